"""Mails about an appointment that stands: to be moved, given up, or only asked about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailworker.core.reading import Kind
from mailworker.reading import turns
from mailworker.reading.signs import Signs, Verdict

_CLAUSE = re.compile(r"[,;:]\s+|\s+(?=(?:aber|und|sondern|jedoch|but|and|würde|könnte)\b)", re.I)
_UNABLE = re.compile(r"\b(?:nicht|nichts|nix|can't|won't|cannot|unable)\b", re.I)


def standing(signs: Signs) -> Verdict | None:
    """The kind of a mail that touches an appointment which stands; None where it touches none."""
    words = turns.NOT_OURS.sub(" ", signs.words)
    existing = bool(turns.EXISTING.search(words) or turns.MOVES_IT.search(signs.subject)) or signs.confirmed
    cancels, changes = bool(turns.CANCEL.search(words)), bool(turns.CHANGE.search(words))
    if not existing:
        return _given_up_unnamed(signs, words, cancels=cancels)
    if turns.NO_NEW.search(words) and (cancels or turns.CANNOT.search(words)):
        return Verdict(Kind.CANCEL)
    if _asks_anew(signs) or (signs.confirmed and _wishes_after(signs)):
        return _moved(signs, cancels=cancels, changes=changes)
    if changes and not cancels:
        return Verdict(Kind.CHANGE) if signs.confirmed or _names_one(words) else None
    if cancels:
        return Verdict(Kind.CANCEL)
    return _not_kept(signs, words)


def _moved(signs: Signs, *, cancels: bool, changes: bool) -> Verdict | None:
    """Another time is asked for; whether the appointment is to go there hangs on what is said of it."""
    words = signs.words
    cannot = bool(turns.CANNOT.search(words) or turns.MISSED.search(words))
    if cancels or cannot:
        return Verdict(Kind.CHANGE)
    if changes:
        return Verdict(Kind.CHANGE) if signs.confirmed or _names_one(words) else None
    if signs.confirmed:
        return Verdict(Kind.CHANGE, "cancel") if signs.wishes or turns.ANOTHER.search(words) else None
    if signs.wishes and turns.GIVEN.search(words):
        return Verdict(Kind.CHANGE, "cancel")
    if signs.wishes and turns.ONES_OWN.search(turns.NOT_OURS.sub(" ", words)) and turns.RATHER.search(words):
        return Verdict(Kind.CHANGE, "cancel")
    return None


def _not_kept(signs: Signs, words: str) -> Verdict | None:
    """The appointment cannot be kept, and no other is asked for; or it is only asked about."""
    if turns.CANNOT.search(words) and (
        signs.confirmed or (_UNABLE.search(words) and not _requests(signs.sentences))
    ):
        return Verdict(Kind.CANCEL, "cancel")
    about = [s for s in signs.sentences if turns.ONES_OWN.search(s)]
    if "?" in words and about and not _requests(s for s in signs.sentences if s not in about):
        return Verdict(Kind.QUESTION)
    if signs.confirmed and "?" not in words and not _requests(signs.sentences):
        return Verdict(Kind.OTHER, "other")
    return None


def _given_up_unnamed(signs: Signs, words: str, *, cancels: bool) -> Verdict | None:
    """'Bitte absagen', 'Wir kommen morgen nicht': an appointment is given up that is not named."""
    struck = turns.STRUCK.search(words)
    if (
        cancels
        and struck
        and not (signs.has_topic and turns.STRUCK_OFF.fullmatch(struck[0]))
        and not _asks_anew(signs)
    ):
        return Verdict(Kind.CANCEL)
    if cancels and turns.NO_NEW.search(words) and not signs.has_topic:
        return Verdict(Kind.CANCEL)
    if _requests(signs.sentences) or "?" in words or _wishes_after(signs):
        return None
    if turns.CALLS_OFF.search(words):
        return Verdict(Kind.CANCEL)
    return Verdict(Kind.CANCEL, "cancel") if turns.STAYS_AWAY.search(words) else None


def _wishes_after(signs: Signs) -> bool:
    """Whether a time is wished for in a sentence that gives nothing up and does not merely ask of facts."""
    return bool(signs.wishes) and any(
        signs.says_when(s)
        and not any(p.search(s) for p in (turns.STAYS_AWAY, turns.CANCEL, turns.COMES_AS_AGREED))
        and not (turns.ASKS.search(s) and turns.QUESTION.search(s))
        for s in signs.sentences
    )


def _requests(sentences: Iterator[str] | tuple[str, ...]) -> bool:
    """Whether a sentence asks for something that is not the appointment which stands."""
    kept = (turns.CANNOT, turns.CANCEL, turns.STAYS_AWAY, turns.EXISTING)
    return any(
        turns.REQUEST.search(turns.PERFORMS.sub(" ", s)) and not any(p.search(s) for p in kept)
        for s in sentences
    )


def _names_one(words: str) -> bool:
    """Whether a mail that speaks of changing something speaks of an appointment it has."""
    return bool(
        re.search(
            r"\btermin|\bappointment|\bslot|\bstatt\b|\bgegeben\b|\bbekommen\b|\binstead\b|\buhr\b|\beingetragen\b|\bvorgemerkt\b",
            words,
            re.I,
        )
    )


def _asks_anew(signs: Signs) -> bool:
    """Whether another time is asked for, in a clause that does not itself give the old one up."""
    return any(
        turns.ANOTHER.search(sentence)
        or any(_anew(clause, sentence, signs) for clause in _CLAUSE.split(sentence))
        for sentence in signs.sentences
    )


def _anew(clause: str, sentence: str, signs: Signs) -> bool:
    if turns.CANCEL.search(clause):
        return False
    if turns.CHANGE.search(clause):
        return True
    return (
        bool(signs.wishes)
        and not turns.AFTERWARDS.match(clause)
        and ("?" in sentence or not turns.CANNOT.search(clause))
        and bool(
            turns.FITS.search(sentence if "?" in sentence and not turns.EXISTING.search(clause) else clause)
        )
        and signs.says_when(clause)
    )
