"""Commands for the town's IT: checking, the database, the desk's password."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from typing import Annotated

import typer

from mailworker import bootstrap
from mailworker.cli.common import WERNE, Folder, UsageError, out
from mailworker.config.load import Inspection, inspect, load
from mailworker.desk.passwords import hash_password
from mailworker.errors import Problem
from mailworker.reading.clues import clue_collisions
from mailworker.reading.lexicon import collisions

db = typer.Typer(help="The database.", no_args_is_help=True)


def check(
    config: Folder = WERNE,
    offline: Annotated[bool, typer.Option("--offline", help="Connect to nothing.")] = False,
) -> None:
    """List every problem of the set-up at once, each with a hint. Exit 2 if there is one."""
    seen = inspect(config, os.environ)
    found = [*seen.problems, *_office_problems(seen), *(() if offline else _server_problems(seen))]
    for problem in found:
        out.print(problem.sentence, markup=False)
    if found:
        raise typer.Exit(2)
    out.print("No problem found." + (" (Nothing was connected to.)" if offline else ""))


@db.command()
def upgrade(config: Folder = WERNE) -> None:
    """Bring the database to this version's tables."""
    bootstrap.open_context(load(config, os.environ, ())).store.upgrade()
    out.print("The database is up to date.")


def desk_password() -> None:
    """Ask for a password and print its hash for MAILWORKER_DESK_PASSWORD_HASH."""
    try:
        hashed = hash_password(typer.prompt("Password", hide_input=True, confirmation_prompt=True))
    except ValueError as error:
        raise UsageError(str(error)) from None
    print(hashed)  # noqa: T201


def _office_problems(seen: Inspection) -> Iterator[Problem]:
    """What shows only in use: words that name two services, letters that cannot be written."""
    if seen.settings is None or not seen.whole:
        return
    office, folder = seen.settings.office, seen.settings.folder
    for each in (*collisions(office), *clue_collisions(office)):
        yield Problem(
            f"{folder / 'words.toml'}: {each.first}",
            f"“{each.word}” is also a word of {each.second}",
            "leave it with the one that citizens mean, or make it longer in both",
        )
    yield from bootstrap.open_writer(seen.settings).check()


def _server_problems(seen: Inspection) -> Iterator[Problem]:
    """What the database and the servers say, but of those whose own settings are faulty: that was said."""
    if seen.settings is None:
        return
    faulty = " ".join(problem.where for problem in seen.problems)
    if not re.search(r"DATABASE_URL|database\.url", faulty):
        yield from bootstrap.open_store(seen.settings).check()
    if not re.search(r"IMAP_|mailbox\.toml: (?:imap|folders)", faulty):
        yield from bootstrap.open_inbox(seen.settings).check()
    if not re.search(r"SMTP_|mailbox\.toml: smtp", faulty):
        yield from bootstrap.open_postman(seen.settings).check()
