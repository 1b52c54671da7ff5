"""Close: end a case without an answer."""

from __future__ import annotations

from datetime import datetime

from mailworker.core.case import CaseState
from mailworker.edges.store import Transaction
from mailworker.errors import NotAllowed
from mailworker.office.approve import end_without_slot
from mailworker.office.context import Context
from mailworker.office.drafts import drop_draft


def close(ctx: Context, case_id: int, who: str, now: datetime) -> None:
    """End a case that waits for staff or for its citizen: its draft is dropped, its holds are given back.

    An appointment that it has stands as before. Raises NotAllowed where the case does not wait.
    """

    def work(tx: Transaction) -> None:
        case = tx.cases.lock(case_id)
        if case.state not in {CaseState.AWAITING_STAFF, CaseState.OFFERED}:
            raise NotAllowed(f"Der Vorgang {case.code} wartet nicht mehr auf eine Entscheidung.")
        drop_draft(tx, case)
        tx.cases.move(case, end_without_slot(tx, case), now, reason="")
        tx.ledger.add(now, who, "closed", case_id=case.id)

    ctx.store.run(work)
