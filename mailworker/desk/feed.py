"""Calendar feeds: the page that makes and ends them, and the feed itself for whoever has its address."""

from __future__ import annotations

import re

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from mailworker.desk import words
from mailworker.desk.clicks import Click
from mailworker.desk.desk import Desk
from mailworker.errors import NotAllowed, StoreAway
from mailworker.office.feeds import open_feed, read_feed, revoke_feed

_TOKEN = re.compile("[a-z2-7]{26}")
_NO_TOKEN = "a" * 26


def feeds(click: Click) -> Response:
    """The feeds that there are, and how the office's other calendars fare."""
    return _page(click)


def make_feed(click: Click) -> Response:
    """A new feed. Its address stands on this page only: it is in no cookie, and nowhere in the database."""
    try:
        token = open_feed(click.desk.ctx, click.field("counter") or None, click.session.user, click.now)
    except NotAllowed as error:
        return click.go("/feeds", "refused", words.refusal(error))
    return _page(click, f"/feed/{token}.ics")


def end_feed(click: Click) -> Response:
    """From now on the address is worth nothing."""
    try:
        revoke_feed(click.desk.ctx, click.number("feed"), click.session.user, click.now)
    except NotAllowed as error:
        return click.go("/feeds", "refused", words.refusal(error))
    return click.go("/feeds", "done", "Die Adresse gilt nicht mehr.")


async def feed(request: Request) -> Response:
    """The calendar behind a token. Whatever is no token is looked for all the same, and takes as long."""
    desk: Desk = request.app.state.desk
    typed = request.path_params["token"]
    token = typed if _TOKEN.fullmatch(typed) else _NO_TOKEN
    try:
        calendar = await run_in_threadpool(read_feed, desk.ctx, token, desk.clock())
    except StoreAway:
        return PlainTextResponse("database away\n", status_code=503)
    if calendar is None:
        return PlainTextResponse("not found\n", status_code=404)
    return Response(calendar, media_type="text/calendar; charset=utf-8")


def _page(click: Click, address: str = "") -> Response:
    with click.desk.ctx.store.reading() as tx:
        every, others = tx.feeds.all(), tx.others.states()
    return click.show(
        "calendar_feeds.html",
        open=[each for each in every if each.revoked_at is None],
        ended=[each for each in every if each.revoked_at is not None][-20:],
        others=others,
        address=address,
    )
