"""How sure a reading is: the product of named doubts, each with what it is worth and the note that staff see.

The worth of a doubt is the share of mails with this doubt (and no other) that were read right,
rounded down; docs/reading.md shows the curve and says how to set one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import prod

CERTAIN = 0.99
"""What a mail without any doubt is worth."""
LOWEST = 0.05


@dataclass(frozen=True, slots=True)
class Doubt:
    """A reason why a reading may be wrong: its `worth` between 0 and 1 and its German note for staff."""

    worth: float
    note: str


DOUBTS: dict[str, Doubt] = {
    "empty": Doubt(0.5, "Die Mail enthält keine eigenen Worte."),
    "cut": Doubt(0.5, "Die Mail ist ungewöhnlich lang; gelesen wurde nur ihr Anfang."),
    "request": Doubt(0.8, "Ob ein Termin gewünscht ist, ist nicht ausdrücklich gesagt."),
    "question": Doubt(0.75, "Ob nur gefragt oder ein Termin gewünscht wird, ist unsicher."),
    "other": Doubt(0.7, "Was gewünscht wird, war nicht zu erkennen."),
    "choice": Doubt(0.6, "Welcher der angebotenen Termine gemeint ist, ist unsicher."),
    "refusal": Doubt(0.8, "Ob alle angebotenen Termine abgelehnt werden, ist unsicher."),
    "answer": Doubt(0.6, "Die Antwort auf unser Angebot ist unklar."),
    "cancel": Doubt(0.5, "Ob der Termin abgesagt oder verlegt werden soll, ist unsicher."),
    "no service": Doubt(0.7, "Es war keine Leistung zu erkennen."),
    "hint": Doubt(0.8, "Die Leistung ist nur aus einer Andeutung erschlossen."),
    "situation": Doubt(0.8, "Die Leistung ist aus der Beschreibung erschlossen."),
    "named": Doubt(0.88, "Die Leistung wird genannt, aber nicht ausdrücklich gewünscht."),
    "many services": Doubt(
        0.8, "Es werden mehrere Leistungen genannt; vielleicht sind nicht alle gewünscht."
    ),
    "mentioned": Doubt(0.93, "Weitere Leistungen werden nur erwähnt."),
    "foreign": Doubt(0.75, "Es geht auch um eine Leistung, die wir nicht anbieten."),
    "persons": Doubt(0.95, "Die Zahl der Personen ist unsicher."),
    "language": Doubt(0.75, "Die Mail ist nicht auf Deutsch oder Englisch geschrieben."),
    "unread times": Doubt(0.5, "Einige Zeitangaben wurden nicht verstanden."),
    "many times": Doubt(0.65, "Die Mail nennt viele Zeiten."),
    "time": Doubt(0.8, "Eine Zeitangabe lässt mehr als eine Deutung zu."),
    "void": Doubt(0.85, "Der genannte Termin liegt in der Vergangenheit."),
    "whole day": Doubt(0.8, "Die Mail nennt Zeiten, aus denen sich kein Wunsch ergab."),
}


def certainty(names: Iterable[str]) -> float:
    """The product of the doubts' worths, from `LOWEST` to `CERTAIN`."""
    return max(LOWEST, CERTAIN * prod(DOUBTS[name].worth for name in set(names)))


def notes(names: Iterable[str]) -> tuple[str, ...]:
    """What staff should know, a sentence per doubt, gravest first."""
    return tuple(DOUBTS[name].note for name in sorted(set(names), key=lambda n: (DOUBTS[n].worth, n)))
