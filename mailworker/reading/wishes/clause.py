"""A stretch of one sentence that says one thing, with its times and cues."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from mailworker.reading.times.find import Expression
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.sentences import TIMES


@dataclass(slots=True)
class Clause:
    """A stretch of one sentence that says one thing. `cues` tells at which of its items each cue stands.

    `doing`: the verb that tells of somebody's own doing.
    """

    items: list[Item]
    sentence: int
    number: int
    opener: str = ""
    question: bool = False
    listed: bool = False
    times: list[tuple[int, Expression]] = field(default_factory=list)
    cues: dict[str, list[int]] = field(default_factory=dict)
    gathered: set[str] = field(default_factory=set)
    paired: set[tuple[str, str]] = field(default_factory=set)
    doing: int | None = None

    def has(self, *names: str) -> bool:
        """Whether any of these cues stands in it."""
        return not self.cues.keys().isdisjoint(names)

    def words(self) -> set[str]:
        """The clause's words; asked often, so gathered once."""
        if not self.gathered:
            self.gathered = {i.word for i in self.items}
        return self.gathered

    def pairs(self) -> set[tuple[str, str]]:
        """The words that stand side by side; gathered once, too."""
        if not self.paired:
            self.paired = set(pairwise(word for item in self.items for word in item.word.split(" ")))
        return self.paired


def note_cue(clause: Clause, cue: str, i: int) -> None:
    """The cue noted at that item; work that is but the reason of what is wished is none."""
    if cue == "BUSY" and _reason(clause.items, i):
        return
    places = clause.cues.setdefault(cue, [])
    if i not in places:
        places.append(i)


_REASONS = word_set("wegen aufgrund")


def _reason(items: list[Item], i: int) -> bool:
    """ "ab 14 Uhr wegen der Schule": told as the reason of what is wished."""
    before = items[max(0, i - 3) : i]
    at = next((k for k, x in enumerate(before) if x.word in _REASONS), None)
    return at is not None and not any(x.cat in TIMES for x in before[at:])
