from __future__ import annotations

from unittest.mock import ANY

import pytest
from sqlalchemy import text

from mailworker.core.case import BookingState, CaseState
from mailworker.core.decision import AskBack, ConfirmSlot, NotOurs, OfferSlots
from mailworker.core.letter import LetterKind, LetterState, Missing
from mailworker.core.office import Closure
from mailworker.errors import HoldExpired, LetterChanged, NoSuchCase, NotAllowed
from mailworker.office.approve import approve, approve_anew, redraft
from mailworker.office.repropose import repropose
from mailworker.office.send import Sent, send_next
from tests.office.house import House
from tests.office.letters import AT_NIGHT, CHANGE, FOREIGN, QUESTION, WITHOUT_SERVICE, mail


def test_an_approved_confirmation_books_its_slot_and_frees_the_others(house: House) -> None:
    case = house.case_from(mail())
    held = house.slots(case)
    letter = house.approve(case)
    assert (letter.state, letter.approved_by) == (LetterState.READY, "karla")
    assert letter.approved_digest == letter.content.digest
    (booked,) = house.slots(case)
    assert (booked.id, booked.state) == (held[0].id, BookingState.BOOKED)
    assert house.case(case.code).state is CaseState.CONFIRMED


def test_approved_twice_is_done_once_and_said(house: House) -> None:
    case = house.case_from(mail())
    house.approve(case)
    with pytest.raises(NotAllowed, match=case.code):
        house.approve(case, who="kurt")
    house.send()
    assert len(house.handed()) == 1
    assert [entry.who for entry in house.ledger(case) if entry.what == "approved"] == ["karla"]


def test_a_letter_that_changed_since_it_was_seen_is_refused(house: House) -> None:
    case = house.case_from(mail())
    seen = house.draft(case)
    assert seen is not None
    redraft(house.ctx, case.id, ConfirmSlot(2), "kurt", house.clock())
    with pytest.raises(LetterChanged):
        house.approve(case, digest=seen.content.digest)
    assert house.case(case.code).state is CaseState.AWAITING_STAFF
    assert house.draft(case) is not None


def test_the_letter_as_it_was_seen_is_let_go(house: House) -> None:
    case = house.case_from(mail())
    seen = house.draft(case)
    assert seen is not None
    assert house.approve(case, digest=seen.content.digest).content == seen.content


@pytest.mark.parametrize("text", ["hat keinen Entwurf", QUESTION])
def test_without_a_draft_there_is_nothing_to_approve(house: House, text: str) -> None:
    case = house.case_from(mail(QUESTION, subject="Frage"))
    with pytest.raises(NotAllowed, match="Entwurf"):
        house.approve(case)


def test_an_unknown_case_is_said_so(house: House) -> None:
    with pytest.raises(NoSuchCase):
        approve(house.ctx, 4711, "karla", house.clock())


@pytest.mark.parametrize("wish", [mail(), mail(AT_NIGHT)], ids=["confirmation", "offer"])
def test_an_expired_hold_cannot_be_approved_and_a_fresh_proposal_is_ready(house: House, wish: bytes) -> None:
    case = house.case_from(wish)
    old = house.draft(case)
    assert old is not None
    house.clock.pass_by(days=4)
    with pytest.raises(HoldExpired, match="neuer Vorschlag"):
        house.approve(case)
    fresh = house.draft(case)
    assert fresh is not None
    assert fresh.id != old.id
    assert all(b.slot.start > house.clock() for b in house.slots(case))
    house.approve(case, digest=fresh.content.digest)
    house.send()
    assert [
        each.id
        for each in house.letters(case)
        if each.state is LetterState.SENT and each.approved_by == "karla"
    ] == [fresh.id]


def test_a_slot_that_has_begun_cannot_be_approved(house: House) -> None:
    case = house.case_from(mail())
    house.clock.now = house.slots(case)[0].slot.start
    with pytest.raises(HoldExpired):
        house.approve(case)
    assert all(booking.slot.start > house.clock() for booking in house.slots(case))


def test_an_offer_whose_deadline_has_passed_on_the_desk_is_written_anew(house: House) -> None:
    case = house.case_from(mail(AT_NIGHT))
    house.clock.pass_by(days=2, minutes=1)
    with pytest.raises(HoldExpired):
        house.approve(case)
    house.approve(case)
    assert house.case(case.code).state is CaseState.OFFERED


