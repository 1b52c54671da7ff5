"""Which doubts a reading leaves, by the names of `confidence.DOUBTS`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mailworker.core.reading import Kind
from mailworker.reading.roles import Stance
from mailworker.reading.small import Small

if TYPE_CHECKING:
    from mailworker.reading.reader import Draft

_TIME_WORDS = Small(
    r"\b(?<!welcher )(?<!welchen )(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend)s?|(?:mo|di|mi|do|fr|sa)(?=\s+(?:ab|bis|und|oder|vormittag|nachmittag|\d))|übermorgen|januar|februar|märz|april|juni|juli|august|september|oktober|november|dezember"
    r"|(?:nächste|kommende|übernächste|diese)[nrs]?\s+(?:woche|monat)|wochenende|(?:vor|nach)mittags?|\w+ferien|weihnachten|ostern|pfingsten|silvester|kw\s*\d+)\b|\b\d{1,2}\.\s?\d{1,2}\.|\b\d{1,2}:\d{2}\b|\b\d{1,2}\s*uhr\b"
    r"|\b(?:monday|tuesday|wednesday|thursday|friday|saturday|tomorrow|weekend|next\s+week|mornings?|afternoons?)s?\b(?!,?\s*\n)",
)
_MANY_TIMES = 6
TIMED = frozenset({Kind.BOOKING, Kind.CHANGE, Kind.DECLINE})
"""Kinds of mails whose windows count."""


def of(draft: Draft, tongue: str) -> tuple[str, ...]:
    """The names of all doubts about a draft."""
    named = [draft.verdict.doubt] if draft.verdict.doubt else []
    named += ["cut"] if draft.cut_off else []
    named += ["language"] if tongue not in ("de", "en") else []
    if draft.verdict.kind in TIMED:
        named += [*_of_times(draft), *_of_services(draft)]
    return tuple(dict.fromkeys(named))


def _of_services(draft: Draft) -> list[str]:
    asked = draft.topics.asked
    if draft.verdict.kind is not Kind.BOOKING:
        return []
    if not asked:
        return ["foreign"] if draft.topics.foreign else ["no service"]
    named = [draft.topics.doubt] if draft.topics.doubt else []
    if all(a.stance is Stance.NAMED and a.start > len(draft.subject) for a in asked):
        named.append("named")
    if len({a.id for a in asked}) > 2:
        named.append("many services")
    if draft.topics.foreign:
        named.append("foreign")
    return named


def _of_times(draft: Draft) -> list[str]:
    when = draft.wishes
    named = ["time"] if when.doubt else []
    named += ["void"] if when.void else []
    named += ["many times"] if len(when.times) > _MANY_TIMES else []
    named += ["whole day"] if when.times and not when.windows and not when.void else []
    if any(not _covered(match, draft) for match in _TIME_WORDS.finditer(draft.text)):
        named.append("unread times")
    return named


def _covered(match: re.Match[str], draft: Draft) -> bool:
    return any(t.span.start <= match.start() and match.end() <= t.span.end + 1 for t in draft.wishes.times)
