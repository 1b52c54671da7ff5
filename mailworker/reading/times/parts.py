"""Relative days, parts of day, feasts, school holidays, and the words that open or close a stretch of
days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from mailworker.reading.almanac import OWN_DAY
from mailworker.reading.times import tables
from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.clock import part
from mailworker.reading.times.dates import make
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import EARLIEST, LATEST, Clock, Days, Shape, day, plus, stretch, week
from mailworker.reading.times.wordset import word_set


def _relative(group: list[Item], context: Context) -> Built:
    return "D", day(plus(context.today, int(group[-1].value)), base=context.today)  # type: ignore[call-overload]


def _pod(group: list[Item], _: Context) -> Built:
    return "P", part(str(next(i.value for i in group if i.cat == "POD")))


def _from_pod(group: list[Item], _: Context) -> Built:
    """ab mittags: from its beginning, as far as the part goes for the words, open for the wish."""
    clock = part(str(next(i.value for i in group if i.cat == "POD")))
    if group[-1].value in ("noon",) or clock.pm:
        return "P", replace(clock, ok=((clock.ok[0][0], 24 * 60),))
    return "P", clock


def _until_pod(group: list[Item], _: Context) -> Built:
    clock = part(str(next(i.value for i in group if i.cat == "POD")))
    high = {"noon": 12 * 60, "evening": 18 * 60}.get(str(group[-1].value), clock.ok[0][1])
    return "P", replace(clock, shape=Shape.BEFORE, ok=((0, high),), low=None, high=clock.high)


def _two_pods(group: list[Item], _: Context) -> Built:
    clocks = [i.value for i in group if i.cat == "P"]
    if not all(isinstance(c, Clock) and c.shape is Shape.PART for c in clocks):
        return None
    return "P", Clock(
        Shape.PART,
        tuple(span for c in clocks for span in c.ok),  # type: ignore[attr-defined]
        min(c.low for c in clocks if c.low is not None),  # type: ignore[attr-defined]
        max(c.high for c in clocks if c.high is not None),  # type: ignore[attr-defined]
    )


def _weekday_part(group: list[Item], context: Context) -> Built:
    """Montagnachmittag, Dienstagabend."""
    from mailworker.reading.times.dates import nearest

    wd, name = group[-1].value  # type: ignore[misc]
    head = [i.cat for i in group[:-1]]
    repeated = group[-1].cat == "WPS" or "EACH" in head or "EIN" in head
    if repeated:
        days = Days(((EARLIEST, LATEST),), Shape.EVERY, frozenset({wd}), named=frozenset({wd}))
    else:
        first = nearest(wd, context.today)
        if (
            "NEXT" in head
            and week(first).first == week(context.today).first
            and group[0].word.startswith("naech")
        ):
            days = Days(((first, first), (plus(first, 7), plus(first, 7))), Shape.DATE, loose=True)
        else:
            shape = Shape.DATE if head and head[-1] in ("NEXT", "THIS") else Shape.WEEKDAY
            days = Days(((first, first),), shape, named=frozenset({wd}))
    return "X", (days, part(name))


def _two_weekday_parts(group: list[Item], context: Context) -> Built:
    """Dienstag- oder Donnerstagvormittag."""
    built = _weekday_part(group[-1:], context)
    first = next(int(i.value) for i in group if i.cat in ("WD", "WA"))  # type: ignore[call-overload]
    if built is None:
        return None
    days, clock = built[1]  # type: ignore[misc]
    if days.shape is Shape.EVERY:
        return "X", (replace(days, weekdays=days.weekdays | {first}, named=days.named | {first}), clock)
    from mailworker.reading.times.dates import nearest

    near = nearest(first, context.today)
    return "X", (Days(((near, near), *days.spans), Shape.DATE, named=days.named | {first}), clock)


def _today_part(group: list[Item], context: Context) -> Built:
    return "X", (day(context.today), part(str(group[-1].value)))


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
    _, own = group[-1].value  # type: ignore[misc]
    return "D", own


def _around_feast(group: list[Item], context: Context) -> Built:
    """vor Weihnachten, nach Ostern: by the feast's own first and last day."""
    whole, _ = group[-1].value  # type: ignore[misc]
    if group[0].cat == "VOR":
        return "D", Days(((EARLIEST, plus(whole[0], -1)),), Shape.UNTIL, strict=True)
    return "D", Days(((plus(whole[1], 1), LATEST),), Shape.SINCE, strict=True)


