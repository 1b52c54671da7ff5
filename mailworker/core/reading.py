"""What was understood of a citizen's mail, each part with the words it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What a mail wants of the office."""

    BOOKING = "booking"
    CHANGE = "change"
    CANCEL = "cancel"
    ACCEPT = "accept"
    DECLINE = "decline"
    QUESTION = "question"
    AUTOMATIC = "automatic"
    BOUNCE = "bounce"
    OTHER = "other"


class Source(StrEnum):
    """The text that a span counts in."""

    BODY = "body"
    SUBJECT = "subject"


class Role(StrEnum):
    """What a time expression is for."""

    WISH = "wish"
    EXCLUDED = "excluded"
    DEADLINE = "deadline"
    FACT = "fact"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `start` up to, not including, `end` of the mail's body text or of its subject."""

    start: int
    end: int
    source: Source = Source.BODY


@dataclass(frozen=True, slots=True)
class ServiceWish:
    """A service of the catalogue that is asked for, `count` times."""

    id: str
    count: int
    span: Span


@dataclass(frozen=True, slots=True)
class Window:
    """Acceptable start times `[start, end)`, both aware; rank 1 is what the citizen likes best."""

    start: datetime
    end: datetime
    rank: int
    span: Span


@dataclass(frozen=True, slots=True)
class TimeMention:
    """One time expression as written. A point has no end, an open side is None."""

    span: Span
    text: str
    start: datetime | None
    end: datetime | None
    role: Role


@dataclass(frozen=True, slots=True)
class Reading:
    """A whole mail, understood. `windows` empty: any time is fine.

    `text` is the mail's body as plain text, quotes and signature included; body spans count in it.
    `own` are the stretches of it that the citizen wrote now. `notes` are German sentences for staff.
    """

    kind: Kind
    language: str = "de"
    services: tuple[ServiceWish, ...] = ()
    persons: int = 1
    asap: bool = False
    windows: tuple[Window, ...] = ()
    times: tuple[TimeMention, ...] = ()
    choice: int | None = None
    name: str | None = None
    phone: str | None = None
    notes: tuple[str, ...] = ()
    confidence: float = 0.0
    text: str = ""
    own: tuple[Span, ...] = field(default=())
    foreign: tuple[str, ...] = ()
    """Names of services that are asked for and belong to another authority."""

    def as_json(self) -> dict[str, Any]:
        """The answer line of `mailworker extract`: plain values, instants in ISO 8601 with offset."""
        return {
            "kind": self.kind.value,
            "language": self.language,
            "services": [{"id": s.id, "count": s.count, **_span(s.span)} for s in self.services],
            "persons": self.persons,
            "asap": self.asap,
            "windows": [
                {"start": _iso(w.start), "end": _iso(w.end), "rank": w.rank, **_span(w.span)}
                for w in self.windows
            ],
            "times": [
                {**_span(t.span), "text": t.text, "start": _iso(t.start), "end": _iso(t.end), "role": t.role}
                for t in self.times
            ],
            "choice": self.choice,
            "name": self.name,
            "phone": self.phone,
            "notes": list(self.notes),
            "confidence": round(self.confidence, 3),
        }


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _span(span: Span) -> dict[str, Any]:
    """The span; its source is said only where it is not the body."""
    pair: dict[str, Any] = {"span": [span.start, span.end]}
    return pair if span.source is Source.BODY else {**pair, "source": span.source.value}
