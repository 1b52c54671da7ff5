"""Weekdays near and far, weeks, calendar weeks, months and their parts, quarters, stretches counted in
days."""

from __future__ import annotations

import re
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
    day,
    month,
    plus,
    stretch,
    union,
    week,
)

_WIDTH = {"DAYU": 1, "WEEKU": 7, "MONU": 30, "YEARU": 365}


def _wd(group: list[Item]) -> int:
    return int(next(i.value for i in group if i.cat in ("WD", "WA")))  # type: ignore[call-overload]


def _named(value: date, wd: int, **more: bool) -> Days:
    return Days(((value, value),), Shape.DATE, named=frozenset({wd}), **more)


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
    first = plus(nearest(_wd(group), context.today), 7)
    doubt = f"„Übernächsten“ kann den {first:%d.%m.} oder den {plus(first, 7):%d.%m.} meinen."
    return "D", Days(((first, first), (plus(first, 7), plus(first, 7))), Shape.DATE, loose=True, doubt=doubt)


def _after_next(group: list[Item], context: Context) -> Built:
    """Mittwoch nach dem nächsten."""
    wd = _wd(group)
    return "D", _named(plus(nearest(wd, context.today), 7), wd)


def _this_weekday(group: list[Item], context: Context) -> Built:
    return "D", _named(nearest(_wd(group), context.today), _wd(group))


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
    assert isinstance(stretch_, Days)
    wds = [int(i.value) for i in group if i.cat in ("WD", "WA")]  # type: ignore[call-overload]
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


def _weekday_list(group: list[Item], context: Context) -> Built:
    """Montag bis Mittwoch."""
    wds = [int(i.value) for i in group if i.cat in ("WD", "WA", "WS")]  # type: ignore[call-overload]
    first = nearest(wds[0], context.today)
    last = plus(first, (wds[1] - wds[0]) % 7)
    every = any(i.cat == "WS" for i in group) or any(i.cat == "DASH" for i in group)
    span = frozenset(plus(first, n).weekday() for n in range((last - first).days + 1))
    if every or span == frozenset(range(5)):
        return "D", Days(((EARLIEST, LATEST),), Shape.EVERY, span, named=span)
    return "D", Days(((first, last),), Shape.WEEKDAY, named=span)


def _every(group: list[Item], context: Context) -> Built:
    wds = frozenset(int(i.value) for i in group if i.cat in ("WD", "WA", "WS"))  # type: ignore[call-overload]
    return "D", Days(((EARLIEST, LATEST),), Shape.EVERY, wds, named=wds)


def _workdays(group: list[Item], context: Context) -> Built:
    return "D", Days(((EARLIEST, LATEST),), Shape.EVERY, frozenset(range(5)), named=frozenset(range(5)))


def _weekend(group: list[Item], context: Context) -> Built:
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


_AHEAD = {"THIS": 0, "NEXT": 1, "OVER": 2, "PAST": -1, "NEXTWEEK": 1}


def _week(group: list[Item], context: Context) -> Built:
    head = next((i for i in group if i.cat in _AHEAD), None)
    ahead = _AHEAD[head.cat] if head else 1
    return "D", week(context.today, ahead)


def _two_weeks(group: list[Item], context: Context) -> Built:
    """diese oder nächste Woche."""
    aheads = [_AHEAD[i.cat] for i in group if i.cat in _AHEAD]
    return "D", union((week(context.today, n) for n in aheads), Shape.WEEK)


def _week_after(group: list[Item], context: Context) -> Built:
    return "WKFOLLOW", None


def _in(group: list[Item], context: Context) -> Built:
    """in zwei Wochen, in 14 Tagen: that day, and its week at a pinch."""
    amount = next((number(i) for i in group if i.cat in ("N", "NW")), 1)
    unit = group[-1].cat
    if amount > 400:
        return None
    if unit == "MONU":
        base = month(context.today.year, context.today.month + amount).first
        found = plus(base, min(context.today.day, 28) - 1)
        return "D", day(found)
    days = {7: 8, 14: 15}.get(-1, amount * _WIDTH[unit])
    if unit == "DAYU" and amount == 8 and any(i.cat == "NW" for i in group):
        days = 7
    return "D", day(plus(context.today, days))


