"""What one visit cannot hold: a wish that is too long, or that no one counter does, in two visits. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from math import prod

from mailworker.core.office import Office

_MOST_WAYS = 20_000
"""Beyond this many ways to split, the wish is no booking any more."""


@dataclass(frozen=True, slots=True)
class Split:
    """The visits of a wish: one, two, or none where staff must ask; why, in German, unless it is one."""

    visits: tuple[Mapping[str, int], ...]
    reason: str = ""


def split(office: Office, wishes: Mapping[str, int]) -> Split:
    """One visit where it can be one; else two, each short enough and done at one counter.

    Of several ways, the one that cuts the fewest services, then takes the least time, then is the most even.
    """
    reason = unusable(office, wishes)
    if reason:
        return Split((), reason)
    reason = _why_not_one(office, wishes)
    if not reason:
        return Split((dict(wishes),))
    pairs = [p for p in _pairs(wishes) if not any(_why_not_one(office, part) for part in p)]
    if not pairs:
        return Split((), f"{reason} Auch auf zwei Termine lässt sich der Wunsch nicht aufteilen.")
    return Split(min(pairs, key=lambda pair: _cost(office, *pair)), reason)


def unusable(office: Office, wishes: Mapping[str, int]) -> str:
    """Why, in German, this is no wish at all: a service or a count that cannot be meant; or ''."""
    if not wishes:
        return "Es ist keine Leistung angegeben."
    for id_, count in wishes.items():
        if id_ not in office.services:
            return f"Die Leistung „{id_}“ gibt es hier nicht."
        if not 1 <= count <= office.limits.most_of_one:
            name = office.services[id_].name
            return f"Die Anzahl {count} für „{name}“ liegt nicht zwischen 1 und {office.limits.most_of_one}."
    return ""


def _why_not_one(office: Office, wishes: Mapping[str, int]) -> str:
    minutes, longest = office.minutes_for(wishes), office.limits.longest // timedelta(minutes=1)
    if minutes > longest:
        return f"Der Termin würde {minutes} Minuten dauern; länger als {longest} Minuten darf keiner sein."
    return "" if office.counters_for(wishes) else "Kein Schalter bietet alle gewünschten Leistungen an."


def _pairs(wishes: Mapping[str, int]) -> Iterator[tuple[dict[str, int], dict[str, int]]]:
    """Every way to deal the wishes out to two visits that both have something to do."""
    if prod(count + 1 for count in wishes.values()) > _MOST_WAYS:
        return
    for counts in product(*(range(count, -1, -1) for count in wishes.values())):
        first = {id_: n for id_, n in zip(wishes, counts, strict=True) if n}
        second = {id_: wishes[id_] - n for id_, n in zip(wishes, counts, strict=True) if wishes[id_] > n}
        if first and second:
            yield first, second


def _cost(office: Office, first: Mapping[str, int], second: Mapping[str, int]) -> tuple[int, int, int]:
    minutes = office.minutes_for(first), office.minutes_for(second)
    return len(first.keys() & second.keys()), sum(minutes), max(minutes)
