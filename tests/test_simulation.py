"""The simulated quarter is played by the rules, on a small scale."""

from __future__ import annotations

from itertools import pairwise

import pytest

from benchmarks.citizens import office, requests
from benchmarks.simulation import Policy, accepted, capacity, first_fit, ours, play
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
    hours = [tuple(sorted(capacity(PLACE)))]
    for booked in play(PLACE, QUEUE, ours):
        (inside,) = accepted(PLACE, booked.request, hours)
        assert int(booked.slot.start.timestamp()) // 3600 in inside
