from __future__ import annotations

import pytest

from mailworker.reading.reader import Reader
from tests.reading.corpus import Case, cases

ALL = tuple(cases())


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.path.stem)
def test_a_mail_is_read_as_a_careful_person_reads_it(case: Case, reader: Reader) -> None:
    assert case.faults(case.read(reader)) == []


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.path.stem)
def test_every_span_lies_inside_the_text_it_counts_in(case: Case, reader: Reader) -> None:
    reading = case.read(reader)
    subject = case.mail.subject
    spans = [
        *reading.own,
        *(s.span for s in reading.services),
        *(w.span for w in reading.windows),
        *(t.span for t in reading.times),
    ]
    for span in spans:
        text = reading.text if span.source == "body" else subject
        assert 0 <= span.start <= span.end <= len(text)
