"""Time expressions: our own phrases, each rule's example, and what no text may break."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.reading.times import find
from mailworker.reading.times.cascade import Built, Context, Rule, ready, run
from mailworker.reading.times.find import layers
from mailworker.reading.times.settle import settle
from mailworker.reading.times.tokens import Item, items
from tests.growth import LINEAR, growth
from tests.reading.almanacs import BERLIN, NRW
from tests.reading.time_cases import AT, CASES, FACTS

NOW = datetime.fromisoformat(AT)
DAYS = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag")
MONTHS = (
    *("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August"),
    *("September", "Oktober", "November", "Dezember"),
)


def phrases() -> Iterator[tuple[str, str | None, str | None]]:
    for start, end, texts in CASES:
        for text in texts:
            yield text, start, end


def local(moment: datetime | None) -> str | None:
    return moment.astimezone(BERLIN).strftime("%Y-%m-%dT%H:%M") if moment else None


@pytest.mark.parametrize(("text", "start", "end"), list(phrases()))
def test_a_phrase_means_what_people_mean_by_it(text: str, start: str | None, end: str | None) -> None:
    found = find(text, NOW, NRW)
    assert [(local(e.start), local(e.end)) for e in found] == [(start, end)]


@pytest.mark.parametrize("text", FACTS)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert find(text, NOW, NRW) == ()


def test_every_rule_fires_on_its_example() -> None:
    idle = [f"{rule.pattern}: {rule.example!r}" for rule in dict.fromkeys(layers()) if not fires(rule)]
    assert not idle


def fires(rule: Rule) -> bool:
    """Whether the rule makes something when its example is read by all rules."""
    fired: list[bool] = []

    def build(group: list[Item], context: Context) -> Built:
        built = rule.build(group, context)
        fired.append(built is not None)
        return built

    watched = tuple(replace(rule, build=build) if other is rule else other for other in layers())
    run(ready(watched), settle(items(rule.example)), Context(NOW, NRW, rule.example))
    return any(fired)


@given(st.dates(date(2026, 11, 24), date(2027, 11, 20)), st.integers(0, 7))
def test_a_date_in_any_spelling_is_read_back(day: date, spelling: int) -> None:
    text = (
        f"{day.day}.{day.month}.",
        f"{day:%d.%m.%Y}",
        f"{day:%d.%m.%y}",
        f"{day.day}. {MONTHS[day.month - 1]}",
        f"{DAYS[day.weekday()]}, den {day.day}.{day.month}.{day.year}",
        f"am {day.day}. {MONTHS[day.month - 1]} {day.year}",
        f"{DAYS[day.weekday()][:2]} {day:%d.%m.}",
        f"{day:%Y-%m-%d}",
    )[spelling]
    (found,) = find(f"Passt {text} bei Ihnen", NOW, NRW)
    assert local(found.start) == f"{day}T00:00"
    assert local(found.end) == f"{day + timedelta(days=1)}T00:00"


@given(st.integers(7, 18), st.sampled_from([0, 15, 30, 45]), st.integers(0, 4))
def test_a_clock_time_in_any_spelling_is_read_back(hour: int, minute: int, spelling: int) -> None:
    text = (
        f"um {hour}:{minute:02} Uhr",
        f"um {hour}.{minute:02} Uhr",
        f"{hour:02}:{minute:02}",
        f"um {hour} Uhr {minute:02}",
        f"{hour}h{minute:02}",
    )[spelling]
    (found,) = find(f"Geht es morgen {text} bei Ihnen", NOW, NRW)
    assert local(found.start) == f"2026-11-24T{hour:02}:{minute:02}"


SPOKEN = """
am den ab bis vor nach um von zwischen und oder Dienstag Mo 3.12. 14 14:30 Uhr nächste Woche nicht KW 49 halb viertel
Dezember , . ( ) - / vormittags Weihnachten Ferien jeden heute in zwei ganztags ersten 31. 99 jedoch außer lieber
sonst Urlaub fliege danach statt Termin da kann ich bin
"""
WORDS = st.sampled_from(SPOKEN.split())


@settings(max_examples=300)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=25).map(" ".join)))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    last = 0
    for found in find(text, NOW, NRW):
        assert last <= found.span.start < found.span.end <= len(text)
        assert found.text == text[found.span.start : found.span.end]
        last = found.span.end


@pytest.mark.parametrize(
    "text",
    ["a" * 1_000_000, "am dienstag um 10 " * 55_000, "1. " * 300_000, "- " * 500_000, "\n" * 1_000_000],
)
def test_times_are_found_in_linear_time(text: str) -> None:
    assert growth(lambda said: find(said, NOW, NRW), text) < LINEAR


@pytest.mark.parametrize(
    "at", ["0001-01-01T12:00:00+00:00", "9999-12-30T12:00:00+00:00", "2026-03-29T02:30:00+01:00"]
)
def test_the_calendars_ends_and_the_clock_change_do_not_raise(at: str) -> None:
    text = "morgen, nächste Woche, in 400 Tagen, vor Ostern, nach den Ferien, KW 53, am 31., gestern, Ende "
    "Februar"
    find(text, datetime.fromisoformat(at), NRW)
