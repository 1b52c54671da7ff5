"""What no single table can show: whether an office's files fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations
from zoneinfo import ZoneInfo

from mailworker.config import build, schema
from mailworker.config.faults import did_you_mean
from mailworker.config.files import Folder, OfficeTables
from mailworker.core.openings import week_number

COUNTERS, HOURS, SERVICES, WORDS = "counters.toml", "hours.toml", "services.toml", "words.toml"
LAST_DAY = "the last day is the first day or a later one"
Opening = schema.RegularHours | schema.ExtraHours


def check_office(folder: Folder, tables: OfficeTables) -> None:
    """Note every fault of the office's files in `folder`, as far as they could be read."""
    if tables.office:
        _place(folder, tables.office.office)
    if tables.counters:
        _counters(folder, tables.counters, tables.services)
    if tables.hours:
        _hours(folder, tables.hours, tables.counters)
    if tables.services:
        _services(folder, tables, tables.services)
    if tables.school_holidays:
        _school_holidays(folder, tables.school_holidays)


def _place(folder: Folder, who: schema.Who) -> None:
    try:
        ZoneInfo(who.zone)
    except (OSError, ValueError, KeyError):
        hint = 'use a name of the IANA list, such as "Europe/Berlin"'
        folder.fault("office.toml", "office.zone", f'there is no time zone "{who.zone}"', hint)
    if who.state not in build.states():
        hint = f"use the two letters of the Land: {', '.join(build.states())}"
        folder.fault("office.toml", "office.state", f'there is no Land "{who.state}"', hint)


def _counters(folder: Folder, file: schema.CountersFile, services: schema.ServicesFile | None) -> None:
    """Counters are named once, and do services that exist."""
    seen: set[str] = set()
    for number, row in enumerate(file.counter, 1):
        if row.id in seen:
            folder.fault(
                COUNTERS, f"counter.{number}.id", f'"{row.id}" is named twice', "give each its own id"
            )
        seen.add(row.id)
    if services is None:
        return
    known = list(services.root)
    for key, names in _lists_of_services(file):
        for name in names:
            if name not in known and not (key.startswith("counter.") and name in file.groups):
                choices = [*known, *file.groups] if key.startswith("counter.") else known
                folder.fault(COUNTERS, key, f'there is no service "{name}"', did_you_mean(name, choices))
    for name in sorted(set(file.groups) & set(known)):
        folder.fault(COUNTERS, f"groups.{name}", "is the id of a service too", "give the group another name")


def _lists_of_services(file: schema.CountersFile) -> Iterator[tuple[str, Sequence[str]]]:
    yield from ((f"groups.{name}", names) for name, names in file.groups.items())
    yield from ((f"counter.{number}.services", row.services) for number, row in enumerate(file.counter, 1))


def _hours(folder: Folder, file: schema.HoursFile, counters: schema.CountersFile | None) -> None:
    """Openings and closures end after they start, name counters that exist, and do not overlap."""
    for key, first, last in _day_ranges(file):
        if first and last and last < first:
            folder.fault(HOURS, key, f"{last} is before {first}", LAST_DAY)
    for key, opening in _openings(file):
        if opening.closes <= opening.opens:
            what = f"{opening.closes:%H:%M} is not after {opening.opens:%H:%M}"
            folder.fault(HOURS, f"{key}.closes", what, "an opening ends later on the same day")
    for number, closed in enumerate(file.closed, 1):
        _closed(folder, f"closed.{number}", closed)
    if counters:
        _named_counters(folder, file, [row.id for row in counters.counter])
        _overlaps(folder, file, counters)


def _day_ranges(file: schema.HoursFile) -> Iterator[tuple[str, date | None, date | None]]:
    for number, row in enumerate(file.regular, 1):
        yield f"regular.{number}.valid_to", row.valid_from, row.valid_to
    for number, closed in enumerate(file.closed, 1):
        yield f"closed.{number}.last", closed.first, closed.last


def _openings(file: schema.HoursFile) -> Iterator[tuple[str, Opening]]:
    yield from ((f"regular.{n}", row) for n, row in enumerate(file.regular, 1))
    yield from ((f"extra.{n}", row) for n, row in enumerate(file.extra, 1))


def _closed(folder: Folder, key: str, row: schema.ClosedTime) -> None:
    one_day = row.last in (None, row.first)
    if one_day and row.from_time and row.to_time and row.to_time <= row.from_time:
        what = f"{row.to_time:%H:%M} is not after {row.from_time:%H:%M}"
        folder.fault(HOURS, f"{key}.to_time", what, "a closure ends after it starts")


def _named_counters(folder: Folder, file: schema.HoursFile, known: Sequence[str]) -> None:
    named = [(f"{key}.counters", name) for key, row in _openings(file) for name in row.counters]
    named += [(f"closed.{n}.counter", row.counter) for n, row in enumerate(file.closed, 1) if row.counter]
    for key, name in named:
        if name not in known:
            folder.fault(HOURS, key, f'there is no counter "{name}"', did_you_mean(name, known))


