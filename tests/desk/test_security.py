"""Who gets in, what a form must carry, and what the browser is told."""

from __future__ import annotations

import json
import re
from datetime import timedelta
from pathlib import Path

import pytest

from mailworker.core.case import CaseState
from mailworker.desk.desk import STATIC
from mailworker.desk.sessions import LIFETIME, Sessions
from mailworker.desk.throttle import FREE, FREE_IN_ALL, Throttle
from mailworker.errors import StoreAway
from tests.cast import SUNDAY
from tests.desk.stage import PASSWORD, USER, Client, Stage

PAGES = ("/", "/cases", "/mails", "/mails/1", "/letters/1", "/help", "/waiting", "/cases/WER-0000-0000")
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize("path", PAGES)
def test_a_stranger_sees_only_the_log_in_page(stage: Stage, stranger: Client, path: str) -> None:
    stage.mail()
    answer = stranger.get(path)
    assert answer.status == 303
    assert answer.location.startswith("/login")
    assert "Anna" not in stranger.follow(answer).text


def test_a_strangers_form_changes_nothing(stage: Stage, stranger: Client) -> None:
    code = stage.mail().code
    answer = stranger.post(f"/cases/{code}/close", token="x")
    assert answer.location == f"/login?next=%2Fcases%2F{code}"
    assert "es wurde nichts geändert" in stranger.follow(answer).said()
    assert stage.state(code) is CaseState.AWAITING_STAFF


def test_the_right_password_lets_in_and_leads_back_to_the_page_that_was_asked_for(
    stage: Stage, stranger: Client
) -> None:
    code = stage.mail().code
    page = stranger.follow(stranger.get(f"/cases/{code}"))
    answer = stranger.log_in(after=page.hidden("next"))
    assert answer.location == f"/cases/{code}"
    assert stranger.follow(answer).status == 200


@pytest.mark.parametrize(
    "after",
    ["//evil.example", "https://evil.example/", "/\\evil.example", "/%0d%0aX: y", "javascript:alert(1)"],
)
def test_the_log_in_never_leads_to_another_site(stranger: Client, after: str) -> None:
    assert stranger.log_in(after=after).location == "/"


@pytest.mark.parametrize(
    ("user", "password"), [(USER, "wrong"), ("nobody", PASSWORD), ("", ""), (USER, "x" * 5000)]
)
def test_wrong_credentials_do_not_let_in(stranger: Client, user: str, password: str) -> None:
    answer = stranger.log_in(password, user)
    assert answer.status == 401
    assert "Name oder Passwort stimmt nicht." in answer.said()
    assert stranger.get("/").status == 303


def test_guessing_is_slowed_down_even_for_the_right_password(stage: Stage, stranger: Client) -> None:
    for _ in range(FREE):
        assert stranger.log_in("wrong").status == 401
    refused = stranger.log_in()
    assert refused.status == 429
    assert "Bitte warten Sie 3 Sekunden." in refused.said()
    stage.now += 3 * SECOND
    assert stranger.log_in().status == 303


def test_each_further_failure_doubles_the_wait_up_to_five_minutes() -> None:
    throttle, now = Throttle(), SUNDAY
    waits = []
    for _ in range(14):
        throttle.failed("10.0.0.1", now)
        waits.append(throttle.wait("10.0.0.1", now).total_seconds())
    assert waits == [0, 0, 0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]


def test_another_address_does_not_wait_until_too_many_fail_together() -> None:
    throttle = Throttle()
    for number in range(FREE_IN_ALL):
        assert not throttle.wait("10.0.0.1", SUNDAY)
        throttle.failed(f"10.0.1.{number}", SUNDAY)
    assert throttle.wait("10.0.0.1", SUNDAY)


def test_the_log_in_form_carries_a_token_of_its_own(stranger: Client) -> None:
    stranger.get("/login")
    assert stranger.post("/login", user=USER, password=PASSWORD, token="guessed").status == 403
    stranger.cookies.clear()
    assert stranger.post("/login", user=USER, password=PASSWORD, token="").status == 403


