"""Words of several meanings, settled by their neighbours: "morgen", "may", "früh", greetings."""

from __future__ import annotations

from mailworker.reading.times import tables
from mailworker.reading.times.abbreviations import abbreviation
from mailworker.reading.times.neighbours import category_at, item_at, make_plain
from mailworker.reading.times.stops import close_day, ended_clock, ended_number, place_in_order
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set

_SHORT_MONTHS = word_set("may mai mais mar jan jun jul dec feb apr nov sep mart")


def settle(found: list[Item]) -> list[Item]:
    """The items with every ambiguous one given its category, in place."""
    for i, item in enumerate(found):  # what is put in behind an item is met next
        change = _SETTLERS.get(item.cat)
        if change is not None:
            change(found, i)
        elif item.cat == "ND":
            ended_number(found, i)
            place_in_order(found, i)
        if item.cat in ("ND", "DMD") and found[i] is item:
            close_day(found, i)
        elif item.cat in ("W", "WISH") or item.word in tables.GREETING:
            _greeting(found, i)
    return found


def _greeting(found: list[Item], i: int) -> None:
    """Guten Morgen, schönes Wochenende, frohe Weihnachten: no times."""
    if found[i].word not in tables.GREETING:
        return
    j = i + 1
    if found[i].word == "guten" and category_at(found, j) == "SEASON":
        return
    while j < len(found) and j <= i + 3:
        item = found[j]
        if item.cat in (
            "POD",
            "MORGEN",
            "DAYU",
            "HOL",
            "WKEND",
            "WD",
            "FERIEN",
            "SEASON",
            "PUBLIC",
            "AMPM",
            "YEARU",
            "WEEKU",
            "NEWYEAR",
        ):
            make_plain(item)
            after = item_at(found, j + 1)
            if after and after.cat == "UND":
                j += 2
                continue
            return
        if item.cat not in ("W", "ART", "NEXT", "REST", "EIN", "AN", "UND", "ZWAR", "THIS"):
            return
        j += 1


def _morgen(found: list[Item], i: int) -> None:
    """Tomorrow, unless it is the morning of a day or of every day."""
    item = found[i]
    before = item_at(found, i - 1)
    day_before = before is not None and before.cat in ("WD", "WA", "REL", "DMD", "DMY", "MORGEN", "WS", "MON")
    article = before is not None and before.word in ("am", "jeden", "diesen", "den", "vom", "einem", "ersten")
    if before is not None and before.word in tables.GREETING:
        make_plain(item)
        return
    if before is not None and (day_before or article) and before.cat != "MORGEN":
        item.cat, item.value = "POD", "early"
    else:
        item.cat, item.value = "REL", 1


def _month(found: list[Item], i: int) -> None:
    item = found[i]
    if (
        item.word == "mais"
        and item.raw[:1].isupper()
        and not {category_at(found, i - 1)} & {"ENDE", "ANF", "MITTE", "ND"}
    ):
        make_plain(item)
    if item.word not in _SHORT_MONTHS:
        return
    around = {category_at(found, i - 1), category_at(found, i + 1)}
    numbers = word_set("ND N NT NO Y NW")
    if (
        (
            item.word in ("may", "mar", "mart", "jan")
            and not around & (numbers | {"ANF", "MITTE", "ENDE", "IN", "OF"})
        )
        or (item.word == "mais")
        or (
            item.word in ("mai",)
            and not item.raw[:1].isupper()
            and not around & (numbers | {"ANF", "MITTE", "ENDE", "IN"})
        )
    ):
        make_plain(item)


def _part(found: list[Item], i: int) -> None:
    """ "zu früh", "Guten Abend", "früh genug" are no wishes."""
    item = found[i]
    before = item_at(found, i - 1)
    if before is not None and before.word in tables.GREETING and before.word not in ("n", "nen", "einen"):
        make_plain(item)
        return
    if before is not None and before.word in ("n", "nen") and item.word in ("abend", "morgen", "mittag"):
        make_plain(item)
        return
    if item.word in _SHIFTS and _is_shift(found, i):
        item.cat, item.value, item.word = "W", None, f"{item.word}schicht"
        return
    if item.word in ("frueh", "spaet", "lunch", "feierabend", "morning", "evening", "afternoon"):
        _loose_part(found, i)


