"""What is said anew in one sentence: it takes the place of what it corrects or says more exactly."""

from __future__ import annotations

from dataclasses import replace

from mailworker.reading.times.values import Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.mention import Mention, phrase

_SAYS_EXACTLY = word_set("also sprich genauer heisst naemlich konkret")


_CORRECTS = (("ich", "meine"), ("ich", "meinte"), ("besser", "gesagt"), ("i", "mean"))


def corrected(wishes: list[Mention]) -> list[Mention]:
    """ "morgen früh, ich meine von 11 bis 12": what is said anew takes the place of what was said."""
    out: list[Mention] = []
    for m in wishes:
        last = out[-1] if out else None
        if last is not None and last.clause.sentence == m.clause.sentence and _more_exactly(m, last):
            out[-1] = replace(last, clock=None)
        elif last is not None and last.clause.sentence == m.clause.sentence and _corrects(m, last):
            if m.clock is not None and last.clock is not None and m.days is None:
                out[-1] = replace(last, clock=None)
            elif m.days is not None and last.days is not None and m.days.shape is last.days.shape:
                out.pop()
        out.append(m)
    return [m for m in out if m.days is not None or m.clock is not None]


def _more_exactly(m: Mention, last: Mention) -> bool:
    """ "morgens nach dem Melken, also ab neun": the hours in figures are what the part of day means."""
    if m.clock is None or last.clock is None or m.days is not None or last.clock.shape is not Shape.PART:
        return False
    at = m.place()
    said = {i.word for i in m.clause.items[max(0, at - 2) : at]} | {m.clause.opener}
    return m.clock.shape is not Shape.PART and bool(said & _SAYS_EXACTLY)


def _corrects(m: Mention, last: Mention) -> bool:
    if m.clause is last.clause:
        return False
    return bool(m.clause.words() & {"vielmehr", "korrektur"}) or any(phrase(m.clause, c) for c in _CORRECTS)
