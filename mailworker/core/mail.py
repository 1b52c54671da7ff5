"""A mail as it came: its identity, what of its headers may be trusted, its texts."""

from __future__ import annotations

import hashlib
import mimetypes
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from mailworker.core.addresses import Address, names_other_address, read_mailbox, takes_no_answers
from mailworker.core.mime import CUT, Anatomy, Header, Part, clean, decode_words, dissect
from mailworker.errors import Unreadable

__all__ = ["Address", "Attachment", "Mail", "MailKey", "message_ids", "parse", "safe_file_name"]


@dataclass(frozen=True, slots=True, order=True)
class MailKey:
    """Where a mail lay when it was found: unique for good as long as the server keeps its word (RFC 3501)."""

    account: str
    folder: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is neither of the mail's texts: its harmless name, its declared type, its bytes."""

    name: str
    content_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """A parsed mail. Header values are decoded, unfolded, and hold no control characters.

    `sender` is None where From is missing or ambiguous; `flaws` then says why, in German, for staff.
    `plain` and `html` are the inline text parts of each type, in order; undecodable bytes are shown as
    U+FFFD. `headers` keeps every header in order, names lower-cased. Message-IDs are `<…>` in printable
    ASCII, or left out. `flowed` and `delsp` say how `plain` was wrapped (RFC 3676).

    Of a report (multipart/report) `report_type` is delivery-status, disposition-notification or another;
    `report_fields` are its machine-readable lines, `embedded_ids` the Message-IDs of the mails it returns.
    """

    size: int
    message_id: str | None
    subject: str
    sender: Address | None
    reply_to: Address | None
    date: datetime | None
    in_reply_to: str | None
    references: tuple[str, ...]
    headers: tuple[tuple[str, str], ...]
    plain: str | None
    html: str | None
    attachments: tuple[Attachment, ...] = ()
    flaws: tuple[str, ...] = ()
    content_type: str = "text/plain"
    flowed: bool = False
    delsp: bool = False
    report_type: str = ""
    report_fields: tuple[tuple[str, str], ...] = ()
    embedded_ids: tuple[str, ...] = ()

    def header(self, name: str) -> str:
        """The first header of that name, or ''."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key == wanted), "")

    def all_headers(self, name: str) -> tuple[str, ...]:
        """Every header of that name, in order."""
        wanted = name.lower()
        return tuple(value for key, value in self.headers if key == wanted)

    @property
    def answer_to(self) -> Address | None:
        """Where an answer goes: to Reply-To only if it is at the sender's own domain (promise 21).

        None where staff must decide, as with a web form that writes in a citizen's name.
        """
        if self.sender and self.reply_to and _domain(self.sender) == _domain(self.reply_to):
            return self.reply_to
        return None if self.sender and takes_no_answers(self.sender) else self.sender

    @property
    def thread_ids(self) -> tuple[str, ...]:
        """The Message-IDs that this mail answers, the nearest first, each once."""
        nearest = [self.in_reply_to] if self.in_reply_to else []
        return tuple(dict.fromkeys([*nearest, *reversed(self.references)]))

    @property
    def references_of_a_reply(self) -> tuple[str, ...]:
        """What References of an answer to this mail holds: the thread's first and its last ids."""
        known = self.references or ((self.in_reply_to,) if self.in_reply_to else ())
        chain = list(dict.fromkeys([*known, *([self.message_id] if self.message_id else [])]))
        return tuple(chain if len(chain) <= _LONGEST_CHAIN else [chain[0], *chain[-_LONGEST_CHAIN + 1 :]])


_LONGEST_CHAIN = 20
_MOST_REFERENCES = 100
_ID = re.compile(r"<[\x21-\x3b=\x3f-\x7e]{1,900}>")
_BARE_ID = re.compile(r"[\x21-\x3b=\x3f-\x7e]{3,900}")
_EARLIEST, _LATEST = 1970, 2999
_ENCRYPTED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
_RETURNED = frozenset({"message/rfc822", "text/rfc822-headers", "message/rfc822-headers", "message/global"})
_REPORTS = frozenset(
    {"message/delivery-status", "message/global-delivery-status", "message/disposition-notification"}
)


