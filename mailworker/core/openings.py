"""When which counter is open: the one place where hours, holidays, extra openings and closures meet.

**Precedence**, the strongest first:

1. a *closure* of the office or of one counter, from the configuration or from the database: closed;
2. an *extra opening* on that day: open, be it a Saturday or a holiday;
3. a *holiday* or a *custom* (24.12., 31.12.): closed;
4. the *regular hours*.

Hours are wall-clock times of the office's zone; what they open are cells of UTC. A cell is open when its
five minutes of wall clock lie in the hours: an hour that the change of clocks leaves out does not exist,
one that it repeats is open twice.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import TypeVar
from zoneinfo import ZoneInfo

from mailworker.core.cells import CELL_MINUTES, PER_HOUR, Canvas, cell_at, cell_from, instant, runs
from mailworker.core.office import Closure, ExtraOpening, Hours, Office

_Rule = TypeVar("_Rule", Hours, ExtraOpening)
_DAY = timedelta(days=1)
_PLAIN_DAY = 24 * PER_HOUR


@dataclass(frozen=True, slots=True)
class Days:
    """Local days on end, `first` the earliest; `edges` are their midnights as cells, one more than days.

    `base` is the cell that bit 0 of every set over these days stands for; it begins an hour.
    """

    first: date
    zone: ZoneInfo
    edges: tuple[int, ...]

    @property
    def base(self) -> int:
        return self.edges[0] - self.edges[0] % PER_HOUR

    @property
    def size(self) -> int:
        """How many cells a set over these days spans."""
        return self.edges[-1] - self.base

    def __iter__(self) -> Iterator[tuple[date, int, int]]:
        """Each day with its first cell and the one after its last, counted from `base`."""
        for index in range(len(self.edges) - 1):
            yield self.first + index * _DAY, self.edges[index] - self.base, self.edges[index + 1] - self.base

    def bounds(self, cell: int) -> tuple[int, int]:
        """The day around a cell: its first cell and the one after its last, all counted from `base`."""
        index = bisect_right(self.edges, cell + self.base)
        return self.edges[index - 1] - self.base, self.edges[index] - self.base

    def on_grid(self, moment: datetime) -> int:
        """The first cell not before an instant, counted from `base`."""
        return cell_from(moment) - self.base


@lru_cache(maxsize=64)
def days_between(zone: ZoneInfo, first: date, last: date) -> Days:
    """The local days from `first` to `last`, both inclusive; none where `last` is before `first`."""
    count = max((last - first).days + 1, 0)
    midnights = (datetime.combine(first + n * _DAY, time(), zone) for n in range(count + 1))
    return Days(first, zone, tuple(cell_from(m.astimezone(UTC)) for m in midnights))


def open_cells(office: Office, closures: Iterable[Closure], days: Days) -> dict[str, int]:
    """Per counter the open cells of these days; `closures` come on top of the configured ones."""
    shut = _shut((*office.closures, *closures), days)
    everywhere = shut.get(None, 0)
    holidays, customs = frozenset(office.holidays), frozenset(office.customs)
    found = {}
    for id_ in office.counters:
        rules, extras = _concerning(office.hours, id_), _concerning(office.extra_openings, id_)
        found[id_] = _planned(rules, extras, holidays, customs, days) & ~(everywhere | shut.get(id_, 0))
    return found


def open_stretches(
    office: Office, closures: Iterable[Closure], first_day: date, last_day: date
) -> dict[str, dict[date, list[tuple[datetime, datetime]]]]:
    """Per counter and local day, both days inclusive, the open stretches as instants of the office's zone."""
    days = days_between(office.zone, first_day, last_day)
    return {
        id_: {day: _stretches(cells, lo, hi, days) for day, lo, hi in days}
        for id_, cells in open_cells(office, closures, days).items()
    }


def is_holiday(office: Office, day: date) -> bool:
    """Whether a holiday or a custom of the office closes its regular hours on that day."""
    return _holiday(office.holidays, office.customs, day)


def _holiday(holidays: Container[date], customs: Container[tuple[int, int]], day: date) -> bool:
    return day in holidays or (day.month, day.day) in customs


