"""An office at work in one test: a real database, the real reader, mailbox and postman in memory, a clock."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from mailworker.config.load import load
from mailworker.config.settings import ReceiptSettings, Settings
from mailworker.core.case import Booking, Case, CaseState, Entry, MailState, StoredMail
from mailworker.core.letter import Letter, LetterKind
from mailworker.edges.letters import LetterWriter, template_folders
from mailworker.edges.memory import Handed, MemoryInbox, MemoryPostman
from mailworker.edges.store import Store
from mailworker.office.approve import approve
from mailworker.office.consider import Considered, consider_next
from mailworker.office.context import Context
from mailworker.office.expire import expire
from mailworker.office.receive import file_considered, receive
from mailworker.office.send import Sent, copy_to_sent, recover, send_next
from mailworker.reading.reader import Reader
from tests import invariants

WERNE = Path(__file__).parents[2] / "config" / "werne"
MONDAY = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
"""The office's now unless a test says otherwise: Monday, nine o'clock in Werne."""

SECRETS = {
    "MAILWORKER_IMAP_PASSWORD": "geheim",
    "MAILWORKER_SMTP_PASSWORD": "geheim",
    "MAILWORKER_DESK_PASSWORD_HASH": "$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$aGFzaGhhc2hoYXNo",
    "MAILWORKER_DESK_SECRET": "0123456789abcdef0123456789abcdef",
}


def settings_for(database_url: str, environ: dict[str, str] | None = None) -> Settings:
    """Werne's configuration with made-up secrets."""
    return load(WERNE, {**SECRETS, "MAILWORKER_DATABASE_URL": database_url, **(environ or {})})


_werne = load(WERNE, {**SECRETS})
_reader = Reader.of(_werne.office)
_writer = LetterWriter(_werne.office, template_folders(WERNE))


def context_for(settings: Settings, seed: int = 1) -> Context:
    """As `bootstrap.open_context`, with codes that are the same in every run."""
    return Context(
        settings=settings,
        store=Store(settings.database_url, settings.office.id),
        reader=_reader,
        writer=_writer,
        random=random.Random(seed).randbytes,
    )


@dataclass
class Clock:
    """What time it is, until a test says otherwise."""

    now: datetime = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, **time: float) -> None:
        self.now += timedelta(**time)


@dataclass
class House:
    """The office, and what a test does to it."""

    ctx: Context
    clock: Clock = field(default_factory=Clock)
    postman: MemoryPostman = field(default_factory=MemoryPostman)

    def __post_init__(self) -> None:
        self.inbox = MemoryInbox(self.ctx.settings.mailbox.folders)

    def with_receipts(self, **rule: int | bool) -> House:
        """The same office under another rule for receipts."""
        receipts = replace(ReceiptSettings(), **rule)  # type: ignore[arg-type]
        self.ctx = replace(self.ctx, settings=replace(self.ctx.settings, receipts=receipts))
        return self

    def arrive(self, *raws: bytes) -> list[Considered]:
        """These mails come in and are considered, as by one poll."""
        self.inbox.put(*raws)
        return self.poll()

    def poll(self) -> list[Considered]:
        with self.inbox.connect() as inbox:
            inbox.ensure_folders()
            receive(self.ctx, inbox, self.clock)
            considered = list(iter(lambda: consider_next(self.ctx, self.clock()), None))
            file_considered(self.ctx, inbox)
            recover(self.ctx, inbox, self.clock())
            copy_to_sent(self.ctx, inbox, self.clock())
        invariants.check(self.ctx, settled=True)
        return considered

    def case_from(self, raw: bytes) -> Case:
        """The case that a mail begins or joins."""
        considered = self.arrive(raw)[-1]
        assert considered.state is MailState.IN_CASE, considered
        return self.case(considered.code)

    def send(self) -> list[Sent]:
        """The postman takes all that is due."""
        sent = list(iter(lambda: send_next(self.ctx, self.postman, self.clock), None))
        invariants.check(self.ctx)
        return sent

    def approve(self, case: Case, who: str = "karla", digest: str = "") -> Letter:
        letter = approve(self.ctx, case.id, who, self.clock(), digest=digest)
        invariants.check(self.ctx)
        return letter

    def answered(self, raw: bytes) -> tuple[Case, Letter]:
        """A mail's case, its draft approved and sent."""
        case = self.case_from(raw)
        letter = self.approve(case)
        self.send()
        return self.case(case.code), letter

    def expire(self) -> int:
        expired = expire(self.ctx, self.clock())
        invariants.check(self.ctx)
        return expired

    def case(self, code: str) -> Case:
        with self.ctx.store.reading() as tx:
            found = tx.cases.by_code(code)
        assert found is not None, code
        return found

    def cases(self, *states: CaseState) -> tuple[Case, ...]:
        with self.ctx.store.reading() as tx:
            return tx.cases.in_states(*states)

    def mails(self) -> list[StoredMail]:
        with self.ctx.store.reading() as tx:
            return [tx.mails.get(mail_id) for mail_id in tx.mails.all_ids()]

    def slots(self, case: Case) -> tuple[Booking, ...]:
        """What a case owns of the calendar, best first."""
        with self.ctx.store.reading() as tx:
            return tx.calendar.of_case(case.id)

    def draft(self, case: Case) -> Letter | None:
        with self.ctx.store.reading() as tx:
            return tx.letters.draft_of(case.id)

    def letters(self, case: Case, *kinds: LetterKind) -> list[Letter]:
        with self.ctx.store.reading() as tx:
            return [each for each in tx.letters.of_case(case.id) if not kinds or each.content.kind in kinds]

    def ledger(self, case: Case) -> list[Entry]:
        with self.ctx.store.reading() as tx:
            return list(tx.ledger.of_case(case.id))

    def alarms(self) -> list[str]:
        with self.ctx.store.reading() as tx:
            return [alarm.matter for alarm in tx.alarms.standing()]

    def handed(self, *, receipts: bool = False) -> list[Handed]:
        """What the postman took; receipts only where asked for."""
        return [each for each in self.postman.handed if receipts or b"angekommen" not in each.raw]


@contextmanager
def opened(database_url: str, seed: int = 1) -> Iterator[House]:
    """An office over a database that has its tables."""
    house = House(context_for(settings_for(database_url), seed))
    yield house
    house.ctx.store.close()
