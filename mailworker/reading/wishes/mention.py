"""A time expression in its clause, and what the judges of its role share."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mailworker.core.reading import Role
from mailworker.reading.times.find import Expression
from mailworker.reading.times.values import MIDNIGHT, Clock, Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression in its clause with its role. `rank` 0 is not said. `complement`: negated open ends,
    turned. `soft`: hours that are merely liked better than others."""

    expression: Expression
    clause: Clause
    role: Role
    days: Days | None
    clock: Clock | None
    rank: int = 0
    order: int = 0
    soft: bool = False

    def place(self) -> int:
        """At which of its clause's items it stands; 0 where it is in none of them."""
        return next((k for k, e in self.clause.times if e is self.expression), 0)


ABLE = word_set(
    "koennte koennten kann koennen koennt haette haetten waere ginge passt gern gerne "
    "jederzeit could can would"
)
"""Words by which one can come then."""


BECAUSE = word_set("da weil denn because since")
"""What opens the reason of something."""

ELSE = word_set("sonst ansonsten otherwise")
"""What opens that which holds for all other times."""


def phrase(clause: Clause, words: tuple[str, str]) -> bool:
    """Whether the two words stand side by side in the clause."""
    return words in clause.pairs()


def next_clause(parts: list[Clause], n: int) -> Clause | None:
    """The next clause of the same sentence."""
    after = parts[n + 1] if n + 1 < len(parts) else None
    return after if after is not None and after.sentence == parts[n].sentence else None


def turn_round(clock: Clock) -> Clock | None:
    """The other side of an hour: from it on where it ends, until it where it begins; None where nothing is left."""
    low, high = clock.ok[0]
    if (clock.shape is Shape.BEFORE and high >= 18 * 60) or (clock.shape is Shape.FROM and low <= 7 * 60):
        return None
    if clock.shape is Shape.BEFORE:
        return Clock(Shape.FROM, ((high, MIDNIGHT),), high, None, clock.sure)
    return Clock(Shape.BEFORE, ((0, low),), None, low, clock.sure) if low > 0 else None


def exclude(m: Mention) -> Mention:
    """The mention as a time taken away."""
    return replace(m, role=Role.EXCLUDED)
