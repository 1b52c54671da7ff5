"""Whether a comma or an "und" joins the members of a list of times, or begins a new statement."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.doings import asks
from mailworker.reading.wishes.runon import is_finite
from mailworker.reading.wishes.sentences import TIMES

LISTED = word_set("UND ODER COMMA SL ART AN PLUS ZWAR EIN UM")
"""What may stand between the times of a list."""


VERBS = word_set(
    "habe hab haben hat bin ist sind war geht ginge gehen kann koennen koennte koennten muss "
    "muessen arbeite arbeiten passt passen waere will wollen wuerde wuerden moechte moechten "
    "komme kommen mache machen fahre fahren fliege fliegen brauche brauchen hole klappt soll "
    "sollen bekommen bitte can could would am are is have has works suits was wird werden "
    "bleibt bleiben steht stehen fange faengt findet reise reisen ziehe ziehen sitze sitzen "
    "treffe melde bringe koennt darf duerfen schaffe schaffen"
)
"""Finite verbs that show a new statement has begun."""


def new_statement(sentence: list[Item], i: int) -> bool:
    """ "Montag geht es nicht, Dienstag habe ich frei": a time after the comma with its own verb and no
    list."""
    listed = False
    j = i + 1
    while j < len(sentence) and (sentence[j].cat in TIMES or sentence[j].cat in LISTED):
        listed = listed or sentence[j].cat in ("UND", "ODER", "SL", "COMMA")
        j += 1
    if j < len(sentence) and sentence[j].word in AGAINST and sentence[j - 1].cat in TIMES:
        return True
    while j < len(sentence) and sentence[j].word in _BETWEEN:
        j += 1
    if j == len(sentence):
        return False
    if listed and _until(sentence[i - 1]) and is_finite(sentence, j):
        return True
    if listed and not _closed_list(sentence, i):
        return _says_already(sentence, i) and (sentence[j].word in _FINITE or sentence[j].word in _POSTPOSED)
    word = sentence[j].word
    return word in VERBS or word in _STARTS or word in _POSTPOSED or (not listed and _any_verb(sentence, j))


def _any_verb(sentence: list[Item], j: int) -> bool:
    """ "…, morgens dauert bei mir alles länger": a verb of whatever kind before its subject."""
    item, after = sentence[j], sentence[j + 1].word if j + 1 < len(sentence) else ""
    if item.cat != "W" or not item.raw[:1].islower() or asks(item):
        return False
    return len(item.word) > 3 and item.word.endswith(("e", "t", "en")) and after in _VERB_FOLLOWED


_VERB_FOLLOWED = word_set("ich wir er sie es mein meine unser unsere der die das bei man uns mir mich")


def _until(item: Item) -> bool:
    """ "Nachtschicht bis Mittwoch, Donnerstag und Freitag habe ich frei": an end begins no list."""
    return isinstance(item.value, Days) and item.value.shape is Shape.UNTIL


def _says_already(sentence: list[Item], i: int) -> bool:
    """Whether the list before this comma belongs to a verb that stands before it: there is but one in a clause."""
    j = i - 1
    while j >= 0 and (sentence[j].cat in TIMES or sentence[j].cat in LISTED):
        if sentence[j].cat == "COMMA":
            return False
        j -= 1
    while j >= 0 and sentence[j].cat not in ("COMMA", "LP", "RP"):
        if sentence[j].word in VERBS or sentence[j].word in _ABLE or sentence[j].word in _ALWAYS:
            return True
        j -= 1
    return False


AGAINST = word_set("aber jedoch hingegen dagegen allerdings")
""" "…, Donnerstag aber auf keinen Fall": the day before is set against those before it."""


_BETWEEN = AGAINST | word_set("natuerlich leider grundsaetzlich generell")


_FINITE = word_set(
    "habe hab haben hat bin ist sind kann koennen koennte koennten muss muessen arbeite passt passt waere ginge geht "
    "gehe fahre fliege komme klappt wuerde wuerden moechte moechten faellt fallen scheidet scheiden entfaellt entfallen"
)
"""Verbs that are no infinitive, whatever stands before them."""


_ABLE = word_set("passts passte gehts hab arbeite wohne koennt waer kaeme kaem haette haetten haett")


_ALWAYS = word_set("immer jederzeit")


_POSTPOSED = word_set("ausgenommen ausgeschlossen tabu ausserhalb")
"""What stands behind the day that it takes away."""


_STARTS = word_set("nicht leider nie gar ich wir er sie frei i we")


def _closed_list(sentence: list[Item], i: int) -> bool:
    """Whether the list before a comma has had its "und" or "oder" already, or a verb after it."""
    j = i - 1
    if sentence[j].cat in ("C", "P") and sentence[min(i + 1, len(sentence) - 1)].cat == "D":
        return True
    if sentence[j].cat == "W" and any(x.word in VERBS for x in sentence[max(0, i - 4) : i]):
        return True
    while j >= 0 and (sentence[j].cat in TIMES or sentence[j].cat in LISTED):
        if sentence[j].cat in ("UND", "ODER"):
            return True
        j -= 1
    return False


def time_beside(sentence: list[Item], i: int, step: int) -> bool:
    """Whether a time stands on that side, past what may stand between the times of a list."""
    j = i + step
    while 0 <= j < len(sentence) and sentence[j].cat in LISTED and abs(j - i) < 4:
        j += step
    return 0 <= j < len(sentence) and sentence[j].cat in TIMES


def _second_verb(sentence: list[Item], i: int) -> bool:
    """ "ich wohne am Markt und käme um zehn": the speaker's next verb."""
    after = sentence[i + 1]
    if after.cat != "W" or not after.raw[:1].islower() or not any(x.word == "ich" for x in sentence[:i]):
        return False
    return len(after.word) > 3 and after.word.endswith("e") and after.word not in _NO_VERBS


_NO_VERBS = word_set(
    "gerne beide heute viele andere deine meine seine ihre eure unsere keine eine diese jede jene alle ganze ohne "
    "habe danke bitte welche manche einige mehrere weitere spaete fruehe neue alte kleine grosse gute schoene nette "
    "liebe beste freundliche herzliche zwischendurche solche letzte naechste erste zweite dritte"
)
"""Words that end as a verb of the speaker's does."""


SUBJECTS = word_set("ich wir er sie i we danach haette haetten")
"""What a clause of its own begins with."""


_OPENERS = word_set("bitte nicht kein keine keinen dann da zwar am nur dort auch")


def joins_clauses(sentence: list[Item], i: int) -> bool:
    """An "und" between clauses rather than between the members of a list of times."""
    if time_beside(sentence, i, -1) and time_beside(sentence, i, 1):
        return False
    after = sentence[i + 1].word
    if after in VERBS or after in SUBJECTS or _second_verb(sentence, i):
        return True
    later = any(x.cat in TIMES for x in sentence[i + 1 :])
    return later and (after in _OPENERS or any(x.cat in TIMES for x in sentence[:i]))
