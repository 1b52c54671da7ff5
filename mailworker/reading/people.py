"""Who writes, and for how many: name, telephone, persons."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailworker.reading.text import Body
from mailworker.reading.text.phrases import CLOSING_LINE, FOOTER, INLINE_CLOSING, THANKS_LINE

_PHONE = re.compile(r"(?<![\w.+\-/])(?:\+\s?\d|\(\s?\+?\d|00\d|0\s?\d)[\d\s()/.\-–]{4,22}\d(?![\w])")
_FAX = re.compile(r"(?:fax|telefax|faks)\W*$", re.I)
_TEL = re.compile(
    r"(?:tel|telefon|mobil|handy|phone|ruf|fon|m|t|whatsapp|nummer|erreichbar|unter)\.?\s*(?:nr\.?)?\W*$",
    re.I,
)
_NOT_PHONE = re.compile(
    r"^\s*0?\d{1,2}\s?[./]\s?\d{1,2}\s?[./]\s?(?:\d{2}|\d{4})?\s*$|^\s*\d{1,2}[.:]\d{2}\s*[-–]\s*\d{1,2}[.:]\d{2}\s*$"
)
_IBAN_BEFORE = re.compile(r"[A-Z]{2}\d{2}[\d\s]*$")
_SELF = re.compile(
    r"\b(?:mein(?:\s+\w+)?\s+name\s+ist|ich\s+hei(?:ß|ss)e|ich\s+bin\s+(?:der|die)\s+(?:herr|frau)?|my\s+name\s+is|i\s+am\s+called|this\s+is|nazywam\s+się|benim\s+adım|ad(?:ı|i)m|мене\s+звати|mă\s+numesc|numele\s+meu\s+este)\s+"
    r"(?:(?:herr|frau)\s+)?(?P<name>[A-ZÄÖÜÀ-ÞŁŚŻĆÇĞİŞА-ЯІЇЄ][\w'’\-]+(?:\s+(?:von|van|der|de|al|el|zu)?\s?[A-ZÄÖÜÀ-ÞŁŚŻĆÇĞİŞА-ЯІЇЄ][\w'’\-]+){0,3})"
)  # fmt: skip
_FIELD = re.compile(
    r"^[^\S\n]*(?:ihr\s+)?(?:name|vor-?\s*(?:und|u\.|&)\s*(?:nachname|zuname)|full\s+name|name,\s*vorname)\s*[:=]\s*(?P<name>\S.{1,60}?)[^\S\n]*$",
    re.I | re.M,
)
_FIRST = re.compile(r"^[^\S\n]*vorname\s*[:=]\s*(?P<name>[^\W\d][^\n:]{1,40}?)[^\S\n]*$", re.I | re.M)
_LAST = re.compile(
    r"^[^\S\n]*(?:nach|familien|zu)name\s*[:=]\s*(?P<name>[^\W\d][^\n:]{1,40}?)[^\S\n]*$", re.I | re.M
)
_TITLES = re.compile(
    r"^(?:i\.?\s?(?:a|v)\.?|gez\.?|ppa\.?|inh(?:aber(?:in)?)?\.?:?|herr|frau|mr\.?|mrs\.?|ms\.?|ihre?|eure?|dein|von|yours|dipl\.?-?\s?\w+\.?(?:-\w+\.?)?(?:\s*\(fh\))?|ing\.?|mag\.|b\.?sc\.?|m\.?sc\.?|m\.?a\.)(?=\s|$)\s*",
    re.I,
)
_CUT = re.compile(
    r"[|·•(/\[]|\s[-–—]\s|,|\+\d|\s0\d|\d|\b(?:tel|telefon|mobil|handy|fon|phone|geb|jg|jahrgang)\b\.?", re.I
)
_COMPANY = re.compile(
    r"\b(?:gmbh|kg|ag|e\.?\s?v|gbr|ohg|geschäftsstelle|sv|tv|tus|fc|vfl|sc|ssv|vorstand|sekretariat|stiftung|gemeinde|pfarramt|pflegedienst|seniorenheim|werkstatt|hotel|ug|mbh|inc|ltd|verein|praxis|büro|buero|kanzlei|team|service|verwaltung|stadt|amt|rathaus|kita|schule|firma|hausverwaltung|restaurant|trattoria|pizzeria|salon|autohaus|bäckerei|apotheke|kundenservice|newsletter|webformular|formular|info|kontakt|noreply|no-reply|mail|post|postfach|privat|jugendwart|familie|fam)\b|@",
    re.I,
)
_WIDEST = 160
_FAMILY = re.compile(r"^(?:familie|fam\.?)\s+", re.I)
_PARTICLES = frozenset(
    [
        "von",
        "van",
        "der",
        "den",
        "de",
        "zu",
        "zum",
        "zur",
        "dem",
        "del",
        "della",
        "di",
        "da",
        "la",
        "le",
        "al",
        "el",
        "bin",
        "ibn",
        "v.",
        "und",
    ]
)
_NAME_WORD = re.compile(r"^[^\W\d_][\w'’.\-]*$")


@dataclass(frozen=True, slots=True)
class Person:
    """The writer as the appointment should name them; each part None where the mail does not say."""

    name: str | None
    phone: str | None


def read(body: Body, display: str) -> Person:
    """The writer of a mail; `display` is the From line's name."""
    return Person(_name(body, display), _phone(body))


