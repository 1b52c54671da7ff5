"""Sets of minutes as disjoint, sorted, half-open intervals: the algebra that windows are made with."""

from __future__ import annotations

from collections.abc import Iterable

Pair = tuple[int, int]
Minutes = tuple[Pair, ...]
"""Disjoint `[start, end)` pairs in ascending order."""

NOTHING: Minutes = ()
"""No minute at all."""


def tidy(pairs: Iterable[Pair]) -> Minutes:
    """Any pairs as a set: empty ones dropped, touching ones joined."""
    out: list[Pair] = []
    for start, end in sorted(p for p in pairs if p[0] < p[1]):
        if out and start <= out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return tuple(out)


def add(one: Minutes, other: Minutes) -> Minutes:
    """What is in either."""
    return tidy((*one, *other)) if one and other else one or other


def intersect(one: Minutes, other: Minutes) -> Minutes:
    """What is in both."""
    out: list[Pair] = []
    i = j = 0
    while i < len(one) and j < len(other):
        low, high = max(one[i][0], other[j][0]), min(one[i][1], other[j][1])
        if low < high:
            out.append((low, high))
        if one[i][1] < other[j][1]:
            i += 1
        else:
            j += 1
    return tuple(out)


def subtract(one: Minutes, other: Minutes) -> Minutes:
    """What is in the first and not in the second."""
    out: list[Pair] = []
    j = 0
    for start, end in one:
        while j < len(other) and other[j][1] <= start:
            j += 1
        k = j
        while k < len(other) and other[k][0] < end:
            if other[k][0] > start:
                out.append((start, other[k][0]))
            start = max(start, other[k][1])
            k += 1
        if start < end:
            out.append((start, end))
    return tuple(out)
