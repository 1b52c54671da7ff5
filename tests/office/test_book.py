from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from mailworker.core.case import BookingState, CaseState
from mailworker.core.office import Closure
from mailworker.core.slots import NO_OVERRIDES, Overrides, Slot
from mailworker.edges.store import Store
from mailworker.errors import HoldExpired, NotAllowed
from mailworker.office import book as booking
from mailworker.office.book import Booked, Refused, Wanted, book
from mailworker.office.cancel import cancel_by_phone
from mailworker.office.free import free
from mailworker.office.settle import settle_by_phone
from mailworker.office.why_not import CLOSED, FOR_WALK_INS, OFF_GRID, OTHER_COUNTER, PAST, TAKEN, TOO_SOON
from tests.cast import ANNA
from tests.office.house import House, opened
from tests.office.letters import CANCEL, mail

WISH = {"personalausweis": 1}


@pytest.fixture
def both(store_url: str) -> Iterator[House]:
    """The office on SQLite and on PostgreSQL."""
    with opened(store_url) as house:
        yield house


def at(house: House, day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=house.ctx.office.zone)


def ask(
    house: House,
    start: datetime,
    counter: str | None = None,
    overrides: Overrides = NO_OVERRIDES,
    **services: int,
) -> Booked | Refused:
    wanted = Wanted(services or WISH, start, ANNA.name, counter, ANNA.phone)
    return book(house.ctx, wanted, "karla", house.clock(), overrides=overrides)


def booked(house: House, start: datetime, counter: str | None = None, **services: int) -> Booked:
    result = ask(house, start, counter, **services)
    assert isinstance(result, Booked), result
    return result


def refused(house: House, start: datetime, counter: str | None = None, **services: int) -> Refused:
    result = ask(house, start, counter, **services)
    assert isinstance(result, Refused), result
    return result


def nothing_changed(house: House) -> bool:
    with house.ctx.store.reading() as tx:
        counters = house.ctx.office.counters
        taken = tx.calendar.taken(counters, house.clock(), house.clock() + timedelta(days=40))
    return not house.cases() and not taken


def test_a_booking_stands_at_once_with_its_duration_and_the_clerks_name(both: House) -> None:
    made = booked(both, at(both, 25, 9), personalausweis=2)
    case = both.case(made.case.code)
    assert (case.state, case.name, case.phone) == (CaseState.CONFIRMED, ANNA.name, ANNA.phone)
    (own,) = both.slots(case)
    assert own.state is BookingState.BOOKED
    assert own.slot.start == at(both, 25, 9)
    assert own.slot.minutes == both.ctx.office.minutes_for({"personalausweis": 2})
    assert [(e.who, e.what, e.why) for e in both.ledger(case)] == [("karla", "booked", "")]


def test_no_letter_is_written_for_it(house: House) -> None:
    made = booked(house, at(house, 25, 9))
    assert house.letters(made.case) == []
    house.send()
    assert house.handed() == []


def test_the_named_counter_is_taken_or_none(both: House) -> None:
    first = booked(both, at(both, 25, 9), "schalter-2")
    assert first.booking.slot.counter == "schalter-2"
    again = refused(both, at(both, 25, 9), "schalter-2")
    assert again.reason == TAKEN
    assert again.instead
    assert Slot(at(both, 25, 9), "schalter-2", 15) not in again.instead


def test_another_counter_has_the_same_time(house: House) -> None:
    one, other = booked(house, at(house, 25, 9)), booked(house, at(house, 25, 9))
    assert one.booking.slot.counter != other.booking.slot.counter


@pytest.mark.parametrize(
    ("day", "hour", "minute", "counter", "reason"),
    [
        (23, 8, 0, None, PAST),
        (25, 9, 2, None, OFF_GRID),
        (23, 9, 30, None, TOO_SOON),
        (25, 6, 0, None, CLOSED),
        (25, 11, 55, None, CLOSED),
        (29, 9, 0, None, CLOSED),
        (25, 9, 0, "abholung", OTHER_COUNTER),
    ],
    ids=["past", "off the grid", "lead", "before opening", "at closing", "Sunday", "another counter"],
)
def test_what_is_not_free_is_refused_with_its_own_reason_and_proposals(
    house: House, day: int, hour: int, minute: int, counter: str | None, reason: str
) -> None:
    result = refused(house, at(house, day, hour, minute), counter)
    assert result.reason == reason
    assert len(result.instead) == 3
    assert nothing_changed(house)


