"""Many processes that want the same thing at once, each with its own connection to one database."""

from __future__ import annotations

import multiprocessing
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from mailworker.core.cells import cell_at
from mailworker.core.slots import Overrides, Slot
from mailworker.errors import MailworkerError
from mailworker.office.approve import approve
from mailworker.office.book import Booked, Wanted, book
from mailworker.office.consider import consider_next
from mailworker.office.context import Context
from mailworker.office.free import free
from tests.office.house import MONDAY, context_for, settings_for

SERVICES = {"personalausweis": 1}
ANYHOW = Overrides(lead=True, walk_in_share=True)
PER_SLOT = 4
"""How many want each slot."""


@dataclass(frozen=True)
class Attempt:
    """One booking that was tried: the slot that it got, or why it got none and what it was offered."""

    slot: Slot | None
    reason: str = ""
    instead: int = 0


@dataclass(frozen=True)
class Race:
    """How it ended, and how long it took from the first process's start."""

    attempts: tuple[Attempt, ...]
    seconds: float

    @property
    def booked(self) -> list[Slot]:
        return [attempt.slot for attempt in self.attempts if attempt.slot is not None]

    @property
    def lost(self) -> list[Attempt]:
        return [attempt for attempt in self.attempts if attempt.slot is None]


def in_processes(number: int, work: Callable[..., Any], *arguments: Any) -> list[Any]:
    """`work(index, *arguments)` in as many processes at once; what each of them returned."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.races"])
    with context.Pool(number) as pool:
        jobs = [pool.apply_async(work, (index, *arguments)) for index in range(number)]
        return [job.get(300) for job in jobs]


def race_for_slots(database_url: str, slots: int, processes: int) -> Race:
    """`PER_SLOT` times as many bookings as there are slots, all at once."""
    ctx = _context(database_url)
    wanted = _apart(ctx, slots)
    ctx.store.close()
    begun = time.perf_counter()
    results = in_processes(processes, _book_all, database_url, wanted, processes)
    return Race(tuple(each for part in results for each in part), time.perf_counter() - begun)


def _book_all(index: int, database_url: str, slots: Sequence[Slot], processes: int) -> list[Attempt]:
    """This process's share of the bookings, in an order of its own."""
    ctx = _context(database_url, seed=index)
    shared = [slot for turn in range(PER_SLOT) for slot in slots]
    mine = shared[index::processes]
    random.Random(index // PER_SLOT).shuffle(mine)
    attempts = [_book_one(ctx, slot, index) for slot in mine]
    ctx.store.close()
    return attempts


def _book_one(ctx: Context, slot: Slot, index: int) -> Attempt:
    wanted = Wanted(SERVICES, slot.start, f"Person {index}", counter=slot.counter)
    result = book(ctx, wanted, f"clerk{index}", MONDAY, overrides=ANYHOW)
    if isinstance(result, Booked):
        return Attempt(result.booking.slot)
    return Attempt(None, result.reason, len(result.instead))


def _apart(ctx: Context, number: int) -> list[Slot]:
    """That many free slots, none of which touches another's cells."""
    with ctx.store.reading() as tx:
        open_ = free(ctx, tx, SERVICES, MONDAY, overrides=ANYHOW)
    chosen: list[Slot] = []
    until: dict[str, datetime] = {}
    for slot in open_:
        if slot.start >= until.get(slot.counter, MONDAY):
            chosen.append(slot)
            until[slot.counter] = slot.start + timedelta(minutes=slot.minutes)
    assert len(chosen) >= number, f"the calendar has room for {len(chosen)} only"
    return chosen[:number]


def overlaps(slots: Sequence[Slot]) -> int:
    """How many cells of a counter two slots share."""
    cells = [
        (slot.counter, cell_at(slot.start) + step) for slot in slots for step in range(slot.minutes // 5)
    ]
    return len(cells) - len(set(cells))


def consider_all(index: int, database_url: str) -> int:
    """Consider mails until none waits; how many times there was something to do."""
    ctx = _context(database_url, seed=1000 + index)
    done = 0
    while consider_next(ctx, MONDAY) is not None:
        done += 1
    ctx.store.close()
    return done


def approve_all(index: int, database_url: str, case_ids: Sequence[int]) -> list[tuple[int, str]]:
    """Try to approve every case, in an order of its own; (case, '' or what was said)."""
    ctx = _context(database_url, seed=2000 + index)
    mine = random.Random(index // 2).sample(case_ids, len(case_ids))
    said = [(case_id, _approve(ctx, case_id, f"clerk{index}")) for case_id in mine]
    ctx.store.close()
    return said


def _approve(ctx: Context, case_id: int, who: str) -> str:
    try:
        approve(ctx, case_id, who, MONDAY)
    except MailworkerError as error:
        return f"{type(error).__name__}: {error.sentence}"
    return ""


def _context(database_url: str, seed: int = 1) -> Context:
    return context_for(settings_for(database_url), seed)
