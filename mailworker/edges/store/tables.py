"""The tables. Rows become core values in this package and nowhere else; every row carries its office.

What must always hold stands in the database itself (CHECK, UNIQUE): a table model validates nothing.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, CheckConstraint, Column, Index, LargeBinary, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from mailworker.core.case import BookingState, CaseState, MailState
from mailworker.core.letter import LetterKind, LetterState
from mailworker.core.reading import Kind

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def _one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """The database refuses a state that the program does not know."""
    names = ", ".join(f"'{value}'" for value in values)
    return CheckConstraint(f"{column} IN ({names})", name=f"{column}_known")


class MailRow(SQLModel, table=True):
    """A raw mail, committed before the mailbox changes."""

    __tablename__ = "mail"
    __table_args__ = (
        UniqueConstraint("office", "account", "folder", "uidvalidity", "uid"),
        Index("ix_mail_office_fingerprint", "office", "fingerprint"),
        Index("ix_mail_office_state", "office", "state"),
        Index("ix_mail_office_message_id", "office", "message_id"),
        _one_of("state", MailState),
    )
    id: int | None = Field(default=None, primary_key=True)
    office: str
    account: str
    folder: str
    uidvalidity: int = Field(sa_type=BigInteger)
    uid: int = Field(sa_type=BigInteger)
    fingerprint: str
    message_id: str = ""
    size: int
    truncated: bool = False
    raw: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    received_at: datetime
    state: str
    reason: str = Field(default="", sa_type=Text)
    attempts: int = 0
    tried_at: datetime | None = None
    filed_in: str = ""
    case_id: int | None = Field(default=None, foreign_key="cases.id", index=True)
    reading: dict[str, Any] | None = Field(default=None, sa_column=Column(JSON))


class CaseRow(SQLModel, table=True):
    """A citizen's matter (Vorgang)."""

    __tablename__ = "cases"
    __table_args__ = (
        UniqueConstraint("office", "code"),
        Index("ix_cases_office_state", "office", "state", "created_at"),
        Index("ix_cases_office_email", "office", "email"),
        _one_of("state", CaseState),
        _one_of("kind", Kind),
    )
    id: int | None = Field(default=None, primary_key=True)
    office: str
    code: str
    state: str
    kind: str
    name: str
    email: str
    phone: str = ""
    language: str = "de"
    services: dict[str, int] = Field(default_factory=dict, sa_column=Column(JSON, nullable=False))
    persons: int = 1
    subject: str = Field(default="", sa_type=Text)
    reason: str = Field(default="", sa_type=Text)
    reply_to_id: str = Field(default="", sa_type=Text)
    reference_ids: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    version: int = 1
    created_at: datetime
    updated_at: datetime


class BookingRow(SQLModel, table=True):
    """A slot given to a case: hold, offer, appointment, or what became of it."""

    __tablename__ = "booking"
    __table_args__ = (
        CheckConstraint("minutes BETWEEN 1 AND 1440 AND cells = (minutes + 4) / 5", name="whole_cells"),
        # Holds all that a proposal reads, so that the table itself is not visited.
        Index("ix_booking_office_taken", "office", "state", "counter", "first_cell", "cells"),
        Index("ix_booking_office_expires_at", "office", "expires_at"),
        _one_of("state", BookingState),
    )
    id: int | None = Field(default=None, primary_key=True)
    office: str
    case_id: int = Field(foreign_key="cases.id", index=True)
    counter: str
    start: datetime
    minutes: int
    first_cell: int
    cells: int
    state: str
    place: int = 1
    wished: bool = True
    expires_at: datetime | None = None
    sequence: int = 0


class CellRow(SQLModel, table=True):
    """Five minutes of one counter: owned by at most one booking, because this key is unique."""

    __tablename__ = "cell"
    office: str = Field(primary_key=True)
    counter: str = Field(primary_key=True)
    cell: int = Field(primary_key=True, description="five-minute steps since 1970-01-01T00:00Z")
    booking_id: int = Field(foreign_key="booking.id", index=True)


