from __future__ import annotations

from datetime import timedelta

from mailworker.core.case import Entry
from mailworker.edges.store import Store
from tests.store.rows import NOW, add_case


def test_what_happened_to_a_case_is_told_in_order(store: Store) -> None:
    later = NOW + timedelta(minutes=1)
    with store.transaction() as tx:
        case, other = add_case(tx), add_case(tx)
        tx.ledger.add(NOW, "mailworker", "opened", "booking", case_id=case.id)
        tx.ledger.add(NOW, "mailworker", "opened", case_id=other.id)
        tx.ledger.add(NOW, "mailworker", "folder_renewed")
        tx.ledger.add(later, "karla", "approved", "offer", case_id=case.id)
    with store.reading() as tx:
        assert tx.ledger.of_case(case.id) == (
            Entry(NOW, "mailworker", "opened", "booking"),
            Entry(later, "karla", "approved", "offer"),
        )
