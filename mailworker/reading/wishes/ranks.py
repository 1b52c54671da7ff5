"""What the citizen likes best: cues set a mention's rank; where only some are ranked, the others follow."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.values import Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import ELSE, Mention

_SECOND_OPENERS = word_set(
    "sonst ansonsten notfalls alternativ otherwise alternatively ersatzweise hilfsweise"
)
_FIRST_OPENERS = word_set("vorzugsweise preferably")


def ranked(found: list[Mention], parts: list[Clause]) -> list[Mention]:
    """The mentions with their ranks: 1, 2, or 0 where nothing is said."""
    by_clause: dict[int, list[Mention]] = {}
    for m in found:
        by_clause.setdefault(m.clause.number, []).append(m)
    out: list[Mention] = []
    second = -1
    for clause in parts:
        ours = [
            replace(m, rank=_rank(m)) if m.role is Role.WISH else m for m in by_clause.get(clause.number, ())
        ]
        if _merely_else(clause, out):
            ours = [replace(m, rank=0 if m.rank == 2 else m.rank) for m in ours]
        elif clause.has("SECOND") or clause.opener in _SECOND_OPENERS:
            second = clause.sentence
        if second == clause.sentence:
            ours = [replace(m, rank=2) if m.role is Role.WISH and m.rank == 0 else m for m in ours]
        if not clause.times and clause.has("FIRST") and out and out[-1].clause.sentence == clause.sentence:
            _praise(out)
        out += ours
    return [_softly(m, n, out) for n, m in enumerate(out)]


_SOFT = word_set("vorzugsweise bevorzugt bevorzuge praeferiert preferably ideally idealerweise")
_COMPARED = word_set("lieber besser angenehmer guenstiger eher rather better")


def _softly(m: Mention, n: int, found: list[Mention]) -> Mention:
    """ "vorzugsweise vormittags", "nachmittags lieber als vormittags": the other hours would do as well."""
    if m.role is not Role.WISH or m.clock is None:
        return m
    if _after_than(m) and n and found[n - 1].clause is m.clause:
        return replace(m, role=Role.FACT) if m.days is None else replace(m, rank=2)
    following = found[n + 1] if n + 1 < len(found) else None
    if following is not None and following.clause is m.clause and _after_than(following):
        return replace(m, rank=1, soft=following.days is None)
    soft = m.days is None and m.rank == 1 and bool(_said(m.clause) & _SOFT) and m.clock.shape is Shape.PART
    return replace(m, soft=True) if soft else m


def _said(clause: Clause) -> set[str]:
    return clause.words() | {clause.opener}


def _after_than(m: Mention) -> bool:
    """Whether "als" stands before it, behind a comparative."""
    at = next((i for i, e in m.clause.times if e is m.expression), 0)
    before = [i.word for i in m.clause.items[:at]]
    return bool(before) and before[-1] in ("als", "than") and bool(set(before) & _COMPARED)


def _merely_else(clause: Clause, before: list[Mention]) -> bool:
    """ "Montag bin ich weg, sonst geht die ganze Woche": besides what is taken away, not second best."""
    head = {i.word for i in clause.items[:3]} | {clause.opener}
    if not head & ELSE:
        return False
    near = [m for m in before if clause.sentence - m.clause.sentence <= 1 and m.clause.sentence > 0]
    return (
        bool(near)
        and near[-1].role is Role.EXCLUDED
        and not any(m.role is Role.WISH and m.clause.sentence == clause.sentence for m in near)
    )


def _praise(out: list[Mention]) -> None:
    """ "…, der wäre Gold wert": said of the times just named."""
    last = out[-1].clause
    for k in range(len(out) - 1, -1, -1):
        if out[k].clause is not last:
            return
        if out[k].role is Role.WISH and out[k].rank == 0:
            out[k] = replace(out[k], rank=1)


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
