"""No personal data in logs (promise 35): a whole corpus goes through the chain, and the logs are searched."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest
import structlog

from mailworker.core.case import CaseState
from mailworker.errors import LetterRefused, OutcomeUnknown, PutOff
from mailworker.office import consider as considering
from mailworker.office.approve import approve
from mailworker.worker import Timetable, Worker
from tests.cast import (
    ANNA,
    BERND,
    CEMRE,
    DARIA,
    FAMILY,
    JOHN,
    Person,
    bounce,
    bytes_mail,
    newsletter,
    out_of_office,
)
from tests.office.house import House, opened
from tests.office.letters import (
    ACCEPT,
    AT_NIGHT,
    CANCEL,
    FOREIGN,
    QUESTION,
    WISHED,
    WITHOUT_SERVICE,
    mail,
)

PEOPLE = (ANNA, BERND, CEMRE, DARIA, FAMILY, JOHN)
BODIES = (WISHED, AT_NIGHT, WITHOUT_SERVICE, FOREIGN, CANCEL, QUESTION)
OURS = """mail letter state case kind level info warning error event timestamp poll send expire job failed
broke booking question other cancel accept change received duplicate quarantined sent ready unknown draft true
false
null considered consideration"""
"""What a log line is made of: names of events, fields and states, never of people."""
CODE = re.compile(r"WER-\w{4}-\w{4}")


@pytest.fixture
def logs() -> Iterator[io.StringIO]:
    """Everything that is logged, by us or by a library, down to the last detail."""
    kept = io.StringIO()
    structlog.configure(
        processors=[structlog.processors.add_log_level, structlog.processors.JSONRenderer()],
        logger_factory=structlog.PrintLoggerFactory(kept),
        wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG),
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(kept)
    root = logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    yield kept
    root.removeHandler(handler)
    root.setLevel(before)
    structlog.reset_defaults()


@pytest.fixture
def house(sqlite_store_url: str) -> Iterator[House]:
    with opened(sqlite_store_url) as house:
        yield house


def corpus() -> list[bytes]:
    """Mails of all sorts, from people and machines, good and hostile."""
    written = [mail(body, person) for person in PEOPLE for body in BODIES]
    machines = [out_of_office(), newsletter(), bounce()]
    odd = [
        b"",
        b"\x00\xff" * 200,
        bytes_mail("From: a@b@c.example\nSubject: Geheime Sache", "Mein Geburtsdatum ist der 01.02.1980."),
        bytes_mail("Subject: Ohne Absender", "Meine IBAN lautet DE02120300000000202051."),
        mail(subject="Gift für die Bearbeitung", sender=BERND),
    ]
    return [*written, *machines, *odd, written[0]]


def test_no_name_address_or_word_of_a_citizen_reaches_the_logs(
    house: House, logs: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    _break_one_mail(monkeypatch)
    raws = corpus()
    house.inbox.put(*raws)
    _work_through_everything(house)
    said = CODE.sub("", logs.getvalue())
    assert said.count("\n") > len(raws)
    for person in PEOPLE:
        for secret in (*person.name.split(), person.email, person.email.partition("@")[0], person.phone):
            assert not secret or secret not in said, secret
    words = _words_of(raws, house)
    found = sorted(word for word in words if re.search(rf"\b{re.escape(word)}\b", said, re.I))
    assert found == []


def _break_one_mail(monkeypatch: pytest.MonkeyPatch) -> None:
    real = considering.read

    def broken(ctx, mail, *rest):  # type: ignore[no-untyped-def]
        if "Gift" in mail.subject:
            raise ValueError(mail.plain)
        return real(ctx, mail, *rest)

    monkeypatch.setattr(considering, "read", broken)


def _work_through_everything(house: House) -> None:
    """Every job, with each fault that a mail server knows, and answers to what was sent."""
    worker = Worker(house.ctx, house.inbox.connect, house.postman, clock=house.clock)

    def turn() -> None:
        for job in (worker.poll, worker.send, worker.expire):
            worker._guarded(job)
        house.clock.pass_by(minutes=6)

    turn()
    for case in house.cases(CaseState.AWAITING_STAFF):
        if house.draft(case):
            approve(house.ctx, case.id, "karla", house.clock())
    faults = (
        PutOff(f"451 {ANNA.email} greylisted"),
        LetterRefused(f"550 no such user {BERND.email}"),
        OutcomeUnknown(),
        ValueError(CEMRE.email),
        None,
    )
    for fault in faults:
        house.postman.fault = fault  # type: ignore[assignment]
        turn()
    sent = [each for case in house.cases() for each in house.letters(case) if each.sent_at]
    house.inbox.put(*(mail(ACCEPT, DARIA, answers=(each.message_id,)) for each in sent[:10]))
    house.inbox.put(*(bounce(each.message_id, recipient=DARIA.email) for each in sent[10:13]))
    turn()
    house.inbox.away = True
    turn()
    house.clock.now += timedelta(days=9)
    turn()
    worker.stop.set()
    worker.run(Timetable(poll=timedelta(hours=1)))


def _words_of(raws: list[bytes], house: House) -> set[str]:
    """The words of every mail and of every letter, but for those that states and events are called by."""
    texts = [raw.decode("utf-8", "replace") for raw in raws]
    texts += [each.content.text for case in house.cases() for each in house.letters(case)]
    words = {
        word.lower() for text in texts for word in re.findall(r"[A-Za-zÄÖÜäöüß]{4,}", CODE.sub("", text))
    }
    return words - set(OURS.split())


def test_what_people_are_called_is_searched_for_in_earnest(logs: io.StringIO) -> None:
    structlog.get_logger().info("mail", sender=Person("Anna Beispiel", "anna@example.org").email)
    assert "anna@example.org" in logs.getvalue()
