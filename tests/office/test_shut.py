from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from threading import Barrier, Thread

import pytest

from mailworker.core.case import BookingState, CaseState
from mailworker.core.decision import AskBack
from mailworker.core.letter import Letter, LetterKind, Missing
from mailworker.core.office import Closure
from mailworker.errors import NotAllowed
from mailworker.office.approve import redraft
from mailworker.office.book import Booked, Wanted, book
from mailworker.office.propose import NOTHING_FREE
from mailworker.office.settle import settle_by_phone
from mailworker.office.shut import BESIDES, MUST_MOVE, NO_ADDRESS, SHUT, Touched, reopen, shut, under
from mailworker.office.why_not import CLOSED
from tests.cast import BERND, CEMRE
from tests.office.house import House, opened
from tests.office.letters import AT_NIGHT, CANCEL, CHANGE, QUESTION, mail


@pytest.fixture
def both(store_url: str) -> Iterator[House]:
    """The office on SQLite and on PostgreSQL."""
    with opened(store_url) as house:
        yield house


def at(house: House, day: int, hour: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=house.ctx.office.zone)


def wednesday(house: House, counter: str | None = None) -> Closure:
    return Closure(at(house, 25), at(house, 26), counter, "Schulung")


def close(house: House, closure: Closure | None = None) -> tuple[Touched, ...]:
    return shut(house.ctx, closure or wednesday(house), "karla", house.clock())


def phoned(house: House, start: datetime, counter: str | None = None) -> Booked:
    made = book(house.ctx, Wanted({"personalausweis": 1}, start, BERND.name, counter), "karla", house.clock())
    assert isinstance(made, Booked), made
    return made


def uid(letter: Letter) -> str:
    return next(line for line in letter.content.calendar.splitlines() if line.startswith("UID:"))


def number(house: House) -> int:
    with house.ctx.store.reading() as tx:
        return tx.closures.ending_after(house.clock())[0].id


def test_a_closure_lists_those_touched_with_a_new_slot_each(both: House) -> None:
    case, _ = both.answered(mail())
    other, _ = both.answered(mail(sender=BERND))
    touched = close(both)
    assert {each.case.code for each in touched} == {case.code, other.code}
    for each in touched:
        assert each.booking.state is BookingState.BOOKED
        assert each.instead
        assert all(not at(both, 25) <= new.slot.start < at(both, 26) for new in each.instead)


def test_two_that_are_shut_out_are_never_given_the_same_slot(both: House) -> None:
    for person in (BERND, CEMRE):
        both.answered(mail(sender=person))
    both.answered(mail())
    cells = [
        (new.slot.counter, new.slot.start + timedelta(minutes=m))
        for each in close(both)
        for new in each.instead
        for m in range(0, new.slot.minutes, 5)
    ]
    assert len(cells) == len(set(cells))


def test_the_appointment_stands_until_its_letter_is_approved(house: House) -> None:
    case, _ = house.answered(mail())
    (before,) = house.slots(case)
    close(house)
    moved = house.case(case.code)
    assert moved.state is CaseState.AWAITING_STAFF
    assert moved.reason == MUST_MOVE
    booked = [b for b in house.slots(case) if b.state is BookingState.BOOKED]
    assert [b.id for b in booked] == [before.id]


