"""The office's mailbox: its mails are fetched without a trace and filed by UID MOVE; nothing is expunged.

imap-tools' own `fetch`, `move`, `flag` and `delete` are not used: they mark mails as read, or send EXPUNGE.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import Any

from imap_tools import BaseMailBox
from imap_tools.utils import encode_folder

from mailworker.config.settings import Folders, MailboxSettings
from mailworker.core.mail import MailKey
from mailworker.edges.imap_login import drop, log_in
from mailworker.errors import MailboxAway, MailboxError, MailGone, MailworkerError, Problem

_LONGEST_IDLE = 25 * 60.0  # RFC 2177: at most 29 minutes
_HEADER_BYTES = 256 * 1024
_BODY = rb"BODY\[%s\](?:<\d+>)?+(?! NIL)"
"""What a FETCH hands over. Of a mail that a colleague has just expunged, Dovecot says OK and NIL."""
_SAFE_ID = re.compile(r"<[!-;=?-~]{1,900}>")


class Inbox:
    """A mailbox by its settings. No connection is kept between two uses of `connect`."""

    def __init__(self, settings: MailboxSettings) -> None:
        self._settings = settings

    @contextmanager
    def connect(self) -> Iterator[OpenInbox]:
        """Log in, and log out in the end. Raises a MailboxError that says what is wrong."""
        opened = OpenInbox(log_in(self._settings), self._settings)
        try:
            yield opened
        except BaseException:
            opened.drop()
            raise
        opened.leave()

    def check(self) -> list[Problem]:
        """Every fault that can be seen from outside: connection, login, capabilities, folders."""
        where = f"mailbox {self._settings.host}:{self._settings.port}"
        try:
            with self.connect() as box:
                missing = box.missing_folders()
        except MailboxError as fault:
            return [Problem(where, str(fault), fault.hint or "try again later, or ask the server's operator")]
        return [
            Problem(where, f"There is no folder “{name}”.", "make it, or let the worker make it at its start")
            for name in missing
        ]


class OpenInbox:
    """A logged-in mailbox. After any fault the connection is gone, and every call raises MailboxAway."""

    def __init__(self, box: BaseMailBox, settings: MailboxSettings) -> None:
        self._box = box
        self._client: Any = box.client
        self._folders: Folders = settings.folders
        self._account = settings.account
        self._chosen: tuple[str, bool] | None = None
        self._uidvalidity = 0
        self._alive = True

    def new_keys(self) -> list[MailKey]:
        """Where the mails of the inbox lie, all of them, oldest first."""
        folder = self._folders.inbox
        with self._conversation():
            self._choose(folder)
            self._client.noop()  # lets the server tell of mails that came after the folder was chosen
            uids = self._search("ALL")
            return [MailKey(self._account, folder, self._uidvalidity, uid) for uid in uids]

    def size(self, key: MailKey) -> int:
        """A mail's size in bytes. Raises MailGone."""
        text, _ = self._fetched(key, "RFC822.SIZE", rb"RFC822\.SIZE \d+")
        found = re.search(rb"RFC822\.SIZE (\d+)", text)
        return int(found[1]) if found else 0

    def fetch(self, key: MailKey) -> bytes:
        """A whole mail, its flags left as they are. Raises MailGone."""
        return self._fetched(key, "BODY.PEEK[]", _BODY % b"")[1]

    def headers(self, key: MailKey) -> bytes:
        """A mail's header block, cut at 256 KiB. Raises MailGone."""
        return self._fetched(key, f"BODY.PEEK[HEADER]<0.{_HEADER_BYTES}>", _BODY % b"HEADER")[1]

    def file(self, key: MailKey, folder: str) -> int | None:
        """Move a mail to a folder, in one step of the server; its new UID, or None where it was gone."""
        with self._conversation():
            if not self._lies_here(key):
                return None
            answer, _ = self._client.uid("MOVE", str(key.uid), encode_folder(folder))
            moved_to = self._moved_to(key.uid)
            if answer != "OK" and self._still_has(key.uid):
                raise _no_such_folder(folder)
            return moved_to

    def append_sent(self, raw: bytes, at: datetime | None = None) -> None:
        """Lay a copy of a letter into the Sent folder, as read. `at` is its aware date, else the server's.

        After MailboxAway nobody knows whether it lies there: ask `find_in_sent` before trying again.
        """
        with self._conversation():
            folder = encode_folder(self._folders.sent)
            answer, _ = self._client.append(folder, r"(\Seen)", at, raw)
            if answer != "OK":
                raise _no_such_folder(self._folders.sent)

    def find_in_sent(self, message_id: str) -> bool:
        """Whether a letter with exactly this Message-ID lies in the Sent folder."""
        if not _SAFE_ID.fullmatch(message_id):
            return False  # ours are all safe; anything else could end the command and begin another
        quoted = '"' + message_id.replace("\\", "\\\\").replace('"', '\\"') + '"'
        with self._conversation():
            self._choose(self._folders.sent, readonly=True, anew=True)
            return any(self._has_id(uid, message_id) for uid in self._search("HEADER", "Message-ID", quoted))

    def missing_folders(self) -> list[str]:
        """The configured folders that the mailbox does not have."""
        with self._conversation():
            known = {info.name for info in self._box.folder.list()}
            return [name for name in _wanted(self._folders) if name not in known]

    def ensure_folders(self) -> list[str]:
        """Make the missing folders and subscribe to them, so that mail programs show them; their names."""
        missing = self.missing_folders()
        for name in missing:
            with self._conversation():
                self._make(name)
        return missing

    def idle(self, seconds: float) -> bool:
        """Wait until something happens in the inbox, at most so long; whether something did.

        Without IDLE it returns False at once. It only shortens a wait: `new_keys` is what counts.
        """
        if "IDLE" not in self._client.capabilities:
            return False
        with self._conversation():
            self._choose(self._folders.inbox)
            idle: Any = self._box.idle
            idle.start()
            happened = idle.poll(timeout=min(seconds, _LONGEST_IDLE))
            idle.stop()  # a server that died in the meantime shows here: poll returned nothing
            return bool(happened)

    def drop(self) -> None:
        """Close the connection without a word."""
        self._alive = False
        drop(self._box)

    def leave(self) -> None:
        """Log out; a server that is gone by now does not matter."""
        if self._alive:
            self._alive = False
            with suppress(Exception):
                self._box.logout()
            drop(self._box)

    @contextmanager
    def _conversation(self) -> Iterator[None]:
        """One or more commands. After a fault of any kind, answers could be taken for another command's."""
        if not self._alive:
            raise MailboxAway("The connection to the mail server was dropped.")
        self._client.untagged_responses.clear()
        try:
            yield
        except MailboxAway:
            self.drop()
            raise
        except MailworkerError:
            raise
        except Exception as fault:
            self.drop()
            sentence = f"The connection to the mail server broke ({type(fault).__name__})."
            raise MailboxAway(sentence) from fault

    def _choose(self, folder: str, *, readonly: bool = False, anew: bool = False) -> None:
        if self._chosen == (folder, readonly) and not anew:
            return
        self._chosen = None
        answer, _ = self._client.select(encode_folder(folder), readonly)
        if answer != "OK":
            raise _no_such_folder(folder)
        self._uidvalidity = int(self._client.untagged_responses["UIDVALIDITY"][0])
        self._chosen = (folder, readonly)

    def _lies_here(self, key: MailKey) -> bool:
        """Whether the key's folder still numbers its mails as it did when the key was made."""
        self._choose(key.folder)
        return key.account == self._account and key.uidvalidity == self._uidvalidity

    def _search(self, *criteria: str) -> list[int]:
        answer, data = self._client.uid("SEARCH", *criteria)
        if answer != "OK":
            raise MailboxAway("The mail server does not search.")
        return sorted({int(uid) for part in data if part for uid in part.split()})

    def _fetched(self, key: MailKey, what: str, wanted: bytes) -> tuple[bytes, bytes]:
        """The answer about exactly this mail: its text and its literal."""
        with self._conversation():
            if not self._lies_here(key):
                raise MailGone
            answer, data = self._client.uid("FETCH", str(key.uid), f"(UID {what})")
            found = _answer_about(key.uid, data, wanted) if answer == "OK" else None
            if found is None:
                self._require_gone(key)
                raise MailGone
            return found

    def _require_gone(self, key: MailKey) -> None:
        """Nothing came: either the mail is gone, or the server is not to be trusted."""
        if self._still_has(key.uid):
            raise MailboxAway("The mail server does not hand over a mail that it has.")

    def _still_has(self, uid: int) -> bool:
        self._client.noop()
        return bool(self._search("UID", str(uid)))

    def _moved_to(self, uid: int) -> int | None:
        codes = self._client.untagged_responses.get("COPYUID")
        if not codes:
            return None
        _, source, target = codes[-1].split()
        if int(source) != uid:
            raise MailboxAway("The mail server moved another mail than it was asked to.")
        return int(target)

    def _has_id(self, uid: int, message_id: str) -> bool:
        """SEARCH finds parts of an id, too."""
        what = "(UID BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])"
        _, data = self._client.uid("FETCH", str(uid), what)
        found = _answer_about(uid, data, rb"BODY\[HEADER\.FIELDS")
        return found is not None and message_id.encode() in found[1].split()

    def _make(self, name: str) -> None:
        folder = encode_folder(name)
        answer, _ = self._client.create(folder)
        if answer != "OK" and "ALREADYEXISTS" not in self._client.untagged_responses:
            raise MailboxError(
                f"The folder “{name}” could not be made.",
                hint="some servers want all folders below INBOX: configure “INBOX/…” or “INBOX.…”",
            )
        self._client.subscribe(folder)


