"""Others: the busy times of calendars that the office keeps beside this one, read again on a schedule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from mailworker.core.cells import cell_at, cell_from
from mailworker.core.office import OtherCalendar
from mailworker.edges.busy import busy_times
from mailworker.edges.download import NoCalendar, fetch
from mailworker.edges.store import Transaction
from mailworker.office.context import Context

IN_RESERVE = timedelta(days=31)
"""So long a calendar may fail before days come into reach that were never read."""


def read_others(ctx: Context, now: datetime) -> tuple[str, ...]:
    """Read every configured calendar anew; the names of those that failed.

    What was read last stays in force for those, and an alarm stands until they can be read again.
    """
    others = ctx.office.other_calendars
    names = [other.name for other in others]
    with _deciding(ctx) as tx:
        for gone in (state.name for state in tx.others.states() if state.name not in names):
            tx.alarms.clear(_alarm(gone), now)
        tx.others.keep_only(names)
    return tuple(other.name for other in others if not _read(ctx, other, now))


def _read(ctx: Context, other: OtherCalendar, now: datetime) -> bool:
    until = now + _ahead(ctx)
    alarm = _alarm(other.name)
    try:
        stretches = busy_times(fetch(other.source, other.ca_file), ctx.office, now, until)
    except NoCalendar as error:
        with _deciding(ctx) as tx:
            tx.others.fail(other.name, str(error), now)
            tx.alarms.ring(
                alarm,
                f"Der Kalender „{other.name}“ lässt sich nicht lesen, es gilt der letzte Stand. {error}",
                now,
            )
        return False
    counters = sorted(other.counters or ctx.office.counters)
    # Cut to what was asked for: an event until the year 9999 would be a set of cells of that length.
    inside = ((max(start, now), min(end, until)) for start, end in stretches)
    busy = [(counter, first, end - first) for first, end in _joined(inside) for counter in counters]
    with _deciding(ctx) as tx:
        tx.others.replace(other.name, busy, now)
        tx.alarms.clear(alarm, now)
    return True


@contextmanager
def _deciding(ctx: Context) -> Iterator[Transaction]:
    """A transaction beside which no other worker writes the same calendar's rows, and nobody books."""
    with ctx.store.transaction() as tx:
        tx.calendar.alone()
        yield tx


def _ahead(ctx: Context) -> timedelta:
    """As far as anything is given out, and on: what is read today may have to do for a while."""
    given = (service.horizon_days or 0 for service in ctx.office.services.values())
    return timedelta(days=max(ctx.office.limits.horizon_days, *given)) + IN_RESERVE


def _alarm(name: str) -> str:
    return f"calendar:{name}"


def _joined(stretches: Iterable[tuple[datetime, datetime]]) -> list[tuple[int, int]]:
    """Stretches in order of time as cells, those that overlap or touch made one: a cell in part is busy."""
    found: list[tuple[int, int]] = []
    for start, end in stretches:
        first, last = cell_at(start), cell_from(end)
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return found
