"""A copy of Werne's folder, and how to spoil it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.config.spoiling import WERNE, Spoil


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of Werne's folder, to be spoilt."""
    return Path(shutil.copytree(WERNE, tmp_path / "werne"))


@pytest.fixture
def spoil(folder: Path) -> Spoil:
    """Replace a piece of one file by another; an empty piece means: append."""

    def change(file: str, old: str, new: str) -> None:
        text = (folder / file).read_text("utf-8")
        assert old in text
        (folder / file).write_text(text.replace(old, new, 1) if old else f"{text}\n{new}\n", "utf-8")

    return change
