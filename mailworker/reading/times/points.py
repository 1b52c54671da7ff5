"""Single times of day as they are written: "14.30 Uhr", "halb elf", "Viertel nach acht", "2 pm"."""

from __future__ import annotations

import re

from mailworker.reading.times.cascade import Built, Context, Rule, number
from mailworker.reading.times.clock import NOON, STOP, bare_hour, between, four_figures, time_of
from mailworker.reading.times.tokens import Item


def _figures(group: list[Item], _: Context) -> Built:
    hour, minute, *_rest = (int(x) for x in re.findall(r"\d+", group[0].raw))
    if hour > 24 or minute > 59:
        return None
    early = group[0].raw.startswith("0") and hour < 7
    return time_of(hour * 60 + minute, exact=True, sure=early)


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
    return time_of(hour * 60 + minute, exact=minute > 0)


def _on_the_dot(group: list[Item], _: Context) -> Built:
    """ "Punkt elf könnte ich": these two words are said of hours only, "genau drei" of anything."""
    return bare_hour(group[1:]) if group[0].word in ("punkt", "schlag") else None


def _half(group: list[Item], _: Context) -> Built:
    """halb elf is 10:30; half ten is 10:30 too, but in English half past."""
    hour = number(group[-1] if group[-1].cat not in ("UHR", "OCLOCK") else group[-2])
    if not 1 <= hour <= 24:
        return None
    english = group[0].cat == "HALF"
    return time_of(hour * 60 + (30 if english else -30))


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
    return time_of(base - offset if before else base + offset)


def _quarters(group: list[Item], _: Context) -> Built:
    """viertel elf is 10:15, dreiviertel elf 10:45."""
    hour = number(next(i for i in reversed(group) if i.cat in ("N", "NW", "ND")))
    if not 1 <= hour <= 24:
        return None
    return time_of(hour * 60 - (45 if group[0].cat == "QUARTER" else 15))


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
    return time_of(minutes + (NOON if pm else 0), exact=True, sure=True)


def _english_am(group: list[Item], context: Context) -> Built:
    """ "at 9 am": the German word "am" has a day or a noun behind it."""
    if context.text[group[-1].end :].lstrip(" ")[:1].isupper():
        return None
    return _half_day(group, context) if group[-1].raw == "am" and number(group[0]) <= 12 else None


def _slashed(group: list[Item], _: Context) -> Built:
    """11/12 Uhr."""
    a, b = (int(x) for x in re.findall(r"\d+", group[0].raw))
    built_a, built_b = time_of(a * 60), time_of(b * 60)
    if not (built_a and built_b):
        return None
    clock = between(built_a[1], built_b[1])
    return ("C", clock) if clock else None


def _noon(group: list[Item], _: Context) -> Built:
    return time_of(NOON, sure=True)


AMEND = "(?=END|NL|COMMA|W|AN|UND|ODER|DASH|TOW|RP|BIS|VERB|$)"
"""What may stand behind the English "am"."""


NUM = "(N|NW)"
"""A number, in figures or words."""


ANYNUM = "(N|NW|ND)"
"""A number, also with a full stop behind it."""


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
    Rule("H4 (UHR|H)", four_figures, "1430 Uhr"),
    Rule("(H4|Y) (?= (DASH|BIS) T)", four_figures, "1000-1200 Uhr"),
    Rule("N N (UHR|H)", lambda g, c: _spaced(g, c), "14 30 Uhr"),
    Rule("H4 (?= DASH (H4|Y))", four_figures, "1030-1215"),
    Rule("(?<=T DASH) (H4|Y)", four_figures, "1030-1215"),
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
    Rule(f"(?<=UM) {ANYNUM}{STOP}", bare_hour, "um 10"),
    Rule(f"(?<=UM CA) {ANYNUM}{STOP}", bare_hour, "um ca. 10"),
    Rule(f"(?<=UM ONTIME) {ANYNUM}{STOP}", bare_hour, "um Punkt 10"),
    Rule(f"(?<=SHORT VOR) {NUM}{STOP}", bare_hour, "kurz vor 9"),
    Rule(f"(?<=SHORT NACH) {NUM}{STOP}", bare_hour, "kurz nach 9"),
    Rule(f"(?<=GEG) {NUM}{STOP}", bare_hour, "gegen elf"),
    Rule("(?<=ONTIME) (N|NW)(?!W)", bare_hour, "Punkt acht"),
    Rule("ONTIME (N|NW)", lambda g, c: _on_the_dot(g, c), "Punkt elf käme ich"),
)
"""One time of day."""
