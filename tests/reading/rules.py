"""The notation of the wish corpus, on the grid of start times on which answers are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from datetime import time as clock

from mailworker.core.reading import Window
from tests.reading.almanacs import BERLIN

NAMES = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
TIMES = [clock(h, m) for h in range(7, 18) for m in (0, 15, 30, 45)]


def grid(at: datetime) -> list[datetime]:
    """Every start that is compared: Monday to Saturday, 7:00 to 17:45, sixty days from `at`."""
    first = at.astimezone(BERLIN).date()
    days = [first + timedelta(days=n) for n in range(60)]
    return [s for d in days if d.weekday() < 6 for t in TIMES if (s := datetime.combine(d, t, BERLIN)) > at]


def starts(windows: Iterable[Window], every: list[datetime]) -> set[datetime]:
    """The starts inside the windows; all of them where there is no window."""
    spans = [(w.start, w.end) for w in windows]
    return {s for s in every if any(a <= s < b for a, b in spans)} if spans else set(every)


def covers(rules: tuple[str, ...], start: datetime) -> bool:
    """Whether one of the rules names this start."""
    return any(all(_part(part, start) for part in rule.split()) for rule in rules)


def _part(part: str, start: datetime) -> bool:
    if re.match(r"\d{4}-|\.\.", part):
        first, _, last = part.partition("..")
        last = last if ".." in part else first
        low = date.fromisoformat(first) if first else date.min
        high = date.fromisoformat(last) if last else date.max
        return low <= start.date() <= high
    if ":" in part:
        low_time, high_time = part.split("-")
        end = "23:59" if high_time == "24:00" else high_time
        return clock.fromisoformat(low_time) <= start.time() < clock.fromisoformat(end)
    return NAMES[start.weekday()] in part.split(",")
