"""The simulated quarter is played by the rules, on a small scale."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from benchmarks.citizens import FIRST, LAST, office, requests, requests_for_day
from benchmarks.optimum import accepted_hours, accepted_starts, capacity
from benchmarks.simulation import Policy, first_fit, ours, play
from mailworker.core.cells import cell_at
from mailworker.core.walk_in import walk_in_left
from tests.test_proposals import taken_by

PLACE = office(1)
QUEUE = requests(3, 150, PLACE)


@pytest.mark.parametrize("policy", [first_fit, ours])
def test_nobody_is_booked_over_another_or_into_the_walk_ins_share(policy: Policy) -> None:
    slots = sorted(b.slot for b in play(PLACE, QUEUE, policy))
    assert len(slots) > 100
    assert all(one.end <= other.start for one, other in pairwise(slots))
    for day in {slot.start.astimezone(PLACE.zone).date() for slot in slots}:
        lines = walk_in_left(PLACE, [taken_by(slot) for slot in slots], (), day)
        assert all(line.left >= line.kept for line in lines)


def test_every_booking_lies_in_hours_that_the_bound_counts_for_its_request() -> None:
    hours = [tuple(sorted(capacity(PLACE, FIRST, LAST + timedelta(days=28))))]
    for booked in play(PLACE, QUEUE, ours):
        (inside,) = accepted_hours(PLACE, booked.request, hours)
        assert int(booked.slot.start.timestamp()) // 3600 in inside


def test_every_booking_is_a_start_that_the_exact_optimum_may_choose() -> None:
    for booked in play(PLACE, QUEUE, ours):
        assert cell_at(booked.slot.start) in accepted_starts(PLACE, booked.request)


def test_what_was_booked_before_the_quarter_is_not_given_out_again() -> None:
    before = [b.row for b in play(PLACE, QUEUE, first_fit)]
    ours_ = [b.row for b in play(PLACE, QUEUE, ours, before)]
    cells = [(counter, first + n) for counter, first, length in before + ours_ for n in range(length)]
    assert len(set(cells)) == len(cells)
    free = capacity(PLACE, FIRST, LAST, before)
    assert all(free[hour] <= most for hour, most in capacity(PLACE, FIRST, LAST).items())


def test_the_citizens_of_one_day_want_that_day_only() -> None:
    day = FIRST + timedelta(days=1)
    queue = requests_for_day(1, PLACE, day, 300)
    assert sum(r.minutes for r in queue) >= 300
    assert {w.start.date() for r in queue for w in r.windows} == {day}
    assert len(set(queue)) == len(queue)
