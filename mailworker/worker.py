"""The worker: a timetable of jobs, one guard around each, and a flag that stops them between two steps."""

from __future__ import annotations

import os
import socket
import threading
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import schedule
import structlog

from mailworker.core.case import MailState
from mailworker.core.letter import LetterState
from mailworker.core.mail import MailKey
from mailworker.errors import MailworkerError
from mailworker.office.consider import Considered, consider_next
from mailworker.office.context import Context
from mailworker.office.expire import expire
from mailworker.office.in_turn import in_turn
from mailworker.office.others import read_others
from mailworker.office.ports import InboxPort, PostmanPort
from mailworker.office.receive import file_considered, receive
from mailworker.office.send import Sent, copy_to_sent, recover, send_next

log = structlog.get_logger()

LEASE = timedelta(seconds=90)
"""How long another worker leaves the mailbox alone after this one was last heard of."""

ALIVE = timedelta(minutes=5)
"""A worker that gave no sign of life for longer is taken for dead by `mailworker health`."""


def utc_now() -> datetime:
    """The clock. Read here and at the desk's edge, nowhere deeper."""
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Timetable:
    """How often each job runs."""

    poll: timedelta
    send: timedelta = timedelta(seconds=5)
    expire: timedelta = timedelta(minutes=1)
    read_calendars: timedelta = timedelta(minutes=10)


class Worker:
    """One office's jobs. `report` hears of every mail and letter that got a state."""

    def __init__(
        self,
        ctx: Context,
        connect: Callable[[], AbstractContextManager[InboxPort]],
        postman: PostmanPort,
        *,
        clock: Callable[[], datetime] = utc_now,
        report: Callable[[Considered | Sent], None] | None = None,
    ) -> None:
        self._ctx = ctx
        self._connect = connect
        self._postman = postman
        self._clock = clock
        self._report = report or _log_report
        self._owner = f"{socket.gethostname()}:{os.getpid()}:{id(self):x}"
        # As if every job had rung: an earlier process may have left its alarms behind.
        self._ringing = {"read_calendars", "poll", "send", "expire"}
        self._stuck: set[MailKey] = set()
        self.stop = threading.Event()

    def run(self, timetable: Timetable) -> None:
        """Work by the timetable until `stop` is set; then give the mailbox back."""
        jobs = schedule.Scheduler()
        plan = (
            (self.read_calendars, timetable.read_calendars),
            (self.poll, timetable.poll),
            (self.send, timetable.send),
            (self.expire, timetable.expire),
        )
        for job, every in plan:
            jobs.every(max(1, int(every.total_seconds()))).seconds.do(self._guarded, job)
        jobs.run_all()
        while not self.stop.is_set():
            jobs.run_pending()
            self.stop.wait(max(0.05, min(jobs.idle_seconds or 0.05, 1.0)))
        self._guarded(self._give_back)

    def once(self) -> None:
        """Every job one time, unguarded: for the demo and for tests."""
        self.poll()
        self.send()
        self.expire()

    def poll(self) -> None:
        """Take mails in, consider them, and let the mailbox show where each stands.

        Each step has its turn, whatever became of the others: a folder that is full must not keep new mails
        from being read, nor a mailbox that is away those that we have already.
        """
        if self._lease():
            in_turn([self._with_mailbox, self._consider_all])

    def _with_mailbox(self) -> None:
        ctx, clock = self._ctx, self._clock
        with self._connect() as inbox:
            in_turn(
                [
                    inbox.ensure_folders,
                    lambda: receive(ctx, inbox, clock, self._stuck),
                    self._consider_all,
                    lambda: file_considered(ctx, inbox),
                    lambda: recover(ctx, inbox, clock()),
                    lambda: copy_to_sent(ctx, inbox, clock()),
                ]
            )

    def send(self) -> None:
        """Send what is due, one letter after the other."""
        while not self.stop.is_set() and (sent := send_next(self._ctx, self._postman, self._clock)):
            self._report(sent)
            if sent.state is LetterState.READY:
                return  # The server puts us off: the others would fare no better now.

    def expire(self) -> None:
        """Give back what nobody decided or answered in time."""
        expired = expire(self._ctx, self._clock())
        if expired:
            log.info("expired", bookings=expired)

    def read_calendars(self) -> None:
        """Respect what the office's other calendars say now."""
        failed = read_others(self._ctx, self._clock())
        if failed:
            log.warning("calendars_not_read", count=len(failed))

    def _consider_all(self) -> None:
        while not self.stop.is_set() and (considered := consider_next(self._ctx, self._clock())):
            if considered.state is not MailState.RECEIVED:
                self._report(considered)

    def _lease(self) -> bool:
        with self._ctx.store.transaction() as tx:
            return tx.leases.take("mailbox", self._owner, self._clock(), LEASE)

    def _give_back(self) -> None:
        with self._ctx.store.transaction() as tx:
            tx.leases.give_back("mailbox", self._owner, self._clock())

    def _guarded(self, job: Callable[[], None]) -> None:
        """The one guard: schedule would end every job at the first one that raises, and repeat it at once."""
        name = job.__name__
        try:
            job()
        except MailworkerError as error:
            log.warning("job_failed", job=name, error=type(error).__name__, permanent=error.permanent)
            self._ring(name, error.sentence)
        except Exception as error:
            log.error("job_broke", job=name, error=type(error).__name__)
            self._ring(name, f"Der Arbeitsgang „{name}“ ist gestört ({type(error).__name__}).")
        else:
            self._quiet(name)

    def _ring(self, job: str, sentence: str) -> None:
        """Where the database itself is away, the log line has to do."""
        self._ringing.add(job)
        with suppress(Exception), self._ctx.store.transaction() as tx:
            tx.alarms.ring(job, sentence, self._clock())

    def _quiet(self, job: str) -> None:
        """The job works (again): an alarm of an earlier process is settled too."""
        if job in self._ringing:
            with suppress(Exception), self._ctx.store.transaction() as tx:
                tx.alarms.clear(job, self._clock())
                self._ringing.discard(job)


def _log_report(event: Considered | Sent) -> None:
    if isinstance(event, Sent):
        log.info("letter", letter=event.letter_id, state=event.state.value)
    else:
        log.info("mail", mail=event.mail_id, state=event.state.value, case=event.code, kind=event.kind)
