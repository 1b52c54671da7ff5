from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from mailworker.reading.answers import answer, answers
from mailworker.reading.reader import Reader

AT = "2026-09-14T09:12:00+02:00"
RAW = b"From: Ada Kern <ada@example.org>\r\nDate: Mon, 14 Sep 2026 09:12:00 +0200\r\nSubject: Pass\r\n\r\nIch brauche einen Reisepass.\r\n"


def test_a_request_by_text_is_answered(reader: Reader, tmp_path: Path) -> None:
    found = answer(
        {"id": "a", "text": "Ich brauche einen Reisepass.", "at": AT, "offers": []}, reader, tmp_path
    )
    assert found["id"] == "a"
    assert found["kind"] == "booking"
    assert found["services"][0]["id"] == "reisepass"


def test_a_mail_file_brings_its_own_date(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(RAW)
    found = answer({"id": "a", "eml": "a.eml"}, reader, tmp_path)
    assert found["kind"] == "booking"
    assert found["name"] == "Ada Kern"


def test_a_bad_request_is_a_sentence_and_the_next_is_answered(reader: Reader, tmp_path: Path) -> None:
    lines = [
        "{", "[1]", "", json.dumps({"id": 1}), json.dumps({"id": 2, "text": "x"}), json.dumps({"id": 3, "eml": "none.eml", "at": AT}),
        json.dumps({"id": 4, "text": "x", "at": "gestern"}), json.dumps({"id": 5, "text": "x", "at": AT, "offers": "morgen"}),
        json.dumps({"id": 6, "text": "Ich brauche einen Perso.", "at": AT}),
    ]  # fmt: skip
    found = list(answers(lines, reader, tmp_path))
    assert [row["id"] for row in found] == [None, None, 1, 2, 3, 4, 5, 6]
    assert all(row["error"].endswith(".") for row in found[:-1])
    assert found[-1]["kind"] == "booking"


@pytest.mark.parametrize(
    "request_",
    [
        {"text": "x", "at": "0001-01-01T00:00:00+14:00"},
        {"text": "x", "at": "9999-12-31T23:59:59-12:00"},
        {"text": "x", "at": AT, "offers": ["0001-01-01T00:00:00+14:00"]},
        {"eml": "a\0b", "at": AT},
        {"eml": "a\ud800b", "at": AT},
    ],
)
def test_times_beyond_the_calendar_and_names_no_file_can_have_are_sentences(
    request_: dict[str, Any], reader: Reader, tmp_path: Path
) -> None:
    assert answer(request_, reader, tmp_path)["error"].endswith(".")
