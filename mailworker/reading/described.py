"""A service that a mail describes without naming it: 'two wardrobes … the bin lorry … a card from the town hall'."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set

from mailworker.reading.hits import Hit
from mailworker.reading.lexicon import Lexicon
from mailworker.reading.tokens import Token

_ENOUGH = 3


def described(lexicon: Lexicon, said: Sequence[Token], without: Set[int]) -> Hit | None:
    """The one service of which a text shows the most signs, at least three, each by a word of its own; a hint."""
    seen: dict[str, dict[str, int]] = defaultdict(dict)
    for place, token in enumerate(said):
        if place in without:
            continue
        for number in lexicon.numbers_of(token.text):
            for topic, sign in lexicon.signs.get(number, ()):
                if place not in seen[topic].values():
                    seen[topic].setdefault(sign, place)
    ranked = sorted(seen.items(), key=lambda item: -len(item[1]))
    if (
        not ranked
        or len(ranked[0][1]) < _ENOUGH
        or (len(ranked) > 1 and len(ranked[1][1]) == len(ranked[0][1]))
    ):
        return None
    topic, places = ranked[0]
    first = min(places.values())
    return Hit(topic, (first,), 1, weak=True, anchor=first)
