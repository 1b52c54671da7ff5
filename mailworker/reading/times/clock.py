"""Clock times: in figures, in words, with am and pm, as ranges and open ends."""

from __future__ import annotations

import re

from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.tokens import Item, known_part
from mailworker.reading.times.values import MIDNIGHT, Clock, Shape

NOON = 12 * 60
QUARTER_HOUR = 15
FIRST_HOUR = 7 * 60
"""Before it no office opens: an hour named below it without more means the afternoon."""

Point = tuple[int, int, bool]
"""Minutes meant, minutes as written, and whether the half of the day is certain."""


def _point(minutes: int, exact: bool = False, sure: bool = False) -> Built:
    """A time of day; below seven it means the afternoon unless the words say otherwise."""
    if not 0 <= minutes <= MIDNIGHT:
        return None
    meant = minutes if sure or minutes >= FIRST_HOUR else minutes + NOON
    return "T", (meant, minutes if exact else meant, sure or minutes >= NOON)


def _figures(group: list[Item], _: Context) -> Built:
    hour, minute, *_rest = (int(x) for x in re.findall(r"\d+", group[0].raw))
    if hour > 24 or minute > 59:
        return None
    early = group[0].raw.startswith("0") and hour < 7
    return _point(hour * 60 + minute, exact=True, sure=early)


def _dotted(group: list[Item], context: Context) -> Built:
    """14.30: a time where the second number is no month, or where the words around say so."""
    parts = re.findall(r"\d+", group[0].raw)
    if len(parts[1]) != 2 or " " in group[0].raw or (int(parts[1]) in range(1, 13) and len(group) == 1):
        return None
    return _figures(group, context)


def _after_um(group: list[Item], context: Context) -> Built:
    if not re.fullmatch(r"\d{1,2}[.,]\d{2}", group[0].raw):
        return None
    return _figures(group, context)


def _hour(group: list[Item], _: Context) -> Built:
    hour = number(group[0])
    minute = number(group[2]) if len(group) > 2 and group[2].cat in ("N", "NW", "Y", "H4") else 0
    if hour > 24 or minute > 59:
        return None
    if minute and group[2].cat == "N" and len(group[2].raw) != 2 and group[2].raw != "5":
        return None
    return _point(hour * 60 + minute, exact=minute > 0)


def _four(group: list[Item], _: Context | None = None) -> Built:
    raw = group[0].raw
    return _point(int(raw[:2]) * 60 + int(raw[2:]), exact=True, sure=True)


def _on_the_dot(group: list[Item], _: Context) -> Built:
    """ "Punkt elf könnte ich": these two words are said of hours only, "genau drei" of anything."""
    return _bare(group[1:]) if group[0].word in ("punkt", "schlag") else None


def _bare(group: list[Item], _: Context | None = None) -> Built:
    item = group[0]
    if item.cat == "H4":
        return _four(group)
    hour = number(item)
    return _point(hour * 60) if 0 < hour <= 24 and not (item.cat == "NW" and hour == 0) else None


def _half(group: list[Item], _: Context) -> Built:
    """halb elf is 10:30; half ten is 10:30 too, but in English half past."""
    hour = number(group[-1] if group[-1].cat not in ("UHR", "OCLOCK") else group[-2])
    if not 1 <= hour <= 24:
        return None
    english = group[0].cat == "HALF"
    return _point(hour * 60 + (30 if english else -30))


def _to_or_past(group: list[Item], _: Context) -> Built:
    """zwanzig nach drei, Viertel vor elf, quarter past ten, fünf vor halb drei."""
    numbers = [i for i in group if i.cat in ("N", "NW", "ND")]
    hour = number(numbers[-1])
    quarter = any(i.cat in ("QUARTER", "QUARTERPAST") for i in group[:2])
    offset = 15 if quarter else number(numbers[0])
    if not 1 <= hour <= 24 or offset > 29 or (len(numbers) == 1 and offset != 15):
        return None
    before = any(i.cat in ("VOR", "TOW") for i in group)
    base = hour * 60 - (30 if any(i.cat == "HALB" for i in group) else 0)
    return _point(base - offset if before else base + offset)


def _quarters(group: list[Item], _: Context) -> Built:
    """viertel elf is 10:15, dreiviertel elf 10:45."""
    hour = number(next(i for i in reversed(group) if i.cat in ("N", "NW", "ND")))
    if not 1 <= hour <= 24:
        return None
    return _point(hour * 60 - (45 if group[0].cat == "QUARTER" else 15))


_FRACTIONS = {"1/2": "HALB", "1/4": "QUARTER", "3/4": "DREIV"}


def _fraction(group: list[Item], _: Context) -> Built:
    """3/4 11: the fraction of an hour that is said "dreiviertel"."""
    category = _FRACTIONS.get(group[0].raw)
    return (category, category) if category else None


def _spaced(group: list[Item], context: Context) -> Built:
    """14 30 Uhr, the colon left out."""
    if len(group[1].raw) != 2:
        return None
    return _hour([group[0], group[2], group[1]], context)


