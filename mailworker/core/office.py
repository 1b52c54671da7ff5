"""The office: what it offers, who sits where, when it is open, and what a visit takes and costs.

All of it is configuration; `mailworker.config` builds these values from a folder of TOML files.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

CELL = timedelta(minutes=5)
"""The grain of the calendar: an appointment or hold owns its counter's cells of this length."""


@dataclass(frozen=True, slots=True)
class Fee:
    """What one person pays, in cents, for ages `min_age` up to, not including, `below_age`,
    and for visits from `valid_from` to `valid_to`, both inclusive. None is an open side."""

    cents: int
    label: str = ""
    min_age: int | None = None
    below_age: int | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    optional: bool = False
    """An extra that the citizen may choose (express, photo): named, never part of a total."""


@dataclass(frozen=True, slots=True)
class DocumentsIf:
    """What else to bring in one case only; `when` is German and reads after "zusätzlich"."""

    when: str
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Service:
    """A service (Dienstleistung): `minutes` for one person, `more` for each further one.

    `lead` and `horizon_days`, where given, override the office's own limits for this service.
    `fees` empty: what it costs is not stated; a service that is free has one fee of 0 cents.
    """

    id: str
    name: str
    minutes: int
    more: int
    words: tuple[str, ...] = ()
    clues: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    fees: tuple[Fee, ...] = ()
    note: str = ""
    in_person: str = ""
    leika: str = ""
    lead: timedelta | None = None
    horizon_days: int | None = None
    documents_if: tuple[DocumentsIf, ...] = ()


@dataclass(frozen=True, slots=True)
class Counter:
    """A counter (Schalter) where one clerk serves one visit at a time."""

    id: str
    name: str
    services: frozenset[str]
    place: str = ""
    feed_name: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """Regular opening: on `weekdays` (Monday is 0) from `opens` to `closes`, local time.

    `counters` empty means all. Valid from `valid_from` to `valid_to` inclusive; with `every` n > 1,
    only in each n-th week counted from the ISO week of `valid_from`. Precedence: see `core.openings`.
    """

    weekdays: frozenset[int]
    opens: time
    closes: time
    counters: frozenset[str] = frozenset()
    valid_from: date | None = None
    valid_to: date | None = None
    every: int = 1


@dataclass(frozen=True, slots=True)
class ExtraOpening:
    """An opening on one day beside the regular hours, such as a Saturday."""

    day: date
    opens: time
    closes: time
    counters: frozenset[str] = frozenset()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Closure:
    """Closed from `start` up to `end`, both aware; `counter` None means the whole office."""

    start: datetime
    end: datetime
    counter: str | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class OtherCalendar:
    """A calendar that the office keeps beside this one: what is busy there is not given out here.

    `source` is an iCalendar file or its https address; `counters` empty means all. `ca_file` names the
    authority that vouches for the server, where it is none that every machine knows.
    """

    name: str
    source: str
    counters: frozenset[str] = frozenset()
    ca_file: Path | None = None


def is_protected(address: str) -> bool:
    """Whether a calendar's address is https, or http on this very machine."""
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    return bool(host) and (
        parts.scheme == "https" or (parts.scheme == "http" and host in {"localhost", "127.0.0.1", "::1"})
    )


@dataclass(frozen=True, slots=True)
class SchoolHoliday:
    """School holidays of the office's state, both days inclusive."""

    name: str
    first: date
    last: date


MOST_STAFF_HOLD_DAYS = 3
MOST_OFFER_HOLD_DAYS = 5
"""Working days. For so long a case's three slots are kept from everybody else."""


@dataclass(frozen=True, slots=True)
class Limits:
    """The office's rules about appointments."""

    horizon_days: int = 28
    lead: timedelta = timedelta(hours=2)
    longest: timedelta = timedelta(minutes=120)
    walk_in_share: float = 0.3
    last_start_before_close: timedelta = timedelta(0)
    staff_hold_days: int = 3
    offer_hold_days: int = 2
    question_days: int = 10
    """Working days that the answer to a question is waited for."""
    block_after_cancel: timedelta = timedelta(0)
    most_of_one: int = 20
    """The highest count of one service that is taken for meant; above it, staff ask."""


