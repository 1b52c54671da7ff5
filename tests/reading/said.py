"""How people ask for a service, a file each in `said/`: a way to say it a line.

A line that begins with "- " merely mentions the service and asks for nothing. ` => a b=2` names other services and counts
than the file's own; `=*` leaves the count open.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SAID = Path(__file__).parent / "said"
NAMES = tuple(sorted(path.stem for path in SAID.glob("*.txt")))

Wanted = dict[str, int | None]


def lines(name: str) -> Iterator[tuple[str, Wanted]]:
    """Each text of a file with the services it asks for; None for a count that is left open."""
    for line in (SAID / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("- "):
            yield line[2:], {}
            continue
        text, _, wanted = line.partition(" => ")
        yield text, dict(_counted(word) for word in wanted.split()) or {name: 1}


def _counted(word: str) -> tuple[str, int | None]:
    service, _, count = word.partition("=")
    return service, None if count == "*" else int(count or 1)
