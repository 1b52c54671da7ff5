"""Wishes as cells: days and times of day that belong together, bound by sentence, list and frame."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import EARLIEST, LATEST, MIDNIGHT, Clock, Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.binding import bound
from mailworker.reading.wishes.cell import OPEN, SPECIFIC, STRETCHES, Cell, weekdays
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.frames import at_its_weekday, framed
from mailworker.reading.wishes.laws import inside, same
from mailworker.reading.wishes.mention import Mention
from mailworker.reading.wishes.others import of_the_rest, other_days
from mailworker.reading.wishes.tone import cell


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the mentions come to: cells, times of day for all of them, what is taken away, the last day,
    the first."""

    cells: tuple[Cell, ...]
    clocks: tuple[Cell, ...]
    taken: tuple[Cell, ...]
    limits: tuple[Days, ...]


def wanted(found: list[Mention], context: Context, parts: list[Clause]) -> Wanted:
    """The mentions bound together."""
    rest = [replace(cell(m), rest=True) for m in found if of_the_rest(m, found)]
    cells, clocks = bound([m for m in found if m.role is Role.WISH and not of_the_rest(m, found)])
    mute = [m for m in found if _mere_frame(m, found)]
    cells = sorted([*cells, *(replace(cell(m), mute=True) for m in mute)], key=lambda c: c.order)
    found = [_in_frame(m, mute) for m in found if m not in mute]
    frames = [
        m
        for m in found
        if m.role is not Role.EXCLUDED
        and m.role is not Role.FACT
        and m.days is not None
        and m.days.shape in STRETCHES | OPEN
    ]
    always = _always(found, parts)
    hours = [s for m in found if m.role is Role.WISH and m.clock is not None for s in m.clock.ok]
    gone = [g for m in found if m.role is Role.EXCLUDED for g in _of_its_days(m, found)]
    taken = tuple(_widely(cell(_widened(m, frames, context, always)), hours) for m in gone)
    dated = any(m.days is not None and m.role is Role.WISH for m in found)
    limits = [
        m.days
        for m in found
        if m.role is Role.DEADLINE and m.days is not None and not (dated and m.clause.has("EXPIRY"))
    ]
    cells, more, freed = framed(_said_once(cells), context)
    clocks += freed
    cells = [c for c in cells if not _all_taken(c, taken)] + (
        rest or _at_hours_of_all(other_days(parts, found), cells)
    )
    return Wanted(tuple(cells), tuple(clocks), taken, (*limits, *more))


def _at_hours_of_all(rest: list[Cell], cells: list[Cell]) -> list[Cell]:
    """The days that are not named, at the hours that hold for all that are."""
    hours = {c.clocks for c in cells}
    return (
        [replace(c, clocks=next(iter(hours))) for c in rest] if len(hours) == 1 and len(cells) > 1 else rest
    )


def _of_its_days(m: Mention, found: list[Mention]) -> list[Mention]:
    """ "Donnerstag Homeoffice, aber von 10 bis 12 Konferenz": the hours of that day alone are gone."""
    if m.days is not None or m.clock is None or m.clock.shape is not Shape.RANGE or not m.clause.has("BUSY"):
        return [m]
    days = [
        o.days
        for o in found
        if o.role is Role.WISH and o.days is not None and o.clause.sentence == m.clause.sentence
    ]
    if any(d.shape not in SPECIFIC for d in days):
        return [m]
    return [replace(m, days=d) for d in days] or [m]


def _mere_frame(m: Mention, found: list[Mention]) -> bool:
    """ "Nächste Woche sieht so aus: Montag geht nicht, …": the Monday is refused, the week is only its frame."""
    if m.role is not Role.EXCLUDED or m.days is None or m.days.shape not in STRETCHES or m.clock is not None:
        return False
    return any(_day_of_week(o) and o.clause is m.clause and o.order > m.order for o in found)


def _day_of_week(m: Mention) -> bool:
    if m.role is not Role.EXCLUDED or m.days is None:
        return False
    open_ = m.days.shape in OPEN and bool(m.days.named)
    return open_ or m.days.shape in (Shape.WEEKDAY, Shape.EVERY)


def _in_frame(m: Mention, frames: list[Mention]) -> Mention:
    """The weekday refused, in the week that its clause is about."""
    mine = [f for f in frames if f.clause is m.clause and f.order < m.order]
    if not mine or not _day_of_week(m) or m.days is None or mine[-1].days is None:
        return m
    wds = weekdays(m.days)
    if m.days.shape in OPEN:
        return replace(m, days=at_its_weekday(m.days, mine[-1].days))
    return replace(m, days=Days(mine[-1].days.spans, Shape.DATE, wds, named=wds))


_ALWAYS = word_set("kein keine keinen ausser except bis auf jeden every immer nie never but")


_OTHERS = word_set("andere anderen uebrigen other others")


_WIDE = {Shape.PART: {480: (0, 720), 780: (720, 1080), 990: (930, MIDNIGHT), 420: (0, 600), 720: (690, 840)}}
"""Parts of day as they are taken away, by their first minute: with what may be meant by them."""


