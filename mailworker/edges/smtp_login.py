"""From a host name to a mail server that takes letters from us, or the sentence why not."""

from __future__ import annotations

import re
import ssl
from typing import Any

from aiosmtplib import SMTP
from aiosmtplib.errors import (
    SMTPAuthenticationError,
    SMTPException,
    SMTPResponseException,
    SMTPTimeoutError,
)
from aiosmtplib.response import SMTPResponse

from mailworker.config.settings import Security, SmtpSettings
from mailworker.edges.tls import certificate_hint, is_loopback, network_fault, tls_fault, verified_context
from mailworker.errors import PutOff

_LONGEST = 160


class Connection(SMTP):
    """aiosmtplib's client, whose every end is at once.

    Its own `close` ends TLS politely: it waits for the other side, which after a fault or a refusal may be
    silent or gone, and the socket stays open behind a loop that has long ended.
    """

    def close(self) -> None:
        """Let go of the connection, if there is one."""
        transport: Any = self.transport
        if transport is not None:
            transport.abort()
        super().close()


async def connected(settings: SmtpSettings) -> Connection:
    """A connection, safe and logged in. Raises PutOff: none of this is a letter's fault."""
    _refuse_unsafe(settings)
    client = Connection(
        hostname=settings.host,
        port=settings.port,
        timeout=settings.timeout.total_seconds(),
        # Said both times: aiosmtplib's default upgrades if it can, and goes on in the clear if it cannot
        use_tls=settings.security is Security.TLS,
        start_tls=settings.security is Security.STARTTLS,
        tls_context=None if settings.security is Security.NONE else _context(settings),
        username=settings.user or None,
        password=settings.password or None,
        # Else it would ask the network for this machine's name
        local_hostname=_hello_name(settings.sender),
    )
    try:
        await client.connect()
    except (SMTPException, OSError, TimeoutError, ValueError) as fault:
        raise _explained(fault) from fault
    return client


def said(answer: SMTPResponse, address: str) -> str:
    """The server's reply for people, without the addresses that it likes to repeat."""
    text = re.sub(r"[^\s<>]+@[^\s<>]+", "…", answer.message)
    local = address.partition("@")[0]
    text = re.sub(rf"(?<!\w){re.escape(local)}(?!\w)", "…", text, flags=re.I)
    words = " ".join(re.sub(r"[^\x20-\x7e\xa0-\uffff]", " ", text).split())
    return f"{answer.code}: {words}"[:_LONGEST] if words else str(answer.code)


def _refuse_unsafe(settings: SmtpSettings) -> None:
    if settings.security is Security.NONE and not is_loopback(settings.host):
        raise PutOff(
            "Letters are not sent without TLS to another machine.",
            hint='set `security` to "starttls" or "tls"',
        )
    if any(sign in settings.user + settings.password for sign in "\r\n\x00"):
        raise PutOff(
            "User name or password holds a line break.", hint="take the line break out of the secret"
        )


def _context(settings: SmtpSettings) -> ssl.SSLContext:
    try:
        return verified_context(settings.ca_file)
    except OSError as fault:
        raise PutOff(
            f"The file {settings.ca_file} holds no certificates that can be used.",
            hint="ca_file is a PEM file with the certificates of your authority",
        ) from fault


def _hello_name(sender: str) -> str:
    domain = sender.rpartition("@")[2]
    return domain if re.fullmatch(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*", domain) else "localhost"


def _explained(fault: Exception) -> PutOff:
    if (tls := _tls_cause(fault)) is not None:
        sentence = f"The mail server's TLS is not accepted: {tls_fault(tls)}."
        return PutOff(sentence, hint=certificate_hint(tls))
    if isinstance(fault, SMTPAuthenticationError):
        return PutOff(
            f"The mail server refuses user name and password ({fault.code}).",
            hint="check user and password, and whether the server allows SMTP for this account",
            code=fault.code,
        )
    if isinstance(fault, SMTPResponseException):
        return PutOff(f"The mail server sends us away ({fault.code}).", code=fault.code)
    if "STARTTLS extension" in str(fault):
        return PutOff(
            "The mail server does not offer STARTTLS.",
            hint='set `security` to "tls" with port 465; if it worked before, somebody may be listening in',
        )
    if "AUTH" in str(fault) and not isinstance(fault, SMTPTimeoutError):
        return PutOff("The mail server does not offer a login.", hint="leave `user` empty, or use port 587")
    return PutOff(
        f"The mail server does not answer ({network_fault(fault)}).",
        hint="check host and port, and whether a firewall lies between",
    )


def _tls_cause(fault: BaseException | None) -> ssl.SSLError | None:
    """aiosmtplib wraps what OpenSSL said into a connection error."""
    while fault is not None:
        if isinstance(fault, ssl.SSLError):
            return fault
        fault = fault.__cause__ or fault.__context__
    return None
