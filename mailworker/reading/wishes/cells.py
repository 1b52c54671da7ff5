"""Wishes as cells: days and times of day that belong together, bound by sentence, list and frame."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from mailworker.core.reading import Role, Span
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import EARLIEST, LATEST, Clock, Days, Shape, When, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.roles import Mention

STRETCHES = frozenset((Shape.WEEK, Shape.STRETCH))
OPEN = frozenset((Shape.SINCE, Shape.UNTIL))
SPECIFIC = frozenset((Shape.DATE, Shape.WEEKDAY, Shape.EVERY))
FORTNIGHT = 21


@dataclass(frozen=True, slots=True)
class Cell:
    """Days (None: any) at times of day (empty: all day), of one rank, read from `span`."""

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the mentions come to: cells, times of day for all of them, what is taken away, the last day,
    the first."""

    cells: tuple[Cell, ...]
    clocks: tuple[Cell, ...]
    taken: tuple[Cell, ...]
    limits: tuple[Days, ...]


def wanted(found: list[Mention], context: Context) -> Wanted:
    """The mentions bound together."""
    wishes = [m for m in found if m.role is Role.WISH]
    cells, clocks = _bound(wishes)
    frames = [
        m
        for m in found
        if m.role is not Role.EXCLUDED
        and m.role is not Role.FACT
        and m.days is not None
        and m.days.shape in STRETCHES | OPEN
    ]
    taken = tuple(_cell(_widened(m, frames)) for m in found if m.role is Role.EXCLUDED)
    limits = [m.days for m in found if m.role is Role.DEADLINE and m.days is not None]
    cells, more, freed = _framed(_said_once(cells), context)
    clocks += freed
    cells = [c for c in cells if not _all_taken(c, taken)]
    return Wanted(tuple(cells), tuple(clocks), taken, (*limits, *more))


_ALWAYS = word_set("kein keine keinen ausser except bis auf jeden every immer nie never but")


_OTHERS = word_set("andere anderen uebrigen other others")


def _widened(m: Mention, frames: list[Mention]) -> Mention:
    """A weekday taken away as such is gone from every week that is spoken of."""
    days = m.days
    if days is None or days.shape is not Shape.WEEKDAY:
        return m
    earlier = [f for f in frames if f.order < m.order]
    several = (
        m.clause.words() & _OTHERS
        or len([e for _, e in m.clause.times if e.days is not None and e.days.shape is Shape.WEEKDAY]) > 1
    )
    if earlier or several or m.clause.words() & _ALWAYS or m.clause.opener in ("ausser", "but"):
        return replace(m, days=Days(((EARLIEST, LATEST),), Shape.EVERY, _weekdays(days), named=days.named))
    return m


def _said_once(cells: list[Cell]) -> list[Cell]:
    """A day named again with its hour: the hour counts ("Dienstag, also 30.3., ab 10")."""
    timed = [c for c in cells if c.clocks and c.days is not None]
    return [
        c
        for c in cells
        if c.clocks
        or c.days is None
        or not any(t.days is not None and t.days.spans == c.days.spans and t.order > c.order for t in timed)
    ]


def _all_taken(cell: Cell, taken: tuple[Cell, ...]) -> bool:
    """Whether every day of a wish is taken away elsewhere as a whole: then it was no wish."""
    if cell.days is None or cell.days.shape is Shape.EVERY or cell.when is not None:
        return False
    days = cell.days
    return any(
        t.days is not None
        and not t.clocks
        and t.days.shape in (Shape.DATE, Shape.WEEKDAY)
        and all(any(a <= c and d <= b for a, b in t.days.spans) for c, d in days.spans)
        for t in taken
    )


def _cell(m: Mention, clocks: tuple[Clock, ...] | None = None) -> Cell:
    own = (m.clock,) if m.clock is not None else ()
    return Cell(
        m.days,
        own if clocks is None else clocks,
        m.rank,
        m.expression.span,
        m.clause.sentence,
        m.order,
        m.expression.when,
        bool(own),
        False,
        _contrasts(m),
        _beside(m),
    )


def _beside(m: Mention) -> bool:
    """Whether another time stands right before it, as in "Thursday or Friday morning next week"."""
    at = next((k for k, e in m.clause.times if e is m.expression), 0)
    return at > 0 and m.clause.items[at - 1].cat in ("D", "X")


