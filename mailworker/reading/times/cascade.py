"""The engine: layers of small rules, each turning a row of items into one, until expressions are whole.

A rule's pattern is a regular expression over category names, one character each once compiled; its `build`
gets
the items matched and answers a new item's category and value, or None where the words do not mean that.
`example` is a text that the rule reads: its test.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
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
    offered: date | None = None
    """The last day that was offered before, where the mail answers an offer."""

    @property
    def today(self) -> date:
        return self.at.date()


Build = Callable[[list[Item], Context], Built]


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` of categories → `build`. `needs` is a category without which the pattern cannot match."""

    pattern: str
    build: Build
    example: str
    needs: str = ""


_NAME = re.compile(r"[A-Z][A-Z0-9]*")


def _symbol(name: re.Match[str]) -> str:
    return f"[{char('CA')}{char('GEG')}]" if name[0] == "CA" else char(name[0])


@lru_cache(maxsize=512)
def compiled(pattern: str) -> re.Pattern[str]:
    """A pattern of category names as a pattern of their characters; `*` and `+` repeat eight times at most,
    so that no text makes a rule look far."""
    bounded = pattern.replace("*", "{0,8}").replace("+", "{1,8}")
    return re.compile(_NAME.sub(_symbol, bounded).replace(" ", ""))


@dataclass(frozen=True, slots=True)
class Ready:
    """A rule with its pattern compiled and the character it needs."""

    needs: str
    finditer: Callable[[str], Iterator[re.Match[str]]]
    build: Build


def ready(rules: Iterable[Rule]) -> tuple[Ready, ...]:
    """Rules made ready to run; done once, as compiling takes far longer than reading a mail."""
    return tuple(
        Ready(char(r.needs) if r.needs not in ("", "CA") else "", compiled(r.pattern).finditer, r.build)
        for r in rules
    )


def run(rules: tuple[Ready, ...], items: list[Item], context: Context) -> list[Item]:
    """The items after every rule has been tried in order."""
    symbols = "".join([char(item.cat) for item in items])
    for rule in rules:
        if rule.needs and rule.needs not in symbols:
            continue
        changed = _apply(rule, items, symbols, context)
        if changed is not None:
            items = changed
            symbols = "".join([char(item.cat) for item in items])
    return items


def _apply(rule: Ready, items: list[Item], symbols: str, context: Context) -> list[Item] | None:
    out: list[Item] = []
    copied = 0
    for match in rule.finditer(symbols):
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