def _half_day(group: list[Item], _: Context) -> Built:
    """2 pm, 9:30am, 11 a.m."""
    pm = str(group[-1].value) == "pm" or group[-1].raw.lower().startswith("p")
    if group[0].cat == "CLK":
        hour, minute = (int(x) for x in re.findall(r"\d+", group[0].raw)[:2])
        minutes = hour * 60 + minute
    elif group[0].cat == "T":
        minutes = group[0].value[1]
    elif group[0].cat == "DM":
        hour, minute = (int(x) for x in re.findall(r"\d+", group[0].raw))
        minutes = hour * 60 + minute
    else:
        minutes = number(group[0]) * 60
    if not 0 <= minutes < 13 * 60:
        return None
    minutes %= NOON
    return _point(minutes + (NOON if pm else 0), exact=True, sure=True)


def _english_am(group: list[Item], context: Context) -> Built:
    """ "at 9 am": the German word "am" has a day or a noun behind it."""
    if context.text[group[-1].end :].lstrip(" ")[:1].isupper():
        return None
    return _half_day(group, context) if group[-1].raw == "am" and number(group[0]) <= 12 else None


def _pull(of: Item) -> Point:
    """The point an item states; a bare number is an hour."""
    built = _bare([of]) if of.cat in ("N", "NW", "ND", "H4", "EIN") else ("T", of.value)
    minutes, written, sure = built[1] if built else (-1, -1, True)
    return minutes, written, sure


def hour_of(item: Item) -> Point | None:
    """The hour that a bare number names, if it can name one."""
    point = _pull(item)
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


def _range(group: list[Item], _: Context) -> Built:
    ends = [i for i in group if i.cat in ("T", "N", "NW", "ND", "H4", "EIN")]
    if not any(i.cat == "T" for i in ends) and any(number(i) > 24 for i in ends if i.cat != "H4"):
        return None
    clock = between(_pull(ends[0]), _pull(ends[-1]))
    return ("C", clock) if clock else None


def _slashed(group: list[Item], _: Context) -> Built:
    """11/12 Uhr."""
    a, b = (int(x) for x in re.findall(r"\d+", group[0].raw))
    built_a, built_b = _point(a * 60), _point(b * 60)
    if not (built_a and built_b):
        return None
    clock = between(built_a[1], built_b[1])
    return ("C", clock) if clock else None


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


def _open(group: list[Item], _: Context) -> Built:
    return "C", from_(_pull(next(i for i in group if i.cat in ("T", "N", "NW", "H4"))))


def _until(group: list[Item], _: Context) -> Built:
    return "C", before(_pull(next(i for i in group if i.cat in ("T", "N", "NW", "H4"))))


def _both_open(group: list[Item], _: Context) -> Built:
    ends = [_pull(i) for i in group if i.cat in ("T", "N", "NW")]
    clock = between(ends[0], ends[-1])
    return ("C", clock) if clock else None


def _about(group: list[Item], _: Context) -> Built:
    return "C", about(_pull(next(i for i in group if i.cat in ("T", "N", "NW"))))


def _exact(group: list[Item], _: Context) -> Built:
    return "C", exactly(_pull(next(i for i in group if i.cat == "T")))


def part(name: str) -> Clock:
    """A part of day as GUIDE.md has it."""
    low, high, own_low, own_high = known_part(name)
    pm = name in ("afternoon", "evening", "late", "late afternoon", "early afternoon")
    return Clock(Shape.PART, ((low, high),), own_low, own_high, pm=pm, late=name in ("evening", "late"))


def _noon(group: list[Item], _: Context) -> Built:
    return _point(NOON, sure=True)


AMEND = "(?=END|NL|COMMA|W|AN|UND|ODER|DASH|TOW|RP|BIS|VERB|$)"
NUM = "(N|NW)"
ANYNUM = "(N|NW|ND)"
STOP = "(?!MON|DAYU|WEEKU|MONU|YEARU|HOURU|MINU|ND|EURO|KW|NO)"

