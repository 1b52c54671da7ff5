"""What goes on as it began: a list of exceptions, the ends of work, doings of which the verb is said once."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.values import MIDNIGHT, Clock, Shape
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.finite import finite
from mailworker.reading.wishes.joints import VERBS
from mailworker.reading.wishes.mention import Mention, turn_round


def continued(m: Mention, out: list[Mention]) -> Mention:
    """ "apart from Monday mornings (choir) and the whole of the 10th": the list of exceptions goes on."""
    if m.role is Role.WISH and out and _works_alike(m, out[-1]) and m.clock is not None:
        return replace(m, clock=turn_round(m.clock))
    if _already(m, out):
        low = m.expression.clock.ok[0][0] if m.expression.clock is not None else 0
        return replace(m, role=Role.WISH, clock=Clock(Shape.FROM, ((low, MIDNIGHT),), low, None))
    if m.role is not Role.WISH or not out or out[-1].role is not Role.EXCLUDED:
        return m
    last = out[-1].clause
    clause = m.clause
    if (
        clause is last
        or clause.sentence != last.sentence
        or (clause.opener not in ("und", "and", "oder", "or", "sowie") and not _told_alike(clause, last))
    ):
        return m
    if clause.has("FREE", "BUSY", "ABSENT", "FIRST", "SECOND") or clause.words() & VERBS:
        return m
    return replace(m, role=Role.EXCLUDED) if last.has("EXCEPT", "NEG") or _told_alike(clause, last) else m


def _already(m: Mention, out: list[Mention]) -> bool:
    """ "bin frühestens um fünf da, freitags schon um eins": an open end as the one before it."""
    clock, clause = m.expression.clock, m.clause
    if clock is None or clock.shape not in (Shape.POINT, Shape.ABOUT) or m.expression.days is not None:
        return False
    if "fruehestens" in clause.words() and not clause.has("NEG"):
        return True
    if not clause.words() & {"schon", "bereits"} or finite(clause.items) is not None:
        return False
    hours = [o.clock for o in out if o.clock is not None and o.clause.sentence == clause.sentence]
    return bool(hours) and hours[-1].shape is Shape.FROM


def _works_alike(m: Mention, before: Mention) -> bool:
    """ "mittwochs arbeite ich bis vier, freitags bis eins": the work is said once, and its end twice."""
    clause, last = m.clause, before.clause
    if (
        clause is last
        or clause.sentence != last.sentence
        or not last.has("BUSY")
        or clause.has("FREE", "NEG")
    ):
        return False
    if last.has("FREE", "NEG") or finite(clause.items) is not None or clause.opener in ("da", "dann", "also"):
        return False
    ends = {Shape.BEFORE, Shape.FROM}
    said, meant, ours = before.expression.clock, before.clock, m.clock
    turned = said is not None and meant is not None and said.shape in ends and meant.shape is not said.shape
    return turned and ours is not None and said is not None and ours.shape is said.shape


def _told_alike(clause: Clause, last: Clause) -> bool:
    """ "Mittwochs habe ich Chor, freitags Skat": the verb is said once."""
    things = [i for i in clause.items if i.cat == "W" and i.raw[:1].isupper()]
    if clause.opener not in ("", "und") or not things or clause.has("FREE", "FIRST", "SECOND", "ANY"):
        return False
    if clause.words() & cues.LOCAL:
        return False
    return bool(clause.times) and not last.has("NEG", "EXCEPT", "ABSENT") and len(clause.items) < 6
