"""A scripted SMTP server: it delivers into mailboxes in memory, refuses, puts off, or drops as told."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import ssl
import threading
from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from mailworker.config.settings import Security, SmtpSettings
from tests.cast import OFFICE

USER, PASSWORD = "amt", "geheim"


def settings_for(port: int, **changes: Any) -> SmtpSettings:
    """How our program is configured for a server at this port."""
    usual: dict[str, Any] = {
        "host": "127.0.0.1",
        "port": port,
        "sender": OFFICE,
        "sender_name": "Bürgerbüro",
        "security": Security.NONE,
        "timeout": timedelta(seconds=5),
    }
    return SmtpSettings(**{**usual, **changes})


@dataclass(frozen=True)
class Delivery:
    """One mail that the server took."""

    sender: str
    recipient: str
    raw: bytes


class ScriptedSmtp:
    """A running server. What it was told with `say` and `drop` is used up, one passage each."""

    def __init__(
        self,
        *,
        tls: ssl.SSLContext | None = None,
        implicit: bool = False,
        login: bool = False,
    ) -> None:
        self.deliveries: list[Delivery] = []
        self.sessions = 0
        self._answers: dict[str, deque[str | None]] = defaultdict(deque)
        self._tls, self._implicit, self._login = tls, implicit, login
        self._loop = asyncio.new_event_loop()
        self._listen = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listen.getsockname()[1]
        ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, args=(ready,), daemon=True)
        self._thread.start()
        ready.wait(10)

    def settings(self, **changes: Any) -> SmtpSettings:
        """How our program is configured for this server."""
        return settings_for(self.port, **changes)

    @property
    def mailboxes(self) -> dict[str, list[bytes]]:
        """What arrived, by recipient."""
        boxes: dict[str, list[bytes]] = defaultdict(list)
        for delivery in self.deliveries:
            boxes[delivery.recipient].append(delivery.raw)
        return dict(boxes)

    def say(self, step: str, answer: str, times: int = 1) -> None:
        """Answer the next `times` passages of MAIL, RCPT, DATA (the command) or CONTENT with this line."""
        self._answers[step].extend([answer] * times)

    def drop(self, step: str, times: int = 1) -> None:
        """Break the connection instead of answering.

        DATA: the mail is not taken. CONTENT: its text was received, and not taken.
        ACCEPTED: it was taken, and the answer is lost.
        """
        self._answers[step].extend([None] * times)

    def stop(self) -> None:
        """Close the port and every connection."""
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)

    def settle(self) -> None:
        """Wait until every connection has been served to its end."""
        asyncio.run_coroutine_threadsafe(self._all_served(), self._loop).result(10)

    async def _all_served(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        await asyncio.wait(others, timeout=5) if others else None

    def next_answer(self, step: str) -> str | None:
        """What is told for this step: a line, '' for nothing special, None to drop."""
        return self._answers[step].popleft() if self._answers[step] else ""

    def _serve(self, ready: threading.Event) -> None:
        asyncio.set_event_loop(self._loop)
        context = self._tls if self._implicit else None
        server = self._loop.run_until_complete(
            self._loop.create_server(self._protocol, sock=self._listen, ssl=context)
        )
        self._loop.call_soon(ready.set)
        self._loop.run_forever()
        server.close()
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    def _protocol(self) -> SMTP:
        self.sessions += 1
        protocol = _Protocol(
            self,
            tls_context=None if self._implicit else self._tls,
            require_starttls=bool(self._tls) and not self._implicit,
            auth_required=self._login,
            authenticator=_authenticate if self._login else None,
            loop=self._loop,
        )
        if self._implicit or not self._tls:  # said afterwards: it warns of what a test on loopback may do
            protocol._auth_require_tls = False
        return protocol


class _Protocol(SMTP):
    def __init__(self, owner: ScriptedSmtp, **options: Any) -> None:
        super().__init__(_Handler(owner), hostname="mail.example.org", enable_SMTPUTF8=True, **options)
        self._owner = owner

    async def smtp_DATA(self, arg: str) -> None:
        answer = self._owner.next_answer("DATA")
        if answer is None:
            self.transport.abort()
        elif answer:
            await self.push(answer)
        else:
            await super().smtp_DATA(arg)


class _Handler:
    def __init__(self, owner: ScriptedSmtp) -> None:
        self._owner = owner

    async def handle_MAIL(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self._told("MAIL", server)
        if not answer:
            envelope.mail_from = address
            envelope.mail_options.extend(options)
        return answer or "250 OK"

    async def handle_RCPT(
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        answer = self._told("RCPT", server)
        if not answer:
            envelope.rcpt_tos.append(address)
        return answer or "250 OK"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:
        answer = self._told("CONTENT", server)
        if answer:
            return answer
        for recipient in envelope.rcpt_tos:
            raw = bytes(envelope.original_content or b"")
            self._owner.deliveries.append(Delivery(envelope.mail_from or "", recipient, raw))
        return self._told("ACCEPTED", server) or "250 2.0.0 queued as 1"

    def _told(self, step: str, server: SMTP) -> str:
        answer = self._owner.next_answer(step)
        if answer is None:
            server.transport.abort()
            raise asyncio.CancelledError
        return answer


def _authenticate(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, auth_data: Any
) -> AuthResult:
    right = isinstance(auth_data, LoginPassword) and auth_data == LoginPassword(
        USER.encode(), PASSWORD.encode()
    )
    return AuthResult(success=right, handled=False)
