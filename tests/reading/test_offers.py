from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from mailworker.reading.offers import answer
from mailworker.reading.quoted import quoted_offers
from mailworker.reading.text import divide

ZONE = ZoneInfo("Europe/Berlin")
AT = datetime(2026, 9, 14, 9, tzinfo=ZONE)
OFFERS = [
    datetime(2026, 9, 22, 10, 0, tzinfo=ZONE),
    datetime(2026, 9, 24, 14, 30, tzinfo=ZONE),
    datetime(2026, 9, 25, 8, 15, tzinfo=ZONE),
]


@pytest.mark.parametrize(
    ("text", "choice"),
    [
        ("Der erste passt.", 0),
        ("Bitte Nr. 2", 1),
        ("Variante 3 ist am besten", 2),
        ("2", 1),
        ("2️⃣ 👍", 1),
        ("Ich nehme den in der Mitte.", 1),
        ("Den letzten bitte.", 2),
        ("Den frühesten bitte.", 0),
        ("Donnerstag ist super", 1),
        ("Am 25. bin ich da", 2),
        ("22.9. passt", 0),
        ("am ersten passt es nicht, aber der dritte Vorschlag geht", 2),
        ("den um 10:00 nehme ich", 0),
        ("Halb drei klappt", 1),
        ("Viertel nach acht geht klar", 2),
        ("the last one works for me", 2),
        ("Dienstag und Freitag kann ich nicht, bleibt also nur der andere, den nehme ich", 1),
        ("Gegen Donnerstag spricht nichts.", 1),
        ("Den Donnerstagstermin bitte fest eintragen", 1),
        ("Eins und drei gehen nicht, zwei geht.", 1),
        ("Ich nehme Ihr Angebot vom 3. d. M. an und erscheine am Freitag um 8 Uhr 15.", 2),
    ],
)
def test_the_offer_that_is_taken_is_found(text: str, choice: int) -> None:
    assert answer(text, divide(text), OFFERS, AT).choice == choice


@pytest.mark.parametrize(
    "text",
    ["Leider passt keiner.", "Alle drei gehen leider nicht.", "None of these is possible.", "Das ist alles zu früh.", "Donnerstag geht, aber erst ab 16 Uhr.", "Leider bin ich da auf Montage. Ab Oktober gern vormittags."],
)  # fmt: skip
def test_an_answer_that_refuses_all_takes_none(text: str) -> None:
    found = answer(text, divide(text), OFFERS, AT)
    assert found.choice is None
    assert found.refused


def test_one_offer_is_taken_by_a_yes() -> None:
    assert answer("Passt, danke!", divide("Passt, danke!"), OFFERS[:1], AT).choice == 0


def test_our_own_quoted_offer_is_read_back() -> None:
    quoted = "1. Dienstag, 22. September 2026, 10:00 Uhr\n2. Thursday, 24 September 2026, 14:30"
    assert quoted_offers(quoted, AT) == tuple(OFFERS[:2])


def test_an_offer_quoted_without_its_year_is_the_next_to_come() -> None:
    quoted = "1. Dienstag, 22. September, 10:00 Uhr\n2. Montag, 4. Januar, 09:00 Uhr"
    assert quoted_offers(quoted, AT) == (OFFERS[0], datetime(2027, 1, 4, 9, 0, tzinfo=ZONE))


@pytest.mark.parametrize("tick", ["     X   dieser bitte", " <-- passt", " ✓", "  bitte diesen!"])
def test_a_line_of_our_offer_that_was_ticked_is_taken(tick: str) -> None:
    lines = [
        "1. Dienstag, 22. September 2026, 10:00 Uhr",
        f"2. Donnerstag, 24. September 2026, 14:30 Uhr{tick}",
    ]
    text = "Siehe unten.\n\nAm 11.09.26 um 14:02 schrieb Bürgerbüro Werne:\n" + "\n".join(
        "> " + x for x in lines
    )
    assert answer("Siehe unten.", divide(text), OFFERS, AT).choice == 1
