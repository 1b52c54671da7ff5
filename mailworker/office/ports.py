"""What the use cases need of the mailbox and the mail server, whoever stands behind it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from mailworker.core.mail import MailKey


class InboxPort(Protocol):
    """A mailbox. Every call may raise MailboxAway; then the connection is gone and a fresh one is due."""

    def ensure_folders(self) -> object:
        """Make the worker's folders that are missing."""
        ...

    def new_keys(self) -> list[MailKey]:
        """Where the mails of the inbox lie, all of them, oldest first."""
        ...

    def size(self, key: MailKey) -> int:
        """A mail's size in bytes. Raises MailGone."""
        ...

    def fetch(self, key: MailKey) -> bytes:
        """A whole mail, its flags left as they are. Raises MailGone."""
        ...

    def headers(self, key: MailKey) -> bytes:
        """A mail's header block. Raises MailGone."""
        ...

    def file(self, key: MailKey, folder: str) -> int | None:
        """Move a mail to a folder, atomically; its new UID, or None where it was gone."""
        ...

    def append_sent(self, raw: bytes) -> None:
        """Lay a copy of a letter into the Sent folder."""
        ...

    def find_in_sent(self, message_id: str) -> bool:
        """Whether a letter lies in the Sent folder."""
        ...


class PostmanPort(Protocol):
    """A mail server that takes letters."""

    def deliver(self, raw: bytes, sender: str, recipient: str, before_data: Callable[[], None]) -> None:
        """Hand a letter in; `before_data` is called when the server is ready to take its text.

        Raises PostmanError: `permanent` says whether trying again is of use; OutcomeUnknown where the
        connection ended while the server had the text in hand.
        """
        ...
