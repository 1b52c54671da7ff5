"""What the commands share: the two streams, the folder option, an office opened for a command."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from mailworker.errors import ConfigError, MailworkerError

if TYPE_CHECKING:
    from mailworker.config.environment import Need
    from mailworker.office.context import Context

WERNE = Path("config/werne")

Folder = Annotated[
    Path,
    typer.Option(
        "--config", envvar="MAILWORKER_CONFIG", help="The office's folder of TOML files.", metavar="DIR"
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="For programs: JSON.")]
Who = Annotated[str, typer.Option(envvar="USER", help="Who does it, for the ledger.")]

out = Console(soft_wrap=True)
err = Console(stderr=True, soft_wrap=True)


def open_office(folder: Path, *needs: Need) -> Context:
    """The office of a folder, over a sound database, with the secrets of `needs`. Raises ConfigError."""
    # Here and not above: `extract` needs none of it, and shall start at once.
    from mailworker import bootstrap
    from mailworker.config.load import load

    ctx = bootstrap.open_context(load(folder, os.environ, needs))
    must_be_sound(ctx)
    return ctx


def must_be_sound(ctx: Context) -> None:
    """Raises ConfigError where the database does not answer, or its tables are not this version's."""
    faults = ctx.store.check()
    if faults:
        raise ConfigError(faults)


def print_json(value: Any) -> None:
    """One JSON value on standard output, for programs."""
    try:
        print(json.dumps(value, ensure_ascii=False), flush=True)  # noqa: T201
    except UnicodeEncodeError:  # half a surrogate pair, or a terminal without umlauts: escaped it is JSON too
        print(json.dumps(value), flush=True)  # noqa: T201


class UsageError(MailworkerError):
    """The command was called with something it cannot use."""
