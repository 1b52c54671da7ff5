from __future__ import annotations

import dataclasses

import pytest

from mailworker.core.office import Office, Service
from mailworker.reading import topics
from mailworker.reading.lexicon import collisions, lexicon


def asked(text: str, office: Office) -> set[str]:
    return {a.id for a in topics.read(f"\n\n{text}", 0, office, lexicon(office)).asked}


@pytest.mark.parametrize(
    ("text", "services"),
    [
        ("Ich brauche einen neuen Perso.", {"personalausweis"}),
        ("Ich brauche einen neuen Personalauswei.", {"personalausweis"}),
        ("Meine Persoanlausweise sind abgelaufen", {"personalausweis"}),
        ("Ein Pass fürs Kind, bitte.", {"reisepass"}),
        ("Der Termin würde mir passen.", set()),
        ("Mein grauer Lappen muss umgetauscht werden.", {"fuehrerschein-umtausch"}),
        ("Ich brauche ein polizeiliches Führungszeugnis.", {"fuehrungszeugnis"}),
        ("Ich möchte meinen Ausweis abholen.", {"ausweis-abholung"}),
        ("Mein Reisepass ist fertig. Wann kann ich ihn abholen?", {"ausweis-abholung"}),
        ("Ich möchte eine Sperrmüllkarte abholen.", {"sperrmuellkarte"}),
        ("Mein Perso wurde gestohlen, ich will das melden.", {"verlust-ausweis"}),
        ("Ausweis verloren, ich möchte einen neuen beantragen.", {"verlust-ausweis", "personalausweis"}),
        ("Ich habe die PIN vom Perso vergessen und brauche eine neue.", {"online-ausweis"}),
        ("Wir sind innerhalb von Werne umgezogen und möchten uns ummelden.", {"ummeldung"}),
        ("Wir ziehen von Unna nach Werne und wollen uns anmelden.", {"anmeldung"}),
        ("Ich ziehe nach Spanien und will mich abmelden.", {"abmeldung"}),
        ("Ich brauche eine Meldebescheinigung, Personalausweis bringe ich mit.", {"meldebescheinigung"}),
        ("Ich brauche eine Beglaubigung. Einen Pass brauche ich nicht.", {"beglaubigung"}),
        ("Mein Reisepass ist abgelaufen, ich brauche einen vorläufigen Reisepass.", {"vorlaeufiger-reisepass"}),
        ("I need a resident's parking permit.", {"bewohnerparkausweis"}),
        ("Ich will mein Auto anmelden.", set()),
        ("Wir möchten den Hund anmelden.", set()),
        ("Der Antrag ist für eine Person, Ummeldung bitte.", {"ummeldung"}),
        ("Ich muss persönlich erscheinen und brauche eine Beglaubigung.", {"beglaubigung"}),
        ("Bereits im Mai habe ich wegen eines Termins für meinen Pass angerufen.", {"reisepass"}),
        ("Ich brauche einen neuen Ausweis, den Reisepass behalte ich.", {"personalausweis"}),
        ("Ich brauche weder Pass noch Ausweis, nur eine Meldebescheinigung.", {"meldebescheinigung"}),
        ("Bitte ein Bewohnerparkausweis, umgemeldet bin ich schon.", {"bewohnerparkausweis"}),
        ("Ich will mich anmelden und die Adresse auf dem Ausweis ändern lassen.", {"anmeldung"}),
        ("Perso verloren. Ich möchte den Ausweis als verloren melden, brauche einen neuen und für die Zwischenzeit auch einen vorläufigen.", {"verlust-ausweis", "personalausweis", "vorlaeufiger-personalausweis"}),
        ("Ich schrieb von einer anderen Adresse. Es geht um einen neuen Perso.", {"personalausweis"}),
    ],
)  # fmt: skip
def test_everyday_words_name_their_service(text: str, services: set[str], werne: Office) -> None:
    assert asked(text, werne) == services


def test_another_offices_service_is_noted(werne: Office) -> None:
    found = topics.read("\n\nIch möchte Wohngeld beantragen.", 0, werne, lexicon(werne))
    assert found.foreign == ("soziales",)
    assert found.asked == ()


def test_another_town_adds_its_words_without_code(werne: Office) -> None:
    kurkarte = Service("kurkarte", "Kurkarte", 5, 5, words=("Kurkarte", "Gästekarte + abholen"))
    office = dataclasses.replace(werne, services={**werne.services, "kurkarte": kurkarte})
    assert asked("Ich brauche zwei Kurkarten.", office) == {"kurkarte"}


def test_the_example_offices_words_do_not_collide(werne: Office) -> None:
    assert collisions(werne) == []


def test_words_that_two_services_share_are_reported(werne: Office) -> None:
    twin = Service("zwilling", "Zwilling", 5, 5, words=("Reisepässe",))
    double = Service("doppel", "Doppel", 5, 5, words=("Reisepass",))
    office = dataclasses.replace(werne, services={"doppel": double, "zwilling": twin})
    assert [(c.first, c.second) for c in collisions(office)] == [("doppel", "zwilling")]
