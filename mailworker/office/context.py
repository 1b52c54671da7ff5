"""What every use case works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mailworker.config.settings import Settings
from mailworker.core.codes import new_code, new_token, prefix_of
from mailworker.core.marks import Ours
from mailworker.core.office import Office
from mailworker.edges.letters import LetterWriter
from mailworker.edges.mime import message_id
from mailworker.edges.store import Store
from mailworker.reading.reader import Reader

WORKER = "mailworker"
"""Who stands in the ledger for what nobody did by hand."""


@dataclass(frozen=True, slots=True)
class Context:
    """One office at work: its settings, its database, its reader, its letters."""

    settings: Settings
    store: Store
    reader: Reader
    writer: LetterWriter
    random: Callable[[int], bytes]

    @property
    def office(self) -> Office:
        return self.settings.office

    @property
    def ours(self) -> Ours:
        """By what a mail of ours that comes back is known."""
        return Ours.of(self.settings.smtp.sender, self.office.email)

    def new_code(self) -> str:
        """A case code that nobody can guess."""
        return new_code(prefix_of(self.office.id), self.random)

    def new_message_id(self) -> str:
        """A Message-ID that nobody can guess: it proves that an answer comes from who got the letter."""
        domain = self.settings.smtp.sender.rpartition("@")[2]
        return message_id(domain, new_token(self.random))
