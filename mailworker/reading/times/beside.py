"""What lies before or after a stretch of days."""

from __future__ import annotations

from datetime import date

from mailworker.reading.times.values import EARLIEST, LATEST, Days, Shape, plus, week


def days_before(first: date, last: date) -> Days:
    """The days before a stretch."""
    return Days(((EARLIEST, plus(first, -1)),), Shape.UNTIL, strict=True, beyond=last)


def days_after(last: date) -> Days:
    """The days after a stretch that ends on that day."""
    return Days(((plus(last, 1), LATEST),), Shape.SINCE, strict=True)


def week_beside(edge: date, after: bool, ordinal: int) -> Days:
    """The first week that begins after a stretch, or the last before it; or one further from it."""
    if after:
        return week(edge, ordinal - 1 + (1 if edge.weekday() > 1 else 0))
    return week(edge, 1 - ordinal)
