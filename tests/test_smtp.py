"""The postman against a scripted server: after each fault it is known whether the letter left, or unknown."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from typing import Any

import pytest

from mailworker.config.settings import Security
from mailworker.edges.smtp import Postman, as_data
from mailworker.errors import LetterRefused, OutcomeUnknown, PostmanError, PutOff, StoreAway
from tests.cast import ANNA, BERND, OFFICE, raw_mail
from tests.servers.lines import LineServer
from tests.servers.smtp import ScriptedSmtp, settings_for

SOON = timedelta(seconds=2)
"""How long a server may be silent: long enough for its answers on a busy machine."""
LETTER = raw_mail("Guten Tag,\n.\n..zwei Punkte\nEnde\n", to=ANNA.email)


class Caller:
    """Who asks the postman: it notes when it was told that the text is about to be handed over."""

    def __init__(self, port: int, **changes: Any) -> None:
        self.postman = Postman(settings_for(port, **changes))
        self.handed_over = 0

    def hand_over(self) -> None:
        self.handed_over += 1

    def deliver(self, recipient: str = ANNA.email, raw: bytes = LETTER) -> None:
        self.postman.deliver(raw, OFFICE, recipient, self.hand_over)


def test_a_letter_arrives_byte_for_byte_dots_included(smtp_server: ScriptedSmtp) -> None:
    caller = Caller(smtp_server.port)
    caller.deliver()
    assert smtp_server.mailboxes == {ANNA.email: [LETTER]}
    assert smtp_server.deliveries[0].sender == OFFICE
    assert caller.handed_over == 1


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_a_refusal_before_the_text_is_for_good_and_nothing_was_handed_over(
    smtp_server: ScriptedSmtp, step: str
) -> None:
    smtp_server.say(step, "550 5.1.1 no such user")
    caller = Caller(smtp_server.port)
    with pytest.raises(LetterRefused) as refusal:
        caller.deliver()
    assert (refusal.value.code, refusal.value.permanent) == (550, True)
    assert caller.handed_over == 0
    assert smtp_server.deliveries == []


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA", "CONTENT"])
@pytest.mark.parametrize("code", [421, 450, 451, 452])
def test_what_the_server_cannot_take_now_is_put_off(smtp_server: ScriptedSmtp, step: str, code: int) -> None:
    smtp_server.say(step, f"{code} 4.2.0 later")
    caller = Caller(smtp_server.port)
    with pytest.raises(PutOff) as put_off:
        caller.deliver()
    assert (put_off.value.code, put_off.value.permanent) == (code, False)
    assert smtp_server.deliveries == []
    caller.deliver()
    assert len(smtp_server.deliveries) == 1


def test_a_refused_text_is_refused_for_good(smtp_server: ScriptedSmtp) -> None:
    smtp_server.say("CONTENT", "554 5.7.1 spam")
    with pytest.raises(LetterRefused, match="554"):
        Caller(smtp_server.port).deliver()


@pytest.mark.parametrize("step", ["MAIL", "RCPT", "DATA"])
def test_a_connection_lost_before_the_text_is_put_off_with_nothing_handed_over(
    smtp_server: ScriptedSmtp, step: str
) -> None:
    smtp_server.drop(step)
    caller = Caller(smtp_server.port)
    with pytest.raises(PutOff):
        caller.deliver()
    assert caller.handed_over == 0


@pytest.mark.parametrize(("step", "arrived"), [("CONTENT", 0), ("ACCEPTED", 1)])
def test_a_connection_lost_after_the_text_is_unknown_whether_the_letter_arrived_or_not(
    smtp_server: ScriptedSmtp, step: str, arrived: int
) -> None:
    smtp_server.drop(step)
    caller = Caller(smtp_server.port)
    with pytest.raises(OutcomeUnknown) as unknown:
        caller.deliver()
    assert unknown.value.permanent
    assert caller.handed_over == 1
    assert len(smtp_server.deliveries) == arrived


def test_no_byte_of_the_text_leaves_if_the_caller_cannot_note_the_handing_over(
    smtp_server: ScriptedSmtp,
) -> None:
    def fail() -> None:
        raise StoreAway

    with pytest.raises(StoreAway):
        Postman(settings_for(smtp_server.port)).deliver(LETTER, OFFICE, ANNA.email, fail)
    assert smtp_server.deliveries == []


def test_a_session_sends_many_letters_over_one_connection(smtp_server: ScriptedSmtp) -> None:
    with Postman(settings_for(smtp_server.port)).session() as session:
        for person in (ANNA, BERND, ANNA):
            session.deliver(LETTER, OFFICE, person.email, lambda: None)
    assert smtp_server.sessions == 1
    assert [delivery.recipient for delivery in smtp_server.deliveries] == [
        ANNA.email,
        BERND.email,
        ANNA.email,
    ]


def test_after_a_refusal_the_session_goes_on_over_the_same_connection(smtp_server: ScriptedSmtp) -> None:
    smtp_server.say("RCPT", "550 no")
    with Postman(settings_for(smtp_server.port)).session() as session:
        with pytest.raises(LetterRefused):
            session.deliver(LETTER, OFFICE, ANNA.email, lambda: None)
        session.deliver(LETTER, OFFICE, BERND.email, lambda: None)
    assert smtp_server.sessions == 1
    assert list(smtp_server.mailboxes) == [BERND.email]


def test_after_a_lost_connection_the_session_goes_on_over_a_fresh_one(smtp_server: ScriptedSmtp) -> None:
    smtp_server.drop("CONTENT")
    with Postman(settings_for(smtp_server.port)).session() as session:
        with pytest.raises(OutcomeUnknown):
            session.deliver(LETTER, OFFICE, ANNA.email, lambda: None)
        session.deliver(LETTER, OFFICE, BERND.email, lambda: None)
    assert smtp_server.sessions == 2
    assert list(smtp_server.mailboxes) == [BERND.email]


@pytest.mark.parametrize("code", [530, 535])
def test_a_demand_for_login_is_not_the_letters_fault(smtp_server: ScriptedSmtp, code: int) -> None:
    smtp_server.say("MAIL", f"{code} 5.7.0 login first")
    with pytest.raises(PutOff, match="Anmeldung"):
        Caller(smtp_server.port).deliver()


@pytest.mark.parametrize(
    "address",
    [
        "anna@example.org\r\nRCPT TO:<boese@example.net>",
        "anna@example.org>\nDATA",
        "<anna@example.org>",
        "anna@example.org,b@example.org",
        "anna@b@example.org",
        "anna",
        "ännä@example.org",
        "anna @example.org",
        "",
    ],
)
def test_an_address_that_is_none_never_reaches_the_server(smtp_server: ScriptedSmtp, address: str) -> None:
    caller = Caller(smtp_server.port)
    with pytest.raises(LetterRefused):
        caller.deliver(address)
    with pytest.raises(LetterRefused):
        caller.postman.deliver(LETTER, address, ANNA.email, caller.hand_over)
    assert smtp_server.sessions == 0


def test_the_servers_words_are_told_without_addresses(smtp_server: ScriptedSmtp) -> None:
    smtp_server.say("RCPT", f"550 5.1.1 <{ANNA.email}>: user anna.beispiel unknown at mail.example.org")
    with pytest.raises(LetterRefused) as refusal:
        Caller(smtp_server.port).deliver()
    assert "anna" not in str(refusal.value).lower()
    assert "unknown at mail.example.org" in str(refusal.value)


def test_nobody_listening_is_put_off(free_port: int) -> None:
    with pytest.raises(PutOff, match="nimmt zurzeit nichts an"):
        Caller(free_port).deliver()
    (problem,) = Postman(settings_for(free_port)).check()
    assert "host and port" in problem.hint


@pytest.mark.parametrize("security", [Security.NONE, Security.STARTTLS, Security.TLS])
def test_a_silent_server_is_given_up_in_time(line_server: LineServer, security: Security) -> None:
    caller = Caller(line_server.port, timeout=timedelta(seconds=0.1), security=security)
    with pytest.raises(PutOff):
        caller.deliver()


def polite(server: LineServer) -> None:
    server.says("220 hier")
    server.answers("EHLO", "250 hier")
    server.answers("MAIL", "250 ja")
    server.answers("RCPT", "250 ja")
    server.answers("DATA", "354 los")


def test_a_server_that_falls_silent_with_the_text_in_hand_leaves_it_unknown(line_server: LineServer) -> None:
    polite(line_server)
    with pytest.raises(OutcomeUnknown):
        Caller(line_server.port, timeout=SOON).deliver()


def test_an_answer_that_is_none_leaves_it_unknown(line_server: LineServer) -> None:
    polite(line_server)
    line_server.answers(r"\.$", "was?")
    with pytest.raises(OutcomeUnknown):
        Caller(line_server.port).deliver()


def test_a_server_that_falls_silent_before_the_text_is_put_off(line_server: LineServer) -> None:
    line_server.says("220 hier")
    line_server.answers("EHLO", "250 hier")
    caller = Caller(line_server.port, timeout=SOON)
    with pytest.raises(PutOff):
        caller.deliver()
    assert caller.handed_over == 0


@pytest.mark.parametrize(
    ("raw", "wire"),
    [
        (b"a\r\nb\r\n", b"a\r\nb\r\n.\r\n"),
        (b"a\nb\rc", b"a\r\nb\r\nc\r\n.\r\n"),
        (b".\r\n..x\r\n", b"..\r\n...x\r\n.\r\n"),
        (b"a\r\n.\rb\n.\n", b"a\r\n..\r\nb\r\n..\r\n.\r\n"),
    ],
)
def test_no_text_can_end_early_or_smuggle_a_command(raw: bytes, wire: bytes) -> None:
    assert as_data(raw) == wire


SEND = """
import sys
from mailworker.config.settings import Security, SmtpSettings
from mailworker.edges.smtp import Postman
port, sender, recipient = int(sys.argv[1]), *sys.argv[2:]
settings = SmtpSettings("127.0.0.1", port, sender, "Amt", security=Security.NONE)
with Postman(settings).session() as session:
    session.deliver(b"a: b", sender, recipient, lambda: print("handed over", flush=True))
print("sent")
"""


@pytest.mark.parametrize(
    ("step", "printed", "arrived"),
    [
        ("before-data", "", 0),
        ("in-data", "handed over", 0),
        ("before-250", "handed over", 1),
        ("after-250", "handed over", 1),
        ("", "handed over\nsent", 1),
    ],
)
def test_a_process_killed_at_a_named_step_has_left_as_much_as_the_step_says(
    smtp_server: ScriptedSmtp, step: str, printed: str, arrived: int
) -> None:
    environment = {**os.environ, "MAILWORKER_FAILPOINT": step}
    command = [sys.executable, "-c", SEND, str(smtp_server.port), OFFICE, ANNA.email]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=30)
    assert (done.stdout.strip(), done.returncode) == (printed, 70 if step else 0), done.stderr
    smtp_server.settle()
    assert len(smtp_server.deliveries) == arrived


def test_every_postmans_error_tells_whether_trying_again_helps() -> None:
    assert [error.permanent for error in (LetterRefused, PutOff, OutcomeUnknown, PostmanError)] == [
        True,
        False,
        True,
        True,
    ]
