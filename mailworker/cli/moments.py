"""How commands read and show days, times and slots."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from mailworker.cli.common import UsageError
from mailworker.core.office import Office
from mailworker.core.slots import Slot
from mailworker.edges.letters import clock, day

YEARS = range(2000, 2200)
"""Beyond them a year is a slip of the finger, and time zones end somewhere."""


def day_of(text: str) -> date | None:
    """A day as typed; None for none. Raises UsageError."""
    if not text:
        return None
    try:
        found = date.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        raise UsageError(f"{text!r} is no day.", hint="YYYY-MM-DD, such as 2026-12-01")
    return found


def moment_of(office: Office, text: str) -> datetime:
    """An instant as typed; one without an offset is in the office's own time. Raises UsageError."""
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        found = None
    if found is None or found.year not in YEARS:
        raise UsageError(f"{text!r} is no time.", hint="such as 2026-12-01T10:15")
    if found.tzinfo:
        return found
    local = found.replace(tzinfo=office.zone)
    if local.astimezone(UTC).astimezone(office.zone).replace(tzinfo=None) != found:
        raise UsageError(
            f"The change of clocks leaves {text} out.", hint="choose a time before or after that hour"
        )
    return local


def counter_of(office: Office, counter: str | None) -> str | None:
    """A counter as typed; None for none. Raises UsageError."""
    if counter is not None and counter not in office.counters:
        raise UsageError(f"There is no counter {counter!r}.", hint=f"known are: {', '.join(office.counters)}")
    return counter


def midnight(office: Office, when: date) -> datetime:
    """When a local day begins."""
    return datetime.combine(when, time(), office.zone)


def slot_json(office: Office, slot: Slot) -> dict[str, Any]:
    """A slot for programs, in the office's time."""
    return {
        "start": slot.start.astimezone(office.zone).isoformat(),
        "end": slot.end.astimezone(office.zone).isoformat(),
        "minutes": slot.minutes,
        "counter": slot.counter,
    }


def slot_words(office: Office, slot: Slot) -> str:
    """A slot for people."""
    local = slot.start.astimezone(office.zone)
    counter = office.counters.get(slot.counter)
    return f"{day(local)}, {clock(local)}, {counter.name if counter else slot.counter}"
