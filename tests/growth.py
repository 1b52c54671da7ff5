"""How time grows with the length of a text: a ratio within one run, whatever the speed of the machine."""

from __future__ import annotations

import time
from collections.abc import Callable

LINEAR = 8.0
"""Below this a growth is taken for linear: half-way between 4 and 16, as times go."""
NOISE = 0.02
"""Seconds that the clock and a busy machine may add to a short piece of work."""


def growth(work: Callable[[str], object], text: str) -> float:
    """How many times longer the whole text takes than its first quarter.

    Linear time gives 4 at most, time that grows with the square 16. Of two tries the faster counts.
    """
    return (_seconds(work, text) + NOISE) / (_seconds(work, text[: len(text) // 4]) + NOISE)


def _seconds(work: Callable[[str], object], text: str) -> float:
    return min(_once(work, text) for _ in range(2))


def _once(work: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    work(text)
    return time.process_time() - begin
