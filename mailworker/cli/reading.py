"""The reader on its own: what is understood of a mail."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from mailworker.cli.common import WERNE, Folder, UsageError, print_json
from mailworker.config.load import load_office
from mailworker.reading.answers import answer, answers
from mailworker.reading.reader import Reader


def extract(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE.eml…")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A request a line on standard input.")] = False,
    at: Annotated[str, typer.Option(help="When the mails were written, ISO 8601; default: their Date.")] = "",
    config: Folder = WERNE,
) -> None:
    """Print what is understood of mails, one JSON line each. Exit 1 where a file could not be read."""
    if not (files or jsonl):
        raise UsageError(
            "There is nothing to read.", hint="mailworker extract FILE.eml, or --jsonl < requests.jsonl"
        )
    reader = Reader.of(load_office(config))
    unread = False
    for line in answers(_requests(), reader, Path()) if jsonl else _of_files(files or [], reader, at):
        print_json(line)
        unread |= "error" in line and not jsonl
    if unread:
        raise typer.Exit(1)


def _requests() -> Iterator[str]:
    """Standard input's lines. JSON is UTF-8 in every locale; a wrong byte spoils its own letter alone."""
    if sys.stdin is None:  # closed by the shell
        raise UsageError("There is nothing to read.", hint="mailworker extract --jsonl < requests.jsonl")
    return (line.decode("utf-8-sig", "replace") for line in sys.stdin.buffer)


def _of_files(files: Iterable[Path], reader: Reader, at: str) -> Iterator[dict[str, Any]]:
    """An answer a file; one that cannot be read answers with a sentence, and the others go on."""
    common = {"at": at} if at else {}
    return (answer({"id": str(file), "eml": str(file), **common}, reader, Path()) for file in files)
