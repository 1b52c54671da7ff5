"""What the desk says in German: names of states, instants as clerks write them, errors as sentences."""

from __future__ import annotations

from datetime import datetime, timedelta

from mailworker.core.case import BookingState, Case, CaseState, MailState
from mailworker.core.letter import LetterKind, LetterState, Missing
from mailworker.core.office import Office
from mailworker.core.reading import Kind, Role
from mailworker.errors import HoldExpired, LetterChanged, MailworkerError, NoSuchCase, NotAllowed, SlotTaken

WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
ALWAYS_ON = ("montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags")

CASE_STATES = {
    CaseState.NEW: "neu",
    CaseState.AWAITING_STAFF: "wartet auf Sie",
    CaseState.OFFERED: "wartet auf Antwort",
    CaseState.CONFIRMED: "Termin steht",
    CaseState.DONE: "erledigt",
    CaseState.MISSED: "nicht erschienen",
    CaseState.CANCELLED: "abgesagt",
    CaseState.EXPIRED: "abgelaufen",
    CaseState.CLOSED: "geschlossen",
}

KINDS = {
    Kind.BOOKING: "Terminwunsch",
    Kind.CHANGE: "Verlegung",
    Kind.CANCEL: "Absage",
    Kind.ACCEPT: "Zusage",
    Kind.DECLINE: "Ablehnung",
    Kind.QUESTION: "Frage",
    Kind.AUTOMATIC: "Automatische Nachricht",
    Kind.BOUNCE: "Unzustellbar",
    Kind.OTHER: "Sonstiges",
}

LETTERS = {
    LetterKind.RECEIPT: "Eingangsbestätigung",
    LetterKind.CONFIRMATION: "Terminbestätigung",
    LetterKind.OFFER: "Terminangebot",
    LetterKind.QUESTION: "Rückfrage",
    LetterKind.NOT_OUR_SERVICE: "Nicht zuständig",
    LetterKind.CANCELLATION: "Absage",
}

LETTER_STATES = {
    LetterState.DRAFT: "Entwurf",
    LetterState.READY: "geht gleich hinaus",
    LetterState.SENDING: "wird gesendet",
    LetterState.SENT: "gesendet",
    LetterState.FAILED: "nicht zustellbar",
    LetterState.UNKNOWN: "ungewiss",
    LetterState.VOID: "ersetzt",
}

MAIL_STATES = {
    MailState.RECEIVED: "eingegangen",
    MailState.IN_CASE: "im Vorgang",
    MailState.NO_ANSWER: "ohne Antwort",
    MailState.DUPLICATE: "Dublette?",
    MailState.QUARANTINED: "Quarantäne",
}

BOOKING_STATES = {
    BookingState.HELD: "reserviert",
    BookingState.OFFERED: "angeboten",
    BookingState.BOOKED: "gebucht",
    BookingState.BLOCKED: "abgesagt, noch gesperrt",
    BookingState.RELEASED: "zurückgegeben",
    BookingState.EXPIRED: "abgelaufen",
    BookingState.CANCELLED: "abgesagt",
}

ROLES = {
    Role.WISH: "Wunschzeit",
    Role.EXCLUDED: "ausgeschlossen",
    Role.DEADLINE: "Frist",
    Role.FACT: "Angabe",
}

MISSING = {
    Missing.SERVICE: "Anliegen",
    Missing.PERSONS: "Anzahl der Personen",
    Missing.TIME: "passende Zeiten",
    Missing.NAME: "Name",
    Missing.CASE: "welcher Termin gemeint ist",
}

LANGUAGES = {
    "de": "Deutsch",
    "en": "Englisch",
    "fr": "Französisch",
    "it": "Italienisch",
    "es": "Spanisch",
    "pl": "Polnisch",
    "tr": "Türkisch",
    "uk": "Ukrainisch",
    "ru": "Russisch",
    "ro": "Rumänisch",
    "bg": "Bulgarisch",
    "nl": "Niederländisch",
    "ar": "Arabisch",
    "fa": "Persisch",
    "pt": "Portugiesisch",
    "hr": "Kroatisch",
    "sq": "Albanisch",
}

