from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from mailworker.core.letter import Letter, LetterKind, LetterState
from mailworker.edges.store import Store, Transaction
from mailworker.errors import NotAllowed
from tests.cast import ANNA, BERND
from tests.store.rows import NOW, add_case, add_letter

SOON = NOW + timedelta(minutes=1)
CLAIM = timedelta(minutes=5)


def ready(tx: Transaction) -> Letter:
    return tx.letters.approve(add_letter(tx, add_case(tx)), "karla")


def claimed(tx: Transaction) -> Letter:
    ready(tx)
    letter = tx.letters.claim_next(NOW)
    assert letter is not None
    return letter


@pytest.mark.parametrize("state", [s for s in LetterState if s not in {LetterState.DRAFT, LetterState.VOID}])
@pytest.mark.parametrize("given", ["approved_by = 'karla'", "approved_digest = 'abc'", "failure = ''"])
def test_the_database_itself_lets_no_letter_go_unapproved(
    store: Store, state: LetterState, given: str
) -> None:
    with store.transaction() as tx:
        draft = add_letter(tx, add_case(tx))
    with (
        pytest.raises(IntegrityError, match="nothing_leaves_unapproved"),
        store._engine.begin() as connection,
    ):
        connection.execute(
            text(f"UPDATE letter SET state = '{state}', {given} WHERE id = :id"), {"id": draft.id}
        )
    with store.reading() as tx:
        assert tx.letters.get(draft.id).state is LetterState.DRAFT


def test_an_approval_is_bound_to_exactly_this_text(store: Store) -> None:
    with store.transaction() as tx:
        letter = ready(tx)
    assert (letter.state, letter.approved_by) == (LetterState.READY, "karla")
    assert letter.may_leave
    with store._engine.begin() as connection:
        connection.execute(text("UPDATE letter SET text = text || '!' WHERE id = :id"), {"id": letter.id})
    with store.reading() as tx:
        assert not tx.letters.get(letter.id).may_leave


def test_a_letter_is_approved_once(store: Store) -> None:
    with store.transaction() as tx:
        draft = add_letter(tx, add_case(tx))
        tx.letters.approve(draft, "karla")
        with pytest.raises(NotAllowed):
            tx.letters.approve(draft, "kurt")
        assert tx.letters.get(draft.id).approved_by == "karla"


def test_a_void_letter_is_void_for_good(store: Store) -> None:
    with store.transaction() as tx:
        draft = add_letter(tx, add_case(tx))
        tx.letters.void(draft)
        for move in (tx.letters.void, lambda letter: tx.letters.approve(letter, "karla")):
            with pytest.raises(NotAllowed):
                move(draft)
        assert tx.letters.draft_of(draft.case_id) is None


def test_a_draft_is_never_claimed(store: Store) -> None:
    with store.transaction() as tx:
        add_letter(tx, add_case(tx))
        assert tx.letters.claim_next(NOW) is None


def test_a_letter_is_claimed_once(store: Store) -> None:
    with store.transaction() as tx:
        letter = claimed(tx)
        assert (letter.state, letter.attempts) == (LetterState.SENDING, 1)
        assert tx.letters.claim_next(SOON) is None


def test_letters_are_claimed_oldest_first(store: Store) -> None:
    with store.transaction() as tx:
        first, second = ready(tx), ready(tx)
        assert [tx.letters.claim_next(NOW), tx.letters.claim_next(NOW)] == [
            tx.letters.get(first.id),
            tx.letters.get(second.id),
        ]


def test_a_cases_letters_leave_in_order(store: Store) -> None:
    with store.transaction() as tx:
        case = add_case(tx)
        first, second = (tx.letters.approve(add_letter(tx, case), "karla") for _ in range(2))
        sending = tx.letters.claim_next(NOW)
        assert sending is not None
        assert sending.id == first.id
        assert tx.letters.claim_next(NOW) is None
        tx.letters.put_off(sending, SOON, "421")
        assert tx.letters.claim_next(NOW) is None
        again = tx.letters.claim_next(SOON)
        assert again is not None
        assert again.id == first.id
        tx.letters.sent(again, SOON)
        follower = tx.letters.claim_next(SOON)
        assert follower is not None
        assert follower.id == second.id


def test_a_put_off_letter_keeps_its_message_id_and_waits(store: Store) -> None:
    with store.transaction() as tx:
        letter = claimed(tx)
        tx.letters.hand_over(letter, NOW)
        tx.letters.put_off(letter, SOON, "451 später")
        assert tx.letters.claim_next(NOW) is None
        again = tx.letters.claim_next(SOON)
    assert again is not None
    assert (again.message_id, again.attempts, again.handed_over_at) == (letter.message_id, 2, None)


