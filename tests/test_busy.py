from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailworker.core.office import Office
from mailworker.edges.busy import busy_times
from mailworker.edges.download import NoCalendar

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE = Office("werne", "Bürgerbüro Werne", "Werne", BERLIN, "NW", services={}, counters={})
FIRST, LAST = datetime(2026, 11, 1, tzinfo=UTC), datetime(2026, 12, 31, tzinfo=UTC)


def calendar(*events: str, more: str = "") -> bytes:
    blocks = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//DE\n{more}{blocks}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def busy(
    *events: str, first: datetime = FIRST, last: datetime = LAST, more: str = ""
) -> list[tuple[datetime, datetime]]:
    return list(busy_times(calendar(*events, more=more), OFFICE, first, last))


def local(month: int, day: int, hour: int = 0, minute: int = 0, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


def starts(*events: str, first: datetime = FIRST, last: datetime = LAST) -> list[datetime]:
    return [start for start, _ in busy(*events, first=first, last=last)]


ZONED = "UID:1\nDTSTART;TZID=Europe/Berlin:20261201T090000\nDTEND;TZID=Europe/Berlin:20261201T100000"


@pytest.mark.parametrize(
    "event",
    [
        ZONED,
        "UID:1\nDTSTART:20261201T080000Z\nDTEND:20261201T090000Z",
        "UID:1\nDTSTART:20261201T090000\nDTEND:20261201T100000",
        "UID:1\nDTSTART:20261201T090000\nDURATION:PT1H",
        "UID:1\nDTSTART;TZID=America/New_York:20261201T030000\nDURATION:PT60M",
        f"{ZONED}\nSTATUS:TENTATIVE\nTRANSP:OPAQUE",
    ],
    ids=["zone", "utc", "floating", "duration", "far away", "tentative"],
)
def test_one_hour_is_busy_however_it_is_written(event: str) -> None:
    assert busy(event) == [(local(12, 1, 9), local(12, 1, 10))]


def test_a_floating_time_is_the_offices_own() -> None:
    assert starts("UID:1\nDTSTART:20261201T090000\nDURATION:PT1H") == [local(12, 1, 9)]


@pytest.mark.parametrize(
    "event",
    [
        f"{ZONED}\nSTATUS:CANCELLED",
        f"{ZONED}\nTRANSP:TRANSPARENT",
        "UID:1\nDTSTART:20261201T090000Z",
        "UID:1\nDTSTART:20261201T090000Z\nDTEND:20261201T080000Z",
        "UID:1\nSUMMARY:ohne Zeit",
        ZONED.replace("20261201", "20251201"),
        ZONED.replace("20261201", "20271201"),
    ],
    ids=["cancelled", "transparent", "no length", "ends before", "no time", "long ago", "far ahead"],
)
def test_what_takes_no_time_is_not_busy(event: str) -> None:
    assert busy(event) == []


def test_a_whole_day_is_the_offices_whole_day() -> None:
    day = "UID:1\nDTSTART;VALUE=DATE:20261201"
    assert busy(day) == [(local(12, 1), local(12, 2))]
    assert busy(f"{day}\nDTEND;VALUE=DATE:20261204") == [(local(12, 1), local(12, 4))]


@pytest.mark.parametrize(("month", "day", "hours"), [(3, 29, 23), (10, 25, 25)])
def test_the_days_of_the_changed_clocks_are_whole_days_too(month: int, day: int, hours: int) -> None:
    ((start, end),) = busy(
        f"UID:1\nDTSTART;VALUE=DATE:2026{month:02}{day:02}",
        first=datetime(2026, 1, 1, tzinfo=UTC),
    )
    assert start == local(month, day)
    assert end - start == timedelta(hours=hours)


@pytest.mark.parametrize("month", [3, 10])
def test_a_weekly_meeting_stays_at_its_hour_over_the_change_of_clocks(month: int) -> None:
    first = datetime(2026, month, 20, tzinfo=UTC)
    found = starts(
        f"UID:1\nDTSTART;TZID=Europe/Berlin:2026{month:02}16T090000\nDURATION:PT1H\nRRULE:FREQ=WEEKLY",
        first=first,
        last=first + timedelta(days=16),
    )
    assert [(s.astimezone(BERLIN).day, s.astimezone(BERLIN).hour) for s in found] == [(23, 9), (30, 9)]


def test_hours_that_pass_and_hours_on_the_wall_differ_in_the_night_of_the_change() -> None:
    night = "UID:1\nDTSTART;TZID=Europe/Berlin:20260329T010000\n"
    asked = {"first": datetime(2026, 3, 1, tzinfo=UTC), "last": datetime(2026, 4, 1, tzinfo=UTC)}
    assert busy(f"{night}DURATION:PT3H", **asked) == [(local(3, 29, 1), local(3, 29, 5))]
    assert busy(f"{night}DTEND;TZID=Europe/Berlin:20260329T040000", **asked) == [
        (local(3, 29, 1), local(3, 29, 4))
    ]


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=DAILY;COUNT=3", [1, 2, 3]),
        ("FREQ=DAILY;INTERVAL=2;COUNT=3", [1, 3, 5]),
        ("FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20261211T120000Z", [1, 3, 8, 10]),
        ("FREQ=WEEKLY;UNTIL=20261215", [1, 8, 15]),
        ("FREQ=WEEKLY;UNTIL=20261215T080000Z", [1, 8, 15]),
        ("FREQ=WEEKLY;UNTIL=20261215T075959Z", [1, 8]),
        ("FREQ=MONTHLY;BYDAY=1TU", [1]),
        ("FREQ=DAILY;COUNT=0", []),
    ],
)
def test_a_rule_is_written_out(rule: str, days: list[int]) -> None:
    assert starts(f"{ZONED}\nRRULE:{rule}") == [local(12, day, 9) for day in days]


