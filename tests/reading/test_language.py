from __future__ import annotations

import pytest

from mailworker.reading.language import detect


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ich hätte gern einen Termin.", "de"),
        ("perso verlängern, wann geht das", "de"),
        ("Could I come on Friday?", "en"),
        ("Dzień dobry, chciałabym umówić wizytę na paszport.", "pl"),
        ("Merhaba, pasaport için randevu istiyorum.", "tr"),
        ("Доброго дня! Мені потрібен паспорт, коли можна прийти?", "uk"),
        ("Здравствуйте, мне нужен паспорт.", "ru"),
        ("Bună ziua, aș dori o programare.", "ro"),
        ("Bonjour, je voudrais un rendez-vous.", "fr"),
        ("أحتاج إلى موعد", "ar"),
        ("", "de"),
        ("12345 :-)", "de"),
    ],
)
def test_the_language_of_a_short_text_is_told(text: str, language: str) -> None:
    assert detect(text) == language
