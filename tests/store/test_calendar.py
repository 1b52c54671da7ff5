from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from mailworker.core.case import Booking, BookingState
from mailworker.core.office import Closure
from mailworker.core.slots import Slot
from mailworker.edges.store import Store, Transaction
from mailworker.edges.store.calendar import cell_of
from mailworker.errors import SlotTaken
from tests.store.rows import NOW, SLOT, add_case, later

DAY = (SLOT.start - timedelta(hours=3), SLOT.start + timedelta(hours=9))
COUNTERS = ("schalter-1", "schalter-2")
FREE = (BookingState.RELEASED, BookingState.EXPIRED, BookingState.CANCELLED)
OWNING = (BookingState.HELD, BookingState.OFFERED, BookingState.BOOKED, BookingState.BLOCKED)


def take(tx: Transaction, slot: Slot, state: BookingState = BookingState.HELD, **more: Any) -> Booking:
    return tx.calendar.take(add_case(tx).id, slot, state, **more)


@pytest.mark.parametrize("minutes", [-10, -5, 0, 5, 10])
def test_two_bookings_never_share_a_cell(store: Store, minutes: int) -> None:
    with store.transaction() as tx:
        take(tx, SLOT)
    with pytest.raises(SlotTaken), store.transaction() as tx:
        take(tx, later(SLOT, minutes))


@pytest.mark.parametrize("minutes", [-15, 15])
def test_bookings_may_touch(store: Store, minutes: int) -> None:
    with store.transaction() as tx:
        take(tx, SLOT)
        take(tx, later(SLOT, minutes))
        assert len(tx.calendar.taken(COUNTERS, *DAY)) == 2


def test_another_counter_is_another_time(store: Store) -> None:
    with store.transaction() as tx:
        take(tx, SLOT)
        take(tx, Slot(SLOT.start, "schalter-2", SLOT.minutes))


def test_a_refused_slot_leaves_no_trace_and_its_transaction_standing(store: Store) -> None:
    with store.transaction() as tx:
        take(tx, SLOT)
        with pytest.raises(SlotTaken):
            take(tx, Slot(SLOT.start - timedelta(minutes=10), SLOT.counter, 15))
        take(tx, later(SLOT, -15))
    with store.reading() as tx:
        assert sorted(cell for _, cell, _ in tx.calendar.taken(COUNTERS, *DAY)) == sorted(
            int((slot.start - datetime(1970, 1, 1, tzinfo=UTC)) / timedelta(minutes=5))
            for slot in (SLOT, later(SLOT, -15))
        )


@pytest.mark.parametrize("state", FREE)
def test_what_is_given_back_is_free_at_once(store: Store, state: BookingState) -> None:
    with store.transaction() as tx:
        booking = take(tx, SLOT)
        assert tx.calendar.change(booking, state).state is state
        assert not tx.calendar.taken(COUNTERS, *DAY)
        take(tx, SLOT)


@pytest.mark.parametrize("state", OWNING)
def test_what_is_kept_owns_its_cells_still(store: Store, state: BookingState) -> None:
    with store.transaction() as tx:
        tx.calendar.change(take(tx, SLOT), state)
        with pytest.raises(SlotTaken):
            take(tx, SLOT)


@pytest.mark.parametrize("state", OWNING)
def test_a_booking_that_lost_its_cells_never_gets_them_back(store: Store, state: BookingState) -> None:
    with store.transaction() as tx:
        lost = tx.calendar.change(take(tx, SLOT), BookingState.EXPIRED)
        with pytest.raises(SlotTaken):
            tx.calendar.change(lost, state)


def test_a_change_of_a_booking_that_changed_since_is_refused(store: Store) -> None:
    with store.transaction() as tx:
        seen = take(tx, SLOT)
    with store.transaction() as tx:
        tx.calendar.change(seen, BookingState.RELEASED)
    with pytest.raises(SlotTaken), store.transaction() as tx:
        tx.calendar.change(seen, BookingState.BOOKED)


def test_a_visit_owns_the_cell_that_it_begins_to_use(store: Store) -> None:
    with store.transaction() as tx:
        booking = take(tx, Slot(SLOT.start, "schalter-1", 12))
        assert booking.slot.minutes == 12
        assert [cells for _, _, cells in tx.calendar.taken(COUNTERS, *DAY)] == [3]
        with pytest.raises(SlotTaken):
            take(tx, later(SLOT, 10))


def test_a_slot_comes_back_as_the_same_instant(store: Store) -> None:
    local = Slot(SLOT.start.astimezone(ZoneInfo("Europe/Berlin")), "schalter-1", 15)
    with store.transaction() as tx:
        booking_id = take(tx, local).id
    with store.reading() as tx:
        found = tx.calendar.get(booking_id).slot
    assert found == local
    assert found.start.tzinfo is not None


