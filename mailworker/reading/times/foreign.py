"""Words of other languages put into German ones, so that one grammar of time and of wishes reads them all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from mailworker.reading.language import detect
from mailworker.reading.times import glossaries, lexicon
from mailworker.reading.times.item import Item
from mailworker.reading.times.wordset import word_set

_FIGURE = word_set("N ND CLK DM H4")
_CLOCK = _FIGURE | word_set("NW UHR UM DASH UND T")
_DATE = word_set("N ND MON UND ODER DASH ENDE ANF MITTE Y")
_DAY = word_set("WD WA WS UND ODER COMMA N ND MON")
_WEEK = word_set("WEEKU NEXT THIS NEXTWEEK OVERWEEK")
_RUNS: dict[str, frozenset[str]] = {
    **dict.fromkeys(("N", "ND", "CLK", "DM", "H4", "NW", "UHR", "T"), _CLOCK),
    **dict.fromkeys(("MON", "ENDE"), _DATE),
    **dict.fromkeys(("WD", "WS"), _DAY),
    **dict.fromkeys(("WEEKU", "NEXTWEEK"), _WEEK),
    **{alone: frozenset({alone}) for alone in ("REL", "HOL", "DMY", "DMD", "MONEND", "FERIEN", "POD")},
}
"""What a time's words may be, by the kind of its last."""
_JOINTS = word_set("UND ODER DASH COMMA")
_APOSTROPHES = frozenset({"tr"})
"""Languages that set a word's ending off by an apostrophe."""


@dataclass(frozen=True)
class _Glossary:
    """Foreign words → German ones: phrases by their first word, longest first, and words by how they end."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    endings: tuple[tuple[str, str], ...]
    splits: bool

    def at(self, found: Sequence[Item], i: int) -> tuple[int, str] | None:
        """How many items from here on are in the glossary, and what they mean."""
        first = "#" if found[i].cat in _FIGURE else found[i].word
        for words, german in self.phrases.get(first, ()):
            length = _length(found, i, words)
            if length:
                return length, german
        if len(first) > 4:
            return next(((1, german) for ending, german in self.endings if first.endswith(ending)), None)
        return None


def glossed(found: list[Item], text: str) -> list[Item]:
    """The items with the words of another language put into German; a German or English text as it is."""
    glossary = _glossary(detect(text))
    if glossary is None:
        return found
    if glossary.splits:
        found = [part for item in found for part in _split(item)]
    out: list[Item] = []
    i = 0
    while i < len(found):
        hit = glossary.at(found, i)
        if hit is None:
            out.append(_unknown(found[i]))
            i += 1
            continue
        _put(out, found[i : i + hit[0]], hit[1])
        i += hit[0]
    return out


@cache
def _glossary(language: str) -> _Glossary | None:
    lines = glossaries.BY_LANGUAGE.get(language)
    if lines is None:
        return None
    phrases: dict[str, dict[tuple[str, ...], str]] = {}
    endings: list[tuple[str, str]] = []
    for german, foreign in _rows(lines):
        if foreign.startswith("*"):
            endings.append((lexicon.fold(foreign[1:]), german))
            continue
        for written in _spellings(foreign):
            words = tuple(written.split())
            phrases.setdefault(words[0], {}).setdefault(words, german)
    by_length = {
        first: tuple(sorted(rows.items(), key=lambda row: -len(row[0]))) for first, rows in phrases.items()
    }
    return _Glossary(by_length, tuple(endings), language in _APOSTROPHES)


def _rows(lines: str) -> Iterator[tuple[str, str]]:
    for line in lines.strip().splitlines():
        german, _, foreign = line.partition(":")
        for word in foreign.split(" / "):
            yield german.strip(), word.strip()


def _spellings(foreign: str) -> set[str]:
    """With the letters' marks taken off, and as who has no such keys writes it."""
    folded = lexicon.fold(foreign).replace("-", " ").replace(".", "")
    return {folded, folded.replace("oe", "o").replace("ue", "u")}


def _length(found: Sequence[Item], i: int, words: tuple[str, ...]) -> int:
    """How many items these words take up, hyphens between them passed over; 0 where they differ."""
    at = i
    for n, word in enumerate(words):
        if n and at < len(found) and found[at].cat == "DASH" and word != "#":
            at += 1
        if at >= len(found) or word != ("#" if found[at].cat in _FIGURE else found[at].word):
            return 0
        at += 1
    stop = at < len(found) and found[at].raw == "." and words[-1] in _STOPPED
    return at - i + stop


_STOPPED = word_set("godz ok")
"""Abbreviations whose full stop ends nothing."""


def _split(item: Item) -> tuple[Item, ...]:
    """ "Aralık'tan": the word and its ending."""
    stem, mark, _ = item.word.partition("'")
    if not mark or item.cat not in ("W", "MON", "WD"):
        return (item,)
    at = item.start + len(stem)
    head = Item("W", None, item.start, at, stem, item.raw[: len(stem)])
    return head, Item("W", None, at + 1, item.end, item.word[len(stem) + 1 :], item.raw[len(stem) + 1 :])


def _unknown(item: Item) -> Item:
    """Short words and near misses mean nothing of time in another language."""
    if item.raw[:1].isalpha() and (
        (len(item.word) < 4 and item.cat != "UHR") or item.word not in lexicon.words()
    ):
        item.cat, item.value = lexicon.OTHER
    return item


def _put(out: list[Item], said: list[Item], german: str) -> None:
    """Write the German words in the place of the foreign ones."""
    behind, choice, elsewhere = german.partition("|")
    start = _run(out)
    words = (elsewhere if choice and start == len(out) else behind).split()
    figures = (item for item in said if item.cat in _FIGURE)
    for word in words:
        if word == "#":
            out.append(next(figures))
        elif word.startswith("<"):
            run = out[start:]
            out[start:] = [_german(word[1:], said), *(x for x in run if x.cat != "UM")]
        elif word == ",":
            out.append(Item("COMMA", word, said[-1].end, said[-1].end, word, word))
        elif not (word == "uhr" and out and out[-1].cat == "UHR"):
            out.append(_german(word, said))


def _run(out: list[Item]) -> int:
    """Where the time begins that was just said; the end where none was."""
    allowed = _RUNS.get(out[-1].cat) if out else None
    start = len(out)
    while allowed and start and out[start - 1].cat in allowed:
        start -= 1
    while start < len(out) and out[start].cat in _JOINTS:
        start += 1
    return start


def _german(word: str, said: list[Item]) -> Item:
    category, value = lexicon.look_up(word)
    raw = word.capitalize() if said[0].raw[:1].isupper() else word
    return Item(category, value, said[0].start, said[-1].end, word, raw)
