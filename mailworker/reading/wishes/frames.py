"""Weekdays put into the stretches they stand in; open ends made limits of what lies inside them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from mailworker.core.reading import Span
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import LATEST, Clock, Days, Shape, When, plus

STRETCHES = frozenset((Shape.WEEK, Shape.STRETCH))


OPEN = frozenset((Shape.SINCE, Shape.UNTIL))


@dataclass(frozen=True, slots=True)
class Cell:
    """Days (None: any) at times of day (empty: all day), of one rank, read from `span`.

    `rest`: all days that no other cell names.
    """

    days: Days | None
    clocks: tuple[Clock, ...]
    rank: int
    span: Span
    sentence: int
    order: int
    when: When | None = None
    own_clock: bool = False
    timed: bool = False
    contrast: bool = False
    beside: bool = False
    clause: int = -1
    rest: bool = False
    always: bool = False


def framed(cells: list[Cell], context: Context) -> tuple[list[Cell], list[Days], list[Cell]]:
    """Weekdays put into the stretches they stand in; open ends made limits of what lies inside them."""
    opens = [c for c in cells if c.days is not None and c.days.shape in OPEN]
    rest = [c for c in cells if c not in opens]
    rest = _favourite_week(rest)
    cells, stretches = _in_stretches(rest, opens)
    used_up = [_second(c, cells) for c in stretches if not _refined(c, cells)]
    cells = [c for c in cells if c not in stretches] + used_up
    return _limited(cells, opens, context)


def _favourite_week(cells: list[Cell]) -> list[Cell]:
    """ "donnerstags oder freitags, am liebsten diese Woche": those days of that week first."""
    weekly = [c for c in cells if c.days is not None and c.days.shape is Shape.EVERY and c.rank != 1]
    out: list[Cell] = []
    for cell in cells:
        before = [w for w in weekly if w.order < cell.order and w.clause != cell.clause]
        if cell.rank == 1 and cell.days is not None and cell.days.shape in STRETCHES and before:
            for w in before:
                if w.days is not None:
                    days = Days(cell.days.spans, Shape.DATE, w.days.weekdays, named=w.days.named)
                    out.append(replace(cell, days=days, clocks=cell.clocks or w.clocks))
        else:
            out.append(cell)
    return out


def _second(stretch: Cell, cells: list[Cell]) -> Cell:
    """The stretch as second best, where a day inside it is liked best."""
    inside = [c for c in cells if c is not stretch and c.days is not None and _first_inside(c, stretch)]
    return replace(stretch, rank=2) if stretch.rank == 1 and inside else stretch


def _in_stretches(cells: list[Cell], opens: list[Cell]) -> tuple[list[Cell], list[Cell]]:
    stretches = [
        c
        for c in cells
        if c.days is not None and c.days.shape in STRETCHES and not c.days.weekdays and c.when is None
    ]
    out: list[Cell] = []
    for cell in cells:
        if cell in stretches or cell.days is None:
            out.append(cell)
            continue
        frames = _frames_for(cell, stretches)
        spoken = next(
            (
                c.days.frame
                for c in reversed(out)
                if c.days is not None and c.days.frame and c.sentence == cell.sentence
            ),
            None,
        )
        out.append(_put_into(cell, frames, opens, spoken))
    return out, stretches


def _frames_for(cell: Cell, stretches: list[Cell]) -> list[Cell]:
    days = cell.days
    if days is None or (days.shape is Shape.DATE and not (days.named and len(days.spans) == 1)):
        return []
    if days.shape is Shape.DATE:
        return []
    same = [s for s in stretches if s.sentence == cell.sentence and s.order < cell.order]
    earlier = [s for s in stretches if s.order < cell.order]
    if days.shape is Shape.EVERY:
        return same or [s for s in stretches if s.sentence == cell.sentence] or earlier
    behind = [s for s in stretches if s.sentence == cell.sentence and s.order > cell.order and s.beside]
    return same[-1:] or behind[:1] or (_same_group(earlier) if earlier else [])


def _same_group(earlier: list[Cell]) -> list[Cell]:
    last = earlier[-1]
    return [s for s in earlier if s.sentence == last.sentence]


def _put_into(
    cell: Cell, frames: list[Cell], opens: list[Cell], spoken: tuple[tuple[date, date], ...] | None
) -> Cell:
    days = cell.days
    if days is None:
        return cell
    if not frames and days.shape is Shape.WEEKDAY and spoken is not None:
        return replace(cell, days=Days(spoken, Shape.DATE, weekdays(days), named=weekdays(days)))
    if frames:
        clocks = cell.clocks or tuple(c for f in frames for c in f.clocks)
        spans = tuple(s for f in frames if f.days is not None for s in f.days.spans)
        return replace(
            cell, days=Days(spans, Shape.DATE, weekdays(days), named=weekdays(days)), clocks=clocks
        )
    since = [o for o in opens if o.days is not None and o.days.shape is Shape.SINCE and o.order < cell.order]
    if (
        since
        and days.shape is Shape.WEEKDAY
        and since[-1].days is not None
        and not days.first >= since[-1].days.first
    ):
        return replace(
            cell,
            days=Days(((since[-1].days.first, LATEST),), Shape.EVERY, weekdays(days), named=weekdays(days)),
        )
    return cell


def weekdays(days: Days) -> frozenset[int]:
    if days.weekdays:
        return days.weekdays
    if days.named:
        return days.named
    return frozenset(plus(days.first, n).weekday() for n in range((days.last - days.first).days + 1))


def _refined(stretch: Cell, cells: list[Cell]) -> bool:
    """Whether some day inside the stretch says more exactly what is wanted of it."""
    if stretch.days is None:
        return False
    for cell in cells:
        if (
            cell is stretch
            or cell.days is None
            or cell.order == stretch.order
            or _as_long(cell.days, stretch.days)
        ):
            continue
        if cell.rank == 2 and stretch.rank != 2 and cell.order > stretch.order:
            continue
        if _first_inside(cell, stretch):
            continue
        if _overrides(cell, stretch):
            continue
        inside = all(any(a <= c and d <= b for a, b in stretch.days.spans) for c, d in cell.days.spans)
        if inside and (cell.order > stretch.order or cell.sentence == stretch.sentence):
            return True
    return False


def _first_inside(cell: Cell, stretch: Cell) -> bool:
    """ "im September, am liebsten am 3.": the stretch stays, as second best."""
    return (
        cell.rank == 1 and cell.order > stretch.order and (stretch.rank != 1 or cell.clause != stretch.clause)
    )


def _as_long(days: Days, of: Days) -> bool:
    return (
        days.shape in STRETCHES
        and not days.weekdays
        and (days.last - days.first).days >= (of.last - of.first).days
    )


def _overrides(cell: Cell, stretch: Cell) -> bool:
    """ "vormittags, am 30. allerdings erst ab 11": the day has its own rule, the stretch keeps the others."""
    return cell.contrast and cell.timed and cell.order > stretch.order


def _limited(
    cells: list[Cell], opens: list[Cell], context: Context
) -> tuple[list[Cell], list[Days], list[Cell]]:
    """Open ends: limits where anything lies inside them, wishes of their own where nothing does."""
    horizon = Days(((context.today, plus(context.today, 60)),), Shape.STRETCH)
    limits: list[Days] = []
    own: list[Cell] = []
    freed: list[Cell] = []
    for cell in opens:
        if cell.days is None:
            continue
        others = [c for c in cells if c.days is not None]
        inside = [c for c in others if c.days is not None and c.days.within(cell.days).spans]
        if inside and all(_first_inside(c, cell) for c in inside):
            own.append(replace(cell, rank=2))
        elif (
            (others and not inside)
            or (cell.clocks and (cell.own_clock or not others))
            or (cell.rank == 2 and others)
        ):
            own.append(cell)
        else:
            limits.append(cell.days)
            if cell.clocks:
                freed.append(replace(cell, days=None))
            if not others:
                own.append(replace(cell, days=horizon))
    if len(own) > 1 and not cells:
        whole = [c for c in own if c.days is horizon]
        own = whole[:1] + [c for c in own if c.days is not horizon]
    return cells + own, limits, freed
