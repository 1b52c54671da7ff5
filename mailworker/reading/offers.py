"""Which of the offered slots an answer takes, or that it takes none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mailworker.reading.cues import AGREES, REFUSES, TAKES
from mailworker.reading.pointers import Pointer, pointers
from mailworker.reading.text import Body

_CLAUSE = re.compile(
    r"(?:(?<!\d)(?<!\bnr)(?<!\bno)[.]|[!?;\n])+(?=\s|$)|,\s+|\s[-–—]\s|:\s|\s(?=(?:aber|sondern|sonst|jedoch|but|however|otherwise|dafür|allerdings)\b)",
    re.I,
)
_ALL = re.compile(
    r"\b(?:alle\s+(?:drei|vier|zwei|termine|vorschläge|genannten|angebotenen)?|beide|all\s+(?:three|of\s+them)|both|any\s+of|jeder\s+(?:der|von)|egal\s+welche\w*|welche\w*\s+\w*\s*egal|either)\b",
    re.I,
)
_NONE = re.compile(
    r"\b(?:keine[rnsm]?\b(?:\s+(?:der|von|davon|dieser|termin\w*|ihrer|vorschl\w*|der\s+\w+))?|none|neither|weder|(?:alle|beide)\b.{0,60}\b(?:nicht|nichts|unmöglich|unpassend|schlecht|schwierig|scheiden|ungünstig|leider|schicht|arbeit|urlaub)"
    r"|an\s+(?:den|diesen|beiden|allen)\s+(?:\w+\s+)?tagen?|(?:nicht|nichts)\b.{0,30}\b(?:dabei|davon)|both\b.{0,40}\b(?:not|n't|bad|difficult)|zu\s+diesen\s+(?:zeiten|terminen)|in\s+(?:der|dieser)\s+woche\s+bin\s+ich)\b",
    re.I,
)
_OTHER_ONE = re.compile(
    r"\b(?:de[rnm]|das|the)\s+(?:andere[rnm]?|übrige[nr]?|other(?:\s+one)?|remaining)\b|bleibt\s+(?:also\s+|mir\s+|nur\s+|noch\s+)*(?:nur|de[rn])",
    re.I,
)
_FIRST_OF_ALL = re.compile(
    r"egal|such\s\w+\s+sie|suchen\s+sie|entscheiden\s+sie|any|either|whichever|gleich", re.I
)
_NEUTRAL = 0.5
_CONDITIONS = ("wenn ", "falls ", "sofern ", "if ", "solange ")
_TAKEN = 2.0


_ORDERED = re.compile(
    r"\b(?:nr|nummer|number|variante|option|erste[nr]?|zweite[nr]?|dritte[nr]?|vierte[nr]?|letzte[nr]?|nur\s+der|außer|bis\s+auf|except|bleibt|andere[nr]?|other)\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What an answer makes of the offers: the one taken, all refused, or neither said.

    `sure` is false where more than one could be meant.
    """

    choice: int | None = None
    refused: bool = False
    taken: bool = False
    sure: bool = True


def answer(
    words: str,
    body: Body,
    offers: Sequence[datetime],
    at: datetime,
    days: Sequence[tuple[str, date]] = (),
) -> Answer:
    """Read an answer to offered slots. `words` are the own words, `offers` aware and in the order offered;
    `days` are words found elsewhere to name one day."""
    local = [offer.astimezone(at.tzinfo) for offer in offers]
    inline = _beside_quote(body, local)
    if inline is not None:
        return Answer(choice=inline, taken=True)
    scores = [0.0] * len(local)
    told = False
    for meant, weight in _weighed(_clauses(words), local, at, days):
        told = True
        for index in meant:
            scores[index] += weight
    return _verdict(words, scores, told=told)


def _clauses(words: str) -> list[str]:
    return [part.strip() for part in _CLAUSE.split(words) if part and part.strip()]


def _weighed(
    clauses: Sequence[str], offers: Sequence[datetime], at: datetime, days: Sequence[tuple[str, date]]
) -> Iterator[tuple[frozenset[int], float]]:
    """The offers each clause points at with its leaning; 'the first, that works' leans by its second clause."""
    read = [(_meant(clause, offers, at, days), _leaning(clause)) for clause in clauses]
    for number, (meant, weight) in enumerate(read):
        if meant is None:
            continue
        before = read[number - 1][0] if number else None
        if not meant and before and weight > 0:
            yield before, -2 * _TAKEN  # 'Thursday is fine, but only from four'
            continue
        following = read[number + 1] if number + 1 < len(read) else (frozenset(), _NEUTRAL)
        if weight == _NEUTRAL and following[0] is None and following[1] != _NEUTRAL:
            weight = following[1]
        yield meant, weight


def _leaning(clause: str) -> float:
    """Above zero where a clause takes what it names, below where it refuses it."""
    if clause.lower().startswith(_CONDITIONS):
        return _NEUTRAL
    if AGREES.search(clause):
        return _TAKEN
    if REFUSES.search(clause):
        return -_TAKEN
    return _TAKEN if TAKES.search(clause) else _NEUTRAL


