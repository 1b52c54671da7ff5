"""Papers and what is done with them: which of the papers a mail names is the one that is wanted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mailworker.core.office import Office
from mailworker.reading.hits import Hit, find
from mailworker.reading.lexicon import Lexicon
from mailworker.reading.roles import Stance, refuses
from mailworker.reading.tokens import Token, bounds

_RENEWS = re.compile(
    r"\bde[nr]\s+neuen\b[^.!?]{0,30}\b(?:auftrag|beantrag\w*|bestell\w*|machen)|\bbeantrag\w*\b[^.!?]{0,20}\bneue[nrs]?\b|\bo\s+now[yeą]\b|\byeni(?:si\w*)?\b|\bнов(?:ий|ого|у|ый)\b|\bun\s+nou\b|"
    r"\b(?:ersatz|neue[rns]?)\b[^.!?]{0,15}\b(?:muss|müsste|sollte)\s+(?:\w+\s+)?her\b|\b(?:brauch\w*|bräucht\w*|benötig\w*|möcht\w*|need)\b[^.!?]{0,25}\b(?:einen?\s+neue[ns]?|neue|ersatz|a\s+new\s+one|new\s+ones)\b|\b(?:neu(?:e[nrs]?)?|ersatz|new|ones?|beide?s?|gleich|replacement)\b.{0,40}\b(?:beantrag\w*|brauch\w*|bräucht\w*|bestell\w*|ausstell\w*|machen|order|apply|need|get|haben|bekommen)|\b(?:neu\s+beantragen|order|apply\s+for|replace)\b.{0,30}",
    re.I,
)


_ADDED = re.compile(
    r"\b(?:dazu|zusätzlich|außerdem|sowie|plus|obendrein|und\s+(?:auch|gleich|für\s+die\s+(?:übergangs|zwischen)zeit)|in\s+addition|as\s+well\s+as)\b[^.!?]{0,40}\b(?:vorläufig|vorl\b|temporary|provisional|übergang|ersatz)|\bgleich\s+(?:einen?|nen)\s+vorläufig|\bvorläufigen?\s+dazu\b",
    re.I,
)


_LASTING_TOO = re.compile(
    r"\b(?:sowie|und|zeitgleich|gleichzeitig|zugleich|auch|dazu|plus|and|also)\b[^.!?]{0,40}\b(?:normale|reguläre|richtige|endgültige|eigentliche|dauerhafte|regular|proper|permanent)[nrs]?\b",
    re.I,
)


_PASSING_ALONE = re.compile(
    r"\b(?:für\s+(?:die\s+)?|in\s+der\s+|zur\s+|als\s+)?(?:zwischenzeit|übergangszeit|überbrückung|übergang)\b[^.!?]{0,30}\b(?:vorläufig|provisorisch|temporär)\w*|\b(?:[Ee]inen?|[Ee]ine[nrs]|[Ee]in|[Dd]en|[Nn]en)\s+(?:vorläufig|provisorisch|temporär)e[nrs]?\b(?!\s+[A-ZÄÖÜ])|\ba\s+(?:temporary|provisional)\s+one\b"
)


_MEANWHILE = re.compile(
    r"\bneue[nrs]?\s+\w+\b[^.!?]{0,30}\bund\b[^.!?]{0,40}\b(?:bis|solange|zwischenzeit|übergang\w*)\b[^.!?]{0,40}\b(?:vorläufig|provisorisch|temporär)\w*",
    re.I,
)


_ANEW = re.compile(
    r"\b(?:neue?[nrsm]?|neu\w*|beantrag\w*|verläng\w*|erneuer\w*|bestell\w*|ersatz|abgelaufen|läuft|abläuft|ablaufen|ausstell\w*|renew\w*|apply|expired?|expires|replacement)\b",
    re.I,
)


_JOINS = re.compile(r"\b(?:außerdem|dazu|sowie|plus|und|noch|beides|auch|dann|also|and)\b", re.I)


_LISTED = re.compile(r"\s*(?:,|und|\+|&|sowie|and|/)\s*(?:(?:mein|den|der|die|my)\w*\s+)?", re.I)


_WANTED = re.compile(
    _ANEW.pattern
    + r"|\b(?:brauch\w*|bräucht\w*|benötig\w*|hätt\w*|möcht\w*|will|wollen|müss\w*|muss|fehlt|soll\w*|bekomm\w*|krieg\w*|erste[nrs]?|termin\w*|bitte|need\w*|want|would)\b",
    re.I,
)
"""What is said of a paper that is wanted itself, and not only of one that something is done with."""


_BESIDES = re.compile(
    r"\b(?:sowie|zusätzlich|auch|außerdem|ebenfalls|beides|plus|as\s+well|also|both|regulären?)\b",
    re.I,
)


_REASON = re.compile(
    r"\b(?:abgelaufen|läuft|lief|rechtzeitig|fertig|dauert|weg|verloren|gestohlen|ungültig|beantragt|bestellt|expired|noch\s+nicht|normaler?|late|ready)\b",
    re.I,
)


def meant(
    judged: list[tuple[Hit, Stance]], text: str, said: Sequence[Token], office: Office
) -> list[tuple[Hit, Stance]]:
    """'My old name is still on my card. I need a new one': the paper that was only mentioned is the one meant."""
    mentioned = [h for h, how in judged if how is Stance.MENTIONED and h.topic in office.vocabulary.renewed]
    again = _RENEWS.search(text, said[mentioned[-1].anchor].end) if mentioned else None
    return [(mentioned[-1], Stance.ASKED)] if again else []


def renewed(
    sure: list[tuple[Hit, Stance]],
    text: str,
    said: Sequence[Token],
    office: Office,
    words: Lexicon,
) -> list[tuple[Hit, Stance]]:
    """After a loss, 'and a new one' asks for the lost document too."""
    losses = [hit for hit, _ in sure if hit.topic in office.vocabulary.losses]
    if not losses or not any(not refuses(_sentence_part(text, found)) for found in _RENEWS.finditer(text)):
        return sure
    again = [h for h in _single_hits(losses, said, words) if h.topic in office.vocabulary.renewed]
    known = {hit.topic for hit, _ in sure}
    return [*sure, *((h, Stance.ASKED) for h in again if h.topic not in known)]


def _sentence_part(text: str, found: re.Match[str]) -> str:
    """A match with what follows it in its clause: 'um einen neuen kümmere ich mich später'."""
    return (
        text[found.start() : found.end()] + re.split(r"[,;:.!?\n]", text[found.end() : found.end() + 60])[0]
    )


def _single_hits(losses: list[Hit], said: Sequence[Token], words: Lexicon) -> list[Hit]:
    """The documents named in what was lost, each as a hit of its own."""
    found: dict[str, Hit] = {}
    for loss in losses:
        for place in loss.places:
            for hit in find(words, [said[place]]):
                found[hit.topic] = Hit(hit.topic, (place,), 1, weak=False, anchor=place)
    return list(found.values())


def passing_over_lasting(
    chosen: list[tuple[Hit, Stance]], text: str, said: Sequence[Token], office: Office, words: Lexicon
) -> list[tuple[Hit, Stance]]:
    """'My passport has expired, I need a provisional one' asks for one thing, not for two."""
    kept = chosen
    for passing, lasting in office.vocabulary.instead_of.items():
        kept = [*kept, *_passing_alone(kept, text, said, passing, lasting)]
        named = {hit.topic for hit, _ in kept}
        if passing not in named:
            continue
        if _ADDED.search(text) or _LASTING_TOO.search(text) or _MEANWHILE.search(text):
            kept = [*kept, *_lasting_inside(kept, passing, lasting, said, words)]
        elif lasting in named:
            kept = [(h, how) for h, how in kept if h.topic != lasting or _asked_besides(h, text, said)]
    return kept


def _passing_alone(
    chosen: list[tuple[Hit, Stance]], text: str, said: Sequence[Token], passing: str, lasting: str
) -> list[tuple[Hit, Stance]]:
    """'A new card and a provisional one': the adjective alone means the document named before it."""
    lasts = [hit for hit, _ in chosen if hit.topic == lasting]
    if not lasts or any(hit.topic == passing for hit, _ in chosen):
        return []
    alone = _PASSING_ALONE.search(text)
    before = [hit for hit in lasts if alone and said[hit.anchor].start < alone.start()]
    return [(replace(before[-1], topic=passing), Stance.ASKED)] if before else []


def without_objects(
    chosen: list[tuple[Hit, Stance]], text: str, said: Sequence[Token], office: Office
) -> list[tuple[Hit, Stance]]:
    """Who forgot the PIN of a card names the card too: it is asked for only where something new is wanted of it."""
    words = office.vocabulary
    about = [hit for hit, _ in chosen if hit.topic in words.about_papers]
    if not about:
        return chosen
    return [
        (h, how) for h, how in chosen if h.topic not in words.renewed or _wanted_anew(h, about, text, said)
    ]


def _wanted_anew(hit: Hit, about: Sequence[Hit], text: str, said: Sequence[Token]) -> bool:
    first, last = bounds(said, hit.anchor, "sentence")
    here = said[hit.anchor].sentence
    together = [other for other in about if said[other.anchor].sentence == here]
    if not together:
        return bool(_WANTED.search(text[first:last]))
    if any(_is_listed_with(hit, other, text, said) for other in together):
        return False
    joined = any(_JOINS.search(_between(hit, other, text, said)) for other in together)
    return joined or bool(_ANEW.search(text[first:last]))


def _is_listed_with(hit: Hit, other: Hit, text: str, said: Sequence[Token]) -> bool:
    """'Ausweis und Pass abholen': both are what is fetched; not so in 'Ausweis abholen und Pass beantragen'."""
    after = [place for place in other.places if place > hit.anchor]
    return bool(
        len(after) > 1
        and not [place for place in other.places if place < hit.anchor]
        and _LISTED.fullmatch(text[said[hit.places[-1]].end : said[after[0]].start])
    )


def _between(hit: Hit, other: Hit, text: str, said: Sequence[Token]) -> str:
    """What stands between two hits."""
    if hit.anchor < other.anchor:
        return text[said[hit.places[-1]].end : said[other.anchor].start]
    return text[said[other.anchor].end : said[hit.places[0]].start]


def names_papers(hit: Hit, said: Sequence[Token], office: Office, words: Lexicon) -> bool:
    """Whether a hit of several words names by one of them a paper that is made anew."""
    first, last = hit.places[0], hit.places[-1]
    return hit.size > 1 and any(
        found.topic in office.vocabulary.renewed
        for place in range(first, last + 1)
        for found in find(words, [said[place]])
    )


def _lasting_inside(
    chosen: list[tuple[Hit, Stance]], passing: str, lasting: str, said: Sequence[Token], words: Lexicon
) -> list[tuple[Hit, Stance]]:
    """The lasting document whose word the passing one's pattern took: 'a new card and, besides, a provisional one'."""
    if any(hit.topic == lasting for hit, _ in chosen):
        return []
    inside = _single_hits([hit for hit, _ in chosen if hit.topic == passing], said, words)
    return [(hit, Stance.ASKED) for hit in inside if hit.topic == lasting]


def _asked_besides(hit: Hit, text: str, said: Sequence[Token]) -> bool:
    first, last = bounds(said, hit.anchor, "clause")
    return bool(_BESIDES.search(text[first:last])) and not _REASON.search(text[first:last])