def _between_feasts(group: list[Item], context: Context) -> Built:
    """zwischen Weihnachten und Silvester: the days between them."""
    ends = [i.value for i in group if i.cat == "F"]
    first, last = ends[0][0][1], ends[1][0][0]  # type: ignore[index]
    last = last if last >= first else make(last.year + 1, last.month, last.day) or last
    return ("D", stretch(plus(first, 1), plus(last, -1))) if last > first else None


def _week_by_feast(group: list[Item], context: Context) -> Built:
    """die Woche nach Ostern, Dienstag nach Pfingsten, der Brückentag nach Himmelfahrt."""
    around = group[-1].value
    if not isinstance(around, Days) or not around.strict or around.shape not in (Shape.SINCE, Shape.UNTIL):
        return None
    after = around.shape is Shape.SINCE
    edge = around.first if after else around.last
    head = next(i for i in group if i.cat in ("WEEKU", "WD", "BRIDGE", "WKEND", "DAYU"))
    ordinal = next((number(i) for i in group if i.cat in ("ND", "NO", "NT")), 1)
    if head.cat == "WEEKU":
        shift = (1 if edge.weekday() > 4 else 0) if after else 0
        return "D", week(edge, shift)
    step = 1 if after else -1
    fits = {
        "WD": lambda d: d.weekday() == head.value,
        "BRIDGE": lambda d: context.almanac.bridge(d),
        "WKEND": lambda d: d.weekday() == 5,
        "DAYU": lambda d: True,
    }[head.cat]
    found = [d for n in range(70) if fits(d := plus(edge, n * step))]
    if len(found) < ordinal:
        return None
    chosen = found[ordinal - 1]
    return "D", stretch(chosen, plus(chosen, 1)) if head.cat == "WKEND" else day(chosen)


def _bridge(group: list[Item], context: Context) -> Built:
    found = next((d for n in range(1, 120) if context.almanac.bridge(d := plus(context.today, n))), None)
    return ("D", day(found)) if found else None


def _term(group: list[Item], context: Context) -> Built:
    """in den Herbstferien: the next of that name, or the next at all."""
    item = next(i for i in group if i.cat in ("FERIEN", "FERENDE"))
    found = context.almanac.term_break(str(item.value), context.today)
    if found is None:
        return None
    if item.cat == "FERENDE":
        return "D", day(found.last)
    return "FE", stretch(found.first, found.last)


def _term_days(group: list[Item], _: Context) -> Built:
    return "D", group[-1].value


def _around_term(group: list[Item], _: Context) -> Built:
    days = group[-1].value
    assert isinstance(days, Days)
    if any(i.cat == "VOR" for i in group):
        return "D", Days(((EARLIEST, plus(days.first, -1)),), Shape.UNTIL, strict=True)
    return "D", Days(((plus(days.last, 1), LATEST),), Shape.SINCE, strict=True)


def _term_part(group: list[Item], _: Context) -> Built:
    days = group[-1].value
    assert isinstance(days, Days)
    third = ((days.last - days.first).days + 1) // 3
    which = group[0].cat
    if which == "ANF":
        return "D", stretch(days.first, plus(days.first, max(third, 3)))
    if which == "ENDE":
        return "D", stretch(plus(days.last, -max(third, 3)), days.last)
    return "D", stretch(plus(days.first, third), plus(days.first, 2 * third))


