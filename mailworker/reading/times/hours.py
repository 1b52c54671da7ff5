"""Stretches of hours and open ends: "zwischen 10 und 12", "ab 14", "bis 12 Uhr", "gegen elf"."""

from __future__ import annotations

from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.clock import STOP, about, before, between, exactly, from_, point_of
from mailworker.reading.times.tokens import Item


def hour_range(group: list[Item], _: Context) -> Built:
    """From the first time of a group to its last; none where a bare number can be no hour."""
    ends = [i for i in group if i.cat in ("T", "N", "NW", "ND", "H4", "EIN")]
    if not any(i.cat == "T" for i in ends) and any(number(i) > 24 for i in ends if i.cat != "H4"):
        return None
    clock = between(point_of(ends[0]), point_of(ends[-1]))
    return ("C", clock) if clock else None


def _open(group: list[Item], _: Context) -> Built:
    return "C", from_(point_of(next(i for i in group if i.cat in ("T", "N", "NW", "H4"))))


def _until(group: list[Item], _: Context) -> Built:
    return "C", before(point_of(next(i for i in group if i.cat in ("T", "N", "NW", "H4"))))


def _both_open(group: list[Item], _: Context) -> Built:
    ends = [point_of(i) for i in group if i.cat in ("T", "N", "NW")]
    clock = between(ends[0], ends[-1])
    return ("C", clock) if clock else None


def _about(group: list[Item], _: Context) -> Built:
    return "C", about(point_of(next(i for i in group if i.cat in ("T", "N", "NW"))))


def _exact(group: list[Item], _: Context) -> Built:
    return "C", exactly(point_of(next(i for i in group if i.cat == "T")))


BOUND = "(?=END|COMMA|NL|COLON|RP|LP|UND|ODER|ABER|POD|AN|WD|WA|WS|W|DASH|SL|$)"
"""What may stand behind an hour that is said as a bare number."""


RANGES: tuple[Rule, ...] = (
    Rule(
        "(VON|AB|ZWI|CA)* (T|N|NW) (BIS|DASH|SL|UND|LATEST) (UM|CA|LATEST|DASH)* T",
        lambda g, c: _maybe_range(g, c),
        "von 9 bis 11 Uhr",
    ),
    Rule("(VON|AB|ZWI|CA)* T (BIS|DASH|SL|LATEST) (UM|CA|LATEST)* (N|NW)" + STOP, hour_range, "9 Uhr bis 11"),
    Rule("ZWI (T|N|NW|H4|EIN) (UND|BIS|DASH|ODER) (T|N|NW|H4)" + STOP, hour_range, "zwischen 10 und 12"),
    Rule(f"VON (N|NW) (BIS|DASH|TOW) (N|NW){STOP}", hour_range, "von 10 bis 12"),
    Rule("T T", lambda g, c: _neighbours(g, c), "19:40   20:50 Uhr"),
    Rule(
        f"(NACH|AB) (T|N|NW) COMMA? (ABER|UND)? (VOR|BIS|LATEST) (T|N|NW){STOP}",
        _both_open,
        "nach 9:30 aber vor 11:00",
    ),
)
"""From one time to another."""


def _maybe_range(group: list[Item], context: Context) -> Built:
    """Two times joined: a range, but "10 Uhr und 12 Uhr" are two times unless "zwischen" stands before."""
    joined = any(i.cat == "UND" for i in group)
    between_ = any(i.cat == "ZWI" for i in group)
    if joined and not between_:
        return None
    return hour_range(group, context)


def _neighbours(group: list[Item], context: Context) -> Built:
    if group[1].start - group[0].end < 1 or group[0].value[0] >= group[1].value[0]:
        return None
    return hour_range(group, context)


CA = "(CA|UM|ONTIME|LATER)*"
"""What may stand before a time that is not meant to the minute."""


OPEN: tuple[Rule, ...] = (
    Rule(f"CA? LATEST {CA} T", _until, "spätestens 11 Uhr"),
    Rule(f"LATEST {CA} (N|NW) {STOP}", _until, "spätestens um 9"),
    Rule(f"BIS LATEST? {CA} T LATEST?", _until, "bis 12 Uhr"),
    Rule("SHORT? VOR CA? T", _until, "vor 12 Uhr"),
    Rule("SHORT NACH T", _about, "kurz nach 9"),
    Rule(f"{CA} (AB|NACH) {CA} T AB?", _open, "ab 14 Uhr"),
    Rule(
        "VON T (W|AN)",
        lambda g, c: _open(g, c) if g[-1].word in ("an", "ab", "weg") else None,
        "von 14 Uhr an",
    ),
    Rule("(?<!CA)VON T", lambda g, c: _open(g, c) if g[0].word == "from" else None, "from 4 pm"),
    Rule("T (AB|LATEST)", lambda g, c: _late_word(g, c), "14 Uhr frühestens"),
    Rule("T COMMA? ODER LATER", _open, "16 Uhr oder später"),
    Rule("T COMMA? ODER W", lambda g, c: _or_earlier(g, c), "12 Uhr oder früher"),
    Rule("(AB|VON) (N|NW) AB", lambda g, c: _plain_open(g, c), "from 4 onwards"),
    Rule(f"AB CA* (N|NW|H4) UHR?(?!DOT)(?!N|W SL){BOUND}", lambda g, c: _plain_open(g, c), "ab 14"),
    Rule(f"NACH CA* (N|NW) {BOUND}", lambda g, c: _plain_open(g, c), "nach 16"),
    Rule(f"BIS LATEST? CA* (N|NW) {BOUND}", lambda g, c: _plain_until(g, c), "bis 12"),
    Rule(f"VOR CA* (N|NW) {BOUND}", lambda g, c: _plain_until(g, c), "vor 9"),
    Rule("UM? CA+ UM? ONTIME? T (CA|AROUND|AN EIN? CA)?", _about, "gegen 15 Uhr"),
    Rule("UM? ART? T AROUND", _about, "um zehn herum"),
    Rule("UM ART T", lambda g, c: _about(g, c) if g[1].word == "die" else None, "um die zehn Uhr"),
    Rule("ONTIME? UM? T (AN CA|IN CA|W CA) ", _about, "15 Uhr in etwa"),
    Rule("ONTIME? (UM|AUF)? ONTIME? T", _exact, "um 10 Uhr"),
)
"""Until, from, about and exactly a time."""


def _late_word(group: list[Item], context: Context) -> Built:
    word = group[-1].word
    if group[-1].cat == "LATEST":
        return _until(group, context)
    return _open(group, context) if word != "from" else None


def _or_earlier(group: list[Item], context: Context) -> Built:
    return _until(group, context) if group[-1].word in ("frueher", "eher", "vorher", "earlier") else None


def _plain_open(group: list[Item], context: Context) -> Built:
    """ "ab 14": a bare number that can be an hour."""
    item = next(i for i in group if i.cat in ("N", "NW", "H4"))
    return _open(group, context) if item.cat == "H4" or 1 <= number(item) <= 23 else None


def _plain_until(group: list[Item], context: Context) -> Built:
    item = next(i for i in group if i.cat in ("N", "NW"))
    return _until(group, context) if 1 <= number(item) <= 24 else None
