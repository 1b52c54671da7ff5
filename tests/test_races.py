"""Whoever is at it at the same time: a slot, a mail and a decision are had once (promises 2, 25, 31)."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest

from mailworker.core.case import BookingState, CaseState, MailState
from mailworker.core.mail import MailKey
from mailworker.edges.imap import Inbox
from mailworker.edges.memory import MemoryPostman
from mailworker.errors import NotAllowed
from mailworker.office.approve import approve
from mailworker.office.context import Context
from mailworker.worker import Worker
from tests import invariants
from tests.cast import Person
from tests.office.house import MONDAY, House, context_for, opened, settings_for
from tests.office.letters import WISHED, mail
from tests.races import PER_SLOT, approve_all, consider_all, in_processes, overlaps, race_for_slots
from tests.servers.dovecot import PASSWORD, Account

PROCESSES = 8
SLOTS = 25
"""The whole race is 500 slots for 2,000 bookings: `python -m benchmarks.races`."""
CASES = 16


def crowd(number: int) -> list[bytes]:
    """Mails of different people who all wish the same minute."""
    return [mail(WISHED, Person(f"Person Nummer{n}", f"p{n}@example.org")) for n in range(number)]


@pytest.fixture
def house(store_url: str) -> Iterator[House]:
    with opened(store_url) as house:
        yield house


def test_no_slot_is_booked_twice_and_every_loser_hears_why_and_is_offered_another(store_url: str) -> None:
    race = race_for_slots(store_url, SLOTS, PROCESSES)
    assert len(race.attempts) == SLOTS * PER_SLOT
    assert overlaps(race.booked) == 0
    assert len(race.booked) == SLOTS
    assert all(each.reason and each.instead for each in race.lost)
    ctx = context_for(settings_for(store_url))
    invariants.check(ctx)
    with ctx.store.reading() as tx:
        assert len(tx.cases.in_states(CaseState.CONFIRMED)) == SLOTS
    ctx.store.close()


def test_eight_processes_consider_and_approve_for_the_same_minute_without_a_double(
    house: House, store_url: str
) -> None:
    house.ctx.store.run(
        lambda tx: [
            tx.mails.add(MailKey("amt@mail.example", "INBOX", 1, uid), raw, MONDAY)
            for uid, raw in enumerate(crowd(CASES), start=1)
        ]
    )
    in_processes(PROCESSES, consider_all, store_url)
    invariants.check(house.ctx, settled=True)
    cases = house.cases(CaseState.AWAITING_STAFF)
    assert len(cases) == CASES
    assert all(len(house.slots(case)) == 3 for case in cases)

    said = in_processes(PROCESSES, approve_all, store_url, [case.id for case in cases])
    invariants.check(house.ctx)
    won = Counter(case_id for part in said for case_id, answer in part if not answer)
    assert won == Counter(case.id for case in cases)
    refusals = {answer for part in said for _, answer in part if answer}
    assert all(answer.startswith("NotAllowed") for answer in refusals)
    slots = [booking.slot for case in cases for booking in house.slots(case)]
    assert overlaps(slots) == 0


def test_of_two_clerks_who_approve_one_case_one_wins_and_the_other_is_told(
    house: House, store_url: str
) -> None:
    case = house.case_from(mail())
    answers = at_once(
        *(lambda ctx, who=who: approve(ctx, case.id, who, MONDAY).approved_by for who in ("karla", "kurt")),
        url=store_url,
    )
    assert sorted(type(answer) is NotAllowed for answer in answers) == [False, True]
    assert len([each for each in house.ledger(case) if each.what == "approved"]) == 1
    (booked,) = house.slots(case)
    assert booked.state is BookingState.BOOKED


@pytest.mark.dovecot
def test_two_workers_that_poll_one_mailbox_make_one_case_of_each_mail(
    account: Account, store_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Worker, "_lease", lambda _: True)
    account.put(*crowd(12))
    answers = at_once(_poll, _poll, url=store_url, environ=_environ(account))
    assert answers == [None, None]
    ctx = context_for(settings_for(store_url))
    invariants.check(ctx, settled=True)
    with ctx.store.reading() as tx:
        assert tx.mails.count_by_state() == {MailState.IN_CASE: 12}
        assert len(tx.cases.in_states()) == 12
    ctx.store.close()
    assert account.mails() == []


@pytest.mark.dovecot
def test_a_mailbox_is_leased_to_one_worker_at_a_time(account: Account, store_url: str) -> None:
    account.put(mail())
    ctx = context_for(settings_for(store_url, _environ(account)))
    with ctx.store.transaction() as tx:
        tx.leases.take("mailbox", "another worker", MONDAY, timedelta(seconds=90))
    _poll(ctx)
    assert len(account.mails()) == 1
    with ctx.store.transaction() as tx:
        tx.leases.give_back("mailbox", "another worker", MONDAY)
    _poll(ctx)
    assert account.mails() == []
    ctx.store.close()


def at_once(*works: Callable[[Context], Any], url: str, environ: dict[str, str] | None = None) -> list[Any]:
    """Each in a thread with connections of its own, let go together; what it returned or raised."""
    barrier = threading.Barrier(len(works))
    answers: list[Any] = [None] * len(works)

    def run(index: int) -> None:
        ctx = context_for(settings_for(url, environ), seed=index + 10)
        barrier.wait(20)
        try:
            answers[index] = works[index](ctx)
        except Exception as error:
            answers[index] = error
        finally:
            ctx.store.close()

    threads = [threading.Thread(target=run, args=(index,)) for index in range(len(works))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    return answers


def _poll(ctx: Context) -> None:
    connect = Inbox(ctx.settings.mailbox).connect
    Worker(ctx, connect, MemoryPostman(), clock=lambda: MONDAY, report=lambda _: None).poll()


def _environ(account: Account) -> dict[str, str]:
    return {
        "MAILWORKER_IMAP_HOST": account.host,
        "MAILWORKER_IMAP_PORT": str(account.port),
        "MAILWORKER_IMAP_SECURITY": "none",
        "MAILWORKER_IMAP_USER": account.user,
        "MAILWORKER_IMAP_PASSWORD": PASSWORD,
    }
