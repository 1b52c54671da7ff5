"""A letter as the bytes of a mail, and the names that mails go by.

The header block is written here, line by line, because Python's own writer folds long Message-IDs into
encoded words that no mail program can match, and loses the quotes of a folded display name.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from datetime import datetime
from email.header import Header
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from mailworker.core.cleaning import greetable, one_line
from mailworker.core.letter import LetterKind, LetterText
from mailworker.core.mail import Address
from mailworker.errors import PostmanError

LOOP_HEADER = "X-Mailworker-Loop"
"""Stands in every mail of ours with its case code, so that we know one that comes back (promise 18)."""

REFERENCES_KEPT = 12
"""RFC 5322 lets a long thread be cut: its first mail and its last ones keep it together."""

_EOL = "\r\n"
_LINE = 76
_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_ADDRESS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)*[A-Za-z0-9-]{1,63}")
_TOKEN = re.compile(r"[A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*")


def message_id(office_domain: str, token: str) -> str:
    """The Message-ID of the letter with this token: the same on every try, unknown to anyone else."""
    domain = _ascii_domain(office_domain)
    if not _TOKEN.fullmatch(token) or not _TOKEN.fullmatch(domain):
        raise ValueError("a Message-ID is made of letters, digits and dots only")
    return f"<{token}@{domain}>"


def compose(
    letter: LetterText,
    *,
    sender: Address,
    recipient: Address,
    message_id: str,
    date: datetime,
    in_reply_to: str = "",
    references: Iterable[str] = (),
    case_code: str = "",
) -> bytes:
    """The mail, its lines ended by CRLF, 7-bit clean, no line over 998 characters.

    Equal arguments give equal bytes, so that a second try sends the same mail. `date` is aware; its zone is
    printed. Of `in_reply_to` and `references`, what is no Message-ID is left out.
    Raises PostmanError (permanent) where an address cannot be written to over plain SMTP.
    """
    if not _ids([message_id]):
        raise ValueError("this is no Message-ID")
    thread = _thread(in_reply_to, references)
    head = [
        _line("From", _mailbox(sender)),
        # The recipient's name was chosen by whoever wrote to us: no stranger gets an advertisement in it.
        _line("To", _mailbox(Address(recipient.email, greetable(recipient.name)))),
        _line("Subject", _words(letter.subject, "Subject")),
        _line("Date", [format_datetime(date)]),
        _line("Message-ID", _ids([message_id])),
        *([_line("In-Reply-To", thread[-1:]), _line("References", thread)] if thread else []),
        _line("Auto-Submitted", [_auto_submitted(letter.kind)]),
        _line("X-Auto-Response-Suppress", ["OOF,", "AutoReply"]),
        _line(LOOP_HEADER, [re.sub("[^0-9A-Za-z-]", "", case_code)[:40] or "1"]),
    ]
    return "".join(head).encode("ascii") + _body(letter, message_id)


def _auto_submitted(kind: LetterKind) -> str:
    """RFC 3834: a receipt answers one mail by itself. The others were let go by a person, but are still text
    that no machine should answer, so they are marked as generated rather than left unmarked."""
    return "auto-replied" if kind is LetterKind.RECEIPT else "auto-generated"


def _body(letter: LetterText, message_id: str) -> bytes:
    """MIME-Version and all below it: multipart/mixed where a calendar file is attached."""
    # Quoted-printable, because its lines stay short and pass servers that know no 8BITMIME.
    mail = EmailMessage(policy=SMTP)
    mail.set_content(letter.text, cte="quoted-printable")
    mail.add_alternative(letter.html, subtype="html", cte="quoted-printable")
    if letter.calendar:
        mail.add_attachment(
            letter.calendar.encode(),
            maintype="text",
            subtype="calendar",
            cte="base64",
            filename="termin.ics",
            params={"charset": "utf-8", "method": _method(letter.calendar)},
        )
    _settle(mail, hashlib.sha256(f"{letter.digest}{message_id}".encode()).hexdigest()[:32])
    return mail.as_bytes()


def _settle(mail: EmailMessage, seed: str) -> None:
    """Boundaries that are no accident; "=_" can stand in neither quoted-printable nor base64."""
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{number}_{seed}")
        if number:
            del part["MIME-Version"]


def _method(calendar: str) -> str:
    found = re.search(r"^METHOD:([A-Z]+)\r?$", calendar, re.MULTILINE)
    return found[1] if found else "PUBLISH"


def _thread(in_reply_to: str, references: Iterable[str]) -> list[str]:
    """The thread's Message-IDs, oldest first, the mail that is answered last."""
    answered = _ids([in_reply_to])[-1:]
    older = [id_ for id_ in dict.fromkeys(_ids(references)) if id_ not in answered]
    whole = older + answered
    return whole if len(whole) <= REFERENCES_KEPT else [whole[0], *whole[1 - REFERENCES_KEPT :]]


def _ids(texts: Iterable[str]) -> list[str]:
    """The well-formed Message-IDs among these texts. Outlook's long ones pass whole, or not at all."""
    return [text.strip() for text in texts if _ID.fullmatch(text.strip())]


def _mailbox(address: Address) -> list[str]:
    """The words of a From or To: the display name, if any, and the address."""
    spec = _address(address.email)
    name = one_line(address.name, 120)
    return [*_phrase(name), f"<{spec}>"] if name else [spec]


def _address(email: str) -> str:
    local, _, domain = email.rpartition("@")
    spec = f"{local}@{_ascii_domain(domain)}"
    if not _ADDRESS.fullmatch(spec) or ".." in spec or spec.startswith(".") or ".@" in spec:
        raise PostmanError("An diese Adresse kann keine E-Mail gesendet werden.")
    return spec


def _ascii_domain(domain: str) -> str:
    try:
        return domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _phrase(name: str) -> list[str]:
    """A display name as a quoted string, or as encoded words: either way it cannot end early."""
    if _plain(name):
        return ['"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"']
    return _encoded(name, "From")


def _words(text: str, header: str) -> list[str]:
    line = one_line(text, 300)
    return line.split(" ") if _plain(line) else _encoded(line, header)


def _plain(line: str) -> bool:
    # A text that only looks like an encoded word would be decoded by the reader, CRLF and all.
    return line.isascii() and "=?" not in line and len(line) <= _LINE - len("Subject: ")


def _encoded(line: str, header: str) -> list[str]:
    return Header(line, "utf-8", header_name=header, maxlinelen=_LINE - 2).encode(linesep="\n").split("\n ")


def _line(name: str, words: list[str]) -> str:
    """A header folded between its words only, so that a long word stays whole (RFC 5322, 2.2.3)."""
    lines = [f"{name}:"]
    for word in words:
        fits = len(lines[-1]) + 1 + len(word) <= _LINE or lines[-1] == f"{name}:"
        if fits:
            lines[-1] += f" {word}"
        else:
            lines.append(f" {word}")
    return _EOL.join(lines) + _EOL
