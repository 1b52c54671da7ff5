"""Commands for clerks who like a terminal: what waits, and letting it go."""

from __future__ import annotations

from typing import Annotated

import typer

from mailworker import listing
from mailworker.cli.common import WERNE, AsJson, Folder, Who, open_office, out, print_json
from mailworker.core.case import Case
from mailworker.core.decision import ConfirmSlot
from mailworker.errors import NoSuchCase
from mailworker.office import approve as approving
from mailworker.office.context import Context
from mailworker.worker import utc_now


def cases(config: Folder = WERNE, as_json: AsJson = False) -> None:
    """The cases that wait for staff, oldest first, with their proposed slots."""
    ctx = open_office(config)
    waiting = listing.waiting(ctx)
    if as_json:
        print_json({"cases": [row.as_json() for row in waiting]})
    else:
        out.print(listing.table(waiting, ctx.office))


def approve(
    case: Annotated[str, typer.Argument(help="The case's code, as `mailworker cases` shows it.")],
    slot: Annotated[int | None, typer.Option(help="Another of its slots, by number.")] = None,
    config: Folder = WERNE,
    who: Who = "cli",
) -> None:
    """Let a case's letter go out, as it is drafted or for another slot."""
    ctx = open_office(config)
    found = _case(ctx, case)
    now = utc_now()
    if slot is None:
        letter = approving.approve(ctx, found.id, who, now)
    else:
        letter = approving.approve_anew(ctx, found.id, ConfirmSlot(slot), who, now)
    out.print(
        f"Freigegeben: {found.code}, „{letter.content.subject}“. Der Brief geht nun hinaus.", markup=False
    )


def _case(ctx: Context, code: str) -> Case:
    with ctx.store.reading() as tx:
        found = tx.cases.by_code(code)
    if found is None:
        raise NoSuchCase(f"There is no case {code}.", hint="mailworker cases lists those that wait.")
    return found
