"""Weekdays: the coming one, the next, every one, those of a week."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.dates import nearest, weekday
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import (
    EARLIEST,
    LATEST,
    Days,
    Shape,
    plus,
    stretch,
    week,
)


def _wd(group: list[Item]) -> int:
    return int(next(i.value for i in group if i.cat in ("WD", "WA")))


def _named(value: date, wd: int) -> Days:
    return Days(((value, value),), Shape.DATE, named=frozenset({wd}))


def _next_weekday(group: list[Item], context: Context) -> Built:
    """nächsten Dienstag: next week's if the coming one is there; else people differ."""
    wd = _wd(group)
    first = nearest(wd, context.today)
    word = next(i.word for i in group if i.cat == "NEXT")
    if week(first).first > week(context.today).first or not word.startswith(("naech", "nach", "next")):
        return "D", _named(first, wd)
    doubt = f"„Nächsten“ kann den {first:%d.%m.} oder den {plus(first, 7):%d.%m.} meinen."
    return "D", Days(((first, first), (plus(first, 7), plus(first, 7))), Shape.DATE, loose=True, doubt=doubt)


def _over_weekday(group: list[Item], context: Context) -> Built:
    if group[0].word.endswith("te"):
        return _weekday_of_week([Item("D", week(context.today, 2), 0, 0), *group[-1:]], context)
    first = plus(nearest(_wd(group), context.today), 7)
    doubt = f"„Übernächsten“ kann den {first:%d.%m.} oder den {plus(first, 7):%d.%m.} meinen."
    return "D", Days(((first, first), (plus(first, 7), plus(first, 7))), Shape.DATE, loose=True, doubt=doubt)


def _after_next(group: list[Item], context: Context) -> Built:
    """Mittwoch nach dem nächsten."""
    wd = _wd(group)
    return "D", _named(plus(nearest(wd, context.today), 7), wd)


def _this_weekday(group: list[Item], context: Context) -> Built:
    return "D", _named(nearest(_wd(group), context.today), _wd(group))


def _weekday_after(group: list[Item], context: Context) -> Built:
    """Montag oder den Montag drauf: the next one after the day spoken of."""
    return ("WDAFTER", _wd(group)) if group[-1].word in ("drauf", "darauf", "danach") else None


def _following_weekday(group: list[Item], context: Context) -> Built:
    """am darauffolgenden Montag: the next one after the day spoken of."""
    return "WDAFTER", _wd(group)


def _week_on(group: list[Item], context: Context) -> Built:
    """Tuesday week: a week after the coming one."""
    if group[-1].word != "week":
        return None
    return "D", _named(plus(nearest(_wd(group), context.today), 7), _wd(group))


def _past_weekend(group: list[Item], context: Context) -> Built:
    saturday = plus(week(context.today).first, -2)
    return "PASTD", stretch(saturday, plus(saturday, 1))


def _past_weekday(group: list[Item], context: Context) -> Built:
    wd = _wd(group)
    return "D", _named(plus(nearest(wd, context.today), -7), wd)


def _weekday_in(group: list[Item], context: Context) -> Built:
    """Dienstag in einer Woche, Mittwoch in acht Tagen: so many weeks after the coming one."""
    wd = _wd(group)
    amount = next((number(i) for i in group if i.cat in ("N", "NW")), 1)
    weeks = amount if group[-1].cat == "WEEKU" else round(amount / 7.5) or 1
    return "D", _named(plus(nearest(wd, context.today), 7 * weeks), wd)


def _weekday_of_week(group: list[Item], context: Context) -> Built:
    """Dienstag nächster Woche; nächste Woche Dienstag oder Donnerstag."""
    stretch_ = next(
        i.value for i in group if i.cat == "D" and isinstance(i.value, Days) and i.value.shape is Shape.WEEK
    )
    wds = [int(i.value) for i in group if i.cat in ("WD", "WA")]
    joined = [i.cat for i in group]
    if len(wds) == 2 and ("DASH" in joined or "BIS" in joined):
        wds = list(range(wds[0], wds[1] + 1)) if wds[0] < wds[1] else wds
    spans = tuple(
        (d, d)
        for wd in wds
        for a, b in stretch_.spans
        for n in range((b - a).days + 1)
        if (d := plus(a, n)).weekday() == wd
    )
    if not spans:
        return None
    return "D", Days(spans, Shape.DATE, loose=stretch_.loose, named=frozenset(wds), frame=stretch_.spans)


def in_spoken_week(days: Days, of: Days) -> Days:
    """The weekdays of the week that the talk is of."""
    spans = tuple(
        (d, d) for wd in sorted(days.named) for n in range(7) if (d := plus(of.first, n)).weekday() == wd
    )
    return Days(spans, Shape.DATE, named=days.named, frame=of.spans)