def test_a_count_begins_at_the_first_occurrence_and_not_at_what_is_asked() -> None:
    event = ZONED.replace("20261201", "20261028") + "\nRRULE:FREQ=WEEKLY;COUNT=2"
    assert starts(event) == [local(11, 4, 9)]


@pytest.mark.parametrize(
    "exception",
    [
        "EXDATE;TZID=Europe/Berlin:20261208T090000",
        "EXDATE:20261208T080000Z",
        "EXDATE;VALUE=DATE:20261208",
        "EXDATE;TZID=Europe/Berlin:20261222T090000,20261208T090000",
        "EXDATE:20261222T080000Z\nEXDATE:20261208T080000Z",
    ],
)
def test_an_exception_does_not_happen(exception: str) -> None:
    found = starts(f"{ZONED}\nRRULE:FREQ=WEEKLY;UNTIL=20261216T000000Z\n{exception}")
    assert found == [local(12, 1, 9), local(12, 15, 9)]


def test_further_days_are_added_to_a_rule_and_to_a_single_event() -> None:
    more = "RDATE;TZID=Europe/Berlin:20261204T090000"
    assert starts(f"{ZONED}\n{more}") == [local(12, 1, 9), local(12, 4, 9)]
    assert starts(f"{ZONED}\nRRULE:FREQ=WEEKLY;COUNT=2\n{more}") == [
        local(12, 1, 9),
        local(12, 4, 9),
        local(12, 8, 9),
    ]


WEEKLY = f"{ZONED}\nRRULE:FREQ=WEEKLY;COUNT=3"


def test_an_occurrence_that_was_moved_is_busy_where_it_went() -> None:
    moved = (
        "UID:1\nRECURRENCE-ID;TZID=Europe/Berlin:20261208T090000\n"
        "DTSTART;TZID=Europe/Berlin:20261209T140000\nDURATION:PT30M"
    )
    assert starts(WEEKLY, moved) == [local(12, 1, 9), local(12, 9, 14), local(12, 15, 9)]
    assert starts(moved, WEEKLY) == starts(WEEKLY, moved)


