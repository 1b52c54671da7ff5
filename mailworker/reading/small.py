"""Patterns over text in small letters.

Without IGNORECASE the engine passes over alternatives by their first letter: a table of many words takes a
third of the time. So the text is made small once, and the patterns are written small.
Where every alternative begins with `\\b` the engine looks for a word's start once for all of them: so those
that begin otherwise stand apart, `\\b(?:…)|…`, and conditions on what stands before follow the first word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache


class Small:
    """A pattern in small letters; what it is asked about may have capitals. Its matches hold small letters,
    at the places of the text itself."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        """Compiled when first asked: a mail needs but a part of the tables."""
        return re.compile(self.pattern)

    def search(self, text: str) -> re.Match[str] | None:
        """The first match anywhere."""
        return self._compiled.search(small(text))

    def match(self, text: str) -> re.Match[str] | None:
        """A match at the text's beginning."""
        return self._compiled.match(small(text))

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole text."""
        return self._compiled.fullmatch(small(text))

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches, in order, none overlapping."""
        return self._compiled.finditer(small(text))

    def sub(self, put: str, text: str) -> str:
        """The text, its letters as they were, with every match replaced."""
        pieces: list[str] = []
        done = 0
        for match in self.finditer(text):
            pieces += (text[done : match.start()], put)
            done = match.end()
        return "".join((*pieces, text[done:])) if pieces else text


@lru_cache(maxsize=128)
def small(text: str) -> str:
    """The text in small letters, each at its place."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)
