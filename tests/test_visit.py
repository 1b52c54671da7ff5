"""What to bring, what it costs, how long it takes: for one combination of services on one day."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.core import visit
from mailworker.core.office import DocumentsIf, Fee, Office, Service

CARD = Service(
    id="ausweis",
    name="Ausweis",
    minutes=15,
    more=10,
    documents=(
        "Alter Ausweis",
        "Personalausweis oder Reisepass (auch abgelaufen), falls vorhanden",
        "Passfoto",
    ),
    documents_if=(DocumentsIf("für Kinder unter 16 Jahren", ("Geburtsurkunde", "Passfoto")),),
    fees=(
        Fee(3700, min_age=24, valid_to=date(2026, 2, 6)),
        Fee(2280, below_age=24, valid_to=date(2026, 2, 6)),
        Fee(4600, min_age=24, valid_from=date(2026, 2, 7)),
        Fee(2760, below_age=24, valid_from=date(2026, 2, 7)),
        Fee(600, label="Passfoto am Automaten", optional=True),
    ),
    in_person="Sie selbst müssen kommen.",
    note="Dauert drei Wochen.",
)
RECORD = Service(
    id="zeugnis",
    name="Führungszeugnis",
    minutes=10,
    more=10,
    documents=("passfoto.", "Personalausweis oder Reisepass"),
    fees=(Fee(1300),),
    in_person="Sie selbst müssen kommen.",
)
FREE = Service(id="anmeldung", name="Anmeldung", minutes=20, more=5, fees=(Fee(0, label="gebührenfrei"),))
UNKNOWN = Service(id="karte", name="Karte", minutes=5, more=5)
OFFICE = Office(
    id="werne",
    name="Bürgerbüro",
    town="Werne",
    zone=ZoneInfo("Europe/Berlin"),
    state="NW",
    services={service.id: service for service in (CARD, RECORD, FREE, UNKNOWN)},
    counters={},
)
DAY = date(2026, 12, 1)


def trip(**wishes: int) -> tuple[visit.Errand, ...]:
    return visit.errands(OFFICE, wishes)


def test_unknown_services_and_empty_counts_are_no_errands() -> None:
    assert [errand.service.id for errand in trip(zeugnis=1, ausweis=2, sonstwas=1, karte=0)] == [
        "ausweis",
        "zeugnis",
    ]


def test_a_document_that_two_services_want_is_listed_once() -> None:
    assert visit.to_bring(trip(ausweis=1, zeugnis=1)).count("Passfoto") == 1
    assert "passfoto." not in visit.to_bring(trip(ausweis=1, zeugnis=1))


def test_a_plain_line_takes_the_place_of_the_same_line_with_a_remark() -> None:
    assert visit.to_bring(trip(ausweis=1, zeugnis=1)) == (
        "Alter Ausweis",
        "Personalausweis oder Reisepass",
        "Passfoto",
    )
    assert "(auch abgelaufen)" in visit.to_bring(trip(ausweis=1))[1]


def test_what_must_be_brought_anyway_is_not_asked_for_again_under_a_condition() -> None:
    assert visit.to_bring_if(trip(ausweis=1)) == (
        visit.Condition("für Kinder unter 16 Jahren", ("Geburtsurkunde",)),
    )


def test_only_services_with_a_rule_about_childrens_age_concern_children() -> None:
    assert visit.concerns_children(trip(ausweis=1))
    assert not visit.concerns_children(trip(zeugnis=1))


def test_the_same_rule_of_two_services_is_said_once_and_names_both() -> None:
    assert visit.in_person(trip(ausweis=1, zeugnis=1)) == (
        visit.Remark("Sie selbst müssen kommen.", ("Ausweis", "Führungszeugnis")),
    )
    assert visit.hints(trip(zeugnis=1)) == ()


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [(date(2026, 2, 6), 2280, 3700), (date(2026, 2, 7), 2760, 4600), (DAY, 2760, 4600)],
)
def test_the_fee_is_the_one_of_the_day_of_the_visit(day: date, low: int, high: int) -> None:
    assert visit.fee_total(visit.fee_lines(trip(ausweis=1), day)) == visit.FeeTotal(low, high)


def test_fees_count_for_each_person_and_extras_stay_out_of_the_total() -> None:
    lines = visit.fee_lines(trip(ausweis=2, zeugnis=1, anmeldung=4), DAY)
    assert visit.fee_total(lines) == visit.FeeTotal(2 * 2760 + 1300, 2 * 4600 + 1300)
    assert visit.extras(lines) == (visit.Price(600, "Passfoto am Automaten"),)


def test_a_fee_that_is_not_stated_is_never_taken_for_nothing() -> None:
    assert not visit.fee_total(visit.fee_lines(trip(karte=1, anmeldung=1), DAY)).complete
    assert visit.fee_total(visit.fee_lines(trip(anmeldung=1), DAY)) == visit.FeeTotal(0, 0)


def test_a_fee_without_a_label_is_named_by_its_ages() -> None:
    prices = visit.fee_lines(trip(ausweis=1), DAY)[0].prices
    assert [price.label for price in prices] == ["ab 24 Jahren", "unter 24 Jahren"]
    assert visit.ages_in_words(Fee(1, min_age=12, below_age=18)) == "von 12 bis 17 Jahren"
    assert visit.ages_in_words(Fee(1)) == ""


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (1, "1 Minute"),
        (35, "35 Minuten"),
        (60, "1 Stunde"),
        (61, "1 Stunde 1 Minute"),
        (75, "1 Stunde 15 Minuten"),
        (120, "2 Stunden"),
        (0, "0 Minuten"),
    ],
)
def test_a_duration_reads_as_a_person_says_it(minutes: int, words: str) -> None:
    assert visit.duration_in_words(minutes) == words


@settings(deadline=None)
@given(wishes=st.dictionaries(st.sampled_from(sorted(OFFICE.services)), st.integers(-1, 9)), day=st.dates())
def test_no_visit_is_listed_twice_or_costs_less_than_its_least(wishes: dict[str, int], day: date) -> None:
    errands = visit.errands(OFFICE, wishes)
    documents = visit.to_bring(errands)
    assert len(documents) == len(set(documents))
    total = visit.fee_total(visit.fee_lines(errands, day))
    assert 0 <= total.low <= total.high
