"""Full stops behind numbers: a day of the month, or the end of a sentence behind an hour."""

from __future__ import annotations

import re

from mailworker.reading.times.neighbours import category_at, item_at, make_plain
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set

_PREPOSITIONS = word_set(
    "AB BIS UM NACH VOR GEG CA LATEST HALB HALF PASTW TOW QUARTER DREIV QUARTERPAST DS KW WEEKU"
)


def ended_number(found: list[Item], i: int) -> None:
    """ "erst ab 11." at a sentence's end is an hour, unless days of the month are being counted."""
    item, before = found[i], item_at(found, i - 1)
    if before is None or not _sentence_ends(found, i):
        return
    if before.cat in ("UHR", "H"):
        _unstopped(found, i, "N")
        return
    if _number_of(item) > 18:
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


def place_in_order(found: list[Item], i: int) -> None:
    """ "2. Wunsch": its place in an order, no day of the month."""
    item, after = found[i], item_at(found, i + 1)
    if item.cat == "ND" and after is not None and after.word in _PLACES:
        item.word = item.raw
        make_plain(item)


_COUNTED = word_set(
    "MON MONWEEK MONHALF MONU KW WEEKU DAYU HOL QUARU SWEEK FERWEEK UHR HALFW WKHALF WD PUBLIC ND DMD NT YEARU"
)
"""What a number with a full stop counts: the full stop ends no sentence."""


def _sentence_ends(found: list[Item], i: int) -> bool:
    """Whether the full stop of this item may end a sentence."""
    after = item_at(found, i + 1)
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
    "ich wir bitte danke vielen dann danach dazwischen davor muss brauche zurueck da das es dies mit gerne gern wenn falls mein meine unser unsere ist kann "
    "koennte geht ginge haben haette haetten vielleicht vorher ansonsten sonst notfalls leider lieber uhrzeit wann mehr weniger andere alles nichts beide beides tag hauptsache egal nur auch sollte falls leider "
    "gruss gruesse liebe herzliche freundliche hallo alternativ ausserdem please i we thank could my"
)
"""Words that begin a sentence rather than being counted."""


def close_day(found: list[Item], i: int) -> None:
    """ "bis auf den 24. Am besten …": the day's full stop ends the sentence too."""
    after = item_at(found, i + 1)
    if after is None or after.raw[:1].islower() or not after.raw[:1].isalpha() or found[i].raw[-1:] != ".":
        return
    if after.cat in ("AN", "IN", "VON", "AB", "BIS", "NACH", "VOR") or after.word in _OPENERS:
        found.insert(i + 1, Item("END", ".", found[i].end, found[i].end, ".", "."))


def ended_clock(found: list[Item], i: int) -> None:
    """ "um 10.10." at a sentence's end is a time of day."""
    said = re.fullmatch(r"\d{1,2}\.\d\d\.", found[i].raw)
    if said and category_at(found, i - 1) in ("UM", "CA", "GEG") and _sentence_ends(found, i):
        _unstopped(found, i, "DM")


def _second_of_two(found: list[Item], i: int) -> bool:
    """ "zwischen 9 und 10.", "8-10.": the first number has no full stop, so both are hours."""
    joint, first = category_at(found, i - 1), category_at(found, i - 2)
    if first not in ("N", "NW"):
        return False
    return joint in ("BIS", "DASH") or (joint == "UND" and category_at(found, i - 3) == "ZWI")


def _number_of(item: Item) -> int:
    """The number that an item is written with; 0 without one."""
    return int(item.raw.rstrip(". ") or 0)
