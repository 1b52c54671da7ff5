from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest

from mailworker.core.case import MailState
from mailworker.edges.store import Store
from mailworker.errors import NotAllowed
from tests.store.rows import NOW, add_case, add_mail, key


def test_a_uid_is_kept_once_and_the_second_time_says_so(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.mails.add(key(1), b"first", NOW) is not None
    with store.transaction() as tx:
        assert tx.mails.add(key(1), b"first", NOW) is None
        assert tx.mails.add(key(2), b"second", NOW) is not None
    with store.reading() as tx:
        assert len(tx.mails.all_ids()) == 2


def test_a_known_uid_leaves_the_rest_of_its_transaction_standing(store: Store) -> None:
    with store.transaction() as tx:
        add_mail(tx, 1)
        assert tx.mails.add(key(1), b"again", NOW) is None
        add_mail(tx, 2)
    with store.reading() as tx:
        assert tx.mails.known_uids("amt@mail.example", "INBOX", 7).keys() == {1, 2}


def test_the_same_uid_under_another_uidvalidity_is_another_mail(store: Store) -> None:
    with store.transaction() as tx:
        assert tx.mails.add(key(1, uidvalidity=7), b"old", NOW)
        assert tx.mails.add(key(1, uidvalidity=8), b"new", NOW)
        assert tx.mails.known_uids("amt@mail.example", "INBOX", 8).keys() == {1}


def test_uids_and_uidvalidities_may_be_as_large_as_imap_allows(store: Store) -> None:
    largest = 2**32 - 1
    with store.transaction() as tx:
        assert tx.mails.add(key(largest, uidvalidity=largest), b"far", NOW)
        assert not tx.mails.renew_folder(key(largest, uidvalidity=largest))
        assert tx.mails.known_uids("amt@mail.example", "INBOX", largest).keys() == {largest}


def test_a_folders_new_uidvalidity_is_told_once(store: Store) -> None:
    with store.transaction() as tx:
        assert not tx.mails.renew_folder(key(1, uidvalidity=7))
    with store.transaction() as tx:
        assert tx.mails.renew_folder(key(1, uidvalidity=8))
    with store.transaction() as tx:
        assert not tx.mails.renew_folder(key(1, uidvalidity=8))


def test_two_workers_may_see_a_folder_for_the_first_time_at_once(store: Store) -> None:
    together = Barrier(2)

    def sees(folder: str) -> bool:
        together.wait(10)
        with store.transaction() as tx:
            return tx.mails.renew_folder(key(1, folder=folder))

    with ThreadPoolExecutor(2) as workers:
        for number in range(20):
            both = [workers.submit(sees, f"INBOX/{number}") for _ in range(2)]
            assert [one.result() for one in both] == [False, False]


def test_raw_bytes_come_back_as_they_went_in(store: Store) -> None:
    raw = bytes(range(256)) * 3
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1, raw)
    with store.reading() as tx:
        stored = tx.mails.get(mail_id)
    assert (stored.raw, stored.size, stored.truncated) == (raw, len(raw), False)
    assert stored.received_at == NOW
    assert stored.received_at.tzinfo is not None


def test_a_mail_that_was_too_big_says_its_real_size(store: Store) -> None:
    with store.transaction() as tx:
        mail_id = tx.mails.add(key(1), b"head", NOW, size=31_000_000, state=MailState.QUARANTINED)
        assert mail_id
        stored = tx.mails.get(mail_id)
    assert (stored.size, stored.truncated) == (31_000_000, True)


