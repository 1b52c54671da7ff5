"""Which of the offered slots an answer takes, or that it takes none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mailworker.reading.choosing import weighed
from mailworker.reading.cues import AGREES, REFUSES, TAKEN, TAKES
from mailworker.reading.quoted import beside_quote, marked
from mailworker.reading.text import Body

_ALL = re.compile(
    r"\b(?:alle\s+(?:drei|vier|zwei|termine|vorschläge|genannten|angebotenen)?|beide|all\s+(?:three|of\s+them)|both|any\s+of|jeder\s+(?:der|von)|egal\s+welche\w*|welche\w*\s+\w*\s*egal|either)\b",
    re.I,
)
_NONE = re.compile(
    r"\b(?:keine[rnsm]?\b(?:\s+(?:der|von|davon|dieser|termin\w*|ihrer|vorschl\w*|der\s+\w+))?|none|neither|weder|żaden|hiçbiri|жоден|ни\s+один|niciun\w*|(?:alle|beides?)\b.{0,60}\b(?:nich|nicht|nichts|unmöglich|unpassend|schlecht|schwierig|scheiden|ungünstig|leider|schicht|arbeit|urlaub)"
    r"|an\s+(?:den|diesen|beiden|allen)\s+(?:\w+\s+)?tagen?|(?:nicht|nichts)\b.{0,30}\b(?:dabei|davon)|both\b.{0,40}\b(?:not|n't|bad|difficult)|zu\s+(?:diesen|den|beiden)\s+(?:zeiten|uhrzeiten|terminen)|um\s+(?:die|diese)\s+(?:uhr)?zeit(?:en)?|in\s+(?:der|dieser)\s+woche\s+bin\s+ich)\b",
    re.I,
)
_OTHER_ONE = re.compile(
    r"\b(?:de[rnm]|das|the)\s+(?:andere[rnm]?|übrige[nr]?|other(?:\s+one)?|remaining)\b|bleibt\s+(?:also\s+|mir\s+|nur\s+|noch\s+)*(?:nur|de[rn])",
    re.I,
)
_FIRST_OF_ALL = re.compile(
    r"egal|such\s\w+\s+sie|suchen\s+sie|entscheiden\s+sie|any|either|whichever|gleich", re.I
)
_SAVE = re.compile(r"\b(?:aber|sondern|nur|dafür|dann|but|only)\b", re.I)
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
    for meant, weight in weighed(words, local, at, days):
        told = True
        for index in meant:
            scores[index] += weight
    return _verdict(words, scores, told=told)


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
    if (
        none
        and not _ORDERED.search(words)
        and not (best >= TAKEN and len(leaders) == 1 and _SAVE.search(words))
    ):
        return Answer(refused=True)
    if told and best > 0 and len(leaders) == 1:
        second = max((score for score in scores if score < best), default=0)
        return Answer(choice=leaders[0], taken=True, sure=best >= TAKEN and best - second >= 1 and not none)
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
