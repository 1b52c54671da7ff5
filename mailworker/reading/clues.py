"""What a mail is about where it names no service: by what people mention around one.

`clues` of words.toml are groups of such words: what is at hand, where, what for, who demands it. A group is `a|b c / d + e`:
alternatives in the office's own patterns (docs/reading.md, "Words"), parted by ` / `; one that begins with `!` says as much
as two, and one that begins with `~` tells a circumstance, which says nothing where no other group is found. A service whose groups add up, and more than any other's, is read "by situation".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from itertools import pairwise

from mailworker.core.office import Office
from mailworker.reading.hits import Hit, every
from mailworker.reading.lexicon import Collision, Lexicon
from mailworker.reading.roles import Stance, needs, refuses
from mailworker.reading.tokens import Token, norm, stem
from mailworker.reading.topics import Asked, Topics

_ENOUGH = 2
"""What clues must add up to where the mail names no service at all."""
_OUTWEIGHS = 3
"""What they must add up to against words that name another service in passing, or where no appointment is asked for."""
_LEAD = 2
"""By how much they must lead over the own clues of what is named."""
_BESIDES = 3
"""What the clues in one sentence must add up to, one of them strong, beside services asked for elsewhere."""
_INSTEAD = 4
"""What the clues of a passing document must add up to where the lasting one is named, as the reason."""
_SHORTEST = 99
"""No clue is looked for in misspellings: clues are everyday words, with many neighbours."""
_APART = " / "
_GOVERNS = re.compile(
    r"\b(?:neue?[nrsm]?|brauch\w*|bräucht\w*|benötig\w*|beantrag\w*|verläng\w*|erneuer\w*|bestell\w*|ausstell\w*|ersatz|abgelaufen|läuft|abläuft|ablaufen|ungültig"
    r"|hätt\w*|eigene\w*|machen\s+lassen|lassen|new|renew\w*|appl(?:y|ying)|need\w*|expire[ds]?|replace\w*|mich|uns|myself|ourselves)\b",
    re.I,
)
_OBJECT = re.compile(
    r"\b(?:für|um|zur|zum|wegen|bzgl\.?|bezüglich|for)\s+(?:\w+\s+){0,2}$|(?:^|\n)\s*$", re.I
)
"""What makes a word that serves many services the thing that is asked for."""


@dataclass(frozen=True, slots=True)
class _Group:
    topic: str
    weight: int
    circumstance: bool

    @classmethod
    def of(cls, topic: str, source: str) -> _Group:
        return cls(topic, 2 if source.startswith("!") else 1, source.startswith("~"))


@dataclass(frozen=True, slots=True)
class Weight:
    """How much the clues of a service add up to, and the places of the first one found."""

    total: int
    strong: bool
    places: tuple[int, ...]


class Clues:
    """All clues of an office, compiled into one index of their words."""

    def __init__(self, office: Office, words: Lexicon) -> None:
        listed = entries(office)
        self._groups = tuple(_Group.of(topic, source) for topic, source in listed)
        self._words = words
        self._instead_of = office.vocabulary.instead_of
        rules = office.vocabulary
        self._families = (rules.moves, rules.renewed | rules.about_papers)
        self._reasons = [{reason} for reason in self._instead_of.values()]
        self._lexicon = Lexicon(
            (
                (str(number), alternative)
                for number, (_, source) in enumerate(listed)
                for alternative in alternatives(source)
            ),
            office.vocabulary.sets,
            _SHORTEST,
        )

    def read(self, what: Topics, text: str, *, wanted: bool) -> Topics:
        """`what` with the services that the situation told in `text` calls for.

        One where no other is asked for, and one that a sentence of its own tells of beside those asked for.
        `wanted`: the mail asks for an appointment; where it does not, clues must say more.
        """
        one = self._one(what, text, wanted=wanted)
        return self._besides(one, text) if wanted and one.asked else one

    def _one(self, what: Topics, text: str, *, wanted: bool) -> Topics:
        faint = all(self._is_faint(a, text, what.tokens) for a in what.asked)
        if not faint and {a.id for a in what.asked} not in self._reasons:
            return what
        weights = self.weigh(what.tokens, _refused(text, what.tokens))
        leader = _leader(weights)
        if leader is None or leader.lstrip("_") in _spoken_of(what):
            return what
        weight = weights[leader]
        only_reason = self._instead_of.get(leader, "")
        if {a.id for a in what.asked} == {only_reason}:
            return _read_by(leader, weight, what) if weight.strong and weight.total >= _INSTEAD else what
        if not faint:
            return what
        least = _OUTWEIGHS if what.asked or not wanted else _ENOUGH
        rivals = [*(weights.get(a.id) for a in what.asked), *(weights.get(f"_{f}") for f in what.foreign)]
        least = max([least, *((rival.total if rival else 0) + _LEAD for rival in rivals)])
        return _read_by(leader, weight, what) if weight.total >= least else what

    def _besides(self, what: Topics, text: str) -> Topics:
        """'…, und mein Sohn braucht dann so ein Ding für die Windschutzscheibe': a further service, told in a sentence of its own."""
        said = what.tokens
        hits = every(self._lexicon, said, _refused(text, said))
        busy = {said[asked.place].sentence for asked in what.asked}
        for sentence in sorted({said[hit.anchor].sentence for hit in hits} - busy):
            inside = [token for token in said if token.sentence == sentence]
            if not needs(text[inside[0].start : inside[-1].end]):
                continue
            weights = self._weights(hit for hit in hits if said[hit.anchor].sentence == sentence)
            leader = _leader(weights)
            if leader and self._is_another(leader, weights[leader], what):
                what = _with(leader, weights[leader], what)
        return what

    def _is_another(self, leader: str, weight: Weight, what: Topics) -> bool:
        """Whether clues speak strongly of a service that is none of those spoken of, nor another side of one."""
        if not weight.strong or weight.total < _BESIDES or leader.startswith("_"):
            return False
        spoken = {*_spoken_of(what), *what.refused}
        return leader not in spoken and not any(
            leader in family and not family.isdisjoint(spoken) for family in self._families
        )

    def weigh(self, said: Sequence[Token], without: Set[int] = frozenset()) -> dict[str, Weight]:
        """What the clues found in a text add up to, by topic; each word speaks for one group only."""
        return self._weights(every(self._lexicon, said, without))

    def _weights(self, hits: Iterable[Hit]) -> dict[str, Weight]:
        by_topic: dict[str, list[tuple[int, Hit]]] = defaultdict(list)
        for hit in hits:
            by_topic[self._groups[int(hit.topic)].topic].append((int(hit.topic), hit))
        return {topic: self._add_up(found) for topic, found in by_topic.items()}

    def _add_up(self, found: Iterable[tuple[int, Hit]]) -> Weight:
        heard: dict[int, tuple[int, ...]] = {}
        taken: set[int] = set()
        for number, hit in sorted(found, key=lambda f: (-self._groups[f[0]].weight, f[1].size, f[1].anchor)):
            if number not in heard and taken.isdisjoint(hit.places):
                heard[number] = hit.places
                taken.update(hit.places)
        groups = [self._groups[number] for number in heard]
        if all(group.circumstance for group in groups):
            return Weight(0, strong=False, places=())
        total = sum(group.weight for group in groups)
        return Weight(total, any(group.weight > 1 for group in groups), min(heard.values()))

    def _is_faint(self, asked: Asked, text: str, said: Sequence[Token]) -> bool:
        """Whether a service is named by a hint, or by one word that serves many and that no verb asks for."""
        word = said[asked.place]
        if asked.weak:
            return True
        if asked.end > word.end or asked.start < word.start or not self._words.is_shared(word.text):
            return False
        if _OBJECT.search(text, max(0, word.start - 40), word.start):
            return False
        clause = [t for t in said if t.clause == word.clause]
        return not _GOVERNS.search(text, clause[0].start, clause[-1].end)


def entries(office: Office) -> list[tuple[str, str]]:
    """Every (topic, group) of an office; topics of other offices begin with '_'."""
    ours = [(service.id, group) for service in office.services.values() for group in service.clues]
    others = [(f"_{foreign.id}", group) for foreign in office.vocabulary.foreign for group in foreign.clues]
    return ours + others


def alternatives(group: str) -> list[str]:
    """The patterns of a group."""
    return [part.strip() for part in group.lstrip("!~").split(_APART)]


def clue_collisions(office: Office) -> list[Collision]:
    """Strong clues that two services share: they speak for both, so for neither."""
    calls: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for topic, source in entries(office):
        for pattern in alternatives(source) if source.startswith("!") else ():
            for word in pattern.split("|") if " " not in pattern else (pattern,):
                calls[stem(norm(word))].append((topic, word))
    return [
        Collision(word, first.lstrip("_"), second.lstrip("_"))
        for group in calls.values()
        for (first, word), (second, _) in pairwise(group)
        if first != second
    ]


def _refused(text: str, said: Sequence[Token]) -> frozenset[int]:
    """The numbers of the tokens in clauses that say what is not wanted: 'das Auto melde ich nicht um'."""
    clauses: dict[int, list[int]] = defaultdict(list)
    for number, token in enumerate(said):
        clauses[token.clause].append(number)
    return frozenset(
        number
        for numbers in clauses.values()
        if refuses(text[said[numbers[0]].start : said[numbers[-1]].end])
        for number in numbers
    )


def _spoken_of(what: Topics) -> set[str]:
    return {*(a.id for a in (*what.asked, *what.mentioned)), *what.foreign}


def _leader(weights: dict[str, Weight]) -> str | None:
    ranked = sorted(weights, key=lambda topic: -weights[topic].total)
    if not ranked or (len(ranked) > 1 and weights[ranked[0]].total == weights[ranked[1]].total):
        return None
    return ranked[0]


def _with(leader: str, weight: Weight, what: Topics) -> Topics:
    first, last = what.tokens[weight.places[0]], what.tokens[weight.places[-1]]
    asked = Asked(leader, first.start, last.end, Stance.ASKED, weak=False, place=weight.places[0])
    return replace(what, asked=(*what.asked, asked), doubt="situation")


def _read_by(leader: str, weight: Weight, what: Topics) -> Topics:
    if leader.startswith("_"):
        return replace(what, asked=(), foreign=tuple(sorted({*what.foreign, leader[1:]})))
    return _with(leader, weight, replace(what, asked=()))
