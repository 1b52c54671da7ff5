"""Words of several meanings, settled by their neighbours: "so", "do", "morgen", "may", greetings."""

from __future__ import annotations

import re

from mailworker.reading.times import tables
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set

_BESIDE = word_set("WD WA WS WP WPS D DMD DMY DM ND N CLK POD T KW MORGEN REL AB NEXT DS MON")
_JOINS = word_set("UND ODER COMMA DASH SL BIS PLUS LP RP")
_BEFORE = word_set("AN AB BIS EACH NEXT OVER THIS VON VOR NACH")
_ALWAYS_WORDS = word_set("die mit son don mon dien sun sam sat wed mitt fre sonn")
_SHORT_MONTHS = word_set("may mai mais mar jan jun jul dec feb apr nov sep mart")


def settle(found: list[Item]) -> list[Item]:
    """The items with every ambiguous one given its category, in place."""
    for i, item in enumerate(found):  # what is put in behind an item is met next
        change = _SETTLERS.get(item.cat)
        if change is not None:
            change(found, i)
        elif item.cat == "ND":
            _ended_number(found, i)
            _place(found, i)
        if item.cat in ("ND", "DMD") and found[i] is item:
            _close(found, i)
        elif item.cat in ("W", "WISH") or item.word in tables.GREETING:
            _greeting(found, i)
    return found


def _at(found: list[Item], i: int) -> Item | None:
    return found[i] if 0 <= i < len(found) else None


def _cat(found: list[Item], i: int) -> str:
    item = _at(found, i)
    return item.cat if item else ""


def _plain(item: Item) -> None:
    item.cat, item.value = "W", None


def _greeting(found: list[Item], i: int) -> None:
    """Guten Morgen, schönes Wochenende, frohe Weihnachten: no times."""
    if found[i].word not in tables.GREETING:
        return
    j = i + 1
    if found[i].word == "guten" and _cat(found, j) == "SEASON":
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
            _plain(item)
            after = _at(found, j + 1)
            if after and after.cat == "UND":
                j += 2
                continue
            return
        if item.cat not in ("W", "ART", "NEXT", "REST", "EIN", "AN", "UND", "ZWAR", "THIS"):
            return
        j += 1


def _abbreviation(found: list[Item], i: int) -> None:
    """ "Di" beside other days or figures is a day; "so" and "do" are mostly words."""
    if all(x.cat in ("END", "NL") for x in found if x is not found[i]):
        found[i].cat = "WD"
    elif (
        found[i].word == "so"
        and _cat(found, i + 1) in ("CA", "UM", "N", "AN")
        and not found[i].raw.endswith(".")
    ):
        found[i].cat = "CA"
    elif _is_day(found, i):
        found[i].cat = "WD"
    else:
        _plain(found[i])


def _is_day(found: list[Item], i: int) -> bool:
    item = found[i]
    dotted, capital = item.raw.endswith("."), item.raw[:1].isupper()
    before, after = _cat(found, i - 1), _cat(found, i + 1)
    near = _linked(found, i, 1) or _linked(found, i, -1)
    if item.word in _ALWAYS_WORDS and not dotted:
        return capital and near
    if item.word == "do" and _english_do(found, i):
        return False
    if item.word in ("so", "do") and not capital:
        return near and (dotted or (_joined_day(found, i) and not (item.word == "so" and after == "W")))
    if item.word == "so" and not dotted and not _joined_day(found, i) and before not in _BEFORE:
        return after in ("DMD", "DMY", "DM", "ND", "CLK", "COMMA")
    if item.word == "fr" and dotted and after == "W" and not near:
        return False
    if near or before in _BEFORE or (capital and before in ("", "NL", "END", "LP", "COLON", "STAR", "DASH")):
        return True
    return capital and len(item.raw.rstrip(".")) == 2


def _english_do(found: list[Item], i: int) -> bool:
    before, after = _at(found, i - 1), _at(found, i + 1)
    return (before is not None and before.word in _ENGLISH_DO) or (
        after is not None and after.word in ("you", "i", "we", "they")
    )


_ENGLISH_DO = word_set("can could i we only not to would will don't also you they might")
"""What stands before the English verb."""


def _joined_day(found: list[Item], i: int) -> bool:
    for step in (1, -1):
        if _cat(found, i + step) in ("WD", "WA") and (step < 0 or _at_list_start(found, i)):
            return True
        if _cat(found, i + step) in _JOINS and _cat(found, i + 2 * step) in ("WD", "WA", "WS"):
            return True
        if _cat(found, i + step) in ("DMD", "DMY", "DM"):
            return True
    return False


def _at_list_start(found: list[Item], i: int) -> bool:
    """ "do fr ab 14": the first of days in a row; "so Montag" and "so di" begin a sentence."""
    return found[i].word == "do"


