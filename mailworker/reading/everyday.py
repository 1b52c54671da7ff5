"""Words of a mail that sound like a service and are everyday life: 'um zwölf die Kinder abholen', 'beim Verein angemeldet'."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mailworker.reading.kin import MANY, ONE
from mailworker.reading.small import Small
from mailworker.reading.tokens import Token

_PERSON = rf"(?:(?:beiden?|zwei|drei|klein\w*|gro(?:ß|ss)\w*|jüngst\w*|ältest\w*)\s+)*(?:{ONE}|{MANY})"
_OBJECT = rf"(?<!für )(?<!von )(?<!for )\b(?:(?:die|den|das|meinen?|meine|mein|unsere?n?|unser|the|my|our|seinen?|ihren?)\s+{_PERSON}|mich|uns)"
_ON = r"(?:\s+(?!mein|den\b|ihn\b|die\b|das\b|es\b|sein|ihr|unser|einen?\b|zu\b|sie\b)[^\s,;.!?]+(?:\.(?=\s\d|\s[a-zä-ü]))?){0,8}?"
_PLACES = r"(?:kita|kiga|kindergarten|schule|grundschule|hort|krippe|ogs|ganztag|betreuung|tagesmutter|spielgruppe|bahnhof|zug|flughafen|training|sport|fußball|turnen|reiten|ballett|klavier|unterricht|arbeit|krankenhaus|kindergeburtstag|oma|opa|school|kindergarten|nursery|daycare|station|airport)"
_FETCH = r"(?P<w>abholen|abzuholen|abhole|abholt|holen|zu\s+holen|hole|holt|pick\s+up|collect)"

_EVERYDAY: tuple[tuple[str, Small], ...] = (
    ("hol", Small(rf"{_OBJECT}{_ON}\s+{_FETCH}\b")),
    ("hol", Small(rf"\b(?P<w>hole|holt|holen)\s+(?:ich\s+|wir\s+)?{_OBJECT}\b(?![^,;.!?]*\b(?:ausweis|pass|perso)\w*)[^,;.!?]*")),
    ("hol", Small(rf"\b(?P<w>hole|holt|holen)\s+(?:ich\s+|wir\s+)?(?:sie|ihn|es|beide|die\s+beiden)\s+(?:[^\s,;.!?]+\s+){{0,3}}?(?:aus|von|vom|in|bei|an)\s+(?:(?:der|dem)\s+)?\w*{_PLACES}\b")),
    ("hol", Small(rf"\b(?:aus|von|vom|in|bei|an)\s+(?:(?:der|dem|ihrer|seiner)\s+)?\w*{_PLACES}(?:\s+[^\s,;.!?]+){{0,3}}?\s+{_FETCH}\b")),
    ("pick", Small(rf"\bpick(?:ing)?\s+(?:up\s+)?(?P<w>(?:my|the|our)\s+{_PERSON}(?:\s+up)?|(?:my|the|our)\s+{_PERSON})\b")),
    ("meld", Small(r"\b\w*(?:verein|kurs|vhs|seminar|fortbildung|fahrschule|wettkampf|turnier|prüfung|newsletter|portal|konto|training|freizeit|zeltlager|website|webseite|internetseite|warteliste|schule|kita|kindergarten|fitness\w*|museum|impfung|arzt|krankenkasse|uni|universität|hochschule)\b[^,;.!?]{0,40}?\b(?P<w>angemeldet|abgemeldet|anmelden|anzumelden|abmelden)\b")),
    ("meld", Small(r"\b(?:für|bei|beim|zur|zum|im|in|an)\s+(?:der\s+|die\s+|dem\s+|den\s+|einem?\s+|einer\s+|eine\s+)?\w*(?:verein|kurs|uni|universität|hochschule|schule|kita|kindergarten|prüfung|fahrschule|portal)s?\b[^,;.!?]{0,20}?\b(?P<w>(?:an|ab)zu?melden|(?:an|ab)melde\w*)")),
    ("meld", Small(r"\b(?:bei|auf)\s+(?!(?:ihnen|euch|uns|mir|ihm|ihr|meiner?|meinem|unsere[rm]?|stadt|werne|der|dem|den|einer|einem)\b)[^\s,;.!?]+(?:-[^\s,;.!?]+)?\s+(?:nicht\s+|mehr\s+|gar\s+|noch\s+)*(?P<w>angemeldet|abgemeldet|anmelden|anzumelden|abmelden)\b")),
    ("meld", Small(r"\bzum\s+(?P<w>online[-\s]+(?:anmelden|abmelden|ummelden))\b")),
    ("meldung", Small(r"\b(?P<w>(?:an|ab|um)meldung)\s+(?:an|bei|beim|zu|zur|zum|im|für\s+(?:den|die|das|einen?))\s+(?:(?:der|dem|den|einer|einem)\s+)?\w*(?:verein|kurs|uni|universität|hochschule|schule|berufskolleg|kita|kindergarten|prüfung|fahrschule|portal|turnier|krankenkasse|arbeitsagentur|studium|auto|wagen|fahrzeug)\w*")),
    ("meld", Small(r"\b(?:vorher|vorab|im\s+voraus|telefonisch|für\s+den\s+termin|für\s+(?:heute|morgen)|vom\s+termin|krank|kurzfristig)\s+(?:\w+\s+)?(?P<w>(?:an|ab)(?:zu)?melden|(?:an|ab)gemeldet|abmeldung)\b")),
    ("meld", Small(r"\bmeld\w*\s+(?:ich\s+|wir\s+|sie\s+|du\s+)?(?:mich|uns|sich|euch|dich)\b[^,;.!?\n]{0,50}?\b(?P<w>(?:noch\s?mal|nochmals|wieder|bald|telefonisch|kurz|gern\w*|einfach)\b[^,;.!?\n]{0,30}?\b(?:an|ab|um))\b")),
    ("nicht", Small(r"\bnicht\s+(?:mehr\s+)?(?:\w+\s+)?(?P<w>fertig|da|eingetroffen|angekommen|abholbereit|bereit)\b")),
    ("müss", Small(r"\b(?:muss|müssen|müsste\w*)\b[^.!?\n]{0,60}\b(?P<w>fertig|da)\s+sein\b")),
    ("muss", Small(r"\b(?:muss|müssen|müsste\w*)\b[^.!?\n]{0,60}\b(?P<w>fertig|da)\s+sein\b")),
    ("nach ", Small(r"\b(?:bus|zug|bahn|s-bahn|rb|re|ic|ice|taxi|auto|flixbus|regionalbahn|eurobahn|fahrt|rückfahrt|weg)\b[^,;.!?]{0,25}?\s(?P<w>(?:(?:von|aus)\s+\w+\s+)?nach\s+[^\s,;.!?]+)")),
    ("fundbüro", Small(r"\b(?:im|vom|beim|das)\s+(?P<w>fundbüro\s+(?:der|von|bei|des)\s+(?!stadt)\w+)")),
    ("beim ", Small(r"\bbeim\s+(?P<w>abholen|abholung)\b")),
    (", da ", Small(r",\s+(?P<w>da)\s")),
    ("not ", Small(r"\b(?:not|n't)\s+(?:be\s+)?(?P<w>ready)\b")),
)  # fmt: skip
"""Each with letters a text must hold for the pattern to be worth trying; the group `w` is what means no service."""


def everyday(text: str, said: Sequence[Token]) -> frozenset[int]:
    """The numbers of the tokens that are no office's words here."""
    lowered = text.lower()
    spans = [
        match.span("w")
        for letters, pattern in _EVERYDAY
        if letters in lowered
        for match in pattern.finditer(text)
    ]
    return frozenset(_inside(spans, said)) if spans else frozenset()


def _inside(spans: Sequence[tuple[int, int]], said: Sequence[Token]) -> Iterator[int]:
    for number, token in enumerate(said):
        if any(start <= token.start < end for start, end in spans):
            yield number
