"""When a counter is open: precedence, weeks, and both changes of clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from hypothesis import given, settings

from mailworker.core.office import Closure, ExtraOpening, Hours
from mailworker.core.openings import add_working_days, open_stretches
from tests.calendars import (
    AUTUMN,
    FIVE,
    MONDAY_TO_FRIDAY,
    SPRING,
    Situation,
    berlin,
    counter,
    office_with,
    situations,
    slow_is_open,
)

MONDAY = date(2026, 6, 8)
SUNDAYS = frozenset({6})


def day_of(office: object, day: date, *closures: Closure, counter_id: str = "1") -> list[str]:
    """The open stretches of a day by the wall clock."""
    stretches = open_stretches(office, closures, day, day)[counter_id][day]  # type: ignore[arg-type]
    return [f"{start:%H:%M}-{end:%H:%M}" for start, end in stretches]


@settings(max_examples=30, deadline=None)
@given(situations())
def test_every_five_minutes_are_open_or_closed_as_the_precedence_says(s: Situation) -> None:
    for id_, days in open_stretches(s.office, s.closures, s.first, s.last).items():
        opened = [stretch for stretches in days.values() for stretch in stretches]
        at = datetime.combine(s.first, time(), s.office.zone).astimezone(UTC)
        while at.astimezone(s.office.zone).date() <= s.last:
            inside = any(start <= at and at + FIVE <= end for start, end in opened)
            assert inside == slow_is_open(s.office, s.closures, id_, at)
            at += FIVE


def test_a_holiday_closes_the_regular_hours() -> None:
    office = office_with(holidays={MONDAY: "Pfingstmontag"})
    assert day_of(office, MONDAY) == []
    assert day_of(office, MONDAY + timedelta(days=1)) == ["08:00-12:00"]


def test_a_custom_closes_its_day_each_year() -> None:
    office = office_with(customs={(12, 24): "Heiligabend"})
    assert day_of(office, date(2026, 12, 24)) == []
    assert day_of(office, date(2027, 12, 24)) == []


def test_an_extra_opening_opens_a_holiday() -> None:
    extra = ExtraOpening(MONDAY, time(9), time(10))
    assert day_of(office_with(holidays={MONDAY: "Feiertag"}, extra_openings=(extra,)), MONDAY) == [
        "09:00-10:00"
    ]


def test_an_extra_opening_adds_to_the_regular_hours() -> None:
    extra = ExtraOpening(MONDAY, time(14), time(16))
    assert day_of(office_with(extra_openings=(extra,)), MONDAY) == ["08:00-12:00", "14:00-16:00"]


def test_a_closure_closes_an_extra_opening() -> None:
    saturday = date(2026, 6, 13)
    office = office_with(extra_openings=(ExtraOpening(saturday, time(7), time(12)),))
    closure = Closure(berlin(2026, 6, 13, 9), berlin(2026, 6, 13, 10))
    assert day_of(office, saturday) == ["07:00-12:00"]
    assert day_of(office, saturday, closure) == ["07:00-09:00", "10:00-12:00"]


def test_a_closure_of_one_counter_leaves_the_others_open() -> None:
    office = office_with(counter("1"), counter("2"))
    sick = Closure(berlin(2026, 6, 8), berlin(2026, 6, 9), "1", "krank")
    assert day_of(office, MONDAY, sick) == []
    assert day_of(office, MONDAY, sick, counter_id="2") == ["08:00-12:00"]


def test_a_configured_closure_counts_beside_those_of_the_database() -> None:
    office = office_with(closures=(Closure(berlin(2026, 6, 8, 8), berlin(2026, 6, 8, 9)),))
    other = Closure(berlin(2026, 6, 8, 11), berlin(2026, 6, 8, 12))
    assert day_of(office, MONDAY, other) == ["09:00-11:00"]


def test_a_closure_that_begins_between_two_cells_takes_the_whole_cell() -> None:
    closure = Closure(berlin(2026, 6, 8, 8, 58), berlin(2026, 6, 8, 9, 1))
    assert day_of(office_with(), MONDAY, closure) == ["08:00-08:55", "09:05-12:00"]


def test_every_second_week_counts_from_the_week_of_valid_from_over_the_years_end() -> None:
    rule = Hours(MONDAY_TO_FRIDAY, time(8), time(9), valid_from=date(2026, 12, 16), every=2)
    office = office_with(hours=[rule])
    opened = [day for n in range(35) if day_of(office, day := date(2026, 12, 14) + timedelta(days=n))]
    assert opened[:4] == [date(2026, 12, n) for n in (16, 17, 18, 28)]
    assert date(2027, 1, 1) in opened
    assert date(2027, 1, 4) not in opened
    assert date(2027, 1, 11) in opened


def test_hours_over_the_missing_hour_are_an_hour_shorter() -> None:
    office = office_with(hours=[Hours(SUNDAYS, time(1), time(4))])
    ((start, end),) = open_stretches(office, (), SPRING, SPRING)["1"][SPRING]
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=2)


def test_hours_inside_the_missing_hour_do_not_exist() -> None:
    assert day_of(office_with(hours=[Hours(SUNDAYS, time(2), time(3))]), SPRING) == []


def test_hours_that_begin_in_the_missing_hour_begin_after_it() -> None:
    assert day_of(office_with(hours=[Hours(SUNDAYS, time(2, 30), time(4))]), SPRING) == ["03:00-04:00"]


def test_hours_over_the_repeated_hour_are_an_hour_longer() -> None:
    office = office_with(hours=[Hours(SUNDAYS, time(1), time(4))])
    ((start, end),) = open_stretches(office, (), AUTUMN, AUTUMN)["1"][AUTUMN]
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=4)


def test_eight_oclock_is_eight_oclock_on_both_sides_of_the_change() -> None:
    days = open_stretches(office_with(), (), date(2026, 3, 27), date(2026, 3, 30))["1"]
    assert days[date(2026, 3, 27)][0][0].astimezone(UTC).hour == 7
    assert days[date(2026, 3, 30)][0][0].astimezone(UTC).hour == 6
    assert {stretch[0].hour for stretches in days.values() for stretch in stretches} == {8}


def test_a_leap_day_is_a_day_like_any_other() -> None:
    assert day_of(office_with(), date(2028, 2, 29)) == ["08:00-12:00"]


def test_working_days_skip_weekends_holidays_and_closures() -> None:
    office = office_with(holidays={MONDAY: "Feiertag"})
    closed = Closure(berlin(2026, 6, 9), berlin(2026, 6, 10))
    friday = berlin(2026, 6, 5, 10, 30)
    assert add_working_days(office, friday, 1) == berlin(2026, 6, 9, 10, 30)
    assert add_working_days(office, friday, 2, (closed,)) == berlin(2026, 6, 11, 10, 30)


def test_working_days_keep_the_wall_clock_over_the_change_of_clocks() -> None:
    friday = berlin(2026, 10, 23, 10)
    assert add_working_days(office_with(), friday, 3) == berlin(2026, 10, 28, 10)
    assert add_working_days(office_with(), friday.astimezone(UTC), 3) == berlin(2026, 10, 28, 10)


def test_a_working_day_that_ends_in_the_missing_hour_ends_after_it() -> None:
    office = office_with(hours=[Hours(frozenset(range(7)), time(8), time(12))])
    assert add_working_days(office, berlin(2026, 3, 28, 2, 30), 1) == berlin(2026, 3, 29, 3, 30)


def test_an_extra_saturday_is_a_working_day() -> None:
    office = office_with(extra_openings=(ExtraOpening(date(2026, 6, 6), time(7), time(12)),))
    assert add_working_days(office, berlin(2026, 6, 5, 10), 1) == berlin(2026, 6, 6, 10)


def test_an_office_that_never_opens_holds_nothing_for_ever() -> None:
    assert add_working_days(office_with(hours=[]), berlin(2026, 6, 5, 10), 3) == berlin(2026, 6, 8, 10)


def test_no_working_days_are_no_time() -> None:
    assert add_working_days(office_with(), berlin(2026, 6, 5, 10), 0) == berlin(2026, 6, 5, 10)