def _from_day(group: list[Item], context: Context) -> Built:
    """heute in zwei Wochen, morgen in einer Woche."""
    base = group[0].value
    built = _in(group[1:], context)
    if (
        not isinstance(base, Days)
        or base.shape is not Shape.DATE
        or built is None
        or not isinstance(built[1], Days)
    ):
        return None
    return "D", day(plus(built[1].first, (base.first - context.today).days))


def _coming(group: list[Item], context: Context) -> Built:
    """in den nächsten drei Tagen, nächste zwei Wochen."""
    amount = next((number(i) for i in group if i.cat in ("N", "NW")), 2)
    unit = group[-1].cat
    if any(i.cat in ("N", "NW") for i in group) is False and not any(i.cat == "COUPLE" for i in group):
        amount = 7 if unit == "DAYU" else 2
    if amount > 400:
        return None
    if unit == "DAYU":
        return "D", stretch(plus(context.today, 1), plus(context.today, amount))
    if unit == "WEEKU":
        first = week(context.today, 1).first
        return "D", stretch(first, plus(first, 7 * amount - 1))
    first = month(context.today.year, context.today.month + 1).first
    return "D", stretch(first, month(context.today.year, context.today.month + amount).last)


def _within(group: list[Item], context: Context) -> Built:
    """innerhalb von zwei Wochen: from now on."""
    amount = next((number(i) for i in group if i.cat in ("N", "NW")), 1)
    unit = group[-1].cat
    if amount > 400:
        return None
    length = amount * _WIDTH[unit]
    following = any(i.cat == "NEXT" for i in group)
    return "D", stretch(context.today, plus(context.today, length - (0 if following else 1)))


def _calendar_week(group: list[Item], context: Context) -> Built:
    """KW 49, 49. Kalenderwoche, KW 49 oder 50, KW 49/50."""
    numbers = [
        int(x) for i in group if i.cat in ("N", "ND", "NW", "DS", "NT", "DM", "NO") for x in _digits(i)
    ]
    joined = any(i.cat in ("DASH", "BIS") for i in group)
    if joined and len(numbers) == 2 and numbers[0] < numbers[1]:
        numbers = list(range(numbers[0], numbers[1] + 1))
    year = next((number(i) for i in group if i.cat == "Y"), None)
    found = [w for n in numbers if (w := _iso_week(n, year, context.today)) is not None]
    if not found:
        return None
    return "D", union(found, Shape.WEEK) if len(found) > 1 else found[0]


def _digits(item: Item) -> list[int]:
    return [int(x) for x in re.findall(r"\d+", item.raw)] or [number(item)]


def _iso_week(n: int, year: int | None, today: date) -> Days | None:
    this = today.isocalendar().year
    for y in [year] if year else [this, this + 1]:
        try:
            monday = date.fromisocalendar(y, n, 1)
        except ValueError:
            continue
        found = stretch(monday, plus(monday, 6), Shape.WEEK)
        if year or found.last >= today or ((today - found.last).days < 60 and y == this and n > 3):
            return found
    return None


def _week_of(group: list[Item], context: Context) -> Built:
    """in der Woche vom 7.12."""
    days = group[-1].value
    if not isinstance(days, Days) or days.shape not in (Shape.DATE, Shape.STRETCH) or days.loose:
        return None
    return "D", week(days.first) if days.shape is Shape.DATE else days


def month_named(group: list[Item], context: Context) -> Built:
    """im Dezember: the month that is on or comes next."""
    n = int(next(i.value for i in group if i.cat in ("MON", "MONPART", "MONWEEK")))  # type: ignore[call-overload]
    year = next((number(i) for i in group if i.cat == "Y"), None)
    shift = sum({"OVER": 1}.get(i.cat, 0) for i in group)
    chosen = year if year is not None else _coming_year(n, context.today)
    return "D", month(chosen + shift, n)


