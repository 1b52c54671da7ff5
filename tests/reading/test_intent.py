from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mailworker.core.reading import Kind
from mailworker.reading.reader import Reader

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
        ("Das muss ich bei Ihnen anmelden, oder? Ich bin nur montags da.", Kind.BOOKING),
        ("Danke für das Schreiben zu meinem Ausweis. Ich kann nur montags.", Kind.BOOKING),
        ("Danke für den schönen neuen Pass, er war schon heute da.", Kind.OTHER),
        ("Ich habe am 23.9. um 8.30 Uhr einen Termin. Da muss ich arbeiten. Ginge es auch am 28.9.?", Kind.CHANGE),
        ("Ich kann am Freitag nicht zu meinem Termin kommen.", Kind.CANCEL),
    ],
)  # fmt: skip
def test_a_mail_means_what_its_sentences_say_together(text: str, kind: Kind, reader: Reader) -> None:
    assert reader.read_text(f"Guten Tag,\n\n{text}\n\nGruß\nAda Kern", AT).kind is kind
