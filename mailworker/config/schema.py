"""What may stand in an office's TOML files: strict models, one per file, no key beyond those named here."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, RootModel, model_validator

from mailworker.config.kinds import (
    Cents,
    Clock,
    DayOfYear,
    Host,
    Id,
    Leika,
    Line,
    MaybeLine,
    NotNegative,
    Port,
    Positive,
    Protection,
    Share,
    Weekday,
)


class Strict(BaseModel):
    """Refuses unknown keys and never converts types: a typo must be a problem, not a default."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class Who(Strict):
    """office.toml, [office]: who the office is, as citizens read it."""

    id: Id
    name: Line
    town: Line
    address: Annotated[list[Line], Field(min_length=1)]
    phone: Line
    email: Annotated[Line, Field(pattern=r"^[^@\s<>]+@[^@\s<>]+$")]
    website: MaybeLine = ""
    zone: Line = "Europe/Berlin"
    state: Line


class Rules(Strict):
    """office.toml, [limits]."""

    horizon_days: Annotated[int, Field(ge=1, le=730)] = 28
    lead_hours: NotNegative = 2
    longest_minutes: Annotated[int, Field(ge=5, le=1440)] = 120
    walk_in_share: Share = 0.3
    last_start_before_close_minutes: NotNegative = 0
    staff_hold_days: Positive = 3
    offer_hold_days: Positive = 2
    question_days: Positive = 10
    block_after_cancel_minutes: NotNegative = 0
    most_of_one: Annotated[int, Field(ge=1, le=500)] = 20


class Family(Strict):
    """office.toml, [family]."""

    services: Annotated[list[Line], Field(min_length=1)]
    minutes: Positive = 35
    at_least: Annotated[int, Field(ge=2)] = 3
    up_to: Annotated[int, Field(ge=2)] = 5

    @model_validator(mode="after")
    def _in_order(self) -> Family:
        if self.up_to < self.at_least:
            raise ValueError("up_to is less than at_least|the rule is for at_least up to so many persons")
        return self


class Texts(Strict):
    """office.toml, [texts]: the office's own German sentences for its letters and pages."""

    data_protection: Annotated[str, Field(min_length=1)]
    sign_off: Annotated[str, Field(min_length=1)]
    payment: str = ""
    change: str = ""
    arrival: str = ""
    no_show: str = ""
    children: str = ""
    not_our_service: str = ""


class Database(Strict):
    """office.toml, [database]."""

    url: Line = "sqlite:///mailworker.sqlite"


class OfficeFile(Strict):
    """office.toml"""

    office: Who
    limits: Rules = Rules()
    family: Family | None = None
    texts: Texts
    customs: dict[DayOfYear, Line] = Field(default_factory=dict)
    database: Database = Database()


class Imap(Strict):
    """mailbox.toml, [imap]."""

    host: Host
    port: Port = 993
    user: Line
    security: Protection = "tls"
    ca_file: MaybeLine = ""
    timeout_seconds: Annotated[int, Field(ge=1, le=600)] = 30
    poll_seconds: Annotated[int, Field(ge=1, le=3600)] = 30
    largest_mail_mb: Annotated[int, Field(ge=1, le=200)] = 25
    authserv_id: MaybeLine = ""


class FolderNames(Strict):
    """mailbox.toml, [folders]."""

    inbox: Line = "INBOX"
    in_work: Line = "Bearbeitung"
    no_answer: Line = "Ohne Antwort"
    quarantine: Line = "Quarantäne"
    sent: Line = "Gesendet"

    @model_validator(mode="after")
    def _each_its_own(self) -> FolderNames:
        """Mails filed into the folder they are taken from would be taken in again and again."""
        names = [name.upper() for name in self.model_dump().values()]  # INBOX is the same in any case
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(f'two folders are called "{twice[0]}"|give each of them a name of its own')
        return self


class Smtp(Strict):
    """mailbox.toml, [smtp]."""

    host: Host
    port: Port = 587
    user: MaybeLine = ""
    security: Protection = "starttls"
    sender: MaybeLine = ""
    sender_name: MaybeLine = ""
    ca_file: MaybeLine = ""
    timeout_seconds: Annotated[int, Field(ge=1, le=600)] = 60


class Receipts(Strict):
    """mailbox.toml, [receipts]."""

    automatic: bool = True
    per_address_10_min: Positive = 10
    per_address_60_min: Positive = 30
    in_all_60_min: Positive = 300


class MailboxFile(Strict):
    """mailbox.toml"""

    imap: Imap
    folders: FolderNames = FolderNames()
    smtp: Smtp
    receipts: Receipts = Receipts()