def test_another_slot_is_confirmed_in_one_step(house: House) -> None:
    case = house.case_from(mail())
    second = house.slots(case)[1]
    letter = approve_anew(house.ctx, case.id, ConfirmSlot(2), "karla", house.clock())
    (booked,) = house.slots(case)
    assert booked.slot == second.slot
    assert letter.booking_id == second.id
    assert house.draft(case) is None


def test_a_slot_that_is_not_held_is_refused_and_nothing_changes(house: House) -> None:
    case = house.case_from(mail())
    before = house.draft(case), house.slots(case)
    with pytest.raises(NotAllowed, match="Termin 9"):
        approve_anew(house.ctx, case.id, ConfirmSlot(9), "karla", house.clock())
    assert (house.draft(case), house.slots(case)) == before


def test_an_approved_offer_keeps_its_slots_for_the_citizen(house: House) -> None:
    case = house.case_from(mail(AT_NIGHT))
    held = house.slots(case)
    house.approve(case)
    offers = house.slots(case)
    assert [b.id for b in offers] == [b.id for b in held]
    assert {b.state for b in offers} == {BookingState.OFFERED}
    assert house.case(case.code).state is CaseState.OFFERED


@pytest.mark.parametrize(
    ("draft", "state"),
    [
        (AskBack((Missing.PERSONS,)), CaseState.OFFERED),
        (NotOurs(), CaseState.CLOSED),
        (OfferSlots(), CaseState.OFFERED),
    ],
    ids=["question", "not ours", "offer"],
)
def test_staff_may_write_another_letter_first(
    house: House, draft: AskBack | NotOurs | OfferSlots, state: CaseState
) -> None:
    case = house.case_from(mail())
    redraft(house.ctx, case.id, draft, "karla", house.clock())
    house.approve(case)
    assert house.case(case.code).state is state
    assert bool(house.slots(case)) == isinstance(draft, OfferSlots)


@pytest.mark.parametrize("body", [WITHOUT_SERVICE, FOREIGN], ids=["question", "not ours"])
def test_letters_without_a_slot_are_approved_too(house: House, body: str) -> None:
    case, letter = house.answered(mail(body))
    assert letter.booking_id is None
    assert case.state in {CaseState.OFFERED, CaseState.CLOSED}


def test_a_letter_about_something_else_leaves_the_appointment_standing(house: House) -> None:
    case, letter = house.answered(mail())
    (booked,) = house.slots(case)
    house.case_from(mail(QUESTION, answers=(letter.message_id,)))
    redraft(house.ctx, case.id, NotOurs(), "karla", house.clock())
    house.approve(case)
    assert house.slots(case) == (booked,)
    assert house.case(case.code).state is CaseState.CONFIRMED


def test_a_new_slot_for_a_standing_appointment_replaces_it(house: House) -> None:
    case, letter = house.answered(mail())
    (old,) = house.slots(case)
    house.case_from(mail(CHANGE, answers=(letter.message_id,)))
    repropose(house.ctx, case.id, "karla", house.clock())
    house.approve(case)
    (new,) = house.slots(case)
    assert new.id != old.id
    assert new.slot != old.slot
    assert new.sequence == old.sequence + 1


def test_a_text_changed_behind_our_back_never_leaves(house: House) -> None:
    case = house.case_from(mail())
    letter = house.approve(case)
    with house.ctx.store._engine.begin() as connection:
        connection.execute(text(f"UPDATE letter SET html = html || '!' WHERE id = {letter.id}"))
    assert send_next(house.ctx, house.postman, house.clock) == Sent(letter.id, LetterState.FAILED, ANY)
    assert house.handed() == []


def test_letters_of_the_case_say_who_let_them_go(house: House) -> None:
    case, letter = house.answered(mail())
    kinds = {each.content.kind: each.approved_by for each in house.letters(case)}
    assert kinds == {LetterKind.CONFIRMATION: "karla", LetterKind.RECEIPT: "mailworker: receipts"}
    assert letter.state is LetterState.READY


@pytest.mark.parametrize("wish", [mail(), mail(AT_NIGHT)], ids=["confirmation", "offer"])
def test_what_was_closed_behind_a_hold_cannot_be_approved_and_a_fresh_proposal_is_ready(
    house: House, wish: bytes
) -> None:
    case = house.case_from(wish)
    held = house.slots(case)[0].slot
    with house.ctx.store.transaction() as tx:
        tx.calendar.close(Closure(held.start, held.end, held.counter, "Krank"))
    with pytest.raises(HoldExpired, match="geschlossen"):
        house.approve(case)
    assert held not in [booking.slot for booking in house.slots(case)]
    assert house.approve(house.case(case.code)).state is LetterState.READY
