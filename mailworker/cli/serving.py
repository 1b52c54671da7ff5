"""Commands that go on until they are stopped, and the one that asks whether they do."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import ExitStack
from typing import Annotated

import typer

from mailworker import bootstrap
from mailworker.cli.common import WERNE, Folder, err, must_be_sound, open_office
from mailworker.config.environment import Need
from mailworker.config.load import ALL_NEEDS, load
from mailworker.desk.serve import serve
from mailworker.errors import MailworkerError
from mailworker.worker import ALIVE, Timetable, Worker, utc_now


def run(
    config: Folder = WERNE,
    with_desk: Annotated[
        bool, typer.Option("--desk", help="Serve the clerks' desk in the same process.")
    ] = False,
) -> None:
    """Poll the mailbox, propose slots, send what is approved, until SIGTERM."""
    bootstrap.configure_logging()
    settings = load(config, os.environ, ALL_NEEDS if with_desk else {Need.MAILBOX, Need.SMTP})
    ctx = bootstrap.open_context(settings)
    must_be_sound(ctx)
    worker = Worker(ctx, bootstrap.open_inbox(settings).connect, bootstrap.open_postman(settings))
    _stop_on_signal(worker.stop)
    with ExitStack() as stack:
        if with_desk:
            address = stack.enter_context(serve(ctx, utc_now, settings.desk.host, settings.desk.port))
            err.print(f"The desk is at {address}", markup=False)
        worker.run(Timetable(poll=settings.mailbox.poll))


def desk(config: Folder = WERNE) -> None:
    """Serve the clerks' desk, until SIGTERM."""
    bootstrap.configure_logging()
    ctx = open_office(config, Need.DESK)
    stop = threading.Event()
    _stop_on_signal(stop)
    with serve(ctx, utc_now, ctx.settings.desk.host, ctx.settings.desk.port) as address:
        err.print(f"The desk is at {address}", markup=False)
        stop.wait()


def health(config: Folder = WERNE) -> None:
    """Exit 0 if the database answers and the worker was heard of in the last five minutes."""
    with open_office(config).store.reading() as tx:
        until = tx.leases.until("mailbox")
    if until is None or until < utc_now() - ALIVE:
        raise MailworkerError("The worker has not been heard of.", hint="mailworker run")
    err.print("The worker is at work.")


def _stop_on_signal(stop: threading.Event) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