ENDS: dict[LetterState, Callable[[Transaction, Letter], None]] = {
    LetterState.SENT: lambda tx, letter: tx.letters.sent(letter, NOW),
    LetterState.FAILED: lambda tx, letter: tx.letters.fail(letter, "550"),
    LetterState.UNKNOWN: lambda tx, letter: tx.letters.lose_sight(letter, "Verbindung weg"),
}


@pytest.mark.parametrize("end", ENDS)
def test_a_letter_that_left_or_is_for_staff_is_never_claimed_again(store: Store, end: LetterState) -> None:
    with store.transaction() as tx:
        letter = claimed(tx)
        ENDS[end](tx, letter)
        assert tx.letters.get(letter.id).state is end
        assert tx.letters.claim_next(NOW + timedelta(days=1)) is None


@pytest.mark.parametrize("end", [LetterState.FAILED, LetterState.UNKNOWN])
def test_staff_may_send_a_lost_letter_again(store: Store, end: LetterState) -> None:
    with store.transaction() as tx:
        letter = claimed(tx)
        ENDS[end](tx, letter)
        tx.letters.send_again(tx.letters.get(letter.id))
        again = tx.letters.claim_next(NOW)
    assert again is not None
    assert (again.id, again.attempts) == (letter.id, 1)


def test_a_postman_who_was_taken_for_dead_cannot_hand_over(store: Store) -> None:
    with store.transaction() as tx:
        slow = claimed(tx)
    with store.transaction() as tx:
        tx.letters.put_off(slow, SOON, "unterbrochen")
        other = tx.letters.claim_next(SOON)
        assert other is not None
    with store.transaction() as tx:
        with pytest.raises(NotAllowed):
            tx.letters.hand_over(slow, SOON)
        tx.letters.hand_over(other, SOON)


@pytest.mark.parametrize("said", ["put_off", "fail", "lose_sight"])
def test_a_postman_who_was_taken_for_dead_cannot_speak_for_the_next_one(store: Store, said: str) -> None:
    with store.transaction() as tx:
        slow = claimed(tx)
        tx.letters.put_off(slow, SOON, "unterbrochen")
        tx.letters.claim_next(SOON)
        words = (SOON, "spät") if said == "put_off" else ("spät",)
        with pytest.raises(NotAllowed):
            getattr(tx.letters, said)(slow, *words)
        assert tx.letters.get(slow.id).state is LetterState.SENDING


def test_abandoned_is_what_was_claimed_long_ago(store: Store) -> None:
    with store.transaction() as tx:
        letter = claimed(tx)
        assert tx.letters.abandoned(NOW + CLAIM - timedelta(seconds=1), CLAIM) == ()
        assert [each.id for each in tx.letters.abandoned(NOW + CLAIM, CLAIM)] == [letter.id]


def test_a_sent_letter_wants_one_copy(store: Store) -> None:
    with store.transaction() as tx:
        letter = claimed(tx)
        tx.letters.sent(letter, NOW)
        assert [each.id for each in tx.letters.without_copy()] == [letter.id]
        tx.letters.copied(letter, NOW)
        assert tx.letters.without_copy() == ()


def test_receipts_are_counted_by_address_and_in_all(store: Store) -> None:
    with store.transaction() as tx:
        case = add_case(tx)
        add_letter(tx, case, LetterKind.RECEIPT)
        add_letter(tx, case, LetterKind.RECEIPT, at=NOW - timedelta(hours=2))
        add_letter(tx, case, LetterKind.RECEIPT, to=BERND.email)
        add_letter(tx, case, LetterKind.OFFER)
        hour_ago = NOW - timedelta(hours=1)
        assert tx.letters.receipts_since(hour_ago) == 2
        assert tx.letters.receipts_since(hour_ago, ANNA.email) == 1
        assert tx.letters.receipts_since(NOW - timedelta(hours=3), ANNA.email) == 2


def test_a_message_id_is_given_once(store: Store) -> None:
    with store.transaction() as tx:
        letter = add_letter(tx, add_case(tx))
    with pytest.raises(IntegrityError), store.transaction() as tx:
        tx.letters.draft(
            letter.case_id, letter.content, recipient=ANNA.email, message_id=letter.message_id, now=NOW
        )


def test_every_letter_is_counted_in_its_state(store: Store) -> None:
    with store.transaction() as tx:
        ready(tx)
        add_letter(tx, add_case(tx))
        assert tx.letters.count_by_state() == {LetterState.READY: 1, LetterState.DRAFT: 1}
        assert [each.state for each in tx.letters.in_state(LetterState.READY)] == [LetterState.READY]
