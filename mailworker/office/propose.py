"""Propose: free slots out of the database, held for staff, and the letter for the best of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mailworker.core.case import Booking, BookingState, Case
from mailworker.core.decision import ConfirmSlot, Draft, OfferSlots
from mailworker.core.office import CELL
from mailworker.core.proposals import Proposals, propose
from mailworker.core.reading import Reading, Span, Window
from mailworker.core.slots import Slot
from mailworker.edges.store import Transaction
from mailworker.errors import SlotTaken
from mailworker.office.context import WORKER, Context
from mailworker.office.free import free, working_days_later

NOTHING_FREE = "Im Buchungszeitraum ist nichts frei."
"""What staff read where no slot could be held."""

TRIES = 5
"""How often others may snatch the slots away while they are being held."""


@dataclass(frozen=True, slots=True)
class Wish:
    """When it would suit: windows of acceptable starts (none: any time), and whether it presses."""

    windows: tuple[Window, ...] = ()
    asap: bool = False

    @classmethod
    def of(cls, reading: Reading) -> Wish:
        return cls(reading.windows, reading.asap)

    @classmethod
    def near(cls, slot: Slot) -> Wish:
        """As close as can be to a slot that cannot be kept."""
        return cls((Window(slot.start, slot.start + CELL, 1, Span(0, 0)),))


def hold_proposals(
    ctx: Context, tx: Transaction, case: Case, wish: Wish, now: datetime
) -> tuple[Booking, ...]:
    """Hold the best slots for a case, best first; () where nothing is free in the whole horizon."""
    tx.calendar.alone()
    for _ in range(TRIES):
        found = propose(free(ctx, tx, case.services, now), wish.windows, wish.asap)
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


def release_all(tx: Transaction, case: Case, state: BookingState) -> None:
    """Give back what is held or offered for a case; an appointment stays."""
    for booking in tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED):
        tx.calendar.change(booking, state)


def _hold(ctx: Context, tx: Transaction, case: Case, found: Proposals, now: datetime) -> tuple[Booking, ...]:
    until = working_days_later(ctx, tx, now, ctx.office.limits.staff_hold_days)
    standing = tx.calendar.of_case(case.id, BookingState.BOOKED)
    held = tuple(
        tx.calendar.take(
            case.id,
            slot,
            BookingState.HELD,
            place=place,
            wished=place <= found.wished,
            expires_at=until,
            # RFC 5545: the calendar file of a moved appointment must outrank the one that it replaces.
            sequence=max((b.sequence + 1 for b in standing), default=0),
        )
        for place, slot in enumerate(found.slots, start=1)
    )
    if held:
        tx.ledger.add(now, WORKER, "held", f"{len(held)} slots", case_id=case.id)
    return held
