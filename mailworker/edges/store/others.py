"""Other calendars: their busy times as last read well, and how the last reading went."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, insert
from sqlmodel import Session, col, select

from mailworker.edges.store.tables import OtherBusyRow, OtherCalendarRow


@dataclass(frozen=True, slots=True)
class OtherState:
    """When a calendar was last read well, and its last failure since; None and '' where there was none."""

    name: str
    read_at: datetime | None
    failed_at: datetime | None
    failure: str


class Others:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def replace(self, name: str, busy: Iterable[tuple[str, int, int]], now: datetime) -> None:
        """The calendar was read well: its busy stretches (counter, first cell, cells) are these."""
        self._forget(name)
        rows = [
            {"office": self._office, "name": name, "counter": counter, "first_cell": first, "cells": cells}
            for counter, first, cells in busy
        ]
        if rows:
            self._session.execute(insert(OtherBusyRow), rows)
        row = self._row(name)
        row.read_at, row.failed_at, row.failure = now, None, ""
        self._session.add(row)

    def fail(self, name: str, why: str, now: datetime) -> None:
        """The calendar could not be read: what was read last stays."""
        row = self._row(name)
        row.failed_at, row.failure = now, why
        self._session.add(row)

    def keep_only(self, names: Sequence[str]) -> None:
        """Forget calendars that the configuration names no more."""
        for state in self.states():
            if state.name not in names:
                self._forget(state.name)
                self._session.delete(self._row(state.name))

    def busy(self, low: int, high: int) -> Sequence[tuple[str, int, int]]:
        """(counter, first cell, cells) of all that is busy somewhere from cell `low` up to `high`."""
        rows = self._session.execute(
            select(OtherBusyRow.counter, OtherBusyRow.first_cell, OtherBusyRow.cells).where(
                OtherBusyRow.office == self._office,
                col(OtherBusyRow.first_cell) < high,
                col(OtherBusyRow.first_cell) + col(OtherBusyRow.cells) > low,
            )
        )
        return [(counter, first, cells) for counter, first, cells in rows]

    def states(self) -> tuple[OtherState, ...]:
        """Every calendar that was ever read, by name."""
        rows = self._session.exec(
            select(OtherCalendarRow)
            .where(OtherCalendarRow.office == self._office)
            .order_by(col(OtherCalendarRow.name))
        )
        return tuple(OtherState(r.name, r.read_at, r.failed_at, r.failure) for r in rows)

    def _row(self, name: str) -> OtherCalendarRow:
        row = self._session.get(OtherCalendarRow, (self._office, name))
        return row or OtherCalendarRow(office=self._office, name=name)

    def _forget(self, name: str) -> None:
        self._session.execute(
            delete(OtherBusyRow).where(
                col(OtherBusyRow.office) == self._office, col(OtherBusyRow.name) == name
            )
        )
