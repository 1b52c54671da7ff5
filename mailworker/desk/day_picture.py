"""One day of the calendar as a drawing: counters side by side, the hours downwards.

All numbers are units of the drawing; the template only paints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mailworker.core.case import Booking, Case
from mailworker.core.cells import cell_at, cells_for, instant
from mailworker.core.office import Closure, Office
from mailworker.core.openings import open_stretches
from mailworker.core.slots import Busy
from mailworker.core.walk_in import WalkIn, walk_in_left
from mailworker.desk.words import BOOKING_STATES, clock

HEAD, LEFT, COLUMN, GAP, HOUR, SHARE = 26, 44, 132, 6, 48, 92
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a counter's day: `kind` is a class of the drawing, `title` says it in words."""

    y: float
    height: float
    kind: str
    label: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One counter's day."""

    x: int
    label: str
    open: tuple[Block, ...]
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """One hour of all counters: what appointments take, and what is left for people without one."""

    y: float
    height: float
    left: float
    kept: float
    title: str


@dataclass(frozen=True, slots=True)
class DayPicture:
    """The whole drawing; `sentence` says what it shows to those who cannot see it."""

    width: int
    height: int
    hours: tuple[tuple[int, str], ...]
    columns: tuple[Column, ...]
    share_x: int
    shares: tuple[Share, ...]
    sentence: str


