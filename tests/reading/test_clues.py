"""Services that a mail calls for without naming them; `situations.txt` has a way to tell it a line, by service."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from mailworker.core.office import Office, Service
from mailworker.core.reading import Kind
from mailworker.reading import topics
from mailworker.reading.clues import Clues, clue_collisions
from mailworker.reading.lexicon import Lexicon, lexicon
from mailworker.reading.reader import Reader

SITUATIONS = Path(__file__).parent / "situations.txt"


BESIDES: list[tuple[str, set[str]]] = [
    (
        "Ich brauche einen neuen Reisepass. Und mein Mann braucht so ein Kärtchen für die Windschutzscheibe, damit er als Anwohner stehen darf.",
        {"reisepass", "bewohnerparkausweis"},
    ),
]
"""One service by name, another by a sentence of its own."""


def situations() -> Iterator[tuple[str, str]]:
    """Each line with the service of its section; another office's begins with "_"."""
    service = ""
    for line in SITUATIONS.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            service = line.strip("[]")
        elif line:
            yield service, line


def _called_for(text: str, office: Office, clues: Clues, words: Lexicon) -> set[str]:
    said = f"Guten Tag,\n{text}"
    what = clues.read(topics.read(said, 0, office, words), said, wanted=True)
    return {asked.id for asked in what.asked} or {f"_{foreign}" for foreign in what.foreign}


@pytest.fixture(scope="module")
def clues(reader: Reader) -> Clues:
    return reader.clues


@pytest.mark.parametrize("service", sorted({service for service, _ in situations()}))
def test_a_service_is_known_by_the_situation_told(service: str, werne: Office, clues: Clues) -> None:
    words = lexicon(werne)
    read = [(line, _called_for(line, werne, clues, words)) for of, line in situations() if of == service]
    assert [(line, got) for line, got in read if got != {service}] == []


def test_what_is_asked_for_by_name_needs_no_clues(reader: Reader, werne: Office) -> None:
    text = "Ich brauche einen neuen Reisepass. Mein Hund ist ein Dackel und hat eine Steuermarke."
    read = reader.read_text(text, datetime(2026, 11, 24, 9, 0, tzinfo=werne.zone))
    assert [wish.id for wish in read.services] == ["reisepass"]


def test_a_service_read_from_clues_is_doubted(reader: Reader, werne: Office) -> None:
    text = "Beim Joggen lag eine Damenuhr auf dem Waldweg. Wann kann ich zu Ihnen kommen?"
    read = reader.read_text(text, datetime(2026, 11, 24, 9, 0, tzinfo=werne.zone))
    assert [wish.id for wish in read.services] == ["fundsache"]
    assert read.confidence < 0.9
    assert "Die Leistung ist aus der Beschreibung erschlossen." in read.notes


def test_clues_are_not_sought_where_an_appointment_is_given_up(reader: Reader, werne: Office) -> None:
    text = (
        "Ich muss meinen Termin am 30. September absagen, beim Joggen lag noch eine Damenuhr auf dem Waldweg."
    )
    read = reader.read_text(text, datetime(2026, 9, 24, 9, 0, tzinfo=werne.zone))
    assert (read.kind, read.services, read.foreign) == (Kind.CANCEL, (), ())


def test_what_is_refused_is_no_clue(reader: Reader, werne: Office) -> None:
    text = (
        "Unterm Dach brauche ich keine Sperrmüllabfuhr und keinen Müllwagen. Wann kann ich zu Ihnen kommen?"
    )
    read = reader.read_text(text, datetime(2026, 11, 24, 9, 0, tzinfo=werne.zone))
    assert read.services == ()


def test_a_circumstance_alone_is_no_clue(werne: Office) -> None:
    card = Service(
        "kurkarte", "Kurkarte", 5, 5, words=("Kurkarte",), clues=("~sofort", "~morgen", "Strandkorb")
    )
    office = dataclasses.replace(werne, services={"kurkarte": card})
    words = lexicon(office)
    assert (
        _called_for("Es muss sofort sein, spätestens morgen.", office, Clues(office, words), words) == set()
    )
    assert _called_for("Der Strandkorb, und zwar sofort.", office, Clues(office, words), words) == {
        "kurkarte"
    }


@pytest.mark.parametrize(("text", "services"), BESIDES)
def test_a_further_service_is_known_by_its_own_sentence(
    text: str, services: set[str], reader: Reader, werne: Office
) -> None:
    read = reader.read_text(f"Guten Tag,\n{text}", datetime(2026, 11, 24, 9, 0, tzinfo=werne.zone))
    assert {wish.id for wish in read.services} == services


def test_another_town_adds_clues_without_code(werne: Office) -> None:
    card = Service(
        "kurkarte",
        "Kurkarte",
        5,
        5,
        words=("Kurkarte",),
        clues=("!Strandkorb", "Promenade|am Deich / Kurgast"),
    )
    office = dataclasses.replace(werne, services={"kurkarte": card})
    found = _called_for("Wir sind Kurgäste.", office, Clues(office, lexicon(office)), lexicon(office))
    assert found == set()
    assert _called_for(
        "Am Strandkorb fragte man danach.", office, Clues(office, lexicon(office)), lexicon(office)
    ) == {"kurkarte"}


def test_a_strong_clue_of_two_services_is_reported(werne: Office) -> None:
    one = Service("eins", "Eins", 5, 5, clues=("!Ehering|Kette",))
    two = Service("zwei", "Zwei", 5, 5, clues=("!Eheringe",))
    office = dataclasses.replace(werne, services={"eins": one, "zwei": two})
    assert [(c.first, c.second) for c in clue_collisions(office)] == [("eins", "zwei")]


def test_the_example_offices_clues_do_not_collide(werne: Office) -> None:
    assert clue_collisions(werne) == []
