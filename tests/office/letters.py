"""What citizens of the cast write to the office, one of each sort."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from tests.cast import ANNA, SUNDAY, Person, raw_mail

WISHED = """Guten Tag,

ich brauche einen neuen Personalausweis und hätte gern einen Termin am Mittwoch, 25.11.2026, um 9 Uhr.

Mit freundlichen Grüßen
{name}
"""
AT_NIGHT = """Guten Tag,

ich brauche einen neuen Personalausweis. Es geht nur am Sonntag, 29.11.2026, um 10 Uhr.

Mit freundlichen Grüßen
{name}
"""
WITHOUT_SERVICE = """Guten Tag,

ich möchte gern einen Termin bei Ihnen vereinbaren.

Mit freundlichen Grüßen
{name}
"""
FOREIGN = """Guten Tag,

ich möchte mein Auto anmelden (Kfz-Zulassung) und brauche dafür einen Termin.

Mit freundlichen Grüßen
{name}
"""
ACCEPT = "Guten Tag,\n\nder erste Termin passt mir gut.\n\nMit freundlichen Grüßen\n{name}\n"
CANCEL = "Guten Tag,\n\nich muss den Termin leider absagen.\n\nMit freundlichen Grüßen\n{name}\n"
CHANGE = (
    "Guten Tag,\n\nkönnen wir den Termin bitte auf Donnerstag, 26.11.2026, um 15 Uhr verlegen?\n\n"
    "Mit freundlichen Grüßen\n{name}\n"
)
QUESTION = "Guten Tag,\n\nkann ich bei Ihnen mit Karte bezahlen?\n\nMit freundlichen Grüßen\n{name}\n"
DECLINE = "Guten Tag,\n\nleider passt mir keiner der Termine.\n\nMit freundlichen Grüßen\n{name}\n"


def mail(
    text: str = WISHED,
    sender: Person = ANNA,
    *,
    answers: Sequence[str] = (),
    subject: str = "",
    at: datetime = SUNDAY,
) -> bytes:
    """A mail of somebody, in the thread of `answers`."""
    return raw_mail(
        text.format(name=sender.name),
        sender=sender,
        subject=subject or ("Re: Ihr Termin" if answers else "Terminanfrage"),
        answers=answers,
        at=at,
    )
