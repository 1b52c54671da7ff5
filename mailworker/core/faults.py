"""What cannot be right about an office's calendar, all of it at once, each with what would be right.

`where` names the field of `Office` and the entry in it, counted from 1 as people do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations
from math import lcm
from zoneinfo import ZoneInfo

from mailworker.core.cells import CELL_MINUTES, PER_HOUR, cells_for
from mailworker.core.office import (
    MOST_OFFER_HOLD_DAYS,
    MOST_STAFF_HOLD_DAYS,
    Closure,
    ExtraOpening,
    Hours,
    Office,
    Service,
)
from mailworker.core.openings import week_number
from mailworker.core.walk_in import MOST_COUNTERS, bookable_cells, kinds
from mailworker.errors import Problem

_MINUTE = timedelta(minutes=1)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_GAP_YEARS = range(2024, 2032)
"""Years whose changes of clocks regular hours are held against; the rule is the same in each."""


def faults(office: Office) -> tuple[Problem, ...]:
    """Every fault of hours, extra openings, closures, services, counters and limits; none: ()."""
    return (
        *_hours_faults(office),
        *_overlaps(office),
        *_extra_faults(office),
        *(p for n, c in enumerate(office.closures, 1) for p in closure_faults(office, c, f"closures[{n}]")),
        *_counter_faults(office),
        *(p for service in office.services.values() for p in _service_faults(office, service)),
        *_limit_faults(office),
    )


def closure_faults(office: Office, closure: Closure, where: str = "closure") -> Iterator[Problem]:
    """What is wrong with a closure, from the configuration or the desk."""
    if closure.start.tzinfo is None or closure.end.tzinfo is None:
        yield Problem(where, "an instant without a time zone", f"give times in {office.zone.key}")
    elif closure.end.astimezone(UTC) <= closure.start.astimezone(UTC):
        yield Problem(where, "ends before it starts", "give an end after its start")
    if closure.counter is not None:
        yield from _unknown_counters(office, where, [closure.counter])


def _hours_faults(office: Office) -> Iterator[Problem]:
    for n, rule in enumerate(office.hours, 1):
        where = f"hours[{n}]"
        yield from _clock_faults(where, rule.opens, rule.closes)
        yield from _unknown_counters(office, where, rule.counters)
        yield from _cycle_faults(where, rule)
        for day in _gap_days(office.zone, _GAP_YEARS):
            if day.weekday() in rule.weekdays and (rule.valid_from or day) <= day <= (rule.valid_to or day):
                yield from _gap_faults(where, office.zone, day, rule.opens, rule.closes)
                break


def _cycle_faults(where: str, rule: Hours) -> Iterator[Problem]:
    if not rule.weekdays or not rule.weekdays <= set(range(7)):
        yield Problem(where, "no weekday, or one that does not exist", "name weekdays from Monday to Sunday")
    if rule.every < 1:
        yield Problem(where, f"every {rule.every}th week", "1 is every week, 2 every second one")
    if rule.every > 1 and rule.valid_from is None:
        yield Problem(where, "every n-th week of what?", "give valid_from: its week is the first")
    if rule.valid_from and rule.valid_to and rule.valid_to < rule.valid_from:
        yield Problem(where, "valid_to lies before valid_from", "exchange the two days")


def _overlaps(office: Office) -> Iterator[Problem]:
    for (n, one), (m, other) in combinations(enumerate(office.hours, 1), 2):
        shared = _shared_counters(office, one, other)
        days = sorted(one.weekdays & other.weekdays)
        if days and shared and one.opens < other.closes and other.opens < one.closes and _meet(one, other):
            yield Problem(
                f"hours[{m}]",
                f"overlaps hours[{n}] on {_WEEKDAYS[days[0]]} at {min(shared)}",
                "join the two, or let one end where the other begins",
            )


def _shared_counters(office: Office, one: Hours, other: Hours) -> set[str]:
    every = set(office.counters)
    return (set(one.counters) or every) & (set(other.counters) or every)


def _meet(one: Hours, other: Hours) -> bool:
    """Whether there is a week in which both apply."""
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    last = min(one.valid_to or date.max, other.valid_to or date.max)
    if last < first or min(one.every, other.every) < 1:
        return False
    weeks = range(week_number(first), week_number(last) + 1)[: lcm(one.every, other.every) + 1]
    return any(_in_cycle(one, week) and _in_cycle(other, week) for week in weeks)


def _in_cycle(rule: Hours, week: int) -> bool:
    return (week - week_number(rule.valid_from or date.min)) % rule.every == 0


def _extra_faults(office: Office) -> Iterator[Problem]:
    for n, extra in enumerate(office.extra_openings, 1):
        where = f"extra_openings[{n}]"
        yield from _clock_faults(where, extra.opens, extra.closes)
        yield from _unknown_counters(office, where, extra.counters)
        yield from _gap_faults(where, office.zone, extra.day, extra.opens, extra.closes)


def _clock_faults(where: str, opens: time, closes: time) -> Iterator[Problem]:
    if closes <= opens:
        yield Problem(
            where, f"closes at {closes:%H:%M}, before it opens at {opens:%H:%M}", "exchange the two"
        )
    for name, clock in (("opens", opens), ("closes", closes)):
        if clock.minute % CELL_MINUTES or clock.second or clock.microsecond:
            yield Problem(where, f"{name} is not on the five-minute grid", "use minutes such as 30 or 45")


def _unknown_counters(office: Office, where: str, counters: Iterable[str]) -> Iterator[Problem]:
    for id_ in sorted(set(counters) - set(office.counters)):
        yield Problem(where, f"there is no counter {id_!r}", f"known are {', '.join(office.counters)}")


def _gap_faults(where: str, zone: ZoneInfo, day: date, opens: time, closes: time) -> Iterator[Problem]:
    for name, clock in (("opens", opens), ("closes", closes)):
        if not _exists(zone, day, clock):
            yield Problem(
                where,
                f"{name} at {clock:%H:%M}, which the change of clocks leaves out on {day}",
                "choose a time before or after that hour",
            )


def _exists(zone: ZoneInfo, day: date, clock: time) -> bool:
    moment = datetime.combine(day, clock, zone)
    return moment.astimezone(UTC).astimezone(zone).time() == clock


def _gap_days(zone: ZoneInfo, years: Iterable[int]) -> Iterator[date]:
    """The days on which the clock is put on."""
    for year in years:
        for number in range(date(year, 1, 1).toordinal(), date(year + 1, 1, 1).toordinal()):
            day = date.fromordinal(number)
            start, end = (datetime.combine(d, time(), zone) for d in (day, day + timedelta(days=1)))
            if (start.utcoffset() or timedelta()) < (end.utcoffset() or timedelta()):
                yield day


def _counter_faults(office: Office) -> Iterator[Problem]:
    for ids in kinds(office.counters.values()):
        if len(ids) > MOST_COUNTERS:
            yield Problem(
                f"counters[{ids[0]}]",
                f"{len(ids)} counters do the same services",
                f"at most {MOST_COUNTERS} can be counted together; make two offices of them",
            )
    for counter in office.counters.values():
        where = f"counters[{counter.id}]"
        for id_ in sorted(counter.services - set(office.services)):
            yield Problem(where, f"there is no service {id_!r}", "name services of the catalogue only")


def _service_faults(office: Office, service: Service) -> Iterator[Problem]:
    where = f"services[{service.id}]"
    if service.minutes < 1 or service.more < 0:
        yield Problem(where, "takes no time", "give at least 1 minute, and 0 or more for each further one")
    if service.minutes * _MINUTE > office.limits.longest:
        longest = office.limits.longest // _MINUTE
        yield Problem(where, f"takes {service.minutes} minutes", f"the longest appointment has {longest}")
    counters = office.counters_for([service.id])
    if not counters:
        yield Problem(where, "no counter does it", "name it in a counter's services")
        return
    openings = [o for c in counters for o in _openings_at(office, c.id)]
    longest_opening = max((_length(o) for o in openings), default=0)
    if not openings:
        yield Problem(where, "no counter that does it is ever open", "give one of them hours")
    elif longest_opening < service.minutes:
        yield Problem(
            where,
            f"takes {service.minutes} minutes, the longest opening has {longest_opening}",
            "open a counter that does it for longer",
        )
    elif not _fits_beside_walk_ins(office, service):
        yield Problem(
            where,
            f"takes {service.minutes} minutes, more of an hour than walk-ins leave where it is done",
            "lower walk_in_share, or let more counters with the same services do it",
        )


def _fits_beside_walk_ins(office: Office, service: Service) -> bool:
    """Whether an hour in which all counters of one kind are open has room for the service at all."""
    need = min(cells_for(service.minutes), PER_HOUR)
    staffed = [c for c in office.counters_for([service.id]) if _openings_at(office, c.id)]
    return any(
        bookable_cells(len(ids) * PER_HOUR, office.limits.walk_in_share) >= need for ids in kinds(staffed)
    )


def _openings_at(office: Office, counter: str) -> list[Hours | ExtraOpening]:
    every: tuple[Hours | ExtraOpening, ...] = (*office.hours, *office.extra_openings)
    return [opening for opening in every if not opening.counters or counter in opening.counters]


def _length(opening: Hours | ExtraOpening) -> int:
    opens, closes = opening.opens, opening.closes
    return (closes.hour - opens.hour) * 60 + closes.minute - opens.minute


def _limit_faults(office: Office) -> Iterator[Problem]:
    limits = office.limits
    wrong = {
        "horizon_days": limits.horizon_days < 1 and "at least 1 day",
        "lead": not timedelta() <= limits.lead < limits.horizon_days * timedelta(days=1)
        and "0 or more, and less than the horizon",
        "longest": limits.longest < CELL_MINUTES * _MINUTE and "at least 5 minutes",
        "walk_in_share": not 0 <= limits.walk_in_share < 1 and "from 0 up to, not including, 1",
        "last_start_before_close": limits.last_start_before_close < timedelta() and "0 or more",
        "staff_hold_days": not 1 <= limits.staff_hold_days <= MOST_STAFF_HOLD_DAYS
        and f"from 1 to {MOST_STAFF_HOLD_DAYS} working days: nobody else gets what waits for staff",
        "offer_hold_days": not 1 <= limits.offer_hold_days <= MOST_OFFER_HOLD_DAYS
        and f"from 1 to {MOST_OFFER_HOLD_DAYS} working days: nobody else gets what waits for an answer",
        "question_days": limits.question_days < 1 and "at least 1 working day",
        "block_after_cancel": limits.block_after_cancel < timedelta() and "0 or more",
        "most_of_one": limits.most_of_one < 1 and "at least 1",
    }
    for name, right in wrong.items():
        if right:
            yield Problem(f"limits.{name}", f"{getattr(limits, name)} cannot be", right)
