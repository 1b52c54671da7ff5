"""The calendar page: a day, or a week of days, with what is booked, held, shut, and left for walk-ins."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from starlette.responses import Response

from mailworker.core.cells import cell_at, cell_from
from mailworker.core.openings import is_holiday
from mailworker.core.walk_in import WalkIn
from mailworker.desk.clicks import Click
from mailworker.desk.day_picture import DayFacts, DayPicture, draw, share_of
from mailworker.edges.store import Transaction

_DAY = timedelta(days=1)
FARTHEST = timedelta(days=3 * 366)
"""So far from today the calendar can be leafed through."""


@dataclass(frozen=True, slots=True)
class DayView:
    """One day as the page shows it."""

    day: date
    midnight: datetime
    facts: DayFacts
    picture: DayPicture | None
    shares: tuple[WalkIn, ...]
    holiday: str


def calendar(click: Click) -> Response:
    """A day by default; `view=week` shows Monday to Saturday."""
    today = click.now.astimezone(click.desk.ctx.office.zone).date()
    asked = day_of(click.query("day")) or today
    asked = min(max(asked, today - FARTHEST), today + FARTHEST)
    week = click.query("view") == "week"
    first = asked - _DAY * asked.weekday() if week else asked
    with click.desk.ctx.store.reading() as tx:
        views = [_view(click, tx, first + n * _DAY) for n in range(6 if week else 1)]
    step = _DAY * (7 if week else 1)
    return click.show(
        "calendar.html",
        views=[view for view in views if view.picture or not week],
        week=week,
        asked=asked,
        today=today,
        before=asked - step,
        after=asked + step,
    )


def day_of(text: str) -> date | None:
    """A day as a date field sends it; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _view(click: Click, tx: Transaction, day: date) -> DayView:
    office = click.desk.ctx.office
    midnight, end = (datetime.combine(d, time(), office.zone) for d in (day, day + _DAY))
    configured = (c for c in office.closures if c.start < end and c.end > midnight)
    facts = DayFacts(
        day=day,
        bookings=tx.calendar.with_cases(midnight, end),
        closures=(*configured, *tx.calendar.closures(midnight, end)),
        busy=tx.others.busy(cell_at(midnight), cell_from(end)),
    )
    named = office.holidays.get(day) or office.customs.get((day.month, day.day), "")
    return DayView(
        day,
        midnight,
        facts,
        draw(office, facts),
        share_of(office, facts),
        named if is_holiday(office, day) else "",
    )
