"""Dates: in figures, with month names, day numbers alone, and with their weekday."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import EARLIEST, Days, Shape, day, plus
from mailworker.reading.times.wordset import word_set

SHORT = 100


def make(year: int, month: int, number_: int) -> date | None:
    """That day; None where the calendar has no such day."""
    try:
        return date(year, month, number_)
    except ValueError:
        return None


def last_day(year: int, month: int) -> int:
    """The number of a month's last day."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).day


def coming(month: int, number_: int, today: date, grace: int = 0) -> date | None:
    """The next such day to come; one up to `grace` days ago still counts as this year's."""
    for year in range(today.year, today.year + 9):
        found = make(year, month, number_)
        if found and found >= plus(today, -grace):
            return found
    return None


def full_year(year: int) -> int:
    """A year of two figures in its century; one with a slip of a figure too many mended."""
    if year < SHORT:
        return 2000 + year if year < 70 else 1900 + year
    return year if year < 10_000 else int(str(year)[0] + str(year)[-3:])


def _dated(number_: int, month: int, year: int | None, context: Context) -> Built:
    found = (
        make(full_year(year), month, number_) if year is not None else coming(month, number_, context.today)
    )
    if found is None and year is None and 1 <= month <= 12 and 28 < number_ <= 31:
        found = coming(month, last_day(context.today.year, month), context.today)
    return ("D", day(found, yearless=year is None)) if found else None


def _figures(group: list[Item], context: Context) -> Built:
    parts = [int(x) for x in re.findall(r"\d+", group[0].raw)]
    if group[0].cat == "ISO":
        return _dated(parts[2], parts[1], parts[0], context)
    year = parts[2] if len(parts) > 2 else None
    if year is None and group[-1].cat == "Y":
        year = number(group[-1])
    if (
        year is not None
        and group[0].cat == "DMY"
        and year < SHORT
        and len(re.findall(r"\d+", group[0].raw)[2]) != 2
    ):
        year = None
    return _dated(parts[0], parts[1], year, context)


def _month(group: list[Item]) -> int:
    return int(next(i.value for i in group if i.cat == "MON"))


def _year(group: list[Item], after: int) -> int | None:
    for item in group[after:]:
        if item.cat == "Y" or (item.cat == "N" and len(item.raw) == 2) or (item.cat == "H4"):
            return number(item)
    return None


def _named(group: list[Item], context: Context) -> Built:
    """3. Dezember 2026, March 14th, dritter Dezember."""
    at = next(n for n, i in enumerate(group) if i.cat == "MON")
    head = next(i for i in group if i.cat in ("ND", "N", "NO", "NT", "NW"))
    return _dated(number(head), _month(group), _year(group, max(at, group.index(head)) + 1), context)


def _two_ordinals(group: list[Item], context: Context) -> Built:
    """am zweiundzwanzigsten neunten: the month counted, as one speaks it."""
    month = number(group[-1])
    return _dated(number(group[-2]), month, None, context) if month <= 12 else None


def day_of_month(number_: int, today: date) -> date | None:
    """The next day of this number to come; a 31st in a shorter month is its last day."""
    if not 1 <= number_ <= 31:
        return None
    year, month = today.year, today.month
    for _ in range(2):
        found = make(year, month, min(number_, last_day(year, month)))
        if found and found >= today:
            return found
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
    return make(year, month, number_)


def _numbered(group: list[Item], context: Context) -> Built:
    """am 14.: the next 14th to come."""
    head = next(i for i in group if i.cat in ("ND", "NT", "NO", "N"))
    found = day_of_month(number(head), context.today)
    return ("D", day(found, base=context.today)) if found else None


_GOES_ON = re.compile(r"\s+[a-zäöü(]|\s*[,.!?;)\n]|\s*$")


def _several_numbers(group: list[Item], context: Context) -> Built:
    """17., 18. oder 20. würde gehen: days of the month, each after the one before, where no noun follows."""
    if not _GOES_ON.match(context.text, group[-1].end):
        return None
    days: list[date] = []
    for item in (i for i in group if i.cat in ("ND", "NT")):
        found = day_of_month(number(item), days[-1] if days else context.today)
        if found is None:
            return None
        days.append(found)
    return "D", Days(tuple((d, d) for d in days), Shape.DATE)


_SAYS_AGAIN = word_set(
    "also naemlich sprich genauer konkret heisst dann gleich denn dne dn den dem de vom der am wohl quasi"
)
"""What may stand between a weekday and its date; "alternativ" may not."""


