"""No password leaves without verified TLS, and every refusal says what to do."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from mailworker.config.settings import MailboxSettings, Security
from mailworker.edges.imap import Inbox
from mailworker.errors import LoginRefused, MailboxAway, TlsRefused
from tests.conftest import Authority
from tests.servers.dovecot import PASSWORD, Account, Dovecot
from tests.servers.lines import LineServer


def safe_settings(account: Account, trusted: Authority, security: Security, host: str = "localhost") -> Any:
    port = account.tls_port if security is Security.TLS else account.port
    return account.settings(host=host, port=port, security=security, ca_file=trusted.ca_file)


@pytest.mark.dovecot
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_verified_connection_is_accepted(
    account: Account, authority: Authority, security: Security
) -> None:
    inbox = Inbox(safe_settings(account, authority, security))
    with inbox.connect() as box:
        assert box.new_keys() == []


@pytest.mark.dovecot
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_of_an_unknown_authority_is_refused(
    account: Account, foreign_authority: Authority, security: Security
) -> None:
    inbox = Inbox(safe_settings(account, foreign_authority, security))
    with pytest.raises(TlsRefused), inbox.connect():
        pass
    (problem,) = inbox.check()
    assert "ca_file" in problem.hint


@pytest.mark.dovecot
@pytest.mark.parametrize("security", [Security.TLS, Security.STARTTLS])
def test_a_certificate_for_another_host_is_refused(
    account: Account, authority: Authority, security: Security
) -> None:
    inbox = Inbox(safe_settings(account, authority, security, host="127.0.0.1"))
    with pytest.raises(TlsRefused), inbox.connect():
        pass
    (problem,) = inbox.check()
    assert "host name" in problem.hint


@pytest.mark.dovecot
def test_a_server_whose_starttls_was_stripped_gets_no_password(make_dovecot: Callable[..., Dovecot]) -> None:
    server = make_dovecot()
    account = server.account()
    inbox = Inbox(account.settings(security=Security.STARTTLS))
    with pytest.raises(TlsRefused, match="STARTTLS"), inbox.connect():
        pass
    assert account.sent_commands() == ""
    assert "Login" not in server.log


@pytest.mark.dovecot
def test_tls_on_a_plain_port_is_refused_with_a_hint(account: Account) -> None:
    with pytest.raises(TlsRefused) as refusal, Inbox(account.settings(security=Security.TLS)).connect():
        pass
    assert "starttls" in refusal.value.hint


@pytest.mark.dovecot
def test_a_ca_file_without_certificates_is_a_clear_sentence(account: Account, tmp_path: Any) -> None:
    empty = tmp_path / "ca.pem"
    empty.write_text("")
    inbox = Inbox(account.settings(security=Security.TLS, ca_file=empty))
    (problem,) = inbox.check()
    assert "ca.pem" in problem.what


def test_a_password_never_leaves_the_machine_without_tls() -> None:
    settings = MailboxSettings("mail.example.org", 143, "amt", PASSWORD, Security.NONE)
    with pytest.raises(TlsRefused, match="without TLS"), Inbox(settings).connect():
        pass


@pytest.mark.dovecot
@pytest.mark.parametrize("password", ["falsch", "fälsch", 'a"\\b', ""])
def test_a_wrong_password_is_a_refusal_for_good(account: Account, password: str) -> None:
    with pytest.raises(LoginRefused), Inbox(account.settings(password=password)).connect():
        pass


@pytest.mark.parametrize("secret", ["geheim\r\nA1 DELETE INBOX", "geheim\n", "a\x00b"])
def test_a_secret_with_a_line_break_is_never_sent(secret: str, line_server: LineServer) -> None:
    line_server.says("* OK hier")
    line_server.answers(r"(\S+) CAPABILITY", "* CAPABILITY IMAP4rev1", r"\1 OK done")
    settings = MailboxSettings("127.0.0.1", line_server.port, "amt", secret, Security.NONE)
    with pytest.raises(LoginRefused, match="line break"), Inbox(settings).connect():
        pass
    assert "LOGIN" not in line_server.heard()


def test_nobody_listening_is_away_and_not_permanent(free_port: int) -> None:
    settings = MailboxSettings("127.0.0.1", free_port, "amt", PASSWORD, Security.NONE)
    with pytest.raises(MailboxAway) as fault, Inbox(settings).connect():
        pass
    assert not fault.value.permanent
    (problem,) = Inbox(settings).check()
    assert "host and port" in problem.hint


@pytest.mark.parametrize("security", [Security.NONE, Security.TLS, Security.STARTTLS])
def test_a_silent_server_is_given_up_in_time(line_server: LineServer, security: Security) -> None:
    settings = MailboxSettings(
        "127.0.0.1", line_server.port, "amt", PASSWORD, security, timeout=timedelta(seconds=0.1)
    )
    with pytest.raises(MailboxAway), Inbox(settings).connect():
        pass
