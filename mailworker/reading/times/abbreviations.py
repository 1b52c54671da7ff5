"""Short words that may be a weekday: "Di", "so", "do", "mit", "fr"."""

from __future__ import annotations

from mailworker.reading.times.neighbours import category_at, item_at, make_plain
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set

_BESIDE = word_set("WD WA WS WP WPS D DMD DMY DM ND N CLK POD T KW MORGEN REL AB NEXT DS MON")


_JOINS = word_set("UND ODER COMMA DASH SL BIS PLUS LP RP")


_BEFORE = word_set("AN AB BIS EACH NEXT OVER THIS VON VOR NACH")


_ALWAYS_WORDS = word_set("die mit son don mon dien sun sam sat wed mitt fre sonn")


def abbreviation(found: list[Item], i: int) -> None:
    """ "Di" beside other days or figures is a day; "so" and "do" are mostly words."""
    if all(x.cat in ("END", "NL") for x in found if x is not found[i]):
        found[i].cat = "WD"
    elif (
        found[i].word == "so"
        and category_at(found, i + 1) in ("CA", "UM", "N", "AN")
        and not found[i].raw.endswith(".")
    ):
        found[i].cat = "CA"
    elif _is_day(found, i):
        found[i].cat = "WD"
    else:
        make_plain(found[i])


def _is_day(found: list[Item], i: int) -> bool:
    item = found[i]
    dotted, capital = item.raw.endswith("."), item.raw[:1].isupper()
    before, after = category_at(found, i - 1), category_at(found, i + 1)
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
    before, after = item_at(found, i - 1), item_at(found, i + 1)
    return (before is not None and before.word in _ENGLISH_DO) or (
        after is not None and after.word in ("you", "i", "we", "they")
    )


_ENGLISH_DO = word_set("can could i we only not to would will don't also you they might")
"""What stands before the English verb."""


def _joined_day(found: list[Item], i: int) -> bool:
    for step in (1, -1):
        if category_at(found, i + step) in ("WD", "WA") and (step < 0 or _at_list_start(found, i)):
            return True
        if category_at(found, i + step) in _JOINS and category_at(found, i + 2 * step) in ("WD", "WA", "WS"):
            return True
        if category_at(found, i + step) in ("DMD", "DMY", "DM"):
            return True
    return False


def _at_list_start(found: list[Item], i: int) -> bool:
    """ "do fr ab 14": the first of days in a row; "so Montag" and "so di" begin a sentence."""
    return found[i].word == "do"


def _linked(found: list[Item], i: int, step: int) -> bool:
    near = category_at(found, i + step)
    if near in _BESIDE and not (near == "N" and step == -1):
        return True
    return near in _JOINS and category_at(found, i + 2 * step) in _BESIDE
