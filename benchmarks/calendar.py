"""How long the best three slots take: read what is taken from SQLite, find every free start, rank.

`python -m benchmarks.calendar [--json]` fills a database file for each size with appointments, opens a
session on each, and asks them in turns, a few answers at a time, each answer for another service and another
wish. Printed are medians in milliseconds, for the office's own size (6 counters, 28 days, 2,000 appointments)
and for sizes up to 60 counters and 365 days with as many appointments to the counter and day.

Growth is the time's ratio over the size's: 1.0 is linear, less is better. It is taken within each turn, as a
machine that others use too is now fast and now slow, and of all turns the median.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from time import perf_counter, thread_time
from zoneinfo import ZoneInfo

from sqlalchemy import insert
from sqlmodel import Session

from mailworker.core.case import BookingState, CaseState
from mailworker.core.cells import each, instant, starts
from mailworker.core.office import Counter, Hours, Limits, Office, Service
from mailworker.core.openings import days_between, open_cells
from mailworker.core.proposals import propose
from mailworker.core.reading import Kind, Span, Window
from mailworker.core.slots import free_slots
from mailworker.edges.store import Store, Transaction
from mailworker.edges.store.engine import open_engine
from mailworker.edges.store.tables import BookingRow, CaseRow

ZONE = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 9, 9, 2, tzinfo=ZONE)
"""The change of clocks lies within the horizon."""
TARGET_MS = 3.0
SIZES = ((6, 28, 2_000), (1, 28, 333), (60, 28, 20_000), (6, 365, 26_000))
"""Counters, days of horizon, appointments."""
PER_TURN = 9
"""Answers of a size in its turn, thrice each wish."""
STEPS = ("read", "free", "rank", "whole", "wall")
SERVICES = {
    "personalausweis": Service("personalausweis", "Personalausweis", 15, 10),
    "reisepass": Service("reisepass", "Reisepass", 20, 15),
    "meldebescheinigung": Service("meldebescheinigung", "Meldebescheinigung", 10, 5),
}
WISHES = ({"personalausweis": 1}, {"reisepass": 2}, {"meldebescheinigung": 1, "personalausweis": 1})


@dataclass(frozen=True)
class Answer:
    """One answer's milliseconds: of the processor's time for each step, and of the clock's for all."""

    read: float
    free: float
    rank: float
    wall: float

    @property
    def whole(self) -> float:
        return self.read + self.free + self.rank


