"""A letter (Schreiben): its kinds, its states, and what to do after which failure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from mailworker.core.slots import Slot


class LetterKind(StrEnum):
    """What a letter says; each kind is a folder of templates with this name."""

    RECEIPT = "receipt"
    CONFIRMATION = "confirmation"
    OFFER = "offer"
    QUESTION = "question"
    NOT_OUR_SERVICE = "not_our_service"
    CANCELLATION = "cancellation"


class LetterState(StrEnum):
    """Where a letter stands on its way out."""

    DRAFT = "draft"
    """Not approved: it cannot leave."""
    READY = "ready"
    """Approved, waits for the postman."""
    SENDING = "sending"
    """Claimed by a postman."""
    SENT = "sent"
    FAILED = "failed"
    """Refused for good, or tried too often: staff decide."""
    UNKNOWN = "unknown"
    """The process or connection ended while the server had it in hand: staff decide."""
    VOID = "void"
    """Replaced by another draft, or its case went another way."""


class Missing(StrEnum):
    """What a letter of kind QUESTION asks the citizen for."""

    SERVICE = "service"
    """What the visit is about."""
    PERSONS = "persons"
    """How many people, or how many of each service."""
    TIME = "time"
    """When it would suit."""
    NAME = "name"
    """In whose name the appointment is to stand."""
    CASE = "case"
    """Which appointment is meant: a change or a cancel came without its case code."""


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """All that a letter is written from. `name` is the citizen's as they gave it, `services` is id → count.

    `now` dates the letter, `received_at` is when the citizen's mail came; both aware. CONFIRMATION needs
    `slot`; CANCELLATION without one ends a request that had no appointment. `held_until` is the last
    moment at which an offer can be taken or a question answered. `note` is staff's own German text, put into
    the letter as it is.
    `former` is the appointment that the office itself has to move, and asks pardon for.
    `sequence` counts how often the appointment was changed, from 0, and orders its calendar files.
    """

    code: str
    now: datetime
    name: str = ""
    language: str = "de"
    services: Mapping[str, int] = field(default_factory=dict)
    persons: int = 1
    slot: Slot | None = None
    offers: tuple[Slot, ...] = ()
    held_until: datetime | None = None
    missing: tuple[Missing, ...] = ()
    note: str = ""
    former: Slot | None = None
    sequence: int = 0
    received_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class LetterText:
    """A letter as it will go out. `calendar` is the ICS file, or '' for none."""

    kind: LetterKind
    subject: str
    text: str
    html: str
    calendar: str = ""

    @property
    def digest(self) -> str:
        """What an approval is bound to: changes with any character of the letter."""
        parts = (self.kind.value, self.subject, self.text, self.html, self.calendar)
        return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter on its way: what it says, to whom, and what became of it.

    `approved_digest` is the digest of the text that staff (or a rule of the configuration) let go;
    `claimed_at` and `attempts` together name the claim of one postman: another's word about the letter does
    not count. `handed_over_at` is set just before the server is given the text, so a letter in SENDING
    without it has certainly not left.
    """

    id: int
    case_id: int
    content: LetterText
    state: LetterState
    recipient: str
    message_id: str
    created_at: datetime
    approved_by: str = ""
    approved_digest: str = ""
    attempts: int = 0
    next_try_at: datetime | None = None
    claimed_at: datetime | None = None
    handed_over_at: datetime | None = None
    sent_at: datetime | None = None
    failure: str = ""
    in_reply_to: str = ""
    references: tuple[str, ...] = ()
    booking_id: int | None = None
    """The slot that a confirmation gives."""

    @property
    def may_leave(self) -> bool:
        """Whether exactly this text was approved."""
        return bool(self.approved_by) and self.approved_digest == self.content.digest


WAITS = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 60, 120, 240))


def next_try(attempts: int, now: datetime) -> datetime | None:
    """When a letter that was put off is tried again after `attempts` tries; None: staff decide."""
    return now + WAITS[attempts - 1] if 1 <= attempts <= len(WAITS) else None