def applies(rule: Hours, day: date) -> bool:
    """Whether regular hours are meant for that day, holidays aside."""
    return (
        day.weekday() in rule.weekdays
        and (rule.valid_from or day) <= day <= (rule.valid_to or day)
        and (
            rule.every <= 1
            or week_number(day) % rule.every == week_number(rule.valid_from or date.min) % rule.every
        )
    )


def week_number(day: date) -> int:
    """A count of ISO weeks that runs on over the years: Monday to Sunday share one."""
    return (day.toordinal() - 1) // 7


def add_working_days(
    office: Office, start: datetime, days: int, closures: Iterable[Closure] = ()
) -> datetime:
    """The same time of day, on the local clock, `days` working days after an aware `start`.

    A working day is one on which some counter is open at all. The day of `start` itself does not count. An
    office that does not open for a year has no working days: there every day counts, so that nothing is
    held for ever.
    """
    local = start.astimezone(office.zone)
    around = days_between(office.zone, local.date() + _DAY, local.date() + timedelta(days=366 + days))
    some = 0
    for cells in open_cells(office, closures, around).values():
        some |= cells
    working = [day for day, lo, hi in around if (some >> lo) & ((1 << (hi - lo)) - 1)]
    if days < 1 or len(working) < days:
        return _at(local, local.date() + timedelta(days=max(days, 0)))
    return _at(local, working[days - 1])


def _at(local: datetime, day: date) -> datetime:
    """That wall clock time on that day; in the gap of a clock change, as much later as the gap is long."""
    return datetime.combine(day, local.timetz()).astimezone(UTC).astimezone(local.tzinfo)


def _concerning(rules: Iterable[_Rule], counter: str) -> tuple[_Rule, ...]:
    return tuple(rule for rule in rules if not rule.counters or counter in rule.counters)


@lru_cache(maxsize=64)
def _planned(
    rules: tuple[Hours, ...],
    extras: tuple[ExtraOpening, ...],
    holidays: frozenset[date],
    customs: frozenset[tuple[int, int]],
    days: Days,
) -> int:
    """What the hours open, closures aside, for counters that share these rules and extra openings.

    Kept, because it changes by the day and not by the mail.
    """
    added: dict[date, list[ExtraOpening]] = {}
    for extra in extras:
        added.setdefault(extra.day, []).append(extra)
    canvas = Canvas(days.size)
    for day, lo, hi in days:
        closed = _holiday(holidays, customs, day)
        regular = [] if closed else [rule for rule in rules if applies(rule, day)]
        for opening in (*regular, *added.get(day, ())):
            _open(canvas, opening.opens, opening.closes, lo, hi, days)
    return canvas.cells()


def _open(canvas: Canvas, opens: time, closes: time, lo: int, hi: int, days: Days) -> None:
    first, end = -(-_minutes(opens, up=True) // CELL_MINUTES), _minutes(closes) // CELL_MINUTES
    if hi - lo == _PLAIN_DAY:
        canvas.paint(lo + first, lo + end)
        return
    for cell in range(lo, hi):
        wall = instant(days.base + cell).astimezone(days.zone)
        if first <= _minutes(wall.time()) // CELL_MINUTES < end:
            canvas.paint(cell, cell + 1)


def _minutes(clock: time, *, up: bool = False) -> int:
    return clock.hour * 60 + clock.minute + (up and bool(clock.second or clock.microsecond))


def _shut(closures: Iterable[Closure], days: Days) -> Mapping[str | None, int]:
    """Per counter, None for the whole office, the cells that a closure touches, be it in part."""
    canvases: dict[str | None, Canvas] = {}
    for closure in closures:
        canvas = canvases.setdefault(closure.counter, Canvas(days.size))
        canvas.paint(cell_at(closure.start) - days.base, days.on_grid(closure.end))
    return {counter: canvas.cells() for counter, canvas in canvases.items()}


def _stretches(cells: int, lo: int, hi: int, days: Days) -> list[tuple[datetime, datetime]]:
    base = days.base + lo
    return [
        (instant(base + first).astimezone(days.zone), instant(base + end).astimezone(days.zone))
        for first, end in runs((cells >> lo) & ((1 << (hi - lo)) - 1))
    ]
