"""Lists and stretches of dates: "21., 22. oder 24. Juni", "vom 7. bis 11.12."."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.dates import day_of_month, make, whole
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Days, Shape, plus, stretch, union


def _list(group: list[Item], context: Context) -> Built:
    """21., 22. oder 24. Juni: the month of the last holds for all; no range words between."""
    last = group[-1]
    end = last.value
    if not isinstance(end, Days) or end.shape is not Shape.DATE:
        return None
    if end.named and any(i.cat == "N" for i in group[:-1]):
        return None
    anchor = end.first
    heads = [number(i) for i in group[:-1] if i.cat in ("ND", "N", "NO", "NT", "DS")]
    spans = [make(anchor.year, anchor.month, n) for n in heads]
    found = tuple((d, d) for d in spans if d is not None)
    if len(found) != len(spans) or any(a > anchor for a, _ in found):
        return None
    return "D", Days((*found, *end.spans), Shape.DATE, yearless=end.yearless)


def _weekday_dates(group: list[Item], context: Context) -> Built:
    """Monday 21 or Tuesday 22 September: two dates with their weekdays."""
    return _list([i for i in group if i.cat not in ("WD", "WA")], context)


def _range(group: list[Item], context: Context) -> Built:
    """vom 7. bis 11.12.: both ends inclusive; a first end without a month takes the second's."""
    ends = [i for i in group if i.cat in ("D", "ND", "N", "NO", "NT", "DM")]
    if len(ends) != 2 or not isinstance(ends[1].value, Days):
        return None
    last = ends[1].value
    if last.shape is Shape.WEEKDAY and any(i.cat == "AUF" for i in group):
        return None
    if isinstance(ends[0].value, Days) and ends[0].value.shape is Shape.UNTIL:
        return None
    if last.shape is Shape.EVERY:
        return _weekday_span(ends)
    if (isinstance(ends[0].value, Days) and not whole(ends[0].value)) or last.last.year > 9000:
        return None
    first = _first_end(ends[0], last, context)
    if first is None:
        return None
    if first > last.last:
        again = make(first.year, last.last.month, last.last.day)
        return ("D", stretch(first, again)) if again and again >= first else None
    return "D", stretch(first, last.last)


def _weekday_span(ends: list[Item]) -> Built:
    """montags bis mittwochs."""
    first, last = ends[0].value, ends[1].value
    if (
        not (isinstance(first, Days) and isinstance(last, Days))
        or len(first.weekdays) != 1
        or len(last.weekdays) != 1
    ):
        return None
    start, end = min(first.weekdays), min(last.weekdays)
    wds = frozenset((start + n) % 7 for n in range((end - start) % 7 + 1))
    return "D", Days(first.spans, Shape.EVERY, wds, named=wds)


def _first_end(item: Item, last: Days, context: Context) -> date | None:
    if item.cat == "DM":
        parts = [int(x) for x in re.findall(r"\d+", item.raw)]
        return make(last.first.year, parts[1], parts[0])
    if not isinstance(item.value, Days):
        n = number(item)
        anchor = last.first
        if n <= anchor.day:
            return make(anchor.year, anchor.month, n)
        month, year = (12, anchor.year - 1) if anchor.month == 1 else (anchor.month - 1, anchor.year)
        return make(year, month, n) if last.yearless is False or anchor.day < n else None
    first = item.value.first
    if item.value.yearless and not last.yearless and item.value.shape is Shape.DATE:
        year = last.first.year - (first.month > last.first.month)
        return make(year, first.month, first.day) or first
    return first


def _numbers_range(group: list[Item], context: Context) -> Built:
    """vom 7. bis 11.: the next such days."""
    ends = [i for i in group if i.cat in ("ND", "N", "NT")]
    first = day_of_month(number(ends[0]), context.today)
    if first is None:
        return None
    last = day_of_month(number(ends[1]), first)
    if last is None or (last - first).days > 31:
        return None
    ago = day_of_month(number(ends[1]), context.today)
    if ago is not None and ago < first and number(ends[0]) < number(ends[1]):
        first, last = plus(ago, number(ends[0]) - number(ends[1])), ago
    return "D", replace(stretch(first, last), base=context.today)


def _dashed_list(group: list[Item], _: Context) -> Built:
    """26.11. - 1.12. - 2.12.: more than two dates are a list, whatever joins them."""
    days = [i.value for i in group if i.cat == "D"]
    if not all(isinstance(d, Days) and d.shape is Shape.DATE and len(d.spans) == 1 for d in days):
        return None
    return "D", union(days, Shape.DATE)


JOIN = "(COMMA|UND|ODER|SL|PLUS|COMMA (UND|ODER))"
LATE_RANGES: tuple[Rule, ...] = (
    Rule("D DASH D (DASH D)+", _dashed_list, "26.11. - 1.12. - 2.12."),
    Rule(
        "(VON|AB|AN|IN|ZWI)* ART? (D|ND|NT|N|NO) COMMA? (DASH|BIS|BIS ZU|AUF|ZU|TOW|AB) ART? AN? ART? D",
        _range,
        "vom 7. bis 11.12.",
    ),
    Rule("ZWI ART? (D|ND|NT|N|NO) (UND|BIS|DASH) ART? D", _range, "zwischen dem 7. und 11.12."),
)
RANGES: tuple[Rule, ...] = (
    *LATE_RANGES,
    Rule(
        "(WD|WA) COMMA? ART? (N|ND|NT) (COMMA|UND|ODER|SL)+ AN? ART? (WD|WA) COMMA? ART? D",
        _weekday_dates,
        "Monday 21 or Tuesday 22 September",
    ),
    Rule(f"((ND|NT|N|NO) ART? {JOIN} ART? AN? ART?)+ D", _list, "21., 22. oder 24. Juni"),
    Rule(
        "(VON|ZWI) ART? (ND|NT) (DASH|BIS|AUF|UND|ZU)+ ART? (ND|NT|N)",
        _numbers_range,
        "vom 7. bis 11.",
    ),
    Rule("(VON|ZWI) ART? N (DASH|BIS|AUF|UND|ZU) ART? (ND|NT)", _numbers_range, "vom 7 bis 11."),
    Rule("(ND|NT) (DASH|BIS|AUF) ART? (ND|NT)", _numbers_range, "11. auf 12."),
)
