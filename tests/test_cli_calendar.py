from __future__ import annotations

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from mailworker.cli import calendar, closures, feeds, main
from mailworker.edges.store import Store
from tests.office.house import MONDAY, SECRETS, WERNE


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it said to programs and to people."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


Run = Callable[..., Ended]


@pytest.fixture
def run(sqlite_store_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as a shell would, on Monday morning, over this test's database."""
    environ = {**SECRETS, "MAILWORKER_DATABASE_URL": sqlite_store_url, "USER": "karla"}
    for name, value in {**environ, "MAILWORKER_CONFIG": str(WERNE)}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.delenv("MAILWORKER_DEBUG", raising=False)
    for module in (calendar, closures, feeds):
        monkeypatch.setattr(module, "utc_now", lambda: MONDAY)

    def command(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["mailworker", *arguments])
        capsys.readouterr()
        try:
            main()
            code: Any = 0
        except SystemExit as end:
            code = end.code
        said = capsys.readouterr()
        assert "Traceback" not in said.out + said.err
        return Ended(int(code or 0), said.out, said.err)

    return command


@pytest.fixture
def rows(sqlite_store_url: str) -> Callable[[], int]:
    """How many cases and closures there are."""

    def count() -> int:
        store = Store(sqlite_store_url, "werne")
        with store.reading() as tx:
            found = len(tx.cases.in_states()) + len(tx.closures.ending_after(MONDAY)) + len(tx.feeds.all())
        store.close()
        return found

    return count


NINE = ("book", "--service", "personalausweis", "--start", "2026-11-25T09:00", "--name", "Anna Beispiel")


def test_slots_is_a_list_of_starts_with_their_counters(run: Run) -> None:
    ended = run("slots", "--service", "personalausweis", "--count", "2", "--json")
    assert ended.code == 0
    starts = ended.json
    assert starts == sorted(starts, key=lambda row: datetime.fromisoformat(row["start"]))
    assert starts[0] == {
        "start": "2026-11-23T11:00:00+01:00",
        "minutes": 25,
        "counters": ["schalter-1", "schalter-2", "schalter-3"],
    }
    assert len({row["start"] for row in starts}) == len(starts)


def test_slots_keeps_to_the_days_that_are_asked_for(run: Run) -> None:
    days = ("--from", "2026-11-25", "--to", "2026-11-26")
    starts = run("slots", "--service", "reisepass", *days, "--json").json
    assert {row["start"][:10] for row in starts} == {"2026-11-25", "2026-11-26"}
    assert run("slots", "--service", "reisepass", "--from", "2027-11-25", "--json").json == []
    assert run("slots", "--service", "reisepass", "--to", "2026-11-22", "--json").json == []


def test_several_services_take_their_time_together(run: Run) -> None:
    both = ("--service", "personalausweis", "--service", "reisepass", "--count", "1", "--count", "2")
    twice = ("--service", "personalausweis", "--service", "personalausweis")
    assert run("slots", *both, "--json").json[0]["minutes"] > 30
    assert run("slots", *twice, "--json").json[0]["minutes"] == 25


def test_a_visit_that_is_too_long_has_no_start_and_says_why(run: Run) -> None:
    ended = run("slots", "--service", "personalausweis", "--count", "20", "--json")
    assert (ended.code, ended.json) == (0, [])
    assert "länger als 120 Minuten" in ended.err


@pytest.mark.parametrize(
    ("days", "reason"),
    [
        (("--from", "2026-11-29", "--to", "2026-11-29"), "geschlossen"),
        (("--from", "2027-11-25"), "höchstens 28 Tage im Voraus"),
        (("--to", "2026-11-22"), "Vergangenheit"),
    ],
)
def test_where_no_start_is_free_people_read_why_and_programs_an_empty_list(
    run: Run, days: tuple[str, ...], reason: str
) -> None:
    ended = run("slots", "--service", "reisepass", *days, "--json")
    assert (ended.code, ended.json) == (0, [])
    assert reason in " ".join(ended.err.split())


def test_a_booking_stands_among_the_appointments_and_no_longer_among_the_slots(run: Run) -> None:
    ended = run(*NINE, "--count", "2", "--counter", "schalter-2", "--json")
    assert ended.code == 0
    made = ended.json
    assert made["booked"] is True
    slot = {
        "counter": "schalter-2",
        "start": "2026-11-25T09:00:00+01:00",
        "end": "2026-11-25T09:25:00+01:00",
        "minutes": 25,
    }
    assert slot.items() <= made.items()
    (row,) = run("appointments", "--json").json
    assert slot.items() <= row.items()
    assert (row["case"], row["services"]) == (made["case"], {"personalausweis": 2})
    starts = run("slots", "--service", "personalausweis", "--from", "2026-11-25", "--json").json
    (nine,) = (each for each in starts if each["start"] == slot["start"])
    assert "schalter-2" not in nine["counters"]


def test_appointments_keep_to_the_days_that_are_asked_for(run: Run) -> None:
    run(*NINE)
    assert len(run("appointments", "--from", "2026-11-25", "--to", "2026-11-25", "--json").json) == 1
    assert run("appointments", "--from", "2026-11-26", "--json").json == []


def test_what_is_not_free_is_refused_with_a_reason_and_proposals(run: Run, rows: Callable[[], int]) -> None:
    assert run(*NINE, "--counter", "schalter-1").code == 0
    ended = run(*NINE, "--counter", "schalter-1", "--json")
    assert ended.code == 1
    assert ended.json["booked"] is False
    assert "vergeben" in ended.json["reason"]
    assert len(ended.json["instead"]) == 3
    assert {"start", "end", "counter"} <= ended.json["instead"][0].keys()
    assert rows() == 1


def test_an_override_is_named_and_never_of_a_taken_cell(run: Run, sqlite_store_url: str) -> None:
    soon = ("book", "--service", "personalausweis", "--start", "2026-11-23T09:30", "--name", "A", "--json")
    assert "Vorlaufzeit" in run(*soon).json["reason"]
    made = run(*soon, "--override-lead", "--counter", "schalter-1")
    assert made.code == 0
    again = run(*soon, "--override-lead", "--override-walk-in", "--counter", "schalter-1")
    assert again.code == 1
    store = Store(sqlite_store_url, "werne")
    with store.reading() as tx:
        case = tx.cases.by_code(made.json["case"])
        assert case is not None
        assert [(e.who, e.why) for e in tx.ledger.of_case(case.id)] == [("karla", "lead time overridden")]
    store.close()


@pytest.mark.parametrize(
    "arguments",
    [
        ("slots", "--service", "kaffee"),
        ("slots",),
        ("slots", "--service", "reisepass", "--count", "0"),
        ("slots", "--service", "reisepass", "--count", "50"),
        ("slots", "--service", "reisepass", "--count", "-1"),
        ("slots", "--service", "reisepass", "--count", "viele"),
        ("slots", "--service", "reisepass", "--count", "1", "--count", "2"),
        ("slots", "--service", "reisepass", "--count", "20", "--service", "reisepass", "--count", "20"),
        ("slots", "--service", "reisepass", "--from", "morgen"),
        ("slots", "--service", "reisepass", "--from", "2026-11-31"),
        ("slots", "--service", "reisepass", "--to", "0001-01-01"),
        ("slots", "--service", "reisepass", "--from", "2026-12-02", "--to", "2026-12-01"),
        ("appointments", "--from", "x"),
        (*NINE, "--service", "kaffee"),
        (*NINE, "--count", "0"),
        (*NINE, "--count", "50"),
        (*NINE, "--start", "bald"),
        (*NINE, "--start", ""),
        (*NINE, "--start", "2026-11-20T09:00"),
        (*NINE, "--start", "2026-11-23T09:00"),
        (*NINE, "--start", "9999-12-31T23:55"),
        (*NINE, "--start", "0001-01-01T00:00"),
        (*NINE, "--start", "2027-03-28T02:30"),
        (*NINE, "--name", " "),
        (*NINE, "--counter", "schalter-9"),
        (*NINE, "--email", "keine"),
        ("shut", "--from", "2026-11-26T00:00", "--to", "2026-11-25T00:00"),
        ("shut", "--from", "2026-11-20T00:00", "--to", "2026-11-21T00:00"),
        ("shut", "--from", "bald", "--to", "2026-11-21T00:00"),
        ("shut", "--from", "2026-11-25T00:00", "--to", "2026-11-26T00:00", "--counter", "x"),
        ("feed", "open", "--counter", "x"),
    ],
    ids=" ".join,
)
def test_bad_input_ends_with_2_one_sentence_and_nothing_changed(
    run: Run, rows: Callable[[], int], arguments: tuple[str, ...]
) -> None:
    ended = run(*arguments)
    assert ended.code == 2
    assert ended.out == ""
    assert ended.err.strip()
    assert rows() == 0


def test_a_misspelt_service_is_answered_with_the_nearest(run: Run) -> None:
    assert "did you mean personalausweis?" in run("slots", "--service", "personalausweiss").err


SHUT = ("shut", "--from", "2026-11-25T00:00", "--to", "2026-11-26T00:00", "--reason", "Schulung")


def test_a_closure_is_tried_made_listed_and_taken_back(run: Run) -> None:
    code = run(*NINE, "--json").json["case"]
    tried = run(*SHUT, "--dry-run", "--json").json["touched"]
    assert [each["case"] for each in tried] == [code]
    assert run("closures", "--json").json == []
    (touched,) = run(*SHUT, "--json").json["touched"]
    assert touched["slot"]["start"] == "2026-11-25T09:00:00+01:00"
    assert touched["instead"]
    assert not touched["instead"][0]["start"].startswith("2026-11-25")
    (closure,) = run("closures", "--json").json
    assert (closure["counter"], closure["reason"], closure["to_be_moved"]) == (None, "Schulung", 1)
    assert "Termine, die nun bleiben: 1." in run("reopen", str(closure["number"])).out
    assert run("closures", "--json").json == []
    again = run("reopen", str(closure["number"]))
    assert again.code == 1
    assert "gibt es nicht" in again.err


def test_people_read_tables(run: Run) -> None:
    assert "Gebucht: WER-" in run(*NINE).out
    assert "Anna Beispiel" in run("appointments").out
    assert "freie Termine" in run("slots", "--service", "reisepass", "--to", "2026-11-23").out
    assert "noch nicht gesucht" in run(*SHUT, "--dry-run").out
    assert "1 betroffen" in run(*SHUT).out
    assert "25.11.2026 00:00" in run("closures").out
    refused = run(*NINE)
    assert refused.code == 1
    assert "geschlossen" in refused.out
    assert "frei:" in refused.out


def test_a_feed_is_opened_listed_and_revoked(run: Run, rows: Callable[[], int]) -> None:
    opened = run("feed", "open", "--counter", "schalter-1")
    assert opened.out.startswith("/feed/")
    listed = run("feed", "list").out
    assert "schalter-1" in listed
    assert opened.out.strip() not in listed
    assert run("feed", "revoke", "1").code == 0
    assert "2026-11-23" in run("feed", "list").out
    assert run("feed", "revoke", "1").code == 1


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("hours.toml", 'opens = "07:30"\ncloses = "16:00"', 'opens = "16:00"\ncloses = "07:30"'),
        ("hours.toml", "", '[[regular]]\ndays = ["Mo"]\nopens = "15:00"\ncloses = "18:00"'),
        ("hours.toml", "", '[[extra]]\nday = 2027-03-28\nopens = "02:30"\ncloses = "04:00"'),
        ("hours.toml", "", '[[other_calendar]]\nname = "x"\nsource = "missing.ics"'),
        ("services.toml", "minutes = 15", "minutes = 1000"),
    ],
    ids=["end before start", "overlap", "gap of the clock change", "no feed", "longer than any opening"],
)
def test_check_names_a_calendar_that_cannot_be(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, old: str, new: str
) -> None:
    folder = Path(shutil.copytree(WERNE, tmp_path / "werne"))
    text = (folder / file).read_text("utf-8")
    assert old in text
    (folder / file).write_text(text.replace(old, new, 1) if old else f"{text}\n{new}\n", "utf-8")
    monkeypatch.setenv("MAILWORKER_CONFIG", str(folder))
    for arguments in (("check", "--offline"), ("slots", "--service", "reisepass")):
        ended = run(*arguments)
        assert ended.code == 2
        assert file in ended.out + ended.err
