"""Expire: what nobody decided or answered in time is given back, visibly."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.core.letter import LetterKind
from mailworker.edges.store import Transaction
from mailworker.office.cancel import free_blocked
from mailworker.office.context import WORKER, Context
from mailworker.office.drafts import drop_draft
from mailworker.office.free import working_days_later
from mailworker.office.repropose import fresh_proposals

EXPIRED = "Die Reservierung war abgelaufen, hier ist ein neuer Vorschlag."
NO_ANSWER = "Es kam keine Antwort."
APPOINTMENT_STAYS = "Es kam keine Antwort. Der bisherige Termin bleibt."
_ABOUT_SLOTS = frozenset({LetterKind.CONFIRMATION, LetterKind.OFFER})


def expire(ctx: Context, now: datetime) -> int:
    """Give back what is overdue and end what was never answered, case by case; how many cases."""
    with ctx.store.reading() as tx:
        overdue = [booking.case_id for booking in tx.calendar.overdue(now)]
        # A working day is at most a day: what was asked since then cannot be due.
        asked_before = now - timedelta(days=ctx.office.limits.question_days)
        unanswered = [case.id for case in tx.cases.unanswered(asked_before) if _due(ctx, tx, case, now)]
    free_blocked(ctx, now)
    due = dict.fromkeys([*overdue, *unanswered])
    for case_id in due:
        ctx.store.run(partial(expire_case, ctx, case_id, now))
    return len(due)


def waits_until(ctx: Context, tx: Transaction, case: Case) -> datetime | None:
    """Until when a case waits for its citizen's answer; None where it does not."""
    if case.state is not CaseState.OFFERED:
        return None
    ends = [booking.expires_at for booking in _kept(tx, case) if booking.expires_at is not None]
    if ends:
        return max(ends)
    return working_days_later(ctx, tx, case.updated_at, ctx.office.limits.question_days)


def expire_case(ctx: Context, case_id: int, now: datetime, tx: Transaction) -> None:
    """Give back a case's overdue slots; lay it before staff anew, or end it where its citizen was silent."""
    case = tx.cases.lock(case_id)
    silent = _due(ctx, tx, case, now)
    gone = _give_back(tx, case, now)
    if case.state is CaseState.AWAITING_STAFF:
        draft = tx.letters.draft_of(case.id)
        # A draft that names lost slots is false. Any other letter, and a case without one, stays as it is.
        if gone and draft is not None and draft.content.kind in _ABOUT_SLOTS:
            _lay_anew(ctx, tx, case, now)
    elif silent or (gone and not _kept(tx, case)):
        _end(tx, case, now)


def renew(ctx: Context, case_id: int, now: datetime, tx: Transaction) -> None:
    """Lay a fresh proposal before staff in place of one that has been overtaken."""
    case = tx.cases.lock(case_id)
    _give_back(tx, case, now)
    if case.state is CaseState.AWAITING_STAFF:
        _lay_anew(ctx, tx, case, now)


def _give_back(tx: Transaction, case: Case, now: datetime) -> int:
    gone = [booking for booking in tx.calendar.of_case(case.id) if _overdue(booking, now)]
    for booking in gone:
        tx.calendar.change(booking, BookingState.EXPIRED)
    if gone:
        tx.ledger.add(now, WORKER, "expired", f"{len(gone)} slots", case_id=case.id)
    return len(gone)


def _lay_anew(ctx: Context, tx: Transaction, case: Case, now: datetime) -> None:
    said = case.reason.removeprefix(EXPIRED).strip()
    fresh_proposals(ctx, tx, case, WORKER, now, f"{EXPIRED} {said}".strip())


def _end(tx: Transaction, case: Case, now: datetime) -> None:
    """The citizen was silent: the case ends, or stands as it did before we asked."""
    drop_draft(tx, case)
    if tx.calendar.of_case(case.id, BookingState.BOOKED):
        tx.cases.move(case, CaseState.CONFIRMED, now, reason=APPOINTMENT_STAYS)
    else:
        tx.cases.move(case, CaseState.EXPIRED, now, reason=NO_ANSWER)
    tx.ledger.add(now, WORKER, "no_answer", case_id=case.id)


def _kept(tx: Transaction, case: Case) -> tuple[Booking, ...]:
    return tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED)


def _due(ctx: Context, tx: Transaction, case: Case, now: datetime) -> bool:
    until = waits_until(ctx, tx, case)
    return until is not None and until <= now


def _overdue(booking: Booking, now: datetime) -> bool:
    waiting = booking.state in {BookingState.HELD, BookingState.OFFERED}
    expired = booking.expires_at is not None and booking.expires_at <= now
    return waiting and (expired or booking.slot.start <= now)
