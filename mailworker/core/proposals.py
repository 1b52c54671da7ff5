"""The best free slots for a wish: pure, and the same for the same input.

**The order.** First-rank windows before second-rank ones; earlier days before later; different days among
the proposals as long as there are any; within one day of one rank all starts are equal wishes, and the one
that leaves the day least fragmented goes first: that leaves no rest which is lost, then in the hour with the
most left, so that who names an hour finds it free; then the earlier. Who presses for time, or asks for late,
does not wish equally: there the clock goes before the fragmentation. Where no wished start is free, the
starts nearest to the windows are an offer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mailworker.core.cells import Canvas, cells_for, highest, lowest, starts, stretch
from mailworker.core.reading import Window
from mailworker.core.slots import FreeSlots, Slot


class Fit(StrEnum):
    """How proposals meet the wish."""

    WISHED = "wished"
    """The best slot lies in a window of the wish, and so do the first `wished` of them."""
    NEAREST = "nearest"
    """No wished start is free: these are an offer."""
    NONE = "none"
    """Nothing is free at all."""


class Order(StrEnum):
    """What is better among starts of one rank."""

    EARLY = "early"
    """Earlier days; within a day, the least fragmenting start."""
    LATE_IN_DAY = "late_in_day"
    """Earlier days; within a day, the latest start."""
    LATEST = "latest"
    """Later days; within a day, the latest start."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """The slots, the best first, and how they meet the wish."""

    slots: tuple[Slot, ...]
    fit: Fit
    wished: int = 0
    """How many of the slots, from the best on, lie in the wish; the others are the nearest to it."""


def propose(
    free: FreeSlots,
    windows: Sequence[Window],
    asap: bool = False,
    *,
    order: Order = Order.EARLY,
    count: int = 3,
) -> Proposals:
    """The best `count` free starts. No windows: any time is wished. `asap` gives way to a late `order`."""
    choice = _Choice(free, order, by_clock=asap or order is not Order.EARLY)
    if not any(free.starts.values()):
        return Proposals((), Fit.NONE)
    wished = _wished(choice, windows, count)
    if wished:
        more = _nearest(choice, windows, count, wished) if windows else ()
        return Proposals(wished + more, Fit.WISHED, len(wished))
    return Proposals(_nearest(choice, windows, count), Fit.NEAREST)


class _Choice:
    """The free starts of all counters at once, and what is best among them."""

    def __init__(self, free: FreeSlots, order: Order, *, by_clock: bool) -> None:
        self.free = free
        self.order = order
        self.by_clock = by_clock
        self.length = cells_for(free.minutes)
        self.starts = _anywhere(free)

    def take(self, cell: int, counter: str) -> None:
        """Hold a slot: what is chosen after it must leave the walk-ins their share beside it."""
        self.free = self.free.beside(cell, counter)
        self.starts = _anywhere(self.free)

    def best(self, allowed: int) -> tuple[int, str]:
        """The best of some allowed starts, of which there is one: its cell and its counter."""
        lo, hi = self.free.days.bounds(
            lowest(allowed) if self.order is not Order.LATEST else highest(allowed)
        )
        today = allowed >> lo & stretch(0, hi - lo)
        if self.by_clock:
            today = 1 << (lowest(today) if self.order is Order.EARLY else highest(today))
        at = min(self._by_fragmentation(today, lo, hi))
        return lo + at[-3], at[-1]

    def _by_fragmentation(
        self, today: int, lo: int, hi: int
    ) -> Iterator[tuple[int, int, int, int, int, str]]:
        """For each counter its best start of a day: what rests it leaves, how full its hour is, on how many
        sides of it there is a rest; then the cell, and the counter by its place and its name."""
        whole, emptier = stretch(0, hi - lo), self._emptier(lo, hi)
        for place, (counter, cells) in enumerate(self.free.starts.items()):
            wanted = cells >> lo & today
            if wanted:
                room, begins = self.free.room[counter] >> lo & whole, self.free.begins[counter] >> lo & whole
                filling, packing, usable = _fits(room, begins, self.length, self.free.least[counter])
                waste, wanted = _first(wanted, (filling, usable))
                full, wanted = _first(wanted, emptier.get(counter, ()))
                sides, wanted = _first(wanted, (packing,))
                yield waste, full, sides, lowest(wanted), place, counter

    def _emptier(self, lo: int, hi: int) -> dict[str, tuple[int, ...]]:
        """For each counter the starts of a day whose hours have the most left, then those with less."""
        found = {}
        for quota in self.free.quotas:
            found.update(dict.fromkeys(quota.counters, tuple(quota.emptiest_first(self.length, lo, hi))))
        return found


def _first(wanted: int, grades: Sequence[int]) -> tuple[int, int]:
    """The best grade that some wanted start has, from 0, and those that have it; beyond them: all."""
    for number, grade in enumerate(grades):
        if wanted & grade:
            return number, wanted & grade
    return len(grades), wanted


def _anywhere(free: FreeSlots) -> int:
    cells = 0
    for own in free.starts.values():
        cells |= own
    return cells


def _fits(room: int, begins: int, length: int, least: int) -> tuple[int, int, int]:
    """The starts of a day by what `length` cells leave of the free stretch around them.

    Those that fill it; those that leave nothing on one side of them; those that leave no rest, on either
    side, that no visit can use. Before closing no visit may begin (`begins`): so the last one leaves nothing
    if it is long, and if it is short a rest that is lost.
    """
    fits = starts(room, length)
    at_front, at_back = fits & ~(room << 1), fits & ~(room >> length)
    usable_behind = at_back | fits & (starts(room, least) & begins) >> length
    usable_before = at_front | fits & starts(room, length + least) << least
    return at_front & at_back, at_front | at_back, usable_behind & usable_before


def _wished(choice: _Choice, windows: Sequence[Window], count: int) -> tuple[Slot, ...]:
    chosen: list[tuple[int, int, str]] = []
    masks = _masks(choice.free, windows)
    for apart in _APART:
        for rank, mask in enumerate(masks):
            allowed = choice.starts & mask & ~_near(choice, apart, (cell for _, cell, _ in chosen))
            while allowed and len(chosen) < count:
                cell, counter = choice.best(allowed)
                chosen.append((rank, cell, counter))
                choice.take(cell, counter)
                allowed &= choice.starts & ~apart(choice, cell)
    return tuple(choice.free.slot(cell, counter) for _, cell, counter in sorted(chosen, key=lambda c: c[0]))


def _nearest(
    choice: _Choice, windows: Sequence[Window], count: int, beside: Sequence[Slot] = ()
) -> tuple[Slot, ...]:
    """The starts with the least distance to any window, on different days where there are enough.

    `beside` are chosen already: they count, and are not given again.
    """
    chosen = [choice.free.days.on_grid(slot.start) for slot in beside]
    spans = [(choice.free.days.on_grid(w.start), choice.free.days.on_grid(w.end), w.rank) for w in windows]
    found = []
    for apart in _APART:
        allowed = choice.starts & ~_near(choice, apart, chosen)
        while allowed and len(chosen) < count:
            cell, counter = choice.best(1 << min(c for span in spans for c in _around(allowed, *span))[-1])
            chosen.append(cell)
            found.append(choice.free.slot(cell, counter))
            choice.take(cell, counter)
            allowed &= choice.starts & ~apart(choice, cell)
    return tuple(found)


def _around(allowed: int, first: int, end: int, rank: int) -> Iterator[tuple[int, int, int]]:
    """(distance, rank, start) of the last start before a window and of the first one after it."""
    before, after = allowed & stretch(0, first), allowed >> max(end, 0) << max(end, 0)
    if before:
        yield first - highest(before), rank, highest(before)
    if after:
        yield lowest(after) - end + 1, rank, lowest(after)


def _masks(free: FreeSlots, windows: Sequence[Window]) -> list[int]:
    """The starts that each rank names, best rank first; no windows: all of them."""
    if not windows:
        return [stretch(0, free.days.size)]
    canvases = {rank: Canvas(free.days.size) for rank in sorted({w.rank for w in windows})}
    for window in windows:
        canvases[window.rank].paint(free.days.on_grid(window.start), free.days.on_grid(window.end))
    return [canvas.cells() for canvas in canvases.values()]


def _same_day(choice: _Choice, cell: int) -> int:
    return stretch(*choice.free.days.bounds(cell))


def _overlapping(choice: _Choice, cell: int) -> int:
    return stretch(cell - choice.length + 1, cell + choice.length)


_Apart = Callable[[_Choice, int], int]
_APART: tuple[_Apart, ...] = (_same_day, _overlapping)
"""How far proposals keep from each other: another day, else another stretch, so that all can be held."""


def _near(choice: _Choice, apart: _Apart, cells: Iterable[int]) -> int:
    near = 0
    for cell in cells:
        near |= apart(choice, cell)
    return near
