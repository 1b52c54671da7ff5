"""What a later statement does to an earlier one: says it more exactly, gives some of its days their own
hours, or names a favourite in it.

Three laws, for a statement whose days lie inside those of an earlier one:
1. A favourite ("im September, am liebsten am 3.") leaves the earlier one standing, as second best.
2. Hours of its own ("vormittags, am 30. erst ab 11") take its days out of the earlier one, and leave the rest.
3. Otherwise it says of a stretch what is wanted of it: the stretch itself is no wish.
"""

from __future__ import annotations

from collections.abc import Sequence

from mailworker.reading.times.values import Days, Shape
from mailworker.reading.wishes.cell import OPEN, STRETCHES, Cell, weekdays


def inside(days: Days, of: Days) -> bool:
    """Whether all days of one are days of the other; those of every week are from any day on."""
    if days.shape is Shape.EVERY and of.shape in OPEN:
        return True
    if not all(any(a <= c and d <= b for a, b in of.spans) for c, d in days.spans):
        return False
    return not of.weekdays or weekdays(days) <= of.weekdays


def same(days: Days, of: Days) -> bool:
    """Whether both name the same days."""
    return days.spans == of.spans and days.weekdays == of.weekdays


def favourite(cell: Cell, of: Cell) -> bool:
    """ "im September, am liebsten am 3.": the stretch stays, as second best."""
    if cell.rank != 1 or cell.order <= of.order or (cell.praised and cell.sentence != of.sentence):
        return False
    return of.rank != 1 or cell.clause != of.clause


def overrides(cell: Cell, of: Cell) -> bool:
    """Whether a later cell gives its days hours of their own, which an earlier one had under a general rule."""
    if cell.order <= of.order or not cell.timed or cell.days is None or of.days is None:
        return False
    contrast = cell.contrast and cell.clause != of.clause
    if (cell.added and not contrast) or (cell.only and not cell.own_clock):
        return False
    if same(cell.days, of.days) or not inside(cell.days, of.days):
        return False
    if of.days.shape not in STRETCHES | OPEN:
        return contrast or not of.timed or bool(of.days.weekdays) or len(of.days.spans) > 1
    return contrast or (of.whole and of.clause != cell.clause) or (of.timed and not _within_hours(cell, of))


def _within_hours(cell: Cell, of: Cell) -> bool:
    spans = [s for c in of.clocks for s in c.ok]
    return all(any(a <= low and high <= b for a, b in spans) for c in cell.clocks for low, high in c.ok)


def refines(cell: Cell, of: Cell) -> bool:
    """Whether a day inside a stretch says what is wanted of it."""
    if cell.days is None or of.days is None or cell.order == of.order or _as_long(cell.days, of.days):
        return False
    if (cell.rank == 2 and of.rank != 2 and cell.order > of.order) or favourite(cell, of):
        return False
    if overrides(cell, of) or (of.order > cell.order and cell.rank == 1 and (of.whole or of.added)):
        return False
    within = inside(cell.days, of.days) or _in_all(cell.days, of.days)
    return within and (cell.order > of.order or cell.sentence == of.sentence)


def _in_all(days: Days, of: Days) -> bool:
    """ "montags, Ende Mai oder Anfang Juni": the weekdays of several stretches, of which this is one."""
    return bool(days.weekdays) and all(s in days.spans for s in of.spans) and not of.weekdays


def refined(of: Cell, cells: Sequence[Cell]) -> bool:
    """Whether some cell refines a stretch; or whether its days are all told, from the best to the worst."""
    if any(refines(c, of) for c in cells if c is not of):
        return True
    mine = [c for c in cells if c is not of and c.days is not None and of.days is not None]
    ranks = {c.rank for c in mine if c.order > of.order and c.days and of.days and inside(c.days, of.days)}
    return {1, 2} <= ranks and not of.whole


def _as_long(days: Days, of: Days) -> bool:
    return (
        days.shape in STRETCHES
        and not days.weekdays
        and (days.last - days.first).days >= (of.last - of.first).days
    )
