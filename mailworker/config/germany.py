"""Germany's public holidays and the Länder that have them."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.util import find_spec, module_from_spec

import holidays


def states() -> tuple[str, ...]:
    """The Länder whose public holidays are known, by their two letters."""
    _without_other_countries()
    return tuple(state for state in holidays.country_holidays("DE").subdivisions if len(state) == 2)


def is_land(state: str) -> bool:
    """Whether it is a Land's two letters."""
    return state in states()


def public_holidays(state: str, years: Iterable[int]) -> dict[date, str]:
    """A Land's public holidays in these years, by their German names; where `state` is "", those of all."""
    _without_other_countries()
    return dict(holidays.country_holidays("DE", subdiv=state or None, years=years, language="de"))


@cache
def _without_other_countries() -> None:
    """Put a bare package in the place of the one that imports 250 countries at once, for a tenth of a second.

    The library's own loaders ask for each country's module, and still find it.
    """
    spec = find_spec("holidays.countries")
    if spec is not None:
        sys.modules.setdefault(spec.name, module_from_spec(spec))