class FeeRow(Strict):
    """One line of a service's `fees`."""

    euro: Cents
    label: MaybeLine = ""
    from_age: NotNegative | None = None
    under_age: Positive | None = None
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    optional: bool = False


class DocumentsIf(Strict):
    """One line of a service's `documents_if`: what to bring in one case only."""

    when: Line
    bring: Annotated[list[Line], Field(min_length=1)]


class ServiceTable(Strict):
    """services.toml, one table per service."""

    name: Line
    minutes: Annotated[int, Field(ge=1, le=1440)]
    more: NotNegative
    leika: Leika = ""
    in_person: MaybeLine = ""
    note: str = ""
    documents: list[Line] = Field(default_factory=list)
    documents_if: list[DocumentsIf] = Field(default_factory=list)
    fees: list[FeeRow] = Field(default_factory=list)
    lead_hours: NotNegative | None = None
    horizon_days: Positive | None = None


class ServicesFile(RootModel[dict[Id, ServiceTable]]):
    """services.toml"""


class CounterTable(Strict):
    """counters.toml, one [[counter]]."""

    id: Id
    name: Line
    place: MaybeLine = ""
    services: Annotated[list[Line], Field(min_length=1)]
    staffed: bool = True
    feed_name: MaybeLine = ""


class CountersFile(Strict):
    """counters.toml"""

    groups: dict[Id, list[Line]] = Field(default_factory=dict)
    counter: Annotated[list[CounterTable], Field(min_length=1)]


class RegularHours(Strict):
    """hours.toml, one [[regular]]."""

    days: Annotated[list[Weekday], Field(min_length=1)]
    opens: Clock
    closes: Clock
    counters: list[Line] = Field(default_factory=list)
    valid_from: dt.date | None = None
    valid_to: dt.date | None = None
    every: Annotated[int, Field(ge=1, le=52)] = 1


class ExtraHours(Strict):
    """hours.toml, one [[extra]]."""

    day: dt.date
    opens: Clock
    closes: Clock
    counters: list[Line] = Field(default_factory=list)
    reason: MaybeLine = ""


class ClosedTime(Strict):
    """hours.toml, one [[closed]]: whole days, or from one local time to another."""

    first: dt.date
    last: dt.date | None = None
    from_time: Clock | None = None
    to_time: Clock | None = None
    counter: MaybeLine = ""
    reason: MaybeLine = ""


class OtherCalendarRow(Strict):
    """hours.toml, one [[other_calendar]]: an iCalendar file by path or https address."""

    name: Line
    source: Line
    counters: list[Id] = Field(default_factory=list)
    ca_file: MaybeLine = ""


class HoursFile(Strict):
    """hours.toml"""

    regular: Annotated[list[RegularHours], Field(min_length=1)]
    extra: list[ExtraHours] = Field(default_factory=list)
    closed: list[ClosedTime] = Field(default_factory=list)
    other_calendar: list[OtherCalendarRow] = Field(default_factory=list)


class HolidayTable(Strict):
    """school_holidays.toml, one [[holiday]]."""

    name: Line
    first: dt.date
    last: dt.date


class SchoolHolidaysFile(Strict):
    """school_holidays.toml"""

    holiday: list[HolidayTable] = Field(default_factory=list)


class DeskTable(Strict):
    """desk.toml, [desk]."""

    host: Host = "127.0.0.1"
    port: Port = 8025
    user: Line
    secure_cookies: bool = True


class DeskFile(Strict):
    """desk.toml"""

    desk: DeskTable


class WordTable(Strict):
    """words.toml, one table per service: how citizens call it."""

    words: list[Line]
    clues: list[Line] = Field(default_factory=list)


class WordsFile(RootModel[dict[Id, WordTable]]):
    """words.toml, its tables of services."""


class ForeignTable(Strict):
    """words.toml, one [_foreign.…]: what citizens ask this office for and another one does."""

    name: Line
    words: list[Line]
    clues: list[Line] = Field(default_factory=list)
    where: MaybeLine = ""


class ReaderTable(Strict):
    """words.toml, [_reader]."""

    per_person: list[Line] = Field(default_factory=list)
    moves: list[Line] = Field(default_factory=list)
    losses: list[Line] = Field(default_factory=list)
    renewed: list[Line] = Field(default_factory=list)
    about_papers: list[Line] = Field(default_factory=list)
    instead_of: dict[Id, Line] = Field(default_factory=dict)


class WordRules(Strict):
    """words.toml, its tables that are no service's."""

    reader: ReaderTable = Field(default=ReaderTable(), alias="_reader")
    sets: dict[str, Line] = Field(default_factory=dict, alias="_sets")
    foreign: dict[Id, ForeignTable] = Field(default_factory=dict, alias="_foreign")
