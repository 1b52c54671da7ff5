"""One case: the mail beside what was understood of it, the slots, and the letter as it will go out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import PurePosixPath

from markupsafe import Markup
from starlette.responses import Response

from mailworker.core.case import Booking, BookingState, Case, CaseState, Entry, StoredMail
from mailworker.core.decision import SURE
from mailworker.core.letter import Letter, Missing
from mailworker.core.mail import Mail
from mailworker.core.mime import decode_text, decode_words, first_headers
from mailworker.core.office import Closure
from mailworker.core.reading import Kind, Reading, Role
from mailworker.desk import highlight, inert, picture
from mailworker.desk.clicks import Click
from mailworker.desk.wishes import in_words
from mailworker.errors import NoSuchCase, Unreadable
from mailworker.office.context import Context
from mailworker.office.understand import understand

LONGEST = 60_000
"""Characters of a mail's text that a page shows."""
_GAPS = re.compile(r"\n[^\S\n]*\n(?:[^\S\n]*\n)+")


@dataclass(frozen=True, slots=True)
class File:
    """An attachment: never opened, only named."""

    name: str
    type: str
    size: int


@dataclass(frozen=True, slots=True)
class MailView:
    """A mail as the page shows it. `reading` is None where it could not be read."""

    id: int
    received_at: datetime
    sender: str
    reply_to: str
    flaws: tuple[str, ...]
    subject: tuple[highlight.Piece, ...]
    body: tuple[highlight.Piece, ...]
    files: tuple[File, ...]
    reading: Reading | None
    only_html: bool
    cut: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """Everything the database knows of a case, as of one moment."""

    case: Case
    mails: tuple[StoredMail, ...]
    letters: tuple[Letter, ...]
    draft: Letter | None
    bookings: tuple[Booking, ...]
    past_bookings: tuple[Booking, ...]
    entries: tuple[Entry, ...]
    closures: tuple[Closure, ...]
    others: tuple[Case, ...]
    queue: tuple[str, ...]


def show_case(click: Click) -> Response:
    """The page of one case."""
    return render(click, click.code)


def render(click: Click, code: str, *, status: int = 200, template: str = "case.html") -> Response:
    """A case's page, or another template over the same values. Raises NoSuchCase."""
    ctx = click.desk.ctx
    kept = _look_up(click, code)
    views = [view_mail(ctx, mail) for mail in kept.mails]
    newest = views[-1] if views else None
    reading = newest.reading if newest else None
    horizon = click.now.astimezone(ctx.office.zone).date() + timedelta(days=ctx.office.limits.horizon_days)
    chosen = kept.draft.booking_id if kept.draft else None
    windows = reading.windows if reading else ()
    return click.show(
        template,
        status=status,
        kept=kept,
        case=kept.case,
        mail=newest,
        earlier=views[:-1],
        legend=highlight.marks_in(newest.subject, newest.body) if newest else {},
        wishes=in_words(windows, ctx.office.zone, horizon),
        said=_said(reading),
        drawing=picture.draw(ctx.office, kept.bookings, chosen, windows, kept.closures, click.now),
        letter_html=Markup(inert.of_letter(kept.draft.content.html)) if kept.draft else "",  # noqa: S704
        chosen=chosen,
        expired=any(b.expires_at is not None and b.expires_at <= click.now for b in kept.bookings),
        minutes=ctx.office.minutes_for(kept.case.services) if _known(ctx, kept.case) else 0,
        position=kept.queue.index(kept.case.code) if kept.case.code in kept.queue else None,
        decidable=kept.case.state is CaseState.AWAITING_STAFF,
        closable=kept.case.state in {CaseState.AWAITING_STAFF, CaseState.OFFERED},
        wants_slot=kept.case.kind in {Kind.BOOKING, Kind.CHANGE} or bool(windows),
        unsure=reading is not None and reading.confidence < SURE and reading.kind is Kind.BOOKING,
        missing=Missing,
    )


