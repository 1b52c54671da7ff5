"""Hours of the citizen's own day: when work begins and ends, other business, the way home."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.find import Expression
from mailworker.reading.times.values import MIDNIGHT, Clock, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import Mention

_START = word_set("fange faengt fang fangen beginnt beginne beginnen start starte startet oeffne")


def begins_work(clause: Clause, e: Expression) -> bool:
    """ "donnerstags fange ich erst um elf an": the hour at which somebody is no longer free."""
    hour = e.clock is not None and e.clock.shape in (Shape.POINT, Shape.ABOUT) and e.days is None
    return hour and bool(clause.words() & _START) and not clause.has("FREE")


def before_work(m: Mention, parts: list[Clause]) -> Mention | None:
    """The day on which work begins then; until that hour, where no other is said for it."""
    if m.clock is None:
        weekly = m.days is not None and m.days.shape in (Shape.EVERY, Shape.WEEKDAY)
        return m if weekly else replace(m, role=Role.FACT)
    others = [
        e
        for p in parts
        if p.sentence == m.clause.sentence
        for _, e in p.times
        if e.clock is not None and e is not m.expression
    ]
    if others or "erst" not in m.clause.words():
        return replace(m, role=Role.FACT)
    low = m.clock.ok[0][0]
    return replace(m, clock=Clock(Shape.BEFORE, ((0, low),), None, low))


_OWN_DOING = word_set(
    "muss mache fange faengt hole gehe fahre beginnt startet beginne oeffne oeffnet schliesst "
    "schliesse beginnen treffe abholen einsammeln los stehe starte must start begin"
)


def other_business(m: Mention, parts: list[Clause]) -> bool:
    """ "Ich öffne um halb zehn das Geschäft, müsste also spätestens um neun …": an hour of the citizen's
    own day."""
    e, clause = m.expression, m.clause
    if e.days is not None or e.clock is None or e.clock.shape not in (Shape.POINT, Shape.ABOUT):
        return False
    if not clause.words() & _OWN_DOING or clause.has("FREE"):
        return False
    return any(
        other is not e and other.clock is not None
        for p in parts
        if abs(p.sentence - clause.sentence) <= 1
        for _, other in p.times
    )


_MARGIN = 30


def must_go(m: Mention, parts: list[Clause]) -> Mention | None:
    """ "um drei muss ich die Kleine abholen": until a while before, where no other hours are said."""
    clause, clock = m.clause, m.clock
    if m.days is not None or clock is None or clock.shape not in (Shape.POINT, Shape.ABOUT):
        return None
    if not clause.words() & cues.MUST or clause.doing is None or clause.has("FREE", "NEG"):
        return None
    if any(e.days is not None for _, e in clause.times) or sum(len(p.times) for p in parts) > _FEW:
        return None
    if any(e.clock is not None and e is not m.expression for p in parts for _, e in p.times):
        return None
    high = clock.ok[0][0] - _MARGIN
    return replace(m, clock=Clock(Shape.BEFORE, ((0, high),), None, high))


_FEW = 4


def ends_work(clause: Clause, e: Expression) -> bool:
    """ "um 12 Schluss", "bis vier in der Schule": when work ends is no wish for that hour."""
    point = e.clock is not None and e.clock.shape in (Shape.POINT, Shape.ABOUT)
    if comes_back(clause):
        return point
    return point and (clause.has("ENDS") or bool(clause.words() & _OUT)) and not clause.has("FREE")


def comes_back(clause: Clause) -> bool:
    """ "komme um zwei zurück": the way home, not the way to the office."""
    words = clause.words()
    able = words & {"kann", "koennte", "koennten", "koennen", "wuerde", "gern", "gerne", "moechte"}
    return bool(words & {"komme", "kommen", "kommt"} and words & {"zurueck", "heim"}) and not able


_OUT = word_set(
    "schluss feierabend aus fertig raus frei dienstschluss schulschluss arbeitsende finish finished off"
)


def comes_home(m: Mention) -> bool:
    """ "und komme erst spät nachts zurück": a part of day of the own way home."""
    part = m.days is None and m.clock is not None and m.clock.shape is Shape.PART
    words = m.clause.words()
    return (
        part
        and bool(words & _HOME and words & {"komme", "kommen", "kommt"})
        and not m.clause.has("REALLYFREE")
    )


_HOME = word_set("zurueck heim raus weg")


def out_at(clause: Clause, position: int) -> bool:
    """ "Dienstschluss ist um 15 Uhr": the hour says when, not the word."""
    point = any(e.clock is not None and e.clock.shape in (Shape.POINT, Shape.ABOUT) for _, e in clause.times)
    return point and clause.items[position].word in _OUT


_SHORT = 4


def after_work(m: Mention, parts: list[Clause]) -> Mention:
    """From that hour on, where no other hour is said for it."""
    low = m.clock.ok[0][0] if m.clock is not None else 0
    low += 15 if m.clock is not None and m.clock.shape is Shape.ABOUT else 0
    later = any(
        e.clock is not None and e is not m.expression and e.days is None
        for p in parts
        if p.sentence == m.clause.sentence
        for _, e in p.times
    )
    words = m.clause.words()
    back = words & {"zurueck", "heim", "daheim", "wieder"} and words & {"bin", "sind", "komme", "kommen"}
    briefly = words & {"zurueck", "heim", "daheim"} and len(m.clause.items) < _SHORT
    out = (words & _OUT or back or briefly) and not m.clause.words() & {"muss", "muessen", "must"}
    if out and not later:
        return replace(m, clock=Clock(Shape.FROM, ((low, MIDNIGHT),), low, None))
    return replace(m, role=Role.FACT) if m.days is None else replace(m, clock=None)


_PAUSES = frozenset(("COLON", "COMMA", "DASH"))
_NOON = 12 * 60
_SHIFTS: dict[str, tuple[frozenset[Shape], int, int]] = {
    "frueh": (frozenset((Shape.FROM,)), _NOON - 60, MIDNIGHT),
    "spaet": (frozenset((Shape.BEFORE,)), 0, _NOON + 150),
    "nacht": (frozenset((Shape.FROM, Shape.BEFORE)), _NOON - 180, 20 * 60),
}
"""Which open ends a shift of that kind leaves free, at which hours."""


def leaves(m: Mention) -> bool:
    """ "Frühschicht: ab 15 Uhr", "Büro, ab 17 Uhr": the hours that work leaves, not those that it takes."""
    clock, clause = m.clock, m.clause
    if clock is None or clock.shape not in (Shape.FROM, Shape.BEFORE):
        return False
    hour = clock.ok[0][0] if clock.shape is Shape.FROM else clock.ok[0][1]
    kind = shift_kind(clause)
    if kind is not None:
        shapes, low, high = _SHIFTS[kind]
        return clock.shape in shapes and low <= hour <= high
    at = next((i for i, e in clause.times if e is m.expression), 0)
    work = max((i for i in clause.cues.get("BUSY", ()) if i < at), default=None)
    return work is not None and any(x.cat in _PAUSES for x in clause.items[work + 1 : at])


def shift_kind(clause: Clause) -> str | None:
    """Which shift a clause names alone."""
    kinds = {
        kind
        for i in clause.items
        for kind in _SHIFTS
        if i.word.startswith(kind) and i.word.endswith(("schicht", "schichten", "dienst"))
    }
    return kinds.pop() if len(kinds) == 1 else None