class LetterRow(SQLModel, table=True):
    """A letter: draft, outbox and archive in one."""

    __tablename__ = "letter"
    __table_args__ = (
        UniqueConstraint("office", "message_id"),
        Index("ix_letter_office_state", "office", "state", "next_try_at"),
        Index("ix_letter_office_recipient", "office", "recipient", "created_at"),
        CheckConstraint(
            "state IN ('draft', 'void') OR (approved_by <> '' AND approved_digest <> '')",
            name="nothing_leaves_unapproved",
        ),
        _one_of("state", LetterState),
        _one_of("kind", LetterKind),
    )
    id: int | None = Field(default=None, primary_key=True)
    office: str
    case_id: int = Field(foreign_key="cases.id", index=True)
    booking_id: int | None = Field(default=None, foreign_key="booking.id")
    kind: str
    subject: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    html: str = Field(sa_type=Text)
    calendar: str = Field(default="", sa_type=Text)
    state: str
    recipient: str
    message_id: str
    in_reply_to: str = Field(default="", sa_type=Text)
    reference_ids: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    created_at: datetime
    approved_by: str = ""
    approved_digest: str = ""
    attempts: int = 0
    next_try_at: datetime | None = None
    claimed_at: datetime | None = None
    handed_over_at: datetime | None = None
    sent_at: datetime | None = None
    copied_at: datetime | None = None
    failure: str = Field(default="", sa_type=Text)


class LedgerRow(SQLModel, table=True):
    """Who did what, when, and why."""

    __tablename__ = "ledger"
    id: int | None = Field(default=None, primary_key=True)
    office: str = Field(index=True)
    case_id: int | None = Field(default=None, foreign_key="cases.id", index=True)
    at: datetime
    who: str
    what: str
    why: str = Field(default="", sa_type=Text)


class ClosureRow(SQLModel, table=True):
    """A counter, or with none named the office, is closed from `start` to `end`."""

    __tablename__ = "closure"
    __table_args__ = (CheckConstraint('start < "end"', name="ends_after_it_starts"),)
    id: int | None = Field(default=None, primary_key=True)
    office: str = Field(index=True)
    counter: str | None = None
    start: datetime
    end: datetime
    reason: str = Field(default="", sa_type=Text)


class AlarmRow(SQLModel, table=True):
    """Something that staff or IT must see; one row a matter, however often it happens."""

    __tablename__ = "alarm"
    __table_args__ = (UniqueConstraint("office", "matter"),)
    id: int | None = Field(default=None, primary_key=True)
    office: str
    matter: str
    sentence: str = Field(sa_type=Text)
    first_at: datetime
    last_at: datetime
    times: int = 1
    cleared_at: datetime | None = None


class FolderRow(SQLModel, table=True):
    """The UIDVALIDITY under which a folder was last seen: a new one means its UIDs mean other mails."""

    __tablename__ = "folder"
    office: str = Field(primary_key=True)
    account: str = Field(primary_key=True)
    folder: str = Field(primary_key=True)
    uidvalidity: int = Field(sa_type=BigInteger)


class LeaseRow(SQLModel, table=True):
    """What only one process may do at a time, who does it, and until when; also each job's sign of life."""

    __tablename__ = "lease"
    office: str = Field(primary_key=True)
    what: str = Field(primary_key=True)
    owner: str
    until: datetime


class FeedRow(SQLModel, table=True):
    """An address under which a calendar program may read appointments; only the token's hash is kept."""

    __tablename__ = "feed"
    __table_args__ = (UniqueConstraint("token_hash"),)
    id: int | None = Field(default=None, primary_key=True)
    office: str = Field(index=True)
    counter: str | None = None
    token_hash: str
    created_at: datetime
    created_by: str
    revoked_at: datetime | None = None


class OtherCalendarRow(SQLModel, table=True):
    """Another calendar whose busy times are respected: when it was last read well, and its last failure."""

    __tablename__ = "other_calendar"
    office: str = Field(primary_key=True)
    name: str = Field(primary_key=True)
    read_at: datetime | None = None
    failed_at: datetime | None = None
    failure: str = Field(default="", sa_type=Text)


class OtherBusyRow(SQLModel, table=True):
    """A busy stretch of another calendar, as it stood when that was last read well."""

    __tablename__ = "other_busy"
    __table_args__ = (Index("ix_other_busy_office_first_cell", "office", "first_cell"),)
    id: int | None = Field(default=None, primary_key=True)
    office: str
    name: str
    counter: str
    first_cell: int
    cells: int
