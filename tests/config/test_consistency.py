"""Files that are right each for itself and do not fit each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailworker.config.germany import states
from tests.config.spoiling import Spoil, found, only


def test_a_service_that_no_counter_does_is_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil("services.toml", "", '[hundesteuer]\nname = "Hundesteuer"\nminutes = 5\nmore = 0')
    fault = only(folder)
    assert (fault.where, fault.what) == ("services.toml: hundesteuer", "no counter does it")


def test_a_service_whose_counters_never_open_is_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil(
        "counters.toml",
        'services = ["ausweis-abholung", "sperrmuellkarte"]',
        ('services = ["ausweis-abholung", "sperrmuellkarte"]\nstaffed = false'),
    )
    assert [fault.where for fault in found(folder)] == [
        "services.toml: ausweis-abholung",
        "services.toml: sperrmuellkarte",
    ]


def test_an_unstaffed_counter_that_hours_name_does_open(folder: Path, spoil: Spoil) -> None:
    spoil("counters.toml", '"sperrmuellkarte"]', '"sperrmuellkarte"]\nstaffed = false')
    spoil(
        "hours.toml",
        "",
        '[[regular]]\ndays = ["Sa"]\nopens = "08:00"\ncloses = "10:00"\ncounters = ["abholung"]',
    )
    assert found(folder) == []


def test_a_counter_that_names_an_unknown_service_is_told_the_nearest(folder: Path, spoil: Spoil) -> None:
    spoil("counters.toml", '"sperrmuellkarte"]', '"sperrmuellkarte", "reisepas"]')
    fault = only(folder)
    assert fault.where == "counters.toml: counter.7.services"
    assert fault.hint == 'did you mean "reisepass"?'


def test_a_group_that_names_an_unknown_service_is_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil("counters.toml", '"fundsache",', '"fundsache", "weiteres",')
    assert only(folder).where == "counters.toml: groups.weiteres"


def test_two_counters_of_one_id_are_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil("counters.toml", 'id = "schalter-2"', 'id = "schalter-1"')
    assert "counters.toml: counter.2.id" in [fault.where for fault in found(folder)]


@pytest.mark.parametrize(
    "line",
    [
        'days = ["Fr"]\nopens = "11:00"\ncloses = "14:00"',
        'days = ["Sa", "Di"]\nopens = "07:00"\ncloses = "07:35"\ncounters = ["schalter-1"]',
        'days = ["Do"]\nopens = "12:00"\ncloses = "13:00"\nevery = 2\nvalid_from = 2026-11-02',
    ],
)
def test_hours_that_overlap_are_a_problem(folder: Path, spoil: Spoil, line: str) -> None:
    spoil("hours.toml", "", f"[[regular]]\n{line}")
    fault = only(folder)
    assert fault.where == "hours.toml: regular.4"
    assert fault.what.startswith("overlaps regular.")


@pytest.mark.parametrize(
    "line",
    [
        'days = ["Fr"]\nopens = "12:00"\ncloses = "14:00"',
        'days = ["Fr"]\nopens = "11:00"\ncloses = "14:00"\ncounters = ["schalter-4"]',
        'days = ["Sa"]\nopens = "08:00"\ncloses = "12:00"',
    ],
)
def test_hours_that_only_meet_are_none(folder: Path, spoil: Spoil, line: str) -> None:
    spoil("hours.toml", "", f"[[regular]]\n{line}")
    assert found(folder) == []


def test_hours_of_alternating_weeks_do_not_overlap(folder: Path, spoil: Spoil) -> None:
    line = '[[regular]]\ndays = ["Sa"]\nopens = "08:00"\ncloses = "12:00"\nevery = 2\nvalid_from = '
    spoil("hours.toml", "", f"{line}2026-11-02\n{line}2026-11-09")
    assert found(folder) == []
    # The Sunday of one week and the Monday of the next but one are of equal parity.
    spoil("hours.toml", "valid_from = 2026-11-09", "valid_from = 2026-11-08")
    assert only(folder).where == "hours.toml: regular.5"


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ('[[regular]]\ndays = ["Sa"]\nopens = "12:00"\ncloses = "08:00"', "regular.4"),
        ('[[regular]]\ndays = ["Sa"]\nopens = "12:00"\ncloses = "12:00"', "regular.4"),
        ('[[extra]]\nday = 2027-01-09\nopens = "12:00"\ncloses = "08:00"', "extra.2"),
        ('[[regular]]\ndays = ["Sa"]\nopens = "12:00"\ncloses = "13:00"\nevery = 2', "regular.4"),
        ('[[regular]]\ndays = ["Sa"]\nopens = "12:01"\ncloses = "13:00"', "regular.4"),
        ('[[extra]]\nday = 2027-03-28\nopens = "02:30"\ncloses = "05:00"', "extra.2"),
        ("[[closed]]\nfirst = 2027-01-09\nlast = 2027-01-08", "closed.3"),
        ('[[closed]]\nfirst = 2027-01-09\nfrom_time = "12:00"\nto_time = "10:00"', "closed.3"),
        ('[[closed]]\nfirst = 2027-01-09\ncounter = "schalter-9"', "closed.3"),
        (
            '[[extra]]\nday = 2027-01-09\nopens = "8:00"\ncloses = "9:00"\ncounters = ["x"]',
            "extra.2",
        ),
    ],
)
def test_openings_and_closures_that_make_no_sense_are_problems(
    folder: Path, spoil: Spoil, line: str, where: str
) -> None:
    spoil("hours.toml", "", line)
    assert only(folder).where == f"hours.toml: {where}"


def test_a_service_longer_than_any_appointment_is_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil("services.toml", "minutes = 15", "minutes = 125")
    fault = only(folder)
    assert fault.where == "services.toml: personalausweis"
    assert "120" in fault.hint


def test_a_faulty_limit_is_named_by_its_key(folder: Path, spoil: Spoil) -> None:
    spoil("office.toml", "lead_hours = 2", "lead_hours = 672")
    assert only(folder).where == "office.toml: limits.lead_hours"


@pytest.mark.parametrize(
    ("days", "too_many", "most"),
    [
        ("staff_hold_days = 3", "staff_hold_days = 4", "3"),
        ("offer_hold_days = 2", "offer_hold_days = 6", "5"),
    ],
)
def test_a_hold_that_would_keep_time_from_others_for_too_long_is_named_with_the_most_there_may_be(
    folder: Path, spoil: Spoil, days: str, too_many: str, most: str
) -> None:
    spoil("office.toml", days, too_many)
    fault = only(folder)
    assert fault.where == f"office.toml: limits.{days.split()[0]}"
    assert f"from 1 to {most} working days" in fault.hint


def test_a_family_rule_for_an_unknown_service_is_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil("office.toml", 'services = ["personalausweis"', 'services = ["personalausweiss"')
    fault = only(folder)
    assert (fault.where, fault.hint) == ("office.toml: family.services", 'did you mean "personalausweis"?')


@pytest.mark.parametrize("faulty", ["office.toml", "services.toml", "counters.toml", "hours.toml"])
def test_a_faulty_file_does_not_make_others_look_faulty(folder: Path, faulty: str) -> None:
    (folder / faulty).write_text("[[[", "utf-8")
    assert only(folder).where == faulty


def test_two_fees_for_one_person_are_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil("services.toml", "valid_from = 2026-02-07", "valid_from = 2026-02-06")
    fault = only(folder)
    assert fault.where == "services.toml: personalausweis.fees.3"
    assert fault.what == "one person would pay this and fees.1"


@pytest.mark.parametrize(
    ("old", "new", "where"),
    [
        ("under_age = 24, valid_to", "from_age = 30, under_age = 24, valid_to", "fees.2.under_age"),
        ("valid_to = 2026-02-06 }", "valid_from = 2026-03-01, valid_to = 2026-02-06 }", "fees.1.valid_to"),
    ],
)
def test_a_fee_for_nobody_is_a_problem(folder: Path, spoil: Spoil, old: str, new: str, where: str) -> None:
    spoil("services.toml", old, new)
    assert f"services.toml: personalausweis.{where}" in [fault.where for fault in found(folder)]


@pytest.mark.parametrize("zone", ["Europe/Werne", "Europe", "../etc/passwd", "Europe/Berlin\\u0000"])
def test_a_zone_that_does_not_exist_is_a_problem(folder: Path, spoil: Spoil, zone: str) -> None:
    spoil("office.toml", 'zone = "Europe/Berlin"', f'zone = "{zone}"')
    assert only(folder).where == "office.toml: office.zone"


def test_a_land_that_does_not_exist_is_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil("office.toml", 'state = "NW"', 'state = "NRW"')
    assert "NW" in only(folder).hint
    assert len(states()) == 16


def test_words_for_a_service_that_does_not_exist_are_a_problem(folder: Path) -> None:
    (folder / "words.toml").write_text('[anmeldun]\nwords = ["a"]\n', "utf-8")
    fault = only(folder)
    assert (fault.where, fault.hint) == ("words.toml: anmeldun", 'did you mean "anmeldung"?')


def test_a_word_that_names_an_unknown_set_is_a_problem(folder: Path) -> None:
    text = '[_sets]\nperso = "Perso|Ausweis"\n[anmeldung]\nwords = ["neuer {persso}", "{perso}"]\n'
    (folder / "words.toml").write_text(text, "utf-8")
    fault = only(folder)
    assert (fault.where, fault.hint) == ("words.toml: anmeldung.words", 'did you mean "perso"?')


def test_the_readers_rules_name_services_that_exist(folder: Path) -> None:
    text = '[_reader]\nrenewed = ["reisepas"]\n[_reader.instead_of]\nvorlaeufiger-reisepass = "reispass"\n'
    (folder / "words.toml").write_text(text, "utf-8")
    assert [(fault.where, fault.hint) for fault in found(folder)] == [
        ("words.toml: _reader.renewed", 'did you mean "reisepass"?'),
        ("words.toml: _reader.instead_of", 'did you mean "reisepass"?'),
    ]


def test_the_readers_own_tables_are_strict_too(folder: Path) -> None:
    text = '[_reader]\nrenewd = []\n[_foreign.kfz]\nname = "Kfz"\nword = ["Auto"]\n'
    (folder / "words.toml").write_text(text, "utf-8")
    assert [(fault.where, fault.hint) for fault in found(folder)] == [
        ("words.toml: _reader.renewd", 'did you mean "renewed"?'),
        ("words.toml: _foreign.kfz.words", "add it: see the comments in config/werne"),
        ("words.toml: _foreign.kfz.word", 'did you mean "words"?'),
    ]


def test_school_holidays_that_end_before_they_start_are_a_problem(folder: Path, spoil: Spoil) -> None:
    spoil("school_holidays.toml", "last = 2026-04-11", "last = 2026-03-11")
    assert only(folder).where == "school_holidays.toml: holiday.1.last"
