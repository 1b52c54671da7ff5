"""A quarter of 5,000 requests: how many appointments the calendar makes of them.

`python -m benchmarks.simulation [--json] [--picture FILE]` plays the same requests, in the order of their
arrival, to first-fit (the earliest free start of the wish, at the first counter that has it) and to this
program's ranking, for three to six posts filled, and holds both against what full knowledge of the quarter
could do.

**The optimum.** No schedule holds more of the requests than the linear program of `bound` allows. It knows
every request in advance, may turn any away, and may even cut a visit into pieces and spread them over all
hours that its citizen accepts, at any counter; so the true optimum is at most this, and every gap printed
is at least the true one. It is solved by OR-tools (GLOP) for two aims: the most appointments, and the most
minutes. Where posts are too few the two part: the most appointments are had by turning away families and
taking everybody who wants a short visit, which no office may do that serves its citizens in the order in
which they write.

The requests are made up from a seed, see `benchmarks.citizens`.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from benchmarks.citizens import FIRST, LAST, ZONE, Request, office, requests
from mailworker.core.cells import PER_HOUR, cell_at, cells_for, lowest
from mailworker.core.office import Office
from mailworker.core.openings import days_between, open_cells
from mailworker.core.proposals import Fit, propose
from mailworker.core.slots import FreeSlots, Slot, free_slots
from mailworker.core.walk_in import bookable_cells, kinds

Policy = Callable[[FreeSlots, Request], Slot | None]


def ours(free: FreeSlots, request: Request) -> Slot | None:
    """The best proposal; the nearest one is an offer, which only some citizens take."""
    found = propose(free, request.windows)
    taken = found.fit is Fit.WISHED or (found.fit is Fit.NEAREST and request.gives_in)
    return found.slots[0] if taken else None


def first_fit(free: FreeSlots, request: Request) -> Slot | None:
    """The earliest wished start, at the first counter that has it; else, if it is taken, the earliest."""
    every = range(free.days.base, free.days.base + free.days.size)
    spans = [(cell_at(w.start), cell_at(w.end)) for w in request.windows] or [(every.start, every.stop)]
    wished = [cell for first, end in spans if (cell := _earliest(free, first, end)) is not None]
    if not wished and request.gives_in:
        wished = [cell for cell in (_earliest(free, every.start, every.stop),) if cell is not None]
    if not wished:
        return None
    cell = min(wished)
    counter = next(id_ for id_, cells in free.starts.items() if cells >> cell & 1)
    return free.slot(cell, counter)


def _earliest(free: FreeSlots, first: int, end: int) -> int | None:
    low, high = max(first - free.days.base, 0), max(end - free.days.base, 0)
    found = [lowest(cells >> low) + low for cells in free.starts.values() if cells >> low]
    return min((cell for cell in found if cell < high), default=None)


@dataclass(frozen=True)
class Booked:
    """A request and the slot it got."""

    request: Request
    slot: Slot


def play(place: Office, queue: Iterable[Request], policy: Policy) -> list[Booked]:
    """Serve the requests one after the other."""
    booked: list[Booked] = []
    rows: list[tuple[str, int, int]] = []
    for request in queue:
        free = free_slots(place, dict(request.wishes), request.minutes, rows, (), request.at)
        slot = policy(free, request)
        if slot:
            booked.append(Booked(request, slot))
            rows.append((slot.counter, cell_at(slot.start), cells_for(slot.minutes)))
    return booked


def capacity(place: Office) -> dict[int, int]:
    """For each open hour, counted from 1970, the cells that appointments may own at all counters together."""
    days = days_between(place.zone, FIRST, LAST + timedelta(days=place.limits.horizon_days))
    opened = open_cells(place, (), days)
    (ids,) = kinds(place.counters.values())
    hours: dict[int, int] = defaultdict(int)
    for id_ in ids:
        for hour in range(days.size // PER_HOUR):
            cells = (opened[id_] >> hour * PER_HOUR) & ((1 << PER_HOUR) - 1)
            hours[days.base // PER_HOUR + hour] += cells.bit_count()
    return {hour: bookable_cells(count, place.limits.walk_in_share) for hour, count in hours.items() if count}


def accepted(place: Office, request: Request, days: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """For each day the open hours in which some visit that the citizen accepts could take place."""
    earliest = request.at + place.limits.lead
    day_after = request.at.date() + timedelta(days=place.limits.horizon_days + 1)
    first, end = cell_at(earliest), cell_at(datetime.combine(day_after, time(), ZONE))
    spans = [(first, end)]
    if request.windows and not request.gives_in:
        wished = ((cell_at(w.start), cell_at(w.end)) for w in request.windows)
        spans = [(max(a, first), min(b, end)) for a, b in wished if a < end and b > first]
    length = cells_for(request.minutes)
    found = []
    for hours in days:
        inside = tuple(
            h
            for h in hours
            if any(a < (h + 1) * PER_HOUR and h * PER_HOUR < b - 1 + length for a, b in spans if a < b)
        )
        if inside:
            found.append(inside)
    return found


def bound(place: Office, queue: Sequence[Request], worth: Callable[[Request], float]) -> float:
    """No schedule is worth more than this: the linear program over hours, visits cut at will."""
    from ortools.linear_solver import pywraplp

    solver = pywraplp.Solver.CreateSolver("GLOP")
    room = capacity(place)
    share = {hour: solver.Constraint(0.0, float(cells)) for hour, cells in room.items()}
    groups: dict[tuple[int, ...], Any] = {}
    days = list(_days_of(room).values())
    objective = solver.Objective()
    for request in queue:
        once = solver.Constraint(0.0, 1.0)
        for hours in accepted(place, request, days):
            if hours not in groups:
                groups[hours] = _group(solver, hours, share)
            part = solver.NumVar(0.0, 1.0, "")
            once.SetCoefficient(part, 1.0)
            groups[hours].SetCoefficient(part, float(cells_for(request.minutes)))
            objective.SetCoefficient(part, worth(request))
    objective.SetMaximization()
    if solver.Solve() != pywraplp.Solver.OPTIMAL:
        raise RuntimeError("the linear program was not solved")
    return float(objective.Value())


def _group(solver: Any, hours: Iterable[int], share: dict[int, Any]) -> Any:
    """What is spent on a set of hours is spent in these hours, in any proportion."""
    spent = solver.Constraint(-solver.infinity(), 0.0)
    for hour in hours:
        flow = solver.NumVar(0.0, solver.infinity(), "")
        spent.SetCoefficient(flow, -1.0)
        share[hour].SetCoefficient(flow, 1.0)
    return spent


def _days_of(hours: Iterable[int]) -> dict[date, list[int]]:
    found: dict[date, list[int]] = defaultdict(list)
    for hour in sorted(hours):
        found[datetime.fromtimestamp(hour * 3600, ZONE).date()].append(hour)
    return found


@dataclass(frozen=True)
class Outcome:
    """One number of posts: appointments and their minutes, by first-fit, by us, and at most by anybody."""

    posts: int
    requests: int
    first_fit: int
    ours: int
    most: float
    first_fit_minutes: int
    our_minutes: int
    most_minutes: float

    @property
    def gap(self) -> float:
        """How many percent fewer appointments we make than the bound."""
        return 100 * (1 - self.ours / self.most)

    @property
    def gap_minutes(self) -> float:
        return 100 * (1 - self.our_minutes / self.most_minutes)


def outcome(posts: int, number: int, seed: int, share: float) -> Outcome:
    """Play the quarter with so many posts filled and such a share kept for walk-ins."""
    place = office(posts, share)
    queue = requests(seed, number, place)
    plain, best = (play(place, queue, policy) for policy in (first_fit, ours))
    return Outcome(
        posts=posts,
        requests=number,
        first_fit=len(plain),
        ours=len(best),
        most=bound(place, queue, lambda _: 1.0),
        first_fit_minutes=sum(b.slot.minutes for b in plain),
        our_minutes=sum(b.slot.minutes for b in best),
        most_minutes=bound(place, queue, lambda r: float(r.minutes)),
    )


def table(outcomes: Iterable[Outcome]) -> str:
    """For docs/calendar.md."""
    lines = [
        "| posts | first-fit | this calendar | optimum, at most | gap | minutes given | at most | gap |",
        "| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {o.posts} | {o.first_fit:,} | {o.ours:,} | {o.most:,.0f} | {o.gap:.1f} % "
        f"| {o.our_minutes:,} | {o.most_minutes:,.0f} | {o.gap_minutes:.1f} % |"
        for o in outcomes
    ]
    return "\n".join(lines)


def picture(outcomes: Sequence[Outcome]) -> str:
    """Bars by posts filled: first-fit, ours, and the bound, as SVG for docs/calendar.md."""
    most = max(o.requests for o in outcomes)
    rows, at = [], 56
    for o in outcomes:
        rows.append(f'<text x="12" y="{at + 32}" class="b">{o.posts} posts</text>')
        bars = (
            ("first-fit", o.first_fit, "#9aa5b1"),
            ("this calendar", o.ours, "#1f6f8b"),
            ("at most", o.most, "#d9b44a"),
        )
        for name, value, colour in bars:
            width = 440 * value / most
            rows.append(f'<rect x="180" y="{at}" width="{width:.1f}" height="14" rx="2" fill="{colour}"/>')
            rows.append(f'<text x="172" y="{at + 11}" text-anchor="end">{name}</text>')
            rows.append(f'<text x="{186 + width:.1f}" y="{at + 11}">{value:,.0f}</text>')
            at += 18
        at += 16
    title = f"Appointments made of {most:,} requests in a quarter"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 {at}" role="img" aria-label="{title}">'
        "<style>text{font:12px sans-serif;fill:#333}.b{font-weight:bold}</style>"
        f'<rect width="680" height="{at}" fill="#fff"/><text x="12" y="28" class="b">{title}</text>'
        + "".join(rows)
        + "</svg>\n"
    )


def main() -> None:
    """Play three to six posts and print the table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--picture", type=Path, help="write the bars as SVG")
    parser.add_argument("--requests", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--walk-in-share", type=float, default=0.3)
    parser.add_argument("--posts", type=int, nargs="+", default=[3, 4, 5, 6])
    options = parser.parse_args()
    outcomes = [
        outcome(posts, options.requests, options.seed, options.walk_in_share) for posts in options.posts
    ]
    if options.picture:
        options.picture.write_text(picture(outcomes), encoding="utf-8")
    print(json.dumps([asdict(o) for o in outcomes], indent=2) if options.json else table(outcomes))


if __name__ == "__main__":
    main()