def _term_week(group: list[Item], context: Context) -> Built:
    """zweite Woche der Herbstferien, in den ersten zwei Ferienwochen, die letzte Ferienwoche."""
    days = next((i.value for i in group if i.cat == "FE"), None)
    if days is None:
        name = str(next(i.value for i in group if i.cat == "FERWEEK"))
        found = context.almanac.term_break(name, context.today)
        days = stretch(found.first, found.last) if found else None
    if not isinstance(days, Days):
        return None
    weeks = _school_weeks(days)
    amount = next((number(i) for i in group if i.cat in ("N", "NW")), 1)
    head = next((i for i in group if i.cat in ("NO", "ND", "NT", "PAST")), None)
    if head is None:
        return "D", days
    first = len(weeks) - amount if head.cat == "PAST" else number(head) - 1
    chosen = weeks[first : first + amount] if 0 <= first < len(weeks) else []
    return ("D", stretch(chosen[0][0], chosen[-1][1])) if chosen else None


def _school_weeks(days: Days) -> list[tuple[date, date]]:
    """The weeks of the holidays, Monday to Sunday, a weekend before the first counted with it."""
    monday = week(plus(days.first, 2) if days.first.weekday() > 4 else days.first).first
    weeks = []
    while monday <= days.last:
        weeks.append((max(monday, days.first), min(plus(monday, 6), days.last)))
        monday = plus(monday, 7)
    return weeks


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


def _new_year(group: list[Item], context: Context) -> Built:
    """im neuen Jahr: from 2 January on."""
    return "D", Days(((date(context.today.year + 1, 1, 2), LATEST),), Shape.SINCE)


def _new_year_part(group: list[Item], context: Context) -> Built:
    return "D", stretch(date(context.today.year + 1, 1, 2), date(context.today.year + 1, 1, 15))


def _old_year(group: list[Item], context: Context) -> Built:
    return "D", Days(((context.today, date(context.today.year, 12, 31)),), Shape.UNTIL)


def _days_of(item: Item) -> Days | None:
    value = item.value
    return value if isinstance(value, Days) and value.shape not in (Shape.SINCE, Shape.UNTIL) else None


def _since(group: list[Item], context: Context) -> Built:
    days = _days_of(group[-1] if group[-1].cat == "D" else next(i for i in group if i.cat == "D"))
    if days is None or days.shape is Shape.EVERY:
        return None
    strict = group[0].cat == "NACH"
    first = plus(days.last, 1) if strict else days.first
    shape = Shape.SINCE
    return "D", Days(
        ((first, LATEST),), shape, strict=strict, loose=days.loose, named=days.named, doubt=days.doubt
    )


def _till(group: list[Item], context: Context) -> Built:
    days = _days_of(next(i for i in reversed(group) if i.cat == "D"))
    if days is None or days.shape is Shape.EVERY:
        return None
    strict = group[0].cat == "VOR"
    last = plus(days.first, -1) if strict else days.last
    first = days.first if days.shape is Shape.WEEKDAY and len(days.named) > 1 else EARLIEST
    if first != EARLIEST:
        return None
    return "D", Days(
        ((EARLIEST, last),), Shape.UNTIL, strict=strict, loose=days.loose, named=days.named, doubt=days.doubt
    )


def _since_fact(group: list[Item], context: Context) -> Built:
    """seit März: a fact."""
    days = group[-1].value
    return ("PASTD", days) if isinstance(days, Days) else None


def _until_end(group: list[Item], context: Context) -> Built:
    """bis Ende der Woche, bis zum Ende des Monats: the end itself."""
    unit = group[-1].cat
    today = context.today
    if unit == "DAYU":
        return "D", Days(((EARLIEST, today),), Shape.UNTIL)
    if unit == "WEEKU":
        return "D", Days(((EARLIEST, week(today).last),), Shape.UNTIL)
    from mailworker.reading.times.values import month

    last = month(today.year, today.month).last if unit == "MONU" else date(today.year, 12, 31)
    return "D", Days(((EARLIEST, last),), Shape.UNTIL)


def _this_end(group: list[Item], context: Context) -> Built:
    """Ende der Woche, Anfang des Monats: of the one that is on, or the next where it is over."""
    from mailworker.reading.times.values import month
    from mailworker.reading.times.weeks import part_of

    which = group[0].cat
    unit = group[-1].cat
    today = context.today
    if unit == "DAYU":
        return None
    for n in (0, 1):
        whole = (
            week(today, n)
            if unit == "WEEKU"
            else month(today.year, today.month + n)
            if unit == "MONU"
            else stretch(date(today.year + n, 1, 1), date(today.year + n, 12, 31))
        )
        found = part_of(whole, which)
        if found and found.last >= today:
            return "D", found
    return None


