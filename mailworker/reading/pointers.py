"""Words that point at one of several offered slots: its place in the list, its day, its time."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

_WEEKDAYS = (
    r"luned[iì]|lundi|lunes|poniedział\w*|pazartesi|luni\b|понеділ\w*|понедельник\w*|mo(?:ntag)?s?(?!\w)|montags?(?=termin|slot|vormittag|nachmittag|mittag|morgen|abend|früh)|monday", r"marted[iì]|mardi|martes|wtor\w+|salı|marți|вівтор\w*|вторник\w*|di(?:enstag)?s?(?!\w)|dienstags?(?=termin|slot|vormittag|nachmittag|mittag|morgen|abend|früh)|tuesday|tues?(?!\w)", r"mercoled[iì]|mercredi|miércoles|środ\w+|çarşamba|miercuri|серед\w+|сред[уа]|mi(?:ttwoch)?s?(?!\w)|mittwochs?(?=termin|slot|vormittag|nachmittag|mittag|morgen|abend|früh)|wednesday|wed(?!\w)", r"gioved[iì]|jeudi|jueves|czwart\w+|perşembe|joi\b|четвер\w*|четверг\w*|do(?:nn?erstag)?s?(?!\w)|donn?erstags?(?=termin|slot|vormittag|nachmittag|mittag|morgen|abend|früh)|thursday|thu(?:rs?)?(?!\w)",
    r"venerd[iì]|vendredi|viernes|piąt\w+|cuma\b|vineri|п.ятниц\w+|пятниц\w+|fr(?:eitag)?s?(?!\w)|freitags?(?=termin|slot|vormittag|nachmittag|mittag|morgen|abend|früh)|friday|fri(?!\w)", r"sabato|samedi|sábado|sobot\w+|cumartesi|sâmbăt\w+|субот\w+|sa(?:mstag)?s?(?!\w)|samstags?(?=termin|slot|vormittag|nachmittag|mittag|morgen|abend|früh)|sonnabend|saturday|sat(?!\w)", r"sonntag|sunday",
)  # fmt: skip
_MONTH = r"jan(?:uar|uary)?|feb(?:ruar|ruary)?|m(?:ä|ae)rz|mrz|march|mar|apr(?:il)?|mai|may|juni?|june?|jul[iy]?|aug(?:ust)?|sept?(?:ember)?|o[kc]t(?:ober)?|nov(?:ember)?|de[zc](?:ember)?"
_MONTH_STARTS = ("jan", "feb", "m", "apr", "ma", "jun", "jul", "aug", "sep", "o", "nov", "de")
_SPOKEN = (
    "ersten",
    "zweiten",
    "dritten",
    "vierten",
    "fünften",
    "sechsten",
    "siebten",
    "achten",
    "neunten",
    "zehnten",
    "elften",
    "zwölften",
    "dreizehnten",
    "vierzehnten",
    "fünfzehnten",
    "sechzehnten",
    "siebzehnten",
    "achtzehnten",
    "neunzehnten",
    "zwanzigsten",
    "einundzwanzigsten",
    "zweiundzwanzigsten",
    "dreiundzwanzigsten",
    "vierundzwanzigsten",
    "fünfundzwanzigsten",
    "sechsundzwanzigsten",
    "siebenundzwanzigsten",
    "achtundzwanzigsten",
    "neunundzwanzigsten",
    "dreißigsten",
    "einunddreißigsten",
)
_HOURS = {
    w: n
    for n, w in enumerate(
        ["eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"], 1
    )
} | {"ein": 1}
_EN_HOURS = {
    w: n
    for n, w in enumerate(
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"], 1
    )
}
_HOUR_WORD = "|".join(sorted([*_HOURS, *_EN_HOURS], key=len, reverse=True))
_DATE = re.compile(
    rf"(?<![\d:.])(?<!uhr )(?<!\bab )(?<!\bum )(?<!\bo )(?<!gegen )(?<!nach )(?P<d>\d{{1,2}})(?:\.\s?(?P<m>\d{{1,2}})(?:\.(?:\d{{4}}|\d{{2}})?)?(?!\d)|(?:\.|st|nd|rd|th)?\s?(?:of\s+)?(?P<name>{_MONTH})\b|\.(?!\d|\s*(?:termin|vorschl|option|variante|angebot|möglichk|slot))(?=\s|,|$|\)|!|\?)|(?:st|nd|rd|th)\b)|\b(?P<name2>{_MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b",
    re.I,
)
_SPOKEN_DATE = re.compile(
    rf"\b(?P<w>{'|'.join(sorted(_SPOKEN, key=len, reverse=True))})\s+(?P<name>{_MONTH})\b", re.I
)
_CLOCK = re.compile(
    rf"(?P<pre>\b(?:ab|nach|frühestens|from|after|vor|bis|before|until|spätestens)\s+)?(?:\b(?:um|at|gegen|der|den|die|the|alle|à|las|às|ore|saat|o)\s+)?"
    rf"(?:(?<![\d.:])(?P<h>[01]?\d|2[0-4])(?::(?P<m>[0-5]\d)(?!\d)(?:\s*(?:uhr|h)\b)?|\.(?P<m3>[0-5]\d)(?![.\d]|\s*(?:\d{4}|um\b))(?:\s*(?:uhr|h)\b)?|\s?(?:uhr|h)\b\.?(?:\s?(?P<m2>[0-5]\d)(?!\d))?|\s*(?P<ap>[ap]\.?m\.?))"
    rf"|(?:(?<=um\s)|(?<=ab\s)|(?<=nach\s)|(?<=vor\s)|(?<=bis\s)|(?<=gegen\s)|(?<=alle\s)|(?<=\bà\s)|(?<=las\s)|(?<=às\s)|(?<=saat\s)|(?<=ora\s)|(?<=\bo\s))(?P<h2>[01]?\d|2[0-4])(?!\d|[.:]\d|\.\s?[a-z\d]|\s*(?:tage|wochen|termin|vorschl))|(?<=at\s)(?P<h3>[01]?\d|2[0-4])(?![\d.:])"
    rf"|\b(?P<part>halb|viertel\s+vor|viertel\s+nach|dreiviertel|drei\s?viertel|viertel|half\s+past|quarter\s+past|quarter\s+to)\s+(?P<w>{_HOUR_WORD}|\d{{1,2}})\b"
    rf"|\b(?:der|den)\s+(?P<w3>{_HOUR_WORD})(?=\s+uhr)|\b(?:um|at|ab|nach|gegen|vor)\s+(?P<w2>{_HOUR_WORD})(?=\s+uhr|\b(?!\s*(?:termin|vorschl|tage|wochen|person|kind|ausweis|p[aä]ss))))",
    re.I,
)
_LIST_WORD = r"(?:termin\w*|vorschl(?:a|ä)g\w*|variante|option|angebot|möglichkeit|slot|nr\.?|nummer|no\.?|number|zeitpunkt|alternative|auswahl|choice|punkt|date|appointment|suggestion|one|#)"
_ORDINALS = (
    (0, r"pierwsz\w+|birinci\w*|перш(?:ий|а|е|у)|перв(?:ый|ая|ое|ую)|prim(?:ul|a)|erste[rnsm]?|erstere[rnsm]?|erst-?genannte[rnsm]?|ober(?:st)?e[rnsm]?|first|former"), (1, r"drugi\w*|ikinci\w*|друг(?:ий|а|е|у|ой|ую)|втор(?:ой|ая|ое|ую)|al\s+doilea|a\s+doua|zweite[rnsm]?|zwote[rn]?|zweit-?genannte[rnsm]?|second"), (2, r"trzeci\w*|üçüncü\w*|треті?[йю]?|трет(?:ий|ья|ю)|al\s+treilea|a\s+treia|dritte[rnsm]?|third"), (3, r"vierte[rnsm]?|fourth"),
    (4, r"fünfte[rnsm]?|fifth"), (-1, r"ostatni\w*|sonuncu\w*|останн\w+|последн\w+|ultim\w+|letzte[rnsm]?|letztere[rnsm]?|(?:zu)?letzt-?\s?genannte[rnsm]?|unter(?:st)?e[rnsm]?|last|latter|final"), (-2, r"vorletzte[rnsm]?"),
)  # fmt: skip
_NOT_A_SLOT = rf"(?!\s+(?:{_MONTH}|mal|woche|tag|stunde|schicht|hälfte|kind|ausweis|pass|wohnung|klasse|schuljahr|ferien\w*|januar\w*|time|week)\b)"
_NUMBERED = re.compile(
    rf"\b{_LIST_WORD}\s*(?:nr\.?|nummer|no\.?)?\s*(?P<n>[1-6]|eins|zwei|drei|vier|one|two|three|four|[a-d])(?![\w:.]\d|\w|\s*uhr)|(?<![\d.])(?P<ord>[1-6])\.\s*{_LIST_WORD}|^\W*(?P<alone>[1-6])\W*(?:bitte|passt|please|ist\s+\w+|wäre\s+\w+|geht\s*\w*|nehme\s+\w+)?\W*$|\b(?<!halb )(?<!viertel )(?<!um )(?<!vor )(?<!nach )(?<!gegen )(?<!ab )(?P<bare>eins|zwei|drei|vier)(?=\s+(?:und\s+(?:eins|zwei|drei|vier)\s+)?(?:geht|gehen|passt|passen|klappt|klappen|bitte|nehm\w*|wäre\w*)\b)|(?:(?<!\w)#\s?|\b(?:der|die|den|bei|zur|für|with|the)\s+)(?P<hash>[1-6])(?![\w:]|[.,]?\d|\.\s*\w|\s+(?:uhr|termin|vorschl|tage|wochen|personen|kinder|of|jan|feb|m|apr|jun|jul|aug|sep|okt|nov|dez))",
    re.I,
)
_FIGURE = r"(?:[1-6]|eins|zwei|drei|vier|one|two|three|four)"
_FIGURES = re.compile(
    rf"^\W*(?P<list>{_FIGURE}(?:\s*(?:,|und|u\.|oder|\+|&|/|and|or)\s*{_FIGURE})*)(?=\W*$|\s+(?:kann|geht|gehen|pass\w*|schon|ja\b|nein|nicht|wäre|bitte|klapp\w*|nehm\w*|ist|sind|ok|gut|scheid\w*|fäll\w*|fallen|works?|please|is|are)\b)"
    rf"|\b(?:nehm\w*|wähl\w*|nur|take|choose)\s+(?:die\s+|den\s+|the\s+)?(?P<taken>{_FIGURE})(?=\W*$|\s+(?:bitte|please))|\b(?P<letter>[a-d])\)",
    re.I,
)
"""Figures that stand for themselves: '2', '1 und 3 gehen nicht', 'nehme 3', 'b)'."""
_ORDER_WORDS = {
    "eins": 1,
    "one": 1,
    "a": 1,
    "zwei": 2,
    "two": 2,
    "b": 2,
    "drei": 3,
    "three": 3,
    "c": 3,
    "vier": 4,
    "four": 4,
    "d": 4,
}
_PARTS: tuple[tuple[re.Pattern[str], Callable[[int], bool]], ...] = (
    (
        re.compile(
            r"\b(?:vormittag\w*|morgens|am\s+morgen|in\s+the\s+morning|morning(?:\s+one)?|früh\s+am|in\s+der\s+früh|frühtermin|before\s+(?:lunch|noon))\b",
            re.I,
        ),
        lambda m: m < 720,
    ),
    (
        re.compile(
            r"\b(?:nachmittag\w*|afternoon|after\s+lunch|nach\s+dem\s+(?:mittag\w*|essen)|post-?lunch)\b",
            re.I,
        ),
        lambda m: m >= 720,
    ),
    (
        re.compile(
            r"\b(?:mittags|mittagszeit|in\s+der\s+mittagspause|over\s+lunch|at\s+noon|am\s+mittag|lunchtime)\b",
            re.I,
        ),
        lambda m: 690 <= m < 840,
    ),
    (
        re.compile(
            r"\b(?:kurz|knapp)\s+vor\s+(?:dem\s+)?mittag|\bgegen\s+mittag|\bvor\s+der\s+mittagspause", re.I
        ),
        lambda m: 630 <= m < 750,
    ),
    (
        re.compile(
            r"\b(?:abends?|abendtermin|am\s+abend|evening|nach\s+feierabend|nach\s+der\s+arbeit|after\s+work|spätnachmittags?)\b",
            re.I,
        ),
        lambda m: m >= 930,
    ),
)


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words of one `kind` and the offers that they fit; `nth` is an ordinal's place, from the end where negative."""

    kind: str
    offers: frozenset[int]
    nth: int | None = None