def next_code(queue: tuple[str, ...], code: str) -> str | None:
    """Where a clerk goes on after a case: the one after it, else the oldest; None: nothing waits."""
    others = [other for other in queue if other != code]
    if code in queue:
        later = queue[queue.index(code) + 1 :]
        return next(iter(later), others[0] if others else None)
    return others[0] if others else None


def view_mail(ctx: Context, stored: StoredMail) -> MailView:
    """A kept mail, read and cut into pieces; its bare text where it cannot be read."""
    try:
        mail, reading = understand(ctx, stored)
    except Unreadable:
        return _unreadable(stored)
    shown = reading if len(reading.text) <= LONGEST else replace(reading, text=reading.text[:LONGEST])
    return MailView(
        id=stored.id,
        received_at=stored.received_at,
        sender=_from(mail),
        reply_to=_elsewhere(mail),
        flaws=mail.flaws,
        subject=highlight.of_subject(mail.subject, reading),
        body=tuple(replace(piece, text=_GAPS.sub("\n\n", piece.text)) for piece in highlight.of_body(shown)),
        files=tuple(
            File(PurePosixPath(a.name).name or "Anhang", a.content_type, len(a.content))
            for a in mail.attachments
        ),
        reading=reading,
        only_html=bool(mail.html) and not (mail.plain or "").strip(),
        cut=shown is not reading,
    )


def _look_up(click: Click, code: str) -> Kept:
    with click.desk.ctx.store.reading() as tx:
        case = tx.cases.by_code(code)
        if case is None:
            raise NoSuchCase
        horizon = timedelta(days=click.desk.ctx.office.limits.horizon_days + 7)
        return Kept(
            case=case,
            mails=tx.mails.of_case(case.id),
            letters=tx.letters.of_case(case.id),
            draft=tx.letters.draft_of(case.id),
            bookings=tx.calendar.of_case(case.id),
            past_bookings=tx.calendar.of_case(
                case.id, BookingState.EXPIRED, BookingState.BLOCKED, BookingState.CANCELLED
            ),
            entries=tx.ledger.of_case(case.id),
            closures=tx.calendar.closures(click.now - timedelta(days=7), click.now + horizon),
            others=tuple(o for o in tx.board.undecided_of(case.email) if o.id != case.id)
            if case.email
            else (),
            queue=tx.board.waiting_codes(),
        )


def _unreadable(stored: StoredMail) -> MailView:
    """What its headers say, where they can be found, and its bytes as characters."""
    headers = dict(reversed(first_headers(stored.raw)))
    subject = decode_words(headers.get("subject", ""))
    return MailView(
        id=stored.id,
        received_at=stored.received_at,
        sender=decode_words(headers.get("from", "")),
        reply_to="",
        flaws=(),
        subject=(highlight.Piece(subject),) if subject else (),
        body=(highlight.Piece(decode_text(stored.raw[:LONGEST], "")),),
        files=(),
        reading=None,
        only_html=False,
        cut=len(stored.raw) > LONGEST,
    )


def _from(mail: Mail) -> str:
    if mail.sender is None:
        return mail.header("from")
    return f"{mail.sender.name} <{mail.sender.email}>" if mail.sender.name else mail.sender.email


def _elsewhere(mail: Mail) -> str:
    """Reply-To where it names another address than From: shown, never used by itself."""
    if mail.reply_to is None or (mail.sender and mail.reply_to.email == mail.sender.email):
        return ""
    return mail.reply_to.email


def _said(reading: Reading | None) -> dict[str, tuple[str, ...]]:
    """What no window shows, in the citizen's own words: name of its role → phrases."""
    found: dict[str, tuple[str, ...]] = {}
    for role, name in ((Role.EXCLUDED, "Ausgenommen"), (Role.DEADLINE, "Frist")):
        phrases = (" ".join(t.text.split()) for t in (reading.times if reading else ()) if t.role is role)
        found[name] = tuple(dict.fromkeys(phrases))
    return {name: phrases for name, phrases in found.items() if phrases}


def _known(ctx: Context, case: Case) -> bool:
    return bool(case.services) and all(id_ in ctx.office.services for id_ in case.services)
