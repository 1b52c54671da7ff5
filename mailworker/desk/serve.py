"""Serves the desk in a thread of its own, beside whatever else the process does."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any, cast

import uvicorn
from starlette.applications import Starlette

from mailworker.desk.app import make_app
from mailworker.errors import ConfigError, MailworkerError, Problem
from mailworker.office.context import Context

START = 10.0
"""Seconds in which the server must be up; it takes a fraction of one."""


class DeskServer:
    """The desk on a socket that is already bound: `url` is known before `start()`.

    `stop()` lets running requests end. Signals are left to the process's own loop. In a `with` statement it
    runs as long as the block does, which is given its URL.
    """

    def __init__(self, app: Starlette, listener: socket.socket) -> None:
        self._listener = listener
        self.host, self.port = listener.getsockname()[:2]
        config = uvicorn.Config(
            cast(Any, app),  # two names for one protocol, ASGI 3, of two libraries
            log_config=None,
            access_log=False,  # paths name cases
            server_header=False,
            lifespan="off",
            timeout_graceful_shutdown=5,
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._run, name="desk", daemon=True)

    @property
    def url(self) -> str:
        """Where a browser on this machine finds it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"

    def __enter__(self) -> str:
        self.start()
        return self.url

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        """Return when requests are answered. Raises MailworkerError where the server does not come up."""
        self._thread.start()
        deadline = time.monotonic() + START
        while not self._server.started:
            if not self._thread.is_alive() or time.monotonic() > deadline:
                raise MailworkerError("The desk's server did not start.")
            time.sleep(0.01)

    def stop(self) -> None:
        """End the server; nothing happens where it is not running."""
        self._server.should_exit = True
        if self._thread.is_alive():
            self._thread.join()
        self._listener.close()

    def _run(self) -> None:
        self._server.run(sockets=[self._listener])


def serve(
    ctx: Context, clock: Callable[[], datetime], host: str | None = None, port: int | None = None
) -> DeskServer:
    """The office's desk, bound but not started, where its settings say unless `host` or `port` do.

    Port 0 takes a free one. Raises ConfigError where the address cannot be bound.
    """
    desk = ctx.settings.desk
    where = (desk.host if host is None else host, desk.port if port is None else port)
    return DeskServer(make_app(ctx, clock), _listen(*where))


def _listen(host: str, port: int) -> socket.socket:
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        problem = Problem(
            where="desk.toml: desk.host, desk.port",
            what=f"the desk cannot listen on {host} port {port}: {error.strerror or error}",
            hint="choose another port, or stop the program that uses this one",
        )
        raise ConfigError([problem]) from error
