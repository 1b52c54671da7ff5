from __future__ import annotations

from datetime import timedelta

from mailworker.edges.store import Store
from tests.store.rows import NOW

LATER = NOW + timedelta(minutes=3)


def test_a_matter_rings_once_however_often_it_happens(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.alarms.ring("poll", "Das Postfach antwortet nicht.", NOW)
        assert not tx.alarms.ring("poll", "Es antwortet noch immer nicht.", LATER)
        (alarm,) = tx.alarms.standing()
    assert (alarm.first_at, alarm.last_at, alarm.times) == (NOW, LATER, 2)
    assert alarm.sentence == "Es antwortet noch immer nicht."


def test_a_settled_matter_stands_no_more_and_rings_anew(store: Store) -> None:
    with store.transaction() as tx:
        tx.alarms.ring("poll", "weg", NOW)
        tx.alarms.clear("poll", NOW)
        assert tx.alarms.standing() == ()
        assert tx.alarms.ring("poll", "wieder weg", LATER)
        (alarm,) = tx.alarms.standing()
    assert (alarm.first_at, alarm.times) == (LATER, 1)


def test_settling_what_never_rang_does_nothing(store: Store) -> None:
    with store.transaction() as tx:
        tx.alarms.clear("poll", NOW)
        assert tx.alarms.standing() == ()


def test_several_matters_stand_oldest_first(store: Store) -> None:
    with store.transaction() as tx:
        tx.alarms.ring("send", "zwei", LATER)
        tx.alarms.ring("poll", "eins", NOW)
        assert [alarm.matter for alarm in tx.alarms.standing()] == ["poll", "send"]
