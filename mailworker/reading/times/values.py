"""What a time expression means: days, and times of day. Pure values, resolved against the moment of
writing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

EARLIEST = date.min
"""The day that stands for an open beginning."""
LATEST = date.max
"""The day that stands for an open end."""
ONE_DAY = timedelta(days=1)
MIDNIGHT = 24 * 60
"""The day's end, in minutes."""


class Shape(StrEnum):
    """How an expression speaks of time."""

    DATE = "date"
    WEEKDAY = "weekday"
    EVERY = "every"
    WEEK = "week"
    STRETCH = "stretch"
    SINCE = "since"
    UNTIL = "until"
    POINT = "point"
    ABOUT = "about"
    FROM = "from"
    BEFORE = "before"
    RANGE = "range"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Days:
    """Days from `first` to `last`, both inclusive, of each of `spans`; of them only `weekdays`, if any are
    named.

    `loose`: people differ on what is meant ("nächsten Dienstag"). `named` are the weekdays as spoken, so that
    a stretch named elsewhere can move them. `strict`: "vor"/"nach", without the day itself.
    `beyond`: the last day of what these days lie before ("vor den Ferien").
    `told`: counted from a day that is told ("nach der Hochzeit").
    `doubt` is a German sentence for staff.
    """

    spans: tuple[tuple[date, date], ...]
    shape: Shape
    weekdays: frozenset[int] = frozenset()
    loose: bool = False
    named: frozenset[int] = frozenset()
    strict: bool = False
    doubt: str = ""
    base: date | None = None
    frame: tuple[tuple[date, date], ...] = ()
    moved: bool = False
    yearless: bool = True
    beyond: date | None = None
    told: bool = False

    @property
    def first(self) -> date:
        """The earliest day."""
        return min(a for a, _ in self.spans)

    @property
    def last(self) -> date:
        """The latest day, itself included."""
        return max(b for _, b in self.spans)

    def within(self, other: Days) -> Days:
        """The days of both."""
        spans = tuple(
            (max(a, c), min(b, d)) for a, b in self.spans for c, d in other.spans if max(a, c) <= min(b, d)
        )
        both = self.weekdays & other.weekdays if self.weekdays and other.weekdays else frozenset()
        return replace(self, spans=spans, weekdays=both or self.weekdays or other.weekdays)

    def holds(self, day: date) -> bool:
        """Whether the day is one of them."""
        if self.weekdays and day.weekday() not in self.weekdays:
            return False
        return any(a <= day <= b for a, b in self.spans)


@dataclass(frozen=True, slots=True)
class Clock:
    """Times of day. `ok` are the start times meant, in minutes `[low, high)`; `low` and `high` the words'
    own ends.

    `sure` is false where the hour could be meant twelve hours later ("um 4").
    """

    shape: Shape
    ok: tuple[tuple[int, int], ...]
    low: int | None
    high: int | None
    sure: bool = True
    pm: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class When:
    """A moment or stretch with its own exact ends, such as from one day's noon to another's; minutes of
    day."""

    first: date
    start: int
    last: date
    end: int


def day(value: date, base: date | None = None, yearless: bool = True) -> Days:
    """One date; `yearless` where its year was not written, `base` where only its number was."""
    return Days(((value, value),), Shape.DATE, base=base, yearless=yearless)


def stretch(first: date, last: date, shape: Shape = Shape.STRETCH) -> Days:
    """All days from the first to the last, both inclusive."""
    return Days(((first, last),), shape)


def plus(value: date, days: int) -> date:
    """The date some days on, held inside the calendar's own ends."""
    try:
        return value + timedelta(days=days)
    except OverflowError:
        return LATEST if days > 0 else EARLIEST


def month(year: int, number: int) -> Days:
    """The whole of a month; `number` may run past 12 or below 1."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    first = date(year, number, 1)
    following = date(year + number // 12, number % 12 + 1, 1)
    return stretch(first, following - ONE_DAY)


def week(of: date, ahead: int = 0) -> Days:
    """The ISO week of a day, or one so many weeks ahead."""
    monday = plus(of, 7 * ahead - of.weekday())
    return stretch(monday, plus(monday, 6), Shape.WEEK)


def union(parts: Iterable[Days], shape: Shape) -> Days:
    """All these days in one."""
    all_ = tuple(parts)
    named = frozenset().union(*(p.named for p in all_))
    return Days(tuple(s for p in all_ for s in p.spans), shape, named=named, loose=any(p.loose for p in all_))
