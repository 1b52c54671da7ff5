"""Free start times: what the hours leave, less what is taken, less what is kept for walk-ins. Pure."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from typing import NamedTuple, Protocol, Self, TypeVar, overload

from mailworker.core.cells import (
    CELL_MINUTES,
    NOTHING,
    Taken,
    cell_at,
    cell_from,
    cells_for,
    each,
    instant,
    painted,
    starts,
    stretch,
)
from mailworker.core.office import Closure, Counter, Office
from mailworker.core.openings import Days, days_between, open_cells
from mailworker.core.walk_in import Quota, hours_of, quotas


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A stretch of one counter's time: an aware `start` and whole `minutes`."""

    start: datetime
    counter: str
    minutes: int

    @property
    def end(self) -> datetime:
        """When it ends, in the zone of `start`; elapsed time, so a change of clocks in between counts."""
        return (self.start.astimezone(UTC) + timedelta(minutes=self.minutes)).astimezone(self.start.tzinfo)


class Busy(NamedTuple):
    """A taken stretch of one counter's time, appointment or hold: its first cell, and how many cells."""

    counter: str
    first: int
    cells: int

    @classmethod
    def between(cls, counter: str, start: datetime, end: datetime) -> Self:
        """From instants; a cell that is touched in part is taken whole."""
        first = cell_at(start)
        return cls(counter, first, cell_from(end) - first)

    @property
    def start(self) -> datetime:
        return instant(self.first)

    @property
    def end(self) -> datetime:
        return instant(self.first + self.cells)


@dataclass(frozen=True, slots=True)
class Overrides:
    """What a clerk may set aside for one booking, by name and logged. A taken cell is never among it."""

    lead: bool = False
    walk_in_share: bool = False


NO_OVERRIDES = Overrides()


@dataclass(frozen=True, slots=True)
class FreeSlots(Sequence[Slot]):
    """Every free start for one visit, by start and then counter; starts are in UTC.

    Kept as sets of cells per counter (`starts`, whose order prefers the counters that can do less), beside
    the cells that are free at all (`room`), those at which closing time lets a visit begin (`begins`), the
    fewest cells that a visit takes there (`least`), and what the walk-ins' share leaves of each hour
    (`quotas`; none: set aside): a slot becomes an object only when somebody looks at it. `reason` says, in
    German, why there is none where the wish itself rules it out.
    """

    days: Days
    minutes: int
    starts: Mapping[str, int]
    room: Mapping[str, int]
    begins: Mapping[str, int] = field(default_factory=dict)
    least: Mapping[str, int] = field(default_factory=dict)
    quotas: tuple[Quota, ...] = ()
    reason: str = ""

    def __len__(self) -> int:
        return sum(cells.bit_count() for cells in self.starts.values())

    def __iter__(self) -> Iterator[Slot]:
        lines = [zip(each(cells), _forever(id_), strict=False) for id_, cells in sorted(self.starts.items())]
        return (self.slot(cell, counter) for cell, counter in heapq.merge(*lines))

    @overload
    def __getitem__(self, index: int) -> Slot: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Slot]: ...
    def __getitem__(self, index: int | slice) -> Slot | Sequence[Slot]:
        if isinstance(index, slice):
            return tuple(self)[index]
        try:
            return next(islice(self, index + len(self) if index < 0 else index, None))
        except (StopIteration, ValueError):
            raise IndexError(index) from None

    def __contains__(self, slot: object) -> bool:
        """Whether this very slot is free: the counter, the start and the minutes."""
        if (
            not isinstance(slot, Slot)
            or slot.minutes != self.minutes
            or instant(cell_at(slot.start)) != slot.start
        ):
            return False
        cell = cell_at(slot.start) - self.days.base
        return cell >= 0 and bool(self.starts.get(slot.counter, 0) >> cell & 1)

    def slot(self, cell: int, counter: str) -> Slot:
        """The slot that begins at a cell of these days."""
        return Slot(instant(self.days.base + cell), counter, self.minutes)

    def beside(self, cell: int, counter: str) -> FreeSlots:
        """The starts that leave every hour its share even while the slot at `cell` and `counter` is held."""
        length = cells_for(self.minutes)
        changed = tuple(q.after(cell, length) if counter in q.counters else q for q in self.quotas)
        found = dict(self.starts)
        for quota in changed:
            full = quota.full(length, hours_of(cell, length)) if counter in quota.counters else 0
            found.update({id_: found[id_] & ~full for id_ in quota.counters})
        return replace(self, starts=found, quotas=changed)