def _soon(group: list[Item], context: Context) -> Built:
    """die Tage, in den nächsten Tagen: the days to come, a working week at most."""
    last = week(context.today).last if context.today.weekday() < 3 else plus(context.today, 6)
    return "D", stretch(context.today, plus(last, -2) if last.weekday() == 6 else last)


def _over(group: list[Item], context: Context) -> Built:
    """Ferien … vorbei: from the day after on."""
    days = next(i.value if i.cat == "FE" else i.value[0] for i in group if i.cat in ("FE", "F"))  # type: ignore[index]
    if isinstance(days, tuple):
        days = stretch(*days)
    if group[-1].word not in (
        "vorbei",
        "rum",
        "over",
        "herum",
        "zuende",
        "um",
        "durch",
        "vorueber",
    ) or not isinstance(days, Days):
        return None
    return "D", Days(((plus(days.last, 1), LATEST),), Shape.SINCE, strict=True)


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
        return "D", Days(((EARLIEST, plus(first, -1)),), Shape.UNTIL, strict=True)
    return "D", Days(((plus(last, 1), LATEST),), Shape.SINCE, strict=True)


def _lone_over(group: list[Item], context: Context) -> Built:
    return ("D", week(context.today, 2)) if group[-1].word in ("uebernaechste", "uebernaechsten") else None


ARTS = "(ART|IN|AN|ZU|UM)*"
RELATIVE: tuple[Rule, ...] = (
    Rule("SOON", _soon, "in den nächsten Tagen", "SOON"),
    Rule("(AN|ART)? REL DAYU?", _relative, "übermorgen", "REL"),
    Rule("TODAYPOD", _today_part, "this afternoon", "TODAYPOD"),
    Rule(
        "(AN|ART)? (WD|WA) DASH (ODER|UND|BIS) (WP|WPS)",
        _two_weekday_parts,
        "Dienstag- oder Donnerstagvormittag",
    ),
    Rule(f"{ARTS} (EACH|EIN|NEXT|THIS)? (WP|WPS)", _weekday_part, "Montagnachmittag"),
)


def _shift(group: list[Item], context: Context) -> Built:
    """um eine Woche nach hinten, zwei Tage später: counted from the day spoken of."""
    amount = next((number(i) for i in group if i.cat in ("N", "NW")), 1)
    unit = next(i.cat for i in group if i.cat in ("WEEKU", "DAYU"))
    last = group[-1].word
    if amount > 60 or (group[-1].cat == "W" and last not in _SHIFTS):
        return None
    return "SHIFT", amount * (7 if unit == "WEEKU" else 1) * (
        -1 if last in ("frueher", "vor", "vorne", "vorverlegen", "vorziehen") else 1
    )


_SHIFTS = word_set("frueher hinten verschieben verlegen schieben vorverlegen vorziehen verschoben spaeter")


