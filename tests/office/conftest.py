from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.office.house import House, opened


@pytest.fixture
def house(sqlite_store_url: str) -> Iterator[House]:
    """Werne's office at work on a Monday morning, with everything real but the mail servers."""
    with opened(sqlite_store_url) as house:
        yield house
