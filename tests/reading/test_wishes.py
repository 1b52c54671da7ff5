"""What citizens wish: our own phrases and mails against the reading guide, and what holds for any text."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.core.reading import Role, Window
from mailworker.reading import wishes
from tests.growth import LINEAR, growth
from tests.reading import foreign_mails
from tests.reading.almanacs import BERLIN, NRW
from tests.reading.day_cases import DAY_CASES
from tests.reading.day_mails import DAY_MAILS
from tests.reading.day_turns import DAY_TURNS
from tests.reading.habit_mails import HABIT_MAILS
from tests.reading.moments import MONDAY
from tests.reading.own_days import OWN_DAYS
from tests.reading.own_weeks import OWN_WEEKS
from tests.reading.refusal_mails import REFUSAL_MAILS
from tests.reading.role_turns import JUDGED
from tests.reading.rules import covers, grid, starts
from tests.reading.test_times import WORDS
from tests.reading.time_turns import SAID
from tests.reading.told_turns import TOLD
from tests.reading.town_turns import TOWN
from tests.reading.week_mails import WEEK_MAILS
from tests.reading.week_turns import WEEK_TURNS
from tests.reading.wish_cases import CASES
from tests.reading.wish_mails import MAILS
from tests.reading.wish_statements import STATEMENTS
from tests.reading.wish_structure import BUILDS
from tests.reading.wish_turns import FIRST_CHOICES, TURNS

NOW = datetime.fromisoformat(MONDAY)


def phrases() -> Iterator[tuple[str, str, tuple[str, ...], tuple[str, ...]]]:
    for at, fine, loose, texts in (*CASES, *DAY_CASES, *TURNS, *SAID, *TOLD, *JUDGED, *BUILDS, *DAY_TURNS):
        for text in texts:
            yield text, at, fine, loose
    for fine, loose, texts in foreign_mails.MAILS:
        for text in texts:
            yield text, MONDAY, fine, loose


def judged(windows: tuple[Window, ...], at: datetime, fine: tuple[str, ...], loose: tuple[str, ...]) -> None:
    """Fails where a start is taken that no rule allows, or a tenth of what is fine is missing."""
    every = grid(at)
    wanted = {s for s in every if not fine or covers(fine, s)}
    allowed = wanted | {s for s in every if covers(loose, s)} if fine or loose else set(every)
    if not fine and loose:
        wanted = set()
    taken = starts(windows, every)
    assert not taken - allowed, sorted(taken - allowed)[:3]
    assert len(taken & wanted) >= 0.9 * len(wanted)
    assert taken


@pytest.mark.parametrize(("text", "at", "fine", "loose"), list(phrases()))
def test_a_wish_means_what_the_guide_says(
    text: str, at: str, fine: tuple[str, ...], loose: tuple[str, ...]
) -> None:
    moment = datetime.fromisoformat(at)
    judged(wishes.read(text, moment, NRW).windows, moment, fine, loose)


@pytest.mark.parametrize(
    ("at", "fine", "loose", "best", "text"), [*MAILS, *DAY_MAILS, *WEEK_MAILS, *HABIT_MAILS, *REFUSAL_MAILS]
)
def test_a_whole_mail_means_what_the_guide_says(
    at: str, fine: tuple[str, ...], loose: tuple[str, ...], best: tuple[str, ...], text: str
) -> None:
    moment = datetime.fromisoformat(at)
    read = wishes.read(text, moment, NRW)
    judged(read.windows, moment, fine, loose)
    if best:
        first = tuple(w for w in read.windows if w.rank == 1)
        judged(first, moment, best, ())


@pytest.mark.parametrize(("fine", "loose", "best", "text"), STATEMENTS)
def test_statements_hang_together_as_a_reader_hears_them(
    fine: tuple[str, ...], loose: tuple[str, ...], best: tuple[str, ...], text: str
) -> None:
    windows = wishes.read(text, NOW, NRW).windows
    judged(windows, NOW, fine, loose)
    if best:
        judged(tuple(w for w in windows if w.rank == 1), NOW, best, ())


@pytest.mark.parametrize(("at", "fine", "best", "text"), FIRST_CHOICES)
def test_what_is_liked_best_leaves_the_rest_as_second_best(
    at: str, fine: tuple[str, ...], best: tuple[str, ...], text: str
) -> None:
    moment = datetime.fromisoformat(at)
    windows = wishes.read(text, moment, NRW).windows
    judged(windows, moment, fine, ())
    judged(tuple(w for w in windows if w.rank == 1), moment, best, ())


@pytest.mark.parametrize(("fine", "loose", "text"), TOWN)
def test_a_small_town_is_understood(fine: tuple[str, ...], loose: tuple[str, ...], text: str) -> None:
    judged(wishes.read(text, NOW, NRW).windows, NOW, fine, loose)


@pytest.mark.parametrize(("fine", "loose", "text"), [*OWN_DAYS, *OWN_WEEKS, *WEEK_TURNS])
def test_what_is_told_of_the_own_day_says_when_one_can_come(
    fine: tuple[str, ...], loose: tuple[str, ...], text: str
) -> None:
    judged(wishes.read(text, NOW, NRW).windows, NOW, fine, loose)


HASTE = (
    "So schnell wie möglich bitte.", "Es ist sehr dringend!", "Bitte einen Termin schnellstmöglich.",
    "Das eilt leider.",
    "I need an appointment as soon as possible.", "Haben Sie kurzfristig etwas frei?", "Bitte baldmöglichst.",
    "Ich bräuchte zeitnah einen Termin.", "Hilfe, mein Pass ist weg!", "It's urgent.", "schnellstens bitte",
)  # fmt: skip
LEISURE = (
    "Es eilt nicht.", "Das hat Zeit.", "Ich habe ab sofort Urlaub.",
    "Nicht dringend, irgendwann im Dezember.", "No rush.",
    "Können Sie mir mit Ihrer Hilfe einen Termin geben?", "Morgen um 10 Uhr bitte.", "Keine Eile!",
)  # fmt: skip


@pytest.mark.parametrize("text", HASTE)
def test_who_presses_for_time_is_heard(text: str) -> None:
    assert wishes.read(text, NOW, NRW).asap


@pytest.mark.parametrize("text", LEISURE)
def test_who_has_time_is_not_hurried(text: str) -> None:
    assert not wishes.read(text, NOW, NRW).asap


ROLES: tuple[tuple[str, tuple[Role, ...]], ...] = (
    ("Am Dienstag könnte ich kommen.", (Role.WISH,)),
    ("Am Dienstag kann ich nicht.", (Role.EXCLUDED,)),
    ("Vom 1. bis 4.12. bin ich im Urlaub.", (Role.EXCLUDED,)),
    ("Mein Ausweis läuft am 18.12. ab.", (Role.DEADLINE,)),
    ("Am 18.12. fliegen wir nach Rom.", (Role.DEADLINE,)),
    ("Ich bin am 3.4.1962 geboren.", (Role.FACT,)),
    ("Ihr Schreiben vom 12.11. habe ich bekommen.", (Role.FACT,)),
    ("Wir sind am 1. November umgezogen.", (Role.FACT,)),
    ("Meinen Termin am 30.11. um 9 Uhr möchte ich verschieben.", (Role.FACT,)),
    ("Dienstag geht nicht, Mittwoch schon.", (Role.EXCLUDED, Role.WISH)),
    ("Lieber Mittwoch statt Dienstag.", (Role.WISH, Role.FACT)),
)


@pytest.mark.parametrize(("text", "roles"), ROLES)
def test_each_time_has_its_role(text: str, roles: tuple[Role, ...]) -> None:
    assert tuple(t.role for t in wishes.read(text, NOW, NRW).times) == roles


def test_a_date_that_has_passed_leaves_no_window_and_is_reported() -> None:
    read = wishes.read("Ich hätte gern einen Termin am 12.11.2026 um 9 Uhr.", NOW, NRW)
    assert read.void
    assert read.windows == ()
    assert any("vorbei" in note for note in read.notes)


def test_a_weekday_that_does_not_fit_its_date_is_reported_with_both_days() -> None:
    read = wishes.read("Ginge es am Dienstag, den 3.12.?", NOW, NRW)
    days = {w.start.date().isoformat() for w in read.windows}
    assert days == {"2026-12-01", "2026-12-03"}
    assert any("Donnerstag" in note and "Dienstag" in note for note in read.notes)
    assert "two days" in read.doubt


def test_an_answer_to_offers_counts_its_weeks_from_them() -> None:
    offers = [datetime(2026, 12, 8, 9, tzinfo=BERLIN), datetime(2026, 12, 10, 10, tzinfo=BERLIN)]
    read = wishes.read("In der Woche bin ich verreist, die Woche drauf wäre besser.", NOW, NRW, offers)
    assert {w.start.isocalendar().week for w in read.windows} == {51}


@settings(max_examples=300)
@given(st.one_of(st.text(), st.lists(WORDS, max_size=30).map(" ".join)), st.integers(0, 400))
def test_any_text_has_wishes_whose_windows_lie_within_sixty_days(text: str, days: int) -> None:
    at = NOW + timedelta(days=days)
    read = wishes.read(text, at, NRW)
    for window in read.windows:
        assert at < window.start < window.end <= at + timedelta(days=61, hours=1)
        assert 0 <= window.span.start <= window.span.end <= len(text)
        assert window.rank in (1, 2)
    for mention in read.times:
        assert text[mention.span.start : mention.span.end] == mention.text


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_windows_of_one_mail_do_not_overlap(text: str) -> None:
    windows = sorted(wishes.read(text, NOW, NRW).windows, key=lambda w: w.start)
    assert all(a.end <= b.start for a, b in pairwise(windows))


@pytest.mark.parametrize(
    "text",
    [
        "a" * 1_000_000,
        "nicht am dienstag um 10 " * 40_000,
        "1. " * 300_000,
        "> " * 500_000,
        "am montag, " * 90_000,
    ],
)
def test_wishes_are_read_in_linear_time(text: str) -> None:
    assert growth(lambda said: wishes.read(said, NOW, NRW), text) < LINEAR


@pytest.mark.parametrize(
    "text", ["Ich kann ab dem 10. Februar.", "Frühestens im März, bitte.", "Erst ab Februar."]
)
def test_a_wish_beyond_what_is_written_out_is_no_wish_for_any_day(text: str) -> None:
    read = wishes.read(text, NOW, NRW)
    assert read.windows == ()
    assert "nothing left" in read.doubt


def test_where_refusals_leave_nothing_the_wished_days_stand_with_a_doubt() -> None:
    read = wishes.read("Am 8.12. um 10 Uhr wäre gut. Dienstags bin ich bis 12 Uhr verreist.", NOW, NRW)
    assert {w.start.date().isoformat() for w in read.windows} == {"2026-12-08"}
    assert "nothing left" in read.doubt
