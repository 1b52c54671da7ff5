"""The small calendar beside a case: opening hours, what was wished, and the proposed slots, week by week.

All numbers are units of the drawing; the template only paints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailworker.core.case import Booking
from mailworker.core.office import Closure, Office
from mailworker.core.openings import open_stretches
from mailworker.core.reading import Window
from mailworker.desk.wishes import by_day
from mailworker.desk.words import WEEKDAYS, clock, day

_DAY = timedelta(days=1)
_MOST_WEEKS = 4

LABEL, HEAD, CELL_WIDTH, CELL_HEIGHT, GAP = 52, 24, 100, 46, 6
_BAR = CELL_WIDTH - 12
_EDGE, _ROOM = 14, 23
"""How near a mark may come to its cell's side, and to the next mark."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch of a day: where it begins and how wide it is, from the cell's left side."""

    x: float
    width: float
    rank: int = 1


@dataclass(frozen=True, slots=True)
class Mark:
    """A slot: its number among the proposals, where it lies, and its words."""

    place: int
    x: float
    at: float
    width: float
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """One day."""

    x: int
    label: str
    open: tuple[Bar, ...]
    wished: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    past: bool
    closed: str


@dataclass(frozen=True, slots=True)
class Week:
    """One row."""

    y: int
    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Picture:
    """The whole drawing; `sentence` says what it shows to those who cannot see it."""

    width: int
    height: int
    heads: tuple[tuple[int, str], ...]
    weeks: tuple[Week, ...]
    hours: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Scale:
    """The hours of the day that every cell shows, as minutes from midnight."""

    first: int
    last: int

    def x(self, minutes: int) -> float:
        inside = min(max(minutes, self.first), self.last)
        return round(6 + _BAR * (inside - self.first) / (self.last - self.first), 1)

    def bar(self, start: int, end: int, rank: int = 1) -> Bar:
        return Bar(self.x(start), round(max(self.x(end) - self.x(start), 4), 1), rank)


def draw(
    office: Office,
    slots: Sequence[Booking],
    chosen: int | None,
    windows: Iterable[Window],
    closures: Iterable[Closure],
    now: datetime,
) -> Picture | None:
    """The weeks that slots and wishes lie in; None where there is neither. `chosen` is a booking's id."""
    today = now.astimezone(office.zone).date()
    last = today + _DAY * office.limits.horizon_days
    wished = _wished(windows, office.zone, today, last)
    days = [b.slot.start.astimezone(office.zone).date() for b in slots]
    if not days and not wished:
        return None
    mondays = _mondays(days, wished)
    hours = _open(office, closures, mondays)
    scale = _scale(hours, slots, office.zone)
    columns = 6 if any(d.weekday() == 5 for d in (*days, *hours)) else 5
    painter = _Painter(office, scale, wished, hours, slots, chosen, today)
    weeks = tuple(painter.week(monday, row, columns) for row, monday in enumerate(mondays))
    return Picture(
        width=LABEL + columns * (CELL_WIDTH + GAP),
        height=HEAD + len(weeks) * (CELL_HEIGHT + GAP),
        heads=tuple((LABEL + n * (CELL_WIDTH + GAP), WEEKDAYS[n]) for n in range(columns)),
        weeks=weeks,
        hours=f"{scale.first // 60}–{scale.last // 60} Uhr",
        sentence=_sentence(slots, office.zone),
    )