def test_a_mail_is_settled_once(store: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        case = add_case(tx)
        tx.mails.settle(mail_id, MailState.IN_CASE, case_id=case.id)
    with pytest.raises(NotAllowed), store.transaction() as tx:
        tx.mails.settle(mail_id, MailState.NO_ANSWER, reason="zu spät")
    with store.reading() as tx:
        assert tx.mails.get(mail_id).state is MailState.IN_CASE
        assert tx.mails.waiting() == ()


def test_what_a_loser_did_for_a_mail_is_undone_with_it(store: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        tx.mails.settle(mail_id, MailState.NO_ANSWER)

    def lose() -> None:
        with store.transaction() as tx:
            case = add_case(tx)
            tx.mails.settle(mail_id, MailState.IN_CASE, case_id=case.id)

    with pytest.raises(NotAllowed):
        lose()
    with store.reading() as tx:
        assert tx.cases.in_states() == ()


def test_waiting_mails_come_in_the_order_of_their_arrival(store: Store) -> None:
    with store.transaction() as tx:
        ids = [add_mail(tx, uid) for uid in (5, 3, 9)]
        tx.mails.settle(ids[1], MailState.DUPLICATE)
        assert tx.mails.waiting() == (ids[0], ids[2])


CLAIM = timedelta(minutes=2)


def test_attempts_are_counted_one_by_one(store: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        counted = [tx.mails.begin_attempt(mail_id, NOW + CLAIM * turn, CLAIM) for turn in range(3)]
    assert counted == [1, 2, 3]


def test_two_workers_at_one_mail_are_one_attempt(store: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        assert tx.mails.begin_attempt(mail_id, NOW, CLAIM) == 1
        assert tx.mails.begin_attempt(mail_id, NOW + CLAIM - timedelta(seconds=1), CLAIM) is None
        assert tx.mails.get(mail_id).attempts == 1


def test_an_attempt_that_ended_alive_is_followed_at_once(store: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        tx.mails.begin_attempt(mail_id, NOW, CLAIM)
        tx.mails.end_attempt(mail_id)
        assert tx.mails.begin_attempt(mail_id, NOW, CLAIM) == 2


def test_an_attempt_that_does_not_count_lets_other_mails_go_first(store: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        tx.mails.begin_attempt(mail_id, NOW, CLAIM)
        tx.mails.undo_attempt(mail_id)
        assert tx.mails.begin_attempt(mail_id, NOW, CLAIM) is None
        assert tx.mails.begin_attempt(mail_id, NOW + CLAIM, CLAIM) == 1


def test_a_settled_mail_is_not_tried_again(store: Store) -> None:
    with store.transaction() as tx:
        mail_id = add_mail(tx, 1)
        tx.mails.settle(mail_id, MailState.NO_ANSWER)
        assert tx.mails.begin_attempt(mail_id, NOW, CLAIM) is None


def test_equal_bytes_name_the_first_mail_that_had_them(store: Store) -> None:
    with store.transaction() as tx:
        first = add_mail(tx, 1, b"same")
        other = add_mail(tx, 2, b"other")
        second = add_mail(tx, 3, b"same")
        third = add_mail(tx, 4, b"same")
        found = [tx.mails.same_before(id_) for id_ in (first, other, second, third)]
    assert found == [None, None, first, first]


def test_what_was_filed_is_not_filed_again(store: Store) -> None:
    with store.transaction() as tx:
        for uid in (1, 2):
            tx.mails.settle(add_mail(tx, uid), MailState.NO_ANSWER)
        tx.mails.mark_filed(key(1), "Ohne Antwort")
    with store.reading() as tx:
        assert tx.mails.to_file("amt@mail.example", "INBOX", 7) == {2: MailState.NO_ANSWER}


def test_every_mail_is_counted_in_its_state(store: Store) -> None:
    with store.transaction() as tx:
        for uid in range(1, 4):
            add_mail(tx, uid)
        tx.mails.settle(tx.mails.waiting()[0], MailState.QUARANTINED, reason="nicht lesbar")
        assert tx.mails.count_by_state() == {MailState.RECEIVED: 2, MailState.QUARANTINED: 1}
        assert [mail.reason for mail in tx.mails.unanswered()] == ["", "", "nicht lesbar"]


def test_a_poll_asks_only_for_what_lies_in_the_mailbox(store: Store) -> None:
    with store.transaction() as tx:
        for uid in (1, 2, 3):
            tx.mails.settle(add_mail(tx, uid), MailState.NO_ANSWER)
        assert tx.mails.known_uids("amt@mail.example", "INBOX", 7, since=2).keys() == {2, 3}
        assert tx.mails.to_file("amt@mail.example", "INBOX", 7, since=3).keys() == {3}