def _meant(
    clause: str, offers: Sequence[datetime], at: datetime, days: Sequence[tuple[str, date]]
) -> frozenset[int] | None:
    """The offers that all pointers of a clause agree on; None where it points nowhere."""
    found = pointers(clause, offers, at)
    if all(pointer.kind == "part" for pointer in found):
        named = [
            frozenset(i for i, offer in enumerate(offers) if offer.date() == day)
            for text, day in days
            if text in clause
        ]
        found += [Pointer("date", fits) for fits in named if fits]
    if not found:
        return None
    rows = [p for p in found if p.kind == "order"]
    agreed = frozenset(range(len(offers)))
    for pointer in rows or found:
        agreed &= pointer.offers
    if not agreed:
        agreed = _alternatives(rows or found)
    return agreed


def _alternatives(found: Sequence[Pointer]) -> frozenset[int]:
    """Pointers of one kind that exclude each other are a list: 'Donnerstag und Freitag'."""
    kinds = {pointer.kind for pointer in found}
    return frozenset().union(*(p.offers for p in found)) if len(kinds) == 1 else frozenset()


def _verdict(words: str, scores: list[float], *, told: bool) -> Answer:
    takes, refuses, none = (
        bool(TAKES.search(words)),
        bool(REFUSES.search(AGREES.sub("", words))),
        bool(_NONE.search(words)),
    )
    if not scores:
        return Answer(refused=none or (refuses and not takes), taken=takes and not refuses)
    best = max(scores)
    leaders = [index for index, score in enumerate(scores) if score == best]
    if none and not _ORDERED.search(words):
        return Answer(refused=True)
    if told and best > 0 and len(leaders) == 1:
        return Answer(choice=leaders[0], taken=True, sure=best >= 2)
    if min(scores) < 0:
        return _rest(words, scores)
    return _unpointed(words, scores, leaders, takes=takes, refuses=refuses, told=told)


def _rest(words: str, scores: list[float]) -> Answer:
    """Some are refused: what is left is taken where the words say so."""
    left = [index for index, score in enumerate(scores) if score >= 0]
    if len(left) == 1 and (_OTHER_ONE.search(words) or scores[left[0]] > 0 or TAKES.search(words)):
        return Answer(choice=left[0], taken=True, sure=bool(_OTHER_ONE.search(words)))
    return Answer(refused=True, sure=not left)


def _unpointed(
    words: str, scores: list[float], leaders: list[int], *, takes: bool, refuses: bool, told: bool
) -> Answer:
    if len(scores) == 1 and takes and not refuses:
        return Answer(choice=0, taken=True)
    if _ALL.search(words) and takes and not refuses:
        return Answer(choice=0, taken=True, sure=bool(_FIRST_OF_ALL.search(words)))
    if refuses and len(leaders) > 1:
        return Answer(refused=True, sure=False)
    if told and max(scores) > 0:
        return Answer(choice=leaders[0], taken=True, sure=False)
    if refuses:
        return Answer(refused=True)
    return Answer(taken=takes, sure=False)


def _beside_quote(body: Body, offers: Sequence[datetime]) -> int | None:
    """The offer in whose quoted line's wake the citizen wrote a word of taking."""
    starts = [line.start for line in body.quotes]
    if not starts or not offers:
        return None
    for span in body.own:
        before = [line for line in body.quotes if line.end <= span.start]
        after = [line for line in body.quotes if line.start >= span.end]
        said = body.text[span.start : span.end]
        if not before or not after or len(said) > 200 or _leaning(re.split(r"[,.;!]\s", said)[0]) < 0:
            continue
        for line in reversed(before[-3:]):
            if not line.text.strip(" >"):
                continue
            named = [i for i, offer in enumerate(offers) if _line_names(line.text, offer)]
            if len(named) == 1:
                return named[0]
            break
    return None


def _line_names(text: str, offer: datetime) -> bool:
    day = rf"\b0?{offer.day}\.?\s|\b0?{offer.day}\.0?{offer.month}\."
    return bool(re.search(day, text)) and f"{offer:%H:%M}" in text.replace(".", ":")


_MONTHS = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_OFFER_LINE = re.compile(
    rf"^\W*\d{{1,2}}[.)]\s+\w+,?\s+(?P<d>\d{{1,2}})\.?\s+(?P<m>{'|'.join(_MONTHS)}|[a-z]+)\s+(?P<y>\d{{4}}),\s+(?P<h>\d{{1,2}}):(?P<min>\d{{2}})",
    re.I | re.M,
)
_ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def quoted_offers(quoted: str, at: datetime) -> tuple[datetime, ...]:
    """The slots that our own quoted offer lists, in its order."""
    found: list[datetime] = []
    for match in _OFFER_LINE.finditer(quoted[:4000]):
        name = match["m"].lower()
        month = (
            _MONTHS.index(name) + 1
            if name in _MONTHS
            else _ENGLISH.index(name) + 1
            if name in _ENGLISH
            else 0
        )
        try:
            day = date(int(match["y"]), month, int(match["d"]))
            found.append(
                datetime(day.year, day.month, day.day, int(match["h"]), int(match["min"]), tzinfo=at.tzinfo)
            )
        except ValueError:
            continue
    return tuple(o for o in found if o > at - timedelta(days=1))
