"""Alembic's entry: migrates the engine that `mailworker db upgrade` hands over, or, for
`alembic revision --autogenerate`, the one that MAILWORKER_DATABASE_URL names."""

from __future__ import annotations

import os

from alembic import context
from sqlmodel import SQLModel

from mailworker.edges.store import tables
from mailworker.edges.store.engine import open_engine

assert tables  # noqa: S101 - its import is what fills the metadata
engine = context.config.attributes.get("engine") or open_engine(os.environ["MAILWORKER_DATABASE_URL"])

with engine.connect() as connection:
    context.configure(
        connection=connection,
        target_metadata=SQLModel.metadata,
        # SQLite cannot change a table in place.
        render_as_batch=connection.dialect.name == "sqlite",
    )
    with context.begin_transaction():
        context.run_migrations()
    connection.commit()
