"""A quarter of 5,000 requests: how many appointments the calendar makes of them.

`python -m benchmarks.simulation [--json] [--picture FILE]` plays the same requests, in the order of their
arrival, to first-fit (the earliest free start of the wish, at the first counter that has it) and to this
program's ranking, for three to six posts filled, and holds both against what full knowledge could do (see
`benchmarks.optimum`). The quarter begins with a calendar that citizens have written to before: four weeks of
requests, played by first-fit, stand in it for all alike.

**The quarter.** Two optima, neither of which any schedule exceeds. One may do as it likes. The *fair* one
serves everybody whom the calendar serves, each on the same day or an earlier one, and besides as many others
as it can: what it has more is time that the calendar lost.

**Single days.** Twenty days one by one, whose citizens all want that day or a part of it, against the best
schedule itself. `load` is the minutes asked for over the minutes that there are beside walk-ins.

The requests are made up from a seed, see `benchmarks.citizens`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path

from benchmarks.citizens import FIRST, GIVES_IN, LAST, ZONE, Request, office, requests, requests_for_day
from benchmarks.optimum import Rows, bound, capacity, exact
from mailworker.core.cells import CELL_MINUTES, cell_at, cells_for, lowest
from mailworker.core.office import Office
from mailworker.core.openings import is_holiday
from mailworker.core.proposals import Fit, propose
from mailworker.core.slots import FreeSlots, Slot, free_slots

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

    @property
    def row(self) -> tuple[str, int, int]:
        return self.slot.counter, cell_at(self.slot.start), cells_for(self.slot.minutes)

    @property
    def day(self) -> date:
        return self.slot.start.astimezone(ZONE).date()


def play(place: Office, queue: Iterable[Request], policy: Policy, taken: Rows = ()) -> list[Booked]:
    """Serve the requests one after the other, beside what is taken before."""
    booked: list[Booked] = []
    rows = list(taken)
    for request in queue:
        free = free_slots(place, dict(request.wishes), request.minutes, rows, (), request.at)
        slot = policy(free, request)
        if slot:
            booked.append(Booked(request, slot))
            rows.append(booked[-1].row)
    return booked


@dataclass(frozen=True)
class Outcome:
    """One number of posts: appointments and their minutes, by first-fit, by us, and at most by anybody."""

    posts: int
    requests: int
    first_fit: int
    ours: int
    fair: float
    most: float
    our_minutes: int
    most_minutes: float


def short_of(ours: float, most: float) -> str:
    """How many percent less than the optimum."""
    return f"{100 * (1 - ours / most):.1f} %"


def outcome(place: Office, number: int, seed: int, gives_in: float) -> Outcome:
    """Play the quarter at such an office."""
    queue = requests(seed, number, place, gives_in)
    taken = [b.row for b in play(place, _before(place, number, seed, gives_in), first_fit)]
    plain, best = (play(place, queue, policy, taken) for policy in (first_fit, ours))
    return Outcome(
        posts=len(place.counters),
        requests=number,
        first_fit=len(plain),
        ours=len(best),
        fair=bound(place, queue, taken, lambda _: 1.0, {b.request: b.day for b in best}),
        most=bound(place, queue, taken, lambda _: 1.0),
        our_minutes=sum(b.slot.minutes for b in best),
        most_minutes=bound(place, queue, taken, lambda r: float(r.minutes)),
    )


def _before(place: Office, number: int, seed: int, gives_in: float) -> list[Request]:
    """The requests of the weeks before, as many a day as in the quarter, from a stream of their own."""
    weeks = timedelta(days=place.limits.horizon_days)
    share = weeks / (LAST + timedelta(days=1) - FIRST)
    first, last = FIRST - weeks, FIRST - timedelta(days=1)
    return requests(seed + 1_000_000, round(number * share), place, gives_in, first, last)


@dataclass(frozen=True)
class Days:
    """Single days at one load: appointments by first-fit, by us, and by the best schedule, fair or not.

    `unproven`: how many of the best schedules, two a day, are not proven: there `fair` and `most` are bounds.
    """

    load: float
    requests: int
    first_fit: int
    ours: int
    fair: int
    most: int
    unproven: int


def single_days(place: Office, load: float, seed: int) -> Days:
    """Play each working day of four weeks by itself."""
    sums = [0] * 6
    for day in _working_days(place):
        room = sum(capacity(place, day, day).values()) * CELL_MINUTES
        queue = requests_for_day(seed + day.toordinal(), place, day, load * room)
        plain, best = play(place, queue, first_fit), play(place, queue, ours)
        fair, most = (exact(place, day, queue, must) for must in ([b.request for b in best], []))
        figures = (
            len(queue),
            len(plain),
            len(best),
            fair[1],
            most[1],
            (fair[0] < fair[1]) + (most[0] < most[1]),
        )
        sums = [so_far + more for so_far, more in zip(sums, figures, strict=True)]
    return Days(load, *sums)


def _working_days(place: Office) -> Iterator[date]:
    for n in range(1, 29):
        day = FIRST + timedelta(days=n)
        if day.weekday() < 5 and not is_holiday(place, day):
            yield day


def table(outcomes: Iterable[Outcome]) -> str:
    """For docs/calendar.md."""
    lines = [
        "| posts | first-fit | this calendar | fair optimum, at most | gap "
        "| any optimum, at most | gap | minutes given | at most | gap |",
        "| ---: " * 10 + "|",
    ]
    lines += [
        f"| {o.posts} | {o.first_fit:,} | {o.ours:,} | {o.fair:,.0f} | {short_of(o.ours, o.fair)} "
        f"| {o.most:,.0f} | {short_of(o.ours, o.most)} "
        f"| {o.our_minutes:,} | {o.most_minutes:,.0f} | {short_of(o.our_minutes, o.most_minutes)} |"
        for o in outcomes
    ]
    return "\n".join(lines)


def table_of_days(days: Sequence[Days]) -> str:
    """For docs/calendar.md; below it how many optima are bounds only, if any is."""
    lines = [
        "| load | requests | first-fit | this calendar | fair optimum | gap | any optimum | gap |",
        "| ---: " * 8 + "|",
    ]
    lines += [
        f"| {100 * d.load:.0f} % | {d.requests:,} | {d.first_fit:,} | {d.ours:,} "
        f"| {d.fair:,} | {short_of(d.ours, d.fair)} | {d.most:,} | {short_of(d.ours, d.most)} |"
        for d in days
    ]
    if unproven := sum(d.unproven for d in days):
        lines.append(
            f"{unproven} of these optima are not proven: no schedule is better, but perhaps none as good."
        )
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
            ("fair optimum", o.fair, "#d9b44a"),
            ("any optimum", o.most, "#e8d9a8"),
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
    """Play three to six posts, then single days, and print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--picture", type=Path, help="write the quarter's bars as SVG")
    parser.add_argument("--requests", type=int, default=5_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--walk-in-share", type=float, default=0.3)
    parser.add_argument(
        "--gives-in", type=float, default=GIVES_IN, help="the share that takes the nearest slot"
    )
    parser.add_argument("--posts", type=int, nargs="*", default=[3, 4, 5, 6])
    parser.add_argument("--loads", type=float, nargs="*", default=[0.8, 0.9, 1.0, 1.2])
    options = parser.parse_args()
    if find_spec("ortools") is None:
        parser.error("ortools is not installed, which knows the optimum: make bench")
    outcomes = [
        outcome(office(posts, options.walk_in_share), options.requests, options.seed, options.gives_in)
        for posts in options.posts
    ]
    if options.picture:
        options.picture.write_text(picture(outcomes), encoding="utf-8")
    days = [single_days(office(3, options.walk_in_share), load, options.seed) for load in options.loads]
    if options.json:
        print(
            json.dumps(
                {"quarter": [asdict(o) for o in outcomes], "days": [asdict(d) for d in days]}, indent=2
            )
        )
    else:
        print(table(outcomes), table_of_days(days), sep="\n\n")


if __name__ == "__main__":
    main()
