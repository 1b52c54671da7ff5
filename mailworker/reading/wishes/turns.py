"""Days taken back only in part: "außer am 9., da erst ab 14 Uhr", "um neun, ach nein, um elf"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mailworker.core.reading import Role
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clauses import Clause
from mailworker.reading.wishes.mention import Mention


def turned(found: list[Mention], parts: list[Clause]) -> list[Mention]:
    """The mentions with such days kept, at the hours that are said instead."""
    out = list(found)
    for k, (m, hours) in enumerate(pairwise(found)):
        if not _hours_after(m, hours):
            continue
        if hours.clause.number == m.clause.number + 1 and m.clock is None and _there(hours.clause):
            out[k] = replace(m, role=Role.WISH, clock=hours.clock)
            out[k + 1] = replace(hours, role=Role.FACT)
        elif m.clock is not None and _taken_back(parts, m, hours):
            out[k] = replace(m, role=Role.WISH, clock=None)
    return out


def _hours_after(m: Mention, hours: Mention) -> bool:
    """Whether hours alone, which are wished, follow a refused day in its sentence."""
    return (
        m.role is Role.EXCLUDED
        and m.days is not None
        and hours.role is Role.WISH
        and hours.days is None
        and hours.clause.sentence == m.clause.sentence
    )


def _there(clause: Clause) -> bool:
    return clause.opener in ("da", "dann") or clause.items[0].word in ("da", "dann")


_NO = word_set("nein quatsch unsinn falsch sorry korrektur pardon stopp moment")


def _taken_back(parts: list[Clause], m: Mention, hours: Mention) -> bool:
    between = (p for p in parts if m.clause.number <= p.number <= hours.clause.number)
    return any(p.words() & _NO for p in between)