def _wanted(folders: Folders) -> tuple[str, ...]:
    return (folders.inbox, folders.in_work, folders.no_answer, folders.quarantine, folders.sent)


def _no_such_folder(folder: str) -> MailboxError:
    return MailboxError(
        f"The folder “{folder}” cannot be used.", hint="is it there, and may this account write to it?"
    )


def _answer_about(uid: int, data: list[Any], wanted: bytes) -> tuple[bytes, bytes] | None:
    """The record that holds what was asked for; None where there is none. Raises MailboxAway for another's.

    Between them the server may tell of other mails' flags; those records hold nothing that was asked for.
    """
    for text, literal in _records(data):
        if not re.search(wanted, text):
            continue
        about = re.search(rb"\bUID (\d+)", text)
        if about is None or int(about[1]) != uid:
            raise MailboxAway("The mail server answered about another mail.")
        return text, literal
    return None


def _records(data: list[Any]) -> Iterator[tuple[bytes, bytes]]:
    """imaplib's list, one FETCH answer at a time: what stands around the literal, and the literal."""
    before: bytes | None = None
    literal = b""
    for item in data:
        if isinstance(item, tuple):
            before, literal = item
        elif before is not None:
            yield before + b" " + item, literal
            before, literal = None, b""
        elif item:
            yield item, _quoted(item)


def _quoted(text: bytes) -> bytes:
    """A server may send what is short as a quoted string instead of a literal."""
    found = re.search(rb'BODY\[[^]]*\](?:<\d+>)? "((?:[^"\\]|\\.)*)"', text)
    return re.sub(rb"\\(.)", rb"\1", found[1]) if found else b""
