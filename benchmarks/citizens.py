"""Made-up citizens for the simulation: who writes when, for what, and which times they would take.

Services, minutes and hours are Werne's. A third of the citizens name no time, the others a day, a week,
mornings, afternoons, after work, an hour. Where the wish is full, some take the nearest slot and the others
go without; how many, nobody has counted: GIVES_IN is our first guess, and others can be tried.
"""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import holidays

from mailworker.core.office import Counter, Hours, Limits, Office, Service
from mailworker.core.reading import Span, Window

ZONE = ZoneInfo("Europe/Berlin")
FIRST, LAST = date(2026, 3, 2), date(2026, 5, 31)
NOWHERE = Span(0, 0)
GIVES_IN = 0.6
"""The share of citizens who take the nearest slot where their wish is full."""
DESK = {
    "personalausweis": (15, 10, 26),
    "reisepass": (20, 15, 20),
    "anmeldung": (20, 5, 14),
    "ummeldung": (15, 5, 10),
    "meldebescheinigung": (10, 5, 7),
    "fuehrungszeugnis": (10, 10, 6),
    "fuehrerschein-umtausch": (15, 10, 7),
    "beglaubigung": (10, 5, 5),
    "bewohnerparkausweis": (10, 10, 3),
    "online-ausweis": (10, 10, 2),
}
"""Minutes, minutes for each further one, weight among the requests."""


@dataclass(frozen=True)
class Request:
    """One citizen's mail; `gives_in`: takes the nearest slot where the wish is full."""

    at: datetime
    wishes: tuple[tuple[str, int], ...]
    minutes: int
    windows: tuple[Window, ...]
    gives_in: bool


def office(counters: int, walk_in_share: float = 0.3) -> Office:
    """Werne's hours and rules, with so many posts filled."""
    services = {id_: Service(id_, id_, minutes, more) for id_, (minutes, more, _) in DESK.items()}
    names = [f"schalter-{n}" for n in range(1, counters + 1)]
    return Office(
        id="werne",
        name="Bürgerbüro",
        town="Werne",
        zone=ZONE,
        state="NW",
        services=services,
        counters={id_: Counter(id_, id_, frozenset(services)) for id_ in names},
        hours=(
            Hours(frozenset({0, 1}), time(7, 30), time(16)),
            Hours(frozenset({2, 4}), time(7, 30), time(12)),
            Hours(frozenset({3}), time(7, 30), time(17, 30)),
        ),
        holidays=dict(holidays.country_holidays("DE", subdiv="NW", years=(2026,)).items()),
        limits=Limits(walk_in_share=walk_in_share, last_start_before_close=timedelta(minutes=30)),
    )


def requests(
    seed: int,
    number: int,
    place: Office,
    gives_in: float = GIVES_IN,
    first: date = FIRST,
    last: date = LAST,
) -> list[Request]:
    """So many citizens over these days, both inclusive, in the order in which they write."""
    rng = random.Random(seed)
    moments = sorted(_arrival(rng, first, last) for _ in range(number))
    return [_request(rng, at, place, gives_in) for at in moments]


def _arrival(rng: random.Random, first: date, last: date) -> datetime:
    day = first + timedelta(days=rng.randrange((last - first).days + 1))
    if day.weekday() > 4 and rng.random() < 0.6:
        day -= timedelta(days=rng.randrange(2, 5))
    minute = min(max(int(rng.gauss(13 * 60, 240)), 0), 24 * 60 - 1)
    return datetime.combine(day, time(*divmod(minute, 60)), ZONE)


def _request(rng: random.Random, at: datetime, place: Office, gives_in: float) -> Request:
    first = rng.choices(list(DESK), [weight for *_, weight in DESK.values()])[0]
    wishes = {first: rng.choices((1, 2, 3, 4), (74, 17, 6, 3))[0]}
    if rng.random() < 0.12:
        wishes.setdefault(rng.choice(list(DESK)), 1)
    minutes = place.minutes_for(wishes)
    windows = tuple(_windows(rng, at.date()))
    return Request(at, tuple(wishes.items()), minutes, windows, rng.random() < gives_in)


_PARTS = {
    "day": (time(0), time(23, 55)),
    "morning": (time(7), time(12)),
    "afternoon": (time(12), time(18)),
    "after_work": (time(15), time(18)),
    "early": (time(7), time(9)),
    "hour": None,
}


def _windows(rng: random.Random, today: date) -> Iterable[Window]:
    """What the citizen asks for: nothing (a third), or days and parts of days; some name a second choice."""
    if rng.random() < 0.34:
        return
    days = _days(rng, today)
    part = rng.choices(list(_PARTS), (24, 26, 16, 18, 8, 8))[0]
    start_hour = rng.randrange(8, 17)
    opens, closes = _PARTS[part] or (time(start_hour), time(start_hour + 1))
    second = len(days) > 1 and rng.random() < 0.15
    for n, day in enumerate(days):
        rank = 2 if second and n else 1
        yield Window(datetime.combine(day, opens, ZONE), datetime.combine(day, closes, ZONE), rank, NOWHERE)


def _days(rng: random.Random, today: date) -> list[date]:
    monday = today - timedelta(days=today.weekday())
    kind = rng.choices(("day", "week", "two_weeks", "weekday", "any"), (22, 30, 14, 16, 18))[0]
    if kind == "day":
        return [today + timedelta(days=rng.choice((1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 17, 21)))]
    if kind in ("week", "two_weeks"):
        start = monday + timedelta(weeks=rng.choice((0, 1, 1, 1, 2, 2, 3)))
        return [start + timedelta(days=n) for n in range(7 if kind == "week" else 14)]
    every = [today + timedelta(days=n) for n in range(1, 29)]
    if kind == "weekday":
        wanted = set(rng.sample(range(5), rng.choice((1, 2))))
        return [day for day in every if day.weekday() in wanted]
    return every


def requests_for_day(seed: int, place: Office, day: date, minutes: float) -> list[Request]:
    """Citizens who all want one day, or a part of it, until their visits fill so many minutes."""
    rng, found = random.Random(seed), list[Request]()
    evening = datetime.combine(day - timedelta(days=1), time(20), ZONE)
    whole = Window(datetime.combine(day, time(), ZONE), datetime.combine(day, time(23, 55), ZONE), 2, NOWHERE)
    while sum(request.minutes for request in found) < minutes:
        drawn = _request(rng, evening + timedelta(seconds=len(found)), place, GIVES_IN)
        part = () if not drawn.windows else (_on(day, drawn.windows[0]),)
        named = part + ((whole,) if not part or drawn.gives_in else ())
        found.append(replace(drawn, windows=named, gives_in=False))
    return found


def _on(day: date, window: Window) -> Window:
    start, end = (datetime.combine(day, moment.time(), ZONE) for moment in (window.start, window.end))
    return replace(window, start=start, end=end)
