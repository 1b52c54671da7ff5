from __future__ import annotations

import pytest

from mailworker.core.case import BookingState, CaseState
from mailworker.core.letter import LetterState
from mailworker.errors import NotAllowed
from mailworker.office.close import close
from tests import invariants
from tests.office.house import House
from tests.office.letters import AT_NIGHT, QUESTION, mail


def test_closing_drops_the_draft_and_frees_the_slots(house: House) -> None:
    case = house.case_from(mail())
    close(house.ctx, case.id, "karla", house.clock())
    invariants.check(house.ctx)
    assert house.case(case.code).state is CaseState.CLOSED
    assert (house.draft(case), house.slots(case)) == (None, ())
    house.send()
    assert house.handed() == []


def test_closing_an_offered_case_gives_its_slots_back(house: House) -> None:
    case, _ = house.answered(mail(AT_NIGHT))
    close(house.ctx, case.id, "karla", house.clock())
    invariants.check(house.ctx)
    assert house.slots(case) == ()


def test_closing_twice_is_refused(house: House) -> None:
    case = house.case_from(mail())
    close(house.ctx, case.id, "karla", house.clock())
    with pytest.raises(NotAllowed):
        close(house.ctx, case.id, "kurt", house.clock())


def test_a_confirmed_case_is_not_closed_by_the_way(house: House) -> None:
    case, _ = house.answered(mail())
    with pytest.raises(NotAllowed):
        close(house.ctx, case.id, "karla", house.clock())


def test_closing_a_question_about_an_appointment_leaves_it_standing(house: House) -> None:
    case, letter = house.answered(mail())
    house.case_from(mail(QUESTION, answers=(letter.message_id,)))
    close(house.ctx, case.id, "karla", house.clock())
    invariants.check(house.ctx)
    assert house.case(case.code).state is CaseState.CONFIRMED
    (booked,) = house.slots(case)
    assert booked.state is BookingState.BOOKED


def test_what_is_on_its_way_leaves_all_the_same(house: House) -> None:
    case = house.case_from(mail(AT_NIGHT))
    house.approve(case)
    close(house.ctx, case.id, "karla", house.clock())
    house.send()
    assert [each.state for each in house.letters(case)] == [LetterState.SENT, LetterState.SENT]
