"""Which lines of a body are quoted: what others wrote before, however the mail program marks it."""

from __future__ import annotations

import re

from mailworker.reading.text.lines import Line

_MARKED = re.compile(r"\s{0,3}(?:>|&gt;|\|\s|»\s)")
_VERBS = (
    r"schrieb(?:en)?|geschrieben|wrote|a\s+écrit|pisze|napisa(?:ł|l)(?:\(a\)|a)?|yazd(?:ı|i)|escribi(?:ó|o)|ha\s+scritto|a\s+scris"
    r"|пише|написав|написала|schreef|skrev|пишет|написал"
)
_VERB = re.compile(rf"\b(?:{_VERBS})\b", re.I)
_ATTRIBUTION_END = re.compile(r":\s*$")
_DATED = re.compile(r"\d{1,2}[./:]\d|\d{4}|@|<")
_HEADS_AN_ATTRIBUTION = re.compile(
    r"\s*(?:>\s*)?(?:am|on|le|el|il|w\s+dniu|dnia|pe|în|в|vom|den|op|\d{1,4}[./\-]|on\W|mo\.|di\.|mi\.|do\.|fr\.|sa\.|so\.|[\"'„<]?\w+\s.{0,60}<|.{0,60}\bschrieb\b)",
    re.I,
)
_KEY = re.compile(
    r"\s*\**\s*(von|from|gesendet|sent|datum|date|an|to|cc|kopie|betreff|subject|od|do|wys(?:ł|l)ano|temat|kimden|kime"
    r"|g(?:ö|o)nderildi|konu|від|кому|дата|тема|de\s+la|trimis|către|subiect|antwort\s+an|reply-to|de|à|envoyé|objet|da|inviato|oggetto|a)"
    r"\s*:\**\s*\S",
    re.I,
)
_SENDER_KEY = re.compile(r"\s*\**\s*(?:von|from|od|kimden|від|de\s+la|de|da)\s*:", re.I)
_SEPARATOR = re.compile(
    r"\s*(?:[-_*=]{2,}\s*)?(?:-*\s*)(?:urspr(?:ü|ue)ngliche\s+(?:nachricht|e-?mail)|original(?:-|\s)?(?:nachricht|message|mail)|weitergeleitete\s+nachricht"
    r"|forwarded\s+message|anfang\s+der\s+weitergeleiteten\s+(?:nachricht|e-?mail)|begin\s+forwarded\s+message"
    r"|wiadomość\s+oryginalna|özgün\s+ileti|mesaj\s+original|message\s+d'origine|zitierter\s+text)\s*:?\s*[-_*=]*\s*$",
    re.I,
)
_RULE = re.compile(r"\s*[_\-=*]{5,}\s*$")
_WIDEST = 400


def quoted(lines: tuple[Line, ...]) -> list[bool]:
    """For each line, whether it is quoted text or the sentence that introduces it."""
    marks = [bool(_MARKED.match(line.text)) for line in lines]
    number = 0
    while number < len(lines):
        if marks[number] or lines[number].blank:
            number += 1
            continue
        length = _attribution(lines, number)
        if length:
            marks[number : number + length] = [True] * length
            number += length
            if not _quote_follows(lines, marks, number):
                return _to_the_end(lines, marks, number)
        elif _begins_copy(lines, number):
            return _to_the_end(lines, marks, number)
        else:
            number += 1
    return marks


def _attribution(lines: tuple[Line, ...], number: int) -> int:
    """How many lines from here on say 'On …, X wrote:'; 0 for none."""
    if not _HEADS_AN_ATTRIBUTION.match(lines[number].text[:_WIDEST]):
        return 0
    said = ""
    for length in (1, 2, 3):
        if number + length > len(lines) or len(lines[number + length - 1].text) > _WIDEST:
            return 0
        said += " " + lines[number + length - 1].text
        if _ATTRIBUTION_END.search(said) and _VERB.search(said) and _DATED.search(said):
            return length
        if lines[number + length - 1].blank:
            return 0
    return 0


def _quote_follows(lines: tuple[Line, ...], marks: list[bool], number: int) -> bool:
    """Whether the next line with words bears a quote mark, so that unmarked lines below are own words."""
    for place in range(number, min(number + 4, len(lines))):
        if not lines[place].blank:
            return marks[place]
    return False


def _begins_copy(lines: tuple[Line, ...], number: int) -> bool:
    """Whether a copied mail starts here: a separator, or a block of header lines."""
    text = lines[number].text[:_WIDEST]
    if _SEPARATOR.match(text):
        return True
    if _RULE.match(text):
        return any(_header_block(lines, place) for place in range(number + 1, min(number + 3, len(lines))))
    return _header_block(lines, number)


def _header_block(lines: tuple[Line, ...], number: int) -> bool:
    if not _KEY.match(lines[number].text[:_WIDEST]):
        return False
    block = [line.text[:_WIDEST] for line in lines[number : number + 7]]
    keys = [bool(_KEY.match(text)) for text in block]
    sender = any(_SENDER_KEY.match(text) for text in block)
    return (sender and sum(keys) >= 3) or (
        sender and sum(keys) == 2 and any("@" in text for text in block[:3])
    )


def _to_the_end(lines: tuple[Line, ...], marks: list[bool], number: int) -> list[bool]:
    """Programs that copy the old mail unmarked put it last."""
    return [*marks[:number], *[True] * (len(lines) - number)]