_CONTRAST = word_set("aber allerdings jedoch erst but however dagegen hingegen")


def _contrasts(m: Mention) -> bool:
    return m.clause.opener in _CONTRAST or bool(m.clause.words() & _CONTRAST)


def _bound(wishes: list[Mention]) -> tuple[list[Cell], list[Cell]]:
    """Times of day given to the days they stand with; those that stand alone hold for all."""
    cells: list[Cell] = []
    alone: list[Cell] = []
    sentences: dict[int, list[Mention]] = {}
    for m in wishes:
        sentences.setdefault(m.clause.sentence, []).append(m)
    for group in sentences.values():
        ours, rest = _bound_in_sentence(group)
        cells += [replace(c, timed=bool(c.clocks)) for c in ours]
        alone += rest
    return cells, alone


def _bound_in_sentence(group: list[Mention]) -> tuple[list[Cell], list[Cell]]:
    cells: list[Cell] = []
    alone: list[Cell] = []
    waiting: list[int] = []
    owners: list[int] = []
    for n, m in enumerate(group):
        if m.days is not None and m.clock is None:
            inherited = _inherited(group, n)
            cells.append(_cell(m, inherited))
            if not inherited:
                waiting.append(len(cells) - 1)
            continue
        if m.days is not None:
            joined = (
                [w for w in waiting if _in_list(group, cells[w].order, m)]
                if not m.expression.clock_first
                else []
            )
            for w in joined:
                cells[w] = replace(cells[w], clocks=(m.clock,) if m.clock else ())
            waiting = [w for w in waiting if w not in joined]
            cells.append(_cell(m))
            owners = [*joined, len(cells) - 1]
            continue
        assert m.clock is not None
        if _either(group, n):
            cells.append(_cell(m))
            continue
        if waiting:
            near = _nearest_waiting(group, cells, waiting, m)
            for w in near:
                cells[w] = replace(
                    cells[w], clocks=(*cells[w].clocks, m.clock), contrast=cells[w].contrast or _contrasts(m)
                )
            owners = near
            waiting = [w for w in waiting if w not in near]
        elif owners and _another_time(group, n):
            for w in owners:
                cells[w] = replace(cells[w], clocks=_joined_clocks(cells[w].clocks, m.clock))
        else:
            alone.append(_cell(m))
    return cells, alone


def _either(group: list[Mention], n: int) -> bool:
    """ "nach der Arbeit oder samstags": a time of day beside a day, one or the other."""
    m = group[n]
    following = next((g for g in group[n + 1 :] if g.days is not None), None)
    for other in (following, group[n - 1] if n else None):
        if other is None or other.days is None or other.clock is not None:
            continue
        first, last = (m, other) if m.order < other.order else (other, m)
        if _joined_by_or(first, last):
            return True
    return False


def _joined_by_or(first: Mention, last: Mention) -> bool:
    start, end = first.expression.span.end, last.expression.span.start
    items = first.clause.items if first.clause is last.clause else [*first.clause.items, *last.clause.items]
    between = [i for i in items if start <= i.start < end]
    opened = last.clause is not first.clause and last.clause.opener in ("oder", "or")
    return (opened or any(i.cat == "ODER" for i in between)) and all(
        i.cat in ("ODER", "AN", "ART", "EIN", "LP", "RP", "COMMA", "IN", "C", "P") or i.word == "also"
        for i in between
    )


def _inherited(group: list[Mention], n: int) -> tuple[Clock, ...]:
    """ "vormittags am Mo, Di oder Mi": the time named first holds along the list."""
    m = group[n]
    for before in reversed(group[:n]):
        if before.days is None or before.clause is not m.clause:
            return ()
        if before.clock is not None:
            return (before.clock,) if before.expression.clock_first and before.days.shape in SPECIFIC else ()
    return ()


def _in_list(group: list[Mention], order: int, m: Mention) -> bool:
    """Whether the days between are one list that ends with `m`: "Mo, Mi und Fr ab 14"."""
    first = next(x for x in group if x.order == order)
    if first.clause is not m.clause or first.days is None or first.days.shape not in SPECIFIC:
        return False
    items = m.clause.items
    i = next(k for k, e in m.clause.times if e is first.expression)
    j = next(k for k, e in m.clause.times if e is m.expression)
    return all(
        x.cat in ("UND", "ODER", "COMMA", "SL", "AN", "ART", "PLUS", "D", "EIN") for x in items[i + 1 : j]
    )


