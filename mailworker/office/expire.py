"""Expire: holds and offers whose time is up are given back, visibly."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from mailworker.core.case import Booking, BookingState, CaseState
from mailworker.edges.store import Transaction
from mailworker.office.approve import fresh_proposals
from mailworker.office.context import WORKER, Context
from mailworker.office.drafts import drop_draft

EXPIRED = "Die Reservierung war abgelaufen, hier ist ein neuer Vorschlag."


def expire(ctx: Context, now: datetime) -> int:
    """Give back what is overdue, case by case; the number of bookings."""
    with ctx.store.reading() as tx:
        overdue = tx.calendar.overdue(now)
    for case_id in dict.fromkeys(booking.case_id for booking in overdue):
        ctx.store.run(partial(_expire_case, ctx, case_id, now))
    return len(overdue)


def _expire_case(ctx: Context, case_id: int, now: datetime, tx: Transaction) -> None:
    case = tx.cases.lock(case_id)
    gone = [b for b in tx.calendar.of_case(case.id) if _overdue(b, now)]
    for booking in gone:
        tx.calendar.change(booking, BookingState.EXPIRED)
    if not gone:
        return
    tx.ledger.add(now, WORKER, "expired", f"{len(gone)} slots", case_id=case.id)
    if tx.calendar.of_case(case.id):
        return
    if case.state is CaseState.AWAITING_STAFF:
        fresh_proposals(ctx, tx, case, WORKER, now, EXPIRED)
    elif case.state is CaseState.OFFERED:
        drop_draft(tx, case)
        tx.cases.move(case, CaseState.EXPIRED, now, reason="Auf das Angebot kam keine Antwort.")


def _overdue(booking: Booking, now: datetime) -> bool:
    waiting = booking.state in {BookingState.HELD, BookingState.OFFERED}
    return waiting and booking.expires_at is not None and booking.expires_at <= now
