"""What became of each sample mail, read back from the database and from the citizens' mailboxes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from imap_tools import MailBoxUnencrypted
from rich.table import Table

from mailworker.core.case import Booking, BookingState, Case, CaseState, MailState, StoredMail
from mailworker.core.letter import Letter, LetterState
from mailworker.core.mail import parse
from mailworker.core.reading import Reading
from mailworker.demo.samples import Sample
from mailworker.demo.server import HOST, MailServer
from mailworker.errors import Unreadable
from mailworker.listing import in_words, slot_json, when
from mailworker.office.context import Context
from mailworker.office.understand import understand

_SHOWN = (BookingState.BOOKED, BookingState.OFFERED, BookingState.HELD)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A sample and what was made of it. `delivered` counts its letters in the citizen's mailbox, by id."""

    sample: Sample
    mail: StoredMail
    reading: Reading | None
    case: Case | None
    bookings: tuple[Booking, ...]
    letters: tuple[Letter, ...]
    delivered: Counter[str]

    @property
    def visible(self) -> bool:
        """Whether the mail stands somewhere that staff see, and each sent letter has arrived just once."""
        placed = self.mail.state is not MailState.RECEIVED
        decided = self.case is None or self.case.state is not CaseState.NEW
        return placed and decided and all(self._arrived_once(letter) for letter in self.letters)

    def _arrived_once(self, letter: Letter) -> bool:
        expected = 1 if letter.state is LetterState.SENT else 0
        return self.delivered[letter.message_id] == expected

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return {
            "sample": self.sample.name,
            "shows": self.sample.title,
            "state": self.mail.state.value,
            "reason": self.mail.reason,
            "understood": self.reading.as_json() if self.reading else None,
            "case": self.case.code if self.case else None,
            "case_state": self.case.state.value if self.case else None,
            "slot": slot_json(self.bookings[0]) if self.bookings else None,
            "slots": [slot_json(booking) for booking in self.bookings],
            "letters": [
                {
                    "kind": letter.content.kind.value,
                    "state": letter.state.value,
                    "subject": letter.content.subject,
                    "text": letter.content.text,
                    "recipient": letter.recipient,
                    "delivered": self.delivered[letter.message_id],
                }
                for letter in self.letters
            ],
            "visible": self.visible,
        }


def outcomes(ctx: Context, mail: MailServer, samples: Sequence[Sample]) -> tuple[Outcome, ...]:
    """One outcome a sample that has arrived, in the order of arrival."""
    with ctx.store.reading() as tx:
        stored = [tx.mails.get(mail_id) for mail_id in tx.mails.all_ids()]
    found = []
    for sample, kept in zip(samples, stored, strict=False):
        case, bookings, letters = _of_case(ctx, kept)
        delivered = _delivered(mail, {letter.recipient for letter in letters})
        found.append(Outcome(sample, kept, _reading(ctx, kept), case, bookings, letters, delivered))
    return tuple(found)


def table(found: Iterable[Outcome], ctx: Context) -> Table:
    """The outcomes for a person's eyes."""
    shown = Table("Mail", "Verstanden", "Stand", "Termin", "Briefe", show_lines=True)
    for outcome in found:
        shown.add_row(
            outcome.sample.title,
            in_words(outcome.case, ctx.office) if outcome.case else "–",
            f"{(outcome.case.state if outcome.case else outcome.mail.state).value}\n{outcome.mail.reason}",
            when(outcome.bookings[0], ctx.office) if outcome.bookings else "–",
            "\n".join(f"{letter.content.kind.value}: {letter.state.value}" for letter in outcome.letters)
            or "–",
        )
    return shown


def _of_case(ctx: Context, stored: StoredMail) -> tuple[Case | None, tuple[Booking, ...], tuple[Letter, ...]]:
    if stored.case_id is None:
        return None, (), ()
    with ctx.store.reading() as tx:
        letters = tx.letters.of_case(stored.case_id)
        return (
            tx.cases.get(stored.case_id),
            tx.calendar.of_case(stored.case_id, *_SHOWN),
            tuple(letter for letter in letters if letter.state is not LetterState.VOID),
        )


def _reading(ctx: Context, stored: StoredMail) -> Reading | None:
    try:
        return understand(ctx, stored)[1]
    except Unreadable:
        return None


def _delivered(server: MailServer, recipients: Iterable[str]) -> Counter[str]:
    """How often each Message-ID lies in these citizens' mailboxes."""
    seen: Counter[str] = Counter()
    for address in recipients:
        with MailBoxUnencrypted(HOST, server.imap_port, timeout=10).login(address, server.password) as box:
            for message in box.fetch(mark_seen=False, headers_only=True):
                seen[parse(message.obj.as_bytes()).message_id or ""] += 1
    return seen
