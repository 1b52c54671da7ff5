"""Commands for the town's IT: checking, the database, the desk's password."""

from __future__ import annotations

import os
from typing import Annotated

import typer

from mailworker import bootstrap
from mailworker.cli.common import WERNE, Folder, UsageError, out
from mailworker.config.check import problems
from mailworker.config.load import load
from mailworker.config.settings import Settings
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
    found = problems(config, os.environ)
    if not found:
        settings = load(config, os.environ)
        letters = bootstrap.open_context(settings).writer.check()
        found = [*_word_problems(settings), *letters, *([] if offline else _server_problems(settings))]
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


def _word_problems(settings: Settings) -> list[Problem]:
    """Words that citizens use for two services: the reader could not tell which is meant."""
    return [
        Problem(
            f"{settings.folder / 'words.toml'}: {each.first}",
            f"“{each.word}” is also a word of {each.second}",
            "leave it with the one that citizens mean, or make it longer in both",
        )
        for each in (*collisions(settings.office), *clue_collisions(settings.office))
    ]


def _server_problems(settings: Settings) -> list[Problem]:
    return [
        *bootstrap.open_context(settings).store.check(),
        *bootstrap.open_inbox(settings).check(),
        *bootstrap.open_postman(settings).check(),
    ]
