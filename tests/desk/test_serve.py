"""The server around the desk."""

from __future__ import annotations

import socket

import pytest

from mailworker.desk.serve import serve
from mailworker.errors import ConfigError
from tests.desk.stage import Client, Stage


def test_a_server_answers_as_soon_as_it_has_started_and_ends_when_it_is_told(stage: Stage) -> None:
    server = serve(stage.ctx, stage.clock)
    assert server.port
    server.start()
    assert Client.at(server.url).get("/health").status == 200
    server.stop()
    with pytest.raises(OSError, match="refused"):
        Client.at(server.url).get("/health")


def test_a_with_block_runs_the_desk_as_long_as_it_lasts(stage: Stage) -> None:
    with serve(stage.ctx, stage.clock, "127.0.0.1", 0) as url:
        assert url.startswith("http://127.0.0.1:")
        assert "Anmelden" in Client.at(url).get("/login").said()


def test_a_port_that_is_taken_is_named_with_what_to_do(stage: Stage) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(ConfigError) as refused:
            serve(stage.ctx, stage.clock, "127.0.0.1", port)
    assert f"cannot listen on 127.0.0.1 port {port}" in refused.value.sentence
    assert "choose another port" in refused.value.sentence


def test_stopping_a_server_that_never_started_does_nothing(stage: Stage) -> None:
    serve(stage.ctx, stage.clock).stop()
