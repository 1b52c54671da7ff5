"""Many offices live in one database, and none sees or touches another's rows."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy.exc import NoResultFound

from mailworker.core.case import BookingState, CaseState, MailState
from mailworker.core.letter import LetterState
from mailworker.core.office import Closure
from mailworker.edges.store import Store
from mailworker.errors import NoSuchCase, NotAllowed, SlotTaken
from tests.store.rows import NOW, SLOT, add_case, add_letter, add_mail, key

FAR = NOW + timedelta(days=30)


def test_both_may_have_the_same_mail_code_slot_and_message_id(store: Store, neighbour: Store) -> None:
    for office in (store, neighbour):
        with office.transaction() as tx:
            add_mail(tx, 1)
            case = add_case(tx, "WER-7K3M-9Q2X")
            tx.calendar.take(case.id, SLOT, BookingState.BOOKED)
            content = add_letter(tx, case).content
            tx.letters.draft(
                case.id, content, recipient="a@b.example", message_id="<same@x.example>", now=NOW
            )
            assert tx.leases.take("mailbox", "worker", NOW, timedelta(minutes=1))
            assert tx.alarms.ring("poll", "weg", NOW)


def test_no_question_shows_anothers_rows(store: Store, neighbour: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        case = tx.cases.move(add_case(tx, "WER-7K3M-9Q2X"), CaseState.AWAITING_STAFF, NOW)
        tx.calendar.take(case.id, SLOT, BookingState.HELD, expires_at=NOW)
        tx.calendar.close(Closure(NOW, FAR))
        letter = tx.letters.approve(add_letter(tx, case), "karla")
        tx.ledger.add(NOW, "karla", "approved", case_id=case.id)
        tx.alarms.ring("poll", "weg", NOW)
        tx.leases.take("mailbox", "worker", NOW, timedelta(minutes=1))
        tx.mails.renew_folder(key(1))
    with neighbour.transaction() as tx:
        seen = [
            tx.mails.waiting(),
            tx.mails.all_ids(),
            tx.mails.of_case(case.id),
            tx.mails.unanswered(),
            tx.mails.known_uids("amt@mail.example", "INBOX", 7),
            tx.mails.to_file("amt@mail.example", "INBOX", 7),
            tx.mails.count_by_state(),
            tx.cases.by_code(case.code),
            tx.cases.by_letter((letter.message_id,)),
            tx.cases.open_of_sender(case.email),
            tx.cases.waiting(),
            tx.cases.in_states(),
            tx.cases.count_by_state(),
            tx.cases.first_mail(case.id),
            tx.calendar.of_case(case.id),
            list(tx.calendar.taken(["schalter-1"], NOW, FAR)),
            tx.calendar.overdue(FAR),
            tx.calendar.appointments(NOW, FAR),
            tx.calendar.closures(NOW, FAR),
            tx.letters.claim_next(FAR),
            tx.letters.draft_of(case.id),
            tx.letters.of_case(case.id),
            tx.letters.in_state(*LetterState),
            tx.letters.abandoned(FAR, timedelta()),
            tx.letters.without_copy(),
            tx.letters.receipts_since(NOW - timedelta(days=1)),
            tx.letters.count_by_state(),
            tx.ledger.of_case(case.id),
            tx.alarms.standing(),
            tx.leases.until("mailbox"),
            tx.mails.renew_folder(key(1, uidvalidity=8)),
        ]
        assert not any(seen), seen
        for ask in (lambda: tx.cases.get(case.id), lambda: tx.cases.lock(case.id)):
            with pytest.raises(NoSuchCase):
                ask()
        with pytest.raises(NoResultFound):
            tx.mails.get(mail_id)
        with pytest.raises(NoResultFound):
            tx.letters.get(letter.id)


def test_no_change_reaches_anothers_rows(store: Store, neighbour: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        case = tx.cases.move(add_case(tx), CaseState.AWAITING_STAFF, NOW)
        booking = tx.calendar.take(case.id, SLOT, BookingState.HELD)
        letter = add_letter(tx, case)
    with neighbour.transaction() as tx:
        tx.mails.mark_filed(key(1), "Bearbeitung")
        assert tx.mails.begin_attempt(mail_id, NOW, timedelta(minutes=2)) is None
        tx.mails.end_attempt(mail_id)
        tx.mails.undo_attempt(mail_id)
        for refused, change in (
            (NotAllowed, lambda: tx.mails.settle(mail_id, MailState.NO_ANSWER)),
            (NotAllowed, lambda: tx.cases.move(case, CaseState.CLOSED, NOW)),
            (SlotTaken, lambda: tx.calendar.change(booking, BookingState.RELEASED)),
            (NotAllowed, lambda: tx.letters.approve(letter, "karla")),
            (NotAllowed, lambda: tx.letters.void(letter)),
        ):
            with pytest.raises(refused):
                change()
    with store.reading() as tx:
        stored = tx.mails.get(mail_id)
        assert (stored.state, stored.attempts) == (MailState.RECEIVED, 0)
        assert tx.cases.get(case.id) == case
        assert tx.calendar.get(booking.id) == booking
        assert tx.letters.get(letter.id) == letter
        assert tx.mails.to_file("amt@mail.example", "INBOX", 7) == {1: MailState.RECEIVED}