def weekday_list(group: list[Item], context: Context) -> Built:
    """Montag bis Mittwoch."""
    wds = [int(i.value) for i in group if i.cat in ("WD", "WA", "WS")]
    first = nearest(wds[0], context.today)
    last = plus(first, (wds[1] - wds[0]) % 7)
    every = any(i.cat == "WS" for i in group) or any(i.cat == "DASH" for i in group)
    span = frozenset(plus(first, n).weekday() for n in range((last - first).days + 1))
    if every or span == frozenset(range(5)):
        return "D", Days(((EARLIEST, LATEST),), Shape.EVERY, span, named=span)
    return "D", Days(((first, last),), Shape.WEEKDAY, named=span)


def _every(group: list[Item], context: Context) -> Built:
    wds = frozenset(int(i.value) for i in group if i.cat in ("WD", "WA", "WS"))
    return "D", Days(((EARLIEST, LATEST),), Shape.EVERY, wds, named=wds)


def workdays(group: list[Item], context: Context) -> Built:
    """werktags, unter der Woche: Mondays to Fridays."""
    return "D", working_days()


def working_days() -> Days:
    """Mondays to Fridays."""
    return Days(((EARLIEST, LATEST),), Shape.EVERY, frozenset(range(5)), named=frozenset(range(5)))


def weekend(group: list[Item], context: Context) -> Built:
    """am Wochenende: Saturdays and Sundays; with this or next the one meant."""
    first = group[0].cat if group[0].cat != "AN" else group[1].cat
    saturday = plus(week(context.today).first, 5)
    if first == "THIS" or (
        first == "NEXT" and group[0].word.startswith("komm") and context.today.weekday() < 5
    ):
        return "D", stretch(saturday, plus(saturday, 1))
    if first == "NEXT":
        return "D", replace(stretch(plus(saturday, 7), plus(saturday, 8)), loose=False)
    if first == "OVER":
        return "D", stretch(plus(saturday, 14), plus(saturday, 15))
    return "D", Days(((EARLIEST, LATEST),), Shape.EVERY, frozenset({5, 6}), named=frozenset({5, 6}))


WEEKDAY: tuple[Rule, ...] = (
    Rule("AN? ART? NEXT (WD|WA)", _next_weekday, "nächsten Dienstag"),
    Rule("AN? ART? OVER (WD|WA)", _over_weekday, "übernächsten Dienstag"),
    Rule("AN? ART? THIS (WD|WA)", _this_weekday, "diesen Montag"),
    Rule("AN? ART? PAST (WD|WA)(?!IN (MON|D)|(IN|OF|ART|VON|EIN)+ MONU)", _past_weekday, "letzten Montag"),
    Rule("AN? ART? PAST WKEND", _past_weekend, "last weekend"),
    Rule("(WD|WA) NACH ART? NEXT", _after_next, "Mittwoch nach dem nächsten"),
    Rule("AN? (WD|WA) (IN|UM) (EIN|N|NW) (WEEKU|DAYU)", _weekday_in, "Dienstag in einer Woche"),
    Rule(
        "EACH WEEKU AN? (WD|WA) ((ODER|UND|COMMA|SL|PLUS)+ AN? (WD|WA))*",
        _every,
        "jede Woche Dienstag",
    ),
    Rule("(WD|WA) ((ODER|UND|COMMA|SL|PLUS)+ (WD|WA))* EACH WEEKU", _every, "Di, Do jede Woche"),
    Rule("EACH (WD|WA) ((ODER|UND|COMMA|SL)+ EACH? (WD|WA))*", _every, "jeden Dienstag oder Freitag"),
    Rule("AN EIN (WD|WA) ((ODER|UND|COMMA|SL)+ AN? EIN? (WD|WA))*", _every, "an einem Dienstag"),
    Rule("(?<=EIN) WD", _every, "einen Dienstag"),
    Rule("AN? ART? (WD|WA) (DRAUF|W)", _weekday_after, "den Montag drauf"),
    Rule("AN? (ART|THIS)? FOLLOW (WD|WA)", _following_weekday, "am folgenden Montag"),
    Rule("(WD|WA) WEEKU", _week_on, "Tuesday week"),
    Rule("AN? ART? WS", _every, "dienstags"),
)


def in_week(group: list[Item], context: Context) -> Built:
    """A weekday of a week that has been read."""
    days = next((i.value for i in group if i.cat == "D"), None)
    if not isinstance(days, Days) or days.shape is not Shape.WEEK:
        return None
    return _weekday_of_week(group, context)


SINGLE: tuple[Rule, ...] = (Rule("AN? ART? (WD|WA)", weekday, "am Dienstag"),)
