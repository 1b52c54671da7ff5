"""What is kept for people who come without an appointment (mixed operation).

**The rule.** Counters with the same services are of one *kind*. In each hour of the clock, the cells that
appointments and holds own at the open counters of a kind may not be more than (1 - share) of the kind's
open cells, rounded down: at least `walk_in_share` of every hour stays with the walk-ins. What was booked
past this by a clerk's override, or before a closure took open cells away, stays; nothing is added to such
an hour.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from math import floor

from mailworker.core.cells import CELL_MINUTES, PER_HOUR, instant, painted, spread
from mailworker.core.office import Closure, Counter, Office
from mailworker.core.openings import days_between, open_cells

_HAIR = 1e-9
"""0.9 × 10 must give 9: floats are a hair off."""


@dataclass(frozen=True, slots=True)
class WalkIn:
    """One hour at the counters of one kind, in counter minutes: open, booked, kept for walk-ins."""

    start: datetime
    counters: tuple[str, ...]
    open: int
    booked: int
    kept: int

    @property
    def left(self) -> int:
        """Open and not booked. At least `kept`, unless an override or a closure went past it."""
        return self.open - self.booked

    @property
    def bookable(self) -> int:
        """What appointments may still take."""
        return max(self.left - self.kept, 0)


def kinds(counters: Iterable[Counter]) -> list[tuple[str, ...]]:
    """The counters' ids, those with the same services together."""
    found: dict[frozenset[str], list[str]] = {}
    for counter in counters:
        found.setdefault(counter.services, []).append(counter.id)
    return [tuple(ids) for ids in found.values()]


def bookable_cells(open_cells_: int, share: float) -> int:
    """How many of an hour's open cells appointments may own."""
    return floor(open_cells_ * (1 - share) + _HAIR)


@dataclass(frozen=True, slots=True)
class Quota:
    """What appointments may still take at the counters of one kind, hour by hour.

    Numbers with a field of 12 bits an hour, which is as wide as its cells: the lowest bit of an hour's field
    stands at its first cell. `open` has that bit for each open hour; `left` holds how many cells are left. So
    all hours are compared at once, however many there are.
    """

    counters: tuple[str, ...]
    open: int
    left: int

    def full(self, length: int, hours: range | None = None) -> int:
        """The starts from which `length` cells would take the share of one of the hours, of all if None.

        An hour with `left` cells forbids the starts that put more than these into it: one stretch.
        """
        chosen = self.open if hours is None else self.open & _first_cells(hours)
        found = 0
        for left in range(min(length, PER_HOUR)):
            such = chosen & _equal(self.left, left, self.open)
            if such:
                found |= spread(such, PER_HOUR - 1 + length - 2 * left) >> length - 1 - left
        return found

    def emptiest_first(self, length: int, lo: int, hi: int) -> Iterator[int]:
        """The starts from cell `lo` up to `hi`, counted from `lo`, by what is left of the hours they touch.

        Those with the most first, in steps of STEP cells a counter, each set part of the next; then all.
        """
        first = lo - lo % PER_HOUR
        near = (1 << hi + length + PER_HOUR - first) - 1
        hours, left = self.open >> first & near, self.left >> first & near
        for keep in range(PER_HOUR - STEP, 0, -STEP):
            fewer = hours & ~_enough(left, keep * len(self.counters) * hours, hours)
            yield ~(spread(fewer, PER_HOUR + length - 1) >> length - 1) >> lo - first
        yield -1

    def after(self, cell: int, length: int) -> Quota:
        """What is left once a visit of `length` cells from `cell` on is held."""
        spent = 0
        for hour in hours_of(cell, length):
            within = min(cell + length, (hour + 1) * PER_HOUR) - max(cell, hour * PER_HOUR)
            spent |= within << hour * PER_HOUR
        return Quota(self.counters, self.open, _less(self.left, spent, self.open))


_TOP = PER_HOUR - 1
"""The highest bit of an hour's field: kept free of counts, so that one hour never borrows from the next."""
MOST_COUNTERS = ((1 << _TOP) - 1) // PER_HOUR
"""As many counters can be open in one hour, for their cells to be counted in such a field."""
_FIELD = (1 << PER_HOUR) - 1
STEP = 2
"""Ten minutes: so much more must be left of an hour at each counter for it to count as emptier."""


