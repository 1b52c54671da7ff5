from __future__ import annotations

import pytest

from mailworker.core.office import Office
from mailworker.reading import counts, persons, topics
from mailworker.reading.lexicon import Lexicon, lexicon
from tests.reading.said import NAMES, Wanted, lines


@pytest.fixture(scope="module")
def words(werne: Office) -> Lexicon:
    return lexicon(werne)


@pytest.mark.parametrize("name", NAMES)
def test_a_service_is_known_by_all_that_people_say(name: str, werne: Office, words: Lexicon) -> None:
    read = [(text, wanted, _asked(text, werne, words)) for text, wanted in lines(name)]
    assert [(text, got) for text, wanted, got in read if not _same(wanted, got)] == []


def _asked(text: str, office: Office, words: Lexicon) -> dict[str, int]:
    said = f"\n\n{text}"
    asked = topics.read(said, 0, office, words).asked
    people = persons.read(said, asked, office.vocabulary)
    return counts.counts(said, asked, people, office.vocabulary.per_person)


def _same(wanted: Wanted, got: dict[str, int]) -> bool:
    return wanted.keys() == got.keys() and all(
        count in (None, got[service]) for service, count in wanted.items()
    )
