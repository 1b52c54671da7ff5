"""A body divided into what the citizen wrote now, what is quoted, and what is signature."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from sys import maxsize

from mailworker.core.mail import Mail
from mailworker.core.reading import Source, Span
from mailworker.reading.text.html import to_text
from mailworker.reading.text.lines import MOST_LINES, Line, cut, unwrapped
from mailworker.reading.text.phrases import DISCLAIMER, FORM_FIELD, SALUTATION, WISHES
from mailworker.reading.text.quotes import quoted
from mailworker.reading.text.signature import farewell_start, postscripts, signature_start

LONGEST = 8_000
"""Characters of own words that are read; a citizen's wish never stands further down."""

_NO_TEXT = re.compile(
    r"\s*(?:this\s+(?:message|e-?mail)\s+(?:is|contains|requires).{0,60}html|ihr\s+e-?mail-?programm.{0,80}html).{0,80}\s*$",
    re.I,
)


_WORDS = re.compile(r"[^\n]+")


class Part(StrEnum):
    """What a line of a body is."""

    OWN = "own"
    QUOTE = "quote"
    SIGNATURE = "signature"


@dataclass(frozen=True, slots=True)
class Body:
    """`text` is the whole body; `own` the stretches written now.

    `words` has the length of `text`, with all but the citizen's own words blanked (line ends kept) and
    salutation and good wishes blanked too. `signature` and `quotes` are the lines of those kinds.
    `farewell` is a closing with a name that stands in the last sentence's line, also blanked.
    `cut_off`: there was more than is read.
    """

    text: str
    own: tuple[Span, ...]
    words: str
    signature: tuple[Line, ...]
    quotes: tuple[Line, ...]
    farewell: str = ""
    cut_off: bool = False

    @property
    def is_form(self) -> bool:
        """Whether the mail relays a web form: at least two fields that say who wrote it."""
        return sum(bool(FORM_FIELD.match(line.text[:120])) for line in self.signature[:30]) >= 2

    @property
    def quoted(self) -> str:
        """The quoted text without its marks."""
        return "\n".join(re.sub(r"^[\s>|]+", "", line.text) for line in self.quotes[:400])

    def joined(self, subject: str) -> Joined:
        """The subject, an empty line, and the own words stretch by stretch, without what was blanked between."""
        pieces, places, length = [subject], [], len(subject)
        for span in self.own:
            said = self.words[span.start : span.end]
            bare = said.lstrip()
            if bare:
                places.append((length + 2, span.start + len(said) - len(bare)))
                pieces.append(bare.rstrip())
                length += 2 + len(pieces[-1])
        return Joined("\n\n".join(pieces) if places else f"{subject}\n\n", len(subject), tuple(places))

    @property
    def said(self) -> str:
        """The own words alone, salutation and all, one stretch after the other."""
        return "\n".join(self.text[span.start : span.end] for span in self.own)


@dataclass(frozen=True, slots=True)
class Joined:
    """A subject and own words in one `text`; `places` are pairs of a stretch's start in it and in the body."""

    text: str
    subject_end: int
    places: tuple[tuple[int, int], ...]

    def span(self, start: int, end: int) -> Span:
        """A stretch of `text` as a span of the mail's subject or body."""
        if start < self.subject_end or not self.places:
            return Span(min(start, self.subject_end), min(max(start, end), self.subject_end), Source.SUBJECT)
        return Span(self._place(start), max(self._place(start), self._place(end - 1) + 1))

    def _place(self, at: int) -> int:
        number = max(bisect_right(self.places, (at, maxsize)) - 1, 0)
        begin, original = self.places[number]
        return original + max(at - begin, 0)


def plain_of(mail: Mail) -> str:
    """The mail's body as plain text: the plain part, or the HTML part where that says more."""
    plain = mail.plain or ""
    if mail.html and (not plain.strip() or _NO_TEXT.match(plain[:400])):
        return to_text(mail.html)
    return plain


def divide(text: str, sender: str = "") -> Body:
    """Tell own words from quotes and signatures; `sender` is the From line's display name."""
    cut_lines = cut(text)
    lines = cut_lines.lines
    quotes = quoted(lines)
    names = frozenset(word.lower().strip(".,\"'") for word in re.split(r"[\s._]+", sender) if len(word) > 2)
    parts = [Part.QUOTE if mark else Part.OWN for mark in quotes]
    runs = _runs(lines, quotes)
    for number, run in enumerate(runs):
        _sign(lines, parts, run, names, last=number == len(runs) - 1 or number == 0)
    flowing = unwrapped(cut_lines.text, lines)
    return _body(text, flowing, lines, parts)


def _runs(lines: tuple[Line, ...], quotes: list[bool]) -> list[range]:
    """The stretches of line numbers between quotes that hold any words."""
    runs: list[range] = []
    start = 0
    for number in range(len(lines) + 1):
        if number == len(lines) or quotes[number]:
            if any(not lines[n].blank for n in range(start, number)):
                runs.append(range(start, number))
            start = number + 1
    return runs


def _sign(
    lines: tuple[Line, ...], parts: list[Part], run: range, names: frozenset[str], *, last: bool
) -> None:
    block = [lines[number] for number in run]
    begin = signature_start(block, names, last=last)
    kept = set(postscripts(block[begin:]))
    for number in run[begin:]:
        if lines[number] not in kept:
            parts[number] = Part.SIGNATURE
    for number in run[:begin]:
        if FORM_FIELD.match(lines[number].text[:120]):
            parts[number] = Part.SIGNATURE
        if len(lines[number].text) > 60 and DISCLAIMER.search(lines[number].text[:500]):
            parts[number] = Part.SIGNATURE


def _body(text: str, flowing: str, lines: tuple[Line, ...], parts: list[Part]) -> Body:
    own: list[Span] = []
    taken = 0
    for line, part in zip(lines, parts, strict=True):
        if part is not Part.OWN or line.blank or taken >= LONGEST:
            continue
        end = min(line.end, line.start + LONGEST - taken)
        taken += end - line.start
        if own and not flowing[own[-1].end : line.start].strip() and line.start - own[-1].end <= 2:
            own[-1] = Span(own[-1].start, end)
        else:
            own.append(Span(line.start, end))
    words = _blanked(flowing, own)
    begin = farewell_start(words)
    return Body(
        text=text,
        own=tuple(own),
        words=words[:begin] + _blank(words[begin:]),
        signature=tuple(line for line, part in zip(lines, parts, strict=True) if part is Part.SIGNATURE),
        quotes=tuple(line for line, part in zip(lines, parts, strict=True) if part is Part.QUOTE),
        farewell=words[begin:].strip(),
        cut_off=taken >= LONGEST or len(lines) == MOST_LINES,
    )


def _blanked(flowing: str, own: list[Span]) -> str:
    pieces: list[str] = []
    place = 0
    for span in own:
        pieces += [_blank(flowing[place : span.start]), _greetings_blanked(flowing[span.start : span.end])]
        place = span.end
    return "".join([*pieces, _blank(flowing[place:])])


def _greetings_blanked(said: str) -> str:
    opening = SALUTATION.match(said[:300])
    if opening:
        said = " " * opening.end() + said[opening.end() :]
    for wish in WISHES.finditer(said):
        said = said[: wish.start()] + _blank(wish[0]) + said[wish.end() :]
    return said


def _blank(text: str) -> str:
    return _WORDS.sub(lambda run: " " * len(run[0]), text)
