"""What was spoken of last, for the times that point back at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import LATEST, Clock, Days, Shape, day


@dataclass(slots=True)
class Spoken:
    """What was spoken of last: `about` is the day that the talk was of before the first word."""

    last: date
    days: Days | None
    time: Clock | None
    day_time: Clock | None
    about: date | None
    sentence: Days | None = None
    near: Days | None = None
    stretch: Days | None = None
    after_clock: bool = False
    last_but_one: date = date.min
    heard: Days | None = None
    after: date | None = None
    until: date | None = None


def _of_a_week_ahead(days: Days, spoken: Spoken) -> bool:
    """ "nächste Woche Montag oder Dienstag": a weekday not yet put into the week that the talk is of."""
    of = spoken.sentence
    return days.shape is Shape.WEEKDAY and of is not None and of.shape is Shape.WEEK and days.last < of.first


def hear(item: Item, spoken: Spoken) -> None:
    """What an item leaves to be pointed back at."""
    if item.cat == "END":
        spoken.near = spoken.after = spoken.until = None
    pair = item.value if item.cat == "X" and isinstance(item.value, tuple) else (item.value, None)
    days = pair[0] if item.cat in ("D", "X") else None
    time = pair[1] if item.cat == "X" else item.value
    spoken.after_clock = item.cat in ("C", "X", "P") or (
        spoken.after_clock and item.cat not in ("D", "END", "NL")
    )
    if item.cat in ("C", "P", "X") and isinstance(time, Clock):
        spoken.time = time
    if not isinstance(days, Days) or days.shape is Shape.EVERY:
        return
    spoken.heard = days
    if not _of_a_week_ahead(days, spoken):
        spoken.last_but_one = spoken.last
        spoken.last = days.last if days.last != LATEST else days.first
    frame = spoken.near
    inside = frame is not None and frame.first <= days.first and days.last <= frame.last
    if days.shape in (Shape.WEEK, Shape.STRETCH, Shape.DATE) and not (inside and days.shape is Shape.DATE):
        spoken.sentence = spoken.near = days
        spoken.stretch = days if days.shape is Shape.STRETCH else None
    if days.shape is Shape.UNTIL:
        spoken.until = days.last
    if days.shape is Shape.SINCE:
        spoken.sentence = spoken.sentence or day(days.first)
        spoken.near = days
    if days.shape in (Shape.DATE, Shape.WEEKDAY):
        spoken.days = days
        spoken.day_time = pair[1] if item.cat == "X" and isinstance(pair[1], Clock) else spoken.day_time
