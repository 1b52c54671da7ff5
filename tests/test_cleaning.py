"""Text from outside, before it stands in a letter of the office."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.core.cleaning import block, greetable, one_line

BREAKS = set("\r\n\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\x00")


@settings(deadline=None)
@given(st.text())
def test_one_line_is_one_line(text: str) -> None:
    assert not BREAKS & set(one_line(text))
    assert len(one_line(text).splitlines()) <= 1


@settings(deadline=None)
@given(st.text())
def test_a_block_holds_no_control_character_but_line_feeds(text: str) -> None:
    assert not any(unicodedata.category(char) == "Cc" and char != "\n" for char in block(text))


def test_marks_that_turn_text_around_are_taken_off() -> None:
    assert one_line("Anna\u202egro.live\u2066 \u200bVogt") == "Annagro.live Vogt"


def test_breaks_of_every_kind_part_words_and_lines() -> None:
    assert one_line("a\r\nb\u2028c\x00d\te") == "a b cd e"
    assert block("\n\na\r\nb\u2029c\u2028d \n\n") == "a\nb\nc\nd"


@pytest.mark.parametrize(
    "name",
    [
        "Ingrid Sander",
        "Frau Vogt",
        "Dr. Karl-Heinz Müller-Lüdenscheidt",
        "Seán O’Brien",
        "Nguyễn Thị Hoa",
        "Ольга Иванова",
        "J. R. Wever",
        "Çağla Öz",
    ],
)
def test_peoples_names_are_greeted(name: str) -> None:
    assert greetable(name) == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Gewinne jetzt auf example.net",
        "https://example.net",
        "www example net",
        "Anna <b>Vogt</b>",
        "Anna@example.org",
        "Vogt2000",
        "Sie haben gewonnen und bekommen heute noch Ihren großen Preis von uns",
        "{{ 7 * 7 }}",
        "-",
    ],
)
def test_what_is_no_name_is_not_printed_by_the_office(name: str) -> None:
    assert greetable(name) == ""


def test_a_name_as_an_address_book_files_it_is_turned_round() -> None:
    assert greetable("Vogt, Monika") == "Monika Vogt"
    assert greetable("Vogt, Monika, geb. Klein") == ""


def test_a_name_with_a_line_break_is_greeted_in_one_line() -> None:
    assert greetable("Anna\r\nVogt") == "Anna Vogt"


@pytest.mark.timeout(5)
def test_a_name_made_to_be_slow_is_not() -> None:
    for _ in range(1000):
        greetable("a-" * 29 + "!")
