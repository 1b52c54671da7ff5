"""The words that open, close or shift a stretch of days."""

from __future__ import annotations

from datetime import date

from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import EARLIEST, LATEST, Days, Shape, plus, stretch, week
from mailworker.reading.times.wordset import word_set


def new_year(group: list[Item], context: Context) -> Built:
    """im neuen Jahr: from 2 January on."""
    return "D", Days(((date(context.today.year + 1, 1, 2), LATEST),), Shape.SINCE)


def new_year_part(group: list[Item], context: Context) -> Built:
    """Anfang des neuen Jahres: its first half month from 2 January on."""
    return "D", stretch(date(context.today.year + 1, 1, 2), date(context.today.year + 1, 1, 15))


def old_year(group: list[Item], context: Context) -> Built:
    """im alten Jahr: until its last day."""
    return "D", Days(((context.today, date(context.today.year, 12, 31)),), Shape.UNTIL)


_WEEKEND = frozenset({5, 6})


def _days_of(item: Item, context: Context) -> Days | None:
    value = item.value
    if isinstance(value, Days) and value.shape is Shape.EVERY and value.weekdays == _WEEKEND:
        saturday = plus(week(context.today).first, 5 if context.today.weekday() < 5 else 12)
        return stretch(saturday, plus(saturday, 1))
    return value if isinstance(value, Days) and value.shape not in (Shape.SINCE, Shape.UNTIL) else None


def _since(group: list[Item], context: Context) -> Built:
    days = _days_of(group[-1] if group[-1].cat == "D" else next(i for i in group if i.cat == "D"), context)
    if days is None or days.shape is Shape.EVERY:
        return None
    strict = group[0].cat == "NACH"
    first = plus(days.last, 1) if strict else days.first
    shape = Shape.SINCE
    return "D", Days(
        ((first, LATEST),),
        shape,
        strict=strict,
        loose=days.loose,
        named=days.named,
        doubt=days.doubt,
        base=days.base,
    )


def _till(group: list[Item], context: Context) -> Built:
    days = _days_of(next(i for i in reversed(group) if i.cat == "D"), context)
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


def until_end(group: list[Item], context: Context) -> Built:
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


def this_end(group: list[Item], context: Context) -> Built:
    """Ende der Woche, Anfang des Monats: of the one that is on, or the next where it is over."""
    from mailworker.reading.times.stretches import parts_of
    from mailworker.reading.times.values import month

    which = [i.cat for i in group if i.cat in ("ANF", "MITTE", "ENDE")]
    through = any(i.cat in ("BIS", "DASH") for i in group)
    unit = group[-1].cat
    today = context.today
    for n in (0, 1):
        whole = (
            week(today, n)
            if unit == "WEEKU"
            else month(today.year, today.month + n)
            if unit == "MONU"
            else stretch(date(today.year + n, 1, 1), date(today.year + n, 12, 31))
        )
        found = parts_of(whole, which, through)
        if found and found.last >= today:
            return "D", found
    return None


def lone_over(group: list[Item], context: Context) -> Built:
    """die übernächste: the week after next, where none is said."""
    return ("D", week(context.today, 2)) if group[-1].word in ("uebernaechste", "uebernaechsten") else None


def lone_next(group: list[Item], context: Context) -> Built:
    """diese Woche nicht, nächste aber gern: the next week, where the talk is of weeks."""
    behind = context.text[group[0].end :].lstrip(" ")[:1]
    said = "woche" in context.text[max(0, group[0].start - 60) : group[0].start].lower()
    if not said or behind.isupper() or group[0].word not in ("naechste", "kommende", "naechster"):
        return None
    return "D", week(context.today, 1)


def shift(group: list[Item], context: Context) -> Built:
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


def _since_word(group: list[Item], context: Context) -> Built:
    """from Monday onwards, von Montag an."""
    german = group[0].cat == "VON" and group[-1].word in ("an", "ab")
    return _since(group, context) if german or group[-1].word in ("onwards", "onward") else None


def _since_from(group: list[Item], context: Context) -> Built:
    return _since(group, context) if group[0].word == "from" else None


def _from_till(group: list[Item], _: Context) -> Built:
    """frühestens am 14., spätestens am 18.: the days between."""
    first, last = group[0].value, group[-1].value
    if not (isinstance(first, Days) and isinstance(last, Days)):
        return None
    if (first.shape, last.shape) != (Shape.SINCE, Shape.UNTIL) or first.first > last.last:
        return None
    return "D", stretch(first.first, last.last)


def _or_later(group: list[Item], context: Context) -> Built:
    return _since(group, context) if group[-1].word in ("spaeter", "danach", "later", "after") else None


_DAYS = {"DAYU": 1, "WEEKU": 7, "MONU": 30}


def _for_a_while(group: list[Item], context: Context) -> Built:
    """ab Samstag für zwei Wochen: from that day, so long."""
    days = group[0].value
    if not isinstance(days, Days) or days.shape is not Shape.SINCE:
        return None
    if group[1].cat == "W" and group[1].word not in ("fuer", "for"):
        return None
    amount = number(group[-2]) if group[-2].cat != "EIN" else 1
    return "D", stretch(days.first, plus(days.first, min(amount, 99) * _DAYS[group[-1].cat] - 1))


BOUNDS: tuple[Rule, ...] = (
    Rule("SEIT (ANF|MITTE|ENDE)? D", _since_fact, "seit März"),
    Rule("AB (AN|ABER|ABER AN) ART? D", _since, "frühestens am 24.9."),
    Rule("(AB|NACH) (ART|W(?=ART))? D (AN)?", _since, "ab Montag"),
    Rule("D COMMA? ODER (LATER|W)", _or_later, "7.12. oder später"),
    Rule("D W? (N|NW|EIN) (DAYU|WEEKU|MONU)", _for_a_while, "ab Samstag für zwei Wochen"),
    Rule("VON? ART? D (AB|AN|W)", _since_word, "from Monday onwards"),
    Rule("VON ART? D", _since_from, "from 7 December"),
    Rule("(BIS|LATEST|VOR) LATEST? (ZU|AN|ART|IN)* D (RP)?", _till, "bis spätestens 18.12."),
    Rule("D COMMA? (UND|ABER)? D", _from_till, "frühestens am 7.12., spätestens am 11.12."),
    Rule("D (LATEST)", _till, "Freitag spätestens"),
)
