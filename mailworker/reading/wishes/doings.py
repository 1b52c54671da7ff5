"""Whether a clause tells of somebody's own doing: by its finite verb, wherever it stands.

A time in a clause of which the verb neither asks, nor can, nor praises, is not free: "dienstags kickt der
Kleine". The verbs that ask are a closed class; those that do are not.
"""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.finite import finite
from mailworker.reading.wishes.sentences import TIMES
from mailworker.reading.wishes.verbs import (
    ASKING,
    AT,
    BEING,
    CAN,
    CAN_COME,
    ENGLISH,
    ERRANDS,
    FETCH,
    HAVING,
    KIN,
    LEISURE,
    NO_VERB,
    PASSIVE,
    PERSONS,
    REQUESTED,
    SHUT,
)


def doing(items: list[Item]) -> int | None:
    """The place of the finite verb of a clause that tells of a doing; None where it asks, or has no verb."""
    at = finite(items)
    if at is None or (items[at].word in ASKING and not _goes(items, at)):
        return None
    words = {i.word for i in items}
    if (
        words & CAN_COME
        or _said_to_the_office(items, at)
        or (words & ENGLISH and at > 0 and _adverb(items, at))
    ):
        return None
    verb = items[at].word
    if any(x.word in ("mir", "uns", "es") for x in items[at + 1 : at + 3]) and items[at + 1].word != "wir":
        return None
    if any(x.word == "mich" for x in items[at + 1 : at + 2]):
        return None
    if verb in PASSIVE:
        return at if _passive(items) else None
    if verb in BEING:
        return at if _placed(items) and not words & (LEISURE | cues.LOCAL | SHUT) else None
    if verb in HAVING:
        return at if not words & LEISURE and _thing_behind(items, at) else None
    if verb in cues.MUST:
        return at if not words & ERRANDS and _somebody(items, at) else None
    if verb in FETCH:
        return at if words & KIN else None
    return at


def asks(item: Item) -> bool:
    """Whether a word is a verb that asks or can, or no verb at all."""
    return item.word in ASKING | NO_VERB | CAN | ERRANDS


def _goes(items: list[Item], at: int) -> bool:
    """ "dienstags gehen wir schwimmen", "montags wird gekegelt"."""
    behind = items[at + 1].word if at + 1 < len(items) else ""
    return items[at].word in PASSIVE | BEING or (items[at].word == "gehen" and behind == "wir")


def _passive(items: list[Item]) -> bool:
    """ "wird gekegelt"; "wird gebeten" asks."""
    last = items[-1]
    return _participle(last) and last.word not in REQUESTED


def _adverb(items: list[Item], at: int) -> bool:
    return items[at - 1].word not in PERSONS


def _said_to_the_office(items: list[Item], at: int) -> bool:
    """ "haben Sie", "macht ihr": the office does it."""
    near = items[max(0, at - 1) : at + 2]
    return any((x.word == "sie" and x.raw[:1] == "S") or x.word == "ihr" for x in near)


def _thing_behind(items: list[Item], at: int) -> bool:
    """Whether a thing is had, "habe ich Chor", and nothing has been done, "habe ich verloren"."""
    behind = items[at + 1 :]
    if any(_participle(x) for k, x in enumerate(behind) if k == len(behind) - 1 or not x.raw[:1].isupper()):
        return False
    return any(x.cat == "W" and x.raw[:1].isupper() and x.word not in KIN for x in behind) or (
        bool({x.word for x in behind} & KIN)
    )


def _participle(item: Item) -> bool:
    word = item.word
    if item.cat != "W" or item.raw[:1].isupper() or word in NO_VERB or len(word) < 5:
        return False
    return word.endswith(("t", "en")) and (
        word.startswith(("ge", "be", "ver", "er", "ent", "zer", "miss"))
        or "ge" in word[1:6]
        or word == "lassen"
    )


def _placed(items: list[Item]) -> bool:
    """ "bin ich in der Firma": somebody is where one cannot come from."""
    for k, item in enumerate(items[:-1]):
        if item.word in AT:
            behind = next((x for x in items[k + 1 : k + 4] if x.raw[:1].isupper() or x.cat in TIMES), None)
            if behind is not None and behind.cat == "W" and behind.word not in cues.LOCAL:
                return True
    return False


def _somebody(items: list[Item], at: int) -> bool:
    near = items[max(0, at - 2) : at + 2]
    return any(x.word in PERSONS | KIN for x in near) and not any(x.word in ("es", "das") for x in near)
