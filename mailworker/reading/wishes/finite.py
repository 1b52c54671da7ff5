"""Where the finite verb of a clause stands."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.sentences import TIMES
from mailworker.reading.wishes.verbs import (
    ASKING,
    FRONT,
    NEVER_FINITE,
    NO_VERB,
    PERSONS,
)

_FINITE = ("e", "t", "n")


def finite(items: list[Item]) -> int | None:
    """The place of the finite verb: beside its pronoun, behind the time that opens, or behind its noun."""
    for k, item in enumerate(items):
        if item.cat == "W" and _small(item, k) and item.word not in NEVER_FINITE and _beside(items, k):
            return k
    return _behind_front(items)


def _small(item: Item, k: int) -> bool:
    return item.word.isalpha() and (k == 0 or item.raw[:1].islower())


def _beside(items: list[Item], k: int) -> bool:
    """Whether a person stands right before or behind: "hüte ich", "ich leider hüte"."""
    if k + 1 < len(items) and items[k + 1].word in PERSONS:
        return True
    j = k - 1
    while j >= 0 and k - j < 3 and items[j].word in NO_VERB and items[j].word not in PERSONS:
        j -= 1
    return j >= 0 and items[j].word in PERSONS


def _behind_front(items: list[Item]) -> int | None:
    timed = named = False
    for k, item in enumerate(items[:12]):
        if item.word in ASKING or item.word in cues.MUST:
            return k
        if item.cat in FRONT or (item.cat == "W" and item.word in NO_VERB):
            timed = timed or item.cat in TIMES
        elif item.cat == "W" and item.raw[:1].isupper() and not timed:
            named = True
        else:
            return k if (timed or named) and k + 1 < len(items) and _verb_like(item, items[k + 1]) else None
    return None


def _verb_like(item: Item, behind: Item) -> bool:
    """ "kickt der Kleine"; "neue Pässe" and "umgetauscht sein" are no verbs that open."""
    word = item.word
    if item.cat != "W" or not item.raw[:1].islower() or not word.isalpha() or len(word) < 3:
        return False
    noun = behind.cat == "W" and behind.raw[:1].isupper()
    done = len(word) > 6 and word.endswith(("t", "en")) and (word.startswith("ge") or "ge" in word[2:6])
    return word.endswith(_FINITE) and not done and not (noun and not word.endswith("t"))
