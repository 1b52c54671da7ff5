"""Transactions over the database, retried where the database asks for it."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlmodel import Session

from mailworker.edges.store.alarms import Alarms
from mailworker.edges.store.board import Board
from mailworker.edges.store.calendar import Calendar
from mailworker.edges.store.cases import Cases
from mailworker.edges.store.closures import Closures
from mailworker.edges.store.engine import open_engine
from mailworker.edges.store.feeds import Feeds
from mailworker.edges.store.leases import Leases
from mailworker.edges.store.ledger import Ledger
from mailworker.edges.store.letters import Letters
from mailworker.edges.store.mails import Mails
from mailworker.edges.store.migrate import is_current, migrate
from mailworker.edges.store.others import Others
from mailworker.errors import Problem, StoreAway

T = TypeVar("T")

TRIES = 8
_RETRIED = {"40001", "40P01", "55P03"}
"""PostgreSQL's serialisation failure, deadlock, and lock not available."""
_TOO_MUCH = "54"
"""PostgreSQL's class of errors about a statement beyond its limits: the next try would fare no better."""


class Transaction:
    """What one transaction can ask and change, by noun. Everything is of one office."""

    def __init__(self, session: Session, office: str) -> None:
        self.mails = Mails(session, office)
        self.cases = Cases(session, office)
        self.calendar = Calendar(session, office)
        self.closures = Closures(session, office)
        self.letters = Letters(session, office)
        self.ledger = Ledger(session, office)
        self.alarms = Alarms(session, office)
        self.leases = Leases(session, office)
        self.feeds = Feeds(session, office)
        self.others = Others(session, office)
        self.board = Board(session, office)


class Store:
    """One office's rows in the database at `url`. Opens no connection before it is used."""

    def __init__(self, url: str, office: str) -> None:
        self.office = office
        self._engine: Engine = open_engine(url)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """All or nothing. Raises StoreAway where the database cannot be used now."""
        try:
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                yield Transaction(session, self.office)
        except OperationalError as error:
            if str(getattr(error.orig, "sqlstate", "")).startswith(_TOO_MUCH):
                raise
            raise StoreAway(_plain(error)) from error

    @contextmanager
    def reading(self) -> Iterator[Transaction]:
        """For questions only: on SQLite it waits for no writer."""
        engine = self._engine.execution_options(readonly=True)
        try:
            with Session(engine, expire_on_commit=False) as session:
                yield Transaction(session, self.office)
        except OperationalError as error:
            if str(getattr(error.orig, "sqlstate", "")).startswith(_TOO_MUCH):
                raise
            raise StoreAway(_plain(error)) from error

    def run(self, work: Callable[[Transaction], T]) -> T:
        """`work` in a transaction of its own, done again if the database could not order it with others."""
        for attempt in range(1, TRIES + 1):
            try:
                with self.transaction() as tx:
                    return work(tx)
            except (DBAPIError, StoreAway) as error:
                if attempt == TRIES or not _worth_retrying(error):
                    raise
                # Jitter lets two that met once pass each other the next time.
                time.sleep(random.uniform(0.0, 0.02 * attempt))  # noqa: S311 - no secret depends on it
        raise AssertionError

    def upgrade(self) -> None:
        """Bring the database to this program's tables. Raises StoreAway where it cannot be used."""
        try:
            migrate(self._engine)
        except DBAPIError as error:
            raise StoreAway(_plain(error)) from error

    def check(self) -> list[Problem]:
        """What is wrong with the database, each with a hint."""
        try:
            with self._engine.connect() as connection:
                connection.execute(text("SELECT 1"))
        except DBAPIError as error:
            return [
                Problem(
                    "MAILWORKER_DATABASE_URL",
                    f"the database does not answer: {_plain(error)}",
                    "start the database, or correct its address, user and password",
                )
            ]
        if not is_current(self._engine):
            return [
                Problem("the database", "its tables are not those of this version", "mailworker db upgrade")
            ]
        return []

    def close(self) -> None:
        self._engine.dispose()


def _plain(error: DBAPIError) -> str:
    """The driver's own first line: SQLAlchemy's would print the statement with its values."""
    lines = str(error.orig).strip().splitlines()
    return lines[0] if lines else type(error).__name__


def _worth_retrying(error: Exception) -> bool:
    cause = error.__cause__ if isinstance(error, StoreAway) else error
    if isinstance(cause, IntegrityError) or not isinstance(cause, DBAPIError):
        return False
    return getattr(cause.orig, "sqlstate", None) in _RETRIED or "database is locked" in str(cause.orig)
