from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from mailworker.core.case import CaseState, MailState
from mailworker.core.mail import MailKey
from mailworker.errors import MailboxAway, MailboxError, MailGone
from mailworker.office.consider import consider_next
from mailworker.office.receive import file_considered, receive
from tests.cast import BERND, newsletter
from tests.office.house import House
from tests.office.letters import mail


def test_a_mail_is_kept_raw_before_the_mailbox_changes(house: House) -> None:
    raw = mail()
    house.inbox.put(raw)
    with house.inbox.connect() as inbox:
        assert receive(house.ctx, inbox, house.clock) == 1
    (kept,) = house.mails()
    assert (kept.raw, kept.state, kept.received_at) == (raw, MailState.RECEIVED, house.clock())
    assert house.inbox.mails() == [raw]


def test_what_was_taken_in_is_not_taken_in_again(house: House) -> None:
    house.inbox.put(mail())
    with house.inbox.connect() as inbox:
        assert [receive(house.ctx, inbox, house.clock) for _ in range(2)] == [1, 0]


def test_each_mail_moves_to_the_folder_of_its_state(house: House) -> None:
    house.arrive(mail(), newsletter(), b"\x00" * 50)
    names = house.ctx.settings.mailbox.folders
    where = {name: len(house.inbox.mails(name)) for name in (names.inbox, names.in_work, names.no_answer)}
    assert where == {names.inbox: 0, names.in_work: 2, names.no_answer: 1}


def test_a_move_that_did_not_happen_is_made_up_for(house: House) -> None:
    house.inbox.put(mail())
    with house.inbox.connect() as inbox:
        inbox.ensure_folders()
        real, inbox.file = inbox.file, _away  # type: ignore[method-assign]
        receive(house.ctx, inbox, house.clock)
        consider_next(house.ctx, house.clock())
        with pytest.raises(MailboxAway):
            file_considered(house.ctx, inbox)
        inbox.file = real  # type: ignore[method-assign]
    house.poll()
    assert house.inbox.mails() == []
    assert len(house.cases()) == 1


def _away(*_: Any) -> None:
    raise MailboxAway


def test_a_mail_that_vanished_stops_nothing(house: House) -> None:
    first, second = house.inbox.put(mail(), mail(sender=BERND))
    with house.inbox.connect() as inbox:
        keys = inbox.new_keys()
        house.inbox.remove(first)
        inbox.new_keys = lambda: keys  # type: ignore[method-assign]
        with pytest.raises(MailGone):
            inbox.fetch(keys[0])
        assert receive(house.ctx, inbox, house.clock) == 1
    assert second == keys[1].uid


def test_a_mail_that_is_too_big_is_quarantined_unread_and_the_next_one_goes_on(house: House) -> None:
    mailbox = replace(house.ctx.settings.mailbox, largest_mail=5000)
    house.ctx = replace(house.ctx, settings=replace(house.ctx.settings, mailbox=mailbox))
    big = mail(subject="Mit Anhang") + b"x" * 5000
    house.arrive(big, mail(sender=BERND))
    kept, after = house.mails()
    assert (kept.state, kept.truncated, kept.size) == (MailState.QUARANTINED, True, len(big))
    assert len(kept.raw) < 1000
    assert "zu groß" in kept.reason
    assert after.state is MailState.IN_CASE
    assert house.inbox.mails(house.ctx.settings.mailbox.folders.quarantine) == [big]


def test_a_folder_made_anew_repeats_nothing_loses_nothing_and_rings_once(house: House) -> None:
    house.arrive(mail())
    house.inbox.make_folder("INBOX")
    house.arrive(mail(), mail(sender=BERND))
    house.poll()
    assert [m.state for m in house.mails()] == [MailState.IN_CASE, MailState.DUPLICATE, MailState.IN_CASE]
    assert len(house.cases(CaseState.AWAITING_STAFF)) == 2
    assert house.alarms() == ["uidvalidity"]


def test_a_mailbox_that_is_away_changes_nothing(house: House) -> None:
    house.inbox.put(mail())
    house.inbox.away = True
    with pytest.raises(MailboxAway):
        house.poll()
    assert house.mails() == []
    house.inbox.away = False
    house.poll()
    assert len(house.cases()) == 1


def test_a_mail_that_the_server_does_not_hand_over_keeps_no_other_out(house: House) -> None:
    stuck: set[MailKey] = set()
    held_back, _ = house.inbox.put(mail(), mail(sender=BERND))
    for expected in (0, 1):  # the connection is gone with the first; over the next one, it comes last
        with house.inbox.connect() as inbox:
            _hold_back(inbox, held_back)
            with pytest.raises(MailboxAway):
                receive(house.ctx, inbox, house.clock, stuck)
        assert len(house.mails()) == expected
    with house.inbox.connect() as inbox:
        assert receive(house.ctx, inbox, house.clock, stuck) == 1
    assert stuck == set()


def _hold_back(inbox: Any, uid: int) -> None:
    real = inbox.fetch
    inbox.fetch = lambda key: _away() if key.uid == uid else real(key)


def test_a_mail_that_cannot_be_moved_keeps_no_other_in_the_inbox(house: House) -> None:
    house.inbox.put(newsletter(), mail())
    with house.inbox.connect() as inbox:
        inbox.ensure_folders()
        receive(house.ctx, inbox, house.clock)
        while consider_next(house.ctx, house.clock()):
            pass
        real = inbox.file
        no_answer = house.inbox.names.no_answer
        inbox.file = (  # type: ignore[method-assign]
            lambda key, folder: _full() if folder == no_answer else real(key, folder)
        )
        with pytest.raises(MailboxError, match="voll"):
            file_considered(house.ctx, inbox)
    assert house.inbox.mails() == [newsletter()]


def _full() -> int:
    raise MailboxError("Der Ordner ist voll.")
