"""The application: its commands, and what a person sees when one of them fails."""

from __future__ import annotations

import os
import sys
from importlib import import_module

import typer

from mailworker.cli.common import UsageError, err
from mailworker.errors import ConfigError, MailworkerError

COMMANDS = {
    "demo": "mailworker.demo.command:demo",
    "run": "mailworker.cli.serving:run",
    "desk": "mailworker.cli.serving:desk",
    "health": "mailworker.cli.serving:health",
    "check": "mailworker.cli.setup:check",
    "db": "mailworker.cli.setup:db",
    "desk-password": "mailworker.cli.setup:desk_password",
    "cases": "mailworker.cli.staff:cases",
    "approve": "mailworker.cli.staff:approve",
    "slots": "mailworker.cli.calendar:slots",
    "book": "mailworker.cli.calendar:book",
    "appointments": "mailworker.cli.calendar:appointments",
    "shut": "mailworker.cli.closures:shut",
    "closures": "mailworker.cli.closures:closures",
    "reopen": "mailworker.cli.closures:reopen",
    "feed": "mailworker.cli.feeds:feed",
    "extract": "mailworker.cli.reading:extract",
}
"""Where each command lives. Only the room that is asked for is opened: `extract` answers within a second."""


def application(*names: str) -> typer.Typer:
    """The commands of these names."""
    app = typer.Typer(
        help="Reads an office's appointment mails, proposes free slots, answers once a clerk approved.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    # One command alone would be taken for the whole program, and its name not be expected.
    app.callback()(lambda: None)
    for name in names:
        module, _, thing = COMMANDS[name].partition(":")
        command = getattr(import_module(module), thing)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name)(command)
    return app


def main() -> None:
    """Run a command. Exit 2 for a faulty configuration or usage, 1 for any other trouble; no traceback."""
    try:
        wanted = sys.argv[1] if len(sys.argv) > 1 else ""
        application(*([wanted] if wanted in COMMANDS else COMMANDS))()
    except MailworkerError as error:
        err.print(str(error) if isinstance(error, ConfigError) else error.sentence, markup=False)
        sys.exit(2 if isinstance(error, ConfigError | UsageError) else 1)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if os.environ.get("MAILWORKER_DEBUG"):
            raise
        err.print(
            f"Something went wrong that mailworker did not expect ({type(error).__name__}). "
            "Set MAILWORKER_DEBUG=1 and run the command again to see where.",
            markup=False,
        )
        sys.exit(1)
