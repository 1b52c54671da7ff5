"""An office, its desk on a free port, and a clerk who is logged in."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, cast

import pytest
from starlette.types import ASGIApp, Receive, Scope, Send

from mailworker.desk.app import make_app
from mailworker.desk.serve import DeskServer
from tests.desk.stage import Client, Stage, open_stage


@dataclass
class Switch:
    """One server for many tests: each puts its own desk behind it."""

    url: str = ""
    app: list[ASGIApp] = field(default_factory=list)

    def put(self, stage: Stage) -> str:
        self.app[:] = [make_app(stage.ctx, stage.clock)]
        return self.url

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self.app[0](scope, receive, send)


@pytest.fixture(scope="session")
def switch() -> Iterator[Switch]:
    """A server on a free port of loopback."""
    opened = Switch()
    with DeskServer(cast(Any, opened), socket.create_server(("127.0.0.1", 0))) as url:
        opened.url = url
        yield opened


@pytest.fixture
def stage(sqlite_store_url: str) -> Iterator[Stage]:
    """An office at work, with an empty database."""
    opened = open_stage(sqlite_store_url)
    yield opened
    opened.ctx.store.close()


@pytest.fixture
def url(stage: Stage, switch: Switch) -> str:
    """Where the desk of this test is."""
    return switch.put(stage)


@pytest.fixture
def stranger(url: str) -> Client:
    """Someone who is not logged in."""
    return Client.at(url)


@pytest.fixture
def clerk(stranger: Client) -> Client:
    """A clerk who is logged in."""
    assert stranger.log_in().status == 303
    return stranger


@pytest.fixture
def secure_stranger(stage: Stage, switch: Switch) -> Client:
    """Someone before a desk that stands behind TLS."""
    account = replace(stage.ctx.settings.desk, secure_cookies=True)
    ctx = replace(stage.ctx, settings=replace(stage.ctx.settings, desk=account))
    return Client.at(switch.put(replace(stage, ctx=ctx)))
