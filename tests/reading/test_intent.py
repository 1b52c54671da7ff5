from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mailworker.core.reading import Kind
from mailworker.reading.reader import Reader
from tests.reading.answer_cases import ANSWERS
from tests.reading.kind_cases import CONFIRMED, FRESH

AT = datetime(2026, 9, 14, 9, 12, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gilt die Umtauschpflicht für mich? Und wird ein neues Foto verlangt?", Kind.QUESTION),
        ("Ist bei Ihnen eine Brille abgegeben worden? Ich habe sie im Bus liegen lassen.", Kind.QUESTION),
        ("Haben Sie am Brückentag geöffnet, und braucht man einen Termin?", Kind.QUESTION),
        ("Was kostet ein Pass? Einen Termin brauche ich noch nicht.", Kind.QUESTION),
        ("Ich wollte mal fragen, ob Sie auch Apostillen machen.", Kind.QUESTION),
        ("Darf ich den Pass mit Vollmacht abholen, etwa am Dienstag um 10 Uhr?", Kind.BOOKING),
        ("Das muss ich doch bei Ihnen anmelden? Ich bin nur montags da.", Kind.BOOKING),
        ("Danke für das Schreiben zu meinem Ausweis. Ich kann nur montags.", Kind.BOOKING),
        ("Danke für den schönen neuen Pass, er war schon heute da.", Kind.OTHER),
        ("Ich habe am 23.9. um 8.30 Uhr einen Termin. Da muss ich arbeiten. Ginge es auch am 28.9.?", Kind.CHANGE),
        ("Ich kann am Freitag nicht zu meinem Termin kommen.", Kind.CANCEL),
    ],
)  # fmt: skip
def test_a_mail_means_what_its_sentences_say_together(text: str, kind: Kind, reader: Reader) -> None:
    assert reader.read_text(f"Guten Tag,\n\n{text}\n\nGruß\nAda Kern", AT).kind is kind


CONFIRMATION = (
    "\n\nAm 11.09.26 um 14:02 schrieb Bürgerbüro Werne:\n> Guten Tag,\n> Ihr Termin ist eingetragen:\n"
    "> Donnerstag, 17. September 2026, 10:00 Uhr\n> Anliegen: Reisepass beantragen\n> Ihr Bürgerbüro"
)


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in FRESH.items() for text in texts])
def test_a_mail_of_its_own_is_of_the_kind_its_words_say(kind: Kind, text: str, reader: Reader) -> None:
    assert reader.read_text(text, AT).kind is kind


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in CONFIRMED.items() for text in texts]
)
def test_an_answer_to_a_confirmation_is_of_the_kind_its_words_say(
    kind: Kind, text: str, reader: Reader
) -> None:
    assert reader.read_text(text + CONFIRMATION, AT, subject="Re: Ihr Termin").kind is kind


@pytest.mark.parametrize(
    ("slots", "meant", "text"),
    [
        (slots, meant, text)
        for slots, answers in ANSWERS
        for meant, texts in answers.items()
        for text in texts
    ],
)
def test_an_answer_takes_the_slot_it_means(
    slots: tuple[str, ...], meant: int | Kind, text: str, reader: Reader
) -> None:
    offers = [datetime.fromisoformat(slot).replace(tzinfo=AT.tzinfo) for slot in slots]
    reading = reader.read_text(text, AT, offers, subject="Re: Terminvorschläge")
    assert (reading.choice if reading.kind is Kind.ACCEPT else reading.kind) == meant


@pytest.mark.parametrize("subject", ["Re: Ihre Nachricht ist bei uns angekommen", "AW: Eingangsbestätigung"])
def test_the_subject_of_a_reply_does_not_decide(subject: str, reader: Reader) -> None:
    assert reader.read_text("Bitte absagen", AT, subject=subject).kind is Kind.CANCEL
