"""Commands on the calendar: what is free, booking for someone on the phone, what is booked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from difflib import get_close_matches
from itertools import groupby
from typing import Annotated, Any

import typer
from rich.table import Table

from mailworker.cli.common import WERNE, AsJson, Folder, UsageError, Who, err, open_office, out, print_json
from mailworker.cli.moments import counter_of, day_of, midnight, moment_of, slot_json, slot_words
from mailworker.core.addresses import Address, read_mailbox
from mailworker.core.case import BookingState
from mailworker.core.office import Office
from mailworker.core.slots import Overrides
from mailworker.core.splitting import unusable
from mailworker.edges.letters import clock, day
from mailworker.office.book import Refused, Wanted
from mailworker.office.book import book as book_use_case
from mailworker.office.context import Context
from mailworker.office.free import free
from mailworker.office.why_not import why_none
from mailworker.worker import utc_now

Service = Annotated[list[str], typer.Option(help="A service's id; give it again for a further one.")]
Count = Annotated[
    list[int] | None, typer.Option(help="For how many, in the order of the services; default 1 each.")
]
From = Annotated[str, typer.Option("--from", help="First day, YYYY-MM-DD.")]
To = Annotated[str, typer.Option("--to", help="Last day, YYYY-MM-DD.")]


def slots(
    service: Service,
    count: Count = None,
    from_: From = "",
    to: To = "",
    config: Folder = WERNE,
    as_json: AsJson = False,
) -> None:
    """Every free start for these services, with the counters that have it; where there is none, why."""
    first, last = _days(from_, to)
    ctx = open_office(config)
    wishes = _wishes(ctx.office, service, count)
    with ctx.store.reading() as tx:
        now = utc_now()
        found = free(ctx, tx, wishes, now, first=first, last=last)
        reason = "" if found else why_none(ctx, tx, wishes, now, first, last)
    starts = [
        {
            "start": start.astimezone(ctx.office.zone).isoformat(),
            "minutes": found.minutes,
            "counters": [slot.counter for slot in group],
        }
        for start, group in groupby(found, key=lambda slot: slot.start)
    ]
    if reason:
        err.print(reason, markup=False)
    if as_json:
        print_json(starts)
    else:
        _print_slots(starts)


def book(
    service: Service,
    start: Annotated[str, typer.Option(help="When it begins, such as 2026-12-01T10:15 (the office's time).")],
    name: Annotated[str, typer.Option(help="In whose name.")],
    count: Count = None,
    counter: Annotated[str | None, typer.Option(help="At this counter; default: any that is free.")] = None,
    phone: Annotated[str, typer.Option(help="Where the citizen can be called.")] = "",
    email: Annotated[str, typer.Option(help="Where to write if the appointment has to be moved.")] = "",
    override_lead: Annotated[
        bool, typer.Option("--override-lead", help="Sooner than the lead time allows; is logged.")
    ] = False,
    override_walk_in: Annotated[
        bool, typer.Option("--override-walk-in", help="Into the share kept for walk-ins; is logged.")
    ] = False,
    config: Folder = WERNE,
    who: Who = "cli",
    as_json: AsJson = False,
) -> None:
    """Make an appointment for someone on the phone or at the counter. Exit 1 where the slot is not free."""
    ctx, now = open_office(config), utc_now()
    wanted = Wanted(
        services=_wishes(ctx.office, service, count),
        start=moment_of(ctx.office, start),
        name=_name(name),
        counter=counter_of(ctx.office, counter),
        phone=phone,
        email=_email(email),
    )
    if wanted.start <= now:
        raise UsageError(f"{start} lies in the past.", hint="give a time to come")
    overrides = Overrides(lead=override_lead, walk_in_share=override_walk_in)
    result = book_use_case(ctx, wanted, who, now, overrides=overrides)
    if isinstance(result, Refused):
        _refused(ctx, result, as_json=as_json)
        raise typer.Exit(1)
    if as_json:
        print_json({"booked": True, "case": result.case.code, **slot_json(ctx.office, result.booking.slot)})
    else:
        out.print(f"Gebucht: {result.case.code}, {slot_words(ctx.office, result.booking.slot)}", markup=False)


def appointments(from_: From = "", to: To = "", config: Folder = WERNE, as_json: AsJson = False) -> None:
    """What is booked, by day and counter; from today on where no day is given."""
    first, last = _days(from_, to)
    ctx = open_office(config)
    first = first or utc_now().astimezone(ctx.office.zone).date()
    last = last or first + timedelta(days=365)
    begin, end = midnight(ctx.office, first), midnight(ctx.office, last + timedelta(days=1))
    with ctx.store.reading() as tx:
        rows = tx.calendar.with_cases(begin, end, BookingState.BOOKED)
    if as_json:
        print_json(
            [
                {
                    "case": case.code,
                    "services": dict(case.services),
                    "name": case.name,
                    **slot_json(ctx.office, booking.slot),
                }
                for booking, case in rows
            ]
        )
        return
    shown = Table("Wann und wo", "Vorgang", "Name")
    for booking, case in rows:
        shown.add_row(slot_words(ctx.office, booking.slot), case.code, case.name)
    out.print(shown)


def _days(from_: str, to: str) -> tuple[date | None, date | None]:
    first, last = day_of(from_), day_of(to)
    if first and last and last < first:
        raise UsageError(f"--to {to} lies before --from {from_}.", hint="exchange the two")
    return first, last


def _wishes(office: Office, services: Sequence[str], counts: Sequence[int] | None) -> dict[str, int]:
    """Service id → count, summed where one is named twice. Raises UsageError."""
    unknown = next((id_ for id_ in services if id_ not in office.services), None)
    if unknown is not None:
        near = get_close_matches(unknown, office.services, n=1)
        known = f"did you mean {near[0]}?" if near else f"known are: {', '.join(office.services)}"
        raise UsageError(f"There is no service {unknown!r}.", hint=known)
    counts = counts or [1] * len(services)
    if len(counts) != len(services):
        raise UsageError(
            f"{len(services)} services, but {len(counts)} counts.", hint="give one --count for each --service"
        )
    most = office.limits.most_of_one
    if not all(1 <= count <= most for count in counts):
        raise UsageError("A count is out of range.", hint=f"1 to {most}")
    found: dict[str, int] = {}
    for id_, count in zip(services, counts, strict=True):
        found[id_] = found.get(id_, 0) + count
    if unusable(office, found):
        raise UsageError("A service is asked for too often.", hint=f"1 to {most} of each in all")
    return found


def _name(name: str) -> str:
    if not name.strip():
        raise UsageError("The name is missing.", hint="in whose name the appointment is to stand")
    return name


def _email(email: str) -> str:
    found = read_mailbox(email) if email else Address("")
    if isinstance(found, str):
        raise UsageError(f"{email!r} is no address.", hint="such as anna@example.org")
    return found.email


def _print_slots(starts: Sequence[dict[str, Any]]) -> None:
    shown = Table("Beginn", "Schalter", title=f"{len(starts)} freie Termine")
    for row in starts:
        start = datetime.fromisoformat(row["start"])
        shown.add_row(f"{day(start)}, {clock(start)}", ", ".join(row["counters"]))
    out.print(shown)


def _refused(ctx: Context, refused: Refused, *, as_json: bool) -> None:
    if as_json:
        instead = [slot_json(ctx.office, slot) for slot in refused.instead]
        print_json({"booked": False, "reason": refused.reason, "instead": instead})
        return
    out.print(refused.reason, markup=False)
    for slot in refused.instead:
        out.print(f"  frei: {slot_words(ctx.office, slot)}", markup=False)
