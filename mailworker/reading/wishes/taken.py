"""Times taken away: refused, excepted, corrected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import EARLIEST, LATEST, MIDNIGHT, Clock, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.away import away_then, in_care
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import ABLE, Mention, exclude, next_clause, turn_round


def taken(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """The mention taken away or turned round, or None where the clause leaves it a wish."""
    if m.days is None and m.expression.text.lower().startswith(("nicht ", "nich ", "not ")):
        return None
    if _of_the_rest(m, position):
        return None
    if _excepted(m.clause, position) or m.clause.opener == "ausser" or _but_day(m.clause, parts, n):
        return m if _of_nothing(parts, n) else exclude(m)
    if _frames_another(m):
        return replace(m, role=Role.FACT)
    if m.clause.has("NEG"):
        return _negated(m, context)
    if in_care(m):
        return m
    return _exception(m) or away_then(m, parts, n) or _taken_back(m, parts, n, position)


def _of_nothing(parts: list[Clause], n: int) -> bool:
    """ "an keinem Tag außer donnerstags": what is excepted from nothing is wished."""
    if not n or parts[n - 1].sentence != parts[n].sentence or parts[n - 1].times:
        return False
    return parts[n - 1].has("NEG") and parts[n].cues.get("EXCEPT", [1])[0] == 0


def _frames_another(m: Mention) -> bool:
    """ "nächste Woche bin ich bis Dienstag weg": the week says but which Tuesday."""
    if m.days is None or m.days.shape is not Shape.WEEK or not m.clause.has("ABSENT", "BUSY"):
        return False
    return any(e.days is not None and e.days.shape is Shape.UNTIL for _, e in m.clause.times)


def _exception(m: Mention) -> Mention | None:
    """ "nur mittwochs muss ich um 16 Uhr weg": that day, from a while before that hour on."""
    if _only_must(m.clause, m):
        timed = any(e.days is None and e.clock is not None for _, e in m.clause.times)
        return replace(m, role=Role.FACT) if timed else exclude(m)
    if m.days is not None or m.clock is None or m.clock.shape not in (Shape.POINT, Shape.ABOUT):
        return None
    for _, e in m.clause.times:
        if e.days is not None and _only_must(m.clause, replace(m, days=e.days)):
            before = m.clock.ok[0][0] - 60
            clock = Clock(Shape.FROM, ((before, MIDNIGHT),), m.clock.low, None)
            return replace(m, role=Role.EXCLUDED, days=e.days, clock=clock)
    return None


def _taken_back(m: Mention, parts: list[Clause], n: int, position: int) -> Mention | None:
    """ "Dienstag, da kann ich nicht": what follows refuses the day just named."""
    after = next_clause(parts, n)
    if after is None or after.times:
        return None
    if _bare_refusal(after):
        return exclude(m) if position == max(i for i, _ in m.clause.times) else None
    if _corrects(after) or (_refuses(after) and not m.clause.has("FREE")):
        return exclude(m)
    return None


def _bare_refusal(after: Clause) -> bool:
    """ "…, jedoch nicht": of what stands right before it."""
    refused = after.has("NEG", "EXCEPT") and not after.has("NOTNEG")
    return refused and len(after.items) < 4 and after.opener in ("jedoch", "aber", "allerdings")


def _corrects(clause: Clause) -> bool:
    """ "…, nein, Unsinn, …": what was just said is taken back."""
    return (
        bool(clause.words() & word_set("nein unsinn quatsch falsch stimmt sorry korrektur"))
        and clause.has("NEG")
    ) or bool(clause.words() & {"unsinn", "quatsch"})


def _excepted(clause: Clause, position: int) -> bool:
    """Whether an "außer" stands before, or a "jedoch nicht" behind with no time after it."""
    at = clause.cues.get("EXCEPT", ())
    if any(i < position for i in at) and _beyond(clause, position, at):
        return False
    if any(i < position for i in at):
        own = clause.items[position].word.startswith(("jede ", "jeden "))
        return not (own and any(i < k < position for i in at for k, _ in clause.times))
    last = max(at, default=-1)
    return last > position and not any(i > last for i, _ in clause.times) and _refusing(clause.items[last:])


def _beyond(clause: Clause, position: int, at: Sequence[int]) -> bool:
    """ "in KW 40 mit Ausnahme des 30. sowie in KW 41": a week listed behind a day is no further exception."""
    wide = [i for i, e in clause.times if e.days is not None and e.days.shape in (Shape.WEEK, Shape.STRETCH)]
    first = max(i for i in at if i < position)
    between = [i for i, _ in clause.times if first < i < position]
    return position in wide and any(i < first for i in wide) and bool(set(between) - set(wide))


def _of_the_rest(m: Mention, position: int) -> bool:
    """ "außer mittwochs immer ab 15 Uhr": hours behind what says when one can are those of the days left."""
    clause = m.clause
    at = clause.cues.get("EXCEPT", [-1] if clause.opener == "ausser" else [])
    if m.days is not None or clause.has("NEG", "BUSY", "ABSENT") or not at:
        return False
    days = [i for i, e in clause.times if min(at) < i < position and e.days is not None]
    if not days or any(days[-1] < i < position for i in at):
        return False
    return any(i.word in _ALWAYS or i.word in ABLE for i in clause.items[days[-1] + 1 : position])


_ALWAYS = word_set("immer stets taeglich jederzeit jeden jede jeder meist sonst kann always every")


def _refusing(items: list[Item]) -> bool:
    return any(x.word in ("nicht", "nich", "kein", "keinen", "not", "nie") for x in items[:3])


def _but_day(clause: Clause, parts: list[Clause], n: int) -> bool:
    """ "any day but Thursday"."""
    if clause.opener != "but" or n == 0:
        return False
    first = clause.items[1] if len(clause.items) > 1 else clause.items[0]
    before = parts[n - 1]
    return first.cat in ("D", "X") and bool(before.words() & {"day", "days", "time", "any"})


def _only_must(clause: Clause, m: Mention) -> bool:
    """ "…, nur am Mittwoch muss ich zum Martinszug": an exception to what went before."""
    head = {i.word for i in clause.items[:2]}
    if m.days is None or m.days.shape not in (Shape.DATE, Shape.WEEKDAY) or clause.number == 0:
        return False
    return (
        bool(head & {"nur", "bloss", "only"})
        and bool(clause.words() & {"muss", "must", "muessen", "have"})
        and not clause.words() & ABLE
    )


def _refuses(clause: Clause) -> bool:
    if clause.words() & word_set(
        "dazwischen sonst ansonsten davor danach vorher andere anderen uebrigen otherwise other"
    ):
        return False
    if clause.has("SECOND"):
        return False
    return clause.has("NEG") and (
        clause.has("FREE")
        or clause.has("BUT")
        or bool(clause.words() & word_set("vergessen da das der die ich"))
    )


def _negated(m: Mention, context: Context) -> Mention:
    """Open ends turn round: "vor neun nicht" is from nine on; "montags nicht" takes Mondays away."""
    clock = m.clock
    if m.days is not None and clock is None and _only_hours(m):
        return m
    if clock is not None and m.days is None and clock.shape in (Shape.BEFORE, Shape.FROM):
        turned = turn_round(clock)
        if turned is not None:
            return replace(m, clock=turned)
    days = m.days
    if (
        days is not None
        and clock is None
        and days.shape in (Shape.SINCE, Shape.UNTIL)
        and m.clause.has("NEG")
    ):
        if days.shape is Shape.UNTIL:
            return replace(m, days=Days(((_working_day(plus(days.last, 1), context), LATEST),), Shape.SINCE))
        return replace(m, days=Days(((EARLIEST, plus(days.first, -1)),), Shape.UNTIL))
    return exclude(m)


def _working_day(first: date, context: Context) -> date:
    """ "vor Weihnachten nicht": after the feast, not on its eve."""
    if not any(context.almanac.is_public(plus(first, n)) for n in (0, 1)):
        return first
    while context.almanac.is_public(first) or context.almanac.is_public(plus(first, 1)):
        first = plus(first, 1)
    return first


def _only_hours(m: Mention) -> bool:
    """ "unter der Woche vor vier nicht": the refusal is of the hours, not of the days beside them."""
    return any(
        e.days is None and e.clock is not None and e.clock.shape in (Shape.BEFORE, Shape.FROM)
        for _, e in m.clause.times
    )