def _overlaps(folder: Folder, file: schema.HoursFile, counters: schema.CountersFile) -> None:
    hint = "let one begin when the other ends, give them different counters, or make one line of both"
    for (m, one), (n, other) in combinations(enumerate(file.regular, 1), 2):
        if _same_days(one, other) and _same_counters(one, other, counters) and _same_hours(one, other):
            folder.fault(HOURS, f"regular.{n}", f"overlaps with regular.{m}", hint)
    for (m, first), (n, second) in combinations(enumerate(file.extra, 1), 2):
        if first.day == second.day and _same_counters(first, second, counters) and _same_hours(first, second):
            folder.fault(HOURS, f"extra.{n}", f"overlaps with extra.{m}", hint)


def _same_hours(one: Opening, other: Opening) -> bool:
    return one.opens < other.closes and other.opens < one.closes


def _same_counters(one: Opening, other: Opening, counters: schema.CountersFile) -> bool:
    first, second = (build.open_counters(row.counters, counters) for row in (one, other))
    return not first or not second or bool(first & second)


def _same_days(one: schema.RegularHours, other: schema.RegularHours) -> bool:
    if not set(one.days) & set(other.days):
        return False
    start = max(one.valid_from or date.min, other.valid_from or date.min)
    end = min(one.valid_to or date.max, other.valid_to or date.max)
    return start <= end and _same_weeks(one, other)


def _same_weeks(one: schema.RegularHours, other: schema.RegularHours) -> bool:
    """Whether every n-th week of one ever is an m-th week of the other."""
    if one.every == 1 or other.every == 1:
        return True
    first, second = (week_number(row.valid_from or date.min) for row in (one, other))
    return any((first + k * one.every - second) % other.every == 0 for k in range(other.every))


def _services(folder: Folder, tables: OfficeTables, services: schema.ServicesFile) -> None:
    """Each service has a counter that opens, and fees that say one price for each person."""
    for id_, row in services.root.items():
        _fees(folder, id_, row)
    if tables.counters:
        _served(folder, services, tables.counters, tables.hours)
    for id_ in tables.words.root if tables.words else ():
        if id_ not in services.root:
            hint = did_you_mean(id_, list(services.root))
            folder.fault(WORDS, id_, f'there is no service "{id_}"', hint)


def _served(
    folder: Folder,
    services: schema.ServicesFile,
    counters: schema.CountersFile,
    hours: schema.HoursFile | None,
) -> None:
    rows = {row.id: build.counter(row, counters.groups) for row in counters.counter}
    opening = _opening_counters(counters, hours) if hours else set(rows)
    for id_ in services.root:
        able = {counter.id for counter in rows.values() if id_ in counter.services}
        if not able:
            hint = f'add "{id_}" to the services of a [[counter]] in {COUNTERS}'
            folder.fault(SERVICES, id_, "no counter does this service", hint)
        elif not able & opening:
            what = f"the counters that do this service never open: {', '.join(sorted(able))}"
            folder.fault(SERVICES, id_, what, f"set `staffed = true` in {COUNTERS}, or name one in {HOURS}")


def _opening_counters(counters: schema.CountersFile, hours: schema.HoursFile) -> set[str]:
    everyone = {row.id for row in counters.counter}
    named = [build.open_counters(row.counters, counters) for row in hours.regular]
    return {id_ for names in named for id_ in names or everyone}


def _fees(folder: Folder, id_: str, service: schema.ServiceTable) -> None:
    for number, row in enumerate(service.fees, 1):
        if row.from_age is not None and row.under_age is not None and row.under_age <= row.from_age:
            what = f"{row.under_age} is not more than from_age, {row.from_age}"
            hint = "the fee is for ages from `from_age` up to, not including, `under_age`"
            folder.fault(SERVICES, f"{id_}.fees.{number}.under_age", what, hint)
        if row.valid_from and row.valid_to and row.valid_to < row.valid_from:
            what = f"{row.valid_to} is before {row.valid_from}"
            folder.fault(SERVICES, f"{id_}.fees.{number}.valid_to", what, LAST_DAY)
    basic = [(number, row) for number, row in enumerate(service.fees, 1) if not row.optional]
    for (m, one), (n, other) in combinations(basic, 2):
        if _same_age(one, other) and _same_time(one, other):
            hint = "part them by age or day, or mark extras with `optional = true`"
            folder.fault(SERVICES, f"{id_}.fees.{n}", f"one person would pay this and fees.{m}", hint)


def _same_age(one: schema.FeeRow, other: schema.FeeRow) -> bool:
    spans = [(row.from_age or 0, row.under_age or 999) for row in (one, other)]
    return max(start for start, _ in spans) < min(end for _, end in spans)


def _same_time(one: schema.FeeRow, other: schema.FeeRow) -> bool:
    spans = [(row.valid_from or date.min, row.valid_to or date.max) for row in (one, other)]
    return max(start for start, _ in spans) <= min(end for _, end in spans)


def _school_holidays(folder: Folder, file: schema.SchoolHolidaysFile) -> None:
    for number, row in enumerate(file.holiday, 1):
        if row.last < row.first:
            what = f"{row.last} is before {row.first}"
            folder.fault("school_holidays.toml", f"holiday.{number}.last", what, LAST_DAY)
