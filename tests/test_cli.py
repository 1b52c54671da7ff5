from __future__ import annotations

import io
import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from mailworker.cli import main, serving, staff
from mailworker.core.case import BookingState, CaseState
from mailworker.edges.store import Store
from tests.office.house import MONDAY, SECRETS, WERNE, House, opened
from tests.office.letters import QUESTION, mail


@dataclass(frozen=True)
class Ended:
    """How a command ended, and what it said to programs and to people."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture
def house(sqlite_store_url: str) -> Iterator[House]:
    with opened(sqlite_store_url) as house:
        yield house


@pytest.fixture
def run(sqlite_url: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command as a shell would, on Monday morning, over this test's database."""
    for name, value in {**SECRETS, "MAILWORKER_DATABASE_URL": sqlite_url, "USER": "karla"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("MAILWORKER_CONFIG", str(WERNE))
    monkeypatch.delenv("MAILWORKER_DEBUG", raising=False)
    for module in (staff, serving):
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


def test_check_lists_every_problem_at_once_with_exit_2(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "werne"
    shutil.copytree(WERNE, folder)
    for file, key in (("office.toml", "[limits]\nhorizont = 3"), ("mailbox.toml", "[imap]\nhots = 'x'")):
        path = folder / file
        table = key.partition("\n")[0]
        path.write_text(path.read_text("utf-8").replace(table, key, 1), "utf-8")
    ended = run("check", "--offline", "--config", str(folder))
    assert ended.code == 2
    assert "horizont" in ended.out
    assert "hots" in ended.out
    assert ended.out.count("→") >= 2


def test_check_reaches_past_a_fault_to_those_of_the_same_file_and_of_the_servers(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, free_port: int
) -> None:
    folder = tmp_path / "werne"
    shutil.copytree(WERNE, folder)
    hours = folder / "hours.toml"
    late = '[[regular]]\ndays = ["Mo"]\nopens = "15:00"\ncloses = "18:00"\nfarbe = "blau"\n'
    hours.write_text(f"{hours.read_text('utf-8')}\n{late}", "utf-8")
    for key, value in (("HOST", "127.0.0.1"), ("PORT", str(free_port)), ("SECURITY", "none")):
        monkeypatch.setenv(f"MAILWORKER_IMAP_{key}", value)
    monkeypatch.setenv("MAILWORKER_SMTP_PORT", "abc")
    ended = run("check", "--config", str(folder))
    assert ended.code == 2
    for said in (
        "regular.4.farbe: this key is unknown",
        "regular.4: overlaps regular.1 on Monday",
        'MAILWORKER_SMTP_PORT: must be a whole number, not "abc"',
        f"mailbox 127.0.0.1:{free_port}",
        "mailworker db upgrade",
    ):
        assert said in ended.out
    assert "smtp " not in ended.out


def test_check_finds_nothing_wrong_with_the_example(run: Run) -> None:
    ended = run("check", "--offline")
    assert (ended.code, ended.err) == (0, "")
    assert "No problem found." in ended.out


def test_check_names_each_server_that_does_not_answer(
    run: Run, monkeypatch: pytest.MonkeyPatch, free_port: int
) -> None:
    for server in ("IMAP", "SMTP"):
        monkeypatch.setenv(f"MAILWORKER_{server}_HOST", "127.0.0.1")
        monkeypatch.setenv(f"MAILWORKER_{server}_PORT", str(free_port))
        monkeypatch.setenv(f"MAILWORKER_{server}_SECURITY", "none")
    ended = run("check")
    assert ended.code == 2
    assert "mailworker db upgrade" in ended.out
    assert f"mailbox 127.0.0.1:{free_port}" in ended.out
    assert f"smtp 127.0.0.1:{free_port}" in ended.out


def test_a_faulty_configuration_is_a_sentence_and_exit_2_for_every_command(run: Run, tmp_path: Path) -> None:
    for command in (("cases",), ("approve", "WER-0000-0000"), ("health",), ("run",), ("db", "upgrade")):
        ended = run(*command, "--config", str(tmp_path))
        assert ended.code == 2, command
        assert str(tmp_path) in ended.err


def test_db_upgrade_makes_the_tables_and_may_be_run_again(run: Run, sqlite_url: str) -> None:
    for _ in range(2):
        assert run("db", "upgrade").code == 0
    store = Store(sqlite_url, "werne")
    assert store.check() == []
    store.close()


def test_a_database_without_tables_is_a_sentence(run: Run) -> None:
    for command in (("cases",), ("health",), ("approve", "WER-0000-0000")):
        ended = run(*command)
        assert ended.code == 2
        assert "mailworker db upgrade" in ended.err


def test_run_does_not_start_over_a_database_without_tables(run: Run) -> None:
    ended = run("run")
    assert ended.code == 2
    assert "mailworker db upgrade" in ended.err


def test_cases_shows_what_waits_and_nothing_else(run: Run, house: House) -> None:
    waits = house.case_from(mail())
    shown = run("cases")
    assert shown.code == 0
    assert waits.code in shown.out
    rows = json.loads(run("cases", "--json").out)["cases"]
    assert [row["code"] for row in rows] == [waits.code]
    assert [slot["place"] for slot in rows[0]["slots"]] == [1, 2, 3]
    house.approve(waits)
    assert json.loads(run("cases", "--json").out) == {"cases": []}


def test_approve_lets_the_letter_go_in_the_clerks_name(run: Run, house: House) -> None:
    case = house.case_from(mail())
    ended = run("approve", case.code)
    assert ended.code == 0, ended.err
    assert case.code in ended.out
    assert house.case(case.code).state is CaseState.CONFIRMED
    assert [entry.who for entry in house.ledger(case)][-1] == "karla"
    house.send()
    assert len(house.handed()) == 1


def test_approve_takes_another_slot_by_its_number(run: Run, house: House) -> None:
    case = house.case_from(mail())
    second = house.slots(case)[1]
    assert run("approve", case.code.lower(), "--slot", "2").code == 0
    (booked,) = house.slots(case)
    assert (booked.id, booked.state) == (second.id, BookingState.BOOKED)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("WER-0000-0000",), "WER-0000-0000"),
        (("{code}", "--slot", "9"), "Termin 9"),
    ],
)
def test_what_cannot_be_approved_is_a_sentence_with_exit_1(
    run: Run, house: House, arguments: tuple[str, ...], says: str
) -> None:
    case = house.case_from(mail())
    ended = run("approve", *(each.format(code=case.code) for each in arguments))
    assert ended.code == 1
    assert says in ended.err
    assert house.case(case.code).state is CaseState.AWAITING_STAFF


