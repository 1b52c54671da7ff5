"""Weekdays near and far, weeks, calendar weeks, months and their parts, quarters, stretches counted in
days."""

from __future__ import annotations

import re
from datetime import date

from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.stretches import (
    coming_year,
    compound_part,
    half,
    half_of_spoken,
    month_part,
    month_week,
    nth,
    nth_of_months,
    part_named,
    week_half,
)
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import (
    Days,
    Shape,
    day,
    month,
    plus,
    stretch,
    union,
    week,
)
from mailworker.reading.times.weekdays import in_week, weekday_list, weekend, workdays

_WIDTH = {"DAYU": 1, "WEEKU": 7, "MONU": 30, "YEARU": 365}


_AHEAD = {"THIS": 0, "NEXT": 1, "OVER": 2, "PAST": -1, "NEXTWEEK": 1, "OVERWEEK": 2}


def _week(group: list[Item], context: Context) -> Built:
    if group[-1].word in ("wochen", "weeks"):
        return None
    head = next((i for i in group if i.cat in _AHEAD), None)
    ahead = _AHEAD[head.cat] if head else 1
    return "D", week(context.today, ahead)


def _that_week(group: list[Item], context: Context) -> Built:
    """in der Woche: the one spoken of, else on working days."""
    return ("THATWEEK", None) if group[-1].word == "woche" else None


def _two_weeks(group: list[Item], context: Context) -> Built:
    """diese oder nächste Woche."""
    aheads = [_AHEAD[i.cat] for i in group if i.cat in _AHEAD]
    return "D", union((week(context.today, n) for n in aheads), Shape.WEEK)


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
    numbered = any(i.cat in ("N", "NW", "COUPLE", "BOTH") for i in group)
    if not numbered and group[-1].word not in ("wochen", "tagen", "tage", "weeks", "days"):
        return None
    unit = group[-1].cat
    if not numbered:
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
    amount = next((2 if i.cat == "BOTH" else number(i) for i in group if i.cat in ("N", "NW", "BOTH")), 1)
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
    if any(i.word in ("wochen", "weeks") for i in group):
        return None
    if not isinstance(days, Days) or days.shape not in (Shape.DATE, Shape.STRETCH) or days.loose:
        return None
    if days.shape is Shape.DATE and len(days.spans) > 1:
        return "D", union((week(a) for a, _ in days.spans), Shape.WEEK)
    return "D", week(days.first) if days.shape is Shape.DATE else days


def month_named(group: list[Item], context: Context) -> Built:
    """im Dezember: the month that is on or comes next."""
    n = int(next(i.value for i in group if i.cat in ("MON", "MONPART", "MONWEEK")))
    year = next((number(i) for i in group if i.cat == "Y"), None)
    shift = sum({"OVER": 1}.get(i.cat, 0) for i in group)
    chosen = year if year is not None else coming_year(n, context.today)
    return "D", month(chosen + shift, n)


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


ARTS = "(ART|IN|AN)*"


