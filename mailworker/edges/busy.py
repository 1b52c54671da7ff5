"""When another calendar is busy, out of its iCalendar file (RFC 5545), repetitions written out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr
from icalendar import Calendar, Component

from mailworker.core.office import Office
from mailworker.edges.download import NoCalendar

MOST_EVENTS = 20_000
MOST_TIMES = 50_000
"""So often one event may repeat between its beginning and the end of what is asked for."""
TOO_FINE = frozenset({"SECONDLY", "MINUTELY"})
FAULTS = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError)
"""What the libraries raise over files that are none."""
_DAY = timedelta(days=1)

Stretch = tuple[datetime, datetime]


def busy_times(raw: bytes, office: Office, first: datetime, last: datetime) -> tuple[Stretch, ...]:
    """When another calendar is busy between two instants: stretches in UTC, in order, each once.

    Events that are cancelled or shown as free do not count; a whole day, and a time without a zone, are the
    office's own. Raises NoCalendar where the bytes are none, or want more work than a calendar is worth.
    """
    try:
        events = _events(raw)
        moved = _moved(events, office)
        found = {
            stretch
            for event in events
            if _counts(event)
            for stretch in _stretches(event, moved, office, first, last)
        }
    except FAULTS as error:
        raise NoCalendar(f"Das ist kein verständlicher Kalender ({type(error).__name__}).") from error
    return tuple(sorted(found))


def _events(raw: bytes) -> list[Component]:
    if raw.upper().count(b"BEGIN:VEVENT") > MOST_EVENTS:
        raise NoCalendar(f"Der Kalender hat mehr als {MOST_EVENTS} Einträge.")
    calendar = Calendar.from_ical(raw)
    if calendar.name != "VCALENDAR":
        raise NoCalendar("Die Datei enthält keinen Kalender.")
    return [event for event in calendar.walk("VEVENT") if "dtstart" in event]


def _counts(event: Component) -> bool:
    return (
        str(event.get("status", "")).upper() != "CANCELLED"
        and str(event.get("transp", "")).upper() != "TRANSPARENT"
    )


def _moved(events: Iterable[Component], office: Office) -> Mapping[str, frozenset[datetime]]:
    """Per event the occurrences that an entry of their own puts elsewhere, cancels, or shows as free."""
    found: dict[str, set[datetime]] = {}
    for event in events:
        if "recurrence-id" in event:
            moment = _aware(event.decoded("recurrence-id"), office)
            found.setdefault(str(event.get("uid")), set()).add(moment.astimezone(UTC))
    return {uid: frozenset(moments) for uid, moments in found.items()}


def _stretches(
    event: Component,
    moved: Mapping[str, frozenset[datetime]],
    office: Office,
    first: datetime,
    last: datetime,
) -> Iterator[Stretch]:
    length = _length(event, office)
    own = "recurrence-id" in event
    elsewhere = frozenset() if own else moved.get(str(event.get("uid")), frozenset())
    starts = [_start(event, office)] if own else _starts(event, office, last)
    for begin in starts:
        start, end = begin.astimezone(UTC), length.after(begin)
        if start < last and end > max(first, start) and start not in elsewhere:
            yield start, end


def _starts(event: Component, office: Office, last: datetime) -> Iterator[datetime]:
    """Where the event begins: once, or by its rules and further days, less its exceptions."""
    start = _start(event, office)
    skipped = [_aware(day, office).astimezone(UTC) for day in _dates(event, "exdate")]
    days_off = {day for day in _dates(event, "exdate") if not isinstance(day, datetime)}
    rules = _listed(event, "rrule")
    repeated = [moment for rule in rules for moment in _repeated(rule, start, last)]
    more = [_aware(day, office) for day in _dates(event, "rdate")]
    for begin in [*(repeated if rules else [start]), *more]:
        if begin.astimezone(UTC) not in skipped and begin.date() not in days_off:
            yield begin


def _repeated(rule: Any, start: datetime, last: datetime) -> Iterator[datetime]:
    """The occurrences of a rule up to `last`.

    A rule is counted on the clock on the wall (RFC 5545), so each occurrence gets its own offset afterwards.
    It is given an end, and its count is counted here: a rule that never fits would be searched for ever.
    """
    if set(map(str.upper, rule.get("FREQ", ()))) & TOO_FINE:
        raise NoCalendar("Ein Eintrag wiederholt sich öfter als stündlich.")
    if not _has_a_day(rule):
        return
    zone = start.tzinfo
    wall = start.replace(tzinfo=None)
    end = last.astimezone(zone).replace(tzinfo=None) + _DAY
    end = min(end, _until(rule, zone) or end)
    plain = _without(rule, "UNTIL", "COUNT")
    found = rrulestr(f"{plain};UNTIL={end:%Y%m%dT%H%M%S}", dtstart=wall, cache=True)
    count = int(rule["COUNT"][0]) if rule.get("COUNT") else None
    if next(islice(found, MOST_TIMES, None), None) is not None:
        raise NoCalendar(f"Ein Eintrag wiederholt sich mehr als {MOST_TIMES}-mal.")
    for moment in islice(found, count):
        yield moment.replace(tzinfo=zone)


def _has_a_day(rule: Any) -> bool:
    """Whether any month has such a day: dateutil would look for 30 February until the year 9999."""
    months = [int(month) for month in rule.get("BYMONTH", ())] or range(1, 13)
    days = [abs(int(day)) for day in rule.get("BYMONTHDAY", ())]
    return not days or any(day <= monthrange(2024, month)[1] for month in months for day in days)


def _until(rule: Any, zone: Any) -> datetime | None:
    """The rule's own end on the wall's clock; a day counts to its end."""
    if not rule.get("UNTIL"):
        return None
    end = rule["UNTIL"][0]
    moment = end if isinstance(end, datetime) else datetime.combine(end, time.max)
    return (moment.astimezone(zone) if moment.tzinfo else moment).replace(tzinfo=None)


def _without(rule: Any, *names: str) -> str:
    parts = str(rule.to_ical(), "utf-8").split(";")
    return ";".join(part for part in parts if part.partition("=")[0].upper() not in names)


def _dates(event: Component, name: str) -> Iterator[date | datetime]:
    for each in _listed(event, name):
        for entry in each.dts:
            yield entry.dt[0] if isinstance(entry.dt, tuple) else entry.dt


def _listed(event: Component, name: str) -> list[Any]:
    value = event.get(name, [])
    return value if isinstance(value, list) else [value]


@dataclass(frozen=True, slots=True)
class _Length:
    """How long an event is: by the clock on the wall, or as time that passes."""

    time: timedelta
    on_the_wall: bool

    def after(self, begin: datetime) -> datetime:
        if self.on_the_wall:
            return (begin + self.time).astimezone(UTC)
        return begin.astimezone(UTC) + self.time


def _length(event: Component, office: Office) -> _Length:
    start = _start(event, office)
    if "dtend" in event:
        end = _aware(event.decoded("dtend"), office)
        # Both in one zone: Python then subtracts what the clocks show.
        return _Length(max(end - start, timedelta()), on_the_wall=end.tzinfo is start.tzinfo)
    if "duration" in event:
        length: timedelta = event.decoded("duration")
        return _Length(max(length, timedelta()), on_the_wall=not length % _DAY)
    whole_day = not isinstance(event.decoded("dtstart"), datetime)
    return _Length(_DAY if whole_day else timedelta(), on_the_wall=True)


def _start(event: Component, office: Office) -> datetime:
    return _aware(event.decoded("dtstart"), office)


def _aware(moment: date | datetime, office: Office) -> datetime:
    """A floating time and a whole day are the office's own."""
    if not isinstance(moment, datetime):
        return datetime.combine(moment, time(), office.zone)
    return moment if moment.tzinfo else moment.replace(tzinfo=office.zone)
