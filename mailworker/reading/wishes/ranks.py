"""What the citizen likes best: cues set a mention's rank; where only some are ranked, the others follow."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.wishes.clauses import Clause
from mailworker.reading.wishes.roles import Mention

_SECOND_OPENERS = frozenset("sonst ansonsten notfalls alternativ otherwise alternatively ersatzweise hilfsweise".split())
_FIRST_OPENERS = frozenset("vorzugsweise preferably".split())


def ranked(found: list[Mention]) -> list[Mention]:
    """The mentions with their ranks: 1, 2, or 0 where nothing is said."""
    out: list[Mention] = []
    second: int | None = None
    for m in found:
        rank = _rank(m)
        if rank == 2:
            second = m.clause.sentence
        elif rank == 0 and second == m.clause.sentence and m.role is Role.WISH:
            rank = 2
        out.append(replace(m, rank=rank) if m.role is Role.WISH else m)
    return out


def _rank(m: Mention) -> int:
    clause = m.clause
    position = next((i for i, e in clause.times if e is m.expression), 0)
    first, second = clause.cues.get("FIRST", []), clause.cues.get("SECOND", [])
    if second and first:
        return 2 if _nearest(second, position) < _nearest(first, position) else 1
    if second or clause.opener in _SECOND_OPENERS:
        return 2
    if clause.opener in _FIRST_OPENERS:
        return 1
    return 1 if first and not _of_something_else(clause, first) else 0


def _nearest(at: list[int], position: int) -> int:
    before = [position - i for i in at if i <= position]
    return min(before) if before else 99


def _of_something_else(clause: Clause, first: list[int]) -> bool:
    return False
