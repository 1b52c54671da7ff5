"""Invented people, and small builders of the raw mails that they and machines send."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cache

OFFICE = "buergerbuero@werne.example"


@dataclass(frozen=True)
class Person:
    """Somebody who does not exist."""

    name: str
    email: str
    phone: str = ""

    @property
    def mailbox(self) -> str:
        """As it stands in From."""
        return str(Address(self.name, addr_spec=self.email))


ANNA = Person("Anna Beispiel", "anna.beispiel@example.org", "02389 555-0101")
BERND = Person("Bernd Muster", "b.muster@example.net", "0170 5550102")
CEMRE = Person("Cemre Örnek", "cemre.oernek@example.com")
DARIA = Person("Daria Wzór", "daria@example.org")
FAMILY = Person("Familie Vorlage", "familie.vorlage@example.com", "+49 2389 5550103")
JOHN = Person("John Sample", "john.sample@example.com")
CLERK = Person("Karla Kleinschmidt", "k.kleinschmidt@werne.example")

SUNDAY = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
"""When the mails of the cast are written unless a test says otherwise."""

BOOKING = """Guten Tag,

ich brauche einen neuen Personalausweis und hätte gern einen Termin am Mittwoch um 9 Uhr.

Mit freundlichen Grüßen
Anna Beispiel
"""


def raw_mail(
    body: str = BOOKING,
    *,
    sender: Person = ANNA,
    to: str = OFFICE,
    subject: str = "Termin Personalausweis",
    at: datetime = SUNDAY,
    message_id: str = "",
    answers: Sequence[str] = (),
    html: str = "",
    files: Mapping[str, bytes] | None = None,
    headers: Mapping[str, str] | None = None,
) -> bytes:
    """A citizen's mail as bytes with CRLF.

    `answers` are the Message-IDs of the thread, the oldest first; `headers` are added as they are.
    Without a `message_id` it gets one made of what it says, so that equal mails are equal bytes.
    """
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender.mailbox
    mail["To"] = to
    mail["Subject"] = subject
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = message_id or _made_id(sender, subject, body, at)
    if answers:
        mail["In-Reply-To"] = answers[-1]
        mail["References"] = " ".join(answers)
    for name, value in (headers or {}).items():
        mail[name] = value
    mail.set_content(body, cte="quoted-printable")
    if html:
        mail.add_alternative(html, subtype="html", cte="quoted-printable")
    for name, content in (files or {}).items():
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


def bytes_mail(head: str, body: str | bytes = "Hallo\r\n") -> bytes:
    """A mail from its headers as written, for what no builder would build."""
    text = body.encode() if isinstance(body, str) else body
    return head.strip("\n").replace("\r\n", "\n").replace("\n", "\r\n").encode() + b"\r\n\r\n" + text


def out_of_office(sender: Person = ANNA, answers: str = "<letter@werne.example>") -> bytes:
    """A citizen's machine says that she is away."""
    return raw_mail(
        "Ich bin bis zum 4. Dezember nicht im Büro.\n",
        sender=sender,
        subject="Automatische Antwort: Ihr Termin",
        answers=(answers,),
        headers={"Auto-Submitted": "auto-replied", "X-Auto-Response-Suppress": "All"},
    )


def newsletter() -> bytes:
    """A mail of a list."""
    return raw_mail(
        "Neues aus der Verwaltung.\n",
        sender=Person("Rundbrief", "rundbrief@example.net"),
        subject="Rundbrief November",
        headers={"List-Id": "<rundbrief.example.net>", "List-Unsubscribe": "<https://example.net/ab>"},
    )


