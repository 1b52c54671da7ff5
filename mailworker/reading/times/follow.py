"""Times that point back at one spoken of: "die Woche drauf", "am selben Tag", "zur gleichen Zeit"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from mailworker.reading.times.cascade import Built, Context
from mailworker.reading.times.clock import exactly
from mailworker.reading.times.numbered import numbered_inside
from mailworker.reading.times.onward import moved_on
from mailworker.reading.times.slots import hours_moved, offered_days, offered_weekday, taken_up
from mailworker.reading.times.spoken import Spoken, hear
from mailworker.reading.times.stretches import PARTS, half_of, part_of, parts_of, working_parts
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import LATEST, Days, Shape, day, month, plus, week
from mailworker.reading.times.weekdays import in_spoken_week, working_days
from mailworker.reading.times.wordset import word_set


def followed(found: list[Item], context: Context) -> list[Item]:
    """The items with every one that points back given what it points at, in place."""
    about = max(context.slots) if context.slots else None
    spoken = Spoken(
        about.date() if about else context.today,
        day(about.date()) if about else None,
        exactly((about.hour * 60 + about.minute,) * 2 + (True,)) if about else None,
        None,
        about.date() if about else None,
    )
    for n, item in enumerate(found):
        if item.cat not in _HEARD:
            if item.word in _AFTERWARDS:
                _afterwards(spoken)
            continue
        _point(found, n, spoken, context)
        offered_weekday(item, context, framed=_framed(spoken), contrast=taken_up(found, n))
        numbered_inside(item, spoken.near or (spoken.stretch if _excepted(found, n) else None))
        _from_then_on(item, spoken)
        moved_on(item, spoken.near, spoken.until)
        hear(item, spoken)
    return found


_HEARD = frozenset(
    (
        "FOLLOWWEEK",
        "SHIFT",
        "SINCETHEN",
        "WDAFTER",
        "HALFOF",
        "THATWEEK",
        "SAMEDAY",
        "SAMETIME",
        "SAMEDAYS",
        "HOURSHIFT",
        "D",
        "X",
        "C",
        "P",
    )
) | {"END", "NL"}
"""What points back, and what can be pointed at or ends a sentence."""


def _point(found: list[Item], n: int, spoken: Spoken, context: Context) -> None:
    item = found[n]
    if item.cat == "FOLLOWWEEK":
        _following_week(found, n, spoken)
    elif item.cat == "HALFOF":
        _half(item, spoken, context)
    elif item.cat == "THATWEEK":
        _that_week(found, n, spoken)
    elif item.cat == "SHIFT":
        own_hours = any(x.cat in ("C", "P") for x in found[n + 1 : n + 3])
        item.cat, item.value = _shift(item, spoken, own_hours) or (item.cat, item.value)
    elif item.cat == "HOURSHIFT":
        item.cat, item.value = hours_moved(
            item, spoken.time, _day_near(found, n, spoken, context), context
        ) or ("W", None)
    elif item.cat == "SAMEDAYS":
        item.cat, item.value = offered_days(context) or ("W", None)
    elif item.cat in _COUNTED:
        item.cat, item.value = _COUNTED[item.cat](item, spoken) or (item.cat, item.value)
    elif _PART_OF_WEEK.match(item.word):
        _part_of_week(item, spoken, context)
    elif _of_spoken_week(found, n, spoken, context) and spoken.sentence is not None:
        item.value = week(spoken.sentence.first)


def _framed(spoken: Spoken) -> bool:
    """Whether a week, or a stretch, is spoken of."""
    return spoken.sentence is not None and spoken.sentence.shape in (Shape.WEEK, Shape.STRETCH)


def _day_near(found: list[Item], n: int, spoken: Spoken, context: Context) -> Days | None:
    """The day that an hour belongs to: the one said before it, else right behind it."""
    if spoken.heard is not None:
        return spoken.heard
    for k in range(n + 1, min(n + 4, len(found))):
        offered_weekday(found[k], context, framed=False, contrast=True)
        days = found[k].value
        if isinstance(days, Days):
            return days
    return None


def _of_spoken_week(found: list[Item], n: int, spoken: Spoken, context: Context) -> bool:
    """ "am Dienstag dieser Woche", said of a week ahead; "noch diese Woche" is the one that is on."""
    if not _this_week(found[n], context) or (n and found[n - 1].word == "noch"):
        return False
    return spoken.sentence is not None and spoken.sentence.first > week(context.today).last


def _shift(item: Item, spoken: Spoken, own_hours: bool) -> Built:
    """So many days after the one spoken of, at its hours where it has none of its own; a week after a week."""
    by = int(str(item.value))
    if spoken.heard is not None and spoken.heard.shape is Shape.WEEK and by % 7 == 0:
        return "D", week(spoken.heard.last, by // 7)
    if spoken.days is None:
        return None
    moved = plus(spoken.days.first, by)
    one = Days(((moved, moved),), Shape.DATE, moved=True)
    return ("D", one) if spoken.day_time is None or own_hours else ("X", (one, spoken.day_time))


def _since_then(item: Item, spoken: Spoken) -> Built:
    """ "ab dann": from the day spoken of on; behind a stretch, from its end on."""
    heard = spoken.heard
    if spoken.after_clock:
        return "W", None
    if (
        heard is not None
        and heard.last != LATEST
        and (heard.shape is Shape.UNTIL or heard.last > heard.first)
    ):
        return "D", Days(((plus(heard.last, 1), LATEST),), Shape.SINCE)
    return ("D", Days(((spoken.days.first, LATEST),), Shape.SINCE)) if spoken.days is not None else None


def _weekday_after(item: Item, spoken: Spoken) -> Built:
    after = plus(spoken.last, (int(item.value) - spoken.last.weekday() - 1) % 7 + 1)
    return "D", Days(((after, after),), Shape.DATE)


def _same_day(item: Item, spoken: Spoken) -> Built:
    return ("D", spoken.days) if spoken.days is not None else None


def _same_time(item: Item, spoken: Spoken) -> Built:
    return ("C", spoken.time) if spoken.time is not None else ("W", None)


_COUNTED: dict[str, Callable[[Item, Spoken], Built]] = {
    "SINCETHEN": _since_then,
    "WDAFTER": _weekday_after,
    "SAMEDAY": _same_day,
    "SAMETIME": _same_time,
}
"""What points at the day or the hour said last."""


def _following_week(found: list[Item], n: int, spoken: Spoken) -> None:
    """ "die Woche drauf", "Ende der Woche drauf", "am Dienstag der Woche darauf"."""
    item, before = found[n], found[n - 1] if n else None
    whole = week(spoken.last, 1)
    named = before.value if before is not None and item.word.startswith("der ") else None
    pair = named if isinstance(named, tuple) else (named,)
    if before is not None and isinstance(pair[0], Days) and pair[0].shape is Shape.WEEKDAY:
        days = in_spoken_week(pair[0], week(spoken.last_but_one, 1))
        before.value = (days, *pair[1:]) if before.cat == "X" else days
        item.cat, item.value = "W", None
        hear(before, spoken)
        return
    part = before.cat if before is not None else ""
    item.cat, item.value = "D", (part_of(whole, part) if part in PARTS else None) or whole


_PART_OF_WEEK = re.compile(
    r"(?:am |zum |gegen )?(?:anfang|anfangs|beginn|mitte|ende) (?:.{,20} )?der woche\b"
)
_PARTS = {"anfang": "ANF", "anfangs": "ANF", "beginn": "ANF", "mitte": "MITTE", "ende": "ENDE"}


def _part_of_week(item: Item, spoken: Spoken, context: Context) -> None:
    """ "übernächste Woche, am Ende der Woche": of the week spoken of; of each, where that is a longer stretch."""
    whole, words = spoken.sentence, item.word.split()
    if whole is None or whole.last <= week(context.today).last:
        return
    which = [_PARTS[w] for w in words if w in _PARTS]
    if whole.shape is not Shape.DATE and (whole.last - whole.first).days > 6:
        part: Days | None = working_parts(which)
    else:
        part = parts_of(week(whole.first), which, "bis" in words)
    item.value = (part, *item.value[1:]) if item.cat == "X" else part


_AFTERWARDS = frozenset(("danach", "anschliessend", "hinterher", "afterwards"))


def _afterwards(spoken: Spoken) -> None:
    """ "bis zum 6.12. verreist, danach …": what is said next is of the days after that stretch."""
    days = spoken.heard
    if days is None or spoken.after_clock or days.last == LATEST:
        return
    if days.shape is Shape.UNTIL or days.last > days.first:
        spoken.after = plus(days.beyond or days.last, 1)
        spoken.near = Days(((spoken.after, LATEST),), Shape.SINCE)


def _from_then_on(item: Item, spoken: Spoken) -> None:
    """Weekdays behind "danach", from then on."""
    if spoken.after is None or item.cat not in ("D", "X"):
        return
    pair = item.value if isinstance(item.value, tuple) else (item.value,)
    days = pair[0]
    if not isinstance(days, Days) or days.shape is not Shape.EVERY:
        return
    days = replace(days, spans=((spoken.after, LATEST),))
    item.value = (days, *pair[1:]) if item.cat == "X" else days


def _half(item: Item, spoken: Spoken, context: Context) -> None:
    """ "im September, zweite Monatshälfte": of the month spoken of, else of the one that is on."""
    second, of_month = item.value
    whole = spoken.sentence
    if whole is None or not 28 <= (whole.last - whole.first).days + 1 <= 31:
        whole = month(context.today.year, context.today.month) if of_month else None
    item.cat, item.value = ("D", half_of(whole, second)) if whole is not None else ("W", None)


def _excepted(found: list[Item], n: int) -> bool:
    return any(x.word in _EXCEPTIONS for x in found[max(0, n - 3) : n])


_EXCEPTIONS = word_set("ausser nicht nur except")


def _this_week(item: Item, context: Context) -> bool:
    if item.word.startswith("noch "):
        return False
    return item.cat == "D" and item.word.endswith("dieser woche") and item.value == week(context.today)


def _that_week(found: list[Item], n: int, spoken: Spoken) -> None:
    """ "am Mittwoch jener Woche": the weekday moves into the week; else the week itself."""
    item = found[n]
    of = week(spoken.sentence.first) if spoken.sentence is not None else None
    if of is None and spoken.about is not None:
        of = week(spoken.about)
    before = found[n - 1] if n else None
    named = before.value if before is not None and before.cat == "D" else None
    if before is not None and of is not None and isinstance(named, Days) and named.shape is Shape.WEEKDAY:
        before.value, item.cat, item.value = in_spoken_week(named, of), "W", None
        return
    item.cat, item.value = "D", of or working_days()
