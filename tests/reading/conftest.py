"""The reader of the example office, compiled once for all its tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailworker.config.load import load_office
from mailworker.core.office import Office
from mailworker.reading.reader import Reader

WERNE = Path(__file__).parents[2] / "config" / "werne"


@pytest.fixture(scope="session")
def werne() -> Office:
    """The example office as its configuration says it."""
    return load_office(WERNE)


@pytest.fixture(scope="session")
def reader(werne: Office) -> Reader:
    """A reader for the example office."""
    return Reader.of(werne)