def _linked(found: list[Item], i: int, step: int) -> bool:
    near = _cat(found, i + step)
    if near in _BESIDE and not (near == "N" and step == -1):
        return True
    return near in _JOINS and _cat(found, i + 2 * step) in _BESIDE


def _morgen(found: list[Item], i: int) -> None:
    """Tomorrow, unless it is the morning of a day or of every day."""
    item = found[i]
    before = _at(found, i - 1)
    day_before = before is not None and before.cat in ("WD", "WA", "REL", "DMD", "DMY", "MORGEN", "WS", "MON")
    article = before is not None and before.word in ("am", "jeden", "diesen", "den", "vom", "einem", "ersten")
    if before is not None and before.word in tables.GREETING:
        _plain(item)
        return
    if before is not None and (day_before or article) and before.cat != "MORGEN":
        item.cat, item.value = "POD", "early"
    else:
        item.cat, item.value = "REL", 1


_PREPOSITIONS = word_set(
    "AB BIS UM NACH VOR GEG CA LATEST HALB HALF PASTW TOW QUARTER DREIV QUARTERPAST DS KW WEEKU"
)


def _ended_number(found: list[Item], i: int) -> None:
    """ "erst ab 11." at a sentence's end is an hour, unless days of the month are being counted."""
    item, before = found[i], _at(found, i - 1)
    if before is None or not _sentence_ends(found, i):
        return
    if before.cat in ("UHR", "H"):
        _unstopped(found, i, "N")
        return
    if number_of(item) > 18:
        return
    if before.cat not in _PREPOSITIONS and not _second_of_two(found, i):
        return
    near = found[max(0, i - 4) : i]
    counted = any(x.cat == "ND" or x.word == "vom" for x in near) or (
        any(x.cat == "VON" for x in near) and not any(x.cat in ("N", "NW") for x in near)
    )
    if not counted:
        _unstopped(found, i, "N")


_PLACES = word_set(
    "wunsch wunschtermin wahl prioritaet prio praeferenz option alternative moeglichkeit vorschlag variante "
    "terminwunsch terminvorschlag rang favorit ausweichtermin choice preference priority"
)


def _place(found: list[Item], i: int) -> None:
    """ "2. Wunsch": its place in an order, no day of the month."""
    item, after = found[i], _at(found, i + 1)
    if item.cat == "ND" and after is not None and after.word in _PLACES:
        item.word = item.raw
        _plain(item)


_COUNTED = word_set(
    "MON MONWEEK MONHALF MONU KW WEEKU DAYU HOL QUARU SWEEK FERWEEK UHR HALFW WKHALF WD PUBLIC ND DMD NT YEARU"
)
"""What a number with a full stop counts: the full stop ends no sentence."""


def _sentence_ends(found: list[Item], i: int) -> bool:
    """Whether the full stop of this item may end a sentence."""
    after = _at(found, i + 1)
    if after is None or after.cat == "NL":
        return True
    return after.raw[:1].isupper() and after.cat not in _COUNTED and after.start > found[i].end


def _unstopped(found: list[Item], i: int, category: str) -> None:
    """The number and the full stop behind it, which ends a sentence, as items of their own."""
    item = found[i]
    if item.raw[-1:] != ".":
        item.cat = category
        return
    stop = Item("END", ".", item.end - 1, item.end, ".", ".")
    found[i] = Item(category, item.value[:-1], item.start, item.end - 1, "", item.raw[:-1].rstrip())
    found.insert(i + 1, stop)


_OPENERS = word_set(
    "ich wir bitte danke vielen dann danach da das es dies mit gerne gern wenn falls mein meine unser unsere ist kann "
    "koennte geht ginge haben haette haetten vielleicht vorher ansonsten sonst notfalls leider lieber uhrzeit wann mehr weniger andere alles nichts beide beides tag hauptsache egal nur auch sollte falls leider "
    "gruss gruesse liebe herzliche freundliche hallo alternativ ausserdem please i we thank could my"
)
"""Words that begin a sentence rather than being counted."""


def _close(found: list[Item], i: int) -> None:
    """ "bis auf den 24. Am besten …": the day's full stop ends the sentence too."""
    after = _at(found, i + 1)
    if after is None or after.raw[:1].islower() or not after.raw[:1].isalpha() or found[i].raw[-1:] != ".":
        return
    if after.cat in ("AN", "IN", "VON", "AB", "BIS", "NACH", "VOR") or after.word in _OPENERS:
        found.insert(i + 1, Item("END", ".", found[i].end, found[i].end, ".", "."))


def _ended_clock(found: list[Item], i: int) -> None:
    """ "um 10.10." at a sentence's end is a time of day."""
    said = re.fullmatch(r"\d{1,2}\.\d\d\.", found[i].raw)
    if said and _cat(found, i - 1) in ("UM", "CA", "GEG") and _sentence_ends(found, i):
        _unstopped(found, i, "DM")


