"""Others: the busy times of calendars that the office keeps beside this one, read again on a schedule."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailworker.core.cells import cell_at, cell_from
from mailworker.core.office import OtherCalendar
from mailworker.core.slots import horizon_for
from mailworker.edges.busy import busy_times
from mailworker.edges.download import NoCalendar, fetch
from mailworker.office.context import Context


def read_others(ctx: Context, now: datetime) -> tuple[str, ...]:
    """Read every configured calendar anew; the names of those that failed.

    What was read last stays in force for those, and an alarm stands until they can be read again.
    """
    others = ctx.office.other_calendars
    names = [other.name for other in others]
    with ctx.store.transaction() as tx:
        for gone in (state.name for state in tx.others.states() if state.name not in names):
            tx.alarms.clear(_alarm(gone), now)
        tx.others.keep_only(names)
    return tuple(other.name for other in others if not _read(ctx, other, now))


def _read(ctx: Context, other: OtherCalendar, now: datetime) -> bool:
    ahead = timedelta(days=horizon_for(ctx.office, ctx.office.services) + 2)
    alarm = _alarm(other.name)
    try:
        stretches = busy_times(fetch(other.source, other.ca_file), ctx.office, now, now + ahead)
    except NoCalendar as error:
        with ctx.store.transaction() as tx:
            tx.others.fail(other.name, str(error), now)
            tx.alarms.ring(
                alarm,
                f"Der Kalender „{other.name}“ lässt sich nicht lesen, es gilt der letzte Stand. {error}",
                now,
            )
        return False
    counters = other.counters or frozenset(ctx.office.counters)
    busy = [
        (counter, cell_at(start), cell_from(end) - cell_at(start))
        for start, end in stretches
        if end > start
        for counter in sorted(counters)
    ]
    with ctx.store.transaction() as tx:
        tx.others.replace(other.name, busy, now)
        tx.alarms.clear(alarm, now)
    return True


def _alarm(name: str) -> str:
    return f"calendar:{name}"
