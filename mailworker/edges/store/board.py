"""What the desk's lists show of many cases and mails at once, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_
from sqlalchemy import select as columns
from sqlmodel import Session, col, func, select

from mailworker.core.case import Booking, Case, CaseState, MailState, StoredMail
from mailworker.core.letter import Letter, LetterKind, LetterState
from mailworker.edges.store.calendar import _STANDING
from mailworker.edges.store.calendar import _value as _booking
from mailworker.edges.store.cases import _value as _case
from mailworker.edges.store.letters import _value as _letter
from mailworker.edges.store.mails import _value as _mail
from mailworker.edges.store.tables import BookingRow, CaseRow, LetterRow, MailRow

HEAD = 16_384
"""Octets of a raw mail that are read for its sender and subject."""


@dataclass(frozen=True, slots=True)
class DraftNote:
    """What a list says of a draft: its kind, and the booking that it confirms."""

    kind: LetterKind
    booking_id: int | None


@dataclass(frozen=True, slots=True)
class StrayMail:
    """A mail that belongs to no case. `head` is the beginning of its raw bytes, headers first."""

    id: int
    state: MailState
    reason: str
    received_at: datetime
    size: int
    head: bytes


class Board:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def bookings(self, case_ids: Sequence[int]) -> dict[int, list[Booking]]:
        """Case → its holds, offers and appointments, by their place."""
        rows = self._session.exec(
            select(BookingRow)
            .where(
                BookingRow.office == self._office,
                col(BookingRow.case_id).in_(case_ids),
                col(BookingRow.state).in_(_STANDING),
            )
            .order_by(col(BookingRow.place), col(BookingRow.id))
        )
        found: dict[int, list[Booking]] = {}
        for row in rows:
            found.setdefault(row.case_id, []).append(_booking(row))
        return found

    def drafts(self, case_ids: Sequence[int]) -> dict[int, DraftNote]:
        """Case → the draft that lies before staff."""
        rows = self._session.execute(
            select(LetterRow.case_id, LetterRow.kind, LetterRow.booking_id)
            .where(
                LetterRow.office == self._office,
                col(LetterRow.case_id).in_(case_ids),
                LetterRow.state == LetterState.DRAFT,
            )
            .order_by(col(LetterRow.id))
        )
        return {case_id: DraftNote(LetterKind(kind), booking_id) for case_id, kind, booking_id in rows}

    def readings(self, case_ids: Sequence[int]) -> dict[int, dict[str, Any]]:
        """Case → what was understood of its newest mail, as it was stored."""
        rows = self._session.execute(
            select(MailRow.case_id, MailRow.reading)
            .where(MailRow.office == self._office, col(MailRow.case_id).in_(case_ids))
            .order_by(col(MailRow.id))
        )
        return {case_id: reading for case_id, reading in rows if case_id is not None and reading}

    def waiting_codes(self) -> tuple[str, ...]:
        """The codes of all that lies before staff, oldest first: the order a clerk walks in."""
        rows = self._session.exec(
            select(CaseRow.code)
            .where(CaseRow.office == self._office, CaseRow.state == CaseState.AWAITING_STAFF)
            .order_by(col(CaseRow.created_at), col(CaseRow.id))
        )
        return tuple(rows)

    def cases(
        self, states: Sequence[CaseState] = (), search: str = "", *, offset: int = 0, limit: int = 50
    ) -> tuple[Case, ...]:
        """Cases, newest first; `search` is a part of a code, or of a name or address."""
        query = select(CaseRow).where(CaseRow.office == self._office)
        if states:
            query = query.where(col(CaseRow.state).in_(states))
        if search:
            query = query.where(
                or_(
                    col(CaseRow.code).icontains(search, autoescape=True),
                    col(CaseRow.name).icontains(search, autoescape=True),
                    col(CaseRow.email).icontains(search, autoescape=True),
                )
            )
        ordered = query.order_by(col(CaseRow.created_at).desc(), col(CaseRow.id).desc())
        return tuple(_case(row) for row in self._session.exec(ordered.offset(offset).limit(limit)))

    def undecided_of(self, email: str) -> tuple[Case, ...]:
        """The open cases of an address, oldest first: an address is not a person, so they are only shown."""
        undecided = (CaseState.AWAITING_STAFF, CaseState.OFFERED, CaseState.CONFIRMED)
        rows = self._session.exec(
            select(CaseRow)
            .where(
                CaseRow.office == self._office,
                CaseRow.email == email,
                col(CaseRow.state).in_(undecided),
            )
            .order_by(col(CaseRow.id))
            .limit(10)
        )
        return tuple(_case(row) for row in rows)

    def find_mail(self, mail_id: int) -> StoredMail | None:
        """A mail by the number in its page's address, which anyone may type."""
        row = self._session.exec(
            select(MailRow).where(MailRow.office == self._office, MailRow.id == mail_id)
        ).first()
        return _mail(row) if row else None

    def find_letter(self, letter_id: int) -> Letter | None:
        """A letter by the number in its page's address."""
        row = self._session.exec(
            select(LetterRow).where(LetterRow.office == self._office, LetterRow.id == letter_id)
        ).first()
        return _letter(row) if row else None

    def strays(
        self, *states: MailState, since: datetime | None = None, offset: int = 0, limit: int = 50
    ) -> tuple[StrayMail, ...]:
        """Mails of no case in these states, newest first, without their bodies."""
        query = columns(
            col(MailRow.id),
            col(MailRow.state),
            col(MailRow.reason),
            col(MailRow.received_at),
            col(MailRow.size),
            func.substr(MailRow.raw, 1, HEAD),
        ).where(
            col(MailRow.office) == self._office,
            col(MailRow.case_id).is_(None),
            col(MailRow.state).in_(states),
        )
        if since is not None:
            query = query.where(col(MailRow.received_at) >= since)
        rows = self._session.execute(query.order_by(col(MailRow.id).desc()).offset(offset).limit(limit))
        return tuple(
            StrayMail(id_, MailState(state), reason, at, size, bytes(head))
            for id_, state, reason, at, size, head in rows
            if id_ is not None
        )
