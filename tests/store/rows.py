"""Rows as tests need them: short to say, and plainly made up."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

from mailworker.core.case import Case
from mailworker.core.letter import Letter, LetterKind, LetterText
from mailworker.core.mail import MailKey
from mailworker.core.reading import Kind
from mailworker.core.slots import Slot
from mailworker.edges.store import Transaction
from mailworker.edges.store.cases import NewCase
from tests.cast import ANNA

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
SLOT = Slot(datetime(2026, 11, 25, 8, 0, tzinfo=UTC), "schalter-1", 15)
_numbers = itertools.count(1)


def key(uid: int, uidvalidity: int = 7, folder: str = "INBOX") -> MailKey:
    return MailKey("amt@mail.example", folder, uidvalidity, uid)


def add_case(tx: Transaction, code: str = "", email: str = ANNA.email) -> Case:
    code = code or f"WER-AAAA-{next(_numbers):04}"
    return tx.cases.open(NewCase(code=code, kind=Kind.BOOKING, name=ANNA.name, email=email), NOW)


def add_mail(tx: Transaction, uid: int, raw: bytes = b"Subject: Termin\r\n\r\n") -> int:
    mail_id = tx.mails.add(key(uid), raw, NOW)
    assert mail_id is not None
    return mail_id


def add_letter(
    tx: Transaction, case: Case, kind: LetterKind = LetterKind.OFFER, at: datetime = NOW, to: str = ANNA.email
) -> Letter:
    content = LetterText(kind, "Ihr Termin", "Guten Tag", "<p>Guten Tag</p>")
    return tx.letters.draft(
        case.id, content, recipient=to, message_id=f"<l{next(_numbers)}@werne.example>", now=at
    )


def later(slot: Slot, minutes: int) -> Slot:
    return Slot(slot.start + timedelta(minutes=minutes), slot.counter, slot.minutes)
