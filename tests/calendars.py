"""Invented offices with all kinds of calendars, and the slow, obvious answer to what the engine does fast.

The slow way knows nothing of cells as numbers: it asks of each five minutes at each counter, by wall clock,
whether the counter is open, and of each start whether all its five minutes are free.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from fractions import Fraction
from functools import cache
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from mailworker.core.office import Closure, Counter, ExtraOpening, Hours, Limits, Office, Service
from mailworker.core.slots import NO_OVERRIDES, Busy, Overrides, Slot

BERLIN = ZoneInfo("Europe/Berlin")
FIVE = timedelta(minutes=5)
MONDAY_TO_FRIDAY = frozenset(range(5))
SERVICES = {
    "pass": Service("pass", "Reisepass", minutes=20, more=15),
    "ausweis": Service("ausweis", "Personalausweis", minutes=15, more=10),
    "abholung": Service("abholung", "Abholung", minutes=5, more=5),
}
SPRING = date(2026, 3, 29)
AUTUMN = date(2026, 10, 25)
TURNS = (SPRING, AUTUMN, date(2028, 2, 29), date(2026, 12, 31), date(2027, 3, 28), date(2026, 5, 12))
"""Days around which calendars go wrong, and one on which nothing happens."""


def berlin(year: int, month: int, day: int, hour: int = 0, minute: int = 0, *, fold: int = 0) -> datetime:
    """An instant by Werne's wall clock."""
    return datetime(year, month, day, hour, minute, tzinfo=BERLIN, fold=fold)


def counter(id_: str, *services: str) -> Counter:
    return Counter(id_, f"Schalter {id_}", frozenset(services or SERVICES))


def office_with(*counters: Counter, hours: Iterable[Hours] | None = None, **more: object) -> Office:
    """An office open on weekdays from 8 to 12 unless told otherwise, that keeps nothing for walk-ins."""
    facts: dict[str, object] = {
        "id": "werne",
        "name": "Bürgerbüro",
        "town": "Werne",
        "zone": BERLIN,
        "state": "NW",
        "services": SERVICES,
        "counters": {c.id: c for c in counters or (counter("1"),)},
        "hours": tuple(hours) if hours is not None else (Hours(MONDAY_TO_FRIDAY, time(8), time(12)),),
        "limits": Limits(walk_in_share=0.0, lead=timedelta(0)),
    }
    return Office(**(facts | more))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Situation:
    """Everything that free slots are worked out from."""

    office: Office
    wishes: Mapping[str, int]
    minutes: int
    busy: tuple[Busy, ...]
    closures: tuple[Closure, ...]
    now: datetime
    first: date
    last: date
    overrides: Overrides = NO_OVERRIDES


def slow_free_slots(s: Situation) -> list[Slot]:
    """Every free start, found by looking at each."""
    oracle = _Oracle(s)
    return sorted(
        Slot(start, id_, s.minutes)
        for start in _each_five_minutes(s)
        for id_ in s.office.counters
        if oracle.is_free_start(id_, start)
    )


def slow_is_open(office: Office, closures: Iterable[Closure], counter_id: str, start: datetime) -> bool:
    """Whether a counter is open for the five minutes from `start`, as the rule of precedence says."""
    wall = start.astimezone(office.zone)
    for closure in (*office.closures, *closures):
        if closure.counter in (None, counter_id) and closure.start < start + FIVE and start < closure.end:
            return False
    for extra in office.extra_openings:
        if extra.day == wall.date() and _covers(extra, counter_id, wall):
            return True
    if wall.date() in office.holidays or (wall.month, wall.day) in office.customs:
        return False
    return any(_meant(rule, wall.date()) and _covers(rule, counter_id, wall) for rule in office.hours)


def _covers(opening: Hours | ExtraOpening, counter_id: str, wall: datetime) -> bool:
    minute = wall.hour * 60 + wall.minute
    opens, closes = (t.hour * 60 + t.minute for t in (opening.opens, opening.closes))
    return (
        (not opening.counters or counter_id in opening.counters) and opens <= minute and minute + 5 <= closes
    )


def _meant(rule: Hours, day: date) -> bool:
    if day.weekday() not in rule.weekdays:
        return False
    if not (rule.valid_from or day) <= day <= (rule.valid_to or day):
        return False
    if rule.every == 1 or rule.valid_from is None:
        return True
    monday, anchor = (d - timedelta(days=d.weekday()) for d in (day, rule.valid_from))
    return (monday - anchor).days // 7 % rule.every == 0


