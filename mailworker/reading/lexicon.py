"""The office's words, compiled: which word of a mail speaks of which service.

An entry of `words.toml` is a small pattern (docs/reading.md, "Words"):
`Personalausweis` one word, in any inflection, compound or near misspelling; `neuer Ausweis` a phrase with up to two words
between; `Ausweis + abholen` all parts in one sentence, in any order; `a|b` either; `angel*`, `*schein` beginnings
and ends; `=Pass` exactly so; `{dokument}` a set of the file; `?Umzug` a hint that counts only where nothing surer does.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA

from mailworker.core.office import Office
from mailworker.reading.tokens import norm, stem

_AUTO_COMPOUND = 8
_FUZZY = 6
_FUZZY_HINT = 11
_DEEPEST = 4
_ENDING = 3
"""How many letters an inflection and a slip may add or take together."""
_LOOKALIKES = """
person personen erscheinen erscheine erscheint erschien erschienen einzig einzige einzigen einziger einziges einzog
aufweisen ausreise ausreisen ausreissen ausreisser ausweiten augenschein bauamt bauart radio radios radius aufwand
abwanderung abgebildet abgebildete abgebildeten abgewendet angewendet einfügen knochen grundstein apostel aposteln
heimat erschließung entschließung bündig umfeld umfeldes umfelds ausgehandelt anmelder neuburg zusammengekommen
zusammengenommen zusammengehören ersatzmann meldest notfallplan patient patienten patent patente professional professionals
"""
_ORDINARY = frozenset(norm(word) for word in _LOOKALIKES.split())
"""Everyday words, in normal form, that only look like an inflection or a slip of an office's word."""
_VERBS = frozenset(["ausweisen", "ausweist", "auszuweisen"])
"""Verbs, in small letters, that look like an inflection of a noun."""
_SET = re.compile(r"\{([\w-]+)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One entry: `groups` of phrases, each a sequence of word slots, each slot the numbers of its words."""

    topic: str
    source: str
    groups: tuple[tuple[frozenset[int], ...], ...]
    weak: bool
    slots: tuple[frozenset[int], ...] = ()

    @property
    def size(self) -> int:
        """How many words it is made of."""
        return sum(len(group) for group in self.groups)


@dataclass
class _Shelf:
    """Every distinct word of all patterns, by the way it is compared."""

    numbers: dict[str, int] = field(default_factory=dict)
    exact: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    stems: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    prefixes: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    suffixes: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))
    fuzzy: dict[str, dict[str, tuple[str, int]]] = field(default_factory=lambda: defaultdict(dict))

    def number(self, word: str) -> int:
        known = self.numbers.get(word)
        if known is not None:
            return known
        number = self.numbers[word] = len(self.numbers)
        self._file(word, number)
        return number

    def forgive(self, word: str) -> None:
        """Let a slip of the pen in this word pass too."""
        bare = norm(word)
        if len(bare) >= _FUZZY and not word.startswith("=") and "*" not in word:
            self.fuzzy[bare[0]][bare] = (stem(bare), self.number(word))

    def _file(self, word: str, number: int) -> None:
        if word.startswith("="):
            self.exact[_exact(word[1:])].add(number)
            return
        bare = norm(word.strip("*"))
        if word.endswith("*"):
            self.prefixes[bare].add(number)
        if word.startswith("*"):
            self.suffixes[stem(bare)].add(number)
        if "*" in word:
            return
        self.stems[stem(bare)].add(number)
        if len(bare) >= _AUTO_COMPOUND and word[0].isupper():
            self.prefixes[stem(bare)].add(number)
            self.suffixes[stem(bare)].add(number)


def _exact(word: str) -> str:
    return word.lower().replace("ß", "ss")


