"""Letters as citizens read them.

Whoever changes a letter reads it aloud, then writes the golden ones anew: `python -m tests.test_letters`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from mailworker.config.load import load_office
from mailworker.config.schema import Texts
from mailworker.core.cleaning import block
from mailworker.core.letter import LetterFacts, LetterKind, LetterText, Missing
from mailworker.core.slots import Slot
from mailworker.edges.letters import TEXTS, WIDTH, LetterWriter, template_folders
from mailworker.errors import LetterFault

BERLIN = ZoneInfo("Europe/Berlin")
FOLDER = Path(__file__).parents[1] / "config" / "werne"
OFFICE = load_office(FOLDER)
WRITER = LetterWriter(OFFICE, template_folders(FOLDER))
GOLDEN = Path(__file__).parent / "letters"

NOW = datetime(2026, 11, 24, 8, 5, tzinfo=UTC)
SLOT = Slot(datetime(2026, 12, 1, 9, 15, tzinfo=UTC), "schalter-2", 35)
OFFERS = (
    SLOT,
    Slot(datetime(2026, 12, 2, 7, 5, tzinfo=UTC), "schalter-1", 35),
    Slot(datetime(2026, 12, 3, 13, 30, tzinfo=UTC), "schalter-3", 35),
)
FACTS = LetterFacts(
    code="WER-7K3M-9Q2X",
    now=NOW,
    name="Ingrid Sander",
    services={"personalausweis": 1},
    received_at=NOW,
)
WHOLE = replace(
    FACTS,
    slot=SLOT,
    offers=OFFERS,
    held_until=datetime(2026, 11, 26, 15, 0, tzinfo=UTC),
    missing=tuple(Missing),
)
CASES: dict[str, tuple[LetterKind, LetterFacts]] = {
    "receipt": (LetterKind.RECEIPT, FACTS),
    "confirmation": (LetterKind.CONFIRMATION, replace(FACTS, slot=SLOT)),
    "confirmation-family-english": (
        LetterKind.CONFIRMATION,
        replace(
            FACTS,
            name="john sample",
            language="en",
            services={"reisepass": 2, "personalausweis": 2, "anmeldung": 4},
            persons=4,
            slot=Slot(SLOT.start, "schalter-1", 95),
            sequence=1,
            note="Bitte nehmen Sie den Nebeneingang.",
        ),
    ),
    "confirmation-moved-by-the-office": (
        LetterKind.CONFIRMATION,
        replace(FACTS, slot=OFFERS[1], former=SLOT, sequence=1),
    ),
    "offer": (LetterKind.OFFER, replace(WHOLE, slot=None)),
    "question-which-appointment": (
        LetterKind.QUESTION,
        replace(FACTS, services={}, missing=(Missing.CASE,)),
    ),
    "question": (LetterKind.QUESTION, replace(FACTS, name="", services={}, missing=(Missing.SERVICE,))),
    "not-our-service": (
        LetterKind.NOT_OUR_SERVICE,
        replace(FACTS, services={}, note="Die Zulassung von Fahrzeugen übernimmt der Kreis Unna."),
    ),
    "cancellation": (LetterKind.CANCELLATION, replace(FACTS, slot=SLOT, sequence=2)),
    "request-ended": (LetterKind.CANCELLATION, FACTS),
}


def write(
    kind: LetterKind = LetterKind.CONFIRMATION, facts: LetterFacts = WHOLE, **more: object
) -> LetterText:
    return WRITER.write(kind, replace(facts, **more))  # type: ignore[arg-type]


def flat(text: str) -> str:
    """The text without its line breaks, for sentences that may be wrapped."""
    return " ".join(text.split())


def with_subject(name: str) -> str:
    letter = WRITER.write(*CASES[name])
    return f"Betreff: {letter.subject}\n\n{letter.text}"


@pytest.mark.parametrize("name", CASES)
def test_a_letter_reads_as_the_one_a_person_has_read_aloud(name: str) -> None:
    assert with_subject(name) == (GOLDEN / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize("kind", LetterKind)
@pytest.mark.parametrize("language", ["de", "en", "tr"])
def test_text_and_html_say_the_same(kind: LetterKind, language: str) -> None:
    letter = write(kind, language=language)
    words = _shown_words(letter.html)
    missing = [word for word in _words(letter.text) if word not in words]
    assert missing == []


@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_names_its_case_and_the_offices_own_words(kind: LetterKind) -> None:
    letter = write(kind)
    assert "WER-7K3M-9Q2X" in letter.subject
    for own in ("data_protection", "sign_off"):
        assert flat(OFFICE.texts[own]) in flat(letter.text)
    assert "Vorgangsnummer: WER-7K3M-9Q2X" in letter.text
    assert OFFICE.email in letter.text


def test_a_confirmation_says_when_where_and_for_how_long() -> None:
    text = flat(write().text)
    assert "Dienstag, 1. Dezember 2026, 10:15 Uhr" in text
    assert "Stadthaus, Konrad-Adenauer-Platz 1, 59368 Werne" in text
    assert "Schalter 2" in text
    assert "etwa 35 Minuten" in text


@pytest.mark.parametrize(
    ("start", "shown"),
    [
        (datetime(2026, 3, 29, 6, 30, tzinfo=UTC), "Sonntag, 29. März 2026, 08:30 Uhr"),
        (datetime(2026, 10, 26, 6, 30, tzinfo=UTC), "Montag, 26. Oktober 2026, 07:30 Uhr"),
        (datetime(2028, 2, 29, 7, 0, tzinfo=UTC), "Dienstag, 29. Februar 2028, 08:00 Uhr"),
        (datetime(2026, 12, 31, 23, 30, tzinfo=UTC), "Freitag, 1. Januar 2027, 00:30 Uhr"),
    ],
)
def test_letters_print_the_offices_local_time(start: datetime, shown: str) -> None:
    letter = write(slot=Slot(start, "schalter-1", 15))
    assert shown in letter.subject
    assert shown in letter.text


def test_fees_are_those_of_the_day_of_the_visit() -> None:
    def on(day: datetime) -> str:
        return flat(write(slot=Slot(day, "schalter-1", 15)).text)

    assert "ab 24 Jahren 37,00 €, unter 24 Jahren 22,80 €" in on(datetime(2026, 2, 6, 9, tzinfo=UTC))
    assert "ab 24 Jahren 46,00 €, unter 24 Jahren 27,60 €" in on(datetime(2026, 2, 7, 9, tzinfo=UTC))


def test_several_services_have_one_total_and_one_way_to_pay() -> None:
    text = flat(write(services={"personalausweis": 2, "fuehrungszeugnis": 1}, persons=2).text)
    assert "Zusammen: 68,20 € bis 105,00 €" in text
    assert text.count(OFFICE.texts["payment"]) == 1
    assert "Personen: 2" in text


def test_a_free_service_is_called_free_and_asks_for_no_money() -> None:
    text = flat(write(services={"anmeldung": 3}).text)
    assert "Ihr Anliegen ist gebührenfrei." in text
    assert OFFICE.texts["payment"] not in text


def test_an_unstated_fee_is_never_printed_as_nothing() -> None:
    text = flat(write(services={"sperrmuellkarte": 1}).text)
    assert "Falls eine Gebühr anfällt" in text
    assert "gebührenfrei" not in text


def test_an_offer_numbers_its_slots_and_says_until_when_they_are_kept() -> None:
    text = write(LetterKind.OFFER).text
    assert "1. Dienstag, 1. Dezember 2026, 10:15 Uhr\n2. Mittwoch, 2. Dezember 2026, 08:05 Uhr\n3. " in text
    assert "bis Donnerstag, 26. November 2026, 16:00 Uhr" in flat(text)


def test_a_single_offer_is_not_spoken_of_as_many() -> None:
    letter = write(LetterKind.OFFER, offers=OFFERS[:1])
    assert "Terminvorschlag" in letter.subject
    assert "diese Termine" not in letter.text + letter.html


def test_midnight_belongs_to_the_day_that_ends() -> None:
    text = write(LetterKind.OFFER, held_until=datetime(2026, 11, 26, 23, 0, tzinfo=UTC)).text
    assert "Donnerstag, 26. November 2026, 24:00 Uhr" in flat(text)


@pytest.mark.parametrize("part", Missing)
def test_a_question_asks_for_what_is_missing_and_nothing_else(part: Missing) -> None:
    asked = {other: flat(write(LetterKind.QUESTION, missing=(other,)).text) for other in Missing}
    assert len(set(asked.values())) == len(Missing)
    assert asked[part].count("?") == 1


def test_a_question_says_until_when_the_answer_is_awaited() -> None:
    until = "Bitte antworten Sie bis Donnerstag, 26. November 2026, 16:00 Uhr."
    assert until in flat(write(LetterKind.QUESTION).text)
    assert "antworten Sie bis" not in flat(write(LetterKind.QUESTION, held_until=None).text)


def test_a_receipt_promises_no_appointment() -> None:
    assert "Diese E-Mail ist noch keine Terminbestätigung." in flat(write(LetterKind.RECEIPT).text)


def test_who_has_an_appointment_is_not_told_that_there_is_none() -> None:
    asked = flat(write(LetterKind.QUESTION, missing=(Missing.CASE,)).text)
    assert "ändern wir an Ihrem Termin nichts" in asked
    assert "noch nicht vergeben" not in asked


@pytest.mark.parametrize(
    ("name", "greeting"),
    [
        ("Ingrid Sander", "Guten Tag Ingrid Sander,"),
        ("Frau Vogt", "Guten Tag Frau Vogt,"),
        ("Herrn Dr. Vogt", "Guten Tag Herr Dr. Vogt,"),
        ("jannik von der heide", "Guten Tag Jannik von der Heide,"),
        ("ANNA MÜLLER-KLEIN", "Guten Tag Anna Müller-Klein,"),
        ("von der", "Guten Tag von der,"),
        ("", "Guten Tag,"),
        ("Gewinn auf www.example.net", "Guten Tag,"),
    ],
)
def test_a_greeting_guesses_nothing(name: str, greeting: str) -> None:
    assert write(name=name).text.startswith(greeting + "\n")


@pytest.mark.parametrize("kind", LetterKind)
def test_who_writes_in_another_language_gets_a_short_english_part_above(kind: LetterKind) -> None:
    german, foreign = write(kind), write(kind, language="pl")
    assert "In short, in English" not in german.text + german.html
    assert foreign.text.startswith("In short, in English")
    assert '<div class="english" lang="en">' in foreign.html
    assert foreign.text.endswith(german.text)


def test_a_moved_appointment_says_so() -> None:
    assert write(sequence=1).subject.startswith("Geänderter Termin: ")
    assert "Es gilt nur noch dieser Termin" in write(sequence=1).text


def test_only_made_and_called_off_appointments_come_with_a_calendar_file() -> None:
    files = {kind: write(kind).calendar for kind in LetterKind}
    assert {kind for kind, file in files.items() if file} == {
        LetterKind.CONFIRMATION,
        LetterKind.CANCELLATION,
    }
    assert write(LetterKind.CANCELLATION, slot=None).calendar == ""
    (event,) = Calendar.from_ical(files[LetterKind.CONFIRMATION]).events
    assert event.start == SLOT.start
    assert "WER-7K3M-9Q2X" in event["description"]


def test_the_same_facts_give_the_same_letter() -> None:
    assert write().digest == write().digest
    assert write().digest != write(sequence=1).digest


def test_a_plain_text_fits_its_width() -> None:
    for kind in LetterKind:
        assert max(map(len, write(kind, services={"reisepass": 2, "anmeldung": 4}).text.split("\n"))) <= WIDTH


@settings(deadline=None, max_examples=60)
@given(name=st.text(max_size=90), note=st.text(max_size=200), language=st.text(max_size=5))
def test_no_text_from_outside_bends_a_letter(name: str, note: str, language: str) -> None:
    letter = write(LetterKind.QUESTION, name=name, note=note, language=language)
    assert not re.search(r"[\x00-\x1f\x7f\x85\u2028\u2029]", letter.subject)
    assert _tags(letter.html) == _tags(write(LetterKind.QUESTION, note=_shape(note), language=language).html)


@pytest.mark.parametrize(
    "code", ["{{ 7 * 7 }}", "{% include '/etc/passwd' %}", "{{ office.__class__.__mro__ }}"]
)
def test_a_template_in_a_citizens_text_stays_text(code: str) -> None:
    letter = write(LetterKind.NOT_OUR_SERVICE, note=code)
    assert code in flat(letter.text)
    assert "49" not in flat(letter.text).replace(code, "")


def test_html_in_a_note_is_shown_and_not_run() -> None:
    html = write(LetterKind.NOT_OUR_SERVICE, note="<script>alert(1)</script>").html
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_configurations_own_signs_are_shown_in_html_as_they_are_written() -> None:
    office = replace(OFFICE, name="Amt <b>Nord</b> & Süd")
    html = LetterWriter(office, template_folders(FOLDER)).write(LetterKind.CONFIRMATION, WHOLE).html
    assert "Amt &lt;b&gt;Nord&lt;/b&gt; &amp; Süd" in html
    assert "<b>" not in html


def test_an_offices_own_template_comes_before_the_programs(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letters" / "receipt"
    own.mkdir(parents=True)
    (own / "subject.txt").write_text("Moin [{{ code }}]", "utf-8")
    writer = LetterWriter(OFFICE, template_folders(tmp_path))
    letter = writer.write(LetterKind.RECEIPT, FACTS)
    assert letter.subject == "Moin [WER-7K3M-9Q2X]"
    assert letter.text == write(LetterKind.RECEIPT, FACTS).text


def test_the_programs_own_templates_have_no_faults() -> None:
    assert WRITER.check() == []


def test_the_check_names_every_broken_template_once(tmp_path: Path) -> None:
    own = tmp_path / "templates" / "letters"
    for kind, text in {"receipt": "{{ nothing }}", "offer": "{{ 1 + 'a' }}"}.items():
        (own / kind).mkdir(parents=True)
        (own / kind / "body.txt").write_text(text, "utf-8")
    (own / "question").mkdir()
    (own / "question" / "english.txt").write_bytes(b"\xff")
    problems = LetterWriter(OFFICE, template_folders(tmp_path)).check()
    assert sorted(problem.where for problem in problems) == [
        "templates/letters/offer/body.txt",
        "templates/letters/question/english.txt",
        "templates/letters/receipt/body.txt",
    ]


def test_letters_know_every_text_that_the_configuration_knows() -> None:
    assert set(TEXTS) == set(Texts.model_fields)


@pytest.mark.parametrize(
    "broken",
    ["{{ no_such_thing }}", "{% if %}", "{{ office.__class__.__subclasses__() }}", "{% include 'x' %}"],
)
def test_a_broken_template_is_named(tmp_path: Path, broken: str) -> None:
    own = tmp_path / "templates" / "letters" / "receipt"
    own.mkdir(parents=True)
    (own / "subject.txt").write_text(broken, "utf-8")
    with pytest.raises(LetterFault, match=r"letters/receipt/subject\.txt"):
        LetterWriter(OFFICE, template_folders(tmp_path)).write(LetterKind.RECEIPT, FACTS)


@pytest.mark.parametrize("kind", LetterKind)
def test_html_can_be_read_aloud_without_pictures_or_tables(kind: LetterKind) -> None:
    html = write(kind, language="en").html
    tags = _tags(html)
    assert not {"table", "img", "script", "link", "iframe"} & set(tags)
    assert '<html lang="de">' in html
    assert tags.count("h1") == 1
    assert tags.index("h1") < tags.index("h2") if "h2" in tags else True
    assert "://" not in html


@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("#1c2430", "#ffffff"),
        ("#4a5563", "#ffffff"),
        ("#e9edf2", "#14181d"),
        ("#b7c0cc", "#14181d"),
    ],
)
def test_the_colours_used_can_be_read_by_everyone(text: str, ground: str) -> None:
    html = write().html
    assert text in html
    assert ground in html
    assert _contrast(text, ground) >= 4.5


def _contrast(one: str, other: str) -> float:
    """WCAG 2 contrast of two colours."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * value for weight, value in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.shown: list[str] = []
        self.style = False

    def handle_starttag(self, tag: str, attrs: Sequence[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.style = tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self.style = False

    def handle_data(self, data: str) -> None:
        if not self.style:
            self.shown.append(data)


def _page(html: str) -> _Page:
    page = _Page()
    page.feed(html)
    return page


def _tags(html: str) -> list[str]:
    return _page(html).tags


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.replace("\u00a0", " "))


def _shown_words(html: str) -> set[str]:
    return set(_words(" ".join(_page(html).shown)))


def _shape(text: str) -> str:
    """The text with its letters made harmless and its lines kept."""
    return re.sub(r"[^\n]", "x", block(text))


if __name__ == "__main__":
    for each in CASES:
        (GOLDEN / f"{each}.txt").write_text(with_subject(each), "utf-8")
