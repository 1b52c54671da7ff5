"""A body cut into lines that know their place."""

from __future__ import annotations

import itertools
import re
from dataclasses import dataclass
from typing import NamedTuple

_INVISIBLE = dict.fromkeys(
    [*range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2065), 0x00AD, 0xFEFF, 0x034F, 0x061C],
    " ",
) | dict.fromkeys([0x00A0, 0x2002, 0x2003, 0x2007, 0x2009, 0x200A, 0x202F, 0x3000, 0x000B, 0x000C], " ")
_NEWLINES = {0x000D: " ", 0x2028: "\n", 0x2029: "\n", 0x0085: "\n"}
_PLAIN = str.maketrans({**_INVISIBLE, **_NEWLINES, 0x2011: "-", 0x2212: "-"})
_ODD = re.compile(f"[{''.join(map(chr, _PLAIN))}]")
"""Most mails hold none, and looking takes far less time than translating."""
_LONG = 58
MOST_LINES = 2000
"""Lines that are looked at; no citizen's wish stands below so many."""
_JOINS = re.compile(r"[a-zäöüß0-9(]")


class Line(NamedTuple):
    """Characters `start` up to `end` of the body, without the line's end."""

    start: int
    end: int
    text: str

    @property
    def blank(self) -> bool:
        """Whether nothing is written on it."""
        return not self.text.strip()


@dataclass(frozen=True, slots=True)
class Lines:
    """All lines of a text whose odd white space was made plain, character for character."""

    text: str
    lines: tuple[Line, ...]


def plain_spaces(text: str) -> str:
    """The same text, of the same length: exotic white space is a space, invisible marks too."""
    return text.translate(_PLAIN) if _ODD.search(text) else text


def cut(text: str) -> Lines:
    """The lines of a text; a lone CR counts as a line's end, CR LF as one; only the first `MOST_LINES`."""
    if "\r" in text:
        text = re.sub(r"\r(?!\n)", "\n", text)
    smooth = plain_spaces(text)
    lines: list[Line] = []
    place = 0
    for piece in smooth.split("\n", MOST_LINES)[:MOST_LINES]:
        lines.append(Line(place, place + len(piece), piece))
        place += len(piece) + 1
    return Lines(smooth, tuple(lines))


def unwrapped(text: str, lines: tuple[Line, ...]) -> str:
    """The text with the line ends that a mail program put into a sentence made spaces."""
    out = list(text)
    for line, following in itertools.pairwise(lines):
        if len(line.text) >= _LONG and _flows(line.text, following.text):
            out[line.end] = " "
    return "".join(out)


def _flows(line: str, following: str) -> bool:
    head = following.lstrip("> ")
    if not head or following.startswith((" ", "\t", "-", "*")):
        return False
    soft = line.endswith(" ") and not line.rstrip().endswith((".", "!", "?", ":"))
    return soft or (bool(_JOINS.match(head)) and not line.rstrip().endswith((".", "!", "?", ":", ";")))
