"""Which of the free starts are proposed, and in which order."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.core.office import Hours, Limits, Office
from mailworker.core.proposals import Fit, Order, Proposals, propose
from mailworker.core.reading import Span, Window
from mailworker.core.slots import Busy, FreeSlots, Slot, free_slots
from mailworker.core.walk_in import walk_in_left
from tests.calendars import (
    BERLIN,
    Situation,
    berlin,
    counter,
    office_with,
    situations,
    slow_free_slots,
)
from tests.test_slots import found

NOW = berlin(2026, 6, 7, 12)
"""A Sunday; the next morning is Monday 8 June."""


def window(start: datetime, end: datetime, rank: int = 1) -> Window:
    return Window(start, end, rank, Span(0, 0))


def on(day: int, opens: int = 0, closes: int = 23, rank: int = 1) -> Window:
    """From one full hour to another on a day in June."""
    return window(berlin(2026, 6, day, opens), berlin(2026, 6, day, closes), rank)


def taken(day: int, start: str, end: str, counter_id: str = "1") -> Busy:
    first, last = (
        datetime.combine(berlin(2026, 6, day), time.fromisoformat(t), BERLIN) for t in (start, end)
    )
    return Busy.between(counter_id, first, last)


def taken_by(slot: Slot) -> Busy:
    return Busy.between(slot.counter, slot.start, slot.end)


def free(*busy: Busy, office: Office | None = None, minutes: int = 20) -> FreeSlots:
    return free_slots(office or office_with(), {"pass": 1}, minutes, busy, (), NOW)


def clock(proposals: Proposals) -> list[str]:
    return [f"{slot.start.astimezone(BERLIN):%d %H:%M}" for slot in proposals.slots]


def test_a_first_rank_window_goes_before_an_earlier_one_of_second_rank() -> None:
    assert clock(propose(free(), [on(9, 8, 10, rank=2), on(11, 8, 10)], count=2)) == ["11 08:00", "09 08:00"]


def test_all_proposals_of_first_rank_stand_before_those_of_second() -> None:
    found = propose(free(), [on(9, rank=2), on(10, 8, 9), on(11, 8, 9)])
    assert clock(found) == ["10 08:00", "11 08:00", "09 08:00"]


def test_a_second_start_of_first_rank_stands_before_another_day_of_second() -> None:
    found = propose(free(), [on(9, rank=2), on(11, 8, 10)])
    assert [text[:2] for text in clock(found)] == ["11", "11", "09"]


def test_a_start_in_windows_of_both_ranks_is_of_the_first() -> None:
    found = propose(free(), [on(9, rank=2), on(9, 10, 11)], count=1)
    assert clock(found) == ["09 10:00"]


def test_without_any_window_every_time_is_wished() -> None:
    found = propose(free(), ())
    assert (found.fit, clock(found)) == (Fit.WISHED, ["08 08:00", "09 08:00", "10 08:00"])


def test_earlier_days_go_first_and_each_proposal_has_a_day_of_its_own() -> None:
    assert clock(propose(free(), [on(d, 9, 11) for d in (12, 9, 11, 10)])) == [
        "09 09:00",
        "10 09:00",
        "11 09:00",
    ]


def test_where_the_wish_has_one_day_only_the_three_lie_beside_each_other() -> None:
    found = propose(free(), [on(9)])
    starts = sorted(slot.start for slot in found.slots)
    assert len(starts) == 3
    assert all(b - a >= timedelta(minutes=20) for a, b in pairwise(starts))


def test_a_wish_with_room_for_one_visit_is_filled_up_with_the_nearest_that_can_be_held_beside_it() -> None:
    found = propose(free(), [on(9, 9, 9), window(berlin(2026, 6, 9, 9), berlin(2026, 6, 9, 9, 10))])
    assert clock(found)[0] == "09 09:00"
    assert (found.fit, found.wished, len(found.slots)) == (Fit.WISHED, 1, 3)
    slots = sorted(found.slots)
    assert all(one.end <= other.start for one, other in pairwise(slots))


def test_the_same_start_at_two_counters_is_one_proposal() -> None:
    office = office_with(counter("1"), counter("2"))
    found = propose(free(office=office), [window(berlin(2026, 6, 9, 9), berlin(2026, 6, 9, 9, 5))])
    assert [at for at in clock(found) if at.endswith("09:00")] == ["09 09:00"]


def test_the_slot_that_fills_a_gap_goes_before_an_earlier_one_that_makes_a_new_one() -> None:
    busy = (taken(8, "08:10", "09:00"), taken(8, "09:20", "10:00"))
    assert clock(propose(free(*busy), [on(8)], count=1)) == ["08 09:00"]


def test_the_slot_beside_another_goes_before_an_earlier_one_in_the_open() -> None:
    found = propose(free(taken(8, "10:00", "11:00")), [on(8, 9, 12)], count=1)
    assert clock(found) == ["08 09:40"]


def test_a_rest_too_short_for_any_visit_is_avoided() -> None:
    office = office_with(counter("1", "pass", "ausweis"))
    found = propose(free(taken(8, "08:30", "11:00"), office=office), [on(8)], count=1)
    assert clock(found) == ["08 11:00"]


def test_among_starts_that_fit_as_well_the_hour_with_the_most_left_goes_first() -> None:
    office = office_with(counter("1"), counter("2"))
    half_booked = (taken(8, "08:00", "08:20", "1"), taken(8, "08:00", "08:20", "2"))
    assert clock(propose(free(*half_booked, office=office), [on(8, 8, 10)], count=1)) == ["08 09:00"]
    assert clock(propose(free(*half_booked, office=office), [on(8, 8, 9)], count=1)) == ["08 08:20"]


def test_a_visit_into_two_hours_takes_of_the_fuller_one_too() -> None:
    busy = (taken(8, "08:00", "08:30"), taken(8, "11:40", "12:00"))
    assert clock(propose(free(*busy), [on(8, 8, 12)], count=1)) == ["08 09:00"]


@pytest.mark.parametrize(("minutes", "chosen"), [(10, "08 09:30"), (30, "08 11:30")])
def test_the_last_start_before_closing_is_left_to_a_visit_that_lasts_until_then(
    minutes: int, chosen: str
) -> None:
    limits = Limits(last_start_before_close=timedelta(minutes=30), lead=timedelta(0), walk_in_share=0.0)
    free_ = free(
        taken(8, "08:00", "09:00"),
        taken(8, "11:20", "11:30"),
        office=office_with(limits=limits),
        minutes=minutes,
    )
    half_hours = [window(berlin(2026, 6, 8, h, 30), berlin(2026, 6, 8, h + 1)) for h in (9, 11)]
    assert clock(propose(free_, half_hours, count=1)) == [chosen]


def test_a_gap_at_another_counter_is_filled_first() -> None:
    office = office_with(counter("1"), counter("2"))
    found = propose(free(taken(8, "08:20", "12:00", "2"), office=office), [on(8)], count=1)
    assert found.slots == (Slot(berlin(2026, 6, 8, 8), "2", 20),)


def test_a_counter_that_can_do_less_is_used_before_one_that_can_do_all() -> None:
    office = office_with(counter("1"), counter("2", "pass"))
    assert propose(free(office=office), [on(8)]).slots[0].counter == "2"


def test_who_presses_for_time_gets_the_earliest_start_whatever_it_breaks() -> None:
    busy = (taken(8, "08:30", "09:00"), taken(8, "09:20", "10:00"))
    assert clock(propose(free(*busy), (), asap=True, count=1)) == ["08 08:00"]


def test_who_asks_for_late_in_the_day_gets_the_latest_start_of_the_earliest_day() -> None:
    found = propose(free(), [on(9), on(10)], order=Order.LATE_IN_DAY, count=2)
    assert clock(found) == ["09 11:40", "10 11:40"]


def test_who_asks_for_late_gets_the_order_reversed() -> None:
    found = propose(free(), [on(9), on(10), on(11)], order=Order.LATEST)
    assert clock(found) == ["11 11:40", "10 11:40", "09 11:40"]


def test_where_no_wished_start_is_free_the_nearest_ones_are_an_offer() -> None:
    found = propose(free(taken(9, "08:00", "12:00")), [on(9, 10, 12)])
    assert (found.fit, clock(found)) == (Fit.NEAREST, ["10 08:00", "08 11:40", "11 08:00"])


def test_a_wish_outside_the_hours_gets_the_starts_nearest_to_it() -> None:
    assert clock(propose(free(), [on(9, 14, 16)], count=2)) == ["09 11:40", "10 08:00"]


def test_a_wish_beyond_the_horizon_gets_the_last_days_within_it() -> None:
    found = propose(free(), [window(berlin(2026, 9, 1, 8), berlin(2026, 9, 1, 12))])
    assert [slot.start.astimezone(BERLIN).date().isoformat() for slot in found.slots] == [
        "2026-07-03",
        "2026-07-02",
        "2026-07-01",
    ]


def test_a_wish_that_has_passed_gets_the_next_starts() -> None:
    found = propose(free(), [window(berlin(2026, 5, 1, 8), berlin(2026, 5, 1, 12))])
    assert (found.fit, clock(found)[0]) == (Fit.NEAREST, "08 08:00")


def test_an_office_without_a_free_start_proposes_nothing() -> None:
    found = propose(free(office=office_with(hours=[])), [on(9)])
    assert found == Proposals((), Fit.NONE)


def test_a_window_names_starts_so_the_visit_may_end_after_it() -> None:
    found = propose(free(minutes=60), [window(berlin(2026, 6, 9, 10), berlin(2026, 6, 9, 10, 5))])
    assert (found.fit, found.wished, clock(found)[0]) == (Fit.WISHED, 1, "09 10:00")


@pytest.mark.parametrize("day", ["2026-03-29", "2026-10-25"])
def test_a_wish_for_nine_is_nine_on_the_wall_on_the_day_of_the_change(day: str) -> None:
    office = office_with(hours=[Hours(frozenset({6}), time(8), time(12))])
    nine = datetime.fromisoformat(f"{day}T09:00").replace(tzinfo=BERLIN)
    every = free_slots(office, {"pass": 1}, 20, (), (), nine - timedelta(days=1))
    found = propose(every, [window(nine, nine + timedelta(minutes=5))])
    assert (found.fit, found.wished, clock(found)[0]) == (Fit.WISHED, 1, f"{day[-2:]} 09:00")


def test_walk_ins_keep_their_share_of_the_wished_hour() -> None:
    office = office_with(limits=Limits(walk_in_share=0.5, lead=timedelta(0)))
    found = propose(free(taken(9, "09:00", "09:30"), office=office), [on(9, 9, 10)])
    assert found.fit is Fit.NEAREST


def test_the_proposals_of_one_hour_leave_walk_ins_their_share_even_while_all_are_held() -> None:
    office = office_with(counter("1"), counter("2"), limits=Limits(walk_in_share=0.5, lead=timedelta(0)))
    found = propose(free(office=office), [on(9, 9, 10)])
    assert (found.wished, len(found.slots)) == (3, 3)
    busy = (taken(9, "09:00", "09:30"),)
    found = propose(free(*busy, office=office), [on(9, 9, 10)])
    held = [taken_by(slot) for slot in found.slots]
    (nine,) = (
        h for h in walk_in_left(office, (*busy, *held), (), berlin(2026, 6, 9).date()) if h.start.hour == 9
    )
    assert nine.left >= nine.kept


wishes = st.lists(st.tuples(st.integers(-30, 300), st.integers(1, 100), st.integers(1, 2)), max_size=4)


def windows_of(s: Situation, wished: list[tuple[int, int, int]]) -> list[Window]:
    day = datetime.combine(s.first, time(8), BERLIN)
    quarter = timedelta(minutes=15)
    return [window(day + a * quarter, day + (a + n) * quarter, rank) for a, n, rank in wished]


def distance(slot: Slot, windows: list[Window]) -> int:
    """Five-minute steps from the nearest start that a window allows; 0 inside."""
    step = timedelta(minutes=5)
    return min(max((w.start - slot.start) // step, (slot.start - w.end) // step + 1, 0) for w in windows)


@settings(max_examples=60, deadline=None)
@given(situations(), wishes, st.booleans(), st.sampled_from(Order))
def test_proposals_are_free_and_as_near_to_the_wish_as_any_free_start(
    s: Situation, wished: list[tuple[int, int, int]], asap: bool, order: Order
) -> None:
    windows, every = windows_of(s, wished), slow_free_slots(s)
    proposals = propose(found(s), windows, asap, order=order)
    assert set(proposals.slots) <= set(every)
    in_order = sorted(proposals.slots)
    assert all(one.end <= other.start for one, other in pairwise(in_order)), "all can be held at once"
    inside = [x for x in every if not windows or distance(x, windows) == 0]
    if inside:
        assert proposals.fit is Fit.WISHED
        assert set(proposals.slots[: proposals.wished]) <= set(inside)
        assert not set(proposals.slots[proposals.wished :]) & set(inside)
    elif every:
        assert proposals.fit is Fit.NEAREST
        assert distance(proposals.slots[0], windows) == min(distance(slot, windows) for slot in every)
    else:
        assert proposals == Proposals((), Fit.NONE)


@settings(max_examples=30, deadline=None)
@given(situations(), wishes)
def test_all_proposals_held_together_leave_walk_ins_their_share(
    s: Situation, wished: list[tuple[int, int, int]]
) -> None:
    slots = propose(found(s), windows_of(s, wished), count=5).slots
    held = [taken_by(slot) for slot in slots]
    for day in {slot.start.astimezone(BERLIN).date() for slot in slots if not s.overrides.walk_in_share}:
        for hour in walk_in_left(s.office, (*s.busy, *held), s.closures, day):
            start = hour.start.astimezone(UTC)
            inside = [x for x in slots if x.start < start + timedelta(hours=1) and start < x.end]
            assert hour.left >= hour.kept or not {x.counter for x in inside} & set(hour.counters)


@settings(max_examples=30, deadline=None)
@given(situations(), wishes)
def test_proposals_have_different_days_as_long_as_the_wish_has(
    s: Situation, wished: list[tuple[int, int, int]]
) -> None:
    windows, every = windows_of(s, wished), slow_free_slots(s)
    inside = [x for x in every if not windows or distance(x, windows) == 0] or every
    days = {slot.start.astimezone(BERLIN).date() for slot in inside}
    proposals = propose(found(s), windows)
    wished = proposals.slots[: proposals.wished or None]
    proposed = {slot.start.astimezone(BERLIN).date() for slot in wished}
    assert len(proposed) == min(3, len(days))


@settings(max_examples=30, deadline=None)
@given(situations(), wishes)
def test_the_first_proposal_is_of_the_best_rank_and_its_earliest_day(
    s: Situation, wished: list[tuple[int, int, int]]
) -> None:
    windows, every = windows_of(s, wished), slow_free_slots(s)
    for rank in (1, 2):
        own = [w for w in windows if w.rank == rank]
        inside = [x for x in every if own and distance(x, own) == 0]
        if inside:
            first = propose(found(s), windows).slots[0]
            assert first.start.astimezone(BERLIN).date() == inside[0].start.astimezone(BERLIN).date()
            return
