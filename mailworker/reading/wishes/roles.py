"""What each time expression is for: a wish, taken away, a deadline, or a fact."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.find import Expression
from mailworker.reading.times.values import LATEST, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.after import (
    afterwards,
    beforehand,
    begun,
    between,
    both_sides,
    ended,
    free_after,
    free_before,
    free_between,
    gone_until,
    there_between,
    until_then,
    wished_again,
)
from mailworker.reading.wishes.alike import continued
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.clauses import joined
from mailworker.reading.wishes.deadlines import deadline, event
from mailworker.reading.wishes.existing import existing
from mailworker.reading.wishes.facts import fact_, reason
from mailworker.reading.wishes.finite import finite
from mailworker.reading.wishes.joints import VERBS
from mailworker.reading.wishes.meanwhile import but_one, office_hours, past_absence
from mailworker.reading.wishes.mention import Mention, next_clause
from mailworker.reading.wishes.reasons import merely_reasons
from mailworker.reading.wishes.taken import taken
from mailworker.reading.wishes.told import dated_appointment, own_days


def mentions(parts: list[Clause], context: Context) -> list[Mention]:
    """Every expression with its role, in order."""
    out: list[Mention] = []
    for n, clause in enumerate(parts):
        for position, expression in clause.times:
            mention = _mention(parts, n, position, expression, context, len(out))
            out.append(continued(mention, out))
        if afterwards(clause):
            free_after(out, clause, both_sides(parts, n))
        elif beforehand(clause):
            free_before(out, clause, told_next=_hours_next(parts, n))
        elif between(clause):
            free_between(out, clause)
    out = past_absence(office_hours(merely_reasons(_hours_taken(out), parts)))
    return _subject_follows(wished_again(gone_until(begun(until_then(ended(there_between(out)))))))


def _hours_next(parts: list[Clause], n: int) -> bool:
    """ "davor also, so zwischen elf und eins": what follows says which hours."""
    after = next_clause(parts, n)
    if after is None or after.has("NEG", "BUSY", "ABSENT") or after.opener in _OR:
        return False
    return bool(after.times) and all(e.clock is not None and e.days is None for _, e in after.times)


_OR = word_set("oder und bzw or and")


def _hours_taken(out: list[Mention]) -> list[Mention]:
    """ "am 12. und 19. bin ich beim Arzt, jeweils vormittags": the hours of what is taken away."""
    for k, m in enumerate(out):
        if m.role is not Role.WISH or m.days is not None or m.clock is None or not k:
            continue
        gone = [
            g
            for g in range(k)
            if out[g].clause.number == m.clause.number - 1 and out[g].role is Role.EXCLUDED
        ]
        if not gone or gone[-1] != k - 1 or not _hangs_on(m.clause, out[k - 1].clause):
            continue
        for g in gone:
            out[g] = replace(out[g], clock=out[g].clock or m.clock)
        out[k] = replace(m, role=Role.FACT)
    return out


def _hangs_on(clause: Clause, before: Clause) -> bool:
    """Whether a clause is but hours, with nothing that turns."""
    if (
        before.has("EXCEPT", "NEG")
        or clause.sentence != before.sentence
        or clause.opener not in ("", "(", "und", "zwar")
    ):
        return False
    return (
        not clause.has("FREE", "NEG", "FIRST", "ANY", "ONLY")
        and not clause.words() & VERBS
        and clause.doing is None
        and len(clause.items) < 5
    )


def _subject_follows(out: list[Mention]) -> list[Mention]:
    """A day that the subject names has the role that the body gives it."""
    return [
        _like_body(m, out) if m.clause.sentence == 0 and m.role is Role.WISH and m.days is not None else m
        for m in out
    ]


def _like_body(m: Mention, out: list[Mention]) -> Mention:
    for other in out:
        same = (
            other.expression.days is not None
            and m.days is not None
            and other.expression.days.spans == m.days.spans
        )
        if same and other.clause.sentence > 0 and other.role in (Role.FACT, Role.EXCLUDED, Role.DEADLINE):
            return replace(m, role=other.role)
    return m


def _mention(
    parts: list[Clause], n: int, position: int, expression: Expression, context: Context, order: int
) -> Mention:
    clause = parts[n]
    expression = _in_its_week(expression, clause)
    base = Mention(expression, clause, Role.WISH, expression.days, expression.clock, order=order)
    found = _judged(base, parts, n, position, context)
    if found is None and n and _bare(clause) and (clause.opener == "(" or _added(parts, n)):
        return _as_its_host(base, parts, n, position, context)
    return found or base


def _in_its_week(e: Expression, clause: Clause) -> Expression:
    """ "nächste Woche bin ich bis Dienstag weg": the Tuesday of that week."""
    weeks = [o.days for _, o in clause.times if o.days is not None and o.days.shape is Shape.WEEK]
    if len(weeks) != 1 or e.days is None or e.days.shape is not Shape.UNTIL or e.days.last >= weeks[0].first:
        return e
    last = plus(weeks[0].first, e.days.last.weekday())
    return replace(e, days=Days(((weeks[0].first, last),), Shape.STRETCH))


def _judged(base: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    for judge in (
        _counted,
        but_one,
        dated_appointment,
        reason,
        event,
        fact_,
        existing,
        deadline,
        taken,
        own_days,
    ):
        found = judge(base, parts, n, position, context)
        if found is not None:
            return found
    return None


def _counted(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """ "nach der Hochzeit heiße ich anders" is told, "in der Woche nach dem Umzug kann ich" a wish."""
    clause = m.clause
    if m.days is None or not m.days.told:
        return None
    if clause.has("NEG", "EXCEPT", "ABSENT", "BUSY"):
        return taken(m, parts, n, position, context)
    if m.days.shape is Shape.UNTIL and clause.has("DEADLINE", "NEEDED"):
        return replace(m, role=Role.DEADLINE, clock=None)
    if m.days.shape is Shape.DATE and clause.words() & {"wieder", "again"}:
        return replace(m, days=Days(((m.days.first, LATEST),), Shape.SINCE))
    asked = clause.has("FREE", "REALLYFREE", "FIRST", "ANY", "NEEDED") or clause.question
    return m if asked or finite(clause.items) is None else replace(m, role=Role.FACT)


_ALWAYS = word_set("immer meist meistens stets jeweils taeglich")
_SPEAKERS = word_set("ich wir er sie i we meine")


def _added(parts: list[Clause], n: int) -> bool:
    """ "Ich arbeite in Teilzeit, immer montags": said after what it belongs to."""
    before, clause = parts[n - 1], parts[n]
    if finite(clause.items) is not None:
        return False
    if before.sentence != clause.sentence or before.times or clause.opener not in ("", "und", "zwar"):
        return False
    if clause.items[0].word == "also" or clause.words() & _SPEAKERS:
        return False
    if all(e.days is None for _, e in clause.times) and not clause.words() & _ALWAYS:
        return False
    return before.has("BUSY", "ABSENT") and not before.has("FREE", "REALLYFREE")


def _bare(clause: Clause) -> bool:
    return not clause.has("FREE", "NEG", "BUSY", "ABSENT") and not clause.words() & VERBS


def _gone_days(m: Mention) -> bool:
    """ "in den Ferien sind wir weg (19.7. bis 6.8.)": the stretch that is meant."""
    return m.role is Role.EXCLUDED and m.days is not None and m.days.shape is Shape.STRETCH


def _as_its_host(base: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention:
    """ "wir sind umgezogen (1.2.)": a time in brackets is a fact or a deadline where its clause says so."""
    host = parts[n - 1]
    if host.sentence != base.clause.sentence:
        return base
    whole = joined(host, base.clause, context)
    around = [*parts[: n - 1], whole, *parts[n:]]
    found = _judged(replace(base, clause=whole), around, n - 1, position + len(host.items), context)
    allowed = (Role.FACT, Role.DEADLINE) if base.clause.opener == "(" else (Role.EXCLUDED,)
    if base.clause.opener == "(" and base.clock is not None and base.clock.shape is Shape.RANGE:
        allowed = (Role.EXCLUDED,)
    if found is None or (found.role not in allowed and not _gone_days(found)):
        return base
    return replace(found, clause=base.clause)