DEEDS = {
    "opened": "Vorgang angelegt",
    "held": "Termine reserviert",
    "mail_joined": "Weitere Mail zugeordnet",
    "redrafted": "Anderen Brief vorgelegt",
    "proposed_anew": "Neue Termine gesucht",
    "approved": "Freigegeben",
    "closed": "Ohne Antwort geschlossen",
    "expired": "Reservierung abgelaufen",
    "sent": "Brief gesendet",
    "letter_failed": "Brief nicht zustellbar",
    "letter_arrived": "Als angekommen vermerkt",
    "letter_again": "Noch einmal zum Versand gegeben",
    "postman_lost": "Versand unterbrochen",
    "receipt_withheld": "Eingangsbestätigung zurückgehalten",
    "folder_renewed": "Ordner neu angelegt",
    "booked": "Am Telefon oder Schalter gebucht",
    "closed_counter": "Geschlossen",
    "reopened_counter": "Schließung zurückgenommen",
    "to_be_moved": "Muss verlegt werden",
    "stays_after_all": "Bleibt doch wie gebucht",
    "no_answer": "Keine Antwort bekommen",
    "settled_by_phone": "Am Telefon vereinbart",
    "cancelled_by_phone": "Am Telefon abgesagt",
    "blocked": "Abgesagter Termin noch gesperrt",
    "free_again": "Abgesagter Termin wieder frei",
    "feed_opened": "Kalenderadresse angelegt",
    "feed_revoked": "Kalenderadresse beendet",
}
"""The ledger's words; one that is missing here is shown as it stands in the ledger."""


def day(moment: datetime) -> str:
    """A local instant's day: "Mi 25.11."."""
    return f"{WEEKDAYS[moment.weekday()]} {moment.day}.{moment.month}."


def clock(moment: datetime) -> str:
    """A local instant's time of day: "09:00"."""
    return f"{moment:%H:%M}"


def when(moment: datetime) -> str:
    """A local instant: "Mi 25.11., 09:00"."""
    return f"{day(moment)}, {clock(moment)}"


def in_full(moment: datetime) -> str:
    """A local instant with its year, for tooltips and archives: "25.11.2026, 09:00"."""
    return f"{moment:%d.%m.%Y}, {clock(moment)}"


def ago(then: datetime, now: datetime) -> str:
    """How long something has been waiting, in one unit."""
    waited = now - then
    if waited < timedelta(minutes=2):
        return "gerade eben"
    if waited < timedelta(hours=1):
        return f"seit {waited // timedelta(minutes=1)} Min."
    if waited < timedelta(days=1):
        return f"seit {waited // timedelta(hours=1)} Std."
    days = waited // timedelta(days=1)
    return "seit gestern" if days == 1 else f"seit {days} Tagen"


def size(octets: int) -> str:
    """A size as people read it: "12 KB", "1,4 MB"."""
    if octets < 1024:
        return f"{octets} Bytes"
    if octets < 1024 * 1024:
        return f"{round(octets / 1024)} KB"
    return f"{octets / 1_048_576:.1f} MB".replace(".", ",")


def services(case: Case, office: Office) -> str:
    """What a case is about: "Personalausweis, 2 × Reisepass"; '' where nothing is known."""
    named = (
        (office.services[id_].name if id_ in office.services else id_, n) for id_, n in case.services.items()
    )
    return ", ".join(f"{count} × {name}" if count > 1 else name for name, count in named)


def persons(count: int) -> str:
    return "1 Person" if count == 1 else f"{count} Personen"


def language(code: str) -> str:
    return LANGUAGES.get(code, code)


_FAILED: dict[type[MailworkerError], str] = {
    SlotTaken: "Ein Termin wurde gerade anderweitig vergeben. Bitte neue Termine suchen.",
    HoldExpired: "Die Reservierung ist abgelaufen. Bitte neue Termine suchen und dann freigeben.",
    LetterChanged: "Der Brief hat sich inzwischen geändert. Bitte noch einmal ansehen.",
    NotAllowed: "Das geht bei diesem Vorgang nicht mehr.",
    NoSuchCase: "Diesen Vorgang gibt es nicht.",
}


def refusal(error: MailworkerError) -> str:
    """The sentence for a clerk whose click was refused; a use case's own German one goes first."""
    own = str(error)
    bare = own == (type(error).__doc__ or "").strip()
    return (
        _FAILED.get(type(error), "Das ist leider nicht gelungen.")
        if bare or type(error) not in _FAILED
        else own
    )
