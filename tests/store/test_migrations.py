from __future__ import annotations

import re

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import CheckConstraint, inspect, text
from sqlmodel import SQLModel

from mailworker.edges.store import Store
from mailworker.errors import ConfigError


def test_the_migrations_make_exactly_the_tables_of_the_models(database_url: str) -> None:
    store = Store(database_url, "werne")
    store.upgrade()
    with store._engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_server_default": True})
        assert compare_metadata(context, SQLModel.metadata) == []
    store.close()


def words(condition: str) -> set[str]:
    """The values that a condition names, however the database spells it."""
    return set(re.findall(r"'(\w+)'", condition))


def test_they_make_every_check_of_the_models(database_url: str) -> None:
    store = Store(database_url, "werne")
    store.upgrade()
    found = inspect(store._engine)
    for table in SQLModel.metadata.sorted_tables:
        made = {str(c["name"]): words(c["sqltext"]) for c in found.get_check_constraints(table.name)}
        checks = [c for c in table.constraints if isinstance(c, CheckConstraint)]
        assert made == {str(c.name): words(str(c.sqltext)) for c in checks}
    store.close()


def test_a_second_upgrade_changes_nothing(database_url: str) -> None:
    store = Store(database_url, "werne")
    store.upgrade()
    store.upgrade()
    assert store.check() == []
    store.close()


def test_a_database_without_tables_is_named_with_the_command_that_helps(database_url: str) -> None:
    store = Store(database_url, "werne")
    (problem,) = store.check()
    assert "mailworker db upgrade" in problem.hint
    store.close()


def test_a_database_that_is_not_there_is_a_problem_and_no_traceback() -> None:
    store = Store("postgresql://nobody:geheim@127.0.0.1:1/none?connect_timeout=1", "werne")
    (problem,) = store.check()
    assert "does not answer" in problem.what
    assert "geheim" not in problem.sentence
    store.close()


def test_a_url_of_another_database_is_named() -> None:
    with pytest.raises(ConfigError, match="sqlite"):
        Store("mysql://root@localhost/werne", "werne")


def test_sqlite_loses_nothing_that_was_committed(sqlite_store_url: str) -> None:
    store = Store(sqlite_store_url, "werne")
    with store._engine.connect() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 30_000}
    store.close()
