"""Understand: a kept mail, parsed and read. The same mail is always understood alike."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailworker.core.case import StoredMail
from mailworker.core.mail import Mail, parse
from mailworker.core.reading import Reading
from mailworker.office.context import Context

OLDEST = timedelta(days=14)
"""A Date further back than this says more about a clock than about the mail."""
AHEAD = timedelta(hours=1)


def understand(ctx: Context, stored: StoredMail, offers: tuple[datetime, ...] = ()) -> tuple[Mail, Reading]:
    """Parse and read. `offers` are the starts offered before, in the order offered. Raises Unreadable."""
    mail = parse(stored.raw)
    return mail, read(ctx, mail, stored.received_at, offers)


def read(ctx: Context, mail: Mail, received_at: datetime, offers: tuple[datetime, ...] = ()) -> Reading:
    """Read a parsed mail as of the day it was written on."""
    return ctx.reader.read_mail(mail, written_at(mail, received_at).astimezone(ctx.office.zone), offers)


def written_at(mail: Mail, received_at: datetime) -> datetime:
    """The Date that "morgen" counts from; one that cannot be true gives way to the time of arrival."""
    if mail.date is None:
        return received_at
    plausible = -AHEAD <= received_at - mail.date <= OLDEST
    return mail.date if plausible else received_at
