"""Commands on feeds: addresses under which a calendar program may read appointments."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table

from mailworker.cli.common import WERNE, Folder, Who, open_office, out
from mailworker.cli.moments import counter_of
from mailworker.office.feeds import open_feed, revoke_feed
from mailworker.worker import utc_now

feed = typer.Typer(help="Calendar feeds of the appointments.", no_args_is_help=True)


@feed.command(name="open")
def open_(
    counter: Annotated[str | None, typer.Option(help="Of this counter; default: of all.")] = None,
    config: Folder = WERNE,
    who: Who = "cli",
) -> None:
    """Make a feed and print its path at the desk's address. It is shown only this once."""
    ctx = open_office(config)
    token = open_feed(ctx, counter_of(ctx.office, counter), who, utc_now())
    out.print(f"/feed/{token}.ics", markup=False)


@feed.command(name="list")
def list_(config: Folder = WERNE) -> None:
    """Every feed, without its token."""
    with open_office(config).store.reading() as tx:
        feeds = tx.feeds.all()
    shown = Table("Nr.", "Schalter", "seit", "von", "beendet")
    for each in feeds:
        ended = f"{each.revoked_at:%Y-%m-%d}" if each.revoked_at else ""
        shown.add_row(
            str(each.id), each.counter or "alle", f"{each.created_at:%Y-%m-%d}", each.created_by, ended
        )
    out.print(shown)


@feed.command()
def revoke(
    number: Annotated[int, typer.Argument(help="The feed's number, as `mailworker feed list` shows it.")],
    config: Folder = WERNE,
    who: Who = "cli",
) -> None:
    """End a feed for everyone who has its address."""
    revoke_feed(open_office(config), number, who, utc_now())
    out.print(f"Der Kalender Nr. {number} ist beendet.")
