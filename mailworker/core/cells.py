"""The calendar's grid: instants as whole five-minute cells, and sets of cells as whole numbers.

A cell is counted from 1970-01-01T00:00Z, so that no change of clocks ever moves it. A set of cells is an
int whose bit i stands for cell `base + i`: "every start with k free cells after it" is then a handful of
shifts, however long the calendar is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from mailworker.core.office import CELL

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
CELL_MINUTES = CELL // timedelta(minutes=1)
PER_HOUR = 60 // CELL_MINUTES
# A power of two, so that the innermost loop shifts and masks where it would have to divide.
_BLOCK_SHIFT = 9
_BLOCK = 1 << _BLOCK_SHIFT
_BLOCK_BYTES = _BLOCK // 8
_WITHIN = _BLOCK - 1
_FULL = (1 << _BLOCK) - 1


def cell_at(moment: datetime) -> int:
    """The cell that an aware instant lies in."""
    return (moment - EPOCH) // CELL


def cell_from(moment: datetime) -> int:
    """The first cell that does not begin before an aware instant."""
    return -((EPOCH - moment) // CELL)


def instant(cell: int) -> datetime:
    """When a cell begins, in UTC."""
    return EPOCH + cell * CELL


def cells_for(minutes: int) -> int:
    """How many cells a visit owns: the last one is owned whole."""
    return -(-minutes // CELL_MINUTES)


def stretch(first: int, end: int) -> int:
    """The cells from `first` up to, not including, `end`; those below 0 are left out."""
    first = max(first, 0)
    return ((1 << (end - first)) - 1) << first if end > first else 0


def starts(cells: int, length: int) -> int:
    """The cells from which `length` cells on end are all in `cells`."""
    run = 1
    while run < length and cells:
        step = min(run, length - run)
        cells &= cells >> step
        run += step
    return cells


def spread(cells: int, length: int) -> int:
    """The cells of all stretches of `length` that begin in `cells`."""
    run = 1
    while run < length:
        step = min(run, length - run)
        cells |= cells << step
        run += step
    return cells


def lowest(cells: int) -> int:
    """The first cell of a set that is not empty."""
    return (cells & -cells).bit_length() - 1


def highest(cells: int) -> int:
    """The last cell of a set that is not empty."""
    return cells.bit_length() - 1


def each(cells: int) -> Iterator[int]:
    """The cells in order, in time linear in the set's span."""
    line = bin(cells)[:1:-1]
    at = line.find("1")
    while at >= 0:
        yield at
        at = line.find("1", at + 1)


def runs(cells: int) -> Iterator[tuple[int, int]]:
    """The unbroken stretches as (first, end), in order."""
    line = bin(cells)[:1:-1]
    first = line.find("1")
    while first >= 0:
        end = line.find("0", first)
        end = len(line) if end < 0 else end
        yield first, end
        first = line.find("1", end)


class Canvas:
    """A set of cells, painted stretch by stretch in constant time each, then read as one number."""

    __slots__ = ("blocks", "size")

    def __init__(self, size: int) -> None:
        """An empty set over `size` cells; what is painted outside of it is left out."""
        self.size = size
        self.blocks = [0] * (-(-size // _BLOCK))

    def paint(self, first: int, end: int) -> None:
        """Add the cells from `first` up to, not including, `end`."""
        first, end = max(first, 0), min(end, self.size)
        if first < end:
            self.blocks[first // _BLOCK] |= ((1 << (end - first)) - 1) << first % _BLOCK

    def cells(self) -> int:
        """The whole set. A block may hold more than its own cells: the rest is carried into the next."""
        carried, parts = 0, []
        for block in self.blocks:
            carried |= block
            parts.append((carried & _FULL).to_bytes(_BLOCK_BYTES, "little"))
            carried >>= _BLOCK
        return int.from_bytes(b"".join(parts), "little") & ((1 << self.size) - 1)


@dataclass(frozen=True, slots=True)
class Taken:
    """What is taken by counter, each stretch in one number: cells from `base` to its first × 512 + its cells.

    One number and not a row of three, because a proposal reads weeks of them: so they can come from the
    database a text a counter, and be painted by a few shifts. `size` is how many cells after `base` a stretch
    may begin at; none is longer than a day. Counters may occur more than once.
    """

    base: int
    size: int
    stretches: Sequence[tuple[str, Sequence[int]]] = ()

    def __iter__(self) -> Iterator[tuple[str, int, int]]:
        """(counter, first cell, number of cells) of each stretch."""
        for counter, packed in self.stretches:
            for number in packed:
                first, cells = divmod(number, PACKED)
                yield counter, self.base + first, cells

    def __len__(self) -> int:
        return sum(len(packed) for _, packed in self.stretches)

    def sets(self) -> Iterator[tuple[str, int]]:
        """(counter, set of cells counted from `base`)."""
        return ((counter, _drawn(packed, self.size + PACKED)) for counter, packed in self.stretches)


PACKED = _BLOCK
"""What a stretch's first cell is multiplied by to leave room for its number of cells: more than a day has."""
_RUNS = [(1 << cells) - 1 for cells in range(PACKED)]
NOTHING = Taken(0, 0)


def _drawn(packed: Iterable[int], size: int) -> int:
    """The innermost loop: thousands of stretches for each answer. Hence local names, and shifts."""
    canvas = Canvas(size)
    line, runs_, within, short, long = canvas.blocks, _RUNS, _WITHIN, _BLOCK_SHIFT, 2 * _BLOCK_SHIFT
    for number in packed:
        line[number >> long] |= runs_[number & within] << (number >> short & within)
    return canvas.cells()


def painted(
    rows: Iterable[tuple[str, int, int]],
    counters: Iterable[str],
    base: int,
    size: int,
    taken: Taken = NOTHING,
) -> dict[str, int]:
    """Per counter what rows of (counter, first cell, number of cells) own, and what is taken beside them.

    Of the `size` cells from `base`. Rows of other counters are left out.
    """
    found = dict.fromkeys(counters, 0)
    canvases: dict[str, Canvas] = {}
    for counter, first, cells in rows:
        if counter in found:
            canvas = canvases.get(counter) or canvases.setdefault(counter, Canvas(size))
            canvas.paint(first - base, first - base + cells)
    for counter, canvas in canvases.items():
        found[counter] = canvas.cells()
    ahead, whole = base - taken.base, (1 << size) - 1
    for counter, own in taken.sets():
        if counter in found:
            found[counter] |= (own >> ahead if ahead > 0 else own << -ahead) & whole
    return found