def _less(counts: int, spent: int, hours: int) -> int:
    """Field by field what is left of counts, and never less than nothing."""
    tops = hours << _TOP
    rest = (counts | tops) - (spent & hours * _FIELD)
    enough = rest & tops
    return rest & (enough - (enough >> _TOP))


def _enough(counts: int, asked: int, hours: int) -> int:
    """The hours whose counts are no less than what is asked for."""
    return ((counts | hours << _TOP) - asked) >> _TOP & hours


def _equal(counts: int, number: int, hours: int) -> int:
    """The hours whose field holds this number."""
    tops = hours << _TOP
    return (tops - (counts ^ number * hours)) >> _TOP & hours


def _first_cells(hours: range) -> int:
    return sum(1 << hour * PER_HOUR for hour in hours)


def hours_of(cell: int, length: int) -> range:
    """The hours that a visit touches."""
    return range(cell // PER_HOUR, (cell + length - 1) // PER_HOUR + 1)


def quotas(
    office: Office, counters: Sequence[Counter], opened: Mapping[str, int], taken: Mapping[str, int]
) -> tuple[Quota, ...]:
    """For each kind among these counters what appointments may still take of its hours."""
    wanted, share = {c.services for c in counters}, office.limits.walk_in_share
    found = []
    for ids in kinds(c for c in office.counters.values() if c.services in wanted):
        hours, bookable = _bookable(tuple(opened[id_] for id_ in ids), share)
        booked = sum(_per_hour(opened[id_] & taken[id_]) for id_ in ids)
        found.append(Quota(ids, hours, _less(bookable, booked, hours)))
    return tuple(found)


@lru_cache(maxsize=64)
def _bookable(opened: tuple[int, ...], share: float) -> tuple[int, int]:
    """The hours in which some counter is open, and in their fields how many cells may be booked at all.

    Kept, because openings change by the day and not by the mail.
    """
    hours = bookable = 0
    for hour, cells, _ in _hours(opened, opened):
        hours |= 1 << hour * PER_HOUR
        bookable |= bookable_cells(cells, share) << hour * PER_HOUR
    return hours, bookable


def walk_in_left(
    office: Office, busy: Iterable[tuple[str, int, int]], closures: Iterable[Closure], day: date
) -> tuple[WalkIn, ...]:
    """For each kind of counter and each open hour of a local day, what is open, booked and kept."""
    days = days_between(office.zone, day, day)
    opened = open_cells(office, closures, days)
    taken = painted(busy, office.counters, days.base, days.size)
    return tuple(
        WalkIn(
            start=instant(days.base + hour * PER_HOUR).astimezone(office.zone),
            counters=ids,
            open=open_ * CELL_MINUTES,
            booked=booked * CELL_MINUTES,
            kept=(open_ - bookable_cells(open_, office.limits.walk_in_share)) * CELL_MINUTES,
        )
        for ids in kinds(office.counters.values())
        for hour, open_, booked in _hours(
            [opened[id_] for id_ in ids], [opened[id_] & taken[id_] for id_ in ids]
        )
    )


def _hours(opened: Sequence[int], booked: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """(hour, open cells, booked cells) for each hour in which one of these counters is open."""
    width = 3 * (max((cells.bit_length() for cells in opened), default=0) // PER_HOUR + 1)
    opens = f"{sum(map(_per_hour, opened)):0{width}x}"
    takes = f"{sum(map(_per_hour, booked)):0{width}x}"
    for hour, at in enumerate(range(width - 3, -1, -3)):
        if opens[at : at + 3] != "000":
            yield hour, int(opens[at : at + 3], 16), int(takes[at : at + 3], 16)


def _per_hour(cells: int) -> int:
    """How many bits of each field of 12, three hex digits, are set: every hour's count at once."""
    size = cells.bit_length() // 8 + 3
    size += -size % 3
    ones, twos, fours = (int.from_bytes(bytes(p) * (size // len(p)), "little") for p in _MASKS)
    cells -= cells >> 1 & ones
    cells = (cells & twos) + (cells >> 2 & twos)
    return (cells & fours) + (cells >> 4 & fours) + (cells >> 8 & fours)


_MASKS = ((0x55,), (0x33,), (0x0F, 0xF0, 0x00))
"""Every second bit; two of four; the lowest four of twelve, which spans three bytes."""
