"""An office with its desk on loopback, whose reader knows a few phrases, and a client without a browser."""

from __future__ import annotations

import http.client
import re
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from argon2 import PasswordHasher

from mailworker.config.settings import DeskSettings, MailboxSettings, Security, Settings, SmtpSettings
from mailworker.core.case import Case, CaseState
from mailworker.core.mail import Mail, MailKey
from mailworker.core.office import Counter, Hours, Limits, Office, Service
from mailworker.core.reading import Kind, Reading, Role, ServiceWish, Span, TimeMention, Window
from mailworker.edges.letters import LetterWriter, template_folders
from mailworker.edges.store import Store
from mailworker.office.consider import Considered, consider
from mailworker.office.context import Context
from mailworker.reading.text import plain_of
from tests.cast import SUNDAY, raw_mail

BERLIN = ZoneInfo("Europe/Berlin")
USER = "karla"
PASSWORD = "am-markt-steht-ein-brunnen"
HASH = PasswordHasher(time_cost=1, memory_cost=64).hash(PASSWORD)
"""Cheap to check, so that every test may log in."""

WEDNESDAY_NINE = datetime(2026, 11, 25, 9, tzinfo=BERLIN)
MAIL = """Guten Tag,

ich brauche einen neuen Personalausweis und hätte gern einen Termin am Mittwoch um 9 Uhr, nicht am Freitag.
Bitte bis Ende des Monats, denn mein alter läuft am 3. Januar ab.

Mit freundlichen Grüßen
Anna Beispiel

> Sehr geehrte Frau Beispiel, am Mittwoch um 9 Uhr haben wir geschlossen.
"""


def small_office() -> Office:
    """Two counters, open on weekdays from 8 to 16."""
    services = {
        "personalausweis": Service(
            "personalausweis", "Personalausweis", 15, 10, documents=("alter Ausweis",)
        ),
        "reisepass": Service("reisepass", "Reisepass", 20, 10),
    }
    return Office(
        id="werne",
        name="Bürgerbüro Werne",
        town="Werne",
        zone=BERLIN,
        state="NW",
        services=services,
        counters={n: Counter(n, f"Schalter {n}", frozenset(services)) for n in ("1", "2")},
        hours=(Hours(frozenset(range(5)), time(8), time(16)),),
        limits=Limits(walk_in_share=0.0),
        email="buergerbuero@werne.example",
    )


class PhraseReader:
    """Knows the phrases of MAIL and of the other mails here; what stands behind `>` is quoted."""

    def read_mail(self, mail: Mail, at: datetime, offers: tuple[datetime, ...] = ()) -> Reading:
        text = plain_of(mail)
        own = (Span(0, text.find("\n>") if "\n>" in text else len(text)),)
        times = tuple(_times(text, own[0].end))
        wished = [t for t in times if t.role is Role.WISH]
        services = tuple(_services(text))
        return Reading(
            kind=Kind.BOOKING if services else Kind.OTHER,
            services=services,
            windows=tuple(
                Window(WEDNESDAY_NINE, WEDNESDAY_NINE + timedelta(minutes=1), 1, t.span) for t in wished
            ),
            times=times,
            notes=("Die Angaben widersprechen sich.",) if "unsicher" in text else (),
            confidence=0.5 if "unsicher" in text else 0.97,
            text=text,
            own=own,
            name=mail.sender.name if mail.sender else None,
        )


ROLES = {
    "am Mittwoch um 9 Uhr": Role.WISH,
    "nicht am Freitag": Role.EXCLUDED,
    "bis Ende des Monats": Role.DEADLINE,
    "am 3. Januar": Role.FACT,
}


def _times(text: str, end: int) -> Iterator[TimeMention]:
    for phrase, role in ROLES.items():
        at = text.find(phrase, 0, end)
        if at >= 0:
            yield TimeMention(Span(at, at + len(phrase)), phrase, None, None, role)


def _services(text: str) -> Iterator[ServiceWish]:
    for word in ("Personalausweis", "Reisepass"):
        at = text.find(word)
        if at >= 0:
            yield ServiceWish(word.lower(), 1, Span(at, at + len(word)))


