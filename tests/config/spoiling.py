"""Werne's folder, and what is found wrong with a spoilt copy of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from mailworker.config.load import inspect
from mailworker.errors import Problem

WERNE = Path(__file__).parents[2] / "config" / "werne"
SECRETS = {
    "MAILWORKER_IMAP_PASSWORD": "geheim-1",
    "MAILWORKER_SMTP_PASSWORD": "geheim-2",
    "MAILWORKER_DESK_PASSWORD_HASH": "$argon2id$v=19$m=65536,t=3,p=4$c2FsdHNhbHQ$aGFzaGhhc2g",
    "MAILWORKER_DESK_SECRET": "z" * 32,
}
Spoil = Callable[[str, str, str], None]


def found(folder: Path, **more: str) -> list[Problem]:
    """The problems of the folder, named from its own files on."""
    return [
        Problem(p.where.removeprefix(f"{folder}/"), p.what, p.hint)
        for p in inspect(folder, {**SECRETS, **more}).problems
    ]


def only(folder: Path, **more: str) -> Problem:
    """The one problem of the folder."""
    one, *others = found(folder, **more)
    assert not others
    return one