@dataclass(frozen=True, slots=True)
class _Painter:
    office: Office
    scale: _Scale
    wished: Mapping[date, list[tuple[int, int, int]]]
    hours: Mapping[date, list[tuple[int, int]]]
    slots: Sequence[Booking]
    chosen: int | None
    today: date

    def week(self, monday: date, row: int, columns: int) -> Week:
        cells = tuple(self._cell(monday + n * _DAY, LABEL + n * (CELL_WIDTH + GAP)) for n in range(columns))
        return Week(HEAD + row * (CELL_HEIGHT + GAP), f"KW {monday.isocalendar().week}", cells)

    def _cell(self, on: date, x: int) -> Cell:
        opened = self.hours.get(on, [])
        return Cell(
            x=x,
            label=f"{on.day}.{on.month}.",
            open=tuple(self.scale.bar(start, end) for start, end in opened),
            wished=tuple(self._within(opened, self.wished.get(on, []))),
            marks=_apart([m for booking in self.slots if (m := self._mark(booking, on)) is not None]),
            past=on < self.today,
            closed="" if opened else self._why_closed(on),
        )

    def _within(self, opened: list[tuple[int, int]], wished: list[tuple[int, int, int]]) -> Iterator[Bar]:
        """What of a wish lies in opening hours; a wish for one instant is a thin line."""
        for start, end, rank in wished:
            for first, last in opened:
                if max(start, first) < min(end, last):
                    yield self.scale.bar(max(start, first), min(end, last), rank)

    def _mark(self, booking: Booking, on: date) -> Mark | None:
        start = booking.slot.start.astimezone(self.office.zone)
        if start.date() != on:
            return None
        minutes = start.hour * 60 + start.minute
        bar = self.scale.bar(minutes, minutes + booking.slot.minutes)
        middle = bar.x + bar.width / 2
        at = round(min(max(middle, _EDGE), CELL_WIDTH - _EDGE), 1)
        chosen = booking.id == self.chosen
        return Mark(booking.place, bar.x, at, bar.width, f"{day(start)}, {clock(start)}", chosen)

    def _why_closed(self, on: date) -> str:
        named = self.office.holidays.get(on) or self.office.customs.get((on.month, on.day))
        return named or "geschlossen"


def _apart(marks: list[Mark]) -> tuple[Mark, ...]:
    """In order of time, each far enough from the one before to be read; pushed back where the day ends."""
    placed: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (m.x, m.place)):
        least = placed[-1].at + _ROOM if placed else _EDGE
        placed.append(replace(mark, at=max(mark.at, least)))
    limit = float(CELL_WIDTH - _EDGE)
    for number in range(len(placed) - 1, -1, -1):
        placed[number] = replace(placed[number], at=round(min(placed[number].at, limit), 1))
        limit = placed[number].at - _ROOM
    return tuple(placed)


def _wished(
    windows: Iterable[Window], zone: ZoneInfo, first: date, last: date
) -> dict[date, list[tuple[int, int, int]]]:
    """Per day within reach the wished minutes and their rank, the least liked first, to be painted over."""
    found: dict[date, list[tuple[int, int, int]]] = {}
    for window in windows:
        for on, start, end in by_day(window, zone):
            if first <= on <= last:
                found.setdefault(on, []).append((_minutes(start), _minutes(end), window.rank))
    return {on: sorted(stretches, key=lambda s: -s[2]) for on, stretches in found.items()}


def _mondays(days: Sequence[date], wished: Mapping[date, object]) -> list[date]:
    """The Mondays of the weeks to show: those of slots and wishes, the slots' first where it is too many."""
    of_slots = {on - _DAY * on.weekday() for on in days}
    of_wishes = sorted({on - _DAY * on.weekday() for on in wished} - of_slots)
    shown = sorted(of_slots)[:_MOST_WEEKS]
    return sorted([*shown, *of_wishes[: _MOST_WEEKS - len(shown)]])


def _open(
    office: Office, closures: Iterable[Closure], mondays: Sequence[date]
) -> dict[date, list[tuple[int, int]]]:
    """Per day the minutes at which some counter is open."""
    found: dict[date, set[tuple[int, int]]] = {}
    closures = tuple(closures)
    for monday in mondays:
        for by_date in open_stretches(office, closures, monday, monday + _DAY * 5).values():
            for on, stretches in by_date.items():
                found.setdefault(on, set()).update((_minute(s), _minute(e)) for s, e in stretches)
    return {on: sorted(stretches) for on, stretches in found.items() if stretches}


def _scale(hours: Mapping[date, list[tuple[int, int]]], slots: Sequence[Booking], zone: ZoneInfo) -> _Scale:
    taken = [(_minute(b.slot.start.astimezone(zone)), b.slot.minutes) for b in slots]
    first = [s for stretches in hours.values() for s, _ in stretches] + [s for s, _ in taken]
    last = [e for stretches in hours.values() for _, e in stretches] + [s + m for s, m in taken]
    return _Scale(min(first, default=480) // 60 * 60, -(-max(last, default=1020) // 60) * 60)


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _minutes(moment: time) -> int:
    return 24 * 60 if moment == time.max else moment.hour * 60 + moment.minute


def _sentence(slots: Sequence[Booking], zone: ZoneInfo) -> str:
    starts = [(booking.place, booking.slot.start.astimezone(zone)) for booking in slots]
    named = "; ".join(f"Termin {place}: {day(start)}, {clock(start)}" for place, start in starts)
    return f"Kalender mit Wunschzeiten und Vorschlägen. {named}".strip()