@dataclass(frozen=True, slots=True)
class FamilyRule:
    """The office's own rule for families' documents: at least `at_least` of these services' in one visit.

    Up to `up_to` of them take `minutes` together; each one beyond takes the longest `more` among those asked
    for. It never makes a visit longer than the plain sum.
    """

    services: frozenset[str]
    minutes: int = 35
    at_least: int = 3
    up_to: int = 5


@dataclass(frozen=True, slots=True)
class ForeignService:
    """Something citizens ask this office for that another one does: `where` says which, for staff."""

    id: str
    name: str
    words: tuple[str, ...]
    where: str = ""
    clues: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the reader needs beside each service's own words.

    `sets` are named alternatives that words may use as `{name}`; `per_person` are the services that each
    person needs for themselves; `moves` are about moving house; `losses` report a loss, after
    which "and a new one" asks for one of `renewed`; `about_papers` do something with a
    paper of `renewed` that the citizen has or that is done; `instead_of` names, for a
    passing document, the lasting one that a mail about it mentions only as the reason.
    """

    sets: Mapping[str, str] = field(default_factory=dict)
    per_person: frozenset[str] = frozenset()
    moves: frozenset[str] = frozenset()
    losses: frozenset[str] = frozenset()
    renewed: frozenset[str] = frozenset()
    about_papers: frozenset[str] = frozenset()
    instead_of: Mapping[str, str] = field(default_factory=dict)
    foreign: tuple[ForeignService, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """One office of one town, whole. `texts` are its own sentences for letters and pages.

    `customs` are days closed each year, by (month, day).
    """

    id: str
    name: str
    town: str
    zone: ZoneInfo
    state: str
    services: Mapping[str, Service]
    counters: Mapping[str, Counter]
    hours: tuple[Hours, ...] = ()
    extra_openings: tuple[ExtraOpening, ...] = ()
    closures: tuple[Closure, ...] = ()
    holidays: Mapping[date, str] = field(default_factory=dict)
    customs: Mapping[tuple[int, int], str] = field(default_factory=dict)
    school_holidays: tuple[SchoolHoliday, ...] = ()
    limits: Limits = Limits()
    texts: Mapping[str, str] = field(default_factory=dict)
    vocabulary: Vocabulary = Vocabulary()
    address: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    website: str = ""
    family: FamilyRule | None = None
    other_calendars: tuple[OtherCalendar, ...] = ()

    def minutes_for(self, wishes: Mapping[str, int]) -> int:
        """How long a visit for these services takes: each one's minutes and its further ones, summed;
        a family's documents by the office's own rule, where it has one."""
        if self.family is None:
            return self._summed(wishes)
        papers = {id_: n for id_, n in wishes.items() if id_ in self.family.services and n > 0}
        others = {id_: n for id_, n in wishes.items() if id_ not in papers}
        return self._summed(others) + self._family_minutes(self.family, papers)

    def _summed(self, wishes: Mapping[str, int]) -> int:
        return sum(
            self.services[id_].minutes + self.services[id_].more * (count - 1)
            for id_, count in wishes.items()
            if count > 0
        )

    def _family_minutes(self, rule: FamilyRule, papers: Mapping[str, int]) -> int:
        total = sum(papers.values())
        if total < rule.at_least:
            return self._summed(papers)
        beyond = max(total - rule.up_to, 0) * max(self.services[id_].more for id_ in papers)
        return min(self._summed(papers), rule.minutes + beyond)

    def counters_for(self, wishes: Iterable[str]) -> tuple[Counter, ...]:
        """The counters that do all of these services."""
        wanted = frozenset(wishes)
        return tuple(c for c in self.counters.values() if wanted <= c.services)
