"""Weekdays that are meant as a habit: "immer Mo und Mi", "nur Montag, Mittwoch und Freitag", working hours."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mailworker.core.reading import Role
from mailworker.reading.times.values import EARLIEST, LATEST, Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.cell import STRETCHES, weekdays
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import Mention, turn_round
from mailworker.reading.wishes.others import says_others
from mailworker.reading.wishes.own_hours import shift_kind

_USUAL = word_set(
    "immer grundsaetzlich generell regelmaessig normalerweise stets meistens meist ueblicherweise "
    "gewoehnlich prinzipiell always usually generally regularly"
)
_WEEKLY = frozenset((Shape.WEEKDAY, Shape.EVERY))
_MANY = 3


def habits(found: list[Mention], parts: list[Clause]) -> list[Mention]:
    """The mentions with weekdays made every such day where they tell of a habit, and working hours turned
    into the hours that they leave."""
    found = _alike(found)
    found = _dated_instead([_left_free(m, found) for m in found])
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
    spoken = any(_any_week(p) or says_others(p) for p in parts) or _whichever(parts)
    return spoken or _timetable(found) or _own_week(wished) or _later_refused(wished)


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
    lines = {m.clause.sentence for m in wished if m.clause.listed and _weekly(m) and m.role is not Role.FACT}
    mine = [m for m in wished if _wish(m) or (len(lines) > _MANY and m.role is Role.EXCLUDED)]
    dated = [m for m in mine if m.days is not None]
    named = {wd for m in dated if m.days is not None and m.days.named for wd in weekdays(m.days)}
    hours = {m.clock.ok for m in mine if m.clock is not None}
    return len(named) > _MANY and len(hours) + any(m.clock is None for m in dated) > 1


def _weekly(m: Mention) -> bool:
    return m.days is not None and m.days.shape in _WEEKLY


def _alike(found: list[Mention]) -> list[Mention]:
    """ "Mi genauso wie Di": as was said of that day."""
    out = list(found)
    for k in range(1, len(found)):
        m, model = found[k - 1], found[k]
        if m.clause is not model.clause or not (_weekly(m) and _weekly(model)) or not _as_that(m.clause):
            continue
        said = [
            o
            for o in found[: k - 1]
            if _weekly(o) and o.days and model.days and weekdays(o.days) == weekdays(model.days)
        ]
        if not said:
            continue
        hours = [
            o.clock for o in found if o.clause.sentence == said[-1].clause.sentence and _wish(o) and o.clock
        ]
        clock = said[-1].clock or (hours[0] if said[-1].role is Role.WISH and len(hours) == 1 else None)
        out[k - 1] = replace(m, role=said[-1].role, clock=clock)
        out[k] = replace(model, role=Role.FACT)
    return out


def _as_that(clause: Clause) -> bool:
    return bool(clause.words() & {"wie", "dito"}) and len(clause.items) < _BRIEF


_BRIEF = 6


def _own_week(wished: list[Mention]) -> bool:
    """ "Dienstag bis Donnerstag bin ich im Büro, Montag und Freitag zu Hause": most of a week told by its work."""
    named = {wd for m in wished if m.days is not None and m.days.named for wd in weekdays(m.days)}
    worked = any(not _wish(m) and m.clause.has("BUSY") and not m.clause.has("ABSENT", "NEG") for m in wished)
    shifts = any(shift_kind(m.clause) or (m.days is not None and m.days.frame) for m in wished)
    return len(named) > _MANY and worked and not shifts and any(_wish(m) for m in wished)


def _whichever(parts: list[Clause]) -> bool:
    """ "welcher Donnerstag, ist mir gleich", "in welcher Woche ist egal"."""
    for n, clause in enumerate(parts):
        said = [w for i in clause.items for w in i.word.split(" ")]
        open_ = any(a in _WHICH and b in _WEEKDAYS for a, b in pairwise(said))
        if open_ and any(p.has("ANY") for p in parts[n : n + 2]):
            return True
    return False


_WHICH = word_set("welcher welchen welchem welche")
_WEEKDAYS = word_set("montag dienstag mittwoch donnerstag freitag samstag sonnabend woche kalenderwoche")


def _dated_instead(found: list[Mention]) -> list[Mention]:
    """ "Unter der Woche arbeite ich bis drei. Ginge Donnerstag, der 7., um vier?": the hour asked for counts,
    not the hours that work leaves."""
    asked = any(
        _wish(m)
        and m.days is not None
        and m.days.shape is Shape.DATE
        and m.clock is not None
        and m.clock.shape is Shape.POINT
        and m.clause.has("FREE")
        for m in found
    )
    return [replace(m, role=Role.FACT) if asked and _left_by_work(m) else m for m in found]


def _left_by_work(m: Mention) -> bool:
    said, weekly = m.expression.clock, m.days is not None and m.days.shape in _WEEKLY
    turned = m.clock is not None and said is not None and m.clock.shape is not said.shape
    told = m.clause.has("BUSY") and not m.clause.has("FREE", "NEG")
    return _wish(m) and (m.days is None or weekly or len(m.days.weekdays) > 0) and turned and told


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
