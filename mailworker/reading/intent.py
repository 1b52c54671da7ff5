"""What a mail wants of the office, judged on the newest own words only."""

from __future__ import annotations

import re
from functools import lru_cache

from mailworker.core.reading import Kind
from mailworker.reading import turns
from mailworker.reading.signs import Signs, Verdict
from mailworker.reading.standing import standing


def decide(signs: Signs) -> Verdict:
    """The kind of a mail by a person. Total: what nothing speaks for is `other`."""
    if not re.search(r"[\w\U0001F44D\U0001F44C\u2705\u2714]", signs.words):
        return Verdict(Kind.OTHER, "empty")
    if signs.offered:
        return _to_an_offer(signs)
    if _only_tells(signs):
        return Verdict(Kind.OTHER, "other")
    return standing(signs) or _fresh(signs)


def _to_an_offer(signs: Signs) -> Verdict:
    answer, words = signs.answer, signs.words
    another = bool(turns.ANOTHER.search(words))
    if answer.choice is not None and (
        signs.gone or (signs.apart and another) or (not answer.sure and (signs.apart or another))
    ):
        return Verdict(Kind.DECLINE, "refusal")
    if answer.choice is not None:
        return Verdict(Kind.ACCEPT, "" if answer.sure and not signs.apart else "choice")
    if turns.NEEDS_NONE.search(words) and not signs.wishes and not turns.ANOTHER.search(words):
        return Verdict(Kind.CANCEL)
    if answer.refused:
        return Verdict(Kind.DECLINE, "" if answer.sure else "refusal")
    if any(_asks_for_another(s, signs) for s in signs.sentences):
        return Verdict(Kind.DECLINE, "refusal")
    if "?" in words and (_only_asks(signs) or (turns.QUESTION.search(words) and not signs.wishes)):
        return Verdict(Kind.QUESTION, "" if _only_asks(signs) else "answer")
    if signs.wishes:
        return Verdict(Kind.DECLINE, "refusal")
    if answer.taken:
        return Verdict(Kind.ACCEPT, "choice")
    return Verdict(Kind.QUESTION if "?" in words else Kind.OTHER, "answer")


def _asks_for_another(sentence: str, signs: Signs) -> bool:
    """'Gibt es auch etwas nach 16 Uhr?': none of those offered."""
    if turns.ANOTHER.search(sentence):
        return True
    if turns.PONDERS.search(sentence):
        return False
    return "?" in sentence and signs.says_when(sentence) and bool(_ELSE.search(sentence))


_ELSE = re.compile(
    r"\b(?:gibt|gäbe|haben|habt|hätte\w*|ginge\w*|geht|wäre\w*|möglich|lässt|könn\w*|any|anything|would|could|is\s+there)\b",
    re.I,
)


def _fresh(signs: Signs) -> Verdict:
    words = signs.words
    if _only_asks(signs):
        return Verdict(Kind.QUESTION)
    asks = bool(turns.REQUEST.search(words)) or any(map(_asks_in, signs.sentences))
    wants = bool(turns.NEED.search(words))
    topic = signs.has_topic or signs.has_foreign
    complains = bool(turns.COMPLAINT.search(words)) and not (asks or wants)
    if asks and (topic or signs.wishes or turns.COME.search(words)):
        return Verdict(Kind.BOOKING)
    if any(map(_asks_in, signs.sentences)):
        return Verdict(Kind.BOOKING, "request")
    if ((topic and (wants or signs.wishes)) or (signs.wishes and wants)) and not complains:
        return Verdict(Kind.BOOKING, "" if wants and topic else "request")
    if turns.RHETORICAL.search(words) and not (topic or signs.wishes or asks):
        return Verdict(Kind.OTHER, "other")
    if "?" in words and (topic or turns.QUESTION.search(words) or turns.OFFICE.search(words)):
        return Verdict(Kind.QUESTION, "" if turns.QUESTION.search(words) else "question")
    if (asks and turns.SPEAK.search(words)) or (topic and not complains):
        return Verdict(Kind.BOOKING, "request")
    if any(turns.AVAILABLE.search(s) and signs.says_when(s) for s in signs.sentences) and not (
        complains or turns.PRIVATE.search(words)
    ):
        return Verdict(Kind.BOOKING, "request")
    return Verdict(Kind.OTHER, "other")


