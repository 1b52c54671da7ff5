"""Days taken back only in part: "außer am 9., da erst ab 14 Uhr", "um neun, ach nein, um elf"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mailworker.core.reading import Role
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import Mention


def turned(found: list[Mention], parts: list[Clause]) -> list[Mention]:
    """The mentions with such days kept, at the hours that are said instead."""
    out = [replace(m, role=Role.FACT) if _even(m, parts) else m for m in found]
    for k, (m, hours) in enumerate(pairwise(found)):
        if not _hours_after(m, hours):
            continue
        if hours.clause.number == m.clause.number + 1 and m.clock is None and _there(hours.clause):
            out[k] = replace(m, role=Role.WISH, clock=hours.clock)
            out[k + 1] = replace(hours, role=Role.FACT)
        elif m.clock is not None and _taken_back(parts, m, hours):
            out[k] = replace(m, role=Role.WISH, clock=None)
    return out


def _even(m: Mention, parts: list[Clause]) -> bool:
    """ "ich kann jederzeit, sogar heute noch": but the boldest of the days that would do."""
    if m.role is not Role.WISH or m.days is None or m.clock is not None or m.days.first != m.days.last:
        return False
    if not m.clause.words() & _BOLDLY or m.clause.has("FREE", "FIRST"):
        return False
    before = parts[m.clause.number - 1] if m.clause.number else m.clause
    return before.sentence == m.clause.sentence and not before.times and bool(before.words() & _ANYTIME)


_BOLDLY = word_set("sogar noch even")
_ANYTIME = word_set("jederzeit immer anytime egal")


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