def bounce(
    returned_id: str = "<letter@werne.example>",
    *,
    recipient: str = ANNA.email,
    action: str = "failed",
    status: str = "5.1.1",
) -> bytes:
    """A mail server's notice about a letter of ours (RFC 3464)."""
    return _crlf(f"""Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
To: {OFFICE}
Subject: Undelivered Mail Returned to Sender
Date: {format_datetime(SUNDAY)}
Message-ID: <notice-{action}@mx.example.org>
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="B1"

--B1
Content-Type: text/plain; charset=us-ascii

The mail system could not deliver your message.

--B1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {recipient}
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} user unknown

--B1
Content-Type: message/rfc822

From: {OFFICE}
To: {recipient}
Subject: Ihr Termin
Message-ID: {returned_id}

Guten Tag

--B1--
""")


def _crlf(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def _made_id(sender: Person, subject: str, body: str, at: datetime) -> str:
    digest = hashlib.sha256(f"{sender}{subject}{body}{at}".encode()).hexdigest()
    return f"<{digest[:20]}@{sender.email.rpartition('@')[2]}>"


@cache
def hostile_mails() -> dict[str, bytes]:
    """Mails made to break a reader, by what they try: each must be read or called unreadable, soon."""
    sender = f"From: {ANNA.mailbox}\n"
    nested = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))
    return {
        "nested 3,000 deep": _crlf(f"{sender}{nested}\nHallo\n"),
        "nested 3,000 deep as messages": _crlf(
            sender + "Content-Type: message/rfc822\n\n" * 3000 + "Hallo\n"
        ),
        "20,000 parts": _crlf(
            f"{sender}Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nHallo\n" * 20_000
        ),
        "20,000 open tags": _crlf(f"{sender}Content-Type: text/html\n\n" + "<a " * 20_000),
        "20,000 open quotes": _crlf(f"{sender}Content-Type: text/html\n\n" + '<a href="' * 20_000),
        "one header of 300 KB": _crlf(f"{sender}X: {'a' * 300_000}\n\nHallo\n"),
        "100,000 headers": _crlf(sender + "X: a\n" * 100_000 + "\nHallo\n"),
        "broken words": _crlf(f"{sender}Subject: {'=?a?q?' * 20_000}\n\nHallo\n"),
        "broken parameters": _crlf(
            f"{sender}Content-Type: text/plain; {';' * 9}{chr(34)}{'; ' * 9_000}\n\nx\n"
        ),
        "a thousand senders": _crlf(f"From: {'a@example.org, ' * 1000}\n\nHallo\n"),
        "open comments": _crlf(f"From: {'(' * 9000}a@example.org\n\nHallo\n"),
        "charset punycode": _crlf(f"{sender}Content-Type: text/plain; charset=punycode\n\n{'a-' * 50_000}\n"),
        "charset that is none": _crlf(f"{sender}Content-Type: text/plain; charset=\x00\n\nHallo\n"),
        "charset zlib": _crlf(f"{sender}Content-Type: text/plain; charset=zlib\n\nHallo\n"),
        "lone surrogates": _crlf(f"{sender}Content-Type: text/plain; charset=utf-7\n\n+2AA-\n"),
        "not UTF-8": sender.encode() + b"Content-Type: text/plain; charset=utf-8\n\n\xff\xfe\xfd",
        "only NUL": b"\x00" * 5000,
        "only line ends": b"\r\n" * 5000,
        "nothing": b"",
        "base64 that is none": _crlf(f"{sender}Content-Transfer-Encoding: base64\n\n{'=' * 999}Ä\n"),
        "a boundary that never comes": _crlf(f"{sender}Content-Type: multipart/mixed; boundary=x\n\nHallo\n"),
        "a boundary of nothing": _crlf(f'{sender}Content-Type: multipart/mixed; boundary=""\n\n--\n--\n--\n'),
        "a date of nowhere": _crlf(f"{sender}Date: Mon, 99 Foo 99999 99:99:99 +9999\n\nHallo\n"),
        "a Message-ID with a command": _crlf(f'{sender}Message-ID: <x"\r\n A1 CREATE Boese@x>\n\nHallo\n'),
        "a name with line ends": _crlf(
            "From: =?utf-8?q?A=0D=0ABcc=3A_b=40example=2Enet?= <a@example.org>\n\nx\n"
        ),
    }
