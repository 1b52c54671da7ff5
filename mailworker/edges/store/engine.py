"""The database by its URL: SQLite in one file, or PostgreSQL. One transaction behaves alike on both."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Engine, event
from sqlmodel import create_engine

from mailworker.errors import ConfigError, Problem

BUSY_MS = 30_000


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///…` or `postgresql://…`. Raises ConfigError for any other URL."""
    if url.startswith("sqlite:"):
        return _sqlite(url)
    if url.startswith(("postgresql:", "postgres:", "postgresql+psycopg:")):
        plain = url.split(":", 1)[1]
        return create_engine(f"postgresql+psycopg:{plain}", pool_pre_ping=True)
    raise ConfigError(
        [
            Problem(
                where="MAILWORKER_DATABASE_URL",
                what="this is no database that mailworker knows",
                hint="sqlite:////var/lib/mailworker/werne.sqlite or postgresql://user@host/database",
            )
        ]
    )


def _sqlite(url: str) -> Engine:
    engine = create_engine(url)

    @event.listens_for(engine, "connect")
    def _(connection: Any, _record: Any) -> None:
        # The driver's own BEGIN comes too late and is deferred: two writers would both read first, and one
        # would fail at its write without waiting. We begin ourselves, below.
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA busy_timeout={BUSY_MS}")

    @event.listens_for(engine, "begin")
    def _(connection: Any) -> None:
        readonly = connection.get_execution_options().get("readonly", False)
        connection.exec_driver_sql("BEGIN" if readonly else "BEGIN IMMEDIATE")

    return engine
