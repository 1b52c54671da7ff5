"""Answer: a mail that belongs to a case already is joined to it and brings it before staff."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mailworker.core.case import Booking, BookingState, Case, CaseState, MailState, StoredMail
from mailworker.core.codes import find_codes
from mailworker.core.decision import ConfirmSlot, Draft, EndCase
from mailworker.core.mail import Mail
from mailworker.core.reading import Kind, Reading
from mailworker.edges.store import Transaction
from mailworker.office.context import WORKER, Context
from mailworker.office.drafts import drop_draft, write_draft
from mailworker.office.free import working_days_later

REASONS = {
    Kind.ACCEPT: "Nimmt einen Vorschlag an.",
    Kind.DECLINE: "Lehnt die Vorschläge ab.",
    Kind.CHANGE: "Möchte den Termin verlegen.",
    Kind.CANCEL: "Möchte den Termin absagen.",
    Kind.QUESTION: "Stellt eine Frage zu diesem Vorgang.",
}
LONGEST = 200_000
"""Characters in which a code is looked for: nobody quotes one behind a book."""

ANOTHER_MAIL = "Weitere Mail zu diesem Vorgang."


def case_of(tx: Transaction, mail: Mail) -> Case | None:
    """The case a mail belongs to: by our own letter's unguessable Message-ID, else by its code.

    From is never asked: it proves nothing (promise 20).
    """
    joined = tx.cases.by_letter(mail.thread_ids)
    if joined is not None:
        return joined
    said = (mail.plain or mail.html or "")[:LONGEST]
    codes = find_codes(f"{mail.subject}\n{said}")
    found = {case.id: case for code in codes if (case := tx.cases.by_code(code)) is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def offered(tx: Transaction, case: Case) -> tuple[Booking, ...]:
    """What the citizen can choose from, in the order offered."""
    return tx.calendar.of_case(case.id, BookingState.OFFERED)


def join_answer(
    ctx: Context,
    tx: Transaction,
    case: Case,
    stored: StoredMail,
    mail: Mail,
    reading: Reading,
    now: datetime,
) -> Case:
    """Add a citizen's answer to its case, with the letter it asks for where that is plain."""
    reason = REASONS.get(reading.kind, ANOTHER_MAIL)
    choices = _kept_for_staff(ctx, tx, case, now)
    thread = {"reply_to_id": mail.message_id or "", "reference_ids": list(mail.references_of_a_reply)}
    case = join(tx, case, stored.id, mail, reason, now, reading=reading.as_json(), **thread)
    if reading.kind in REASONS:
        drop_draft(tx, case)
    draft = _draft_for(reading, choices)
    if draft is not None:
        write_draft(ctx, tx, case, draft, now)
    return case


def join(
    tx: Transaction,
    case: Case,
    mail_id: int,
    mail: Mail,
    reason: str,
    now: datetime,
    *,
    reading: dict[str, Any] | None = None,
    **changes: Any,
) -> Case:
    """Add a mail to a case and bring the case before staff."""
    case = tx.cases.move(tx.cases.lock(case.id), CaseState.AWAITING_STAFF, now, reason=reason, **changes)
    tx.ledger.add(now, WORKER, "mail_joined", case_id=case.id)
    tx.mails.settle(
        mail_id,
        MailState.IN_CASE,
        reason=reason,
        case_id=case.id,
        message_id=mail.message_id or "",
        reading=reading,
    )
    return case


def note(tx: Transaction, case: Case, mail_id: int, mail: Mail, reason: str, now: datetime) -> None:
    """Add a mail to a case that asks nothing of anybody, such as a read receipt."""
    tx.ledger.add(now, WORKER, "noted", reason, case_id=case.id)
    tx.mails.settle(
        mail_id, MailState.IN_CASE, reason=reason, case_id=case.id, message_id=mail.message_id or ""
    )


def _kept_for_staff(ctx: Context, tx: Transaction, case: Case, now: datetime) -> tuple[Booking, ...]:
    """What was offered, kept on: the citizen answered in time, and now it is staff who take theirs."""
    until = working_days_later(ctx, tx, now, ctx.office.limits.staff_hold_days)
    in_time = (b for b in offered(tx, case) if b.expires_at is not None and b.expires_at > now)
    return tuple(
        tx.calendar.change(b, BookingState.OFFERED, expires_at=max(until, b.expires_at or until))
        for b in in_time
    )


def _draft_for(reading: Reading, choices: tuple[Booking, ...]) -> Draft | None:
    if reading.kind is Kind.ACCEPT and reading.choice is not None and reading.choice < len(choices):
        return ConfirmSlot(choices[reading.choice].place)
    return EndCase() if reading.kind is Kind.CANCEL else None
