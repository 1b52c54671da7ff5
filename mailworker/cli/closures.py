"""Commands on closures: put one in over what is booked, list them, take one back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

import typer
from rich.table import Table

from mailworker.cli.common import WERNE, AsJson, Folder, UsageError, Who, open_office, out, print_json
from mailworker.cli.moments import counter_of, moment_of, slot_json, slot_words
from mailworker.core.office import Closure
from mailworker.errors import NotAllowed
from mailworker.office.context import Context
from mailworker.office.shut import Touched, check_closure, under
from mailworker.office.shut import reopen as reopen_use_case
from mailworker.office.shut import shut as shut_use_case
from mailworker.worker import utc_now


def shut(
    from_: Annotated[str, typer.Option("--from", help="Since when, such as 2026-12-01T08:00.")],
    to: Annotated[str, typer.Option("--to", help="Until when.")],
    counter: Annotated[str | None, typer.Option(help="This counter; default: the whole office.")] = None,
    reason: Annotated[str, typer.Option(help="Why, for staff; citizens do not see it.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say who would be touched.")] = False,
    config: Folder = WERNE,
    who: Who = "cli",
    as_json: AsJson = False,
) -> None:
    """Close a counter: lists whom it touches, holds a new slot for each, drafts the letters for approval."""
    ctx, now = open_office(config), utc_now()
    start, end = moment_of(ctx.office, from_), moment_of(ctx.office, to)
    closure = Closure(start, end, counter_of(ctx.office, counter), reason)
    try:
        check_closure(ctx, closure, now)
    except NotAllowed as error:
        raise UsageError(str(error)) from None
    if dry_run:
        with ctx.store.reading() as tx:
            touched = under(ctx, tx, closure, now)
    else:
        touched = shut_use_case(ctx, closure, who, now)
    if as_json:
        print_json({"touched": [_touched_json(ctx, each) for each in touched]})
    else:
        _print_touched(ctx, touched, "noch nicht gesucht" if dry_run else "keiner")


def closures(config: Folder = WERNE, as_json: AsJson = False) -> None:
    """The closures that are not over, with their numbers."""
    ctx, now = open_office(config), utc_now()
    with ctx.store.reading() as tx:
        kept = tx.closures.ending_after(now)
        left = [len(under(ctx, tx, each.closure, now)) for each in kept]
    zone = ctx.office.zone
    rows = [
        {
            "number": each.id,
            "counter": each.closure.counter,
            "start": each.closure.start.astimezone(zone).isoformat(),
            "end": each.closure.end.astimezone(zone).isoformat(),
            "reason": each.closure.reason,
            "to_be_moved": count,
        }
        for each, count in zip(kept, left, strict=True)
    ]
    if as_json:
        print_json(rows)
        return
    shown = Table("Nr.", "Schalter", "von", "bis", "Grund", "zu verlegen")
    for each, count in zip(kept, left, strict=True):
        closure = each.closure
        start, end = (f"{moment.astimezone(zone):%d.%m.%Y %H:%M}" for moment in (closure.start, closure.end))
        shown.add_row(str(each.id), closure.counter or "alle", start, end, closure.reason, str(count))
    out.print(shown)


def reopen(
    number: Annotated[int, typer.Argument(help="The closure's number, as `mailworker closures` shows it.")],
    config: Folder = WERNE,
    who: Who = "cli",
) -> None:
    """Take a closure back; appointments that were to be moved because of it stay."""
    ctx = open_office(config)
    kept = reopen_use_case(ctx, number, who, utc_now())
    out.print(
        f"Die Schließung Nr. {number} ist zurückgenommen. Termine, die nun bleiben: {len(kept)}.",
        markup=False,
    )


def _touched_json(ctx: Context, each: Touched) -> dict[str, Any]:
    return {
        "case": each.case.code,
        "slot": slot_json(ctx.office, each.booking.slot),
        "instead": [slot_json(ctx.office, new.slot) for new in each.instead],
    }


def _print_touched(ctx: Context, touched: Sequence[Touched], without: str) -> None:
    """Whom a closure touches; `without` stands where there is no new slot."""
    shown = Table("Vorgang", "bisher", "Vorschlag", title=f"{len(touched)} betroffen")
    for each in touched:
        new = slot_words(ctx.office, each.instead[0].slot) if each.instead else without
        shown.add_row(each.case.code, slot_words(ctx.office, each.booking.slot), new)
    out.print(shown)
