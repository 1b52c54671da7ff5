"""The commands, and the one place where errors become sentences."""

from mailworker.cli.main import main

__all__ = ["main"]
