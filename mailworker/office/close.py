"""Close: end a case without an answer."""

from __future__ import annotations

from datetime import datetime

from mailworker.core.case import BookingState, CaseState
from mailworker.edges.store import Transaction
from mailworker.office.context import Context
from mailworker.office.drafts import drop_draft
from mailworker.office.propose import release_all


def close(ctx: Context, case_id: int, who: str, now: datetime) -> None:
    """End a waiting case: its draft is dropped, its holds are given back. Raises NotAllowed."""

    def work(tx: Transaction) -> None:
        case = tx.cases.lock(case_id)
        drop_draft(tx, case)
        release_all(tx, case, BookingState.RELEASED)
        tx.cases.move(case, CaseState.CLOSED, now, reason="")
        tx.ledger.add(now, who, "closed", case_id=case.id)

    ctx.store.run(work)
