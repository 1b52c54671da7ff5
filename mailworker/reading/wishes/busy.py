"""Times at which the citizen is busy: the day taken away, or the hours that the doing leaves."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.values import Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.freed import then_able
from mailworker.reading.wishes.mention import Mention, exclude, turn_round


def _dated(clause: Clause) -> bool:
    return any(e.days is not None for _, e in clause.times)


def _told_closer(m: Mention, parts: list[Clause]) -> bool:
    """Whether a day, or hours in figures, stand beside a part of day: "morgens bringe ich ihn, um zehn …"."""
    return _dated(m.clause) or any(
        e.clock is not None and e.clock.shape is not Shape.PART
        for p in parts
        if p.sentence == m.clause.sentence and p.number >= m.clause.number
        for _, e in p.times
    )


def _hours_beside(clause: Clause) -> bool:
    """ "Montag arbeite ich bis 16 Uhr": the hours are taken, not the day."""
    return any(
        e.days is None and e.clock is not None and e.clock.shape in (Shape.BEFORE, Shape.FROM)
        for _, e in clause.times
    )


def _hours_left(clause: Clause) -> bool:
    """Whether those hours leave any: "unter der Woche arbeite ich bis sechs" leaves none."""
    return any(
        e.days is None and e.clock is not None and turn_round(e.clock) is not None for _, e in clause.times
    )


def _long(days: Days) -> bool:
    """ "im Sommer feiern wir": nobody is busy for so long."""
    return (days.last - days.first).days > _LONGEST_DOING


_LONGEST_DOING = 20


_FULL = word_set("ausgebucht verplant belegt blockiert ausgelastet dicht voll booked busy")


def _hours_near(m: Mention, parts: list[Clause]) -> bool:
    """Whether hours are said for a week that work is told of: "nächste Woche habe ich Kurs, da ab 15 Uhr"."""
    for clause in parts[m.clause.number :]:
        if clause.sentence > m.clause.sentence + 1:
            return False
        if clause is not m.clause and any(
            e.days is not None and e.days.shape in (Shape.WEEK, Shape.STRETCH) for _, e in clause.times
        ):
            return False
        if any(e.clock is not None for _, e in clause.times):
            return True
    return False


def _limits_the_wish(m: Mention) -> bool:
    """ "Dienst, nur bis elf": what is said of the wish; "arbeite nur bis elf" is said of the work."""
    text = m.expression.text.lower()
    if text.startswith(("nur", "erst")):
        at = m.clause.doing
        busy = m.clause.cues.get("BUSY", ())
        return at is None or not (any(i != at for i in busy) or m.clause.items[at].word.startswith("arbeit"))
    return text.startswith(("nicht", "frühestens", "not"))


def when_busy(m: Mention, parts: list[Clause]) -> Mention | None:
    """The mention as a time of being busy, or the hours it leaves; None where it is said of the wish."""
    clock, days = m.clock, m.days
    if clock is not None and _limits_the_wish(m):
        return None
    if clock is not None and days is None and clock.shape in (Shape.BEFORE, Shape.FROM):
        turned = turn_round(clock)
        return replace(m, clock=turned) if turned else replace(m, role=Role.FACT)
    if days is not None and clock is None and _hours_beside(m.clause):
        return m if _hours_left(m.clause) else exclude(m)
    if clock is not None and days is None and clock.shape is Shape.PART and _told_closer(m, parts):
        return replace(m, role=Role.FACT)
    if days is not None and days.shape in (Shape.SINCE,) and clock is None:
        return replace(m, role=Role.FACT)
    if days is not None and days.shape is Shape.STRETCH and _long(days) and not m.clause.words() & _FULL:
        return replace(m, role=Role.FACT)
    if days is not None and days.shape is Shape.WEEK and (m.clause.doing is None or _hours_near(m, parts)):
        return None
    if clock is not None and clock.shape in (Shape.RANGE, Shape.PART) and then_able(parts, m.clause):
        return m
    if clock is not None and clock.shape in (Shape.POINT, Shape.ABOUT) and days is None:
        return replace(m, role=Role.FACT)
    return exclude(m)
