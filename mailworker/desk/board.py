"""The first page: what waits for a decision, and what else needs a human eye."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from starlette.responses import Response

from mailworker.core.case import Booking, Case, CaseState, MailState
from mailworker.core.letter import LetterState
from mailworker.core.mime import decode_words, first_headers
from mailworker.core.reading import Span, Window
from mailworker.desk.clicks import Click
from mailworker.desk.wishes import in_words
from mailworker.edges.store.board import DraftNote, StrayMail

SHOWN = 100
"""So many waiting cases are listed; the clerk works from the top."""
RECENT = timedelta(days=7)
"""Duplicates and quarantined mails stay on the first page this long; all of them are under /mails."""


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One waiting case as the list shows it. `slot`: what the draft confirms, else the first held."""

    case: Case
    wish: str
    slot: Booking | None
    held: int
    draft: DraftNote | None
    expired: bool


@dataclass(frozen=True, slots=True)
class StrayRow:
    """A mail without a case as the lists show it."""

    mail: StrayMail
    sender: str
    subject: str


def board(click: Click) -> Response:
    """The first page."""
    with click.desk.ctx.store.reading() as tx:
        cases = tx.cases.waiting(SHOWN)
        ids = [case.id for case in cases]
        bookings, drafts, readings = tx.board.bookings(ids), tx.board.drafts(ids), tx.board.readings(ids)
        strays = tx.board.strays(MailState.QUARANTINED, MailState.DUPLICATE, since=click.now - RECENT)
        letters = tx.letters.in_state(LetterState.FAILED, LetterState.UNKNOWN)
        codes = {letter.case_id: tx.cases.get(letter.case_id).code for letter in letters}
        alarms = tx.alarms.standing()
        counts = tx.cases.count_by_state()
        mails = tx.mails.count_by_state()
    zone = click.desk.ctx.office.zone
    horizon = click.now + timedelta(days=click.desk.ctx.office.limits.horizon_days)
    wishes = {case.id: _wish(readings.get(case.id, {}), zone, horizon) for case in cases}
    return click.show(
        "board.html",
        rows=[
            _row(case, wishes[case.id], bookings.get(case.id, []), drafts.get(case.id), click.now)
            for case in cases
        ],
        strays=[stray_row(mail) for mail in strays],
        letters=letters,
        codes=codes,
        alarms=alarms,
        counts=counts,
        being_read=mails.get(MailState.RECEIVED, 0),
        states=(CaseState.OFFERED, CaseState.CONFIRMED),
    )


def stray_row(mail: StrayMail) -> StrayRow:
    """Who wrote it and about what, read from its headers alone."""
    headers = dict(reversed(first_headers(mail.head)))
    return StrayRow(
        mail,
        sender=decode_words(headers.get("from", ""))[:120] or "ohne Absender",
        subject=decode_words(headers.get("subject", ""))[:160] or "ohne Betreff",
    )


def _row(
    case: Case, wish: str, bookings: Sequence[Booking], draft: DraftNote | None, now: datetime
) -> WaitingRow:
    named = next((b for b in bookings if draft and b.id == draft.booking_id), None)
    return WaitingRow(
        case=case,
        wish=wish,
        slot=named or next(iter(bookings), None),
        held=len(bookings),
        draft=draft,
        expired=any(b.expires_at is not None and b.expires_at <= now for b in bookings),
    )


def _wish(reading: Mapping[str, Any], zone: ZoneInfo, horizon: datetime) -> str:
    """The best liked window in words, from the reading as it was stored."""
    windows = [_window(stored) for stored in reading.get("windows", ())]
    lines = in_words(windows, zone, horizon.astimezone(zone).date())
    if not lines:
        return "so bald wie möglich" if reading.get("asap") else ""
    more = " u. a." if len(lines) > 1 else ""
    return f"{lines[0].days} {lines[0].hours}{more}"


def _window(stored: Mapping[str, Any]) -> Window:
    start, end = (datetime.fromisoformat(stored[side]) for side in ("start", "end"))
    return Window(start, end, int(stored["rank"]), Span(0, 0))
