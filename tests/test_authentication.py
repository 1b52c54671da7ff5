from __future__ import annotations

import pytest

from mailworker.core.authentication import sender_is_proven, trusted_results
from mailworker.core.mail import Mail, parse
from tests.cast import bytes_mail

US = "mx.werne.example"


def with_headers(*lines: str) -> Mail:
    return parse(bytes_mail("\n".join([*lines, "From: anna@example.org"])))


OUTER = "Received: from relay.example.net by mx.werne.example (Postfix); Sun, 22 Nov 2026 10:00:00 +0100"
INNER = "Received: from mx.werne.example by imap.werne.example with LMTP; Sun, 22 Nov 2026 10:00:01 +0100"
PASS = "Authentication-Results: mx.werne.example; spf=pass smtp.mailfrom=example.org; dmarc=pass"


def test_what_our_server_says_above_its_own_received_counts() -> None:
    mail = with_headers(PASS, OUTER)
    assert trusted_results(mail, US) == {"spf": "pass", "dmarc": "pass"}
    assert sender_is_proven(mail, US) is True


def test_a_server_of_ours_further_in_does_not_hide_it() -> None:
    assert sender_is_proven(with_headers(INNER, PASS, OUTER), US) is True


def test_what_the_sender_wrote_below_our_received_counts_for_nothing() -> None:
    assert sender_is_proven(with_headers(OUTER, PASS), US) is None
    assert sender_is_proven(with_headers(INNER, OUTER, PASS), US) is None


def test_another_servers_word_counts_for_nothing() -> None:
    other = PASS.replace("mx.werne.example", "mx.evil.example")
    longer = PASS.replace("mx.werne.example", "mx.werne.example.evil.example")
    assert sender_is_proven(with_headers(other, longer, OUTER), US) is None


def test_without_a_configured_server_nothing_counts() -> None:
    assert trusted_results(with_headers(PASS, OUTER), "") == {}


def test_without_a_received_of_ours_only_what_stands_above_all_counts() -> None:
    foreign = "Received: from a by relay.example.net; Sun, 22 Nov 2026 10:00:00 +0100"
    assert sender_is_proven(with_headers(PASS, foreign), US) is True
    assert sender_is_proven(with_headers(foreign, PASS), US) is None


def test_a_mail_without_any_received_proves_nothing() -> None:
    assert sender_is_proven(with_headers(PASS), US) is None


@pytest.mark.parametrize(
    "words", ['reason="x; dmarc=pass"', "(x; dmarc=pass)", "(a (b; dmarc=pass) c)", 'a="\\"; dmarc=pass"']
)
def test_results_inside_comments_and_quotes_are_no_results(words: str) -> None:
    mail = with_headers(f"Authentication-Results: {US}; dmarc=fail {words}", OUTER)
    assert trusted_results(mail, US) == {"dmarc": "fail"}
    assert sender_is_proven(mail, US) is False


@pytest.mark.parametrize("result", ["none", "temperror", "permerror"])
def test_no_finding_is_neither_proof_nor_disproof(result: str) -> None:
    assert sender_is_proven(with_headers(f"Authentication-Results: {US}; dmarc={result}", OUTER), US) is None


def test_one_of_two_signatures_suffices() -> None:
    mail = with_headers(f"Authentication-Results: {US}; dkim=fail; dkim=pass; dkim=none", OUTER)
    assert trusted_results(mail, US) == {"dkim": "pass"}
