"""Two offices in one database, SQLite or PostgreSQL, and small makers of rows."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from mailworker.edges.store import Store


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    """Werne's rows."""
    opened = Store(store_url, "werne")
    yield opened
    opened.close()


@pytest.fixture
def neighbour(store_url: str) -> Iterator[Store]:
    """The rows of another office in the same database."""
    opened = Store(store_url, "luenen")
    yield opened
    opened.close()
