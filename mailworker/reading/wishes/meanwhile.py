"""What is said of the office's hours and of an absence that is on, and what it makes of the days named beside it."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import LATEST, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.laws import same
from mailworker.reading.wishes.mention import Mention, exclude

_OPEN = word_set("auf offen geoeffnet open")
_SHUT = word_set("zu dicht geschlossen closed")
_OFFICE = word_set("ihr euch you buergerbuero rathaus amt stadthaus")
_HAS = word_set("habt haben hat seid sind ist macht are is")


def office_hours(found: list[Mention]) -> list[Mention]:
    """ "Habt ihr donnerstags lange auf? Dann käme ich …": the office's hours are told, where a day of one's own
    is named beside them; where it is shut nobody comes."""
    return [_of_office(m, found) for m in found]


def _of_office(m: Mention, found: list[Mention]) -> Mention:
    clause = m.clause
    if (
        m.role is not Role.WISH
        or m.days is None
        or clause.has("FREE", "NEG", "EXCEPT")
        or not _office(clause)
    ):
        return m
    if clause.items[-1].word in _SHUT:
        return exclude(m)
    if clause.items[-1].word not in _OPEN or not any(_own_day(o, m) for o in found):
        return m
    return replace(m, role=Role.FACT)


def _office(clause: Clause) -> bool:
    words = clause.words()
    named = words & _OFFICE or any(i.word == "sie" and i.raw[:1] == "S" for i in clause.items)
    return bool(named and words & _HAS)


def _own_day(other: Mention, m: Mention) -> bool:
    """Whether a later mention names a day to come on, more closely than the office's hours do."""
    if other.order <= m.order or other.role is not Role.WISH or other.days is None or m.days is None:
        return False
    if other.clause is m.clause or other.clause.has("SECOND"):
        return False
    return other.clock is not None or m.clock is None or not same(other.days, m.days)


def past_absence(found: list[Mention]) -> list[Mention]:
    """ "wir sind bis Sonntag verreist, ab Dienstag ginge es": the Tuesday behind that Sunday."""
    return [_behind(m, found[:k]) for k, m in enumerate(found)]


def _behind(m: Mention, before: list[Mention]) -> Mention:
    days = m.days
    if m.role is not Role.WISH or days is None or not days.named or days.frame:
        return m
    if days.shape not in (Shape.WEEKDAY, Shape.SINCE):
        return m
    for e in reversed(before):
        gone = e.days
        if (
            e.role is not Role.EXCLUDED
            or gone is None
            or gone.shape is not Shape.UNTIL
            or e.clock is not None
        ):
            continue
        near = m.clause.sentence - e.clause.sentence <= 1
        if near and days.first <= gone.last and (days.shape is Shape.SINCE or days.last <= gone.last):
            return replace(m, days=_weeks_on(days, (gone.last - days.first).days // 7 + 1))
    return m


def _weeks_on(days: Days, weeks: int) -> Days:
    spans = tuple((plus(a, 7 * weeks), b if b == LATEST else plus(b, 7 * weeks)) for a, b in days.spans)
    return replace(days, spans=spans)


def but_one(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """ "ich kann jederzeit, nur am 3.12. hat meine Tochter Geburtstag": an exception to what is open."""
    clause, before = m.clause, parts[n - 1] if n else None
    if (
        before is None
        or before.sentence != clause.sentence
        or m.days is None
        or clause.has("FREE", "REALLYFREE")
    ):
        return None
    if not {i.word for i in clause.items[:2]} & _BUT or not before.has("ANY", "REALLYFREE"):
        return None
    told = clause.has("BUSY", "ABSENT", "FACT", "EVENT") or clause.doing is not None
    return exclude(m) if told and m.days.shape in (Shape.DATE, Shape.WEEKDAY, Shape.EVERY) else None


_BUT = word_set("nur bloss only lediglich")
