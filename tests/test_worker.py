from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta

import pytest
import structlog

from mailworker.core.case import MailState
from mailworker.core.letter import LetterState
from mailworker.edges.memory import OpenMemoryInbox
from mailworker.errors import MailboxError, PutOff
from mailworker.office.consider import Considered
from mailworker.office.receive import receive
from mailworker.office.send import Sent
from mailworker.worker import LEASE, Timetable, Worker
from tests import invariants
from tests.cast import ANNA, BERND, CEMRE
from tests.office.house import House, context_for, opened, settings_for
from tests.office.letters import mail

NEVER = Timetable(poll=timedelta(hours=1))


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """The jobs' own log lines are what `test_logs` looks at."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    yield
    structlog.reset_defaults()


@pytest.fixture
def house(sqlite_store_url: str) -> Iterator[House]:
    with opened(sqlite_store_url) as house:
        yield house


class Office:
    """A worker over a house, and what it reported."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.reports: list[Considered | Sent] = []
        self.worker = self.another()

    def another(self) -> Worker:
        return Worker(
            self.house.ctx,
            self.house.inbox.connect,
            self.house.postman,
            clock=self.house.clock,
            report=self.reports.append,
        )

    def run_once_through(self) -> None:
        """By the timetable, until every job has had its turn."""

        def expire() -> None:
            self.worker.stop.set()

        self.worker.expire = expire  # type: ignore[method-assign]
        self.worker.run(NEVER)
        self.worker = self.another()


@pytest.fixture
def office(house: House) -> Office:
    return Office(house)


def test_every_mail_and_every_letter_is_reported_with_its_state(office: Office) -> None:
    office.house.inbox.put(mail(), b"")
    office.worker.once()
    assert [type(each).__name__ for each in office.reports] == ["Considered", "Considered", "Sent"]
    assert {each.state for each in office.reports} >= {MailState.IN_CASE, LetterState.SENT}
    invariants.check(office.house.ctx, settled=True)


def test_a_job_that_fails_does_not_stop_the_others(office: Office) -> None:
    case = office.house.case_from(mail())
    office.house.approve(case)
    office.house.inbox.away = True
    office.run_once_through()
    assert [each.recipient for each in office.house.handed()] == [ANNA.email]


def test_a_job_that_breaks_does_not_stop_the_others(office: Office) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    office.house.inbox.put(mail())
    office.house.postman.deliver = broken  # type: ignore[method-assign]
    office.run_once_through()
    assert len(office.house.cases()) == 1
    assert office.house.alarms() == ["send"]


def test_an_alarm_rings_once_and_clears_when_the_job_works_again(office: Office) -> None:
    office.house.inbox.away = True
    for _ in range(3):
        office.run_once_through()
    with office.house.ctx.store.reading() as tx:
        (alarm,) = tx.alarms.standing()
    assert (alarm.matter, alarm.times) == ("poll", 3)
    assert alarm.sentence
    office.house.inbox.away = False
    office.run_once_through()
    assert office.house.alarms() == []


@pytest.mark.parametrize("job", ["read_calendars", "poll", "send"])
def test_an_alarm_of_an_earlier_process_clears_too(office: Office, job: str) -> None:
    with office.house.ctx.store.transaction() as tx:
        tx.alarms.ring(job, "Der Arbeitsgang ist gestört.", office.house.clock())
    office.run_once_through()
    assert office.house.alarms() == []


def test_an_alarm_says_nothing_of_what_was_being_worked_on(office: Office) -> None:
    def broken(raw: bytes, *_: object) -> None:
        raise ValueError(raw)

    office.house.inbox.put(mail())
    office.house.postman.deliver = broken  # type: ignore[method-assign]
    office.run_once_through()
    with office.house.ctx.store.reading() as tx:
        (alarm,) = tx.alarms.standing()
    assert ANNA.name not in alarm.sentence
    assert "ValueError" in alarm.sentence


def test_a_database_that_is_away_ends_no_worker(house: House) -> None:
    away = context_for(settings_for("postgresql://nobody@127.0.0.1:1/none?connect_timeout=1"))
    worker = Worker(away, house.inbox.connect, house.postman, clock=house.clock)
    house.inbox.put(mail())
    worker.stop.set()
    worker.run(NEVER)
    assert len(house.inbox.mails()) == 1


def test_a_database_without_tables_ends_no_worker(house: House, database_url: str) -> None:
    bare = context_for(settings_for(database_url))
    worker = Worker(bare, house.inbox.connect, house.postman, clock=house.clock)
    house.inbox.put(mail())
    worker.stop.set()
    worker.run(NEVER)
    assert len(house.inbox.mails()) == 1
    bare.store.close()


def test_a_stopped_worker_finishes_the_mail_at_hand_and_no_other(office: Office) -> None:
    office.house.inbox.put(*(mail(sender=person) for person in (ANNA, BERND, CEMRE)))
    worker = Worker(
        office.house.ctx,
        office.house.inbox.connect,
        office.house.postman,
        clock=office.house.clock,
        report=lambda _: worker.stop.set(),
    )
    worker.run(NEVER)
    states = [each.state for each in office.house.mails()]
    assert states == [MailState.IN_CASE, MailState.RECEIVED, MailState.RECEIVED]
    assert [each.attempts for each in office.house.mails()] == [1, 0, 0]
    office.worker.once()
    assert all(each.state is MailState.IN_CASE for each in office.house.mails())


def test_a_stopped_worker_gives_the_mailbox_back(office: Office) -> None:
    office.run_once_through()
    with office.house.ctx.store.reading() as tx:
        until = tx.leases.until("mailbox")
    assert until == office.house.clock()


def test_a_mailbox_that_another_worker_has_is_left_alone_until_he_is_silent(office: Office) -> None:
    other = office.another()
    other.poll()
    office.house.inbox.put(mail())
    office.worker.poll()
    assert office.house.mails() == []
    office.house.clock.now += LEASE
    office.worker.poll()
    assert len(office.house.mails()) == 1


def test_while_the_server_puts_letters_off_the_others_wait_their_turn(office: Office) -> None:
    for person in (ANNA, BERND):
        office.house.inbox.put(mail(sender=person))
    office.worker.poll()
    office.house.postman.fault = PutOff("421")
    office.worker.send()
    assert [each.state for each in office.reports if isinstance(each, Sent)] == [LetterState.READY]
    office.house.postman.fault = None
    office.house.clock.pass_by(minutes=1)
    office.worker.send()
    assert [each.recipient for each in office.house.postman.handed] == [ANNA.email, BERND.email]


def test_a_full_sent_folder_keeps_no_mail_from_being_considered(office: Office) -> None:
    office.house.inbox.put(mail())
    office.run_once_through()
    office.house.inbox.put(mail(sender=BERND))

    def full(*_: object) -> None:
        raise MailboxError("Der Ordner ist voll.")

    real, OpenMemoryInbox.ensure_folders = OpenMemoryInbox.ensure_folders, full  # type: ignore[method-assign, assignment]
    try:
        office.run_once_through()
    finally:
        OpenMemoryInbox.ensure_folders = real  # type: ignore[method-assign]
    assert len(office.house.cases()) == 2
    assert office.house.alarms() == ["poll"]


def test_a_mail_that_we_have_is_considered_while_the_mailbox_is_away(office: Office) -> None:
    office.house.inbox.put(mail())
    with office.house.inbox.connect() as inbox:
        receive(office.house.ctx, inbox, office.house.clock)
    office.house.inbox.away = True
    office.run_once_through()
    assert len(office.house.cases()) == 1
    assert office.house.alarms() == ["poll"]
