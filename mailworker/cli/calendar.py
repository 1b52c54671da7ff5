"""Commands on the calendar: what is free, booking for someone on the phone, what is booked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from difflib import get_close_matches
from itertools import groupby
from typing import Annotated, Any

import typer
from rich.table import Table

from mailworker.cli.common import WERNE, AsJson, Folder, UsageError, Who, open_office, out, print_json
from mailworker.core.office import Closure, Office
from mailworker.core.slots import Overrides, Slot
from mailworker.edges.letters import clock, day
from mailworker.office.book import Refused, Wanted
from mailworker.office.book import book as book_use_case
from mailworker.office.context import Context
from mailworker.office.free import free
from mailworker.office.shut import shut as shut_use_case
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
    """Every free start for these services, with the counters that have it."""
    ctx = open_office(config)
    wishes = _wishes(ctx.office, service, count)
    with ctx.store.reading() as tx:
        found = free(ctx, tx, wishes, utc_now(), first=_day(from_), last=_day(to))
    starts = [
        {
            "start": start.astimezone(ctx.office.zone).isoformat(),
            "minutes": found.minutes,
            "counters": [slot.counter for slot in group],
        }
        for start, group in groupby(found, key=lambda slot: slot.start)
    ]
    if as_json:
        print_json({"slots": starts, "reason": found.reason or None})
    else:
        _print_slots(starts, found.reason)


def book(
    service: Service,
    start: Annotated[str, typer.Option(help="When it begins, such as 2026-12-01T10:15 (the office's time).")],
    name: Annotated[str, typer.Option(help="In whose name.")],
    count: Count = None,
    counter: Annotated[str | None, typer.Option(help="At this counter; default: any that is free.")] = None,
    phone: Annotated[str, typer.Option(help="Where the citizen can be called.")] = "",
    override_lead: Annotated[bool, typer.Option(help="Sooner than the lead time allows; is logged.")] = False,
    override_walk_in: Annotated[
        bool, typer.Option(help="Into the share kept for walk-ins; is logged.")
    ] = False,
    config: Folder = WERNE,
    who: Who = "cli",
    as_json: AsJson = False,
) -> None:
    """Make an appointment for someone on the phone or at the counter. Exit 1 where the slot is not free."""
    ctx = open_office(config)
    wanted = Wanted(
        services=_wishes(ctx.office, service, count),
        start=_moment(ctx.office, start),
        name=name,
        counter=_counter(ctx.office, counter),
        phone=phone,
    )
    overrides = Overrides(lead=override_lead, walk_in_share=override_walk_in)
    result = book_use_case(ctx, wanted, who, utc_now(), overrides=overrides)
    if isinstance(result, Refused):
        _refused(ctx, result, as_json=as_json)
        raise typer.Exit(1)
    if as_json:
        print_json({"booked": True, "case": result.case.code, **_slot(ctx.office, result.booking.slot)})
    else:
        out.print(f"Gebucht: {result.case.code}, {_words(ctx.office, result.booking.slot)}", markup=False)


def appointments(from_: From = "", to: To = "", config: Folder = WERNE, as_json: AsJson = False) -> None:
    """What is booked, by day and counter; from today on where no day is given."""
    ctx = open_office(config)
    first = _day(from_) or utc_now().astimezone(ctx.office.zone).date()
    last = _day(to) or first + timedelta(days=365)
    with ctx.store.reading() as tx:
        booked = tx.calendar.appointments(
            _midnight(ctx.office, first), _midnight(ctx.office, last + timedelta(days=1))
        )
        rows = [(tx.cases.get(booking.case_id), booking.slot) for booking in booked]
    if as_json:
        print_json(
            {
                "appointments": [
                    {"case": case.code, "services": dict(case.services), **_slot(ctx.office, slot)}
                    for case, slot in rows
                ]
            }
        )
        return
    shown = Table("Wann und wo", "Vorgang", "Name")
    for case, slot in rows:
        shown.add_row(_words(ctx.office, slot), case.code, case.name)
    out.print(shown)


def shut(
    from_: Annotated[str, typer.Option("--from", help="Since when, such as 2026-12-01T08:00.")],
    to: Annotated[str, typer.Option("--to", help="Until when.")],
    counter: Annotated[str | None, typer.Option(help="This counter; default: the whole office.")] = None,
    reason: Annotated[str, typer.Option(help="Why, for staff; citizens do not see it.")] = "",
    config: Folder = WERNE,
    who: Who = "cli",
    as_json: AsJson = False,
) -> None:
    """Close a counter: lists whom it touches, holds a new slot for each, drafts the letters for approval."""
    ctx = open_office(config)
    start, end = _moment(ctx.office, from_), _moment(ctx.office, to)
    touched = shut_use_case(ctx, Closure(start, end, counter, reason), who, utc_now())
    rows = [(each.case, each.booking.slot, [b.slot for b in each.instead]) for each in touched]
    if as_json:
        print_json(
            {
                "touched": [
                    {
                        "case": case.code,
                        "slot": _slot(ctx.office, old),
                        "instead": [_slot(ctx.office, new) for new in instead],
                    }
                    for case, old, instead in rows
                ]
            }
        )
        return
    shown = Table("Vorgang", "bisher", "Vorschlag", title=f"{len(rows)} betroffen")
    for case, old, instead in rows:
        shown.add_row(
            case.code, _words(ctx.office, old), _words(ctx.office, instead[0]) if instead else "nichts frei"
        )
    out.print(shown)


def _wishes(office: Office, services: Sequence[str], counts: Sequence[int] | None) -> dict[str, int]:
    """Service id → count. Raises UsageError that names what would be right."""
    unknown = next((id_ for id_ in services if id_ not in office.services), None)
    if unknown is not None:
        near = get_close_matches(unknown, office.services, n=1)
        known = f"did you mean {near[0]}?" if near else f"known are: {', '.join(office.services)}"
        raise UsageError(f"There is no service {unknown}.", hint=known)
    counts = counts or [1] * len(services)
    if len(counts) != len(services):
        raise UsageError(
            f"{len(services)} services, but {len(counts)} counts.", hint="give one --count for each --service"
        )
    most = office.limits.most_of_one
    if not all(1 <= count <= most for count in counts):
        raise UsageError("A count is out of range.", hint=f"1 to {most}")
    return dict(zip(services, counts, strict=True))


def _counter(office: Office, counter: str | None) -> str | None:
    if counter is not None and counter not in office.counters:
        raise UsageError(f"There is no counter {counter}.", hint=f"known are: {', '.join(office.counters)}")
    return counter


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f"{text!r} is no day.", hint="YYYY-MM-DD, such as 2026-12-01") from None


def _moment(office: Office, text: str) -> datetime:
    """An instant; one without an offset is in the office's own time."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no time.", hint="such as 2026-12-01T10:15") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=office.zone)


