"""Approve: one transaction in which the slot is checked again, exactly this letter let go, the case moved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.core.decision import Draft
from mailworker.core.letter import Letter, LetterKind
from mailworker.edges.store import Transaction
from mailworker.errors import HoldExpired, LetterChanged, NotAllowed
from mailworker.office.cancel import give_up
from mailworker.office.context import Context
from mailworker.office.drafts import write_draft
from mailworker.office.expire import renew
from mailworker.office.free import shut_since, working_days_later
from mailworker.office.propose import release_all
from mailworker.office.repropose import must_wait

SHUT = "Der Schalter ist dann inzwischen geschlossen. Ein neuer Vorschlag liegt bereit."
GONE = "Die Reservierung ist abgelaufen. Ein neuer Vorschlag liegt bereit."


def approve(ctx: Context, case_id: int, who: str, now: datetime, *, digest: str = "") -> Letter:
    """Let the case's draft go, and give the citizen the slot that it names.

    `digest` is the text's that `who` saw; a draft that has changed since is not sent.
    Raises NotAllowed (no draft, or decided already) and LetterChanged, and then nothing has changed; or
    HoldExpired, and then a fresh proposal is ready.
    """
    return _or_renew(
        ctx, case_id, now, lambda tx: _approve(ctx, tx, tx.cases.lock(case_id), who, now, digest)
    )


def approve_anew(ctx: Context, case_id: int, draft: Draft, who: str, now: datetime) -> Letter:
    """Write another draft and let it go, in one transaction. Raises as `approve`."""

    def work(tx: Transaction) -> Letter:
        case = tx.cases.lock(case_id)
        must_wait(case)
        write_draft(ctx, tx, case, draft, now)
        return _approve(ctx, tx, case, who, now, digest="")

    return _or_renew(ctx, case_id, now, work)


def redraft(ctx: Context, case_id: int, draft: Draft, who: str, now: datetime) -> Letter | None:
    """Lay another letter before staff. Raises NotAllowed where the case does not wait for them."""

    def work(tx: Transaction) -> Letter | None:
        case = tx.cases.lock(case_id)
        must_wait(case)
        letter = write_draft(ctx, tx, case, draft, now)
        tx.ledger.add(now, who, "redrafted", type(draft).__name__, case_id=case.id)
        return letter

    return ctx.store.run(work)


def _or_renew(ctx: Context, case_id: int, now: datetime, work: Callable[[Transaction], Letter]) -> Letter:
    """Do `work`; where its slots were lost to time, have a fresh proposal ready before saying so."""
    try:
        return ctx.store.run(work)
    except HoldExpired:
        ctx.store.run(partial(renew, ctx, case_id, now))
        raise


def _approve(ctx: Context, tx: Transaction, case: Case, who: str, now: datetime, digest: str) -> Letter:
    must_wait(case)
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
            _book(ctx, tx, case, draft, now)
            return CaseState.CONFIRMED
        case LetterKind.OFFER:
            _offer(ctx, tx, case, draft, now)
            return CaseState.OFFERED
        case LetterKind.CANCELLATION:
            release_all(tx, case, BookingState.RELEASED)
            for booking in tx.calendar.of_case(case.id, BookingState.BOOKED):
                give_up(ctx, tx, booking, now)
            return CaseState.CANCELLED
        case LetterKind.NOT_OUR_SERVICE:
            return end_without_slot(tx, case)
        case _:
            release_all(tx, case, BookingState.RELEASED)
            return CaseState.OFFERED


def end_without_slot(tx: Transaction, case: Case) -> CaseState:
    """Give back what is held; where a case then stands: an appointment that it has is not touched."""
    release_all(tx, case, BookingState.RELEASED)
    booked = tx.calendar.of_case(case.id, BookingState.BOOKED)
    return CaseState.CONFIRMED if booked else CaseState.CLOSED


def _offer(ctx: Context, tx: Transaction, case: Case, draft: Letter, now: datetime) -> None:
    """The slots are kept for the citizen from now on, at least as long as the letter says."""
    days = ctx.office.limits.offer_hold_days
    until = working_days_later(ctx, tx, now, days)
    offers = tx.calendar.of_case(case.id, BookingState.HELD, BookingState.OFFERED)
    if not offers or working_days_later(ctx, tx, draft.created_at, days) <= now:
        raise HoldExpired(GONE)
    for booking in offers:
        _must_hold(ctx, tx, booking, now)
        tx.calendar.change(booking, BookingState.OFFERED, expires_at=until)


def _book(ctx: Context, tx: Transaction, case: Case, draft: Letter, now: datetime) -> None:
    if draft.booking_id is None:
        raise NotAllowed("Die Bestätigung nennt keinen Termin.")
    give_slot(ctx, tx, case, tx.calendar.get(draft.booking_id), now)


def give_slot(ctx: Context, tx: Transaction, case: Case, chosen: Booking, now: datetime) -> None:
    """A held slot becomes the appointment; the others, and one that stood before, are given back.

    Raises HoldExpired where it is held no more, or its counter has been closed since.
    """
    _must_hold(ctx, tx, chosen, now)
    for booking in tx.calendar.of_case(case.id):
        if booking.id == chosen.id:
            continue
        if booking.state is BookingState.BOOKED:
            give_up(ctx, tx, booking, now)
        else:
            tx.calendar.change(booking, BookingState.RELEASED)
    tx.calendar.change(chosen, BookingState.BOOKED)


def _must_hold(ctx: Context, tx: Transaction, booking: Booking, now: datetime) -> None:
    expired = booking.expires_at is not None and booking.expires_at <= now
    if not booking.state.stands or expired or booking.slot.start <= now:
        raise HoldExpired(GONE)
    if shut_since(ctx, tx, booking.slot):
        raise HoldExpired(SHUT)
