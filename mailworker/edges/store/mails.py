"""Raw mails and where each stands."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, func, select

from mailworker.core.case import MailState, StoredMail
from mailworker.core.mail import MailKey, fingerprint
from mailworker.edges.store.tables import FolderRow, MailRow
from mailworker.errors import NotAllowed


class Mails:
    def __init__(self, session: Session, office: str) -> None:
        self._session = session
        self._office = office

    def add(
        self,
        key: MailKey,
        raw: bytes,
        now: datetime,
        *,
        size: int | None = None,
        state: MailState = MailState.RECEIVED,
        reason: str = "",
    ) -> int | None:
        """Keep a raw mail; None where this UID is known already, from whichever worker.

        `size` is the whole mail's where `raw` holds only its headers.
        """
        row = MailRow(
            office=self._office,
            account=key.account,
            folder=key.folder,
            uidvalidity=key.uidvalidity,
            uid=key.uid,
            fingerprint=fingerprint(raw),
            size=len(raw) if size is None else size,
            truncated=size is not None,
            raw=raw,
            received_at=now,
            state=state,
            reason=reason,
        )
        try:
            with self._session.begin_nested():
                self._session.add(row)
        except IntegrityError:
            return None
        return row.id

    def known_uids(self, account: str, folder: str, uidvalidity: int, *, since: int = 0) -> dict[int, int]:
        """UID → our id, of all that were ever kept from this folder under this UIDVALIDITY.

        `since` is the lowest UID of interest: a poll must not cost the more, the longer the office exists.
        """
        rows = self._session.execute(
            select(MailRow.uid, MailRow.id).where(
                MailRow.office == self._office,
                MailRow.account == account,
                MailRow.folder == folder,
                MailRow.uidvalidity == uidvalidity,
                MailRow.uid >= since,
            )
        )
        return {uid: mail_id for uid, mail_id in rows if mail_id is not None}

    def renew_folder(self, key: MailKey) -> bool:
        """Remember the folder's UIDVALIDITY; True where it is another than before."""
        row = self._session.get(FolderRow, (self._office, key.account, key.folder)) or self._first_seen(key)
        changed = row.uidvalidity != key.uidvalidity
        row.uidvalidity = key.uidvalidity
        return changed

    def _first_seen(self, key: MailKey) -> FolderRow:
        """The folder's new row; where another worker has just made it, that one."""
        identity = (self._office, key.account, key.folder)
        row = FolderRow(
            office=self._office, account=key.account, folder=key.folder, uidvalidity=key.uidvalidity
        )
        try:
            with self._session.begin_nested():
                self._session.add(row)
        except IntegrityError:
            return self._session.get_one(FolderRow, identity)
        return row

    def get(self, mail_id: int) -> StoredMail:
        """A mail, raw and all."""
        return _value(self._row(mail_id))

    def waiting(self) -> tuple[int, ...]:
        """The ids of mails that wait to be considered, oldest first."""
        rows = self._session.exec(
            select(MailRow.id)
            .where(MailRow.office == self._office, MailRow.state == MailState.RECEIVED)
            .order_by(col(MailRow.id))
        )
        return tuple(mail_id for mail_id in rows if mail_id is not None)

    def all_ids(self) -> tuple[int, ...]:
        """The ids of all mails ever kept, in the order of their coming."""
        rows = self._session.exec(
            select(MailRow.id).where(MailRow.office == self._office).order_by(col(MailRow.id))
        )
        return tuple(mail_id for mail_id in rows if mail_id is not None)

    def begin_attempt(self, mail_id: int, now: datetime, claim: timedelta) -> int | None:
        """Count a try before it is made, so that one which ends the process is counted; the tries so far.

        None where the mail does not wait, or another worker has been at it for less than `claim`: two who
        try at once are not two tries.
        """
        begun = self._session.execute(
            update(MailRow)
            .where(
                col(MailRow.office) == self._office,
                col(MailRow.id) == mail_id,
                col(MailRow.state) == MailState.RECEIVED,
                or_(col(MailRow.tried_at).is_(None), col(MailRow.tried_at) <= now - claim),
            )
            .values(attempts=col(MailRow.attempts) + 1, tried_at=now)
        )
        return self._row(mail_id).attempts if begun.rowcount else None  # type: ignore[attr-defined]

    def end_attempt(self, mail_id: int) -> None:
        """The try failed and left the process alive: the next one need not wait."""
        self._session.execute(
            update(MailRow)
            .where(col(MailRow.office) == self._office, col(MailRow.id) == mail_id)
            .values(tried_at=None)
        )

    def undo_attempt(self, mail_id: int) -> None:
        """The try does not count: it was not the mail's fault. It is tried again when its claim has ended, so
        that what failed for everybody does not fail again and again at the same mail."""
        self._session.execute(
            update(MailRow)
            .where(col(MailRow.office) == self._office, col(MailRow.id) == mail_id)
            .values(attempts=col(MailRow.attempts) - 1)
        )

    def settle(
        self,
        mail_id: int,
        state: MailState,
        *,
        reason: str = "",
        case_id: int | None = None,
        message_id: str = "",
        reading: dict[str, Any] | None = None,
    ) -> None:
        """Say what became of a waiting mail. Raises NotAllowed where another worker was first: what this
        transaction made of the mail must not stand beside what that one did."""
        settled = self._session.execute(
            update(MailRow)
            .where(
                col(MailRow.office) == self._office,
                col(MailRow.id) == mail_id,
                col(MailRow.state) == MailState.RECEIVED,
            )
            .values(state=state, reason=reason, case_id=case_id, message_id=message_id, reading=reading)
        )
        if not settled.rowcount:  # type: ignore[attr-defined]
            raise NotAllowed("Diese Mail hat schon jemand bearbeitet.")

    def same_before(self, mail_id: int) -> int | None:
        """The first mail of the same content that came before this one."""
        known = self._row(mail_id).fingerprint
        return self._session.exec(
            select(func.min(MailRow.id)).where(
                MailRow.office == self._office, MailRow.fingerprint == known, col(MailRow.id) < mail_id
            )
        ).one()

    def of_case(self, case_id: int) -> tuple[StoredMail, ...]:
        """The mails of a case, oldest first."""
        rows = self._session.exec(
            select(MailRow)
            .where(MailRow.office == self._office, MailRow.case_id == case_id)
            .order_by(col(MailRow.id))
        )
        return tuple(_value(row) for row in rows)

    def reading_of(self, mail_id: int) -> dict[str, Any] | None:
        """What was understood of a mail, as it was stored."""
        return self._row(mail_id).reading

    def unanswered(self, limit: int = 200) -> tuple[StoredMail, ...]:
        """The mails that belong to no case, newest first: staff can see that nothing went missing."""
        rows = self._session.exec(
            select(MailRow)
            .where(MailRow.office == self._office, col(MailRow.case_id).is_(None))
            .order_by(col(MailRow.id).desc())
            .limit(limit)
        )
        return tuple(_value(row) for row in rows)

    def to_file(self, account: str, folder: str, uidvalidity: int, *, since: int = 0) -> dict[int, MailState]:
        """UID → state of the mails of a folder that have not been filed elsewhere yet, as `known_uids`."""
        rows = self._session.execute(
            select(MailRow.uid, MailRow.state).where(
                MailRow.office == self._office,
                MailRow.account == account,
                MailRow.folder == folder,
                MailRow.uidvalidity == uidvalidity,
                MailRow.uid >= since,
                MailRow.filed_in == "",
            )
        )
        return {uid: MailState(state) for uid, state in rows}

    def mark_filed(self, key: MailKey, folder: str) -> None:
        """The mail now lies in `folder` of the mailbox."""
        self._session.execute(
            update(MailRow)
            .where(
                col(MailRow.office) == self._office,
                col(MailRow.account) == key.account,
                col(MailRow.folder) == key.folder,
                col(MailRow.uidvalidity) == key.uidvalidity,
                col(MailRow.uid) == key.uid,
            )
            .values(filed_in=folder)
        )

    def count_by_state(self) -> dict[MailState, int]:
        """How many mails stand where."""
        rows = self._session.execute(
            select(MailRow.state, func.count()).where(MailRow.office == self._office).group_by(MailRow.state)
        )
        return {MailState(state): count for state, count in rows}

    def _row(self, mail_id: int) -> MailRow:
        return self._session.exec(
            select(MailRow).where(MailRow.office == self._office, MailRow.id == mail_id)
        ).one()


def _value(row: MailRow) -> StoredMail:
    if row.id is None:
        raise AssertionError
    return StoredMail(
        id=row.id,
        office=row.office,
        raw=row.raw,
        state=MailState(row.state),
        received_at=row.received_at,
        reason=row.reason,
        attempts=row.attempts,
        case_id=row.case_id,
        truncated=row.truncated,
        size=row.size,
    )
