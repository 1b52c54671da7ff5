"""The project's own mails with what they mean: `mails/NAME.eml` beside `mails/NAME.json`.

The JSON says when the mail was written, what had been offered, and what is expected: `kind`, `language`,
`services` with counts, `persons`, `name`, `phone`, `choice`; `good` and `bad` are start times (local) that must and
must not be acceptable; `any_time`: every time is. What is not said is not compared.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import Any

from mailworker.core.mail import Mail, parse
from mailworker.core.reading import Kind, Reading
from mailworker.reading.reader import Reader

MAILS = Path(__file__).parent / "mails"
MACHINES = (Kind.AUTOMATIC, Kind.BOUNCE, Kind.OTHER)


@dataclass(frozen=True)
class Case:
    """One mail and what it means."""

    path: Path

    @cached_property
    def told(self) -> dict[str, Any]:
        return dict(json.loads(self.path.with_suffix(".json").read_text(encoding="utf-8")))

    @property
    def mail(self) -> Mail:
        return parse(self.path.read_bytes())

    @property
    def at(self) -> datetime:
        return datetime.fromisoformat(self.told["at"])

    @property
    def offers(self) -> list[datetime]:
        return [datetime.fromisoformat(text) for text in self.told["offers"]]

    def read(self, reader: Reader) -> Reading:
        return reader.read_mail(self.mail, self.at, self.offers)

    def faults(self, reading: Reading) -> list[str]:
        """What a reading has wrong, a line each."""
        expect = self.told["expect"]
        said = {
            "kind": reading.kind.value,
            "services": {wish.id: wish.count for wish in reading.services},
            "persons": reading.persons,
            "choice": reading.choice,
            "name": _bare(reading.name),
            "phone": _bare(reading.phone),
            "language": None if reading.kind in MACHINES else reading.language,
        }
        wanted = {
            **expect,
            "name": _bare(expect.get("name")),
            "phone": _bare(expect.get("phone")),
            "language": None if reading.kind in MACHINES else expect["language"],
        }
        wrong = [
            f"{key}: {said[key]!r}, not {wanted[key]!r}"
            for key in said
            if key in expect and said[key] != wanted[key]
        ]
        wrong += [f"{text} must do" for text in expect.get("good", []) if not self._does(reading, text)]
        wrong += [f"{text} must not do" for text in expect.get("bad", []) if self._does(reading, text)]
        days = (self.at + timedelta(days=days) for days in (1, 14, 30, 58)) if expect.get("any_time") else ()
        wrong += [
            f"{day} must do" for day in days if not self._does(reading, day.replace(tzinfo=None).isoformat())
        ]
        return wrong

    def _does(self, reading: Reading, text: str) -> bool:
        zone = reading.windows[0].start.tzinfo if reading.windows else None
        start = datetime.fromisoformat(text).replace(tzinfo=zone)
        return not reading.windows or any(
            w.start <= start < w.end or w.start == start for w in reading.windows
        )


def cases() -> Iterator[Case]:
    """Every mail of the corpus, by name."""
    yield from (Case(path) for path in sorted(MAILS.glob("*.eml")))


def _bare(text: str | None) -> str:
    return "".join(c for c in (text or "").lower() if c.isalnum())
