"""Times that point at the slots offered before: "der Dienstag, aber später", "an denselben Tagen", "eine Stunde später"."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from mailworker.reading.times.cascade import Built, Context
from mailworker.reading.times.clock import exactly
from mailworker.reading.times.tokens import Item, numbers
from mailworker.reading.times.values import MIDNIGHT, Clock, Days, Shape, day, union, week
from mailworker.reading.times.wordset import word_set

HOUR = 60
_A_QUARTER = 15


def hour_shift(group: list[Item], _: Context) -> Built:
    """um eine Stunde nach hinten, 20 Minuten früher: in minutes."""
    last = "later" if group[0].word == "by" else group[-1].word
    if last not in _LATER | _EARLIER:
        return None
    unit = HOUR if any(i.cat == "HOURU" for i in group) else 1
    if any(i.cat in ("HALB", "HALF") for i in group):
        amount = unit // 2
    else:
        said = next((i for i in group if i.cat in ("N", "NW")), None)
        amount = unit * (1 if said is None else said.value if said.cat == "NW" else next(numbers(said)))
    if amount < _A_QUARTER:
        return None  # who comes five minutes late
    return "HOURSHIFT", amount * (-1 if last in _EARLIER else 1)


_EARLIER = frozenset(("frueher", "eher", "vorher", "vor", "vorne", "vorverlegen", "vorziehen", "earlier"))
_LATER = frozenset(("spaeter", "hinten", "verschieben", "verlegen", "schieben", "verschoben", "later"))


def taken_up(found: list[Item], n: int) -> bool:
    """Whether the words around a weekday make it one of the offer: 'der Dienstag', 'Dienstag, aber erst …'."""
    before = found[max(0, n - 3) : n]
    if any(i.cat == "ART" for i in before[-1:]) or found[n].word.split(" ")[0] in _DEFINITE:
        return True
    behind = list(takewhile(lambda i: i.cat not in ("END", "NL"), found[n + 1 : n + 9]))
    return any(i.cat == "HOURSHIFT" for i in before) or any(
        i.cat == "HOURSHIFT" or i.word.split(" ")[0] in _CONTRASTS for i in behind
    )


_DEFINITE = word_set("der den dem the")
_CONTRASTS = word_set("nur erst aber spaeter frueher zu only but later earlier lieber jedoch allerdings")


def hours_moved(item: Item, time: Clock | None, heard: Days | None, context: Context) -> Built:
    """Counted from the hour spoken of: that of the slot of the day said last (or next), else of the last slot."""
    slot = next((s for s in context.slots if heard is not None and heard.first == s.date()), None)
    if slot is not None:
        base = slot.hour * HOUR + slot.minute
    elif time is not None and time.shape is Shape.POINT and time.ok:
        base = time.ok[0][0]
    else:
        return None
    moved = base + int(str(item.value))
    return ("C", exactly((moved, moved, True))) if 0 <= moved < MIDNIGHT else None


def offered_days(context: Context) -> Built:
    """ "an denselben Tagen": those of all slots."""
    days = sorted({slot.date() for slot in context.slots})
    return ("D", union((day(d) for d in days), Shape.DATE)) if days else None


def offered_weekday(item: Item, context: Context, *, framed: bool, contrast: bool) -> None:
    """ "Mittwoch, aber erst ab 15 Uhr": the Wednesday that was offered, not an earlier one.

    `framed`: a week was spoken of before, of which the weekday may be. `contrast`: the weekday is taken up from the offer, its hour is not.
    """
    pair = item.value if isinstance(item.value, tuple) else (item.value,)
    days = pair[0]
    if item.cat not in ("D", "X") or not isinstance(days, Days) or days.shape is not Shape.WEEKDAY or framed:
        return
    found = [s.date() for s in context.slots if s.weekday() in days.named]
    if len(days.spans) == 1 and found and days.first < min(found) and contrast:
        of = union((day(d) for d in sorted(set(found))), Shape.DATE)
        days = replace(of, named=days.named)
    elif context.slots and days.last < week(min(context.slots).date()).first:
        days = replace(days, doubt="Gemeint sein kann auch der Wochentag in der Woche unseres Termins.")
    else:
        return
    item.value = (days, *pair[1:]) if item.cat == "X" else days
