"""`mailworker extract`: requests and answers as JSON lines (FORMAT.md)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from mailworker.core.mail import parse
from mailworker.core.reading import Reading
from mailworker.errors import MailworkerError
from mailworker.reading.reader import Reader


class BadRequest(ValueError):
    """This request cannot be answered."""


def answer(request: Mapping[str, Any], reader: Reader, folder: Path) -> dict[str, Any]:
    """Answer one request; what cannot be read answers `{"id", "error"}` with a sentence. Paths count from `folder`."""
    try:
        reading = _read(request, reader, folder)
    except (BadRequest, MailworkerError) as fault:
        return {"id": request.get("id"), "error": str(fault) or type(fault).__doc__ or "unreadable"}
    return {"id": request.get("id"), **reading.as_json()}


def answers(lines: Iterable[str], reader: Reader, folder: Path) -> Iterator[dict[str, Any]]:
    """Answer a stream of JSON lines, one by one as they come; blank lines are passed over."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            request = json.loads(line)
        except (ValueError, RecursionError):
            yield {"id": None, "error": f"Line {number} is no JSON."}
            continue
        if isinstance(request, dict):
            yield answer(request, reader, folder)
        else:
            yield {"id": None, "error": f"Line {number} is no JSON object."}


def _read(request: Mapping[str, Any], reader: Reader, folder: Path) -> Reading:
    offers = tuple(_moment(text, "offers", reader) for text in _listed(request.get("offers")))
    given = _moment(request["at"], "at", reader) if request.get("at") else None
    if isinstance(request.get("text"), str):
        if given is None:
            raise BadRequest('A request with "text" needs "at".')
        return reader.read_text(request["text"], given, offers, subject=str(request.get("subject") or ""))
    if not isinstance(request.get("eml"), str):
        raise BadRequest('A request needs "eml" (a path) or "text".')
    mail = parse(_bytes(folder / request["eml"]))
    moment = given or mail.date
    if moment is None:
        raise BadRequest('The mail has no date of its own: the request needs "at".')
    return reader.read_mail(mail, moment, offers)


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    if not isinstance(value, list):
        raise BadRequest('"offers" is a list of times in ISO 8601.')
    return value


def _moment(text: Any, key: str, reader: Reader) -> datetime:
    """An instant in ISO 8601; without an offset it is the office's own time."""
    zone = reader.office.zone
    try:
        moment = datetime.fromisoformat(text)
        moment.astimezone(zone)
    except (TypeError, ValueError):
        raise BadRequest(f'"{key}" holds {text!r}, which is no time in ISO 8601.') from None
    except OverflowError:
        raise BadRequest(f'"{key}" holds {text!r}, which lies beyond the calendar.') from None
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as fault:
        raise BadRequest(f"{path.name}: {fault.strerror or 'cannot be read'}.") from None
    except ValueError:
        raise BadRequest(f"{path.name!r} cannot be the name of a file.") from None
