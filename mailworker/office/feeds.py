"""Feeds: appointments for the calendar programs of those who were given an address, until it is revoked."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailworker.core.case import Booking, BookingState, Case
from mailworker.core.codes import new_token
from mailworker.edges.feeds import Shown, feed
from mailworker.edges.store import Transaction
from mailworker.edges.store.feeds import Feed
from mailworker.errors import NotAllowed
from mailworker.office.context import Context

BACK = timedelta(days=30)
AHEAD = timedelta(days=370)


def open_feed(ctx: Context, counter: str | None, who: str, now: datetime) -> str:
    """Make a feed of one counter (None: of all) and give its token, which is shown only this once."""
    if counter is not None and counter not in ctx.office.counters:
        known = ", ".join(ctx.office.counters)
        raise NotAllowed(f"Den Schalter „{counter}“ gibt es nicht. Bekannt sind: {known}.")
    token = new_token(ctx.random)
    with ctx.store.transaction() as tx:
        made = tx.feeds.open(token, counter, who, now)
        tx.ledger.add(now, who, "feed_opened", f"{made.id}: {counter or 'all'}")
    return token


def revoke_feed(ctx: Context, feed_id: int, who: str, now: datetime) -> None:
    """End a feed for everyone who has its address. Raises NotAllowed where it is not open."""
    with ctx.store.transaction() as tx:
        if not tx.feeds.revoke(feed_id, now):
            raise NotAllowed(f"Einen offenen Kalender Nr. {feed_id} gibt es nicht.")
        tx.ledger.add(now, who, "feed_revoked", str(feed_id))


def read_feed(ctx: Context, token: str, now: datetime) -> str | None:
    """The calendar behind a token; None for one that does not count (any more)."""
    with ctx.store.reading() as tx:
        found = tx.feeds.by_token(token)
        return _calendar(ctx, tx, found, now) if found else None


def _calendar(ctx: Context, tx: Transaction, found: Feed, now: datetime) -> str:
    booked = tx.calendar.with_cases(now - BACK, now + AHEAD, BookingState.BOOKED)
    shown = [_shown(ctx, *row) for row in booked if found.counter in {None, row[0].slot.counter}]
    counter = ctx.office.counters.get(found.counter) if found.counter else None
    return feed(ctx.office, counter.name if counter else ctx.office.name, shown, now)


def _shown(ctx: Context, booking: Booking, case: Case) -> Shown:
    names = (ctx.office.services[id_].name for id_ in case.services if id_ in ctx.office.services)
    return Shown(case.code, booking.slot, ", ".join(names) or "Termin", booking.sequence)
