from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from mailworker.core.mail import Address, message_ids, parse, safe_file_name
from tests.cast import CEMRE, SUNDAY, bounce, bytes_mail, raw_mail


def test_a_mail_says_who_wrote_what_when_and_in_which_thread() -> None:
    raw = raw_mail(
        "Guten Tag, schöne Grüße\n",
        sender=CEMRE,
        subject="Änderung – Termin",
        answers=("<one@example.org>", "<two@werne.example>"),
        message_id="<three@example.com>",
    )
    mail = parse(raw)
    assert mail.sender == Address(CEMRE.email, CEMRE.name)
    assert mail.subject == "Änderung – Termin"
    assert mail.date == SUNDAY
    assert mail.plain == "Guten Tag, schöne Grüße\n"
    assert mail.html is None
    assert mail.message_id == "<three@example.com>"
    assert mail.thread_ids == ("<two@werne.example>", "<one@example.org>")
    assert mail.references_of_a_reply == ("<one@example.org>", "<two@werne.example>", "<three@example.com>")
    assert mail.size == len(raw)
    assert mail.flaws == ()


def test_both_texts_and_the_attachments_are_told_apart() -> None:
    mail = parse(raw_mail("Text\n", html="<p>Text</p>", files={"ausweis.pdf": b"%PDF"}))
    assert mail.plain == "Text\n"
    assert mail.html == "<p>Text</p>\n"
    assert [(each.name, each.content) for each in mail.attachments] == [("ausweis.pdf", b"%PDF")]


def test_text_around_a_picture_is_read_whole() -> None:
    body = (
        "--b\r\n\r\nVorher\r\n--b\r\nContent-Type: image/png\r\n\r\nbild\r\n--b\r\n\r\nNachher\r\n--b--\r\n"
    )
    mail = parse(bytes_mail("From: a@example.org\nContent-Type: multipart/mixed; boundary=b", body))
    assert mail.plain == "Vorher\nNachher"
    assert [each.content_type for each in mail.attachments] == ["image/png"]


def test_an_attached_text_is_no_part_of_what_the_citizen_wrote() -> None:
    body = (
        "--b\r\n\r\nHallo\r\n--b\r\nContent-Type: text/plain\r\n"
        "Content-Disposition: attachment; filename=notiz.txt\r\n\r\nMontag 9 Uhr\r\n--b--\r\n"
    )
    mail = parse(bytes_mail("From: a@example.org\nContent-Type: multipart/mixed; boundary=b", body))
    assert mail.plain == "Hallo"
    assert mail.attachments[0].name == "notiz.txt"


def test_a_forwarded_message_is_an_attachment_and_not_read() -> None:
    inner = raw_mail("Ich möchte am Montag kommen.\n").decode()
    body = f"--b\r\n\r\nSiehe unten\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--b--\r\n"
    mail = parse(bytes_mail("From: a@example.org\nContent-Type: multipart/mixed; boundary=b", body))
    assert mail.plain == "Siehe unten"
    assert [each.name for each in mail.attachments] == ["anhang-1.eml"]


def test_flowed_text_is_marked_and_left_as_it_is() -> None:
    head = "From: a@example.org\nContent-Type: text/plain; format=flowed; delsp=yes"
    mail = parse(bytes_mail(head, "eins \r\nzwei\r\n"))
    assert (mail.flowed, mail.delsp, mail.plain) == (True, True, "eins \nzwei\n")
    assert not parse(raw_mail()).flowed


def test_a_mail_that_was_cut_off_is_shown_as_far_as_it_goes() -> None:
    head = "From: a@example.org\nContent-Type: multipart/mixed; boundary=b"
    mail = parse(
        bytes_mail(head, "Vorspann\r\n--b\r\n\r\nHallo\r\n--b\r\nContent-Type: image/png\r\n\r\nhalb")
    )
    assert mail.plain == "Hallo"
    assert mail.attachments[0].content == b"halb"


def test_the_inner_boundary_may_begin_with_the_outer_one() -> None:
    body = (
        "--b\r\nContent-Type: multipart/alternative; boundary=bb\r\n\r\n"
        "--bb\r\n\r\nText\r\n--bb\r\nContent-Type: text/html\r\n\r\n<p>\r\n--bb--\r\n--b--\r\n"
    )
    mail = parse(bytes_mail("From: a@example.org\nContent-Type: multipart/mixed; boundary=b", body))
    assert (mail.plain, mail.html, mail.attachments) == ("Text", "<p>", ())


