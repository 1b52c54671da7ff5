"""Free: what the configuration and the database together leave open."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from mailworker.core.cells import cell_at
from mailworker.core.openings import add_working_days
from mailworker.core.slots import (
    NO_OVERRIDES,
    FreeSlots,
    Overrides,
    Slot,
    free_slots,
    horizon_for,
    touched,
)
from mailworker.edges.store import Transaction
from mailworker.office.context import Context


def free(
    ctx: Context,
    tx: Transaction,
    wishes: Mapping[str, int],
    now: datetime,
    *,
    first: date | None = None,
    last: date | None = None,
    overrides: Overrides = NO_OVERRIDES,
) -> FreeSlots:
    """Every free start for these services, as this transaction sees the calendar."""
    end = now + timedelta(days=horizon_for(ctx.office, wishes) + 2)
    return free_slots(
        ctx.office,
        wishes,
        ctx.office.minutes_for(wishes),
        tx.others.busy(cell_at(now), cell_at(end)),
        tx.calendar.closures(now, end),
        now,
        first=first,
        last=last,
        overrides=overrides,
        taken=tx.calendar.taken(ctx.office.counters, now, end),
    )


def shut_since(ctx: Context, tx: Transaction, slot: Slot) -> bool:
    """Whether the counter of a slot that is held has been closed for that time, here or in another calendar.

    Its cells are its own all the while, so nothing else would tell.
    """
    closures = (*ctx.office.closures, *tx.calendar.closures(slot.start, slot.end))
    first, end = cell_at(slot.start), cell_at(slot.end)
    elsewhere = any(counter == slot.counter for counter, _, _ in tx.others.busy(first, end))
    return elsewhere or any(touched([slot], closure) for closure in closures)


def working_days_later(ctx: Context, tx: Transaction, start: datetime, days: int) -> datetime:
    """When a hold ends: days on which the desk has closed the office do not count either."""
    closures = tx.calendar.closures(start, start + timedelta(days=366 + days))
    return add_working_days(ctx.office, start, days, closures)
