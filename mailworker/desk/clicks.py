"""From a request to a handler: log-in, the form's token, and the one guard against errors."""

from __future__ import annotations

import traceback
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

import structlog
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from mailworker.core.codes import find_codes
from mailworker.desk.desk import Desk, Tone
from mailworker.desk.sessions import Session
from mailworker.errors import NoSuchCase, StoreAway

log = structlog.get_logger()

MOST_FIELDS = 60
LARGEST_FIELD = 32 * 1024
LARGEST_NUMBER = 2**31 - 1
"""PostgreSQL refuses to look for a row beyond it."""


@dataclass(frozen=True, slots=True)
class Click:
    """A logged-in clerk asks for something: for a page, or with a form to be acted on."""

    desk: Desk
    request: Request
    session: Session
    form: FormData
    now: datetime

    def field(self, name: str) -> str:
        """A form's field without surrounding blanks, '' where it is missing."""
        value = self.form.get(name, "")
        return _storable(value) if isinstance(value, str) else ""

    def fields(self, name: str) -> tuple[str, ...]:
        """Every value of a field that may occur several times."""
        return tuple(value for value in self.form.getlist(name) if isinstance(value, str))

    def query(self, name: str) -> str:
        return self.request.query_params.get(name, "")

    @property
    def page(self) -> int:
        """The number of a list's page, from 1."""
        asked = self.query("page")
        return max(int(asked), 1) if asked.isdecimal() and len(asked) < 7 else 1

    def number(self, name: str) -> int:
        """A row's number in the path. Raises NoSuchCase where no row can have it."""
        number = int(self.request.path_params[name])
        if number > LARGEST_NUMBER:
            raise NoSuchCase
        return number

    @property
    def code(self) -> str:
        """The case code in the path. Raises NoSuchCase where it is none."""
        found = find_codes(self.request.path_params["code"])
        if len(found) != 1:
            raise NoSuchCase
        return found[0]

    def show(self, template: str, *, status: int = 200, **values: Any) -> Response:
        return self.desk.show(
            self.request,
            template,
            self.session,
            self.now,
            status=status,
            waiting=self.desk.waiting(),
            **values,
        )

    def go(self, path: str, tone: Tone = "done", text: str = "") -> Response:
        return self.desk.go(path, tone, text)


def _storable(text: str) -> str:
    """Without what PostgreSQL keeps in no text: NUL and halves of surrogate pairs."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode().strip()


Handler = Callable[[Click], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def page(handler: Handler) -> Endpoint:
    """The endpoint for a handler that only logged-in clerks reach; it runs in a thread of the pool."""

    async def endpoint(request: Request) -> Response:
        desk: Desk = request.app.state.desk
        now = desk.clock()
        session = desk.session_of(request, now)
        if session is None:
            return _to_login(desk, request)
        form = await read_form(request)
        if request.method == "POST" and not session.accepts(str(form.get("token", ""))):
            return _failed(request, 403, "stale")
        return await guarded(request, lambda: handler(Click(desk, request, session, form, now)))

    return endpoint


async def read_form(request: Request) -> FormData:
    """A form's fields, no files; empty for a question."""
    if request.method != "POST":
        return FormData()
    return await request.form(max_files=0, max_fields=MOST_FIELDS, max_part_size=LARGEST_FIELD)


async def guarded(request: Request, work: Callable[[], Response]) -> Response:
    """`work` in a thread; whatever goes wrong becomes a German page, never a traceback."""
    try:
        return await run_in_threadpool(work)
    except NoSuchCase:
        return _failed(request, 404, "missing")
    except StoreAway:
        log.error("desk_without_database")
        return _failed(request, 503, "away")
    except HTTPException:
        raise
    except Exception as error:
        # The message may hold a citizen's words; where it happened does not.
        frame = traceback.extract_tb(error.__traceback__)[-1]
        log.error("desk_error", error=type(error).__name__, at=f"{frame.name}:{frame.lineno}")
        return _failed(request, 500, "broken")


def on_http_error(request: Request, error: Exception) -> Response:
    """The page for what the router or the form's reader refuses."""
    status = error.status_code if isinstance(error, HTTPException) else 500
    return _failed(request, status, "missing" if status in (404, 405) else "refused")


def _failed(request: Request, status: int, what: str) -> Response:
    desk: Desk = request.app.state.desk
    now = desk.clock()
    session = desk.session_of(request, now)
    return desk.show(request, "error.html", session, now, status=status, what=what, waiting=None)


def _to_login(desk: Desk, request: Request) -> Response:
    """Log in, then come back: to the page itself, or for a form to the page that it stood on."""
    path = request.url.path
    if request.method == "POST":
        path = path.rpartition("/")[0]
    if path in ("", "/"):
        return RedirectResponse("/login", status_code=303)
    text = "Ihre Sitzung ist zu Ende. Bitte melden Sie sich noch einmal an; es wurde nichts geändert."
    query = urlencode({"next": path})
    if request.method == "POST":
        return desk.go(f"/login?{query}", "refused", text)
    return RedirectResponse(f"/login?{query}", status_code=303)
