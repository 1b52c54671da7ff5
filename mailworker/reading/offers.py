"""Which of the offered slots an answer takes, or that it takes none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mailworker.reading.cues import AGREES, NEUTRAL, REFUSES, TAKEN, TAKES, leaning
from mailworker.reading.pointers import Pointer, pointers
from mailworker.reading.quoted import beside_quote, marked
from mailworker.reading.ranked import ranks
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
_BARE = re.compile(r"(?:(?:am|der|den|die|nr\.?|nummer)\s+)?[\w.:]+", re.I)
_LISTS = re.compile(
    r"^(?:(?:am|der|den|die|nr\.?|nummer)\s+)?[\w.:]+\s+(?:und|oder|sowie|u\.|and|or)\s", re.I
)
_ADVERSE = re.compile(r"^(?:aber|doch|nur|leider|allerdings|trotzdem|but|however)\b", re.I)
_ONESELF = re.compile(r"\b(?:da|dann|ich|wir|es|das|uns|mir|den|ihn|i|we|it|that)\b", re.I)
_OF_IT = re.compile(
    r"^(?:da\s+(?:kann|geht|pass|bin|sind|hab)|das\s+(?:geht|passt|wird|klappt)|ich\s+(?:nehme|schaff|mach))",
    re.I,
)
"""How a clause begins that speaks of what was named before."""
_THAN = re.compile(
    r"\b(?:als|statt|anstatt|anstelle|than|instead\s+of|rather\s+than)\s+(?:(?:am|de[nmrs]|die|um|von|the|on)\s+)?[\w.:]+",
    re.I,
)
"""What the one taken is better than."""
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
    beside = beside_quote(body, local)
    if beside is not None:
        return Answer(choice=beside, taken=True)
    ticked = marked(body, local)
    if ticked is not None and not REFUSES.search(words):
        return Answer(choice=ticked, taken=True)
    scores = [0.0] * len(local)
    told = False
    for meant, weight in _weighed(words, local, at, days):
        told = True
        for index in meant:
            scores[index] += weight
    return _verdict(words, scores, told=told)


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause: the offers it points at (None where it points nowhere) and its leaning."""

    text: str
    meant: frozenset[int] | None
    weight: float


def _clauses(words: str) -> Iterator[str]:
    """The clauses of an answer; a bare day before 'Donnerstag und Freitag …' is the head of that list."""
    held = ""
    for part in filter(None, (piece.strip() for piece in _CLAUSE.split(words) if piece)):
        text = f"{held}, {part}" if held and _LISTS.search(part) else part
        if held and text is part:
            yield held
        held = text if _BARE.fullmatch(text) else ""
        if not held:
            yield text
    if held:
        yield held


def _weighed(
    words: str, offers: Sequence[datetime], at: datetime, days: Sequence[tuple[str, date]]
) -> Iterator[tuple[frozenset[int], float]]:
    """The offers each clause points at with its leaning; 'the first, that works' leans by its second clause."""
    read: list[_Said] = []
    for clause in _clauses(words):
        read.append(_said(clause, read[-1] if read else None, offers, at, days))
    for number, said in enumerate(read):
        before = read[number - 1] if number else None
        if said.meant is None:
            if before and before.meant:
                yield from _taken_back(before, said)
            continue
        if not said.meant and before and before.meant and said.weight > 0:
            yield before.meant, -2 * TAKEN  # 'Thursday is fine, but only from four'
            continue
        weight = said.weight
        if weight == NEUTRAL and number + 1 < len(read) and read[number + 1].meant is None:
            weight = _decided(read[number + 1].weight)
        yield said.meant, weight


def _decided(weight: float) -> float:
    return weight if abs(weight) == TAKEN else NEUTRAL


def _taken_back(before: _Said, said: _Said) -> Iterator[tuple[frozenset[int], float]]:
    """'Dienstag wäre gut, aber da habe ich Schule'; 'Montag wird knapp, aber ich schaffe es'."""
    against = (_ADVERSE.match(said.text) and _ONESELF.search(said.text)) or (
        abs(said.weight) == TAKEN and _OF_IT.match(said.text)
    )
    if before.meant and against and before.weight * said.weight < 0:
        yield before.meant, 2 * said.weight if abs(said.weight) == TAKEN else -2 * TAKEN


def _said(
    clause: str,
    before: _Said | None,
    offers: Sequence[datetime],
    at: datetime,
    days: Sequence[tuple[str, date]],
) -> _Said:
    """A clause read after the one before it, whose offers 'the later one' may pick from."""
    bare = _THAN.sub(" ", clause)
    among = before.meant if before and before.meant and before.weight > 0 else frozenset()
    weight = leaning(clause if bare == clause else bare)
    found = pointers(bare, offers, at)
    if all(pointer.kind in ("part", "rank") for pointer in found):
        named = [
            frozenset(i for i, offer in enumerate(offers) if offer.date() == day)
            for text, day in days
            if text in bare
        ]
        found += [Pointer("date", fits) for fits in named if fits]
    meant = _agreed(found, len(offers), among)
    among = meant or among if found else among
    ranked = ranks(
        bare, offers, among or frozenset(range(len(offers))), free=1 < len(among) < len(offers) + bool(meant)
    )
    if ranked is None:
        return _Said(clause, meant, weight)
    return _Said(clause, ranked.offers, TAKEN if ranked.kind == "not so" else weight)


def _agreed(found: Sequence[Pointer], count: int, among: frozenset[int]) -> frozenset[int] | None:
    """The offers that all pointers of a clause agree on, within `among` where they leave any of it; None for no pointer."""
    if not found:
        return None
    rows = [p for p in found if p.kind == "order"]
    agreed = frozenset(range(count))
    for pointer in rows or found:
        agreed &= pointer.offers
    if not agreed:
        agreed = _alternatives(rows or found)
    narrower = len(among) > 1 and not rows and {p.kind for p in found} <= {"clock", "part", "bound"}
    return agreed & among or agreed if narrower else agreed


def _alternatives(found: Sequence[Pointer]) -> frozenset[int]:
    """Pointers of one kind that exclude each other are a list: 'Donnerstag und Freitag'."""
    kinds = {pointer.kind for pointer in found}
    return frozenset().union(*(p.offers for p in found)) if len(kinds) == 1 else frozenset()


def _verdict(words: str, scores: list[float], *, told: bool) -> Answer:
    takes, refuses, none = (
        bool(TAKES.search(words) or AGREES.search(words)),
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
        second = max((score for score in scores if score < best), default=0)
        return Answer(choice=leaders[0], taken=True, sure=best >= TAKEN and best - second >= 1)
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
