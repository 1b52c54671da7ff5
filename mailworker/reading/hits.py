"""Where in a mail the office's patterns match, and which match says most."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from mailworker.reading.lexicon import Lexicon, Pattern
from mailworker.reading.tokens import Token

_GAP = 4
_NEAR = 16
_MOST = 60
_NONE: frozenset[int] = frozenset()
_PRONOUNS = frozenset(
    [
        "ihn",
        "er",
        "sie",
        "es",
        "ihm",
        "diese",
        "diesen",
        "dieser",
        "dieses",
        "beide",
        "beides",
        "davon",
        "dieselben",
        "it",
        "them",
        "both",
    ]
)


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern found: its service or foreign topic, the numbers of its tokens, the token that names it first.

    `phrase`: its words stand together, as one expression. `length`: the letters of its pattern; the longer knows better.
    """

    topic: str
    places: tuple[int, ...]
    size: int
    weak: bool
    anchor: int
    phrase: bool = True
    length: int = 0

    @property
    def spread(self) -> int:
        """How many words lie between its first and its last."""
        return self.places[-1] - self.places[0]

    @property
    def foreign(self) -> bool:
        """Whether it names what another office does."""
        return self.topic.startswith("_")


def find(lexicon: Lexicon, tokens: Sequence[Token], without: Set[int] = _NONE) -> list[Hit]:
    """The hits that stand once wider patterns have taken the words of narrower ones, in order of place.

    The tokens numbered in `without` are not looked at.
    """
    return _strongest(every(lexicon, tokens, without), tokens)


def every(lexicon: Lexicon, tokens: Sequence[Token], without: Set[int] = _NONE) -> list[Hit]:
    """All hits, also those whose words wider ones share."""
    where: dict[int, list[int]] = defaultdict(list)
    for place, token in enumerate(tokens):
        if place in without:
            continue
        if token.norm == "uhr" and place and tokens[place - 1].text[0].isdigit():
            continue  # a time of day, not a watch
        for number in lexicon.numbers_of(token.text):
            if len(where[number]) < _MOST:
                where[number].append(place)
    present = frozenset(where)
    hits: list[Hit] = []
    seen: set[int] = set()
    for number in list(where):
        for pattern in lexicon.by_word.get(number, ()):
            if id(pattern) not in seen:
                seen.add(id(pattern))
                if not any(map(present.isdisjoint, pattern.slots)):
                    hits.extend(_matches(pattern, where, tokens))
    return hits


def _matches(pattern: Pattern, where: Mapping[int, list[int]], tokens: Sequence[Token]) -> Iterator[Hit]:
    found = [list(_phrases(group, where, tokens)) for group in pattern.groups]
    if not all(found):
        return
    for first in found[0][:_MOST]:
        places = _together(first, found[1:], tokens)
        if places is not None:
            yield Hit(
                pattern.topic,
                places,
                pattern.size,
                pattern.weak,
                first[0],
                len(pattern.groups) == 1,
                len(pattern.source),
            )


def _phrases(
    group: tuple[frozenset[int], ...], where: Mapping[int, list[int]], tokens: Sequence[Token]
) -> Iterator[tuple[int, ...]]:
    """The places of a phrase's words, in order, each soon after the one before and in its sentence."""
    for start in _places(group[0], where):
        places = [start]
        for slot in group[1:]:
            follow = next(
                (
                    p
                    for p in _places(slot, where)
                    if places[-1] < p <= places[-1] + _GAP and tokens[p].sentence == tokens[start].sentence
                ),
                None,
            )
            if follow is None:
                break
            places.append(follow)
        if len(places) == len(group):
            yield tuple(places)


def _places(slot: frozenset[int], where: Mapping[int, list[int]]) -> list[int]:
    if len(slot) == 1:
        return where.get(next(iter(slot)), [])
    return sorted({place for number in slot for place in where.get(number, ())})


def _together(
    first: tuple[int, ...], others: Sequence[list[tuple[int, ...]]], tokens: Sequence[Token]
) -> tuple[int, ...] | None:
    """The places of all groups where each has one near `first` in its sentence, or in the next by a pronoun."""
    places = set(first)
    for group in others:
        near = [
            g
            for g in group
            if not places & set(g) and _joined(first[0], g[0], tokens, specific=len(others) > 1)
        ]
        if not near:
            return None
        nearest: tuple[int, ...] = min(near, key=lambda g: abs(g[0] - first[0]))
        places |= set(nearest)
    return tuple(sorted(places))


def _joined(one: int, other: int, tokens: Sequence[Token], *, specific: bool) -> bool:
    low, high = sorted((one, other))
    if specific and tokens[high].sentence - tokens[low].sentence <= 1 and high - low <= 2 * _NEAR:
        return True
    if tokens[low].sentence == tokens[high].sentence:
        return high - low <= 2 * _NEAR
    if tokens[high].sentence - tokens[low].sentence > 1 or high - low > _NEAR or tokens[high].sentence <= 1:
        return False
    return any(
        token.text in _PRONOUNS
        or (token.text.istitle() and token.text != "Sie" and token.text.lower() in _PRONOUNS)
        for token in tokens[low + 1 : high + 1]
        if token.sentence == tokens[high].sentence
    )


def _strongest(hits: list[Hit], tokens: Sequence[Token]) -> list[Hit]:
    """Widest first: a hit whose every word a wider hit of another topic has taken says nothing of its own."""
    taken: dict[int, Hit] = {}
    kept: list[Hit] = []
    for hit in sorted(hits, key=lambda h: (-h.size, h.weak, h.spread, h.anchor, -h.length)):
        owners = [taken.get(place) for place in hit.places]
        if all(
            owner is not None and (owner.topic != hit.topic or owner.anchor == hit.anchor) for owner in owners
        ):
            continue
        if len({id(owner) for owner in owners}) == 1 and owners[0] is not None and hit.size > 1:
            continue
        if _far_from_its_own(hit, owners, tokens):
            continue
        if any(
            owner is not None and owner.topic != hit.topic and place == hit.anchor
            for owner, place in zip(owners, hit.places, strict=True)
        ):
            continue
        kept.append(hit)
        for place in hit.places:
            taken.setdefault(place, hit)
    return sorted(kept, key=lambda h: h.anchor)


def _far_from_its_own(hit: Hit, owners: Sequence[Hit | None], tokens: Sequence[Token]) -> bool:
    """'My card to fetch, and my son needs a passport': the verb has its object in its own clause and wants no other."""
    mine = [
        place for place, owner in zip(hit.places, owners, strict=True) if owner and owner.topic == hit.topic
    ]
    free = [place for place, owner in zip(hit.places, owners, strict=True) if owner is None]
    return bool(mine and free) and not {tokens[p].clause for p in mine} & {tokens[p].clause for p in free}
