"""What a citizen wishes: the windows, the role of each time named, haste, and what staff should know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from mailworker.core.reading import Role, TimeMention, Window
from mailworker.reading.almanac import Almanac
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.find import scan
from mailworker.reading.wishes import shifts
from mailworker.reading.wishes.cells import wanted
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.clauses import clauses
from mailworker.reading.wishes.kept import hour_given_up, same_day, sooner
from mailworker.reading.wishes.mention import Mention
from mailworker.reading.wishes.pattern import habits
from mailworker.reading.wishes.ranks import ranked
from mailworker.reading.wishes.roles import mentions
from mailworker.reading.wishes.together import shared
from mailworker.reading.wishes.turns import turned
from mailworker.reading.wishes.windows import build

MOST = 64
"""Times that are weighed as wishes; nobody states more, and what follows is shown as a fact."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """`windows` empty: any time is fine, unless `void`: only a date that has passed was named.

    `notes` are German sentences for staff; `doubt` names what was uncertain, one word each.
    """

    windows: tuple[Window, ...] = ()
    times: tuple[TimeMention, ...] = ()
    asap: bool = False
    void: bool = False
    notes: tuple[str, ...] = ()
    doubt: tuple[str, ...] = ()


def read(text: str, at: datetime, almanac: Almanac, offers: Sequence[datetime] = ()) -> Wishes:
    """The wishes in a citizen's own words, written at `at` (aware); total: any text has an answer.

    `offers` are the slots offered before: "die Woche drauf" is counted from them.
    """
    items, context = scan(text, at, almanac, offers)
    items = shifts.named(items)
    parts = clauses(items, context)
    told = shifts.left(mentions(parts, context), parts)
    told = hour_given_up(same_day(sooner(told, parts, context), parts, context))
    found = ranked(shared(turned(habits(told, parts), parts), parts), parts)
    found = [replace(m, role=Role.FACT) if m.order >= MOST else m for m in found]
    void = _only_passed(found, context)
    windows, empty = build(wanted(found, context, parts), context)
    notes, doubt = _remarks(found, void, empty, context)
    if any(item.cat in _UNREAD for item in items):
        doubt = (*doubt, "unread figure")
    if any(shifts.supposed(m) for m in found):
        doubt = (*doubt, "shift")
    times = tuple(_time(m) for m in found)
    return Wishes(() if void else windows, times, _haste(parts), void, notes, doubt)


def _time(m: Mention) -> TimeMention:
    e = m.expression
    return TimeMention(e.span, e.text, e.start, e.end, m.role)


def _haste(parts: list[Clause]) -> bool:
    return any(clause.has("ASAP") or _cries(clause) for clause in parts)


_UNREAD = frozenset(("CLK", "DMD", "T"))
"""Figures that look like a time and became none."""


def _cries(clause: Clause) -> bool:
    """ "HILFE", "Hilfe, …": a cry; "mit Ihrer Hilfe" is none."""
    return any(
        item.word == "hilfe" and (item.raw.isupper() or (len(clause.items) == 1 and item.raw[:1] == "H"))
        for item in clause.items
    )


def _only_passed(found: list[Mention], context: Context) -> bool:
    """Whether every day that is wished for has passed."""
    days = [m.days for m in found if m.role is Role.WISH and m.days is not None]
    return bool(days) and all(d.last < context.today for d in days)


def _remarks(
    found: list[Mention], void: bool, empty: bool, context: Context
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    notes: list[str] = []
    doubt: list[str] = []
    for m in found:
        if m.days is not None and m.days.doubt and m.role is not Role.FACT:
            notes.append(m.days.doubt)
            doubt.append("two days")
        if m.role is Role.WISH and m.days is not None and m.days.last < context.today:
            notes.append(f"Der genannte Tag „{m.expression.text}“ ist vorbei.")
            doubt.append("passed")
    if empty and not void:
        notes.append("Die genannten Zeiten lassen keinen Termin übrig.")
        doubt.append("nothing left")
    return tuple(dict.fromkeys(notes)), tuple(dict.fromkeys(doubt))
