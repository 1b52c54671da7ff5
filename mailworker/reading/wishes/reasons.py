"""Times that only give a reason: "mittwochs nicht, da kommt um neun die Pflege", "sonst arbeite ich bis vier"; and
what is told, but said to be no hindrance."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.values import Clock, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.cell import weekdays
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.finite import finite
from mailworker.reading.wishes.mention import ABLE, BECAUSE, ELSE, Mention


def merely_reasons(out: list[Mention], parts: list[Clause]) -> list[Mention]:
    """The mentions with the times of mere reasons made facts."""
    out = [replace(m, role=Role.FACT) if any(judge(m, out) for judge in _JUDGES) else m for m in out]
    for clause in parts:
        if _no_hindrance(clause):
            out = _unhindered(out, parts, clause)
    return out


def _takes_longer(m: Mention, _: list[Mention]) -> bool:
    """ "wir brauchen morgens etwas länger": why not so early."""
    if m.role is not Role.WISH or m.days is not None or m.clock is None or m.clock.shape is not Shape.PART:
        return False
    words = m.clause.words()
    return bool(words & _LONGER) and bool(words & _NEEDS) and not words & _ABLE and not m.clause.question


_ABLE = ABLE - {"gern", "gerne"}
_LONGER = word_set("laenger langsam langsamer laengere")
_NEEDS = word_set("brauche brauchen braucht schlafe schlafen schlaeft dauert bin sind ist komme kommen")


def _of_a_reason(m: Mention, out: list[Mention]) -> bool:
    """Whether a clause says why the day just refused is refused."""
    clause = m.clause
    if m.role is Role.FACT or clause.has("FREE", "REALLYFREE", "FIRST") or clause.words() & ABLE:
        return False
    refused = [o for o in out if o.role is Role.EXCLUDED and o.days is not None and o.order < m.order]
    if not refused or refused[-1].clause is clause:
        return False
    last = refused[-1]
    why = clause.opener in BECAUSE or clause.items[0].word in BECAUSE
    said = last.clause.has("NEG", "EXCEPT") or last.clause.opener == "ausser"
    if m.days is None:
        near = last.clause.sentence == clause.sentence and clause.number - last.clause.number in (1, 2)
        return (near and why and said and _states(clause)) or _said_again(m, out, refused)
    return _said_again(m, out, refused)


def _why_those_hours(m: Mention, out: list[Mention]) -> bool:
    """ "nicht vor zehn, wir brauchen morgens länger": a part of day that the hours just wished leave out."""
    clause, part = m.clause, m.clock
    if m.role is not Role.WISH or m.days is not None or part is None or part.shape is not Shape.PART:
        return False
    if (
        clause.opener in _OTHER
        or clause.words() & ABLE
        or clause.has("FREE", "FIRST", "SECOND", "REALLYFREE")
    ):
        return False
    before = [o for o in out if o.order < m.order and o.clause is not clause]
    if not before or finite(clause.items) is None:
        return False
    hours, near = before[-1].clock, clause.sentence - before[-1].clause.sentence <= 1
    if not near or before[-1].role is not Role.WISH or hours is None or hours.shape is Shape.PART:
        return False
    return not any(a < d and c < b for a, b in part.ok for c, d in hours.ok) or _starts_first(part, hours)


def _starts_first(part: Clock, hours: Clock) -> bool:
    """ "erst nach neun, morgens dauert es": the part is cut where the hours begin."""
    return hours.shape is Shape.FROM and part.ok[0][0] < hours.ok[0][0]


_OTHER = word_set("oder or sonst ansonsten bzw")


def _states(clause: Clause) -> bool:
    """ "da kommt die Pflege gegen neun"; "da erst ab zehn" says when it would do all the same."""
    if finite(clause.items) is not None:
        return True
    second = clause.items[1].word if len(clause.items) > 1 else ""
    return second not in _HOURS_FOLLOW and any(i.cat == "W" and i.raw[:1].isupper() for i in clause.items[1:])


_HOURS_FOLLOW = word_set("erst nur schon dann bitte aber lieber hoechstens fruehestens eher")


def _said_again(m: Mention, out: list[Mention], refused: list[Mention]) -> bool:
    """ "alles außer freitags; freitags bin ich ab zehn bei meiner Mutter"."""
    if not m.clause.has("BUSY") or m.clause.doing is None:
        return False
    days = [o for o in out if o.clause is m.clause and o.days is not None]
    earlier = [
        o for o in refused if o.clause is not m.clause and o.clock is None and not o.clause.has("BUSY")
    ]
    near = [o for o in earlier if o.clause.sentence >= m.clause.sentence - 1]
    return bool(days) and all(any(_same(o, d) for o in near) for d in days)


def _same(one: Mention, other: Mention) -> bool:
    if one.days is None or other.days is None:
        return False
    return one.days.spans == other.days.spans and weekdays(one.days) == weekdays(other.days)


def _otherwise_busy(m: Mention, out: list[Mention]) -> bool:
    """ "donnerstags ab drei, sonst arbeite ich bis fünf": what is wished was said before."""
    clause = m.clause
    if clause.opener not in ELSE and clause.items[0].word not in ELSE:
        return False
    if not clause.has("BUSY") or clause.has("FREE", "REALLYFREE", "NEG"):
        return False
    return any(o.role is Role.WISH and o.order < m.order and o.clause is not clause for o in out)


_JUDGES = (_takes_longer, _of_a_reason, _otherwise_busy, _why_those_hours)
_BOTHERS = word_set("stoert stoeren hindert schadet macht machen tut behindert matters bothers")
_NOTHING = word_set("nicht nichts nix kein keine keinen nich never not")
_PHRASES = (
    ("kein", "problem"),
    ("kein", "hindernis"),
    ("keine", "rolle"),
    ("trotzdem", "geht"),
    ("no", "problem"),
)


def _no_hindrance(clause: Clause) -> bool:
    """ "das stört aber nicht", "das macht nichts", "das ist kein Problem"."""
    words = clause.words()
    if clause.times or not words & {"das", "dies", "was", "that", "es"} or len(clause.items) > 7:
        return False
    if words & _BOTHERS and words & _NOTHING:
        return True
    return any(set(phrase) <= words for phrase in _PHRASES)


def _unhindered(out: list[Mention], parts: list[Clause], clause: Clause) -> list[Mention]:
    """The times of the statement before, back to its verb, as facts."""
    k = clause.number - 1
    while k > 0 and parts[k].sentence == parts[k - 1].sentence and not parts[k].has("BUSY", "ABSENT", "NEG"):
        k -= 1
    if k < 0 or clause.sentence - parts[k].sentence > 1 or parts[k].has("FREE"):
        return out
    told = range(k, clause.number)
    return [replace(m, role=Role.FACT) if m.clause.number in told else m for m in out]
