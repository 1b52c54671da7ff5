"""The application: its commands, and what a person sees when one of them fails."""

from __future__ import annotations

import os
import sys

import typer

from mailworker.cli import calendar, reading, serving, setup, staff
from mailworker.cli.common import UsageError, err
from mailworker.demo.command import demo
from mailworker.errors import ConfigError, MailworkerError

app = typer.Typer(
    help="Reads a citizens' office's appointment mails, proposes free slots, answers once a clerk approved.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
db = typer.Typer(help="The database.", no_args_is_help=True)
app.add_typer(db, name="db")
db.command()(setup.upgrade)

app.command()(demo)
app.command()(serving.run)
app.command()(serving.desk)
app.command()(serving.health)
app.command()(setup.check)
app.command("desk-password")(setup.desk_password)
app.command()(staff.cases)
app.command()(staff.approve)
app.command()(calendar.slots)
app.command()(calendar.book)
app.command()(calendar.appointments)
app.command()(reading.extract)


def main() -> None:
    """Run a command. Exit 2 for a faulty configuration or usage, 1 for any other trouble; no traceback."""
    try:
        app()
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
