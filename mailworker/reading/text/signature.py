"""Where the citizen's words end and the signature begins."""

from __future__ import annotations

import re

from mailworker.reading.text.lines import Line
from mailworker.reading.text.phrases import (
    CLOSING_LINE,
    DISCLAIMER,
    FOOTER,
    INLINE_CLOSING,
    SALUTATION,
    THANKS_LINE,
)

_DELIMITER = re.compile(r"\s*(?:--|—|–)\s*$")
_DIVIDER = re.compile(r"\s*(?:-{3,}|_{3,}|={3,}|\*{3,}|~{3,}|#{3,}|(?:[-*~]\s){3,})\s*$")
_POSTSCRIPT = re.compile(r"\s*(?:p\.?\s?p?\.?s\.?|n\.?b\.?|nachtrag|ach\s+ja|edit)\b\s*[:.,\-–]?\s*\w", re.I)
_PHONE_LINE = re.compile(
    r"^\W*(?:(?:(?:tel|telefon|telephone|phone|fon|mobil|mobile|handy|ruf|fax|festnetz|privat|dienstlich|cell)\w{0,8}|[tmf])\b[\s.:/]*)+[+(\d]"
    r"|^\W*(?:\+\d|\(?0\d)[\d\s()/.\-–]{5,}\W*(?:\([^)]*\))?\s*$",
    re.I,
)
_ADDRESS_LINE = re.compile(
    r"\b\d{5}\s+[A-ZÄÖÜ]\w|(?:str(?:aße|asse|\.)|weg|platz|allee|gasse|ring|damm|hof|ufer|kamp|berg|heide|stiege|steig)\b\.?\s*\d{1,4}\s*[a-z]?\b"
    r"|\bwww\.|https?://|\S+@\S+\.\w|\bIBAN\b",
    re.I,
)
_BORN_LINE = re.compile(r"^\W*(?:geb(?:oren)?|\*|jahrgang|jg)\.?\s*(?:am\s+)?\d", re.I)
_NAME_TOKEN = re.compile(
    r"(?:[A-ZÄÖÜÀ-ÞŁŚŻŹĆŃĐČŠŽİÇĞÖŞА-ЯІЇЄҐ][\w'’\-–.]*|[a-zäöüßà-ÿ][\w'’\-]*|v\.|&|und|u\.|\+)$"
)
_TIME_WORD = re.compile(
    r"\b(?:mo(?:ntag)?s?|di(?:enstag)?s?|mi(?:ttwoch)?s?|do(?:nnerstag)?s?|fr(?:eitag)?s?|sa(?:mstag)?s?|sonntags?|uhr|januar|februar|m(?:ä|ae)rz|april|mai|juni|juli"
    r"|august|september|oktober|november|dezember|heute|morgen|vormittag\w*|nachmittag\w*|mittags?|abends?|woche|monday|tuesday|wednesday|thursday|friday|today|tomorrow|termin\w*|passt|ja|nein|ok(?:ay)?|bitte|gerne?|betreff|egal|dringend|eilt|asap)\b",
    re.I,
)  # fmt: skip
_SENTENCE = re.compile(
    r"\b(?:ich|wir|sie|ihr|mir|uns|ist|sind|habe|haben|kann|m(?:ö|oe)chte|bitte|brauche|the|is|you|please|need|i|we)\b",
    re.I,
)
_COUNTED = re.compile(r"\W*(?:[^\W\d]+\s+){1,2}\d{1,2}\.?\s+[a-zäöüß]{3,}")
"""'Vorschlag 2 passt mir' begins like a name and a number, but goes on as a sentence."""
_SHORT = 60
_TAIL_NAME = re.compile(
    r"(?<=[.!?])\s+([^\W\d_a-zäöüß][\w'’-]+(?:\s+(?:von\s+|van\s+|de\s+|el\s+|al\s+)?[^\W\d_a-zäöüß][\w'’-]+){1,2})\s*$"
)
_LOWER_NAME = re.compile(r"[a-zäöüß\-]{2,} [a-zäöüß\-]{3,}(?: (?:tel\.? )?[+0][\d /\-]{6,})?\W*$")


