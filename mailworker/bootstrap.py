"""The one place that wires: configuration → database, reader, letters, mailbox, postman."""

from __future__ import annotations

import logging
import secrets
import sys

import structlog

from mailworker.config.settings import Settings
from mailworker.edges.imap import Inbox
from mailworker.edges.letters import LetterWriter, template_folders
from mailworker.edges.smtp import Postman
from mailworker.edges.store import Store
from mailworker.office.context import Context
from mailworker.reading.reader import Reader


def open_context(settings: Settings) -> Context:
    """An office at work. Nothing is connected before it is used."""
    return Context(
        settings=settings,
        store=open_store(settings),
        reader=Reader.of(settings.office),
        writer=open_writer(settings),
        random=secrets.token_bytes,
    )


def open_store(settings: Settings) -> Store:
    """The office's part of the database."""
    return Store(settings.database_url, settings.office.id)


def open_writer(settings: Settings) -> LetterWriter:
    """Who writes the office's letters."""
    return LetterWriter(settings.office, template_folders(settings.folder))


def open_inbox(settings: Settings) -> Inbox:
    """The office's mailbox; `connect()` it for one piece of work."""
    return Inbox(settings.mailbox)


def open_postman(settings: Settings) -> Postman:
    """The mail server that takes letters."""
    return Postman(settings.smtp)


def configure_logging() -> None:
    """Events with fields on standard error: coloured lines for people, JSON for machines.

    The libraries' own loggers may print addresses or commands, so only their warnings are let through.
    """
    people = sys.stderr.isatty()
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer() if people else structlog.processors.JSONRenderer(),
        ],
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO),
    )
    logging.basicConfig(level=logging.ERROR, stream=sys.stderr, format="%(levelname)s %(name)s")
