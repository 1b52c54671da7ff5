"""Why not: what stands against a wished start, or any at all, in a sentence that a clerk can pass on."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from mailworker.core.cells import CELL_MINUTES, cell_at, instant
from mailworker.core.openings import is_holiday
from mailworker.core.slots import FreeSlots, Overrides, Slot, free_slots, horizon_for
from mailworker.edges.store import Transaction
from mailworker.office.context import Context
from mailworker.office.free import free

TAKEN = "Dieser Termin ist schon vergeben."
PAST = "Dieser Zeitpunkt liegt in der Vergangenheit."
OFF_GRID = f"Termine beginnen nur alle {CELL_MINUTES} Minuten, etwa um 9:00 oder 9:05."
TOO_SOON = "Das ist kürzer als die Vorlaufzeit. Sie lässt sich ausdrücklich übergehen."
FOR_WALK_INS = (
    "Der Rest dieser Stunde bleibt für Kundschaft ohne Termin. Das lässt sich ausdrücklich übergehen."
)
OTHER_COUNTER = "Dieser Schalter bietet nicht alle gewünschten Leistungen an."
CLOSED = "Dann ist geschlossen, oder die Zeit bis zur Schließung reicht nicht."
PAST_DAYS = "Diese Tage liegen in der Vergangenheit."
ALL_TAKEN = "An diesen Tagen ist alles vergeben."
REST_FOR_WALK_INS = (
    "Was noch frei ist, bleibt für Kundschaft ohne Termin. Das lässt sich beim Buchen ausdrücklich übergehen."
)
_WHOLE = Overrides(lead=True, walk_in_share=True)


def why_not(
    ctx: Context,
    tx: Transaction,
    services: Mapping[str, int],
    start: datetime,
    counter: str | None,
    now: datetime,
    overrides: Overrides,
) -> str:
    """The first thing that keeps this start from being free, in German; it is known not to be."""
    plain = _plainly(ctx, services, start, counter, now)
    if plain:
        return plain
    everything = free(ctx, tx, services, now, overrides=_WHOLE)
    if everything.reason:
        return everything.reason
    if not _has(everything, start, counter):
        return TAKEN if _is_open(ctx, tx, services, start, counter, now) else CLOSED
    without_share = Overrides(lead=overrides.lead, walk_in_share=True)
    return (
        FOR_WALK_INS
        if _has(free(ctx, tx, services, now, overrides=without_share), start, counter)
        else TOO_SOON
    )


def why_none(
    ctx: Context,
    tx: Transaction,
    services: Mapping[str, int],
    now: datetime,
    first: date | None = None,
    last: date | None = None,
) -> str:
    """What keeps all starts of these days, both inclusive, from being free, in German; none is."""
    today, reach = now.astimezone(ctx.office.zone).date(), horizon_for(ctx.office, services)
    if last is not None and last < today:
        return PAST_DAYS
    if first is not None and first > today + timedelta(days=reach):
        return _beyond(reach)
    everything = free(ctx, tx, services, now, first=first, last=last, overrides=_WHOLE)
    if everything.reason:
        return everything.reason
    if not everything:
        closures = tx.calendar.closures(now, now + timedelta(days=reach + 2))
        empty = free_slots(
            ctx.office, services, everything.minutes, (), closures, now, first, last, overrides=_WHOLE
        )
        return ALL_TAKEN if empty else CLOSED
    past_share = free(ctx, tx, services, now, first=first, last=last, overrides=Overrides(walk_in_share=True))
    return REST_FOR_WALK_INS if past_share else TOO_SOON


def _beyond(days: int) -> str:
    return f"Termine werden höchstens {days} Tage im Voraus vergeben."


def _plainly(
    ctx: Context, services: Mapping[str, int], start: datetime, counter: str | None, now: datetime
) -> str:
    """What can be said without looking into the database."""
    if start <= now:
        return PAST
    if instant(cell_at(start)) != start:
        return OFF_GRID
    days = horizon_for(ctx.office, services)
    day = start.astimezone(ctx.office.zone).date()
    if day > now.astimezone(ctx.office.zone).date() + timedelta(days=days):
        return _beyond(days)
    if counter is not None and counter not in {c.id for c in ctx.office.counters_for(services)}:
        return OTHER_COUNTER
    return "An diesem Tag ist geschlossen (Feiertag)." if _is_closed_holiday(ctx, start) else ""


def _is_closed_holiday(ctx: Context, start: datetime) -> bool:
    day = start.astimezone(ctx.office.zone).date()
    return is_holiday(ctx.office, day) and all(extra.day != day for extra in ctx.office.extra_openings)


def _is_open(
    ctx: Context,
    tx: Transaction,
    services: Mapping[str, int],
    start: datetime,
    counter: str | None,
    now: datetime,
) -> bool:
    """Whether it would be free if nobody had booked anything."""
    closures = tx.calendar.closures(now, start + timedelta(days=2))
    minutes = ctx.office.minutes_for(services)
    return _has(
        free_slots(ctx.office, services, minutes, (), closures, now, overrides=_WHOLE), start, counter
    )


def _has(open_: FreeSlots, start: datetime, counter: str | None) -> bool:
    counters = open_.starts if counter is None else [counter]
    return any(Slot(start, id_, open_.minutes) in open_ for id_ in counters)
