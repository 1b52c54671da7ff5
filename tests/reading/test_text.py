from __future__ import annotations

import pytest

from mailworker.reading.text import divide
from mailworker.reading.text.html import to_text
from tests.growth import LINEAR, growth

OURS = "Guten Tag,\nwir bieten an:\n1. Dienstag, 22. September 2026, 10:00 Uhr\nIhr Bürgerbüro"
MARKED = "\n".join("> " + line for line in OURS.split("\n"))


@pytest.mark.parametrize(
    "introduction",
    [
        "Am 11.09.26 um 14:02 schrieb Bürgerbüro Werne:\n" + MARKED,
        "Am Fr., 11. Sept. 2026 um 14:02 Uhr schrieb Bürgerbüro Werne <\nb@werne.example>:\n\n" + MARKED,
        "On Fri, Sep 11, 2026 at 2:02 PM Office <b@werne.example> wrote:\n" + MARKED,
        "Am 11.09.2026 um 14:02 hat Bürgerbüro Werne <b@werne.example> Folgendes geschrieben:\n" + MARKED,
        "W dniu 11.09.2026 o 14:02 Bürgerbüro pisze:\n" + MARKED,
        "11.09.2026 14:02, Bürgerbüro <b@werne.example> пише:\n" + MARKED,
        "Von: Bürgerbüro Werne <b@werne.example>\nGesendet: Freitag, 11. September 2026 14:02\nAn: Ada\nBetreff: Termin\n\n" + OURS,
        "________________________________\nFrom: Office\nSent: Friday\nTo: Ada\nSubject: Date\n\n" + OURS,
        'Gesendet: Freitag, 11. September 2026 um 14:02 Uhr\nVon: "Bürgerbüro" <b@werne.example>\nAn: ada@example.org\nBetreff: Termin\n' + OURS,
        "-------- Ursprüngliche Nachricht --------\nVon: Bürgerbüro\nDatum: 11.09.26\nAn: Ada\nBetreff: T\n\n" + OURS,
        "-----Original-Nachricht-----\nBetreff: Termin\nDatum: 2026-09-11T14:02:00+0200\nVon: \"Bürgerbüro\" <b@werne.example>\nAn: ada@example.org\n\n" + OURS,
    ],
)  # fmt: skip
def test_a_quote_is_not_the_citizens_own_word(introduction: str) -> None:
    body = divide("Donnerstag passt.\n\n" + introduction)
    assert body.said.strip() == "Donnerstag passt."
    assert "22. September" in body.quoted


def test_an_answer_below_the_quote_is_own_words() -> None:
    body = divide(
        "Am 11.09.26 um 14:02 schrieb Bürgerbüro Werne:\n" + MARKED + "\n\nDer erste passt.\n\nAda Kern"
    )
    assert body.said.strip() == "Der erste passt."


def test_an_answer_between_quotes_is_own_words() -> None:
    body = divide("> 1. Dienstag\n\nden nehme ich\n\n> 2. Mittwoch\n")
    assert body.said.strip() == "den nehme ich"


@pytest.mark.parametrize(
    "signature",
    [
        "Mit freundlichen Grüßen\nAda Kern\nBergstr. 4, 59368 Werne",
        "-- \nAda Kern\n02389 1234567",
        "MfG Ada Kern",
        "Viele liebe Grüße aus Stockum\nAda",
        "Ada Kern\nTel. 02389 123456",
        "Danke, Ada Kern",
        "Kind regards\nAda Kern",
        "Pozdrawiam\nAda Kern",
        "З повагою\nАда Керн",
        "Von meinem iPhone gesendet",
        "Gesendet mit der GMX Mail App",
        "Gruß\nAda Kern\n\nKern GmbH\nAmtsgericht Hamm HRB 1, Geschäftsführer: A. Kern\nTermine nur mittwochs.",
    ],
)
def test_a_signature_is_not_the_citizens_own_word(signature: str) -> None:
    body = divide("Guten Tag,\n\nich brauche einen Ausweis.\n\n" + signature, "Ada Kern")
    assert body.words.strip() == "ich brauche einen Ausweis."


def test_a_postscript_below_the_signature_is_meant() -> None:
    body = divide("Ich brauche einen Ausweis.\n\nMit freundlichen Grüßen\nAda Kern\n\nPS: Montags nie.")
    assert "Montags nie" in body.words
    assert "Ada" not in body.words


def test_a_confidential_matter_is_no_disclaimer() -> None:
    body = divide("Guten Tag,\n\nich brauche eine Sperre, bitte behandeln Sie das vertraulich.")
    assert "Sperre" in body.words


def test_greetings_and_good_wishes_name_no_time() -> None:
    body = divide("Guten Morgen,\nich brauche einen Termin. Schönen Sonntag noch und frohe Ostern!")
    assert "Morgen" not in body.words
    assert "Sonntag" not in body.words
    assert "Ostern" not in body.words


def test_blanked_words_keep_every_place() -> None:
    text = "Guten Tag,\r\n\r\nich\u00a0komme.\r\n> alt\r\nGruß\r\nAda Kern"
    body = divide(text)
    assert len(body.words) == len(text)
    start = body.words.index("komme")
    assert text[start : start + 5] == "komme"
    assert body.joined("Termin").span(8, 11) == body.own[-1].__class__(
        body.words.index("ich"), body.words.index("ich") + 3
    )


def test_html_becomes_the_text_that_is_seen() -> None:
    html = (
        "<head><style>p{}</style></head><body><p>Gr&uuml;&szlig;e</p><div style='display:none'>Werbung</div>"
        "<div>eins<br>zwei</div><!-- nichts --><ul><li>drei</li></ul><blockquote type=cite>alt</blockquote></body>"
    )
    assert to_text(html).split("\n") == ["Grüße", "", "eins", "zwei", "- drei", "", "> alt"]


@pytest.mark.parametrize(
    "piece", ["<div>", "<b>", "<a ", "<", "</p>", "<!--", "<blockquote>", "<style>", "&amp;", "<p>x"]
)
def test_html_is_read_in_linear_time(piece: str) -> None:
    assert growth(to_text, piece * (1_000_000 // len(piece))) < LINEAR
