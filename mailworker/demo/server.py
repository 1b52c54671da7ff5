"""A mail server in memory, with a webmail page: citizens and the office live on it together."""

from __future__ import annotations

import os
import smtplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass

from mailworker.errors import MailworkerError

HOST = "127.0.0.1"
TRIES = 3
PATIENCE = 30.0
"""Seconds that the server may take to start, on a slow machine."""


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where it listens. One password opens every mailbox; nothing outlives the process."""

    imap_port: int
    smtp_port: int
    web_port: int
    password: str

    @property
    def webmail(self) -> str:
        return f"http://{HOST}:{self.web_port}/"

    def hand_in(self, sender: str, recipient: str, raw: bytes) -> None:
        """Send a mail as a citizen's mail program would; an empty sender is the null return path."""
        with smtplib.SMTP(HOST, self.smtp_port, timeout=10) as smtp:
            smtp.sendmail(sender, [recipient], raw)


@contextmanager
def mail_server(user: str, password: str) -> Iterator[MailServer]:
    """Run the server as a process of its own. Raises MailworkerError where it does not start."""
    server, process = _started(user, password)
    try:
        yield server
    finally:
        _end(process)


def _started(user: str, password: str) -> tuple[MailServer, subprocess.Popen[bytes]]:
    """A port that was free may be taken before the server asks for it: then other ports are tried."""
    for _ in range(TRIES):
        imap, smtp, web = _free_ports(3)
        server = MailServer(imap, smtp, web, password)
        # A group of its own: Ctrl+C is meant for the worker, which needs the server until it has stopped.
        process = subprocess.Popen(  # noqa: S603 - our own command line
            _command(server, user),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            process_group=0,
            env={**os.environ, "AIOSMTPD_CONTROLLER_TIMEOUT": str(PATIENCE)},  # its own five seconds are few
        )
        if all(_listens(port, process) for port in (server.imap_port, server.smtp_port, server.web_port)):
            return server, process
        _end(process)
    raise MailworkerError(
        "The demo's mail server did not start.", hint="make setup installs it (the package mail-devel)."
    )


def _command(server: MailServer, user: str) -> list[str]:
    return [
        *(sys.executable, "-m", "mail_devel", "--multi-user", "--host", HOST),
        *("--user", user, "--password", server.password),
        *("--imap-port", str(server.imap_port), "--smtp-port", str(server.smtp_port)),
        *("--http-port", str(server.web_port)),
    ]


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(timeout=5)
    process.kill()


def _free_ports(count: int) -> list[int]:
    """Ports that were free a moment ago, all different."""
    with ExitStack() as stack:
        sockets = [stack.enter_context(socket.socket()) for _ in range(count)]
        for each in sockets:
            each.bind((HOST, 0))
        return [each.getsockname()[1] for each in sockets]


def _listens(port: int, process: subprocess.Popen[bytes]) -> bool:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with suppress(OSError), socket.create_connection((HOST, port), timeout=1):
            return True
        time.sleep(0.05)
    return False
