"""Cancel: an appointment is given up; its time is free at once, or after the office's block."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.edges.store import Transaction
from mailworker.errors import NotAllowed
from mailworker.office.context import WORKER, Context
from mailworker.office.drafts import drop_draft
from mailworker.office.propose import release_all


def give_up(ctx: Context, tx: Transaction, booking: Booking, now: datetime) -> None:
    """End an appointment. Slots that come free the moment they are cancelled can be traded."""
    block = ctx.office.limits.block_after_cancel
    if block <= timedelta() or booking.slot.start <= now:
        tx.calendar.change(booking, BookingState.CANCELLED)
        return
    until = min(now + block, booking.slot.start)
    tx.calendar.change(booking, BookingState.BLOCKED, expires_at=until)
    tx.ledger.add(now, WORKER, "blocked", case_id=booking.case_id)


def free_blocked(ctx: Context, now: datetime) -> int:
    """Give back the time of cancelled appointments that was kept long enough; of how many."""

    def work(tx: Transaction) -> int:
        over = tx.calendar.blocked_until(now)
        for booking in over:
            tx.calendar.change(booking, BookingState.CANCELLED)
            tx.ledger.add(now, WORKER, "free_again", case_id=booking.case_id)
        return len(over)

    return ctx.store.run(work)


def cancel_by_phone(ctx: Context, case_id: int, who: str, now: datetime) -> None:
    """End the appointment of somebody who called: no letter goes out. Raises NotAllowed without one."""

    def work(tx: Transaction) -> None:
        case = tx.cases.lock(case_id)
        for booking in _appointment(tx, case):
            give_up(ctx, tx, booking, now)
        drop_draft(tx, case)
        release_all(tx, case, BookingState.RELEASED)
        tx.cases.move(case, CaseState.CANCELLED, now, reason="")
        tx.ledger.add(now, who, "cancelled_by_phone", case_id=case.id)

    ctx.store.run(work)


def _appointment(tx: Transaction, case: Case) -> tuple[Booking, ...]:
    booked = tx.calendar.of_case(case.id, BookingState.BOOKED)
    if not booked:
        raise NotAllowed(f"Zum Vorgang {case.code} gibt es keinen Termin, der abgesagt werden könnte.")
    return booked
