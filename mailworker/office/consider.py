"""Consider: a mail that was taken in gets its state: a case, no answer, a duplicate, or quarantine."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

import structlog

from mailworker.core.case import MailState, StoredMail
from mailworker.core.mail import Mail, parse
from mailworker.core.reading import Kind
from mailworker.core.triage import Sort, Verdict, triage
from mailworker.edges.store import Transaction
from mailworker.errors import MailworkerError, NotAllowed, SlotTaken, StoreAway, Unreadable
from mailworker.failpoints import failpoint
from mailworker.office.answer import case_of, join, join_answer, note, offered
from mailworker.office.context import Context
from mailworker.office.open_case import open_case, open_unanswerable
from mailworker.office.understand import read

log = structlog.get_logger()

TRIES = 3
"""A mail that ended its consideration, or the process, this often is set aside (promise 13)."""

CLAIM = timedelta(minutes=2)
"""After this long without a word a worker is taken for dead, and the mail it was at is tried again."""

AGAIN = "Wird noch einmal versucht."
SET_ASIDE = "Die Mail ließ sich nach drei Versuchen nicht bearbeiten."


@dataclass(frozen=True, slots=True)
class Considered:
    """What became of a mail. `code` is its case's, or '' where it has none."""

    mail_id: int
    state: MailState
    reason: str = ""
    code: str = ""
    kind: Kind | None = None


def consider_next(ctx: Context, now: datetime) -> Considered | None:
    """Consider the oldest waiting mail that nobody else is at; None where there is none."""
    with ctx.store.reading() as tx:
        waiting = tx.mails.waiting()
    tried = (consider(ctx, mail_id, now) for mail_id in waiting)
    return next((considered for considered in tried if considered is not None), None)


def consider(ctx: Context, mail_id: int, now: datetime) -> Considered | None:
    """Give one mail its state; None where it has one, or another worker is at it.

    Only an error of the database gets out; all else ends in quarantine.
    """
    with ctx.store.transaction() as tx:
        attempt = tx.mails.begin_attempt(mail_id, now, CLAIM)
    if attempt is None:
        return None
    if attempt > TRIES:
        return _settle(ctx, mail_id, MailState.QUARANTINED, SET_ASIDE)
    failpoint("in-consideration")
    try:
        return _consider(ctx, mail_id, now)
    except Unreadable as error:
        return _settle(ctx, mail_id, MailState.QUARANTINED, f"Die Mail ist nicht lesbar: {error}")
    except NotAllowed:
        return _as_settled(ctx, mail_id)
    except SlotTaken:
        return _once_more(ctx, mail_id)
    except MailworkerError as error:
        if not error.permanent:
            _do_not_count(ctx, mail_id)
            raise
        return _failed(ctx, mail_id, attempt, error)
    except Exception as error:
        return _failed(ctx, mail_id, attempt, error)


def _consider(ctx: Context, mail_id: int, now: datetime) -> Considered:
    with ctx.store.reading() as tx:
        stored = tx.mails.get(mail_id)
        before = tx.mails.same_before(mail_id)
    if before is not None:
        return _settle(ctx, mail_id, MailState.DUPLICATE, f"Dublette? Wortgleich mit der Mail Nr. {before}.")
    mail = parse(stored.raw)
    verdict = triage(mail, ctx.ours)
    if verdict is not None:
        return ctx.store.run(lambda tx: _triaged(ctx, tx, stored, mail, verdict, now))
    return ctx.store.run(lambda tx: _read(ctx, tx, stored, mail, now))


def _triaged(
    ctx: Context, tx: Transaction, stored: StoredMail, mail: Mail, verdict: Verdict, now: datetime
) -> Considered:
    """A mail that nobody may answer by itself: to the case it is about, to staff, or left alone."""
    case = tx.cases.by_letter(verdict.refers_to)
    if case is not None:
        attach = join if verdict.sort is Sort.BOUNCE else note
        attach(tx, case, stored.id, mail, verdict.reason, now)
        return Considered(stored.id, MailState.IN_CASE, verdict.reason, case.code)
    if verdict.sort is Sort.AMBIGUOUS:
        case = open_unanswerable(ctx, tx, stored.id, mail, verdict.reason, now)
        return Considered(stored.id, MailState.IN_CASE, verdict.reason, case.code, Kind.OTHER)
    return _no_answer(tx, stored.id, mail, verdict.reason)


def _read(ctx: Context, tx: Transaction, stored: StoredMail, mail: Mail, now: datetime) -> Considered:
    known = case_of(tx, mail)
    known = tx.cases.lock(known.id) if known else None
    offers = tuple(booking.slot.start for booking in offered(tx, known)) if known else ()
    reading = read(ctx, mail, stored.received_at, offers)
    if reading.kind in {Kind.AUTOMATIC, Kind.BOUNCE}:
        return _no_answer(tx, stored.id, mail, "Automatische Nachricht.", reading.kind)
    if known is not None:
        case = join_answer(ctx, tx, known, stored, mail, reading, now)
    else:
        case = open_case(ctx, tx, stored, mail, reading, now)
    return Considered(stored.id, MailState.IN_CASE, case.reason, case.code, reading.kind)


def _no_answer(
    tx: Transaction, mail_id: int, mail: Mail, reason: str, kind: Kind | None = None
) -> Considered:
    tx.mails.settle(mail_id, MailState.NO_ANSWER, reason=reason, message_id=mail.message_id or "")
    return Considered(mail_id, MailState.NO_ANSWER, reason, kind=kind)


def _failed(ctx: Context, mail_id: int, attempt: int, error: Exception) -> Considered:
    log.error("consideration_failed", mail=mail_id, attempt=attempt, error=type(error).__name__)
    if attempt < TRIES:
        with ctx.store.transaction() as tx:
            tx.mails.end_attempt(mail_id)
        return Considered(mail_id, MailState.RECEIVED, AGAIN)
    return _settle(ctx, mail_id, MailState.QUARANTINED, SET_ASIDE)


def _once_more(ctx: Context, mail_id: int) -> Considered:
    """Others took the slots, faster than we could hold them: that is not the mail's fault."""
    _do_not_count(ctx, mail_id)
    return Considered(mail_id, MailState.RECEIVED, AGAIN)


def _do_not_count(ctx: Context, mail_id: int) -> None:
    """A good mail must not end in quarantine because the database was full or away three times."""
    with suppress(StoreAway), ctx.store.transaction() as tx:
        tx.mails.undo_attempt(mail_id)


def _as_settled(ctx: Context, mail_id: int) -> Considered:
    """What another worker made of the mail."""
    with ctx.store.reading() as tx:
        stored = tx.mails.get(mail_id)
        code = tx.cases.get(stored.case_id).code if stored.case_id else ""
    return Considered(mail_id, stored.state, stored.reason, code)


def _settle(ctx: Context, mail_id: int, state: MailState, reason: str) -> Considered:
    try:
        with ctx.store.transaction() as tx:
            tx.mails.settle(mail_id, state, reason=reason)
    except NotAllowed:
        return _as_settled(ctx, mail_id)
    return Considered(mail_id, state, reason)