def _says_else(group: list[Item]) -> bool:
    return any(i.cat == "W" and i.word not in _SAYS_AGAIN for i in group[1:-1])


def _weekday_numbered(group: list[Item], context: Context) -> Built:
    """Mittwoch, den 27.: the day of that number; a weekday that does not fit leaves both in doubt."""
    named = next(int(i.value) for i in group if i.cat in ("WD", "WA"))
    head = group[-1]
    if _says_else(group):
        return None
    if isinstance(head.value, Days):
        return with_weekday(named, head.value, context)
    found = day_of_month(number(head), context.today)
    return with_weekday(named, day(found, base=context.today), context) if found else None


def _bracketed(group: list[Item], context: Context) -> Built:
    return _weekday_numbered(group[:-1], context)


DAY_NAMES = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")


def with_weekday(named: int, days: Days, context: Context) -> Built:
    """A date with its weekday; where they contradict, both days are loose and staff is told."""
    meant = days.first
    if days.shape is not Shape.DATE or len(days.spans) != 1:
        return None
    if meant.weekday() == named:
        return "D", days
    other = _other_month(named, days, context)
    if other:
        return "D", day(other)
    first = nearest(named, context.today)
    note = (
        f"Der {meant:%d.%m.%Y} ist ein {DAY_NAMES[meant.weekday()]}, kein {DAY_NAMES[named]}:"
        " bitte nachfragen, welcher Tag gemeint ist."
    )
    near = min(
        (plus(meant, n) for n in range(-6, 7) if plus(meant, n).weekday() == named),
        key=lambda d: abs((d - meant).days),
    )
    chosen = near if near > context.today else first
    return "D", Days(
        ((meant, meant), (chosen, chosen)), Shape.DATE, loose=True, doubt=note, yearless=days.yearless
    )


def _other_month(named: int, days: Days, context: Context) -> date | None:
    """A day number alone may mean the month after, where its weekday fits."""
    if days.base is None:
        return None
    number_, month, year = days.first.day, days.first.month, days.first.year
    for _ in range(2):
        month, year = (month + 1, year) if month < 12 else (1, year + 1)
        found = make(year, month, number_)
        if found and found.weekday() == named:
            return found
    return None


def nearest(weekday: int, today: date) -> date:
    """The first such weekday after today."""
    return plus(today, (weekday - today.weekday() - 1) % 7 + 1)


def weekday(group: list[Item], context: Context) -> Built:
    """am Dienstag: the next one after today."""
    named = int(group[-1].value)
    found = nearest(named, context.today)
    return "D", Days(((found, found),), Shape.WEEKDAY, named=frozenset({named}))


def whole(days: Days) -> bool:
    """Whether the days have a beginning."""
    return days.first > EARLIEST


def _same(group: list[Item], context: Context) -> Built:
    """heute, den 30.08.; Dienstag, 3.12.; am Samstag am 7.10.: one day said twice."""
    first, last = group[0].value, group[-1].value
    if not (isinstance(first, Days) and isinstance(last, Days)):
        return None
    if last.shape is not Shape.DATE or len(last.spans) != 1 or last.loose or _says_else(group):
        return None
    if first.shape is Shape.WEEKDAY and len(first.named) == 1:
        return with_weekday(next(iter(first.named)), last, context)
    if first.spans == last.spans or (first.named and last.first.weekday() in first.named):
        return "D", replace(last, base=None)
    return None


def _said_again(group: list[Item], _: Context) -> Built:
    """in den nächsten beiden Wochen (KW 49 und 50): a stretch, then its days again, which count."""
    first, last = group[0].value, group[-2].value
    if not (isinstance(first, Days) and isinstance(last, Days)) or first.shape is Shape.DATE:
        return None
    if first.first == EARLIEST or first.weekdays or last.weekdays:
        return None
    return ("D", last) if first.first <= last.first and last.last <= first.last else None


def _date_weekday(group: list[Item], context: Context) -> Built:
    """02.06., Freitag: the weekday said after the date."""
    date_ = group[0].value
    named = next(int(i.value) for i in group if i.cat in ("WD", "WA"))
    if not isinstance(date_, Days) or date_.shape is not Shape.DATE or len(date_.spans) != 1:
        return None
    return ("D", date_) if date_.first.weekday() == named else None


HEAD = "(ND|NT|NO|N|NW)"
YEAR = "(Y|COMMA Y|N(?!UHR|H|COLON|DASH|BIS|SL|MON|MINU|OCLOCK))?"

