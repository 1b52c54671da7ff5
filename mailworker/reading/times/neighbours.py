"""What stands beside an item, and an item made a plain word again."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item


def item_at(found: list[Item], i: int) -> Item | None:
    """The item at that place; none before the first or behind the last."""
    return found[i] if 0 <= i < len(found) else None


def category_at(found: list[Item], i: int) -> str:
    """The category of the item at that place; empty where there is none."""
    item = item_at(found, i)
    return item.cat if item else ""


def make_plain(item: Item) -> None:
    """Leaves an item nothing but its word: it tells no time."""
    item.cat, item.value = "W", None
