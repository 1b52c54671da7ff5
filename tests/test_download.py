from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from mailworker.core.office import is_protected
from mailworker.edges import download
from mailworker.edges.download import LARGEST, NoCalendar, fetch
from tests.conftest import Authority
from tests.servers.web import WebServer

CALENDAR = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nEND:VCALENDAR\r\n"


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "*")


@pytest.fixture
def web(authority: Authority) -> Iterator[WebServer]:
    """A server with a certificate of the test's authority."""
    server = WebServer(authority.server_context())
    server.answers["/a.ics"] = (200, {}, CALENDAR)
    yield server
    server.stop()


@pytest.fixture
def plain() -> Iterator[WebServer]:
    """A server without TLS."""
    server = WebServer()
    server.answers["/a.ics"] = (200, {}, CALENDAR)
    yield server
    server.stop()


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.ics").write_bytes(CALENDAR)
    assert fetch(str(tmp_path / "a.ics")) == CALENDAR


@pytest.mark.parametrize("source", ["missing.ics", "."])
def test_a_file_that_cannot_be_read_is_said(tmp_path: Path, source: str) -> None:
    with pytest.raises(NoCalendar, match="nicht erreichbar"):
        fetch(str(tmp_path / source))


def test_a_calendar_comes_over_tls(web: WebServer, authority: Authority) -> None:
    assert fetch(web.url("/a.ics"), authority.ca_file) == CALENDAR


def test_a_certificate_of_a_stranger_is_refused(web: WebServer, foreign_authority: Authority) -> None:
    with pytest.raises(NoCalendar, match="Zertifikat"):
        fetch(web.url("/a.ics"), foreign_authority.ca_file)
    with pytest.raises(NoCalendar, match="Zertifikat"):
        fetch(web.url("/a.ics"))
    assert web.asked == []


def test_a_certificate_of_another_host_is_refused(web: WebServer, authority: Authority) -> None:
    with pytest.raises(NoCalendar, match="Zertifikat"):
        fetch(web.url("/a.ics", host="127.0.0.1"), authority.ca_file)


@pytest.mark.parametrize("status", [404, 403, 500])
def test_a_refusal_is_said_with_its_number_and_without_the_address(
    web: WebServer, authority: Authority, status: int
) -> None:
    web.answers["/geheim.ics"] = (status, {}, b"")
    with pytest.raises(NoCalendar, match=str(status)) as raised:
        fetch(web.url("/geheim.ics"), authority.ca_file)
    assert "geheim" not in raised.value.sentence
    assert not raised.value.permanent


def test_a_redirect_is_followed_where_it_stays_protected(web: WebServer, authority: Authority) -> None:
    web.answers["/old"] = (302, {"Location": web.url("/a.ics")}, b"")
    assert fetch(web.url("/old"), authority.ca_file) == CALENDAR


@pytest.mark.parametrize(
    "target", ["http://kalender.example/a.ics", "ftp://localhost/a", "file:///etc/hosts"]
)
def test_a_redirect_that_leaves_tls_is_refused(web: WebServer, authority: Authority, target: str) -> None:
    web.answers["/old"] = (302, {"Location": target}, b"")
    with pytest.raises(NoCalendar, match=r"ungeschützte|302"):
        fetch(web.url("/old"), authority.ca_file)


def test_redirects_in_a_circle_end(web: WebServer, authority: Authority) -> None:
    web.answers["/round"] = (302, {"Location": web.url("/round")}, b"")
    with pytest.raises(NoCalendar, match="302"):
        fetch(web.url("/round"), authority.ca_file)


def test_too_much_is_refused_from_file_and_server(
    plain: WebServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert LARGEST >= 1024 * 1024
    monkeypatch.setattr(download, "LARGEST", 100_000)
    (tmp_path / "a.ics").write_bytes(b"x" * 100_001)
    plain.answers["/big"] = (200, {}, b"x" * 100_001)
    for source in (str(tmp_path / "a.ics"), plain.url("/big", host="127.0.0.1")):
        with pytest.raises(NoCalendar, match="größer"):
            fetch(source)


def test_less_than_was_promised_is_refused(plain: WebServer) -> None:
    plain.answers["/cut"] = (200, {"Content-Length": "10000"}, CALENDAR)
    with pytest.raises(NoCalendar, match="brach ab"):
        fetch(plain.url("/cut", host="127.0.0.1"))


def test_a_server_that_takes_too_long_is_left(plain: WebServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(download, "LONGEST", -1.0)
    with pytest.raises(NoCalendar, match="zu lange"):
        fetch(plain.url("/a.ics", host="127.0.0.1"))


def test_nobody_there_is_said(free_port: int) -> None:
    with pytest.raises(NoCalendar, match="nicht erreichbar"):
        fetch(f"http://127.0.0.1:{free_port}/a.ics")


@pytest.mark.parametrize(
    "address",
    ["http://kalender.example/a.ics", "webcal://x.example/a", "ftp://x/a", "https://", "http://[", "x://"],
)
def test_an_unprotected_address_is_not_even_asked(address: str) -> None:
    assert not is_protected(address)
    with pytest.raises(NoCalendar, match="TLS"):
        fetch(address)


@pytest.mark.parametrize("address", ["https://x.example/a.ics", "http://127.0.0.1:8/a", "http://localhost/a"])
def test_tls_and_this_machine_are_protected(address: str) -> None:
    assert is_protected(address)
