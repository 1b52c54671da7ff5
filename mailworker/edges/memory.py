"""The mailbox and the postman without a network, for tests and trials: they behave as the real ones do."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from mailworker.config.settings import Folders
from mailworker.core.mail import MailKey, message_ids, parse
from mailworker.errors import MailboxAway, MailboxError, MailGone, PostmanError, Problem, Unreadable


@dataclass
class _Folder:
    uidvalidity: int
    mails: dict[int, bytes] = field(default_factory=dict)
    uids: Iterator[int] = field(default_factory=lambda: itertools.count(1))


class MemoryInbox:
    """A mailbox in memory. While `away` is true, it cannot be reached."""

    def __init__(self, folders: Folders | None = None, account: str = "amt@memory.example") -> None:
        self.names = folders or Folders()
        self.account = account
        self.away = False
        self._validities = itertools.count(1)
        self._folders: dict[str, _Folder] = {}
        self.make_folder(self.names.inbox)

    @contextmanager
    def connect(self) -> Iterator[OpenMemoryInbox]:
        """As `Inbox.connect`."""
        opened = OpenMemoryInbox(self)
        self.require_here()
        yield opened

    def check(self) -> list[Problem]:
        """As `Inbox.check`."""
        if self.away:
            return [Problem("mailbox memory", str(MailboxAway()), "try again later")]
        return [
            Problem("mailbox memory", f"There is no folder “{name}”.", "make it")
            for name in OpenMemoryInbox(self).missing_folders()
        ]

    def put(self, *raws: bytes, folder: str = "") -> list[int]:
        """Let these mails arrive; their UIDs."""
        return [self.add(raw, folder or self.names.inbox) for raw in raws]

    def mails(self, folder: str = "") -> list[bytes]:
        """The raw mails of a folder, in order of arrival."""
        return list(self.folder(folder or self.names.inbox).mails.values())

    def remove(self, uid: int, folder: str = "") -> None:
        """A colleague takes a mail away."""
        del self.folder(folder or self.names.inbox).mails[uid]

    def make_folder(self, name: str) -> None:
        """A new, empty folder; one of that name is replaced, under another UIDVALIDITY."""
        self._folders[name] = _Folder(next(self._validities))

    def known_folders(self) -> set[str]:
        """The names of all folders."""
        return set(self._folders)

    def folder(self, name: str) -> _Folder:
        """A folder. Raises MailboxError where there is none."""
        if name not in self._folders:
            raise MailboxError(f"The folder “{name}” cannot be used.", hint="is it there?")
        return self._folders[name]

    def add(self, raw: bytes, name: str) -> int:
        """Lay a mail into a folder; its UID."""
        folder = self.folder(name)
        uid = next(folder.uids)
        folder.mails[uid] = raw
        return uid

    def require_here(self) -> None:
        """Raises MailboxAway while the mailbox is away."""
        if self.away:
            raise MailboxAway


class OpenMemoryInbox:
    """As `OpenInbox`."""

    def __init__(self, inbox: MemoryInbox) -> None:
        self._inbox = inbox

    def new_keys(self) -> list[MailKey]:
        self._inbox.require_here()
        name = self._inbox.names.inbox
        folder = self._inbox.folder(name)
        return [MailKey(self._inbox.account, name, folder.uidvalidity, uid) for uid in sorted(folder.mails)]

    def size(self, key: MailKey) -> int:
        return len(self.fetch(key))

    def fetch(self, key: MailKey) -> bytes:
        folder = self._folder_of(key)
        if folder is None or key.uid not in folder.mails:
            raise MailGone
        return folder.mails[key.uid]

    def headers(self, key: MailKey) -> bytes:
        head, blank, _ = self.fetch(key).partition(b"\r\n\r\n")
        return head + blank

    def file(self, key: MailKey, folder: str) -> int | None:
        source = self._folder_of(key)
        self._inbox.folder(folder)
        if source is None or key.uid not in source.mails:
            return None
        return self._inbox.add(source.mails.pop(key.uid), folder)

    def append_sent(self, raw: bytes, at: datetime | None = None) -> None:
        self._inbox.require_here()
        self._inbox.add(raw, self._inbox.names.sent)

    def find_in_sent(self, message_id: str) -> bool:
        self._inbox.require_here()
        if not message_ids(message_id):
            return False
        return any(
            _id_of(raw) == message_id for raw in self._inbox.folder(self._inbox.names.sent).mails.values()
        )

    def missing_folders(self) -> list[str]:
        self._inbox.require_here()
        names = self._inbox.names
        wanted = (names.inbox, names.in_work, names.no_answer, names.quarantine, names.sent)
        return [name for name in wanted if name not in self._inbox.known_folders()]

    def ensure_folders(self) -> list[str]:
        missing = self.missing_folders()
        for name in missing:
            self._inbox.make_folder(name)
        return missing

    def idle(self, seconds: float) -> bool:
        self._inbox.require_here()
        return False

    def _folder_of(self, key: MailKey) -> _Folder | None:
        self._inbox.require_here()
        folder = self._inbox.folder(key.folder)
        return folder if (self._inbox.account, folder.uidvalidity) == (key.account, key.uidvalidity) else None


@dataclass(frozen=True, slots=True)
class Handed:
    """A letter that a postman in memory took."""

    raw: bytes
    sender: str
    recipient: str


class MemoryPostman:
    """A postman in memory. `fault`, while set, is raised: before the text is handed over, or after it."""

    def __init__(self) -> None:
        self.handed: list[Handed] = []
        self.fault: PostmanError | None = None
        self.fault_after_data = False

    @contextmanager
    def session(self) -> Iterator[MemoryPostman]:
        """As `Postman.session`."""
        yield self

    def deliver(self, raw: bytes, sender: str, recipient: str, before_data: Callable[[], None]) -> None:
        """As `OpenPostman.deliver`."""
        if self.fault and not self.fault_after_data:
            raise self.fault
        before_data()
        self.handed.append(Handed(raw, sender, recipient))
        if self.fault:
            raise self.fault

    def check(self) -> list[Problem]:
        """As `Postman.check`."""
        return []


def _id_of(raw: bytes) -> str | None:
    try:
        return parse(raw).message_id
    except Unreadable:
        return None
