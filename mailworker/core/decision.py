"""What to lay before staff for a mail that was read: a decision is a value, made before anything is done."""

from __future__ import annotations

from dataclasses import dataclass

from mailworker.core.letter import Missing
from mailworker.core.office import Office
from mailworker.core.reading import Kind, Reading
from mailworker.core.splitting import Split, split


@dataclass(frozen=True, slots=True)
class ConfirmSlot:
    """A confirmation of the slot at `place` among the case's proposals, with staff's own `note`."""

    place: int = 1
    note: str = ""


@dataclass(frozen=True, slots=True)
class OfferSlots:
    """All held slots, for the citizen to choose from."""


@dataclass(frozen=True, slots=True)
class AskBack:
    """A question about what is missing."""

    missing: tuple[Missing, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class NotOurs:
    """The matter belongs to another authority; `note` says to which, where it is known."""

    note: str = ""


@dataclass(frozen=True, slots=True)
class EndCase:
    """The citizen's request or appointment ends."""

    note: str = ""


Draft = ConfirmSlot | OfferSlots | AskBack | NotOurs | EndCase


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do for a new case: look for slots, or lay `draft` (or nothing) before staff.

    `reason` tells staff in German why this case wants their eyes; '' where nothing is unusual.
    """

    look_for_slots: bool = False
    draft: Draft | None = None
    reason: str = ""


SURE = 0.9
"""From this confidence on a whole reading may be trusted; below, staff are told to check."""

_TO_STAFF = {
    Kind.CHANGE: "Möchte einen Termin verlegen. Der Vorgang ließ sich nicht sicher zuordnen.",
    Kind.CANCEL: "Möchte einen Termin absagen. Der Vorgang ließ sich nicht sicher zuordnen.",
    Kind.ACCEPT: "Nimmt einen Vorschlag an. Der Vorgang ließ sich nicht sicher zuordnen.",
    Kind.DECLINE: "Lehnt Vorschläge ab. Der Vorgang ließ sich nicht sicher zuordnen.",
    Kind.QUESTION: "Stellt eine Frage und möchte keinen Termin.",
    Kind.OTHER: "Kein Anliegen erkannt, das wir bearbeiten können.",
}


def plan(reading: Reading, office: Office) -> Plan:
    """The first step for a mail that begins a case."""
    if reading.kind is not Kind.BOOKING:
        draft = AskBack((Missing.CASE,)) if reading.kind in {Kind.CHANGE, Kind.CANCEL} else None
        return Plan(draft=draft, reason=_TO_STAFF.get(reading.kind, _TO_STAFF[Kind.OTHER]))
    notes = " ".join(reading.notes)
    if not reading.services:
        return _without_service(reading, notes)
    visits = split(office, wishes_of(reading))
    if len(visits.visits) != 1:
        return Plan(reason=f"{visits.reason} {parts_in_words(office, visits)}".strip())
    unsure = "Bitte prüfen. " if reading.confidence < SURE else ""
    return Plan(look_for_slots=True, reason=f"{unsure}{notes}".strip())


def wishes_of(reading: Reading) -> dict[str, int]:
    """Service id → count."""
    return {wish.id: wish.count for wish in reading.services}


def _without_service(reading: Reading, notes: str) -> Plan:
    if reading.foreign:
        return Plan(draft=NotOurs(), reason=notes or "Dafür sind wir nicht zuständig.")
    return Plan(draft=AskBack((Missing.SERVICE,)), reason=notes or "Das Anliegen ist nicht genannt.")


def parts_in_words(office: Office, found: Split) -> str:
    """The two visits that may be booked instead, in words; '' where there are none."""
    named = (
        ", ".join(f"{count}× {office.services[id_].name}" for id_, count in visit.items())
        for visit in found.visits
    )
    parts = " und ".join(f"({part})" for part in named)
    return f"Vorschlag für zwei Termine: {parts}." if parts else ""
