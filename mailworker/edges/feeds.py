"""Appointments as a feed for calendar programs, and busy times out of another calendar's file."""

from __future__ import annotations

import ssl
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar, Component, Event

from mailworker.core.office import Office
from mailworker.core.slots import Slot
from mailworker.errors import MailworkerError

LARGEST = 5 * 1024 * 1024
TIMEOUT = 20.0
MOST_EVENTS = 20_000
"""A rule may repeat for ever; what lies in the asked time is finite, but an attack's need not be small."""


class NoCalendar(MailworkerError):
    """This is no calendar."""

    permanent = False


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
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", timedelta(minutes=5), parameters={"VALUE": "DURATION"})
    for shown in appointments:
        calendar.add_component(_event(office, shown, stamp))
    return bytes(calendar.to_ical()).decode()


def _event(office: Office, shown: Shown, stamp: datetime) -> Event:
    event = Event()
    event.add("uid", f"{shown.code.lower()}-{shown.slot.counter}@{office.id}.feed")
    event.add("dtstamp", stamp.astimezone(UTC))
    event.add("dtstart", shown.slot.start.astimezone(UTC))
    event.add("dtend", shown.slot.end.astimezone(UTC))
    event.add("summary", f"{shown.title} ({shown.code})")
    event.add("location", office.counters[shown.slot.counter].name)
    event.add("sequence", shown.sequence)
    return event


def fetch(source: str, ca_file: Path | None = None) -> bytes:
    """A calendar's bytes from a file, or by https. Raises NoCalendar where it cannot be had."""
    try:
        if source.startswith(("https://", "http://")):
            return _download(source, ca_file)
        path = Path(source)
        if path.stat().st_size > LARGEST:
            raise NoCalendar("The calendar is larger than 5 MB.")
        return path.read_bytes()
    except (OSError, ValueError) as error:
        reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or type(error).__name__
        raise NoCalendar(f"The calendar cannot be read: {reason}.") from error


def _download(url: str, ca_file: Path | None) -> bytes:
    context = ssl.create_default_context(cafile=str(ca_file) if ca_file else None)
    with urllib.request.urlopen(url, timeout=TIMEOUT, context=context) as answer:  # noqa: S310 - by configuration
        content = bytes(answer.read(LARGEST + 1))
    if len(content) > LARGEST:
        raise NoCalendar("The calendar is larger than 5 MB.")
    return content


def busy_times(
    raw: bytes, office: Office, first: datetime, last: datetime
) -> tuple[tuple[datetime, datetime], ...]:
    """When another calendar is busy between two instants, repetitions written out, both ends aware.

    Events that are cancelled or shown as free do not count; a day without a clock is the office's whole day.
    Raises NoCalendar where the bytes are none.
    """
    try:
        events = _events(raw)
        found = {stretch for event in events for stretch in _stretches(event, events, office, first, last)}
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError) as error:
        raise NoCalendar(f"This is no calendar that can be understood ({type(error).__name__}).") from error
    return tuple(sorted(found))


def _events(raw: bytes) -> list[Component]:
    calendar = Calendar.from_ical(raw)
    if calendar.name != "VCALENDAR":
        raise NoCalendar("This is no calendar, but something else.")
    return [event for event in calendar.walk("VEVENT") if _counts(event)]


def _counts(event: Component) -> bool:
    return (
        str(event.get("status", "")).upper() != "CANCELLED"
        and str(event.get("transp", "")).upper() != "TRANSPARENT"
        and "dtstart" in event
    )


def _stretches(
    event: Component, events: list[Component], office: Office, first: datetime, last: datetime
) -> Iterator[tuple[datetime, datetime]]:
    start = _aware(event.decoded("dtstart"), office)
    length = _length(event, office)
    moved = _moved(event, events, office)
    for begin in _starts(event, start, office, first - length, last):
        if begin < last and begin + length > first and begin not in moved:
            yield begin.astimezone(UTC), (begin + length).astimezone(UTC)


def _starts(
    event: Component, start: datetime, office: Office, first: datetime, last: datetime
) -> Iterator[datetime]:
    """Where the event begins: once, or as its rule says, less its exceptions."""
    if "rrule" not in event or "recurrence-id" in event:
        yield start
        yield from (_aware(day, office) for day in _dates(event, "rdate"))
        return
    # The rule is counted on the clock on the wall (RFC 5545): each occurrence gets its own offset afterwards.
    zone = start.tzinfo
    wall = start.replace(tzinfo=None)
    rule = rrulestr(_rule(event, start), dtstart=wall)
    skipped = {_aware(day, office) for day in _dates(event, "exdate")}
    span = timedelta(days=1)
    found = rule.between(
        first.astimezone(zone).replace(tzinfo=None) - span, last.astimezone(zone).replace(tzinfo=None) + span
    )
    if len(found) > MOST_EVENTS:
        raise NoCalendar(f"An event repeats more than {MOST_EVENTS} times.")
    yield from (begin for each in found if (begin := each.replace(tzinfo=zone)) not in skipped)


def _rule(event: Component, start: datetime) -> str:
    """dateutil wants UNTIL on the same kind of clock as the start: the wall's."""
    rule: Any = event["rrule"]
    until = rule.get("UNTIL")
    if until:
        end = until[0]
        moment = end if isinstance(end, datetime) else datetime.combine(end, time.max)
        local = moment.astimezone(start.tzinfo) if moment.tzinfo else moment
        return _without_until(event) + f";UNTIL={local:%Y%m%dT%H%M%S}"
    return _without_until(event)


def _without_until(event: Component) -> str:
    rule: Any = event["rrule"]
    text = str(rule.to_ical(), "utf-8")
    return ";".join(part for part in text.split(";") if not part.startswith("UNTIL="))


def _moved(event: Component, events: list[Component], office: Office) -> set[datetime]:
    """The occurrences that another entry of the same event puts elsewhere."""
    if "recurrence-id" in event:
        return set()
    same = (other for other in events if other.get("uid") == event.get("uid") and "recurrence-id" in other)
    return {_aware(other.decoded("recurrence-id"), office) for other in same}


def _dates(event: Component, name: str) -> Iterator[date | datetime]:
    lists: Any = event.get(name, [])
    for each in lists if isinstance(lists, list) else [lists]:
        yield from (entry.dt for entry in each.dts if not isinstance(entry.dt, tuple))


def _length(event: Component, office: Office) -> timedelta:
    if "dtend" in event:
        begin, end = event.decoded("dtstart"), event.decoded("dtend")
        return max(_aware(end, office) - _aware(begin, office), timedelta(0))
    if "duration" in event:
        length: timedelta = event.decoded("duration")
        return max(timedelta(0), length)
    whole_day = not isinstance(event.decoded("dtstart"), datetime)
    return timedelta(days=1) if whole_day else timedelta(0)


def _aware(moment: date | datetime, office: Office) -> datetime:
    """A floating time and a whole day are the office's own."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), office.zone)
    return moment if moment.tzinfo else moment.replace(tzinfo=office.zone)
