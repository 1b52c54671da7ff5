"""Where nothing is free, staff read why."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from mailworker.core.cells import PER_HOUR, cell_at
from mailworker.office.free import free
from mailworker.office.why_not import (
    ALL_TAKEN,
    CLOSED,
    PAST_DAYS,
    REST_FOR_WALK_INS,
    TOO_SOON,
    why_none,
)
from tests.office.house import House

MONDAY, TUESDAY, SUNDAY = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 29)
WISH = {"personalausweis": 1}


def why(house: House, first: date | None, last: date | None) -> str:
    with house.ctx.store.reading() as tx:
        assert not free(house.ctx, tx, WISH, house.clock(), first=first, last=last)
        return why_none(house.ctx, tx, WISH, house.clock(), first, last)


def occupy(house: House, day: date, cells_of_each_hour: int) -> None:
    """Another calendar takes so many cells of each hour of a day, the last ones, at all counters."""
    midnight = cell_at(datetime.combine(day, time(), house.ctx.office.zone))
    rows = [
        (counter, midnight + hour * PER_HOUR - cells_of_each_hour, cells_of_each_hour)
        for counter in house.ctx.office.counters
        for hour in range(1, 25)
    ]
    with house.ctx.store.transaction() as tx:
        tx.others.replace("Urlaub", rows, house.clock())


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [
        (None, date(2026, 11, 22), PAST_DAYS),
        (SUNDAY, SUNDAY, CLOSED),
        (date(2027, 1, 4), None, "Termine werden höchstens 28 Tage im Voraus vergeben."),
    ],
)
def test_days_that_cannot_have_a_free_start_are_named_as_such(
    house: House, first: date | None, last: date | None, reason: str
) -> None:
    assert why(house, first, last) == reason


def test_a_day_on_which_everything_is_taken_is_not_called_closed(house: House) -> None:
    occupy(house, TUESDAY, PER_HOUR)
    assert why(house, TUESDAY, TUESDAY) == ALL_TAKEN


def test_what_is_kept_for_walk_ins_is_not_called_taken(house: House) -> None:
    occupy(house, TUESDAY, 9)
    assert why(house, TUESDAY, TUESDAY) == REST_FOR_WALK_INS


def test_what_is_left_of_today_may_be_too_soon_and_later_closed(house: House) -> None:
    house.clock.now = datetime.combine(MONDAY, time(14, 30), house.ctx.office.zone)
    assert why(house, MONDAY, MONDAY) == TOO_SOON
    house.clock.pass_by(hours=1, minutes=5)
    assert why(house, MONDAY, MONDAY) == CLOSED


def test_a_wish_that_no_visit_can_hold_says_so_whatever_the_days(house: House) -> None:
    with house.ctx.store.reading() as tx:
        assert "länger als 120 Minuten" in why_none(house.ctx, tx, {"personalausweis": 20}, house.clock())
