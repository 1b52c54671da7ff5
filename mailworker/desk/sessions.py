"""Who is logged in: a signed cookie, nothing in the database.

A process keeps in memory which sessions were ended by logging out; one that is restarted has forgotten
that, but then the cookie is gone from the browser and still ends by itself after LIFETIME. A new
password ends every session, since its hash is part of the signing key.
"""

from __future__ import annotations

import hmac
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from itsdangerous import BadData, URLSafeSerializer

LIFETIME = timedelta(hours=8)


@dataclass(frozen=True, slots=True)
class Session:
    """One clerk's stay at the desk: from log-in to log-out, at most LIFETIME."""

    user: str
    id: str
    token: str
    """What every form of this session carries, so that no other site can send one (CSRF)."""
    began: datetime

    def accepts(self, token: str) -> bool:
        """Whether a form came from this session's own pages; takes the same time for any answer."""
        return hmac.compare_digest(self.token.encode(), token.encode())


class Sessions:
    """Begins, finds and ends sessions. `random` gives a fresh secret text each time."""

    def __init__(
        self, secret: str, password_hash: str, random: Callable[[], str] = secrets.token_urlsafe
    ) -> None:
        # Without a configured secret sessions last as long as the process.
        key = secret or secrets.token_urlsafe(32)
        self._signed = URLSafeSerializer([f"{key}|{password_hash}"], salt="desk-session")
        self._notes = URLSafeSerializer([key], salt="desk-note")
        self._random = random
        self._ended: dict[str, datetime] = {}
        self._lock = threading.Lock()

    def begin(self, user: str, now: datetime) -> Session:
        """A fresh session: nothing of one before is carried over."""
        return Session(user, self._random(), self._random(), now.astimezone(UTC).replace(microsecond=0))

    def write(self, session: Session) -> str:
        """The cookie's value."""
        parts = (session.user, session.id, session.token, int(session.began.timestamp()))
        return str(self._signed.dumps(parts))

    def read(self, cookie: str, user: str, now: datetime) -> Session | None:
        """The session of a cookie; None where it was not ours, is over, or is another account's."""
        try:
            known, id_, token, began = self._signed.loads(cookie)
            session = Session(known, id_, token, datetime.fromtimestamp(began, UTC))
        except (BadData, ValueError, TypeError):
            return None
        fresh = timedelta(minutes=-1) <= now - session.began < LIFETIME
        return session if fresh and session.user == user and id_ not in self._ended else None

    def end(self, session: Session, now: datetime) -> None:
        """Its cookie is refused from now on."""
        with self._lock:
            self._ended = {id_: at for id_, at in self._ended.items() if now - at < LIFETIME}
            self._ended[session.id] = now

    def new_token(self) -> str:
        """A token for the log-in form, where there is no session yet."""
        return self._random()

    def write_note(self, note: tuple[str, ...]) -> str:
        """A short-lived cookie's value: a message for the next page, or the log-in form's token."""
        return str(self._notes.dumps(note))

    def read_note(self, cookie: str) -> tuple[str, ...]:
        """What was written; () where nothing of ours was."""
        try:
            return tuple(str(part) for part in self._notes.loads(cookie))
        except (BadData, TypeError):
            return ()
