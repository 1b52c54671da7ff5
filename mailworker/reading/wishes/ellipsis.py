"""Words left out because the next member of a list says them: "am Dienstag- und am Donnerstagnachmittag"."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Clock, Days

_BETWEEN = frozenset(("UND", "ODER", "COMMA", "SL", "AN", "ART", "DASH"))
_FAR = 8


def completed(found: list[Item]) -> list[Item]:
    """The items with such days given the part of day that follows, and their hyphens dropped."""
    dropped: set[int] = set()
    for i in range(len(found) - 2, 0, -1):
        if not _hyphen(found, i):
            continue
        clock = _clock_of(found, i + 1)
        day = found[i - 1]
        if clock is not None and isinstance(day.value, Days):
            day.cat, day.value = "X", (day.value, clock)
            dropped.add(i)
    return [item for i, item in enumerate(found) if i not in dropped] if dropped else found


def _hyphen(found: list[Item], i: int) -> bool:
    """A dash that touches the day before it and stands before "und"."""
    item = found[i]
    return item.cat == "DASH" and found[i - 1].cat == "D" and found[i - 1].end == item.start


def _clock_of(found: list[Item], i: int) -> Clock | None:
    if found[i].cat not in ("UND", "ODER", "COMMA", "SL"):
        return None
    for item in found[i : i + _FAR]:
        if item.cat == "X" and isinstance(item.value, tuple):
            return item.value[1] if isinstance(item.value[1], Clock) else None
        if item.cat not in _BETWEEN and item.cat != "D":
            return None
    return None
