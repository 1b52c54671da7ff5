"""Send: each approved letter leaves once, where that can be known; where not, staff decide."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from mailworker.core.letter import Letter, LetterState, next_try
from mailworker.core.mail import Address
from mailworker.edges.mime import compose
from mailworker.edges.store import Transaction
from mailworker.errors import NotAllowed, OutcomeUnknown, PostmanError
from mailworker.failpoints import failpoint
from mailworker.office.context import WORKER, Context
from mailworker.office.in_turn import in_turn
from mailworker.office.ports import InboxPort, PostmanPort

CLAIM = timedelta(minutes=5)
"""After this long without a word a postman is taken for dead; longer than any time-out of his."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of one letter."""

    letter_id: int
    state: LetterState
    failure: str = ""


def send_next(ctx: Context, postman: PostmanPort, now: Callable[[], datetime]) -> Sent | None:
    """Send the oldest letter that is due; None where none is."""
    with ctx.store.transaction() as tx:
        letter = tx.letters.claim_next(now())
    if letter is None:
        return None
    failpoint("after-claim")
    try:
        return _send(ctx, postman, letter, now)
    except NotAllowed:
        # We were taken for dead, and another postman has claimed the letter: it is his now.
        with ctx.store.reading() as tx:
            return Sent(letter.id, tx.letters.get(letter.id).state, "Ein anderer hat den Brief übernommen.")


def _send(ctx: Context, postman: PostmanPort, letter: Letter, now: Callable[[], datetime]) -> Sent:
    """Hand in a claimed letter. Raises NotAllowed where the claim was lost meanwhile."""
    if not letter.may_leave:
        return _fail(ctx, letter, "Der Text ist nicht der freigegebene.", now())
    try:
        postman.deliver(
            raw_of(ctx, letter, now()),
            ctx.settings.smtp.sender,
            letter.recipient,
            lambda: _hand_over(ctx, letter, now()),
        )
    except PostmanError as error:
        return _not_delivered(ctx, letter, error, now())
    with ctx.store.transaction() as tx:
        tx.letters.sent(letter, now())
        tx.ledger.add(now(), WORKER, "sent", letter.content.kind.value, case_id=letter.case_id)
    failpoint("after-sent")
    return Sent(letter.id, LetterState.SENT)


def raw_of(ctx: Context, letter: Letter, date: datetime) -> bytes:
    """A letter as the bytes of a mail."""
    smtp = ctx.settings.smtp
    with ctx.store.reading() as tx:
        case = tx.cases.get(letter.case_id)
    return compose(
        letter.content,
        sender=Address(smtp.sender, smtp.sender_name),
        recipient=Address(letter.recipient, case.name),
        message_id=letter.message_id,
        date=date.astimezone(ctx.office.zone),
        in_reply_to=letter.in_reply_to,
        references=letter.references,
        case_code=case.code,
    )


def recover(ctx: Context, inbox: InboxPort, now: datetime) -> int:
    """Decide about letters whose postman died; how many there were.

    One that was not handed over goes out again. One that was, and lies in the Sent folder, was sent;
    else nobody can know, and staff decide.
    """
    with ctx.store.reading() as tx:
        abandoned = tx.letters.abandoned(now, CLAIM)
    in_turn(partial(_recover, ctx, inbox, letter, now) for letter in abandoned)
    return len(abandoned)


def _recover(ctx: Context, inbox: InboxPort, letter: Letter, now: datetime) -> None:
    seen = letter.handed_over_at is not None and inbox.find_in_sent(letter.message_id)
    _decide_abandoned(ctx, letter, now, in_sent_folder=seen)


def copy_to_sent(ctx: Context, inbox: InboxPort, now: datetime) -> int:
    """Lay copies of sent letters into the Sent folder, once each; how many were due.

    One that cannot be laid does not keep the others out, and is told of in the end.
    """
    with ctx.store.reading() as tx:
        due = tx.letters.without_copy()
    in_turn(partial(_copy, ctx, inbox, letter, now) for letter in due)
    return len(due)


def _copy(ctx: Context, inbox: InboxPort, letter: Letter, now: datetime) -> None:
    if not inbox.find_in_sent(letter.message_id):
        # Staff may say of a letter that it arrived which no mail can be made of: it has no copy
        with suppress(PostmanError):
            inbox.append_sent(raw_of(ctx, letter, letter.sent_at or now))
        failpoint("after-copy")
    with ctx.store.transaction() as tx:
        tx.letters.copied(letter, now)


def decide_unknown(ctx: Context, letter_id: int, who: str, now: datetime, *, arrived: bool) -> None:
    """Staff know whether a letter arrived: it counts as sent, or goes out again. Raises NotAllowed."""

    def undecided(letter: Letter) -> bool:
        return letter.state in {LetterState.UNKNOWN, LetterState.FAILED}

    with ctx.store.transaction() as tx:
        letter = tx.letters.get(letter_id)
        if not undecided(letter):
            raise NotAllowed("Über diesen Brief ist schon entschieden.")
        if arrived:
            tx.letters.sent(letter, now)
        else:
            tx.letters.send_again(letter)
        tx.ledger.add(now, who, "letter_arrived" if arrived else "letter_again", case_id=letter.case_id)


def _hand_over(ctx: Context, letter: Letter, now: datetime) -> None:
    with ctx.store.transaction() as tx:
        tx.letters.hand_over(letter, now)


def _not_delivered(ctx: Context, letter: Letter, error: PostmanError, now: datetime) -> Sent:
    if isinstance(error, OutcomeUnknown):
        with ctx.store.transaction() as tx:
            tx.letters.lose_sight(letter, str(error))
        return Sent(letter.id, LetterState.UNKNOWN, str(error))
    again = None if error.permanent else next_try(letter.attempts, now)
    if again is None:
        return _fail(ctx, letter, str(error), now)
    with ctx.store.transaction() as tx:
        tx.letters.put_off(letter, again, str(error))
    return Sent(letter.id, LetterState.READY, str(error))


def _fail(ctx: Context, letter: Letter, why: str, now: datetime) -> Sent:
    with ctx.store.transaction() as tx:
        tx.letters.fail(letter, why)
        tx.ledger.add(now, WORKER, "letter_failed", case_id=letter.case_id)
    return Sent(letter.id, LetterState.FAILED, why)


def _decide_abandoned(ctx: Context, letter: Letter, now: datetime, *, in_sent_folder: bool) -> None:
    with ctx.store.transaction() as tx:
        if letter.handed_over_at is None:
            _try_again(tx, letter, now)
        elif in_sent_folder:
            tx.letters.sent(letter, now)
        else:
            tx.letters.lose_sight(letter, "Der Versand wurde unterbrochen. Ob der Brief ankam, ist unklar.")
        tx.ledger.add(now, WORKER, "postman_lost", case_id=letter.case_id)


def _try_again(tx: Transaction, letter: Letter, now: datetime) -> None:
    """At once, but not for ever: a letter that ends each postman is for staff."""
    if next_try(letter.attempts, now) is None:
        tx.letters.fail(letter, "Der Versand wurde zu oft unterbrochen.")
    else:
        tx.letters.put_off(letter, now, "Der Versand wurde unterbrochen.")
