"""What one office's folder of TOML files says, typed: what the edges and the worker are wired with."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from pathlib import Path

from mailworker.core.office import Office


class Security(StrEnum):
    """How a connection is protected. Certificates are always verified."""

    TLS = "tls"
    """TLS from the first byte (IMAP 993, SMTP 465)."""
    STARTTLS = "starttls"
    """TLS before login, refused if the server does not offer it (SMTP 587)."""
    NONE = "none"
    """No TLS: accepted for loopback addresses only."""


@dataclass(frozen=True, slots=True)
class Folders:
    """The mailbox's folders, by what they are for."""

    inbox: str = "INBOX"
    in_work: str = "Bearbeitung"
    no_answer: str = "Ohne Antwort"
    """Machines' mails: seen, and left unanswered."""
    quarantine: str = "Quarantäne"
    sent: str = "Gesendet"


@dataclass(frozen=True, slots=True)
class MailboxSettings:
    """The office's mailbox over IMAP. `authserv_id`: whose Authentication-Results count."""

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    security: Security = Security.TLS
    ca_file: Path | None = None
    timeout: timedelta = timedelta(seconds=30)
    folders: Folders = Folders()
    poll: timedelta = timedelta(seconds=30)
    largest_mail: int = 25 * 1024 * 1024
    authserv_id: str = ""

    @property
    def account(self) -> str:
        """What this mailbox is called in the database."""
        return f"{self.user}@{self.host}"


@dataclass(frozen=True, slots=True)
class SmtpSettings:
    """Where letters are handed in, and whom they come from."""

    host: str
    port: int
    sender: str
    sender_name: str
    user: str = ""
    password: str = field(default="", repr=False)
    security: Security = Security.STARTTLS
    ca_file: Path | None = None
    timeout: timedelta = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class ReceiptSettings:
    """Whether a receipt leaves by itself, and how many to one address or in all before staff decide."""

    automatic: bool = True
    per_address_10_min: int = 10
    per_address_60_min: int = 30
    in_all_60_min: int = 300


@dataclass(frozen=True, slots=True)
class DeskSettings:
    """The clerks' pages: where they are served, and the one account."""

    host: str = "127.0.0.1"
    port: int = 8025
    user: str = ""
    password_hash: str = field(default="", repr=False)
    secret: str = field(default="", repr=False)
    secure_cookies: bool = True


@dataclass(frozen=True, slots=True)
class Settings:
    """One office, whole: its facts and its connections."""

    office: Office
    mailbox: MailboxSettings
    smtp: SmtpSettings
    database_url: str = field(repr=False)
    receipts: ReceiptSettings = ReceiptSettings()
    desk: DeskSettings = DeskSettings()
    folder: Path = Path("config/werne")
    """Where the configuration was read; its `templates/` is looked at before the program's own."""
