"""Days and times of day put together: "Di nachmittags", "um halb drei am Dienstag", "vom 12.9. abends bis
15.9."."""

from __future__ import annotations

import re
from dataclasses import replace

from mailworker.reading.times.cascade import Built, Context, Rule
from mailworker.reading.times.clock import NOON, about, exactly, hour_of
from mailworker.reading.times.hours import hour_range
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import EARLIEST, LATEST, MIDNIGHT, Clock, Days, Shape, When

_PLURALS = ("mornings", "afternoons", "evenings")


def _merge(one: Clock, other: Clock) -> Clock | None:
    """A part of day with a time in it: the time, in that half of the day."""
    part, time = (one, other) if one.shape is Shape.PART else (other, one)
    if part.shape is not Shape.PART or time.shape is Shape.PART:
        return None
    written = time.low if time.low is not None else time.high
    if written is None or (time.sure and not (part.pm and written < NOON)):
        return time
    if part.pm:
        return _moved(time, NOON) if written < NOON and not (part.late and written == 0) else time
    if part.ok[0][0] < NOON and written < NOON:
        return _literal(time)
    if (
        part.ok[0][0] < NOON
        and written - NOON in range(4 * 60, 12 * 60)
        and not time.sure
        and part.ok[0][1] <= NOON
    ):
        return _moved(time, -NOON)
    return time


def _moved(time: Clock, by: int) -> Clock:
    """The same clock hands in the other half of the day, never past midnight; what is there already stays."""

    def move(minutes: int) -> int:
        there = minutes >= NOON if by > 0 else minutes < NOON
        return minutes if there or minutes in (0, MIDNIGHT) else minutes + by

    low = None if time.low is None else move(time.low)
    high = None if time.high is None else move(time.high)
    ok = tuple((move(a), move(b) if b != a + 1 else move(a) + 1) for a, b in time.ok)
    return replace(time, ok=ok, low=low, high=high, sure=True)


def _literal(time: Clock) -> Clock:
    return replace(time, sure=True)


_OWN_VERB = re.compile(
    r"\s+(?:(?:leider|allerdings|aber|meist|immer)\s+)?[a-zäöüß]+\s+"
    r"(?:ich|wir|er|sie|es|mich|mir|uns|mein\w*|unser\w*|der|die|das|bei|man)\b"
)
""" "ab 10 Uhr, morgens brauche ich länger": the part of day begins a statement of its own."""
_STILL_ASKS = re.compile(
    r"\s+(?:am|um|im|in|an|bei|k[öo]nn\w+|kann|w[äu]\w+|g[ie]ng\w*|geht|passt\w*|h[äa]tt\w+|würd\w+|möcht\w+|oder|und)\b"
)


def _part_says_else(group: list[Item], context: Context) -> bool:
    if not any(i.cat == "COMMA" for i in group):
        return False
    end = group[-1].end
    return bool(_OWN_VERB.match(context.text, end)) and not _STILL_ASKS.match(context.text, end)


def _part_and_time(group: list[Item], context: Context) -> Built:
    if _part_says_else(group, context):
        return None
    found = [i.value for i in group if i.cat in ("P", "C")]
    merged = _merge(found[0], found[-1])
    return ("C", merged) if merged else None


def _hour_and_part(group: list[Item], _: Context) -> Built:
    """8 in the morning, 4 nachmittags."""
    hour = hour_of(group[0])
    merged = _merge(group[1].value, exactly(hour)) if hour else None
    return ("C", merged) if merged else None


_GOES_ON = re.compile(
    r"[\s,]*(?:dem \d+\.,? ?)?(?:jedoch|aber|allerdings|nicht|nur|leider|geht|kann|bin|habe?)\b",
    re.IGNORECASE,
)


def _day_and_time(group: list[Item], context: Context) -> Built:
    if (
        group[0].cat in ("C", "P")
        and any(i.cat == "COMMA" for i in group)
        and _GOES_ON.match(context.text, group[-1].end)
    ):
        return None
    days = next((i.value for i in group if i.cat == "D"), None)
    time = next((i.value for i in group if i.cat in ("C", "P", "ALLDAY")), None)
    if not isinstance(days, Days):
        return None
    if days.shape is Shape.DATE and group[0].cat == "D" and group[-1].word.startswith(("jede ", "jeden ")):
        return None
    if days.shape is Shape.WEEKDAY and any(i.cat == "P" and i.word.endswith(_PLURALS) for i in group):
        days = Days(((EARLIEST, LATEST),), Shape.EVERY, days.named, named=days.named)
    if not isinstance(time, Clock):
        time = Clock(Shape.RANGE, ((0, MIDNIGHT),), 0, MIDNIGHT)
    return "X", (days, time, group[0].cat != "D")


def _more_time(group: list[Item], context: Context) -> Built:
    if _part_says_else(group, context):
        return None
    days, first = _pair(next(i for i in group if i.cat == "X"))
    other = next(i.value for i in group if i.cat in ("C", "P"))
    if first is None:
        return "X", (days, other)
    merged = _merge(first, other)
    return ("X", (days, merged)) if merged else None


def _more_day(group: list[Item], context: Context) -> Built:
    """am Samstag abends am 7.10.; Montagnachmittag des 12.6.: the date decides."""
    from mailworker.reading.times.dates import with_weekday

    days, time = _pair(next(i for i in group if i.cat == "X"))
    date_ = next(i.value for i in group if i.cat == "D")
    if not isinstance(date_, Days) or date_.shape is not Shape.DATE or not isinstance(days, Days):
        return None
    if days.shape is not Shape.WEEKDAY or len(days.named) != 1:
        return None
    built = with_weekday(next(iter(days.named)), date_, context)
    return ("X", (built[1], time)) if built else None


