"""Load one office's configuration, or say everything that is wrong with it at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from mailworker.config import build, schema
from mailworker.config.consistency import check_calendar, check_tables
from mailworker.config.environment import PREFIX, Environment, Need
from mailworker.config.files import DESK, MAILBOX, Folder, OfficeTables, clues_of, read_office, words_of
from mailworker.config.settings import (
    DeskSettings,
    Folders,
    MailboxSettings,
    ReceiptSettings,
    Security,
    Settings,
    SmtpSettings,
)
from mailworker.config.stand_ins import completed
from mailworker.core.office import Office
from mailworker.errors import ConfigError, Problem

ALL_NEEDS = frozenset(Need)


@dataclass(frozen=True, slots=True)
class Inspection:
    """A folder as far as it can be used, and all that is wrong with it.

    `settings` is None where a file of its connections cannot be used at all; `whole`: no harmless table
    stands in for a file of the office.
    """

    settings: Settings | None
    whole: bool
    problems: tuple[Problem, ...]


def load(folder: Path, environ: Mapping[str, str], needs: Collection[Need] = ALL_NEEDS) -> Settings:
    """The office of this folder with its connections; secrets and overrides come from `environ`.

    `needs` are the connections that will be used: only their secrets must be there.
    Raises ConfigError with every problem found.
    """
    seen = inspect(folder, environ, needs)
    if seen.settings is None or seen.problems:
        raise ConfigError(seen.problems)
    return seen.settings


def inspect(folder: Path, environ: Mapping[str, str], needs: Collection[Need] = ALL_NEEDS) -> Inspection:
    """What `load` would find, faults and all. Raises ConfigError only where there is no such folder."""
    source = _existing(folder)
    tables = read_office(source)
    office, whole = _office(source, tables)
    settings = _settings(source, Environment(environ, source, needs), tables, office)
    return Inspection(settings, whole, tuple(source.problems))


def load_office(folder: Path) -> Office:
    """The office alone, which needs no secrets. Raises ConfigError with every problem found."""
    source = _existing(folder)
    office, _ = _office(source, read_office(source))
    if source.problems:
        raise ConfigError(source.problems)
    return office


def load_all(root: Path, environ: Mapping[str, str]) -> tuple[Settings, ...]:
    """Every office under `root`, one folder each, in the order of their names.

    An office's own variable, such as MAILWORKER_WERNE_IMAP_PASSWORD, is stronger than the common one.
    Raises ConfigError with the problems of all of them.
    """
    folders = sorted(path.parent for path in root.glob("*/office.toml"))
    loaded: list[Settings] = []
    problems: list[Problem] = []
    for folder in folders:
        try:
            loaded.append(load(folder, _for_office(folder.name, environ)))
        except ConfigError as error:
            problems += error.problems
    if problems:
        raise ConfigError(problems)
    return tuple(loaded)


def _existing(folder: Path) -> Folder:
    if not folder.is_dir():
        hint = "name the folder that holds office.toml, such as config/werne"
        raise ConfigError([Problem(str(folder), "there is no such folder", hint)])
    return Folder(folder)


def _for_office(name: str, environ: Mapping[str, str]) -> Mapping[str, str]:
    """The environment as one office sees it: its own variables in place of the common ones."""
    prefix = f"MAILWORKER_{name.upper().replace('-', '_')}_"
    own = {PREFIX + key.removeprefix(prefix): environ[key] for key in environ if key.startswith(prefix)}
    # A secret of its own also stands in for the common file of that secret, and the other way round.
    rivals = {key.removesuffix("_FILE") if key.endswith("_FILE") else f"{key}_FILE" for key in own}
    return {**{key: value for key, value in environ.items() if key not in rivals}, **own}


def _office(source: Folder, tables: OfficeTables) -> tuple[Office, bool]:
    """The office, and whether it is made of its own files in all; the problems are noted either way."""
    source.strangers()
    check_tables(source, tables)
    whole, missing = completed(tables)
    words, clues = words_of(tables), clues_of(tables)
    services = {
        id_: build.service(id_, row, words.get(id_, ()), clues.get(id_, ()))
        for id_, row in whole.services.root.items()
    }
    office = build.office(
        whole.office,
        services,
        whole.counters,
        whole.hours,
        tables.school_holidays,
        tables.word_rules,
        source.path,
    )
    check_calendar(source, office, ignore=missing)
    return office, not missing


def _settings(
    source: Folder, environment: Environment, tables: OfficeTables, office: Office
) -> Settings | None:
    mailbox_file = source.read(MAILBOX, schema.MailboxFile)
    desk_file = source.read(DESK, schema.DeskFile)
    mailbox = _mailbox(mailbox_file, environment)
    smtp = _smtp(mailbox_file, environment, tables.office)
    desk = _desk(desk_file, environment)
    database = environment.database_url(tables.office.database.url if tables.office else "")
    environment.misspelt()
    if mailbox is None or smtp is None or desk is None or mailbox_file is None:
        return None
    return Settings(
        office=office,
        mailbox=mailbox,
        smtp=smtp,
        database_url=database,
        receipts=ReceiptSettings(**mailbox_file.receipts.model_dump()),
        desk=desk,
        folder=source.path,
    )


def _mailbox(file: schema.MailboxFile | None, environment: Environment) -> MailboxSettings | None:
    """The mailbox's settings; its secret is asked for even when the file is faulty."""
    password = environment.secret("IMAP_PASSWORD", Need.MAILBOX)
    if file is None:
        return None
    table = environment.overridden(MAILBOX, "imap", file.imap)
    environment.protected(MAILBOX, "imap", table.host, table.security)
    return MailboxSettings(
        host=table.host,
        port=table.port,
        user=table.user,
        password=password,
        security=Security(table.security),
        ca_file=environment.certificates(MAILBOX, "imap", table.ca_file),
        timeout=timedelta(seconds=table.timeout_seconds),
        folders=Folders(**file.folders.model_dump()),
        poll=timedelta(seconds=table.poll_seconds),
        largest_mail=table.largest_mail_mb * 1024 * 1024,
        authserv_id=table.authserv_id,
    )


def _smtp(
    file: schema.MailboxFile | None, environment: Environment, office: schema.OfficeFile | None
) -> SmtpSettings | None:
    """The postman's settings; a server without a user needs no password."""
    if file is None:
        return None
    table = environment.overridden(MAILBOX, "smtp", file.smtp)
    environment.protected(MAILBOX, "smtp", table.host, table.security)
    return SmtpSettings(
        host=table.host,
        port=table.port,
        sender=table.sender or (office.office.email if office else ""),
        sender_name=table.sender_name or (office.office.name if office else ""),
        user=table.user,
        password=environment.secret("SMTP_PASSWORD", Need.SMTP) if table.user else "",
        security=Security(table.security),
        ca_file=environment.certificates(MAILBOX, "smtp", table.ca_file),
        timeout=timedelta(seconds=table.timeout_seconds),
    )


def _desk(file: schema.DeskFile | None, environment: Environment) -> DeskSettings | None:
    """The desk's settings."""
    password_hash = environment.desk_password_hash()
    secret = environment.desk_secret()
    if file is None:
        return None
    table = environment.overridden(DESK, "desk", file.desk)
    return DeskSettings(
        host=table.host,
        port=table.port,
        user=table.user,
        password_hash=password_hash,
        secret=secret,
        secure_cookies=table.secure_cookies,
    )
