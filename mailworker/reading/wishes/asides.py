"""What stands in brackets: apart from its sentence, or the same day said again."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Days, Shape
from mailworker.reading.wishes.sentences import TIMES


def without_asides(sentence: list[Item]) -> tuple[list[Item], list[list[Item]]]:
    """The sentence without its brackets that name no time, and those."""
    main: list[Item] = []
    asides: list[list[Item]] = []
    i = 0
    while i < len(sentence):
        end = _bracket_end(sentence, i) if sentence[i].cat == "LP" else 0
        if end > i + 1 and not any(x.cat in TIMES for x in sentence[i:end]):
            asides.append(sentence[i + 1 : end])
            i = end + 1
            continue
        if end and _said_again(sentence[i - 1] if i else None, sentence[i + 1 : end]):
            i = end + 1
            continue
        main.append(sentence[i])
        i += 1
    return main, asides


def _said_again(before: Item | None, aside: list[Item]) -> bool:
    """ "bis Aschermittwoch (10.2.)": the same day in brackets."""
    if before is None or len(aside) != 1 or before.cat != "D" or aside[0].cat != "D":
        return False
    one, other = before.value, aside[0].value
    same = isinstance(one, Days) and isinstance(other, Days) and other.shape is Shape.DATE
    return same and (one.last == other.last or one.first == other.first)


def _bracket_end(sentence: list[Item], i: int) -> int:
    return next((k for k in range(i + 1, min(len(sentence), i + 40)) if sentence[k].cat == "RP"), 0)
