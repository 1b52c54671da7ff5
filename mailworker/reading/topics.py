"""The services a mail asks for, how often, and by which words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailworker.core.office import Office
from mailworker.reading.everyday import everyday
from mailworker.reading.hits import Hit, find
from mailworker.reading.lexicon import Lexicon
from mailworker.reading.papers import meant, names_papers, passing_over_lasting, renewed, without_objects
from mailworker.reading.roles import Stance, fetched, own_papers, refuses, stance
from mailworker.reading.small import Small
from mailworker.reading.tokens import Token, bounds, tokens

_SAYS_WHERE = 2
_NEGATORS = frozenset(["nicht", "kein", "keine", "keinen"])
"""Where the service's own words deny ('die Nebenwohnung brauche ich nicht mehr'), the sentence refuses nothing."""
_DROPPED = Small(
    r"^\W*(?:aber\s+|doch\s+|und\s+)?(?:das|die|den|der|es|dies)\s+(?:las(?:se|sen)\s+(?:ich|wir)|hat\s+sich|ist\s+(?:\w+\s+)?(?:erledigt|vom\s+tisch|nicht\s+nötig)|kann\s+warten|eilt\s+nicht|brauch\w*\s+(?:ich|wir)\s+(?:\w+\s+)?nicht)"
)
"""A clause that takes back what the clause before it spoke of."""


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
    done |= _moved_already(done, office)
    refused = {hit.topic for hit, how in ours if how is Stance.REFUSED}
    sure: list[tuple[Hit, Stance]] = [
        (hit, how)
        for hit, how in ours
        if how in (Stance.ASKED, Stance.NAMED)
        and not (hit.topic in done and (len(hit.places) > 1 or hit.weak))
        and not (hit.topic in refused and said[hit.anchor].start < subject_end)
    ]
    chosen = [(hit, how) for hit, how in sure if not hit.weak] or meant(ours, text, said, office)
    if not chosen:
        elsewhere = any(hit.foreign and how is not Stance.REFUSED for hit, how in judged)
        chosen = [] if elsewhere else sure
    chosen = _body_over_subject(chosen, said, subject_end)
    chosen = without_objects(chosen, text, said, office)
    chosen = renewed(chosen, text, said, office, words)
    chosen = passing_over_lasting(chosen, text, said, office, words)
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
    """All hits with their stance. What is told as done or refused is looked at once and then no more: its words belong to nothing else."""
    without = everyday(text, said)
    hits = find(words, said, without)
    judged = [(hit, _stance(hit, text, said, subject_end)) for hit in hits]
    over = [(hit, how) for hit, how in judged if how in (Stance.DONE, Stance.REFUSED) and len(hit.places) > 1]
    if not over:
        return judged
    gone = without | {place for hit, how in over for place in _taken_back(hit, how, text, said)}
    return [*over, *((hit, _stance(hit, text, said, subject_end)) for hit in find(words, said, gone))]


def _moved_already(done: set[str], office: Office) -> frozenset[str]:
    """Who has registered has told the office of the move: what is said of moving asks for nothing more."""
    moves = office.vocabulary.moves
    return moves if done & moves else frozenset()


def _taken_back(hit: Hit, how: Stance, text: str, said: Sequence[Token]) -> list[int]:
    """The places of a hit that are done with: all of what is done, of what is refused those in the clause that refuses."""
    if how is Stance.DONE:
        return list(hit.places)
    return [place for place in hit.places if refuses(text[slice(*bounds(said, place, "clause"))])]


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
    first, last = bounds(said, hit.anchor, "clause")
    begin, end = bounds(said, hit.anchor, "sentence")
    if _DROPPED.search(text[last + 1 : last + 60]):
        return Stance.REFUSED
    return stance(
        text[first : token.start],
        text[first:last],
        text[begin : end + 1],
        text[said[hit.places[-1]].end : last],
    )


def _stance_of_parts(hit: Hit, text: str, said: Sequence[Token]) -> Stance:
    """The stance where a thing and what is done with it stand apart: 'den Ausweis … abholen'."""
    first, last = bounds(said, hit.anchor, "clause")
    clause = text[first:last]
    if own_papers(clause):
        return Stance.MENTIONED
    for place in hit.places:
        first, last = bounds(said, place, "clause")
        if fetched(text[first:last], said[place].text):
            return Stance.DONE
    begin, end = bounds(said, hit.anchor, "sentence")
    sentence = text[begin:end]
    own_word = any(said[place].norm in _NEGATORS for place in hit.places)
    return Stance.REFUSED if refuses(sentence) and not own_word else Stance.ASKED


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


def _one_move(
    chosen: list[tuple[Hit, Stance]], said: Sequence[Token], office: Office, words: Lexicon
) -> list[tuple[Hit, Stance]]:
    """Who registers and has 'the address on the card changed' asks for one service: the second belongs to it."""
    moves = [(hit, how) for hit, how in chosen if hit.topic in office.vocabulary.moves]
    if len({hit.topic for hit, _ in moves}) < 2:
        return chosen
    on_papers = {hit.topic for hit, _ in moves if names_papers(hit, said, office, words)}
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


def _asked(hit: Hit, how: Stance, said: Sequence[Token]) -> Asked:
    first, last = said[hit.places[0]], said[hit.places[-1]]
    if last.end - first.start > 80:
        first = last = said[hit.anchor]
    return Asked(hit.topic, first.start, last.end, how, hit.weak, hit.anchor)


def _doubt(chosen: list[tuple[Hit, Stance]]) -> str:
    if chosen and all(hit.weak for hit, _ in chosen):
        return "hint"
    return ""
