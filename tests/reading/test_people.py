from __future__ import annotations

import pytest

from mailworker.reading import people
from mailworker.reading.text import divide


@pytest.mark.parametrize(
    ("display", "end", "name"),
    [
        ("Ada Kern", "Gruß\nAda Kern", "Ada Kern"),
        ("Kern, Ada", "", "Ada Kern"),
        ("Kern, Ada", "MfG", "Ada Kern"),
        ("Familie Kern", "Viele Grüße\nAda Kern", "Ada Kern"),
        ("Ada Kern", "Gruß\nA. Kern", "Ada Kern"),
        ("ada", "gruß ada kern 0151 1234567", "ada kern"),
        ("Praxis am Markt", "Freundliche Grüße\ni. A. Ada Kern\nPraxis am Markt", "Ada Kern"),
        ("", "Mit freundlichen Grüßen\nDr. Ada Kern", "Dr. Ada Kern"),
        ("Dipl.-Ing. Ada Kern", "", "Ada Kern"),
        ("Ada Kern", "Hochachtungsvoll\nAda Kern, Studienrätin i. R.", "Ada Kern"),
        ("info@example.org", "", None),
    ],
)
def test_the_writer_is_named_as_the_appointment_should(display: str, end: str, name: str | None) -> None:
    body = divide(f"Guten Tag,\nich brauche einen Termin.\n\n{end}", display)
    assert people.read(body, display).name == name


@pytest.mark.parametrize(
    ("line", "phone"),
    [
        ("Tel. 02389 44 12 90", "02389 44 12 90"),
        ("(02389) 41 77 06", "(02389) 41 77 06"),
        ("0 23 89 / 53 00 18", "0 23 89 / 53 00 18"),
        ("Mobil: +49 151 60427781", "+49 151 60427781"),
        ("Telefax 02389 940012", None),
        ("IBAN DE75 5121 0800 1245 1261 99", None),
        ("geb. 02.05.1938", None),
    ],
)
def test_a_telephone_number_is_kept_as_typed(line: str, phone: str | None) -> None:
    body = divide(f"Ich brauche einen Termin.\n\nGruß\nAda Kern\n{line}", "Ada Kern")
    assert people.read(body, "Ada Kern").phone == phone
