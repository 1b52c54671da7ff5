"""Replies to slots offered, and to an appointment that stands."""

from __future__ import annotations

from datetime import datetime

import pytest

from mailworker.core.reading import Kind, Reading
from mailworker.reading.reader import Reader
from tests.reading.almanacs import BERLIN
from tests.reading.reply_mails import AT, CONFIRMED, TO_AN_APPOINTMENT, TO_OFFERS
from tests.reading.rules import covers, grid, starts

MOMENT = datetime.fromisoformat(AT)


def judged(reading: Reading, fine: tuple[str, ...], loose: tuple[str, ...]) -> None:
    """Fails where a start is taken that no rule allows, or a tenth of what is fine is missing."""
    every = grid(MOMENT)
    wanted = {s for s in every if covers(fine, s)}
    taken = starts(reading.windows, every)
    assert not taken - wanted - {s for s in every if covers(loose, s)}
    assert len(taken & wanted) >= 0.9 * len(wanted)


@pytest.mark.parametrize(("slots", "meant", "fine", "loose", "text"), TO_OFFERS)
def test_a_reply_to_offers_means_what_it_says(
    slots: tuple[str, ...],
    meant: int | Kind,
    fine: tuple[str, ...],
    loose: tuple[str, ...],
    text: str,
    reader: Reader,
) -> None:
    offers = [datetime.fromisoformat(slot).replace(tzinfo=BERLIN) for slot in slots]
    reading = reader.read_text(text, MOMENT, offers)
    assert (reading.choice if reading.kind is Kind.ACCEPT else reading.kind) == meant
    if fine:
        judged(reading, fine, loose)


@pytest.mark.parametrize(("meant", "fine", "loose", "text"), TO_AN_APPOINTMENT)
def test_a_reply_to_an_appointment_means_what_it_says(
    meant: Kind, fine: tuple[str, ...], loose: tuple[str, ...], text: str, reader: Reader
) -> None:
    reading = reader.read_text(f"{text}{CONFIRMED}", MOMENT, subject="Re: Ihr Termin")
    assert reading.kind is meant
    if fine:
        judged(reading, fine, loose)


def test_a_citizen_who_is_away_is_no_notice_of_absence(reader: Reader) -> None:
    said = "Unfortunately I'm away until the 27th, so none of these work for me. Any day after that would be fine."
    assert reader.read_text(said, MOMENT).kind is not Kind.AUTOMATIC
    notice = "I am currently out of the office and will be back on the 27th. Mails are not forwarded."
    assert reader.read_text(notice, MOMENT).kind is Kind.AUTOMATIC
