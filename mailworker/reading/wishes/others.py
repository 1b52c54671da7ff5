""" "sonst immer", "zur Not jeder andere Tag": all the days that are not named."""

from __future__ import annotations

from mailworker.core.reading import Role
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.cell import OPEN, STRETCHES, Cell
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import ELSE, Mention

_ELSE = ELSE | {"notfalls"}
_ANY = word_set(
    "immer jederzeit egal alles flexibel stets gleich beliebig jeder jeden jedem alle allen uebrigen anderen any always"
)


def other_days(parts: list[Clause], found: list[Mention]) -> list[Cell]:
    """A cell for the days that no other names, where the words say that they would do too."""
    wished = [m for m in found if m.role is Role.WISH and m.days is not None]
    if not wished or any(m.days is not None and m.days.shape in STRETCHES | OPEN for m in wished):
        return []
    if all(m.rank == 1 for m in wished) and any(_any_day(p) for p in parts):
        m = wished[0]
        return [Cell(None, (), 2, m.expression.span, m.clause.sentence, m.order, rest=True)]
    for clause in parts:
        before = [m for m in wished if m.clause.number < clause.number]
        if before and _any_other(clause, found):
            second = clause.has("SECOND") and any(m.rank == 1 for m in before)
            m = before[-1]
            return [
                Cell(None, (), 2 if second else 0, m.expression.span, clause.sentence, m.order, rest=True)
            ]
    return []


def _any_day(clause: Clause) -> bool:
    """ "der Tag ist mir gleich"."""
    words = {w for word in clause.words() for w in word.split(" ")}
    return (
        bool(words & {"tag", "tage", "wochentag", "day"})
        and clause.has("ANY")
        and not clause.has("NEG")
        and not clause.times
    )


def of_the_rest(m: Mention, found: list[Mention]) -> bool:
    """ "an den anderen Tagen nur bis zehn": hours of the days that are not named; of a week, where one is spoken of."""
    if m.role is not Role.WISH or m.days is not None or m.clock is None or not says_others(m.clause):
        return False
    return not any(
        o.role is Role.WISH
        and o.days is not None
        and o.days.shape in STRETCHES
        and o.clause.sentence >= m.clause.sentence - 2
        for o in found
    )


def says_others(clause: Clause) -> bool:
    """Whether a clause speaks of the other days."""
    words = {w for word in clause.words() for w in word.split(" ")}
    if not words & {"tage", "tagen", "tag", "days", "day"}:
        return False
    return bool(words & _REST) or (clause.opener in _ELSE and bool(words & {"jeden", "jeder", "any"}))


_REST = word_set("anderen andere uebrigen uebrige restlichen restliche other")


def _any_other(clause: Clause, found: list[Mention]) -> bool:
    if any(m.clause is clause and m.role is Role.WISH for m in found) or clause.has("NEG", "BUSY", "ABSENT"):
        return False
    words = clause.words()
    said = {w for word in words for w in word.split(" ")}
    alike = bool({"jeder", "andere", "tag"} <= said or {"jeden", "anderen", "tag"} <= said)
    heads = {i.word for i in clause.items[:2]} | {clause.opener}
    return alike or (bool(heads & _ELSE) and bool(said & _ANY))
