"""The ledger: rows are added, never changed."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session, col, select

from mailworker.core.case import Entry
from mailworker.edges.store.tables import LedgerRow


class Ledger:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def add(self, at: datetime, who: str, what: str, why: str = "", *, case_id: int | None = None) -> None:
        """Record that `who` did `what`: no citizen's name, address or words."""
        self._session.add(LedgerRow(office=self._office, case_id=case_id, at=at, who=who, what=what, why=why))

    def of_case(self, case_id: int) -> tuple[Entry, ...]:
        """What happened to a case, oldest first."""
        rows = self._session.exec(
            select(LedgerRow)
            .where(LedgerRow.office == self._office, LedgerRow.case_id == case_id)
            .order_by(col(LedgerRow.id))
        )
        return tuple(Entry(at=row.at, who=row.who, what=row.what, why=row.why) for row in rows)
