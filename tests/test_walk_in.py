"""A share of each hour stays with those who come without an appointment."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.core.cells import cell_at, cells_for
from mailworker.core.office import Closure, Hours, Limits, Office
from mailworker.core.slots import Busy, Overrides, free_slots
from mailworker.core.walk_in import WalkIn, bookable_cells, walk_in_left
from tests.calendars import BERLIN, berlin, counter, office_with

MONDAY = date(2026, 6, 8)
NOW = berlin(2026, 6, 7, 12)


def office_keeping(share: float, *ids: str) -> Office:
    return office_with(*(counter(id_) for id_ in ids), limits=Limits(walk_in_share=share, lead=timedelta(0)))


def hours_of(office: Office, *busy: Busy, closures: tuple[Closure, ...] = ()) -> dict[int, WalkIn]:
    return {line.start.hour: line for line in walk_in_left(office, busy, closures, MONDAY)}


def taken(start: datetime, minutes: int, counter_id: str = "1") -> Busy:
    return Busy.between(counter_id, start, start + timedelta(minutes=minutes))


@pytest.mark.parametrize(
    ("open_", "share", "bookable"),
    [(12, 0.3, 8), (24, 0.3, 16), (10, 0.1, 9), (12, 0.0, 12), (12, 0.95, 0), (10, 0.9, 1)],
)
def test_the_share_is_rounded_in_favour_of_walk_ins(open_: int, share: float, bookable: int) -> None:
    assert bookable_cells(open_, share) == bookable


def test_each_open_hour_shows_what_is_open_booked_kept_and_left() -> None:
    lines = hours_of(office_keeping(0.3, "1", "2"), taken(berlin(2026, 6, 8, 8, 45), 30))
    assert sorted(lines) == [8, 9, 10, 11]
    assert (lines[8].open, lines[8].booked, lines[8].kept) == (120, 15, 40)
    assert (lines[8].left, lines[8].bookable) == (105, 65)
    assert (lines[9].booked, lines[10].booked) == (15, 0)


def test_a_closed_counter_counts_for_nothing() -> None:
    sick = Closure(berlin(2026, 6, 8), berlin(2026, 6, 9), "2", "krank")
    lines = hours_of(office_keeping(0.3, "1", "2"), taken(berlin(2026, 6, 8, 8), 60, "2"), closures=(sick,))
    assert (lines[8].open, lines[8].booked, lines[8].kept) == (60, 0, 20)


def test_counters_of_another_kind_have_a_share_of_their_own() -> None:
    office = office_with(
        counter("1", "pass"), counter("2", "abholung"), limits=Limits(walk_in_share=0.5, lead=timedelta(0))
    )
    full = taken(berlin(2026, 6, 8, 8), 30, "1")
    assert free_slots(office, {"abholung": 1}, 5, (full,), (), NOW, MONDAY, MONDAY)[0].start == berlin(
        2026, 6, 8, 8
    )
    assert free_slots(office, {"pass": 1}, 20, (full,), (), NOW, MONDAY, MONDAY)[0].start == berlin(
        2026, 6, 8, 9
    )


def test_a_visit_over_two_hours_must_leave_both_their_share() -> None:
    office, half = office_keeping(0.5, "1"), taken(berlin(2026, 6, 8, 9, 40), 20)
    free = free_slots(office, {"pass": 1}, 40, (half,), (), NOW, MONDAY, MONDAY)
    starts = [f"{slot.start.astimezone(BERLIN):%H:%M}" for slot in free]
    assert starts == ["08:30", "10:30", "10:35", "10:40", "10:45", "10:50"]


def test_what_went_past_the_share_stays_and_nothing_is_added() -> None:
    office = office_keeping(0.5, "1")
    past = taken(berlin(2026, 6, 8, 8), 45)
    assert hours_of(office, past)[8].bookable == 0
    assert free_slots(office, {"abholung": 1}, 5, (past,), (), NOW, MONDAY, MONDAY)[0].start == berlin(
        2026, 6, 8, 9
    )


@settings(max_examples=40, deadline=None)
@given(
    st.sampled_from((0.1, 0.25, 0.3, 0.5, 0.7)),
    st.lists(st.tuples(st.sampled_from((5, 15, 20, 35, 60, 90)), st.integers(0, 10_000)), max_size=40),
)
def test_however_bookings_come_no_hour_falls_below_its_share(
    share: float, wishes: list[tuple[int, int]]
) -> None:
    office = office_keeping(share, "1", "2", "3")
    office = office_with(
        *office.counters.values(),
        hours=[Hours(frozenset({0}), time(7, 30), time(10, 45))],
        limits=office.limits,
    )
    busy: list[Busy] = []
    for minutes, pick in wishes:
        free = free_slots(office, {"pass": 1}, minutes, busy, (), NOW, MONDAY, MONDAY)
        if free:
            slot = free[pick % len(free)]
            busy.append(Busy(slot.counter, cell_at(slot.start), cells_for(minutes)))
    for line in walk_in_left(office, busy, (), MONDAY):
        assert line.left >= Fraction(str(share)) * line.open
        assert line.left >= line.kept


def test_an_office_that_keeps_nothing_gives_whole_hours_to_long_visits() -> None:
    free = free_slots(office_keeping(0, "1"), {"pass": 1}, 90, (), (), NOW, MONDAY, MONDAY)
    assert len(free) == 2 * 12 + 7


def test_an_override_is_needed_to_book_past_the_share() -> None:
    office = office_keeping(0.9, "1")
    assert len(free_slots(office, {"pass": 1}, 20, (), (), NOW)) == 0
    assert free_slots(office, {"pass": 1}, 20, (), (), NOW, overrides=Overrides(walk_in_share=True))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("12"), st.integers(0, 47), st.integers(1, 12)), max_size=12),
    st.integers(1, 24),
)
def test_the_emptiest_hours_are_those_of_which_most_may_still_be_booked(
    taken_: list[tuple[str, int, int]], length: int
) -> None:
    office = office_keeping(0.3, "1", "2")
    eight = cell_at(berlin(2026, 6, 8, 8))
    busy = [Busy(id_, eight + first, cells) for id_, first, cells in taken_]
    left = {cell_at(w.start) // 12: w.bookable // 5 for w in walk_in_left(office, busy, (), MONDAY)}
    free = free_slots(office, {"pass": 1}, 5, busy, (), NOW, MONDAY, MONDAY)
    ((_, lo, hi),) = free.days
    for keep, found in zip((10, 8, 6, 4, 2), free.quotas[0].emptiest_first(length, lo, hi), strict=False):
        for cell in range(lo, hi):
            first = free.days.base + cell
            hours = range(first // 12, (first + length - 1) // 12 + 1)
            assert bool(found >> cell - lo & 1) == all(left.get(hour, keep * 2) >= keep * 2 for hour in hours)
