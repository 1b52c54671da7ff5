"""An office's folder of TOML files, read as text and as tables; every fault becomes a problem."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import get_close_matches
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from mailworker.config import schema
from mailworker.config.faults import is_secret, problem_of, secrets_in
from mailworker.errors import Problem

Model = TypeVar("Model", bound=BaseModel)
OFFICE, SERVICES, COUNTERS, HOURS = "office.toml", "services.toml", "counters.toml", "hours.toml"
MAILBOX, DESK = "mailbox.toml", "desk.toml"
SCHOOL, WORDS = "school_holidays.toml", "words.toml"
OPTIONAL_FILES = (SCHOOL, WORDS)
ALL_FILES = (OFFICE, SERVICES, COUNTERS, HOURS, MAILBOX, DESK, *OPTIONAL_FILES)
# UTF-8 read as Windows-1252 and saved again: "ü" has become "Ã¼".
GARBLED = re.compile("Ã[¤¶¼„–œŸ]|\ufffd")


@dataclass(slots=True)
class Folder:
    """The folder of one office, and the problems found in it so far."""

    path: Path
    problems: list[Problem] = field(default_factory=list)

    def where(self, file: str, key: str = "") -> str:
        """How a file's key is named in a problem."""
        return f"{self.path / file}: {key}" if key else str(self.path / file)

    def fault(self, file: str, key: str, what: str, hint: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self.where(file, key), what, hint))

    def read(self, file: str, model: type[Model]) -> Model | None:
        """The file as its model, or None after noting what is wrong with it."""
        table = self.table(file)
        return None if table is None else self.checked(file, table, model)

    def checked(self, file: str, table: dict[str, Any], model: type[Model]) -> Model | None:
        """A file's table as its model, or None after noting what is wrong with it."""
        for key in secrets_in(table):
            self.fault(file, key, *_SECRET_IN_FILE)
        try:
            return model.model_validate(table)
        except ValidationError as error:
            # A secret's key is unknown too, but that has been said better already.
            self.problems += [
                problem_of(self.where(file), model, fault, table)
                for fault in error.errors()
                if not is_secret(str(fault["loc"][-1]))
            ]
            return _without_unknown(table, model, error)

    def table(self, file: str) -> dict[str, Any] | None:
        """The file as TOML; None where it cannot be read."""
        text = self._text(file)
        if text is None:
            return None
        try:
            return tomllib.loads(text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            self.fault(file, "", f"is no valid TOML: {error}", 'text stands in quotes: name = "Bürgerbüro"')
            return None

    def _text(self, file: str) -> str | None:
        try:
            raw = (self.path / file).read_bytes()
        except FileNotFoundError:
            if file not in OPTIONAL_FILES:
                self.fault(file, "", "is missing", "copy it from config/werne and change it to your office")
            return None
        except OSError as error:
            self.fault(file, "", f"cannot be read: {error.strerror}", "let the program's user read it")
            return None
        return self._decoded(file, raw)

    def _decoded(self, file: str, raw: bytes) -> str | None:
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            self.fault(file, f"line {line}", "is not UTF-8", "save the file as UTF-8, not as Windows-1252")
            return None
        for number, line_text in enumerate(text.splitlines(), 1):
            if GARBLED.search(line_text):
                hint = "write ä, ö, ü, ß anew and save the file as UTF-8"
                self.fault(file, f"line {number}", "has garbled umlauts", hint)
        return text

    def strangers(self) -> None:
        """Note TOML files that are none of ours: a misspelt name would be silently ignored."""
        for path in sorted(self.path.glob("*.toml")):
            if path.name not in ALL_FILES:
                near = get_close_matches(path.name, ALL_FILES, 1)
                hint = f"did you mean {near[0]}?" if near else f"the files are {', '.join(ALL_FILES)}"
                self.fault(path.name, "", "is no file of an office's configuration", hint)


def _without_unknown(table: dict[str, Any], model: type[Model], error: ValidationError) -> Model | None:
    """The model of the known keys alone, so that one check finds what else is wrong; None if more is."""
    if any(fault["type"] != "extra_forbidden" for fault in error.errors()):
        return None
    rest = deepcopy(table)
    for fault in error.errors():
        place: Any = rest
        for key in fault["loc"][:-1]:
            place = place[key]
        del place[fault["loc"][-1]]
    return model.model_validate(rest)


_SECRET_IN_FILE = (
    "a secret must not stand in a file that is copied and kept",
    "remove it here, change it, and set it in the environment: see mailbox.toml's and desk.toml's comments",
)


@dataclass(frozen=True, slots=True)
class OfficeTables:
    """The files that say what the office is; None where a file could not be used."""

    office: schema.OfficeFile | None
    services: schema.ServicesFile | None
    counters: schema.CountersFile | None
    hours: schema.HoursFile | None
    school_holidays: schema.SchoolHolidaysFile | None
    words: schema.WordsFile | None
    word_rules: schema.WordRules | None


def read_office(folder: Folder) -> OfficeTables:
    """The office's files, whatever of them can be used."""
    words = folder.table(WORDS) or {}
    rules = {key: words.pop(key) for key in list(words) if key.startswith("_")}
    return OfficeTables(
        office=folder.read(OFFICE, schema.OfficeFile),
        services=folder.read(SERVICES, schema.ServicesFile),
        counters=folder.read(COUNTERS, schema.CountersFile),
        hours=folder.read(HOURS, schema.HoursFile),
        school_holidays=folder.read(SCHOOL, schema.SchoolHolidaysFile),
        words=folder.checked(WORDS, words, schema.WordsFile),
        word_rules=folder.checked(WORDS, rules, schema.WordRules),
    )


def words_of(tables: OfficeTables) -> Mapping[str, tuple[str, ...]]:
    """How citizens call each service, as far as words.toml says."""
    return {id_: tuple(row.words) for id_, row in tables.words.root.items()} if tables.words else {}


def clues_of(tables: OfficeTables) -> Mapping[str, tuple[str, ...]]:
    """What citizens mention around each service, as far as words.toml says."""
    return {id_: tuple(row.clues) for id_, row in tables.words.root.items()} if tables.words else {}
