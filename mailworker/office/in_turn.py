"""In turn: many things to do, of which one that fails must not keep the others from being done."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from mailworker.errors import StoreAway


def in_turn(acts: Iterable[Callable[[], object]]) -> None:
    """Do every act; afterwards raise what the first of those that failed had raised.

    Without the database nothing can be done: StoreAway is raised at once.
    """
    first: Exception | None = None
    for act in acts:
        try:
            act()
        except StoreAway:
            raise
        except Exception as fault:
            first = first or fault
    if first is not None:
        raise first
