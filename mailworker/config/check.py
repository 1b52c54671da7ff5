"""Everything that is wrong with an office's configuration, at once."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path

from mailworker.config.environment import Need
from mailworker.config.load import ALL_NEEDS, load
from mailworker.errors import ConfigError, Problem


def problems(folder: Path, environ: Mapping[str, str], needs: Collection[Need] = ALL_NEEDS) -> list[Problem]:
    """Every problem of the files in `folder` and of the environment; none where all is well."""
    try:
        load(folder, environ, needs)
    except ConfigError as error:
        return list(error.problems)
    return []
