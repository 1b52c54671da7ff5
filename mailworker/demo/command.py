"""`mailworker demo`: the whole job, on this machine, with invented citizens."""

from __future__ import annotations

import json
import signal
import sys
import threading
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.panel import Panel

from mailworker import bootstrap
from mailworker.core.case import MailState
from mailworker.demo.office import CLERK_PASSWORD
from mailworker.demo.samples import samples
from mailworker.demo.stage import Stage, open_stage
from mailworker.demo.summary import outcomes, table
from mailworker.desk.serve import serve
from mailworker.office.consider import Considered
from mailworker.office.context import Context
from mailworker.office.send import Sent
from mailworker.worker import Timetable, utc_now

out = Console(width=None if sys.stdout.isatty() else 150)
err = Console(stderr=True, soft_wrap=True)


def demo(
    once: Annotated[bool, typer.Option("--once", help="Without a browser; ends by itself.")] = False,
    approve_all: Annotated[
        bool, typer.Option("--approve-all", help="Approve every draft, as a clerk would.")
    ] = False,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object (with --once).")] = False,
    config: Annotated[
        Path, typer.Option("--config", help="The office's folder of TOML files.", metavar="DIR")
    ] = Path("config/werne"),
) -> None:
    """Run the office in a box: a mail server in memory, sample mails, the worker and the desk."""
    bootstrap.configure_logging()
    for number in (signal.SIGTERM, signal.SIGHUP):
        # Ended by default, the process would leave the mail server and its folder behind.
        signal.signal(number, lambda number, _: sys.exit(128 + number))
    with open_stage(config, _progress) as stage:
        if once:
            raise typer.Exit(_once(stage, approve_all=approve_all, as_json=as_json))
        _live(stage, approve_all=approve_all)


def _once(stage: Stage, *, approve_all: bool, as_json: bool) -> int:
    """Every sample at once; 0 where each reached a visible state and each letter arrived just once."""
    sent = samples(utc_now())
    for sample in sent:
        stage.hand_in(sample)
    stage.worker.once()
    if approve_all:
        stage.approve_all()
    stage.worker.once()
    found = outcomes(stage.ctx, stage.mail, sent)
    if as_json:
        print(json.dumps({"mails": [o.as_json() for o in found]}, ensure_ascii=False, indent=1))  # noqa: T201
    else:
        out.print(table(found, stage.ctx))
    lost = len(sent) - len(found)
    hidden = [outcome.sample.name for outcome in found if not outcome.visible]
    if lost or hidden:
        err.print(f"Not well: {lost} mails lost, {len(hidden)} without a visible state: {', '.join(hidden)}")
    return 1 if lost or hidden else 0


def _live(stage: Stage, *, approve_all: bool) -> None:
    """Samples come in over the first minute; runs until it is stopped."""
    settings = stage.ctx.settings
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, lambda *_: stage.worker.stop.set())
    with serve(stage.ctx, utc_now, settings.desk.host, 0) as address:
        _welcome(stage, address)
        threading.Thread(target=_citizens_write, args=(stage,), daemon=True).start()
        if approve_all:
            threading.Thread(target=_approve_on, args=(stage,), daemon=True).start()
        second = timedelta(seconds=1)
        stage.worker.run(Timetable(poll=second, send=second))


def _welcome(stage: Stage, address: str) -> None:
    desk = stage.ctx.settings.desk
    out.print(
        Panel(
            f"The desk          [bold]{address}[/]\n"
            f"  log in as       [bold]{desk.user}[/]  with  [bold]{CLERK_PASSWORD}[/]\n"
            f"Citizens' webmail [bold]{stage.mail.webmail}[/]\n"
            "  whose mailbox   is chosen at the upper left, once the first mails are in\n"
            "Sample mails come in over the next minute. Stop with Ctrl+C.",
            title="The office in a box",
            expand=False,
        )
    )


def _citizens_write(stage: Stage) -> None:
    """Each sample at its second, until the demo stops."""
    past = 0.0
    for sample in sorted(samples(utc_now()), key=lambda sample: sample.delay):
        if stage.worker.stop.wait(max(0.0, sample.delay - past)):
            return
        past = sample.delay
        with suppress(OSError):
            stage.hand_in(sample)


def _approve_on(stage: Stage) -> None:
    while not stage.worker.stop.wait(1.0):
        stage.approve_all()


def _progress(ctx: Context, event: Considered | Sent) -> None:
    """A line per mail and per letter, on standard error."""
    if isinstance(event, Sent):
        with ctx.store.reading() as tx:
            letter = tx.letters.get(event.letter_id)
        err.print(f"  ✉ {letter.content.subject}  [dim]{event.state.value} {event.failure}[/]")
        return
    mark = "●" if event.state is MailState.IN_CASE else "○"
    kind = f" {event.kind.value}" if event.kind else ""
    err.print(f"{mark} mail {event.mail_id}{kind} [bold]{event.code}[/] [dim]{event.reason}[/]")
