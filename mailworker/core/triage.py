"""Whom not to answer, and why: every mark of a machine is one small rule with its reason and an example.

Wrong in one direction starts a loop between two programs; wrong in the other leaves a citizen without an
answer. So a mail that is refused here is kept, shown to staff with the reason, and never dropped.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mailworker.core import marks
from mailworker.core.mail import Mail
from mailworker.core.marks import Ours
from mailworker.errors import Unreadable

__all__ = ["RULES", "Ours", "Rule", "Sort", "Verdict", "too_big", "triage", "unreadable"]


class Sort(StrEnum):
    """What a mail is that gets no answer by itself."""

    OWN = "own"
    """A mail of ours that came back."""
    BOUNCE = "bounce"
    """A letter could not be delivered: staff must hear of it, at its case."""
    NOTICE = "notice"
    """A delay, a read receipt, a calendar's answer: noted at its case, never read as a wish."""
    MACHINE = "machine"
    """Written by a program or sent to many."""
    AMBIGUOUS = "ambiguous"
    """Nobody can say who wrote it: staff only."""
    TOO_BIG = "too_big"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a mail is not answered. `rule` names the mark, `reason` says it to staff in German.

    `refers_to` are the Message-IDs of the mails that a bounce or notice is about, the likeliest first.
    """

    sort: Sort
    rule: str
    reason: str
    refers_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One mark that suffices alone. `example` is a mail that bears it and no other."""

    name: str
    sort: Sort
    applies: Callable[[Mail, Ours], bool]
    reason: str
    example: str


def triage(mail: Mail, ours: Ours) -> Verdict | None:
    """The first rule that applies to a mail, as a verdict; None for a mail that may be answered."""
    rule = next((rule for rule in RULES if rule.applies(mail, ours)), None)
    if rule is None:
        return None
    reason = " ".join(mail.flaws) if rule.sort is Sort.AMBIGUOUS and mail.flaws else rule.reason
    about = marks.refers_to(mail) if rule.sort in {Sort.BOUNCE, Sort.NOTICE} else ()
    return Verdict(rule.sort, rule.name, reason, about)


def too_big(size: int, limit: int) -> Verdict | None:
    """The verdict on a mail of `size` bytes where `limit` are allowed."""
    if size <= limit:
        return None
    megabytes = f"{size / 1_048_576:.1f}".replace(".", ",")
    reason = f"Die Mail ist mit {megabytes} MB zu groß (erlaubt sind {limit / 1_048_576:.0f} MB)."
    return Verdict(Sort.TOO_BIG, "too_big", reason)


def unreadable(fault: Unreadable) -> Verdict:
    """The verdict on a mail that could not be parsed."""
    return Verdict(Sort.UNREADABLE, "unreadable", str(fault))


_CITIZEN = "From: Anna Beispiel <anna@example.org>\n"
_REPORT = (
    "From: Mailsystem <system@mx.example.org>\nContent-Type: multipart/report; report-type={}; boundary=B\n\n"
    "--B\nContent-Type: message/{}\n\n{}\n--B--\n"
)
_DELIVERY = "Reporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; anna@example.org\nAction: "

