"""Feasts, public holidays and seasons, and the days around them; the rules of these and of school holidays (`terms.py`)."""

from __future__ import annotations

from datetime import date

from mailworker.reading.almanac import OWN_DAY
from mailworker.reading.times import tables
from mailworker.reading.times.beside import days_after, days_before, week_beside
from mailworker.reading.times.bounds import (
    lone_next,
    lone_over,
    new_year,
    new_year_part,
    old_year,
    shift,
    this_end,
    until_end,
)
from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.dates import make
from mailworker.reading.times.parts import ARTS
from mailworker.reading.times.slots import hour_shift
from mailworker.reading.times.terms import (
    around_term,
    last_of_term,
    school_week,
    term,
    term_begins,
    term_days,
    term_is_over,
    term_part,
    term_week,
    until_term,
)
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Days, Shape, day, plus, stretch
from mailworker.reading.times.wordset import word_set


def _feast(group: list[Item], context: Context) -> Built:
    """A feast named as a day: its own day."""
    item = next(i for i in group if i.cat == "HOL")
    name = str(item.value)
    year = next((number(i) for i in group if i.cat == "Y"), None)
    if year is not None and not 1600 < year < 9000:
        return None
    own = OWN_DAY.get(name, name)
    whole = _feast_of(context, name, year)
    one = _feast_of(context, own, year)
    if whole is None or one is None:
        return None
    return "F", (whole, stretch(one[0], one[1], Shape.DATE) if one[0] == one[1] else stretch(*one))


def _feast_of(context: Context, name: str, year: int | None) -> tuple[date, date] | None:
    if year is None:
        return context.almanac.next_feast(name, context.today)
    return context.almanac.feast(name, year)


def _feast_day(group: list[Item], context: Context) -> Built:
    _, own = group[-1].value
    return "D", own


def _around_feast(group: list[Item], context: Context) -> Built:
    """vor Weihnachten, nach Ostern: by the feast's own first and last day."""
    whole, _ = group[-1].value
    if group[0].cat == "VOR":
        return "D", days_before(whole[0], whole[1])
    return "D", days_after(whole[1])


def _between_feasts(group: list[Item], context: Context) -> Built:
    """zwischen Weihnachten und Silvester: the days between them."""
    ends = [i.value for i in group if i.cat == "F"]
    first, last = ends[0][0][1], ends[1][0][0]
    last = last if last >= first else make(last.year + 1, last.month, last.day) or last
    return ("D", stretch(plus(first, 1), plus(last, -1))) if last > first else None


def _week_by_feast(group: list[Item], context: Context) -> Built:
    """die Woche nach Ostern, Dienstag nach Pfingsten, der Brückentag nach Himmelfahrt."""
    around = group[-1].value
    if not isinstance(around, Days) or not around.strict or around.shape not in (Shape.SINCE, Shape.UNTIL):
        return None
    after = around.shape is Shape.SINCE
    edge = around.first if after else around.last
    head = next(i for i in group if i.cat in ("WEEKU", "SWEEK", "WD", "BRIDGE", "WKEND", "DAYU"))
    ordinal = next((number(i) for i in group if i.cat in ("ND", "NO", "NT")), 1)
    if head.cat in ("WEEKU", "SWEEK"):
        return "D", week_beside(edge, after, ordinal)
    step = 1 if after else -1
    found = [d for n in range(70) if _fits(head, d := plus(edge, n * step), context)]
    if len(found) < ordinal:
        return None
    chosen = found[ordinal - 1]
    return "D", stretch(chosen, plus(chosen, 1)) if head.cat == "WKEND" else day(chosen)


def _fits(head: Item, day_: date, context: Context) -> bool:
    if head.cat == "WD":
        return bool(day_.weekday() == head.value)
    if head.cat == "BRIDGE":
        return context.almanac.bridge(day_)
    return head.cat == "DAYU" or day_.weekday() == 5


def _bridge(group: list[Item], context: Context) -> Built:
    found = next((d for n in range(1, 400) if context.almanac.bridge(d := plus(context.today, n))), None)
    return ("D", day(found)) if found else None


def _season(group: list[Item], context: Context) -> Built:
    name = str(next(i.value for i in group if i.cat == "SEASON"))
    m1, d1, m2, d2 = tables.SEASONS[name]
    year = next((number(i) for i in group if i.cat == "Y"), context.today.year)
    wraps = m2 < m1
    if wraps and context.today < date(context.today.year, m2, d2):
        year -= 1
    found = stretch(date(year, m1, d1), date(year + wraps, m2, d2))
    if found.last < context.today and not any(i.cat == "Y" for i in group):
        found = stretch(date(year + 1, m1, d1), date(year + 1 + wraps, m2, d2))
    return "D", found


def _over(group: list[Item], context: Context) -> Built:
    """Ferien … vorbei: from the day after on."""
    days = next(i.value if i.cat == "FE" else i.value[0] for i in group if i.cat in ("FE", "F"))
    if isinstance(days, tuple):
        days = stretch(*days)
    if group[-1].word not in _OVER_WORDS or not isinstance(days, Days):
        return None
    return "D", days_after(days.last)


_OVER_WORDS = word_set("vorbei rum over herum drum zuende ende um durch vorueber geschafft")


def _holidays_past(group: list[Item], context: Context) -> Built:
    """nach den Feiertagen: after the coming row of public holidays and the weekends in it."""
    today = context.today
    first = next(
        (
            d
            for n in range(200)
            if (context.almanac.is_public(d := plus(today, n)) and d.weekday() != 6)
            or context.almanac.is_public(d)
        ),
        None,
    )
    if first is None:
        return None
    last = first
    while context.almanac.is_public(plus(last, 1)) or plus(last, 1).weekday() > 4:
        last = plus(last, 1)
    if group[0].cat == "VOR":
        return "D", days_before(first, last)
    return "D", days_after(last)


