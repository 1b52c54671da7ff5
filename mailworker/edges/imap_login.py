"""From a host name to a logged-in connection that can file mails safely, or the sentence why not."""

from __future__ import annotations

import imaplib
import ssl
from typing import Any

from imap_tools import BaseMailBox, MailBox, MailBoxUnencrypted
from imap_tools.errors import MailboxLoginError

from mailworker.config.settings import MailboxSettings, Security
from mailworker.edges.tls import certificate_hint, is_loopback, network_fault, tls_fault, verified_context
from mailworker.errors import LoginRefused, MailboxAway, MailboxError, MailboxUnfit, TlsRefused

_NEEDED = ("MOVE", "UIDPLUS")
_FOR_NOW = (b"[UNAVAILABLE]", b"[INUSE]", b"[LIMIT]", b"[SERVERBUG]")


def log_in(settings: MailboxSettings) -> BaseMailBox:
    """A logged-in connection, no folder chosen yet. Raises a MailboxError that says what is wrong."""
    box = _dial(settings)
    try:
        _authenticate(box, settings)
        _require_filing(box)
    except BaseException:
        drop(box)
        raise
    return box


def drop(box: BaseMailBox) -> None:
    """Close the connection without a word: after a fault nothing that it says can be trusted."""
    try:
        box.client.shutdown()
    except OSError:
        return


def _dial(settings: MailboxSettings) -> BaseMailBox:
    try:
        return _connected(settings)
    except ssl.SSLError as fault:
        sentence = f"The mail server's TLS is not accepted: {tls_fault(fault)}."
        raise TlsRefused(sentence, hint=certificate_hint(fault)) from fault
    except (OSError, imaplib.IMAP4.error, EOFError) as fault:
        raise MailboxAway(
            f"The mail server does not answer ({network_fault(fault)}).",
            hint="check host and port, and whether a firewall lies between",
        ) from fault


def _connected(settings: MailboxSettings) -> BaseMailBox:
    seconds = settings.timeout.total_seconds()
    match settings.security:
        case Security.TLS:
            context = _context(settings)
            return MailBox(settings.host, settings.port, timeout=seconds, ssl_context=context)
        case Security.STARTTLS:
            return _upgraded(settings, seconds)
        case Security.NONE:
            if not is_loopback(settings.host):
                raise TlsRefused(
                    "A password is not sent without TLS to another machine.",
                    hint='set `security` to "tls" or "starttls"',
                )
            return MailBoxUnencrypted(settings.host, settings.port, timeout=seconds)


def _upgraded(settings: MailboxSettings, seconds: float) -> BaseMailBox:
    """STARTTLS by hand: imap-tools' own class leaves the socket open where the server refuses it."""
    context = _context(settings)
    box = MailBoxUnencrypted(settings.host, settings.port, timeout=seconds)
    try:
        box.client.starttls(context)
    except imaplib.IMAP4.error as fault:
        drop(box)
        raise TlsRefused(
            "The mail server does not offer STARTTLS.",
            hint='set `security` to "tls" with port 993; if it worked before, somebody may be listening in',
        ) from fault
    except BaseException:
        drop(box)
        raise
    return box


def _context(settings: MailboxSettings) -> ssl.SSLContext:
    try:
        return verified_context(settings.ca_file)
    except OSError as fault:
        raise TlsRefused(
            f"The file {settings.ca_file} holds no certificates that can be used.",
            hint="ca_file is a PEM file with the certificates of your authority",
        ) from fault


def _authenticate(box: BaseMailBox, settings: MailboxSettings) -> None:
    if any(sign in settings.user + settings.password for sign in "\r\n\x00"):
        raise LoginRefused(
            "User name or password holds a line break.", hint="take the line break out of the secret"
        )
    login = box.login if (settings.user + settings.password).isascii() else box.login_utf8
    try:
        login(settings.user, settings.password, initial_folder=None)
    except MailboxLoginError as fault:
        raise _refusal(fault.command_result) from None
    except imaplib.IMAP4.abort as fault:
        raise MailboxAway("The mail server broke off during login.") from fault
    except imaplib.IMAP4.error as fault:
        raise _refusal(("NO", [str(fault).encode()])) from None
    except (OSError, EOFError) as fault:
        raise MailboxAway(f"The mail server does not answer ({network_fault(fault)}).") from fault


def _refusal(answer: tuple[Any, ...]) -> MailboxError:
    """A server that is busy says so in brackets (RFC 5530); all else is a refusal for good."""
    text = b" ".join(part for part in answer[1] if isinstance(part, bytes)).upper()
    if any(code in text for code in _FOR_NOW):
        return MailboxAway("The mail server takes no logins now.")
    return LoginRefused(hint="check user and password, and whether the server allows IMAP for this account")


def _require_filing(box: BaseMailBox) -> None:
    """Capabilities are asked anew: many servers offer MOVE only after login, and imaplib does not look."""
    client: Any = box.client
    try:
        client._get_capabilities()
    except (imaplib.IMAP4.error, OSError) as fault:
        raise MailboxAway(f"The mail server does not answer ({network_fault(fault)}).") from fault
    missing = [each for each in _NEEDED if each not in client.capabilities]
    if missing:
        raise MailboxUnfit(
            f"The mail server does not offer {' and '.join(missing)}; without it a mail could be lost.",
            hint="use a server with MOVE (RFC 6851) and UIDPLUS, such as Dovecot, Exchange or Open-Xchange",
        )
