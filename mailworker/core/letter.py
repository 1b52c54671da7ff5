"""A letter (Schreiben): its kinds, its states, and what to do after which failure."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum


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


WAITS = tuple(timedelta(minutes=m) for m in (1, 5, 15, 60, 60, 120, 240))


def next_try(attempts: int, now: datetime) -> datetime | None:
    """When a letter that was put off is tried again after `attempts` tries; None: staff decide."""
    return now + WAITS[attempts - 1] if 1 <= attempts <= len(WAITS) else None
