"""Shut: a closure over what is booked lists whom it touches, and lays a new slot for each before staff."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.core.decision import ConfirmSlot
from mailworker.core.office import Closure
from mailworker.core.reading import Span, Window
from mailworker.core.slots import touched
from mailworker.edges.store import Transaction
from mailworker.errors import NotAllowed
from mailworker.office.context import Context
from mailworker.office.drafts import write_draft
from mailworker.office.propose import Wish, hold_proposals
from mailworker.office.repropose import fresh_proposals

LONGEST = timedelta(days=1)
"""No booking lasts longer, so none that begins earlier reaches into a closure."""

SHUT = "Der Schalter ist in dieser Zeit geschlossen, hier ist ein neuer Vorschlag."


@dataclass(frozen=True, slots=True)
class Touched:
    """A case whose slot lies under a closure: the slot, and what is held for it instead, the best first."""

    case: Case
    booking: Booking
    instead: tuple[Booking, ...]


def shut(ctx: Context, closure: Closure, who: str, now: datetime) -> tuple[Touched, ...]:
    """Put a closure in, and for every slot under it hold new ones and draft the letter, in one transaction.

    Appointments stand until their letters are approved. Raises NotAllowed for a closure that ends before
    it starts, or of a counter that the office does not have.
    """
    _must_make_sense(ctx, closure)

    def work(tx: Transaction) -> tuple[Touched, ...]:
        tx.calendar.close(closure)
        tx.ledger.add(now, who, "closed_counter", closure.counter or "office")
        found = tx.calendar.owning(closure.start - LONGEST, closure.end)
        under = dict.fromkeys(touched((b.slot for b in found), closure))
        hit = [booking for booking in found if booking.slot in under]
        return tuple(_move(ctx, tx, booking, closure, who, now) for booking in hit)

    return ctx.store.run(work)


def _move(
    ctx: Context, tx: Transaction, booking: Booking, closure: Closure, who: str, now: datetime
) -> Touched:
    case = tx.cases.lock(booking.case_id)
    if booking.state is BookingState.BOOKED:
        return Touched(case, booking, _move_appointment(ctx, tx, case, booking, closure, who, now))
    tx.calendar.change(booking, BookingState.RELEASED)
    return Touched(case, booking, fresh_proposals(ctx, tx, case, who, now, SHUT))


def _move_appointment(
    ctx: Context, tx: Transaction, case: Case, booking: Booking, closure: Closure, who: str, now: datetime
) -> tuple[Booking, ...]:
    """Slots near the old one, and the confirmation of the nearest, which says that we had to move it."""
    case = tx.cases.move(case, CaseState.AWAITING_STAFF, now, reason=f"Muss verlegt werden: {closure.reason}")
    start = booking.slot.start
    held = hold_proposals(ctx, tx, case, Wish((Window(start, start, 1, Span(0, 0)),)), now)
    if held:
        write_draft(ctx, tx, case, ConfirmSlot(held[0].place), now)
    tx.ledger.add(now, who, "to_be_moved", closure.reason, case_id=case.id)
    return held


def _must_make_sense(ctx: Context, closure: Closure) -> None:
    if closure.end <= closure.start:
        raise NotAllowed("Die Schließung endet, bevor sie beginnt.")
    if closure.counter is not None and closure.counter not in ctx.office.counters:
        known = ", ".join(ctx.office.counters)
        raise NotAllowed(f"Den Schalter „{closure.counter}“ gibt es nicht. Bekannt sind: {known}.")
