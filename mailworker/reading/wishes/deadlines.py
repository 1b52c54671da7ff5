"""Days until which something must be had: expiry, journeys, what must be there before."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import EARLIEST, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.clauses import FILLER
from mailworker.reading.wishes.joints import VERBS
from mailworker.reading.wishes.mention import Mention, exclude, phrase
from mailworker.reading.wishes.sentences import TIMES


def deadline(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """The role of a day by which something must be had; a far journey is only told, a whole one taken out."""
    clause, days = m.clause, m.days
    if days is None or days.shape in (Shape.EVERY,):
        return None
    if _lasts(clause, days, position):
        return exclude(m)
    if _far_journey(clause, days):
        return replace(m, role=Role.FACT)
    if clause.words() & {"sowieso", "eh", "ohnehin", "anyway"}:
        return None
    if (
        clause.has("EXPIRY")
        and days.shape in (Shape.DATE, Shape.WEEKDAY, Shape.UNTIL, Shape.STRETCH)
        and not clause.has("NEG")
    ):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=False), clock=None)
    if days.shape is Shape.UNTIL and clause.has("DEADLINE", "NEEDED"):
        return replace(m, role=Role.DEADLINE, clock=None)
    if _whole_journey(m, parts, n):
        return exclude(m)
    if _starts_journey(clause, days, context) or _needed_from(clause, days):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=True), clock=None)
    if days.shape not in (Shape.DATE, Shape.WEEKDAY) or (len(days.spans) > 1 and not days.loose):
        return None
    return _by_a_day(m, days, parts, n)


_LASTS = word_set("geht gehen dauert dauern zieht andauert haelt laeuft laufen endet enden")
_IDLE = word_set("urlaub ferien elternzeit resturlaub sonderurlaub")
_NO_EVENT = word_set("es das dies termin ich wir er sie")


def _lasts(clause: Clause, days: Days, position: int) -> bool:
    """ "der Lehrgang geht noch bis Freitag": somebody is not free until then; a paper only runs out."""
    at = next((k for k, x in enumerate(clause.items[:position]) if x.word in _LASTS), 0)
    if days.shape is not Shape.UNTIL or not at or clause.has("FREE", "NEEDED") or clause.question:
        return False
    thing = clause.items[at - 1]
    if thing.word in _IDLE or thing.word in _NO_EVENT or not thing.raw[:1].isupper():
        return False
    runs = clause.items[at].word in ("laeuft", "laufen", "endet", "enden")
    return clause.has("BUSY", "ABSENT") if runs else not clause.has("EXPIRY")


def _by_a_day(m: Mention, days: Days, parts: list[Clause], n: int) -> Mention | None:
    """A single day before which something must be had."""
    clause = m.clause
    point = days.first == days.last or days.loose
    if (clause.has("TRAVEL") or journey(clause)) and point and not _asked_travel(clause):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=True), clock=None)
    if point and _later_says_before(parts, n) and _told_of(clause):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=True), clock=None)
    if _due(clause):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=False), clock=None)
    return None


def _told_of(clause: Clause) -> bool:
    if clause.has("EVENT", "BUSY", "ABSENT", "TRAVEL", "DEADLINE", "NEEDED") or journey(clause):
        return True
    return not clause.has("FREE") and any(
        i.cat not in TIMES and i.word.isalpha() and i.word not in FILLER for i in clause.items
    )


def _due(clause: Clause) -> bool:
    before = clause.words() & {"vorher", "davor", "zuvor"}
    return clause.has("DEADLINE") and not before and not clause.has("FREE")


def _far_journey(clause: Clause, days: Days) -> bool:
    """ "nächstes Jahr will ich nach Neuseeland": too far away to press."""
    goes = clause.has("TRAVEL") or journey(clause)
    return goes and days.shape is Shape.STRETCH and (days.last - days.first).days > 40


def _starts_journey(clause: Clause, days: Days, context: Context) -> bool:
    """ "wir fliegen im August nach Rom": before the month begins."""
    if days.shape not in (Shape.STRETCH, Shape.WEEK, Shape.SINCE) or days.first <= context.today:
        return False
    goes = clause.has("TRAVEL") or journey(clause)
    return goes and not clause.has("ABSENT") and not _asked_travel(clause)


def _whole_journey(m: Mention, parts: list[Clause], n: int) -> bool:
    """ "vom 28.11. bis 6.12. fahren wir weg": both ends said, and nothing that must be had before."""
    clause = m.clause
    if m.days is None or m.days.shape is not Shape.STRETCH or not (clause.has("TRAVEL") or journey(clause)):
        return False
    ends = _BOTH_ENDS & set(m.expression.text.lower().replace("-", " - ").replace("–", " - ").split())
    return bool(ends) and not clause.has("NEEDED", "FREE") and not _later_says_before(parts, n)


_BOTH_ENDS = frozenset(("bis", "-", "to", "until", "und"))


def _needed_from(clause: Clause, days: Days) -> bool:
    """ "den Pass brauche ich ab dem 8. August": it must be had before."""
    needed = clause.words() & word_set("brauche brauchen braucht benoetige benoetigen benoetigt need needs")
    if not needed or "termin" in clause.words() or clause.has("FREE"):
        return False
    return days.shape is Shape.SINCE


def journey(clause: Clause) -> bool:
    """ "will nach Schottland", "geht's in die Türkei": somebody goes to a place that is not here."""
    if not clause.words() & _GOES:
        return False
    for i, item in enumerate(clause.items[:-1]):
        after = clause.items[i + 1]
        if (
            item.word in ("nach", "to")
            and after.cat == "W"
            and after.raw[:1].isupper()
            and after.word not in cues.LOCAL
        ):
            return True
    return False


_GOES = word_set(
    "will wollen moechte moechten fahre fahren faehrt geht gehts geht's gehen reist ziehe soll muss going go"
)


def _at(m: Mention) -> int:
    return next((i for i, e in m.clause.times if e is m.expression), 0)


def event(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """ "Am 12. heirate ich und muss bis dahin …": a day to come, before which something must be had."""
    days = m.days
    if days is None or days.shape is not Shape.DATE or days.first != days.last or days.first <= context.today:
        return None
    if m.clause.has("TRAVEL") and m.clause.has("FACT", "EXPIRY") and m.clause.cues["TRAVEL"][0] < _at(m):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=True), clock=None)
    if not m.clause.has("FACT", "EVENT") or m.clause.words() & {"sowieso", "eh", "ohnehin"}:
        return None
    if not _later_says_before(parts, n):
        return None
    return replace(m, role=Role.DEADLINE, days=_until(days, strict=True), clock=None)


def _asked_travel(clause: Clause) -> bool:
    return bool(
        clause.words() & word_set("koennte koennten passt waere ginge kommen termin haette gern gerne luft")
    )


def _later_says_before(parts: list[Clause], n: int) -> bool:
    """ "…, ich brauche ihn vorher": in this sentence or the next."""
    sentence = parts[n].sentence
    for other in parts[n:]:
        if other.sentence > sentence + 1:
            return any(_before_it(p, parts[n]) for p in parts[other.number :] if p.sentence < sentence + 5)
        if any(phrase(other, (w, p)) for w in ("before", "bevor") for p in ("we", "i", "wir", "ich", "es")):
            return True
        if other is not parts[n] and _before_it(other, parts[n]):
            return True
        if (
            other.words() & {"vorher", "davor", "zuvor"}
            or phrase(other, ("bis", "dahin"))
            or phrase(other, ("before", "that"))
        ):
            return not (other is not parts[n] and (_own_hours(other) or _of_an_hour(parts, other)))
    return False


def _before_it(later: Clause, told: Clause) -> bool:
    """ "Am 3. ist Prüfung, … vor der Prüfung": the thing that the day is told of."""
    things = [i.word for i in told.items if i.cat == "W" and len(i.word) > 3]
    for at, item in enumerate(later.items):
        if item.cat != "VOR":
            continue
        named = [i.word for i in later.items[at + 1 : at + 4] if i.cat == "W" and len(i.word) > 3]
        if any(
            thing.endswith(name) or name.endswith(thing) or name.startswith(thing)
            for name in named
            for thing in things
        ):
            return True
    return False


def _of_an_hour(parts: list[Clause], clause: Clause) -> bool:
    """ "nach vier, vorher stehe ich im Laden": before the hour just said, not before a day."""
    if clause.has("NEEDED"):
        return False
    earlier = [p for p in parts if p.sentence == clause.sentence and p.number < clause.number and p.times]
    return bool(earlier) and any(e.clock is not None for _, e in earlier[-1].times)


def _own_hours(clause: Clause) -> bool:
    """ "vorher Uni", "vorher könnte ich um zehn": what comes before is told or offered, not demanded."""
    if clause.has("BUSY", "ABSENT", "NEG") or any(e.clock is not None for _, e in clause.times):
        return True
    return len(clause.items) < 4 and not clause.has("FREE", "NEEDED") and _thing(clause)


def _thing(clause: Clause) -> bool:
    """Whether there is but a thing beside the "vorher"."""
    return all(i.word not in VERBS for i in clause.items) and clause.items[-1].cat == "W"


def _until(days: Days, strict: bool) -> Days:
    last = plus(days.spans[0][0], -1) if strict else days.last
    return Days(((EARLIEST, last),), Shape.UNTIL, strict=strict)
