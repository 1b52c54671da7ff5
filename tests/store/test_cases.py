from __future__ import annotations

import secrets
from datetime import timedelta
from itertools import product

import pytest
from sqlalchemy.exc import DBAPIError

from mailworker.core.case import MOVES, Case, CaseState
from mailworker.core.reading import Kind
from mailworker.edges.store import Store, Transaction
from mailworker.edges.store.cases import NewCase
from mailworker.errors import NoSuchCase, NotAllowed
from tests.cast import BERND
from tests.store.rows import NOW, add_case, add_letter, add_mail

LATER = NOW + timedelta(hours=1)

PATHS: dict[CaseState, tuple[CaseState, ...]] = {
    CaseState.NEW: (),
    CaseState.AWAITING_STAFF: (CaseState.AWAITING_STAFF,),
    CaseState.OFFERED: (CaseState.AWAITING_STAFF, CaseState.OFFERED),
    CaseState.CONFIRMED: (CaseState.AWAITING_STAFF, CaseState.CONFIRMED),
    CaseState.DONE: (CaseState.AWAITING_STAFF, CaseState.CONFIRMED, CaseState.DONE),
    CaseState.MISSED: (CaseState.AWAITING_STAFF, CaseState.CONFIRMED, CaseState.MISSED),
    CaseState.CANCELLED: (CaseState.AWAITING_STAFF, CaseState.CANCELLED),
    CaseState.EXPIRED: (CaseState.AWAITING_STAFF, CaseState.EXPIRED),
    CaseState.CLOSED: (CaseState.AWAITING_STAFF, CaseState.CLOSED),
}


def brought_to(tx: Transaction, state: CaseState) -> Case:
    case = add_case(tx)
    for step in PATHS[state]:
        case = tx.cases.move(case, step, NOW)
    return case


def test_only_the_moves_of_the_table_are_made(store: Store) -> None:
    for old, new in product(CaseState, CaseState):
        with store.transaction() as tx:
            case = brought_to(tx, old)
            if old is new or new in MOVES[old]:
                assert tx.cases.move(case, new, LATER).state is new
            else:
                with pytest.raises(NotAllowed, match=case.code):
                    tx.cases.move(case, new, LATER)
                assert tx.cases.get(case.id).state is old


def test_a_decision_on_an_older_version_is_refused(store: Store) -> None:
    with store.transaction() as tx:
        seen = brought_to(tx, CaseState.AWAITING_STAFF)
    with store.transaction() as tx:
        tx.cases.move(seen, CaseState.CLOSED, LATER)
    with store.transaction() as tx:
        with pytest.raises(NotAllowed, match="inzwischen"):
            tx.cases.move(seen, CaseState.CONFIRMED, LATER)
        assert tx.cases.get(seen.id).state is CaseState.CLOSED


def test_a_move_changes_what_it_names_and_nothing_else(store: Store) -> None:
    with store.transaction() as tx:
        before = add_case(tx)
        tx.cases.move(before, CaseState.AWAITING_STAFF, LATER, reason="Bitte prüfen.", services={"x": 2})
    with store.reading() as tx:
        after = tx.cases.get(before.id)
    assert (after.state, after.reason, after.services) == (
        CaseState.AWAITING_STAFF,
        "Bitte prüfen.",
        {"x": 2},
    )
    assert (after.name, after.email, after.code) == (before.name, before.email, before.code)
    assert (after.created_at, after.updated_at, after.version) == (NOW, LATER, before.version + 1)


def test_a_code_is_given_once(store: Store) -> None:
    with store.transaction() as tx:
        add_case(tx, "WER-7K3M-9Q2X")
    with pytest.raises(Exception, match=r"(?i)unique"), store.transaction() as tx:
        add_case(tx, "WER-7K3M-9Q2X")


def test_a_case_is_found_by_its_code_in_small_letters_too(store: Store) -> None:
    with store.transaction() as tx:
        case = add_case(tx, "WER-7K3M-9Q2X")
        assert tx.cases.by_code("wer-7k3m-9q2x") == case
        assert tx.cases.by_code("WER-0000-0000") is None


def test_a_case_is_found_by_the_message_id_of_our_letter(store: Store) -> None:
    with store.transaction() as tx:
        case = add_case(tx)
        letter = add_letter(tx, case)
        assert tx.cases.by_letter(("<somebody@else.example>", letter.message_id)) == case
        assert tx.cases.by_letter(("<somebody@else.example>",)) is None
        assert tx.cases.by_letter(()) is None


def test_an_unknown_case_is_named_so(store: Store) -> None:
    with store.reading() as tx:
        with pytest.raises(NoSuchCase):
            tx.cases.get(4711)
        with pytest.raises(NoSuchCase):
            tx.cases.lock(4711)


def test_waiting_cases_come_oldest_first(store: Store) -> None:
    with store.transaction() as tx:
        first, second, ended = (brought_to(tx, CaseState.AWAITING_STAFF) for _ in range(3))
        tx.cases.move(ended, CaseState.CLOSED, LATER)
        assert [case.id for case in tx.cases.waiting()] == [first.id, second.id]
        assert tx.cases.count_by_state() == {CaseState.AWAITING_STAFF: 2, CaseState.CLOSED: 1}


def test_the_undecided_cases_of_an_address_are_shown_together(store: Store) -> None:
    with store.transaction() as tx:
        mine = brought_to(tx, CaseState.AWAITING_STAFF)
        brought_to(tx, CaseState.CLOSED)
        add_case(tx, email=BERND.email)
        assert [case.id for case in tx.cases.open_of_sender(mine.email)] == [mine.id]


def test_a_case_knows_the_mail_it_began_with(store: Store) -> None:
    from mailworker.core.case import MailState

    with store.transaction() as tx:
        case, by_phone = add_case(tx), add_case(tx)
        ids = [add_mail(tx, uid) for uid in (1, 2)]
        for mail_id in reversed(ids):
            tx.mails.settle(mail_id, MailState.IN_CASE, case_id=case.id)
        assert tx.cases.first_mail(case.id) == ids[0]
        assert tx.cases.first_mail(by_phone.id) is None
        assert [mail.id for mail in tx.mails.of_case(case.id)] == ids


@pytest.mark.postgres
def test_what_is_beyond_the_databases_limits_is_no_outage(postgres_store_url: str) -> None:
    """Else the mail that holds it would be tried for ever: an outage is not counted against a mail."""
    store = Store(postgres_store_url, "werne")
    endless = NewCase(code="WER-1", kind=Kind.OTHER, name="", email=secrets.token_urlsafe(40_000))
    with pytest.raises(DBAPIError), store.transaction() as tx:  # an index of PostgreSQL takes 2,704 bytes
        tx.cases.open(endless, NOW)
    store.close()
