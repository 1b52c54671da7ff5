from __future__ import annotations

from datetime import timedelta

from mailworker.core.case import CaseState
from mailworker.core.cells import cell_at, cells_for
from mailworker.core.decision import AskBack
from mailworker.core.letter import LetterKind, Missing
from mailworker.office.approve import redraft
from mailworker.office.expire import APPOINTMENT_STAYS, EXPIRED, NO_ANSWER
from tests.office.house import House
from tests.office.letters import ACCEPT, AT_NIGHT, QUESTION, WITHOUT_SERVICE, mail


def test_nothing_expires_before_its_time(house: House) -> None:
    house.case_from(mail())
    house.clock.pass_by(hours=3)
    assert house.expire() == 0


def test_a_hold_that_nobody_decided_is_renewed_visibly(house: House) -> None:
    case = house.case_from(mail(AT_NIGHT))
    before = house.slots(case)
    house.clock.pass_by(days=3)
    assert house.expire() == 1
    again = house.case(case.code)
    assert again.state is CaseState.AWAITING_STAFF
    assert again.reason.startswith(EXPIRED)
    assert not {b.id for b in before} & {b.id for b in house.slots(case)}
    draft = house.draft(case)
    assert draft is not None
    assert draft.created_at == house.clock()


def test_a_second_expiry_does_not_say_it_twice(house: House) -> None:
    case = house.case_from(mail(AT_NIGHT))
    for _ in range(2):
        house.clock.pass_by(days=6)
        assert house.expire() == 1
    assert house.case(case.code).reason.count(EXPIRED) == 1


def test_an_offer_without_an_answer_ends_its_case_visibly(house: House) -> None:
    case, _ = house.answered(mail(AT_NIGHT))
    house.clock.pass_by(days=2)
    assert house.expire() == 1
    ended = house.case(case.code)
    assert (ended.state, ended.reason) == (CaseState.EXPIRED, NO_ANSWER)
    assert house.slots(case) == ()


def test_a_question_without_an_answer_ends_its_case_visibly(house: House) -> None:
    case, _ = house.answered(mail(WITHOUT_SERVICE))
    house.clock.pass_by(days=13)
    assert house.expire() == 0
    house.clock.pass_by(days=1)
    assert house.expire() == 1
    assert house.case(case.code).state is CaseState.EXPIRED
    assert house.expire() == 0


def test_a_question_about_an_appointment_that_stays_unanswered_leaves_it_standing(house: House) -> None:
    case, letter = house.answered(mail())
    house.case_from(mail(QUESTION, answers=(letter.message_id,)))
    redraft(house.ctx, case.id, AskBack((Missing.NAME,)), "karla", house.clock())
    house.approve(case)
    house.clock.pass_by(days=14)
    house.expire()
    stands = house.case(case.code)
    assert (stands.state, stands.reason) == (CaseState.CONFIRMED, APPOINTMENT_STAYS)


def test_a_hold_that_nobody_wants_any_more_just_ends(house: House) -> None:
    case, letter = house.answered(mail(AT_NIGHT))
    house.case_from(mail(QUESTION, answers=(letter.message_id,)))
    reason = house.case(case.code).reason
    house.clock.pass_by(days=9)
    house.expire()
    assert house.slots(case) == ()
    assert (house.case(case.code).state, house.case(case.code).reason) == (CaseState.AWAITING_STAFF, reason)
    assert house.draft(case) is None


def test_an_overtaken_acceptance_is_proposed_by_the_wish_and_not_by_the_acceptance(house: House) -> None:
    case, letter = house.answered(mail(AT_NIGHT))
    house.case_from(mail(ACCEPT, answers=(letter.message_id,)))
    house.clock.pass_by(days=9)
    house.expire()
    draft = house.draft(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.OFFER


def test_a_slot_that_began_before_anybody_decided_is_given_back(house: House) -> None:
    case = house.case_from(mail())
    start = house.slots(case)[0].slot.start
    house.clock.now = start + timedelta(minutes=1)
    assert house.expire() == 1
    assert all(booking.slot.start > house.clock() for booking in house.slots(case))


def test_an_expired_slot_can_be_had_by_others(house: House) -> None:
    case, _ = house.answered(mail(AT_NIGHT))
    slot = house.slots(case)[0].slot
    house.clock.pass_by(days=2)
    house.expire()
    with house.ctx.store.reading() as tx:
        taken = list(tx.calendar.taken([slot.counter], slot.start, slot.end))
    assert (slot.counter, cell_at(slot.start), cells_for(slot.minutes)) not in taken
