"""How often each service is wanted: by a number beside it, or by the people it is for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailworker.reading.kin import NUM
from mailworker.reading.persons import Persons, number_before, people, recipients, value
from mailworker.reading.small import Small
from mailworker.reading.topics import Asked

_EACH = re.compile(r"\b(?:je|jeweils|jede[rsn]?|beide|each|both|alle)\b", re.I)
_EACH_OF_US = re.compile(
    r"\b(?:jede[rsmn]?\s+von\s+uns|für\s+jede[nrs]?(?:\s+von\s+uns)?|je(?:weils)?\s+eine?n?|wir\s+beide\b[^.!?]{0,40}\bbrauchen)\b",
    re.I,
)
_ONE_OF_IT = re.compile(r"\b(?:eine?n?|1\s?x?|einmal|my|a)\s+(?:\w+e[nrs]?\s+)?$", re.I)
_PIECES = Small(
    rf"\b({NUM})\s+(?:\w+\s+)?(?:zettel|vordrucke|scheine|formulare|berechtigungen|bescheinigungen|ausfertigungen|zeugnis\w*|kopien|urkunden|unterschriften|davon|copies|documents|karten|stück|exemplare)",
)


def counts(text: str, asked: Sequence[Asked], persons: Persons, per_person: frozenset[str]) -> dict[str, int]:
    """How often each service is asked for, by id, in order of first mention."""
    wanted: dict[str, int] = {}
    own = recipients(text, asked)
    several = len({a.id for a in asked if a.id in per_person}) > 1
    shared_out = several and _shared_out(text, [a for a in asked if a.id in per_person])
    for service in asked:
        number = 1 if service.weak else number_before(text, service.start)
        after = _AFTER.match(text, service.end)
        if after and number == 1:
            wanted[service.id] = max(wanted.get(service.id, 1), min(value(after[1]), 20))
            continue
        if service.id not in per_person:
            each = persons.count if _EACH_OF_US.search(text) else 1
            number = max(number, _number_inside(text, service), each)
        if number == 1 and len(own) > 1 and service.id in own and service.id in per_person:
            number = own[service.id]
        elif (
            number == 1
            and service.id in per_person
            and persons.count > 1
            and not (persons.by_number and _singular(text, service))
            and not (shared_out or (several and _one_each(text, service)))
        ):
            number = persons.count
        wanted[service.id] = max(wanted.get(service.id, 1), min(number, 20))
    return wanted


def _shared_out(text: str, asked: Sequence[Asked]) -> bool:
    """'Oma braucht einen Pass, Opa einen Ausweis und ich …': each service follows its own person."""
    ordered = sorted({a.start: a for a in asked}.values(), key=lambda a: a.start)
    previous = 0
    for service in ordered:
        between = text[max(previous, service.start - 80) : service.start]
        if len(list(people(re.split(r"[.!?\n]", between)[-1]))) != 1:
            return False
        previous = service.end
    return True


_AFTER = re.compile(
    rf"\s*(?:für\s+|:\s*)?\(?({NUM})\s*(?:personen|person|pers\b|stück|x\b|mal\b|erw|leute)", re.I
)
_TIMES = re.compile(
    r"\b(?:(zwei|drei|vier|fünf)(?:mal|fach(?:er|e)?)|([2-9])\s?(?:x|mal|fach))\b"
    r"(?!\s+(?:schon|bereits|ist|sind|wird|werde|kam|ging|habe?|bin|war|wurde|hat|wegge\w+|da\b|dort|gewesen|\w*(?:sucht|robiert|erufen|chrieben|fragt|kommen)\b|in\s+der|die\s+woche|im|am|pro)\b)|\b(doppelt)",
    re.I,
)
"""How often something is wanted, not how often somebody tried."""


def _number_inside(text: str, service: Asked) -> int:
    around = text[max(0, service.start - 80) : service.end + 60]
    found = _PIECES.search(around)
    if found:
        return value(found[1])
    times = _TIMES.search(around)
    return 1 if times is None else 2 if times[3] else value(times[1] or times[2])


def _singular(text: str, service: Asked) -> bool:
    """'Zwei Reisepässe und einen Personalausweis': one of this, whatever there is of the other."""
    return bool(_ONE_OF_IT.search(text[max(0, service.start - 30) : service.start]))


def _one_each(text: str, service: Asked) -> bool:
    """Whether the sentence of a service names just one of several people."""
    left = max(text.rfind(mark, 0, service.start) for mark in (".", "!", "?", "\n", ":"))
    begin = (
        max(text.rfind(mark, 0, max(left, 0)) for mark in (".", "!", "?", "\n"))
        if left > 0 and text[left] == ":"
        else left
    )
    sentence = text[begin + 1 : service.end + 60]
    named = list(people(sentence))
    return len(named) == 1 and bool(named[0]["one"]) and not _EACH.search(sentence)
