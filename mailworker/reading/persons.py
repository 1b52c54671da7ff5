"""For how many people an appointment is, and how often each service is wanted."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from mailworker.core.office import Vocabulary
from mailworker.reading.kin import MANY, NUM, NUMBERS, ONE
from mailworker.reading.small import Small
from mailworker.reading.topics import Asked

_ITEM = Small(
    rf"(?<!\w)(?:(?P<me>ich|mich|mir|i|я|мені|eu|ja|me|myself|mnie|мене|mine(?=\s+și)|meine[rsm]?(?=\s*(?:[.,;!?\n]|$))|eu|ben)(?:\s+selb(?:st|er))?|(?:(?P<num>{NUM})\s*)?(?:(?:gemeinsamen|kleinen|minderjährigen|jüngeren|älteren|young|little|both|our|meine[rnm]?|unsere[rnm]?|der|die)\s+)*(?:(?P<many>{MANY})|(?P<one>{ONE})))(?!\w)",
)
_BETWEEN = re.compile(
    r"(?:\s*\([^)]{0,30}\))?(?:\s+[A-ZÄÖÜÇŞİ][\w-]+){0,2}(?:\s*\([^)]{0,30}\))?\s*(?:,|und|u\.|sowie|&|\+|and|plus|i|ve|și|та|і|und\s+auch)?\s*(?:(?:auch|natürlich|für|for|mit|und|with|selbst|my|our|the|both|mein\w*|unser\w*|den|die|der|das|seine\w*|als\s+auch|as\s+well\s+as|noch|moje\w*|mojej|наш\w*|мо[яєїгю]\w*)\s+)*$"
)
_JOINER = re.compile(r",|\b(?:und|u\.|sowie|and|plus|i|ve|și|та|і|als\s+auch|as\s+well\s+as|mit|with)\b|&|\+")
_ALL_OF_US = Small(
    rf"\b(?:wir|uns|unser|alle|all|wszyscy|toți|we)\s+(?:sind\s+|are\s+)?(?:zu\s+|alle\s+|insgesamt\s+|also\s+)*(?P<n>{NUM})(?!\s*(?:uhr|termin|vorschl|wochen|tage|monat|jahr|mal\b|kinder|töchter|söhne|tagen|slots|dates|appointments|ausweise|pässe|dokument|straßen|stunden|zimmer|erwachsene|kleinen?\b|[:.]\d))",
)
_TOTALS: tuple[tuple[tuple[str, ...], re.Pattern[str] | Small], ...] = (
    (("wir ", "uns ", "alle ", "all ", "wszyscy ", "toți ", "we ", "unser "), _ALL_OF_US),
    (("zu zweit", "zu dritt", "zu viert", "zu fünft"), re.compile(r"\bzu\s+(?P<n>zweit|dritt|viert|fünft)\b", re.I)),
    (
        ("person", "leute", "people", "köpfe", " mann", "familienm", "osob", "osób", "kişi", "осіб", "особи"),
        re.compile(rf"\b(?P<n>{NUM})\s*(?:personen|leuten?|people|persons|köpfe|mann|familienmitglieder\w*|osoby|osób|kişi\w*|persoane|осіб|особи)\b", re.I),
    ),
    (
        ("drei", "vier", "fünf", "sechs"),
        re.compile(r"\b(?:die|wir|alle|uns|unsere|meine)\s+(?P<n>drei|vier|fünf|sechs)\b(?=\s*(?:\((?=\d)|sollen|wollen|gemeinsam|zusammen|könnten|können|kommen|kämen|brauchen|bräuchten|möchten|würden|haben|sind|[.,!?]))", re.I),
    ),
    (("köpfig",), re.compile(rf"\b(?P<n>{NUM})-?köpfige", re.I)),
    ((" of us",), re.compile(r"\b(?P<n>two|three|four|five|both)\s+of\s+us\b", re.I)),
    (
        ("both", "beide", "wir zwei"),
        re.compile(r"\b(?:for|für)\s+(?:uns|us)\s+(?P<m>beide|both)\b|\bwe\s+(?:would\s+)?(?P<o>both)\b|\b(?:haben|sind|könnten|können|brauchen|möchten|wollen|bräuchten|stehen|müssen)\s+wir\s+(?P<p>beide|zwei|beiden)\b", re.I),
    ),
)  # fmt: skip
"""Totals, each with the words one of which a text must hold for the pattern to be worth trying."""
_COUNTED = Small(
    rf"\b(?P<num>{NUM})\s+(?:(?!uhr)\w+e[nr]?\s+)?(?:{MANY})\b[^.!?\n]{{0,90}}(?:brauch|benötig|bekommen|sollen|need|bräucht)",
)
_SUM = re.compile(
    rf"\b(?:macht|wären|sind)\s+(?:also\s+|zusammen\s+|insgesamt\s+|dann\s+)+(?P<num>{NUM})\b(?!\s*(?:uhr|wochen|tag|stund|euro|minut|:|\.\d))|\bmacht\s+(?P<num2>{NUM})\s+(?:neue|stück|ausweise|pässe|scheine)",
    re.I,
)
_TWO_NEED = Small(
    r"\bunsere\s+\w+\s+(?:\w+\s+){0,2}beide\b|\b(?:brauchen|benötigen|bekommen|sollen|möchten|bräuchten)\s+(?:jetzt\s+|nun\s+|alle\s+)?beide\b|\b(?:zwillinge?n?|twins|beide\s+kinder|eltern(?!\s+geworden))\b[^.!?\n]{0,30}\b(?:brauch|benötig|bekommen|sollen|need|bräucht|möcht)",
)
_THEY_NEED = Small(
    rf"\b(?:meine|unsere)\s+(?:beiden\s+)?(?P<many>{MANY})\b[^.!?\n]{{0,60}}\b(?:brauchen|bräuchten|benötigen|sollen|möchten|wollen|bekommen)\b[^.!?\n]*"
)
"""Several who want something: 'meine Söhne (16 und 17) sollen …'; it counts where the service stands in it."""
_ONE_LITTLE = re.compile(r"(?:meinen|unseren|den)\s+(?:kleinen|großen)", re.I)
_STREET = re.compile(r"(?:str\.?|straße|strasse|weg|platz|allee|ring|gasse|kamp|nr\.?|nummer)\s*$", re.I)
_FOR_MANY = Small(
    rf"\b(?:für|for|von|dla|pentru|unserer|unsere|meiner|meine|our|my)\s+(?:(?:unsere[rn]?|meine[rn]?|alle|die|den|our|my|the|beide|both)\s+)*(?P<num>{NUM})?\s*(?:\w+en\s+)?(?P<many>{MANY})\b(?!\s*(?:krank|geburtstag|schule))",
)
_NEEDS = Small(
    r"\b(?:brauch\w*|bräucht\w*|benötig\w*|bekommen|sollen|möchten|need|müssen|wollen|ausweis\w*|p(?:ass|ässe)\w*|reisep\w*|passports?)\b",
)
_MOVED_WITH = Small(
    rf"\bich\s+(?:bin|ziehe|werde|wohne)\b[^.!?\n]{{0,40}}?\bmit\s+(?:(?:mein\w*|unser\w*|den)\s+)?(?:(?P<num>{NUM})\s+)?(?:(?P<many>{MANY})|(?P<one>{ONE}))\b",
)
_ALONGSIDE = re.compile(
    r"\b(?:mit|with)\s+(?:mein\w*|unser\w*|my)?\s*$|\b(?:mit|with)\s+(?:mein\w*|unser\w*|my)\b", re.I
)
_WITHOUT = re.compile(r"\b(?:ohne|statt|without|außer)\s+$", re.I)
_AS_WELL = re.compile(
    rf"\b(?:meine?[nmr]?|unsere?[nmr]?|my)\s+(?:{ONE})\s+(?:(?:braucht|benötigt|bräuchte|needs)\s+)?(?:auch|ebenfalls|ebenso|too|as\s+well)\s*(?:[.!,;\n]|einen?\b|$)",
    re.I,
)
_A_NAME = re.compile(r"[A-ZÄÖÜ][\w-]+(?:\s*\((?:\d{1,2}|[^)]*\d{1,2}[^)]*)\))?")
_NAMES = re.compile(
    r"\b[A-ZÄÖÜ][a-zäöüßé-]+\s*\(\d{1,2}[^)]{0,15}\)(?:(?:\s*,\s*|\s+(?:und|sowie|and|&|\+)\s+)[A-ZÄÖÜ][a-zäöüßé-]+\s*\(\d{1,2}[^)]{0,15}\))+"
    r"|\b[A-ZÄÖÜ][a-zäöüßé-]+(?:\s*,\s*[A-ZÄÖÜ][a-zäöüßé-]+)*\s+und\s+[A-ZÄÖÜ][a-zäöüßé-]+(?=\s+(?:brauchen|benötigen|bräuchten|bekommen)\b)"
)
_FOR_NAME = re.compile(
    r"\bfür\s+mich\s+und\s+(?:für\s+)?[A-ZÄÖÜ][a-zäöüß]+\b|\b[A-ZÄÖÜ][a-zäöüß]+\s+und\s+(?:mich|ich)\s+(?:brauchen|bräuchten|möchten|wollen|sind|haben|würden|kommen|kämen|beide|könnten|können|müssen|ziehen)\b"
)
_THE_TWO = Small(
    r"\b(?:die|den|wir|uns|alle)\s+beiden?\b(?!\s*(?:termin|vorschl|tag|dokument|ausweis|angebot|zeit|slot|möglichkeit|variant|woche))",
)
_WITH_CHILDREN = Small(rf"\b(?:з|із|с|cu|z|with)\s+(?P<num>{NUM})\s+(?:{MANY})")
_FOR_WHOM = re.compile(r"\s*(?:jeweils\s+)?(?:für|for)\s+([^.!?;\n(]{2,70})", re.I)
_LIKEWISE = Small(
    rf"\b(?:ebenso|ebenfalls|genauso|desgleichen|sowie|und\s+auch)\s+(?:(?:die|der|das|den)(?:jenige[nr]?)?\s+)(?:von\s+)?(?:meine[rsmn]?|unsere[rsmn]?)\s+(?:{ONE})(?:n?e?s)?\b",
)
_ADDRESSED = re.compile(r"^\s*frau$", re.I)

_COUNT_BEFORE = Small(
    rf"(?<![\w.:])(?P<n>{NUM})\s*(?:x|×|mal\s|stück\s)?\s*(?:(?:neue[nr]?|gültige|deutsche|beglaubigte[nr]?|amtlich\s+beglaubigte|erweiterte|einfache|polizeiliche|vorläufige|alte|amtliche|certified|new|german|weitere|abgelaufene)\s+)*$",
)


@dataclass(frozen=True, slots=True)
class Persons:
    """How many people come; `said` where the mail says so, `by_number` where only by how many of a thing it asks for, `doubt` a German sentence where it could be meant otherwise."""

    count: int = 1
    said: bool = False
    by_number: bool = False
    doubt: str = ""


def value(number: str) -> int:
    """The number a word or a figure stands for; 1 where it is none."""
    figures = re.match(r"\d+", number or "")
    return int(figures[0]) if figures else NUMBERS.get((number or "").lower(), 1)


def read(text: str, asked: Sequence[Asked], vocabulary: Vocabulary) -> Persons:
    """The people an appointment is for."""
    lowered = text.lower()
    totals = [
        number
        for hints, pattern in _TOTALS
        if any(hint in lowered for hint in hints)
        for match in pattern.finditer(text)
        if 2 <= (number := _first(match)) <= 12
    ]
    shared = recipients(text, asked)
    moving = any(a.id in vocabulary.moves for a in asked)
    listed = max([*_lists(text, with_me=moving), named_ones(text)], default=0)
    if totals:
        return Persons(max(totals + ([listed] if listed > 2 else [])), said=True)
    if len(shared) > 1:
        return Persons(max(sum(shared.values()), listed), said=True)
    if listed >= 2:
        return Persons(listed, said=True)
    summed = _SUM.search(text) if len({a.id for a in asked}) == 1 else None
    if summed:
        return Persons(value(summed["num"] or summed["num2"]), said=True)
    special = _special(text, asked, vocabulary)
    if special:
        return Persons(special, said=True)
    counts = [
        n
        for service in asked
        if service.id in vocabulary.per_person
        for n in [number_before(text, service.start)]
        if n > 1
    ]
    return Persons(max(counts), said=True, by_number=True) if counts else Persons()


def recipients(text: str, asked: Sequence[Asked]) -> dict[str, int]:
    """For each service that names its own people ('passports for our three children'): how many; nobody counts twice."""
    if len({a.id for a in asked}) < 2:
        return {}
    ordered = sorted({a.start: a for a in asked}.values(), key=lambda a: a.start)
    return _for_whom(text, ordered) or _by_subjects(text, ordered)


def _for_whom(text: str, ordered: Sequence[Asked]) -> dict[str, int]:
    found: dict[str, int] = {}
    seen: set[str] = set()
    for number, service in enumerate(ordered):
        until = ordered[number + 1].start if number + 1 < len(ordered) else service.end + 80
        said = _FOR_WHOM.match(text[service.end : min(until, service.end + 80)])
        named = list(people(said[1])) if said else []
        words = {item[0].lower() for item in named}
        if not named or words & seen:
            continue
        seen |= words
        found[service.id] = sum(_worth(item) for item in named)
    return found if len(found) > 1 else {}


def _by_subjects(text: str, ordered: Sequence[Asked]) -> dict[str, int]:
    """'My wife and I need new cards, our three children passports': where each service has people of its own before it."""
    found: dict[str, int] = {}
    previous = 0
    for service in ordered:
        begin = max(
            [previous, *(text.rfind(mark, 0, service.start) + 1 for mark in ("\n", ":", "!", "?", ". "))]
        )
        said = text[begin : service.start]
        who = max([*_lists(said, with_me=False), named_ones(said)], default=0) or _alone(said)
        if not who:
            return {}
        if service.id not in found:
            found[service.id] = who
        previous = service.end
    return found if len(found) > 1 else {}


def _alone(said: str) -> int:
    named = list(people(said))
    return _worth(named[-1]) if named else 0


def named_ones(text: str) -> int:
    """How many people stand in a list of first names, by their ages or what they need: 'Lotta (3) und Jasper (8)'."""
    return max((len(_A_NAME.findall(found[0])) for found in _NAMES.finditer(text)), default=0)


def _first(match: re.Match[str]) -> int:
    return value(next((part for part in match.groups() if part), ""))


def _lists(text: str, *, with_me: bool) -> list[int]:
    """The sums of people named in one breath: 'meine Frau, ich und unsere zwei Töchter'.

    `with_me`: who moves 'with wife and child' moves too.
    """
    sums: list[int] = []
    running, last_end, length = 0, -1, 0
    for item in people(text):
        between = text[last_end : item.start()] if last_end >= 0 else ""
        if (
            last_end >= 0
            and len(between) < 60
            and "\n\n" not in between
            and _JOINER.search(between)
            and _BETWEEN.fullmatch(between)
        ):
            running, length = running + _worth(item), length + 1
        else:
            sums.append(running if length > 1 else 0)
            running, length = (
                _worth(item)
                + (
                    with_me
                    and _ALONGSIDE.search(text[max(0, item.start() - 12) : item.start() + 6]) is not None
                ),
                1,
            )
        last_end = item.end()
    sums.append(running if length > 1 else 0)
    return sums


@lru_cache(maxsize=4)
def people(text: str) -> tuple[re.Match[str], ...]:
    """Everyone named, without 'Frau Meier', which is a form of address."""
    return tuple(_people(text))


def _people(text: str) -> Iterator[re.Match[str]]:
    for item in _ITEM.finditer(text):
        if (
            text[item.start() : item.end()] != "i"
            and not _WITHOUT.search(text[max(0, item.start() - 12) : item.start()])
            and not (
                _ADDRESSED.search(item[0]) and re.match(r"\s+[A-ZÄÖÜ]", text[item.end() : item.end() + 4])
            )
        ):
            yield item


def _worth(item: re.Match[str]) -> int:
    if item["me"] or item["one"]:
        return max(1, value(item["num"] or "") if item["num"] and item["one"] else 1)
    if _ONE_LITTLE.fullmatch(item[0]):
        return 1
    return value(item["num"]) if item["num"] else 2


def _special(text: str, asked: Sequence[Asked], vocabulary: Vocabulary) -> int:
    """Several people without a list: 'für unsere drei Kinder', 'ich bin mit meinem Sohn umgezogen', 'die beiden'."""
    for match in _FOR_MANY.finditer(text):
        around = text[max(0, match.start() - 60) : match.end() + 80]
        if (match["num"] and _NEEDS.search(around)) or match[0].lower().startswith(("für", "for ")):
            return value(match["num"]) if match["num"] else 2
    counted = _COUNTED.search(text)
    if counted and value(counted["num"]) > 1:
        return value(counted["num"])
    if _TWO_NEED.search(text) or any(
        they.start() < service.start < they.end() for they in _THEY_NEED.finditer(text) for service in asked
    ):
        return 2
    moved = _MOVED_WITH.search(text) if any(a.id in vocabulary.moves for a in asked) else None
    if moved:
        return 1 + (value(moved["num"]) if moved["num"] else 2 if moved["many"] else 1)
    if _FOR_NAME.search(text):
        return 2
    if _WITH_CHILDREN.search(text) and any(a.id in vocabulary.moves for a in asked):
        return 1 + value(_WITH_CHILDREN.search(text)["num"])  # type: ignore[index]
    if _LIKEWISE.search(text) or _AS_WELL.search(text):
        return 2
    named = {m["one"].lower() for m in people(text) if m["one"]}
    return 2 if _THE_TWO.search(text) and len(named) >= 2 else 0


def number_before(text: str, start: int) -> int:
    """The number right before a place, past adjectives; 1 for none."""
    before = text[max(0, start - 60) : start]
    found = _COUNT_BEFORE.search(before)
    return value(found["n"]) if found and not _STREET.search(before[: found.start()]) else 1
