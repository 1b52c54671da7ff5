"""Open: a mail begins a case: its plan, its slots, its draft, all in one transaction."""

from __future__ import annotations

from datetime import datetime

from mailworker.core.case import Case, CaseState, MailState, StoredMail
from mailworker.core.decision import Draft, Plan, plan, wishes_of
from mailworker.core.mail import Mail
from mailworker.core.reading import Kind, Reading
from mailworker.edges.store import Transaction
from mailworker.edges.store.cases import NewCase
from mailworker.office.context import WORKER, Context
from mailworker.office.drafts import write_draft
from mailworker.office.propose import NOTHING_FREE, Wish, draft_of, hold_proposals
from mailworker.office.receipts import send_receipt

WROTE_BEFORE = "Schrieb wohl schon einmal, siehe {codes}."


def open_case(
    ctx: Context, tx: Transaction, stored: StoredMail, mail: Mail, reading: Reading, now: datetime
) -> Case:
    """Begin a case for a mail that was read, and lay it before staff."""
    first = plan(reading, ctx.office)
    new = _new_case(ctx, mail, reading)
    reason = " ".join(part for part in (first.reason, *mail.flaws, _wrote_before(tx, new)) if part)
    case = tx.cases.open(new, now)
    draft, reason = _propose(ctx, tx, case, reading, first, reason, now)
    case = tx.cases.move(case, CaseState.AWAITING_STAFF, now, reason=reason)
    if draft is not None:
        write_draft(ctx, tx, case, draft, now)
    send_receipt(ctx, tx, case, now)
    tx.ledger.add(now, WORKER, "opened", reading.kind.value, case_id=case.id)
    tx.mails.settle(
        stored.id,
        MailState.IN_CASE,
        reason=reason,
        case_id=case.id,
        message_id=mail.message_id or "",
        reading=reading.as_json(),
    )
    return case


def open_unanswerable(
    ctx: Context, tx: Transaction, mail_id: int, mail: Mail, reason: str, now: datetime
) -> Case:
    """A case without a draft: who wrote the mail is not certain, so nobody is answered."""
    new = NewCase(code=ctx.new_code(), kind=Kind.OTHER, name="", email="", subject=mail.subject)
    case = tx.cases.move(tx.cases.open(new, now), CaseState.AWAITING_STAFF, now, reason=reason)
    tx.ledger.add(now, WORKER, "opened", "sender not certain", case_id=case.id)
    tx.mails.settle(
        mail_id, MailState.IN_CASE, reason=reason, case_id=case.id, message_id=mail.message_id or ""
    )
    return case


def _propose(
    ctx: Context, tx: Transaction, case: Case, reading: Reading, first: Plan, reason: str, now: datetime
) -> tuple[Draft | None, str]:
    if not first.look_for_slots:
        return first.draft, reason
    draft = draft_of(hold_proposals(ctx, tx, case, Wish.of(reading), now))
    return draft, reason if draft else f"{reason} {NOTHING_FREE}".strip()


def _new_case(ctx: Context, mail: Mail, reading: Reading) -> NewCase:
    return NewCase(
        code=ctx.new_code(),
        kind=reading.kind,
        name=reading.name or (mail.sender.name if mail.sender else ""),
        email=mail.answer_to.email if mail.answer_to else "",
        phone=reading.phone or "",
        language=reading.language,
        services=wishes_of(reading),
        persons=reading.persons,
        subject=mail.subject,
        reply_to_id=mail.message_id or "",
        references=mail.references_of_a_reply,
    )


def _wrote_before(tx: Transaction, new: NewCase) -> str:
    """An address is not a person, and the same person writes twice: staff see both."""
    others = tx.cases.open_of_sender(new.email, new.name) if new.email else ()
    codes = ", ".join(case.code for case in others)
    return WROTE_BEFORE.format(codes=codes) if codes else ""
