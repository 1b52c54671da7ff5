"""Weekdays put into the stretches they stand in; open ends made limits of what lies inside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import EARLIEST, LATEST, Days, Shape, plus
from mailworker.reading.wishes.cell import OPEN, STRETCHES, Cell, weekdays
from mailworker.reading.wishes.laws import favourite, inside, overrides, refined, same

Framed = tuple[list[Cell], list[Days], list[Cell]]
"""The cells, the days that bound them all, and the times of day that hold for all."""
Spans = tuple[tuple[date, date], ...]


def framed(cells: list[Cell], context: Context) -> Framed:
    """Weekdays put into the stretches they stand in; open ends made limits of what lies inside them."""
    cells = _favourite_week(cells)
    opens = [c for c in cells if _is_open(c)]
    opens = [_at_its_weekday(o, cells) for o in opens]
    cells = _limited(_in_frames([c for c in cells if not _is_open(c)], opens), opens)
    cells = [c for c in cells if not c.mute]
    stretches = [c for c in cells if _is_stretch(c)]
    kept = [_second(c, cells) if c in stretches else c for c in cells]
    kept = [c for c, old in zip(kept, cells, strict=True) if old not in stretches or not refined(old, cells)]
    return _opened([c for c in kept if not _is_open(c)], opens, context)


def _is_open(cell: Cell) -> bool:
    return cell.days is not None and cell.days.shape in OPEN


def _is_stretch(cell: Cell) -> bool:
    days = cell.days
    return days is not None and days.shape in STRETCHES and not days.weekdays and cell.when is None


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
    inside = [c for c in cells if c is not stretch and c.days is not None and favourite(c, stretch)]
    return replace(stretch, rank=2) if stretch.rank == 1 and inside else stretch


def _at_its_weekday(open_: Cell, cells: list[Cell]) -> Cell:
    """ "in der 50. KW ab Donnerstag", "nächste Woche bis Mittwoch": from or to that day of the week."""
    weeks = [c for c in cells if _is_week(c) and c.order < open_.order and c.sentence == open_.sentence]
    if not weeks or open_.days is None or not open_.days.named or weeks[-1].days is None:
        return open_
    return replace(open_, days=at_its_weekday(open_.days, weeks[-1].days))


def at_its_weekday(days: Days, of: Days) -> Days:
    """An open end that names a weekday, as that weekday of a week."""
    since = days.shape is Shape.SINCE
    if (days.first if since else days.last) >= of.first:
        return days
    meant = plus(of.first, (min(days.named) - of.first.weekday()) % 7)
    return replace(days, spans=((meant, of.last) if since else (of.first, meant),))


def _is_week(cell: Cell) -> bool:
    return cell.days is not None and cell.days.shape is Shape.WEEK


def _in_frames(dated: list[Cell], opens: list[Cell]) -> list[Cell]:
    cells = sorted([*dated, *opens], key=lambda c: c.order)
    frames = [c for c in cells if _is_stretch(c) or _is_open(c)]
    out: list[Cell] = []
    for cell in cells:
        out.append(cell if cell in frames else _put_into(cell, _frames_of(cell, frames, cells), out))
    return _listed_before(out)


def _listed_before(cells: list[Cell]) -> list[Cell]:
    """ "Donnerstag oder Freitag jener Woche": the first of the list stands in the same week as the last."""
    for k in range(len(cells) - 2, -1, -1):
        here, after = cells[k].days, cells[k + 1].days
        if here is None or after is None or not after.frame or cells[k].clause != cells[k + 1].clause:
            continue
        if here.shape is Shape.WEEKDAY and not here.frame and cells[k + 1].added:
            wds = weekdays(here)
            days = Days(after.frame, Shape.DATE, wds, named=wds, frame=after.frame)
            cells[k] = replace(cells[k], days=days)
    return cells


def _frames_of(cell: Cell, frames: list[Cell], cells: list[Cell]) -> list[Cell]:
    """The stretches that a weekday is one of: those said last before it, or right behind it."""
    days = cell.days
    if days is None or days.shape not in (Shape.WEEKDAY, Shape.EVERY):
        return []
    if days.shape is Shape.EVERY and days.first > EARLIEST:
        return []
    earlier = [f for f in frames if f.order < cell.order]
    same = [f for f in earlier if f.sentence == cell.sentence]
    behind = [f for f in frames if f.sentence == cell.sentence and f.order > cell.order and _is_stretch(f)]
    if days.shape is Shape.WEEKDAY:
        behind = [f for f in behind if f.beside]
        return _said_last(same, cells)[-1:] or behind[:1] or _said_last(earlier, cells)
    return _said_last(same, cells) or behind or _said_last(earlier, cells)


def _said_last(frames: list[Cell], cells: list[Cell]) -> list[Cell]:
    """The last stretch, with those it is listed with; an open end inside a stretch leaves it the frame."""
    if not frames:
        return []
    last = frames[-1]
    if _is_open(last):
        wide = [f for f in frames if _is_stretch(f) and _meet(f.days, last.days)]
        return wide[-1:] or [last]
    group = [f for f in frames if _is_stretch(f) and f.sentence == last.sentence]
    days = [c.order for c in cells if c not in frames and c.days is not None and c.order < last.order]
    group = [f for f in group if not any(f.order < o for o in days)]
    return [f for f in group if not any(_narrows(g, f) for g in group)]


def _narrows(later: Cell, frame: Cell) -> bool:
    """ "im Dezember, zweite Monatshälfte": the later of two frames lies in the first."""
    if later.order <= frame.order or later.days is None or frame.days is None:
        return False
    return inside(later.days, frame.days) and not same(later.days, frame.days)


def _meet(one: Days | None, other: Days | None) -> bool:
    return one is not None and other is not None and bool(one.within(other).spans)


def _put_into(cell: Cell, frames: list[Cell], before: list[Cell]) -> Cell:
    days = cell.days
    if days is None:
        return cell
    if days.shape is Shape.WEEKDAY:
        spoken = _spoken(cell, before)
        if spoken and (not frames or frames[-1].order < spoken.order):
            return _inside(cell, spoken.days.frame if spoken.days else (), ())
    if not frames:
        return _after_date(cell, days, before)
    if _is_open(frames[-1]):
        return _since(cell, days, frames[-1])
    spans = tuple(s for f in frames if f.days is not None for s in f.days.spans)
    return _inside(cell, spans, frames)


def _after_date(cell: Cell, days: Days, before: list[Cell]) -> Cell:
    """ "Freitag, 4.12. oder Samstag": the Saturday after that Friday."""
    last = before[-1] if before else None
    if last is None or last.days is None or last.clause != cell.clause or days.shape is not Shape.WEEKDAY:
        return cell
    first = last.days.first
    ahead = min(weekdays(days)) - first.weekday()
    if not cell.added or last.days.shape is not Shape.DATE or days.first >= first or ahead <= 0:
        return cell
    found = plus(first, ahead)
    return replace(cell, days=Days(((found, found),), Shape.DATE, named=days.named))


def _spoken(cell: Cell, before: list[Cell]) -> Cell | None:
    """ "nächste Woche Montag oder Mittwoch": the day before, which was said with its week."""
    mine = (c for c in reversed(before) if c.sentence == cell.sentence and c.days is not None)
    return next((c for c in mine if c.days is not None and c.days.frame), None)


def _inside(cell: Cell, spans: Spans, frames: Sequence[Cell]) -> Cell:
    """The weekdays of those stretches."""
    if cell.days is None:
        return cell
    wds = weekdays(cell.days)
    clocks = cell.clocks or tuple(c for f in frames for c in f.clocks)
    return replace(cell, days=Days(spans, Shape.DATE, wds, named=wds), clocks=clocks)


def _since(cell: Cell, days: Days, open_: Cell) -> Cell:
    """ "ab dem 7.12., montags", "ab dem 7.12. am Montag": every such day from then on."""
    if open_.days is None or open_.days.shape is not Shape.SINCE:
        return cell
    if days.shape is Shape.WEEKDAY and days.first >= open_.days.first:
        return cell
    wds = weekdays(days)
    spans = days.spans if days.shape is Shape.EVERY else ((open_.days.first, LATEST),)
    return replace(cell, days=Days(spans, Shape.EVERY, wds, named=wds))


def _limited(cells: list[Cell], opens: list[Cell]) -> list[Cell]:
    """What reaches over an open end cut there, where something else lies wholly beyond it."""
    for o in opens:
        others = [c for c in cells if c.days is not None and not _is_open(c)]
        if all(_meet(c.days, o.days) for c in others) or o.rank == 2:
            continue
        cells = [_cut(c, o) for c in cells]
    return cells


def _cut(cell: Cell, open_: Cell) -> Cell:
    if cell.days is None or open_.days is None or _is_open(cell) or not _meet(cell.days, open_.days):
        return cell
    return replace(cell, days=cell.days.within(open_.days))


def _opened(cells: list[Cell], opens: list[Cell], context: Context) -> Framed:
    """Open ends: limits where anything lies inside them, wishes of their own where nothing does."""
    horizon = Days(((context.today, plus(context.today, 60)),), Shape.STRETCH)
    limits: list[Days] = []
    own: list[Cell] = []
    freed: list[Cell] = []
    others = [c for c in cells if c.days is not None]
    if not cells and len(opens) > 1:
        if _apart(opens):
            return [_closed(o, horizon, context) for o in opens], [], []
        opens = _as_one(opens, context)
    for cell in opens:
        if cell.days is None:
            continue
        inside = [c for c in others if _meet(c.days, cell.days)]
        wish = _wish_of_its_own(cell, others, inside)
        if wish is not None:
            own.append(wish)
        if (
            (wish is None or (inside and cell.rank != 2))
            and len(inside) == len(others)
            and not _then_all(cell, others)
        ):
            limits.append(cell.days)
        if wish is None and cell.clocks and not any(c.clocks == cell.clocks for c in inside):
            freed.append(replace(cell, days=None))
        if wish is None and not others:
            own.append(replace(cell, days=horizon))
    if len(own) > 1 and not cells:
        whole = [c for c in own if c.days is horizon]
        own = whole[:1] + [c for c in own if c.days is not horizon]
    return cells + own, limits, freed


def _apart(opens: list[Cell]) -> bool:
    """ "bis zum 4.12. passt es, ab dem 15. wieder": two stretches, where the end lies before the beginning."""
    ends = [o.days.last for o in opens if o.days is not None and o.days.shape is Shape.UNTIL]
    begins = [o.days.first for o in opens if o.days is not None and o.days.shape is Shape.SINCE]
    return len(ends) == len(begins) == 1 and ends[0] < begins[0]


def _closed(cell: Cell, horizon: Days, context: Context) -> Cell:
    """An open end as a stretch of its own."""
    if cell.days is None:
        return cell
    first, last = max(cell.days.first, context.today), cell.days.last
    last = last if last != LATEST else max(horizon.last, plus(first, 60))
    return replace(cell, days=replace(cell.days, spans=((first, last),), shape=Shape.STRETCH))


def _as_one(opens: list[Cell], context: Context) -> list[Cell]:
    """ "frühestens am 14., spätestens am 18., immer nach der Arbeit": one stretch, where the ends meet."""
    days = opens[0].days
    for cell in opens[1:]:
        days = days.within(cell.days) if days is not None and cell.days is not None else None
    if days is None or not days.spans:
        return opens
    horizon = Days(((context.today, plus(context.today, 60)),), Shape.STRETCH)
    clocks = tuple(dict.fromkeys(c for cell in opens for c in cell.clocks))
    timed = next((c for c in opens if c.clocks), opens[0])
    return [replace(timed, days=replace(days.within(horizon), shape=Shape.SINCE), clocks=clocks, rank=0)]


def _wish_of_its_own(cell: Cell, others: list[Cell], inside: list[Cell]) -> Cell | None:
    if _then_all(cell, others):
        return cell
    if inside and cell.turned and not cell.clocks:
        return None
    if inside and all(favourite(c, cell) for c in inside):
        return replace(cell, rank=2)
    if inside and all(favourite(c, cell) or overrides(c, cell) for c in inside):
        return cell
    if (others and not inside) or (cell.rank == 2 and others):
        return cell
    return cell if cell.clocks and (cell.own_clock or not others) else None


def _then_all(cell: Cell, others: list[Cell]) -> bool:
    """ "freitags ab drei, und ab dem 8.12. jederzeit": from then on every day, besides what was said before."""
    since = cell.days is not None and cell.days.shape is Shape.SINCE and cell.always
    before = [c for c in others if c.order < cell.order and (c.clause != cell.clause or cell.added)]
    return since and bool(before) and len(before) == len(others)
