"""Days of the month without a month, moved on behind what was said before them: "bis 4.12. passt es, ab dem 15. wieder"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mailworker.reading.times.dates import make
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import LATEST, Days, Shape, plus


def moved_on(item: Item, frame: Days | None, until: date | None) -> None:
    """A stretch of numbers put into the `frame` spoken of, an open beginning behind an end said (`until`)."""
    days = item.value
    if item.cat != "D" or not isinstance(days, Days) or days.base is None or len(days.spans) != 1:
        return
    if days.shape is Shape.SINCE and until is not None and days.first <= until:
        first = _same_number(days.first, plus(until, 1))
        item.value = replace(days, spans=((first, LATEST),), base=None)
    elif days.shape is Shape.STRETCH and frame is not None and frame.shape in _FRAMES:
        first = _same_number(days.first, frame.first)
        last = plus(first, (days.last - days.first).days)
        if days.first < frame.first and last <= frame.last:
            item.value = replace(days, spans=((first, last),), base=None)


_FRAMES = frozenset((Shape.WEEK, Shape.STRETCH))


def _same_number(day: date, since: date) -> date:
    """The first day of that number from `since` on."""
    month, year = since.month, since.year
    for _ in range(3):
        found = make(year, month, day.day)
        if found is not None and found >= since:
            return found
        month, year = (month + 1, year) if month < 12 else (1, year + 1)
    return day
