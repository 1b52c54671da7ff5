"""Propose: free slots out of the database, held for staff, and the letter for the best of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mailworker.core.case import Booking, BookingState, Case
from mailworker.core.decision import ConfirmSlot, Draft, OfferSlots
from mailworker.core.openings import add_working_days
from mailworker.core.proposals import Fit, Proposals, propose
from mailworker.core.reading import Reading
from mailworker.edges.store import Transaction
from mailworker.errors import SlotTaken
from mailworker.office.context import WORKER, Context
from mailworker.office.free import free

TRIES = 5
"""How often others may snatch the slots away while they are being held."""


def hold_proposals(
    ctx: Context, tx: Transaction, case: Case, reading: Reading, now: datetime
) -> tuple[Booking, ...]:
    """Hold the best slots for a case, best first; () where nothing is free in the whole horizon."""
    for _ in range(TRIES):
        found = find_slots(ctx, tx, case, reading, now)
        try:
            return _hold(ctx, tx, case, found, now)
        except SlotTaken:
            release_all(tx, case, BookingState.RELEASED)
    raise SlotTaken


def draft_of(held: Sequence[Booking]) -> Draft | None:
    """The confirmation of a wished slot; else an offer; None where nothing is held."""
    if not held:
        return None
    return ConfirmSlot(held[0].place) if held[0].wished else OfferSlots()


def find_slots(ctx: Context, tx: Transaction, case: Case, reading: Reading, now: datetime) -> Proposals:
    """What is free for a case's services, ranked for what its citizen wrote."""
    return propose(free(ctx, tx, case.services, now), reading.windows, reading.asap)


def release_all(tx: Transaction, case: Case, state: BookingState) -> None:
    """Give back what is held or offered for a case; an appointment stays."""
    for booking in tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED):
        tx.calendar.change(booking, state)


def _hold(ctx: Context, tx: Transaction, case: Case, found: Proposals, now: datetime) -> tuple[Booking, ...]:
    until = add_working_days(ctx.office, now, ctx.office.limits.staff_hold_days)
    held = tuple(
        tx.calendar.take(
            case.id, slot, BookingState.HELD, place=place, wished=found.fit is Fit.WISHED, expires_at=until
        )
        for place, slot in enumerate(found.slots, start=1)
    )
    if held:
        tx.ledger.add(now, WORKER, "held", f"{len(held)} slots", case_id=case.id)
    return held
