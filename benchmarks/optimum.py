"""What full knowledge of all requests could have made of the calendar.

`bound` is never less than the best schedule of a whole quarter: a linear program (OR-tools, GLOP) over
hours, which may even cut a visit into pieces and spread them over all hours that its citizen accepts.
`exact` is the best schedule of one day itself, to the cell, by an integer program (OR-tools, CP-SAT).

Both know every request in advance. Left to themselves they turn away families and take everybody with a
short visit, and let those wait who named no time. No office may do so that serves its citizens in the order
in which they write; so both can be told whom they must serve, the quarter's also by which day.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from benchmarks.citizens import FIRST, LAST, ZONE, Request
from mailworker.core.cells import PER_HOUR, cell_at, cells_for, each
from mailworker.core.office import Office
from mailworker.core.openings import days_between, open_cells
from mailworker.core.slots import free_slots
from mailworker.core.walk_in import bookable_cells, kinds

Worth = Callable[[Request], float]
Rows = Collection[tuple[str, int, int]]
"""(counter, first cell, cells) of what is taken already."""


def capacity(place: Office, first: date, last: date, rows: Rows = ()) -> dict[int, int]:
    """For each open hour, counted from 1970, the cells that appointments may still own at all counters."""
    days = days_between(place.zone, first, last)
    opened = open_cells(place, (), days)
    (ids,) = kinds(place.counters.values())
    spent = Counter((at + n) // PER_HOUR for _, at, cells in rows for n in range(cells))
    found = {}
    for hour in range(days.size // PER_HOUR):
        own = ((1 << PER_HOUR) - 1) << hour * PER_HOUR
        count = sum((opened[id_] & own).bit_count() for id_ in ids)
        at = days.base // PER_HOUR + hour
        if count:
            found[at] = bookable_cells(count, place.limits.walk_in_share) - spent[at]
    return found


def bound(
    place: Office,
    queue: Sequence[Request],
    rows: Rows,
    worth: Worth,
    served: Mapping[Request, date] | None = None,
) -> float:
    """No schedule of the quarter beside `rows` that serves all of `served`, by that day, is worth more."""
    from ortools.linear_solver import pywraplp

    solver = pywraplp.Solver.CreateSolver("GLOP")
    room = capacity(place, FIRST, LAST + timedelta(days=place.limits.horizon_days), rows)
    share = {hour: solver.Constraint(0.0, float(cells)) for hour, cells in room.items()}
    groups: dict[tuple[int, ...], Any] = {}
    days, must = _days_of(room), served or {}
    objective = solver.Objective()
    for request in queue:
        once = solver.Constraint(1.0 if request in must else 0.0, 1.0)
        by = must.get(request, date.max)
        for hours in accepted_hours(place, request, [own for day, own in days.items() if day <= by]):
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


def accepted_hours(place: Office, request: Request, days: Sequence[Sequence[int]]) -> list[tuple[int, ...]]:
    """For each day the open hours in which some visit that the citizen accepts could take place."""
    day_after = request.at.date() + timedelta(days=place.limits.horizon_days + 1)
    first = cell_at(request.at + place.limits.lead)
    end = cell_at(datetime.combine(day_after, time(), ZONE))
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


def _group(solver: Any, hours: Iterable[int], share: Mapping[int, Any]) -> Any:
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


def accepted_starts(place: Office, request: Request) -> tuple[int, ...]:
    """The cells at which a visit that the citizen accepts could begin in an empty calendar."""
    free = free_slots(place, dict(request.wishes), request.minutes, (), (), request.at)
    anywhere = 0
    for cells in free.starts.values():
        anywhere |= cells
    starts = (free.days.base + cell for cell in each(anywhere))
    if not request.windows or request.gives_in:
        return tuple(starts)
    spans = [(cell_at(w.start), cell_at(w.end)) for w in request.windows]
    return tuple(cell for cell in starts if any(a <= cell < b for a, b in spans))


def exact(
    place: Office, day: date, queue: Iterable[Request], served: Collection[Request] = (), seconds: float = 30
) -> tuple[int, int]:
    """How many of these requests the best schedule of one day serves, and at most any could: proven if equal.

    All counters are alike, so that no more visits at a time than counters is enough: they can be shared out.
    """
    from ortools.sat.python import cp_model

    model, must = cp_model.CpModel(), Counter(_kind(place, request) for request in served)
    begun: dict[tuple[int, int], list[Any]] = defaultdict(list)
    for kind, count in Counter(_kind(place, request) for request in queue).items():
        length, starts = kind
        visits = [model.NewIntVar(0, min(count, len(place.counters)), "") for _ in starts]
        model.AddLinearConstraint(sum(visits), must[kind], count)
        for start, number in zip(starts, visits, strict=True):
            begun[start, length].append(number)
    total = {key: sum(numbers) for key, numbers in begun.items()}
    for cell in {start + n for start, length in total for n in range(length)}:
        there = [t for (start, length), t in total.items() if start <= cell < start + length]
        model.Add(sum(there) <= len(place.counters))
    for hour, cells in capacity(place, day, day).items():
        parts = [
            t * within
            for (start, length), t in total.items()
            if (within := min(start + length, (hour + 1) * PER_HOUR) - max(start, hour * PER_HOUR)) > 0
        ]
        model.Add(sum(parts) <= cells)
    model.Maximize(sum(total.values()))
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds, solver.parameters.num_workers = seconds, 2
    if solver.Solve(model) not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise RuntimeError("the day was not solved")
    return round(solver.ObjectiveValue()), int(solver.BestObjectiveBound() + 1e-6)


def _kind(place: Office, request: Request) -> tuple[int, tuple[int, ...]]:
    """Requests of one kind take as long and accept the same starts: which of them is served is all one."""
    return cells_for(request.minutes), accepted_starts(place, request)
