"""Another calendar's bytes, from a file or over TLS, with an end to size and time."""

from __future__ import annotations

import http.client
import ssl
import time
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path
from typing import IO, Any

from mailworker.core.office import is_protected
from mailworker.errors import MailworkerError

LARGEST = 5 * 1024 * 1024
SILENCE = 20.0
"""Seconds that a server may say nothing."""
LONGEST = 60.0
"""Seconds that a download may take in all."""
_PIECE = 64 * 1024


class NoCalendar(MailworkerError):
    """Das ist kein Kalender."""

    permanent = False


def fetch(source: str, ca_file: Path | None = None) -> bytes:
    """A calendar's bytes from a file, or by https. Raises NoCalendar, in German, where it cannot be had."""
    try:
        if "://" in source:
            return _download(source, ca_file)
        with Path(source).open("rb") as file:
            return _bounded(file.read(LARGEST + 1))
    except urllib.error.HTTPError as error:
        error.close()
        raise NoCalendar(f"Der Server antwortet mit {error.code}.") from error
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise NoCalendar(f"Der Kalender ist nicht erreichbar: {_reason(error)}.") from error


def _download(url: str, ca_file: Path | None) -> bytes:
    if not is_protected(url):
        raise NoCalendar("Die Adresse ist nicht durch TLS geschützt (https).")
    context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=context), _SafeRedirects)
    until = time.monotonic() + LONGEST
    content = b""
    with opener.open(url, timeout=SILENCE) as answer:
        # A server that sends a byte now and then is never silent, and must come to an end all the same.
        while len(content) <= LARGEST and (piece := answer.read1(_PIECE)):
            content += piece
            if time.monotonic() > until:
                raise NoCalendar("Der Server braucht zu lange.")
        if len(content) <= LARGEST and answer.length:
            raise NoCalendar("Die Verbindung brach ab, bevor alles da war.")
    return _bounded(content)


def _bounded(content: bytes) -> bytes:
    if len(content) > LARGEST:
        raise NoCalendar(f"Der Kalender ist größer als {LARGEST // 1024 // 1024} MB.")
    return content


class _SafeRedirects(urllib.request.HTTPRedirectHandler):
    """Goes along only where the way stays protected: the address may carry a secret."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> Any:
        if not is_protected(newurl):
            raise NoCalendar("Der Server leitet auf eine ungeschützte Adresse weiter.")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _reason(error: Exception) -> str:
    """Short, and without the address, which may carry a secret."""
    cause = getattr(error, "reason", error)
    if isinstance(cause, ssl.SSLCertVerificationError):
        return f"Das Zertifikat des Servers gilt nicht ({cause.verify_message})"
    if isinstance(cause, TimeoutError):
        return "keine Antwort"
    return str(getattr(cause, "strerror", None) or type(cause).__name__)
