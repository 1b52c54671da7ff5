"""The services a mail asks for, how often, and by which words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from mailworker.core.office import Office
from mailworker.reading.everyday import everyday
from mailworker.reading.hits import Hit, find
from mailworker.reading.lexicon import Lexicon
from mailworker.reading.roles import Stance, fetched, own_papers, refuses, stance
from mailworker.reading.tokens import Token, tokens

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
    r"\b(?:für\s+(?:die\s+)?|in\s+der\s+|zur\s+|als\s+)?(?:zwischenzeit|übergangszeit|überbrückung|übergang)\b[^.!?]{0,30}\b(?:vorläufig|provisorisch|temporär)\w*|\b(?:einen?|eine[nrs]|ein|den|nen)\s+(?:vorläufig|provisorisch|temporär)e[nrs]?\b(?!\s+[A-ZÄÖÜ])|\ba\s+(?:temporary|provisional)\s+one\b"
)
_MEANWHILE = re.compile(
    r"\bneue[nrs]?\s+\w+\b[^.!?]{0,30}\bund\b[^.!?]{0,40}\b(?:bis|solange|zwischenzeit|übergang\w*)\b[^.!?]{0,40}\b(?:vorläufig|provisorisch|temporär)\w*",
    re.I,
)
_ANEW = re.compile(
    r"\b(?:neue?[nrsm]?|neu\w*|beantrag\w*|verläng\w*|erneuer\w*|bestell\w*|ersatz|abgelaufen|läuft|abläuft|ablaufen|ausstell\w*|außerdem|dazu|sowie|plus|und|noch|beides|auch|dann|new|renew\w*|apply|expired?|expires|replacement|also|and)\b",
    re.I,
)
_WANTED = re.compile(
    _ANEW.pattern
    + r"|\b(?:brauch\w*|bräucht\w*|benötig\w*|hätt\w*|möcht\w*|will|wollen|müss\w*|muss|fehlt|termin\w*|bitte|need\w*|want|would)\b",
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


_SAYS_WHERE = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """A service that is asked for: by a span of the read text, with what stands around it."""

    id: str
    start: int
    end: int
    stance: Stance
    weak: bool
    place: int


@dataclass(frozen=True, slots=True)
class Topics:
    """What a text says about services. `mentioned`, `refused` and `foreign` are those that are not booked."""

    asked: tuple[Asked, ...] = ()
    mentioned: tuple[Asked, ...] = ()
    foreign: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    doubt: str = ""
    tokens: tuple[Token, ...] = ()


def read(text: str, subject_end: int, office: Office, words: Lexicon) -> Topics:
    """The services of a text whose first `subject_end` characters are the subject."""
    said = tokens(text)
    judged = _judged(text, said, subject_end, words)
    ours = [(hit, how) for hit, how in judged if not hit.foreign]
    done = {hit.topic for hit, how in ours if how is Stance.DONE}
    refused = {hit.topic for hit, how in ours if how is Stance.REFUSED}
    sure: list[tuple[Hit, Stance]] = [
        (hit, how)
        for hit, how in ours
        if how in (Stance.ASKED, Stance.NAMED)
        and not (hit.topic in done and len(hit.places) > 1)
        and not (hit.topic in refused and said[hit.anchor].start < subject_end)
    ]
    chosen = [(hit, how) for hit, how in sure if not hit.weak] or _meant(ours, text, said, office)
    if not chosen:
        elsewhere = any(hit.foreign and how is not Stance.REFUSED for hit, how in judged)
        chosen = [] if elsewhere else sure
    chosen = _body_over_subject(chosen, said, subject_end)
    chosen = _without_objects(chosen, text, said, office)
    chosen = _renewed(chosen, text, said, office, words)
    chosen = _passing_over_lasting(chosen, text, said, office, words)
    chosen = _one_move(chosen, said, office, words)
    asked = tuple(_asked(hit, how, said) for hit, how in chosen)
    named = {a.id for a in asked}
    return Topics(
        asked=asked,
        mentioned=tuple(
            _asked(hit, how, said)
            for hit, how in ours
            if hit.topic not in named and how in (Stance.MENTIONED, Stance.DONE)
        ),
        foreign=tuple(
            sorted({hit.topic[1:] for hit, how in judged if hit.foreign and how is not Stance.REFUSED})
        ),
        refused=tuple(sorted(refused - named)),
        doubt=_doubt(chosen),
        tokens=said,
    )


def _judged(text: str, said: Sequence[Token], subject_end: int, words: Lexicon) -> list[tuple[Hit, Stance]]:
    """All hits with their stance. What is told as done is looked at once and then no more: its words belong to nothing else."""
    without = everyday(text, said)
    hits = find(words, said, without)
    judged = [(hit, _stance(hit, text, said, subject_end)) for hit in hits]
    over = [(hit, how) for hit, how in judged if how is Stance.DONE and len(hit.places) > 1]
    if not over:
        return judged
    gone = without | {place for hit, _ in over for place in hit.places}
    return [*over, *((hit, _stance(hit, text, said, subject_end)) for hit in find(words, said, gone))]


def _meant(
    judged: list[tuple[Hit, Stance]], text: str, said: Sequence[Token], office: Office
) -> list[tuple[Hit, Stance]]:
    """'My old name is still on my card. I need a new one': the paper that was only mentioned is the one meant."""
    mentioned = [h for h, how in judged if how is Stance.MENTIONED and h.topic in office.vocabulary.renewed]
    again = _RENEWS.search(text, said[mentioned[-1].anchor].end) if mentioned else None
    return [(mentioned[-1], Stance.ASKED)] if again else []


def with_mentioned(topics: Topics) -> Topics:
    """Where a standing appointment is changed, a service that is only mentioned is the one it is for."""
    ids = {service.id for service in topics.mentioned}
    return replace(topics, asked=topics.mentioned) if not topics.asked and len(ids) == 1 else topics


def _stance(hit: Hit, text: str, said: Sequence[Token], subject_end: int) -> Stance:
    token = said[hit.anchor]
    if token.start < subject_end:
        return Stance.NAMED
    if not hit.phrase:
        return _stance_of_parts(hit, text, said)
    first, last = _bounds(said, hit.anchor, "clause")
    begin, end = _bounds(said, hit.anchor, "sentence")
    return stance(
        text[first : token.start],
        text[first:last],
        text[begin : end + 1],
        text[said[hit.places[-1]].end : last],
    )


def _stance_of_parts(hit: Hit, text: str, said: Sequence[Token]) -> Stance:
    """The stance where a thing and what is done with it stand apart: 'den Ausweis … abholen'."""
    first, last = _bounds(said, hit.anchor, "clause")
    clause = text[first:last]
    if own_papers(clause):
        return Stance.MENTIONED
    for place in hit.places:
        first, last = _bounds(said, place, "clause")
        if fetched(text[first:last], said[place].text):
            return Stance.DONE
    begin, end = _bounds(said, hit.anchor, "sentence")
    sentence = text[begin:end]
    return Stance.REFUSED if refuses(sentence) else Stance.ASKED


def _bounds(said: Sequence[Token], place: int, of: Literal["clause", "sentence"]) -> tuple[int, int]:
    """Where the clause or sentence of a token begins and ends in the text."""
    number = getattr(said[place], of)
    first = last = place
    while first > 0 and getattr(said[first - 1], of) == number:
        first -= 1
    while last + 1 < len(said) and getattr(said[last + 1], of) == number:
        last += 1
    return said[first].start, said[last].end


def _renewed(
    sure: list[tuple[Hit, Stance]],
    text: str,
    said: Sequence[Token],
    office: Office,
    words: Lexicon,
) -> list[tuple[Hit, Stance]]:
    """After a loss, 'and a new one' asks for the lost document too."""
    losses = [hit for hit, _ in sure if hit.topic in office.vocabulary.losses]
    if not losses or not _RENEWS.search(text):
        return sure
    again = [h for h in _single_hits(losses, said, words) if h.topic in office.vocabulary.renewed]
    known = {hit.topic for hit, _ in sure}
    return [*sure, *((h, Stance.ASKED) for h in again if h.topic not in known)]


def _single_hits(losses: list[Hit], said: Sequence[Token], words: Lexicon) -> list[Hit]:
    """The documents named in what was lost, each as a hit of its own."""
    found: dict[str, Hit] = {}
    for loss in losses:
        for place in loss.places:
            for hit in find(words, [said[place]]):
                found[hit.topic] = Hit(hit.topic, (place,), 1, weak=False, anchor=place)
    return list(found.values())


def _body_over_subject(
    chosen: list[tuple[Hit, Stance]], said: Sequence[Token], subject_end: int
) -> list[tuple[Hit, Stance]]:
    """What only the subject names yields where the body says something surer of its own."""
    body = [(hit, how) for hit, how in chosen if said[hit.anchor].start >= subject_end]
    if not body or not any(how is Stance.ASKED for _, how in body):
        return chosen
    return [
        (hit, how)
        for hit, how in chosen
        if said[hit.anchor].start >= subject_end or hit.size > 1 or len(said[hit.anchor].norm) > 9
    ]


def _passing_over_lasting(
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


def _one_move(
    chosen: list[tuple[Hit, Stance]], said: Sequence[Token], office: Office, words: Lexicon
) -> list[tuple[Hit, Stance]]:
    """Who registers and has 'the address on the card changed' asks for one service: the second belongs to it."""
    moves = [(hit, how) for hit, how in chosen if hit.topic in office.vocabulary.moves]
    if len({hit.topic for hit, _ in moves}) < 2:
        return chosen
    on_papers = {hit.topic for hit, _ in moves if _names_papers(hit, said, office, words)}
    left = {hit.topic for hit, _ in moves} - on_papers
    gone = on_papers if left else set()
    if len(left) > 1:
        gone |= left - _plainest(moves, left)
    return [(hit, how) for hit, how in chosen if hit.topic not in gone]


def _plainest(moves: Sequence[tuple[Hit, Stance]], left: set[str]) -> set[str]:
    """'I moved here from Selm and want to change my address': what says from where to where knows best; else all."""
    sizes = {topic: max(hit.size for hit, _ in moves if hit.topic == topic) for topic in left}
    best = max(sizes.values())
    return {topic for topic, size in sizes.items() if size == best} if best > _SAYS_WHERE else left


def _without_objects(
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
    first, last = _bounds(said, hit.anchor, "sentence")
    here = said[hit.anchor].sentence
    together = any(said[other.anchor].sentence == here for other in about)
    return bool((_ANEW if together else _WANTED).search(text[first:last]))


def _names_papers(hit: Hit, said: Sequence[Token], office: Office, words: Lexicon) -> bool:
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
    first, last = _bounds(said, hit.anchor, "clause")
    return bool(_BESIDES.search(text[first:last])) and not _REASON.search(text[first:last])


def _asked(hit: Hit, how: Stance, said: Sequence[Token]) -> Asked:
    first, last = said[hit.places[0]], said[hit.places[-1]]
    if last.end - first.start > 80:
        first = last = said[hit.anchor]
    return Asked(hit.topic, first.start, last.end, how, hit.weak, hit.anchor)


def _doubt(chosen: list[tuple[Hit, Stance]]) -> str:
    if chosen and all(hit.weak for hit, _ in chosen):
        return "hint"
    return ""
