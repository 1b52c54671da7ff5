"""Days and times of day that belong together."""

from __future__ import annotations

from dataclasses import dataclass

from mailworker.core.reading import Span
from mailworker.reading.times.values import Clock, Days, Shape, When, plus

SPECIFIC = frozenset((Shape.DATE, Shape.WEEKDAY, Shape.EVERY))
"""Days named one by one."""
STRETCHES = frozenset((Shape.WEEK, Shape.STRETCH))
"""Days named together."""


OPEN = frozenset((Shape.SINCE, Shape.UNTIL))
"""Days with one end."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Days (None: any) at times of day (empty: all day), of one rank, read from `span`.

    `own_clock`: the hours were said in one breath with the days; `timed`: in the same sentence. `contrast`: set
    against what was said before ("aber erst ab 11"); `added`: put beside it ("oder", "auch"); `only`: the only day.
    `mute`: a stretch that is but the frame of the days said in it.
    `soft`: its hours are liked better, but others would do; `any_time`: those others. `whole`: all of
    its days are said to be fine ("nächste Woche jederzeit"). `rest`: all days that no other cell names.
    `turned`: an open end that a refusal leaves ("vor Weihnachten nicht").
    `praised`: said to be ideal, which compares it to nothing else.
    """

    days: Days | None
    clocks: tuple[Clock, ...]
    rank: int
    span: Span
    sentence: int
    order: int
    when: When | None = None
    own_clock: bool = False
    timed: bool = False
    contrast: bool = False
    beside: bool = False
    clause: int = -1
    rest: bool = False
    always: bool = False
    added: bool = False
    whole: bool = False
    only: bool = False
    mute: bool = False
    soft: bool = False
    praised: bool = False
    any_time: bool = False
    turned: bool = False


def weekdays(days: Days) -> frozenset[int]:
    """The weekdays that these days are."""
    if days.weekdays:
        return days.weekdays
    if days.named:
        return days.named
    return frozenset(plus(a, n).weekday() for a, b in days.spans for n in range(min((b - a).days, 6) + 1))
