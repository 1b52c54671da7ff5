"""Alembic, driven from the program: the tables of this version, from any earlier one."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

MIGRATIONS = Path(__file__).parents[2] / "migrations"


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def migrate(engine: Engine) -> None:
    """Run every migration that the database has not seen, in one transaction each."""
    config = _config()
    config.attributes["engine"] = engine
    command.upgrade(config, "head")


def is_current(engine: Engine) -> bool:
    """Whether the database has this version's tables."""
    with engine.connect() as connection:
        seen = MigrationContext.configure(connection).get_current_revision()
    return seen == ScriptDirectory.from_config(_config()).get_current_head()
