"""What the environment adds to the files: secrets, and overrides for containers."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from rapidfuzz.distance import OSA

from mailworker.config.database import faults, holds_password, in_sqlalchemys_spelling
from mailworker.config.faults import problem_of
from mailworker.config.files import OFFICE, Folder
from mailworker.errors import Problem

Table = TypeVar("Table", bound=BaseModel)
PREFIX = "MAILWORKER_"
SECRETS = ("IMAP_PASSWORD", "SMTP_PASSWORD", "DESK_PASSWORD_HASH", "DESK_SECRET", "DATABASE_URL")
OVERRIDES = {
    "imap": ("host", "port", "security", "user", "ca_file"),
    "smtp": ("host", "port", "security", "user", "ca_file", "sender"),
    "desk": ("host", "port", "user", "secure_cookies"),
}
SHORTEST_DESK_SECRET = 32
SLIPS = 2
"""Letters wrong in a variable's name that still show which one was meant."""


class Need(StrEnum):
    """A connection that a command will use, so that its secret must be there."""

    MAILBOX = "mailbox"
    SMTP = "smtp"
    DESK = "desk"


def variables() -> tuple[str, ...]:
    """Every environment variable that configuration reads."""
    return tuple(_variables())


def _variables() -> Iterator[str]:
    for secret in SECRETS:
        yield from (f"{PREFIX}{secret}", f"{PREFIX}{secret}_FILE")
    for section, keys in OVERRIDES.items():
        yield from (f"{PREFIX}{section}_{key}".upper() for key in keys)


@dataclass(frozen=True, slots=True)
class Environment:
    """The environment's variables, noting what is wrong with them in the folder's problems."""

    values: Mapping[str, str]
    folder: Folder
    needs: Collection[Need]

    def secret(self, name: str, need: Need | None) -> str:
        """A secret by its name without prefix: the variable, or the file that `…_FILE` names.

        A missing one is '' and noted as a problem if its connection is needed.
        """
        if self.values.get(PREFIX + name) and self.values.get(f"{PREFIX}{name}_FILE"):
            hint = f"keep one of it and {PREFIX}{name}_FILE"
            self._note(PREFIX + name, "is set, and so is a file for it", hint)
        value = self.values.get(PREFIX + name, "") or self._from_file(PREFIX + name + "_FILE")
        if not value and need in self.needs and not self.values.get(f"{PREFIX}{name}_FILE"):
            self._note(PREFIX + name, "is not set", f"set it, or {PREFIX}{name}_FILE to a file that holds it")
        return value

    def _from_file(self, variable: str) -> str:
        path = self.values.get(variable)
        if not path:
            return ""
        try:
            value = Path(path).read_text("utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
            self._note(variable, f"its file cannot be read: {reason}", "name a file that we may read")
            return ""
        if not value:
            self._note(variable, "its file is empty", "put the secret into the file, in one line")
        return value

    def desk_password_hash(self) -> str:
        """The hash of the desk's password."""
        value = self.secret("DESK_PASSWORD_HASH", Need.DESK)
        if value and not value.startswith("$argon2"):
            self._note(
                "MAILWORKER_DESK_PASSWORD_HASH",
                "is no argon2 hash",
                "make one with `mailworker desk-password`; shells and compose files need its $ quoted",
            )
        return value

    def desk_secret(self) -> str:
        """What the desk signs its cookie with."""
        value = self.secret("DESK_SECRET", Need.DESK)
        if value and len(value) < SHORTEST_DESK_SECRET:
            self._note(
                "MAILWORKER_DESK_SECRET",
                f"is too short to be safe: {len(value)} characters",
                f"use {SHORTEST_DESK_SECRET} or more random characters: `openssl rand -hex 32`",
            )
        return value

    def database_url(self, in_file: str) -> str:
        """Where the database is: the environment's address, else the file's, in SQLAlchemy's spelling."""
        own = self.secret("DATABASE_URL", None)
        where = PREFIX + "DATABASE_URL" if own else self.folder.where(OFFICE, "database.url")
        for what, hint in faults(own or in_file) if own or in_file else ():
            self._note(where, what, hint)
        if holds_password(in_file):
            hint = "set MAILWORKER_DATABASE_URL instead, and change the password"
            self._note(self.folder.where(OFFICE, "database.url"), "a password must not stand in a file", hint)
        return in_sqlalchemys_spelling(own or in_file)

    def overridden(self, file: str, section: str, table: Table) -> Table:
        """The table with what the environment says instead."""
        model = type(table)
        for key in OVERRIDES[section]:
            variable = f"{PREFIX}{section}_{key}".upper()
            if variable in self.values:
                table = self._with(table, model, key, variable)
        return table

    def _with(self, table: Table, model: type[Table], key: str, variable: str) -> Table:
        text = self.values[variable]
        try:
            # A variable is text: lax reading makes a number or truth value of it.
            return model.model_validate({**table.model_dump(), key: text}, strict=False)
        except ValidationError as error:
            fault = problem_of("", model, {**error.errors()[0], "loc": (key,)}, {})
            self._note(variable, fault.what, fault.hint)
            return table

    def protected(self, file: str, section: str, host: str, security: str) -> None:
        """Note an unencrypted connection that leaves this machine."""
        if security == "none" and not is_loopback(host):
            variable = f"{PREFIX}{section.upper()}_SECURITY"
            where = variable if variable in self.values else self.folder.where(file, f"{section}.security")
            self._note(
                where,
                f'"none" would send passwords and mails readable over the network to {host}',
                'write "tls" or "starttls"; "none" is for 127.0.0.1, ::1 and localhost only',
            )

    def certificates(self, file: str, section: str, path: str) -> Path | None:
        """The file of certificate authorities, looked into; None where none is named."""
        if not path:
            return None
        try:
            ssl.create_default_context(cafile=path)
        except (OSError, ssl.SSLError):
            where = self.folder.where(file, f"{section}.ca_file")
            self._note(where, f"{path} holds no certificates", "name a readable PEM file (BEGIN CERTIFICATE)")
        return Path(path)

    def misspelt(self) -> None:
        """Note variables that are almost ours: a misspelt one would be silently ignored."""
        known = variables()
        for name in sorted(self.values):
            if name.startswith(PREFIX) and name not in known:
                near = min(known, key=lambda variable: OSA.distance(name, variable))
                if OSA.distance(name, near) <= SLIPS:
                    self._note(name, "is no variable of this program", f"did you mean {near}?")

    def _note(self, where: str, what: str, hint: str) -> None:
        self.folder.problems.append(Problem(where, what, hint))


def is_loopback(host: str) -> bool:
    """Whether a connection to this host stays on this machine."""
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
