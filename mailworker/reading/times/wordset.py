"""Sets of words, written as they are read."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=512)
def word_set(text: str) -> frozenset[str]:
    """The words of a text with spaces between."""
    return frozenset(text.split())