@pytest.mark.parametrize("how", ["STATUS:CANCELLED", "TRANSP:TRANSPARENT"])
def test_an_occurrence_that_was_cancelled_by_itself_is_free(how: str) -> None:
    gone = f"UID:1\nRECURRENCE-ID:20261208T080000Z\nDTSTART:20261208T080000Z\nDURATION:PT1H\n{how}"
    assert starts(WEEKLY, gone) == [local(12, 1, 9), local(12, 15, 9)]


def test_another_events_exception_changes_nothing() -> None:
    other = "UID:2\nRECURRENCE-ID:20261208T080000Z\nDTSTART:20261220T080000Z\nDURATION:PT1H"
    assert len(starts(WEEKLY, other)) == 4


def test_what_began_before_is_busy_as_long_as_it_lasts() -> None:
    event = "UID:1\nDTSTART;VALUE=DATE:20261020\nDTEND;VALUE=DATE:20261105"
    assert busy(event) == [(local(10, 20), local(11, 5))]
    assert busy("UID:1\nDTSTART:20261020T000000Z\nDTEND:20261101T000000Z") == []


def test_outlooks_own_zone_is_understood() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:W. Europe Standard Time\nBEGIN:STANDARD\nDTSTART:16010101T030000\n"
        "TZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\nEND:STANDARD\n"
        "BEGIN:DAYLIGHT\nDTSTART:16010101T020000\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0200\n"
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\nEND:DAYLIGHT\nEND:VTIMEZONE\n"
    )
    event = "UID:1\nDTSTART;TZID=W. Europe Standard Time:20261201T090000\nDURATION:PT1H"
    assert busy(event, more=zone) == [(local(12, 1, 9), local(12, 1, 10))]


def test_an_empty_calendar_is_a_calendar() -> None:
    assert busy() == []


NO_CALENDARS = {
    "empty": b"",
    "a page": b"<!doctype html><html><body>Login</body></html>",
    "words": b"Das ist kein Kalender.",
    "zeroes": bytes(4096),
    "cut off": calendar(ZONED)[:60],
    "a card": b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n",
    "an event alone": b"BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261201T090000Z\r\nEND:VEVENT\r\n",
    "no such day": calendar("UID:1\nDTSTART:20261341T090000Z\nDURATION:PT1H"),
    "no such rule": calendar(f"{ZONED}\nRRULE:FREQ=SOMETIMES"),
    "every second": calendar("UID:1\nDTSTART:19700101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY"),
    "every minute": calendar(f"{ZONED}\nRRULE:FREQ=MINUTELY;COUNT=5"),
    "every hour for ages": calendar("UID:1\nDTSTART:19700101T000000Z\nDURATION:PT1H\nRRULE:FREQ=HOURLY"),
    "too many": b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 20_001 + b"END:VCALENDAR\r\n",
    "a day too long": calendar("UID:1\nDTSTART:99991231T235959Z\nDURATION:P9999999D"),
}


@pytest.mark.parametrize("raw", NO_CALENDARS.values(), ids=NO_CALENDARS)
@pytest.mark.timeout(20)
def test_what_is_no_calendar_is_said_in_german_and_in_time(raw: bytes) -> None:
    with pytest.raises(NoCalendar, match=r"^(Das|Die|Der|Ein) .*\.$"):
        busy_times(raw, OFFICE, FIRST, LAST)


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "rule", ["FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"]
)
@pytest.mark.parametrize("count", ["", ";COUNT=5"])
def test_a_rule_that_never_fits_ends_the_search_soon(rule: str, count: str) -> None:
    assert starts(f"{ZONED}\nRRULE:{rule}{count}") == []


@given(st.binary(max_size=300), st.integers(0, 200))
def test_no_bytes_raise_anything_else(noise: bytes, at: int) -> None:
    raw = calendar(f"{ZONED}\nRRULE:FREQ=WEEKLY")
    for spoilt in (noise, raw[:at] + noise + raw[at:]):
        try:
            found = busy_times(spoilt, OFFICE, FIRST, LAST)
        except NoCalendar:
            continue
        assert all(start < end for start, end in found)
