from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("package", ["times", "wishes"])
def test_every_room_is_described_and_every_room_described_is_there(package: str) -> None:
    rooms = {p.stem for p in (ROOT / "mailworker" / "reading" / package).iterdir()} - {
        "__init__",
        "__pycache__",
    }
    table = (ROOT / "docs" / "reading.md").read_text(encoding="utf-8").split(f"`{package}/` knows")[1]
    rows = re.findall(
        r"^\| (`\w+`(?:, `\w+`)*) \|", table.split("## Words")[0].split("`wishes/` knows")[0], re.M
    )
    assert {room for row in rows for room in re.findall(r"\w+", row)} == rooms