def _nearest_waiting(group: list[Mention], cells: list[Cell], waiting: list[int], m: Mention) -> list[int]:
    """The days that a time belongs to: specific ones before stretches, those of its own clause before
    others."""
    return waiting


def _another_time(group: list[Mention], n: int) -> bool:
    before, m = group[n - 1], group[n]
    return before.clock is not None and (
        before.clause is m.clause or m.clause.opener in ("oder", "und", "bzw", "or", "da", "dann", "aber", "")
    )


def _joined_clocks(one: tuple[Clock, ...], more: Clock) -> tuple[Clock, ...]:
    """Two open ends that meet are one stretch; other times are alternatives."""
    for k, clock in enumerate(one):
        both = meet(clock, more)
        if both is not None:
            return (*one[:k], both, *one[k + 1 :])
    return (*one, more)


def meet(one: Clock, other: Clock) -> Clock | None:
    """ "ab 9", "bis 12": from nine to twelve. A part of day and an open end: that part, cut."""
    shapes = {one.shape, other.shape}
    if shapes == {Shape.BEFORE}:
        return min(one, other, key=lambda c: c.ok[0][1])
    if shapes == {Shape.FROM}:
        return max(one, other, key=lambda c: c.ok[0][0])
    if shapes == {Shape.FROM, Shape.BEFORE} or (Shape.PART in shapes and shapes & {Shape.FROM, Shape.BEFORE}):
        low = max(one.ok[0][0], other.ok[0][0])
        high = min(one.ok[-1][1], other.ok[-1][1])
        if low < high:
            return Clock(Shape.RANGE, ((low, high),), low, high)
    return None


# --- frames
# ------------------------------------------------------------------------------------------------------------


def _framed(cells: list[Cell], context: Context) -> tuple[list[Cell], list[Days], list[Cell]]:
    """Weekdays put into the stretches they stand in; open ends made limits of what lies inside them."""
    opens = [c for c in cells if c.days is not None and c.days.shape in OPEN]
    rest = [c for c in cells if c not in opens]
    cells, stretches = _in_stretches(rest, opens)
    used_up = [c for c in stretches if not _refined(c, cells)]
    cells = [c for c in cells if c not in stretches] + used_up
    return _limited(cells, opens, context)


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
    assert days is not None
    if days.shape is Shape.DATE and not (days.named and len(days.spans) == 1):
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
    assert days is not None
    if not frames and days.shape is Shape.WEEKDAY and spoken is not None:
        return replace(cell, days=Days(spoken, Shape.DATE, _weekdays(days), named=_weekdays(days)))
    if frames:
        clocks = cell.clocks or tuple(c for f in frames for c in f.clocks)
        spans = tuple(s for f in frames if f.days is not None for s in f.days.spans)
        return replace(
            cell, days=Days(spans, Shape.DATE, _weekdays(days), named=_weekdays(days)), clocks=clocks
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
            days=Days(((since[-1].days.first, LATEST),), Shape.EVERY, _weekdays(days), named=_weekdays(days)),
        )
    return cell


def _weekdays(days: Days) -> frozenset[int]:
    if days.weekdays:
        return days.weekdays
    if days.named:
        return days.named
    return frozenset(plus(days.first, n).weekday() for n in range((days.last - days.first).days + 1))


def _refined(stretch: Cell, cells: list[Cell]) -> bool:
    """Whether some day inside the stretch says more exactly what is wanted of it."""
    assert stretch.days is not None
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
        if cell.rank == 1 and stretch.rank == 0 and cell.sentence == stretch.sentence:
            continue
        if _overrides(cell, stretch):
            continue
        inside = all(any(a <= c and d <= b for a, b in stretch.days.spans) for c, d in cell.days.spans)
        if inside and (cell.order > stretch.order or cell.sentence == stretch.sentence):
            return True
    return False


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
        assert cell.days is not None
        others = [c for c in cells if c.days is not None]
        inside = [c for c in others if c.days is not None and c.days.within(cell.days).spans]
        if (
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


def open_side(days: Days) -> bool:
    return days.first == EARLIEST or days.last == LATEST
