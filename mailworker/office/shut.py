"""Shut: a closure over what is booked lists whom it touches, and lays a new slot for each before staff."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.core.letter import LetterKind
from mailworker.core.office import Closure
from mailworker.core.slots import touched
from mailworker.edges.store import Transaction
from mailworker.errors import NotAllowed
from mailworker.office.context import Context
from mailworker.office.drafts import drop_draft, shut_out
from mailworker.office.propose import release_all
from mailworker.office.repropose import fresh_proposals

LONGEST = timedelta(days=1)
"""No booking lasts longer, so none that begins earlier reaches into a closure."""

FARTHEST = timedelta(days=5 * 366)
"""A closure that ends later is a slip of the pen."""

MUST_MOVE = "Muss verlegt werden: Der Schalter ist dann geschlossen."
SHUT = "Ein vorgeschlagener Termin fällt durch eine Schließung aus, hier ist ein neuer Vorschlag."
BESIDES = "Der bisherige Termin fällt durch eine Schließung aus."
NO_ADDRESS = "Keine E-Mail-Adresse bekannt: bitte anrufen."


@dataclass(frozen=True, slots=True)
class Touched:
    """A case whose slot lies under a closure: the slot, and what is held for it instead, the best first."""

    case: Case
    booking: Booking
    instead: tuple[Booking, ...]


def shut(ctx: Context, closure: Closure, who: str, now: datetime) -> tuple[Touched, ...]:
    """Put a closure in, and for every slot under it hold new ones and draft the letter, in one transaction.

    Appointments stand until their letters are approved. Raises NotAllowed for a closure that makes no sense.
    """
    check_closure(ctx, closure, now)

    def work(tx: Transaction) -> tuple[Touched, ...]:
        tx.calendar.alone()
        tx.calendar.close(closure)
        tx.ledger.add(now, who, "closed_counter", closure.counter or "office")
        return tuple(_move(ctx, tx, each, who, now) for each in _one_a_case(_under(tx, closure, now)))

    return ctx.store.run(work)


def reopen(ctx: Context, closure_id: int, who: str, now: datetime) -> tuple[Case, ...]:
    """Take a closure back; the cases whose appointment then simply stays.

    What waited for staff only because of it waits no more: its draft is dropped, its holds are given back.
    Raises NotAllowed where there is no closure of that number.
    """

    def work(tx: Transaction) -> tuple[Case, ...]:
        tx.calendar.alone()
        closure = tx.closures.take_back(closure_id)
        if closure is None:
            raise NotAllowed(f"Eine Schließung Nr. {closure_id} gibt es nicht.")
        tx.ledger.add(now, who, "reopened_counter", closure.counter or "office")
        under = _under(tx, closure, now)
        cases = (tx.cases.lock(b.case_id) for b in under if b.state is BookingState.BOOKED)
        return tuple(_keep(tx, case, who, now) for case in cases if _waits_for_nothing_else(ctx, tx, case))

    return ctx.store.run(work)


def under(ctx: Context, tx: Transaction, closure: Closure, now: datetime) -> tuple[Touched, ...]:
    """Whose slots lie under a closure, as it stands or would stand, with what is held for them instead.

    The first that comes is meant where a case has several slots there.
    """
    return tuple(
        Touched(tx.cases.get(each.case_id), each, _instead(tx, each))
        for each in _one_a_case(_under(tx, closure, now))
    )


def check_closure(ctx: Context, closure: Closure, now: datetime) -> None:
    """Raises NotAllowed, with the reason in German, for a closure that makes no sense."""
    if closure.end <= closure.start:
        raise NotAllowed("Die Schließung endet, bevor sie beginnt.")
    if closure.end <= now:
        raise NotAllowed("Die Schließung liegt in der Vergangenheit.")
    if closure.end > now + FARTHEST:
        raise NotAllowed("Die Schließung endet erst in mehr als fünf Jahren.")
    if closure.counter is not None and closure.counter not in ctx.office.counters:
        known = ", ".join(ctx.office.counters)
        raise NotAllowed(f"Den Schalter „{closure.counter}“ gibt es nicht. Bekannt sind: {known}.")


def _under(tx: Transaction, closure: Closure, now: datetime) -> list[Booking]:
    """What stands under a closure and has not begun, appointments first, each in order of time."""
    found = tx.calendar.standing(max(closure.start - LONGEST, now), closure.end)
    slots = frozenset(touched((b.slot for b in found), closure))
    hit = [b for b in found if b.slot in slots and b.slot.start > now]
    return sorted(hit, key=lambda b: b.state is not BookingState.BOOKED)


def _one_a_case(bookings: Iterable[Booking]) -> list[Booking]:
    first: dict[int, Booking] = {}
    for booking in bookings:
        first.setdefault(booking.case_id, booking)
    return list(first.values())


def _move(ctx: Context, tx: Transaction, booking: Booking, who: str, now: datetime) -> Touched:
    case = tx.cases.lock(booking.case_id)
    booked = booking.state is BookingState.BOOKED
    tx.ledger.add(now, who, "to_be_moved", case_id=case.id)
    if booked and _is_moving_already(tx, case):
        case = tx.cases.move(case, case.state, now, reason=f"{BESIDES} {case.reason}".strip())
        return Touched(case, booking, _instead(tx, booking))
    reason = f"{MUST_MOVE if booked else SHUT}{'' if case.email else f' {NO_ADDRESS}'}"
    if case.state is CaseState.AWAITING_STAFF and booked:
        reason = f"{BESIDES} {case.reason}".strip()
    held = fresh_proposals(ctx, tx, case, who, now, reason)
    return Touched(tx.cases.get(case.id), booking, held)


def _is_moving_already(tx: Transaction, case: Case) -> bool:
    """Staff decide about the citizen's own wish to leave this slot: it must not be written over."""
    if case.state is not CaseState.AWAITING_STAFF:
        return False
    draft = tx.letters.draft_of(case.id)
    leaving = {LetterKind.CANCELLATION, LetterKind.CONFIRMATION, LetterKind.OFFER}
    return draft is not None and draft.content.kind in leaving


def _instead(tx: Transaction, booking: Booking) -> tuple[Booking, ...]:
    held = tx.calendar.of_case(booking.case_id, BookingState.HELD, BookingState.OFFERED)
    return tuple(other for other in held if other.id != booking.id)


def _waits_for_nothing_else(ctx: Context, tx: Transaction, case: Case) -> bool:
    """Its reason says so as long as no mail came in between; another closure may lie over it still."""
    waits = case.state is CaseState.AWAITING_STAFF and MUST_MOVE in case.reason
    return waits and shut_out(ctx, tx, case) is None


def _keep(tx: Transaction, case: Case, who: str, now: datetime) -> Case:
    drop_draft(tx, case)
    release_all(tx, case, BookingState.RELEASED)
    case = tx.cases.move(case, CaseState.CONFIRMED, now, reason="")
    tx.ledger.add(now, who, "stays_after_all", case_id=case.id)
    return case
