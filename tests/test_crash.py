"""The worker dies at every step there is: nothing is lost, nothing is done twice (promises 1, 13, 26, 30)."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from mailworker.core.case import MailState
from mailworker.core.letter import Letter, LetterKind, LetterState
from mailworker.core.mail import parse
from mailworker.failpoints import EXIT_CODE
from mailworker.office.context import Context
from mailworker.office.send import CLAIM, decide_unknown
from tests import invariants
from tests.cast import Person
from tests.driver import ROOT, Driver
from tests.office.house import MONDAY, SECRETS, context_for, settings_for
from tests.office.letters import mail
from tests.servers.dovecot import PASSWORD, Account
from tests.servers.smtp import ScriptedSmtp

pytestmark = pytest.mark.dovecot

MAILS = 100
PAST_EVERY_CLAIM = CLAIM + timedelta(minutes=1)

TAKING_IN = (
    "after-fetch:5",
    "after-commit:5",
    "in-consideration:1",
    "in-consideration:10",
    "before-move:1",
    "before-move:5",
    "after-move:1",
    "after-move:5",
)
SENDING = (
    "after-claim:1",
    "after-claim:4",
    "before-data:1",
    "before-data:4",
    "in-data:4",
    "before-250:4",
    "after-250:4",
    "after-sent:4",
)
WITH_IT_IN_HAND = 3
"""How many of them leave nobody knowing whether the letter arrived."""


def environ_for(account: Account, smtp: ScriptedSmtp, database_url: str) -> dict[str, str]:
    """The environment of a worker for these servers."""
    return {
        **SECRETS,
        "MAILWORKER_DATABASE_URL": database_url,
        "MAILWORKER_IMAP_HOST": account.host,
        "MAILWORKER_IMAP_PORT": str(account.port),
        "MAILWORKER_IMAP_SECURITY": "none",
        "MAILWORKER_IMAP_USER": account.user,
        "MAILWORKER_IMAP_PASSWORD": PASSWORD,
        "MAILWORKER_SMTP_HOST": "127.0.0.1",
        "MAILWORKER_SMTP_PORT": str(smtp.port),
        "MAILWORKER_SMTP_SECURITY": "none",
        "MAILWORKER_SMTP_USER": "",
    }


@dataclass
class Office:
    """An office whose worker is a process that is killed and started again."""

    account: Account
    smtp: ScriptedSmtp
    ctx: Context
    driver: Driver
    now: datetime = field(default=MONDAY)

    def run(self, *jobs: str, failpoint: str = "") -> None:
        """One life of the worker, long enough after the last one that its claims are stale."""
        self.now += PAST_EVERY_CLAIM
        ended = self.driver.run(*jobs, at=self.now, failpoint=failpoint)
        assert ended == (EXIT_CODE if failpoint else 0), f"{jobs} at {failpoint or 'no failpoint'}"

    def letters(self, *states: LetterState) -> tuple[Letter, ...]:
        with self.ctx.store.reading() as tx:
            return tx.letters.in_state(*(states or LetterState))

    def delivered(self) -> Counter[str | None]:
        """How often each letter arrived, by its Message-ID."""
        return Counter(parse(each.raw).message_id for each in self.smtp.deliveries)

    def decide_what_nobody_knows(self) -> int:
        """Staff ask the citizens."""
        unknown = self.letters(LetterState.UNKNOWN)
        for letter in unknown:
            arrived = letter.message_id in self.delivered()
            decide_unknown(self.ctx, letter.id, "karla", self.now, arrived=arrived)
        return len(unknown)


@pytest.fixture
def office(account: Account, smtp_server: ScriptedSmtp, sqlite_store_url: str) -> Iterator[Office]:
    environ = environ_for(account, smtp_server, sqlite_store_url)
    ctx = context_for(settings_for(sqlite_store_url, environ))
    driver = Driver(environ)
    yield Office(account, smtp_server, ctx, driver)
    driver.stop()
    ctx.store.close()


def test_a_hundred_mails_survive_a_worker_that_dies_at_every_step(office: Office) -> None:
    people = [Person(f"Person Nummer{n:03}", f"person{n:03}@example.org") for n in range(MAILS)]
    office.account.put(*(mail(sender=person) for person in people))

    for failpoint in TAKING_IN:
        office.run("poll", failpoint=failpoint)
    office.run("poll")
    _every_mail_is_a_case_and_filed(office)

    office.run("approve")
    invariants.check(office.ctx)
    for failpoint in SENDING:
        office.run("send", failpoint=failpoint)
        office.run("poll", failpoint="after-copy:1" if failpoint == "after-sent:4" else "")
    office.smtp.drop("DATA")
    office.smtp.drop("ACCEPTED")
    for _ in range(3):
        office.run("poll", "send")
    assert office.decide_what_nobody_knows() == WITH_IT_IN_HAND + 1
    office.run("send", "poll")
    office.run("poll")
    invariants.check(office.ctx, settled=True)
    _every_letter_arrived_once(office, people)


def _every_mail_is_a_case_and_filed(office: Office) -> None:
    invariants.check(office.ctx, settled=True)
    with office.ctx.store.reading() as tx:
        assert tx.mails.count_by_state() == {MailState.IN_CASE: MAILS}
        assert len(tx.cases.in_states()) == MAILS
    assert office.account.mails() == []
    assert len(office.account.mails(office.ctx.settings.mailbox.folders.in_work)) == MAILS


def _every_letter_arrived_once(office: Office, people: list[Person]) -> None:
    letters = [each for each in office.letters() if each.state is not LetterState.DRAFT]
    assert {each.state for each in letters} == {LetterState.SENT}
    assert office.delivered() == Counter(each.message_id for each in letters)
    approved = [each for each in letters if each.content.kind is not LetterKind.RECEIPT]
    assert len(approved) == MAILS // 5
    assert {each.email for each in people} == {each.recipient for each in office.smtp.deliveries}
    copies = Counter(
        parse(raw).message_id for raw in office.account.mails(office.ctx.settings.mailbox.folders.sent)
    )
    assert copies == office.delivered()


def test_a_mail_that_kills_the_worker_each_time_is_set_aside_and_the_next_one_is_answered(
    office: Office,
) -> None:
    office.account.put(mail(), mail(sender=Person("Bernd Muster", "b.muster@example.net")))
    for _ in range(3):
        office.run("poll", failpoint="in-consideration:1")
    office.run("poll")
    with office.ctx.store.reading() as tx:
        states = [tx.mails.get(mail_id).state for mail_id in tx.mails.all_ids()]
    assert states == [MailState.QUARANTINED, MailState.IN_CASE]
    assert len(office.account.mails(office.ctx.settings.mailbox.folders.quarantine)) == 1


def test_sigterm_ends_the_real_worker_cleanly_with_the_mail_at_hand_finished(
    account: Account, smtp_server: ScriptedSmtp, sqlite_store_url: str
) -> None:
    environ = environ_for(account, smtp_server, sqlite_store_url)
    account.put(*(mail(sender=Person(f"Person Nummer{n}", f"p{n}@example.org")) for n in range(40)))
    ctx = context_for(settings_for(sqlite_store_url, environ))
    worker = subprocess.Popen(
        [sys.executable, "-m", "mailworker", "run"],
        cwd=ROOT,
        env={**os.environ, **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        _wait_until_some_are_considered(ctx, worker)
        worker.send_signal(signal.SIGTERM)
        said, _ = worker.communicate(timeout=20)
    finally:
        worker.kill()
        worker.wait()
    assert worker.returncode == 0, said
    assert "Traceback" not in said
    invariants.check(ctx)
    with ctx.store.reading() as tx:
        attempts = {tx.mails.get(m).attempts for m in tx.mails.all_ids() if m not in tx.mails.waiting()}
        assert attempts == {1}
        assert {tx.mails.get(m).attempts for m in tx.mails.waiting()} <= {0}
        until = tx.leases.until("mailbox")
    assert until is not None
    assert until.timestamp() <= time.time()
    ctx.store.close()


def _wait_until_some_are_considered(ctx: Context, worker: subprocess.Popen[str]) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until and worker.poll() is None:
        with ctx.store.reading() as tx:
            if tx.cases.waiting():
                return
        time.sleep(0.01)
    raise AssertionError("the worker considered nothing")
