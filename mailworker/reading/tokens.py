"""Words of a text with their places, their normal form, and the sentence and clause they stand in."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal, NamedTuple

_TOKEN = re.compile(r"[^\W_]+(?:['’.\-][^\W_]+)*|[.!?;:,()\n–—/&+\"]|(?<=\s)-(?=\s)")
_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "é": "e", "è": "e", "á": "a", "ó": "o", "ł": "l", "ę": "e",
                       "ą": "a", "ś": "s", "ć": "c", "ń": "n", "ż": "z", "ź": "z", "ı": "i", "İ": "i", "ş": "s", "ș": "s", "ţ": "t", "ț": "t", "ă": "a",
                       "â": "a", "î": "i", "ç": "c", "ğ": "g", "’": "", "'": "", "-": "", ".": ""})  # fmt: skip
_DIGRAPH = re.compile(r"(?<![aeq])ue|ae|oe")
_DOUBLE = re.compile(r"([a-z])\1+")
_ENDINGS = ("ern", "ens", "em", "er", "en", "es", "e", "s", "n")
_ABBREVIATED = frozenset(
    [
        "vorl",
        "erw",
        "poliz",
        "pol",
        "biometr",
        "bzw",
        "ca",
        "dr",
        "dipl",
        "prof",
        "str",
        "tel",
        "nr",
        "ggf",
        "evtl",
        "evt",
        "usw",
        "z.b",
        "u.a",
        "d.h",
        "i.d.r",
        "inkl",
        "max",
        "min",
        "std",
        "vgl",
        "geb",
        "jg",
        "abs",
        "fr",
        "hr",
        "st",
        "mr",
        "ms",
        "mrs",
        "mind",
        "spät",
        "vorm",
        "nachm",
        "telef",
        "zb",
        "jan",
        "feb",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "okt",
        "nov",
        "dez",
        "mo",
        "di",
        "mi",
        "do",
        "sa",
        "so",
    ]
)
_CLOSING = frozenset(')]»”"')
_STOPS = frozenset(".!?")
_BREAKS = frozenset(",;:()–—-\n")


class Token(NamedTuple):
    """A word: characters `start` to `end` of the text; `sentence` and `clause` are running numbers."""

    start: int
    end: int
    text: str
    norm: str
    sentence: int
    clause: int


@lru_cache(maxsize=16_384)
def norm(word: str) -> str:
    """A word without case, umlauts, accents, hyphens and doubled letters, so that spellings meet."""
    lowered = word.lower().translate(_FOLD)
    return _DOUBLE.sub(r"\1", _DIGRAPH.sub(lambda d: d[0][0], lowered))


@lru_cache(maxsize=16_384)
def stem(normal: str) -> str:
    """A normal form without its inflection; at least three letters stay."""
    word = normal
    for _ in range(2):
        ending = next((e for e in _ENDINGS if word.endswith(e) and len(word) - len(e) >= 4), None)
        if ending is None:
            break
        word = word[: -len(ending)]
    return word


def tokens(text: str) -> tuple[Token, ...]:
    """The words of a text in order; punctuation only counts towards sentences and clauses."""
    found: list[Token] = []
    sentence = clause = 0
    for match in _TOKEN.finditer(text):
        said = match[0]
        if said[0].isalnum():
            found.append(Token(match.start(), match.end(), said, norm(said), sentence, clause))
        elif said in _BREAKS or said in _STOPS:
            clause += 1
            sentence += _ends_sentence(text, match, found)
    return tuple(found)


def _ends_sentence(text: str, match: re.Match[str], before: list[Token]) -> bool:
    said = match[0]
    following = text[match.end() : match.end() + 3]
    if said == "\n":
        return following.startswith("\n") or not following[:1].islower()
    if said in "!?":
        return True
    if said != "." or not (following[:1].isspace() or not following):
        return False
    if text[match.start() - 1 : match.start()] in _CLOSING:
        return True
    last = before[-1].text if before else ""
    if last.lower() in _ABBREVIATED or len(last) == 1:
        return False
    return not last.isdigit() or len(last) > 2


def bounds(said: Sequence[Token], place: int, of: Literal["clause", "sentence"]) -> tuple[int, int]:
    """Where the clause or sentence of a token begins and ends in the text."""
    number = getattr(said[place], of)
    first = last = place
    while first > 0 and getattr(said[first - 1], of) == number:
        first -= 1
    while last + 1 < len(said) and getattr(said[last + 1], of) == number:
        last += 1
    return said[first].start, said[last].end