def _coming_year(n: int, today: date) -> int:
    return today.year if n >= today.month else today.year + 1


def _month_ahead(group: list[Item], context: Context) -> Built:
    head = next(i for i in group if i.cat in _AHEAD)
    return "D", month(context.today.year, context.today.month + _AHEAD[head.cat])


def _quarter(group: list[Item], context: Context) -> Built:
    head = group[0]
    year = next((number(i) for i in group if i.cat == "Y"), context.today.year)
    n = (context.today.month - 1) // 3 + _AHEAD[head.cat] if head.cat in _AHEAD else number(head) - 1
    if not -2 <= n <= 8:
        return None
    return "D", stretch(month(year, 3 * n + 1).first, month(year, 3 * n + 3).last)


def _year_ahead(group: list[Item], context: Context) -> Built:
    head = next((i for i in group if i.cat in _AHEAD), None)
    year = context.today.year + (_AHEAD[head.cat] if head else 0)
    return "D", stretch(date(year, 1, 1), date(year, 12, 31))


_PARTS = {"ANF": 0, "MITTE": 1, "ENDE": 2}


def part_of(days: Days, which: str) -> Days | None:
    """Anfang, Mitte, Ende of a week, a month or a year."""
    n = _PARTS[which]
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


def _part(group: list[Item], context: Context) -> Built:
    days = group[-1].value
    if not isinstance(days, Days) or days.shape not in (Shape.STRETCH, Shape.WEEK) or days.last == LATEST:
        return None
    which = [i.cat for i in group if i.cat in _PARTS]
    found = [p for w in which if (p := part_of(days, w)) is not None]
    if not found:
        return None
    if len(found) == 1:
        return "D", found[0]
    return "D", Days(((found[0].first, found[-1].last),), Shape.STRETCH) if any(
        i.cat in ("BIS", "DASH") for i in group
    ) else union(found, Shape.STRETCH)


def _compound_part(group: list[Item], context: Context) -> Built:
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


def _month_part(group: list[Item], context: Context) -> Built:
    """Endejanuar written as one word."""
    n, which = group[0].value  # type: ignore[misc]
    found = part_of(month(_coming_year(n, context.today), n), which)
    return ("D", found) if found else None


def _nth(group: list[Item], context: Context) -> Built:
    """erster Dienstag im Oktober, letzter Tag im Oktober, zweite Woche im März."""
    days = group[-1].value
    if not isinstance(days, Days) or days.shape not in (Shape.STRETCH,) or days.last == LATEST:
        return None
    head = group[0]
    n = -1 if head.cat == "PAST" else number(head) - 1
    unit = next(i for i in group[1:] if i.cat in ("WD", "DAYU", "WEEKU"))
    return _nth_of(days, n, unit)


def _nth_of(days: Days, n: int, unit: Item) -> Built:
    all_ = [plus(days.first, k) for k in range((days.last - days.first).days + 1)]
    if unit.cat == "WD":
        all_ = [d for d in all_ if d.weekday() == unit.value]
    if unit.cat == "WEEKU":
        mondays = [d for d in all_ if d.weekday() == 0]
        if n == 0 and days.first.weekday() in range(1, 5) and len(all_) < 32:
            return "D", _first_week(days)
        mondays = [m for m in mondays if plus(m, 6) <= days.last] if n < 0 else mondays
        if days.first.weekday() in range(1, 5) and n > 0 and len(all_) < 32:
            n -= 0
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


def _month_week(group: list[Item], context: Context) -> Built:
    """erste Juliwoche, in den ersten beiden Juliwochen."""
    n = int(group[-1].value)  # type: ignore[call-overload]
    days = month(_coming_year(n, context.today), n)
    head = next(i for i in group if i.cat in ("NO", "ND", "PAST"))
    which = -1 if head.cat == "PAST" else number(head) - 1
    full = any(i.word.startswith(("voll", "ganz", "full")) for i in group)
    if any(i.cat == "W" for i in group) and not full:
        return None
    if which == 0 and not full:
        return "D", _first_week(days)
    return _nth_of(days, which, Item("WEEKU", None, 0, 0))


