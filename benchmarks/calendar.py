"""How long the best three slots take: read what is taken from SQLite, find every free start, rank.

`python -m benchmarks.calendar [--json]` fills a database file with appointments, opens one session, and
asks it again and again, each time for another service and another wish. Printed are medians in
milliseconds, for the office's own size (6 counters, 28 days, 2,000 appointments) and for sizes up to 60
counters and 365 days with as many appointments to the counter and day. Growth is the time's ratio over the
size's: 1.0 is linear, less is better.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
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
SERVICES = {
    "personalausweis": Service("personalausweis", "Personalausweis", 15, 10),
    "reisepass": Service("reisepass", "Reisepass", 20, 15),
    "meldebescheinigung": Service("meldebescheinigung", "Meldebescheinigung", 10, 5),
}
WISHES = ({"personalausweis": 1}, {"reisepass": 2}, {"meldebescheinigung": 1, "personalausweis": 1})


@dataclass(frozen=True)
class Timing:
    """Medians in milliseconds over so many answers: of the processor's time, and `wall` of the clock's.

    `slowest` is the slowest of a hundred, in processor time.
    """

    counters: int
    days: int
    appointments: int
    read: float
    free: float
    rank: float
    whole: float
    slowest: float
    wall: float


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


def answer(place: Office, tx: Transaction, number: int) -> tuple[float, float, float, float]:
    """One answer: the processor's seconds for reading, for finding, for ranking, and the clock's for all."""
    wishes, windows = WISHES[number % len(WISHES)], wish(number)
    clock, begin = perf_counter(), thread_time()
    taken = tx.calendar.taken(place.counters, NOW, NOW + timedelta(days=place.limits.horizon_days + 1))
    read = thread_time()
    free = free_slots(place, wishes, place.minutes_for(wishes), (), (), NOW, taken=taken)
    found = thread_time()
    propose(free, windows)
    return read - begin, found - read, thread_time() - found, perf_counter() - clock


def measure(counters: int, days: int, number: int, answers: int) -> Timing:
    """A fresh database of this size, one session, so many answers after a few to warm up."""
    place = office(counters, days)
    with tempfile.TemporaryDirectory() as folder:
        url = f"sqlite:///{Path(folder) / 'calendar.sqlite'}"
        fill(url, place, number)
        store = Store(url, place.id)
        with store.reading() as tx:
            timed = [answer(place, tx, n) for n in range(answers + 5)][5:]
        store.close()
    read, free, rank, wall = (statistics.median(column) * 1e3 for column in zip(*timed, strict=True))
    whole = sorted(sum(parts[:3]) * 1e3 for parts in timed)
    slowest = whole[len(whole) * 99 // 100]
    return Timing(counters, days, number, read, free, rank, statistics.median(whole), slowest, wall)


def growth(small: Timing, large: Timing) -> float:
    """The time's ratio over the ratio of counters × days; at most 1.0 is no worse than linear."""
    size = large.counters * large.days / (small.counters * small.days)
    return large.whole / small.whole / size


def report(timings: Sequence[Timing]) -> str:
    """The table for people."""
    own, one, sixty, year = timings
    lines = ["counters  days  appointments    read    free    rank   whole  slowest    wall (ms)"]
    lines += [
        f"{t.counters:8} {t.days:5} {t.appointments:13} {t.read:7.2f} {t.free:7.2f} {t.rank:7.2f}"
        f" {t.whole:7.2f} {t.slowest:8.2f} {t.wall:7.2f}"
        for t in timings
    ]
    lines.append(
        f"growth (1.0 is linear): 1 to 60 counters {growth(one, sixty):.2f},"
        f" 28 to 365 days {growth(own, year):.2f}"
    )
    lines.append(f"best three of 28 days: {own.whole:.2f} ms, at most {TARGET_MS:.0f} ms are wanted")
    return "\n".join(lines)


def main() -> None:
    """Measure every size and print what came out."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--answers", type=int, default=200)
    options = parser.parse_args()
    timings = [measure(*size, answers=options.answers) for size in SIZES]
    own, one, sixty, year = timings
    figures = {
        "timings": [asdict(t) for t in timings],
        "growth_counters_1_to_60": growth(one, sixty),
        "growth_days_28_to_365": growth(own, year),
    }
    print(json.dumps(figures, indent=2) if options.json else report(timings))


if __name__ == "__main__":
    main()