@dataclass
class Stage:
    """One office at work. Time stands still until a test moves `now`."""

    ctx: Context
    now: datetime = SUNDAY
    uid: int = 0
    random: int = 0

    def clock(self) -> datetime:
        return self.now

    def mail(self, raw: bytes | None = None, *, at: datetime | None = None, **more: Any) -> Considered:
        """A mail comes in and is considered."""
        self.uid += 1
        key = MailKey("test", "INBOX", 1, self.uid)
        when = at or self.now
        with self.ctx.store.transaction() as tx:
            mail_id = tx.mails.add(key, raw or raw_mail(MAIL, at=when, **more), when)
        assert mail_id is not None
        return consider(self.ctx, mail_id, when)

    def case(self, code: str) -> Case:
        with self.ctx.store.reading() as tx:
            case = tx.cases.by_code(code)
        assert case is not None
        return case

    def state(self, code: str) -> CaseState:
        return self.case(code).state


def open_stage(url: str) -> Stage:
    """An office on a database that has its tables."""
    office = small_office()
    settings = Settings(
        office=office,
        mailbox=MailboxSettings("127.0.0.1", 1, "test", "", Security.NONE),
        smtp=SmtpSettings("127.0.0.1", 1, "buergerbuero@werne.example", office.name),
        database_url=url,
        desk=DeskSettings(
            "127.0.0.1", 0, USER, HASH, secret="not-a-secret-but-long-enough-for-all", secure_cookies=False
        ),
        folder=Path("no-folder"),
    )
    ctx = Context(
        settings=settings,
        store=Store(url, office.id),
        reader=cast(Any, PhraseReader()),
        writer=LetterWriter(office, template_folders(settings.folder)),
        random=_counting(),
    )
    return Stage(ctx)


def _counting() -> Any:
    """Bytes that differ each time and are the same in every run."""
    lock, count = threading.Lock(), [0]

    def give(length: int) -> bytes:
        with lock:
            count[0] += 1
            return sha256(str(count[0]).encode()).digest()[:length]

    return give


@dataclass(frozen=True)
class Answer:
    """What the desk sent back."""

    status: int
    headers: dict[str, str]
    text: str
    set_cookies: tuple[str, ...] = ()

    @property
    def location(self) -> str:
        return self.headers.get("location", "")

    def said(self) -> str:
        """The page's words without its tags, as one line."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.text)).split())

    def hidden(self, name: str) -> str:
        """A hidden field's value."""
        found = re.search(rf'name="{name}" value="([^"]*)"', self.text)
        return unescape(found[1]) if found else ""


@dataclass
class Client:
    """A browser without a screen: keeps cookies, follows nothing by itself."""

    port: int
    cookies: dict[str, str] = field(default_factory=dict)

    @classmethod
    def at(cls, url: str) -> Client:
        """A browser that nobody has used at the desk of this address."""
        return cls(int(url.rstrip("/").rpartition(":")[2]))

    def get(self, path: str) -> Answer:
        return self.ask("GET", path)

    def post(self, path: str, **fields: Any) -> Answer:
        """Send a form as a logged-in page would, with the session's token unless `token` is given."""
        fields.setdefault("token", self.token)
        return self.ask("POST", path, urlencode(fields, doseq=True))

    def follow(self, answer: Answer) -> Answer:
        assert answer.status == 303, answer.said()
        return self.get(answer.location)

    def log_in(self, password: str = PASSWORD, user: str = USER, after: str = "") -> Answer:
        page = self.get("/login")
        return self.post("/login", user=user, password=password, token=page.hidden("token"), next=after)

    @property
    def token(self) -> str:
        return self.get("/help").hidden("token")

    def ask(self, method: str, path: str, body: str = "", headers: dict[str, str] | None = None) -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        sent = {"Cookie": "; ".join(f"{k}={v}" for k, v in self.cookies.items())} if self.cookies else {}
        if method == "POST":
            sent["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, path, body=body or None, headers={**sent, **(headers or {})})
        response = connection.getresponse()
        text = response.read().decode()
        set_cookies = tuple(v for k, v in response.getheaders() if k.lower() == "set-cookie")
        connection.close()
        self._keep(set_cookies)
        return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, text, set_cookies)

    def _keep(self, set_cookies: tuple[str, ...]) -> None:
        for line in set_cookies:
            name, _, rest = line.partition("=")
            value = rest.split(";")[0].strip('"')
            if "Max-Age=0" in line or "max-age=0" in line:
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[misc, arg-type]
