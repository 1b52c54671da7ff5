"""The database's address: how it is written, and what can be seen wrong with it without connecting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
FORMS = "write sqlite:///FILE or postgresql://USER@HOST/DATABASE"


def in_sqlalchemys_spelling(url: str) -> str:
    """The address with the driver that this program ships."""
    scheme, separator, rest = url.partition("://")
    return DRIVERS.get(scheme, scheme) + separator + rest


def faults(url: str) -> Iterator[tuple[str, str]]:
    """What is wrong with an address, and what would be right. Never repeats it: it may hold a password."""
    scheme, separator, rest = url.partition("://")
    if scheme not in DRIVERS or not separator:
        yield "is no address of a database", FORMS
    elif scheme != "sqlite" and not _port_fits(url):
        yield "its port is no number from 1 to 65535", "postgresql://USER@HOST:5432/DATABASE, or leave it out"
    elif scheme == "sqlite" and rest.startswith("/") and not Path(rest[1:]).parent.is_dir():
        yield f"there is no folder {Path(rest[1:]).parent}", "make it, or name another place for the file"


def _port_fits(url: str) -> bool:
    try:
        return urlsplit(url).port != 0
    except ValueError:
        return False


def holds_password(url: str) -> bool:
    """Whether the address gives a password away."""
    user, at, _ = url.partition("://")[2].partition("@")
    return bool(at) and ":" in user
