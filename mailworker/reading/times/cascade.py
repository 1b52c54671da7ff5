"""The engine: layers of small rules, each turning a row of items into one, until expressions are whole.

A rule's pattern is a regular expression over category names, one character each once compiled; its `build`
gets
the items matched and answers a new item's category and value, or None where the words do not mean that.
`example` is a text that the rule reads: its test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from mailworker.reading.almanac import Almanac
from mailworker.reading.times.tokens import Item, char

Built = tuple[str, Any] | None


@dataclass(frozen=True, slots=True)
class Context:
    """What the words are read against: the moment of writing, local, and the almanac."""

    at: datetime
    almanac: Almanac
    text: str
    slots: tuple[datetime, ...] = ()
    """What was offered before, or the appointment that stands, local, where the mail answers one."""

    @property
    def today(self) -> date:
        """The day on which the mail was written, at the office."""
        return self.at.date()

    @property
    def offered(self) -> date | None:
        """The last day that was offered before."""
        return max(self.slots).date() if self.slots else None


Build = Callable[[list[Item], Context], Built]


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` of categories → `build`."""

    pattern: str
    build: Build
    example: str


_NAME = re.compile(r"[A-Z][A-Z0-9]*")


def _symbol(name: re.Match[str]) -> str:
    meant = "".join(char(one) for one in sorted(_MEANT.get(name[0], (name[0],))))
    return f"[{meant}]" if len(meant) > 1 else meant


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of category names as a pattern of their characters; `*` and `+` repeat eight times at most,
    so that no text makes a rule look far."""
    bounded = pattern.replace("*", "{0,8}").replace("+", "{1,8}")
    return re.compile(_NAME.sub(_symbol, bounded).replace(" ", ""))


_PIECE = re.compile(r"[A-Z][A-Z0-9]*|\(\?<?[=!]|[()|?*+]")
Needs = list[frozenset[str]]


def needed(pattern: str) -> Needs:
    """Sets of categories: items that lack all of one of them cannot match the pattern."""
    return _of_ways(_PIECE.findall(pattern)[::-1])


def _of_ways(pieces: list[str]) -> Needs:
    """What a group's ways need, its pieces taken off the end: of several ways, of each the choosiest set."""
    ways = [_of_way(pieces)]
    while pieces and pieces[-1] == "|":
        pieces.pop()
        ways.append(_of_way(pieces))
    if len(ways) == 1:
        return ways[0]
    return [frozenset().union(*(min(way, key=len) for way in ways))] if all(ways) else []


def _of_way(pieces: list[str]) -> Needs:
    found: Needs = []
    while pieces and pieces[-1] not in ("|", ")"):
        piece = pieces.pop()
        one: Needs = [_MEANT.get(piece, frozenset((piece,)))]
        if piece[0] == "(":
            one = _of_ways(pieces)
            pieces.pop()
        while pieces and pieces[-1] in "?*+":
            one = one if pieces.pop() == "+" else []
        found += one if not piece.endswith("!") else []
    return found


_MEANT = {"CA": frozenset(("CA", "GEG"))}
"""Categories that stand for several."""


@dataclass(frozen=True, slots=True)
class Program:
    """Rules made ready to run, each compiled when it is first tried. A set of rules is written as bits, the
    first rule the lowest.

    `served`: for the first, second and third set of categories that a rule needs, which rules a category serves;
    "" stands for the rules without such a set.
    """

    rules: Sequence[Rule]
    served: tuple[Mapping[str, int], ...]

    def among(self, symbols: str) -> int:
        """The rules that need nothing which these symbols lack."""
        present = set(symbols)
        found = -1
        for served in self.served:
            some = served[""]
            for symbol in present:
                some |= served.get(symbol, 0)
            found &= some
        return found


_MOST_NEEDS = 3


def ready(rules: Sequence[Rule]) -> Program:
    """Rules made ready to run; done once, as finding what they need takes longer than reading a mail."""
    needs = [_choosiest(rule.pattern) for rule in rules]
    return Program(rules, tuple(_served([need[n : n + 1] for need in needs]) for n in range(_MOST_NEEDS)))


def _choosiest(pattern: str) -> Needs:
    return sorted(set(needed(pattern)), key=lambda one: (len(one), *sorted(one)))[:_MOST_NEEDS]


def _served(needs: list[Needs]) -> Mapping[str, int]:
    """By category, as its character, the rules whose set holds it."""
    served: dict[str, int] = {"": 0}
    for number, sets in enumerate(needs):
        for symbol in map(char, sets[0]) if sets else ("",):
            served[symbol] = served.get(symbol, 0) | 1 << number
    return served


def run(program: Program, items: list[Item], context: Context) -> list[Item]:
    """The items after every rule has been tried in order."""
    symbols = _symbols(items)
    left = program.among(symbols)
    while left:
        number = (left & -left).bit_length()
        left = left >> number << number
        changed = _apply(program.rules[number - 1], items, symbols, context)
        if changed is not None:
            items, symbols = changed, _symbols(changed)
            left = program.among(symbols) >> number << number
    return items


def _symbols(items: list[Item]) -> str:
    """The items' categories as characters."""
    return "".join([char(item.cat) for item in items])


def _apply(rule: Rule, items: list[Item], symbols: str, context: Context) -> list[Item] | None:
    out: list[Item] = []
    copied = 0
    for match in compiled(rule.pattern).finditer(symbols):
        first, last = match.span()
        if first == last:
            continue
        group = items[first:last]
        built = rule.build(group, context)
        if built is None:
            continue
        out += items[copied:first]
        out.append(made(built, group, context))
        copied = last
    if not copied:
        return None
    return out + items[copied:]


def made(built: tuple[str, Any], group: list[Item], context: Context) -> Item:
    """What a rule built, as one item in place of its group."""
    start, end = group[0].start, group[-1].end
    return Item(
        built[0], built[1], start, end, " ".join(i.word for i in group if i.word), context.text[start:end]
    )


def number(item: Item) -> int:
    """The number an item states, in figures or words."""
    if isinstance(item.value, int):
        return item.value
    digits = re.match(r"\d+", item.raw)
    return int(digits[0]) if digits else 1
