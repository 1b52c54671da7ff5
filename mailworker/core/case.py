"""A case (Vorgang): one citizen's matter, its states, and the moves allowed between them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from mailworker.core.reading import Kind
from mailworker.core.slots import Slot


class CaseState(StrEnum):
    """Where a case stands. A citizen's matter is never in none of these."""

    NEW = "new"
    """Taken in, not yet read."""
    AWAITING_STAFF = "awaiting_staff"
    """A draft or a reason lies before staff."""
    OFFERED = "offered"
    """Slots were offered or a question was asked; the citizen's answer is awaited."""
    CONFIRMED = "confirmed"
    """An appointment stands."""
    DONE = "done"
    MISSED = "missed"
    CANCELLED = "cancelled"
    EXPIRED = "expired"
    """Nobody decided or answered in time."""
    CLOSED = "closed"
    """Ended by staff without an appointment."""


MOVES: dict[CaseState, frozenset[CaseState]] = {
    CaseState.NEW: frozenset({CaseState.AWAITING_STAFF, CaseState.CONFIRMED, CaseState.CLOSED}),
    CaseState.AWAITING_STAFF: frozenset(
        {CaseState.OFFERED, CaseState.CONFIRMED, CaseState.CANCELLED, CaseState.EXPIRED, CaseState.CLOSED}
    ),
    CaseState.OFFERED: frozenset(
        {
            CaseState.AWAITING_STAFF,
            CaseState.CONFIRMED,
            CaseState.CANCELLED,
            CaseState.EXPIRED,
            CaseState.CLOSED,
        }
    ),
    CaseState.CONFIRMED: frozenset(
        {CaseState.AWAITING_STAFF, CaseState.CANCELLED, CaseState.DONE, CaseState.MISSED}
    ),
    CaseState.DONE: frozenset({CaseState.AWAITING_STAFF}),
    CaseState.MISSED: frozenset({CaseState.AWAITING_STAFF}),
    CaseState.CANCELLED: frozenset({CaseState.AWAITING_STAFF}),
    CaseState.EXPIRED: frozenset({CaseState.AWAITING_STAFF}),
    CaseState.CLOSED: frozenset({CaseState.AWAITING_STAFF}),
}
"""A citizen's further mail brings any case back before staff; all else goes forward."""


def may_move(old: CaseState, new: CaseState) -> bool:
    """Whether a case may go from `old` to `new`."""
    return new in MOVES[old]


@dataclass(frozen=True, slots=True)
class Case:
    """One citizen's matter. `services` is id → count; `reason` tells staff in German what to look at.

    `reply_to_id` and `references` are the Message-IDs that an answer goes in the thread of.
    `version` grows with every change; a decision on an older version is refused.
    """

    id: int
    office: str
    code: str
    state: CaseState
    kind: Kind
    name: str
    email: str
    created_at: datetime
    updated_at: datetime
    phone: str = ""
    language: str = "de"
    services: Mapping[str, int] = field(default_factory=dict)
    persons: int = 1
    subject: str = ""
    reason: str = ""
    reply_to_id: str = ""
    references: tuple[str, ...] = ()
    version: int = 1


class BookingState(StrEnum):
    """Whose a stretch of a counter's time is. The first four own their cells; the others own none."""

    HELD = "held"
    """Reserved while staff decide."""
    OFFERED = "offered"
    """Reserved while the citizen answers."""
    BOOKED = "booked"
    """An appointment."""
    BLOCKED = "blocked"
    """An appointment that was given up, whose time is kept back for a while so that it is not traded."""
    RELEASED = "released"
    """Given back, because another slot was taken or the case ended."""
    EXPIRED = "expired"
    """Given back, because nobody decided or answered in time."""
    CANCELLED = "cancelled"
    """An appointment that was given up."""

    @property
    def owns_cells(self) -> bool:
        return self.stands or self is BookingState.BLOCKED

    @property
    def stands(self) -> bool:
        """Whether it still is for its citizen: a hold, an offer or an appointment."""
        return self in {BookingState.HELD, BookingState.OFFERED, BookingState.BOOKED}


@dataclass(frozen=True, slots=True)
class Booking:
    """A slot given to a case: as a hold, an offer or an appointment. `place` is its number among the
    proposals, from 1; `wished` whether it lies in what the citizen wrote."""

    id: int
    case_id: int
    slot: Slot
    state: BookingState
    place: int
    wished: bool
    expires_at: datetime | None = None
    sequence: int = 0


class MailState(StrEnum):
    """Where a mail stands. None is ever without one."""

    RECEIVED = "received"
    """Committed, waits to be considered."""
    IN_CASE = "in_case"
    """Belongs to a case."""
    NO_ANSWER = "no_answer"
    """A machine's mail: seen, left alone."""
    DUPLICATE = "duplicate"
    """The same mail, byte for byte, was here before."""
    QUARANTINED = "quarantined"
    """Too big, unreadable, or its consideration failed three times."""


@dataclass(frozen=True, slots=True)
class StoredMail:
    """A mail that we keep: `raw` as it came, or its header block alone where it was too big (`truncated`)."""

    id: int
    office: str
    raw: bytes = field(repr=False)
    state: MailState
    received_at: datetime
    reason: str = ""
    attempts: int = 0
    case_id: int | None = None
    truncated: bool = False
    size: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the ledger: who did what, when, and why. No names of citizens, no addresses."""

    at: datetime
    who: str
    what: str
    why: str = ""
