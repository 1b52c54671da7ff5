from __future__ import annotations

from itertools import pairwise

from mailworker.reading.confidence import CERTAIN, DOUBTS, LOWEST, certainty, notes
from mailworker.reading.reader import Reader
from tests.reading.corpus import cases


def test_what_is_read_with_confidence_is_right(reader: Reader) -> None:
    judged = [
        (reading.confidence, not case.faults(reading)) for case in cases() for reading in [case.read(reader)]
    ]
    sure = [right for confidence, right in judged if confidence >= 0.9]
    assert sum(sure) >= 0.99 * len(sure)
    assert len(sure) >= 0.7 * len(judged)


def test_a_doubt_lowers_confidence_and_says_why() -> None:
    for name, doubt in DOUBTS.items():
        assert 0 < doubt.worth < 1
        assert doubt.note.endswith(".")
        assert certainty([name]) < CERTAIN
        assert notes([name]) == (doubt.note,)


def test_doubts_multiply_down_to_a_floor() -> None:
    steps = [certainty(list(DOUBTS)[:n]) for n in range(len(DOUBTS) + 1)]
    assert all(lower <= higher for higher, lower in pairwise(steps))
    assert steps[-1] == LOWEST


def test_the_gravest_doubt_is_told_first() -> None:
    assert notes(["persons", "choice"])[0] == DOUBTS["choice"].note
