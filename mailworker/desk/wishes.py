"""Wish windows as the sentence a colleague would say: "montags und mittwochs ab 14:00"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from mailworker.core.reading import Window
from mailworker.desk.words import ALWAYS_ON, WEEKDAYS

_DAY = timedelta(days=1)
_EARLY, _LATE = time(7, 30), time(18)
"""Before and after these nobody is served, so a window that reaches them is open at that side."""
_LISTED = 5
"""So many single days are named one by one."""


@dataclass(frozen=True, slots=True)
class WishLine:
    """One line of what was wished: the days, the hours of each, and how well liked (1 is best)."""

    days: str
    hours: str
    rank: int


def in_words(windows: Iterable[Window], zone: ZoneInfo, horizon: date) -> tuple[WishLine, ...]:
    """What the windows say, best liked first; days after `horizon` are out of reach and left out."""
    grouped: dict[tuple[int, time, time], set[date]] = {}
    for window in windows:
        for day, first, last in by_day(window, zone):
            grouped.setdefault((window.rank, first, last), set()).add(day)
    lines = []
    for (rank, first, last), days in sorted(grouped.items(), key=lambda item: (item[0][0], min(item[1]))):
        near = sorted(day for day in days if day <= horizon) or [min(days)]
        lines.append(WishLine(_days(near), _hours(first, last), rank))
    return tuple(lines)


def by_day(window: Window, zone: ZoneInfo) -> list[tuple[date, time, time]]:
    """A window cut at local midnights: each day with its first and last time; `time.max` is midnight."""
    start, end = window.start.astimezone(zone), window.end.astimezone(zone)
    found = []
    while start < end:
        midnight = datetime.combine(start.date() + _DAY, time(), zone)
        whole = end.astimezone(UTC) >= midnight.astimezone(UTC)
        found.append((start.date(), start.time(), time.max if whole else end.time()))
        start = midnight
    return found


def _hours(first: time, last: time) -> str:
    if first <= _EARLY and last >= _LATE:
        return "ganztags"
    if last != time.max and _minutes(last) - _minutes(first) <= 1:
        return f"um {first:%H:%M}"
    if first <= _EARLY:
        return f"bis {last:%H:%M}"
    return f"ab {first:%H:%M}" if last >= _LATE else f"{first:%H:%M}–{last:%H:%M}"


def _minutes(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _days(days: Sequence[date]) -> str:
    weekdays = sorted({day.weekday() for day in days})
    first, last = days[0], days[-1]
    if len(days) == 1:
        return _named(first)
    if (last - first).days == len(days) - 1:
        return f"{_named(first)} bis {_named(last)}"
    if (last - first).days >= 7 and set(days) == set(_every(first, last, weekdays)):
        return f"{_repeated(weekdays)}, {first.day}.{first.month}. bis {last.day}.{last.month}."
    listed = [_named(day) for day in days[:_LISTED]]
    more = len(days) - len(listed)
    return ", ".join(listed) + (f" und {more} weitere Tage" if more else "")


def _every(first: date, last: date, weekdays: Sequence[int]) -> list[date]:
    around = (first + n * _DAY for n in range((last - first).days + 1))
    return [day for day in around if day.weekday() in weekdays]


def _repeated(weekdays: Sequence[int]) -> str:
    if len(weekdays) > 2 and weekdays[-1] - weekdays[0] == len(weekdays) - 1:
        return f"{ALWAYS_ON[weekdays[0]]} bis {ALWAYS_ON[weekdays[-1]]}"
    *others, last = (ALWAYS_ON[weekday] for weekday in weekdays)
    return f"{', '.join(others)} und {last}" if others else last


def _named(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day}.{day.month}."
