""" "danach", "davor und danach": free from where something ends."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.values import LATEST, MIDNIGHT, Clock, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clauses import Clause
from mailworker.reading.wishes.mention import ABLE, Mention, phrase

_AFTER = word_set("danach anschliessend hinterher afterwards nachher")


def afterwards(clause: Clause) -> bool:
    """ "danach wäre ich frei", "nach dem Kurs kann ich kommen"."""
    words = clause.words()
    if any(e.days is not None for _, e in clause.times) or clause.has("NEG", "ABSENT", "TRAVEL"):
        return False
    if clause.has("BUSY") and not words & ABLE:
        return False
    able = clause.has("FREE") or clause.has("REALLYFREE")
    return able and (bool(words & _AFTER) or phrase(clause, ("after", "that")) or _after_that(clause))


_BEFORE = word_set("vorher davor zuvor beforehand")


def beforehand(clause: Clause) -> bool:
    """ "davor ginge es", "muss also vorher dran sein": free until something begins."""
    words = clause.words()
    if clause.times or clause.has("NEG", "ABSENT", "TRAVEL") or not words & _BEFORE:
        return False
    return bool(words & ABLE) or "dran" in words


def free_before(out: list[Mention], clause: Clause) -> None:
    """The hour said before "davor": until then the citizen is free."""
    if not out or clause.sentence - out[-1].clause.sentence > 1:
        return
    last = out[-1]
    clock = last.expression.clock
    if (
        clock is None
        or clock.low is None
        or clock.shape not in (Shape.FROM, Shape.POINT, Shape.ABOUT, Shape.RANGE)
    ):
        return
    low = clock.ok[0][0]
    out[-1] = replace(last, role=Role.WISH, clock=Clock(Shape.BEFORE, ((0, low),), None, low))
    before = out[-2] if len(out) > 1 else None
    if (
        last.days is None
        and before is not None
        and before.clause is last.clause
        and before.expression.clock is None
    ):
        out[-2] = replace(before, role=Role.WISH, days=before.expression.days)


def both_sides(parts: list[Clause], n: int) -> bool:
    """ "davor und danach": free on both sides of what was said."""
    near = [p for p in parts[max(0, n - 1) : n + 1] if p.sentence == parts[n].sentence]
    return any(p.words() & {"davor", "vorher", "zuvor", "before"} for p in near)


def _after_that(clause: Clause) -> bool:
    for k, item in enumerate(clause.items[:-2]):
        if item.cat == "NACH" and clause.items[k + 1].cat == "ART" and clause.items[k + 2].cat == "W":
            noun = clause.items[k + 2].word
            return noun.endswith(
                (
                    "kurs",
                    "schule",
                    "schicht",
                    "dienst",
                    "unterricht",
                    "termin",
                    "training",
                    "vorlesung",
                    "urlaub",
                    "reise",
                    "kur",
                    "arzt",
                )
            )
    return False


def free_after(out: list[Mention], clause: Clause, both: bool) -> None:
    """What was said before "danach" ends there: from its end on the citizen is free."""
    if not out or clause.sentence - out[-1].clause.sentence > 1:
        return
    last = out[-1]
    if both:
        out[-1] = replace(last, role=Role.EXCLUDED)
        return
    clock, days = last.expression.clock, last.expression.days
    if clock is not None and clock.shape in (Shape.BEFORE, Shape.RANGE) and clock.high is not None:
        high = clock.ok[-1][1]
        out[-1] = replace(last, role=Role.WISH, clock=Clock(Shape.FROM, ((high, MIDNIGHT),), high, None))
        if (
            last.days is None
            and len(out) > 1
            and out[-2].clause is last.clause
            and out[-2].expression.clock is None
        ):
            out[-2] = replace(out[-2], role=Role.WISH)
    elif clock is not None and clock.shape in (Shape.POINT, Shape.ABOUT) and last.clause.has("ENDS"):
        low = clock.ok[0][0] if clock.shape is Shape.POINT else clock.ok[0][0] + 15
        out[-1] = replace(last, role=Role.WISH, clock=Clock(Shape.FROM, ((low, MIDNIGHT),), low, None))
    elif clock is None and days is not None and days.last != LATEST and days.shape is not Shape.EVERY:
        out[-1] = replace(
            last, role=Role.WISH, days=Days(((plus(days.last, 1), LATEST),), Shape.SINCE, strict=True)
        )
