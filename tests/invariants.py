"""What must hold after every step of every test (promise 15): nothing is lost, nothing waits unseen."""

from __future__ import annotations

from collections import Counter

from sqlalchemy import text

from mailworker.core.case import BookingState, Case, CaseState, MailState
from mailworker.core.letter import LetterKind, LetterState
from mailworker.edges.store import Store, Transaction
from mailworker.office.context import Context
from mailworker.office.expire import waits_until

ENDED = frozenset(
    {CaseState.DONE, CaseState.MISSED, CaseState.CANCELLED, CaseState.EXPIRED, CaseState.CLOSED}
)


def check(ctx: Context, *, settled: bool = False) -> None:
    """Look at every row of the office. `settled`: the worker is through, so no mail may wait any more."""
    with ctx.store.reading() as tx:
        _every_mail_has_a_visible_state(tx, settled=settled)
        for case in tx.cases.in_states(limit=100_000):
            _every_case_waits_for_somebody(ctx, tx, case)
            _its_slots_fit_its_state(tx, case)
            _its_letters_were_approved(tx, case)
    _every_cell_has_one_owner(ctx.store)


def _every_mail_has_a_visible_state(tx: Transaction, *, settled: bool) -> None:
    for mail_id in tx.mails.all_ids():
        mail = tx.mails.get(mail_id)
        if mail.state is MailState.RECEIVED:
            assert not settled, f"mail {mail_id} waits"
        elif mail.state is MailState.IN_CASE:
            assert mail.case_id is not None
        else:
            assert mail.reason, f"mail {mail_id} is {mail.state} for no reason"
            assert mail.case_id is None


def _every_case_waits_for_somebody(ctx: Context, tx: Transaction, case: Case) -> None:
    """For staff, for the citizen until a known moment, or for the day of the appointment."""
    assert case.state is not CaseState.NEW, case.code
    if case.state is CaseState.OFFERED:
        assert waits_until(ctx, tx, case) is not None, case.code
    if case.state is CaseState.CONFIRMED:
        assert tx.calendar.of_case(case.id, BookingState.BOOKED), case.code


def _its_slots_fit_its_state(tx: Transaction, case: Case) -> None:
    held = tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED)
    booked = tx.calendar.of_case(case.id, BookingState.BOOKED)
    assert len(booked) <= 1, f"{case.code} has two appointments"
    assert all(booking.expires_at is not None for booking in held), f"{case.code} holds for ever"
    if case.state in ENDED:
        assert not held, f"{case.code} ended, and holds slots"
        assert not booked or case.state in {CaseState.DONE, CaseState.MISSED}, f"{case.code}: no slot is due"
    if case.state is CaseState.CONFIRMED:
        assert not held, f"{case.code} is confirmed and holds more"


def _its_letters_were_approved(tx: Transaction, case: Case) -> None:
    letters = tx.letters.of_case(case.id)
    drafts = [letter for letter in letters if letter.state is LetterState.DRAFT]
    assert len(drafts) <= 1, f"{case.code} has two drafts"
    assert not drafts or case.state is CaseState.AWAITING_STAFF, f"{case.code}: a draft that nobody sees"
    for letter in letters:
        if letter.state not in {LetterState.DRAFT, LetterState.VOID}:
            assert letter.may_leave
            assert letter.approved_by != "mailworker: receipts" or letter.content.kind is LetterKind.RECEIPT


def _every_cell_has_one_owner(store: Store) -> None:
    """The cells of the database are exactly those of the bookings that own some, each once."""
    with store._engine.connect() as connection:
        owned = connection.execute(text("SELECT office, counter, cell, booking_id FROM cell")).all()
        rows = connection.execute(text("SELECT office, counter, first_cell, cells, id, state FROM booking"))
        wanted = Counter(
            (office, counter, first + step, id_)
            for office, counter, first, cells, id_, state in rows
            if BookingState(state).owns_cells
            for step in range(cells)
        )
    assert Counter(map(tuple, owned)) == wanted
    places = Counter(row[:3] for row in wanted.elements())
    assert all(times == 1 for times in places.values())
