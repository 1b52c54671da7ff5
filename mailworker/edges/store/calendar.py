"""Bookings and the cells they own; closures that staff put in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from zlib import crc32

from sqlalchemy import Text, bindparam, cast, delete, insert, or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from mailworker.core.case import Booking, BookingState, Case
from mailworker.core.cells import PACKED, Taken, cells_for
from mailworker.core.office import CELL, Closure
from mailworker.core.slots import Slot
from mailworker.edges.store.cases import _value as _case
from mailworker.edges.store.tables import BookingRow, CaseRow, CellRow, ClosureRow
from mailworker.errors import SlotTaken

_OWNING = tuple(state for state in BookingState if state.owns_cells)
_STANDING = tuple(state for state in BookingState if state.stands)
_LOCKS = 0x6D77
"""The class of our advisory locks in PostgreSQL."""
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def cell_of(moment: datetime) -> int:
    """The five-minute step since 1970-01-01T00:00Z in which an aware instant lies."""
    return (moment - _EPOCH) // CELL


# A row for each counter and state, its stretches in one text: a row for each booking takes longer to become
# Python's than SQLite takes to find it. Made once, as making the statement anew takes as long again.
_TAKEN = (
    select(
        BookingRow.counter,
        func.aggregate_strings(
            cast((col(BookingRow.first_cell) - bindparam("low")) * PACKED + col(BookingRow.cells), Text), ","
        ),
    )
    .where(
        BookingRow.office == bindparam("office"),
        or_(*(col(BookingRow.state) == state.value for state in _OWNING)),
        col(BookingRow.counter).in_(bindparam("counters", expanding=True)),
        col(BookingRow.first_cell) >= bindparam("low"),
        col(BookingRow.first_cell) < bindparam("high"),
    )
    .group_by(col(BookingRow.state), col(BookingRow.counter))
)


class Calendar:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def alone(self) -> None:
        """Until this transaction ends, nobody else gives out this office's time.

        The cells keep two from having one slot. But how much of an hour is left for walk-ins, and whether a
        counter is closed, is seen in the rows of others: without this, two who look at the same moment would
        both find room for one. SQLite has one writer anyway.
        """
        if self._session.get_bind().dialect.name == "postgresql":
            key = crc32(self._office.encode()) - 2**31
            self._session.execute(select(func.pg_advisory_xact_lock(_LOCKS, key)))

    def take(
        self,
        case_id: int,
        slot: Slot,
        state: BookingState,
        *,
        place: int = 1,
        wished: bool = True,
        expires_at: datetime | None = None,
        sequence: int = 0,
    ) -> Booking:
        """Give a slot to a case. Raises SlotTaken where one of its cells has an owner."""
        row = BookingRow(
            office=self._office,
            case_id=case_id,
            counter=slot.counter,
            start=slot.start.astimezone(UTC),
            minutes=slot.minutes,
            first_cell=cell_of(slot.start),
            cells=cells_for(slot.minutes),
            state=state,
            place=place,
            wished=wished,
            expires_at=expires_at,
            sequence=sequence,
        )
        try:
            with self._session.begin_nested():
                self._session.add(row)
                self._session.flush()
                self._own_cells(row)
        except IntegrityError as error:
            raise SlotTaken from error
        return _value(row)

    def change(self, booking: Booking, state: BookingState, *, expires_at: datetime | None = None) -> Booking:
        """Take a booking to another state; its cells are free again where the state owns none.

        Raises SlotTaken where it had lost its cells before.
        """
        if not booking.state.owns_cells:
            raise SlotTaken
        changed = self._session.execute(
            update(BookingRow)
            .where(
                col(BookingRow.office) == self._office,
                col(BookingRow.id) == booking.id,
                col(BookingRow.state) == booking.state,
            )
            .values(state=state, expires_at=expires_at)
            .execution_options(synchronize_session=False)
        )
        if not changed.rowcount:  # type: ignore[attr-defined]
            raise SlotTaken
        if not state.owns_cells:
            self._session.execute(delete(CellRow).where(col(CellRow.booking_id) == booking.id))
        self._session.expire_all()
        return self.get(booking.id)

    def get(self, booking_id: int) -> Booking:
        return _value(
            self._session.exec(
                select(BookingRow).where(BookingRow.office == self._office, BookingRow.id == booking_id)
            ).one()
        )

    def of_case(self, case_id: int, *states: BookingState) -> tuple[Booking, ...]:
        """A case's bookings in these states (default: holds, offers, appointments), by their place."""
        rows = self._session.exec(
            select(BookingRow)
            .where(
                BookingRow.office == self._office,
                BookingRow.case_id == case_id,
                col(BookingRow.state).in_(states or _STANDING),
            )
            .order_by(col(BookingRow.place), col(BookingRow.id))
        )
        return tuple(_value(row) for row in rows)

    def taken(self, counters: Iterable[str], first: datetime, last: datetime) -> Taken:
        """All that is owned at these counters between two instants."""
        # A booking lasts at most a day, so what began a day before `first` cannot reach into it.
        low, high = cell_of(first) - timedelta(days=1) // CELL, cell_of(last)
        asked = {"office": self._office, "counters": list(counters), "low": low, "high": high}
        found = self._session.connection().execute(_TAKEN, asked)
        return Taken(low, high - low, [(counter, json.loads(f"[{text}]")) for counter, text in found])

    def overdue(self, now: datetime) -> tuple[Booking, ...]:
        """Holds and offers whose time is up, or whose slot has begun."""
        rows = self._session.exec(
            select(BookingRow)
            .where(
                BookingRow.office == self._office,
                col(BookingRow.state).in_((BookingState.HELD, BookingState.OFFERED)),
                or_(col(BookingRow.expires_at) <= now, col(BookingRow.start) <= now),
            )
            .order_by(col(BookingRow.expires_at))
        )
        return tuple(_value(row) for row in rows)

    def appointments(self, first: datetime, last: datetime) -> tuple[Booking, ...]:
        """What is booked between two instants, in order of time."""
        rows = self._session.exec(
            select(BookingRow)
            .where(
                BookingRow.office == self._office,
                BookingRow.state == BookingState.BOOKED,
                BookingRow.start >= first,
                BookingRow.start < last,
            )
            .order_by(col(BookingRow.start), col(BookingRow.counter))
        )
        return tuple(_value(row) for row in rows)

    def blocked_until(self, now: datetime) -> tuple[Booking, ...]:
        """Given up appointments whose time need not be kept back any more."""
        rows = self._session.exec(
            select(BookingRow)
            .where(
                BookingRow.office == self._office,
                BookingRow.state == BookingState.BLOCKED,
                col(BookingRow.expires_at) <= now,
            )
            .order_by(col(BookingRow.id))
        )
        return tuple(_value(row) for row in rows)

    def with_cases(
        self, first: datetime, last: datetime, *states: BookingState
    ) -> tuple[tuple[Booking, Case], ...]:
        """What begins between two instants in these states (default: all that own cells), with its case."""
        rows = self._session.exec(
            select(BookingRow, CaseRow)
            .join(CaseRow, col(CaseRow.id) == col(BookingRow.case_id))
            .where(
                BookingRow.office == self._office,
                col(BookingRow.state).in_(states or _OWNING),
                BookingRow.start >= first,
                BookingRow.start < last,
            )
            .order_by(col(BookingRow.start), col(BookingRow.counter))
        )
        return tuple((_value(booking), _case(case)) for booking, case in rows)

    def standing(self, first: datetime, last: datetime) -> tuple[Booking, ...]:
        """The holds, offers and appointments that begin between two instants, in order."""
        rows = self._session.exec(
            select(BookingRow)
            .where(
                BookingRow.office == self._office,
                col(BookingRow.state).in_(_STANDING),
                BookingRow.start >= first,
                BookingRow.start < last,
            )
            .order_by(col(BookingRow.start), col(BookingRow.id))
        )
        return tuple(_value(row) for row in rows)

    def close(self, closure: Closure) -> int:
        """Put a closure in; its id. What is booked under it stays until it is moved."""
        row = ClosureRow(
            office=self._office,
            counter=closure.counter,
            start=closure.start,
            end=closure.end,
            reason=closure.reason,
        )
        self._session.add(row)
        self._session.flush()
        if row.id is None:
            raise AssertionError
        return row.id

    def closures(self, first: datetime, last: datetime) -> tuple[Closure, ...]:
        """The closures that touch the time between two instants."""
        rows = self._session.exec(
            select(ClosureRow).where(
                ClosureRow.office == self._office, ClosureRow.start < last, ClosureRow.end > first
            )
        )
        return tuple(Closure(start=r.start, end=r.end, counter=r.counter, reason=r.reason) for r in rows)

    def _own_cells(self, row: BookingRow) -> None:
        """One row a cell, in order: two who want the same cells meet at the first, and do not deadlock."""
        owned = [
            {
                "office": self._office,
                "counter": row.counter,
                "cell": row.first_cell + step,
                "booking_id": row.id,
            }
            for step in range(row.cells)
        ]
        self._session.execute(insert(CellRow).values(owned))


def _value(row: BookingRow) -> Booking:
    if row.id is None:
        raise AssertionError
    return Booking(
        id=row.id,
        case_id=row.case_id,
        slot=Slot(start=row.start, counter=row.counter, minutes=row.minutes),
        state=BookingState(row.state),
        place=row.place,
        wished=row.wished,
        expires_at=row.expires_at,
        sequence=row.sequence,
    )