def fingerprint(raw: bytes) -> str:
    """What stays the same when one mail is delivered twice: its body, and the headers that its writer set.

    What servers add on the way (Received, Delivered-To, …) differs each time and does not count. Two mails
    of one Message-ID with other content differ here too (promise 4).
    """
    head, _, body = raw.replace(b"\r\n", b"\n").partition(b"\n\n")
    unfolded = head.replace(b"\n ", b" ").replace(b"\n\t", b" ").split(b"\n")
    written = sorted(line.strip() for line in unfolded if line.lower().startswith(_WRITTEN_HEADERS))
    return hashlib.sha256(b"\n".join([*written, b"", body.rstrip()]) if written else raw).hexdigest()


_WRITTEN_HEADERS = (b"from:", b"date:", b"subject:", b"message-id:", b"in-reply-to:")


def parse(raw: bytes) -> Mail:
    """Read a raw mail. Total over hostile bytes within the caller's size limit, or raises Unreadable."""
    try:
        return _assemble(dissect(raw), len(raw))
    except Unreadable:
        raise
    except Exception as fault:  # the one guard: a mail that breaks the parser is a mail for quarantine
        raise Unreadable(f"Die Nachricht ist nicht lesbar ({type(fault).__name__}).") from fault


def _assemble(anatomy: Anatomy, size: int) -> Mail:
    plain, html, others = _sort_parts(anatomy.parts)
    sender, flaws = _sender(anatomy.headers)
    reply_to = _reply_to(anatomy.headers)
    if sender and reply_to and _domain(sender) != _domain(reply_to):
        flaws = (*flaws, f"Antworten sollen an eine andere Adresse gehen: {reply_to.email}.")
    if plain is None and html is None and any(part.content_type in _ENCRYPTED for part in others):
        flaws = (*flaws, "Die Nachricht ist verschlüsselt; ihr Text ist hier nicht lesbar.")
    in_reply_to = message_ids(_first(anatomy.headers, "in-reply-to"))
    own_id = _first(anatomy.headers, "message-id")
    return Mail(
        size=size,
        message_id=next(iter(message_ids(own_id)), _bare_id(own_id)),
        subject=decode_words(_first(anatomy.headers, "subject")),
        sender=sender,
        reply_to=reply_to,
        date=_date(_first(anatomy.headers, "date")),
        in_reply_to=in_reply_to[0] if in_reply_to else None,
        references=message_ids(_first(anatomy.headers, "references"))[-_MOST_REFERENCES:],
        headers=tuple((name, decode_words(value)) for name, value in anatomy.headers),
        plain=_joined(plain),
        html=_joined(html),
        attachments=tuple(_attachment(part, number) for number, part in enumerate(others, 1)),
        flaws=flaws,
        content_type=anatomy.content_type,
        flowed=bool(plain) and all(part.flowed for part in plain or ()),
        delsp=bool(plain) and all(part.delsp for part in plain or ()),
        report_type=anatomy.report_type if anatomy.content_type == "multipart/report" else "",
        report_fields=_report_fields(anatomy.parts),
        embedded_ids=_embedded_ids(anatomy.parts),
    )


def _sort_parts(parts: Sequence[Part]) -> tuple[list[Part] | None, list[Part] | None, list[Part]]:
    """The inline texts of each type, and all else. An alternative adds to neither text a second time."""
    texts: dict[str, list[Part]] = {"text/plain": [], "text/html": []}
    others: list[Part] = []
    for part in parts:
        same = texts.get(part.content_type)
        if (
            same is None
            or part.attached
            or (same and (part.filename or part.parent == "multipart/alternative"))
        ):
            others.append(part)
        else:
            same.append(part)
    return texts["text/plain"] or None, texts["text/html"] or None, others