def _name(body: Body, display: str) -> str | None:
    given = _display_name(display)
    field = _FIELD.search("\n".join((body.said, *(line.text for line in body.signature))))
    if field:
        return _tidy(field["name"])
    first, last = _FIRST.search(body.text), _LAST.search(body.text)
    if first and last:
        return f"{first['name']} {last['name']}"
    signed = _signed(body, given)
    if signed:
        return _fuller(signed, given)
    own = _SELF.search(body.said)
    if own and (len(own["name"].split()) > 1 or not given):
        return own["name"]
    if given and (_FAMILY.match(given) or not _COMPANY.search(given)):
        return given
    return None


def _display_name(display: str) -> str:
    """The From line's name turned the right way round, without address or title."""
    said = display.strip().strip("\"'").strip()
    if not said or "@" in said:
        return ""
    said = re.sub(r"\s*[(\[].*?[)\]]\s*$", "", said)
    if said.count(",") == 1:
        last, first = (part.strip() for part in said.split(","))
        if first and last and not _COMPANY.search(said):
            said = f"{first} {last}"
    return _TITLES.sub("", said).strip()


def _signed(body: Body, given: str) -> str | None:
    """The first line of the signature that is a name."""
    lines = [body.farewell, *(line.text for line in body.signature)]
    known = _known(given)
    names = [
        name
        for text in lines[:9]
        for name in [_tidy(_after_greeting(text) or "")]
        if name and not _COMPANY.search(text.split("|")[0])
    ]
    for name in names:
        if {word.lower().strip(".") for word in name.split()} & known:
            return name
    whole = next((name for name in names[:4] if len(name.split()) >= 2), None)
    return whole or next(iter(names[:3]), None) or _last_words(body, given)


def _after_greeting(text: str) -> str:
    said = text[:_WIDEST].strip(" *_\t>")
    if not said or FOOTER.match(said) or re.fullmatch(r"[-–—_*=~#\s]+", said):
        return ""
    if CLOSING_LINE.match(said) or THANKS_LINE.match(said):
        return ""
    greeting = INLINE_CLOSING.search(said)
    return greeting["rest"] if greeting else said


def _tidy(said: str) -> str | None:
    """A name without title, job, age or number; None where the words are no name."""
    name = said.strip(" .,!;:*_-–—")
    for _ in range(3):
        name = _TITLES.sub("", name).strip()
    cut = _CUT.search(name)
    if cut:
        name = name[: cut.start()].strip(" .,;:-–") or name[cut.end() :].split(",")[0].strip()
    parts = name.split()
    if not 1 <= len(parts) <= 6 or not all(
        _NAME_WORD.match(part) or part.lower() in _PARTICLES or part == "&" for part in parts
    ):
        return None
    return name if len(name) > 1 else None


def _last_words(body: Body, given: str) -> str | None:
    """A writer who ends the last sentence's line with the own name and no greeting."""
    tail = body.words.rstrip(" .\n!")[-80:]
    last = re.split(r"[.!?,;\n]", tail)[-1].split()
    known = _known(given)
    said = {word.lower() for word in last}
    if not known or not 2 <= len(last) <= 4:
        return None
    whole = said <= known or (len(last) == 2 and last[0].lower() in known and last[1].isalpha())
    return " ".join(last) if whole else None


def _known(given: str) -> set[str]:
    """The words of a display name, 'jonas.k' as 'jonas' too."""
    return {word.lower() for word in re.split(r"[\s._]+", given) if len(word) > 1}


def _fuller(signed: str, given: str) -> str:
    """The From line's name where the signature only shortens it."""
    if not given or _COMPANY.search(given):
        return signed
    short = [word.strip(".").lower() for word in signed.split()]
    long = [word.lower() for word in given.split()]
    if len(short) > len(long):
        return signed
    abbreviates = all(
        any(full.startswith(part) if len(part) == 1 else full == part for full in long) for part in short
    )
    clipped = any(len(part) == 1 for part in short) or (len(short) == 1 and short != long[-1:])
    return given if abbreviates and clipped and len(long) > 1 else signed


def _phone(body: Body) -> str | None:
    """The writer's telephone number as typed: the first that is no fax, date, or account."""
    for text in (body.farewell, "\n".join(line.text for line in body.signature), body.said):
        for match in _PHONE.finditer(text):
            if _is_phone(text, match):
                return match[0].strip(" .-–/")
    return None


def _is_phone(text: str, match: re.Match[str]) -> bool:
    said, before = match[0], text[max(0, match.start() - 40) : match.start()].split("\n")[-1]
    digits = sum(c.isdigit() for c in said)
    if not 7 <= digits <= 16 or _NOT_PHONE.match(said) or "\n" in said.strip():
        return False
    if _FAX.search(before) or _IBAN_BEFORE.search(before):
        return False
    if re.search(
        r"(?:az|aktenzeichen|ref|nr|nummer|id|ticket|kundennr|vorgang)\W{0,3}$", before, re.I
    ) and not _TEL.search(before):
        return False
    return not re.fullmatch(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}.*", said)