def signature_start(lines: list[Line], names: frozenset[str], *, last: bool) -> int:
    """The first line of `lines` (one run of own words) that belongs to the signature; its length for none.

    `names` are the words of the sender's display name, lower-cased; `last`: nothing own comes after.
    """
    for number, line in enumerate(lines):
        if _DELIMITER.match(line.text) or FOOTER.match(line.text[:300]):
            return min(number, signature_start(lines[:number], names, last=last))
        if _DIVIDER.match(line.text) and _mere_signature(lines[number + 1 :], names):
            return min(number, signature_start(lines[:number], names, last=last))
    end = len(lines)
    closing = _closing(lines, names)
    if closing is not None:
        return closing
    return _trailing(lines, names) if last else end


def _closing(lines: list[Line], names: frozenset[str]) -> int | None:
    """The line after which only name and address follow, by its closing phrase."""
    for number, line in enumerate(lines):
        text = line.text.strip()
        if not text or len(text) > _SHORT:
            continue
        if (CLOSING_LINE.match(text) and number > 0) or (
            THANKS_LINE.match(text)
            and not (number == 0 and SALUTATION.match(text))
            and _mere_signature(lines[number + 1 :], names)
        ):
            return number
        greeting = INLINE_CLOSING.match(text)
        if (
            greeting
            and number > 0
            and (name_like(greeting["rest"], names) or _LOWER_NAME.match(greeting["rest"]))
        ):
            return number
    return None


def _mere_signature(lines: list[Line], names: frozenset[str]) -> bool:
    said = [line for line in lines if not line.blank]
    return len(said) <= 14 and all(signature_like(line.text, names) for line in said[:2])


def _trailing(lines: list[Line], names: frozenset[str]) -> int:
    """Without a closing phrase: the last lines that are a name, a number or an address."""
    start = len(lines)
    for number in range(len(lines) - 1, 0, -1):
        if lines[number].blank:
            continue
        if not signature_like(lines[number].text, names):
            break
        start = number
    return start


def signature_like(text: str, names: frozenset[str]) -> bool:
    """Whether a line looks like a part of a signature rather than a sentence."""
    said = text.strip()
    if len(said) > 2 * _SHORT or _POSTSCRIPT.match(said):
        return False
    if FOOTER.match(said) or _PHONE_LINE.match(said) or _BORN_LINE.match(said):
        return True
    if DISCLAIMER.search(said):
        return True
    if _ADDRESS_LINE.search(said):
        return not _SENTENCE.search(said)
    return name_like(said, names)


def name_like(text: str, names: frozenset[str]) -> bool:
    """Whether a line is a person's name, perhaps with a number, an age or a job behind it."""
    if _COUNTED.match(text):
        return False
    said = re.split(r"[,|·•(\d/]|\btel\b|\bmobil\b", text.strip(" .,!*_-–—"), maxsplit=1, flags=re.I)[
        0
    ].strip()
    tokens = said.split()
    if not 1 <= len(tokens) <= 6 or _TIME_WORD.search(said) or said.endswith("?"):
        return False
    if names and {t.lower().strip(".,") for t in tokens} & names and not _SENTENCE.search(said):
        return True
    if _SENTENCE.search(said) or not all(_NAME_TOKEN.match(token) for token in tokens):
        return False
    small = [
        t
        for t in tokens
        if t[0].islower()
        and t.lower()
        not in ("von", "van", "der", "de", "zu", "und", "v.", "i.", "a.", "i.a.", "al", "el", "den", "&")
    ]
    return not small and bool(re.match(r"[^\W\d]", tokens[0]))


def postscripts(lines: list[Line]) -> list[Line]:
    """The lines of a signature that the citizen still meant: 'PS: …' up to the next blank line."""
    kept: list[Line] = []
    for line in lines:
        if (kept and not line.blank and kept[-1].end + 1 == line.start) or _POSTSCRIPT.match(line.text):
            kept.append(line)
    return kept


def farewell_start(words: str) -> int:
    """Where, in the last line of own words, a closing with a name begins; the length of `words` for nowhere."""
    tail = words.rstrip()
    line = max(tail.rfind("\n") + 1, len(tail) - 3 * _SHORT)
    greeting = INLINE_CLOSING.search(tail[line:])
    if greeting and line + greeting.start() > 0 and name_like(greeting["rest"], frozenset()):
        return line + greeting.start()
    if greeting and len(greeting["rest"].split()) <= 4 and _LOWER_NAME.match(greeting["rest"]):
        return line + greeting.start()
    bare = _TAIL_NAME.search(tail[line:])
    if bare and name_like(bare[1], frozenset()):
        return line + bare.start(1)
    return len(words)