def pointers(clause: str, offers: Sequence[datetime], at: datetime) -> list[Pointer]:
    """Every pointer of a clause; one that fits no offer is kept, for it says that another time is meant."""
    found = [*_order(clause, offers), *_days(clause, offers, at), *_clocks(clause, offers)]
    found += [p for p in _parts(clause, offers) if not any(f.kind == "clock" for f in found)]
    return found


def _fit(kind: str, offers: Sequence[datetime], fits: Callable[[datetime], bool]) -> Pointer:
    return Pointer(kind, frozenset(i for i, offer in enumerate(offers) if fits(offer)))


def _on(offers: Sequence[datetime], day: int, month: int) -> Pointer:
    """The offers on that day, of any month where `month` is 0."""
    return _fit("date", offers, lambda offer: offer.day == day and month in (0, offer.month))


def _order(clause: str, offers: Sequence[datetime]) -> list[Pointer]:
    found: list[Pointer] = []
    count = len(offers)
    for match in _NUMBERED.finditer(clause):
        said = (match["n"] or match["ord"] or match["alone"] or match["bare"] or match["hash"]).lower()
        number = int(said) if said.isdigit() else _ORDER_WORDS[said]
        found.append(Pointer("order", frozenset({number - 1} if number <= count else ())))
    for match in _FIGURES.finditer(clause):
        said = [f.lower() for f in re.findall(_FIGURE, match["list"] or match["taken"] or "", re.I)] or [
            match["letter"].lower()
        ]
        numbers = [int(f) if f.isdigit() else _ORDER_WORDS[f] for f in said]
        found.append(Pointer("order", frozenset(n - 1 for n in numbers if n <= count)))
    for index, words in _ORDINALS:
        if re.search(rf"\b(?:{words})\b{_NOT_A_SLOT}", clause, re.I) and -count <= index < count:
            found.append(Pointer("order", frozenset({index % count}), index))
    for match in re.finditer(r"([1-6])\ufe0f?\u20e3", clause):
        found.append(Pointer("order", frozenset({int(match[1]) - 1} if int(match[1]) <= count else ())))
    return found