def test_the_repeated_hour_of_october_is_two_hours(store: Store) -> None:
    zone = ZoneInfo("Europe/Berlin")
    first = datetime(2026, 10, 25, 2, 30, tzinfo=zone)
    with store.transaction() as tx:
        take(tx, Slot(first, "schalter-1", 30))
        take(tx, Slot(first.replace(fold=1), "schalter-1", 30))
        assert len(tx.calendar.taken(COUNTERS, first - timedelta(days=1), first + timedelta(days=1))) == 2


def test_a_cases_bookings_come_by_their_place(store: Store) -> None:
    with store.transaction() as tx:
        case = add_case(tx)
        for place in (3, 1, 2):
            tx.calendar.take(case.id, later(SLOT, 15 * place), BookingState.HELD, place=place)
        assert [b.place for b in tx.calendar.of_case(case.id)] == [1, 2, 3]
        tx.calendar.change(tx.calendar.of_case(case.id)[0], BookingState.RELEASED)
        assert [b.place for b in tx.calendar.of_case(case.id)] == [2, 3]
        assert [b.place for b in tx.calendar.of_case(case.id, BookingState.RELEASED)] == [1]


def test_overdue_are_holds_and_offers_whose_time_is_up(store: Store) -> None:
    with store.transaction() as tx:
        for step, (state, expires) in enumerate(
            [
                (BookingState.HELD, NOW),
                (BookingState.OFFERED, NOW - timedelta(minutes=1)),
                (BookingState.HELD, NOW + timedelta(seconds=1)),
                (BookingState.BOOKED, NOW - timedelta(days=1)),
                (BookingState.HELD, None),
            ]
        ):
            take(tx, later(SLOT, 15 * step), state, expires_at=expires)
        assert [b.state for b in tx.calendar.overdue(NOW)] == [BookingState.OFFERED, BookingState.HELD]


def test_appointments_are_what_is_booked_in_order_of_time(store: Store) -> None:
    with store.transaction() as tx:
        take(tx, later(SLOT, 30), BookingState.BOOKED)
        take(tx, SLOT, BookingState.BOOKED)
        take(tx, later(SLOT, 15), BookingState.HELD)
        found = tx.calendar.appointments(*DAY)
        assert [b.slot.start for b in found] == [SLOT.start, later(SLOT, 30).start]
        assert tx.calendar.appointments(SLOT.start + timedelta(minutes=30), DAY[1]) == found[1:]


def test_what_began_before_is_taken_as_long_as_it_lasts(store: Store) -> None:
    with store.transaction() as tx:
        take(tx, Slot(SLOT.start, "schalter-1", 120))
        assert tx.calendar.taken(COUNTERS, SLOT.start + timedelta(minutes=60), DAY[1])


def test_what_is_taken_comes_by_counter_whatever_its_state_and_only_of_the_counters_asked_for(
    store: Store,
) -> None:
    with store.transaction() as tx:
        for step, state in enumerate(OWNING):
            take(tx, later(SLOT, 30 * step), state)
        take(tx, Slot(SLOT.start, "schalter-2", 120))
        take(tx, Slot(SLOT.start, "ohne", 15))
        first = cell_of(SLOT.start)
        assert sorted(tx.calendar.taken(COUNTERS, *DAY)) == [
            *(("schalter-1", first + 6 * step, 3) for step in range(len(OWNING))),
            ("schalter-2", first, 24),
        ]
        assert not tx.calendar.taken((), *DAY)


def test_no_booking_is_longer_than_the_day_that_is_read_before_what_is_asked(store: Store) -> None:
    with store.transaction() as tx:
        take(tx, Slot(SLOT.start, "schalter-1", 24 * 60))
        assert tx.calendar.taken(COUNTERS, SLOT.start + timedelta(hours=23), SLOT.start + timedelta(days=2))
    with pytest.raises(SlotTaken), store.transaction() as tx:
        take(tx, Slot(SLOT.start, "schalter-2", 24 * 60 + 1))


def test_a_closure_is_found_where_it_touches(store: Store) -> None:
    closure = Closure(NOW, NOW + timedelta(hours=2), "schalter-1", "Schulung")
    with store.transaction() as tx:
        tx.calendar.close(closure)
        assert tx.calendar.closures(NOW + timedelta(hours=1), NOW + timedelta(hours=9)) == (closure,)
        assert tx.calendar.closures(NOW + timedelta(hours=2), NOW + timedelta(hours=9)) == ()


def test_a_closure_that_ends_before_it_starts_is_refused_by_the_database(store: Store) -> None:
    with pytest.raises(Exception, match="ends_after_it_starts"), store.transaction() as tx:
        tx.calendar.close(Closure(NOW, NOW))
