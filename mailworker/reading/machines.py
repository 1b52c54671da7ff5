"""Mails that machines wrote: by their headers first, by their words where the headers are silent."""

from __future__ import annotations

import re

from mailworker.core.mail import Mail
from mailworker.core.reading import Kind
from mailworker.reading.small import Small

_BOUNCE_SUBJECT = re.compile(
    r"\b(?:undeliver(?:ed|able)|unzustellbar|nicht\s+zustellbar|delivery\s+(?:status\s+notification|failure|failed|has\s+failed)|mail\s+delivery\s+(?:failed|system|subsystem)|returned\s+mail|failure\s+notice|zustellung(?:s\w*)?\s+(?:fehlgeschlagen|gescheitert|nicht\s+möglich|unvollständig|verzögert)|unzustellbarkeit|zustellfehler|message\s+not\s+delivered|delayed\s+mail|warning:\s+could\s+not\s+send)",
    re.I,
)
_BOUNCE_SENDER = re.compile(r"mailer-?daemon|postmaster@|mail\s+delivery\s+(?:sub)?system", re.I)
_BOUNCE_BODY = Small(
    r"\b(?:konnte\s+(?:leider\s+)?nicht\s+zugestellt\s+werden|could\s+not\s+be\s+delivered|wasn't\s+delivered|delivery\s+to\s+the\s+following\s+recipients?|fehler\s+bei\s+der\s+nachrichtenzustellung|remote\s+server\s+returned|recipient\s+address\s+rejected|mailbox\s+(?:full|unavailable)|user\s+unknown|permanent\s+(?:fatal\s+)?error|undelivered\s+mail|status:\s*[45]\.\d)",
)
_AUTO_SUBJECT = re.compile(
    r"^\s*(?:automatische\s+(?:antwort|r(?:ü|ue)ckantwort)|automatic\s+reply|auto(?:-?\s?reply|matisch\w*|:)|out\s+of\s+(?:the\s+)?office|abwesen(?:heit|d)\w*|abwesenheitsnotiz|ooo\b|vacation\s+reply|(?:nicht\s+)?gelesen\s*:|read\s*:|lesebest(?:ä|ae)tigung|eingangsbest(?:ä|ae)tigung|empfangsbest(?:ä|ae)tigung|\[ticket|ticket\b|ihre?\s+anfrage\s+(?:\[|ist\s+(?:bei\s+uns\s+)?eingegangen)|accepted\s*:|zugesagt\s*:|abgelehnt\s*:|newsletter)",
    re.I,
)
_AUTO_BODY = Small(
    r"(?s)\b(?:(?:diese|dies\s+ist\s+eine)\s+(?:e-?mail|nachricht|automatisch\w*)\b.{0,60}\b(?:automatisch|maschinell)\s*(?:erstellt|erzeugt|generiert|versendet|versandt|verschickt)?|automatisch\s+(?:generiert|erzeugt|erstellt|versend|versandt)\w*|maschinell\s+erstellt|automatically\s+generated|do\s+not\s+reply|bitte\s+(?:antworten\s+sie\s+)?nicht\s+auf\s+diese\s+(?:e-?)?mail|oberhalb\s+dieser\s+zeile"
    r"|keinen\s+zugriff\s+auf\s+(?:meine\s+)?(?:e-?)?mails?|(?:ihre\s+)?(?:e-?mails?|nachrichten?)\s+(?:wird|werden)\s+nicht\s+(?:weitergeleitet|gelesen)|in\s+dringenden\s+fällen\s+wenden|newsletter\b.{0,80}\babonn|abmelden\s*:\s*http|unsubscribe|abbestellen|wurde\s+(?:gelesen|angezeigt)\s+am|unter\s+der\s+(?:vorgangs|ticket)?\s?nummer\b.{0,40}\b(?:erfasst|bearbeitet)|ticketnummer|your\s+message\s+was\s+read)",
)
_AWAY = re.compile(
    r"\b(?:(?:ich\s+bin|wir\s+sind|bin\s+ich|sind\s+wir)\s+(?:derzeit|zurzeit|zur\s+zeit|aktuell|momentan|vom|bis|ab|leider|wieder|erst)?\b.{0,60}\bnicht\s+(?:im\s+(?:büro|haus|dienst)|erreichbar|am\s+arbeitsplatz)|(?:i\s+am|i'm)\s+(?:currently\s+)?(?:out\s+of\s+(?:the\s+)?office|on\s+(?:annual\s+)?leave|away)\b.{0,80}\b(?:back|return|until))",
    re.I | re.S,
)
"""What a notice of absence says, and a citizen of himself."""
_WANTS_TIME = re.compile(
    r"\?|\b(?:termin\w*|appointment|slot|passt|ginge|vorbeikommen|vorschl\w+|neither|none\s+of|works?\s+for|would\s+be|instead)\b",
    re.I,
)
"""What no notice of absence says."""
_PRECEDENCE = frozenset({"bulk", "list", "junk", "auto_reply", "auto-reply"})
_AUTO_HEADERS = (
    "list-id", "list-unsubscribe", "x-autoreply", "x-autorespond", "x-autoresponder", "x-auto-reply", "x-mailman-version", "feedback-id",
    "x-ms-exchange-inbox-rules-loop", "x-vacation", "disposition-notification", "x-otrs-loop", "x-ticket-id", "x-campaign-id", "x-mailgun-sid",
)  # fmt: skip


def by_headers(mail: Mail) -> Kind | None:
    """Bounce or automatic where the headers say so; None where they do not."""
    content = mail.header("content-type").lower()
    if "multipart/report" in content:
        return Kind.BOUNCE if "delivery-status" in content or "disposition" not in content else Kind.AUTOMATIC
    if mail.header("x-failed-recipients") or any(
        k == "x-ms-exchange-message-is-ndr" for k, _ in mail.headers
    ):
        return Kind.BOUNCE
    sender = f"{mail.sender.name} {mail.sender.email}" if mail.sender else mail.header("from")
    if _BOUNCE_SUBJECT.search(mail.subject) or _BOUNCE_SENDER.search(sender):
        return Kind.BOUNCE
    submitted = mail.header("auto-submitted").lower().strip()
    if submitted and not submitted.startswith("no"):
        return Kind.AUTOMATIC
    if mail.header("precedence").lower().strip() in _PRECEDENCE or any(
        mail.header(name) for name in _AUTO_HEADERS
    ):
        return Kind.AUTOMATIC
    suppress = mail.header("x-auto-response-suppress").lower()
    return Kind.AUTOMATIC if suppress and _AUTO_SUBJECT.search(mail.subject) else None


def by_words(subject: str, said: str, *, form: bool = False) -> Kind | None:
    """Bounce or automatic by subject and own words; None for a person's mail.

    `form`: the mail relays what a person typed into a web form, whatever the relay says of itself.
    """
    head = said[:3000]
    if form:
        return None
    if _BOUNCE_SUBJECT.search(subject) and not re.search(r"\btermin(?:wunsch|anfrage)", subject, re.I):
        return Kind.BOUNCE
    if len(list(_BOUNCE_BODY.finditer(head))) >= 2:
        return Kind.BOUNCE
    if _AUTO_SUBJECT.search(subject):
        return Kind.AUTOMATIC
    if _AUTO_BODY.search(head) or (_AWAY.search(head) and not _WANTS_TIME.search(head)):
        return Kind.AUTOMATIC
    return None