def _days(clause: str, offers: Sequence[datetime], at: datetime) -> list[Pointer]:
    found = [
        _fit("weekday", offers, lambda o, n=number: o.weekday() == n)  # type: ignore[misc]
        for number, words in enumerate(_WEEKDAYS)
        if re.search(rf"\b(?:{words})", clause, re.I)
        and not re.search(rf"^\s*(?:{words})\b\.?\s*$", "", re.I)
    ]
    for match in _DATE.finditer(clause):
        day = int(match["d"] or match["d2"])
        month = int(match["m"]) if match["m"] else _month(match["name"] or match["name2"] or "")
        if 1 <= day <= 31 and month <= 12:
            found.append(_on(offers, day, month))
    for match in _SPOKEN_DATE.finditer(clause):
        day, month = _SPOKEN.index(match["w"].lower()) + 1, _month(match["name"])
        found.append(_on(offers, day, month))
    for pattern, ahead in (
        (r"\bheute\b|\btoday\b", 0),
        (r"(?<!guten )(?<!dem )(?<!am )(?<!jeden )(?<!den )\bmorgen\b(?!s)|\btomorrow\b", 1),
        (r"\bübermorgen\b", 2),
    ):
        if re.search(pattern, clause, re.I):
            target = (at + timedelta(days=ahead)).date()
            found.append(_fit("date", offers, lambda o, t=target: o.date() == t))  # type: ignore[misc]
    return found + _weeks(clause, offers, at)