NTH = "(NO|ND|NT|PAST) ((UND|ODER|COMMA|SL) ART? (NO|ND|NT|PAST))*"
"""The first, the first and second, the last."""
FEASTS: tuple[Rule, ...] = (
    Rule(
        "UM (ONTIME|CA)? (EIN|N|NW) (WEEKU|DAYU) (NACH W|W|LATER)",
        shift,
        "um eine Woche nach hinten verschieben",
    ),
    Rule("(EIN|N|NW) (WEEKU|DAYU) LATER", shift, "eine Woche später"),
    Rule("BIS (EIN|AN|N|NW) (HOURU|MINU)", hour_shift, "push it back by an hour"),
    Rule(
        "UM? (EIN|AN)? (N|NW|HALB|HALF)? (HOURU|MINU) (NACH W|W|LATER)",
        hour_shift,
        "eine halbe Stunde später",
    ),
    Rule("(NO|ND)? HOL Y?", _feast, "Ostern 2027"),
    Rule("ZWI F UND F", _between_feasts, "zwischen Weihnachten und Silvester"),
    Rule("ART? F (W|UM|AROUND|ZU? ENDE)", _over, "wenn Ostern rum ist"),
    Rule("(VOR|NACH) ART? (W(?=F))? F", _around_feast, "vor Weihnachten"),
    Rule("(AN|ZU|ART|UM|UEBER|IN)* F", _feast_day, "an Allerheiligen"),
    Rule("(FERIEN|FERENDE)", term, "Herbstferien"),
    Rule(
        f"(AN|ART|IN)* {NTH} (N|NW|BOTH)? WEEKU (ART|IN|OF)* FE",
        term_week,
        "zweite Woche der Herbstferien",
    ),
    Rule(
        f"(AN|ART|IN)* FE (COMMA|W|ZWAR|UND|IN|AN|ART)* {NTH} (N|NW|BOTH)? WEEKU",
        term_week,
        "in den Herbstferien, und zwar in der zweiten Woche",
    ),
    Rule(f"(AN|ART|IN)* {NTH} (N|NW|W|BOTH)? FERWEEK", term_week, "in der ersten Ferienwoche"),
    Rule("(?<=AB) (ZU|ART)* ENDE ART? FE", last_of_term, "ab Ende der Osterferien"),
    Rule("BIS? (ZU|ART|UM)* ANF ART? FE", term_begins, "bis zum Anfang der Osterferien"),
    Rule("BIS? (ZU|ART|UM)* FERBEGIN", term_begins, "bis Ferienbeginn"),
    Rule("(MITTE|ENDE) ART? FE", term_part, "Ende der Ferien"),
    Rule("BIS? ART? (W)? FE (W|UM|AROUND|ZU? ENDE)", _over, "bis die Ferien vorbei sind"),
    Rule("BIS (ZU|ART)* FE", until_term, "bis zu den Ferien"),
    Rule("(AB|NACH|ART)* TERMOVER", term_is_over, "wenn die Schule wieder anfängt"),
    Rule("(VOR|NACH) ART? PUBLIC", _holidays_past, "nach den Feiertagen"),
    Rule("(VOR|NACH) ART? FE", around_term, "nach den Ferien"),
    Rule(
        "(AN|ART|IN|EIN)* (ND|NO|NT|PAST)? (WEEKU|SWEEK|WD|WKEND|BRIDGE|DAYU) (NACH|VOR)? D",
        _week_by_feast,
        "die Woche nach Ostern",
    ),
    Rule("(AN|ART|IN)* (NO|ND|PAST) SWEEK", school_week, "in der letzten Schulwoche"),
    Rule("(AN|ART)* BRIDGE", _bridge, "am Brückentag"),
    Rule(f"{ARTS} (THIS|NEXT)? FE", term_days, "in den Ferien"),
    Rule(f"{ARTS} (THIS|NEXT)? SEASON Y?", _season, "diesen Sommer"),
    Rule("(ANF|IN|ZU)+ ART? NEWYEARG", new_year_part, "Anfang des neuen Jahres"),
    Rule("ART? (NEWYEAR|NEWYEARG)", new_year, "im neuen Jahr"),
    Rule("OLDYEAR", old_year, "im alten Jahr"),
    Rule("BIS (ART|ZU)? ENDE ART? (THIS)? (DAYU|WEEKU|MONU|YEARU)", until_end, "bis Ende der Woche"),
    Rule("(?<=ODER|UND) OVER(?=END|COMMA|NL|$)", lone_over, "nächste oder übernächste"),
    Rule("(?<=COMMA) NEXT(?=ABER|W|COMMA|END|$)", lone_next, "diese Woche nicht, nächste gern"),
    Rule("IN ART OVER(?=W|COMMA|END|$)", lone_over, "in der übernächsten passt es"),
    Rule("OVER(?=POD|END|COMMA|NL|W|$)", lone_over, "übernächste früh"),
    Rule(
        "(ANF|MITTE|ENDE) ((UND|ODER|SL|BIS|DASH) (AN|ZU)? (ANF|MITTE|ENDE))* (ART|THIS)* (WEEKU|MONU|YEARU)",
        this_end,
        "Ende der Woche",
    ),
)
"""Feasts, school holidays, seasons, and what is counted from them."""
