"""Werne's own folder, and folders of many offices."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date, time, timedelta
from pathlib import Path

import pytest

from mailworker.config.load import inspect, load, load_all, load_office
from mailworker.config.settings import Security, Settings
from mailworker.core.office import ForeignService, Office, Vocabulary
from mailworker.errors import ConfigError
from tests.config.spoiling import SECRETS, WERNE


@pytest.fixture(scope="module")
def werne() -> Settings:
    return load(WERNE, SECRETS)


@pytest.fixture(scope="module")
def office() -> Office:
    return load_office(WERNE)


def test_werne_loads_without_a_problem(werne: Settings) -> None:
    assert inspect(WERNE, SECRETS).problems == ()
    assert werne.office.id == "werne"
    assert werne.mailbox.account == "buergerbuero@werne.example@imap.werne.example"
    assert werne.mailbox.security is Security.TLS
    assert werne.smtp.sender == werne.office.email
    assert werne.folder == WERNE


def test_the_office_alone_needs_no_secrets(office: Office, werne: Settings) -> None:
    assert office == werne.office


def test_every_service_of_werne_has_a_counter_that_opens(office: Office) -> None:
    opening = {counter for hours in office.hours for counter in hours.counters}
    assert len(office.services) == 21
    for id_ in office.services:
        assert {counter.id for counter in office.counters_for([id_])} & opening, id_


def test_pick_up_has_its_own_counter(office: Office) -> None:
    assert [counter.name for counter in office.counters_for(["ausweis-abholung"])] == ["Abholung"]
    assert office.counters["abholung"].services == {"ausweis-abholung", "sperrmuellkarte"}


def test_a_vacant_post_has_no_hours_unless_named(office: Office) -> None:
    opening = {counter for hours in office.hours for counter in hours.counters}
    assert opening == {"schalter-1", "schalter-2", "schalter-3", "abholung"}


def test_wernes_rules_are_those_of_the_office(office: Office) -> None:
    assert office.limits.horizon_days == 28
    assert office.limits.longest == timedelta(hours=2)
    assert office.limits.last_start_before_close == timedelta(minutes=30)
    thursday = next(hours for hours in office.hours if 3 in hours.weekdays)
    assert (thursday.opens, thursday.closes) == (time(7, 30), time(17, 30))
    assert office.customs == {(12, 24): "Heiligabend", (12, 31): "Silvester"}


def test_wernes_holidays_are_those_of_north_rhine_westphalia(office: Office) -> None:
    assert office.holidays[date(2026, 6, 4)] == "Fronleichnam"
    assert office.holidays[date(2026, 11, 1)] == "Allerheiligen"
    assert date(2026, 3, 8) not in office.holidays
    assert date(2026, 12, 24) not in office.holidays


@pytest.mark.parametrize(
    ("day", "age", "cents"),
    [
        (date(2026, 2, 6), 24, 3700),
        (date(2026, 2, 6), 23, 2280),
        (date(2026, 2, 7), 24, 4600),
        (date(2026, 2, 7), 23, 2760),
    ],
)
def test_an_identity_card_costs_one_fee_by_age_and_day(
    office: Office, day: date, age: int, cents: int
) -> None:
    fees = [
        fee.cents
        for fee in office.services["personalausweis"].fees
        if (fee.min_age or 0) <= age < (fee.below_age or 200)
        and (fee.valid_from or day) <= day <= (fee.valid_to or day)
        and not fee.optional
    ]
    assert fees == [cents]


def test_an_extra_is_no_part_of_a_price(office: Office) -> None:
    extras = {fee.label: fee.cents for fee in office.services["reisepass"].fees if fee.optional}
    assert extras["Expressverfahren"] == 3200


def test_the_same_document_is_written_the_same_way_everywhere(office: Office) -> None:
    lines = {line for service in office.services.values() for line in service.documents}
    seen = {" ".join(line.lower().split()).rstrip(".") for line in lines}
    assert len(seen) == len(lines)


def test_the_readers_own_tables_reach_the_office(folder: Path) -> None:
    text = (
        '[_reader]\nper_person = ["anmeldung"]\n[_reader.instead_of]\nvorlaeufiger-reisepass = "reisepass"\n'
        '[_sets]\nauto = "Auto|Wagen"\n[_foreign.kfz]\nname = "Kfz"\nwords = ["{auto}"]\nwhere = "Kreis"\n'
    )
    (folder / "words.toml").write_text(text, "utf-8")
    assert load_office(folder).vocabulary == Vocabulary(
        sets={"auto": "Auto|Wagen"},
        per_person=frozenset({"anmeldung"}),
        instead_of={"vorlaeufiger-reisepass": "reisepass"},
        foreign=(ForeignService("kfz", "Kfz", ("{auto}",), "Kreis"),),
    )


def test_a_service_without_words_goes_by_its_name(folder: Path) -> None:
    (folder / "words.toml").write_text('[personalausweis]\nwords = ["Perso"]\n', "utf-8")
    services = load_office(folder).services
    assert services["personalausweis"].words == ("Perso",)
    assert services["abmeldung"].words == ("Wohnsitz abmelden (Wegzug ins Ausland, Nebenwohnung)",)


def test_a_closure_is_whole_days_of_the_offices_own_time(office: Office) -> None:
    training, assembly = office.closures
    assert training.start.isoformat() == "2027-02-22T00:00:00+01:00"
    assert training.end.isoformat() == "2027-02-25T00:00:00+01:00"
    assert assembly.start.isoformat() == "2027-03-10T12:00:00+01:00"
    assert assembly.end.isoformat() == "2027-03-11T00:00:00+01:00"


def test_no_secret_shows_in_the_settings_text(werne: Settings) -> None:
    assert not any(secret in repr(werne) for secret in SECRETS.values())


def offices(root: Path, *names: str) -> None:
    for name in names:
        shutil.copytree(WERNE, root / name)
        path = root / name / "office.toml"
        path.write_text(path.read_text("utf-8").replace('id = "werne"', f'id = "{name}"'), "utf-8")


def test_one_installation_loads_many_offices_each_with_its_own_secrets(tmp_path: Path) -> None:
    offices(tmp_path, "ahlen", "unna")
    environ: Mapping[str, str] = {**SECRETS, "MAILWORKER_UNNA_IMAP_PASSWORD": "nur-unna"}
    ahlen, unna = load_all(tmp_path, environ)
    assert (ahlen.office.id, unna.office.id) == ("ahlen", "unna")
    assert (ahlen.mailbox.password, unna.mailbox.password) == ("geheim-1", "nur-unna")


def test_an_offices_own_secret_file_stands_in_for_the_common_secret(tmp_path: Path) -> None:
    offices(tmp_path, "unna")
    (tmp_path / "imap").write_text("nur-unna", "utf-8")
    (unna,) = load_all(tmp_path, {**SECRETS, "MAILWORKER_UNNA_IMAP_PASSWORD_FILE": str(tmp_path / "imap")})
    assert unna.mailbox.password == "nur-unna"


def test_the_problems_of_all_offices_are_told_at_once(tmp_path: Path) -> None:
    offices(tmp_path, "ahlen", "unna")
    (tmp_path / "ahlen" / "hours.toml").unlink()
    (tmp_path / "unna" / "desk.toml").unlink()
    with pytest.raises(ConfigError) as raised:
        load_all(tmp_path, SECRETS)
    assert [Path(fault.where).name for fault in raised.value.problems] == ["hours.toml", "desk.toml"]
