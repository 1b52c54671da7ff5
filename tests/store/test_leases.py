from __future__ import annotations

from datetime import timedelta

from mailworker.edges.store import Store
from tests.store.rows import NOW

LONG = timedelta(seconds=90)


def test_one_owner_at_a_time(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.leases.take("mailbox", "one", NOW, LONG)
    with store.transaction() as tx:
        assert not tx.leases.take("mailbox", "two", NOW + timedelta(seconds=89), LONG)


def test_its_owner_prolongs_it(store: Store) -> None:
    later = NOW + timedelta(seconds=60)
    with store.transaction() as tx:
        assert tx.leases.take("mailbox", "one", NOW, LONG)
        assert tx.leases.take("mailbox", "one", later, LONG)
        assert tx.leases.until("mailbox") == later + LONG
        assert not tx.leases.take("mailbox", "two", NOW + LONG, LONG)


def test_an_ended_lease_is_anybodys(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.leases.take("mailbox", "one", NOW, LONG)
        assert tx.leases.take("mailbox", "two", NOW + LONG, LONG)
        assert not tx.leases.take("mailbox", "one", NOW + LONG, LONG)


def test_what_is_given_back_need_not_be_waited_for(store: Store) -> None:
    with store.transaction() as tx:
        tx.leases.take("mailbox", "one", NOW, LONG)
        tx.leases.give_back("mailbox", "one", NOW)
        assert tx.leases.take("mailbox", "two", NOW, LONG)


def test_nobody_gives_back_anothers_lease(store: Store) -> None:
    with store.transaction() as tx:
        tx.leases.take("mailbox", "one", NOW, LONG)
        tx.leases.give_back("mailbox", "two", NOW)
        assert not tx.leases.take("mailbox", "two", NOW, LONG)


def test_a_lease_that_nobody_took_has_no_end(store: Store) -> None:
    with store.reading() as tx:
        assert tx.leases.until("mailbox") is None
