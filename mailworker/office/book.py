"""Book: an appointment that a clerk makes, on the phone or at the counter, by the same engine as any mail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.core.proposals import propose
from mailworker.core.reading import Kind, Span, Window
from mailworker.core.slots import NO_OVERRIDES, FreeSlots, Overrides, Slot
from mailworker.core.splitting import split
from mailworker.edges.store import Transaction
from mailworker.edges.store.cases import NewCase
from mailworker.errors import SlotTaken
from mailworker.office.context import Context
from mailworker.office.free import free


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a clerk asks for: services with counts, an aware start, whose name; a counter if it matters."""

    services: Mapping[str, int]
    start: datetime
    name: str
    counter: str | None = None
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Booked:
    """The appointment stands."""

    case: Case
    booking: Booking


@dataclass(frozen=True, slots=True)
class Refused:
    """Nothing was booked: why, in German, and what could be had instead, the best first."""

    reason: str
    instead: tuple[Slot, ...] = ()


def book(
    ctx: Context, wanted: Wanted, who: str, now: datetime, *, overrides: Overrides = NO_OVERRIDES
) -> Booked | Refused:
    """Make an appointment in one transaction. `overrides` are named and logged; never of a taken cell."""
    visits = split(ctx.office, wanted.services)
    if len(visits.visits) != 1:
        return Refused(visits.reason)
    try:
        return ctx.store.run(lambda tx: _book(ctx, tx, wanted, who, now, overrides))
    except SlotTaken:
        with ctx.store.reading() as tx:
            return _refuse(ctx, tx, wanted, now, "Dieser Termin wurde eben vergeben.")


def _book(
    ctx: Context, tx: Transaction, wanted: Wanted, who: str, now: datetime, overrides: Overrides
) -> Booked | Refused:
    open_ = free(ctx, tx, wanted.services, now, overrides=overrides)
    slot = _wanted_slot(open_, wanted)
    if slot is None:
        return _refuse(ctx, tx, wanted, now, open_.reason or "Dieser Termin ist nicht frei.")
    case = tx.cases.open(_new_case(ctx, wanted), now)
    booking = tx.calendar.take(case.id, slot, BookingState.BOOKED)
    case = tx.cases.move(case, CaseState.CONFIRMED, now)
    tx.ledger.add(now, who, "booked", _why(overrides), case_id=case.id)
    return Booked(case, booking)


def _wanted_slot(open_: FreeSlots, wanted: Wanted) -> Slot | None:
    """The wanted start at the wanted counter, or at the first that has it."""
    slots = (Slot(wanted.start, counter, open_.minutes) for counter in open_.starts)
    fitting = (slot for slot in slots if wanted.counter in {None, slot.counter})
    return next((slot for slot in fitting if slot in open_), None)


def _refuse(ctx: Context, tx: Transaction, wanted: Wanted, now: datetime, reason: str) -> Refused:
    window = Window(wanted.start, wanted.start, 1, Span(0, 0))
    return Refused(reason, propose(free(ctx, tx, wanted.services, now), [window]).slots)


def _new_case(ctx: Context, wanted: Wanted) -> NewCase:
    return NewCase(
        code=ctx.new_code(),
        kind=Kind.BOOKING,
        name=wanted.name,
        email=wanted.email,
        phone=wanted.phone,
        services=wanted.services,
        persons=max(wanted.services.values()),
    )


def _why(overrides: Overrides) -> str:
    said = [
        *(["lead time overridden"] if overrides.lead else []),
        *(["walk-in share overridden"] if overrides.walk_in_share else []),
    ]
    return ", ".join(said)
