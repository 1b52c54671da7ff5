"""The demo's mails: right on any day, and of every kind a real office gets."""

from __future__ import annotations

import email
import re
from datetime import UTC, date, datetime, timedelta
from email import policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.config.load import load_office
from mailworker.core.mail import parse
from mailworker.core.reading import Kind
from mailworker.demo.samples import ZONE, Sample, samples
from mailworker.reading.reader import Reader

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
SAMPLES = {sample.name: sample for sample in samples(NOW)}
MONTHS = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober"]
MONTHS += ["November", "Dezember"]
WEEKDAYS = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]

hours = st.integers(0, 12 * 365 * 24)
"""Since 2024 began."""


def at(hours: int) -> datetime:
    return datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=hours)


def words(sample: Sample) -> str:
    """All the text that a person would see."""
    mail = email.message_from_bytes(sample.raw, policy=policy.default)
    parts = [part for part in mail.walk() if part.get_content_maintype() == "text"]
    return "\n".join(part.get_content() for part in parts if isinstance(part, EmailMessage))


def test_about_twenty_five_mails_come_within_the_first_minute() -> None:
    assert 24 <= len(SAMPLES) <= 30
    delays = [sample.delay for sample in SAMPLES.values()]
    assert delays == sorted(delays)
    assert 0 <= delays[0] <= delays[-1] < 60


def test_every_kind_but_a_refusal_is_among_them() -> None:
    assert {sample.kind for sample in SAMPLES.values()} == set(Kind) - {Kind.DECLINE}
    assert sum(sample.kind is Kind.BOOKING for sample in SAMPLES.values()) >= 12


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_every_mail_can_be_parsed_and_says_what_it_shows(sample: Sample) -> None:
    mail = parse(sample.raw)
    assert (mail.sender.email if mail.sender else "") == sample.sender
    assert mail.plain or mail.html
    assert "\ufffd" not in (mail.plain or "") + (mail.html or "")
    assert sample.title


@pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)
def test_every_address_is_invented(sample: Sample) -> None:
    domains = re.findall(r"@([\w.-]+\w)", sample.raw.decode("latin-1").replace("=\r\n", ""))
    assert all(re.search(r"(^|\.)example(\.(org|com|net))?$", domain) for domain in domains), domains


def test_a_mail_without_a_sender_and_one_that_comes_twice_are_among_them() -> None:
    assert [sample.name for sample in SAMPLES.values() if not sample.sender] == ["ohne-absender"]
    twice = SAMPLES["personalausweis-nochmal"], SAMPLES["personalausweis"]
    assert twice[0].raw == twice[1].raw
    assert len({sample.raw for sample in SAMPLES.values()}) == len(SAMPLES) - 1


def test_the_old_machine_writes_in_its_own_encoding() -> None:
    raw = SAMPLES["fuehrerschein"].raw
    assert "„grauer Lappen“".encode("cp1252") in raw
    with pytest.raises(UnicodeDecodeError):
        raw.decode("utf-8")


def test_the_same_start_gives_the_same_mails_and_another_start_other_ids() -> None:
    again, later = samples(NOW), samples(NOW + timedelta(minutes=5))
    assert again == tuple(SAMPLES.values())
    ids = [{parse(sample.raw).message_id for sample in those} for those in (again, later)]
    assert not ids[0] & ids[1]


def test_mails_are_written_to_the_office_that_is_named() -> None:
    for sample in samples(NOW, "amt@town.example"):
        assert b"To: amt@town.example\r\n" in sample.raw
        assert b"werne.example" not in sample.raw


@settings(deadline=None, max_examples=20)
@given(hours)
def test_no_day_is_left_to_be_filled_in(hours: int) -> None:
    for sample in samples(at(hours)):
        assert not re.search(r"\{\w+[+-]\d|\{office", words(sample)), sample.name


@settings(deadline=None, max_examples=20)
@given(hours)
def test_wished_days_lie_ahead_within_the_offices_horizon(hours: int) -> None:
    now = at(hours)
    today = now.astimezone(ZONE).date()
    wished = {name: _dates(words(sample), today) for name, sample in _bookings(now).items()}
    assert wished["fuehrerschein"]
    assert wished["outlook-html"]
    for name, days in wished.items():
        assert all(today < day <= today + timedelta(days=28) for day in days), name


@settings(deadline=None, max_examples=20)
@given(hours)
def test_a_weekday_beside_a_date_is_its_own(hours: int) -> None:
    now = at(hours)
    today = now.astimezone(ZONE).date()
    found = 0
    for sample in samples(now):
        for weekday, day in re.findall(r"(\w+tag|Mittwoch), (?:der )?(\d+\. \w+)", words(sample)):
            found += 1
            assert WEEKDAYS[_dates(day, today)[0].weekday()] == weekday
    assert found >= 3


def _bookings(now: datetime) -> dict[str, Sample]:
    return {sample.name: sample for sample in samples(now) if sample.kind is Kind.BOOKING}


def _dates(text: str, today: date) -> list[date]:
    """The days without a year, each the next one to come."""
    named = re.findall(rf"(\d+)\. ({'|'.join(MONTHS)})", text)
    pairs = [(int(day), MONTHS.index(month) + 1) for day, month in named]
    pairs += [(int(day), int(month)) for day, month in re.findall(r"\b(\d{1,2})\.(\d{1,2})\.(?!\d)", text)]
    return [_next(day, month, today) for day, month in pairs]


def _next(day: int, month: int, today: date) -> date:
    years = (today.year, today.year + 1, today.year + 2, today.year + 3, today.year + 4)
    days = (date(y, month, day) for y in years if (month, day) != (2, 29) or y % 4 == 0)
    return next(d for d in days if d >= today)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader.of(load_office(Path(__file__).parents[1] / "config" / "werne"))


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_read_as_the_kind_it_claims(name: str, reader: Reader) -> None:
    assert reader.read_mail(parse(SAMPLES[name].raw), NOW).kind is SAMPLES[name].kind


def test_the_second_quoted_slot_is_taken_where_no_case_is_known(reader: Reader) -> None:
    assert reader.read_mail(parse(SAMPLES["antwort-im-verlauf"].raw), NOW).choice == 1
