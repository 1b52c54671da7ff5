from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest
from icalendar import Calendar

from mailworker.errors import NotAllowed
from mailworker.office.book import Booked, Wanted, book
from mailworker.office.cancel import cancel_by_phone
from mailworker.office.feeds import open_feed, read_feed, revoke_feed
from tests.cast import ANNA, BERND
from tests.office.house import House, opened
from tests.office.letters import mail


@pytest.fixture
def house(store_url: str) -> Iterator[House]:
    """The office on SQLite and on PostgreSQL."""
    with opened(store_url) as house:
        yield house


def opened_feed(house: House, counter: str | None = None) -> str:
    return open_feed(house.ctx, counter, "karla", house.clock())


def events(house: House, token: str) -> list[Calendar]:
    text = read_feed(house.ctx, token, house.clock())
    assert text is not None
    assert "\r\n" in text
    return list(Calendar.from_ical(text).walk("VEVENT"))


def booked(house: House, counter: str) -> Booked:
    start = datetime(2026, 11, 25, 9, tzinfo=house.ctx.office.zone)
    made = book(house.ctx, Wanted({"reisepass": 2}, start, BERND.name, counter), "karla", house.clock())
    assert isinstance(made, Booked)
    return made


def test_a_feed_of_all_shows_every_appointment_with_place_and_length(house: House) -> None:
    case, _ = house.answered(mail())
    made = booked(house, "schalter-2")
    found = {str(event["summary"]): event for event in events(house, opened_feed(house))}
    names = {id_: service.name for id_, service in house.ctx.office.services.items()}
    passport = f"{names['reisepass']} ({made.case.code})"
    assert set(found) == {f"{names['personalausweis']} ({case.code})", passport}
    event = found[passport]
    assert event.decoded("dtstart") == made.booking.slot.start
    assert event.decoded("dtend") == made.booking.slot.end
    assert str(event["location"]) == house.ctx.office.counters["schalter-2"].name


def test_a_feed_of_one_counter_shows_only_its_own(house: House) -> None:
    booked(house, "schalter-1")
    made = booked(house, "schalter-2")
    (event,) = events(house, opened_feed(house, "schalter-2"))
    assert made.case.code in str(event["summary"])


def test_no_citizen_is_named(house: House) -> None:
    house.answered(mail())
    booked(house, "schalter-2")
    text = read_feed(house.ctx, opened_feed(house), house.clock()) or ""
    for person in (ANNA, BERND):
        assert all(word not in text for word in (*person.name.split(), person.email))


def test_holds_and_what_was_cancelled_do_not_show(house: House) -> None:
    house.case_from(mail())
    made = booked(house, "schalter-2")
    token = opened_feed(house)
    assert len(events(house, token)) == 1
    cancel_by_phone(house.ctx, made.case.id, "karla", house.clock())
    assert events(house, token) == []


def test_each_appointment_keeps_its_name_and_the_feed_its_bytes(house: House) -> None:
    booked(house, "schalter-1")
    booked(house, "schalter-2")
    token = opened_feed(house)
    assert len({str(event["uid"]) for event in events(house, token)}) == 2
    assert read_feed(house.ctx, token, house.clock()) == read_feed(house.ctx, token, house.clock())


def test_a_revoked_feed_is_as_unknown_as_one_that_never_was(house: House) -> None:
    token, other = opened_feed(house), opened_feed(house)
    revoke_feed(house.ctx, 1, "kurt", house.clock())
    for gone in (token, "", "a" * 26, token.upper(), f"{token} "):
        assert read_feed(house.ctx, gone, house.clock()) is None
    assert read_feed(house.ctx, other, house.clock()) is not None
    with pytest.raises(NotAllowed, match="1"):
        revoke_feed(house.ctx, 1, "kurt", house.clock())


def test_the_token_is_not_in_the_database(house: House) -> None:
    token = opened_feed(house)
    with house.ctx.store.reading() as tx:
        assert token not in repr(tx.feeds.all())
    assert len(token) == 26


def test_a_counter_that_is_not_there_has_no_feed(house: House) -> None:
    with pytest.raises(NotAllowed, match="schalter-9"):
        opened_feed(house, "schalter-9")


def test_a_neighbour_in_the_same_database_cannot_read_it(house: House) -> None:
    token = opened_feed(house)
    house.ctx.store.office = "luenen"
    assert read_feed(house.ctx, token, house.clock()) is None