@pytest.mark.parametrize("token", ["", "wrong", "ä"])
@pytest.mark.parametrize("deed", ["approve", "take", "answer", "look-again", "close"])
def test_a_form_without_the_sessions_token_changes_nothing(
    stage: Stage, clerk: Client, deed: str, token: str
) -> None:
    code = stage.mail().code
    digest = clerk.get(f"/cases/{code}").hidden("digest")
    answer = clerk.post(f"/cases/{code}/{deed}", token=token, digest=digest, kind="offer", place="1")
    assert answer.status == 403
    assert "Es wurde nichts geändert." in answer.said()
    assert stage.state(code) is CaseState.AWAITING_STAFF
    assert clerk.get(f"/cases/{code}").hidden("digest") == digest


def test_another_sessions_token_is_not_accepted(stage: Stage, clerk: Client) -> None:
    code = stage.mail().code
    other = Client(clerk.port)
    other.log_in()
    assert clerk.post(f"/cases/{code}/close", token=other.token).status == 403


def test_every_log_in_is_a_fresh_session(clerk: Client) -> None:
    first, token = clerk.cookies["desk"], clerk.token
    clerk.cookies.pop("desk")
    clerk.log_in()
    assert clerk.cookies["desk"] != first
    assert clerk.token != token


def test_logging_out_ends_the_session_also_for_a_copied_cookie(clerk: Client) -> None:
    thief = Client(clerk.port, dict(clerk.cookies))
    assert "Sie sind abgemeldet." in clerk.follow(clerk.post("/logout")).said()
    assert thief.get("/").status == 303


def test_a_session_ends_after_eight_hours(stage: Stage, clerk: Client) -> None:
    stage.now += LIFETIME - SECOND
    assert clerk.get("/").status == 200
    stage.now += SECOND
    assert clerk.get("/").status == 303


def test_a_forged_or_foreign_cookie_is_no_session() -> None:
    sessions = Sessions("a secret", "hash")
    cookie = sessions.write(sessions.begin(USER, SUNDAY))
    assert sessions.read(cookie, USER, SUNDAY) is not None
    assert sessions.read(cookie[:-2] + "xx", USER, SUNDAY) is None
    assert sessions.read(cookie, "someone-else", SUNDAY) is None
    assert sessions.read(sessions.write_note(("note", "done", "x")), USER, SUNDAY) is None
    assert Sessions("another secret", "hash").read(cookie, USER, SUNDAY) is None
    assert Sessions("a secret", "another password's hash").read(cookie, USER, SUNDAY) is None
    assert sessions.read("", USER, SUNDAY) is None
    assert sessions.read("\ud800", USER, SUNDAY) is None


def test_cookies_are_closed_to_scripts_and_other_sites(stranger: Client) -> None:
    cookies = stranger.log_in().set_cookies
    session = next(c for c in cookies if c.startswith("desk="))
    assert "HttpOnly" in session
    assert "SameSite=strict" in session
    assert "Path=/" in session
    assert "Domain" not in session


def test_with_tls_cookies_are_secure_and_bound_to_the_host(secure_stranger: Client) -> None:
    cookies = secure_stranger.log_in().set_cookies
    session = next(c for c in cookies if c.startswith("__Host-desk="))
    assert "Secure" in session


@pytest.mark.parametrize("path", ["/", "/login", "/nowhere", "/health", "/static/desk.css", "/letters/1"])
def test_every_answer_tells_the_browser_to_trust_nothing_foreign(
    stage: Stage, clerk: Client, path: str
) -> None:
    stage.mail()
    headers = clerk.get(path).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe-eval" not in policy
    assert "script-src 'unsafe-inline'" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cache-control"] == ("public, max-age=86400" if "static" in path else "no-store")
    assert "server" not in headers