def test_an_encrypted_mail_says_so() -> None:
    head = "From: a@example.org\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data"
    mail = parse(bytes_mail(head, "abc"))
    assert mail.plain is None
    assert "verschlüsselt" in mail.flaws[0]


def test_line_ends_of_every_kind_are_read() -> None:
    crlf = raw_mail("eins\nzwei\n", html="<p>")
    assert parse(crlf.replace(b"\r\n", b"\n")).plain == parse(crlf).plain == "eins\nzwei\n"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("<a@example.org>", "<a@example.org>"),
        ("\r\n <a@example.org>", "<a@example.org>"),
        ("<[1f6c2b]@DB7PR04.eurprd04.prod.outlook.com>", "<[1f6c2b]@DB7PR04.eurprd04.prod.outlook.com>"),
        ("a@example.org", "<a@example.org>"),
        ('<x"y\\z@example.org>', '<x"y\\z@example.org>'),
        ("<a@example.org> <b@example.org>", "<a@example.org>"),
        ("<a b@example.org>", None),
        ("<a\x00@example.org>", None),
        ("<ä@example.org>", None),
        ("<a\r\n A1 CREATE Boese\r\n @example.org>", None),
        (f"<{'a' * 1000}@example.org>", None),
        ("", None),
    ],
)
def test_a_message_id_is_kept_as_it_is_or_not_at_all(value: str, expected: str | None) -> None:
    raw = f"From: a@example.org\r\nMessage-ID: {value}\r\n\r\nx".encode()
    assert parse(raw).message_id == expected


def test_a_long_thread_keeps_its_first_and_its_last_mails() -> None:
    ids = [f"<{number}@example.org>" for number in range(150)]
    mail = parse(raw_mail(answers=ids, message_id="<last@example.org>"))
    assert mail.thread_ids[0] == "<149@example.org>"
    assert len(mail.references) == 100
    chain = mail.references_of_a_reply
    assert (chain[0], chain[-2:], len(chain)) == (ids[50], (ids[149], "<last@example.org>"), 20)


def test_ids_are_found_among_whatever_stands_between_them() -> None:
    value = "<a@x>,<b@x>;\t(old) <c@x> <bad id> <d@x"
    assert message_ids(value) == ("<a@x>", "<b@x>", "<c@x>")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Sun, 22 Nov 2026 10:30:00 +0100", SUNDAY),
        ("22 Nov 2026 09:30 GMT", SUNDAY),
        ("Sun, 22 Nov 2026 09:30:00 -0000", SUNDAY),
        ("Sun, 22 Nov 2026 10:30:00 +0100 (MEZ)", SUNDAY),
        ("gestern", None),
        ("Mon, 99 Foo 99999 99:99:99 +9999", None),
        ("Sun, 22 Nov 9998 00:00:00 +0000", None),
        ("", None),
    ],
)
def test_the_date_is_an_aware_instant_or_nothing(value: str, expected: datetime | None) -> None:
    mail = parse(f"From: a@example.org\r\nDate: {value}\r\n\r\nx".encode())
    assert mail.date == expected
    assert mail.date is None or mail.date.tzinfo is not None


def test_the_date_keeps_its_own_zone() -> None:
    mail = parse(raw_mail(at=SUNDAY.astimezone(timezone(timedelta(hours=1)))))
    assert mail.date is not None
    assert (mail.date.utcoffset(), mail.date.astimezone(UTC)) == (timedelta(hours=1), SUNDAY)


def test_a_bounce_shows_what_it_reports_and_which_mail_it_returns() -> None:
    mail = parse(bounce("<letter@werne.example>"))
    assert mail.report_type == "delivery-status"
    assert dict(mail.report_fields)["action"] == "failed"
    assert mail.embedded_ids == ("<letter@werne.example>",)
    assert mail.plain == "The mail system could not deliver your message.\n"


@pytest.mark.parametrize(
    ("name", "harmless"),
    [
        ("ausweis.pdf", "ausweis.pdf"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\anna\\ausweis.pdf", "ausweis.pdf"),
        (".bashrc", "bashrc"),
        ("a\r\nSet-Cookie: b.pdf", "a Set-Cookie_ b.pdf"),
        ("rechnung\u202efdp.exe", "rechnungfdp.exe"),
        ('a<b>"c|d?.pdf', "a_b__c_d_.pdf"),
        ("Ausweis von Jürgen.pdf", "Ausweis von Jürgen.pdf"),
        ("a" * 500 + ".pdf", "a" * 80 + ".pdf"),
        ("...", ""),
        ("", ""),
    ],
)
def test_an_attachments_name_is_harmless(name: str, harmless: str) -> None:
    assert safe_file_name(name) == harmless
