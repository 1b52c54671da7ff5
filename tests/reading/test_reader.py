from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailworker.core.reading import Kind, Reading
from mailworker.reading.reader import Reader
from tests.growth import LINEAR, growth

AT = datetime(2026, 9, 14, 9, 12, tzinfo=ZoneInfo("Europe/Berlin"))
WORDS = st.sampled_from(
    [
        "ich",
        "brauche",
        "einen",
        "Termin",
        "Personalausweis",
        "Reisepass",
        "am",
        "3.12.",
        "um",
        "10",
        "Uhr",
        "nicht",
        "Montag",
        ">",
        "--",
        "Von:",
        "Gesendet:",
        "schrieb:",
        "Gruß",
        "Ada",
        "\n",
        "\n\n",
        "<div>",
        "</b>",
        "&nbsp;",
        "🙂",
        "\u202e",
        "\u200f",
        "\x00",
        "١٢",
        "你好",
        "паспорт",
        "31.2.",
        "99:99",
        "KW",
        "99",
        "0151",
        "1234567",
        "PS:",
        "…",
        "?!",
    ]
)
TEXTS = st.one_of(st.text(max_size=300), st.lists(WORDS, max_size=60).map(" ".join))


def whole(reading: Reading, subject: str) -> None:
    spans = [*reading.own, *(s.span for s in reading.services), *(w.span for w in reading.windows)]
    for span in [*spans, *(t.span for t in reading.times)]:
        text = reading.text if span.source == "body" else subject
        assert 0 <= span.start <= span.end <= len(text)
    assert 0 < reading.confidence <= 1
    assert reading.persons >= 1


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS, subject=TEXTS, offered=st.booleans())
def test_no_text_makes_the_reader_raise(text: str, subject: str, offered: bool, reader: Reader) -> None:
    subject = subject.replace("\n", " ")
    offers = (AT.replace(day=22), AT.replace(day=24)) if offered else ()
    whole(reader.read_text(text, AT, offers, subject=subject, sender=subject[:20]), subject)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "   \n\n ",
        "> nur\n> Zitat",
        "<div></div><br>",
        "\u202e\u200f\u200e",
        "🙂🙂🙂",
        "你好世界",
        "?",
        "-- \nAda Kern",
    ],
)
def test_what_says_nothing_is_other_or_doubtful(text: str, reader: Reader) -> None:
    reading = reader.read_text(text, AT)
    assert reading.kind is Kind.OTHER or reading.confidence < 0.9


@pytest.mark.parametrize(
    "piece", ["Wort ", "x", "a\n", "> q\n", "Montag ", "10:00 ", "Personalausweis ", "(", "am 3.12. ", "\u00a0", ",", "Gruß\n", "- ", "Frau und ", "\n", " \n"]
)  # fmt: skip
def test_a_megabyte_of_one_word_is_doubtful_and_read_in_linear_time(piece: str, reader: Reader) -> None:
    text = piece * (1_000_000 // len(piece))
    assert growth(lambda said: reader.read_text(said, AT), text) < LINEAR
    reading = reader.read_text(text, AT)
    assert reading.kind is Kind.OTHER or reading.confidence < 0.9


def test_the_same_mail_is_read_the_same_twice(reader: Reader) -> None:
    text = "Hallo, mein Mann und ich brauchen Reisepässe, am liebsten Montag."
    assert reader.read_text(text, AT) == reader.read_text(text, AT)


def test_a_contradiction_is_told_to_staff(reader: Reader) -> None:
    reading = reader.read_text("Ich brauche einen Reisepass, am Dienstag, den 3.12.2026, um 10 Uhr.", AT)
    assert any("3.12" in note for note in reading.notes)
    assert reading.confidence < 0.9


def test_a_date_that_has_passed_leaves_no_window_but_a_note(reader: Reader) -> None:
    reading = reader.read_text("Ich brauche einen Personalausweis, am 1.9.2026.", AT)
    assert reading.windows == ()
    assert reading.notes


def test_the_words_behind_a_service_can_be_shown(reader: Reader) -> None:
    text = "Guten Tag,\n\nich brauche einen Reisepass.\n\nGruß\nAda Kern"
    (wish,) = reader.read_text(text, AT).services
    assert text[wish.span.start : wish.span.end] == "Reisepass"
