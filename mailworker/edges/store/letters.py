"""Letters: draft, outbox and archive."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import and_, or_, update
from sqlmodel import Session, col, func, select

from mailworker.core.letter import Letter, LetterKind, LetterState, LetterText
from mailworker.edges.store.tables import LetterRow
from mailworker.errors import NotAllowed


class Letters:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def draft(
        self,
        case_id: int,
        content: LetterText,
        *,
        recipient: str,
        message_id: str,
        now: datetime,
        in_reply_to: str = "",
        references: Sequence[str] = (),
        booking_id: int | None = None,
    ) -> Letter:
        """Store a letter that nobody has approved."""
        row = LetterRow(
            office=self._office,
            case_id=case_id,
            booking_id=booking_id,
            kind=content.kind,
            subject=content.subject,
            text=content.text,
            html=content.html,
            calendar=content.calendar,
            state=LetterState.DRAFT,
            recipient=recipient,
            message_id=message_id,
            in_reply_to=in_reply_to,
            reference_ids=list(references),
            created_at=now,
        )
        self._session.add(row)
        self._session.flush()
        return _value(row)

    def approve(self, letter: Letter, who: str) -> Letter:
        """Let exactly this text go. Raises NotAllowed where it is no draft any more."""
        self._change(
            letter,
            LetterState.READY,
            only_from=LetterState.DRAFT,
            approved_by=who,
            approved_digest=letter.content.digest,
        )
        return self.get(letter.id)

    def void(self, letter: Letter) -> None:
        """The letter will not go out. Raises NotAllowed where it is on its way."""
        self._change(letter, LetterState.VOID, only_from=LetterState.DRAFT)

    def draft_of(self, case_id: int) -> Letter | None:
        """The draft that lies before staff."""
        row = self._session.exec(
            select(LetterRow)
            .where(
                LetterRow.office == self._office,
                LetterRow.case_id == case_id,
                LetterRow.state == LetterState.DRAFT,
            )
            .order_by(col(LetterRow.id).desc())
        ).first()
        return _value(row) if row else None

    def of_case(self, case_id: int) -> tuple[Letter, ...]:
        """All letters of a case, oldest first."""
        rows = self._session.exec(
            select(LetterRow)
            .where(LetterRow.office == self._office, LetterRow.case_id == case_id)
            .order_by(col(LetterRow.id))
        )
        return tuple(_value(row) for row in rows)

    def get(self, letter_id: int) -> Letter:
        return _value(
            self._session.exec(
                select(LetterRow).where(LetterRow.office == self._office, LetterRow.id == letter_id)
            ).one()
        )

    def claim_next(self, now: datetime) -> Letter | None:
        """Claim the oldest letter that is due: conditional UPDATE, since another postman may be first.

        A case's letters leave in order: one waits while an earlier one of its case is still under way.
        """
        while True:
            due = self._session.exec(
                select(LetterRow.id)
                .where(
                    LetterRow.office == self._office,
                    LetterRow.state == LetterState.READY,
                    or_(col(LetterRow.next_try_at).is_(None), col(LetterRow.next_try_at) <= now),
                    ~self._earlier_under_way(),
                )
                .order_by(col(LetterRow.id))
                .limit(1)
            ).first()
            if due is None:
                return None
            claimed = self._session.execute(
                update(LetterRow)
                .where(col(LetterRow.id) == due, col(LetterRow.state) == LetterState.READY)
                .values(
                    state=LetterState.SENDING,
                    claimed_at=now,
                    handed_over_at=None,
                    attempts=col(LetterRow.attempts) + 1,
                )
                .execution_options(synchronize_session=False)
            )
            if claimed.rowcount:  # type: ignore[attr-defined]
                return self.get(due)

    def hand_over(self, letter: Letter, now: datetime) -> None:
        """From now on the server may have it. Raises NotAllowed where another postman claimed it since."""
        self._change(letter, LetterState.SENDING, only_from=LetterState.SENDING, handed_over_at=now)

    def sent(self, letter: Letter, now: datetime) -> None:
        self._change(letter, LetterState.SENT, only_from=None, sent_at=now, next_try_at=None, failure="")

    def put_off(self, letter: Letter, until: datetime, why: str) -> None:
        """To be tried again, under the same Message-ID."""
        self._change(
            letter,
            LetterState.READY,
            only_from=LetterState.SENDING,
            next_try_at=until,
            failure=why,
            handed_over_at=None,
        )

    def fail(self, letter: Letter, why: str) -> None:
        """Refused for good or tried too often: staff decide."""
        self._change(letter, LetterState.FAILED, only_from=LetterState.SENDING, failure=why)

    def lose_sight(self, letter: Letter, why: str) -> None:
        """Nobody can know whether it was taken: staff decide."""
        self._change(letter, LetterState.UNKNOWN, only_from=LetterState.SENDING, failure=why)

    def send_again(self, letter: Letter) -> None:
        """Staff want a failed or unknown letter to go out (again)."""
        self._change(letter, LetterState.READY, only_from=letter.state, next_try_at=None, attempts=0)

    def abandoned(self, now: datetime, claim: timedelta) -> tuple[Letter, ...]:
        """Letters whose postman has not been heard of since `claim` ago."""
        rows = self._session.exec(
            select(LetterRow)
            .where(
                LetterRow.office == self._office,
                LetterRow.state == LetterState.SENDING,
                col(LetterRow.claimed_at) <= now - claim,
            )
            .order_by(col(LetterRow.id))
        )
        return tuple(_value(row) for row in rows)

    def without_copy(self, limit: int = 50) -> tuple[Letter, ...]:
        """Sent letters whose copy is not in the Sent folder yet."""
        rows = self._session.exec(
            select(LetterRow)
            .where(
                LetterRow.office == self._office,
                LetterRow.state == LetterState.SENT,
                col(LetterRow.copied_at).is_(None),
            )
            .order_by(col(LetterRow.id))
            .limit(limit)
        )
        return tuple(_value(row) for row in rows)

    def copied(self, letter: Letter, now: datetime) -> None:
        self._change(letter, LetterState.SENT, only_from=LetterState.SENT, copied_at=now)

    def in_state(self, *states: LetterState) -> tuple[Letter, ...]:
        rows = self._session.exec(
            select(LetterRow)
            .where(LetterRow.office == self._office, col(LetterRow.state).in_(states))
            .order_by(col(LetterRow.id))
        )
        return tuple(_value(row) for row in rows)

    def receipts_since(self, since: datetime, recipient: str | None = None) -> int:
        """How many receipts were made since then, to one address or in all."""
        query = select(func.count()).where(
            LetterRow.office == self._office,
            LetterRow.kind == LetterKind.RECEIPT,
            LetterRow.created_at >= since,
        )
        if recipient is not None:
            query = query.where(LetterRow.recipient == recipient)
        return self._session.exec(query).one()

    def count_by_state(self) -> dict[LetterState, int]:
        rows = self._session.execute(
            select(LetterRow.state, func.count())
            .where(LetterRow.office == self._office)
            .group_by(LetterRow.state)
        )
        return {LetterState(state): count for state, count in rows}

    def _earlier_under_way(self) -> Any:
        earlier = LetterRow.__table__.alias("earlier")  # type: ignore[attr-defined]
        return (
            select(earlier.c.id)
            .where(
                and_(
                    earlier.c.case_id == LetterRow.case_id,
                    earlier.c.id < LetterRow.id,
                    earlier.c.state.in_((LetterState.READY, LetterState.SENDING)),
                )
            )
            .exists()
        )

    def _change(
        self, letter: Letter, state: LetterState, *, only_from: LetterState | None, **changes: Any
    ) -> None:
        query = update(LetterRow).where(col(LetterRow.office) == self._office, col(LetterRow.id) == letter.id)
        if only_from is not None:
            query = query.where(col(LetterRow.state) == only_from)
        if only_from is LetterState.SENDING:
            # A postman who was taken for dead may wake up when another has claimed the letter anew.
            query = query.where(
                col(LetterRow.claimed_at) == letter.claimed_at, col(LetterRow.attempts) == letter.attempts
            )
        changed = self._session.execute(
            query.values(state=state, **changes).execution_options(synchronize_session=False)
        )
        if not changed.rowcount:  # type: ignore[attr-defined]
            raise NotAllowed("Dieser Brief wurde inzwischen schon entschieden.")
        self._session.expire_all()


def _value(row: LetterRow) -> Letter:
    if row.id is None:
        raise AssertionError
    return Letter(
        id=row.id,
        case_id=row.case_id,
        content=LetterText(
            kind=LetterKind(row.kind),
            subject=row.subject,
            text=row.text,
            html=row.html,
            calendar=row.calendar,
        ),
        state=LetterState(row.state),
        recipient=row.recipient,
        message_id=row.message_id,
        created_at=row.created_at,
        approved_by=row.approved_by,
        approved_digest=row.approved_digest,
        attempts=row.attempts,
        next_try_at=row.next_try_at,
        claimed_at=row.claimed_at,
        handed_over_at=row.handed_over_at,
        sent_at=row.sent_at,
        failure=row.failure,
        in_reply_to=row.in_reply_to,
        references=tuple(row.reference_ids),
        booking_id=row.booking_id,
    )
