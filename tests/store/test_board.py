"""What lists show, on both databases."""

from __future__ import annotations

from datetime import timedelta

from mailworker.core.case import BookingState, CaseState, MailState
from mailworker.core.letter import LetterKind
from mailworker.edges.store import Store
from mailworker.edges.store.board import HEAD
from tests.cast import ANNA
from tests.store.rows import NOW, SLOT, add_case, add_letter, add_mail, later


def test_bookings_drafts_and_readings_come_for_many_cases_at_once(store: Store) -> None:
    with store.transaction() as tx:
        full, bare = add_case(tx), add_case(tx)
        second = tx.calendar.take(full.id, later(SLOT, 60), BookingState.HELD, place=2)
        first = tx.calendar.take(full.id, SLOT, BookingState.HELD, place=1)
        gone = tx.calendar.take(full.id, later(SLOT, 120), BookingState.HELD, place=3)
        tx.calendar.change(gone, BookingState.RELEASED)
        tx.letters.void(add_letter(tx, full))
        add_letter(tx, full, LetterKind.QUESTION)
        for uid, reading in ((1, {"asap": False}), (2, {"asap": True})):
            tx.mails.settle(add_mail(tx, uid), MailState.IN_CASE, case_id=full.id, reading=reading)
    with store.reading() as tx:
        ids = [full.id, bare.id]
        assert {k: [b.id for b in v] for k, v in tx.board.bookings(ids).items()} == {
            full.id: [first.id, second.id]
        }
        assert {k: v.kind for k, v in tx.board.drafts(ids).items()} == {full.id: LetterKind.QUESTION}
        assert tx.board.readings(ids) == {full.id: {"asap": True}}
        assert tx.board.bookings([]) == tx.board.drafts([]) == tx.board.readings([]) == {}


def test_waiting_codes_are_in_the_order_of_the_waiting_list(store: Store) -> None:
    with store.transaction() as tx:
        for number in range(4):
            case = add_case(tx, f"WER-AAAA-000{number}")
            if number != 2:
                tx.cases.move(case, CaseState.AWAITING_STAFF, NOW)
    with store.reading() as tx:
        assert tx.board.waiting_codes() == tuple(case.code for case in tx.cases.waiting())
        assert tx.board.waiting_codes() == ("WER-AAAA-0000", "WER-AAAA-0001", "WER-AAAA-0003")


def test_cases_are_searched_literally_and_the_newest_come_first(store: Store) -> None:
    with store.transaction() as tx:
        codes = [add_case(tx, f"WER-BBBB-000{number}").code for number in range(3)]
        add_case(tx, "WER-CCCC-0000", email="prozent%@example.org")
    with store.reading() as tx:
        assert [case.code for case in tx.board.cases(search="bbbb")] == codes[::-1]
        assert [case.code for case in tx.board.cases(search="%")] == ["WER-CCCC-0000"]
        assert len(tx.board.cases(search=ANNA.name.upper())) == 4
        assert [case.code for case in tx.board.cases(search="bbbb", offset=1, limit=1)] == codes[1:2]
        assert tx.board.cases((CaseState.CLOSED,)) == ()


def test_stray_mails_come_without_their_bodies(store: Store) -> None:
    with store.transaction() as tx:
        large = add_mail(tx, 1, b"Subject: gro\xc3\x9f\r\n\r\n" + b"x" * 50_000)
        tx.mails.settle(large, MailState.QUARANTINED, reason="zu groß")
        tx.mails.settle(add_mail(tx, 2), MailState.IN_CASE, case_id=add_case(tx).id)
    with store.reading() as tx:
        (stray,) = tx.board.strays(MailState.QUARANTINED)
        assert (stray.id, stray.reason, len(stray.head)) == (large, "zu groß", HEAD)
        assert tx.board.strays(MailState.QUARANTINED, since=NOW + timedelta(seconds=1)) == ()
        assert tx.board.strays(MailState.IN_CASE) == ()


def test_rows_of_another_office_are_not_found(store: Store, neighbour: Store) -> None:
    with neighbour.transaction() as tx:
        case = add_case(tx)
        tx.cases.move(case, CaseState.AWAITING_STAFF, NOW)
        mail, letter = add_mail(tx, 1), add_letter(tx, case)
        tx.calendar.take(case.id, SLOT, BookingState.HELD)
    with store.reading() as tx:
        assert tx.board.find_mail(mail) is None
        assert tx.board.find_letter(letter.id) is None
        assert tx.board.waiting_codes() == tx.board.cases() == tx.board.undecided_of(ANNA.email) == ()
        assert tx.board.bookings([case.id]) == tx.board.drafts([case.id]) == {}
    with neighbour.reading() as tx:
        assert tx.board.find_mail(mail) is not None
        assert tx.board.find_letter(letter.id) is not None
        assert len(tx.board.undecided_of(ANNA.email)) == 1
