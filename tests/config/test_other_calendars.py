"""Calendars that an office keeps beside this one: what `mailworker check` says about them."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailworker.config.load import load
from tests.config.spoiling import SECRETS, Spoil, found, only


def row(source: str, more: str = "", name: str = "Online") -> str:
    return f'[[other_calendar]]\nname = "{name}"\nsource = "{source}"\n{more}'


def test_a_file_is_looked_for_in_the_offices_folder(folder: Path, spoil: Spoil) -> None:
    (folder / "online.ics").write_bytes(b"")
    spoil("hours.toml", "", row("online.ics", 'counters = ["schalter-3"]'))
    assert found(folder) == []
    (other,) = load(folder, SECRETS).office.other_calendars
    assert other.source == str(folder / "online.ics")
    assert other.counters == {"schalter-3"}


@pytest.mark.parametrize(
    "source", ["https://kalender.werne.example/b.ics?token=geheim", "http://127.0.0.1:8080/b.ics"]
)
def test_an_address_is_taken_as_it_is(folder: Path, spoil: Spoil, source: str) -> None:
    spoil("hours.toml", "", row(source))
    assert found(folder) == []
    assert load(folder, SECRETS).office.other_calendars[0].source == source


@pytest.mark.parametrize("source", ["http://kalender.werne.example/geheim.ics", "webcal://x/geheim.ics"])
def test_an_address_without_tls_is_refused_and_not_repeated(folder: Path, spoil: Spoil, source: str) -> None:
    spoil("hours.toml", "", row(source))
    fault = only(folder)
    assert fault.where == "hours.toml: other_calendar.1.source"
    assert "TLS" in fault.what
    assert "geheim" not in fault.sentence


def test_a_missing_file_is_named(folder: Path, spoil: Spoil) -> None:
    spoil("hours.toml", "", row("fort.ics"))
    fault = only(folder)
    assert (fault.where, fault.what) == (
        "hours.toml: other_calendar.1.source",
        'there is no file "fort.ics"',
    )


def test_an_unknown_counter_is_named_with_the_nearest(folder: Path, spoil: Spoil) -> None:
    spoil("hours.toml", "", row("https://x.example/a.ics", 'counters = ["schalter3"]'))
    fault = only(folder)
    assert fault.where == "hours.toml: other_calendar.1.counters"
    assert fault.hint == 'did you mean "schalter-3"?'


def test_two_of_one_name_are_named(folder: Path, spoil: Spoil) -> None:
    spoil("hours.toml", "", row("https://x.example/a.ics") + "\n" + row("https://x.example/b.ics"))
    assert only(folder).where == "hours.toml: other_calendar.2.name"


def test_a_missing_certificate_file_is_named(folder: Path, spoil: Spoil) -> None:
    spoil("hours.toml", "", row("https://x.example/a.ics", 'ca_file = "fort.pem"'))
    assert only(folder).where == "hours.toml: other_calendar.1.ca_file"