def _weeks(clause: str, offers: Sequence[datetime], at: datetime) -> list[Pointer]:
    for pattern, ahead in (
        (r"\bübernächste\w*\s+woche\b", 2),
        (r"\b(?:nächste|kommende)\w*\s+woche\b|\bnext\s+week\b", 1),
        (r"\bdiese\w?\s+woche\b|\bthis\s+week\b", 0),
    ):
        if re.search(pattern, clause, re.I):
            week = (at + timedelta(weeks=ahead)).isocalendar()[:2]
            pointer = _fit("week", offers, lambda o, w=week: o.isocalendar()[:2] == w)  # type: ignore[misc]
            return [pointer]
    return []


def _month(name: str) -> int:
    said = name.lower()
    if not said:
        return 0
    if said.startswith(("mai", "may")):
        return 5
    return next((n for n, head in enumerate(_MONTH_STARTS, 1) if said.startswith(head)), 0)


def _clocks(clause: str, offers: Sequence[datetime]) -> list[Pointer]:
    found: list[Pointer] = []
    for match in _CLOCK.finditer(clause):
        minutes = _minutes(match)
        if minutes is None:
            continue
        bound = (match["pre"] or "").strip().lower()
        if bound in ("ab", "nach", "frühestens", "from", "after"):
            found.append(_fit("bound", offers, lambda o, m=minutes: _of_day(o) >= min(m)))  # type: ignore[misc]
        elif bound:
            found.append(_fit("bound", offers, lambda o, m=minutes: _of_day(o) <= max(m)))  # type: ignore[misc]
        else:
            found.append(_fit("clock", offers, lambda o, m=minutes: _of_day(o) in m))  # type: ignore[misc]
    return found


