"""Book: an appointment that a clerk makes, on the phone or at the counter, by the same engine as any mail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.core.cleaning import one_line
from mailworker.core.decision import parts_in_words
from mailworker.core.proposals import propose
from mailworker.core.reading import Kind
from mailworker.core.slots import NO_OVERRIDES, FreeSlots, Overrides, Slot
from mailworker.core.splitting import split
from mailworker.edges.store import Transaction
from mailworker.edges.store.cases import NewCase
from mailworker.errors import SlotTaken
from mailworker.office.context import Context
from mailworker.office.free import free
from mailworker.office.propose import Wish
from mailworker.office.why_not import TAKEN, why_not

TRIES = 5
"""How often others may snatch one counter's slot away while there is another counter."""

LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a clerk asks for: services with counts, an aware start, whose name; a counter if it matters.

    With an `email` the citizen can be written to when the office has to move the appointment.
    """

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
    if not one_line(wanted.name, LONGEST_NAME):
        return Refused("Es fehlt der Name, auf den der Termin lauten soll.")
    visits = split(ctx.office, wanted.services)
    if len(visits.visits) != 1:
        return Refused(f"{visits.reason} {parts_in_words(ctx.office, visits)}".strip())
    for _ in range(TRIES):
        try:
            return ctx.store.run(lambda tx: _book(ctx, tx, wanted, who, now, overrides))
        except SlotTaken:
            continue
    with ctx.store.reading() as tx:
        return _refuse(ctx, tx, wanted, now, TAKEN)


def _book(
    ctx: Context, tx: Transaction, wanted: Wanted, who: str, now: datetime, overrides: Overrides
) -> Booked | Refused:
    tx.calendar.alone()
    open_ = free(ctx, tx, wanted.services, now, overrides=overrides)
    slot = _wanted_slot(open_, wanted)
    if slot is None:
        reason = why_not(ctx, tx, wanted.services, wanted.start, wanted.counter, now, overrides)
        return _refuse(ctx, tx, wanted, now, reason)
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
    near = Wish.near(Slot(wanted.start, "", 0))
    return Refused(reason, propose(free(ctx, tx, wanted.services, now), near.windows).slots)


def _new_case(ctx: Context, wanted: Wanted) -> NewCase:
    return NewCase(
        code=ctx.new_code(),
        kind=Kind.BOOKING,
        name=one_line(wanted.name, LONGEST_NAME),
        email=one_line(wanted.email),
        phone=one_line(wanted.phone, LONGEST_NAME),
        services=wanted.services,
        persons=max(wanted.services.values()),
    )


def _why(overrides: Overrides) -> str:
    said = [
        *(["lead time overridden"] if overrides.lead else []),
        *(["walk-in share overridden"] if overrides.walk_in_share else []),
    ]
    return ", ".join(said)