def _second_of_two(found: list[Item], i: int) -> bool:
    """ "zwischen 9 und 10.", "8-10.": the first number has no full stop, so both are hours."""
    joint, first = _cat(found, i - 1), _cat(found, i - 2)
    if first not in ("N", "NW"):
        return False
    return joint in ("BIS", "DASH") or (joint == "UND" and _cat(found, i - 3) == "ZWI")


def number_of(item: Item) -> int:
    """The number that an item is written with; 0 without one."""
    return int(item.raw.rstrip(". ") or 0)


def _month(found: list[Item], i: int) -> None:
    item = found[i]
    if (
        item.word == "mais"
        and item.raw[:1].isupper()
        and not {_cat(found, i - 1)} & {"ENDE", "ANF", "MITTE", "ND"}
    ):
        _plain(item)
    if item.word not in _SHORT_MONTHS:
        return
    around = {_cat(found, i - 1), _cat(found, i + 1)}
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
        _plain(item)


def _part(found: list[Item], i: int) -> None:
    """ "zu früh", "Guten Abend", "früh genug" are no wishes."""
    item = found[i]
    before = _at(found, i - 1)
    if before is not None and before.word in tables.GREETING and before.word not in ("n", "nen", "einen"):
        _plain(item)
        return
    if before is not None and before.word in ("n", "nen") and item.word in ("abend", "morgen", "mittag"):
        _plain(item)
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
    before, after = _at(found, i - 1), _at(found, i + 1)
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
    item, before, after = found[i], _at(found, i - 1), _at(found, i + 1)
    if item.word in ("frueh", "spaet") and _degree(before, after):
        _plain(item)
    elif item.word == "spaet":
        dated = before is not None and before.cat in ("WD", "REL", "DMY", "DMD", "MON", "D")
        if not dated and not (after is not None and after.cat == "AN"):
            _plain(item)
    elif item.word == "feierabend":
        _plain(item)
    elif item.word in ("morning", "evening", "afternoon") and len(found) > 3:
        opens = before is None or before.cat == "NL"
        if opens and (after is None or after.cat in ("COMMA", "NL", "END")):
            _plain(item)


def _degree(before: Item | None, after: Item | None) -> bool:
    """ "zu früh", "früh genug": how early, not when."""
    if before is not None and (
        before.cat == "ZU" or before.word in ("zu", "so", "wie", "genug", "nicht", "too")
    ):
        return True
    return after is not None and after.word in ("genug", "wie", "dran", "er")


def _ca(found: list[Item], i: int) -> None:
    """ "so" and "rund" are about a time only where a time follows."""
    if found[i].word in ("so", "about", "around", "rund", "etwa", "gegen") and _cat(found, i + 1) == "W":
        _plain(found[i])


def _number_word(found: list[Item], i: int) -> None:
    """ "acht" in "in acht nehmen" and "one" in English stay words unless a unit stands near."""
    item = found[i]
    if _counts_things(found, i):
        _plain(item)
    elif item.word == "one":
        around = {_cat(found, i - 1), _cat(found, i + 1)}
        if not around & word_set(
            "AT UM HALF PASTW TOW AMPM OCLOCK BIS AB NACH VOR WEEKU DAYU QUARTER"
        ) or _cat(found, i + 1) in ("POD", "W", "OF"):
            _plain(item)


_ACTIVITIES = word_set("termin terminen turnen schwimmen reiten singen tanzen essen schulen sitzungen proben")


def _counts_things(found: list[Item], i: int) -> bool:
    """ "nach drei Versuchen": so many of something in the plural, no hour."""
    before, after = found[i - 1] if i else None, _at(found, i + 1)
    if before is None or before.cat not in ("NACH", "AB", "VOR") or after is None or after.cat != "W":
        return False
    plural = after.raw[:1].isupper() and len(after.raw) > 5 and after.word.endswith("n")
    return plural and after.word not in _ACTIVITIES


def _which_day(found: list[Item], i: int) -> None:
    """ "welcher Freitag das wird" asks, it names no day."""
    before = _at(found, i - 1)
    if before is not None and before.word.startswith(("welch", "which", "frau", "herr")):
        _plain(found[i])


_DROPS = word_set("come comes coming came drop dropping stop stopping pop popping swing pass passing stand")


def _drop_by(found: list[Item], i: int) -> None:
    """ "could I come by on Monday": no end of anything."""
    before = _at(found, i - 1)
    if found[i].word == "by" and before is not None and before.word in _DROPS:
        _plain(found[i])


_SETTLERS = {
    "WD": _which_day,
    "BIS": _drop_by,
    "WA": _abbreviation,
    "MORGEN": _morgen,
    "MON": _month,
    "POD": _part,
    "CA": _ca,
    "NW": _number_word,
    "DMD": _ended_clock,
}
