"""Calendar files: what a citizen's calendar makes of them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from mailworker.core.office import Office
from mailworker.core.slots import Slot
from mailworker.edges import ics

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = Office(
    id="werne",
    name='Bürgerbüro; "Stadt", Werne',
    town="Werne",
    zone=BERLIN,
    state="NW",
    services={},
    counters={},
    address=("Stadthaus", "Konrad-Adenauer-Platz 1", "59368 Werne"),
    email="buergerbuero@werne.example",
)
STAMP = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def appointment(
    start: datetime = datetime(2026, 12, 1, 10, 15, tzinfo=BERLIN),
    title: str = "Termin: Bürgerbüro",
    description: str = "2 × Personalausweis",
    **more: int | bool,
) -> ics.Appointment:
    slot = Slot(start, "schalter-2", 35)
    return ics.Appointment("WER-7K3M-9Q2X", slot, title, description, STAMP, **more)  # type: ignore[arg-type]


def event(text: str) -> Event:
    (only,) = Calendar.from_ical(text).events
    return only


def test_a_calendar_shows_the_appointment_in_local_time() -> None:
    shown = event(ics.make(OFFICE, appointment()))
    assert shown.start == datetime(2026, 12, 1, 10, 15, tzinfo=BERLIN)
    assert shown.end - shown.start == timedelta(minutes=35)
    assert "DTSTART;TZID=Europe/Berlin:20261201T101500\r\n" in ics.make(OFFICE, appointment())
    assert str(shown["location"]).endswith("59368 Werne")


@pytest.mark.parametrize(
    "start",
    [
        datetime(2026, 3, 29, 1, 59, tzinfo=BERLIN),
        datetime(2026, 3, 29, 3, 0, tzinfo=BERLIN),
        datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=0),
        datetime(2026, 10, 26, 7, 30, tzinfo=BERLIN),
        datetime(2028, 2, 29, 8, 0, tzinfo=BERLIN),
        datetime(2026, 12, 31, 23, 50, tzinfo=BERLIN),
        datetime(2026, 7, 1, 6, 0, tzinfo=UTC),
    ],
)
def test_the_zones_own_rule_gives_the_same_instant_as_its_name(start: datetime) -> None:
    text = ics.make(OFFICE, appointment(start))
    assert event(text).start == start.astimezone(BERLIN)
    # Under a name that no program knows, only the rule in the file can tell the offset.
    renamed = text.replace("Europe/Berlin", "Werner-Zeit")
    assert event(renamed).start.astimezone(UTC) == start.astimezone(UTC)


def test_the_zones_rule_dates_each_change_by_the_clock_that_it_ends() -> None:
    rule = ics.make(OFFICE, appointment()).partition("BEGIN:VEVENT")[0]
    assert "DTSTART:19960331T020000\r\n" in rule
    assert "DTSTART:19961027T030000\r\n" in rule


def test_the_name_of_an_appointment_stays_while_its_sequence_grows() -> None:
    first, moved = event(ics.make(OFFICE, appointment())), event(ics.make(OFFICE, appointment(sequence=1)))
    assert first["uid"] == moved["uid"] == "wer-7k3m-9q2x@werne.example"
    assert (first["sequence"], moved["sequence"]) == (0, 1)


def test_nobody_is_asked_for_an_answer() -> None:
    text = ics.make(OFFICE, appointment())
    assert "METHOD:PUBLISH\r\n" in text
    assert "ATTENDEE" not in text
    assert event(text)["organizer"] == "mailto:buergerbuero@werne.example"


def test_a_cancellation_takes_the_appointment_out_and_rings_no_more() -> None:
    text = ics.make(OFFICE, appointment(cancelled=True, sequence=2))
    assert "METHOD:CANCEL\r\n" in text
    assert event(text)["status"] == "CANCELLED"
    assert "VALARM" not in text


def test_it_rings_a_day_and_two_hours_before() -> None:
    triggers = [alarm["trigger"].dt for alarm in event(ics.make(OFFICE, appointment())).walk("VALARM")]
    assert triggers == [timedelta(days=-1), timedelta(hours=-2)]


def test_the_same_facts_give_the_same_bytes() -> None:
    assert ics.make(OFFICE, appointment()) == ics.make(OFFICE, appointment())


def test_an_office_in_another_zone_gets_that_zones_rule() -> None:
    elsewhere = Office(**{**_fields(OFFICE), "zone": ZoneInfo("Europe/London"), "email": ""})
    text = ics.make(elsewhere, appointment())
    assert "TZID:Europe/London" in text
    assert event(text).start == datetime(2026, 12, 1, 9, 15, tzinfo=ZoneInfo("Europe/London"))
    assert "ORGANIZER" not in text


@given(title=st.text(), description=st.text())
def test_no_text_can_add_a_line_to_the_calendar(title: str, description: str) -> None:
    text = ics.make(OFFICE, appointment(title=title, description=description))
    plain = ics.make(OFFICE, appointment(title="x", description="x"))
    unfolded = text.replace("\r\n ", "")
    assert [_name(line) for line in unfolded.split("\r\n")] == [
        _name(line) for line in plain.replace("\r\n ", "").split("\r\n")
    ]
    assert "\n" not in unfolded.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def _name(line: str) -> str:
    return line.partition(":")[0].partition(";")[0]


def _fields(office: Office) -> dict[str, object]:
    return {name: getattr(office, name) for name in office.__slots__}
