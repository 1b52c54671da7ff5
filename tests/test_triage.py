from __future__ import annotations

import pytest

from mailworker.core.mail import parse
from mailworker.core.triage import RULES, Ours, Rule, Sort, too_big, triage, unreadable
from mailworker.errors import Unreadable
from tests.cast import (
    ANNA,
    BERND,
    CLERK,
    OFFICE,
    Person,
    bounce,
    bytes_mail,
    newsletter,
    out_of_office,
    raw_mail,
)

OURS = Ours.of(OFFICE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_each_mark_alone_refuses_an_answer_and_says_why(rule: Rule) -> None:
    mail = parse(rule.example.encode())
    marks = [each.name for each in RULES if each.applies(mail, OURS)]
    assert marks[0] == rule.name
    assert rule.sort in {Sort.BOUNCE, Sort.NOTICE} or marks == [rule.name]
    verdict = triage(mail, OURS)
    assert verdict is not None
    assert (verdict.sort, verdict.rule) == (rule.sort, rule.name)
    assert verdict.reason.endswith(".")


def test_no_two_rules_share_a_name() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


ORDINARY = {
    "a booking": raw_mail(),
    "a wish for no machine's answers": raw_mail(headers={"X-Auto-Response-Suppress": "All"}),
    "said to be written by hand": raw_mail(headers={"Auto-Submitted": "no"}),
    "first class": raw_mail(headers={"Precedence": "first-class"}),
    "high priority": raw_mail(headers={"Importance": "high", "X-Priority": "1", "Priority": "urgent"}),
    "an answer to our letter": raw_mail(subject="AW: Ihr Termin", answers=("<a@werne.example>",)),
    "an answer to an automatic subject": raw_mail(subject="AW: Automatische Antwort: Ihr Termin"),
    "a subject about absence": raw_mail(subject="Abwesenheit am Montag, Termin verlegen"),
    "somebody who can be reached by mail only": raw_mail(subject="Ich bin derzeit nicht erreichbar: Termin"),
    "somebody who accepts in words": raw_mail(subject="Termin angenommen", answers=("<a@werne.example>",)),
    "somebody who read something": raw_mail(subject="Gelesen, aber nicht verstanden"),
    "a subject about offices": raw_mail(subject="Out of curiosity: office hours?"),
    "an undeliverable letter is asked about": raw_mail(subject="Personalausweis unzustellbar, was tun?"),
    "a colleague": raw_mail(sender=CLERK, message_id="<3f2a-11ee@werne.example>"),
    "a return path": b"Return-Path: <anna.beispiel@example.org>\r\n" + raw_mail(),
    "a name like a daemon's": raw_mail(sender=Person("Post Meister", "p.postmaster@example.org")),
    "a local part like a list's": raw_mail(sender=Person("Nora Reply", "nora.reply@example.org")),
    "an autoreply that says no": raw_mail(headers={"X-Autoreply": "no"}),
    "an invitation": raw_mail(headers={"X-Mailer": "Microsoft Outlook 16.0"}, html="<p>Hallo</p>"),
    "a forwarded bounce": raw_mail("Schauen Sie mal.\n", files={"bounce.eml": bounce()}),
    "a read receipt is asked for": raw_mail(headers={"Disposition-Notification-To": ANNA.email}),
    "a web form in a citizen's name": raw_mail(
        sender=Person("Formular", "noreply@werne.example"), headers={"Reply-To": ANNA.email}
    ),
    "a name that shows another address": raw_mail(sender=Person("anna@example.com", ANNA.email)),
}


@pytest.mark.parametrize("name", ORDINARY)
def test_ordinary_mails_are_not_refused(name: str) -> None:
    assert triage(parse(ORDINARY[name]), OURS) is None


@pytest.mark.parametrize(
    "subject",
    [
        "Automatische Antwort: Ihr Termin",
        "Automatische Antwort",
        "Abwesenheitsnotiz: Re: Ihr Termin",
        "Abwesenheitsnachricht",
        "Abwesenheitsassistent (Anna Beispiel)",
        "Out of Office: Your appointment",
        "Out of the office",
        "Out-of-Office Reply: Termin",
        "Automatic reply: Your appointment",
        "Auto-Reply",
        "AUTOREPLY: Termin",
        "[Automatische Antwort] Ihr Termin",
        "Out of office Re: Your appointment",
        "Abwesenheitsnotiz AW: Ihr Termin",
        "=?utf-8?q?Automatische_Eingangsbest=C3=A4tigung?=",
    ],
)
def test_subjects_of_machines_are_known_in_german_and_english(subject: str) -> None:
    verdict = triage(parse(bytes_mail(f"From: {ANNA.mailbox}\nSubject: {subject}")), OURS)
    assert verdict is not None
    assert verdict.rule == "automatic_subject"


@pytest.mark.parametrize(
    ("subject", "rule"),
    [
        ("Gelesen: Ihr Termin", "read_by_subject"),
        ("Read: Your appointment", "read_by_subject"),
        ("Abgelehnt: Termin Bürgerbüro @ Fr. 16. Apr. 2027", "calendar_by_subject"),
        ("Mit Vorbehalt zugesagt: Termin", "calendar_by_subject"),
        ("Accepted: Your appointment", "calendar_by_subject"),
    ],
)
def test_receipts_and_calendars_without_their_parts_are_known_by_subject(subject: str, rule: str) -> None:
    verdict = triage(parse(raw_mail(subject=subject, answers=("<letter@werne.example>",))), OURS)
    assert verdict is not None
    assert (verdict.sort, verdict.rule, verdict.refers_to) == (
        Sort.NOTICE,
        rule,
        ("<letter@werne.example>",),
    )


def test_exchanges_empty_mark_of_a_failure_counts_by_being_there() -> None:
    verdict = triage(parse(bytes_mail(f"From: {BERND.mailbox}\nX-MS-Exchange-Message-Is-Ndr:")), OURS)
    assert verdict is not None
    assert verdict.sort is Sort.BOUNCE


@pytest.mark.parametrize(
    "local",
    [
        "MAILER-DAEMON",
        "noreply",
        "no-reply",
        "No.Reply",
        "donotreply",
        "do_not_reply",
        "bitte-nicht-antworten",
        "keine-antwort",
        "bounce+a1b2",
        "owner-liste",
        "liste-bounces",
        "postmaster",
    ],
)
def test_addresses_that_take_no_answers_get_none(local: str) -> None:
    verdict = triage(parse(bytes_mail(f"From: X <{local}@example.com>")), OURS)
    assert verdict is not None
    assert verdict.rule == "daemon"


def test_a_reply_to_that_takes_no_answers_either_changes_nothing() -> None:
    robot = raw_mail(sender=Person("X", "noreply@example.com"), headers={"Reply-To": "no-reply@example.com"})
    verdict = triage(parse(robot), OURS)
    assert verdict is not None
    assert verdict.rule == "daemon"


def test_a_bounce_names_the_letter_it_is_about() -> None:
    verdict = triage(parse(bounce("<letter-7@werne.example>")), OURS)
    assert verdict is not None
    assert verdict.sort is Sort.BOUNCE
    assert verdict.refers_to[0] == "<letter-7@werne.example>"


def test_a_bounce_without_a_report_names_the_letter_from_its_text() -> None:
    raw = bytes_mail(
        "From: MAILER-DAEMON\nSubject: failure notice",
        "This message was returned.\r\n\r\nMessage-ID: <letter-8@werne.example>\r\nSubject: Ihr Termin\r\n",
    )
    verdict = triage(parse(raw), OURS)
    assert verdict is not None
    assert verdict.sort is Sort.BOUNCE
    assert verdict.refers_to == ("<letter-8@werne.example>",)


def test_a_delay_is_a_notice_and_no_failure() -> None:
    verdict = triage(parse(bounce("<letter-9@werne.example>", action="delayed", status="4.4.1")), OURS)
    assert verdict is not None
    assert (verdict.sort, verdict.refers_to) == (Sort.NOTICE, ("<letter-9@werne.example>",))


def test_a_read_receipt_names_the_letter_it_is_about() -> None:
    raw = bytes_mail(
        f"From: {ANNA.mailbox}\n"
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=B",
        "--B\r\n\r\nGelesen.\r\n--B\r\nContent-Type: message/disposition-notification\r\n\r\n"
        "Original-Message-ID: <letter-10@werne.example>\r\nDisposition: m; displayed\r\n--B--\r\n",
    )
    verdict = triage(parse(raw), OURS)
    assert verdict is not None
    assert (verdict.sort, verdict.refers_to) == (Sort.NOTICE, ("<letter-10@werne.example>",))


def test_an_out_of_office_reply_is_a_machines() -> None:
    verdict = triage(parse(out_of_office()), OURS)
    assert verdict is not None
    assert verdict.sort is Sort.MACHINE


def test_a_newsletter_is_a_machines() -> None:
    verdict = triage(parse(newsletter()), OURS)
    assert verdict is not None
    assert verdict.rule == "list"


def test_our_own_mail_is_known_by_its_loop_header_after_its_message_id_was_rewritten() -> None:
    raw = raw_mail(sender=BERND, headers={"X-Mailworker-Loop": "1"}, message_id="<rewritten@relay.example>")
    verdict = triage(parse(raw), OURS)
    assert verdict is not None
    assert verdict.sort is Sort.OWN


def test_our_own_message_id_counts_only_at_our_domain() -> None:
    raw = raw_mail(message_id="<abcdefghijklmnopqrstuvwxyz@example.org>")
    assert triage(parse(raw), OURS) is None


def test_an_ambiguous_sender_is_explained_in_its_own_words() -> None:
    verdict = triage(parse(bytes_mail("From: a@example.org\nFrom: b@example.net")), OURS)
    assert verdict is not None
    assert (verdict.sort, verdict.reason) == (Sort.AMBIGUOUS, "Absender: mehrere From-Zeilen.")


def test_a_mail_at_the_limit_is_not_too_big_and_one_byte_more_is() -> None:
    assert too_big(25 * 1_048_576, 25 * 1_048_576) is None
    verdict = too_big(31 * 1_048_576, 25 * 1_048_576)
    assert verdict is not None
    assert verdict.reason == "Die Mail ist mit 31,0 MB zu groß (erlaubt sind 25 MB)."


def test_an_unreadable_mail_keeps_the_reason() -> None:
    assert unreadable(Unreadable("Zu viele Teile.")).reason == "Zu viele Teile."