def test_approved_twice_is_told(run: Run, house: House) -> None:
    case = house.case_from(mail())
    assert run("approve", case.code).code == 0
    again = run("approve", case.code)
    assert again.code == 1
    assert case.code in again.err


def test_extract_prints_one_line_a_mail(run: Run, tmp_path: Path) -> None:
    files = []
    for number, raw in enumerate((mail(), mail(QUESTION))):
        files.append(tmp_path / f"{number}.eml")
        files[-1].write_bytes(raw)
    ended = run("extract", *map(str, files))
    assert ended.code == 0, ended.err
    lines = [json.loads(line) for line in ended.out.splitlines()]
    assert [line["kind"] for line in lines] == ["booking", "question"]
    assert lines[0]["services"][0]["id"] == "personalausweis"


def test_extract_goes_on_behind_a_file_that_cannot_be_read_and_exits_with_1(run: Run, tmp_path: Path) -> None:
    there = tmp_path / "da.eml"
    there.write_bytes(mail())
    ended = run("extract", str(tmp_path / "fehlt.eml"), str(there))
    assert ended.code == 1
    missing, read = (json.loads(line) for line in ended.out.splitlines())
    assert "fehlt.eml" in missing["error"]
    assert read["kind"] == "booking"


def test_extract_answers_each_line_whatever_its_bytes_are(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    at = b'"at": "2026-09-14T09:12:00+02:00"'
    lines = (
        b'\xef\xbb\xbf{"id": 1, "text": "x", %s}' % at,
        b'{"id": 2, "text": "Reisepass \xfc", %s}' % at,
        b'{"id": "\\ud800", "text": "Mon\\ud800tag 10\\ud800 Uhr", %s}' % at,
        b'{"id": 4, "text": "x", "at": "9999-12-31T23:59:59-12:00"}',
        b'{"id": 5, "text": "x", %s}' % at,
    )
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\n".join(lines)), "utf-8"))
    ended = run("extract", "--jsonl")
    assert ended.code == 0, ended.err
    assert [json.loads(line)["id"] for line in ended.out.splitlines()] == [1, 2, "\ud800", 4, 5]


def test_extract_without_anything_to_read_says_so(run: Run) -> None:
    assert run("extract").code == 2


def test_health_hears_of_a_worker_and_of_none(run: Run, house: House) -> None:
    silent = run("health")
    assert silent.code == 1
    assert "mailworker run" in silent.err
    with house.ctx.store.transaction() as tx:
        tx.leases.take("mailbox", "worker", MONDAY, serving.ALIVE)
    assert run("health").code == 0


def test_what_nobody_expected_is_a_sentence_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("Anna Beispiel")

    monkeypatch.setattr(staff, "open_office", broken)
    ended = run("cases")
    assert ended.code == 1
    assert "ZeroDivisionError" in ended.err
    assert "Anna" not in ended.err
