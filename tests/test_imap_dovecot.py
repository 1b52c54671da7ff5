"""What only a real server can show: flags, the wire, other clients, dying processes."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable

import pytest

from mailworker.edges.imap import Inbox
from mailworker.errors import MailboxAway, MailboxUnfit
from tests.cast import raw_mail
from tests.servers.dovecot import Account, Dovecot

pytestmark = pytest.mark.dovecot

FIRST, SECOND, THIRD = (raw_mail(f"Mail {number}\n") for number in (1, 2, 3))


def test_fetching_leaves_every_flag_as_it_was(account: Account) -> None:
    account.put(FIRST)
    account.put(SECOND, flags=(r"\Seen", r"\Flagged"))
    with Inbox(account.settings()).connect() as box:
        for key in box.new_keys():
            box.size(key)
            box.fetch(key)
            box.headers(key)
    assert account.flags() == {"1": set(), "2": {r"\Seen", r"\Flagged"}}


def test_a_mail_that_a_colleague_has_read_is_listed_all_the_same(account: Account) -> None:
    account.put(FIRST, flags=(r"\Seen",))
    with Inbox(account.settings()).connect() as box:
        assert len(box.new_keys()) == 1


def test_what_a_colleague_marked_deleted_survives_filing(account: Account) -> None:
    account.put(FIRST, flags=(r"\Deleted",))
    account.put(SECOND)
    account.make_folder("Bearbeitung")
    inbox = Inbox(account.settings())
    with inbox.connect() as box:
        box.ensure_folders()
        _, second = box.new_keys()
        box.file(second, "Bearbeitung")
        box.append_sent(THIRD)
    assert account.mails() == [FIRST]
    assert account.flags() == {"1": {r"\Deleted"}}


def test_nothing_but_harmless_commands_goes_over_the_wire(account: Account) -> None:
    account.put(FIRST, SECOND)
    before = len(account.sent_commands())
    with Inbox(account.settings()).connect() as box:
        box.ensure_folders()
        first, _ = box.new_keys()
        box.size(first)
        box.fetch(first)
        box.file(first, "Bearbeitung")
        box.append_sent(raw_mail(message_id="<copy@werne.example>"))
        box.find_in_sent("<copy@werne.example>")
        box.idle(0.01)
    wire = account.sent_commands()[before:]
    commands = set(re.findall(r"^\S+ [A-Z]{4}\d+ ((?:UID )?[A-Z]+)", wire, re.M))
    assert commands <= {
        *("CAPABILITY", "LIST", "CREATE", "SUBSCRIBE", "SELECT", "EXAMINE", "NOOP", "UID SEARCH"),
        *("UID FETCH", "UID MOVE", "APPEND", "IDLE", "LOGOUT"),
    }
    assert "UID MOVE" in commands
    assert "EXPUNGE" not in wire.upper().replace("UIDPLUS", "")
    assert "STORE" not in wire
    assert "BODY[" not in wire


def test_new_folders_are_subscribed_so_that_mail_programs_show_them(account: Account) -> None:
    with Inbox(account.settings()).connect() as box:
        box.ensure_folders()
    assert {"Bearbeitung", "Quarantäne"} <= account.subscribed()


def test_a_copy_in_the_sent_folder_is_marked_as_read(account: Account) -> None:
    with Inbox(account.settings()).connect() as box:
        box.ensure_folders()
        box.append_sent(FIRST)
    assert account.flags("Gesendet") == {"1": {r"\Seen"}}


@pytest.mark.parametrize("missing", ["MOVE", "UIDPLUS"])
def test_a_server_that_cannot_file_safely_is_refused(
    make_dovecot: Callable[..., Dovecot], missing: str
) -> None:
    offered = " ".join({"IMAP4rev1", "IDLE", "MOVE", "UIDPLUS"} - {missing})
    account = make_dovecot(more=f"protocol imap {{\n  imap_capability = {offered}\n}}").account()
    inbox = Inbox(account.settings())
    with pytest.raises(MailboxUnfit, match=missing), inbox.connect():
        pass
    (problem,) = inbox.check()
    assert missing in problem.what
    assert "RFC 6851" in problem.hint


def test_idle_ends_when_a_mail_arrives(account: Account) -> None:
    arrival = threading.Timer(0.05, account.put, [FIRST])
    with Inbox(account.settings()).connect() as box:
        box.new_keys()
        arrival.start()
        assert box.idle(10)
        assert len(box.new_keys()) == 1
    arrival.join()


def test_idle_without_news_ends_in_time(account: Account) -> None:
    with Inbox(account.settings()).connect() as box:
        assert not box.idle(0.01)
        assert box.new_keys() == []


def test_a_server_process_that_dies_in_idle_is_noticed_and_the_next_connection_works(
    make_dovecot: Callable[..., Dovecot],
) -> None:
    server = make_dovecot()
    account = server.account()
    inbox = Inbox(account.settings())
    death = threading.Timer(0.05, server.end_sessions)
    with inbox.connect() as box:
        box.new_keys()
        death.start()
        with pytest.raises(MailboxAway):
            box.idle(10)
    death.join()
    account.put(FIRST)
    with inbox.connect() as box:
        assert len(box.new_keys()) == 1


def test_after_a_fault_the_connection_answers_nothing_more(make_dovecot: Callable[..., Dovecot]) -> None:
    server = make_dovecot()
    account = server.account()
    with Inbox(account.settings()).connect() as box:
        box.new_keys()
        server.end_sessions()
        with pytest.raises(MailboxAway, match="broke"):
            box.new_keys()
        with pytest.raises(MailboxAway, match="dropped"):
            box.new_keys()


def test_two_workers_may_file_the_same_mail_and_one_is_told_that_it_was_gone(account: Account) -> None:
    account.put(FIRST)
    inbox = Inbox(account.settings())
    with inbox.connect() as one, inbox.connect() as other:
        one.ensure_folders()
        (key,) = one.new_keys()
        assert other.new_keys() == [key]
        assert one.file(key, "Bearbeitung") == 1
        assert other.file(key, "Bearbeitung") is None
    assert account.mails("Bearbeitung") == [FIRST]


def test_another_clients_flags_do_not_come_between_question_and_answer(account: Account) -> None:
    account.put(FIRST, SECOND)
    with Inbox(account.settings()).connect() as box, account.client() as colleague:
        first, second = box.new_keys()
        colleague.client.uid("STORE", "1:2", "+FLAGS", r"(\Flagged)")
        assert box.fetch(second) == SECOND
        colleague.client.uid("STORE", "1:2", "-FLAGS", r"(\Flagged)")
        assert box.fetch(first) == FIRST


def test_a_mail_with_any_bytes_comes_as_it_lies_there(account: Account) -> None:
    strange = b"Subject: \xff\xfe {5}\r\n\r\n* 1 FETCH (UID 7 BODY[] {3}\r\n\x80) \r\n"
    account.put(strange)
    with Inbox(account.settings()).connect() as box:
        (key,) = box.new_keys()
        assert box.fetch(key) == strange
