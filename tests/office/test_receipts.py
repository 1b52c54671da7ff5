from __future__ import annotations

import pytest

from mailworker.core.letter import LetterKind, LetterState
from tests.cast import ANNA, BERND, newsletter
from tests.office.house import House, opened
from tests.office.letters import AT_NIGHT, FOREIGN, WISHED, mail


def receipts(house: House) -> list[str]:
    house.send()
    return [each.recipient for each in house.postman.handed]


def test_a_request_is_receipted_at_once_and_once(house: House) -> None:
    case = house.case_from(mail())
    (letter,) = house.letters(case, LetterKind.RECEIPT)
    assert letter.state is LetterState.READY
    assert letter.may_leave
    assert receipts(house) == [ANNA.email]
    assert receipts(house) == [ANNA.email]


def test_a_configuration_may_do_without(house: House) -> None:
    house.with_receipts(automatic=False)
    house.case_from(mail())
    assert receipts(house) == []


@pytest.mark.parametrize("raw", [newsletter(), mail("Danke und alles Gute!\n", subject="Dank")])
def test_what_asks_nothing_is_not_receipted(house: House, raw: bytes) -> None:
    house.arrive(raw)
    assert receipts(house) == []


def test_one_address_gets_no_more_than_its_share_and_staff_hear_of_it_once(house: House) -> None:
    house.with_receipts(per_address_10_min=2)
    for number in range(4):
        house.case_from(mail(WISHED + "Nr. " + str(number)))
    house.case_from(mail(sender=BERND))
    assert receipts(house) == [ANNA.email, ANNA.email, BERND.email]
    assert house.alarms() == ["receipts"]
    assert len(house.cases()) == 5


def test_the_share_is_full_again_after_ten_minutes(house: House) -> None:
    house.with_receipts(per_address_10_min=1)
    house.case_from(mail())
    house.clock.pass_by(minutes=9, seconds=59)
    house.case_from(mail(AT_NIGHT))
    house.clock.pass_by(seconds=2)
    house.case_from(mail(FOREIGN))
    assert len(receipts(house)) == 2


def test_an_hour_has_its_own_share(house: House) -> None:
    house.with_receipts(per_address_10_min=99, per_address_60_min=2)
    for number in range(4):
        house.case_from(mail(WISHED + "Nr. " + str(number)))
        house.clock.pass_by(minutes=12)
    assert len(receipts(house)) == 2


def test_all_addresses_together_have_a_share(house: House) -> None:
    house.with_receipts(in_all_60_min=1)
    house.case_from(mail())
    house.case_from(mail(sender=BERND))
    assert receipts(house) == [ANNA.email]


def test_a_restart_does_not_fill_the_share(house: House, sqlite_store_url: str) -> None:
    house.with_receipts(per_address_10_min=1)
    house.case_from(mail())
    with opened(sqlite_store_url, seed=2) as after:
        after.with_receipts(per_address_10_min=1)
        after.inbox.make_folder("INBOX")
        after.inbox.make_folder("INBOX")
        after.case_from(mail(AT_NIGHT))
        assert receipts(after) == [ANNA.email]


def test_a_withheld_receipt_stands_in_the_ledger(house: House) -> None:
    house.with_receipts(per_address_10_min=0)
    case = house.case_from(mail())
    assert "receipt_withheld" in [entry.what for entry in house.ledger(case)]


def test_two_machines_cannot_keep_each_other_busy(house: House) -> None:
    """A robot that answers each of our mails with a fresh one, bearing no mark of a machine (promise 17)."""
    house.with_receipts(per_address_10_min=3)
    for turn in range(8):
        house.arrive(mail(WISHED + f"Nr. {turn}", subject=f"Anfrage {turn}"))
        house.send()
        house.clock.pass_by(seconds=10)
    assert len(house.postman.handed) == 3
    assert house.alarms() == ["receipts"]
