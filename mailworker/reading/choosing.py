"""How the clauses of an answer lean to the offered slots that each of them points at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mailworker.reading.cues import NEUTRAL, TAKEN, leaning
from mailworker.reading.pointers import Pointer, pointers
from mailworker.reading.ranked import ranks

_CLAUSE = re.compile(
    r"(?P<stop>(?:(?<!\d)(?<!\bnr)(?<!\bno)[.]|[!?;\n])+(?=\s|$)|(?<=\d)[.](?=\s+(?-i:Muss|Müssen|Soll|Sollen|Kann|Können|Könnten|Brauch|Benötig|Ist|Sind|Was|Wo|Wie|Wann|Welche|Wer|Ich|Wir|Vielen|Danke|Bitte|Leider|Da|Die\s+ander|Den\s+Rest|Mit\s|Bis\s)))|,\s+|\s[-–—]\s|:\s|\s(?=(?:aber|sondern|sonst|jedoch|but|however|otherwise|dafür|allerdings)\b)",
    re.I,
)
_BARE = re.compile(r"(?:(?:am|der|den|die|nr\.?|nummer)\s+)?[\w.:]+", re.I)
_LISTS = re.compile(
    r"^(?:(?:am|der|den|die|nr\.?|nummer)\s+)?[\w.:]+\s+(?:und|oder|sowie|u\.|and|or)\s", re.I
)
_ADVERSE = re.compile(r"^(?:aber|doch|nur|leider|allerdings|trotzdem|but|however)\b", re.I)
_ONESELF = re.compile(r"\b(?:da|dann|ich|wir|es|das|uns|mir|den|ihn|i|we|it|that)\b", re.I)
_OF_IT = re.compile(
    r"^(?:da\s+(?:kann|geht|pass|bin|sind|hab)|das\s+(?:geht|passt|wird|klappt)|ich\s+(?:nehme|schaff|mach))",
    re.I,
)
"""How a clause begins that speaks of what was named before."""
_THAN = re.compile(
    r"\b(?:als|statt|anstatt|anstelle|than|instead\s+of|rather\s+than)\s+(?:(?:am|de[nmrs]|die|um|von|the|on)\s+)?[\w.:]+",
    re.I,
)
"""What the one taken is better than."""

_OTHERS = re.compile(
    r"\b(?:(?:der|die|den)\s+(?:rest|ander\w+|übrig\w+)|sonst|alles\s+andere|the\s+(?:rest|others?))\b", re.I
)
"""Of those that were not named."""
_SHIFTED = re.compile(
    r"\b(?:stunde|stunden|minuten|viertelstunde|tag|tage|woche|wochen)\s+(?:später|früher|eher|danach|darauf|drauf|vorher)\b|\b(?:hour|day|week)s?\s+(?:later|earlier)",
    re.I,
)
"""Beside a slot, not at it."""
_FARTHER = re.compile(r"\b(?:woche|wochen|tagen|monat|danach|darauf|drauf|später|week|weeks)\b", re.I)
_OF_ALL = re.compile(
    r"^(?:da\b|das\b|die\s+(?:tage|zeiten|termine)|leider\s+(?:geht|passt|klappt)\s+(?:das|mir\s+das|es)\b|nein\b|that\b|unfortunately\b)",
    re.I,
)
"""A refusal of what was offered as a whole."""


@dataclass(frozen=True, slots=True)
class _Said:
    """A clause: the offers it points at (None where it points nowhere), its leaning, and whether a sentence begins with it.

    `elsewhere`: it names a day or week in which nothing was offered.
    """

    text: str
    meant: frozenset[int] | None
    weight: float
    first: bool
    elsewhere: bool = False


def _clauses(words: str) -> Iterator[tuple[str, bool]]:
    """The clauses of an answer, and whether each begins a sentence; a bare day before 'Donnerstag und Freitag …'
    is the head of that list."""
    held, place, first = "", 0, True
    pieces: list[tuple[str, bool]] = []
    for match in _CLAUSE.finditer(words):
        pieces.append((words[place : match.start()].strip(), first))
        place, first = match.end(), bool(match["stop"]) or (first and not pieces[-1][0])
    pieces.append((words[place:].strip(), first))
    for part, begins in pieces:
        if not part:
            continue
        text = f"{held}, {part}" if held and _LISTS.search(part) else part
        if held and text is part:
            yield held, True
        held = text if _BARE.fullmatch(text) else ""
        if not held:
            yield text, begins
    if held:
        yield held, True


def weighed(
    words: str, offers: Sequence[datetime], at: datetime, days: Sequence[tuple[str, date]]
) -> Iterator[tuple[frozenset[int], float]]:
    """The offers each clause points at with its leaning; 'the first, that works' leans by its second clause."""
    read: list[_Said] = []
    for clause, first in _clauses(words):
        read.append(_said(clause, first, read[-1] if read else None, offers, at, days))
    for number, said in enumerate(read):
        before = read[number - 1] if number else None
        if said.meant is None:
            if before and before.meant:
                yield from _taken_back(before, said)
            elif (
                not any(s.meant for s in read[:number]) and said.weight == -TAKEN and _OF_ALL.match(said.text)
            ):
                yield frozenset(range(len(offers))), -TAKEN
            continue
        if (
            not said.meant
            and before
            and before.meant
            and said.weight > 0
            and not (said.first and said.elsewhere)
        ):
            yield before.meant, -2 * TAKEN  # 'Thursday is fine, but only from four'
            continue
        yield said.meant, said.weight if said.weight != NEUTRAL else _decided(read[number + 1 :])


def _decided(following: Sequence[_Said]) -> float:
    """The leaning that the clauses behind a mere 'Dienstag, …' give it: the next, or another of its sentence."""
    for number, said in enumerate(following):
        if said.meant is not None or (number and said.first):
            break
        if abs(said.weight) == TAKEN:
            return TAKEN if _OTHERS.search(said.text) else said.weight
    return NEUTRAL


def _taken_back(before: _Said, said: _Said) -> Iterator[tuple[frozenset[int], float]]:
    """'Dienstag wäre gut, aber da habe ich Schule'; 'Montag wird knapp, aber ich schaffe es'."""
    against = (_ADVERSE.match(said.text) and _ONESELF.search(said.text)) or (
        abs(said.weight) == TAKEN and _OF_IT.match(said.text)
    )
    if before.meant and against and before.weight * said.weight < 0:
        yield before.meant, 2 * said.weight if abs(said.weight) == TAKEN else -2 * TAKEN


def _said(
    clause: str,
    first: bool,
    before: _Said | None,
    offers: Sequence[datetime],
    at: datetime,
    days: Sequence[tuple[str, date]],
) -> _Said:
    """A clause read after the one before it, whose offers 'the later one' may pick from."""
    bare = _THAN.sub(" ", clause)
    among = before.meant if before and before.meant and before.weight > 0 else frozenset()
    weight = leaning(bare)
    found = _dated(bare, pointers(bare, offers, at), offers, days)
    meant = _agreed(found, len(offers), among)
    kinds = {p.kind for p in found}
    away = meant == frozenset() and bool(kinds & {"date", "week"})
    if before and before.elsewhere and not first and meant and kinds <= _VAGUE:
        meant, away = frozenset(), True  # 'in der Woche vom 5., Dienstag oder Donnerstag'
    if meant is not None and _SHIFTED.search(bare):
        meant = frozenset()
    among = meant or among if found else among
    every = frozenset(range(len(offers)))
    ranked = ranks(
        bare, offers, among if len(among) > 1 else every, free=1 < len(among) < len(offers) + bool(meant)
    )
    if ranked is None:
        return _Said(clause, meant, weight, first, away)
    return _Said(clause, ranked.offers, TAKEN if ranked.kind == "not so" else weight, first)


_VAGUE = frozenset({"weekday", "clock", "part", "bound"})


def _dated(
    clause: str, found: list[Pointer], offers: Sequence[datetime], days: Sequence[tuple[str, date]]
) -> list[Pointer]:
    """The pointers of a clause with those days that its words are known to name: 'am Tag vor Himmelfahrt'."""
    named = [
        (Pointer("date", frozenset(i for i, offer in enumerate(offers) if offer.date() == day)), text)
        for text, day in days
        if text in clause
    ]
    farther = [pointer for pointer, text in named if _FARTHER.search(text)]
    if farther and not any(p.kind == "order" for p in found):
        return [*(p for p in found if p.kind not in ("weekday", "date")), *farther]
    if all(pointer.kind == "part" for pointer in found):
        return [*found, *(pointer for pointer, _ in named if pointer.offers)]
    return found


def _agreed(found: Sequence[Pointer], count: int, among: frozenset[int]) -> frozenset[int] | None:
    """The offers that all pointers of a clause agree on, within `among` where they leave any of it; None for no pointer."""
    if not found:
        return None
    rows = [p for p in found if p.kind == "order"]
    agreed = _both(rows or found, count)
    others = [p for p in found if p.kind not in ("order", "nth")]
    if rows and others and not agreed & _both(others, count):
        agreed = _nth(rows, _both(others, count)) or agreed
    narrower = len(among) > 1 and not rows and {p.kind for p in found} <= {"clock", "part", "bound"}
    return agreed & among or agreed if narrower else agreed


def _both(found: Sequence[Pointer], count: int) -> frozenset[int]:
    agreed = frozenset(range(count))
    for pointer in found:
        agreed &= pointer.offers
    return agreed or _alternatives(found)


def _nth(rows: Sequence[Pointer], among: frozenset[int]) -> frozenset[int]:
    """'Den letzten am Mittwoch': counted among those of that day."""
    for pointer in rows:
        if pointer.nth is not None and -len(among) <= pointer.nth < len(among):
            return frozenset({sorted(among)[pointer.nth]})
    return frozenset()


def _alternatives(found: Sequence[Pointer]) -> frozenset[int]:
    """Pointers of one kind that exclude each other are a list: 'Donnerstag und Freitag'."""
    kinds = {pointer.kind for pointer in found}
    return frozenset().union(*(p.offers for p in found)) if len(kinds) == 1 else frozenset()
