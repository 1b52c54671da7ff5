"""Free starts: everything that is free is found, and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings

from mailworker.core.office import Closure, Hours, Limits, Service
from mailworker.core.slots import Busy, FreeSlots, Overrides, Slot, free_slots, touched
from tests.calendars import (
    AUTUMN,
    BERLIN,
    SERVICES,
    SPRING,
    Situation,
    berlin,
    counter,
    office_with,
    situations,
    slow_free_slots,
)

MONDAY = date(2026, 6, 8)
SUNDAYS = frozenset({6})


def found(s: Situation) -> FreeSlots:
    return free_slots(
        s.office, s.wishes, s.minutes, s.busy, s.closures, s.now, s.first, s.last, overrides=s.overrides
    )


def clock(slots: FreeSlots) -> list[str]:
    return [f"{slot.start.astimezone(BERLIN):%d %H:%M}" for slot in slots]


@settings(max_examples=100, deadline=None)
@given(situations())
def test_exactly_the_starts_that_a_slow_and_obvious_search_finds_are_found(s: Situation) -> None:
    assert list(found(s)) == slow_free_slots(s)


@settings(max_examples=30, deadline=None)
@given(situations())
def test_the_free_slots_are_a_sequence_like_any_other(s: Situation) -> None:
    free = found(s)
    plain = list(free)
    assert len(free) == len(plain)
    assert plain == sorted(plain)
    assert all(slot in free for slot in plain)
    assert free[:3] == tuple(plain[:3])
    if plain:
        assert (free[0], free[-1], free[len(plain) // 2]) == (plain[0], plain[-1], plain[len(plain) // 2])
        assert Slot(plain[0].start, plain[0].counter, plain[0].minutes + 5) not in free
        assert Slot(plain[0].start + timedelta(minutes=1), plain[0].counter, plain[0].minutes) not in free
    for beyond in (len(plain), -len(plain) - 1):
        with pytest.raises(IndexError):
            free[beyond]


def test_a_duration_is_kept_whole_and_owns_its_last_cell() -> None:
    office = office_with(hours=[Hours(frozenset({0}), time(8), time(8, 20))])
    now = berlin(2026, 6, 7, 12)
    free = free_slots(office, {"pass": 1}, 12, (), (), now, MONDAY, MONDAY)
    assert clock(free) == ["08 08:00", "08 08:05"]
    assert {slot.minutes for slot in free} == {12}
    after = Busy.between("1", berlin(2026, 6, 8, 8), berlin(2026, 6, 8, 8, 12))
    assert list(free_slots(office, {"pass": 1}, 10, (after,), (), now, MONDAY, MONDAY)) == []


def test_a_counter_that_does_only_one_of_the_services_gets_no_visit_for_both() -> None:
    office = office_with(counter("1", "pass"), counter("2", "pass", "ausweis"))
    free = free_slots(office, {"pass": 1, "ausweis": 1}, 35, (), (), berlin(2026, 6, 7, 12))
    assert {slot.counter for slot in free} == {"2"}


def test_a_wish_that_no_counter_can_do_says_so() -> None:
    office = office_with(counter("1", "pass"), counter("2", "ausweis"))
    free = free_slots(office, {"pass": 1, "ausweis": 1}, 35, (), (), berlin(2026, 6, 7, 12))
    assert (len(free), free.reason) == (0, "Kein Schalter bietet alle gewünschten Leistungen an.")


def test_a_service_that_does_not_exist_is_done_at_no_counter() -> None:
    free = free_slots(office_with(), {"zauberei": 1}, 20, (), (), berlin(2026, 6, 7, 12))
    assert (len(free), free.reason) == (0, "Kein Schalter bietet alle gewünschten Leistungen an.")


def test_a_visit_longer_than_the_longest_is_refused_with_its_reason() -> None:
    free = free_slots(office_with(), {"pass": 9}, 140, (), (), berlin(2026, 6, 7, 12))
    assert len(free) == 0
    assert "140 Minuten" in free.reason


def test_the_strictest_lead_and_the_shortest_horizon_of_the_services_count() -> None:
    services = SERVICES | {
        "pass": Service("pass", "Reisepass", 20, 15, lead=timedelta(days=1), horizon_days=20),
        "ausweis": Service("ausweis", "Personalausweis", 15, 10, lead=timedelta(hours=1), horizon_days=2),
    }
    office = office_with(services=services)
    now = berlin(2026, 6, 8, 10, 2)
    free = free_slots(office, {"pass": 1, "ausweis": 1}, 35, (), (), now)
    assert free[0].start == berlin(2026, 6, 9, 10, 5)
    assert free[-1].start == berlin(2026, 6, 10, 11, 25)


def test_no_visit_starts_within_the_last_half_hour_where_the_office_says_so() -> None:
    limits = Limits(walk_in_share=0, lead=timedelta(0), last_start_before_close=timedelta(minutes=30))
    office = office_with(limits=limits)
    free = free_slots(office, {"abholung": 1}, 5, (), (), berlin(2026, 6, 8, 11, 20), MONDAY, MONDAY)
    assert clock(free) == ["08 11:20", "08 11:25", "08 11:30"]


def test_a_clerk_may_set_the_lead_time_aside_but_not_the_present() -> None:
    office = office_with(limits=Limits(lead=timedelta(days=2), walk_in_share=0))
    now = berlin(2026, 6, 8, 9, 1)
    free = free_slots(office, {"pass": 1}, 20, (), (), now, MONDAY, MONDAY, Overrides(lead=True))
    assert free[0].start == berlin(2026, 6, 8, 9, 5)


def test_a_clerk_may_set_the_walk_in_share_aside_but_never_a_taken_cell() -> None:
    office = office_with(limits=Limits(walk_in_share=0.9, lead=timedelta(0)))
    taken = Busy.between("1", berlin(2026, 6, 8, 8), berlin(2026, 6, 8, 11))
    now = berlin(2026, 6, 8, 7)
    assert len(free_slots(office, {"pass": 1}, 20, (taken,), (), now, MONDAY, MONDAY)) == 0
    free = free_slots(
        office, {"pass": 1}, 20, (taken,), (), now, MONDAY, MONDAY, Overrides(lead=True, walk_in_share=True)
    )
    assert free[0].start == berlin(2026, 6, 8, 11)


def test_a_slot_over_the_missing_hour_lasts_as_long_as_it_says() -> None:
    office = office_with(hours=[Hours(SUNDAYS, time(1), time(5))])
    free = free_slots(office, {"pass": 1}, 60, (), (), berlin(2026, 3, 28, 12), SPRING, SPRING)
    over = next(slot for slot in free if slot.start == berlin(2026, 3, 29, 1, 30))
    assert over.end == berlin(2026, 3, 29, 3, 30)
    assert over.end - over.start == timedelta(minutes=60)
    assert len(free) == 2 * 12 + 1


def test_the_repeated_hour_is_offered_twice_because_it_passes_twice() -> None:
    office = office_with(hours=[Hours(SUNDAYS, time(2), time(3))])
    free = free_slots(office, {"pass": 1}, 60, (), (), berlin(2026, 10, 24, 12), AUTUMN, AUTUMN)
    assert clock(free)[0] == clock(free)[-1] == "25 02:00"
    assert free[-1].start - free[0].start == timedelta(hours=1)


def test_a_slot_ends_by_elapsed_time_whatever_zone_its_start_is_written_in() -> None:
    slot = Slot(berlin(2026, 3, 29, 1, 30), "1", 60)
    assert slot.end.astimezone(UTC) == datetime(2026, 3, 29, 1, 30, tzinfo=UTC)


def test_what_is_busy_at_an_unknown_counter_or_on_other_days_changes_nothing() -> None:
    office, now = office_with(), berlin(2026, 6, 8, 7)
    elsewhere = Busy.between("9", berlin(2026, 6, 8, 8), berlin(2026, 6, 8, 12))
    before = Busy.between("1", berlin(2025, 6, 8, 8), berlin(2025, 6, 8, 12))
    after = Busy.between("1", berlin(2027, 6, 8, 8), berlin(2027, 6, 8, 12))
    plain = list(free_slots(office, {"pass": 1}, 20, (), (), now))
    assert list(free_slots(office, {"pass": 1}, 20, (elsewhere, before, after), (), now)) == plain


def test_a_closure_lists_the_appointments_it_touches_in_order() -> None:
    slots = [Slot(berlin(2026, 6, 8, hour), id_, 30) for hour in (11, 8, 9) for id_ in ("1", "2")]
    closure = Closure(berlin(2026, 6, 8, 8, 29), berlin(2026, 6, 8, 11), "1", "krank")
    assert touched(slots, closure) == (slots[2], slots[4])
    whole = Closure(closure.start, closure.end, None, "Schulung")
    assert touched(slots, whole) == (slots[2], slots[3], slots[4], slots[5])
