"""Who wrote (promise 21): one clear sender, or nobody and the reason."""

from __future__ import annotations

import pytest

from mailworker.core.mail import Address, Mail, parse
from tests.cast import BERND, Person, raw_mail


def from_line(value: str | bytes) -> Mail:
    raw = value if isinstance(value, bytes) else value.encode()
    return parse(b"From: " + raw + b"\r\n\r\nHallo")


@pytest.mark.parametrize(
    ("value", "email", "name"),
    [
        ("anna@example.org", "anna@example.org", ""),
        ("<anna@example.org>", "anna@example.org", ""),
        ("Anna Beispiel <anna@example.org>", "anna@example.org", "Anna Beispiel"),
        ('"Beispiel, Anna" <anna@example.org>', "anna@example.org", "Beispiel, Anna"),
        ("Beispiel, Anna <anna@example.org>", "anna@example.org", "Beispiel, Anna"),
        ("anna@example.org (Anna Beispiel)", "anna@example.org", "Anna Beispiel"),
        ('"Anna \\"A.\\" Beispiel" <anna@example.org>', "anna@example.org", 'Anna "A." Beispiel'),
        ("=?utf-8?q?J=C3=BCrgen?= <j.m+amt@Example.ORG>", "j.m+amt@example.org", "Jürgen"),
        ('"=?utf-8?q?J=C3=BCrgen?=" <j@example.org>', "j@example.org", "Jürgen"),
        ('"anna@example.org" <anna@example.org>', "anna@example.org", "anna@example.org"),
        ("Anna <anna@bücher.example>", "anna@xn--bcher-kva.example", "Anna"),
        ("Anna Beispiel\r\n <anna@example.org>", "anna@example.org", "Anna Beispiel"),
        ("=?utf-8?q?A=0D=0ABcc=3A_x?= <anna@example.org>", "anna@example.org", "A Bcc: x"),
    ],
)
def test_one_clear_sender_is_read(value: str, email: str, name: str) -> None:
    mail = from_line(value)
    assert mail.sender == Address(email, name)
    assert mail.flaws == ()


@pytest.mark.parametrize(
    "value",
    [
        "chef@example.org (evil) <evil@example.net>",
        "evil@example.net (chef@example.org)",
        "evil@example.net (=?utf-8?q?chef=40example=2Eorg?=)",
        "a@example.org, b@example.org",
        "A <a@example.org>, B <b@example.org>",
        "<a@example.org> <b@example.org>",
        "a@b@example.org",
        "<a@b@example.org>",
        "Gruppe: a@example.org;",
        "a@example.org b@example.org",
        "=?utf-8?q?a=40example=2Eorg?=",
        '"a b"@example.org',
        "a@example.org\x00@example.net",
        "a@exa\u2028mple.org",
        "ännä@example.org",
        ".a@example.org",
        "a..b@example.org",
        "a@-example.org",
        "a@example..org",
        f"{'a' * 250}@example.org",
        f"a@example.org{' ' * 20_000}, b@example.org",
        "Anna",
        "MAILER-DAEMON",
        "<>",
        "@",
        "",
    ],
)
def test_a_sender_in_doubt_is_nobody_and_staff_are_told_why(value: str) -> None:
    mail = from_line(value)
    assert mail.sender is None
    assert mail.flaws[0].startswith("Absender: ")


def test_two_from_lines_or_none_are_nobody() -> None:
    assert parse(b"From: a@example.org\r\nFrom: a@example.org\r\n\r\n").sender is None
    assert parse(b"To: a@example.org\r\n\r\n").flaws == ("Absender: keine Absenderadresse.",)


def test_a_shown_name_that_is_another_address_is_told() -> None:
    mail = from_line('"chef@example.org" <evil@example.net>')
    assert mail.sender == Address("evil@example.net", "chef@example.org")
    assert "andere Adresse" in mail.flaws[0]


def test_an_answer_goes_to_reply_to_only_at_the_senders_own_domain() -> None:
    same = parse(raw_mail(headers={"Reply-To": "familie@example.org"}))
    assert same.answer_to == Address("familie@example.org")
    assert same.flaws == ()
    other = parse(raw_mail(headers={"Reply-To": BERND.email}))
    assert other.answer_to == other.sender
    assert BERND.email in other.flaws[0]
    assert parse(raw_mail(headers={"Reply-To": "a@example.org, b@example.org"})).reply_to is None
    assert from_line("").answer_to is None


def test_where_a_web_form_wants_answers_is_for_staff_to_decide() -> None:
    form = Person("Formular", "noreply@werne.example")
    mail = parse(raw_mail(sender=form, headers={"Reply-To": BERND.email}))
    assert mail.answer_to is None
    assert BERND.email in mail.flaws[0]
