"""The citizen's own words out of a mail's body: HTML, quotes, signatures and disclaimers told apart, spans kept."""

from __future__ import annotations

from mailworker.reading.text.body import Body, Joined, divide, plain_of

__all__ = ["Body", "Joined", "divide", "plain_of"]
