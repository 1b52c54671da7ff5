"""A mail's text cut into pieces: which words were read as what, and which the citizen did not write now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from mailworker.core.reading import Reading, Role, Source, Span

SERVICE = "service"
"""The mark of words that name a service; those of times carry their role's name."""

MARKS = {
    SERVICE: "Anliegen",
    Role.WISH.value: "Wunschzeit",
    Role.EXCLUDED.value: "ausgeschlossen",
    Role.DEADLINE.value: "Frist",
    Role.FACT.value: "andere Zeitangabe",
}
"""Each mark's name in the legend, in the legend's order."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters in one dress: `mark` is '' where nothing was read from them."""

    text: str
    mark: str = ""
    own: bool = True


def of_body(reading: Reading) -> tuple[Piece, ...]:
    """The whole body in pieces. What the citizen wrote now is `own`; quotes and signature are not."""
    own = reading.own or (Span(0, len(reading.text)),)
    return tuple(_pieces(reading.text, _marked(reading, Source.BODY, len(reading.text)), own))


def of_subject(subject: str, reading: Reading) -> tuple[Piece, ...]:
    """The subject line in pieces."""
    return tuple(_pieces(subject, _marked(reading, Source.SUBJECT, len(subject)), (Span(0, len(subject)),)))


def marks_in(*lines: Iterable[Piece]) -> dict[str, str]:
    """The legend: mark → name, of the marks that occur."""
    seen = {piece.mark for pieces in lines for piece in pieces}
    return {mark: name for mark, name in MARKS.items() if mark in seen}


def _marked(reading: Reading, source: Source, length: int) -> list[tuple[int, int, str]]:
    """Stretches with their marks, in order and apart; where two overlap, the more telling one stays."""
    wanted = [
        *((wish.span, SERVICE) for wish in reading.services),
        *((mention.span, mention.role.value) for mention in reading.times),
        *((window.span, Role.WISH.value) for window in reading.windows),
    ]
    kept: list[tuple[int, int, str]] = []
    for span, mark in wanted:
        start, end = max(span.start, 0), min(span.end, length)
        if span.source is source and start < end and all(end <= s or e <= start for s, e, _ in kept):
            kept.append((start, end, mark))
    return sorted(kept)


def _pieces(text: str, marked: list[tuple[int, int, str]], own: Iterable[Span]) -> Iterator[Piece]:
    stretches = [(span.start, span.end) for span in own]
    edges = {0, len(text), *(edge for s, e, _ in marked for edge in (s, e))}
    edges |= {edge for stretch in stretches for edge in stretch if 0 <= edge <= len(text)}
    ordered = sorted(edges)
    for start, end in pairwise(ordered):
        mark = next((m for s, e, m in marked if s <= start and end <= e), "")
        mine = any(s <= start and end <= e for s, e in stretches)
        yield Piece(text[start:end], mark, own=mine or not text[start:end].strip())
