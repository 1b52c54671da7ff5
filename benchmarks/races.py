"""Eight processes, 2,000 bookings for 500 slots, on both databases: `python -m benchmarks.races [--json]`.

No slot may be booked twice, none may stay free that somebody wanted, and every loser hears why and is
offered another slot. Ends with exit 1 where one of these does not hold.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mailworker.edges.store import Store
from tests.races import PER_SLOT, overlaps, race_for_slots
from tests.servers.postgres import Postgres


def main() -> None:
    """Race on both databases and print the figures."""
    options = _options()
    found = [_race(name, options.slots, options.processes) for name in ("sqlite", "postgresql")]
    if options.json:
        print(json.dumps({"races": found}))
    else:
        for row in found:
            print(", ".join(f"{name} {value}" for name, value in row.items()))
    sys.exit(any(row["overlaps"] or row["lost"] or row["unexplained"] for row in found))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slots", type=int, default=500)
    parser.add_argument("--processes", type=int, default=8)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def _race(name: str, slots: int, processes: int) -> dict[str, Any]:
    with _database(name) as url:
        race = race_for_slots(url, slots, processes)
    return {
        "database": name,
        "processes": processes,
        "slots": slots,
        "bookings": slots * PER_SLOT,
        "booked": len(race.booked),
        "overlaps": overlaps(race.booked),
        "lost": slots - len(race.booked),
        "unexplained": sum(not (each.reason and each.instead) for each in race.lost),
        "seconds": round(race.seconds, 1),
    }


@contextmanager
def _database(name: str) -> Iterator[str]:
    """A fresh database with its tables."""
    if name == "sqlite":
        with tempfile.TemporaryDirectory() as folder:
            yield _upgraded(f"sqlite:///{Path(folder) / 'races.sqlite'}")
        return
    server = Postgres()
    try:
        yield _upgraded(server.fresh_database())
    finally:
        server.stop()


def _upgraded(url: str) -> str:
    store = Store(url, "werne")
    store.upgrade()
    store.close()
    return url


if __name__ == "__main__":
    main()
