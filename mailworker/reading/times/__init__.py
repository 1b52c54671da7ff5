"""German and English time: words → items → expressions, by small rules over tables."""

from __future__ import annotations

from mailworker.reading.times.find import Expression, find

__all__ = ["Expression", "find"]