def test_beyond_the_horizon_nothing_is_given_out(house: House) -> None:
    assert "28 Tage" in refused(house, at(house, 30, 9, month=12)).reason


def test_on_a_holiday_it_says_so(house: House) -> None:
    house.clock.now = at(house, 10, 9, month=12)
    assert "Feiertag" in refused(house, at(house, 25, 9, month=12)).reason


def test_a_closed_counter_is_closed_to_the_phone_too(house: House) -> None:
    with house.ctx.store.transaction() as tx:
        tx.calendar.close(Closure(at(house, 25, 0), at(house, 26, 0)))
    assert refused(house, at(house, 25, 9)).reason == CLOSED


def test_the_proposals_are_the_nearest_and_can_be_had(house: House) -> None:
    instead = refused(house, at(house, 29, 9)).instead
    assert min(abs(slot.start - at(house, 29, 9)) for slot in instead) < timedelta(days=3)
    for slot in instead:
        booked(house, slot.start, slot.counter)


@pytest.mark.parametrize("services", [{"personalausweis": 0}, {"personalausweis": 50}, {"kaffee": 1}, {}])
def test_a_wish_that_cannot_be_meant_changes_nothing(house: House, services: dict[str, int]) -> None:
    wanted = Wanted(services, at(house, 25, 9), ANNA.name)
    result = book(house.ctx, wanted, "karla", house.clock())
    assert isinstance(result, Refused)
    assert result.reason
    assert nothing_changed(house)


def test_what_is_too_long_for_one_visit_is_refused_with_two(house: House) -> None:
    reason = refused(house, at(house, 25, 9), personalausweis=20).reason
    assert "länger als 120" in reason
    assert "zwei Termine" in reason


@pytest.mark.parametrize("name", ["", "  ", "\u200b\n"])
def test_nobody_is_booked_without_a_name(house: House, name: str) -> None:
    result = book(house.ctx, Wanted(WISH, at(house, 25, 9), name), "karla", house.clock())
    assert isinstance(result, Refused)
    assert "Name" in result.reason
    assert nothing_changed(house)


def test_the_lead_time_can_be_overridden_and_the_ledger_says_so(house: House) -> None:
    result = ask(house, at(house, 23, 9, 30), overrides=Overrides(lead=True))
    assert isinstance(result, Booked)
    assert "lead time overridden" in house.ledger(result.case)[-1].why


def test_even_so_nobody_is_booked_into_the_past_or_over_another(house: House) -> None:
    everything = Overrides(lead=True, walk_in_share=True)
    booked(house, at(house, 25, 9), "schalter-1")
    for start, counter in ((at(house, 23, 8), None), (at(house, 25, 9, 10), "schalter-1")):
        result = ask(house, start, counter, everything)
        assert isinstance(result, Refused)
        assert result.reason in {PAST, TAKEN}


def test_what_is_kept_for_walk_ins_is_given_only_by_name(both: House) -> None:
    for minute in range(0, 60, 15):
        while isinstance(ask(both, at(both, 25, 9, minute)), Booked):
            pass
    with both.ctx.store.reading() as tx:
        left = free(both.ctx, tx, WISH, both.clock(), overrides=Overrides(walk_in_share=True))
    kept = [
        slot.start for slot in left if slot.start.date() == at(both, 25, 9).date() and slot.start.hour == 8
    ]
    start = kept[0]
    assert refused(both, start).reason == FOR_WALK_INS
    result = ask(both, start, overrides=Overrides(walk_in_share=True))
    assert isinstance(result, Booked)
    assert both.ledger(result.case)[-1].why == "walk-in share overridden"


