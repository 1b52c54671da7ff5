"""Settle: a slot that is held for a case becomes its appointment because the citizen said so on the phone."""

from __future__ import annotations

from datetime import datetime

from mailworker.core.case import BookingState, CaseState
from mailworker.edges.store import Transaction
from mailworker.errors import NotAllowed
from mailworker.office.approve import give_slot
from mailworker.office.context import Context
from mailworker.office.drafts import drop_draft
from mailworker.office.repropose import must_wait


def settle_by_phone(ctx: Context, case_id: int, booking_id: int, who: str, now: datetime) -> None:
    """Give a waiting case one of its held slots; no letter goes out.

    Raises NotAllowed where the case does not wait or the slot is not its; HoldExpired as `give_slot`.
    """

    def work(tx: Transaction) -> None:
        case = tx.cases.lock(case_id)
        must_wait(case)
        held = tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED)
        chosen = next((booking for booking in held if booking.id == booking_id), None)
        if chosen is None:
            raise NotAllowed(f"Dieser Termin ist für {case.code} nicht mehr reserviert.")
        drop_draft(tx, case)
        give_slot(ctx, tx, case, chosen, now)
        tx.cases.move(case, CaseState.CONFIRMED, now, reason="")
        tx.ledger.add(now, who, "settled_by_phone", case_id=case.id)

    ctx.store.run(work)
