"""Feeds: who may read appointments by an address with a token in it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col, select

from mailworker.edges.store.tables import FeedRow


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: of one counter, or of all where `counter` is None."""

    id: int
    counter: str | None
    created_at: datetime
    created_by: str
    revoked_at: datetime | None


class Feeds:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def open(self, token: str, counter: str | None, who: str, now: datetime) -> Feed:
        """A new feed. The token itself is not kept: whoever reads the database cannot read the feeds."""
        row = FeedRow(
            office=self._office, counter=counter, token_hash=_hash(token), created_at=now, created_by=who
        )
        self._session.add(row)
        self._session.flush()
        return _value(row)

    def by_token(self, token: str) -> Feed | None:
        """The feed of a token, unless it was revoked."""
        row = self._session.exec(
            select(FeedRow).where(
                FeedRow.office == self._office,
                FeedRow.token_hash == _hash(token),
                col(FeedRow.revoked_at).is_(None),
            )
        ).first()
        return _value(row) if row else None

    def all(self) -> tuple[Feed, ...]:
        """Every feed there ever was, oldest first."""
        rows = self._session.exec(
            select(FeedRow).where(FeedRow.office == self._office).order_by(col(FeedRow.id))
        )
        return tuple(_value(row) for row in rows)

    def revoke(self, feed_id: int, now: datetime) -> bool:
        """End a feed; False where there is none that is open."""
        revoked = self._session.execute(
            update(FeedRow)
            .where(
                col(FeedRow.office) == self._office,
                col(FeedRow.id) == feed_id,
                col(FeedRow.revoked_at).is_(None),
            )
            .values(revoked_at=now)
        )
        return bool(revoked.rowcount)  # type: ignore[attr-defined]


def _hash(token: str) -> str:
    """A token has 128 random bits, so a plain hash cannot be searched."""
    return hashlib.sha256(token.encode()).hexdigest()


def _value(row: FeedRow) -> Feed:
    if row.id is None:
        raise AssertionError
    return Feed(row.id, row.counter, row.created_at, row.created_by, row.revoked_at)
