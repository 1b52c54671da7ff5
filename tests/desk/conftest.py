"""An office, its desk on a free port, and a clerk who is logged in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.desk.stage import Client, Stage, open_desk, open_stage


@pytest.fixture
def stage(sqlite_store_url: str) -> Iterator[Stage]:
    """An office at work, with an empty database."""
    opened = open_stage(sqlite_store_url)
    yield opened
    opened.ctx.store.close()


@pytest.fixture
def url(stage: Stage) -> Iterator[str]:
    """Where the desk of this test is."""
    with open_desk(stage) as address:
        yield address


@pytest.fixture
def stranger(url: str) -> Client:
    """Someone who is not logged in."""
    return Client(int(url.rstrip("/").rpartition(":")[2]))


@pytest.fixture
def clerk(stranger: Client) -> Client:
    """A clerk who is logged in."""
    assert stranger.log_in().status == 303
    return stranger


@pytest.fixture
def secure_stranger(stage: Stage) -> Iterator[Client]:
    """Someone before a desk that stands behind TLS."""
    account = replace(stage.ctx.settings.desk, secure_cookies=True)
    ctx = replace(stage.ctx, settings=replace(stage.ctx.settings, desk=account))
    with open_desk(replace(stage, ctx=ctx)) as address:
        yield Client(int(address.rstrip("/").rpartition(":")[2]))
