"""No letter and no password leaves without verified TLS, and every refusal says what to do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from mailworker.config.settings import Security, SmtpSettings
from mailworker.edges.smtp import Postman
from mailworker.edges.smtp_login import connected
from mailworker.errors import PutOff
from tests.cast import ANNA, OFFICE, raw_mail
from tests.conftest import Authority
from tests.servers.lines import LineServer
from tests.servers.smtp import PASSWORD, USER, ScriptedSmtp, settings_for


def deliver(postman: Postman) -> None:
    postman.deliver(raw_mail(to=ANNA.email), OFFICE, ANNA.email, lambda: None)


def safe(server: ScriptedSmtp, authority: Authority, **changes: Any) -> Postman:
    return Postman(safe_settings(server, authority, **changes))


def safe_settings(server: ScriptedSmtp, authority: Authority, **changes: Any) -> SmtpSettings:
    usual: dict[str, Any] = {
        "host": "localhost",
        "security": Security.STARTTLS,
        "ca_file": authority.ca_file,
        "user": USER,
        "password": PASSWORD,
    }
    return server.settings(**{**usual, **changes})


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_letter_goes_over_verified_tls_after_a_login(
    make_smtp: Callable[..., ScriptedSmtp], authority: Authority, security: Security
) -> None:
    implicit = security is Security.TLS
    server = make_smtp(tls=authority.server_context(), implicit=implicit, login=True)
    postman = safe(server, authority, security=security)
    assert postman.check() == []
    deliver(postman)
    assert list(server.mailboxes) == [ANNA.email]


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_of_an_unknown_authority_is_refused(
    make_smtp: Callable[..., ScriptedSmtp],
    authority: Authority,
    foreign_authority: Authority,
    security: Security,
) -> None:
    server = make_smtp(tls=authority.server_context(), implicit=security is Security.TLS)
    postman = safe(server, foreign_authority, security=security)
    with pytest.raises(PutOff, match="TLS"):
        deliver(postman)
    (problem,) = postman.check()
    assert "ca_file" in problem.hint


@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_for_another_host_is_refused(
    make_smtp: Callable[..., ScriptedSmtp], authority: Authority, security: Security
) -> None:
    server = make_smtp(tls=authority.server_context(), implicit=security is Security.TLS)
    postman = safe(server, authority, security=security, host="127.0.0.1")
    with pytest.raises(PutOff, match="TLS"):
        deliver(postman)
    (problem,) = postman.check()
    assert "host name" in problem.hint


def test_a_server_whose_starttls_was_stripped_gets_neither_password_nor_letter(
    line_server: LineServer, authority: Authority
) -> None:
    line_server.says("220 hier")
    line_server.answers("EHLO", "250-hier", "250 AUTH PLAIN LOGIN")
    postman = Postman(
        settings_for(line_server.port, security=Security.STARTTLS, user=USER, password=PASSWORD)
    )
    with pytest.raises(PutOff, match="STARTTLS"):
        deliver(postman)
    assert {line.split()[0] for line in line_server.heard().splitlines()} <= {"EHLO", "QUIT"}


def test_a_wrong_password_is_named_and_the_letter_waits(
    make_smtp: Callable[..., ScriptedSmtp], authority: Authority
) -> None:
    postman = safe(make_smtp(tls=authority.server_context(), login=True), authority, password="falsch")
    with pytest.raises(PutOff) as put_off:
        deliver(postman)
    assert (put_off.value.code, put_off.value.permanent) == (535, False)
    (problem,) = postman.check()
    assert "password" in problem.hint


def test_a_connection_that_is_given_up_is_gone_without_waiting_for_the_server(
    make_smtp: Callable[..., ScriptedSmtp], authority: Authority
) -> None:
    server = make_smtp(tls=authority.server_context(), login=True)

    async def given_up() -> int:
        connection = await connected(safe_settings(server, authority))
        assert connection.transport is not None
        socket = connection.transport.get_extra_info("socket")
        connection.close()
        await asyncio.sleep(0)
        return int(socket.fileno())

    assert asyncio.run(given_up()) == -1


def test_a_server_without_a_login_is_named(line_server: LineServer) -> None:
    line_server.says("220 hier")
    line_server.answers("EHLO", "250 hier")
    (problem,) = Postman(settings_for(line_server.port, user=USER, password=PASSWORD)).check()
    assert "does not offer a login" in problem.what


@pytest.mark.parametrize("secret", ["geheim\r\nMAIL FROM:<x@example.org>", "a\x00b"])
def test_a_secret_with_a_line_break_is_never_sent(smtp_server: ScriptedSmtp, secret: str) -> None:
    with pytest.raises(PutOff, match="line break"):
        deliver(Postman(settings_for(smtp_server.port, user=USER, password=secret)))
    assert smtp_server.sessions == 0


def test_letters_never_leave_the_machine_without_tls() -> None:
    with pytest.raises(PutOff, match="without TLS"):
        deliver(Postman(settings_for(25, host="mail.example.org")))


def test_check_tells_when_our_address_may_not_send(smtp_server: ScriptedSmtp) -> None:
    smtp_server.say("MAIL", "550 5.7.60 not permitted to send as this sender")
    (problem,) = Postman(settings_for(smtp_server.port)).check()
    assert "may this account send" in problem.hint


def test_check_finds_nothing_wrong_with_a_working_server_and_sends_nothing(smtp_server: ScriptedSmtp) -> None:
    assert Postman(settings_for(smtp_server.port)).check() == []
    assert smtp_server.deliveries == []
