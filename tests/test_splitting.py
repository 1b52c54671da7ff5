"""What one visit cannot hold becomes two, or a sentence for staff."""

from __future__ import annotations

import pytest

from mailworker.core.office import FamilyRule, Office
from mailworker.core.splitting import split, unusable
from tests.calendars import counter, office_with

FAMILY = FamilyRule(frozenset({"pass", "ausweis"}), minutes=35, at_least=3, up_to=5)


def test_a_short_wish_is_one_visit_without_a_word() -> None:
    found = split(office_with(), {"pass": 1, "ausweis": 2})
    assert (found.visits, found.reason) == (({"pass": 1, "ausweis": 2},), "")


def test_a_wish_over_two_hours_becomes_two_visits_that_hold_all_of_it() -> None:
    office = office_with()
    found = split(office, {"pass": 9, "ausweis": 2})
    assert len(found.visits) == 2
    assert {id_: sum(v.get(id_, 0) for v in found.visits) for id_ in ("pass", "ausweis")} == {
        "pass": 9,
        "ausweis": 2,
    }
    assert all(office.minutes_for(visit) <= 120 for visit in found.visits)
    assert "165 Minuten" in found.reason


def test_services_stay_whole_where_they_can() -> None:
    assert split(office_with(), {"pass": 6, "ausweis": 5}).visits == ({"pass": 6}, {"ausweis": 5})


def test_services_of_different_counters_become_two_visits() -> None:
    found = split(
        office_with(counter("1", "pass", "ausweis"), counter("2", "abholung")), {"pass": 1, "abholung": 1}
    )
    assert found.visits == ({"pass": 1}, {"abholung": 1})
    assert found.reason == "Kein Schalter bietet alle gewünschten Leistungen an."


def test_what_does_not_fit_two_visits_goes_to_staff() -> None:
    found = split(office_with(), {"pass": 20})
    assert found.visits == ()
    assert "305 Minuten" in found.reason


@pytest.mark.parametrize(
    ("wishes", "word"), [({}, "keine Leistung"), ({"pass": 0}, "0"), ({"pass": 50}, "50"), ({"x": 1}, "„x“")]
)
def test_a_wish_that_cannot_be_meant_is_refused_with_its_reason(wishes: dict[str, int], word: str) -> None:
    assert word in unusable(office_with(), wishes)
    assert split(office_with(), wishes).visits == ()


def test_so_many_services_that_nobody_means_them_are_refused_at_once() -> None:
    services = {f"s{n}": office_with().services["pass"] for n in range(12)}
    office = office_with(counter("1", *services), services=services)
    assert split(office, dict.fromkeys(services, 15)).visits == ()


@pytest.mark.parametrize(
    ("wishes", "minutes"),
    [
        ({"ausweis": 1}, 15),
        ({"ausweis": 2}, 25),
        ({"ausweis": 4}, 35),
        ({"ausweis": 2, "pass": 2}, 35),
        ({"ausweis": 4, "pass": 4}, 80),
        ({"ausweis": 3, "abholung": 2}, 45),
    ],
)
def test_a_familys_documents_take_what_the_office_says(wishes: dict[str, int], minutes: int) -> None:
    assert office_with(family=FAMILY).minutes_for(wishes) == minutes


def test_the_family_rule_never_makes_a_visit_longer() -> None:
    slow = FamilyRule(FAMILY.services, minutes=90)
    wishes = {"ausweis": 4}
    assert office_with(family=slow).minutes_for(wishes) == office_with().minutes_for(wishes) == 45


def test_without_a_family_rule_minutes_are_summed() -> None:
    office: Office = office_with()
    assert office.minutes_for({"ausweis": 2, "pass": 2}) == 60
