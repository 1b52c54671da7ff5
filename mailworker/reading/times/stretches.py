"""Parts of weeks, months and years: their beginning, middle and end, their halves and numbered weeks."""

from __future__ import annotations

from datetime import date

from mailworker.reading.times.cascade import Built, Context, number
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import (
    EARLIEST,
    LATEST,
    Days,
    Shape,
    day,
    month,
    plus,
    stretch,
    union,
    week,
)


def coming_year(n: int, today: date) -> int:
    """The year of the month that is on or comes next."""
    return today.year if n >= today.month else today.year + 1


PARTS = {"ANF": 0, "MITTE": 1, "ENDE": 2}
"""The parts that a stretch is told to have, in order."""


def part_of(days: Days, which: str) -> Days | None:
    """Anfang, Mitte, Ende of a week, a month or a year."""
    n = PARTS[which]
    first, last = days.first, days.last
    length = (last - first).days + 1
    if days.shape is Shape.WEEK and length == 7:
        a, b = ((0, 1), (2, 2), (3, 4))[n]
        return stretch(plus(first, a), plus(first, b))
    if 28 <= length <= 31:
        return stretch(plus(first, 10 * n), plus(first, 10 * n + 9) if n < 2 else last)
    if length > 300:
        return (month(first.year, 1), month(first.year, 6), month(first.year, 12))[n]
    third = length // 3
    return stretch(plus(first, third * n), last if n == 2 else plus(first, third * (n + 1) - 1))


def working_parts(which: list[str]) -> Days:
    """The beginning, middle or end of every week."""
    wds = frozenset(wd for w in which for wd in ((0, 1), (2,), (3, 4))[PARTS[w]])
    return Days(((EARLIEST, LATEST),), Shape.EVERY, wds, named=wds)


def parts_of(days: Days, which: list[str], through: bool) -> Days | None:
    """Several such parts; one stretch, where it goes from the first `through` to the last."""
    found = [p for w in which if (p := part_of(days, w)) is not None]
    if not found:
        return None
    return stretch(found[0].first, found[-1].last) if through else union(found, Shape.STRETCH)


def part_named(group: list[Item], context: Context) -> Built:
    """Anfang, Mitte or Ende of a stretch of days."""
    days = group[-1].value
    if not isinstance(days, Days) or days.shape not in (Shape.STRETCH, Shape.WEEK) or days.last == LATEST:
        return None
    which = [i.cat for i in group if i.cat in PARTS]
    found = parts_of(days, which, any(i.cat in ("BIS", "DASH") for i in group))
    return ("D", found) if found else None


def compound_part(group: list[Item], context: Context) -> Built:
    """Monatsende, Wochenanfang, Jahresende."""
    cat = group[-1].cat
    today = context.today
    if cat in ("WKSTART", "MIDWEEK"):
        start = part_of(week(today), "ANF" if cat == "WKSTART" else "MITTE")
        if start is None or start.last <= today:
            start = part_of(week(today, 1), "ANF" if cat == "WKSTART" else "MITTE")
        return ("D", start) if start else None
    if cat in ("MONEND", "MONMID", "MONSTART"):
        which = {"MONEND": "ENDE", "MONMID": "MITTE", "MONSTART": "ANF"}[cat]
        found = part_of(month(today.year, today.month), which)
        if found is None or found.last < today:
            found = part_of(month(today.year, today.month + 1), which)
        return ("D", found) if found else None
    year = today.year + (1 if cat == "YEARSTART" else 0)
    return "D", month(year, 12) if cat == "YEAREND" else month(year, 1)


def month_part(group: list[Item], context: Context) -> Built:
    """Endejanuar written as one word."""
    n, which = group[0].value
    found = part_of(month(coming_year(n, context.today), n), which)
    return ("D", found) if found else None


def nth(group: list[Item], context: Context) -> Built:
    """erster Dienstag im Oktober, letzter Tag im Oktober, zweite Woche im März."""
    days = group[-1].value
    if not isinstance(days, Days) or days.shape not in (Shape.STRETCH,) or days.last == LATEST:
        return None
    unit = next(i for i in group[1:] if i.cat in ("WD", "DAYU", "WEEKU"))
    heads = [i for i in group if i.cat in ("PAST", "NO", "ND")]
    built = [_nth_of(days, -1 if head.cat == "PAST" else number(head) - 1, unit) for head in heads]
    found = [b[1] for b in built if b is not None]
    if len(found) < len(heads):
        return None
    return "D", found[0] if len(found) == 1 else union(found, found[0].shape)


_MONTHS_AHEAD = 15