def test_who_loses_a_race_hears_why_and_gets_a_proposal(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on PostgreSQL, where another's row is seen only when the cell is taken."""
    booked(house, at(house, 25, 9), "schalter-1")
    real = booking._wanted_slot
    stale = Slot(at(house, 25, 9), "schalter-1", 15)
    monkeypatch.setattr(booking, "_wanted_slot", lambda *_: stale)
    result = refused(house, at(house, 25, 9), "schalter-1")
    assert result.reason == TAKEN
    assert result.instead
    monkeypatch.setattr(booking, "_wanted_slot", real)
    assert len(house.cases()) == 1


def with_block(house: House, **time: float) -> None:
    limits = replace(house.ctx.office.limits, block_after_cancel=timedelta(**time))
    office = replace(house.ctx.office, limits=limits)
    house.ctx = replace(house.ctx, settings=replace(house.ctx.settings, office=office))


def test_a_cancelled_slot_is_free_at_once(both: House) -> None:
    made = booked(both, at(both, 25, 9), "schalter-1")
    cancel_by_phone(both.ctx, made.case.id, "karla", both.clock())
    assert both.case(made.case.code).state is CaseState.CANCELLED
    booked(both, at(both, 25, 9), "schalter-1")


def test_or_after_the_block_visibly(both: House) -> None:
    with_block(both, hours=3)
    made = booked(both, at(both, 25, 9), "schalter-1")
    cancel_by_phone(both.ctx, made.case.id, "karla", both.clock())
    assert refused(both, at(both, 25, 9), "schalter-1").reason == TAKEN
    both.clock.pass_by(hours=2, minutes=59)
    both.expire()
    assert refused(both, at(both, 25, 9), "schalter-1").reason == TAKEN
    both.clock.pass_by(minutes=1)
    both.expire()
    booked(both, at(both, 25, 9), "schalter-1")
    assert [e.what for e in both.ledger(made.case)] == [
        "booked",
        "blocked",
        "cancelled_by_phone",
        "free_again",
    ]


def test_an_approved_cancellation_blocks_as_well(house: House) -> None:
    with_block(house, hours=3)
    case, letter = house.answered(mail())
    house.answered(mail(CANCEL, answers=(letter.message_id,)))
    assert house.case(case.code).state is CaseState.CANCELLED
    assert "blocked" in [e.what for e in house.ledger(case)]
    assert house.slots(case) == ()


def test_what_was_cancelled_twice_is_said(house: House) -> None:
    made = booked(house, at(house, 25, 9))
    cancel_by_phone(house.ctx, made.case.id, "karla", house.clock())
    with pytest.raises(NotAllowed, match=made.case.code):
        cancel_by_phone(house.ctx, made.case.id, "kurt", house.clock())


def test_a_held_slot_can_be_settled_on_the_phone(house: House) -> None:
    case = house.case_from(mail())
    second = house.slots(case)[1]
    settle_by_phone(house.ctx, case.id, second.id, "karla", house.clock())
    assert house.case(case.code).state is CaseState.CONFIRMED
    assert [(b.id, b.state) for b in house.slots(case)] == [(second.id, BookingState.BOOKED)]
    assert house.draft(case) is None


def test_but_neither_one_that_expired_nor_another_cases(house: House) -> None:
    case = house.case_from(mail())
    held = house.slots(case)[0]
    with pytest.raises(NotAllowed, match="nicht mehr reserviert"):
        settle_by_phone(house.ctx, case.id, held.id + 1000, "karla", house.clock())
    house.clock.pass_by(days=10)
    with pytest.raises(HoldExpired):
        settle_by_phone(house.ctx, case.id, held.id, "karla", house.clock())


def test_two_offices_in_one_database_do_not_take_each_others_time(store_url: str) -> None:
    with opened(store_url) as house:
        booked(house, at(house, 25, 9), "schalter-1")
        neighbour = Store(store_url, "luenen")
        with neighbour.reading() as tx:
            counters = house.ctx.office.counters
            assert not tx.calendar.taken(counters, house.clock(), house.clock() + timedelta(days=40))
        neighbour.close()
