"""Times of day as values: points, stretches, open ends; a figure below seven means the afternoon."""

from __future__ import annotations

from mailworker.reading.times.cascade import Built, Context, number
from mailworker.reading.times.tokens import Item, known_part
from mailworker.reading.times.values import MIDNIGHT, Clock, Shape

NOON = 12 * 60
"""In minutes of the day."""
QUARTER_HOUR = 15
"""In minutes."""
FIRST_HOUR = 7 * 60
"""Before it no office opens: an hour named below it without more means the afternoon."""

Point = tuple[int, int, bool]
"""Minutes meant, minutes as written, and whether the half of the day is certain."""

STOP = "(?!MON|DAYU|WEEKU|MONU|YEARU|HOURU|MINU|ND|EURO|KW|NO)"
"""What makes the number before it a date or an amount, and no hour."""


def time_of(minutes: int, exact: bool = False, sure: bool = False) -> Built:
    """A time of day; below seven it means the afternoon unless the words say otherwise."""
    if not 0 <= minutes <= MIDNIGHT:
        return None
    meant = minutes if sure or minutes >= FIRST_HOUR else minutes + NOON
    return "T", (meant, minutes if exact else meant, sure or minutes >= NOON)


def four_figures(group: list[Item], _: Context | None = None) -> Built:
    """1430: hours and minutes run together."""
    raw = group[0].raw
    return time_of(int(raw[:2]) * 60 + int(raw[2:]), exact=True, sure=True)


def bare_hour(group: list[Item], _: Context | None = None) -> Built:
    """The hour that a number alone states; none above twenty-four."""
    item = group[0]
    if item.cat == "H4":
        return four_figures(group)
    hour = number(item)
    return time_of(hour * 60) if 0 < hour <= 24 and not (item.cat == "NW" and hour == 0) else None


def point_of(of: Item) -> Point:
    """The point an item states; a bare number is an hour."""
    built = bare_hour([of]) if of.cat in ("N", "NW", "ND", "H4", "EIN") else ("T", of.value)
    minutes, written, sure = built[1] if built else (-1, -1, True)
    return minutes, written, sure


def hour_of(item: Item) -> Point | None:
    """The hour that a bare number names, if it can name one."""
    point = point_of(item)
    return point if 0 < point[0] < MIDNIGHT else None


def between(a: Point, b: Point) -> Clock | None:
    """From one time to another; the first takes the half of the day that the second needs."""
    low, high = a[0], b[0]
    if a[1] >= 20 * 60 and b[1] < 6 * 60:
        high = b[1]
    if low < 0 or high < 0:
        return None
    if high <= low and not a[2] and NOON <= low < NOON + FIRST_HOUR and low - NOON < high:
        low -= NOON
    if high <= low < 20 * 60 and not b[2] and high + NOON <= MIDNIGHT:
        high += NOON
    if high <= low and not a[2] and a[1] < high:
        low = a[1]
    ok = ((low, high),) if high > low else ((low, MIDNIGHT),)
    return Clock(Shape.RANGE, ok, low, high)


def about(point: Point, within: int = 15) -> Clock:
    """That time, and `within` minutes to either side."""
    return Clock(Shape.ABOUT, ((point[0] - within, point[0] + within + 1),), point[1], None, point[2])


def exactly(point: Point) -> Clock:
    """That minute; one off the quarters of the hour, at which no appointment begins, its quarter."""
    off = point[0] % QUARTER_HOUR
    ok = (point[0] - off, point[0] - off + QUARTER_HOUR) if off else (point[0], point[0] + 1)
    return Clock(Shape.POINT, (ok,), point[1], None, point[2])


def from_(point: Point) -> Clock:
    """That time or later."""
    return Clock(Shape.FROM, ((point[0], MIDNIGHT),), point[1], None, point[2])


def before(point: Point) -> Clock:
    """Until that time."""
    return Clock(Shape.BEFORE, ((0, point[0]),), None, point[1], point[2])


def part(name: str) -> Clock:
    """A part of day as GUIDE.md has it."""
    low, high, own_low, own_high = known_part(name)
    pm = name in ("afternoon", "evening", "late", "late afternoon", "early afternoon")
    return Clock(Shape.PART, ((low, high),), own_low, own_high, pm=pm, late=name in ("evening", "late"))
