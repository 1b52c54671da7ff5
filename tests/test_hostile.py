"""One bad mail never blocks others (promise 12): fifty made to break a reader, among fifty of citizens."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import chain

import pytest

from mailworker import bootstrap
from mailworker.config.settings import Settings
from mailworker.core.case import MailState
from mailworker.edges.memory import MemoryPostman
from mailworker.office.consider import Considered
from mailworker.office.context import Context
from mailworker.office.send import Sent
from mailworker.worker import Worker
from tests import invariants
from tests.cast import Person, bytes_mail, hostile_mails
from tests.office.house import MONDAY, SECRETS, context_for, settings_for
from tests.office.letters import WISHED, mail
from tests.servers.dovecot import PASSWORD, Account

GOOD = 50
LONGEST = 5.0
"""Seconds that one mail may take."""

_HEAD = "From: {name} <h{number}@example.net>\nMessage-ID: {id}\nSubject: {subject}\n"
_ID = "<hostile-{number}@example.net>"
_TEXT = WISHED.format(name="Anna Beispiel")


def _written(number: int, more: str = "", text: str = _TEXT, **fields: str) -> bytes:
    """A wish like any other, but for one thing."""
    usual = {"name": "Anna Beispiel", "subject": "Termin", "id": _ID.format(number=number)}
    return bytes_mail(_HEAD.format(number=number, **{**usual, **fields}) + more, text)


def tricky() -> list[bytes]:
    """Mails that can be read, and hold what a database, a header, a letter or a page could take amiss."""
    return [
        _written(1, subject="Termin\x00Ausweis"),
        _written(2, subject="=?utf-8?q?Termin=00Ausweis?="),
        _written(3, subject="=?utf-7?q?Termin+2AA-x?="),
        _written(4, name="=?utf-8?q?An=00na?="),
        _written(5, name="=?utf-7?q?Anna+2AA-x?="),
        _written(6, text=_TEXT.replace("Anna", "An\x00na")),
        _written(7, "Content-Type: text/plain; charset=utf-7\n", text="Termin Personalausweis +2AA-\n"),
        _written(8, "Content-Type: text/html\n", text=f"<p>{_TEXT}</p>&#xD800;&#0;&#x110000;"),
        _written(9, "Content-Type: text/html\n", text=f"<script>alert(1)</script><p>{_TEXT}</p>"),
        _written(10, text="\u202e" + _TEXT),
        _written(11, subject="Termin " * 14_000),
        _written(12, subject="\U0001f389\U0001f468\u200d\U0001f469\u200d\U0001f467"),
        _written(13, name='"' + "Anna " * 20_000 + '"'),
        _written(14, text=_TEXT.replace("Anna", "Anna " * 20_000)),
        _written(15, name='"{{ 7*7 }}{% for x in y %}"', subject="{{ config }}"),
        _written(16, subject="=?utf-8?q?A=0D=0ABcc=3A_b=40example=2Ecom?="),
        _written(17, id=f"<{'a' * 9_000}@example.net>"),
        _written(18, "References: " + "\n ".join(f"<r{n}@example.net>" for n in range(1_000)) + "\n"),
        _written(19, "Date: Thu, 01 Jan 1970 00:00:00 +0000\n"),
        _written(20, "Date: Mon, 23 Nov 2099 08:00:00 +9959\n"),
        _written(21, "Date: Mon, 23 Nov 2026 08:00:00 -9999999999999\n"),
        _written(22, "Reply-To: buergerbuero@werne.example\n"),
        _written(23, text=_TEXT.replace("einen neuen", "99999999999999999999999")),
        _written(24, text="ABC-" * 250_000),
        _written(25, text="> " * 250_000),
        _written(26, text=f"{_TEXT}Tel. 02389 5550101\x0b\x0c\u2028Bcc: x@example.com\n"),
    ]


def hostile() -> list[bytes]:
    """Fifty of both sorts."""
    # No server keeps a mail of no bytes at all
    found = [*filter(None, hostile_mails().values()), *tricky()]
    assert len(found) == 50
    return found


def good() -> list[bytes]:
    return [mail(sender=Person("Erika Muster", f"e{number}@example.org")) for number in range(GOOD)]


class Stopwatch:
    """What the worker told of each mail, and the longest that it ever was silent."""

    def __init__(self) -> None:
        self.told: list[Considered | Sent] = []
        self.longest = 0.0
        self._last = time.process_time()

    def __call__(self, event: Considered | Sent) -> None:
        now = time.process_time()
        self.longest = max(self.longest, now - self._last) if self.told else 0.0
        self._last = now
        self.told.append(event)


def _settings(account: Account, url: str) -> Settings:
    return settings_for(
        url,
        {
            **SECRETS,
            "MAILWORKER_IMAP_HOST": account.host,
            "MAILWORKER_IMAP_PORT": str(account.port),
            "MAILWORKER_IMAP_SECURITY": "none",
            "MAILWORKER_IMAP_USER": account.user,
            "MAILWORKER_IMAP_PASSWORD": PASSWORD,
        },
    )


@pytest.fixture
def ctx(account: Account, store_url: str) -> Iterator[Context]:
    opened = context_for(_settings(account, store_url))
    yield opened
    opened.store.close()


@pytest.mark.dovecot
def test_fifty_hostile_mails_keep_none_of_fifty_good_ones_waiting(ctx: Context, account: Account) -> None:
    bad, citizens = hostile(), good()
    account.put(*chain.from_iterable(zip(bad, citizens, strict=True)))
    watch = Stopwatch()
    inbox = bootstrap.open_inbox(ctx.settings)
    worker = Worker(ctx, inbox.connect, MemoryPostman(), clock=lambda: MONDAY, report=watch)
    worker.poll()

    with ctx.store.reading() as tx:
        kept = [tx.mails.get(mail_id) for mail_id in tx.mails.all_ids()]
        cases = {case.email for case in tx.cases.in_states()}
    assert [each.raw for each in kept[1::2]] == citizens
    assert {f"e{number}@example.org" for number in range(GOOD)} <= cases
    assert all(each.state is MailState.IN_CASE for each in kept[1::2])
    assert all(each.state is not MailState.RECEIVED and each.reason for each in kept[::2])
    assert all(each.attempts == 1 for each in kept)
    assert watch.longest < LONGEST
    assert account.mails() == []
    invariants.check(ctx, settled=True)