NUMERIC: tuple[Rule, ...] = (
    Rule("(ISO|DMY|DMD Y|DSY|DHY)", _figures, "03.12.26"),
    Rule("DMD", _figures, "3.12."),
    Rule("DM Y", _figures, "3.12 2026"),
)
NAMED: tuple[Rule, ...] = (
    Rule(f"{HEAD} OF? ART? MON {YEAR}", _named, "3. Dezember 2026"),
    Rule("(?<=AN|ZU|AB) ART? NO NO", _two_ordinals, "am zweiundzwanzigsten neunten"),
    Rule("(?<=ART) NO NO", _two_ordinals, "den dritten zehnten"),
    Rule("(?<!IN)MON ART? (ND|NT|NO) (COMMA? Y)?", _named, "March 14th"),
    Rule("(?<!IN)MON N (COMMA? Y)?(?!UHR|H|COLON|OCLOCK|AMPM)", _named, "Feb 18"),
    Rule("DM (?!UHR|H)", _figures, "am 3.12"),
    Rule("DS (?!UHR|H|ND)", _figures, "15/09"),
)
_MANY = "(UND|ODER|SL|DASH) ART? (ND|NT|NO|PAST) (KW|FERWEEK|WEEKU|MONWEEK)"
_OF_WEEKDAYS = "(?!(UND|ODER|SL|COMMA) AN? ART? (NO|PAST) WD)"
""" "am ersten und dritten Montag": no days of the month."""
NOTDAY = (
    f"(?!KW|WEEKU|QUARU|FERWEEK|MONWEEK|MONHALF|MONHALFW|HALFW|WKHALF|SWEEK|WD|DAYU|BRIDGE|MON|HOL|{_MANY})"
)
ALONE: tuple[Rule, ...] = (
    Rule("^(ND|NT)$", _numbered, "2."),
    Rule(
        f"(ND|NT) ((COMMA|ODER|UND|SL|PLUS|ART|AN)+ (ND|NT){NOTDAY})+", _several_numbers, "17., 18. oder 20."
    ),
    Rule("(WD|WA) LP AN? ART? (ND|NT|D) RP", _bracketed, "Mo (30.11.)"),
    Rule("(WD|WA) (COMMA|LP)* AN? (ART|W(?=ND))? (ND|NT|NO|D)", _weekday_numbered, "Mittwoch, den 27."),
    Rule(f"(?<=AN|ZU) ART? (ND|NT){NOTDAY}", _numbered, "am 14."),
    Rule(f"(?<=AN|ZU) NO{_OF_WEEKDAYS}(?=COMMA|END|NL|UM|C|UND|ODER|$)", _numbered, "am vierzehnten"),
    Rule(
        "(?<=AN) NO", lambda g, c: _numbered(g, c) if g[0].raw[:1].isupper() else None, "am Fünften ginge es"
    ),
    Rule("(?<=D UND|D ODER|D COMMA) AN? NO(?=COMMA|END|NL|UND|ODER|$)", _numbered, "am vierten oder siebten"),
    Rule(f"(?<=ART|VOR|BIS) (ND|NT){NOTDAY}", _numbered, "den 14."),
    Rule(f"(?<=AB|VON) (ND|NT){NOTDAY}", _numbered, "ab 14. geht es"),
    Rule("(?<=D UND|D ODER|D COMMA|D SL) ART? (ND|NT)", _numbered, "am 14.12. oder 15."),
    Rule("(?<=ODER|COMMA) ART? (ND|NT)(?=END|NL|COMMA|$)", _numbered, "oder 22."),
    Rule("(?<=AN) N (?=UM|COMMA|END|NL|C|CA|$)", _numbered, "am 18 um 10"),
)
MERGE: tuple[Rule, ...] = (
    Rule("D (COMMA|LP)* (WD|WA) (RP|COMMA(?!ODER|UND|SL))?", _date_weekday, "02.06.2026 (Dienstag)"),
    Rule(
        "(WD|WA) (COMMA|LP|COLON|END(?=D))? AN? ART? (W(?=D))? D",
        _weekday_numbered,
        "Donnerstag, Heiligabend",
    ),
    Rule("D LP (ART|AN|IN|VON)* D RP", _said_again, "nächste Woche (KW 49)"),
    Rule("D (COMMA|LP)? (AN|W(?=D|ART))? ART? D RP?", _same, "heute, 23.11."),
)
