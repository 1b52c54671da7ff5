"""What no single table can show: whether an office's files fit each other."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import date
from itertools import combinations

from mailworker.config import build, germany, schema
from mailworker.config.faults import did_you_mean
from mailworker.config.files import (
    COUNTERS,
    HOURS,
    OFFICE,
    SCHOOL,
    SERVICES,
    WORDS,
    Folder,
    OfficeTables,
)
from mailworker.core.faults import faults
from mailworker.core.office import Office, is_protected

LAST_DAY = "the last day is the first day or a later one"
KEYS = {
    "hours": (HOURS, "regular."),
    "extra_openings": (HOURS, "extra."),
    "closures": (HOURS, "closed."),
    "services": (SERVICES, ""),
    "counters": (COUNTERS, ""),
    "limits": (OFFICE, "limits."),
    "family": (OFFICE, "family."),
}
"""Where the core's values stand in the files."""
SET = re.compile(r"\{([\w-]+)\}")
UNITS = {
    "lead": "lead_hours",
    "longest": "longest_minutes",
    "last_start_before_close": "last_start_before_close_minutes",
    "block_after_cancel": "block_after_cancel_minutes",
}


def check_tables(folder: Folder, tables: OfficeTables) -> None:
    """Note every fault between the office's files in `folder`, as far as they could be read."""
    services = list(tables.services.root) if tables.services else None
    if tables.office:
        _place(folder, tables.office.office)
    if tables.office and tables.office.family and services:
        _known(folder, OFFICE, "family.services", tables.office.family.services, services)
    if tables.counters:
        _counters(folder, tables.counters, services)
    if tables.services:
        _fees(folder, tables.services)
    if services:
        _words(folder, tables, services)
    if tables.hours:
        _other_calendars(folder, tables.hours, tables.counters)
    if tables.school_holidays:
        _school_holidays(folder, tables.school_holidays)


def check_calendar(folder: Folder, office: Office, ignore: Collection[str]) -> None:
    """Note every fault of the calendar but those of the files to `ignore`: something stands in for them."""
    for fault in faults(office):
        file, key = _place_in_files(fault.where)
        # Counters were checked above, with a better hint; how long a visit may be stands in office.toml.
        if file not in (COUNTERS, *ignore) and not (file == SERVICES and ignore):
            what = re.sub(r"hours\[(\d+)\]", r"regular.\1", fault.what)
            folder.fault(file, key, what, fault.hint)


def _place_in_files(where: str) -> tuple[str, str]:
    """A field of Office, such as `hours[2]` or `limits.lead`, as its file and key."""
    found = re.fullmatch(r"(\w+)[.\[]([\w-]+)\]?", where)
    if found is None or found[1] not in KEYS:
        return OFFICE, where
    file, prefix = KEYS[found[1]]
    return file, prefix + UNITS.get(found[2], found[2])


def _known(folder: Folder, file: str, key: str, names: Sequence[str], known: Sequence[str]) -> None:
    for name in names:
        if name not in known:
            folder.fault(file, key, f'there is no service "{name}"', did_you_mean(name, known))


def _place(folder: Folder, who: schema.Who) -> None:
    if not build.is_zone(who.zone):
        hint = 'use a name of the IANA list, such as "Europe/Berlin"'
        folder.fault(OFFICE, "office.zone", f'there is no time zone "{who.zone}"', hint)
    if not germany.is_land(who.state):
        hint = f"use the two letters of the Land: {', '.join(germany.states())}"
        folder.fault(OFFICE, "office.state", f'there is no Land "{who.state}"', hint)


def _counters(folder: Folder, file: schema.CountersFile, services: Sequence[str] | None) -> None:
    """Counters are named once, and do services that exist."""
    seen: set[str] = set()
    for number, row in enumerate(file.counter, 1):
        if row.id in seen:
            folder.fault(COUNTERS, f"counter.{number}.id", f'"{row.id}" is named twice', "give each its own")
        seen.add(row.id)
    if services is None:
        return
    for name, members in file.groups.items():
        _known(folder, COUNTERS, f"groups.{name}", members, services)
        if name in services:
            folder.fault(
                COUNTERS, f"groups.{name}", "is the id of a service too", "give the group another name"
            )
    for number, row in enumerate(file.counter, 1):
        _known(folder, COUNTERS, f"counter.{number}.services", row.services, [*services, *file.groups])


def _other_calendars(folder: Folder, file: schema.HoursFile, counters: schema.CountersFile | None) -> None:
    """Each has a name of its own, can be read without being listened to, and concerns counters that exist."""
    known = [row.id for row in counters.counter] if counters else []
    seen: set[str] = set()
    for number, row in enumerate(file.other_calendar, 1):
        key = f"other_calendar.{number}"
        if row.name in seen:
            folder.fault(HOURS, f"{key}.name", f'"{row.name}" is named twice', "give each its own")
        seen.add(row.name)
        for id_ in row.counters if known else ():
            if id_ not in known:
                hint = did_you_mean(id_, known)
                folder.fault(HOURS, f"{key}.counters", f'there is no counter "{id_}"', hint)
        _source(folder, f"{key}.source", row.source)
        if row.ca_file and not (folder.path / row.ca_file).is_file():
            folder.fault(HOURS, f"{key}.ca_file", "there is no such file", "name a PEM file")


