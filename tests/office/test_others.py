from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mailworker.core.office import OtherCalendar
from mailworker.core.slots import Slot
from mailworker.edges.memory import MemoryPostman
from mailworker.errors import HoldExpired
from mailworker.office.book import Refused, Wanted, book
from mailworker.office.free import free
from mailworker.office.others import read_others
from mailworker.office.why_not import TAKEN
from mailworker.worker import Timetable, Worker
from tests.cast import ANNA
from tests.conftest import Authority
from tests.office.house import House, opened
from tests.office.letters import mail
from tests.servers.web import WebServer

WISH = {"personalausweis": 1}
AT_NINE = "UID:1\nDTSTART;TZID=Europe/Berlin:20261125T085800\nDTEND;TZID=Europe/Berlin:20261125T100000"
AT_TWO = "UID:1\nDTSTART:20261124T130000Z\nDTEND:20261124T140000Z"


def calendar(*events: str) -> bytes:
    blocks = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n{blocks}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


@pytest.fixture
def house(store_url: str) -> Iterator[House]:
    """The office on SQLite and on PostgreSQL."""
    with opened(store_url) as house:
        yield house


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "online.ics"


def beside(house: House, *others: OtherCalendar) -> House:
    """The same office, with calendars beside its own."""
    office = replace(house.ctx.office, other_calendars=others)
    house.ctx = replace(house.ctx, settings=replace(house.ctx.settings, office=office))
    return house


def online(file: Path, *counters: str) -> OtherCalendar:
    return OtherCalendar("Online", str(file), frozenset(counters))


def read(house: House) -> tuple[str, ...]:
    return read_others(house.ctx, house.clock())


def is_free(house: House, day: int, hour: int, minute: int = 0, counter: str = "schalter-1") -> bool:
    start = datetime(2026, 11, day, hour, minute, tzinfo=house.ctx.office.zone)
    with house.ctx.store.reading() as tx:
        return Slot(start, counter, 15) in free(house.ctx, tx, WISH, house.clock())


def state(house: House) -> tuple[datetime | None, str]:
    with house.ctx.store.reading() as tx:
        (found,) = tx.others.states()
    return found.read_at, found.failure


def test_what_is_busy_elsewhere_is_not_given_out_here(house: House, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE))
    beside(house, online(file, "schalter-1"))
    assert is_free(house, 25, 9)
    assert read(house) == ()
    assert not is_free(house, 25, 9, 30)
    assert not is_free(house, 25, 8, 45), "it would reach into what is busy since 8:58"
    assert is_free(house, 25, 8, 40)
    assert is_free(house, 25, 10)
    assert is_free(house, 25, 9, counter="schalter-2")


def test_a_calendar_of_no_counter_is_about_all(house: House, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE))
    read(beside(house, online(file)))
    assert not any(is_free(house, 25, 9, counter=c) for c in ("schalter-1", "schalter-2", "schalter-3"))


def test_the_phone_is_refused_as_well(house: House, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE))
    read(beside(house, online(file)))
    start = datetime(2026, 11, 25, 9, tzinfo=house.ctx.office.zone)
    result = book(house.ctx, Wanted(WISH, start, ANNA.name), "karla", house.clock())
    assert isinstance(result, Refused)
    assert (result.reason, len(result.instead)) == (TAKEN, 3)


def test_it_is_read_anew_each_time(house: House, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE))
    read(beside(house, online(file)))
    file.write_bytes(calendar(AT_TWO))
    read(house)
    assert is_free(house, 25, 9)
    assert not is_free(house, 24, 14)


def spoil(file: Path, how: str) -> None:
    match how:
        case "gone":
            file.unlink()
        case "a page":
            file.write_bytes(b"<html>Bitte anmelden</html>")
        case "empty":
            file.write_bytes(b"")
        case "too large":
            file.write_bytes(b"x" * (5 * 1024 * 1024 + 1))


@pytest.mark.parametrize("how", ["gone", "a page", "empty", "too large"])
def test_a_failure_is_visible_and_the_last_good_state_stays(house: House, file: Path, how: str) -> None:
    file.write_bytes(calendar(AT_NINE))
    read(beside(house, online(file)))
    good = house.clock()
    spoil(file, how)
    house.clock.pass_by(minutes=10)
    assert read(house) == ("Online",)
    assert not is_free(house, 25, 9)
    assert house.alarms() == ["calendar:Online"]
    assert state(house)[0] == good
    assert state(house)[1]
    file.write_bytes(calendar(AT_TWO))
    assert read(house) == ()
    assert house.alarms() == []
    assert state(house) == (house.clock(), "")


