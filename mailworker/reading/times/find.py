"""Every time expression of a text, whole, in order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import lru_cache

from mailworker.core.reading import Span
from mailworker.reading.almanac import Almanac
from mailworker.reading.times import (
    bounds,
    compose,
    dates,
    feasts,
    hours,
    parts,
    points,
    ranges,
    weekdays,
    weeks,
)
from mailworker.reading.times.cascade import Context, Program, Rule, ready, run
from mailworker.reading.times.events import told_from
from mailworker.reading.times.follow import followed
from mailworker.reading.times.settle import settle
from mailworker.reading.times.tokens import Item, items
from mailworker.reading.times.values import EARLIEST, LATEST, MIDNIGHT, Clock, Days, Shape, When


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression as written, with its own interval: aware; a point has no end, an open side is
    None."""

    span: Span
    text: str
    start: datetime | None
    end: datetime | None
    shape: Shape
    days: Days | None = None
    clock: Clock | None = None
    when: When | None = None
    past: bool = False
    clock_first: bool = False


_YEARS = (1900, 9000)
"""Mails dated outside of these years are not read for times: counting days on must not leave the calendar."""


@lru_cache(maxsize=1)
def layers() -> tuple[Rule, ...]:
    """All rules, in the order in which they are tried."""
    return (
        *points.POINTS[:3], *dates.NUMERIC, *points.POINTS[3:], *weekdays.WEEKDAY[-1:], *weekdays.WEEKDAY[:-1],
        *dates.NAMED, *ranges.RANGES,
        *parts.RELATIVE, *weeks.MONTHLY, *dates.ALONE, *weeks.WEEKS, *feasts.FEASTS, *dates.MERGE, *weekdays.SINGLE,
        *ranges.LATE_RANGES, *dates.MERGE, *hours.RANGES, *hours.OPEN, *parts.PODS,
        *compose.TIMES, *compose.WHOLE, *bounds.BOUNDS, *compose.TOGETHER,
    )  # fmt: skip


@lru_cache(maxsize=1)
def _program() -> Program:
    return ready(layers())


def scan(
    text: str, at: datetime, almanac: Almanac, slots: Sequence[datetime] = ()
) -> tuple[list[Item], Context]:
    """The text's items with every expression made one item (D, C, P or X), and what they were read
    against; `slots` are those offered before."""
    local = tuple(slot.astimezone(almanac.zone) for slot in slots)
    context = Context(at.astimezone(almanac.zone), almanac, text, local)
    if not _YEARS[0] < context.at.year < _YEARS[1]:
        return [], context
    found = told_from(run(_program(), settle(items(text)), context), context)
    return followed(found, context), context


def find(text: str, at: datetime, almanac: Almanac) -> tuple[Expression, ...]:
    """Every time expression of the text, in order, none overlapping."""
    found, context = scan(text, at, almanac)
    return tuple(e for item in found if (e := expression(item, context)) is not None)


def expression(item: Item, context: Context) -> Expression | None:
    """The expression that an item is, if it is one."""
    days: Days | None = None
    time: Clock | None = None
    value = item.value
    if item.cat in ("D", "PASTD") and isinstance(value, Days):
        days = value
    elif item.cat in ("C", "P") and isinstance(value, Clock):
        time = value
    elif item.cat == "X" and isinstance(value, tuple):
        days, time, *_ = value
    elif item.cat == "X" and isinstance(value, When):
        return _whole(item, value, context)
    else:
        return None
    start, end = _own(days, time, context)
    shape = time.shape if time is not None else days.shape if days is not None else Shape.POINT
    span = Span(item.start, item.end)
    text = context.text[item.start : item.end]
    lead = item.cat == "X" and isinstance(value, tuple) and value[2:] == (True,)
    return Expression(span, text, start, end, shape, days, time, past=item.cat == "PASTD", clock_first=lead)


def _whole(item: Item, value: When, context: Context) -> Expression:
    start = moment(value.first, value.start, context)
    end = moment(value.last, value.end, context)
    days = Days(((value.first, value.last),), Shape.STRETCH)
    span = Span(item.start, item.end)
    return Expression(span, context.text[item.start : item.end], start, end, Shape.STRETCH, days, None, value)


def moment(day: date, minutes: int, context: Context) -> datetime | None:
    """An aware instant of the office's wall clock; None beyond the calendar's ends."""
    if day <= EARLIEST or day >= LATEST - timedelta(days=1):
        return None
    naive = datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)  # noqa: DTZ001
    return naive.replace(tzinfo=context.almanac.zone)


def _own(days: Days | None, time: Clock | None, context: Context) -> tuple[datetime | None, datetime | None]:
    """The expression's own interval, before it is cut or combined."""
    first, last = (context.today, context.today) if days is None else _ends(days, context.today)
    if time is None:
        end = moment(last, MIDNIGHT, context) if last != LATEST else None
        return moment(first, 0, context), end
    if days is not None and days.shape is Shape.UNTIL and time.high is None and time.low is not None:
        return None, moment(last, time.low, context)
    return _clock_own(first, last if last != LATEST else first, time, context)


def _clock_own(
    first: date, last: date, time: Clock, context: Context
) -> tuple[datetime | None, datetime | None]:
    low = moment(first, time.low, context) if time.low is not None else None
    if time.shape in (Shape.POINT, Shape.ABOUT, Shape.FROM):
        return low, None
    if time.high is None:
        return low, None
    over = time.high < time.low if time.low is not None else False
    return low, moment(last, time.high + (MIDNIGHT if over else 0), context)


def _ends(days: Days, today: date) -> tuple[date, date]:
    if days.shape is Shape.EVERY:
        near = next(d for n in range(1, 8) if (d := today + timedelta(days=n)).weekday() in days.weekdays)
        return near, near
    if days.weekdays and len(days.weekdays) == 1:
        inside = [d for n in range(7) if (d := days.first + timedelta(days=n)).weekday() in days.weekdays]
        return inside[0], inside[0]
    if days.loose:
        return days.spans[0]
    return days.first, days.last
