"""Shut: a closure over what is booked lists whom it touches, and lays a new slot for each before staff."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
        return tuple(_move(ctx, tx, hit, who, now) for hit in _by_case(_under(tx, closure, now)))

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
        Touched(tx.cases.get(hit[0].case_id), hit[0], _instead(tx, hit))
        for hit in _by_case(_under(tx, closure, now))
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


def _by_case(bookings: Iterable[Booking]) -> list[list[Booking]]:
    found: dict[int, list[Booking]] = {}
    for booking in bookings:
        found.setdefault(booking.case_id, []).append(booking)
    return list(found.values())


def _move(ctx: Context, tx: Transaction, hit: Sequence[Booking], who: str, now: datetime) -> Touched:
    """Give a case new slots for those under the closure, unless it is on its way elsewhere already."""
    case = tx.cases.lock(hit[0].case_id)
    tx.ledger.add(now, who, "to_be_moved", case_id=case.id)
    booked = any(each.state is BookingState.BOOKED for each in hit)
    if booked and _is_leaving(tx, case, hit):
        for each in hit:
            if each.state is not BookingState.BOOKED:
                tx.calendar.change(each, BookingState.RELEASED)
        case = tx.cases.move(case, case.state, now, reason=_besides(case))
        return Touched(case, hit[0], _instead(tx, hit))
    held = fresh_proposals(ctx, tx, case, who, now, _reason(ctx, tx, case, booked=booked))
    return Touched(tx.cases.get(case.id), hit[0], held)


def _is_leaving(tx: Transaction, case: Case, hit: Sequence[Booking]) -> bool:
    """A letter that gives this slot up waits for staff, and is still true: it must not be written over."""
    draft = tx.letters.draft_of(case.id)
    if case.state is not CaseState.AWAITING_STAFF or draft is None:
        return False
    kind = draft.content.kind
    elsewhere = kind in {LetterKind.CONFIRMATION, LetterKind.OFFER} and len(hit) == 1
    return elsewhere or kind is LetterKind.CANCELLATION


def _reason(ctx: Context, tx: Transaction, case: Case, *, booked: bool) -> str:
    if not booked and shut_out(ctx, tx, case) is None:
        return SHUT
    if case.state is CaseState.AWAITING_STAFF and MUST_MOVE not in case.reason:
        return _besides(case)
    return MUST_MOVE if case.email else f"{MUST_MOVE} {NO_ADDRESS}"


def _besides(case: Case) -> str:
    """Beside what staff have to look at anyway."""
    said = MUST_MOVE in case.reason or BESIDES in case.reason
    return case.reason if said else f"{BESIDES} {case.reason}".strip()


def _instead(tx: Transaction, hit: Sequence[Booking]) -> tuple[Booking, ...]:
    held = tx.calendar.of_case(hit[0].case_id, BookingState.HELD, BookingState.OFFERED)
    ids = {each.id for each in hit}
    return tuple(other for other in held if other.id not in ids)


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
