"""What a clause's cues are not about: work that is but the reason; and what a line of a timetable is about."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.finite import finite
from mailworker.reading.wishes.sentences import TIMES

_BECAUSE_OF = word_set("wegen aufgrund infolge trotz")
_LONGEST_REASON = 4


def set_reasons_aside(items: list[Item], cues: dict[str, list[int]]) -> None:
    """ "nach 13 Uhr wegen der Schule": work that is but the reason is not told of the time beside it."""
    for at in (i for i, x in enumerate(items) if x.word in _BECAUSE_OF):
        end = next((k for k in range(at + 1, len(items)) if _ends(items, at, k)), len(items))
        for cue in ("BUSY", "ABSENT", "FACT"):
            left = [i for i in cues.pop(cue, ()) if not at < i < end]
            if left:
                cues[cue] = left


def _ends(items: list[Item], at: int, k: int) -> bool:
    noun = any(x.raw[:1].isupper() for x in items[at + 1 : k])
    return items[k].cat in TIMES or (noun and not items[k].raw[:1].isupper()) or k - at > _LONGEST_REASON


def at_work(items: list[Item], cues: dict[str, list[int]], listed: bool) -> None:
    """ "Di Büro": a line of a timetable that says where somebody works."""
    if listed and "FREE" not in cues and finite(items) is None:
        for i, item in enumerate(items):
            if item.word in _AT_WORK:
                cues.setdefault("BUSY", []).append(i)


_AT_WORK = word_set("arbeit arbeiten buero firma betrieb")