def _only_tells(signs: Signs) -> bool:
    """Thanks, complaints, papers handed in, advertisements: nothing is asked for."""
    words = turns.PERFORMS.sub(" ", signs.words)
    if turns.ADVERTISES.search(words):
        return not (signs.has_topic and turns.NEED.search(words))
    cross = turns.COMPLAINT.search(signs.subject) or turns.THANKED.search(signs.subject)
    if not cross and (turns.CANCEL.search(words) or turns.CHANGE.search(words)):
        return False
    told = [s for s in signs.sentences if turns.RECEIVED.search(s) or turns.SENDS.match(s)]
    if not told or not (cross or cross_or_glad(signs.words) or any(map(turns.SENDS.match, told))):
        return False
    return not any(_wants(turns.PERFORMS.sub(" ", s)) for s in signs.sentences) and not any(
        signs.says_when(s) and (s not in told or turns.SUITS.search(s)) for s in signs.sentences
    )


def cross_or_glad(words: str) -> bool:
    """Whether a mail complains or thanks."""
    return any(p.search(words) for p in (turns.COMPLAINT, turns.THANKED, turns.PERFORMS))


def _wants(sentence: str) -> bool:
    return not turns.UNABLE.search(sentence) and bool(
        turns.REQUEST.search(sentence) or turns.NEED.search(sentence) or turns.WANTS_IN.search(sentence)
    )


def _only_asks(signs: Signs) -> bool:
    """A mail all of whose sentences that matter are questions of fact, and which asks for no appointment."""
    sentences = signs.sentences
    asking = [s for s in sentences if turns.ASKS.search(s)]
    if not asking or any(_asks_in(s) for s in sentences):
        return False
    rest = [s for s in sentences if s not in asking and not _tells_of_own(s)]
    if signs.wishes and any(
        turns.FITS.search(s) or (turns.AT_HAND.search(s) and signs.says_when(s)) for s in rest
    ):
        return False
    able = " ".join(s for s in rest if not turns.UNABLE.search(s))
    if turns.COME.search(able) or (turns.NEED.search(able) and signs.has_topic) or turns.REQUEST.search(able):
        return False
    return any(turns.QUESTION.search(s) for s in asking) and all(
        (turns.QUESTION.search(s) or not turns.REQUEST.search(s)) and not _wants_to_come(s, signs)
        for s in asking
    )


def _tells_of_own(sentence: str) -> bool:
    """'Ich habe am Montag einen Termin bei Ihnen': said to explain the question."""
    return bool(turns.ONES_OWN.search(sentence)) and not turns.CHANGE.search(sentence)


@lru_cache(maxsize=64)
def _asks_in(sentence: str) -> bool:
    """Whether a sentence asks whether or when there is an appointment to be had; asked of each several times."""
    return any(
        not turns.OBLIGED.search(sentence[: match.start()]) for match in turns.WANTS_IN.finditer(sentence)
    ) and not turns.THAT_ONE.search(sentence)


def _wants_to_come(sentence: str, signs: Signs) -> bool:
    """Whether a question asks when to come rather than what holds."""
    if turns.FETCH.search(sentence) and signs.says_when(sentence):
        return True
    if any(p.search(sentence) for p in (turns.EXISTING, turns.THAT_ONE, turns.PONDERS)):
        return False
    if turns.SUITS.search(sentence) and signs.says_when(sentence):
        return True
    if turns.MUST.search(sentence):
        return False
    if re.search(
        r"\b(?:darf|kann|könnte|dürfte|could|can|may)\s+(?:ich|wir|i|we)\b", sentence, re.I
    ) and signs.says_when(sentence):
        return True
    return bool(turns.COME.search(sentence))