@dataclass(frozen=True, slots=True)
class DayFacts:
    """What the database knows of one local day; `busy` are other calendars' (counter, first cell, cells)."""

    day: date
    bookings: Sequence[tuple[Booking, Case]]
    closures: Sequence[Closure]
    busy: Sequence[tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class _Scale:
    """The hours that are drawn, as instants."""

    first: datetime
    last: datetime

    def block(self, start: datetime, end: datetime, kind: str, label: str = "", title: str = "") -> Block:
        top, bottom = self._y(start), self._y(end)
        return Block(round(top, 1), round(max(bottom - top - 1, 2), 1), kind, label, title)

    def shows(self, start: datetime, end: datetime) -> bool:
        return start < self.last and end > self.first

    def _y(self, moment: datetime) -> float:
        inside = min(max(moment, self.first), self.last)
        return HEAD + (inside - self.first) / timedelta(hours=1) * HOUR


def share_of(office: Office, facts: DayFacts) -> tuple[WalkIn, ...]:
    """Hour by hour what is open, booked, and kept for walk-ins."""
    own = [Busy(b.slot.counter, cell_at(b.slot.start), cells_for(b.slot.minutes)) for b, _ in facts.bookings]
    return walk_in_left(office, [*own, *facts.busy], facts.closures, facts.day)


def draw(office: Office, facts: DayFacts) -> DayPicture | None:
    """A day; None where nothing is open and nothing is booked."""
    opened = {
        id_: days[facts.day]
        for id_, days in open_stretches(office, facts.closures, facts.day, facts.day).items()
    }
    used = {b.slot.counter for b, _ in facts.bookings} | {id_ for id_, found in opened.items() if found}
    # A counter that is shut all day is drawn as well: that is what its clerk looks for.
    used |= {c.counter for c in facts.closures if c.counter and _touches(c, facts.day, office)}
    counters = [id_ for id_ in office.counters if id_ in used]
    if not counters:
        return None
    scale = _scale(office, opened, facts)
    columns = tuple(
        _column(office, scale, LEFT + n * (COLUMN + GAP), id_, opened[id_], facts)
        for n, id_ in enumerate(counters)
    )
    share_x = LEFT + len(columns) * (COLUMN + GAP)
    return DayPicture(
        width=share_x + SHARE,
        height=round(HEAD + (scale.last - scale.first) / timedelta(hours=1) * HOUR) + 2,
        hours=tuple(_hours(scale, office)),
        columns=columns,
        share_x=share_x,
        shares=_shares(scale, share_of(office, facts)),
        sentence=_sentence(facts),
    )


def _column(
    office: Office,
    scale: _Scale,
    x: int,
    counter: str,
    opened: Iterable[tuple[datetime, datetime]],
    facts: DayFacts,
) -> Column:
    shut = [
        scale.block(c.start, c.end, "c-shut", c.reason or "geschlossen", _between("Geschlossen", c, office))
        for c in facts.closures
        if c.counter in (None, counter) and scale.shows(c.start, c.end)
    ]
    others = [
        scale.block(instant(first), instant(first + cells), "c-other", "anderer Kalender")
        for id_, first, cells in facts.busy
        if id_ == counter and scale.shows(instant(first), instant(first + cells))
    ]
    own = [_booking(scale, b, case, office) for b, case in facts.bookings if b.slot.counter == counter]
    return Column(
        x=x,
        label=office.counters[counter].name,
        open=tuple(scale.block(start, end, "c-open") for start, end in opened),
        blocks=(*shut, *others, *own),
    )


def _booking(scale: _Scale, booking: Booking, case: Case, office: Office) -> Block:
    start = booking.slot.start.astimezone(office.zone)
    state = BOOKING_STATES[booking.state]
    title = f"{clock(start)}, {booking.slot.minutes} Min., {state}: {case.name or case.code}"
    label = f"{clock(start)} {case.name or case.code}"
    return scale.block(booking.slot.start, booking.slot.end, f"c-{booking.state.value}", label[:20], title)


def _shares(scale: _Scale, hours: Sequence[WalkIn]) -> tuple[Share, ...]:
    found: dict[datetime, list[WalkIn]] = {}
    for hour in hours:
        found.setdefault(hour.start, []).append(hour)
    return tuple(_share(scale, start, parts) for start, parts in sorted(found.items()))


def _share(scale: _Scale, start: datetime, parts: Sequence[WalkIn]) -> Share:
    block = scale.block(start, start + timedelta(hours=1), "")
    whole, left, kept = (sum(getattr(part, name) for part in parts) for name in ("open", "left", "kept"))
    title = f"ab {clock(start)}: {left} von {whole} Min. ohne Termin, {kept} bleiben frei"
    width = SHARE - 10
    return Share(block.y, block.height, round(width * left / whole, 1), round(width * kept / whole, 1), title)


def _scale(office: Office, opened: Mapping[str, list[tuple[datetime, datetime]]], facts: DayFacts) -> _Scale:
    starts = [start for found in opened.values() for start, _ in found]
    ends = [end for found in opened.values() for _, end in found]
    starts += [b.slot.start for b, _ in facts.bookings]
    ends += [b.slot.end for b, _ in facts.bookings]
    first = min(starts, default=_at(office, facts.day, 8)).astimezone(office.zone)
    last = max(ends, default=_at(office, facts.day, 16)).astimezone(office.zone)
    bottom = last.replace(minute=0, second=0) + timedelta(hours=1 if last.minute else 0)
    return _Scale(first.replace(minute=0, second=0), bottom)


def _hours(scale: _Scale, office: Office) -> Iterable[tuple[int, str]]:
    count = round((scale.last - scale.first) / timedelta(hours=1))
    for n in range(count):
        yield HEAD + n * HOUR, clock((scale.first + timedelta(hours=n)).astimezone(office.zone))


def _touches(closure: Closure, day: date, office: Office) -> bool:
    midnight = datetime.combine(day, time(), office.zone)
    return closure.start < midnight + _DAY and closure.end > midnight


def _at(office: Office, day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), office.zone)


def _between(what: str, closure: Closure, office: Office) -> str:
    start, end = closure.start.astimezone(office.zone), closure.end.astimezone(office.zone)
    return f"{what} {start:%d.%m.} {clock(start)} bis {end:%d.%m.} {clock(end)} {closure.reason}".strip()


def _sentence(facts: DayFacts) -> str:
    return (
        f"Kalender des Tages: {len(facts.bookings)} Termine und Reservierungen, "
        f"{len(facts.closures)} Schließungen. Dasselbe steht in der Tabelle darunter."
    )
