"""Relative days, parts of day, feasts, school holidays, and the words that open or close a stretch of
days."""

from __future__ import annotations

from dataclasses import replace

from mailworker.reading.times.cascade import Built, Context, Rule
from mailworker.reading.times.clock import part
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import EARLIEST, LATEST, Clock, Days, Shape, day, plus, stretch, week


def _relative(group: list[Item], context: Context) -> Built:
    return "D", day(
        plus(context.today, int(next(i.value for i in group if i.cat == "REL"))), base=context.today
    )


def _pod(group: list[Item], _: Context) -> Built:
    return "P", part(str(next(i.value for i in group if i.cat == "POD")))


def _from_pod(group: list[Item], _: Context) -> Built:
    """ab mittags: from its beginning, as far as the part goes for the words, open for the wish."""
    clock = part(str(next(i.value for i in group if i.cat == "POD")))
    if group[-1].value in ("noon",) or clock.pm:
        return "P", replace(clock, ok=((clock.ok[0][0], 24 * 60),))
    return "P", clock


def _until_pod(group: list[Item], _: Context) -> Built:
    clock = part(str(next(i.value for i in group if i.cat == "POD")))
    high = {"noon": 12 * 60, "evening": 18 * 60}.get(str(group[-1].value), clock.ok[0][1])
    return "P", replace(clock, shape=Shape.BEFORE, ok=((0, high),), low=None, high=clock.high)


def _two_pods(group: list[Item], _: Context) -> Built:
    clocks = [i.value for i in group if i.cat == "P"]
    if not all(isinstance(c, Clock) and c.shape is Shape.PART for c in clocks):
        return None
    return "P", Clock(
        Shape.PART,
        tuple(span for c in clocks for span in c.ok),
        min(c.low for c in clocks if c.low is not None),
        max(c.high for c in clocks if c.high is not None),
    )


def _weekday_part(group: list[Item], context: Context) -> Built:
    """Montagnachmittag, Dienstagabend."""
    from mailworker.reading.times.dates import nearest

    wd, name = group[-1].value
    head = [i.cat for i in group[:-1]]
    repeated = group[-1].cat == "WPS" or "EACH" in head or "EIN" in head
    if repeated:
        days = Days(((EARLIEST, LATEST),), Shape.EVERY, frozenset({wd}), named=frozenset({wd}))
    else:
        first = nearest(wd, context.today)
        if (
            "NEXT" in head
            and week(first).first == week(context.today).first
            and group[0].word.startswith("naech")
        ):
            days = Days(((first, first), (plus(first, 7), plus(first, 7))), Shape.DATE, loose=True)
        else:
            shape = Shape.DATE if head and head[-1] in ("NEXT", "THIS") else Shape.WEEKDAY
            days = Days(((first, first),), shape, named=frozenset({wd}))
    return "X", (days, part(name))


def _two_weekday_parts(group: list[Item], context: Context) -> Built:
    """Dienstag- oder Donnerstagvormittag."""
    built = _weekday_part(group[-1:], context)
    first = next(int(i.value) for i in group if i.cat in ("WD", "WA"))
    if built is None:
        return None
    days, clock = built[1]
    if days.shape is Shape.EVERY:
        return "X", (replace(days, weekdays=days.weekdays | {first}, named=days.named | {first}), clock)
    from mailworker.reading.times.dates import nearest

    near = nearest(first, context.today)
    return "X", (Days(((near, near), *days.spans), Shape.DATE, named=days.named | {first}), clock)


def _today_part(group: list[Item], context: Context) -> Built:
    return "X", (day(context.today), part(str(group[-1].value)))


def _soon(group: list[Item], context: Context) -> Built:
    """die Tage, in den nächsten Tagen: the days to come, a working week at most."""
    after = context.text[group[-1].end :].lstrip().lower()
    if group[-1].word == "die tage" and after.startswith(
        ("vom", "von", "nach", "vor", "zwischen", "ab", "um", "bis")
    ):
        return None
    last = week(context.today).last if context.today.weekday() < 3 else plus(context.today, 6)
    return "D", stretch(context.today, plus(last, -2) if last.weekday() == 6 else last)


ARTS = "(ART|IN|AN|ZU|UM)*"


RELATIVE: tuple[Rule, ...] = (
    Rule("SOON", _soon, "in den nächsten Tagen"),
    Rule("(AN|ART)? REL DAYU?", _relative, "übermorgen"),
    Rule("TODAYPOD", _today_part, "this afternoon"),
    Rule(
        "(AN|ART)? (WD|WA) DASH (ODER|UND|BIS) (AN|ART)* (WP|WPS)",
        _two_weekday_parts,
        "Dienstag- oder Donnerstagvormittag",
    ),
    Rule(f"{ARTS} (EACH|EIN|NEXT|THIS)? (WP|WPS)", _weekday_part, "Montagnachmittag"),
)


PODS: tuple[Rule, ...] = (
    Rule("(AB|NACH) (ART|AN|CA)* POD", _from_pod, "ab mittags"),
    Rule("BIS (ART|AN|CA|LATEST)* POD", _until_pod, "bis mittags"),
    Rule("(AN|IN|CA|UM|ZU|ART|EACH)* POD", _pod, "am Vormittag"),
    Rule("P SL P", _two_pods, "morgens/vormittags"),
)
