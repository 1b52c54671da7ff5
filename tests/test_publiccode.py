"""publiccode.yml, by the rules of the standard's version that it names, and true of this repository."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent
NEEDED = {
    "publiccodeYmlVersion",
    "name",
    "url",
    "releaseDate",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
}


@pytest.fixture(scope="module")
def public() -> dict[str, Any]:
    loaded = yaml.safe_load((ROOT / "publiccode.yml").read_text("utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_it_has_every_key_that_the_standard_needs(public: dict[str, Any]) -> None:
    assert set(public) >= NEEDED
    assert public["maintenance"]["type"] in ("internal", "contract", "community", "none")
    assert public["maintenance"]["contacts"]
    assert public["localisation"]["availableLanguages"]


@pytest.mark.parametrize("language", ["de", "en"])
def test_its_descriptions_have_the_lengths_that_catalogues_show(
    public: dict[str, Any], language: str
) -> None:
    words = public["description"][language]
    assert len(words["genericName"]) <= 35
    assert 0 < len(words["shortDescription"]) <= 150
    assert 500 <= len(words["longDescription"]) <= 10_000
    assert words["features"]


def test_it_agrees_with_the_package_and_its_licence(public: dict[str, Any]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert public["name"] == project["name"]
    assert public["softwareVersion"] == project["version"]
    assert public["legal"]["license"] == project["license"] == "EUPL-1.2"
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in (ROOT / "LICENSE").read_text("utf-8")
