"""Alarms: what staff or IT must see, one row a matter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from mailworker.edges.store.tables import AlarmRow


@dataclass(frozen=True, slots=True)
class Alarm:
    """A matter that stands open: since when, how often, and the sentence about it."""

    matter: str
    sentence: str
    first_at: datetime
    last_at: datetime
    times: int


class Alarms:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def _row(self, matter: str) -> AlarmRow | None:
        return self._session.exec(
            select(AlarmRow).where(AlarmRow.office == self._office, AlarmRow.matter == matter)
        ).first()

    def ring(self, matter: str, sentence: str, now: datetime) -> bool:
        """Raise an alarm; True where it was not standing already."""
        row = self._row(matter)
        if row is None:
            row = AlarmRow(
                office=self._office, matter=matter, sentence=sentence, first_at=now, last_at=now, times=0
            )
        fresh = row.times == 0 or row.cleared_at is not None
        if row.cleared_at is not None:
            row.first_at, row.cleared_at, row.times = now, None, 0
        row.sentence, row.last_at, row.times = sentence, now, row.times + 1
        self._session.add(row)
        return fresh

    def clear(self, matter: str, now: datetime) -> None:
        """The matter is settled; nothing happens where there was none."""
        row = self._row(matter)
        if row is not None and row.cleared_at is None:
            row.cleared_at = now
            self._session.add(row)

    def standing(self) -> tuple[Alarm, ...]:
        """All that are not cleared, oldest first."""
        rows = self._session.exec(
            select(AlarmRow)
            .where(AlarmRow.office == self._office, col(AlarmRow.cleared_at).is_(None))
            .order_by(col(AlarmRow.first_at))
        )
        return tuple(Alarm(r.matter, r.sentence, r.first_at, r.last_at, r.times) for r in rows)
