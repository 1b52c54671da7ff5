"""The reader on its own: what is understood of a mail."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated

import typer

from mailworker.cli.common import WERNE, Folder, UsageError
from mailworker.config.load import load_office
from mailworker.reading.answers import answer_files, answer_lines
from mailworker.reading.reader import Reader


def extract(
    files: Annotated[list[Path] | None, typer.Argument(metavar="FILE.eml…")] = None,
    jsonl: Annotated[bool, typer.Option("--jsonl", help="A request a line on standard input.")] = False,
    at: Annotated[str, typer.Option(help="When the mails were written, ISO 8601; default: their Date.")] = "",
    config: Folder = WERNE,
) -> None:
    """Print what is understood of mails, one JSON line each."""
    if not (files or jsonl):
        raise UsageError(
            "There is nothing to read.", hint="mailworker extract FILE.eml, or --jsonl < requests.jsonl"
        )
    reader = Reader(load_office(config))
    answers = answer_lines(sys.stdin, reader) if jsonl else answer_files(files or [], reader, at)
    for answer in answers:
        print(json.dumps(answer, ensure_ascii=False), flush=jsonl)  # noqa: T201
