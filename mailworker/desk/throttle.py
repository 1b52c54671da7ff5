"""Slows guessing at the password down.

Counted per address in this process's memory: a restart forgives, and several desk processes count each for
themselves. Beside it one count for all addresses keeps many of them together from being faster.

Behind a reverse proxy the address is the one that the proxy names, if uvicorn was told to trust it
(FORWARDED_ALLOW_IPS).
"""

from __future__ import annotations

import threading
from datetime import datetime, timedelta

FREE = 5
"""So many wrong passwords in a row cost nothing: people mistype."""
FREE_IN_ALL = 100
LONGEST = timedelta(minutes=5)
FORGOTTEN = timedelta(minutes=30)
EVERYONE = "*"


class Throttle:
    """Counts wrong passwords; from the sixth on each doubles the wait, from 2 seconds up to LONGEST."""

    def __init__(self) -> None:
        self._failures: dict[str, tuple[int, datetime]] = {}
        self._lock = threading.Lock()

    def wait(self, address: str, now: datetime) -> timedelta:
        """How long this address has to wait before its next try counts; zero: it may."""
        with self._lock:
            return max(self._wait(address, FREE, now), self._wait(EVERYONE, FREE_IN_ALL, now))

    def failed(self, address: str, now: datetime) -> None:
        """A wrong password."""
        with self._lock:
            kept = self._failures.items()
            self._failures = {who: (n, at) for who, (n, at) in kept if now - at < FORGOTTEN}
            for who in (address, EVERYONE):
                self._failures[who] = (self._failures.get(who, (0, now))[0] + 1, now)

    def succeeded(self, address: str) -> None:
        """The right password: this address begins anew."""
        with self._lock:
            self._failures.pop(address, None)

    def _wait(self, who: str, free: int, now: datetime) -> timedelta:
        failures, last = self._failures.get(who, (0, now))
        if failures < free:
            return timedelta(0)
        penalty = min(timedelta(seconds=2 ** min(failures - free + 1, 9)), LONGEST)
        return max(last + penalty - now, timedelta(0))
