from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from mailworker.core.case import BookingState, CaseState
from mailworker.core.letter import LetterKind
from mailworker.core.office import Closure
from mailworker.office.propose import NOTHING_FREE
from tests.cast import ANNA, BERND, FAMILY, Person
from tests.office.house import House
from tests.office.letters import AT_NIGHT, CANCEL, CHANGE, FOREIGN, QUESTION, WITHOUT_SERVICE, mail

NINE = datetime(2026, 11, 25, 8, 0, tzinfo=UTC)


def test_a_wished_free_slot_is_drafted_as_confirmation_with_two_more_beside_it(house: House) -> None:
    case = house.case_from(mail())
    draft = house.draft(case)
    slots = house.slots(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.CONFIRMATION
    assert slots[0].slot.start == NINE
    assert draft.booking_id == slots[0].id
    assert (draft.recipient, draft.in_reply_to) == (ANNA.email, case.reply_to_id)
    assert "25. November 2026" in draft.content.text
    assert [booking.state for booking in slots] == [BookingState.HELD] * 3
    assert slots[0].wished


def test_where_no_wished_slot_is_free_the_nearest_three_are_offered(house: House) -> None:
    case = house.case_from(mail(AT_NIGHT))
    draft = house.draft(case)
    slots = house.slots(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.OFFER
    assert len(slots) == 3
    assert not any(booking.wished for booking in slots)
    days = {booking.slot.start.date() for booking in slots}
    assert all(abs(day - date(2026, 11, 29)) <= timedelta(days=5) for day in days)


def test_without_a_service_we_ask_back_and_hold_nothing(house: House) -> None:
    case = house.case_from(mail(WITHOUT_SERVICE))
    draft = house.draft(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.QUESTION
    assert house.slots(case) == ()
    assert case.reason


def test_a_matter_of_another_authority_gets_a_letter_that_says_so(house: House) -> None:
    case = house.case_from(mail(FOREIGN))
    draft = house.draft(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.NOT_OUR_SERVICE
    assert house.slots(case) == ()


def test_a_change_or_cancel_of_nobody_knows_what_asks_which_case(house: House) -> None:
    for text, sender in ((CANCEL, ANNA), (CHANGE, BERND)):
        case = house.case_from(mail(text, sender, subject="Mein Termin"))
        draft = house.draft(case)
        assert draft is not None
        assert draft.content.kind is LetterKind.QUESTION


def test_a_question_goes_to_staff_without_a_draft(house: House) -> None:
    case = house.case_from(mail(QUESTION, subject="Frage"))
    assert case.state is CaseState.AWAITING_STAFF
    assert house.draft(case) is None


def test_two_who_wish_the_same_minute_never_get_the_same_slot(house: House) -> None:
    people = [Person(f"Person Nummer{n}", f"p{n}@example.org") for n in range(6)]
    house.arrive(*(mail(sender=person) for person in people))
    slots = [booking.slot for case in house.cases() for booking in house.slots(case)]
    assert len(slots) == len({(slot.counter, slot.start) for slot in slots})


def test_where_nothing_is_free_staff_read_so_and_nothing_is_drafted(house: House) -> None:
    with house.ctx.store.transaction() as tx:
        tx.calendar.close(Closure(house.clock(), house.clock() + timedelta(days=60), None, "Umbau"))
    case = house.case_from(mail())
    assert NOTHING_FREE in case.reason
    assert (house.draft(case), house.slots(case)) == (None, ())


def test_who_writes_twice_is_shown_together_with_the_first(house: House) -> None:
    first = house.case_from(mail())
    second = house.case_from(mail(AT_NIGHT))
    assert first.code in second.reason
    assert house.case_from(mail(sender=FAMILY)).reason.count(first.code) == 0


def test_holds_last_until_staff_can_decide(house: House) -> None:
    case = house.case_from(mail())
    assert {booking.expires_at for booking in house.slots(case)} == {house.clock() + timedelta(days=3)}


def test_the_ledger_tells_of_the_beginning_without_names(house: House) -> None:
    case = house.case_from(mail())
    told = [(entry.who, entry.what) for entry in house.ledger(case)]
    assert told == [("mailworker", "held"), ("mailworker", "opened")]
