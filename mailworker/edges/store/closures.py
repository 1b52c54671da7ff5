"""Closures that staff put in, as a list of their own; what they close is asked of the calendar."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from mailworker.core.office import Closure
from mailworker.edges.store.tables import ClosureRow


@dataclass(frozen=True, slots=True)
class KeptClosure:
    """A closure with the number by which it can be taken back."""

    id: int
    closure: Closure


class Closures:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def ending_after(self, moment: datetime) -> tuple[KeptClosure, ...]:
        """The closures that are not over by then, in order of time."""
        rows = self._session.exec(
            select(ClosureRow)
            .where(ClosureRow.office == self._office, ClosureRow.end > moment)
            .order_by(col(ClosureRow.start), col(ClosureRow.id))
        )
        return tuple(_value(row) for row in rows)

    def take_back(self, closure_id: int) -> Closure | None:
        """Remove a closure; None where there is none of that number."""
        row = self._session.exec(
            select(ClosureRow).where(ClosureRow.office == self._office, ClosureRow.id == closure_id)
        ).first()
        if row is None:
            return None
        closure = _value(row).closure
        self._session.delete(row)
        self._session.flush()
        return closure


def _value(row: ClosureRow) -> KeptClosure:
    if row.id is None:
        raise AssertionError
    return KeptClosure(row.id, Closure(row.start, row.end, row.counter, row.reason))
