"""Shifts: "diese Woche früh, nächste Woche spät" names work, not wishes; and the hours that it leaves."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import MIDNIGHT, Clock, Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.cell import STRETCHES
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import Mention
from mailworker.reading.wishes.own_hours import shift_kind

_BARE = {
    "frueh": "fruehschicht", "fruehe": "fruehschicht", "spaet": "spaetschicht", "spaete": "spaetschicht",
    "nacht": "nachtschicht", "naechte": "nachtschicht", "nachts": "nachtschicht", "tag": "tagschicht",
}  # fmt: skip
_WORKS = word_set("schicht schichten wechselschicht schichtdienst schichtplan dienstplan dienste")
_HAS = word_set("habe hab haben hat arbeite arbeiten arbeitet bin noch")
_MORNING = 420
"""The first minute of "früh"."""


def named(found: list[Item]) -> list[Item]:
    """The items with "früh", "spät" and "Nacht" made shifts, where the talk is of shifts."""
    talk = _of_shifts(found)
    out: list[Item] = []
    for i, item in enumerate(found):
        if item.word == "schicht" and out and out[-1].word in _BARE:
            out[-1] = _shift(out[-1])
        elif _week_and_morning(item) and (talk or _followed_by_work(found, i)):
            out += _parted(item)
        elif item.word in _BARE and item.cat in ("P", "W") and _said_of_weeks(out, talk):
            out.append(_shift(item))
            talk = True
        else:
            out.append(item)
    return out


def _shift(item: Item) -> Item:
    return Item("W", None, item.start, item.end, _BARE[item.word], item.raw)


def _of_shifts(found: list[Item]) -> bool:
    return any(
        item.word in _WORKS
        or item.word.endswith(("schicht", "schichten"))
        or (item.word in ("spaet", "nacht") and i > 0 and _days(found[i - 1]) is not None)
        for i, item in enumerate(found)
    )


def _days(item: Item) -> Days | None:
    """The weeks or weekdays that an item names, without hours."""
    value = item.value
    return value if item.cat == "D" and isinstance(value, Days) and value.shape in _SPANS else None


_SPANS = frozenset((Shape.WEEK, Shape.STRETCH, Shape.EVERY, Shape.WEEKDAY))


def _week_and_morning(item: Item) -> bool:
    if item.cat != "X" or not isinstance(item.value, tuple) or not item.raw.lower().endswith("früh"):
        return False
    days, clock, *_ = item.value
    week = isinstance(days, Days) and days.shape in (Shape.WEEK, Shape.STRETCH)
    return week and isinstance(clock, Clock) and clock.ok[0][0] == _MORNING


def _followed_by_work(found: list[Item], i: int) -> bool:
    return i + 1 < len(found) and found[i + 1].word in ("schicht", "dienst")


def _parted(item: Item) -> list[Item]:
    """ "diese Woche früh" as the week and the shift."""
    cut = item.end - len("früh")
    raw = item.raw[: -len("früh")].rstrip()
    week = Item("D", item.value[0], item.start, item.start + len(raw), item.word.rsplit(" ", 1)[0], raw)
    return [week, Item("W", None, cut, item.end, "fruehschicht", item.raw[-len("früh") :])]


def _said_of_weeks(before: list[Item], talk: bool) -> bool:
    """Whether a week stands right before, or one and a word of working: "nächste Woche hab ich früh"."""
    worked = False
    for item in reversed(before[-5:]):
        if _days(item) is not None:
            return worked or talk
        if item.word in _HAS:
            worked = worked or item.word != "noch"
        elif item.word not in ("ich", "wir", "er", "sie", "dann", "wieder", "ist", "im", "auf"):
            return False
    return False


def left(out: list[Mention], parts: list[Clause]) -> list[Mention]:
    """The days of a shift with the hours that it leaves, where none are said for them."""
    return [_left(m, out, parts) for m in out]


_LEFT = {
    "frueh": Clock(Shape.FROM, ((15 * 60, MIDNIGHT),), 15 * 60, None, False),
    "spaet": Clock(Shape.BEFORE, ((0, 12 * 60),), None, 12 * 60, False),
    "nacht": Clock(Shape.FROM, ((15 * 60, MIDNIGHT),), 15 * 60, None, False),
}


def supposed(m: Mention) -> bool:
    """Whether a mention's hours are only what a shift usually leaves."""
    return m.role is Role.WISH and m.clock in _LEFT.values() and m.expression.clock is None


def _left(m: Mention, out: list[Mention], parts: list[Clause]) -> Mention:
    kind = shift_kind(m.clause)
    if kind is None or m.days is None or m.clock is not None or m.days.shape not in STRETCHES:
        return m
    if m.role not in (Role.WISH, Role.EXCLUDED) or m.clause.has("NEG", "EXCEPT") or _hours_said(m, parts):
        return m
    again = any(
        o.role is Role.WISH and o.order > m.order and o.days is not None and o.days.spans == m.days.spans
        for o in out
    )
    return replace(m, role=Role.FACT) if again else replace(m, role=Role.WISH, clock=_LEFT[kind])


def _hours_said(m: Mention, parts: list[Clause]) -> bool:
    """Whether hours, or a refusal, are said for these days before other days are named."""
    for clause in parts[m.clause.number :]:
        if clause.sentence > m.clause.sentence + 1:
            return False
        after = [e for i, e in clause.times if clause is not m.clause or e is not m.expression]
        if clause is not m.clause and clause.has("NEG") and not after:
            return True
        for e in after:
            if e.days is not None and clause is not m.clause:
                return e.clock is not None and e.days.spans == (m.days.spans if m.days else ())
            if e.clock is not None:
                return True
    return False
