from __future__ import annotations

import pytest

from mailworker.core.office import Office
from mailworker.reading import counts, persons, topics
from mailworker.reading.lexicon import lexicon


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ich brauche einen Ausweis.", 1),
        ("Ausweise für mich und meine Frau, bitte.", 2),
        ("Mein Mann und ich brauchen neue Pässe.", 2),
        ("Unsere beiden Kinder brauchen Reisepässe.", 2),
        ("Wir sind eine Familie, zwei Erwachsene und drei Kinder, und brauchen Pässe.", 5),
        ("Meine Frau, ich und unsere zwei Töchter ziehen um.", 4),
        ("Wir kommen zu dritt.", 3),
        ("Reisepässe für 4 Personen.", 4),
        ("Meine Tochter braucht einen Pass, meine Frau kommt mit.", 1),
        ("My husband and I need new ID cards.", 2),
        ("Meine Mutter, Frau Anna Ott, braucht einen Ausweis.", 1),
        ("Ich brauche drei beglaubigte Kopien.", 1),
        ("Ausweise für meine Frau, Pässe für unsere beiden Kinder.", 3),
        ("Für zwei Kolleginnen und mich brauchen wir Führungszeugnisse.", 3),
        ("Meine Unterschrift soll beglaubigt werden, ebenso die meiner Tochter.", 2),
        ("Meine Töchter (15 und 17) sollen endlich Personalausweise bekommen.", 2),
        ("Unsere Zwillinge Mia und Jan möchten jeder einen Personalausweis.", 2),
        ("Unsere drei (4, 6 und 9) sollen Reisepässe haben.", 3),
        ("Ich will mich und meinen Kleinen (3) ummelden.", 2),
        ("Ich möchte die Wohnung in der Ringstr. 7 anmelden.", 1),
        ("Meine Eltern wollen kommen. Ich brauche einen Ausweis.", 1),
        ("Wir sind Eltern geworden und brauchen einen Pass.", 1),
    ],
)
def test_the_people_an_appointment_is_for_are_counted(text: str, count: int, werne: Office) -> None:
    asked = topics.read(f"\n\n{text}", 0, werne, lexicon(werne)).asked
    assert persons.read(f"\n\n{text}", asked, werne.vocabulary).count == count


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Mein Mann und ich brauchen je einen Personalausweis.", {"personalausweis": 2}),
        ("Bitte drei beglaubigte Kopien meines Zeugnisses.", {"beglaubigung": 3}),
        ("Ausweise für meine Frau und mich, Pässe für vier Kinder.", {"personalausweis": 2, "reisepass": 4}),
        ("Ein Führungszeugnis und drei beglaubigte Kopien.", {"fuehrungszeugnis": 1, "beglaubigung": 3}),
        ("Meine Uhr wurde gefunden, ich hole sie um 9 Uhr ab.", {"fundsache": 1}),
        ("Ich brauche Perso und Reisepass.", {"personalausweis": 1, "reisepass": 1}),
        ("Ich brauche einen Termin für 0 Personalausweise.", {"personalausweis": 1}),
        (
            "Oma braucht einen Reisepass und ich einen Personalausweis.",
            {"reisepass": 1, "personalausweis": 1},
        ),
    ],
)
def test_each_service_is_counted(text: str, wanted: dict[str, int], werne: Office) -> None:
    said = f"\n\n{text}"
    asked = topics.read(said, 0, werne, lexicon(werne)).asked
    people = persons.read(said, asked, werne.vocabulary)
    assert counts.counts(said, asked, people, werne.vocabulary.per_person) == wanted
