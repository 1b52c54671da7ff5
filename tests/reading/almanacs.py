"""The almanac that the tests about time read against: Berlin, North Rhine-Westphalia, its school holidays."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

from mailworker.core.office import SchoolHoliday
from mailworker.reading.almanac import Almanac

BERLIN = ZoneInfo("Europe/Berlin")
NRW = Almanac(
    BERLIN,
    "NW",
    (
        SchoolHoliday("Osterferien", date(2026, 3, 30), date(2026, 4, 11)),
        SchoolHoliday("Sommerferien", date(2026, 7, 20), date(2026, 9, 1)),
        SchoolHoliday("Herbstferien", date(2026, 10, 17), date(2026, 10, 31)),
        SchoolHoliday("Weihnachtsferien", date(2026, 12, 23), date(2027, 1, 6)),
        SchoolHoliday("Osterferien", date(2027, 3, 22), date(2027, 4, 3)),
        SchoolHoliday("Sommerferien", date(2027, 7, 19), date(2027, 8, 31)),
        SchoolHoliday("Herbstferien", date(2027, 10, 23), date(2027, 11, 6)),
    ),
)
