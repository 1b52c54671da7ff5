"""Receipts: the one letter that a configuration lets go by itself, as long as its counters are not full."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailworker.core.case import Case
from mailworker.core.letter import LetterKind
from mailworker.core.reading import Kind
from mailworker.edges.store import Transaction
from mailworker.office.context import WORKER, Context
from mailworker.office.drafts import base_facts

RECEIPTED = frozenset({Kind.BOOKING, Kind.CHANGE, Kind.CANCEL, Kind.QUESTION})
"""What a citizen should know has arrived."""

FULL = "Zu viele Eingangsbestätigungen in kurzer Zeit: vorerst gehen keine weiteren hinaus."


def send_receipt(ctx: Context, tx: Transaction, case: Case, now: datetime) -> None:
    """Let a receipt go, unless the configuration, the sender or the counters are against it."""
    wanted = ctx.settings.receipts.automatic and case.email and case.kind in RECEIPTED
    if not wanted:
        return
    if _full(ctx, tx, case.email, now):
        tx.alarms.ring("receipts", FULL, now)
        tx.ledger.add(now, WORKER, "receipt_withheld", "counter full", case_id=case.id)
        return
    letter = tx.letters.draft(
        case.id,
        ctx.writer.write(LetterKind.RECEIPT, base_facts(case, now)),
        recipient=case.email,
        message_id=ctx.new_message_id(),
        now=now,
        in_reply_to=case.reply_to_id,
        references=case.references,
    )
    tx.letters.approve(letter, f"{WORKER}: receipts")


def _full(ctx: Context, tx: Transaction, email: str, now: datetime) -> bool:
    """Counted in the database, so that a restart does not reset it (promise 17)."""
    rule = ctx.settings.receipts
    ten_minutes, hour = now - timedelta(minutes=10), now - timedelta(minutes=60)
    return (
        tx.letters.receipts_since(ten_minutes, email) >= rule.per_address_10_min
        or tx.letters.receipts_since(hour, email) >= rule.per_address_60_min
        or tx.letters.receipts_since(hour) >= rule.in_all_60_min
    )
