"""What the commands share: the two streams, the folder option, an office opened for a command."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console

from mailworker.errors import MailworkerError

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
AsJson = Annotated[bool, typer.Option("--json", help="One JSON object.")]
Who = Annotated[str, typer.Option(envvar="USER", help="Who does it, for the ledger.")]

out = Console(soft_wrap=True)
err = Console(stderr=True, soft_wrap=True)


def open_office(folder: Path, *needs: Need) -> Context:
    """The office of a folder; only the secrets of `needs` must be there. Raises ConfigError."""
    # Here and not above: `extract` needs none of it, and shall start at once.
    from mailworker import bootstrap
    from mailworker.config.load import load

    return bootstrap.open_context(load(folder, os.environ, needs))


def print_json(value: Any) -> None:
    """One JSON value on standard output, for programs."""
    print(json.dumps(value, ensure_ascii=False), flush=True)  # noqa: T201


class UsageError(MailworkerError):
    """The command was called with something it cannot use."""
