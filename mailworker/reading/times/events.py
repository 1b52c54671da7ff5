"""Times counted from an event whose day is told: "nach der Hochzeit am 12.12.", "in der Woche nach dem Umzug",
"in den zwei Wochen danach"; and how long something lasts: "ab dem 7. habe ich zwei Wochen frei"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from mailworker.reading.times.cascade import Context, number
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import EARLIEST, LATEST, Days, Shape, plus, stretch, week
from mailworker.reading.times.wordset import word_set

_OWNERS = ("mein", "unser", "sein", "ihr", "dein", "euer", "eur", "my", "our", "his", "her", "their", "dies")
_EVERYDAY = (
    "arbeit", "schule", "schicht", "dienst", "kita", "garten", "uni", "unterricht", "training", "sport", "kurs", "job",
    "buero", "essen", "fruehstueck", "stehen", "einkauf", "einkaufen", "lesung", "hort", "betreuung", "uhrzeit", "termin",
    "mittag", "abend", "woche", "monat", "jahr", "work", "school", "class", "lunch", "breakfast", "appointment",
)  # fmt: skip
"""How nouns end that come back every day, and are no event."""
_FAMILIES = tuple(
    tuple(words.split())
    for words in (
        "umzug umzieh umgezogen zieh einzug einzieh auszug auszieh schluessel move moving",
        "hochzeit heirat trauung standesamt vermaehl wedding marry married",
        "op operation operier eingriff surgery",
        "geburt entbindung baby nachwuchs birth",
        "urlaub reise flieg flug fahr kreuzfahrt ferien verreis holiday vacation trip",
        "rueckkehr zurueck heimkehr return",
        "kur reha klinik krankenhaus entlassung",
        "pruefung klausur examen abitur exam",
        "beerdigung beisetzung trauerfeier funeral",
    )
)
"""Words that tell of the same event, by how they begin or end."""
_ANY_EVENT = ("fest", "feier", "ereignis", "trubel", "stress", "tag", "spuk")
"""Nouns that may mean whatever was told of."""
_LATER = word_set("danach darauf drauf darnach later spaeter")
_WIDTH = {"DAYU": 1, "WEEKU": 7, "MONU": 30}
_AMOUNTS = frozenset(("N", "NW", "EIN", "COUPLE", "BOTH"))
_TIMED = frozenset(("END", "NL", "COMMA", "D", "C", "P", "X", "AB", "BIS"))
_NEAR = 8
"""Items between a beginning and the words that say how long."""
_ONE_DAY = frozenset((Shape.DATE, Shape.WEEKDAY))


def told_from(found: list[Item], context: Context) -> list[Item]:
    """The items with every time that is counted from a told day made one itself."""
    cats = {item.cat for item in found}
    if "D" not in cats:
        return found
    if cats & {"WEEKU", "DAYU", "MONU", "SHIFT"}:
        _lasting(found)
        found = _counted_on(found, context)
    return _around_events(found, context) if cats & {"NACH", "VOR"} else found


@dataclass(frozen=True, slots=True)
class _Head:
    """What stands before "nach der Hochzeit": how many items; the week, a number of days, all within them."""

    length: int = 0
    week: bool = False
    days: int = 0
    within: bool = False
    since: bool = False


def _around_events(found: list[Item], context: Context) -> list[Item]:
    """ "in der Woche nach dem Umzug": counted from the day that is told of it."""
    out: list[Item] = []
    skip = 0
    for i, item in enumerate(found):
        if skip:
            skip -= 1
            continue
        event = _event(found, i, context) if item.cat in ("NACH", "VOR") else None
        if event is None or _both_sides(out):
            out.append(item)
            continue
        days, skip = event
        head = _head(out)
        first = out[len(out) - head.length].start if head.length else item.start
        del out[len(out) - head.length :]
        out.append(_day_item(_counted(head, days, item.cat == "NACH"), first, found[i + skip].end, context))
    return out


def _both_sides(out: list[Item]) -> bool:
    """ "vor und nach dem Urlaub"."""
    return len(out) > 1 and out[-1].cat in ("UND", "ODER") and out[-2].cat in ("VOR", "NACH")


def _day_item(days: Days, start: int, end: int, context: Context) -> Item:
    raw = context.text[start:end]
    return Item("D", replace(days, told=True), start, end, raw.lower(), raw)


def _head(out: list[Item]) -> _Head:
    """The unit of time at the end of what was read: "in der Woche", "zwei Tage", "frühestens eine Woche"."""
    if not out or out[-1].cat not in _WIDTH:
        return _Head()
    unit, k = out[-1], len(out) - 1
    amounts: list[Item] = []
    while k and (out[k - 1].cat in _AMOUNTS or (amounts == [] and out[k - 1].cat in ("NO", "ND"))):
        amounts.append(out[k - 1])
        k -= 1
    framed = k
    while framed and out[framed - 1].cat in ("IN", "AN", "ART"):
        framed -= 1
    counted = [a for a in amounts if a.cat in _AMOUNTS]
    length = len(out) - framed
    if not counted:
        return _Head(length, week=unit.cat == "WEEKU", days=0 if unit.cat == "WEEKU" else _WIDTH[unit.cat])
    within = framed < k or any(a.cat == "COUPLE" for a in counted)
    since = framed > 0 and out[framed - 1].cat == "AB"
    return _Head(length + since, days=_amount(counted) * _WIDTH[unit.cat], within=within, since=since)


def _amount(items: list[Item]) -> int:
    if any(i.cat == "COUPLE" for i in items):
        return 5
    if any(i.cat == "BOTH" for i in items):
        return 2
    return min(99, next((number(i) for i in items if i.cat in ("N", "NW")), 1))


def _counted(head: _Head, days: Days, after: bool) -> Days:
    """The days meant, from those of the event."""
    base, sign = (days.last, 1) if after else (days.first, -1)
    if head.week:
        return week(base, sign)
    if not head.days:
        span = (plus(base, 1), LATEST) if after else (EARLIEST, plus(base, -1))
        return Days((span,), Shape.SINCE if after else Shape.UNTIL, strict=True)
    moved = plus(base, sign * head.days)
    if head.since:
        return Days(((moved, LATEST),), Shape.SINCE)
    if head.within:
        return stretch(min(plus(base, sign), moved), max(plus(base, sign), moved))
    return Days(((moved, moved),), Shape.DATE, moved=True)


def _event(found: list[Item], i: int, context: Context) -> tuple[Days, int] | None:
    """The days of the event named behind "nach" or "vor", and how many items name it; None where they are
    not told, or have passed."""
    at, owned = _noun(found, i)
    if at is None:
        return None
    days, end = _dated_behind(found, at, owned)
    if days is None and owned:
        days = _told_elsewhere(found, i, at)
    if days is None or days.first <= context.today or days.last == LATEST:
        return None
    return days, end - i


def _noun(found: list[Item], i: int) -> tuple[int | None, bool]:
    """The place of the noun behind "nach (unserer lang ersehnten)"; and whether something stands before it."""
    k = i + 1
    while k < min(len(found), i + 4) and (found[k].cat == "ART" or _attributive(found[k])):
        k += 1
    owned = k > i + 1
    while k + 2 < len(found) and found[k + 1].cat == "DASH" and found[k + 2].start == found[k + 1].end:
        k += 2
    if k >= len(found) or found[k].cat != "W":
        return None, False
    word = found[k].word
    if not word.isalpha() or len(word) < 2 or word.endswith(_EVERYDAY):
        return None, False
    named = found[k].raw[:1].isupper() or any(_of(word, family) for family in _FAMILIES)
    return (k if named else None), owned


def _attributive(item: Item) -> bool:
    if item.cat != "W" or item.raw[:1].isupper():
        return False
    return item.word.startswith(_OWNERS) or (len(item.word) > 5 and item.word.endswith(("en", "er", "em")))


def _dated_behind(found: list[Item], at: int, owned: bool) -> tuple[Days | None, int]:
    """ "nach der Hochzeit am 12.12.", "nach Martini (11.11.)"."""
    k = at + 1
    while k < min(len(found), at + 3) and found[k].cat in ("AN", "LP", "VON"):
        k += 1
    bracket = found[at + 1].cat == "LP" if at + 1 < len(found) else False
    days = found[k].value if k < len(found) and found[k].cat == "D" else None
    if not isinstance(days, Days) or not (owned or bracket) or days.shape not in _ONE_DAY or k == at + 1:
        return None, at
    if days.shape is Shape.WEEKDAY and not any(_of(found[at].word, family) for family in _FAMILIES):
        return None, at
    return days, k + (bracket and k + 1 < len(found) and found[k + 1].cat == "RP")


def _told_elsewhere(found: list[Item], i: int, at: int) -> Days | None:
    """The nearest day that is told of this event, rather before than behind."""
    told = [k for k, item in enumerate(found) if item.cat == "D" and _told(item) and _about(found, k, at)]
    before, behind = [k for k in told if k < i], [k for k in told if k > i]
    nearest = before[-1:] or behind[:1]
    value = found[nearest[0]].value if nearest else None
    return value if isinstance(value, Days) else None


def _told(item: Item) -> bool:
    days = item.value
    if not isinstance(days, Days) or days.weekdays or len(days.spans) > 1 or days.told:
        return False
    if days.shape is Shape.UNTIL:
        return True
    return days.shape in _ONE_DAY or (days.shape is Shape.STRETCH and (days.last - days.first).days < 40)


def _about(found: list[Item], k: int, at: int) -> bool:
    """Whether the sentence around a day speaks of the event that is named at a place."""
    noun = found[at].word
    families = [family for family in _FAMILIES if _of(noun, family)]
    if noun.endswith(_ANY_EVENT):
        return True
    for step in (-1, 1):
        j = k + step
        while 0 <= j < len(found) and found[j].cat != "END" and abs(j - k) < 20:
            word = found[j].word
            if word and j != at and (_same(word, noun) or any(_of(word, family) for family in families)):
                return not (j and found[j - 1].cat in ("NACH", "VOR"))
            j += step
    return False


def _same(word: str, noun: str) -> bool:
    return word == noun or (min(len(word), len(noun)) > 3 and (word.endswith(noun) or noun.endswith(word)))


def _of(word: str, family: tuple[str, ...]) -> bool:
    return any(word == s if len(s) < 4 else word.startswith(s) or word.endswith(s) for s in family)


def _counted_on(found: list[Item], context: Context) -> list[Item]:
    """ "frühestens zwei Wochen später", "in den zwei Wochen danach": from the day said last."""
    out: list[Item] = []
    for item in found:
        base = _said_last(out) if item.word in _LATER or item.cat == "SHIFT" else None
        head = _head(out) if base is not None else _Head()
        if base is not None and item.cat == "SHIFT" and out and out[-1].cat == "AB":
            head = _Head(1, days=int(item.value), since=True)
        if base is None or not head.days:
            out.append(item)
            continue
        first = out[len(out) - head.length].start
        del out[len(out) - head.length :]
        out.append(_day_item(replace(_counted(head, base, True), moved=True), first, item.end, context))
    return out


def _said_last(out: list[Item]) -> Days | None:
    for item in reversed(out[-40:]):
        if item.cat == "D" and isinstance(item.value, Days) and item.value.shape is not Shape.EVERY:
            return item.value if item.value.last != LATEST else None
    return None


def _lasting(found: list[Item]) -> None:
    """ "ab dem 7. habe ich zwei Wochen frei", "drei Tage Urlaub ab dem 7.": a beginning that is told to last."""
    for i, item in enumerate(found):
        days = item.value
        if item.cat != "D" or not isinstance(days, Days) or days.shape is not Shape.SINCE or days.weekdays:
            continue
        width = _width(found, i + 1, _NEAR) or _width(found, max(0, i - 5), 5 if i > 4 else i)
        if width:
            item.value = stretch(days.first, _last_day(days.first, width))


def _last_day(first: date, width: int) -> date:
    return plus(first, width - 1)


def _width(found: list[Item], start: int, most: int) -> int:
    """How many days are said to last among the next items, in the same clause."""
    for k in range(start, min(len(found) - 1, start + most)):
        if found[k].cat in _TIMED:
            return 0
        if found[k].cat not in _AMOUNTS or found[k + 1].cat not in _WIDTH:
            continue
        before = found[k - 1].cat if k else ""
        after = found[k + 2] if k + 2 < len(found) else None
        if before in ("IN", "NACH", "VOR", "SEIT", "UM", "WITHIN", "ART", "NEXT", "EACH"):
            return 0
        if after is not None and (
            after.word in _LATER or after.cat in ("NACH", "VOR") or after.word == "alt"
        ):
            return 0
        return _amount([found[k]]) * _WIDTH[found[k + 1].cat]
    return 0
