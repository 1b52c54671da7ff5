"""Letters as mails: what arrives, and what no text from outside can change."""

from __future__ import annotations

import email
import re
from datetime import datetime, timedelta, timezone
from email import policy
from email.header import decode_header, make_header
from email.message import EmailMessage, Message

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailworker.core.letter import LetterKind, LetterText
from mailworker.core.mail import Address
from mailworker.edges import mime
from mailworker.errors import PostmanError

OFFICE = Address("buergerbuero@werne.example", "Bürgerbüro der Stadt Werne")
ANNA = Address("anna.beispiel@example.org", "Anna Beispiel")
AT = datetime(2026, 11, 22, 10, 30, tzinfo=timezone(timedelta(hours=1)))
OWN_ID = "<2k7wq@werne.example>"
ICS = "BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nX-TITEL:Bürgerbüro\r\nEND:VCALENDAR\r\n"
HEADERS = [
    "From",
    "To",
    "Subject",
    "Date",
    "Message-ID",
    "Auto-Submitted",
    "X-Auto-Response-Suppress",
    "X-Mailworker-Loop",
    "MIME-Version",
    "Content-Type",
]
THREADED = [*HEADERS[:5], "In-Reply-To", "References", *HEADERS[5:]]


def letter(
    kind: LetterKind = LetterKind.CONFIRMATION,
    subject: str = "Terminbestätigung: Dienstag, 1. Dezember 2026, 10:15 Uhr [WER-7K3M-9Q2X]",
    text: str = "Guten Tag,\n\nGrüße – 46,00 €\n",
    html: str = "<p>Grüße – 46,00\u00a0€</p>",
    calendar: str = "",
) -> LetterText:
    return LetterText(kind, subject, text, html, calendar)


def compose(content: LetterText | None = None, **more: object) -> bytes:
    settings = {
        "sender": OFFICE,
        "recipient": ANNA,
        "message_id": OWN_ID,
        "date": AT,
        "case_code": "WER-7K3M-9Q2X",
        **more,
    }
    return mime.compose(content or letter(), **settings)  # type: ignore[arg-type]


