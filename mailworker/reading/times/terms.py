"""School holidays: themselves, their parts and weeks, what lies around them."""

from __future__ import annotations

import re
from datetime import date

from mailworker.reading.times.beside import days_after, days_before, week_beside
from mailworker.reading.times.cascade import Built, Context, number
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import EARLIEST, Days, Shape, day, plus, stretch, union, week


def school_week(group: list[Item], context: Context) -> Built:
    """die letzte Schulwoche, die erste Schulwoche: beside the school holidays that are on or come next."""
    holiday = context.almanac.term_break("", context.today)
    if holiday is None:
        return None
    if any(i.cat == "PAST" for i in group):
        return "D", week_beside(plus(holiday.first, -1), after=False, ordinal=1)
    return "D", week_beside(plus(holiday.last, 1), after=True, ordinal=1)


def term_begins(group: list[Item], context: Context) -> Built:
    """zu Beginn der Osterferien, bis Ferienbeginn: their first day; "bis" does not count it."""
    of = next((i.value for i in group if i.cat == "FE"), None)
    name = next((str(i.value) for i in group if i.cat == "FERBEGIN"), "")
    found = context.almanac.term_break(name, context.today) if of is None else None
    first = of.first if isinstance(of, Days) else found.first if found else None
    if first is None:
        return None
    if group[0].cat == "BIS":
        return "D", Days(((EARLIEST, plus(first, -1)),), Shape.UNTIL, strict=True)
    return "D", day(first)


def until_term(group: list[Item], _: Context) -> Built:
    """bis zu den Osterferien: up to the day before."""
    days = group[-1].value
    return ("D", days_before(days.first, days.last)) if isinstance(days, Days) else None


def term_is_over(group: list[Item], context: Context) -> Built:
    """wenn die Schule wieder anfängt: after the school holidays that are on or come next."""
    holiday = context.almanac.term_break("", context.today)
    return ("D", days_after(holiday.last)) if holiday else None


def term(group: list[Item], context: Context) -> Built:
    """in den Herbstferien: the next of that name, or the next at all."""
    item = next(i for i in group if i.cat in ("FERIEN", "FERENDE"))
    found = context.almanac.term_break(str(item.value), context.today)
    if found is None:
        return None
    if item.cat == "FERENDE":
        return "D", day(found.last)
    return "FE", stretch(found.first, found.last)


def term_days(group: list[Item], _: Context) -> Built:
    """in den Ferien: the holidays just read."""
    return "D", group[-1].value


def around_term(group: list[Item], _: Context) -> Built:
    """vor den Ferien, nach den Ferien."""
    days = group[-1].value
    if not isinstance(days, Days):
        return None
    if any(i.cat == "VOR" for i in group):
        return "D", days_before(days.first, days.last)
    return "D", days_after(days.last)


def last_of_term(group: list[Item], _: Context) -> Built:
    """Ende der Osterferien, behind "ab": their last day."""
    days = group[-1].value
    return ("D", day(days.last)) if isinstance(days, Days) else None


def term_part(group: list[Item], _: Context) -> Built:
    """Anfang, Mitte or Ende der Ferien: a third of them."""
    days = group[-1].value
    if not isinstance(days, Days):
        return None
    third = ((days.last - days.first).days + 1) // 3
    which = group[0].cat
    if which == "ANF":
        return "D", stretch(days.first, plus(days.first, max(third, 3)))
    if which == "ENDE":
        return "D", stretch(plus(days.last, -max(third, 3)), days.last)
    return "D", stretch(plus(days.first, third), plus(days.first, 2 * third))


def term_week(group: list[Item], context: Context) -> Built:
    """zweite Woche der Herbstferien, in den ersten zwei Ferienwochen, die letzte Ferienwoche."""
    days = _break_of(group, context)
    if days is None or _ELSEWHERE.match(context.text, group[-1].end):
        return None
    weeks = _school_weeks(days)
    amount = next((2 if i.cat == "BOTH" else number(i) for i in group if i.cat in ("N", "NW", "BOTH")), 1)
    heads = [i for i in group if i.cat in ("NO", "ND", "NT", "PAST")]
    found = [f for head in heads if (f := _weeks_from(head, weeks, amount)) is not None]
    if not heads or not found:
        return ("D", days) if not heads else None
    return "D", found[0] if len(found) == 1 else union(found, Shape.WEEK)


_ELSEWHERE = re.compile(r"\s+(?:danach|davor|nach|vor|after|before)\b", re.IGNORECASE)
"""What makes the week one outside of the holidays: "die erste Woche danach"."""


def _break_of(group: list[Item], context: Context) -> Days | None:
    days = next((i.value for i in group if i.cat == "FE"), None)
    if days is None:
        name = str(next(i.value for i in group if i.cat == "FERWEEK"))
        found = context.almanac.term_break(name, context.today)
        days = stretch(found.first, found.last) if found else None
    return days if isinstance(days, Days) else None


def _weeks_from(head: Item, weeks: list[tuple[date, date]], amount: int) -> Days | None:
    first = len(weeks) - amount if head.cat == "PAST" else number(head) - 1
    chosen = weeks[first : first + amount] if 0 <= first < len(weeks) else []
    return stretch(chosen[0][0], chosen[-1][1]) if chosen else None


def _school_weeks(days: Days) -> list[tuple[date, date]]:
    """The weeks of the holidays, Monday to Sunday, a weekend before the first counted with it."""
    monday = week(plus(days.first, 2) if days.first.weekday() > 4 else days.first).first
    weeks = []
    while monday <= days.last:
        weeks.append((max(monday, days.first), min(plus(monday, 6), days.last)))
        monday = plus(monday, 7)
    return weeks
