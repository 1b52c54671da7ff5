"""The commands, and the one place where errors become sentences."""

from __future__ import annotations

import json
import os
import signal
import sys
import threading
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from mailworker import bootstrap, listing
from mailworker.config.check import problems as config_problems
from mailworker.config.environment import Need
from mailworker.config.load import ALL_NEEDS, load, load_office
from mailworker.config.settings import Settings
from mailworker.core.case import Case
from mailworker.core.decision import ConfirmSlot
from mailworker.demo.command import demo
from mailworker.desk.passwords import hash_password
from mailworker.desk.serve import serve
from mailworker.errors import ConfigError, MailworkerError, NoSuchCase, Problem
from mailworker.office.approve import approve, approve_anew
from mailworker.office.context import Context
from mailworker.reading.answers import answer_files, answer_lines
from mailworker.reading.reader import Reader
from mailworker.worker import ALIVE, Timetable, Worker, utc_now

app = typer.Typer(
    help="Reads a citizens' office's appointment mails, proposes free slots, answers once a clerk approved.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
db = typer.Typer(help="The database.", no_args_is_help=True)
app.add_typer(db, name="db")
app.command()(demo)

Folder = Annotated[
    Path,
    typer.Option(
        "--config", envvar="MAILWORKER_CONFIG", help="The office's folder of TOML files.", metavar="DIR"
    ),
]
WERNE = Path("config/werne")
CLERK = os.environ.get("USER") or "cli"

out = Console(soft_wrap=True)
err = Console(stderr=True, soft_wrap=True)


def main() -> None:
    """Run a command. Exit 2 for a faulty configuration or usage, 1 for any other trouble; no traceback."""
    try:
        app()
    except MailworkerError as error:
        err.print(error.sentence if not isinstance(error, ConfigError) else str(error), markup=False)
        sys.exit(2 if isinstance(error, ConfigError) else 1)
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        if os.environ.get("MAILWORKER_DEBUG"):
            raise
        err.print(
            f"Something went wrong that mailworker did not expect ({type(error).__name__}). "
            "Nothing was sent. Set MAILWORKER_DEBUG=1 and run the command again to see where.",
            markup=False,
        )
        sys.exit(1)


def _open(folder: Path, *needs: Need) -> Context:
    return bootstrap.open_context(load(folder, os.environ, needs))


@app.command()
def run(
    config: Folder = WERNE,
    desk: Annotated[bool, typer.Option("--desk", help="Serve the clerks' desk in the same process.")] = False,
) -> None:
    """Poll the mailbox, propose slots, send what is approved, until SIGTERM."""
    bootstrap.configure_logging()
    settings = load(config, os.environ, ALL_NEEDS if desk else {Need.MAILBOX, Need.SMTP})
    ctx = bootstrap.open_context(settings)
    _must_be_sound(ctx)
    worker = Worker(ctx, bootstrap.open_inbox(settings).connect, bootstrap.open_postman(settings))
    _stop_on_signal(worker.stop)
    if desk:
        with serve(ctx, utc_now, settings.desk.host, settings.desk.port) as address:
            err.print(f"The desk is at {address}", markup=False)
            worker.run(Timetable(poll=settings.mailbox.poll))
    else:
        worker.run(Timetable(poll=settings.mailbox.poll))


@app.command()
def desk(config: Folder = WERNE) -> None:
    """Serve the clerks' desk, until SIGTERM."""
    bootstrap.configure_logging()
    ctx = _open(config, Need.DESK)
    _must_be_sound(ctx)
    stop = threading.Event()
    _stop_on_signal(stop)
    with serve(ctx, utc_now, ctx.settings.desk.host, ctx.settings.desk.port) as address:
        err.print(f"The desk is at {address}", markup=False)
        stop.wait()


@app.command()
def check(
    config: Folder = WERNE,
    offline: Annotated[bool, typer.Option("--offline", help="Connect to nothing.")] = False,
) -> None:
    """List every problem of the set-up at once, each with a hint. Exit 2 if there is one."""
    found = config_problems(config, os.environ)
    if not found:
        settings = load(config, os.environ)
        found = [*_reader_problems(settings), *([] if offline else _server_problems(settings))]
    for problem in found:
        out.print(problem.sentence, markup=False)
    if found:
        raise typer.Exit(2)
    out.print("No problem found." + (" (Nothing was connected to.)" if offline else ""))


@db.command()
def upgrade(config: Folder = WERNE) -> None:
    """Bring the database to this version's tables."""
    _open(config).store.upgrade()
    out.print("The database is up to date.")


@app.command()
def cases(
    config: Folder = WERNE,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
) -> None:
    """The cases that wait for staff, oldest first, with their proposed slots."""
    ctx = _open(config)
    waiting = listing.waiting(ctx)
    if as_json:
        print(json.dumps({"cases": [row.as_json() for row in waiting]}, ensure_ascii=False))  # noqa: T201
    else:
        out.print(listing.table(waiting, ctx.office))


@app.command(name="approve")
def approve_command(
    case: Annotated[str, typer.Argument(help="The case's code, as `mailworker cases` shows it.")],
    slot: Annotated[int | None, typer.Option(help="Another of its slots, by number.")] = None,
    config: Folder = WERNE,
    who: Annotated[str, typer.Option(help="Who approves, for the ledger.")] = CLERK,
) -> None:
    """Let a case's letter go out, as it is drafted or for another slot."""
    ctx = _open(config)
    found = _case(ctx, case)
    now = utc_now()
    if slot is None:
        letter = approve(ctx, found.id, who, now)
    else:
        letter = approve_anew(ctx, found.id, ConfirmSlot(slot), who, now)
    out.print(f"Approved: {found.code}, {letter.content.kind.value}. The worker sends it.", markup=False)


@app.command()
def extract(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE.eml…")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A request a line on standard input.")] = False,
    at: Annotated[str, typer.Option(help="When the mails were written, ISO 8601; default: their Date.")] = "",
    config: Folder = WERNE,
) -> None:
    """Print what is understood of mails, one JSON line each."""
    reader = Reader(load_office(config))
    answers = answer_lines(sys.stdin, reader) if jsonl else answer_files(files or [], reader, at)
    for answer in answers:
        print(json.dumps(answer, ensure_ascii=False), flush=jsonl)  # noqa: T201


@app.command(name="desk-password")
def desk_password() -> None:
    """Ask for a password and print its hash for MAILWORKER_DESK_PASSWORD_HASH."""
    try:
        hashed = hash_password(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    except ValueError as error:
        raise typer.BadParameter(str(error)) from None
    print(hashed)  # noqa: T201


@app.command()
def health(config: Folder = WERNE) -> None:
    """Exit 0 if the database answers and the worker was heard of in the last five minutes."""
    with _open(config).store.reading() as tx:
        until = tx.leases.until("mailbox")
    if until is None or until < utc_now() - ALIVE:
        raise MailworkerError("The worker has not been heard of.", hint="mailworker run")
    out.print("The worker is at work.")


def _case(ctx: Context, code: str) -> Case:
    with ctx.store.reading() as tx:
        found = tx.cases.by_code(code)
    if found is None:
        raise NoSuchCase(f"There is no case {code}.", hint="mailworker cases lists those that wait.")
    return found


def _must_be_sound(ctx: Context) -> None:
    faults = ctx.store.check()
    if faults:
        raise ConfigError(faults)


def _server_problems(settings: Settings) -> list[Problem]:
    return [
        *bootstrap.open_context(settings).store.check(),
        *bootstrap.open_inbox(settings).check(),
        *bootstrap.open_postman(settings).check(),
    ]


def _stop_on_signal(stop: threading.Event) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