def _joined(parts: list[Part] | None) -> str | None:
    return None if parts is None else "\n".join(part.text for part in parts)


def _first(headers: Sequence[Header], name: str) -> str:
    return next((value for key, value in headers if key == name), "")


def _sender(headers: Sequence[Header]) -> tuple[Address | None, tuple[str, ...]]:
    """Who wrote, where From leaves no doubt; else None and the doubt."""
    values = [value for name, value in headers if name == "from"]
    if not values:
        return None, ("Absender: keine Absenderadresse.",)
    if len(values) > 1:
        return None, ("Absender: mehrere From-Zeilen.",)
    # Behind its end, a value that was cut could hide a second address
    mailbox = "die Absenderangabe ist zu lang" if values[0].endswith(CUT) else read_mailbox(values[0])
    if isinstance(mailbox, str):
        return None, (f"Absender: {mailbox}.",)
    if names_other_address(mailbox):
        return mailbox, ("Absender: Der angezeigte Name enthält eine andere Adresse.",)
    return mailbox, ()


def _reply_to(headers: Sequence[Header]) -> Address | None:
    mailbox = read_mailbox(_first(headers, "reply-to"))
    return mailbox if isinstance(mailbox, Address) else None


def _domain(address: Address) -> str:
    return address.email.rpartition("@")[2]


def _date(value: str) -> datetime | None:
    """The instant that Date claims; -0000 is UTC of unknown place (RFC 5322, 3.3)."""
    try:
        moment = parsedate_to_datetime(value[:200])
    except (ValueError, TypeError, OverflowError, IndexError):
        return None
    aware = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    return aware if _EARLIEST < aware.year < _LATEST else None


def message_ids(value: str) -> tuple[str, ...]:
    """The Message-IDs in a header's value, each safe to be written into a header of ours."""
    return tuple(_ID.findall(value))


def _bare_id(value: str) -> str | None:
    """An id that came without its brackets, as some programs write it."""
    match = _BARE_ID.fullmatch(value.strip())
    return f"<{match[0]}>" if match else None


def _attachment(part: Part, number: int) -> Attachment:
    name = safe_file_name(part.filename) or f"anhang-{number}{_extension(part.content_type)}"
    return Attachment(name, clean(part.content_type), part.content)


def _extension(content_type: str) -> str:
    if content_type == "message/rfc822":
        return ".eml"
    return mimetypes.guess_extension(content_type) or ".bin"


def safe_file_name(name: str) -> str:
    """The last piece of a path, without what a file system or a header could take amiss; '' if nothing."""
    last = re.split(r"[/\\]", clean(name))[-1]
    harmless = re.sub(r'[<>:"|?*;%]', "_", last).strip(" .")
    stem, dot, ending = harmless.rpartition(".")
    return f"{stem[:80]}{dot}{ending[:10]}" if dot else harmless[:80]


def _report_fields(parts: Sequence[Part]) -> tuple[tuple[str, str], ...]:
    lines = "\n".join(part.text[:20_000] for part in parts if part.content_type in _REPORTS)
    fields = re.findall(r"^([A-Za-z-]{3,40}):[ \t]*(.{0,500})", lines, re.MULTILINE)
    return tuple((name.lower(), decode_words(value)) for name, value in fields)


def _embedded_ids(parts: Sequence[Part]) -> tuple[str, ...]:
    """The ids of the mails that this one carries back, whole or as their headers."""
    heads = (part.text[:100_000] for part in parts if part.content_type in _RETURNED)
    found = (re.search(r"^message-id:[ \t]*(?:\n[ \t]+)?(.{1,1000})", head, re.I | re.M) for head in heads)
    return tuple(dict.fromkeys(each for match in found if match for each in message_ids(match[1])))
