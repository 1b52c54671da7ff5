"""A mail as it came: its identity, what of its headers may be trusted, its texts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class MailKey:
    """Where a mail lay when it was found: unique for good as long as the server keeps its word (RFC 3501)."""

    account: str
    folder: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox, as `name <email>`; `email` is lower-cased in its domain only."""

    email: str
    name: str = ""


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
    `plain` and `html` are the first text parts of each type; undecodable bytes are shown as U+FFFD.
    `headers` keeps every header in order, names lower-cased.
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

    def header(self, name: str) -> str:
        """The first header of that name, or ''."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key == wanted), "")


def parse(raw: bytes) -> Mail:
    """Read a raw mail. Total over hostile bytes within the caller's size limit, or raises Unreadable."""
    raise NotImplementedError