_SHIFTS = word_set("frueh spaet")
_HAVE = word_set("hab habe haben hatte hat ich bin ist")


def _is_shift(found: list[Item], i: int) -> bool:
    """ "diese Woche Früh", "nächste Woche hab ich früh", "früh Schicht": the shift that one works."""
    before, after = item_at(found, i - 1), item_at(found, i + 1)
    if after is not None and after.word in ("schicht", "dienst"):
        return True
    if before is None or (after is not None and after.cat in ("UM", "AB", "N", "NW", "CLK")):
        return False
    weekly = any(x.cat in ("WEEKU", "OVER", "FOLLOWWEEK") for x in found[max(0, i - 4) : i])
    if before.cat in ("WEEKU", "OVER", "FOLLOWWEEK"):
        return found[i].raw[:1].isupper()
    return weekly and before.word in _HAVE


def _loose_part(found: list[Item], i: int) -> None:
    """Words that are parts of day only in the right company."""
    item, before, after = found[i], item_at(found, i - 1), item_at(found, i + 1)
    if item.word in ("frueh", "spaet") and _degree(before, after):
        make_plain(item)
    elif item.word == "spaet":
        dated = before is not None and before.cat in ("WD", "REL", "DMY", "DMD", "MON", "D")
        if not dated and not (after is not None and after.cat == "AN"):
            make_plain(item)
    elif item.word == "feierabend":
        make_plain(item)
    elif item.word in ("morning", "evening", "afternoon") and len(found) > 3:
        opens = before is None or before.cat == "NL"
        if opens and (after is None or after.cat in ("COMMA", "NL", "END")):
            make_plain(item)


def _degree(before: Item | None, after: Item | None) -> bool:
    """ "zu früh", "früh genug": how early, not when."""
    if before is not None and (
        before.cat == "ZU" or before.word in ("zu", "so", "wie", "genug", "nicht", "too")
    ):
        return True
    return after is not None and after.word in ("genug", "wie", "dran", "er")


def _ca(found: list[Item], i: int) -> None:
    """ "so" and "rund" are about a time only where a time follows."""
    if (
        found[i].word in ("so", "about", "around", "rund", "etwa", "gegen")
        and category_at(found, i + 1) == "W"
    ):
        make_plain(found[i])


def _number_word(found: list[Item], i: int) -> None:
    """ "acht" in "in acht nehmen" and "one" in English stay words unless a unit stands near."""
    item = found[i]
    if _counts_things(found, i):
        make_plain(item)
    elif item.word == "one":
        around = {category_at(found, i - 1), category_at(found, i + 1)}
        if not around & word_set(
            "AT UM HALF PASTW TOW AMPM OCLOCK BIS AB NACH VOR WEEKU DAYU QUARTER"
        ) or category_at(found, i + 1) in ("POD", "W", "OF"):
            make_plain(item)


_ACTIVITIES = word_set("termin terminen turnen schwimmen reiten singen tanzen essen schulen sitzungen proben")


def _counts_things(found: list[Item], i: int) -> bool:
    """ "nach drei Versuchen": so many of something in the plural, no hour."""
    before, after = found[i - 1] if i else None, item_at(found, i + 1)
    if before is None or before.cat not in ("NACH", "AB", "VOR") or after is None or after.cat != "W":
        return False
    plural = after.raw[:1].isupper() and len(after.raw) > 5 and after.word.endswith("n")
    return plural and after.word not in _ACTIVITIES


def _which_day(found: list[Item], i: int) -> None:
    """ "welcher Freitag das wird" asks, it names no day."""
    before = item_at(found, i - 1)
    if before is not None and before.word.startswith(("welch", "which", "frau", "herr")):
        make_plain(found[i])


_DROPS = word_set("come comes coming came drop dropping stop stopping pop popping swing pass passing stand")


def _drop_by(found: list[Item], i: int) -> None:
    """ "could I come by on Monday": no end of anything."""
    before = item_at(found, i - 1)
    if found[i].word == "by" and before is not None and before.word in _DROPS:
        make_plain(found[i])


_SETTLERS = {
    "WD": _which_day,
    "BIS": _drop_by,
    "WA": abbreviation,
    "MORGEN": _morgen,
    "MON": _month,
    "POD": _part,
    "CA": _ca,
    "NW": _number_word,
    "DMD": ended_clock,
}
