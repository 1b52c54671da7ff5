"""What a terminal shows of the waiting cases."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from rich.table import Column, Table

from mailworker.core.case import Booking, BookingState, Case
from mailworker.core.letter import Letter
from mailworker.core.office import Office
from mailworker.edges.letters import clock, day
from mailworker.office.context import Context


@dataclass(frozen=True, slots=True)
class WaitingCase:
    """A case before staff, with what is held and drafted for it."""

    case: Case
    held: tuple[Booking, ...]
    draft: Letter | None

    def as_json(self) -> dict[str, Any]:
        """Plain values; instants in ISO 8601."""
        return {
            "code": self.case.code,
            "kind": self.case.kind.value,
            "name": self.case.name,
            "services": dict(self.case.services),
            "reason": self.case.reason,
            "since": self.case.created_at.isoformat(),
            "letter": self.draft.content.kind.value if self.draft else None,
            "slots": [slot_json(booking) for booking in self.held],
        }


def slot_json(booking: Booking) -> dict[str, Any]:
    """A slot as plain values."""
    slot = booking.slot
    return {
        "place": booking.place,
        "start": slot.start.isoformat(),
        "minutes": slot.minutes,
        "counter": slot.counter,
        "state": booking.state.value,
    }


def waiting(ctx: Context) -> tuple[WaitingCase, ...]:
    """The cases that wait for staff, oldest first."""
    with ctx.store.reading() as tx:
        return tuple(
            WaitingCase(
                case,
                tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED),
                tx.letters.draft_of(case.id),
            )
            for case in tx.cases.waiting()
        )


def table(rows: tuple[WaitingCase, ...], office: Office) -> Table:
    """The waiting cases for a person's eyes."""
    # A code that is broken in two cannot be copied.
    code = Column("Vorgang", no_wrap=True)
    shown = Table(code, "Name", "Anliegen", "Termine", "Brief", "Hinweis", title=f"{len(rows)} offen")
    for row in rows:
        shown.add_row(
            row.case.code,
            row.case.name,
            in_words(row.case, office),
            "\n".join(f"{b.place}. {when(b, office)}" for b in row.held),
            row.draft.content.kind.value if row.draft else "–",
            row.case.reason,
        )
    return shown


def in_words(case: Case, office: Office) -> str:
    """A case's services, such as "2× Reisepass beantragen"."""
    named = (
        f"{count}× {office.services[id_].name}" if count > 1 else office.services[id_].name
        for id_, count in case.services.items()
    )
    return ", ".join(named) or case.kind.value


def when(booking: Booking, office: Office) -> str:
    """A slot in the office's own time."""
    local = booking.slot.start.astimezone(office.zone)
    return f"{day(local)}, {clock(local)}, {office.counters[booking.slot.counter].name}"
