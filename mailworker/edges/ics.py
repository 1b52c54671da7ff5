"""An appointment as a calendar file (iCalendar, RFC 5545): the same facts give the same bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import (
    Alarm,
    Calendar,
    Component,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vDuration,
    vText,
)

from mailworker.core.cleaning import block, one_line
from mailworker.core.office import Office
from mailworker.core.slots import Slot

PRODUCT = "-//mailworker//Termin//DE"
ALARMS = (timedelta(days=-1), timedelta(hours=-2))
"""A day before, to gather the documents; two hours before, to set out."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """What a calendar shows, in German. `stamp` (aware) is when this version was written."""

    code: str
    slot: Slot
    title: str
    description: str
    stamp: datetime
    sequence: int = 0
    cancelled: bool = False


def uid(office: Office, code: str) -> str:
    """The appointment's name in every calendar: it stays while the appointment is moved or cancelled."""
    domain = office.email.rpartition("@")[2] or f"{office.id}.invalid"
    return f"{one_line(code).lower()}@{one_line(domain)}"


def make(office: Office, appointment: Appointment) -> str:
    """The calendar file, lines ended by CRLF as RFC 5545 wants them.

    METHOD:PUBLISH, not REQUEST: a mail program shows the appointment with a button to keep it, but asks
    the citizen for no answer, so no calendar replies come back to the office. CANCEL takes it out again.
    """
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if appointment.cancelled else "PUBLISH")
    calendar.add_component(_timezone(office.zone, appointment.slot.start))
    calendar.add_component(_event(office, appointment))
    return bytes(calendar.to_ical()).decode()


def _event(office: Office, appointment: Appointment) -> Event:
    event = Event()
    fields: dict[str, Any] = {
        "uid": uid(office, appointment.code),
        "dtstamp": appointment.stamp.astimezone(UTC),
        "sequence": appointment.sequence,
        "dtstart": appointment.slot.start.astimezone(office.zone),
        "dtend": appointment.slot.end.astimezone(office.zone),
        "summary": one_line(appointment.title),
        "description": block(appointment.description),
        "location": one_line(", ".join((office.name, *office.address))),
        "status": "CANCELLED" if appointment.cancelled else "CONFIRMED",
        "transp": "TRANSPARENT" if appointment.cancelled else "OPAQUE",
        "class": "PRIVATE",
    }
    for name, value in fields.items():
        event.add(name, value)
    if office.email:
        event["organizer"] = _organizer(office)
    for before in () if appointment.cancelled else ALARMS:
        event.add_component(_alarm(before, appointment.title))
    return event


def _organizer(office: Office) -> vCalAddress:
    """RFC 5546 wants one for PUBLISH and CANCEL; a CANCEL counts only from the same organizer."""
    organizer = vCalAddress(f"mailto:{one_line(office.email)}")
    organizer.params["CN"] = vText(one_line(office.name).replace('"', "'"))
    return organizer


def _alarm(before: timedelta, title: str) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", one_line(title))
    alarm["trigger"] = vDuration(before)
    return alarm


def _timezone(zone: ZoneInfo, start: datetime) -> Timezone:
    """The zone's rule beside its name, for programs that do not know the name.

    icalendar's own writer dates the spring change by the new clock, an hour late, and lists single years;
    the rule that the European Union has followed since 1996 is written out here as Outlook writes it.
    """
    if zone.key not in {"Europe/Berlin", "Europe/Busingen"}:
        first, last = date(start.year - 1, 1, 1), date(start.year + 2, 1, 1)
        return Timezone.from_tzid(zone.key, first_date=first, last_date=last)
    timezone = Timezone()
    timezone.add("tzid", zone.key)
    timezone.add_component(_change(TimezoneDaylight(), "CEST", month=3, hour=2))
    timezone.add_component(_change(TimezoneStandard(), "CET", month=10, hour=3))
    return timezone


def _change(part: Component, name: str, *, month: int, hour: int) -> Component:
    winter, summer = timedelta(hours=1), timedelta(hours=2)
    part.add("tzname", name)
    part.add("tzoffsetfrom", winter if name == "CEST" else summer)
    part.add("tzoffsetto", summer if name == "CEST" else winter)
    # The last Sundays of March and October 1996, by the clock that the change ends.
    part.add("dtstart", datetime(1996, month, 31 if month == 3 else 27, hour))  # noqa: DTZ001 floating by RFC 5545
    part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
    return part