def _pair(item: Item) -> tuple[Days | None, Clock | None]:
    """The days and the time of an item that holds both."""
    if isinstance(item.value, When):
        return None, None
    days, time, *_ = item.value
    return days, time


def _week_and_weekday_part(group: list[Item], context: Context) -> Built:
    """nächste Woche Montagnachmittag."""
    days = next(i.value for i in group if i.cat == "D")
    named, time = _pair(next(i for i in group if i.cat == "X"))
    if (
        not isinstance(days, Days)
        or days.shape is not Shape.WEEK
        or not isinstance(named, Days)
        or not named.named
    ):
        return None
    return "X", (Days(days.spans, Shape.DATE, named.named, named=named.named), time)


def _whole_range(group: list[Item], _: Context) -> Built:
    """From one day's time to another day's."""
    cut = next(n for n, i in enumerate(group) if i.cat in ("BIS", "DASH"))
    first, last = _edges(group[:cut]), _edges(group[cut:])
    if first is None or last is None:
        return None
    (day_a, clock_a), (day_b, clock_b) = first, last
    start = (clock_a.low or 0) if clock_a else 0
    end = MIDNIGHT
    if clock_b:
        end = clock_b.high if clock_b.high is not None else clock_b.low or MIDNIGHT
    if day_b.last < day_a.first or day_a.first.year < 1900 or day_b.last.year > 9000:
        return None
    return "X", When(day_a.first, start, day_b.last, end)


def _edges(group: list[Item]) -> tuple[Days, Clock | None] | None:
    days = next((i.value for i in group if i.cat == "D"), None)
    time = next((i.value for i in group if i.cat in ("C", "P")), None)
    if not isinstance(days, Days) or days.shape not in (Shape.DATE, Shape.WEEKDAY):
        return None
    return days, time if isinstance(time, Clock) else None


def _weekday_hours(group: list[Item], context: Context) -> Built:
    """Montag 9-11: figures right behind a day."""
    days = group[0].value
    ends = [i for i in group[1:] if i.cat in ("N", "NW")]
    built = hour_range(ends, context)
    if built is None or not isinstance(days, Days):
        return None
    return "X", (days, built[1])


def _weekday_hour(group: list[Item], context: Context) -> Built:
    """Sonntag, ca. 12."""
    from mailworker.reading.times.cascade import number

    hour = number(group[-1])
    days = group[0].value
    if not 7 <= hour <= 18 or not isinstance(days, Days):
        return None
    return "X", (days, about((hour * 60, hour * 60, True)))


NEAR = "(CA|COMMA|LP|DASH|COLON|AN|UM|ZU|ZWAR|ART|LP CA|IN|COMMA ZWAR|COMMA AN|COMMA ART)*"
TIMES: tuple[Rule, ...] = (
    Rule("P (COMMA|LP|UM|ZWAR|SL)* C RP?", _part_and_time, "nachmittags um 3 Uhr"),
    Rule("C (COMMA|LP|AN|IN)* P RP?", _part_and_time, "3 Uhr nachmittags"),
    Rule("(?<=D) (N|NW) P", _hour_and_part, "Montag 8 morgens"),
    Rule("ALLDAY C", lambda g, c: ("C", g[1].value), "ganztags ab 10 Uhr"),
)
WHOLE: tuple[Rule, ...] = (
    Rule(
        "VON? ART? D (AN|UM|COMMA|LP)* (C|P)? RP? COMMA? (BIS|DASH) (ZU|ART|AN)* D (AN|UM|COMMA|LP)* (C|P) "
        "RP?",
        _whole_range,
        "vom 12.9. abends bis 15.9. mittags",
    ),
    Rule(
        "VON? ART? D (AN|UM|COMMA|LP)* (C|P) RP? COMMA? (BIS|DASH) (ZU|ART|AN)* D",
        _whole_range,
        "am 30.11. um 14 Uhr bis zum 4.12.",
    ),
)
TOGETHER: tuple[Rule, ...] = (
    Rule("D LP? (N|NW) (DASH|BIS) (N|NW) (?!MON|DAYU|WEEKU|W)", _weekday_hours, "Montag 9-11"),
    Rule("D COMMA? CA (N|NW) (?!MON|DAYU|WEEKU|W)", _weekday_hour, "Sonntag, ca. 12"),
    Rule("D (COMMA|ZWAR)? X", _week_and_weekday_part, "nächste Woche Montagnachmittag"),
    Rule("X (IN|AN|ART)* D", lambda g, c: _week_and_weekday_part(g, c), "Montagnachmittag nächster Woche"),
    Rule(
        "(C|P) D(?=(COMMA|UND|ODER|SL|PLUS)+ (C|P) D)",
        _day_and_time,
        "9 Uhr am Dienstag, 14 Uhr am Mittwoch",
    ),
    Rule(f"D {NEAR} (C|P) RP?", _day_and_time, "Dienstag, nachmittags"),
    Rule("D (COMMA|COLON|LP|DASH)* ALLDAY RP?", _day_and_time, "Mittwoch ganztags"),
    Rule("ALLDAY AN? D", _day_and_time, "any time on Monday"),
    Rule("X (UM|COMMA|LP|AN)* (C|P) RP?", _more_time, "Dienstagvormittag um 9 Uhr"),
    Rule("(C|P) (AN|ART|OF|COMMA AN|VON|IN)* D", _day_and_time, "um 10 Uhr am Dienstag"),
    Rule("(C|P) X", _more_time, "14 Uhr Montagnachmittag"),
    Rule("X (AN|ART|COMMA)* D", _more_day, "Samstag abends am 7.10."),
)