def parsed(raw: bytes) -> EmailMessage:
    message = email.message_from_bytes(raw, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert not [defect for part in message.walk() for defect in part.defects]
    return message


def lenient(raw: bytes) -> Message:
    """Parsed as old programs do: each header as it stands."""
    return email.message_from_bytes(raw, policy=policy.compat32)


def test_a_letter_arrives_as_it_was_written() -> None:
    mail = parsed(compose())
    plain, html = mail.get_body(("plain",)), mail.get_body(("html",))
    assert plain is not None
    assert html is not None
    assert plain.get_content().replace("\r\n", "\n") == letter().text
    assert html.get_content().strip() == letter().html
    assert mail["subject"] == letter().subject
    assert str(mail["from"]) == "Bürgerbüro der Stadt Werne <buergerbuero@werne.example>"
    assert mail["date"].datetime == AT


def test_a_calendar_file_is_attached_with_its_method_and_its_line_ends() -> None:
    mail = parsed(compose(letter(calendar=ICS)))
    (attached,) = mail.iter_attachments()
    assert mail.get_content_type() == "multipart/mixed"
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_param("method") == "CANCEL"
    assert attached.get_filename() == "termin.ics"
    assert attached.get_payload(decode=True) == ICS.encode()


def test_without_a_calendar_there_is_no_attachment() -> None:
    assert parsed(compose()).get_content_type() == "multipart/alternative"


def test_only_a_receipt_says_that_it_replies_by_itself() -> None:
    marks = {kind: parsed(compose(letter(kind)))["auto-submitted"] for kind in LetterKind}
    assert marks.pop(LetterKind.RECEIPT) == "auto-replied"
    assert set(marks.values()) == {"auto-generated"}


def test_every_letter_asks_machines_for_silence_and_is_known_when_it_comes_back() -> None:
    mail = parsed(compose())
    assert mail["x-auto-response-suppress"] == "OOF, AutoReply"
    assert mail[mime.LOOP_HEADER] == "WER-7K3M-9Q2X"


def test_the_same_letter_is_the_same_bytes_on_every_try() -> None:
    assert compose(letter(calendar=ICS)) == compose(letter(calendar=ICS))


def test_a_mail_is_seven_bit_with_crlf_and_short_lines() -> None:
    raw = compose(letter(text="ü" * 5000, html="<p>" + "x" * 5000 + "</p>", calendar=ICS))
    assert raw.isascii()
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", raw)
    assert max(map(len, raw.split(b"\r\n"))) <= 998


def test_outlooks_long_message_ids_stay_whole() -> None:
    long = [f"<{'AM0PR08MB' * 12}{n}@AM0PR08MB.eurprd08.prod.example.com>" for n in range(4)]
    raw = compose(in_reply_to=long[-1], references=long[:-1])
    unfolded = raw.replace(b"\r\n ", b" ").decode()
    assert f"In-Reply-To: {long[-1]}\r\n" in unfolded
    assert f"References: {' '.join(long)}\r\n" in unfolded
    assert b"=?" not in raw.split(b"References:")[1].split(b"Auto-Submitted:")[0]


def test_a_long_thread_keeps_its_first_mail_and_its_last() -> None:
    thread = [f"<{n}@example.org>" for n in range(100)]
    kept = str(lenient(compose(in_reply_to=thread[-1], references=thread))["references"]).split()
    assert len(kept) == mime.REFERENCES_KEPT
    assert kept[0] == thread[0]
    assert kept[1:] == thread[-11:]


def test_what_is_no_message_id_is_left_out_of_the_thread() -> None:
    crooked = ["<a b@x>", "<a@b>\r\nBcc: eve@example.net", "nothing", "<ü@x>", "<" + "a" * 1000 + "@x>", ""]
    assert list(lenient(compose(in_reply_to="<a@\r\nb>", references=crooked)).keys()) == HEADERS


@settings(deadline=None)
@given(
    subject=st.text(max_size=400),
    name=st.text(max_size=200),
    sender_name=st.text(max_size=200),
    code=st.text(max_size=50),
    thread=st.lists(st.text(max_size=60), max_size=5),
    answered=st.text(max_size=60),
)
def test_no_text_makes_or_bends_a_header(
    subject: str, name: str, sender_name: str, code: str, thread: list[str], answered: str
) -> None:
    raw = compose(
        letter(subject=subject),
        sender=Address(OFFICE.email, sender_name),
        recipient=Address(ANNA.email, name),
        case_code=code,
        references=thread,
        in_reply_to=answered,
    )
    mail = lenient(raw)
    assert list(mail.keys()) in (HEADERS, THREADED)
    assert email.utils.getaddresses([mail["to"]])[0][1] == ANNA.email
    assert len(email.utils.getaddresses([mail["to"]])) == 1
    assert email.utils.getaddresses([mail["from"]])[0][1] == OFFICE.email
    assert mail.get_content_type() == "multipart/alternative"


INJECTIONS = [
    "Anna\r\nBcc: eve@example.net",
    "Anna\nBcc: eve@example.net",
    "Anna\x00\u2028Bcc: eve@example.net",
    "=?utf-8?q?Anna=0D=0ABcc:_eve@example.net?=",
    'Anna" <eve@example.net>, "Bernd',
    "Anna, eve@example.net",
    "Änna, <eve@example.net>" + "ü" * 80,
    "Anna\\",
    "(Anna",
]


@pytest.mark.parametrize("text", INJECTIONS)
def test_known_tricks_stay_text(text: str) -> None:
    raw = compose(
        letter(subject=text), sender=Address(OFFICE.email, text), recipient=Address(ANNA.email, text)
    )
    mail = parsed(raw)
    for header, address in (("to", ANNA), ("from", OFFICE)):
        (only,) = mail[header].addresses
        assert only.addr_spec == address.email
    assert mail["bcc"] is None
    shown = str(make_header(decode_header(lenient(raw)["subject"])))
    assert "\r" not in shown
    assert "\n" not in shown


@pytest.mark.parametrize("subject", ["Grüße " * 60, "x" * 400, "a " * 200, "日本語" * 40, "🙂" * 80])
def test_long_subjects_are_folded_into_legal_pieces_and_read_back(subject: str) -> None:
    raw = compose(letter(subject=subject))
    head = raw.split(b"\r\n\r\n")[0]
    assert all(len(line) <= 78 for line in head.split(b"\r\n"))
    shown = str(make_header(decode_header(lenient(raw)["subject"])))
    assert shown.split() == " ".join(subject.split())[:300].split()


@pytest.mark.parametrize(
    "address",
    [
        "",
        "anna",
        "@example.org",
        "anna@",
        "anna@b@example.org",
        "anna@example.org\r\nRCPT TO:<eve@example.net>",
        "anna beispiel@example.org",
        "<anna@example.org>",
        "änna@example.org",
        "anna@exa_mple.org>",
        ".anna@example.org",
        "an..na@example.org",
    ],
)
def test_an_address_that_smtp_cannot_carry_is_refused_for_good(address: str) -> None:
    with pytest.raises(PostmanError) as refusal:
        compose(recipient=Address(address))
    assert refusal.value.permanent


def test_a_recipients_name_carries_no_advertisement() -> None:
    assert b"To: anna.beispiel@example.org\r\n" in compose(
        recipient=Address(ANNA.email, "Win at example.net")
    )
    assert b'To: "Anna Beispiel" <anna.beispiel@example.org>\r\n' in compose()


def test_a_domain_with_umlauts_is_written_as_dns_knows_it() -> None:
    raw = compose(recipient=Address("post@müller.example"))
    assert b"To: post@xn--mller-kva.example\r\n" in raw


def test_a_message_id_is_made_of_a_token_and_the_offices_domain() -> None:
    assert mime.message_id("werne.example", "k2j4") == "<k2j4@werne.example>"


@pytest.mark.parametrize(
    ("domain", "token"), [("", "a"), ("x.example", ""), ("x.example", "a\r\nb"), ("x>y", "a")]
)
def test_a_message_id_takes_nothing_that_could_end_it_early(domain: str, token: str) -> None:
    with pytest.raises(ValueError, match="Message-ID"):
        mime.message_id(domain, token)
