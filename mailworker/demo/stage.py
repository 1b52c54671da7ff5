"""The demo's stage: an office at work on a mail server in memory, with a database that goes with it."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from mailworker import bootstrap
from mailworker.demo.office import demo_settings
from mailworker.demo.samples import Sample
from mailworker.demo.server import MailServer, mail_server
from mailworker.office.approve import approve
from mailworker.office.consider import Considered
from mailworker.office.context import Context
from mailworker.office.send import Sent
from mailworker.worker import Worker, utc_now

Report = Callable[[Context, Considered | Sent], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """The demo's parts, set up: an office at work, and the server that it shares with its citizens."""

    ctx: Context
    mail: MailServer
    worker: Worker

    def hand_in(self, sample: Sample) -> None:
        """A citizen sends a mail."""
        self.mail.hand_in(sample.sender, self.ctx.settings.smtp.sender, sample.raw)

    def approve_all(self) -> None:
        """A clerk who agrees with everything that is drafted."""
        with self.ctx.store.reading() as tx:
            drafted = [case for case in tx.cases.waiting() if tx.letters.draft_of(case.id)]
        for case in drafted:
            approve(self.ctx, case.id, "demo", utc_now())


@contextmanager
def open_stage(config: Path, report: Report) -> Iterator[Stage]:
    """Set the demo up for the office of a folder; all of it is gone afterwards."""
    with (
        tempfile.TemporaryDirectory(prefix="mailworker-demo-") as folder,
        mail_server("buergerbuero@werne.example", secrets.token_urlsafe(12)) as mail,
    ):
        settings = demo_settings(config, Path(folder), mail)
        ctx = bootstrap.open_context(settings)
        ctx.store.upgrade()
        inbox, postman = bootstrap.open_inbox(settings), bootstrap.open_postman(settings)
        yield Stage(ctx, mail, Worker(ctx, inbox.connect, postman, report=lambda event: report(ctx, event)))
        ctx.store.close()
