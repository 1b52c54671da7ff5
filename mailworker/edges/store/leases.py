"""Leases: what one process at a time may do; and each job's sign of life."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from mailworker.edges.store.tables import LeaseRow


class Leases:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def take(self, what: str, owner: str, now: datetime, length: timedelta) -> bool:
        """Take or prolong a lease; False where another owner holds it still."""
        claimed = self._session.execute(
            update(LeaseRow)
            .where(
                col(LeaseRow.office) == self._office,
                col(LeaseRow.what) == what,
                or_(col(LeaseRow.owner) == owner, col(LeaseRow.until) <= now),
            )
            .values(owner=owner, until=now + length)
        )
        if claimed.rowcount:  # type: ignore[attr-defined]
            return True
        if self._find(what) is not None:
            return False
        try:
            with self._session.begin_nested():
                self._session.add(LeaseRow(office=self._office, what=what, owner=owner, until=now + length))
        except IntegrityError:
            return False
        return True

    def give_back(self, what: str, owner: str, now: datetime) -> None:
        """End a lease early, so that the next process need not wait."""
        row = self._find(what)
        if row is not None and row.owner == owner:
            row.until = now
            self._session.add(row)

    def until(self, what: str) -> datetime | None:
        """When the lease ends or ended; None if nobody ever took it."""
        row = self._find(what)
        return row.until if row else None

    def _find(self, what: str) -> LeaseRow | None:
        return self._session.exec(
            select(LeaseRow).where(LeaseRow.office == self._office, LeaseRow.what == what)
        ).first()
