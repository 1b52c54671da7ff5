from __future__ import annotations

from datetime import timedelta
from email import message_from_bytes

import pytest
from sqlalchemy import text

from mailworker.core.case import Case
from mailworker.core.letter import WAITS, Letter, LetterState
from mailworker.core.mail import parse
from mailworker.errors import LetterRefused, MailboxError, NotAllowed, OutcomeUnknown, PutOff
from mailworker.office.send import CLAIM, copy_to_sent, decide_unknown, recover, send_next
from tests.cast import ANNA, BERND
from tests.office.house import House
from tests.office.letters import mail


@pytest.fixture
def ready(house: House) -> tuple[Case, Letter]:
    """One approved letter that waits for the postman, and nothing else."""
    house.with_receipts(automatic=False)
    case = house.case_from(mail())
    return case, house.approve(case)


def state(house: House, letter: Letter) -> LetterState:
    with house.ctx.store.reading() as tx:
        return tx.letters.get(letter.id).state


def test_an_approved_letter_is_handed_in_once(house: House, ready: tuple[Case, Letter]) -> None:
    case, letter = ready
    (sent,) = house.send()
    assert (sent.letter_id, sent.state) == (letter.id, LetterState.SENT)
    assert house.send() == []
    (handed,) = house.postman.handed
    assert handed.recipient == ANNA.email
    assert parse(handed.raw).message_id == letter.message_id
    assert "sent" in [entry.what for entry in house.ledger(case)]


def test_it_goes_out_in_the_thread_of_the_citizens_mail(house: House, ready: tuple[Case, Letter]) -> None:
    case, _ = ready
    house.send()
    mail_out = parse(house.postman.handed[0].raw)
    assert mail_out.in_reply_to == case.reply_to_id
    assert mail_out.header("Auto-Submitted")
    assert mail_out.header("X-Mailworker-Loop") == case.code


def test_a_server_that_puts_off_gets_it_again_after_growing_waits_then_staff(
    house: House, ready: tuple[Case, Letter]
) -> None:
    _, letter = ready
    house.postman.fault = PutOff("451 später", code=451)
    for wait in WAITS:
        (tried,) = house.send()
        assert tried.state is LetterState.READY
        house.clock.now += wait - timedelta(seconds=1)
        assert house.send() == []
        house.clock.now += timedelta(seconds=1)
    (last,) = house.send()
    assert last.state is LetterState.FAILED
    assert house.postman.handed == []
    assert state(house, letter) is LetterState.FAILED


def test_it_goes_out_under_the_same_message_id_when_the_server_is_back(
    house: House, ready: tuple[Case, Letter]
) -> None:
    _, letter = ready
    house.postman.fault = PutOff("421", code=421)
    house.send()
    house.postman.fault = None
    house.clock.pass_by(minutes=1)
    house.send()
    assert [parse(each.raw).message_id for each in house.postman.handed] == [letter.message_id]


def test_what_is_refused_for_good_is_never_tried_again(house: House, ready: tuple[Case, Letter]) -> None:
    _, letter = ready
    house.postman.fault = LetterRefused("550 unbekannt", code=550)
    (tried,) = house.send()
    assert tried.state is LetterState.FAILED
    house.postman.fault = None
    house.clock.pass_by(days=2)
    assert house.send() == []
    assert state(house, letter) is LetterState.FAILED


def test_an_outcome_that_nobody_knows_is_left_to_staff(house: House, ready: tuple[Case, Letter]) -> None:
    _, letter = ready
    house.postman.fault, house.postman.fault_after_data = OutcomeUnknown(), True
    (tried,) = house.send()
    assert tried.state is LetterState.UNKNOWN
    house.postman.fault = None
    house.clock.pass_by(days=2)
    assert house.send() == []
    assert state(house, letter) is LetterState.UNKNOWN


@pytest.mark.parametrize(("arrived", "handed"), [(True, 0), (False, 1)])
def test_staff_decide_whether_a_lost_letter_arrived(
    house: House, ready: tuple[Case, Letter], arrived: bool, handed: int
) -> None:
    _, letter = ready
    house.postman.fault = OutcomeUnknown()
    house.send()
    house.postman.fault = None
    decide_unknown(house.ctx, letter.id, "karla", house.clock(), arrived=arrived)
    house.send()
    assert len(house.postman.handed) == handed
    assert state(house, letter) is LetterState.SENT
    with pytest.raises(NotAllowed):
        decide_unknown(house.ctx, letter.id, "kurt", house.clock(), arrived=False)


def test_letters_queue_while_the_server_is_down_and_go_out_once_and_in_order(house: House) -> None:
    house.with_receipts(automatic=False)
    cases = [house.case_from(mail(sender=person)) for person in (ANNA, BERND)]
    for case in cases:
        house.approve(case)
    house.postman.fault = PutOff("Verbindung abgelehnt")
    house.send()
    house.postman.fault = None
    house.clock.pass_by(minutes=1)
    house.send()
    house.send()
    assert [each.recipient for each in house.postman.handed] == [ANNA.email, BERND.email]