def nth_of_months(group: list[Item], context: Context) -> Built:
    """jeden ersten Montag im Monat, am ersten und dritten Dienstag eines Monats: of every month to come."""
    heads = [i for i in group if i.cat in ("PAST", "NO", "ND", "NT")]
    unit = next(i for i in group if i.cat == "WD")
    today = context.today
    months = [month(today.year, today.month + k) for k in range(_MONTHS_AHEAD)]
    built = [
        _nth_of(m, -1 if head.cat == "PAST" else number(head) - 1, unit) for m in months for head in heads
    ]
    found = [b[1] for b in built if b is not None and b[1].first > today]
    return ("D", union(found, Shape.DATE)) if found else None


def _nth_of(days: Days, n: int, unit: Item) -> Built:
    all_ = [plus(days.first, k) for k in range((days.last - days.first).days + 1)]
    if unit.cat == "WD":
        all_ = [d for d in all_ if d.weekday() == unit.value]
    if unit.cat == "WEEKU":
        mondays = [d for d in all_ if d.weekday() == 0]
        if n == 0 and days.first.weekday() in range(1, 5) and len(all_) < 32:
            return "D", _first_week(days)
        mondays = [m for m in mondays if plus(m, 4) <= days.last] if n < 0 else mondays
        if days.first.weekday() in range(1, 4) and n > 0 and len(all_) < 32:
            n -= 1
        found = mondays[n] if -len(mondays) <= n < len(mondays) else None
        return ("D", stretch(found, plus(found, 6), Shape.WEEK)) if found else None
    return ("D", day(all_[n])) if -len(all_) <= n < len(all_) else None


def _first_week(days: Days) -> Days:
    """The month's first days up to their Sunday; where those are few, the first whole week."""
    sunday = plus(days.first, 6 - days.first.weekday())
    if days.first.weekday() <= 2:
        return stretch(days.first, sunday, Shape.WEEK)
    monday = plus(sunday, 1)
    return stretch(monday, plus(monday, 6), Shape.WEEK)


def _first_weeks(days: Days, several: int) -> Built:
    """in den ersten zwei Oktoberwochen: from the first of the month on."""
    return ("D", stretch(days.first, plus(days.first, 7 * several - 1))) if several < 5 else None


def half(group: list[Item], context: Context) -> Built:
    """erste Aprilhälfte, zweite Hälfte im April: up to the 15th, from the 16th on."""
    if group[-1].cat == "MONHALF":
        n = int(group[-1].value)
        whole = month(coming_year(n, context.today), n)
    else:
        whole = group[-1].value
    if (
        not isinstance(whole, Days)
        or whole.shape is not Shape.STRETCH
        or not 28 <= (whole.last - whole.first).days + 1 <= 31
    ):
        return None
    return "D", half_of(whole, _second(group))


def _second(group: list[Item]) -> bool:
    head = next(i for i in group if i.cat in ("NO", "ND", "PAST"))
    return head.cat == "PAST" or number(head) == 2


def half_of(whole: Days, second: bool) -> Days:
    """A month's days up to the 15th, or from the 16th on."""
    if second:
        return stretch(plus(whole.first, 15), whole.last)
    return stretch(whole.first, plus(whole.first, 14))


def half_of_spoken(group: list[Item], context: Context) -> Built:
    """im September, zweite Monatshälfte: of the month that the talk is of."""
    return "HALFOF", (_second(group), group[-1].cat == "MONHALFW")


def week_half(group: list[Item], context: Context) -> Built:
    """zweite Wochenhälfte: Monday to Wednesday, Wednesday to Friday."""
    of = next((i.value for i in group if i.cat == "D"), None)
    if of is not None and (not isinstance(of, Days) or of.shape is not Shape.WEEK or len(of.spans) > 1):
        return None
    whole = of or week(context.today)
    found = stretch(plus(whole.first, 2), plus(whole.first, 4))
    if not _second(group):
        found = stretch(whole.first, plus(whole.first, 2))
    if of is None and found.last <= context.today:
        found = stretch(plus(found.first, 7), plus(found.last, 7))
    return "D", found


def month_week(group: list[Item], context: Context) -> Built:
    """erste Juliwoche, in den ersten beiden Juliwochen."""
    n = int(group[-1].value)
    days = month(coming_year(n, context.today), n)
    head = next(i for i in group if i.cat in ("NO", "ND", "PAST"))
    which = -1 if head.cat == "PAST" else number(head) - 1
    full = any(i.word.startswith(("voll", "ganz", "full")) for i in group)
    several = next(
        (number(i) for i in group if i.cat in ("N", "NW")), 2 if any(i.cat == "BOTH" for i in group) else 0
    )
    if several and 0 <= which < 2:
        return _first_weeks(days, several)
    if any(i.cat == "W" for i in group) and not full:
        return None
    if which == 0 and not full:
        return "D", _first_week(days)
    return _nth_of(days, which, Item("WEEKU", None, 0, 0))
