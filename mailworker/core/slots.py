"""Free start times, and the proposals made of them: pure, over what the office and the database say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """A stretch of one counter's time: an aware `start` and whole `minutes`."""

    start: datetime
    counter: str
    minutes: int

    @property
    def end(self) -> datetime:
        return self.start + timedelta(minutes=self.minutes)