def _source(folder: Folder, key: str, source: str) -> None:
    # The address may carry a secret: it is not repeated.
    if "://" in source:
        if not is_protected(source):
            hint = "give the https address of an iCalendar file (webcal:// is https:// as a rule)"
            folder.fault(HOURS, key, "the address is not protected by TLS", hint)
    elif not (folder.path / source).is_file():
        hint = "give a file, from the office's folder on or from /, or an https address"
        folder.fault(HOURS, key, f'there is no file "{source}"', hint)


def _fees(folder: Folder, services: schema.ServicesFile) -> None:
    """Each fee is for someone, some day, and nobody has to pay two."""
    for id_, service in services.root.items():
        for number, row in enumerate(service.fees, 1):
            for key, what, hint in _fee_faults(row):
                folder.fault(SERVICES, f"{id_}.fees.{number}.{key}", what, hint)
        basic = [(number, row) for number, row in enumerate(service.fees, 1) if not row.optional]
        for (m, one), (n, other) in combinations(basic, 2):
            if _same_age(one, other) and _same_time(one, other):
                hint = "part them by age or day, or mark extras with `optional = true`"
                folder.fault(SERVICES, f"{id_}.fees.{n}", f"one person would pay this and fees.{m}", hint)


def _fee_faults(row: schema.FeeRow) -> Iterator[tuple[str, str, str]]:
    if row.from_age is not None and row.under_age is not None and row.under_age <= row.from_age:
        hint = "the fee is for ages from `from_age` up to, not including, `under_age`"
        yield "under_age", f"{row.under_age} is not more than from_age, {row.from_age}", hint
    if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
        yield "valid_to", f"{row.valid_to} is before {row.valid_from}", LAST_DAY


def _same_age(one: schema.FeeRow, other: schema.FeeRow) -> bool:
    spans = [(row.from_age or 0, row.under_age or 999) for row in (one, other)]
    return max(start for start, _ in spans) < min(end for _, end in spans)


def _same_time(one: schema.FeeRow, other: schema.FeeRow) -> bool:
    spans = [(row.valid_from or date.min, row.valid_to or date.max) for row in (one, other)]
    return max(start for start, _ in spans) <= min(end for _, end in spans)


def _words(folder: Folder, tables: OfficeTables, services: Sequence[str]) -> None:
    """Words are for services that exist, and name sets that exist."""
    lists = {id_: row.words for id_, row in tables.words.root.items()} if tables.words else {}
    for id_ in lists:
        _known(folder, WORDS, id_, [id_], services)
    rules = tables.word_rules
    if rules is None:
        return
    _known(folder, WORDS, "_reader.per_person", rules.reader.per_person, services)
    _known(folder, WORDS, "_reader.moves", rules.reader.moves, services)
    _known(folder, WORDS, "_reader.losses", rules.reader.losses, services)
    _known(folder, WORDS, "_reader.renewed", rules.reader.renewed, services)
    _known(folder, WORDS, "_reader.about_papers", rules.reader.about_papers, services)
    for passing, lasting in rules.reader.instead_of.items():
        _known(folder, WORDS, "_reader.instead_of", [passing, lasting], services)
    lists |= {f"_foreign.{id_}": row.words for id_, row in rules.foreign.items()}
    keyed = {f"{key}.words": words for key, words in lists.items()}
    keyed |= _clues(tables, rules)
    keyed |= {f"_sets.{name}": [words] for name, words in rules.sets.items()}
    for key, words in keyed.items():
        for name in sorted({name for word in words for name in SET.findall(word)} - set(rules.sets)):
            hint = did_you_mean(name, list(rules.sets))
            folder.fault(WORDS, key, f'there is no set "{name}" in [_sets]', hint)


def _clues(tables: OfficeTables, rules: schema.WordRules) -> dict[str, list[str]]:
    ours = {id_: row.clues for id_, row in tables.words.root.items()} if tables.words else {}
    others = {f"_foreign.{id_}": row.clues for id_, row in rules.foreign.items()}
    return {f"{key}.clues": list(clues) for key, clues in (ours | others).items()}


def _school_holidays(folder: Folder, file: schema.SchoolHolidaysFile) -> None:
    for number, row in enumerate(file.holiday, 1):
        if row.last < row.first:
            folder.fault(SCHOOL, f"holiday.{number}.last", f"{row.last} is before {row.first}", LAST_DAY)
