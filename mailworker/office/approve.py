"""Approve: one transaction in which the slot is checked again, exactly this letter let go, the case moved."""

from __future__ import annotations

from datetime import datetime

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.core.decision import Draft, wishes_of
from mailworker.core.letter import Letter, LetterKind
from mailworker.core.openings import add_working_days
from mailworker.edges.store import Transaction
from mailworker.errors import HoldExpired, LetterChanged, NotAllowed
from mailworker.office.context import Context
from mailworker.office.drafts import drop_draft, write_draft
from mailworker.office.propose import Wish, draft_of, hold_proposals, release_all
from mailworker.office.understand import understand


def approve(ctx: Context, case_id: int, who: str, now: datetime, *, digest: str = "") -> Letter:
    """Let the case's draft go, and give the citizen the slot that it names.

    `digest` is the text's that `who` saw; a draft that has changed since is not sent.
    Raises NotAllowed (no draft, or decided already), LetterChanged, HoldExpired; then nothing has changed.
    """
    return ctx.store.run(lambda tx: _approve(ctx, tx, tx.cases.lock(case_id), who, now, digest))


def approve_anew(ctx: Context, case_id: int, draft: Draft, who: str, now: datetime) -> Letter:
    """Write another draft and let it go, in one transaction."""

    def work(tx: Transaction) -> Letter:
        case = tx.cases.lock(case_id)
        _must_wait(case)
        write_draft(ctx, tx, case, draft, now)
        return _approve(ctx, tx, case, who, now, digest="")

    return ctx.store.run(work)


def redraft(ctx: Context, case_id: int, draft: Draft, who: str, now: datetime) -> Letter | None:
    """Lay another letter before staff. Raises NotAllowed where the case does not wait for them."""

    def work(tx: Transaction) -> Letter | None:
        case = tx.cases.lock(case_id)
        _must_wait(case)
        letter = write_draft(ctx, tx, case, draft, now)
        tx.ledger.add(now, who, "redrafted", type(draft).__name__, case_id=case.id)
        return letter

    return ctx.store.run(work)


def repropose(ctx: Context, case_id: int, who: str, now: datetime, reason: str = "") -> tuple[Booking, ...]:
    """Give back what is held for a waiting case, and hold what is best now."""

    def work(tx: Transaction) -> tuple[Booking, ...]:
        case = tx.cases.lock(case_id)
        _must_wait(case)
        release_all(tx, case, BookingState.RELEASED)
        return fresh_proposals(ctx, tx, case, who, now, reason)

    return ctx.store.run(work)


def fresh_proposals(
    ctx: Context, tx: Transaction, case: Case, who: str, now: datetime, reason: str
) -> tuple[Booking, ...]:
    """Hold and draft anew for what the case's last mail wishes."""
    mails = tx.mails.of_case(case.id)
    drop_draft(tx, case)
    if not mails:
        return ()
    _, reading = understand(ctx, mails[-1])
    services = case.services or wishes_of(reading)
    case = tx.cases.move(
        case, CaseState.AWAITING_STAFF, now, reason=reason or case.reason, services=dict(services)
    )
    held = hold_proposals(ctx, tx, case, Wish.of(reading), now) if services else ()
    draft = draft_of(held)
    if draft is not None:
        write_draft(ctx, tx, case, draft, now)
    tx.ledger.add(now, who, "proposed_anew", case_id=case.id)
    return held


def _must_wait(case: Case) -> None:
    if case.state is not CaseState.AWAITING_STAFF:
        raise NotAllowed(f"Der Vorgang {case.code} wartet nicht mehr auf eine Entscheidung.")


def _approve(ctx: Context, tx: Transaction, case: Case, who: str, now: datetime, digest: str) -> Letter:
    _must_wait(case)
    draft = tx.letters.draft_of(case.id)
    if draft is None:
        raise NotAllowed(f"Zum Vorgang {case.code} liegt kein Entwurf vor.")
    if digest and digest != draft.content.digest:
        raise LetterChanged("Der Brief hat sich inzwischen geändert. Bitte noch einmal ansehen.")
    state = _settle_slots(ctx, tx, case, draft, now)
    letter = tx.letters.approve(draft, who)
    tx.cases.move(case, state, now, reason="")
    tx.ledger.add(now, who, "approved", draft.content.kind.value, case_id=case.id)
    return letter


def _settle_slots(ctx: Context, tx: Transaction, case: Case, draft: Letter, now: datetime) -> CaseState:
    match draft.content.kind:
        case LetterKind.CONFIRMATION:
            _book(tx, case, draft, now)
            return CaseState.CONFIRMED
        case LetterKind.OFFER:
            until = add_working_days(ctx.office, now, ctx.office.limits.offer_hold_days)
            for booking in tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED):
                _must_hold(booking, now)
                tx.calendar.change(booking, BookingState.OFFERED, expires_at=until)
            return CaseState.OFFERED
        case LetterKind.CANCELLATION:
            release_all(tx, case, BookingState.RELEASED)
            for booking in tx.calendar.of_case(case.id, BookingState.BOOKED):
                tx.calendar.change(booking, BookingState.CANCELLED)
            return CaseState.CANCELLED
        case LetterKind.NOT_OUR_SERVICE:
            release_all(tx, case, BookingState.RELEASED)
            return CaseState.CLOSED
        case _:
            release_all(tx, case, BookingState.RELEASED)
            return CaseState.OFFERED


def _book(tx: Transaction, case: Case, draft: Letter, now: datetime) -> None:
    """The named slot becomes the appointment; the others, and one that stood before, are given back."""
    if draft.booking_id is None:
        raise NotAllowed("Die Bestätigung nennt keinen Termin.")
    chosen = tx.calendar.get(draft.booking_id)
    _must_hold(chosen, now)
    for booking in tx.calendar.of_case(case.id):
        if booking.id != chosen.id:
            given_up = booking.state is BookingState.BOOKED
            tx.calendar.change(booking, BookingState.CANCELLED if given_up else BookingState.RELEASED)
    tx.calendar.change(chosen, BookingState.BOOKED)


def _must_hold(booking: Booking, now: datetime) -> None:
    expired = booking.expires_at is not None and booking.expires_at <= now
    if not booking.state.owns_cells or expired:
        raise HoldExpired(
            "Die Reservierung ist abgelaufen. Bitte neue Termine suchen lassen und dann bestätigen."
        )