POINTS: tuple[Rule, ...] = (
    Rule(f"(N|NW|CLK) AN {AMEND}", lambda g, c: _english_am(g, c), "at 9 am"),
    Rule("(CLK|DM) AMPM", _half_day, "at 9:30 pm"),
    Rule("(N|NW) AMPM", _half_day, "at 2 pm"),
    Rule("DS (?=N|NW)", _fraction, "um 3/4 11"),
    Rule("NOONW", _noon, "between 10 and noon"),
    Rule("CLK (UHR|H)?", _figures, "14:30 Uhr"),
    Rule("DM (UHR|H)", _figures, "14.30 Uhr"),
    Rule("(?<=UM) DM", _after_um, "um 10.10"),
    Rule("(?<=UM CA) DM", _after_um, "um ca. 10.10"),
    Rule("DM (?= (DASH|BIS) T)", _after_um, "10.10-11.00 Uhr"),
    Rule("DM", _dotted, "ab 8.30"),
    Rule("DS (UHR|H)", _slashed, "11/12 Uhr"),
    Rule("H4 (UHR|H)", _four, "1430 Uhr"),
    Rule("(H4|Y) (?= (DASH|BIS) T)", _four, "1000-1200 Uhr"),
    Rule("N N (UHR|H)", lambda g, c: _spaced(g, c), "14 30 Uhr"),
    Rule("H4 (?= DASH (H4|Y))", _four, "1030-1215"),
    Rule("(?<=T DASH) (H4|Y)", _four, "1030-1215"),
    Rule("(HALB|HALF) (PASTW) (N|NW) OCLOCK?", _half, "half past two"),
    Rule(f"{ANYNUM} MINU? (VOR|NACH) HALB {ANYNUM} UHR?", _to_or_past, "fünf vor halb drei"),
    Rule(f"HALB {ANYNUM} UHR?", _half, "halb drei"),
    Rule(f"HALF {NUM} OCLOCK?", _half, "half two"),
    Rule(f"DREIV {ANYNUM} UHR?", _quarters, "dreiviertel elf"),
    Rule(
        f"EIN? (QUARTER (VOR|NACH|PASTW|TOW)|QUARTERPAST) {ANYNUM} (UHR|OCLOCK)?",
        _to_or_past,
        "Viertel nach acht",
    ),
    Rule(f"QUARTER {ANYNUM} UHR?", _quarters, "viertel elf"),
    Rule(f"{NUM} MINU? PASTW {NUM}", _to_or_past, "ten past two"),
    Rule("(?<!VON) NW MINU? TOW NW", _to_or_past, "ten to eleven"),
    Rule(f"{NUM} MINU? (VOR|NACH) (N|NW) (UHR|{STOP})", _to_or_past, "zwanzig nach 3"),
    Rule(f"{ANYNUM} (UHR|H) (N|NW) (UHR|MINU)?(?!UHR|H|MON|SL|PLUS|DASH)", _hour, "14 Uhr 30"),
    Rule(f"{ANYNUM} (UHR|H|OCLOCK)", _hour, "14 Uhr"),
    Rule(f"(?<=UM) {ANYNUM}{STOP}", _bare, "um 10"),
    Rule(f"(?<=UM CA) {ANYNUM}{STOP}", _bare, "um ca. 10"),
    Rule(f"(?<=UM ONTIME) {ANYNUM}{STOP}", _bare, "um Punkt 10"),
    Rule(f"(?<=SHORT VOR) {NUM}{STOP}", _bare, "kurz vor 9"),
    Rule(f"(?<=SHORT NACH) {NUM}{STOP}", _bare, "kurz nach 9"),
    Rule(f"(?<=GEG) {NUM}{STOP}", _bare, "gegen elf"),
    Rule("(?<=ONTIME) (N|NW)(?!W)", _bare, "Punkt acht"),
    Rule("ONTIME (N|NW)", lambda g, c: _on_the_dot(g, c), "Punkt elf käme ich"),
)

BOUND = "(?=END|COMMA|NL|COLON|RP|LP|UND|ODER|ABER|POD|AN|WD|WA|WS|W|DASH|SL|$)"
RANGES: tuple[Rule, ...] = (
    Rule(
        "(VON|AB|ZWI|CA)* (T|N|NW) (BIS|DASH|SL|UND|LATEST) (UM|CA|LATEST|DASH)* T",
        lambda g, c: _maybe_range(g, c),
        "von 9 bis 11 Uhr",
    ),
    Rule("(VON|AB|ZWI|CA)* T (BIS|DASH|SL|LATEST) (UM|CA|LATEST)* (N|NW)" + STOP, _range, "9 Uhr bis 11"),
    Rule("ZWI (T|N|NW|H4|EIN) (UND|BIS|DASH|ODER) (T|N|NW|H4)" + STOP, _range, "zwischen 10 und 12"),
    Rule(f"VON (N|NW) (BIS|DASH|TOW) (N|NW){STOP}", _range, "von 10 bis 12"),
    Rule("T T", lambda g, c: _neighbours(g, c), "19:40   20:50 Uhr"),
    Rule(
        f"(NACH|AB) (T|N|NW) COMMA? (ABER|UND)? (VOR|BIS|LATEST) (T|N|NW){STOP}",
        _both_open,
        "nach 9:30 aber vor 11:00",
    ),
)


def _maybe_range(group: list[Item], context: Context) -> Built:
    """Two times joined: a range, but "10 Uhr und 12 Uhr" are two times unless "zwischen" stands before."""
    joined = any(i.cat == "UND" for i in group)
    between_ = any(i.cat == "ZWI" for i in group)
    if joined and not between_:
        return None
    return _range(group, context)


def _neighbours(group: list[Item], context: Context) -> Built:
    if group[1].start - group[0].end < 1 or group[0].value[0] >= group[1].value[0]:
        return None
    return _range(group, context)


CA = "(CA|UM|ONTIME|LATER)*"
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
