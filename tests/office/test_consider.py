from __future__ import annotations

from typing import Any

import pytest

from mailworker.core.case import CaseState, MailState
from mailworker.core.letter import LetterKind
from mailworker.core.reading import Kind
from mailworker.errors import StoreAway
from mailworker.office import consider as considering
from mailworker.office.consider import CLAIM, SET_ASIDE, consider, consider_next
from mailworker.office.receive import receive
from tests.cast import ANNA, BERND, bounce, bytes_mail, newsletter, out_of_office, raw_mail
from tests.office.house import House
from tests.office.letters import WISHED, mail


@pytest.mark.parametrize("raw", [out_of_office(), newsletter(), bounce()], ids=["away", "list", "bounce"])
def test_a_machines_mail_gets_no_answer_and_says_why(house: House, raw: bytes) -> None:
    (considered,) = house.arrive(raw)
    assert considered.state is MailState.NO_ANSWER
    assert considered.reason
    assert house.cases() == ()
    assert house.send() == []


def test_the_same_mail_twice_is_answered_once(house: House) -> None:
    first, second = house.arrive(mail(), mail())
    assert (first.state, second.state) == (MailState.IN_CASE, MailState.DUPLICATE)
    assert "Dublette?" in second.reason
    (case,) = house.cases()
    house.approve(case)
    house.send()
    assert [each.recipient for each in house.handed()] == [ANNA.email]


def test_one_message_id_with_two_contents_is_two_cases(house: House) -> None:
    same = "<4711@mail.example.org>"
    one = raw_mail(WISHED.format(name="Anna Beispiel"), message_id=same)
    two = raw_mail("Guten Tag, ich brauche einen Reisepass.\n", message_id=same, subject="Reisepass")
    house.arrive(one, two)
    assert len(house.cases()) == 2


def test_a_bounce_of_ours_reaches_its_case_and_staff(house: House) -> None:
    case, letter = house.answered(mail())
    (considered,) = house.arrive(bounce(letter.message_id))
    assert (considered.state, considered.code) == (MailState.IN_CASE, case.code)
    again = house.case(case.code)
    assert again.state is CaseState.AWAITING_STAFF
    assert again.reason
    assert house.draft(again) is None


def test_a_delay_notice_is_noted_and_disturbs_nobody(house: House) -> None:
    case, letter = house.answered(mail())
    house.arrive(bounce(letter.message_id, action="delayed", status="4.4.1"))
    assert house.case(case.code).state is CaseState.CONFIRMED
    assert "noted" in [entry.what for entry in house.ledger(case)]


@pytest.mark.parametrize(
    "head",
    [
        "To: amt@werne.example\nSubject: Termin",
        "From: a@example.org\nFrom: b@example.org\nSubject: Termin",
        "From: a@example.org, b@example.org\nSubject: Termin",
    ],
    ids=["no From", "two From", "two mailboxes"],
)
def test_an_uncertain_sender_makes_a_case_for_staff_without_any_letter(house: House, head: str) -> None:
    (considered,) = house.arrive(bytes_mail(head, "Ich brauche einen Personalausweis.\r\n"))
    case = house.case(considered.code)
    assert case.state is CaseState.AWAITING_STAFF
    assert (case.email, house.letters(case)) == ("", [])
    assert case.reason


def test_our_own_mail_that_comes_back_makes_no_case(house: House) -> None:
    house.answered(mail())
    own = house.postman.handed[-1].raw
    before = len(house.cases())
    (considered,) = house.arrive(own)
    assert considered.state in {MailState.NO_ANSWER, MailState.IN_CASE}
    assert len(house.cases()) == before
    assert house.send() == []


def test_a_mail_that_breaks_consideration_thrice_is_set_aside_and_the_next_one_goes_on(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = considering.read

    def broken(ctx: Any, mail: Any, *rest: Any) -> Any:
        if "Gift" in mail.subject:
            raise ZeroDivisionError
        return real(ctx, mail, *rest)

    monkeypatch.setattr(considering, "read", broken)
    considered = house.arrive(mail(subject="Gift"), mail(sender=BERND))
    poison, good = house.mails()
    assert (poison.state, poison.reason, poison.attempts) == (MailState.QUARANTINED, SET_ASIDE, 3)
    assert good.state is MailState.IN_CASE
    assert [each.state for each in considered] == [
        MailState.RECEIVED,
        MailState.RECEIVED,
        MailState.QUARANTINED,
        MailState.IN_CASE,
    ]


def test_a_mail_that_ended_the_process_thrice_is_set_aside(house: House) -> None:
    house.inbox.put(mail())
    with house.inbox.connect() as inbox:
        receive(house.ctx, inbox, house.clock)
    for _ in range(3):
        with house.ctx.store.transaction() as tx:
            assert tx.mails.begin_attempt(1, house.clock(), CLAIM)
        assert consider_next(house.ctx, house.clock()) is None
        house.clock.now += CLAIM
    considered = consider_next(house.ctx, house.clock())
    assert considered is not None
    assert (considered.state, considered.reason) == (MailState.QUARANTINED, SET_ASIDE)


def test_a_mail_that_another_worker_settled_is_left_as_it_is(house: House) -> None:
    (first,) = house.arrive(mail())
    assert consider(house.ctx, first.mail_id, house.clock()) is None
    assert len(house.cases()) == 1


def test_what_cannot_be_read_is_a_visible_state_and_no_answer(house: House) -> None:
    house.arrive(b"", b"\x00\xff" * 300, b"Subject: \x80\r\n\r\n" + b"\xff" * 100)
    assert all(each.state is not MailState.RECEIVED for each in house.mails())
    assert house.send() == []


def test_what_was_understood_is_kept_with_the_mail(house: House) -> None:
    (considered,) = house.arrive(mail())
    assert considered.kind is Kind.BOOKING
    with house.ctx.store.reading() as tx:
        reading = tx.mails.reading_of(considered.mail_id)
    assert reading is not None
    assert reading["services"][0]["id"] == "personalausweis"


def test_a_receipt_is_the_only_letter_that_leaves_by_itself(house: House) -> None:
    case = house.case_from(mail())
    house.send()
    assert [each.content.kind for each in house.letters(case) if each.sent_at] == [LetterKind.RECEIPT]


def test_a_database_that_is_away_again_and_again_is_not_the_mails_fault(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    house.inbox.put(mail())
    with house.inbox.connect() as inbox:
        receive(house.ctx, inbox, house.clock)

    def full(*_: Any) -> None:
        raise StoreAway("database or disk is full")

    with monkeypatch.context() as full_disk:
        full_disk.setattr(considering, "open_case", full)
        for _ in range(5):
            with pytest.raises(StoreAway):
                consider_next(house.ctx, house.clock())
            house.clock.now += CLAIM
    considered = consider_next(house.ctx, house.clock())
    assert considered is not None
    assert considered.state is MailState.IN_CASE
