"""Harmless tables in place of faulty files, so that the others can be checked all the same."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from mailworker.config import schema
from mailworker.config.build import is_zone
from mailworker.config.files import COUNTERS, HOURS, OFFICE, SERVICES, OfficeTables
from mailworker.config.germany import is_land
from mailworker.config.kinds import WEEKDAYS


@dataclass(frozen=True, slots=True)
class WholeTables:
    """An office's tables, none missing."""

    office: schema.OfficeFile
    services: schema.ServicesFile
    counters: schema.CountersFile
    hours: schema.HoursFile


def completed(tables: OfficeTables) -> tuple[WholeTables, frozenset[str]]:
    """The tables, and the files that something stands in for."""
    who = tables.office.office if tables.office else None
    placed = tables.office if who and is_zone(who.zone) and is_land(who.state) else None
    whole = WholeTables(
        office=placed or _office(),
        services=tables.services or schema.ServicesFile({}),
        counters=tables.counters or _counters(tables),
        hours=tables.hours or _hours(),
    )
    read = {OFFICE: placed, SERVICES: tables.services, COUNTERS: tables.counters, HOURS: tables.hours}
    return whole, frozenset(file for file, table in read.items() if table is None)


def _office() -> schema.OfficeFile:
    """A place and rules that fault nothing."""
    who = schema.Who(id="x", name="x", town="x", address=["x"], phone="x", email="x@x", state="NW")
    rules = schema.Rules(longest_minutes=1440)
    return schema.OfficeFile(office=who, limits=rules, texts=schema.Texts(data_protection="x", sign_off="x"))


def _counters(tables: OfficeTables) -> schema.CountersFile:
    """The counters that hours.toml names, each for every service."""
    services = list(tables.services.root) if tables.services else []
    names = sorted(_named(tables.hours)) if tables.hours else []
    rows = [
        schema.CounterTable.model_construct(id=id_, name=id_, services=services) for id_ in names or ["x"]
    ]
    return schema.CountersFile(counter=rows)


def _named(hours: schema.HoursFile) -> set[str]:
    lists = [row.counters for row in hours.regular] + [row.counters for row in hours.extra]
    return {name for names in lists for name in names} | {row.counter for row in hours.closed if row.counter}


def _hours() -> schema.HoursFile:
    """Open all day long."""
    always = schema.RegularHours.model_construct(
        days=list(WEEKDAYS), opens=dt.time(0), closes=dt.time(23, 55), counters=[]
    )
    return schema.HoursFile(regular=[always])