def _midnight(office: Office, when: date) -> datetime:
    return datetime.combine(when, time(), office.zone)


def _slot(office: Office, slot: Slot) -> dict[str, Any]:
    return {
        "start": slot.start.astimezone(office.zone).isoformat(),
        "end": slot.end.astimezone(office.zone).isoformat(),
        "minutes": slot.minutes,
        "counter": slot.counter,
    }


def _words(office: Office, slot: Slot) -> str:
    local = slot.start.astimezone(office.zone)
    return f"{day(local)}, {clock(local)}, {office.counters[slot.counter].name}"


def _print_slots(starts: Sequence[dict[str, Any]], reason: str) -> None:
    shown = Table("Beginn", "Schalter", title=reason or f"{len(starts)} freie Termine")
    for row in starts:
        shown.add_row(str(row["start"]), ", ".join(row["counters"]))
    out.print(shown)


def _refused(ctx: Context, refused: Refused, *, as_json: bool) -> None:
    instead = [_slot(ctx.office, slot) for slot in refused.instead]
    if as_json:
        print_json({"booked": False, "reason": refused.reason, "instead": instead})
        return
    out.print(refused.reason, markup=False)
    for slot in refused.instead:
        out.print(f"  frei: {_words(ctx.office, slot)}", markup=False)
