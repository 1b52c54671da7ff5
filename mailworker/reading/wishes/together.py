"""Times of two people who must come together: what suits both."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.values import Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.cell import weekdays
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import Mention

_ME = word_set("ich i")
_OTHER = word_set(
    "mann frau partner partnerin freund freundin verlobter verlobte tochter sohn mutter vater schwester bruder "
    "lebensgefaehrte lebensgefaehrtin ehemann ehefrau gatte gattin husband wife"
)
_BOTH = word_set("beide beiden zusammen gemeinsam zweit both together")
_COME = word_set("muessen muss sollen wollen moechten kommen erscheinen dabei mit need must")
_WEEKLY = frozenset((Shape.EVERY, Shape.WEEKDAY))


def shared(found: list[Mention], parts: list[Clause]) -> list[Mention]:
    """The mentions with the weekdays that only one of two people can made facts, where both must come."""
    if not any(p.words() & _BOTH and p.words() & _COME for p in parts):
        return found
    ours: dict[bool, list[Mention]] = {True: [], False: []}
    for m in found:
        if m.role is Role.WISH and m.days is not None:
            who = _speaker(m.clause)
            if who is None or m.days.shape not in _WEEKLY:
                return found
            ours[who].append(m)
    mine, theirs = (frozenset().union(*(weekdays(m.days) for m in ours[w] if m.days)) for w in (True, False))
    if not mine & theirs:
        return found
    return [_left(m, mine & theirs) if m in ours[True] + ours[False] else m for m in found]


def _left(m: Mention, days: frozenset[int]) -> Mention:
    both = m.days is not None and weekdays(m.days) <= days
    return m if both else replace(m, role=Role.FACT)


def _speaker(clause: Clause) -> bool | None:
    """Whether a clause says when the writer can, or another; None where it says neither."""
    if clause.words() & _OTHER:
        return False
    return True if clause.words() & _ME else None
