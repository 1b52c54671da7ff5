"""Weekdays that are meant as a habit: "immer Mo und Mi", "nur Montag, Mittwoch und Freitag", working hours."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.values import EARLIEST, LATEST, Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.cell import STRETCHES, weekdays
from mailworker.reading.wishes.clauses import Clause
from mailworker.reading.wishes.mention import Mention, turn_round
from mailworker.reading.wishes.others import says_others

_USUAL = word_set(
    "immer grundsaetzlich generell regelmaessig normalerweise stets meistens meist ueblicherweise "
    "gewoehnlich prinzipiell always usually generally regularly"
)
_WEEKLY = frozenset((Shape.WEEKDAY, Shape.EVERY))
_MANY = 3


def habits(found: list[Mention], parts: list[Clause]) -> list[Mention]:
    """The mentions with weekdays made every such day where they tell of a habit, and working hours turned
    into the hours that they leave."""
    found = [_left_free(m, found) for m in found]
    if _every_week(found, parts):
        return [_every(m) for m in found]
    framed = {m.clause.sentence for m in found if _is_stretch(m)}
    sentences = {m.clause.sentence for m in found if _tells(m, framed)}
    sentences |= {
        s for s in {m.clause.sentence for m in found} if s not in framed and _only_these(s, found, parts)
    }
    sentences |= {s + 1 for s in sentences if _goes_on(s, found)}
    return [_every(m) if m.clause.sentence in sentences else m for m in found]


def _every(m: Mention) -> Mention:
    if m.days is None or m.days.shape is not Shape.WEEKDAY or m.role is Role.FACT:
        return m
    wds = weekdays(m.days)
    return replace(m, days=Days(((EARLIEST, LATEST),), Shape.EVERY, wds, named=wds))


def _every_week(found: list[Mention], parts: list[Clause]) -> bool:
    """Whether the weekdays named are those of every week: the week is said to be all the same, four of them
    or more are told of, or some dates are refused that only later weeks hold."""
    wished = [m for m in found if m.role in (Role.WISH, Role.EXCLUDED) and m.days is not None]
    if not wished or any(m.days is not None and m.days.shape not in _WEEKLY for m in wished if _wish(m)):
        return False
    return any(_any_week(p) or says_others(p) for p in parts) or _timetable(wished) or _later_refused(wished)


def _wish(m: Mention) -> bool:
    return m.role is Role.WISH


def _any_week(clause: Clause) -> bool:
    """ "die Woche ist mir egal", "jede Woche", "mein Stundenplan"."""
    words = {w for word in clause.words() for w in word.split(" ")}
    if words & _PLANS:
        return True
    return bool(words & {"woche", "week"}) and (clause.has("ANY") or bool(words & _NO_MATTER))


_PLANS = word_set(
    "stundenplan wochenplan arbeitszeiten unterrichtszeiten vorlesungszeiten stundenplaene timetable"
)
"""What is the same every week. A Dienstplan is made anew."""
_NO_MATTER = word_set("jede jeder rolle ueberlasse any every each")


def _timetable(wished: list[Mention]) -> bool:
    """ "Mo bis Mi ab 13:30, Fr zwischen 9 und 11": so many days, with hours of their own, are a timetable."""
    mine = [m for m in wished if _wish(m)]
    named = {wd for m in mine if m.days is not None and m.days.named for wd in weekdays(m.days)}
    hours = {m.clock.ok for m in mine if m.clock is not None}
    return len(named) > _MANY and len(hours) + any(m.clock is None for m in mine) > 1


def _later_refused(wished: list[Mention]) -> bool:
    """ "am Samstagvormittag; am 10. und 17. kann ich nicht": the Saturdays of weeks to come are meant."""
    mine = [m.days for m in wished if _wish(m) and m.days is not None and len(m.days.named) == 1]
    gone = [m.days for m in wished if not _wish(m) and m.days is not None and m.days.shape is Shape.DATE]
    return any(a.weekday() in days.named and a > days.last for days in mine for g in gone for a, _ in g.spans)


def _tells(m: Mention, framed: set[int]) -> bool:
    """Whether the weekdays of this mention's sentence are those of every week."""
    if m.days is None or m.days.shape not in _WEEKLY or m.role is Role.FACT:
        return False
    if m.days.shape is Shape.EVERY:
        return bool(m.days.named) and len(m.days.named) < 5
    usual = bool(m.clause.words() & _USUAL) and m.clause.sentence not in framed and not _dated(m.clause)
    hours = m.clock is not None or any(e.days is None and e.clock is not None for _, e in m.clause.times)
    worked = m.clause.has("BUSY") and (hours or _at_work(m.clause)) and len(weekdays(m.days)) > 1
    return usual or worked


def _at_work(clause: Clause) -> bool:
    """ "ich arbeite Montag bis Mittwoch"."""
    return clause.doing is not None and clause.items[clause.doing].word.startswith("arbeite")


def _dated(clause: Clause) -> bool:
    return any(e.days is not None and e.days.shape is Shape.DATE for _, e in clause.times)


def _only_these(sentence: int, found: list[Mention], parts: list[Clause]) -> bool:
    """ "nur Montag, Mittwoch und Freitag": so many days named as the only ones are a rule."""
    ours = [m for m in found if m.clause.sentence == sentence and m.days is not None and m.role is Role.WISH]
    named = {
        wd for m in ours if m.days is not None and m.days.shape is Shape.WEEKDAY for wd in weekdays(m.days)
    }
    said = [p for p in parts if p.sentence == sentence]
    if any(_dated(p) for p in said):
        return False
    if any(p.words() & _USUAL for p in said):
        return bool(named)
    return len(named) >= _MANY and any(_only_days(p) for p in said)


def _only_days(clause: Clause) -> bool:
    """Whether an "only" is said of a day: "nur vormittags" is said of hours."""
    behind = [
        next((x.cat for x in clause.items[i + 1 :] if x.cat not in ("AN", "UM", "ART", "ZU")), "")
        for i in clause.cues.get("ONLY", ())
    ]
    return any(cat not in ("C", "P") for cat in behind)


def _goes_on(sentence: int, found: list[Mention]) -> bool:
    """Whether the next sentence names further weekdays, of another kind than a date or a week."""
    after = [m for m in found if m.clause.sentence == sentence + 1 and m.days is not None]
    return bool(after) and all(m.days is not None and m.days.shape in _WEEKLY for m in after)


def _left_free(m: Mention, found: list[Mention]) -> Mention:
    """ "Mo bis Mi arbeite ich bis 16 Uhr": those days, after work, where no week is spoken of."""
    if m.role is not Role.EXCLUDED or m.clock is None or m.days is None or not m.clause.has("BUSY"):
        return m
    if m.clock.shape not in (Shape.BEFORE, Shape.FROM) or m.clause.has("NEG", "ABSENT", "EXCEPT"):
        return m
    named = len(weekdays(m.days)) if m.days.shape in _WEEKLY else len(m.days.spans)
    beside = any(_wish(o) and o.days is not None for o in found)
    meant = m.clause.has("ONLY") or named > (1 if beside else _MANY)
    if not meant or any(_is_stretch(other) for other in found):
        return m
    turned = turn_round(m.clock)
    return replace(m, role=Role.WISH, clock=turned) if turned else m


def _is_stretch(m: Mention) -> bool:
    return m.role is Role.WISH and m.days is not None and m.days.shape in STRETCHES
