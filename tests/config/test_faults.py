"""A file that is wrong in itself: named with file, key, what, and what would be right."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailworker.config.load import load
from mailworker.errors import ConfigError
from tests.config.spoiling import SECRETS, Spoil, found, only


def test_an_unknown_key_is_named_with_the_nearest_known_one(folder: Path, spoil: Spoil) -> None:
    spoil("services.toml", "minutes = 15", "minuten = 15\nminutes = 15")
    fault = only(folder)
    assert fault.where == "services.toml: personalausweis.minuten"
    assert fault.hint == 'did you mean "minutes"?'


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "hint"),
    [
        ("office.toml", "[limits]", "[limit]", "office.toml: limit", 'did you mean "limits"?'),
        ("office.toml", "horizon_days", "horizont_days", "office.toml: limits.horizont_days", "horizon_days"),
        ("mailbox.toml", "in_work", "inwork", "mailbox.toml: folders.inwork", "in_work"),
        ("hours.toml", "[[extra]]", "[[extras]]", "hours.toml: extras", "extra"),
        ("counters.toml", "place", "plaze", "counters.toml: counter.1 (schalter-1).plaze", "place"),
        (
            "services.toml",
            "from_age = 24",
            "fom_age = 24",
            "services.toml: personalausweis.fees.1.fom_age",
            "from_age",
        ),
        ("desk.toml", "secure_cookies", "colour", "desk.toml: desk.colour", "known here: host, port, user"),
    ],
)
def test_a_misspelt_key_anywhere_is_a_problem(
    folder: Path, spoil: Spoil, file: str, old: str, new: str, where: str, hint: str
) -> None:
    spoil(file, old, new)
    fault = next(fault for fault in found(folder) if fault.where == where)
    assert fault.what == "this key is unknown"
    assert hint in fault.hint


@pytest.mark.parametrize(
    ("file", "old", "new", "where", "what"),
    [
        (
            "services.toml",
            "minutes = 15",
            'minutes = "15"',
            "personalausweis.minutes",
            'a whole number, not "15"',
        ),
        (
            "services.toml",
            "minutes = 15",
            "minutes = true",
            "personalausweis.minutes",
            "a whole number, not true",
        ),
        ("services.toml", "minutes = 15", "minutes = 0", "personalausweis.minutes", "0 does not fit"),
        ("services.toml", "minutes = 15\n", "", "personalausweis.minutes", "is missing"),
        ("services.toml", "euro = 37.00", 'euro = "37"', "personalausweis.fees.1.euro", "not an amount"),
        ("services.toml", "euro = 37.00", "euro = 37.005", "personalausweis.fees.1.euro", "whole cents"),
        ("services.toml", "euro = 37.00", "euro = -1", "personalausweis.fees.1.euro", "whole cents"),
        ("services.toml", "euro = 37.00", "euro = nan", "personalausweis.fees.1.euro", "not an amount"),
        ("services.toml", "99008001000000", "9900800100000", "personalausweis.leika", "is no LeiKa key"),
        (
            "services.toml",
            "valid_to = 2026-02-06",
            "valid_to = 2026",
            "personalausweis.fees.1.valid_to",
            "a date",
        ),
        ("services.toml", "[personalausweis]", "[Personalausweis]", "Personalausweis", "is no id"),
        ("office.toml", "walk_in_share = 0.3", "walk_in_share = 30", "limits.walk_in_share", "not a share"),
        ("office.toml", "walk_in_share = 0.3", "walk_in_share = nan", "limits.walk_in_share", "not a share"),
        ("office.toml", '"24.12."', '"30.2."', "customs.30.2.", "not a day of the year"),
        ("office.toml", "buergerbuero@", "buergerbuero", "office.email", "does not fit"),
        ("office.toml", 'town = "Werne"', 'town = ""', "office.town", "does not fit"),
        ("office.toml", 'town = "Werne"', 'town = "Wer\\nne"', "office.town", "line break"),
        ("hours.toml", '"07:30"', '"7.30"', "regular.1.opens", "not a time of day"),
        ("hours.toml", '"16:00"', '"24:00"', "regular.1.closes", "not a time of day"),
        ("hours.toml", '"Mo"', '"Montag"', "regular.1.days.1", "none of the choices"),
        ("mailbox.toml", 'security = "tls"', 'security = "ssl"', "imap.security", "none of the choices"),
        ("mailbox.toml", "port = 993", "port = 99300", "imap.port", "does not fit"),
        ("mailbox.toml", '"imap.werne.example"', '"imaps://werne.example"', "imap.host", "no name"),
        ("desk.toml", '"127.0.0.1"', '"nicht da"', "desk.host", "no name"),
        ("office.toml", "at_least = 3", "at_least = 6", "family", "less than at_least"),
        ("mailbox.toml", '"Quarantäne"', '"Bearbeitung"', "folders", "two folders"),
        ("mailbox.toml", '"Bearbeitung"', '"inbox"', "folders", "two folders"),
        ("mailbox.toml", "automatic = true", 'automatic = "ja"', "receipts.automatic", "true or false"),
        (
            "counters.toml",
            '["ausweis-abholung", "sperrmuellkarte"]',
            '"x"',
            "counter.7 (abholung).services",
            "a list",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_key_and_what_would_be_right(
    folder: Path, spoil: Spoil, file: str, old: str, new: str, where: str, what: str
) -> None:
    spoil(file, old, new)
    fault = next(fault for fault in found(folder) if fault.where == f"{file}: {where}")
    assert what in fault.what
    assert fault.hint


def test_a_syntax_error_is_named_with_its_line(folder: Path, spoil: Spoil) -> None:
    spoil("hours.toml", 'opens = "07:30"', "opens = 07:30 Uhr")
    fault = only(folder)
    line = (folder / "hours.toml").read_text("utf-8").splitlines().index("opens = 07:30 Uhr") + 1
    assert fault.where == "hours.toml"
    assert f"line {line}" in fault.what


def test_a_file_that_is_not_utf8_is_named_with_its_line(folder: Path) -> None:
    (folder / "words.toml").write_bytes('# Wörter\n[anmeldung]\nwords = ["a"]\n'.encode("cp1252"))
    fault = only(folder)
    assert fault.where == "words.toml: line 1"
    assert "UTF-8" in fault.what


def test_umlauts_that_were_garbled_are_found(folder: Path, spoil: Spoil) -> None:
    spoil("office.toml", "Bürgerbüro der", "Bürgerbüro der".encode().decode("cp1252"))
    assert only(folder).what == "has garbled umlauts"


def test_a_byte_order_mark_does_no_harm(folder: Path) -> None:
    path = folder / "desk.toml"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes())
    assert found(folder) == []


def test_a_missing_file_and_a_misspelt_one_are_named(folder: Path) -> None:
    (folder / "hours.toml").rename(folder / "hour.toml")
    missing, stranger = found(folder)
    assert (missing.where, missing.what) == ("hours.toml", "is missing")
    assert (stranger.where, stranger.hint) == ("hour.toml", "did you mean hours.toml?")


def test_a_missing_folder_is_a_problem_and_not_a_traceback(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as raised:
        load(tmp_path / "nowhere", SECRETS)
    assert [fault.what for fault in raised.value.problems] == ["there is no such folder"]


def test_every_problem_of_every_file_is_told_at_once(folder: Path, spoil: Spoil) -> None:
    spoil("office.toml", 'zone = "Europe/Berlin"', 'zone = "Europe/Werne"')
    spoil("services.toml", "minutes = 15", "minutes = -1")
    spoil("hours.toml", '"16:00"', '"06:00"')
    spoil("mailbox.toml", "port = 993", "prot = 993")
    (folder / "desk.toml").write_text("[desk\n", "utf-8")
    wheres = {fault.where for fault in found(folder, MAILWORKER_IMAP_PASSWORD="")}
    assert wheres == {
        "office.toml: office.zone",
        "services.toml: personalausweis.minutes",
        "hours.toml: regular.1",
        "mailbox.toml: imap.prot",
        "desk.toml",
        "MAILWORKER_IMAP_PASSWORD",
    }
