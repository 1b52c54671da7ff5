"""Mails that belong to no case, so that staff can see that nothing went missing; and letters as they look."""

from __future__ import annotations

from markupsafe import Markup
from starlette.responses import HTMLResponse, Response

from mailworker.core.case import MailState, StoredMail
from mailworker.core.mail import parse
from mailworker.core.mime import first_headers
from mailworker.desk import inert
from mailworker.desk.board import stray_row
from mailworker.desk.case_page import LONGEST, view_mail
from mailworker.desk.clicks import Click
from mailworker.errors import NoSuchCase, Unreadable

A_PAGE = 50
STRAY = (MailState.NO_ANSWER, MailState.DUPLICATE, MailState.QUARANTINED, MailState.RECEIVED)

LETTER_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; sandbox"
)
"""A letter's page: its own style, and nothing that acts."""


def list_mails(click: Click) -> Response:
    """Mails without a case, newest first."""
    asked = next((state for state in STRAY if state.value == click.query("state")), None)
    with click.desk.ctx.store.reading() as tx:
        found = tx.board.strays(
            *((asked,) if asked else STRAY), offset=(click.page - 1) * A_PAGE, limit=A_PAGE + 1
        )
        counts = tx.mails.count_by_state()
    return click.show(
        "mails.html",
        rows=[stray_row(mail) for mail in found[:A_PAGE]],
        more=len(found) > A_PAGE,
        page=click.page,
        asked=asked,
        states=STRAY,
        counts=counts,
    )


def show_mail(click: Click) -> Response:
    """One mail: its headers as they came, its text, its HTML made inert."""
    stored = _stored(click)
    code = ""
    if stored.case_id is not None:
        with click.desk.ctx.store.reading() as tx:
            code = tx.cases.get(stored.case_id).code
    return click.show(
        "mail.html",
        stored=stored,
        mail=view_mail(click.desk.ctx, stored),
        headers="\n".join(f"{name}: {value}" for name, value in first_headers(stored.raw))[:LONGEST],
        html=Markup(inert.of_citizen(_html(stored))),  # noqa: S704 - cleaned right here
        code=code,
    )


def show_letter(click: Click) -> Response:
    """A letter's HTML as the citizen's mail program shows it."""
    with click.desk.ctx.store.reading() as tx:
        letter = tx.board.find_letter(click.number("letter"))
    if letter is None:
        raise NoSuchCase
    return HTMLResponse(letter.content.html, headers={"Content-Security-Policy": LETTER_POLICY})


def _stored(click: Click) -> StoredMail:
    with click.desk.ctx.store.reading() as tx:
        stored = tx.board.find_mail(click.number("mail"))
    if stored is None:
        raise NoSuchCase
    return stored


def _html(stored: StoredMail) -> str:
    try:
        return parse(stored.raw).html or ""
    except Unreadable:
        return ""