def _widely(taken: Cell, wished: list[tuple[int, int]]) -> Cell:
    """ "nur Donnerstagnachmittag nicht": what may be meant by it is gone too, save what is wished."""

    def wide(clock: Clock, a: int, b: int) -> tuple[int, int]:
        low, high = _WIDE.get(clock.shape, {}).get(a, (a, b))
        low = max([low, *(d for c, d in wished if c < low < d <= a or low <= c < d <= a)])
        high = min([high, *(c for c, d in wished if b <= c < high)])
        return low, high

    clocks = tuple(replace(c, ok=tuple(wide(c, a, b) for a, b in c.ok)) for c in taken.clocks)
    return replace(taken, clocks=clocks)


def _always(found: list[Mention], parts: list[Clause]) -> bool:
    """Whether hours are wished of every day, or any time is said to be fine, and no days are named for it."""
    wished = [m for m in found if m.role is Role.WISH]
    if any(m.days is not None for m in wished):
        return False
    return any(m.clock is not None for m in wished) or any(
        p.has("ANY") and p.has("FREE") and not p.has("NEG") for p in parts
    )


def _widened(m: Mention, frames: list[Mention], context: Context, always: bool) -> Mention:
    """A weekday taken away as such is gone from every week that is spoken of."""
    days = m.days
    if days is None or not (days.shape is Shape.WEEKDAY or (len(days.named) > 1 and not days.frame)):
        return m
    always = always and m.clause.has("NEG", "EXCEPT")
    earlier = [f for f in frames if f.order < m.order]
    if context.offered is not None and days.last <= context.offered and not earlier:
        return m
    several = (
        m.clause.words() & _OTHERS
        or len([e for _, e in m.clause.times if e.days is not None and e.days.shape is Shape.WEEKDAY]) > 1
    )
    if earlier or always or several or m.clause.words() & _ALWAYS or m.clause.opener in ("ausser", "but"):
        return replace(m, days=Days(((EARLIEST, LATEST),), Shape.EVERY, weekdays(days), named=days.named))
    return m


def _said_once(cells: list[Cell]) -> list[Cell]:
    """A day named again with its hour: the hour counts ("Dienstag, also 30.3., ab 10")."""
    timed = [c for c in cells if c.clocks and c.days is not None]
    cells = [c for c in cells if not _mere_habit(c, cells)]
    return [
        c
        for c in cells
        if c.clocks
        or c.days is None
        or not any(
            t.days is not None and same(t.days, c.days) and (t.order > c.order or _any_of_these(c))
            for t in timed
        )
    ]


def _any_of_these(cell: Cell) -> bool:
    """ "samstags vormittags; irgendeinen Samstag nehme ich": the weekday said again, at the hours of before."""
    weekly = cell.days is not None and cell.days.shape is Shape.EVERY
    return weekly and not (cell.whole or cell.contrast or cell.added or cell.always or cell.rank)


def _mere_habit(cell: Cell, cells: list[Cell]) -> bool:
    """ "Ich bin dienstags in Werne, am 20. oder 27. ginge es": the dates say which Tuesdays."""
    if _apposed(cell, cells) or _only_there(cell, cells):
        return True
    if cell.days is None or cell.days.shape is not Shape.EVERY or cell.clocks:
        return False
    later = [c.days for c in cells if c.order > cell.order and c.days is not None and c.rank != 2]
    dates = [d for d in later if d.shape is Shape.DATE and not d.named]
    return (
        bool(dates)
        and dates == later
        and all(a.weekday() in cell.days.weekdays for d in dates for a, _ in d.spans)
    )


def _only_there(cell: Cell, cells: list[Cell]) -> bool:
    """ "bin nur am Wochenende hier, samstagvormittags würde gehen": which of its days is said behind."""
    if cell.days is None or cell.days.shape is not Shape.EVERY or cell.clocks or not cell.only:
        return False
    of = weekdays(cell.days)
    later = [c for c in cells if c.order > cell.order and c.clause != cell.clause and c.days is not None]
    weekly = [weekdays(c.days) for c in later if c.days is not None and c.days.shape is Shape.EVERY]
    return bool(later) and len(weekly) == len(later) and all(w < of for w in weekly) and not later[0].rank


def _apposed(cell: Cell, cells: list[Cell]) -> bool:
    """ "Dienstag, der 1., der 8. oder der 15. Dezember": the weekday of the dates behind it."""
    if cell.days is None or cell.days.shape is not Shape.WEEKDAY or cell.clocks:
        return False
    dates = next((c.days for c in cells if c.order == cell.order + 1 and c.clause == cell.clause), None)
    if dates is None or dates.shape is not Shape.DATE or len(dates.spans) < 2 or dates.weekdays:
        return False
    return {a.weekday() for a, _ in dates.spans} == set(weekdays(cell.days))


def _all_taken(cell: Cell, taken: tuple[Cell, ...]) -> bool:
    """Whether every day of a wish is taken away elsewhere as a whole: then it was no wish."""
    if cell.days is None or cell.days.shape is Shape.EVERY or cell.when is not None:
        return False
    days = cell.days
    return any(
        t.days is not None
        and not t.clocks
        and t.days.shape in (Shape.DATE, Shape.WEEKDAY)
        and inside(days, t.days)
        for t in taken
    )
