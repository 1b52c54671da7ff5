"""The year's named days in the office's state: feasts, public holidays, school holidays."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from mailworker.config import germany
from mailworker.core.office import Office, SchoolHoliday

# Days counted from Easter Sunday, first and last.
_MOVING: dict[str, tuple[int, int]] = {
    "weiberfastnacht": (-52, -52),
    "karneval": (-52, -47),
    "rosenmontag": (-48, -48),
    "fastnacht": (-47, -47),
    "aschermittwoch": (-46, -46),
    "palmsonntag": (-7, -7),
    "gruendonnerstag": (-3, -3),
    "karfreitag": (-2, -2),
    "karsamstag": (-1, -1),
    "ostersonntag": (0, 0),
    "ostern": (-2, 1),
    "ostermontag": (1, 1),
    "himmelfahrt": (39, 39),
    "pfingstsonntag": (49, 49),
    "pfingsten": (49, 50),
    "pfingstmontag": (50, 50),
    "trinitatis": (56, 56),
    "fronleichnam": (60, 60),
}
_FIXED: dict[str, tuple[int, int, int, int]] = {
    "neujahr": (1, 1, 1, 1),
    "dreikoenig": (1, 6, 1, 6),
    "valentinstag": (2, 14, 2, 14),
    "frauentag": (3, 8, 3, 8),
    "tagderarbeit": (5, 1, 5, 1),
    "mariaehimmelfahrt": (8, 15, 8, 15),
    "einheit": (10, 3, 10, 3),
    "reformationstag": (10, 31, 10, 31),
    "allerheiligen": (11, 1, 11, 1),
    "allerseelen": (11, 2, 11, 2),
    "martinstag": (11, 11, 11, 11),
    "nikolaus": (12, 6, 12, 6),
    "heiligabend": (12, 24, 12, 24),
    "weihnachtstag1": (12, 25, 12, 25),
    "weihnachtstag2": (12, 26, 12, 26),
    "weihnachten": (12, 24, 12, 26),
    "silvester": (12, 31, 12, 31),
    "zwischendenjahren": (12, 27, 12, 31),
}
# Sundays counted back from the fourth Advent, the last Sunday before 25 December.
_ADVENT: dict[str, int] = {
    "advent4": 0,
    "advent3": 7,
    "advent2": 14,
    "advent1": 21,
    "totensonntag": 28,
    "volkstrauertag": 35,
}
OWN_DAY: dict[str, str] = {
    "ostern": "ostersonntag",
    "pfingsten": "pfingstsonntag",
    "weihnachten": "weihnachtstag1",
}
"""The one day that a feast's name stands for when it is named as a day."""

FEASTS: frozenset[str] = frozenset({*_MOVING, *_FIXED, *_ADVENT, "bussundbettag", "muttertag", "vatertag"})


@lru_cache(maxsize=64)
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (Lichtenberg's form of Gauss's rule)."""
    k = year // 100
    m = 15 + (3 * k + 3) // 4 - (8 * k + 13) // 25
    s = 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    oe = 7 - (og - (7 - (year + year // 4 + s) % 7)) % 7
    return date(year, 3, 1) + timedelta(days=og + oe - 1)


@lru_cache(maxsize=64)
def _public(state: str, year: int) -> frozenset[date]:
    return frozenset(germany.public_holidays(state, (year,)))


@dataclass(frozen=True, slots=True)
class Almanac:
    """Named days by year, as the office's state and configuration have them."""

    zone: ZoneInfo
    state: str = "NW"
    school: tuple[SchoolHoliday, ...] = ()
    closed: frozenset[date] = field(default=frozenset())

    @classmethod
    def of(cls, office: Office) -> Almanac:
        """The almanac of an office: its zone, its state, its school holidays."""
        by_start = tuple(sorted(office.school_holidays, key=lambda h: h.first))
        return cls(office.zone, office.state, by_start, frozenset(office.holidays))

    def feast(self, name: str, year: int) -> tuple[date, date] | None:
        """First and last day of a feast in a year; None for a name that is not in `FEASTS`."""
        if name in _FIXED:
            m1, d1, m2, d2 = _FIXED[name]
            return date(year, m1, d1), date(year, m2, d2)
        if name in _MOVING:
            a, b = _MOVING[name]
            return easter(year) + timedelta(days=a), easter(year) + timedelta(days=b)
        one = self._sunday(name, year)
        return (one, one) if one else None

    def _sunday(self, name: str, year: int) -> date | None:
        if name == "vatertag":
            return easter(year) + timedelta(days=39)
        if name == "muttertag":
            first = date(year, 5, 1)
            return first + timedelta(days=(6 - first.weekday()) % 7 + 7)
        christmas = date(year, 12, 25)
        fourth = christmas - timedelta(days=christmas.weekday() + 1)
        if name == "bussundbettag":
            return fourth - timedelta(days=32)
        return fourth - timedelta(days=_ADVENT[name]) if name in _ADVENT else None

    def next_feast(self, name: str, today: date) -> tuple[date, date] | None:
        """The feast that is on or comes next."""
        this = self.feast(name, today.year)
        if this and this[1] < today and today.year < date.max.year:
            return self.feast(name, today.year + 1)
        return this

    def is_public(self, day: date) -> bool:
        """Whether a day is a public holiday of the state, or one that the office names."""
        return day in self.closed or day in _public(self.state, day.year)

    def bridge(self, day: date) -> bool:
        """Whether a working day stands between a public holiday and a weekend (Brückentag)."""
        if day.weekday() not in (0, 4) or self.is_public(day):
            return False
        step = 1 if day.weekday() == 0 else -1
        return self.is_public(day + timedelta(days=step))

    def term_break(self, name: str, today: date) -> SchoolHoliday | None:
        """The school holidays whose name begins like this ("oster", "" for any), on or next."""
        for holiday in self.school:
            if holiday.last >= today and holiday.name.casefold().startswith(name):
                return holiday
        return None
