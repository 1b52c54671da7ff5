"""Windows in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from mailworker.core.reading import Span, Window
from mailworker.desk.wishes import in_words
from tests.desk.stage import BERLIN

HORIZON = date(2026, 12, 20)


def window(first: str, last: str, rank: int = 1) -> Window:
    start, end = (datetime.fromisoformat(f"2026-{side}").replace(tzinfo=BERLIN) for side in (first, last))
    return Window(start, end, rank, Span(0, 1))


def weekly(first: str, last: str, weeks: int) -> list[Window]:
    one = window(first, last)
    week = timedelta(days=7)
    return [Window(one.start + n * week, one.end + n * week, 1, one.span) for n in range(weeks)]


def said(*windows: Window) -> list[str]:
    return [f"{line.days} {line.hours}" for line in in_words(windows, BERLIN, HORIZON)]


@pytest.mark.parametrize(
    ("windows", "words"),
    [
        ([window("11-25T09:00", "11-25T09:01")], "Mi 25.11. um 09:00"),
        ([window("11-25T13:00", "11-25T17:00")], "Mi 25.11. 13:00–17:00"),
        ([window("11-25T14:00", "11-26T00:00")], "Mi 25.11. ab 14:00"),
        ([window("11-25T00:00", "11-25T12:00")], "Mi 25.11. bis 12:00"),
        ([window("11-25T00:00", "11-26T00:00")], "Mi 25.11. ganztags"),
        ([window("11-30T00:00", "12-05T00:00")], "Mo 30.11. bis Fr 4.12. ganztags"),
        (weekly("11-23T17:00", "11-24T00:00", 4), "montags, 23.11. bis 14.12. ab 17:00"),
        (
            weekly("11-23T14:00", "11-24T00:00", 3) + weekly("11-25T14:00", "11-26T00:00", 3),
            "montags und mittwochs, 23.11. bis 9.12. ab 14:00",
        ),
        (
            [w for day in range(23, 28) for w in weekly(f"11-{day}T08:00", f"11-{day}T10:00", 3)],
            "montags bis freitags, 23.11. bis 11.12. 08:00–10:00",
        ),
        (
            [window("11-24T08:00", "11-24T10:00"), window("11-27T08:00", "11-27T10:00")],
            "Di 24.11., Fr 27.11. 08:00–10:00",
        ),
    ],
)
def test_windows_are_said_as_a_colleague_would(windows: list[Window], words: str) -> None:
    assert said(*windows) == [words]


def test_best_liked_windows_come_first() -> None:
    assert said(window("11-24T08:00", "11-24T10:00", 2), window("11-26T08:00", "11-26T10:00", 1)) == [
        "Do 26.11. 08:00–10:00",
        "Di 24.11. 08:00–10:00",
    ]


def test_days_that_cannot_be_booked_yet_are_left_out() -> None:
    assert said(*weekly("11-23T17:00", "11-24T00:00", 9)) == ["montags, 23.11. bis 14.12. ab 17:00"]


def test_a_wish_beyond_the_horizon_is_still_named() -> None:
    assert said(window("12-29T09:00", "12-29T10:00")) == ["Di 29.12. 09:00–10:00"]


def test_many_single_days_are_counted() -> None:
    days = ["11-23", "11-24", "11-27", "12-01", "12-04", "12-07", "12-10"]
    words = said(*(window(f"{day}T09:00", f"{day}T10:00") for day in days))
    assert words == ["Mo 23.11., Di 24.11., Fr 27.11., Di 1.12., Fr 4.12. und 2 weitere Tage 09:00–10:00"]


def test_no_windows_say_nothing() -> None:
    assert said() == []
