"""Days of which a list tells without a verb what is on then: "montags Chor, dienstags Tennis"."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Shape
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.doings import asks
from mailworker.reading.wishes.joints import VERBS
from mailworker.reading.wishes.mention import Mention
from mailworker.reading.wishes.sentences import TIMES

_DAYS = frozenset((Shape.WEEKDAY, Shape.EVERY))
_LEADING = frozenset(("DASH", "STAR", "UND", "AN", "ART", "COLON", "LP", "COMMA", "SL", "ODER"))
_WISHES = frozenset(
    (
        "FREE",
        "REALLYFREE",
        "NEG",
        "EXCEPT",
        "FIRST",
        "SECOND",
        "ANY",
        "ONLY",
        "DEADLINE",
        "EXPIRY",
        "ASAP",
        "EXISTING",
    )
)
_OFFICE = (
    "termin", "ausweis", "personal", "pass", "reisepass", "kinder", "perso", "fuehrer", "fuehrung", "anmeld", "ummeld",
    "abmeld", "beglaub", "melde", "gewerbe", "fischer", "abhol", "antrag", "beantrag", "bescheinig", "buergerb", "rathaus",
    "amt", "stadt", "wunsch", "alternat", "option", "gruss", "gruess", "name", "tel", "foto", "bild", "uhr", "prio",
    "wahl", "vorschlag", "moeglich", "frau", "herr", "mann", "sohn", "tochter", "kind", "variante", "urkunde", "karte",
    "schein", "tag", "woche", "monat", "zeit", "person", "mein", "unser", "plan", "pin", "favorit", "slot", "nummer",
)  # fmt: skip
"""How words begin that tell of the appointment, or of who comes, rather than of something else."""


def entry(m: Mention, parts: list[Clause]) -> bool:
    """Whether the day stands beside the bare name of a thing, and the mail speaks of other times as well."""
    clause = m.clause
    if m.days is None or m.clock is not None or m.days.shape not in _DAYS or clause.question:
        return False
    position = next((i for i, e in clause.times if e is m.expression), 0)
    if not _names_a_thing(clause, position):
        return False
    return m.days.shape is Shape.EVERY or any(
        p.times for p in parts if p is not clause and p.sentence >= min(1, clause.sentence)
    )


def _names_a_thing(clause: Clause, position: int) -> bool:
    start = max((i for i in range(position) if clause.items[i].cat == "COLON"), default=-1) + 1
    if any(i >= start for cue in _WISHES for i in clause.cues.get(cue, ())):
        return False
    said = clause.items[start:]
    if any(x.cat in ("C", "P", "X") for x in said):
        return False
    rest = [x for x in said if x.cat not in TIMES and x.cat not in _LEADING]
    if not rest or len(rest) > 3 or clause.items[start + _head(said)].cat not in TIMES:
        return False
    if any(x.cat != "W" or x.word in VERBS or x.word in cues.LOCAL for x in rest):
        return False
    return _thing(rest[-1]) or (len(rest) == 1 and _activity(rest[0]))


def _head(said: list[Item]) -> int:
    return next((k for k, x in enumerate(said) if x.cat not in _LEADING), 0)


def _thing(item: Item) -> bool:
    return (
        item.raw[:1].isupper()
        and item.word.isalpha()
        and len(item.word) > 2
        and not item.word.startswith(_OFFICE)
    )


def _activity(item: Item) -> bool:
    """ "Samstag und Sonntag schlafen"."""
    return item.raw[:1].islower() and item.word.endswith(("eln", "ern", "en")) and not asks(item)
