"""Cases and the moves they make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import or_, update
from sqlmodel import Session, col, func, select

from mailworker.core.case import BookingState, Case, CaseState, may_move
from mailworker.core.reading import Kind
from mailworker.edges.store.tables import BookingRow, CaseRow, LetterRow, MailRow
from mailworker.errors import NoSuchCase, NotAllowed


@dataclass(frozen=True, slots=True)
class NewCase:
    """What a case begins with."""

    code: str
    kind: Kind
    name: str
    email: str
    phone: str = ""
    language: str = "de"
    services: Mapping[str, int] | None = None
    persons: int = 1
    subject: str = ""
    reason: str = ""
    reply_to_id: str = ""
    references: tuple[str, ...] = ()


class Cases:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def open(self, new: NewCase, now: datetime) -> Case:
        """Begin a case in the state NEW."""
        row = CaseRow(
            office=self._office,
            code=new.code,
            state=CaseState.NEW,
            kind=new.kind,
            name=new.name,
            email=new.email,
            phone=new.phone,
            language=new.language,
            services=dict(new.services or {}),
            persons=new.persons,
            subject=new.subject,
            reason=new.reason,
            reply_to_id=new.reply_to_id,
            reference_ids=list(new.references),
            created_at=now,
            updated_at=now,
        )
        self._session.add(row)
        self._session.flush()
        return _value(row)

    def get(self, case_id: int) -> Case:
        """A case. Raises NoSuchCase."""
        return _value(self._row(case_id))

    def by_code(self, code: str) -> Case | None:
        """The case of a code such as a citizen quotes, in any letter case."""
        row = self._session.exec(
            select(CaseRow).where(CaseRow.office == self._office, CaseRow.code == code.upper())
        ).first()
        return _value(row) if row else None

    def by_letter(self, message_ids: tuple[str, ...]) -> Case | None:
        """The case of our own letter that one of these Message-IDs names, the first that is known."""
        for message_id in message_ids:
            row = self._session.exec(
                select(CaseRow)
                .join(LetterRow, col(LetterRow.case_id) == col(CaseRow.id))
                .where(
                    CaseRow.office == self._office,
                    LetterRow.office == self._office,
                    LetterRow.message_id == message_id,
                )
            ).first()
            if row is not None:
                return _value(row)
        return None

    def open_of_sender(self, email: str, name: str = "") -> tuple[Case, ...]:
        """The open cases of an address or a name: neither is a person, so they are only shown."""
        open_ = (CaseState.AWAITING_STAFF, CaseState.OFFERED, CaseState.CONFIRMED)
        same_name = func.lower(col(CaseRow.name)) == name.lower()
        rows = self._session.exec(
            select(CaseRow)
            .where(
                CaseRow.office == self._office,
                or_(col(CaseRow.email) == email, same_name) if name else col(CaseRow.email) == email,
                col(CaseRow.state).in_(open_),
            )
            .order_by(col(CaseRow.id))
        )
        return tuple(_value(row) for row in rows)

    def lock(self, case_id: int) -> Case:
        """The case, with every other decision about it waiting until this transaction ends."""
        row = self._session.exec(
            select(CaseRow)
            .where(CaseRow.office == self._office, CaseRow.id == case_id)
            .with_for_update()
            .execution_options(populate_existing=True)
        ).first()
        if row is None:
            raise NoSuchCase
        return _value(row)

    def move(self, case: Case, state: CaseState, now: datetime, **changes: Any) -> Case:
        """Take a case to `state`, with further changes of its fields.

        Raises NotAllowed where the move is not in the table of moves, or someone else was first.
        """
        if state is not case.state and not may_move(case.state, state):
            raise NotAllowed(f"Der Vorgang {case.code} ist „{case.state}“ und kann nicht „{state}“ werden.")
        moved = self._session.execute(
            update(CaseRow)
            .where(
                col(CaseRow.office) == self._office,
                col(CaseRow.id) == case.id,
                col(CaseRow.version) == case.version,
            )
            .values(state=state, updated_at=now, version=case.version + 1, **changes)
            .execution_options(synchronize_session=False)
        )
        if not moved.rowcount:  # type: ignore[attr-defined]
            raise NotAllowed(f"Der Vorgang {case.code} wurde inzwischen von jemand anderem geändert.")
        self._session.expire_all()
        return self.get(case.id)

    def waiting(self, limit: int = 500) -> tuple[Case, ...]:
        """What lies before staff, oldest first."""
        return self.in_states(CaseState.AWAITING_STAFF, limit=limit)

    def in_states(self, *states: CaseState, limit: int = 500) -> tuple[Case, ...]:
        """The cases in these states, oldest first; all states where none is named."""
        query = select(CaseRow).where(CaseRow.office == self._office)
        if states:
            query = query.where(col(CaseRow.state).in_(states))
        rows = self._session.exec(query.order_by(col(CaseRow.created_at), col(CaseRow.id)).limit(limit))
        return tuple(_value(row) for row in rows)

    def unanswered(self, asked_before: datetime) -> tuple[Case, ...]:
        """The cases that wait for their citizen since before that moment, and keep no slot meanwhile."""
        kept = (
            select(BookingRow.id)
            .where(
                BookingRow.case_id == CaseRow.id,
                col(BookingRow.state).in_((BookingState.HELD, BookingState.OFFERED)),
            )
            .exists()
        )
        rows = self._session.exec(
            select(CaseRow)
            .where(
                CaseRow.office == self._office,
                CaseRow.state == CaseState.OFFERED,
                CaseRow.updated_at <= asked_before,
                ~kept,
            )
            .order_by(col(CaseRow.id))
        )
        return tuple(_value(row) for row in rows)

    def count_by_state(self) -> dict[CaseState, int]:
        """How many cases stand where."""
        rows = self._session.execute(
            select(CaseRow.state, func.count()).where(CaseRow.office == self._office).group_by(CaseRow.state)
        )
        return {CaseState(state): count for state, count in rows}

    def first_mail(self, case_id: int) -> int | None:
        """The id of the mail that a case began with; None for one that began by phone."""
        return self._session.exec(
            select(func.min(MailRow.id)).where(MailRow.office == self._office, MailRow.case_id == case_id)
        ).one()

    def _row(self, case_id: int) -> CaseRow:
        row = self._session.exec(
            select(CaseRow).where(CaseRow.office == self._office, CaseRow.id == case_id)
        ).first()
        if row is None:
            raise NoSuchCase
        return row


def _value(row: CaseRow) -> Case:
    if row.id is None:
        raise AssertionError
    return Case(
        id=row.id,
        office=row.office,
        code=row.code,
        state=CaseState(row.state),
        kind=Kind(row.kind),
        name=row.name,
        email=row.email,
        created_at=row.created_at,
        updated_at=row.updated_at,
        phone=row.phone,
        language=row.language,
        services=dict(row.services),
        persons=row.persons,
        subject=row.subject,
        reason=row.reason,
        reply_to_id=row.reply_to_id,
        references=tuple(row.reference_ids),
        version=row.version,
    )