MONTHLY: tuple[Rule, ...] = (
    Rule(
        "AN? (ART|EACH)? (PAST|NO|ND|NT) ((UND|ODER|COMMA|SL|AN|ART|EACH)+ (PAST|NO|ND|NT))* WD "
        "(IN|OF|ART|VON|EIN|EACH)+ MONU",
        nth_of_months,
        "jeden ersten Montag im Monat",
    ),
)
WEEKS: tuple[Rule, ...] = (
    Rule(f"{ARTS} THIS WEEKU (UND|ODER) NEXT(?!WEEKU|WD|MON|MONU|DAYU)", _two_weeks, "this week and next"),
    Rule("IN ART NEXT (WEEKU|DAYU)", _coming, "in den nächsten Wochen"),
    Rule("D IN (N|NW|EIN) (WEEKU|DAYU)", _from_day, "heute in zwei Wochen"),
    Rule(
        "IN ART WEEKU(?!VON|AB|NACH|VOR|FOLLOW|PAST|NEXT|UM|ART|D|DMD|DMY|ND|OVER)",
        _that_week,
        "in der Woche",
    ),
    Rule(
        f"{ARTS} THIS ((UND|ODER|COMMA|SL|BIS) {ARTS} (NEXT|OVER))+ WEEKU",
        _two_weeks,
        "diese oder nächste Woche",
    ),
    Rule(f"{ARTS} NEXT (UND|ODER|SL) {ARTS} OVER WEEKU", _two_weeks, "nächste oder übernächste Woche"),
    Rule(
        f"{ARTS} (THIS|NEXT|OVER|PAST) WEEKU(?!(IN|OF|ART|VON)+ (MON|D)|(IN|OF|ART|VON|VOR|NACH)+ (FERIEN|HOL|F|FE))",
        _week,
        "nächste Woche",
    ),
    Rule("(AN|IN)? (WEEKU|WKEND) NEXT(?=END|$|NL|COMMA)", _week, "Woche nächste"),
    Rule("NEXTWEEK", _week, "die neue Woche"),
    Rule(f"{ARTS} OVERWEEK", _week, "die Woche nach der nächsten"),
    Rule("(IN ART)? WEEKU N (?=COMMA|END|NL|AN|UND|ODER|RP|$)", _calendar_week, "Woche 49"),
    Rule(f"{ARTS} (THIS|NEXT|OVER)? WKEND", weekend, "am Wochenende"),
    Rule(f"{ARTS} (EACH|EIN)? WORKD", workdays, "werktags"),
    Rule(
        f"{ARTS} KW (N|ND|DS|DM) ((UND|ODER|SL|DASH|BIS|COMMA) KW? (N|ND))* (SL? Y)?",
        _calendar_week,
        "KW 49",
    ),
    Rule(
        f"{ARTS} (ND|NT|NO|N|NW) ((UND|ODER|SL|DASH|BIS|COMMA) ART? (ND|NT|NO|N|NW))* KW Y?",
        _calendar_week,
        "49. Kalenderwoche",
    ),
    Rule(
        f"{ARTS} (NEXT|PAST)? (N|NW|COUPLE|BOTH|EIN COUPLE) NEXT (WEEKU|DAYU|MONU)",
        _coming,
        "die zwei kommenden Wochen",
    ),
    Rule(
        f"WITHIN VON? {ARTS} NEXT? (N|NW|EIN|BOTH) (WEEKU|DAYU|MONU)",
        _within,
        "innerhalb von zwei Wochen",
    ),
    Rule(f"{ARTS} NEXT (N|NW|COUPLE|BOTH) (WEEKU|DAYU|MONU)", _coming, "nächste drei Wochen"),
    Rule("IN CA? (N|NW|EIN) (WEEKU|DAYU|MONU)", _in, "in zwei Wochen"),
    Rule(f"{ARTS} (NEXT|OVER|THIS|PAST) MONU", _month_ahead, "nächsten Monat"),
    Rule("(THIS|NEXT|OVER|PAST) QUARU", _quarter, "nächstes Quartal"),
    Rule("(N|ND|NT|NO) QUARU Y?", _quarter, "drittes Quartal"),
    Rule(f"{ARTS} (THIS|NEXT|PAST) YEARU", _year_ahead, "nächstes Jahr"),
    Rule(f"{ARTS} (NEXT|OVER)? MON Y?(?<!AN MON)", month_named, "im Dezember"),
    Rule(
        "(PAST|NO|ND) ((UND|ODER|COMMA|AN|ART)+ (PAST|NO|ND))* (WD|DAYU|WEEKU) (IN|OF|ART|VON)* D",
        nth,
        "erster Dienstag im Oktober",
    ),
    Rule(f"{ARTS} (NO|ND|PAST) (W|N|NW|BOTH)? MONWEEK", month_week, "erste Juliwoche"),
    Rule(
        "(ANF|MITTE|ENDE) ((BIS|DASH|UND|ODER|SL) (ANF|MITTE|ENDE))* (ART|OF|IN|VON|W(?=D))* D",
        part_named,
        "Mitte Januar",
    ),
    Rule(f"{ARTS} (NO|ND|PAST) MONHALF", half, "erste Aprilhälfte"),
    Rule(
        f"{ARTS} (NO|ND|PAST) (HALFW|HALF|MONHALFW) (ART|OF|IN|VON|W(?=D))* D", half, "zweite Hälfte im April"
    ),
    Rule(f"{ARTS} (NO|ND|PAST) (HALFW|MONHALFW)(?!OF|ART|VON)", half_of_spoken, "im April, zweite Hälfte"),
    Rule(f"D COMMA? {ARTS} (NO|ND) WKHALF", week_half, "nächste Woche in der zweiten Wochenhälfte"),
    Rule(f"{ARTS} (NO|ND) WKHALF {ARTS} D?", week_half, "zweite Wochenhälfte"),
    Rule("MONPART", month_part, "endejanuar"),
    Rule(f"{ARTS} (MONEND|MONSTART|MONMID|YEAREND|YEARSTART|WKSTART|MIDWEEK)", compound_part, "Monatsende"),
    Rule(
        "(WD|WA) ((UND|ODER|COMMA|SL|DASH|BIS)+ (WD|WA))* (IN|ART|VON|OF)* D",
        lambda g, c: in_week(g, c),
        "Dienstag nächster Woche",
    ),
    Rule(
        "D COLON? AN? ART? (WD|WA) ((UND|ODER|COMMA|SL|DASH|BIS)+ AN? (WD|WA))*",
        lambda g, c: in_week(g, c),
        "nächste Woche Dienstag",
    ),
    Rule("(IN|AN)? ART? WEEKU (VON|AB|UM|ART|OF|W)+ D", _week_of, "in der Woche vom 7.12."),
    Rule("ZWI ART? (WD|WA|WS) (UND|BIS|DASH) ART? (WD|WA|WS)", weekday_list, "zwischen Montag und Mittwoch"),
    Rule("ART? (WD|WA|WS) (BIS|DASH|TOW) ART? (WD|WA|WS)", weekday_list, "Montag bis Mittwoch"),
)