ARTS = "(ART|IN|AN)*"
WEEKDAY: tuple[Rule, ...] = (
    Rule("AN? ART? NEXT (WD|WA)", _next_weekday, "nächsten Dienstag", "NEXT"),
    Rule("AN? ART? OVER (WD|WA)", _over_weekday, "übernächsten Dienstag", "OVER"),
    Rule("AN? ART? THIS (WD|WA)", _this_weekday, "diesen Montag", "THIS"),
    Rule("AN? ART? PAST (WD|WA)(?!IN (MON|D))", _past_weekday, "letzten Montag", "PAST"),
    Rule("(WD|WA) NACH ART? NEXT", _after_next, "Mittwoch nach dem nächsten", "NEXT"),
    Rule("AN? (WD|WA) (IN|UM|W)? (EIN|N|NW) (WEEKU|DAYU)", _weekday_in, "Dienstag in einer Woche"),
    Rule("EACH (WD|WA)", _every, "jeden Dienstag", "EACH"),
    Rule("AN EIN (WD|WA) ((ODER|UND|COMMA|SL)+ AN? EIN? (WD|WA))*", _every, "an einem Dienstag", "EIN"),
    Rule("(?<=EIN) WD", _every, "einen Dienstag", "EIN"),
    Rule("AN? ART? WS", _every, "dienstags", "WS"),
)
WEEKS: tuple[Rule, ...] = (
    Rule("D IN (N|NW|EIN) (WEEKU|DAYU)", _from_day, "heute in zwei Wochen", "IN"),
    Rule(
        "IN ART WEEKU(?!VON|AB|NACH|VOR|FOLLOW|PAST|NEXT|UM|ART|D|DMD|DMY|ND|OVER)",
        lambda g, c: _workdays(g, c) if g[-1].word == "woche" else None,
        "in der Woche",
        "WEEKU",
    ),
    Rule(
        f"{ARTS} THIS ((UND|ODER|COMMA|SL|BIS) {ARTS} (NEXT|OVER))+ WEEKU",
        _two_weeks,
        "diese oder nächste Woche",
        "WEEKU",
    ),
    Rule(
        f"{ARTS} NEXT (UND|ODER|SL) {ARTS} OVER WEEKU", _two_weeks, "nächste oder übernächste Woche", "OVER"
    ),
    Rule(f"{ARTS} (THIS|NEXT|OVER|PAST) WEEKU(?!(IN|OF|ART|VON)+ (MON|D))", _week, "nächste Woche", "WEEKU"),
    Rule("(AN|IN)? (WEEKU|WKEND) NEXT(?=END|$|NL|COMMA)", _week, "Woche nächste", "WEEKU"),
    Rule("NEXTWEEK", _week, "gelecek hafta", "NEXTWEEK"),
    Rule(f"{ARTS} (THIS|NEXT|OVER)? WKEND", _weekend, "am Wochenende", "WKEND"),
    Rule(f"{ARTS} (EACH|EIN)? WORKD", _workdays, "werktags", "WORKD"),
    Rule(
        f"{ARTS} KW (N|ND|DS|DM) ((UND|ODER|SL|DASH|BIS|COMMA) KW? (N|ND))* (SL? Y)?",
        _calendar_week,
        "KW 49",
        "KW",
    ),
    Rule(
        f"{ARTS} (ND|NT|NO|N|NW) ((UND|ODER|SL|DASH|BIS|COMMA) ART? (ND|NT|NO|N|NW))* KW Y?",
        _calendar_week,
        "49. Kalenderwoche",
        "KW",
    ),
    Rule(
        f"{ARTS} (NEXT|PAST)? (N|NW|COUPLE|EIN COUPLE) NEXT (WEEKU|DAYU|MONU)",
        _coming,
        "die zwei kommenden Wochen",
    ),
    Rule(
        f"WITHIN VON? {ARTS} NEXT? (N|NW|EIN) (WEEKU|DAYU|MONU)",
        _within,
        "innerhalb von zwei Wochen",
        "WITHIN",
    ),
    Rule("IN ART NEXT (WEEKU|DAYU)", _coming, "in den nächsten Tagen", "NEXT"),
    Rule(f"{ARTS} NEXT (N|NW|COUPLE) (WEEKU|DAYU|MONU)", _coming, "nächste drei Wochen", "NEXT"),
    Rule("IN CA? (N|NW|EIN) (WEEKU|DAYU|MONU)", _in, "in zwei Wochen", "IN"),
    Rule(f"{ARTS} (NEXT|OVER|THIS|PAST) MONU", _month_ahead, "nächsten Monat", "MONU"),
    Rule("(THIS|NEXT|OVER|PAST) QUARU", _quarter, "nächstes Quartal", "QUARU"),
    Rule("(N|ND|NT|NO) QUARU Y?", _quarter, "drittes Quartal", "QUARU"),
    Rule(f"{ARTS} (THIS|NEXT|PAST) YEARU", _year_ahead, "nächstes Jahr", "YEARU"),
    Rule(f"{ARTS} (NEXT|OVER)? MON Y?(?<!AN MON)", month_named, "im Dezember", "MON"),
    Rule("(PAST|NO|ND) (WD|DAYU|WEEKU) (IN|OF|ART|VON)* D", _nth, "erster Dienstag im Oktober"),
    Rule(f"{ARTS} (NO|ND|PAST) W? MONWEEK", _month_week, "erste Juliwoche", "MONWEEK"),
    Rule(
        "(ANF|MITTE|ENDE) ((BIS|DASH|UND|ODER|SL) (ANF|MITTE|ENDE))* (ART|OF|IN|VON|W(?=D))* D",
        _part,
        "Mitte Januar",
    ),
    Rule("MONPART", _month_part, "", "MONPART"),
    Rule(f"{ARTS} (MONEND|MONSTART|MONMID|YEAREND|YEARSTART|WKSTART|MIDWEEK)", _compound_part, "Monatsende"),
    Rule(
        "(WD|WA) ((UND|ODER|COMMA|SL|DASH|BIS)+ (WD|WA))* (IN|ART|VON)* D",
        lambda g, c: _in_week(g, c),
        "Dienstag nächster Woche",
        "D",
    ),
    Rule(
        "D COLON? AN? ART? (WD|WA) ((UND|ODER|COMMA|SL|DASH|BIS)+ AN? (WD|WA))*",
        lambda g, c: _in_week(g, c),
        "nächste Woche Dienstag",
        "D",
    ),
    Rule("(IN|AN)? ART? WEEKU (VON|AB|UM|ART|W)+ D", _week_of, "in der Woche vom 7.12.", "WEEKU"),
    Rule("ART? (WD|WA|WS) (BIS|DASH|TOW) ART? (WD|WA|WS)", _weekday_list, "Montag bis Mittwoch"),
    Rule(
        "(VON|ZWI)? ART? (WD|WA|WS) (BIS|DASH|UND|TOW) (WD|WA|WS)(?<!UND WD)",
        _weekday_list,
        "von Montag bis Mittwoch",
        "VON",
    ),
)


def _in_week(group: list[Item], context: Context) -> Built:
    days = next((i.value for i in group if i.cat == "D"), None)
    if not isinstance(days, Days) or days.shape is not Shape.WEEK:
        return None
    return _weekday_of_week(group, context)


SINGLE: tuple[Rule, ...] = (
    Rule("WD ((UND|ODER|COMMA) WD)* SUFDAYS", _every, "Salı ve perşembe günleri", "SUFDAYS"),
    Rule("AN? ART? (WD|WA)", weekday, "am Dienstag"),
)
