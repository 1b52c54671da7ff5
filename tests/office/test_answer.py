from __future__ import annotations

from datetime import timedelta

import pytest

from mailworker.core.case import BookingState, Case, CaseState
from mailworker.core.letter import LetterKind
from tests.cast import BERND, bytes_mail, out_of_office
from tests.office.house import House
from tests.office.letters import ACCEPT, AT_NIGHT, CANCEL, CHANGE, DECLINE, QUESTION, WISHED, mail


def offered(house: House) -> tuple[Case, str]:
    """A case whose citizen was offered three slots, and the Message-ID of that letter."""
    case, letter = house.answered(mail(AT_NIGHT))
    assert case.state is CaseState.OFFERED
    return case, letter.message_id


def test_an_answer_to_our_letter_joins_its_case(house: House) -> None:
    case, letter_id = offered(house)
    joined = house.case_from(mail(QUESTION, answers=(letter_id,)))
    assert (joined.code, joined.state) == (case.code, CaseState.AWAITING_STAFF)


def test_an_answer_from_another_address_joins_by_our_message_id(house: House) -> None:
    case, letter_id = offered(house)
    assert house.case_from(mail(ACCEPT, BERND, answers=(letter_id,))).code == case.code


def test_a_mail_that_quotes_the_code_joins_its_case(house: House) -> None:
    case, _ = offered(house)
    joined = house.case_from(mail(QUESTION, subject=f"Vorgang {case.code.lower()}"))
    assert joined.code == case.code


def test_a_code_is_found_in_a_mail_of_html_alone(house: House) -> None:
    case, _ = offered(house)
    head = "From: Anna Beispiel <anna.beispiel@example.org>\nSubject: Frage\nContent-Type: text/html"
    joined = house.case_from(bytes_mail(head, f"<p>Zu <b>{case.code}</b>: Kann ich mit Karte bezahlen?</p>"))
    assert joined.code == case.code


def test_a_mail_that_quotes_two_codes_joins_neither(house: House) -> None:
    one, _ = offered(house)
    two = house.case_from(mail(sender=BERND))
    third = house.case_from(mail(QUESTION, subject=f"{one.code} oder {two.code}"))
    assert third.code not in {one.code, two.code}


def test_the_same_address_alone_joins_nothing(house: House) -> None:
    case, _ = offered(house)
    assert house.case_from(mail(CANCEL, subject="Absage")).code != case.code
    assert house.case(case.code).state is CaseState.OFFERED


def test_accepting_drafts_the_confirmation_of_exactly_the_offered_slot(house: House) -> None:
    case, letter_id = offered(house)
    first = house.slots(case)[0]
    house.case_from(mail(ACCEPT, answers=(letter_id,)))
    draft = house.draft(case)
    assert draft is not None
    assert (draft.content.kind, draft.booking_id) == (LetterKind.CONFIRMATION, first.id)
    house.approve(case)
    (booked,) = house.slots(case)
    assert (booked.id, booked.state) == (first.id, BookingState.BOOKED)


def test_who_accepts_in_time_keeps_the_slot_while_staff_decide(house: House) -> None:
    case, letter_id = offered(house)
    until = house.slots(case)[0].expires_at
    assert until is not None
    house.clock.now = until - timedelta(minutes=5)
    house.case_from(mail(ACCEPT, answers=(letter_id,), at=house.clock.now))
    house.clock.pass_by(days=1)
    house.expire()
    assert house.approve(case).content.kind is LetterKind.CONFIRMATION
    assert house.case(case.code).state is CaseState.CONFIRMED


def test_who_accepts_too_late_is_laid_before_staff_without_a_false_confirmation(house: House) -> None:
    case, letter_id = offered(house)
    house.clock.pass_by(days=7)
    house.expire()
    assert house.case(case.code).state is CaseState.EXPIRED
    again = house.case_from(mail(ACCEPT, answers=(letter_id,), at=house.clock.now))
    assert (again.code, again.state) == (case.code, CaseState.AWAITING_STAFF)
    assert house.draft(again) is None


def test_who_accepts_between_expiry_and_its_job_gets_no_false_confirmation(house: House) -> None:
    case, letter_id = offered(house)
    house.clock.pass_by(days=7)
    again = house.case_from(mail(ACCEPT, answers=(letter_id,), at=house.clock.now))
    assert again.code == case.code
    assert house.draft(again) is None


def test_declining_brings_the_case_back_to_staff(house: House) -> None:
    case, letter_id = offered(house)
    joined = house.case_from(mail(DECLINE, answers=(letter_id,)))
    assert (joined.code, joined.state) == (case.code, CaseState.AWAITING_STAFF)
    assert house.draft(joined) is None


def test_cancelling_drafts_the_cancellation_and_its_approval_frees_the_slot(house: House) -> None:
    case, letter = house.answered(mail())
    joined = house.case_from(mail(CANCEL, answers=(letter.message_id,)))
    assert joined.code == case.code
    draft = house.draft(joined)
    assert draft is not None
    assert draft.content.kind is LetterKind.CANCELLATION
    (booked,) = house.slots(case)
    assert booked.state is BookingState.BOOKED
    house.approve(joined)
    assert house.slots(case) == ()
    assert house.case(case.code).state is CaseState.CANCELLED


def test_who_cancels_before_there_was_an_appointment_is_told_so(house: House) -> None:
    case = house.case_from(mail())
    house.case_from(mail(CANCEL, subject=f"Absage {case.code}"))
    draft = house.draft(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.CANCELLATION
    house.approve(case)
    assert house.slots(case) == ()


def test_a_change_leaves_the_appointment_standing_until_staff_decide(house: House) -> None:
    case, letter = house.answered(mail())
    (before,) = house.slots(case)
    house.case_from(mail(CHANGE, answers=(letter.message_id,)))
    assert before in house.slots(case)


def test_a_change_to_an_ended_case_brings_it_back(house: House) -> None:
    case, letter = house.answered(mail())
    house.case_from(mail(CANCEL, answers=(letter.message_id,)))
    house.approve(case)
    joined = house.case_from(mail(WISHED, answers=(letter.message_id,)))
    assert (joined.code, joined.state) == (case.code, CaseState.AWAITING_STAFF)


def test_an_out_of_office_reply_to_our_letter_changes_nothing(house: House) -> None:
    case, letter_id = offered(house)
    before = house.slots(case)
    house.arrive(out_of_office(answers=letter_id))
    assert house.case(case.code).state is CaseState.OFFERED
    assert house.slots(case) == before


def test_the_next_letter_answers_the_citizens_newest_mail(house: House) -> None:
    case, letter_id = offered(house)
    house.case_from(mail(ACCEPT, answers=(letter_id,)))
    letter = house.approve(case)
    newest = house.case(case.code).reply_to_id
    assert letter.in_reply_to == newest != case.reply_to_id
    assert letter.references[-1] == newest
    assert letter_id in letter.references


@pytest.mark.parametrize("text", [ACCEPT, CANCEL, QUESTION, DECLINE])
def test_a_stale_draft_does_not_outlive_an_answer(house: House, text: str) -> None:
    case, letter_id = offered(house)
    house.case_from(mail(CHANGE, answers=(letter_id,)))
    before = house.draft(case)
    house.case_from(mail(text, answers=(letter_id,)))
    after = house.draft(case)
    assert before is None or after is None or after.id != before.id