@dataclass(frozen=True)
class Timing:
    """A size's answers, turn by turn."""

    counters: int
    days: int
    appointments: int
    turns: list[list[Answer]]

    def median(self, step: str) -> float:
        return statistics.median(getattr(a, step) for turn in self.turns for a in turn)

    def figures(self) -> dict[str, float]:
        """Medians over all answers; `slowest` is the slowest whole of a hundred."""
        whole = sorted(a.whole for turn in self.turns for a in turn)
        sizes = {"counters": self.counters, "days": self.days, "appointments": self.appointments}
        return (
            sizes | {step: self.median(step) for step in STEPS} | {"slowest": whole[len(whole) * 99 // 100]}
        )


def office(counters: int, days: int) -> Office:
    """Werne's hours, with so many counters and so long a horizon."""
    names = [f"schalter-{n}" for n in range(1, counters + 1)]
    return Office(
        id="werne",
        name="Bürgerbüro",
        town="Werne",
        zone=ZONE,
        state="NW",
        services=SERVICES,
        counters={id_: Counter(id_, id_, frozenset(SERVICES)) for id_ in names},
        hours=(
            Hours(frozenset({0, 1}), time(7, 30), time(16)),
            Hours(frozenset({2, 4}), time(7, 30), time(12)),
            Hours(frozenset({3}), time(7, 30), time(17, 30)),
        ),
        limits=Limits(horizon_days=days, last_start_before_close=timedelta(minutes=30)),
    )


def appointments(place: Office, number: int) -> Iterator[tuple[str, int, int]]:
    """So many stretches of opening hours, none over another: counter, first cell, cells."""
    rng = random.Random(4)
    today = NOW.date()
    days = days_between(ZONE, today, today + timedelta(days=place.limits.horizon_days))
    places = [
        (id_, cell) for id_, cells in open_cells(place, (), days).items() for cell in each(starts(cells, 5))
    ]
    rng.shuffle(places)
    taken: set[tuple[str, int]] = set()
    for id_, cell in places:
        own = {(id_, cell + n) for n in range(rng.choice((2, 3, 3, 4, 5)))}
        if number and not own & taken:
            taken |= own
            number -= 1
            yield id_, days.base + cell, len(own)
    if number:
        raise ValueError("the horizon is too short for so many appointments")


def fill(url: str, place: Office, number: int) -> None:
    """The appointments, as rows of the real tables."""
    store = Store(url, place.id)
    store.upgrade()
    store.close()
    engine = open_engine(url)
    with Session(engine) as session, session.begin():
        case = CaseRow(
            office=place.id,
            code="BENCH",
            state=CaseState.CONFIRMED,
            kind=Kind.BOOKING,
            name="",
            email="",
            created_at=NOW.astimezone(UTC),
            updated_at=NOW.astimezone(UTC),
        )
        session.add(case)
        session.flush()
        rows = [
            {
                "office": place.id,
                "case_id": case.id,
                "counter": id_,
                "start": instant(first),
                "minutes": cells * 5,
                "first_cell": first,
                "cells": cells,
                "state": BookingState.BOOKED,
            }
            for id_, first, cells in appointments(place, number)
        ]
        session.execute(insert(BookingRow), rows)
    engine.dispose()


def wish(number: int) -> Sequence[Window]:
    """Nothing, mornings of a week, or one day: turn by turn."""
    day = NOW.date() + timedelta(days=7 - NOW.weekday())
    if number % 3 == 0:
        return ()
    return [
        Window(
            datetime.combine(day + timedelta(days=n), time(8), ZONE),
            datetime.combine(day + timedelta(days=n), time(12), ZONE),
            1,
            Span(0, 0),
        )
        for n in range(5 if number % 3 == 1 else 1)
    ]


def answer(place: Office, tx: Transaction, number: int) -> Answer:
    """One answer: what is taken is read, free starts are found, and the best three ranked."""
    wishes, windows = WISHES[number % len(WISHES)], wish(number)
    clock, begin = perf_counter(), thread_time()
    taken = tx.calendar.taken(place.counters, NOW, NOW + timedelta(days=place.limits.horizon_days + 1))
    read = thread_time()
    free = free_slots(place, wishes, place.minutes_for(wishes), (), (), NOW, taken=taken)
    found = thread_time()
    propose(free, windows)
    ranked, wall = thread_time(), perf_counter() - clock
    return Answer((read - begin) * 1e3, (found - read) * 1e3, (ranked - found) * 1e3, wall * 1e3)


@contextmanager
def opened(place: Office, number: int) -> Iterator[Transaction]:
    """A fresh database of this size, and a session on it."""
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'calendar.sqlite'}"
        fill(url, place, number)
        store = Store(url, place.id)
        with store.reading() as tx:
            yield tx
        store.close()


def measure(turns: int) -> list[Timing]:
    """Every size asked in turns, after one turn to warm up."""
    timings = [Timing(*size, turns=[]) for size in SIZES]
    with ExitStack() as stack:
        sessions = []
        for size in timings:
            place = office(size.counters, size.days)
            sessions.append((place, stack.enter_context(opened(place, size.appointments)), size))
        for turn in range(turns + 1):
            # Two more before each turn: the size before has filled the processor's caches.
            for place, tx, size in sessions:
                size.turns.append([answer(place, tx, turn * PER_TURN + n) for n in range(PER_TURN + 2)][2:])
    for size in timings:
        del size.turns[0]
    return timings


def growth(small: Timing, large: Timing) -> list[float]:
    """For each turn the time's ratio over the ratio of counters × days, in order."""
    size = large.counters * large.days / (small.counters * small.days)
    pairs = zip(small.turns, large.turns, strict=True)
    return sorted(_typical(more) / _typical(less) / size for less, more in pairs)


def _typical(turn: Sequence[Answer]) -> float:
    return statistics.median(a.whole for a in turn)


def _named(ratios: Sequence[float]) -> str:
    quarter = len(ratios) // 4
    middle = statistics.median(ratios)
    return f"{middle:.2f} (half of the turns {ratios[quarter]:.2f} to {ratios[-1 - quarter]:.2f})"


def report(timings: Sequence[Timing]) -> str:
    """The table for people."""
    own, one, sixty, year = timings
    lines = ["counters  days  appointments    read    free    rank   whole    wall  slowest (ms)"]
    lines += [
        "{counters:8} {days:5} {appointments:13} {read:7.2f} {free:7.2f} {rank:7.2f}"
        " {whole:7.2f} {wall:7.2f} {slowest:8.2f}".format(**t.figures())
        for t in timings
    ]
    lines.append("growth (1.0 is linear, less is better)")
    lines.append(f"    1 to 60 counters: {_named(growth(one, sixty))}")
    lines.append(f"   28 to 365 days:    {_named(growth(own, year))}")
    lines.append(
        f"best three of 28 days: {own.median('whole'):.2f} ms, at most {TARGET_MS:.0f} ms are wanted"
    )
    return "\n".join(lines)


def main() -> None:
    """Measure every size and print what came out."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--turns", type=int, default=25)
    options = parser.parse_args()
    timings = measure(options.turns)
    own, one, sixty, year = timings
    figures = {
        "timings": [t.figures() for t in timings],
        "growth_counters_1_to_60": statistics.median(growth(one, sixty)),
        "growth_days_28_to_365": statistics.median(growth(own, year)),
    }
    print(json.dumps(figures, indent=2) if options.json else report(timings))


if __name__ == "__main__":
    main()
