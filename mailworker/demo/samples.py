"""The demo's citizens: what they, and some machines, write to the office in the first minute."""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date

from mailworker.core.reading import Kind

MAILS = Path(__file__).with_name("samples.toml")
ZONE = ZoneInfo("Europe/Berlin")

_WEEKDAYS = ("mo", "di", "mi", "do", "fr", "sa", "so")
_FORMS = {"kurz": "d.M.", "lang": "d. MMMM", "voll": "dd.MM.yyyy", "tag": "d.", "en": "d MMMM"}
_DAY = re.compile(rf"\{{({'|'.join(_WEEKDAYS)}|heute)([+-]\d):({'|'.join(_FORMS)})\}}")
_WEEK = re.compile(r"\{kw\+(\d)\}")


@dataclass(frozen=True, slots=True)
class Sample:
    """A mail of the demo: `delay` seconds after its start it is handed in.

    `sender` is the address behind From, '' where there is none. `title` says in German what the mail shows,
    `kind` what a clerk would call it.
    """

    name: str
    title: str
    kind: Kind
    delay: float
    sender: str
    raw: bytes


def samples(now: datetime, office: str = "buergerbuero@werne.example") -> tuple[Sample, ...]:
    """The mails of a demo that starts at `now` (aware), written to the address `office`, earliest first."""
    tables = {table["name"]: table for table in tomllib.loads(MAILS.read_text("utf-8"))["mail"]}
    start = now.astimezone(ZONE)
    return tuple(_sample(table, tables, start, office) for table in tables.values())


def _sample(table: Mapping[str, Any], tables: Mapping[str, Any], start: datetime, office: str) -> Sample:
    source = tables[table["again"]] if "again" in table else table
    return Sample(
        name=table["name"],
        title=table["title"],
        kind=Kind(table["kind"]),
        delay=float(table["after"]),
        sender=parseaddr(source.get("from", ""))[1],
        raw=_raw(source, start, office),
    )


def _raw(table: Mapping[str, Any], start: datetime, office: str) -> bytes:
    def dated(text: str) -> str:
        return _dated(text, start.date()).replace("{office}", office)

    mail = _head(table, start, office)
    if "raw" in table:
        # Built by hand: Python's writer would parse the report and put its own boundaries in.
        return mail.as_bytes().removesuffix(b"\r\n") + _crlf(dated(table["raw"]).lstrip("\n"))
    _fill(mail, table, dated)
    return mail.as_bytes()


def _head(table: Mapping[str, Any], start: datetime, office: str) -> EmailMessage:
    sent = start + timedelta(seconds=table["after"])
    mail = EmailMessage(policy=SMTP)
    if "from" in table:
        mail["From"] = table["from"]
    mail["To"] = office
    mail["Subject"] = table["subject"]
    mail["Date"] = format_datetime(sent)
    mail["Message-ID"] = _message_id(table, sent)
    for name, value in table.get("headers", {}).items():
        mail[name] = value
    return mail


def _message_id(table: Mapping[str, Any], sent: datetime) -> str:
    domain = parseaddr(table.get("from", ""))[1].rpartition("@")[2] or "demo.example"
    digest = hashlib.sha256(f"{table['name']} {sent}".encode()).hexdigest()
    return f"<{digest[:24]}@{domain}>"


def _fill(mail: EmailMessage, table: Mapping[str, Any], dated: Callable[[str], str]) -> None:
    how = {"charset": table.get("charset", "utf-8"), "cte": table.get("encoding", "8bit")}
    if "text" in table:
        mail.set_content(dated(table["text"]), **how)
    if "html" in table:
        mail.set_content(dated(table["html"]), subtype="html", **how)


def _dated(text: str, today: date) -> str:
    """The text with its days and weeks filled in."""
    monday = today - timedelta(days=today.weekday())

    def day(found: re.Match[str]) -> str:
        word, number, form = found[1], int(found[2]), found[3]
        if word == "heute":
            moment = today + timedelta(days=number)
        else:
            moment = monday + timedelta(weeks=number, days=_WEEKDAYS.index(word))
        return format_date(moment, _FORMS[form], locale="en" if form == "en" else "de")

    def week(found: re.Match[str]) -> str:
        return str((monday + timedelta(weeks=int(found[1]))).isocalendar().week)

    return _WEEK.sub(week, _DAY.sub(day, text))


def _crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()