def _each_five_minutes(s: Situation) -> Iterator[datetime]:
    at = datetime.combine(s.first, time(), s.office.zone).astimezone(UTC)
    while at.astimezone(s.office.zone).date() <= s.last:
        yield at
        at += FIVE


class _Oracle:
    def __init__(self, situation: Situation) -> None:
        self.s = situation
        self.open = cache(self._open)
        self.booked = cache(self._booked)
        self.hour = cache(self._hour)

    def _open(self, counter_id: str, start: datetime) -> bool:
        return slow_is_open(self.s.office, self.s.closures, counter_id, start)

    def _booked(self, counter_id: str, start: datetime) -> bool:
        return any(b.counter == counter_id and b.start < start + FIVE and start < b.end for b in self.s.busy)

    def is_free_start(self, counter_id: str, start: datetime) -> bool:
        s, limits = self.s, self.s.office.limits
        if not self.open(counter_id, start) or not set(s.wishes) <= s.office.counters[counter_id].services:
            return False
        if not self._in_time(start):
            return False
        own = [start + n * FIVE for n in range(-(-s.minutes // 5))]
        if not all(self.open(counter_id, at) and not self.booked(counter_id, at) for at in own):
            return False
        until_close = (start + n * FIVE for n in range(-(-limits.last_start_before_close // FIVE)))
        if not all(self.open(counter_id, at) for at in until_close):
            return False
        return s.overrides.walk_in_share or self._leaves_the_share(counter_id, own)

    def _in_time(self, start: datetime) -> bool:
        s, limits = self.s, self.s.office.limits
        services = [s.office.services[id_] for id_ in s.wishes]
        lead = max(limits.lead if x.lead is None else x.lead for x in services)
        horizon = min(limits.horizon_days if x.horizon_days is None else x.horizon_days for x in services)
        today, day = (m.astimezone(s.office.zone).date() for m in (s.now, start))
        earliest = s.now.astimezone(UTC) + (timedelta() if s.overrides.lead else lead)
        return (
            start >= earliest
            and (day - today).days <= horizon
            and s.minutes * timedelta(minutes=1) <= limits.longest
        )

    def _leaves_the_share(self, counter_id: str, own: list[datetime]) -> bool:
        share = Fraction(str(self.s.office.limits.walk_in_share))
        for hour in {at.replace(minute=0) for at in own}:
            open_, booked = self.hour(self.s.office.counters[counter_id].services, hour)
            mine = sum(at.replace(minute=0) == hour for at in own)
            if open_ - booked - mine < share * open_:
                return False
        return True

    def _hour(self, kind: frozenset[str], hour: datetime) -> tuple[int, int]:
        """Open cells, and booked ones of these. Berlin is whole hours off UTC, so its hours are UTC hours."""
        places = [
            (c.id, hour + n * FIVE)
            for c in self.s.office.counters.values()
            if c.services == kind
            for n in range(12)
        ]
        opened = [place for place in places if self.open(*place)]
        return len(opened), sum(self.booked(*place) for place in opened)


_grid_minutes = st.integers(0, 287).map(lambda n: n * 5)


def _clock(minutes: int) -> time:
    return time(*divmod(minutes, 60))


@st.composite
def _times(draw: st.DrawFn) -> tuple[time, time]:
    """Mostly office hours; now and then the night, in which the clocks change."""
    low, high = draw(st.sampled_from(((420, 1080), (420, 1080), (0, 300), (0, 1435))))
    first = draw(st.integers(low // 5, high // 5 - 1))
    end = draw(st.integers(first + 1, high // 5))
    return _clock(first * 5), _clock(end * 5)


@st.composite
def _hours(draw: st.DrawFn, around: date, counters: list[str]) -> Hours:
    opens, closes = draw(_times())
    every = draw(st.sampled_from((1, 1, 1, 2, 3)))
    valid_from = (
        around + timedelta(days=draw(st.integers(-40, 2))) if every > 1 or draw(st.booleans()) else None
    )
    valid_to = around + timedelta(days=draw(st.integers(-1, 5))) if draw(st.booleans()) else None
    return Hours(
        weekdays=draw(st.frozensets(st.integers(0, 6), min_size=5)),
        opens=opens,
        closes=closes,
        counters=draw(st.just(frozenset[str]()) | st.frozensets(st.sampled_from(counters), min_size=1)),
        valid_from=valid_from,
        valid_to=valid_to,
        every=every,
    )


@st.composite
def _extra(draw: st.DrawFn, around: date, counters: list[str]) -> ExtraOpening:
    opens, closes = draw(_times())
    day = around + timedelta(days=draw(st.integers(-1, 2)))
    return ExtraOpening(day, opens, closes, draw(st.frozensets(st.sampled_from(counters))))


@st.composite
def _closure(draw: st.DrawFn, around: date, counters: list[str]) -> Closure:
    """Any minutes, off the grid too."""
    start = datetime.combine(around, time(), UTC) + timedelta(minutes=draw(st.integers(-1500, 3500)))
    return Closure(
        start,
        start + timedelta(minutes=draw(st.integers(1, 600))),
        draw(st.none() | st.sampled_from(counters)),
    )


@st.composite
def _busy(draw: st.DrawFn, around: date, counters: list[str]) -> Busy:
    start = datetime.combine(around, time(), UTC) + timedelta(minutes=5 * draw(st.integers(-300, 700)))
    return Busy.between(
        draw(st.sampled_from(counters)), start, start + timedelta(minutes=5 * draw(st.integers(1, 24)))
    )


@st.composite
def _limits(draw: st.DrawFn) -> Limits:
    return Limits(
        horizon_days=draw(st.integers(0, 3)),
        lead=timedelta(minutes=draw(st.sampled_from((0, 7, 120)))),
        walk_in_share=draw(st.sampled_from((0.0, 0.1, 0.25, 0.3, 0.5, 0.9))),
        last_start_before_close=timedelta(minutes=draw(st.sampled_from((0, 0, 30, 45)))),
    )


@st.composite
def _services(draw: st.DrawFn) -> dict[str, Service]:
    leads = st.sampled_from((None, None, timedelta(0), timedelta(hours=5)))
    horizons = st.sampled_from((None, None, 1))
    return {
        id_: Service(id_, s.name, s.minutes, s.more, lead=draw(leads), horizon_days=draw(horizons))
        for id_, s in SERVICES.items()
    }


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Any office around any turn of the calendar, over the days before and after it."""
    around = draw(st.sampled_from(TURNS))
    skills = st.sampled_from((frozenset(SERVICES), frozenset({"pass", "ausweis"}), frozenset({"abholung"})))
    names = [str(n) for n in range(1, draw(st.integers(1, 3)) + 1)]
    near = st.integers(-1, 1).map(lambda n: around + timedelta(days=n))
    off = draw(st.dictionaries(near, st.just("Feiertag"), max_size=1))
    office = Office(
        id="werne",
        name="Bürgerbüro",
        town="Werne",
        zone=BERLIN,
        state="NW",
        services=draw(_services()),
        counters={id_: Counter(id_, id_, draw(skills)) for id_ in names},
        hours=tuple(draw(st.lists(_hours(around, names), min_size=2, max_size=4))),
        extra_openings=tuple(draw(st.lists(_extra(around, names), max_size=2))),
        closures=tuple(draw(st.lists(_closure(around, names), max_size=1))),
        holidays=off,
        customs={(12, 31): "Silvester"} if draw(st.booleans()) else {},
        limits=draw(_limits()),
    )
    wished = draw(st.sampled_from((("pass",), ("ausweis",), ("abholung",), ("pass", "ausweis"))))
    first = around + timedelta(days=draw(st.integers(-1, 0)))
    return Situation(
        office=office,
        wishes=dict.fromkeys(wished, 1),
        minutes=draw(st.sampled_from((1, 5, 12, 15, 35, 60, 61, 120))),
        busy=tuple(draw(st.lists(_busy(around, names), max_size=12))),
        closures=tuple(draw(st.lists(_closure(around, names), max_size=2))),
        now=datetime.combine(first, time(), UTC) + timedelta(minutes=draw(st.integers(-600, 1000))),
        first=first,
        last=first + timedelta(days=1),
        overrides=draw(
            st.sampled_from((NO_OVERRIDES, NO_OVERRIDES, Overrides(lead=True), Overrides(walk_in_share=True)))
        ),
    )
