"""What a single value in an office's files may be: its type, and the sentence for one that is none."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field


def _clock(value: Any) -> Any:
    """TOML's own local time, or "7:30", which is how people write it."""
    if isinstance(value, dt.time):
        return value.replace(tzinfo=None)
    found = re.fullmatch(r"(\d{1,2}):(\d{2})", value) if isinstance(value, str) else None
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise ValueError('not a time of day|write the time as "07:30", from "00:00" to "23:59"')
    return dt.time(int(found[1]), int(found[2]))


def _is_number(value: Any) -> bool:
    """Whether it is a number as TOML reads them here, which knows `nan` and `inf` too."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool) and Decimal(value).is_finite()


def _cents(value: Any) -> int:
    """Euro as TOML writes them, exact: 46.00, 5, never a float."""
    if not _is_number(value):
        raise ValueError("not an amount|write the amount in euro without quotes, such as 46.00")
    cents = Decimal(value) * 100
    if cents < 0 or cents != cents.to_integral_value():
        raise ValueError("not an amount in euro and whole cents|write it as 46.00, zero or more")
    return int(cents)


def _share(value: Any) -> float:
    if not _is_number(value) or not 0 <= value < 1:
        raise ValueError("not a share|write a part of one, from 0.0 up to, not including, 1.0, such as 0.3")
    return float(value)


def _day_of_year(value: str) -> str:
    found = re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.", value)
    try:
        dt.date(2024, int(found[2]), int(found[1])) if found else dt.date(0, 0, 0)
    except ValueError:
        raise ValueError('not a day of the year|write day and month, such as "24.12."') from None
    return value


def _leika(value: str) -> str:
    if value and not re.fullmatch(r"\d{14}", value):
        raise ValueError(
            f'"{value}" is no LeiKa key|it has 14 digits, such as 99008001000000; leave it out if unsure'
        )
    return value


def _id(value: str) -> str:
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", value):
        raise ValueError(f'"{value}" is no id|use small letters a to z, digits and "-", such as "schalter-1"')
    return value


def _host(value: str) -> str:
    if not re.fullmatch(r"[\w.:%-]+", value):
        raise ValueError("is no name of a machine|write its name or number alone, such as imap.werne.example")
    return value


def _one_line(value: str) -> str:
    if re.search(r"[\x00-\x1f\x7f\u2028\u2029]", value):
        raise ValueError("holds a line break or control character|write it in one line")
    return value


Clock = Annotated[dt.time, BeforeValidator(_clock)]
Cents = Annotated[int, BeforeValidator(_cents)]
Share = Annotated[float, BeforeValidator(_share)]
DayOfYear = Annotated[str, AfterValidator(_day_of_year)]
Leika = Annotated[str, AfterValidator(_leika)]
Id = Annotated[str, AfterValidator(_id)]
Line = Annotated[str, Field(min_length=1), AfterValidator(_one_line)]
MaybeLine = Annotated[str, AfterValidator(_one_line)]
Host = Annotated[str, Field(min_length=1), AfterValidator(_host)]
Weekday = Literal["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]
WEEKDAYS: tuple[Weekday, ...] = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
Port = Annotated[int, Field(ge=1, le=65535)]
Protection = Literal["tls", "starttls", "none"]
Positive = Annotated[int, Field(ge=1)]
NotNegative = Annotated[int, Field(ge=0)]