def test_a_letter_whose_postman_died_before_handing_over_goes_out_again(
    house: House, ready: tuple[Case, Letter]
) -> None:
    _, letter = ready
    with house.ctx.store.transaction() as tx:
        tx.letters.claim_next(house.clock())
    assert house.send() == []
    house.clock.now += CLAIM
    house.poll()
    house.send()
    assert len(house.postman.handed) == 1
    assert state(house, letter) is LetterState.SENT


def test_a_letter_whose_postman_died_with_it_in_hand_is_left_to_staff(
    house: House, ready: tuple[Case, Letter]
) -> None:
    _, letter = ready
    with house.ctx.store.transaction() as tx:
        claimed = tx.letters.claim_next(house.clock())
        assert claimed is not None
        tx.letters.hand_over(claimed, house.clock())
    house.clock.now += CLAIM
    house.poll()
    assert state(house, letter) is LetterState.UNKNOWN
    assert house.send() == []


def test_a_copy_in_the_sent_folder_proves_that_it_left(house: House, ready: tuple[Case, Letter]) -> None:
    """Some servers lay the copy themselves."""
    _, letter = ready
    with house.ctx.store.transaction() as tx:
        claimed = tx.letters.claim_next(house.clock())
        assert claimed is not None
        tx.letters.hand_over(claimed, house.clock())
    house.inbox.put(f"Message-ID: {letter.message_id}\r\n\r\n".encode(), folder=house.inbox.names.sent)
    house.clock.now += CLAIM
    house.poll()
    assert state(house, letter) is LetterState.SENT


def test_a_letter_that_kills_every_postman_ends_with_staff(house: House, ready: tuple[Case, Letter]) -> None:
    _, letter = ready
    for _ in range(len(WAITS) + 1):
        with house.ctx.store.transaction() as tx:
            assert tx.letters.claim_next(house.clock()) is not None
        house.clock.pass_by(hours=6)
        house.poll()
        house.clock.pass_by(hours=6)
    assert state(house, letter) is LetterState.FAILED


def test_a_postman_who_wakes_up_too_late_hands_nothing_over(house: House, ready: tuple[Case, Letter]) -> None:
    """He hung for longer than a claim; another has sent the letter meanwhile."""
    real = house.postman.deliver

    def slow(raw: bytes, sender: str, recipient: str, before_data) -> None:  # type: ignore[no-untyped-def]
        house.postman.deliver = real  # type: ignore[method-assign]
        house.clock.now += CLAIM
        house.poll()
        house.send()
        real(raw, sender, recipient, before_data)

    house.postman.deliver = slow  # type: ignore[method-assign]
    late = send_next(house.ctx, house.postman, house.clock)
    assert len(house.postman.handed) == 1
    assert late is not None
    assert late.state is LetterState.SENT
    assert state(house, ready[1]) is LetterState.SENT


def test_each_sent_letter_has_one_copy_in_the_sent_folder(house: House, ready: tuple[Case, Letter]) -> None:
    house.send()
    house.poll()
    house.poll()
    (copy,) = house.inbox.mails(house.inbox.names.sent)
    assert copy == house.postman.handed[0].raw


def test_a_copy_whose_note_was_lost_is_not_laid_twice(house: House, ready: tuple[Case, Letter]) -> None:
    house.send()
    (sent,) = house.postman.handed
    with house.inbox.connect() as inbox:
        inbox.ensure_folders()
        inbox.append_sent(sent.raw)
        assert copy_to_sent(house.ctx, inbox, house.clock()) == 1
        assert recover(house.ctx, inbox, house.clock()) == 0
    assert house.inbox.mails(house.inbox.names.sent) == [sent.raw]


def test_the_calendar_file_of_a_confirmation_is_attached(house: House, ready: tuple[Case, Letter]) -> None:
    house.send()
    parts = [part.get_content_type() for part in message_from_bytes(house.postman.handed[0].raw).walk()]
    assert "text/calendar" in parts


def test_a_copy_that_cannot_be_laid_keeps_no_other_out(house: House, ready: tuple[Case, Letter]) -> None:
    other = house.approve(house.case_from(mail(sender=BERND)))
    house.send()
    with house.inbox.connect() as inbox:
        inbox.ensure_folders()
        real = inbox.append_sent
        inbox.append_sent = (  # type: ignore[method-assign]
            lambda raw, *rest: real(raw, *rest) if other.message_id.encode() in raw else _full()
        )
        with pytest.raises(MailboxError, match="voll"):
            copy_to_sent(house.ctx, inbox, house.clock())
    (copy,) = house.inbox.mails(house.inbox.names.sent)
    assert parse(copy).message_id == other.message_id


def _full() -> None:
    raise MailboxError("Der Ordner ist voll.")


def test_a_letter_that_arrived_by_other_means_and_fits_no_mail_has_no_copy(
    house: House, ready: tuple[Case, Letter]
) -> None:
    with house.ctx.store._engine.begin() as connection:
        connection.execute(text("UPDATE letter SET recipient = 'jürgen@example.org'"))
    assert [each.state for each in house.send()] == [LetterState.FAILED]
    decide_unknown(house.ctx, ready[1].id, "karla", house.clock(), arrived=True)
    house.poll()
    house.poll()
    assert house.inbox.mails(house.inbox.names.sent) == []
    with house.ctx.store.reading() as tx:
        assert tx.letters.without_copy() == ()
