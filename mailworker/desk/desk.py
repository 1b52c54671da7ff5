"""What every page of the desk works with: the office, the clock, the templates, who is logged in."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from mailworker.core.case import CaseState
from mailworker.desk import highlight, words
from mailworker.desk.sessions import Session, Sessions
from mailworker.desk.throttle import Throttle
from mailworker.edges.letters import template_folders
from mailworker.office.context import Context

STATIC = Path(__file__).with_name("static")
NOTE_LIFETIME = timedelta(minutes=10)

Tone = Literal["done", "refused"]


@dataclass(frozen=True, slots=True)
class Note:
    """A message that the next page begins with."""

    tone: str
    text: str


@dataclass(frozen=True, slots=True)
class Desk:
    """One office's desk. `clock` gives aware instants."""

    ctx: Context
    clock: Callable[[], datetime]
    templates: Environment
    sessions: Sessions
    throttle: Throttle

    @property
    def cookie(self) -> str:
        """The session cookie's name; the prefix makes browsers insist on Secure and on this host alone."""
        return "__Host-desk" if self.ctx.settings.desk.secure_cookies else "desk"

    @property
    def note_cookie(self) -> str:
        return f"{self.cookie}-note"

    def session_of(self, request: Request, now: datetime) -> Session | None:
        """Who is asking; None for a stranger."""
        value = request.cookies.get(self.cookie, "")
        return self.sessions.read(value, self.ctx.settings.desk.user, now) if value else None

    def set_cookie(
        self, response: Response, name: str, value: str, lifetime: timedelta | None = None
    ) -> None:
        """A cookie that no script reads and no other site sends; with the browser's end unless `lifetime`."""
        response.set_cookie(
            name,
            value,
            max_age=int(lifetime.total_seconds()) if lifetime else None,
            path="/",
            secure=self.ctx.settings.desk.secure_cookies,
            httponly=True,
            samesite="strict",
        )

    def drop_cookie(self, response: Response, name: str) -> None:
        response.delete_cookie(
            name, path="/", secure=self.ctx.settings.desk.secure_cookies, httponly=True, samesite="strict"
        )

    def note_of(self, request: Request) -> Note | None:
        """The message that an earlier click left."""
        parts = self.sessions.read_note(request.cookies.get(self.note_cookie, ""))
        return Note(*parts[1:]) if len(parts) == 3 and parts[0] == "note" else None

    def go(self, path: str, tone: Tone = "done", text: str = "") -> Response:
        """To another page, which shows `text`. 303: a reload there repeats nothing."""
        response = RedirectResponse(path, status_code=303)
        if text:
            self.set_cookie(
                response, self.note_cookie, self.sessions.write_note(("note", tone, text)), NOTE_LIFETIME
            )
        return response

    def show(
        self,
        request: Request,
        template: str,
        session: Session | None,
        now: datetime,
        *,
        status: int = 200,
        **values: Any,
    ) -> Response:
        """A page. A message that waits is shown on it, once."""
        note = self.note_of(request)
        html = self.templates.get_template(f"desk/{template}").render(
            session=session, note=note, now=now, path=request.url.path, **values
        )
        response = HTMLResponse(html, status_code=status)
        if note is not None:
            self.drop_cookie(response, self.note_cookie)
        return response

    def waiting(self) -> int:
        """How many cases lie before staff. Raises StoreAway."""
        with self.ctx.store.reading() as tx:
            return tx.cases.count_by_state().get(CaseState.AWAITING_STAFF, 0)


def open_templates(ctx: Context, clock: Callable[[], datetime]) -> Environment:
    """The desk's templates; an office's own folder goes before the program's."""
    folders = [str(folder) for folder in template_folders(ctx.settings.folder)]
    templates = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters.update(_filters(ctx, clock))
    templates.globals.update(office=ctx.office, words=words, marks=highlight.MARKS, assets=_fingerprint())
    return templates


def _filters(ctx: Context, clock: Callable[[], datetime]) -> Mapping[str, Callable[..., str]]:
    zone = ctx.office.zone
    return {
        "when": lambda moment: words.when(moment.astimezone(zone)),
        "day": lambda moment: words.day(moment.astimezone(zone)),
        "clock": lambda moment: words.clock(moment.astimezone(zone)),
        "in_full": lambda moment: words.in_full(moment.astimezone(zone)),
        "iso": lambda moment: moment.astimezone(zone).isoformat(timespec="minutes"),
        "ago": lambda moment: words.ago(moment, clock()),
        "size": words.size,
        "services": lambda case: words.services(case, ctx.office),
        "persons": words.persons,
        "counter": lambda id_: ctx.office.counters[id_].name if id_ in ctx.office.counters else id_,
        "service": lambda id_: ctx.office.services[id_].name if id_ in ctx.office.services else id_,
    }


def _fingerprint() -> str:
    """Changes with any file of STATIC, so that browsers may keep the files and still see a new version."""
    digest = hashlib.sha256()
    for file in sorted(STATIC.iterdir()):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:10]
