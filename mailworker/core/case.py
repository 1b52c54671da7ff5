"""A case (Vorgang): one citizen's matter, its states, and the moves allowed between them."""

from __future__ import annotations

from enum import StrEnum


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
    CaseState.NEW: frozenset({CaseState.AWAITING_STAFF, CaseState.CLOSED}),
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
