from __future__ import annotations

import pytest

from mailworker.core.mail import parse
from mailworker.core.reading import Kind
from mailworker.reading.machines import by_headers, by_words


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("Auto-Submitted: auto-replied", Kind.AUTOMATIC),
        ("Auto-Submitted: no", None),
        ("Precedence: bulk", Kind.AUTOMATIC),
        ("List-Id: <a.example.org>", Kind.AUTOMATIC),
        ("X-Autoreply: yes", Kind.AUTOMATIC),
        ("X-Failed-Recipients: a@example.org", Kind.BOUNCE),
        ("Content-Type: multipart/report; report-type=delivery-status; boundary=x", Kind.BOUNCE),
        ("Subject: Undelivered Mail Returned to Sender", Kind.BOUNCE),
        ("X-Mailer: Thunderbird", None),
    ],
)
def test_headers_tell_a_machine(headers: str, kind: Kind | None) -> None:
    raw = f"From: Ada <ada@example.org>\r\n{headers}\r\n\r\nHallo\r\n"
    assert by_headers(parse(raw.encode())) is kind


@pytest.mark.parametrize(
    ("subject", "text", "kind"),
    [
        ("Abwesenheitsnotiz: Termin", "Ich bin im Urlaub.", Kind.AUTOMATIC),
        ("Ihre Anfrage ist eingegangen", "Diese Nachricht wurde automatisch erstellt.", Kind.AUTOMATIC),
        ("Unzustellbar: Termin", "Fehler", Kind.BOUNCE),
        ("Re: Automatische Antwort: Termin", "Donnerstag passt mir.", None),
        ("Termin", "Ich bin am Montag nicht da, Dienstag passt.", None),
    ],
)
def test_words_tell_a_machine_where_headers_are_silent(subject: str, text: str, kind: Kind | None) -> None:
    assert by_words(subject, text) is kind


def test_a_relayed_web_form_is_a_persons_mail() -> None:
    assert by_words("Formular", "Diese Nachricht wurde automatisch erstellt.", form=True) is None
