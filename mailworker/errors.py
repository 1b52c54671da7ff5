"""Every error that this program raises on purpose. A class's docstring is the sentence for its reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class MailworkerError(Exception):
    """Something went wrong."""

    permanent: bool = True
    """False where trying again later may help."""

    def __init__(self, detail: str = "", *, hint: str = "") -> None:
        super().__init__(detail or (type(self).__doc__ or "").partition("\n")[0].strip())
        self.hint = hint

    @property
    def sentence(self) -> str:
        """What to tell a person: what is wrong and, where known, what would be right."""
        return f"{self}\n  → {self.hint}" if self.hint else str(self)


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault of the set-up: the file and key (or the server), what is wrong, what would be right."""

    where: str
    what: str
    hint: str

    @property
    def sentence(self) -> str:
        return f"{self.where}: {self.what}\n  → {self.hint}"


class ConfigError(MailworkerError):
    """The configuration has faults."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(problem.sentence for problem in problems))
        self.problems = tuple(problems)


class MailboxError(MailworkerError):
    """The mailbox cannot be used."""


class MailboxAway(MailboxError):
    """The mail server does not answer, or the connection to it broke."""

    permanent = False


class LoginRefused(MailboxError):
    """The mail server refuses user name and password."""


class TlsRefused(MailboxError):
    """The connection to the mail server cannot be made safe."""


class MailboxUnfit(MailboxError):
    """The mail server cannot do what is needed for filing mails safely."""


class MailGone(MailboxError):
    """The mail is no longer in its folder."""


class Unreadable(MailworkerError):
    """The mail cannot be parsed."""


class PostmanError(MailworkerError):
    """The letter could not be handed to the mail server.

    `code` is the server's SMTP reply, 0 where there was none.
    """

    def __init__(self, detail: str = "", *, hint: str = "", code: int = 0) -> None:
        super().__init__(detail, hint=hint)
        self.code = code


class LetterRefused(PostmanError):
    """The mail server refuses this letter for good."""


class PutOff(PostmanError):
    """The mail server cannot take the letter now."""

    permanent = False


class OutcomeUnknown(PostmanError):
    """The connection ended while the mail server had the letter in hand: it may have been sent."""


class StoreAway(MailworkerError):
    """The database does not answer."""

    permanent = False


class SlotTaken(MailworkerError):
    """This slot has been given to someone else in the meantime."""


class HoldExpired(MailworkerError):
    """The reservation of this slot has expired."""


class NotAllowed(MailworkerError):
    """The case is in a state that does not allow this."""


class LetterChanged(MailworkerError):
    """The letter is no longer the text that was approved."""


class LetterFault(MailworkerError):
    """A letter's template is missing or broken."""


class NoSuchCase(MailworkerError):
    """There is no such case."""