def test_one_that_fails_does_not_keep_the_others_from_being_read(house: House, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE))
    beside(house, OtherCalendar("Fort", str(file) + "x"), online(file))
    assert read(house) == ("Fort",)
    assert not is_free(house, 25, 9)


def test_what_is_no_longer_configured_is_forgotten_with_its_alarm(house: House, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE))
    read(beside(house, online(file)))
    file.unlink()
    read(house)
    read(beside(house))
    assert is_free(house, 25, 9)
    assert house.alarms() == []


def test_overlapping_events_are_one_busy_stretch(house: House, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE, AT_NINE.replace("UID:1", "UID:2").replace("100000", "103000")))
    read(beside(house, online(file, "schalter-1")))
    with house.ctx.store.reading() as tx:
        assert len(tx.others.busy(0, 10**9)) == 1
    assert not is_free(house, 25, 10, 15)


def test_it_is_read_as_far_as_the_farthest_service_is_given_out(house: House, file: Path) -> None:
    services = {
        id_: replace(service, horizon_days=2 if id_ == "reisepass" else 40)
        for id_, service in house.ctx.office.services.items()
    }
    office = replace(house.ctx.office, services=services)
    house.ctx = replace(house.ctx, settings=replace(house.ctx.settings, office=office))
    file.write_bytes(calendar(AT_TWO.replace("20261124", "20261222")))
    read(beside(house, online(file)))
    with house.ctx.store.reading() as tx:
        assert tx.others.busy(0, 10**9)


@pytest.mark.timeout(20)
def test_an_event_without_an_end_is_busy_as_far_as_anybody_asks(house: House, file: Path) -> None:
    file.write_bytes(calendar("UID:1\nDTSTART:20261125T080000Z\nDTEND:99991231T000000Z"))
    read(beside(house, online(file, "schalter-1")))
    assert not is_free(house, 25, 9)
    assert not is_free(house, 30, 9)
    with house.ctx.store.reading() as tx:
        assert all(cells < 100_000 for _, _, cells in tx.others.busy(0, 10**9))


@pytest.mark.postgres
def test_two_workers_that_read_at_once_leave_each_stretch_once(postgres_store_url: str, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE, AT_TWO))
    with opened(postgres_store_url) as one, opened(postgres_store_url, seed=2) as other:
        houses = [beside(house, online(file, "schalter-1")) for house in (one, other)]
        with ThreadPoolExecutor(2) as pool:
            for _ in range(5):
                assert list(pool.map(read, houses)) == [(), ()]
        with one.ctx.store.reading() as tx:
            assert len(tx.others.busy(0, 10**9)) == 2


def test_the_worker_reads_them_on_its_timetable(house: House, file: Path) -> None:
    file.write_bytes(calendar(AT_NINE))
    beside(house, online(file))
    worker = Worker(house.ctx, house.inbox.connect, MemoryPostman(), clock=house.clock)
    worker.stop.set()
    worker.run(Timetable(poll=timedelta(hours=1)))
    assert not is_free(house, 25, 9)


def test_a_calendar_comes_over_tls_from_a_server_we_can_trust(
    house: House, authority: Authority, foreign_authority: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "*")
    web = WebServer(authority.server_context())
    web.answers["/a.ics"] = (200, {}, calendar(AT_NINE))
    for ca_file, failed in ((authority.ca_file, ()), (foreign_authority.ca_file, ("Online",))):
        beside(house, OtherCalendar("Online", web.url("/a.ics"), frozenset(), ca_file))
        assert read(house) == failed
        assert not is_free(house, 25, 9)
    web.stop()
    assert "Zertifikat" in state(house)[1]


def test_what_became_busy_elsewhere_behind_a_hold_cannot_be_approved(house: House, file: Path) -> None:
    file.write_bytes(calendar())
    beside(house, online(file))
    read(house)
    case = house.case_from(mail())
    before = house.slots(case)[0].slot
    file.write_bytes(calendar(AT_NINE))
    read(house)
    with pytest.raises(HoldExpired, match="geschlossen"):
        house.approve(case)
    house.approve(house.case(case.code))
    assert house.slots(house.case(case.code))[0].slot != before
