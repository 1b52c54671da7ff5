"""Sentences cut into clauses."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.asides import without_asides
from mailworker.reading.wishes.joints import (
    LISTED,
    SUBJECTS,
    VERBS,
    joins_clauses,
    new_statement,
    time_beside,
)
from mailworker.reading.wishes.runon import is_finite, pending, runs_on
from mailworker.reading.wishes.sentences import TIMES


def parts(sentence: list[Item]) -> list[tuple[str, list[Item]]]:
    """The clauses of a sentence: cut at marks, save within a list of times, and at words that turn the
    sense. What stands in brackets opens with "("; without a time in it, it follows the clause around it."""
    main, asides = without_asides(sentence)
    return _cut_up(main) + [("(", aside) for aside in asides]


def _cut_up(sentence: list[Item]) -> list[tuple[str, list[Item]]]:
    out: list[tuple[str, list[Item]]] = []
    current: list[Item] = []
    opener = ""
    for i, item in enumerate(sentence):
        cut = _cut(sentence, i, current) or (bool(current) and runs_on(current, sentence, i))
        if cut and current:
            if any(x.cat not in ("UND", "ODER") for x in current):
                out.append((opener, current))
            current = []
            opener = ""
        if cut and item.word in cues.BREAKS:
            opener = item.word
        if item.cat in ("COMMA", "COLON", "LP", "RP") and cut:
            opener = "(" if item.cat == "LP" else opener
            continue
        if not current and not opener and item.cat in ("UND", "ODER"):
            opener = item.word
        current.append(item)
    if current:
        out.append((opener, current))
    return out


def _cut(sentence: list[Item], i: int, front: list[Item]) -> bool:
    """Whether a clause, with `front` said of it, ends before this item."""
    item = sentence[i]
    if item.cat not in _MARKS:
        return _cut_at_word(sentence, i, front)
    if item.cat in ("LP", "RP"):
        return True
    if item.cat == "COMMA" and _closes_apposition(sentence, i):
        return False
    if item.cat == "COMMA":
        listed = time_beside(sentence, i, -1) and time_beside(sentence, i, 1)
        return not listed or new_statement(sentence, i)
    if item.cat == "COLON":
        return i > 5 and not sentence[i - 1].word.startswith("ausnahme")
    if item.cat == "DASH":
        return _stands_free(sentence, i)
    if 0 < i < len(sentence) - 1:
        return joins_clauses(sentence, i)
    return _cut_at_word(sentence, i, front)


_MARKS = word_set("LP RP COMMA COLON DASH UND ODER")


def _closes_apposition(sentence: list[Item], i: int) -> bool:
    """ "am Dienstag, dem 3., habe ich frei": the comma behind a date that was set off by one."""
    if not 0 < i < len(sentence) - 1 or not _apposed(sentence[i - 1]):
        return False
    after = sentence[i + 1]
    if after.cat in TIMES or after.cat in LISTED or after.word in SUBJECTS or after.word in cues.BREAKS:
        return False
    return after.cat == "W" and after.raw[:1].islower() and after.word not in _AFTERTHOUGHTS


def _apposed(item: Item) -> bool:
    _, comma, date = item.raw.partition(",")
    return item.cat in TIMES and bool(comma) and date.split()[:1] in (["den"], ["dem"], ["der"])


_AFTERTHOUGHTS = word_set(
    "vorher davor zuvor danach anschliessend dazwischen "
    "bitte danke sonst ansonsten notfalls alternativ egal wobei wenn falls ob dass damit so nicht jedoch allerdings "
    "dafuer ausserdem spaetestens moeglichst jeweils immer ab gern gerne am liebsten mein meine if otherwise please"
)
"""Words that begin something new behind such a date."""


def _stands_free(sentence: list[Item], i: int) -> bool:
    """A dash with space on both sides, between words."""
    if not 0 < i < len(sentence) - 1:
        return False
    return sentence[i - 1].end < sentence[i].start < sentence[i].end < sentence[i + 1].start


def _cut_at_word(sentence: list[Item], i: int, front: list[Item]) -> bool:
    word = sentence[i].word
    after = sentence[i + 1].word if i + 1 < len(sentence) else ""
    if word == "but" and i and sentence[i - 1].word in ("day", "days", "time", "anything", "any"):
        return True
    if word in _BUTS:
        return _turns(sentence, i)
    if word in _ADVERBS and i and sentence[i - 1].word in ("nur", "erst", "auch"):
        return False
    if word in _ADVERBS:
        return _fresh(sentence, i) or (_then_can(sentence, i) and not pending(front))
    if word == "denn" and sentence[i - 1].cat != "COMMA":
        return any(x.cat in TIMES for x in front)
    if word in _ONLY and i:
        return _excepts(sentence, i)
    if word in ("wenn", "falls", "sofern") and i:
        return any(x.word in _REFUSALS for x in sentence[i + 1 : i + 4])
    if word == "am" and after in ("besten", "liebsten"):
        # "nur nicht so früh am besten nach zwölf": what is liked best is no part of what is refused
        return any(x.word in _REFUSALS for x in sentence[:i]) and any(x.cat in TIMES for x in sentence[i:])
    if word == "so":
        return after in ("i", "we", "any", "anything", "anytime", "please", "could", "can", "it")
    return word in cues.BREAKS or (word == "bis" and after == "auf") or (i > 0 and word in _SECONDS)


_ONLY = word_set("nur bloss lediglich allein einzig only")


def _excepts(sentence: list[Item], i: int) -> bool:
    """ "hab frei nur donnerstag bin ich beim arzt": a time and a verb, where a verb was said already."""
    j = i + 1
    while j < len(sentence) and sentence[j].cat in ("AN", "ART"):
        j += 1
    timed = j + 1 < len(sentence) and sentence[j].cat in TIMES
    return timed and sentence[j + 1].word in VERBS and any(x.word in VERBS for x in sentence[:i])


_REFUSALS = word_set("nicht nich net nein nichts nix kein keine keinen keiner nie")
_ADVERBS = word_set("da dann danach deshalb daher dafuer ausserdem")
"""Words that begin a clause only behind a mark, or before a verb of being able."""
_SECONDS = word_set(
    "sonst ansonsten notfalls alternativ otherwise alternatively ersatzweise except vorzugsweise"
    " preferably hilfsweise bzw"
)
_BUTS = word_set("aber allerdings jedoch but however doch")


def _turns(sentence: list[Item], i: int) -> bool:
    """ "aber" begins a new statement where times, or a refusal, follow it in its part of the sentence."""
    if i and sentence[i - 1].cat == "COMMA":
        return True
    for item in sentence[i + 1 :]:
        if item.cat == "COMMA":
            return False
        if item.cat in TIMES:
            return any(x.cat in TIMES for x in sentence[:i])
    return False


def _then_can(sentence: list[Item], i: int) -> bool:
    return i + 1 < len(sentence) and (sentence[i + 1].word in ("gern", "gerne") or is_finite(sentence, i + 1))


def _fresh(sentence: list[Item], i: int) -> bool:
    return i > 0 and sentence[i - 1].cat in ("COMMA", "UND")
