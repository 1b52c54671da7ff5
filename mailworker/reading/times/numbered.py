"""Days told by their numbers alone, put into the stretch that is spoken of."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Days, Shape, day, plus


def numbered_inside(item: Item, frame: Days | None) -> None:
    """ "ab dem 7. Dezember, außer am 15.": the 15th of that month, not an earlier one."""
    days = item.value
    if item.cat == "D" and isinstance(days, Days) and frame is not None and _bare_numbers(item.raw):
        item.value = _in_frame(days, frame)
        return
    if (
        not any(c.isdigit() for c in item.raw[:2])
        or item.cat != "D"
        or not isinstance(days, Days)
        or frame is None
        or days.base is None
        or not days.yearless
    ):
        return
    if days.shape is not Shape.DATE or days.first != days.last or days.first >= frame.first:
        return
    number = days.first.day
    last = min(frame.last, plus(frame.first, 45)) if frame.last > frame.first else plus(frame.first, 27)
    for ahead in range((last - frame.first).days + 1):
        found = plus(frame.first, ahead)
        if found.day == number:
            item.value = day(found)
            return


_BARE = re.compile(
    r"(?:(?:vom|von|am|zwischen|dem|den) +)*\d{1,2}\."
    r"(?: *(?:,|oder|und|bis|-|\u2013|/)+ *(?:(?:am|dem|den|zum|oder|und) +)*\d{1,2}\.)+"
)


def _bare_numbers(raw: str) -> bool:
    """ "vom 11. bis 15.", "am 7. oder 12.": more than one day of the month, and no month."""
    return _BARE.fullmatch(raw.strip().lower()) is not None


def _in_frame(days: Days, frame: Days) -> Days:
    """Days told by their numbers alone, moved into the stretch that is spoken of, where they all lie in it."""
    if frame.first <= days.first or not (frame.last > frame.first):
        return days
    moved: list[tuple[date, date]] = []
    for a, b in days.spans:
        first, last = (_of_number(x.day, frame) for x in (a, b))
        if first is None or last is None or last < first:
            return days
        moved.append((first, last))
    return replace(days, spans=tuple(moved))


def _of_number(number: int, frame: Days) -> date | None:
    ahead = range(min((frame.last - frame.first).days, 45) + 1)
    return next((d for n in ahead if (d := plus(frame.first, n)).day == number), None)
