"""Charsets, encodings, and bytes made to break a reader (promises 12 and 14)."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.core.mail import parse
from mailworker.errors import Unreadable
from tests.cast import bounce, bytes_mail, hostile_mails, raw_mail


def text_of(content: bytes, content_type: str, encoding: str = "8bit") -> str:
    head = f"From: a@example.org\nContent-Type: {content_type}\nContent-Transfer-Encoding: {encoding}"
    mail = parse(bytes_mail(head, content))
    return mail.plain or ""


@pytest.mark.parametrize(
    ("content", "content_type", "expected"),
    [
        ("Grüße".encode(), "text/plain; charset=utf-8", "Grüße"),
        ("Grüße".encode("latin-1"), "text/plain; charset=iso-8859-1", "Grüße"),
        ("„Grüße“ – 5 €".encode("cp1252"), "text/plain; charset=iso-8859-1", "„Grüße“ – 5 €"),
        ("5 €".encode("iso8859-15"), "text/plain; charset=iso-8859-15", "5 €"),
        ("Grüße".encode(), "text/plain; charset=us-ascii", "Grüße"),
        ("Grüße".encode(), "text/plain", "Grüße"),
        ("Grüße".encode("cp1252"), "text/plain", "Grüße"),
        ("Grüße".encode("cp1252"), "text/plain; charset=utf-8", "Grüße"),
        ("Grüße".encode("cp1252"), "text/plain; charset=klingonisch", "Grüße"),
        ("Grüße".encode("utf-16"), "text/plain; charset=utf-16", "Grüße"),
        ("Grüße aus Köln".encode() + b"\xff", "text/plain; charset=utf-8", "Grüße aus Köln\ufffd"),
        (b"a\x81b", "text/plain", "a\ufffdb"),
        (b"a\x00b", "text/plain", "a\ufffdb"),
        (b"+2AA-", "text/plain; charset=utf-7", "?"),
        (b"a-b", "text/plain; charset=punycode", "a-b"),
        (b"abc", "text/plain; charset=rot13", "abc"),
    ],
)
def test_text_is_read_by_its_charset_then_utf8_then_windows_and_what_is_left_is_marked(
    content: bytes, content_type: str, expected: str
) -> None:
    assert text_of(content, content_type) == expected


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (b"R3LDvMOfZQ==", "base64"),
        (b"R3LD\r\nvMOf\r\nZQ", "base64"),
        (b"R3LD !vMOfZQ=", "BASE64 "),
        (b"Gr=C3=BC=C3=9F=\r\ne", "quoted-printable"),
        ("Grüße".encode(), "gibt-es-nicht"),
    ],
)
def test_the_transfer_encoding_is_undone_however_badly_it_was_done(content: bytes, encoding: str) -> None:
    assert text_of(content, "text/plain; charset=utf-8", encoding) == "Grüße"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("=?utf-8?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?UTF-8?B?R3LDvMOfZQ==?=", "Grüße"),
        ("=?utf-8?q?Gr=C3?= =?utf-8?q?=BC=C3=9Fe?=", "Grüße"),
        ("=?iso-8859-1?q?Gr=FC=DFe?= an =?utf-8?q?alle?=", "Grüße an alle"),
        ("=?utf-8*de?q?a_b?=", "a b"),
        ("=?unknown?q?a=FC?=", "aü"),
        ("=?utf-8?x?a?=", "=?utf-8?x?a?="),
        ("a =?b", "a =?b"),
        ("=?utf-8?q?a=0D=0ABcc=3A_b?=", "a Bcc: b"),
        ("=?utf-8?q?a=00=E2=80=A8b=E2=80=AEc?=", "a\ufffd bc"),
        ("a\r\n\tb", "a b"),
    ],
)
def test_a_subject_is_decoded_into_one_line_without_controls(value: str, expected: str) -> None:
    raw = f"From: a@example.org\r\nSubject: {value}\r\n\r\nx".encode()
    assert parse(raw).subject == expected


def test_unencoded_umlauts_in_headers_are_read() -> None:
    assert parse("Subject: Grüße\r\n\r\n".encode()).subject == "Grüße"
    assert parse("Subject: Grüße\r\n\r\n".encode("cp1252")).subject == "Grüße"


@pytest.mark.timeout(20)
@pytest.mark.parametrize("name", hostile_mails())
def test_a_hostile_mail_is_read_or_called_unreadable_and_never_hangs(name: str) -> None:
    raw = hostile_mails()[name]
    try:
        mail = parse(raw)
    except Unreadable:
        mail = None
    if mail:
        assert all(value == value.strip() and value.isprintable() for _, value in mail.headers)
        (mail.plain or "").encode()


def test_nesting_parts_and_headers_beyond_measure_are_unreadable_with_the_reason() -> None:
    hostile = hostile_mails()
    for name, reason in [
        ("nested 3,000 deep", "tiefer"),
        ("20,000 parts", "Teile"),
        ("100,000 headers", "lang"),
    ]:
        with pytest.raises(Unreadable, match=reason):
            parse(hostile[name])


@pytest.mark.timeout(60)
def test_25_megabytes_of_line_ends_and_of_false_boundaries_do_not_hang() -> None:
    head = b"From: a@example.org\nContent-Type: multipart/mixed; boundary=b\n\n"
    parse(b"From: a@example.org\n\n" + b"\n" * 25_000_000)
    parse(head + b"--b\n\nHallo\n--b--\n" + b"\n--bx" * 5_000_000)


PIECES = (
    *(b"\r\n", b"\n", b"<", b">", b'"', b"(", b";", b"=", b" ", b"\xff", b"\x00", b"--b", b"--"),
    *(b"From: ", b"a@example.org", b"Subject: ", b"=?utf-8?q?", b"?=", b"charset="),
    b"Content-Type: multipart/mixed; boundary=b\r\n",
)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=60).map(b"".join))
def test_any_bytes_at_all_are_read_or_called_unreadable(raw: bytes) -> None:
    try:
        mail = parse(raw)
    except Unreadable:
        return
    assert mail.size == len(raw)
    assert mail.sender is not None or mail.flaws


def test_a_flipped_bit_in_a_real_mail_never_raises() -> None:
    luck = random.Random(7)
    raw = bounce() + raw_mail(html="<p>Hallo</p>", files={"a.pdf": b"1"})
    for _ in range(300):
        flipped = bytearray(raw)
        for _ in range(5):
            flipped[luck.randrange(len(raw))] = luck.randrange(256)
        parse(bytes(flipped))