RULES: tuple[Rule, ...] = (
    Rule(
        "own_loop_header",
        Sort.OWN,
        marks.our_loop_header,
        "Eigene Nachricht, die zurückkam.",
        _CITIZEN + "X-Mailworker-Loop: WER-7K3M-9Q2X\n",
    ),
    Rule(
        "own_message_id",
        Sort.OWN,
        marks.our_message_id,
        "Eigene Nachricht, die zurückkam.",
        _CITIZEN + "Message-ID: <abcdefghijklmnopqrstuvwxyz@werne.example>\n",
    ),
    Rule(
        "own_address",
        Sort.OWN,
        marks.from_us,
        "Die Absenderadresse ist unsere eigene.",
        "From: Amt <Buergerbuero@werne.example>\n",
    ),
    Rule(
        "delivery_report",
        Sort.NOTICE,
        marks.other_report,
        "Zustellbericht: verzögert oder zugestellt.",
        _REPORT.format("delivery-status", "delivery-status", _DELIVERY + "delayed\nStatus: 4.4.1"),
    ),
    Rule(
        "read_receipt",
        Sort.NOTICE,
        marks.read_receipt,
        "Lesebestätigung.",
        _REPORT.format("disposition-notification", "disposition-notification", "Disposition: a; displayed"),
    ),
    Rule(
        "calendar_answer",
        Sort.NOTICE,
        marks.calendar_answer,
        "Antwort eines Kalenderprogramms.",
        _CITIZEN + "Content-Type: text/calendar\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n",
    ),
    Rule(
        "read_by_subject",
        Sort.NOTICE,
        marks.read_by_subject,
        "Lesebestätigung.",
        _CITIZEN + "Subject: Gelesen: Ihr Termin\n",
    ),
    Rule(
        "calendar_by_subject",
        Sort.NOTICE,
        marks.calendar_by_subject,
        "Antwort eines Kalenderprogramms.",
        _CITIZEN + "Subject: Zugesagt: Ihr Termin\n",
    ),
    Rule(
        "delay_by_subject",
        Sort.NOTICE,
        marks.plain_delay,
        "Die Zustellung einer Nachricht verzögert sich.",
        "From: MAILER-DAEMON@mx.example.org\nSubject: Warning: message delayed 24 hours\n",
    ),
    Rule(
        "delivery_failed",
        Sort.BOUNCE,
        marks.failed_report,
        "Eine Nachricht konnte nicht zugestellt werden.",
        _REPORT.format("delivery-status", "delivery-status", _DELIVERY + "failed\nStatus: 5.1.1"),
    ),
    Rule(
        "failure_header",
        Sort.BOUNCE,
        marks.failure_header,
        "Eine Nachricht konnte nicht zugestellt werden.",
        "From: System <system@mx.example.org>\nX-Failed-Recipients: anna@example.org\n",
    ),
    Rule(
        "failure_by_subject",
        Sort.BOUNCE,
        marks.plain_failure,
        "Eine Nachricht konnte nicht zugestellt werden.",
        "From: MAILER-DAEMON\nSubject: Unzustellbar: Ihr Termin\n",
    ),
    Rule(
        "null_return_path",
        Sort.MACHINE,
        marks.nowhere_to_return,
        "Automatische Nachricht: leerer Rücksendepfad.",
        "Return-Path: <>\n" + _CITIZEN,
    ),
    Rule(
        "daemon",
        Sort.MACHINE,
        marks.daemon,
        "Automatische Nachricht: Absender nimmt keine Antworten an.",
        "From: Bestellung <no-reply@example.com>\n",
    ),
    Rule(
        "auto_submitted",
        Sort.MACHINE,
        marks.auto_submitted,
        "Automatische Nachricht (Auto-Submitted).",
        _CITIZEN + "Auto-Submitted: auto-replied; owner-email=anna@example.org\n",
    ),
    Rule(
        "precedence",
        Sort.MACHINE,
        marks.precedence,
        "Massen- oder Listenmail (Precedence).",
        _CITIZEN + "Precedence: bulk\n",
    ),
    Rule(
        "list",
        Sort.MACHINE,
        marks.list_mail,
        "Nachricht einer Mailingliste oder eines Rundbriefs.",
        _CITIZEN + "List-Unsubscribe: <https://example.net/ab>\n",
    ),
    Rule(
        "vendor_mark",
        Sort.MACHINE,
        marks.vendor_mark,
        "Automatische Antwort eines Mailprogramms.",
        _CITIZEN + "X-Autoreply: yes\n",
    ),
    Rule(
        "exchange_autoresponder",
        Sort.MACHINE,
        marks.exchange_autoreply,
        "Automatische Antwort eines Mailprogramms.",
        _CITIZEN + "X-POST-MessageClass: 9; Autoresponder\n",
    ),
    Rule(
        "automatic_subject",
        Sort.MACHINE,
        marks.automatic_subject,
        "Automatische Antwort (Betreff).",
        _CITIZEN + "Subject: Automatische Antwort: Ihr Termin\n",
    ),
    Rule(
        "ambiguous_sender",
        Sort.AMBIGUOUS,
        marks.nobody_sure,
        "Der Absender ist nicht eindeutig.",
        "From: chef@example.org (Amt) <fremd@example.net>\n",
    ),
)
"""In order: our own first, a delivery's fate before the marks that such mails bear too, subjects last."""
