"""What no real server would say: silence, cut answers, answers to another question."""

from __future__ import annotations

from datetime import timedelta

import pytest

from mailworker.config.settings import MailboxSettings, Security
from mailworker.edges.imap import Inbox
from mailworker.errors import MailboxAway
from tests.servers.dovecot import PASSWORD
from tests.servers.lines import LineServer


def talkative(server: LineServer, patience: float = 20) -> MailboxSettings:
    """A server of few words that logs everybody in; a test adds what it says about mails."""
    server.says("* OK hier")
    server.answers(r"(\S+) CAPABILITY", "* CAPABILITY IMAP4rev1 MOVE UIDPLUS", r"\1 OK done")
    server.answers(r"(\S+) LOGIN", r"\1 OK done")
    server.answers(r"(\S+) SELECT", "* 1 EXISTS", "* OK [UIDVALIDITY 7] so", r"\1 OK done")
    server.answers(r"(\S+) LOGOUT", "* BYE", r"\1 OK done")
    server.answers(r"(\S+) NOOP", r"\1 OK done")
    server.answers(r"(\S+) UID SEARCH", "* SEARCH 5", r"\1 OK done")
    return MailboxSettings(
        "127.0.0.1", server.port, "amt", PASSWORD, Security.NONE, timeout=timedelta(seconds=patience)
    )


def test_an_answer_about_another_mail_is_noticed_and_the_connection_dropped(line_server: LineServer) -> None:
    settings = talkative(line_server)
    line_server.answers(r"(\S+) UID FETCH", "* 1 FETCH (UID 6 BODY[] {3}", "abc)", r"\1 OK done")
    with Inbox(settings).connect() as box:
        (key,) = box.new_keys()
        with pytest.raises(MailboxAway):
            box.fetch(key)


def test_a_mail_that_is_there_but_not_handed_over_is_not_taken_for_gone(line_server: LineServer) -> None:
    settings = talkative(line_server)
    line_server.answers(r"(\S+) UID FETCH", r"\1 OK nothing to say")
    with Inbox(settings).connect() as box:
        (key,) = box.new_keys()
        with pytest.raises(MailboxAway, match="does not hand over"):
            box.fetch(key)


def test_a_server_that_falls_silent_in_the_middle_of_a_mail_is_given_up(line_server: LineServer) -> None:
    settings = talkative(line_server, patience=2)
    line_server.answers(r"(\S+) UID FETCH", "* 1 FETCH (UID 5 BODY[] {3000}", "abc")
    with Inbox(settings).connect() as box:
        (key,) = box.new_keys()
        with pytest.raises(MailboxAway):
            box.fetch(key)


def test_a_move_of_another_mail_than_asked_is_noticed(line_server: LineServer) -> None:
    settings = talkative(line_server)
    line_server.answers(r"(\S+) UID MOVE", "* OK [COPYUID 7 6 1] so", r"\1 OK done")
    with Inbox(settings).connect() as box:
        (key,) = box.new_keys()
        with pytest.raises(MailboxAway, match="another mail"):
            box.file(key, "Bearbeitung")


def test_a_short_mail_may_come_as_a_quoted_string(line_server: LineServer) -> None:
    settings = talkative(line_server)
    line_server.answers(r"(\S+) UID FETCH", r'* 1 FETCH (BODY[] "a \\"b\\"" UID 5)', r"\1 OK done")
    with Inbox(settings).connect() as box:
        (key,) = box.new_keys()
        assert box.fetch(key) == b'a "b"'


def test_without_idle_waiting_returns_at_once(line_server: LineServer) -> None:
    with Inbox(talkative(line_server)).connect() as box:
        assert not box.idle(600)


def test_a_busy_server_at_login_is_away_for_now_only(line_server: LineServer) -> None:
    line_server.answers(r"(\S+) LOGIN", r"\1 NO [UNAVAILABLE] later")
    with pytest.raises(MailboxAway), Inbox(talkative(line_server)).connect():
        pass


def test_a_server_that_finds_too_much_does_not_make_a_letter_sent(line_server: LineServer) -> None:
    settings = talkative(line_server)
    line_server.answers(r"(\S+) EXAMINE", "* OK [UIDVALIDITY 7] so", r"\1 OK done")
    found = '* 1 FETCH (UID 5 BODY[HEADER.FIELDS (MESSAGE-ID)] "Message-ID: <longer.a@werne.example>")'
    line_server.answers(r"(\S+) UID FETCH", found, r"\1 OK done")
    with Inbox(settings).connect() as box:
        assert box.find_in_sent("<longer.a@werne.example>")
        assert not box.find_in_sent("<a@werne.example>")