FEASTS: tuple[Rule, ...] = (
    Rule("UM (EIN|N|NW) (WEEKU|DAYU) (NACH W|W|LATER)", _shift, "um eine Woche nach hinten"),
    Rule("(EIN|N|NW) (WEEKU|DAYU) LATER", _shift, "eine Woche später", "LATER"),
    Rule("(NO|ND)? HOL Y?", _feast, "Ostern 2027", "HOL"),
    Rule("ZWI F UND F", _between_feasts, "zwischen Weihnachten und Silvester", "F"),
    Rule("ART? F W", _over, "wenn Ostern rum ist", "F"),
    Rule("(VOR|NACH) ART? F", _around_feast, "vor Weihnachten", "F"),
    Rule("(AN|ZU|ART|UM|UEBER|IN)* F", _feast_day, "an Allerheiligen", "F"),
    Rule("(FERIEN|FERENDE)", _term, "Herbstferien"),
    Rule(
        "(AN|ART|IN)* (NO|ND|NT|PAST) (N|NW)? WEEKU (ART|IN|OF)* FE",
        _term_week,
        "zweite Woche der Herbstferien",
        "FE",
    ),
    Rule(
        "(AN|ART|IN)* (NO|ND|NT|PAST) (N|NW|W)? FERWEEK", _term_week, "in der ersten Ferienwoche", "FERWEEK"
    ),
    Rule("(ANF|MITTE|ENDE) ART? FE", _term_part, "Anfang der Ferien", "FE"),
    Rule("BIS? ART? (W)? FE W", _over, "bis die Ferien vorbei sind", "FE"),
    Rule("(VOR|NACH) ART? PUBLIC", _holidays_past, "nach den Feiertagen", "PUBLIC"),
    Rule("(VOR|NACH) ART? FE", _around_term, "nach den Ferien", "FE"),
    Rule("(VOR|NACH) (ANF|ENDE|W)? ART? FE", _around_term, "nach Ende der Ferien", "FE"),
    Rule(
        "(AN|ART|IN)* (ND|NO|NT)? (WEEKU|WD|WKEND|BRIDGE|DAYU) (NACH|VOR)? D",
        _week_by_feast,
        "die Woche nach Ostern",
    ),
    Rule("(AN|ART)* BRIDGE", _bridge, "am Brückentag", "BRIDGE"),
    Rule(f"{ARTS} (THIS|NEXT)? FE", _term_days, "in den Ferien", "FE"),
    Rule(f"{ARTS} (THIS|NEXT)? SEASON Y?", _season, "diesen Sommer", "SEASON"),
    Rule("(ANF|IN|ZU)+ ART? NEWYEARG", _new_year_part, "Anfang des neuen Jahres", "NEWYEARG"),
    Rule("ART? (NEWYEAR|NEWYEARG)", _new_year, "im neuen Jahr", "NEWYEAR"),
    Rule("OLDYEAR", _old_year, "im alten Jahr", "OLDYEAR"),
    Rule("BIS (ART|ZU)? ENDE ART? (THIS)? (DAYU|WEEKU|MONU|YEARU)", _until_end, "bis Ende der Woche", "ENDE"),
    Rule("(?<=ODER|UND) OVER(?=END|COMMA|NL|$)", _lone_over, "", "OVER"),
    Rule("IN ART OVER(?=W|COMMA|END|$)", _lone_over, "", "OVER"),
    Rule("OVER(?=POD|END|COMMA|NL|W|$)", _lone_over, "", "OVER"),
    Rule("(ANF|MITTE|ENDE) (ART|THIS)* (WEEKU|MONU|YEARU)", _this_end, "Ende der Woche"),
)
BOUNDS: tuple[Rule, ...] = (
    Rule("SEIT (ANF|MITTE|ENDE)? D", _since_fact, "seit März", "SEIT"),
    Rule("(AB|NACH) (ART|W(?=ART))? D (AN)?", _since, "ab Montag", "D"),
    Rule(
        "VON D W", lambda g, c: _since(g, c) if g[-1].word in ("an", "ab") else None, "von Montag an", "VON"
    ),
    Rule(
        "D AB",
        lambda g, c: _since(g, c) if g[-1].word in ("onwards", "onward", "on") else None,
        "from Monday onwards",
    ),
    Rule("(BIS|LATEST|VOR) LATEST? (ZU|AN|ART|IN)* D (RP)?", _till, "bis spätestens 18.12.", "D"),
    Rule("D (LATEST)", _till, "Freitag spätestens", "LATEST"),
)
PODS: tuple[Rule, ...] = (
    Rule("(AB|NACH) (ART|AN|CA)* POD", _from_pod, "ab mittags", "POD"),
    Rule("BIS (ART|AN|CA|LATEST)* POD", _until_pod, "bis mittags", "POD"),
    Rule("(AN|IN|CA|UM|ZU|ART|EACH)* POD", _pod, "am Vormittag", "POD"),
    Rule("P SL P", _two_pods, "morgens/vormittags", "P"),
)
