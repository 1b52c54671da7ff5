"""Logging in and out."""

from __future__ import annotations

import hmac
import re
import threading
from datetime import datetime, timedelta

import structlog
from starlette.requests import Request
from starlette.responses import Response

from mailworker.desk.clicks import Click, guarded, read_form
from mailworker.desk.desk import Desk
from mailworker.desk.passwords import verify_password

log = structlog.get_logger()

_TOKEN_LIFETIME = timedelta(hours=8)
_LOCAL = re.compile(r"/[A-Za-z0-9][A-Za-z0-9/_-]{0,200}")
# argon2 takes 64 MB for each check: one at a time, so that many strangers cannot fill the memory.
_checking = threading.Lock()


async def login(request: Request) -> Response:
    """The log-in page, and its form."""
    desk: Desk = request.app.state.desk
    now = desk.clock()
    if request.method != "POST":
        if desk.session_of(request, now) is not None:
            return desk.go(_next(request.query_params.get("next", "")))
        return await guarded(request, lambda: _form(desk, request, now, request.query_params.get("next", "")))
    form = await read_form(request)
    fields = {name: str(form.get(name, "")) for name in ("user", "password", "token", "next")}
    return await guarded(request, lambda: _log_in(desk, request, now, fields))


def logout(click: Click) -> Response:
    """End the session."""
    click.desk.sessions.end(click.session, click.now)
    response = click.go("/login", "done", "Sie sind abgemeldet.")
    click.desk.drop_cookie(response, click.desk.cookie)
    return response


def _log_in(desk: Desk, request: Request, now: datetime, fields: dict[str, str]) -> Response:
    address = request.client.host if request.client else ""
    if not _came_from_our_form(desk, request, fields["token"]):
        return _form(desk, request, now, fields["next"], problem="stale", status=403)
    wait = desk.throttle.wait(address, now)
    if wait:
        seconds = int(wait.total_seconds()) + 1
        return _form(desk, request, now, fields["next"], problem="wait", seconds=seconds, status=429)
    if not _is_clerk(desk, fields["user"].strip(), fields["password"]):
        desk.throttle.failed(address, now)
        log.warning("login_failed")
        return _form(desk, request, now, fields["next"], problem="wrong", status=401)
    desk.throttle.succeeded(address)
    response = desk.go(_next(fields["next"]))
    session = desk.sessions.begin(desk.ctx.settings.desk.user, now)
    desk.set_cookie(response, desk.cookie, desk.sessions.write(session))
    desk.drop_cookie(response, _token_cookie(desk))
    return response


def _is_clerk(desk: Desk, user: str, password: str) -> bool:
    """Both are always checked, so that the time taken does not tell whether the name exists."""
    account = desk.ctx.settings.desk
    with _checking:
        right = verify_password(account.password_hash, password)
    known = bool(account.user) and hmac.compare_digest(account.user.encode(), user.encode())
    return right and known


def _came_from_our_form(desk: Desk, request: Request, token: str) -> bool:
    parts = desk.sessions.read_note(request.cookies.get(_token_cookie(desk), ""))
    known = parts[1] if len(parts) == 2 and parts[0] == "login" else ""
    return bool(known) and hmac.compare_digest(known.encode(), token.encode())


def _form(
    desk: Desk,
    request: Request,
    now: datetime,
    after: str,
    *,
    problem: str = "",
    seconds: int = 0,
    status: int = 200,
) -> Response:
    token = desk.sessions.new_token()
    response = desk.show(
        request,
        "login.html",
        None,
        now,
        status=status,
        token=token,
        next=after if _LOCAL.fullmatch(after) else "",
        problem=problem,
        seconds=seconds,
    )
    desk.set_cookie(
        response, _token_cookie(desk), desk.sessions.write_note(("login", token)), _TOKEN_LIFETIME
    )
    return response


def _token_cookie(desk: Desk) -> str:
    return f"{desk.cookie}-login"


def _next(asked: str) -> str:
    """Where to go after the log-in: a page of ours, never another site."""
    return asked if _LOCAL.fullmatch(asked) else "/"
