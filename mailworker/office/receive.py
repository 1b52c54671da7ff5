"""Receive: every mail of the inbox is in our database before the mailbox changes (promise 1)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from mailworker.core.case import MailState
from mailworker.core.mail import MailKey
from mailworker.errors import MailGone, StoreAway
from mailworker.failpoints import failpoint
from mailworker.office.context import WORKER, Context
from mailworker.office.in_turn import in_turn
from mailworker.office.ports import InboxPort


def receive(
    ctx: Context, inbox: InboxPort, now: Callable[[], datetime], stuck: set[MailKey] | None = None
) -> int:
    """Take in what is new; the number of mails taken in.

    A fault of the mailbox ends it, because the connection is gone. `stuck` remembers the mail at which that
    happened until the next time, when it comes last: it must not keep the others out.
    """
    keys = inbox.new_keys()
    if not keys:
        return 0
    first = keys[0]
    _watch_uidvalidity(ctx, first, now())
    with ctx.store.reading() as tx:
        known = tx.mails.known_uids(first.account, first.folder, first.uidvalidity, since=first.uid)
    late = set() if stuck is None else stuck
    new = sorted((key for key in keys if key.uid not in known), key=late.__contains__)
    return sum(_take_in_or_note(ctx, inbox, key, now(), late) for key in new)


def file_considered(ctx: Context, inbox: InboxPort) -> int:
    """Move each mail that has a state to the folder of that state; the number moved.

    One that cannot be moved is told of when all others have been.

    A move that a crash prevented is made up for here: the mail still lies in the inbox and is known.
    """
    keys = inbox.new_keys()
    if not keys:
        return 0
    first = keys[0]
    with ctx.store.reading() as tx:
        states = tx.mails.to_file(first.account, first.folder, first.uidvalidity, since=first.uid)
    due = [(key, states[key.uid]) for key in keys if states.get(key.uid, MailState.RECEIVED) in _FOLDER_OF]
    in_turn(partial(_file, ctx, inbox, key, state) for key, state in due)
    return len(due)


_FOLDER_OF = {
    MailState.IN_CASE: "in_work",
    MailState.DUPLICATE: "in_work",
    MailState.NO_ANSWER: "no_answer",
    MailState.QUARANTINED: "quarantine",
}


def _file(ctx: Context, inbox: InboxPort, key: MailKey, state: MailState) -> None:
    folder = getattr(ctx.settings.mailbox.folders, _FOLDER_OF[state])
    failpoint("before-move")
    inbox.file(key, folder)
    failpoint("after-move")
    with ctx.store.transaction() as tx:
        tx.mails.mark_filed(key, folder)


def _take_in_or_note(
    ctx: Context, inbox: InboxPort, key: MailKey, now: datetime, stuck: set[MailKey]
) -> bool:
    try:
        taken = _take_in(ctx, inbox, key, now)
    except StoreAway:
        raise
    except Exception:
        stuck.add(key)
        raise
    stuck.discard(key)
    return taken


def _take_in(ctx: Context, inbox: InboxPort, key: MailKey, now: datetime) -> bool:
    """Fetch one mail and commit it; False where it vanished or another worker was first."""
    try:
        size = inbox.size(key)
        too_big = size > ctx.settings.mailbox.largest_mail
        raw = inbox.headers(key) if too_big else inbox.fetch(key)
    except MailGone:
        return False
    failpoint("after-fetch")

    with ctx.store.transaction() as tx:
        kept = tx.mails.add(
            key,
            raw,
            now,
            size=size if too_big else None,
            state=MailState.QUARANTINED if too_big else MailState.RECEIVED,
            reason=_too_big(size, ctx.settings.mailbox.largest_mail) if too_big else "",
        )
    failpoint("after-commit")
    return kept is not None


def _too_big(size: int, limit: int) -> str:
    return (
        f"Die Mail ist mit {size / 1_048_576:.1f} MB zu groß (erlaubt sind {limit / 1_048_576:.0f} MB). "
        "Sie liegt unverändert im Postfach."
    )


def _watch_uidvalidity(ctx: Context, key: MailKey, now: datetime) -> None:
    """RFC 3501: a new UIDVALIDITY makes the same UIDs other mails; equal ones are known by their bytes."""
    with ctx.store.transaction() as tx:
        if tx.mails.renew_folder(key):
            sentence = (
                f"Der Ordner „{key.folder}“ wurde auf dem Mailserver neu angelegt. "
                "Bekannte Mails werden als Dublette geführt, neue wie immer bearbeitet."
            )
            tx.alarms.ring("uidvalidity", sentence, now)
            tx.ledger.add(now, WORKER, "folder_renewed", f"UIDVALIDITY {key.uidvalidity}")
