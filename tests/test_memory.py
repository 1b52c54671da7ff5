"""The postman's twin in memory keeps the real one's promises; the mailbox's twin is shown in test_imap.py."""

from __future__ import annotations

from typing import Any

import pytest

from mailworker.edges.memory import MemoryInbox, MemoryPostman
from mailworker.edges.smtp import Postman
from mailworker.errors import MailboxAway, OutcomeUnknown, PutOff
from tests.cast import ANNA, OFFICE, raw_mail
from tests.servers.smtp import ScriptedSmtp

LETTER = raw_mail(to=ANNA.email)


class MemoryWorld:
    def __init__(self) -> None:
        self.postman = MemoryPostman()

    def busy(self) -> None:
        self.postman.fault = PutOff()

    def lose_the_answer(self) -> None:
        self.postman.fault, self.postman.fault_after_data = OutcomeUnknown(), True

    def arrived(self) -> list[bytes]:
        return [letter.raw for letter in self.postman.handed]


class SmtpWorld:
    def __init__(self, server: ScriptedSmtp) -> None:
        self.server = server
        self.postman = Postman(server.settings())
        self.busy = lambda: server.say("RCPT", "450 later")
        self.lose_the_answer = lambda: server.drop("ACCEPTED")

    def arrived(self) -> list[bytes]:
        return [delivery.raw for delivery in self.server.deliveries]


@pytest.fixture(params=["memory", "smtp"])
def world(request: pytest.FixtureRequest) -> Any:
    if request.param == "memory":
        return MemoryWorld()
    return SmtpWorld(request.getfixturevalue("smtp_server"))


def deliver(world: Any) -> list[str]:
    """Deliver one letter; what the caller was told on the way."""
    told: list[str] = []
    with world.postman.session() as session:
        session.deliver(LETTER, OFFICE, ANNA.email, lambda: told.append("handed over"))
    return told


def test_a_letter_arrives_after_the_caller_was_told(world: Any) -> None:
    assert deliver(world) == ["handed over"]
    assert world.arrived() == [LETTER]
    assert world.postman.check() == []


def test_a_busy_server_has_nothing(world: Any) -> None:
    world.busy()
    with pytest.raises(PutOff):
        deliver(world)
    assert world.arrived() == []


def test_a_lost_answer_leaves_the_letter_with_the_server(world: Any) -> None:
    world.lose_the_answer()
    with pytest.raises(OutcomeUnknown):
        deliver(world)
    assert world.arrived() == [LETTER]


def test_a_mailbox_in_memory_can_be_away() -> None:
    inbox = MemoryInbox()
    inbox.away = True
    with pytest.raises(MailboxAway), inbox.connect():
        pass
    assert len(inbox.check()) == 1