class Lexicon:
    """All patterns of an office, and the words they are made of."""

    def __init__(
        self, entries: Iterable[tuple[str, str]], sets: Mapping[str, str], shortest: int = _FUZZY
    ) -> None:
        """`shortest`: how many letters a word must have for its misspellings to be known."""
        self._shelf = _Shelf()
        self._shortest = shortest
        self.patterns = tuple(self._compile(topic, source, sets) for topic, source in entries)
        self.by_word: dict[int, list[Pattern]] = defaultdict(list)
        common = Counter(number for pattern in self.patterns for slot in pattern.slots for number in slot)
        for pattern in self.patterns:
            for number in min(pattern.slots, key=lambda slot: sum(common[n] for n in slot), default=()):
                self.by_word[number].append(pattern)
        self._topics = _topics(self.patterns)
        self._by_prefix = _by_head(self._shelf.prefixes)
        self.numbers_of = lru_cache(maxsize=8192)(self._numbers_of)

    def _compile(self, topic: str, source: str, sets: Mapping[str, str]) -> Pattern:
        weak = source.startswith("?")
        text = _spelled(source, sets)
        groups = tuple(
            tuple(self._slot(word) for word in phrase.split())
            for phrase in text.split(" + ")
            if phrase.split()
        )
        if len(groups) == len(groups[0]) == 1:
            self._forgive(text, _FUZZY_HINT if weak else self._shortest)
        return Pattern(topic, source, groups, weak, tuple(slot for group in groups for slot in group))

    def _forgive(self, text: str, shortest: int) -> None:
        """Only words that name a service by themselves are looked for in misspellings: common words have many neighbours."""
        for word in re.split(r"[ |+]+", text):
            if len(word) >= shortest:
                self._shelf.forgive(word)

    def _slot(self, alternatives: str) -> frozenset[int]:
        return frozenset(self._shelf.number(word) for word in alternatives.split("|") if word)

    def is_shared(self, word: str) -> bool:
        """Whether patterns of several topics are made of this word of a mail."""
        numbers = self.numbers_of(word)
        return len({topic for number in numbers for topic in self._topics.get(number, ())}) > 1

    def _numbers_of(self, word: str) -> frozenset[int]:
        """The pattern words that this word of a mail can be."""
        found = set(self._shelf.exact.get(_exact(word), ()))
        if word in _VERBS:
            return frozenset(found | {n for n in (self._shelf.numbers.get(word),) if n is not None})
        parts = [word, *word.split("-")] if "-" in word else [word]
        for part in parts:
            found |= self._by_form(norm(part))
        return frozenset(found)

    def _by_form(self, normal: str) -> set[int]:
        if normal in _ORDINARY:
            return set()
        root = stem(normal)
        found = set(self._shelf.stems.get(root, ()))
        for prefix, numbers in self._by_prefix.get(normal[:2], ()):
            if normal.startswith(prefix):
                found |= numbers
        for place in range(1, len(root) - 2):
            found |= self._shelf.suffixes.get(root[place:], set())
        if root in self._shelf.suffixes:
            found |= self._shelf.suffixes[root]
        if not found and len(root) >= _FUZZY - 1 and not normal[0].isdigit():
            found |= self._near(normal, root)
        return found

    def _near(self, normal: str, root: str) -> set[int]:
        return {
            number
            for known, (its_root, number) in self._shelf.fuzzy.get(root[0], {}).items()
            if abs(len(known) - len(normal)) <= _ENDING
            and OSA.distance(its_root, root, score_cutoff=_slips(its_root, root)) <= _slips(its_root, root)
        }


def _topics(patterns: Iterable[Pattern]) -> dict[int, set[str]]:
    """The topics each pattern word is used for."""
    topics: dict[int, set[str]] = defaultdict(set)
    for pattern in patterns:
        for slot in pattern.slots:
            for number in slot:
                topics[number].add(pattern.topic)
    return topics


def _slips(one: str, other: str) -> int:
    return 1 if min(len(one), len(other)) < 10 else 2


def _spelled(source: str, sets: Mapping[str, str]) -> str:
    """A pattern with its sets written out, also those inside sets."""
    text = source.lstrip("? ")
    for _ in range(_DEEPEST):
        if "{" not in text:
            break
        text = _SET.sub(lambda name: sets.get(name[1], name[1]), text)
    return text


def _by_head(prefixes: Mapping[str, set[int]]) -> dict[str, list[tuple[str, set[int]]]]:
    heads: dict[str, list[tuple[str, set[int]]]] = defaultdict(list)
    for prefix, numbers in prefixes.items():
        heads[prefix[:2]].append((prefix, numbers))
    return heads


def entries(office: Office) -> list[tuple[str, str]]:
    """Every (topic, pattern) of an office; services of other offices are topics that begin with '_'."""
    ours = [(service.id, word) for service in office.services.values() for word in service.words]
    others = [(f"_{foreign.id}", word) for foreign in office.vocabulary.foreign for word in foreign.words]
    return ours + others


def lexicon(office: Office) -> Lexicon:
    """The compiled words of an office."""
    return Lexicon(entries(office), office.vocabulary.sets)


@dataclass(frozen=True, slots=True)
class Collision:
    """Two services that one and the same words call; the reader could not tell them apart."""

    word: str
    first: str
    second: str

    def __str__(self) -> str:
        return f'"{self.word}" ruft sowohl {self.first} als auch {self.second}'


def collisions(office: Office) -> list[Collision]:
    """Words of one service that equal another's once inflection and spelling are set aside."""
    calls: dict[tuple[tuple[frozenset[str], ...], ...], list[tuple[str, str]]] = defaultdict(list)
    for topic, source in entries(office):
        calls[_key(source, office.vocabulary.sets)].append((topic, source.lstrip("? ")))
    found = []
    for group in calls.values():
        for (first, word), (second, _) in pairwise(group):
            if first != second:
                found.append(Collision(word, first.lstrip("_"), second.lstrip("_")))
    return found


def _key(source: str, sets: Mapping[str, str]) -> tuple[tuple[frozenset[str], ...], ...]:
    text = _spelled(source, sets)
    return tuple(
        sorted(
            (
                tuple(
                    frozenset(stem(norm(word)) for word in slot.split("|") if word) for slot in phrase.split()
                )
                for phrase in text.split(" + ")
            ),
            key=str,
        )
    )
