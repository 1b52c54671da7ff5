"""Cells → windows: cut to the mail's own moment and sixty days on, what is taken away subtracted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from mailworker.core.reading import Span, Window
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import MIDNIGHT, Clock, Days, Shape, plus
from mailworker.reading.wishes.cell import Cell
from mailworker.reading.wishes.cells import Wanted
from mailworker.reading.wishes.intervals import NOTHING, Minutes, add, intersect, subtract, tidy
from mailworker.reading.wishes.laws import overrides
from mailworker.reading.wishes.meeting import meet

HORIZON = 60
"""Days that a wish is written out for."""


def build(wanted: Wanted, context: Context) -> tuple[tuple[Window, ...], bool]:
    """The windows, and whether the words left nothing: then what was wished stands, less what was not.

    No words about time: no windows.
    """
    if not (wanted.cells or wanted.clocks or wanted.taken or wanted.limits):
        return (), False
    windows = _folded(wanted, context)
    if windows or not (wanted.cells or wanted.clocks):
        return windows, not windows
    beyond = tuple(days for days in wanted.limits if _beyond(days, context))
    for less in (replace(wanted, taken=()), replace(wanted, taken=(), limits=beyond)):
        left = _folded(less, context)
        if left:
            return left, True
    return (), True


def _folded(wanted: Wanted, context: Context) -> tuple[Window, ...]:
    bounds = _bounds(wanted, context)
    taken = NOTHING
    for cell in wanted.taken:
        taken = add(taken, _minutes(cell, cell.clocks, context))
    cells = wanted.cells or (Cell(None, (), 0, _span(wanted), -1, -1),)
    common = _common(wanted.clocks)
    if wanted.cells and common and all(c.clocks for c in cells):
        cells = (*cells, *(replace(c, days=None, rest=True) for c in wanted.clocks if _general(c, cells)))
    cells = _with_second_best(cells, wanted.clocks)
    found: list[tuple[Minutes, int, Span]] = []
    for cell in cells:
        minutes = _minutes(cell, cell.clocks or (() if _any_time(cell, wanted.clocks) else common), context)
        own = subtract(minutes, _overridden(cell, cells, context))
        gone = _taken(wanted.taken, cell, context) if cell.contrast else taken
        found.append((subtract(intersect(own, bounds), gone), cell.rank, cell.span))
    return _windows(found, context)


def _any_time(cell: Cell, clocks: tuple[Cell, ...]) -> bool:
    """ "nie vor 16 Uhr; in den Ferien jederzeit": what is said to be open later is bound to no hours."""
    stretch = cell.days is not None and cell.days.shape is Shape.STRETCH and not cell.days.weekdays
    return cell.any_time or (stretch and cell.whole and all(c.sentence < cell.sentence for c in clocks))


def _with_second_best(cells: tuple[Cell, ...], clocks: tuple[Cell, ...]) -> tuple[Cell, ...]:
    """Cells whose hours are merely liked better, with the whole of their days as second best."""
    all_soft = bool(clocks) and all(c.soft for c in clocks)
    out: list[Cell] = []
    for cell in cells:
        soft = cell.soft if cell.clocks else all_soft
        out.append(replace(cell, rank=1) if soft else cell)
        if soft:
            out.append(replace(cell, clocks=(), rank=2, any_time=True))
    return tuple(out)


def _general(clock: Cell, cells: tuple[Cell, ...]) -> bool:
    """ "ab 15 Uhr kann ich immer, mittwochs schon ab 13": the rule that stands before its exceptions."""
    return clock.always and clock.own_clock and all(clock.order < cell.order for cell in cells)


def _taken(cells: tuple[Cell, ...], cell: Cell, context: Context) -> Minutes:
    """What is taken away from a cell; "mittwochs nicht, aber diesen Mittwoch" keeps that Wednesday."""
    out = NOTHING
    for gone in cells:
        general = (
            gone.days is not None
            and gone.days.shape is Shape.EVERY
            and cell.days is not None
            and cell.days.shape is Shape.DATE
        )
        if not (general and gone.order < cell.order and gone.sentence == cell.sentence):
            out = add(out, _minutes(gone, gone.clocks, context))
    return out


def _overridden(cell: Cell, cells: tuple[Cell, ...], context: Context) -> Minutes:
    """Days of a stretch that a later cell gives their own rule."""
    if cell.days is None and not cell.rest:
        return NOTHING
    out = NOTHING
    for other in cells:
        ruled = (
            cell.rest
            and other.days is not None
            and other.days.shape is Shape.EVERY
            and not (other.added and cell.clocks)
        )
        if ruled or overrides(other, cell):
            out = add(out, _days(other.days, context.today))
    return out


def _span(wanted: Wanted) -> Span:
    for cell in (*wanted.clocks, *wanted.taken):
        return cell.span
    return Span(0, 0)


def _common(alone: tuple[Cell, ...]) -> tuple[Clock, ...]:
    """The times of day that hold for all days: alternatives, but open ends that meet are one."""
    out: list[Clock] = []
    for cell in alone:
        for clock in cell.clocks:
            for k, other in enumerate(out):
                both = meet(other, clock)
                if both is not None:
                    out[k] = both
                    break
            else:
                out.append(clock)
    return tuple(out)


def _bounds(wanted: Wanted, context: Context) -> Minutes:
    now = context.at.hour * 60 + context.at.minute + 1
    bounds: Minutes = ((now, (HORIZON + 1) * MIDNIGHT),)
    for days in wanted.limits:
        left = intersect(bounds, _days(days, context.today))
        if not left and _beyond(days, context):
            return ()
        bounds = left or bounds
    return bounds


def _beyond(days: Days, context: Context) -> bool:
    """ "ab Februar": nothing that is written out, and any day before it would be wrong."""
    return days.first > plus(context.today, HORIZON)


def _days(days: Days | None, today: date) -> Minutes:
    """The days as minutes from the midnight before the mail."""
    if days is None:
        return ((0, (HORIZON + 1) * MIDNIGHT),)
    runs = [
        (max(0, a.toordinal() - today.toordinal()), min(HORIZON, b.toordinal() - today.toordinal()))
        for a, b in days.spans
    ]
    if not days.weekdays:
        return tidy((first * MIDNIGHT, (last + 1) * MIDNIGHT) for first, last in runs)
    offset = today.weekday()
    return tidy(
        (n * MIDNIGHT, (n + 1) * MIDNIGHT)
        for first, last in runs
        for n in range(first, last + 1)
        if (offset + n) % 7 in days.weekdays
    )


def _minutes(cell: Cell, clocks: tuple[Clock, ...], context: Context) -> Minutes:
    if cell.when is not None:
        offset = (
            (cell.when.first - context.today).days * MIDNIGHT,
            (cell.when.last - context.today).days * MIDNIGHT,
        )
        return tidy([(offset[0] + cell.when.start, offset[1] + cell.when.end)])
    days = _days(cell.days, context.today)
    if not clocks:
        return days
    times = tidy(pair for clock in clocks for pair in clock.ok)
    return tidy((n + a, n + b) for start, end in days for n in range(start, end, MIDNIGHT) for a, b in times)


def _windows(found: list[tuple[Minutes, int, Span]], context: Context) -> tuple[Window, ...]:
    """One window a stretch; what a better rank holds is not said again by a worse one."""
    ranks = _settled(found)
    best = NOTHING
    for (minutes, _, _), rank in zip(found, ranks, strict=True):
        best = add(best, minutes) if rank == 1 else best
    out: list[Window] = []
    seen = NOTHING
    midnight = context.at.replace(hour=0, minute=0, second=0, microsecond=0, fold=0)
    for (minutes, _, span), rank in sorted(zip(found, ranks, strict=True), key=lambda row: row[1]):
        left = subtract(minutes, seen)
        seen = add(seen, minutes)
        out += [
            Window(midnight + timedelta(minutes=a), midnight + timedelta(minutes=b), rank, span)
            for a, b in left
        ]
    return tuple(sorted(out, key=lambda w: (w.start, w.rank)))


def _settled(found: list[tuple[Minutes, int, Span]]) -> list[int]:
    """Ranks 1 and 2: where some cell is liked best the unranked follow; where all are second, they are
    first."""
    said = [rank for minutes, rank, _ in found if minutes]
    if 1 in said:
        return [1 if rank == 1 else 2 for _, rank, _ in found]
    if said and all(rank == 2 for rank in said):
        return [1 for _ in found]
    return [rank or 1 for _, rank, _ in found]
