"""Clauses that nobody set a mark between: "dienstag is schlecht mittwoch is besser", "ab 15 uhr hab bis 14 uhr schule".

A clause has one finite verb. Where a second one comes, with its own first place (a time, an adverb, a person, a
thing) or none, a new clause has begun before it; behind a word like "dass" or a person the verb is still to come.
"""

from __future__ import annotations

from collections.abc import Sequence

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.sentences import TIMES

OWN = word_set(
    "hab habe hatte bin arbeite komm komme krieg kriege bekomm bekomme fang fange fahr fahre mach mache geh gehe "
    "steh stehe sitz sitze hol hole bring bringe schaff schaffe brauch brauche werd werde wohn wohne muss"
)
"""Verbs that only the speaker says of himself."""
_OTHERS = word_set(
    "ist is hat sind war wird kann koennte wuerde waere waer ginge passt passte klappt klappte geht gehts muesste sollte "
    "soll darf duerfte faellt hab's haette haett koennt wuerd kommt macht wirds hats isses wars gings waers passts "
    "klappts faengt beginnt holt bringt arbeitet will moechte moecht dauert"
)
_AMBIGUOUS = word_set(
    "haben koennen muessen wollen kommen gehen fahren fliegen arbeiten machen werden bekommen"
)
"""Finite verbs only before who does it: "haben wir"."""
_PERSONS = word_set("ich wir er sie es man i we mir uns")
_SPEAKERS = word_set("ich wir")
_SUBORDINATE = word_set(
    "dass ob wenn falls weil da bevor ehe nachdem sobald solange obwohl damit wo wann wie was wer welche welcher "
    "welches welchen der den dem deren dessen sofern seit seitdem bis als waehrend daß wobei"
)
"""Words behind which the verb comes last."""
_BEGIN = word_set("bevor ehe nachdem sobald solange obwohl falls sofern")
"""Words that always begin a clause of their own."""
_FRONT = word_set(
    "da dann dat das vorher davor danach sonst ansonsten dort jetzt vormittags nachmittags heute"
)
"""Words in the first place before a verb."""
_FOCUS = word_set("nur bloss")
_DETERMINERS = word_set("mein meine der die das unser unsere meiner")
_JOINTS = TIMES | {
    "AN",
    "ART",
    "UND",
    "ODER",
    "COMMA",
    "SL",
    "EIN",
    "IN",
    "UM",
    "LP",
    "BIS",
    "DASH",
    "VOR",
    "NACH",
}


def runs_on(front: Sequence[Item], sentence: Sequence[Item], i: int) -> bool:
    """Whether a clause that no mark separates from `front`, what was said before it, begins at this item."""
    item = sentence[i]
    if (item.word in _BEGIN or (_when(sentence, i) and not _unfinished(front))) and front[-1].cat not in (
        "UND",
        "ODER",
    ):
        return True
    if front[-1].cat in ("UND", "ODER", "COMMA", "DASH") or pending(front):
        return False
    if _subjectless(sentence, i):
        return any(x.cat in TIMES or _finite(x) for x in front)
    if not any(_finite(x) for x in front) and not (item.word in _FRONT and front[-1].cat in TIMES):
        return False
    return _restarts(front, sentence, i)


def _when(sentence: Sequence[Item], i: int) -> bool:
    """ "abends wenn ich wieder da bin"; "wenn möglich", "auch wenn" and "wenn es geht" go with what stands around."""
    if (
        sentence[i].word not in ("wenn", "weil")
        or i + 1 >= len(sentence)
        or sentence[i - 1].word in ("auch", "nur")
    ):
        return False
    return sentence[i + 1].word in _SPEAKERS | _DETERMINERS


def _unfinished(front: Sequence[Item]) -> bool:
    """ "würde es Montag, wenn ich frei habe, holen": what is able is still to be said."""
    return any(x.word in _MODAL for x in front) and not any(
        x.word.endswith("en") and len(x.word) > 4 for x in front
    )


_MODAL = word_set("wuerde wuerd kann koennte moechte moecht will wollte muss muesste")


def _finite(item: Item) -> bool:
    return item.word in OWN or item.word in _OTHERS


def is_finite(sentence: Sequence[Item], i: int) -> bool:
    """Whether a finite verb stands there."""
    if i >= len(sentence) or sentence[i].cat in TIMES:
        return False
    if _finite(sentence[i]):
        return True
    return sentence[i].word in _AMBIGUOUS and i + 1 < len(sentence) and sentence[i + 1].word in _PERSONS


def pending(front: Sequence[Item]) -> bool:
    """Whether the verb of what was said is still to come: "wenn ich am Dienstag …"."""
    last = max((k for k, x in enumerate(front) if _finite(x)), default=-1)
    for k in range(last + 1, len(front)):
        word = front[k].word
        if word in _SUBORDINATE and not (word == "da" and k == last + 1 and last >= 0):
            return True
        if word in _PERSONS and k > last + 2 and last >= 0:
            return True
    return last < 0 and bool(front) and front[0].word in _PERSONS


def _subjectless(sentence: Sequence[Item], i: int) -> bool:
    """ "mittwochs ab 4 | bin vorher auf Arbeit": the speaker's verb without the speaker, and not at the end."""
    if sentence[i].word not in OWN or i + 1 >= len(sentence):
        return False
    if sentence[i].word == "muss" and sentence[i + 1].word in _DETERMINERS:
        return False  # "am Montag muss mein Sohn": others must too
    near = [*sentence[max(0, i - 2) : i], *sentence[i + 1 : i + 3]]
    return not any(x.word in _PERSONS for x in near) and _plain_front(sentence, i)


def _plain_front(sentence: Sequence[Item], i: int) -> bool:
    """A thing right before is the verb's own: "mein Ausweis muss …"."""
    before = sentence[i - 1]
    return before.cat != "W" or before.word not in _FRONT


def _restarts(front: Sequence[Item], sentence: Sequence[Item], i: int) -> bool:
    item = sentence[i]
    if item.word in _FOCUS:
        return is_finite(sentence, _behind_times(sentence, i + 1))
    if item.word in _FRONT:
        return is_finite(sentence, i + 1)
    if front[-1].cat in _JOINTS:
        return False
    if item.cat in TIMES or item.cat in ("AN", "ART"):
        behind = _behind_times(sentence, i)
        return behind > i and is_finite(sentence, behind) and not _subjectless(sentence, behind)
    return False


def _behind_times(sentence: Sequence[Item], i: int) -> int:
    """The place behind the times, and their little words, that begin there."""
    while i < len(sentence) and (
        sentence[i].cat in TIMES or sentence[i].cat in ("AN", "ART", "UND", "ODER", "EIN")
    ):
        i += 1
    return i