def test_an_approved_move_cancels_the_old_slot_and_confirms_the_new_with_a_higher_sequence(
    both: House,
) -> None:
    case, first = both.answered(mail())
    (old,) = both.slots(case)
    (touched,) = close(both)
    draft = both.draft(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.CONFIRMATION
    letter = both.approve(both.case(case.code))
    (new,) = both.slots(case)
    assert (new.id, new.state, new.sequence) == (touched.instead[0].id, BookingState.BOOKED, old.sequence + 1)
    assert "SEQUENCE:0" in first.content.calendar
    assert "SEQUENCE:1" in letter.content.calendar
    uids = {
        line for c in (first, letter) for line in c.content.calendar.splitlines() if line.startswith("UID:")
    }
    assert len(uids) == 1
    assert "verlegen" in letter.content.text or "verlegt" in letter.content.text
    with both.ctx.store.reading() as tx:
        assert tx.calendar.get(old.id).state is BookingState.CANCELLED
        assert under(both.ctx, tx, wednesday(both), both.clock()) == ()


def test_the_same_hour_at_another_counter_is_the_first_choice(house: House) -> None:
    case, _ = house.answered(mail())
    (old,) = house.slots(case)
    (touched,) = close(house, wednesday(house, old.slot.counter))
    assert touched.instead[0].slot.start == old.slot.start
    assert touched.instead[0].slot.counter != old.slot.counter


def test_the_new_slot_is_near_the_old_one_whatever_else_is_free(house: House) -> None:
    phoned(house, at(house, 9, 9, 12))
    (touched,) = close(house, Closure(at(house, 9, 0, 12), at(house, 10, 0, 12)))
    assert touched.instead[0].slot.start.day in {8, 10}


def test_other_counters_and_days_are_left_alone(house: House) -> None:
    case, _ = house.answered(mail())
    (old,) = house.slots(case)
    assert close(house, wednesday(house, "abholung")) == ()
    assert close(house, Closure(at(house, 26), at(house, 27))) == ()
    assert close(house, Closure(old.slot.end, at(house, 26))) == ()
    assert close(house, Closure(at(house, 25), old.slot.start)) == ()
    assert house.case(case.code).state is CaseState.CONFIRMED


def test_a_minute_over_the_beginning_touches(house: House) -> None:
    case, _ = house.answered(mail())
    (old,) = house.slots(case)
    assert len(close(house, Closure(at(house, 25), old.slot.start + timedelta(minutes=1)))) == 1


def test_a_proposal_that_waits_for_staff_is_made_anew(house: House) -> None:
    case = house.case_from(mail())
    before = {b.id for b in house.slots(case)}
    (touched,) = close(house)
    again = house.case(case.code)
    assert again.reason.startswith(SHUT)
    assert not before & {b.id for b in house.slots(case)}
    assert {b.id for b in touched.instead} == {b.id for b in house.slots(case)}
    assert house.draft(case) is not None


def test_a_case_with_three_slots_under_it_is_listed_once(house: House) -> None:
    case = house.case_from(mail())
    assert len(house.slots(case)) == 3
    touched = close(house, Closure(at(house, 23, 9), at(house, 14, 0, 12), None, "Umbau"))
    assert [each.case.code for each in touched] == [case.code]


def test_an_offer_that_is_out_comes_back_to_staff(house: House) -> None:
    case, _ = house.answered(mail(AT_NIGHT))
    first = house.slots(case)[0].slot
    close(house, Closure(first.start, first.end))
    assert house.case(case.code).state is CaseState.AWAITING_STAFF
    assert house.draft(case) is not None


def test_where_nothing_is_free_staff_are_told(house: House) -> None:
    case, _ = house.answered(mail())
    (touched,) = close(house, Closure(at(house, 23, 9), at(house, 31, 0, 12)))
    assert touched.instead == ()
    waiting = house.case(case.code)
    assert waiting.state is CaseState.AWAITING_STAFF
    assert MUST_MOVE in waiting.reason
    assert NOTHING_FREE in waiting.reason


def test_who_has_no_address_is_to_be_called_and_can_be_settled_on_the_phone(house: House) -> None:
    made = phoned(house, at(house, 25, 9))
    (touched,) = close(house)
    assert NO_ADDRESS in touched.case.reason
    assert house.draft(made.case) is None
    settle_by_phone(house.ctx, made.case.id, touched.instead[0].id, "karla", house.clock())
    (new,) = house.slots(made.case)
    assert (new.id, new.sequence) == (touched.instead[0].id, 1)
    assert house.case(made.case.code).state is CaseState.CONFIRMED


def test_a_citizens_own_cancellation_is_not_written_over(house: House) -> None:
    case, letter = house.answered(mail())
    house.case_from(mail(CANCEL, answers=(letter.message_id,)))
    close(house)
    draft = house.draft(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.CANCELLATION
    assert house.case(case.code).reason.startswith(BESIDES)


def test_a_second_closure_over_the_new_slots_moves_them_again(house: House) -> None:
    case, _ = house.answered(mail())
    close(house)
    second = Closure(at(house, 24), at(house, 28), None, "Umbau")
    close(house, second)
    waiting = house.case(case.code)
    assert waiting.reason == MUST_MOVE
    held = [b.slot for b in house.slots(case) if b.state is BookingState.HELD]
    assert held
    assert all(slot.end <= second.start or slot.start >= second.end for slot in held)
    house.approve(waiting)


def test_a_closure_over_the_new_slots_alone_keeps_it_a_move(house: House) -> None:
    case, _ = house.answered(mail())
    (touched,) = close(house)
    new = touched.instead[0].slot
    close(house, Closure(new.start, new.end, new.counter))
    assert house.case(case.code).reason == MUST_MOVE
    draft = house.draft(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.CONFIRMATION


def test_a_question_of_the_citizens_stays_before_staff(house: House) -> None:
    case, letter = house.answered(mail())
    house.case_from(mail(QUESTION, answers=(letter.message_id,)))
    close(house)
    reason = house.case(case.code).reason
    assert reason.startswith(BESIDES)
    assert "Frage" in reason
    assert reopen(house.ctx, number(house), "kurt", house.clock()) == ()


def test_a_move_that_nobody_approves_stays_near_and_stays_a_move(house: House) -> None:
    case, _ = house.answered(mail())
    house.clock.now = at(house, 23, 9)
    close(house, Closure(at(house, 25), at(house, 26)))
    house.clock.pass_by(days=1, hours=20)
    with house.ctx.store.transaction() as tx:
        for held in tx.calendar.of_case(case.id, BookingState.HELD):
            tx.calendar.change(held, BookingState.HELD, expires_at=house.clock())
    assert house.expire() == 1
    draft = house.draft(case)
    assert draft is not None
    assert draft.content.kind is LetterKind.CONFIRMATION
    assert MUST_MOVE in house.case(case.code).reason


def test_a_closure_can_be_taken_back_and_its_appointments_stay(both: House) -> None:
    case, _ = both.answered(mail())
    (old,) = both.slots(case)
    close(both)
    (kept,) = reopen(both.ctx, number(both), "kurt", both.clock())
    assert kept.code == case.code
    assert both.case(case.code).state is CaseState.CONFIRMED
    assert [b.id for b in both.slots(case)] == [old.id]
    assert both.draft(case) is None
    both.send()
    assert len(both.handed()) == 1
    with both.ctx.store.reading() as tx:
        assert tx.closures.ending_after(both.clock()) == ()


def test_taken_back_under_another_closure_it_must_move_still(house: House) -> None:
    case, _ = house.answered(mail())
    close(house)
    close(house, Closure(at(house, 24), at(house, 27)))
    assert reopen(house.ctx, number(house), "kurt", house.clock()) == ()
    assert house.case(case.code).state is CaseState.AWAITING_STAFF


def test_taken_back_after_a_mail_of_the_citizen_staff_decide(house: House) -> None:
    case, letter = house.answered(mail())
    close(house)
    house.case_from(mail(CHANGE, answers=(letter.message_id,)))
    assert reopen(house.ctx, number(house), "kurt", house.clock()) == ()
    assert house.case(case.code).state is CaseState.AWAITING_STAFF


def test_what_was_moved_already_stays_moved(house: House) -> None:
    case, _ = house.answered(mail())
    (touched,) = close(house)
    house.approve(house.case(case.code))
    assert reopen(house.ctx, number(house), "kurt", house.clock()) == ()
    assert [b.id for b in house.slots(case)] == [touched.instead[0].id]


def test_a_closure_that_is_not_there_cannot_be_taken_back(house: House) -> None:
    with pytest.raises(NotAllowed, match="7"):
        reopen(house.ctx, 7, "kurt", house.clock())


def test_a_preview_changes_nothing(house: House) -> None:
    case, _ = house.answered(mail())
    with house.ctx.store.reading() as tx:
        (touched,) = under(house.ctx, tx, wednesday(house), house.clock())
    assert touched.case.code == case.code
    assert house.case(case.code).state is CaseState.CONFIRMED
    assert len(house.slots(case)) == 1


def test_what_has_begun_is_not_moved(house: House) -> None:
    case, _ = house.answered(mail())
    house.clock.now = house.slots(case)[0].slot.start
    assert close(house) == ()


@pytest.mark.parametrize(
    ("first", "last", "counter", "said"),
    [
        (26, 25, None, "endet, bevor"),
        (25, 25, None, "endet, bevor"),
        (20, 21, None, "Vergangenheit"),
        (25, 26, "schalter-9", "schalter-9"),
    ],
)
def test_a_closure_without_sense_changes_nothing(
    house: House, first: int, last: int, counter: str | None, said: str
) -> None:
    with pytest.raises(NotAllowed, match=said):
        close(house, Closure(at(house, first), at(house, last), counter))
    with house.ctx.store.reading() as tx:
        assert tx.calendar.closures(at(house, 1), at(house, 30)) == ()


def test_a_question_about_a_shut_out_appointment_leaves_it_in_the_list(house: House) -> None:
    case, _ = house.answered(mail())
    close(house)
    redraft(house.ctx, case.id, AskBack((Missing.TIME,)), "karla", house.clock())
    house.approve(house.case(case.code))
    with house.ctx.store.reading() as tx:
        assert [e.case.code for e in under(house.ctx, tx, wednesday(house), house.clock())] == [case.code]


@pytest.mark.postgres
def test_who_books_while_a_counter_is_shut_is_refused_or_listed(postgres_store_url: str) -> None:
    """Two connections at once: neither may overlook the other."""
    with opened(postgres_store_url) as one, opened(postgres_store_url, seed=2) as other:
        for day in (24, 25, 26, 27):
            start, barrier, found = at(one, day, 10), Barrier(2), []
            closure = Closure(at(one, day), at(one, day + 1))

            def shutting(closure: Closure = closure, barrier: Barrier = barrier, found: list = found) -> None:
                barrier.wait()
                found.append(shut(one.ctx, closure, "karla", one.clock()))

            thread = Thread(target=shutting)
            thread.start()
            barrier.wait()
            made = book(other.ctx, Wanted({"personalausweis": 1}, start, BERND.name), "kurt", other.clock())
            thread.join()
            if isinstance(made, Booked):
                assert made.case.code in {each.case.code for each in found[0]}
            else:
                assert made.reason == CLOSED


def test_a_hold_does_not_expire_on_days_that_the_desk_has_closed(house: House) -> None:
    close(house, Closure(at(house, 24), at(house, 26)))
    case = house.case_from(mail(AT_NIGHT))
    assert {b.expires_at for b in house.slots(case)} == {at(house, 30, 9)}
    house.approve(case)
    assert {b.expires_at for b in house.slots(case)} == {at(house, 27, 9)}
