"""Repropose: what was held for a case is given up, and what is best now is held and drafted."""

from __future__ import annotations

from datetime import datetime

from mailworker.core.case import Booking, BookingState, Case, CaseState
from mailworker.core.decision import ConfirmSlot, wishes_of
from mailworker.core.reading import Kind, Reading
from mailworker.edges.store import Transaction
from mailworker.errors import NotAllowed
from mailworker.office.context import Context
from mailworker.office.drafts import drop_draft, shut_out, write_draft
from mailworker.office.propose import NOTHING_FREE, Wish, draft_of, hold_proposals, release_all
from mailworker.office.understand import understand


def repropose(ctx: Context, case_id: int, who: str, now: datetime, reason: str = "") -> tuple[Booking, ...]:
    """Give back what is held for a waiting case, and hold what is best now. Raises NotAllowed."""

    def work(tx: Transaction) -> tuple[Booking, ...]:
        case = tx.cases.lock(case_id)
        must_wait(case)
        return fresh_proposals(ctx, tx, case, who, now, reason)

    return ctx.store.run(work)


def fresh_proposals(
    ctx: Context, tx: Transaction, case: Case, who: str, now: datetime, reason: str
) -> tuple[Booking, ...]:
    """Give back what is held, then hold and draft for what the case's citizen wished last.

    Any time suits who wished none. Whose appointment lies under a closure is given what is nearest to it.
    """
    drop_draft(tx, case)
    release_all(tx, case, BookingState.RELEASED)
    reading = _last_wish(ctx, tx, case)
    services = case.services or (wishes_of(reading) if reading else {})
    case = tx.cases.move(
        case, CaseState.AWAITING_STAFF, now, reason=reason or case.reason, services=dict(services)
    )
    former = shut_out(ctx, tx, case)
    wish = Wish.near(former) if former else Wish.of(reading) if reading else Wish()
    held = hold_proposals(ctx, tx, case, wish, now) if services else ()
    draft = ConfirmSlot(held[0].place) if former and held else draft_of(held)
    if draft is not None:
        write_draft(ctx, tx, case, draft, now)
    elif NOTHING_FREE not in case.reason:
        tx.cases.move(case, CaseState.AWAITING_STAFF, now, reason=f"{case.reason} {NOTHING_FREE}".strip())
    tx.ledger.add(now, who, "proposed_anew", case_id=case.id)
    return held


def must_wait(case: Case) -> None:
    """Raises NotAllowed where the case does not wait for staff."""
    if case.state is not CaseState.AWAITING_STAFF:
        raise NotAllowed(f"Der Vorgang {case.code} wartet nicht mehr auf eine Entscheidung.")


def _last_wish(ctx: Context, tx: Transaction, case: Case) -> Reading | None:
    """The newest mail that says when it would suit: an "accept", a bounce or a note does not."""
    for mail in reversed(tx.mails.of_case(case.id)):
        stored = tx.mails.reading_of(mail.id) or {}
        kind = stored.get("kind")
        if kind in {Kind.BOOKING, Kind.CHANGE} or (kind == Kind.DECLINE and stored["windows"]):
            return understand(ctx, mail)[1]
    return None
