"""From the tables of an office's files to the core's values. The tables are valid, each for itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from types import MappingProxyType
from zoneinfo import ZoneInfo

from mailworker.config import germany, schema
from mailworker.config.kinds import WEEKDAYS
from mailworker.core.office import (
    Closure,
    Counter,
    DocumentsIf,
    ExtraOpening,
    FamilyRule,
    Fee,
    ForeignService,
    Hours,
    Limits,
    Office,
    OtherCalendar,
    SchoolHoliday,
    Service,
    Vocabulary,
)

HOLIDAY_YEARS = range(2020, 2051)


def office(
    file: schema.OfficeFile,
    services: Mapping[str, Service],
    counters: schema.CountersFile,
    hours: schema.HoursFile,
    school_holidays: schema.SchoolHolidaysFile | None,
    words: schema.WordRules | None,
    folder: Path = Path(),
) -> Office:
    """The office, whole; files that it names lie in `folder` unless they say where."""
    who = file.office
    zone = ZoneInfo(who.zone)
    return Office(
        id=who.id,
        name=who.name,
        town=who.town,
        zone=zone,
        state=who.state,
        services=services,
        counters={row.id: counter(row, counters.groups) for row in counters.counter},
        hours=tuple(regular(row, counters) for row in hours.regular),
        extra_openings=tuple(extra(row, counters) for row in hours.extra),
        closures=tuple(closure(row, zone) for row in hours.closed),
        other_calendars=tuple(other_calendar(row, folder) for row in hours.other_calendar),
        holidays=public_holidays(who.state),
        customs=customs(file.customs),
        school_holidays=school(school_holidays),
        limits=limits(file.limits),
        vocabulary=vocabulary(words),
        texts={key: text.strip() for key, text in file.texts.model_dump().items()},
        address=tuple(who.address),
        phone=who.phone,
        email=who.email,
        website=who.website,
        family=family(file.family),
    )


def service(id_: str, row: schema.ServiceTable, words: Iterable[str], clues: Iterable[str] = ()) -> Service:
    """One service; without words of its own it goes by its name."""
    return Service(
        id=id_,
        name=row.name,
        minutes=row.minutes,
        more=row.more,
        words=tuple(words) or (row.name,),
        clues=tuple(clues),
        documents=tuple(row.documents),
        documents_if=tuple(DocumentsIf(case.when, tuple(case.bring)) for case in row.documents_if),
        fees=tuple(fee(line) for line in row.fees),
        note=row.note.strip(),
        in_person=row.in_person.strip(),
        leika=row.leika,
        lead=None if row.lead_hours is None else timedelta(hours=row.lead_hours),
        horizon_days=row.horizon_days,
    )


def fee(row: schema.FeeRow) -> Fee:
    """One fee."""
    return Fee(
        cents=row.euro,
        label=row.label,
        min_age=row.from_age,
        below_age=row.under_age,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        optional=row.optional,
    )


def counter(row: schema.CounterTable, groups: Mapping[str, list[str]]) -> Counter:
    """One counter, its groups of services spelt out."""
    names = [id_ for name in row.services for id_ in groups.get(name, [name])]
    return Counter(row.id, row.name, frozenset(names), row.place, row.feed_name or row.name)


def open_counters(named: Collection[str], counters: schema.CountersFile) -> frozenset[str]:
    """The counters that an opening is for: those named, else the staffed ones; empty means all."""
    if named or all(row.staffed for row in counters.counter):
        return frozenset(named)
    return frozenset(row.id for row in counters.counter if row.staffed)


def regular(row: schema.RegularHours, counters: schema.CountersFile) -> Hours:
    """One line of regular hours."""
    return Hours(
        weekdays=frozenset(WEEKDAYS.index(day) for day in row.days),
        opens=row.opens,
        closes=row.closes,
        counters=open_counters(row.counters, counters),
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        every=row.every,
    )


def extra(row: schema.ExtraHours, counters: schema.CountersFile) -> ExtraOpening:
    """One extra opening."""
    return ExtraOpening(row.day, row.opens, row.closes, open_counters(row.counters, counters), row.reason)


def closure(row: schema.ClosedTime, zone: ZoneInfo) -> Closure:
    """One closure, from the first day's time or its midnight to the last day's time or its end."""
    last = row.last or row.first
    end = (last, row.to_time) if row.to_time else (last + timedelta(days=1), time(0))
    return Closure(
        start=datetime.combine(row.first, row.from_time or time(0), zone),
        end=datetime.combine(*end, zone),
        counter=row.counter or None,
        reason=row.reason,
    )


def other_calendar(row: schema.OtherCalendarRow, folder: Path) -> OtherCalendar:
    """One calendar beside this one; files are looked for in the office's folder."""
    source = row.source if "://" in row.source else str(folder / row.source)
    return OtherCalendar(
        row.name, source, frozenset(row.counters), folder / row.ca_file if row.ca_file else None
    )


def customs(table: Mapping[str, str]) -> Mapping[tuple[int, int], str]:
    """Days closed by custom as (month, day) → name, from keys such as "24.12."."""
    days = {key: key.rstrip(".").split(".") for key in table}
    return {(int(month), int(day)): table[key] for key, (day, month) in days.items()}


def school(file: schema.SchoolHolidaysFile | None) -> tuple[SchoolHoliday, ...]:
    """The school holidays, in order."""
    rows = file.holiday if file else []
    return tuple(
        SchoolHoliday(row.name, row.first, row.last) for row in sorted(rows, key=lambda row: row.first)
    )


def limits(rules: schema.Rules) -> Limits:
    """The office's rules."""
    return Limits(
        horizon_days=rules.horizon_days,
        lead=timedelta(hours=rules.lead_hours),
        longest=timedelta(minutes=rules.longest_minutes),
        walk_in_share=rules.walk_in_share,
        last_start_before_close=timedelta(minutes=rules.last_start_before_close_minutes),
        staff_hold_days=rules.staff_hold_days,
        offer_hold_days=rules.offer_hold_days,
        question_days=rules.question_days,
        block_after_cancel=timedelta(minutes=rules.block_after_cancel_minutes),
        most_of_one=rules.most_of_one,
    )


def vocabulary(rules: schema.WordRules | None) -> Vocabulary:
    """What the reader needs beside each service's own words."""
    if rules is None:
        return Vocabulary()
    return Vocabulary(
        sets=rules.sets,
        per_person=frozenset(rules.reader.per_person),
        moves=frozenset(rules.reader.moves),
        losses=frozenset(rules.reader.losses),
        renewed=frozenset(rules.reader.renewed),
        about_papers=frozenset(rules.reader.about_papers),
        instead_of=rules.reader.instead_of,
        foreign=tuple(
            ForeignService(id_, row.name, tuple(row.words), row.where, tuple(row.clues))
            for id_, row in rules.foreign.items()
        ),
    )


def family(rule: schema.Family | None) -> FamilyRule | None:
    """The office's own rule for families' documents, if it has one."""
    if rule is None:
        return None
    return FamilyRule(frozenset(rule.services), rule.minutes, rule.at_least, rule.up_to)


def is_zone(name: str) -> bool:
    """Whether there is such a time zone."""
    try:
        ZoneInfo(name)
    except (OSError, ValueError, KeyError):
        return False
    return True


@cache
def public_holidays(state: str) -> Mapping[date, str]:
    """A Land's public holidays by their German names, for every year that an appointment may fall in."""
    return MappingProxyType(dict(sorted(germany.public_holidays(state, HOLIDAY_YEARS).items())))
