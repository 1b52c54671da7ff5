"""What pages are made of: pieces of text, the small calendar, inert HTML, German words."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mailworker.core.case import Booking, BookingState, CaseState, MailState
from mailworker.core.letter import LetterKind, LetterState, Missing
from mailworker.core.office import Closure
from mailworker.core.reading import Kind, Reading, Role, ServiceWish, Source, Span, TimeMention, Window
from mailworker.core.slots import Slot
from mailworker.desk import highlight, inert, words
from mailworker.desk.case_page import next_code
from mailworker.desk.picture import CELL_WIDTH, Picture, draw
from mailworker.errors import HoldExpired, NotAllowed, SlotTaken
from tests.cast import SUNDAY
from tests.desk.stage import WEDNESDAY_NINE, small_office

spans = st.builds(Span, st.integers(-5, 60), st.integers(-5, 60))
times = st.builds(TimeMention, spans, st.just(""), st.none(), st.none(), st.sampled_from(Role))


@given(st.text(max_size=50), st.lists(times, max_size=8).map(tuple), st.lists(spans, max_size=4).map(tuple))
def test_pieces_put_together_are_the_text_again(
    text: str, found: tuple[TimeMention, ...], own: tuple[Span, ...]
) -> None:
    reading = Reading(Kind.BOOKING, times=found, text=text, own=own)
    pieces = highlight.of_body(reading)
    assert "".join(piece.text for piece in pieces) == text
    assert all(a.text for a in pieces)


def test_overlapping_words_are_marked_once() -> None:
    reading = Reading(
        Kind.BOOKING,
        services=(ServiceWish("pass", 1, Span(0, 8)),),
        times=(TimeMention(Span(4, 12), "", None, None, Role.WISH),),
        text="Reisepass morgen",
    )
    assert [(p.text, p.mark) for p in highlight.of_body(reading)] == [
        ("Reisepas", "service"),
        ("s morgen", ""),
    ]


def test_a_span_of_the_subject_marks_the_subject_only() -> None:
    wish = ServiceWish("pass", 1, Span(0, 4, Source.SUBJECT))
    reading = Reading(Kind.BOOKING, services=(wish,), text="Pass und mehr")
    assert [p.mark for p in highlight.of_body(reading)] == [""]
    assert highlight.of_subject("Pass bitte", reading)[0].mark == "service"
    assert highlight.marks_in(highlight.of_subject("Pass bitte", reading)) == {"service": "Anliegen"}


def booking(place: int, days: int = 0, hours: int = 0) -> Booking:
    start = WEDNESDAY_NINE + timedelta(days=days, hours=hours)
    return Booking(place, 1, Slot(start, "1", 15), BookingState.HELD, place, wished=True)


def picture(
    *bookings: Booking, windows: tuple[Window, ...] = (), closures: tuple[Closure, ...] = ()
) -> Picture:
    drawn = draw(small_office(), bookings, 1, windows, closures, SUNDAY)
    assert drawn is not None
    return drawn


def test_the_calendar_shows_the_weeks_of_the_proposals() -> None:
    drawn = picture(booking(1), booking(2, days=1), booking(3, days=14))
    assert [week.label for week in drawn.weeks] == ["KW 48", "KW 50"]
    marks = [
        (cell.label, mark.place, mark.chosen) for w in drawn.weeks for cell in w.cells for mark in cell.marks
    ]
    assert marks == [("25.11.", 1, True), ("26.11.", 2, False), ("9.12.", 3, False)]
    assert "Termin 1: Mi 25.11., 09:00" in drawn.sentence


def test_everything_in_the_calendar_lies_inside_its_day() -> None:
    window = Window(WEDNESDAY_NINE - timedelta(hours=9), WEDNESDAY_NINE + timedelta(days=3), 1, Span(0, 1))
    drawn = picture(booking(1, hours=-1), booking(2, hours=6), windows=(window,))
    for cell in (cell for week in drawn.weeks for cell in week.cells):
        for bar in (*cell.open, *cell.wished):
            assert bar.x >= 0
            assert bar.x + bar.width <= CELL_WIDTH
        assert all(10 <= mark.at <= CELL_WIDTH - 10 for mark in cell.marks)


def test_later_starts_stand_further_right() -> None:
    drawn = picture(booking(1), booking(2, hours=2), booking(3, hours=4))
    marks = [mark for week in drawn.weeks for cell in week.cells for mark in cell.marks]
    assert all(a.at < b.at for a, b in pairwise(marks))


def test_proposals_of_one_day_do_not_hide_each_other() -> None:
    for hours in ((-1, -1, -1), (6, 6, 6), (0, 0, 1), (-1, 6, 6)):
        drawn = picture(*(booking(n, hours=hour) for n, hour in enumerate(hours, start=1)))
        marks = drawn.weeks[0].cells[2].marks
        assert all(b.at - a.at >= 22 for a, b in pairwise(marks))
        assert all(10 <= mark.at <= CELL_WIDTH - 10 for mark in marks)


def test_a_closed_day_is_named_and_shows_no_wish() -> None:
    shut = Closure(WEDNESDAY_NINE.replace(hour=0), WEDNESDAY_NINE.replace(hour=23), reason="Schulung")
    window = Window(WEDNESDAY_NINE, WEDNESDAY_NINE + timedelta(hours=2), 1, Span(0, 1))
    drawn = picture(booking(1, days=1), windows=(window,), closures=(shut,))
    wednesday = drawn.weeks[0].cells[2]
    assert wednesday.closed == "geschlossen"
    assert wednesday.open == wednesday.wished == ()


def test_without_slots_and_wishes_there_is_no_calendar() -> None:
    assert draw(small_office(), (), None, (), (), SUNDAY) is None


EVIL = [
    "<script>alert(1)</script>",
    "<img src=https://x.example/p.png onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<p style='background:url(https://x.example)'>x</p>",
    "<iframe src=https://x.example></iframe>",
    "<svg><script>alert(1)</script></svg>",
    "<form action=/logout><button>x</button></form>",
    "<p class=primary id=approve>x</p>",
    "<a href='https://x.example/'>x</a>",
    "<img src='https://x.example/p.png' alt=x>",
    "<style>@import 'https://x.example'</style>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
]


@pytest.mark.parametrize("html", EVIL)
def test_a_citizens_html_is_words_only(html: str) -> None:
    cleaned = inert.of_citizen(f"<p>vorher</p>{html}<p>nachher</p>")
    assert "vorher" in cleaned
    for dangerous in (
        "script",
        "src",
        "href",
        "style",
        "onerror",
        "form",
        "button",
        "class",
        "id=",
        "example",
    ):
        assert dangerous not in cleaned


def test_a_letter_keeps_its_shape_below_the_pages_headings() -> None:
    head = "<html><head><title>t</title><style>p{}</style></head><body>"
    html = f'{head}<div class="letter x"><h1>Eins</h1><h2>Zwei</h2></div>'
    assert inert.of_letter(html) == '<div class="letter"><h3>Eins</h3><h4>Zwei</h4></div>'


def test_a_clerk_walks_on_to_the_next_case_and_at_the_end_to_the_oldest() -> None:
    queue = ("a", "b", "c")
    assert next_code(queue, "a") == "b"
    assert next_code(queue, "c") == "a"
    assert next_code(queue, "x") == "a"
    assert next_code(("a",), "a") is None
    assert next_code((), "a") is None


def test_every_state_has_a_german_name() -> None:
    for names, states in (
        (words.CASE_STATES, CaseState),
        (words.KINDS, Kind),
        (words.LETTERS, LetterKind),
        (words.LETTER_STATES, LetterState),
        (words.MAIL_STATES, MailState),
        (words.BOOKING_STATES, BookingState),
        (words.MISSING, Missing),
    ):
        assert set(names) == set(states)  # type: ignore[call-overload]
    assert {SERVICE for SERVICE in highlight.MARKS if SERVICE != highlight.SERVICE} == {r.value for r in Role}


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "gerade eben"), (1, "gerade eben"), (5, "seit 5 Min."), (60, "seit 1 Std."), (1439, "seit 23 Std."),
     (1440, "seit gestern"), (4320, "seit 3 Tagen")],
)  # fmt: skip
def test_waiting_is_said_in_one_unit(minutes: int, said: str) -> None:
    assert words.ago(SUNDAY - timedelta(minutes=minutes), SUNDAY) == said


def test_a_refusal_is_german_also_where_the_error_has_no_words_of_its_own() -> None:
    assert words.refusal(SlotTaken()).startswith("Ein Termin wurde gerade anderweitig vergeben.")
    assert words.refusal(HoldExpired()).startswith("Die Reservierung ist abgelaufen.")
    assert words.refusal(NotAllowed("Der Brief ist schon fort.")) == "Der Brief ist schon fort."