def free_slots(
    office: Office,
    wishes: Mapping[str, int],
    minutes: int,
    busy: Iterable[tuple[str, int, int]],
    closures: Iterable[Closure],
    now: datetime,
    first: date | None = None,
    last: date | None = None,
    overrides: Overrides = NO_OVERRIDES,
    taken: Taken = NOTHING,
) -> FreeSlots:
    """Every start of the grid from which `minutes` are free at a counter that does all of `wishes`.

    `busy` are `Busy` values, or plain (counter, first cell, cells); `taken` is the same, packed. No start
    lies before `now`, within the longest lead time or past the shortest horizon of the wished services, or,
    where given, outside the local days `first` to `last`, both inclusive. The horizon's last day is the
    local day `horizon_days` after today's.
    """
    days = _days(office, wishes, now, first, last)
    counters = sorted(office.counters_for(wishes), key=lambda c: len(c.services))
    reason = _refusal(office, wishes, minutes, counters)
    if reason:
        return FreeSlots(days, minutes, {}, {}, reason=reason)
    length = cells_for(minutes)
    opened = open_cells(office, closures, days)
    owned = painted(busy, office.counters, days.base, days.size, taken)
    room = {c.id: opened[c.id] & ~owned[c.id] for c in counters}
    before_close = cells_for(office.limits.last_start_before_close // timedelta(minutes=1))
    begins = {id_: starts(opened[id_], before_close) for id_ in room}
    allowed = _not_before(office, wishes, now, overrides, days)
    found = {id_: starts(cells, length) & begins[id_] & allowed for id_, cells in room.items()}
    left = () if overrides.walk_in_share else quotas(office, counters, opened, owned)
    for quota in left:
        full = quota.full(length)
        found.update({id_: found[id_] & ~full for id_ in quota.counters})
    return FreeSlots(days, minutes, found, room, begins, {c.id: _least(office, c) for c in counters}, left)


def lead_for(office: Office, wishes: Iterable[str]) -> timedelta:
    """The longest lead time that one of these services asks for."""
    asked = (office.services[id_].lead for id_ in wishes if id_ in office.services)
    return max((office.limits.lead if lead is None else lead for lead in asked), default=office.limits.lead)


def horizon_for(office: Office, wishes: Iterable[str]) -> int:
    """The fewest days ahead that one of these services is given out."""
    asked = (office.services[id_].horizon_days for id_ in wishes if id_ in office.services)
    whole = office.limits.horizon_days
    return min((whole if days is None else days for days in asked), default=whole)


class Placed(Protocol):
    """What has a counter and a time: a slot, a busy stretch, a booking of the database."""

    @property
    def counter(self) -> str: ...
    @property
    def start(self) -> datetime: ...
    @property
    def end(self) -> datetime: ...


_Placed = TypeVar("_Placed", bound=Placed)


def touched(appointments: Iterable[_Placed], closure: Closure) -> tuple[_Placed, ...]:
    """Those that a closure overlaps, be it by a minute, in order of time."""
    found = [
        a
        for a in appointments
        if closure.counter in (None, a.counter) and a.start < closure.end and closure.start < a.end
    ]
    return tuple(sorted(found, key=lambda a: (a.start.astimezone(UTC), a.counter)))


def _refusal(office: Office, wishes: Mapping[str, int], minutes: int, counters: Sequence[Counter]) -> str:
    longest = office.limits.longest // timedelta(minutes=1)
    if minutes < 1:
        return "Für diesen Wunsch ist keine Dauer bekannt."
    if minutes > longest:
        return f"Der Termin würde {minutes} Minuten dauern; länger als {longest} Minuten darf keiner sein."
    return "" if counters else "Kein Schalter bietet alle gewünschten Leistungen an."


def _days(
    office: Office, wishes: Iterable[str], now: datetime, first: date | None, last: date | None
) -> Days:
    today = now.astimezone(office.zone).date()
    end = today + timedelta(days=horizon_for(office, wishes))
    return days_between(office.zone, max(today, first or today), min(end, last or end))


def _not_before(
    office: Office, wishes: Iterable[str], now: datetime, overrides: Overrides, days: Days
) -> int:
    lead = timedelta() if overrides.lead else max(lead_for(office, wishes), timedelta())
    return stretch(days.on_grid(now.astimezone(UTC) + lead), days.size)


def _least(office: Office, counter: Counter) -> int:
    """The fewest cells that a visit to this counter takes: shorter rests are lost to appointments."""
    known = (office.services[id_].minutes for id_ in counter.services if id_ in office.services)
    return cells_for(min(known, default=CELL_MINUTES))


def _forever(counter: str) -> Iterator[str]:
    while True:
        yield counter
