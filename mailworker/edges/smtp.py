"""Letters handed to the mail server, so that it is known whether they left, or known to be unknown.

aiosmtplib's `data` sends the command and the text in one step; a connection lost before the server was ready
for the text then looks the same as one lost after. Here they are two steps with the caller's commit between.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

from aiosmtplib.errors import SMTPException, SMTPResponseException
from aiosmtplib.response import SMTPResponse

from mailworker.config.settings import SmtpSettings
from mailworker.edges.smtp_login import Connection, connected, said
from mailworker.edges.tls import network_fault
from mailworker.errors import LetterRefused, OutcomeUnknown, PostmanError, Problem, PutOff
from mailworker.failpoints import failpoint

PATIENCE = 2
"""Each half of a delivery, before and after the text is handed over, ends within so many time-outs."""

_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*")
_LINE_END = re.compile(rb"\r\n|\r|\n")
_ABOUT_US = frozenset({530, 534, 535, 538})
"""Login or TLS is wanted: the letter is not to blame, and goes out once the set-up is put right."""
_SEND_TEXT = 354
_UNKNOWN = "Die Verbindung brach ab, während der Mailserver den Brief hatte. Ob er ankam, ist unklar."


class Postman:
    """A mail server by its settings. No connection is kept between two sessions."""

    def __init__(self, settings: SmtpSettings) -> None:
        self._settings = settings

    @contextmanager
    def session(self) -> Iterator[OpenPostman]:
        """For a batch of letters over one connection, which is opened by the first of them."""
        with asyncio.Runner() as runner:
            opened = OpenPostman(self._settings, runner)
            try:
                yield opened
            finally:
                opened.leave()

    def deliver(self, raw: bytes, sender: str, recipient: str, before_data: Callable[[], None]) -> None:
        """One letter over a connection of its own; see `OpenPostman.deliver`."""
        with self.session() as session:
            session.deliver(raw, sender, recipient, before_data)

    def check(self) -> list[Problem]:
        """What keeps letters from being handed in: connection, TLS, login, our own address."""
        where = f"smtp {self._settings.host}:{self._settings.port}"
        with self.session() as session:
            try:
                session.try_out()
            except PostmanError as fault:
                return [Problem(where, str(fault), fault.hint or "ask the server's operator")]
        return []


class OpenPostman:
    """Hands in letters one after the other; after a fault the next one gets a fresh connection."""

    def __init__(self, settings: SmtpSettings, runner: asyncio.Runner) -> None:
        self._settings = settings
        self._runner = runner
        self._client: Connection | None = None
        self._seconds = settings.timeout.total_seconds()

    def deliver(self, raw: bytes, sender: str, recipient: str, before_data: Callable[[], None]) -> None:
        """Hand in one letter; it returns when the server has taken it.

        `before_data` is called once the server is ready for the text and before any of it is sent: what
        fails or dies before that can be tried again. Ends within four of the settings' time-outs.
        Raises LetterRefused (5xx: not again), PutOff (again later), OutcomeUnknown (nobody knows), and
        whatever `before_data` raises, with nothing sent.
        """
        for address in (sender, recipient):
            if not _ADDRESS.fullmatch(address):
                raise LetterRefused("An diese Adresse kann keine E-Mail gesendet werden.")
        try:
            self._runner.run(self._deliver(raw, sender, recipient, before_data))
        except LetterRefused:
            self._runner.run(self._clear())  # a plain answer: the connection is as good as before
            raise
        except BaseException:
            self._drop()
            raise

    def try_out(self) -> None:
        """Connect, log in, and ask whether our address may send. Raises a PostmanError."""
        self._runner.run(self._try_out())

    def leave(self) -> None:
        """Say goodbye; a server that is gone by now does not matter."""
        if self._client is not None and self._client.is_connected:
            with suppress(SMTPException, OSError, TimeoutError, RuntimeError):
                self._runner.run(self._client.quit(timeout=min(self._seconds, 5)))
        self._drop()
        self._runner.run(asyncio.sleep(0))  # a closed transport lets go of its socket one turn later

    async def _deliver(
        self, raw: bytes, sender: str, recipient: str, before_data: Callable[[], None]
    ) -> None:
        client = await self._ready_for_text(sender, recipient)
        failpoint("before-data")
        before_data()
        failpoint("in-data")
        await self._hand_over(client, as_data(raw), recipient)
        failpoint("after-250")

    async def _ready_for_text(self, sender: str, recipient: str) -> Connection:
        """Up to the server's 354: until then it has nothing that it could deliver."""
        try:
            async with asyncio.timeout(PATIENCE * self._seconds):
                client = await self._connected()
                await client.mail(sender)
                await client.rcpt(recipient)
                answer = await client.execute_command(b"DATA")
        except PostmanError:
            raise
        except SMTPResponseException as fault:
            raise _refusal(SMTPResponse(fault.code, fault.message), recipient) from None
        except (SMTPException, OSError, TimeoutError) as fault:
            raise PutOff(f"Der Mailserver antwortet nicht ({type(fault).__name__}).") from fault
        if answer.code != _SEND_TEXT:
            raise _refusal(answer, recipient)
        return client

    async def _connected(self) -> Connection:
        if self._client is None or not self._client.is_connected:
            try:
                self._client = await connected(self._settings)
            except PutOff as fault:
                sentence = f"Der Mailserver nimmt zurzeit nichts an: {fault}"
                raise PutOff(sentence, hint=fault.hint, code=fault.code) from fault
        return self._client

    async def _hand_over(self, client: Connection, data: bytes, recipient: str) -> None:
        """The text, and what the server says to it. From here on silence means: unknown."""
        protocol = client.protocol
        if protocol is None or not protocol.is_connected:
            raise PutOff("Der Mailserver hat die Verbindung beendet.")
        try:
            protocol.write(data)
            failpoint("before-250")
            answer = await protocol.read_response(timeout=PATIENCE * self._seconds)
        except (SMTPException, OSError, TimeoutError) as fault:
            raise OutcomeUnknown(_UNKNOWN) from fault
        if not 200 <= answer.code < 300:
            raise _refusal(answer, recipient) if answer.code >= 400 else OutcomeUnknown(_UNKNOWN)

    async def _clear(self) -> None:
        """Forget the refused letter, so that the next one can follow."""
        if self._client is not None and self._client.is_connected:
            with suppress(SMTPException, OSError, TimeoutError):
                await self._client.rset()

    async def _try_out(self) -> None:
        client = self._client = await connected(self._settings)
        try:
            await client.mail(self._settings.sender)
            await client.rset()
        except SMTPResponseException as fault:
            raise PutOff(
                f"The server does not let {self._settings.sender} send ({fault.code}).",
                hint="may this account send from that address?",
                code=fault.code,
            ) from fault
        except (SMTPException, OSError, TimeoutError, ValueError) as fault:
            raise PutOff(f"The mail server does not answer ({network_fault(fault)}).") from fault

    def _drop(self) -> None:
        if self._client is not None:
            self._client.close()
        self._client = None


def as_data(raw: bytes) -> bytes:
    """A mail as it goes over the wire: CRLF only, leading dots doubled, the final dot (RFC 5321, 4.5.2)."""
    lines = _LINE_END.sub(b"\r\n", raw).removesuffix(b"\r\n").split(b"\r\n")
    stuffed = (b"." + line if line.startswith(b".") else line for line in lines)
    return b"\r\n".join(stuffed) + b"\r\n.\r\n"


def _refusal(answer: SMTPResponse, address: str) -> PostmanError:
    """4xx: later; 5xx: never, unless it is about us and not about the letter."""
    told = said(answer, address)
    if answer.code in _ABOUT_US:
        return PutOff(
            f"Der Mailserver verlangt eine Anmeldung ({told}).",
            hint="set user, password and security of the SMTP server",
            code=answer.code,
        )
    if 500 <= answer.code < 600:
        return LetterRefused(f"Der Mailserver lehnt die Nachricht endgültig ab ({told}).", code=answer.code)
    return PutOff(f"Der Mailserver nimmt die Nachricht zurzeit nicht an ({told}).", code=answer.code)