def test_pages_hold_no_inline_style_script_or_handler(stage: Stage, clerk: Client) -> None:
    code = stage.mail().code
    for path in ("/", f"/cases/{code}", f"/cases/{code}/close", "/mails", "/mails/1", "/help", "/cases"):
        page = clerk.get(path).text
        assert not re.search(r"<style|<script(?! src=)|\sstyle=|\son\w+=", page), path
        assert not re.search(r"(src|href)=\"(https?:)?//", page), path


def test_a_letters_own_page_is_sandboxed(stage: Stage, clerk: Client) -> None:
    stage.mail()
    answer = clerk.get("/letters/1")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "Terminbestätigung" in answer.text or "Eingang" in answer.text


@pytest.mark.parametrize(
    "path",
    [
        "/nowhere",
        "/cases/WER-0000-0000",
        "/cases/%00",
        "/mails/99999999",
        "/letters/99999999",
        "/letters/99999999999999999999",
        "/cases/x/y",
    ],
)
def test_what_does_not_exist_is_a_german_page(clerk: Client, path: str) -> None:
    answer = clerk.get(path)
    assert answer.status == 404
    assert "Das gibt es nicht" in answer.said()


def test_a_letter_that_does_not_exist_cannot_be_decided(clerk: Client) -> None:
    assert clerk.post("/letters/4711/decide", arrived="yes").status == 404


def test_a_form_that_is_too_large_is_refused(clerk: Client) -> None:
    answer = clerk.post("/cases/search", search="x" * 100_000)
    assert answer.status in (400, 413)
    assert "Traceback" not in answer.text


def test_an_error_is_a_german_page_without_a_traceback_and_without_personal_data_in_the_log(
    stage: Stage, clerk: Client, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    code = stage.mail().code

    def broken(*_: object) -> None:
        raise ValueError("Anna Beispiel")

    monkeypatch.setattr("mailworker.desk.case_page.view_mail", broken)
    answer = clerk.get(f"/cases/{code}")
    assert answer.status == 500
    assert "Da ist etwas schiefgegangen" in answer.said()
    assert "Traceback" not in answer.text
    written = "".join(capfd.readouterr())
    assert "ValueError" in written
    for secret in ("Anna", code, "anna.beispiel"):
        assert secret not in written


def test_a_database_that_is_away_is_said_and_not_hidden(
    stage: Stage, clerk: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away() -> None:
        raise StoreAway

    assert clerk.get("/health").status == 200
    monkeypatch.setattr(stage.ctx.store.__class__, "reading", lambda _: away())
    assert clerk.get("/health").status == 503
    answer = clerk.get("/")
    assert answer.status == 503
    assert "Die Datenbank antwortet nicht" in answer.said()


def test_health_needs_no_log_in_and_tells_nothing(stage: Stage, stranger: Client) -> None:
    stage.mail()
    assert stranger.get("/health").text == "ok\n"


def test_requests_are_not_logged(stage: Stage, clerk: Client, capfd: pytest.CaptureFixture[str]) -> None:
    code = stage.mail().code
    capfd.readouterr()
    clerk.get(f"/cases/{code}")
    clerk.post("/cases/search", search="Anna Beispiel")
    assert "".join(capfd.readouterr()) == ""


def test_the_number_of_waiting_cases_can_be_asked(stage: Stage, clerk: Client) -> None:
    stage.mail()
    assert json.loads(clerk.get("/waiting").text) == {"waiting": 1}


def test_static_files_stay_in_their_folder(clerk: Client) -> None:
    assert clerk.get("/static/desk.css").status == 200
    for path in ("/static/../app.py", "/static/%2e%2e/app.py", "/static//etc/passwd"):
        assert clerk.get(path).status == 404
    assert all(isinstance(file, Path) and file.suffix in {".css", ".js", ".svg"} for file in STATIC.iterdir())
