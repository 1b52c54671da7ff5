"""The desk as one Starlette application."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from mailworker.desk import (
    account,
    archive,
    board,
    bookings,
    calendar,
    case_page,
    closures,
    decide,
    feed,
    mails,
)
from mailworker.desk.clicks import Click, Handler, on_http_error, page
from mailworker.desk.desk import STATIC, Desk, open_templates
from mailworker.desk.sessions import Sessions
from mailworker.desk.shield import Shield
from mailworker.desk.throttle import Throttle
from mailworker.errors import StoreAway
from mailworker.office.context import Context

LARGEST_FORM = 64 * 1024
"""Octets of a request's body; a clerk's longest note is far below."""


def make_app(ctx: Context, clock: Callable[[], datetime]) -> Starlette:
    """The clerks' pages of one office. `clock` gives aware instants.

    No page says where it is served: all its links are paths, so a forged Host header changes nothing.
    """
    account_ = ctx.settings.desk
    app = Starlette(
        routes=_routes(),
        middleware=[Middleware(Shield)],
        exception_handlers={HTTPException: on_http_error},
        max_body_size=LARGEST_FORM,
    )
    app.state.desk = Desk(
        ctx=ctx,
        clock=clock,
        templates=open_templates(ctx, clock),
        sessions=Sessions(account_.secret, account_.password_hash),
        throttle=Throttle(),
    )
    return app


def _routes() -> list[Route | Mount]:
    return [
        _get("/", board.board),
        Route("/login", account.login, methods=["GET", "POST"]),
        _post("/logout", account.logout),
        _get("/help", _help),
        _get("/cases", archive.all_cases),
        _post("/cases/search", archive.search),
        _get("/cases/{code}", case_page.show_case),
        _post("/cases/{code}/approve", decide.approve_letter),
        _post("/cases/{code}/take", decide.take_slot),
        _post("/cases/{code}/answer", decide.answer),
        _post("/cases/{code}/look-again", decide.look_again),
        _get("/cases/{code}/close", decide.confirm_close),
        _post("/cases/{code}/close", decide.close_case),
        _get("/letters/{letter:int}", mails.show_letter),
        _post("/letters/{letter:int}/decide", decide.decide_letter),
        _get("/mails", mails.list_mails),
        _get("/mails/{mail:int}", mails.show_mail),
        _get("/calendar", calendar.calendar),
        _get("/book", bookings.booking),
        _post("/book", bookings.make_booking),
        _get("/cases/{code}/phone", bookings.phone),
        _post("/cases/{code}/phone", bookings.by_phone),
        _get("/closures", closures.closures),
        _post("/closures", closures.close_counter),
        _post("/closures/preview", closures.preview),
        _post("/closures/{closure:int}/take-back", closures.take_back),
        _get("/feeds", feed.feeds),
        _post("/feeds", feed.make_feed),
        _post("/feeds/{feed:int}/end", feed.end_feed),
        Route("/feed/{token}.ics", feed.feed, methods=["GET"]),
        _get("/waiting", _waiting),
        Route("/health", health),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]


def _get(path: str, handler: Handler) -> Route:
    return Route(path, page(handler), methods=["GET"])


def _post(path: str, handler: Handler) -> Route:
    return Route(path, page(handler), methods=["POST"])


def _help(click: Click) -> Response:
    return click.show("help.html")


def _waiting(click: Click) -> Response:
    """How many cases wait, for a page that stands open to see that there is something new."""
    return JSONResponse({"waiting": click.desk.waiting()})


async def health(request: Request) -> Response:
    """200 where the database answers, for whoever watches the desk; nothing else is told."""
    desk: Desk = request.app.state.desk
    try:
        await run_in_threadpool(desk.waiting)
    except StoreAway:
        return PlainTextResponse("database away\n", status_code=503)
    return PlainTextResponse("ok\n")
