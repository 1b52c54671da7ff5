"""Appointments as a feed for calendar programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from mailworker.core.cleaning import one_line
from mailworker.core.office import Office
from mailworker.core.slots import Slot

REFRESH = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Shown:
    """An appointment as a clerk's own calendar shows it: no citizen's name, only the case's code."""

    code: str
    slot: Slot
    title: str
    sequence: int = 0


def feed(office: Office, name: str, appointments: Iterable[Shown], stamp: datetime) -> str:
    """A calendar of appointments, lines ended by CRLF; the same appointments give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", "-//mailworker//Kalender//DE")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", one_line(name))
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for shown in appointments:
        calendar.add_component(_event(office, shown, stamp))
    return bytes(calendar.to_ical()).decode()


def _event(office: Office, shown: Shown, stamp: datetime) -> Event:
    counter = office.counters.get(shown.slot.counter)
    event = Event()
    event.add("uid", f"{shown.code.lower()}@{office.id}.feed")
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", shown.slot.start.astimezone(UTC))
    event.add("dtend", shown.slot.end.astimezone(UTC))
    event.add("summary", one_line(f"{shown.title} ({shown.code})"))
    event.add("location", one_line(counter.name if counter else shown.slot.counter))
    event.add("sequence", shown.sequence)
    return event
