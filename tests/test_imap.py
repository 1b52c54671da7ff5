"""The mailbox: one suite over the twin in memory and a real Dovecot."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, Protocol

import pytest

from mailworker.config.settings import Folders
from mailworker.core.mail import MailKey
from mailworker.edges.imap import Inbox
from mailworker.edges.memory import MemoryInbox
from mailworker.errors import MailboxError, MailGone
from tests.cast import raw_mail
from tests.servers.dovecot import Account

FIRST, SECOND, THIRD = (raw_mail(f"Mail {number}\n") for number in (1, 2, 3))


class World(Protocol):
    """A mailbox under test, and the hands of a colleague."""

    inbox: Any

    def put(self, *raws: bytes, folder: str = "INBOX") -> Any: ...
    def mails(self, folder: str = "INBOX") -> list[bytes]: ...
    def folders(self) -> set[str]: ...
    def make_folder(self, name: str) -> None: ...
    def take_away(self, uid: int) -> None: ...
    def renew(self, folder: str) -> None: ...


class MemoryWorld:
    def __init__(self) -> None:
        self.inbox = MemoryInbox()
        self.put = self.inbox.put
        self.mails = self.inbox.mails
        self.folders = self.inbox.known_folders
        self.make_folder = self.inbox.make_folder
        self.take_away = self.inbox.remove
        self.renew = self.inbox.make_folder


class DovecotWorld:
    def __init__(self, account: Account) -> None:
        self.account = account
        self.inbox = Inbox(account.settings())
        self.put = account.put
        self.mails = account.mails
        self.folders = account.folders
        self.make_folder = account.make_folder

    def take_away(self, uid: int) -> None:
        with self.account.client() as box:
            box.delete([str(uid)])

    def renew(self, folder: str) -> None:
        with self.account.client("Gesendet") as box:
            box.folder.delete(folder)
            box.folder.create(folder)


@pytest.fixture(params=["memory", pytest.param("dovecot", marks=pytest.mark.dovecot)])
def world(request: pytest.FixtureRequest) -> Iterator[World]:
    if request.param == "memory":
        yield MemoryWorld()
    else:
        yield DovecotWorld(request.getfixturevalue("account"))


def open_keys(world: World) -> list[MailKey]:
    with world.inbox.connect() as box:
        return list(box.new_keys())


def test_every_mail_of_the_inbox_has_a_key_the_oldest_first(world: World) -> None:
    world.put(FIRST, SECOND, THIRD)
    keys = open_keys(world)
    assert [key.uid for key in keys] == sorted(key.uid for key in keys)
    assert len({key.uidvalidity for key in keys}) == 1
    with world.inbox.connect() as box:
        assert [box.fetch(key) for key in keys] == [FIRST, SECOND, THIRD]


def test_an_empty_inbox_has_no_keys(world: World) -> None:
    assert open_keys(world) == []


def test_a_mail_that_arrives_during_the_connection_is_seen(world: World) -> None:
    with world.inbox.connect() as box:
        assert box.new_keys() == []
        world.put(FIRST)
        # Dovecot looks into a folder of files anew when the clock's second has changed
        until = time.monotonic() + 5
        while not box.new_keys():
            assert time.monotonic() < until


def test_size_is_the_number_of_bytes_that_fetch_returns(world: World) -> None:
    world.put(FIRST)
    with world.inbox.connect() as box:
        (key,) = box.new_keys()
        assert box.size(key) == len(box.fetch(key)) == len(FIRST)


def test_headers_come_without_the_body(world: World) -> None:
    world.put(FIRST)
    with world.inbox.connect() as box:
        (key,) = box.new_keys()
        head = box.headers(key)
    assert head.startswith(b"From: Anna")
    assert b"Mail 1" not in head
    assert FIRST.startswith(head)


def test_a_mail_that_a_colleague_took_away_is_gone(world: World) -> None:
    world.put(FIRST, SECOND)
    with world.inbox.connect() as box:
        first, second = box.new_keys()
        world.take_away(first.uid)
        with pytest.raises(MailGone):
            box.fetch(first)
        with pytest.raises(MailGone):
            box.size(first)
        assert box.file(first, box_folder(world)) is None
        assert box.fetch(second) == SECOND


def box_folder(world: World) -> str:
    if "Quarantäne" not in world.folders():
        world.make_folder("Quarantäne")
    return "Quarantäne"


def test_filing_moves_the_mail_and_tells_its_new_uid(world: World) -> None:
    folder = box_folder(world)
    world.put(FIRST, folder=folder)
    world.put(SECOND)
    with world.inbox.connect() as box:
        (key,) = box.new_keys()
        assert box.file(key, folder) == 2
        assert box.new_keys() == []
    assert world.mails(folder) == [FIRST, SECOND]
    assert world.mails() == []


def test_filing_into_a_missing_folder_is_refused_and_the_mail_stays(world: World) -> None:
    world.put(FIRST)
    with world.inbox.connect() as box:
        (key,) = box.new_keys()
        with pytest.raises(MailboxError, match="Nirgends"):
            box.file(key, "Nirgends")
        assert box.fetch(key) == FIRST


def test_a_key_of_another_uidvalidity_means_no_mail_at_all(world: World) -> None:
    world.put(FIRST)
    with world.inbox.connect() as box:
        (key,) = box.new_keys()
        old = MailKey(key.account, key.folder, key.uidvalidity - 1, key.uid)
        with pytest.raises(MailGone):
            box.fetch(old)
        assert box.file(old, box_folder(world)) is None
        assert box.fetch(key) == FIRST


def test_a_folder_made_anew_has_another_uidvalidity(world: World) -> None:
    world.make_folder("Gesendet")
    world.make_folder("Ablage")
    world.put(FIRST, folder="Ablage")
    with _with_inbox(world, "Ablage").connect() as box:
        (before,) = box.new_keys()
    world.renew("Ablage")
    world.put(FIRST, folder="Ablage")
    with _with_inbox(world, "Ablage").connect() as box:
        (after,) = box.new_keys()
    assert before.uid == after.uid
    assert before.uidvalidity != after.uidvalidity


def _with_inbox(world: World, folder: str) -> Any:
    folders = Folders(inbox=folder)
    if isinstance(world, DovecotWorld):
        return Inbox(world.account.settings(folders=folders))
    world.inbox.names = folders
    return world.inbox


def test_missing_folders_are_made_once_umlauts_and_all(world: World) -> None:
    with world.inbox.connect() as box:
        made = box.ensure_folders()
        assert made == ["Bearbeitung", "Ohne Antwort", "Quarantäne", "Gesendet"]
        assert box.ensure_folders() == []
    assert {"INBOX", *made} <= world.folders()
    assert world.inbox.check() == []


def test_check_names_every_missing_folder_with_a_hint(world: World) -> None:
    problems = world.inbox.check()
    assert ["Quarantäne" in problem.what for problem in problems] == [False, False, True, False]
    assert all(problem.hint for problem in problems)


def test_a_sent_letter_is_found_by_its_exact_message_id(world: World) -> None:
    letter = raw_mail(message_id="<abc.def@werne.example>")
    with world.inbox.connect() as box:
        box.ensure_folders()
        assert not box.find_in_sent("<abc.def@werne.example>")
        box.append_sent(letter)
        assert box.find_in_sent("<abc.def@werne.example>")
        assert not box.find_in_sent("<def@werne.example>")
        assert not box.find_in_sent("<abc.def@werne.exampl>")
    assert world.mails("Gesendet") == [letter]


@pytest.mark.parametrize(
    "hostile",
    [
        '<x@y>"\r\nA1 CREATE Boese\r\n',
        "<x\r\nA1 CREATE Boese\r\n@y>",
        '<x"@y> CREATE',
        "<x\x00@y>",
        "<ä@y>",
        "",
        "*",
    ],
)
def test_a_hostile_message_id_makes_no_folder_and_finds_nothing(world: World, hostile: str) -> None:
    with world.inbox.connect() as box:
        box.ensure_folders()
        before = world.folders()
        assert not box.find_in_sent(hostile)
        assert not box.find_in_sent('<x"\\@y>')
        assert box.new_keys() == []
    assert world.folders() == before
