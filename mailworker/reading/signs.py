"""What a mail's kind is decided on, and the decision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from mailworker.core.reading import Kind
from mailworker.reading import turns
from mailworker.reading.offers import Answer

_SAYS_SOMETHING = re.compile(r"\w{3}|\d")


@dataclass(frozen=True)
class Signs:
    """All that a mail's kind is decided on; `wish_text` are the times wished for, parted by U+001F.

    `apart`: the offer that seems taken lies at no time that is wished for. `gone`: it even lies where the writer is away. `confirmed`: it answers a mail of ours about an appointment that stands.
    """

    words: str
    has_topic: bool
    has_foreign: bool
    wishes: int
    confirmed: bool
    offered: bool
    answer: Answer
    wish_text: str = ""
    subject: str = ""
    apart: bool = False
    gone: bool = False

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """The sentences that say something."""
        return tuple(s for s in turns.SENTENCE.split(self.words) if _SAYS_SOMETHING.search(s))

    @cached_property
    def times(self) -> tuple[str, ...]:
        """The times wished for, each as written."""
        return tuple(filter(None, self.wish_text.split("\x1f")))

    def says_when(self, sentence: str) -> bool:
        """Whether a sentence holds a time that is wished for."""
        return any(time in sentence for time in self.times)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A kind and, where another was near, the doubt's name."""

    kind: Kind
    doubt: str = ""