def _of_day(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute


def _minutes(match: re.Match[str]) -> frozenset[int] | None:
    """The minutes of day that a clock time can mean; spoken hours are meant morning or afternoon."""
    if match["part"]:
        hour = _hour(match["w"])
        part = re.sub(r"\s+", " ", match["part"].lower())
        shift = {
            "halb": -30,
            "viertel vor": -15,
            "viertel nach": 15,
            "dreiviertel": -15,
            "drei viertel": -15,
            "viertel": -45,
            "half past": 30,
            "quarter past": 15,
            "quarter to": -15,
        }[part]
        base = hour * 60 + shift
        return frozenset({base, base + 720} if hour <= 12 else {base})
    figure = match["h"] or match["h2"] or match["h3"]
    if figure:
        hour = int(figure) + (12 if (match["ap"] or "").lower().startswith("p") and int(figure) < 12 else 0)
        base = hour * 60 + int(match["m"] or match["m2"] or match["m3"] or 0)
        exact = match["m"] or match["m3"] or match["ap"] or hour > 12 or hour >= 7
        return frozenset({base} if exact else {base, base + 720})
    base = _hour(match["w2"] or match["w3"]) * 60
    return frozenset({base, base + 720})


def _hour(word: str) -> int:
    said = word.lower()
    return int(said) if said.isdigit() else _HOURS.get(said) or _EN_HOURS.get(said, 0)


def _parts(clause: str, offers: Sequence[datetime]) -> list[Pointer]:
    return [
        _fit("part", offers, lambda o, f=fits: f(_of_day(o)))  # type: ignore[misc]
        for pattern, fits in _PARTS
        if pattern.search(clause)
    ]
