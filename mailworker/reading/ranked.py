"""Words that pick one slot from several by comparing them: 'the later one', 'the second on Wednesday', 'not so early'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from mailworker.reading.pointers import Pointer

_EARLIER = re.compile(
    r"\b(?:de[rnm]|die|das|the|zum|als)\s+(?:am\s+)?(?:früh?e(?:re|ste)[nrms]?|earl(?:ier|iest)|zeitigere[nr]?|nächste[nr]?|nächstmögliche[nr]?|soonest)\b|\bfrühestmöglich\w*|\b(?:frühere|frühesten?|earlier|earliest)\s+(?:termin|one|slot|appointment|der|of|zeit|uhrzeit)\b|\bje\s+früher|\bso\s+früh\s+wie",
    re.I,
)
_LATER = re.compile(
    r"\b(?:de[rnm]|die|das|the|zum)\s+(?:am\s+)?(?:späte(?:re|ste)[nrms]?|lat(?:er|est))\b|\b(?:spätere|spätesten?|later|latest)\s+(?:termin|one|slot|appointment|der|of|zeit|uhrzeit)\b|\bje\s+später|\bso\s+spät\s+wie",
    re.I,
)
_EARLY = re.compile(
    r"\b(?:früh(?:e[nrms]?|er|ere[nrms]?|este[nrms]?|estens)|zeitige\w*|early|earlier|earliest)\b", re.I
)
_LATE = re.compile(r"\b(?:spät(?:e[nrms]?|er|ere[nrms]?|este[nrms]?|estens)?|late|later|latest)\b", re.I)
_NOT_SO_EARLY = re.compile(
    r"\b(?:nicht\s+(?:ganz\s+)?(?:so|zu)\s+(?:früh|zeitig)|not\s+(?:so|too)\s+early)", re.I
)
_NOT_SO_LATE = re.compile(r"\b(?:nicht\s+(?:ganz\s+)?(?:so|zu)\s+spät|not\s+(?:so|too)\s+late)", re.I)
_MIDDLE = re.compile(r"\b(?:mittlere[nrms]?|in\s+der\s+mitte|dazwischen|middle)\b", re.I)


def ranks(clause: str, offers: Sequence[datetime], among: frozenset[int], *, free: bool) -> Pointer | None:
    """The offer that a comparison picks `among` some; None for no comparison.

    `free`: it is plain that some are compared, so that a bare 'später' or 'nicht so früh' is a comparison too.
    """
    by_time = sorted(among, key=lambda i: offers[i])
    if free and _NOT_SO_EARLY.search(clause):
        return Pointer("not so", frozenset(by_time[-1:]))
    if free and _NOT_SO_LATE.search(clause):
        return Pointer("not so", frozenset(by_time[:1]))
    if _EARLIER.search(clause) or (free and _EARLY.search(clause)):
        return Pointer("rank", frozenset(by_time[:1]))
    if _LATER.search(clause) or (free and _LATE.search(clause)):
        return Pointer("rank", frozenset(by_time[-1:]))
    if len(among) > 2 and len(among) % 2 and _MIDDLE.search(clause):
        return Pointer("rank", frozenset(sorted(among)[len(among) // 2 : len(among) // 2 + 1]))
    return None
