"""A piece of text with its category and value: what the rules of time match and make."""

from __future__ import annotations

from typing import Any


class Item:
    """A piece of text with its category and value; what rules match and make."""

    __slots__ = ("cat", "end", "raw", "start", "value", "word")

    def __init__(self, cat: str, value: Any, start: int, end: int, word: str = "", raw: str = "") -> None:
        self.cat, self.value, self.start, self.end, self.word, self.raw = cat, value, start, end, word, raw

    def __repr__(self) -> str:
        return f"{self.cat}({self.word or self.value})"
