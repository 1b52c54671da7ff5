"""Whatever cannot be right about a calendar is named, all of it at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

from mailworker.core.faults import faults
from mailworker.core.office import Closure, ExtraOpening, Hours, Limits, Service
from tests.calendars import MONDAY_TO_FRIDAY, SERVICES, SPRING, berlin, counter, office_with

SUNDAYS = frozenset({6})


def told(*counters: Any, **office: Any) -> list[str]:
    return [f"{p.where}: {p.what}" for p in faults(office_with(*counters, **office))]


def test_a_sound_office_has_no_faults() -> None:
    assert told() == []


HOURS: Mapping[str, tuple[Hours, ...]] = {
    "hours[1]: closes at 08:00, before it opens at 12:00": (Hours(MONDAY_TO_FRIDAY, time(12), time(8)),),
    "hours[1]: closes is not on the five-minute grid": (Hours(MONDAY_TO_FRIDAY, time(8), time(12, 2)),),
    "hours[2]: overlaps hours[1] on Wednesday at 1": (
        Hours(frozenset({0, 2}), time(8), time(12)),
        Hours(frozenset({2, 3}), time(11), time(13)),
    ),
    "hours[1]: there is no counter '7'": (Hours(MONDAY_TO_FRIDAY, time(8), time(12), frozenset({"1", "7"})),),
    "hours[1]: every n-th week of what?": (Hours(MONDAY_TO_FRIDAY, time(8), time(12), every=2),),
    "hours[1]: every 0th week": (Hours(MONDAY_TO_FRIDAY, time(8), time(12), every=0),),
    "hours[1]: no weekday, or one that does not exist": (Hours(frozenset({7}), time(8), time(12)),),
    "hours[1]: valid_to lies before valid_from": (
        Hours(MONDAY_TO_FRIDAY, time(8), time(12), valid_from=date(2026, 2, 1), valid_to=date(2026, 1, 1)),
    ),
    "hours[1]: opens at 02:30, which the change of clocks leaves out on 2024-03-31": (
        Hours(SUNDAYS, time(2, 30), time(12)),
    ),
}


@pytest.mark.parametrize("fault", HOURS)
def test_hours_that_cannot_be_are_named(fault: str) -> None:
    assert fault in told(hours=HOURS[fault])


@pytest.mark.parametrize(
    "second",
    [
        Hours(MONDAY_TO_FRIDAY, time(12), time(16)),
        Hours(frozenset({5}), time(8), time(12)),
        Hours(MONDAY_TO_FRIDAY, time(8), time(12), frozenset({"2"})),
        Hours(MONDAY_TO_FRIDAY, time(8), time(12), valid_from=date(2027, 1, 1)),
    ],
)
def test_hours_beside_each_other_do_not_overlap(second: Hours) -> None:
    first = Hours(MONDAY_TO_FRIDAY, time(8), time(12), frozenset({"1"}), valid_to=date(2026, 12, 31))
    assert told(counter("1"), counter("2"), hours=(first, second)) == []


def test_alternating_weeks_do_not_overlap_but_every_second_and_every_third_do_some_day() -> None:
    even = Hours(MONDAY_TO_FRIDAY, time(8), time(12), valid_from=date(2026, 6, 1), every=2)
    odd = Hours(MONDAY_TO_FRIDAY, time(8), time(12), valid_from=date(2026, 6, 8), every=2)
    third = Hours(MONDAY_TO_FRIDAY, time(8), time(12), valid_from=date(2026, 6, 8), every=3)
    assert told(hours=(even, odd)) == []
    assert told(hours=(even, third)) == ["hours[2]: overlaps hours[1] on Monday at 1"]


def test_extra_openings_that_cannot_be_are_named() -> None:
    lost = ExtraOpening(SPRING, time(2), time(6))
    backwards = ExtraOpening(date(2026, 6, 13), time(12), time(7), frozenset({"9"}))
    assert told(extra_openings=(lost, backwards)) == [
        "extra_openings[1]: opens at 02:00, which the change of clocks leaves out on 2026-03-29",
        "extra_openings[2]: closes at 07:00, before it opens at 12:00",
        "extra_openings[2]: there is no counter '9'",
    ]


def test_closures_that_cannot_be_are_named() -> None:
    backwards = Closure(berlin(2026, 6, 9), berlin(2026, 6, 8))
    naive = Closure(datetime(2026, 6, 8), datetime(2026, 6, 9))  # noqa: DTZ001
    elsewhere = Closure(datetime(2026, 6, 8, tzinfo=UTC), datetime(2026, 6, 9, tzinfo=UTC), "9")
    assert told(closures=(backwards, naive, elsewhere)) == [
        "closures[1]: ends before it starts",
        "closures[2]: an instant without a time zone",
        "closures[3]: there is no counter '9'",
    ]


def test_services_that_cannot_be_booked_are_named() -> None:
    services = {
        **SERVICES,
        "never": Service("never", "Nie", 0, 0),
        "endless": Service("endless", "Endlos", 150, 0),
        "nobody": Service("nobody", "Niemand", 10, 0),
    }
    assert told(counter("1", *SERVICES, "never", "endless"), services=services) == [
        "services[never]: takes no time",
        "services[endless]: takes 150 minutes",
        "services[nobody]: no counter does it",
    ]


def test_a_service_longer_than_any_opening_is_named() -> None:
    hours = (Hours(MONDAY_TO_FRIDAY, time(8), time(8, 15)),)
    assert told(counter("1", "pass"), services={"pass": SERVICES["pass"]}, hours=hours) == [
        "services[pass]: takes 20 minutes, the longest opening has 15"
    ]


def test_a_service_whose_counters_never_open_is_named_but_a_vacant_post_is_none() -> None:
    hours = (Hours(MONDAY_TO_FRIDAY, time(8), time(12), frozenset({"1"})),)
    assert told(counter("1"), counter("2"), hours=hours) == []
    assert told(counter("1", "ausweis", "abholung"), counter("2", "pass"), hours=hours) == [
        "services[pass]: no counter that does it is ever open"
    ]


def test_a_service_that_walk_ins_never_leave_room_for_is_named() -> None:
    limits = Limits(walk_in_share=0.7)
    assert told(counter("1", "pass"), services={"pass": SERVICES["pass"]}, limits=limits) == [
        "services[pass]: takes 20 minutes, more of an hour than walk-ins leave where it is done"
    ]


def test_a_counter_with_an_unknown_service_is_named() -> None:
    assert told(counter("1", *SERVICES, "zauberei")) == ["counters[1]: there is no service 'zauberei'"]


def test_more_counters_of_a_kind_than_can_be_counted_together_are_named() -> None:
    assert told(*(counter(f"s{n}") for n in range(170))) == []
    assert told(*(counter(f"s{n}") for n in range(171))) == [
        "counters[s0]: 171 counters do the same services"
    ]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("horizon_days", 0),
        ("lead", timedelta(days=40)),
        ("lead", timedelta(hours=-1)),
        ("longest", timedelta(0)),
        ("walk_in_share", 1.0),
        ("last_start_before_close", timedelta(minutes=-5)),
        ("staff_hold_days", 0),
        ("staff_hold_days", 4),
        ("offer_hold_days", 0),
        ("offer_hold_days", 6),
        ("block_after_cancel", timedelta(minutes=-1)),
        ("most_of_one", 0),
    ],
)
def test_limits_that_cannot_be_are_named(name: str, value: Any) -> None:
    named = [fault for fault in told(limits=Limits(**{name: value})) if fault.startswith("limits.")]
    assert [fault.split(":")[0] for fault in named if name in fault] == [f"limits.{name}"]


def test_every_fault_is_told_at_once_and_with_a_hint() -> None:
    office = office_with(
        hours=(Hours(MONDAY_TO_FRIDAY, time(12), time(8)), Hours(SUNDAYS, time(8), time(9, 1))),
        limits=Limits(horizon_days=0),
    )
    found = faults(office)
    assert len(found) >= 3
    assert all(problem.hint for problem in found)
