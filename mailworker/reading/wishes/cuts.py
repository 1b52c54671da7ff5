"""Sentences cut into clauses."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.runon import finite, pending, runs_on
from mailworker.reading.wishes.sentences import TIMES

_LISTED = word_set("UND ODER COMMA SL ART AN PLUS ZWAR EIN UM")


def parts(sentence: list[Item]) -> list[tuple[str, list[Item]]]:
    """The clauses of a sentence: cut at marks, save within a list of times, and at words that turn the
    sense. What stands in brackets opens with "("; without a time in it, it follows the clause around it."""
    main, asides = _asides(sentence)
    return _cut_up(main) + [("(", aside) for aside in asides]


def _asides(sentence: list[Item]) -> tuple[list[Item], list[list[Item]]]:
    """The sentence without its brackets that name no time, and those."""
    main: list[Item] = []
    asides: list[list[Item]] = []
    i = 0
    while i < len(sentence):
        end = _bracket_end(sentence, i) if sentence[i].cat == "LP" else 0
        if end > i + 1 and not any(x.cat in TIMES for x in sentence[i:end]):
            asides.append(sentence[i + 1 : end])
            i = end + 1
            continue
        if end and _said_again(sentence[i - 1] if i else None, sentence[i + 1 : end]):
            i = end + 1
            continue
        main.append(sentence[i])
        i += 1
    return main, asides


def _said_again(before: Item | None, aside: list[Item]) -> bool:
    """ "bis Aschermittwoch (10.2.)": the same day in brackets."""
    if before is None or len(aside) != 1 or before.cat != "D" or aside[0].cat != "D":
        return False
    one, other = before.value, aside[0].value
    same = isinstance(one, Days) and isinstance(other, Days) and other.shape is Shape.DATE
    return same and (one.last == other.last or one.first == other.first)


def _bracket_end(sentence: list[Item], i: int) -> int:
    return next((k for k in range(i + 1, min(len(sentence), i + 40)) if sentence[k].cat == "RP"), 0)


def _cut_up(sentence: list[Item]) -> list[tuple[str, list[Item]]]:
    out: list[tuple[str, list[Item]]] = []
    current: list[Item] = []
    opener = ""
    for i, item in enumerate(sentence):
        cut = _cut(sentence, i, current) or (bool(current) and runs_on(current, sentence, i))
        if cut and current:
            if any(x.cat not in ("UND", "ODER") for x in current):
                out.append((opener, current))
            current = []
            opener = ""
        if cut and item.word in cues.BREAKS:
            opener = item.word
        if item.cat in ("COMMA", "COLON", "LP", "RP") and cut:
            opener = "(" if item.cat == "LP" else opener
            continue
        if not current and not opener and item.cat in ("UND", "ODER"):
            opener = item.word
        current.append(item)
    if current:
        out.append((opener, current))
    return out


def _cut(sentence: list[Item], i: int, front: list[Item]) -> bool:
    """Whether a clause, with `front` said of it, ends before this item."""
    item = sentence[i]
    if item.cat not in _MARKS:
        return _cut_at_word(sentence, i, front)
    if item.cat in ("LP", "RP"):
        return True
    if item.cat == "COMMA" and _closes_apposition(sentence, i):
        return False
    if item.cat == "COMMA":
        listed = _time_beside(sentence, i, -1) and _time_beside(sentence, i, 1)
        return not listed or _new_statement(sentence, i)
    if item.cat == "COLON":
        return i > 5 and not sentence[i - 1].word.startswith("ausnahme")
    if item.cat == "DASH":
        return _stands_free(sentence, i)
    if 0 < i < len(sentence) - 1:
        return _joins_clauses(sentence, i)
    return _cut_at_word(sentence, i, front)


_MARKS = word_set("LP RP COMMA COLON DASH UND ODER")


def _closes_apposition(sentence: list[Item], i: int) -> bool:
    """ "am Dienstag, dem 3., habe ich frei": the comma behind a date that was set off by one."""
    if not 0 < i < len(sentence) - 1 or not _apposed(sentence[i - 1]):
        return False
    after = sentence[i + 1]
    if after.cat in TIMES or after.cat in _LISTED or after.word in _SUBJECTS or after.word in cues.BREAKS:
        return False
    return after.cat == "W" and after.raw[:1].islower() and after.word not in _AFTERTHOUGHTS


def _apposed(item: Item) -> bool:
    _, comma, date = item.raw.partition(",")
    return item.cat in TIMES and bool(comma) and date.split()[:1] in (["den"], ["dem"], ["der"])


_AFTERTHOUGHTS = word_set(
    "vorher davor zuvor danach anschliessend dazwischen "
    "bitte danke sonst ansonsten notfalls alternativ egal wobei wenn falls ob dass damit so nicht jedoch allerdings "
    "dafuer ausserdem spaetestens moeglichst jeweils immer ab gern gerne am liebsten mein meine if otherwise please"
)
"""Words that begin something new behind such a date."""


def _stands_free(sentence: list[Item], i: int) -> bool:
    """A dash with space on both sides, between words."""
    if not 0 < i < len(sentence) - 1:
        return False
    return sentence[i - 1].end < sentence[i].start < sentence[i].end < sentence[i + 1].start


def _cut_at_word(sentence: list[Item], i: int, front: list[Item]) -> bool:
    word = sentence[i].word
    after = sentence[i + 1].word if i + 1 < len(sentence) else ""
    if word == "but" and i and sentence[i - 1].word in ("day", "days", "time", "anything", "any"):
        return True
    if word in _BUTS:
        return _turns(sentence, i)
    if word in _ADVERBS and i and sentence[i - 1].word in ("nur", "erst", "auch"):
        return False
    if word in _ADVERBS:
        return _fresh(sentence, i) or (_then_can(sentence, i) and not pending(front))
    if word == "denn" and sentence[i - 1].cat != "COMMA":
        return any(x.cat in TIMES for x in front)
    if word in _ONLY and i:
        return _excepts(sentence, i)
    if word in ("wenn", "falls", "sofern") and i:
        return any(x.word in _REFUSALS for x in sentence[i + 1 : i + 4])
    if word == "am" and after in ("besten", "liebsten"):
        return any(x.word in _REFUSALS for x in sentence[:i]) and any(x.cat in TIMES for x in sentence[i:])
    if word == "so":
        return after in ("i", "we", "any", "anything", "anytime", "please", "could", "can", "it")
    return word in cues.BREAKS or (word == "bis" and after == "auf") or (i > 0 and word in _SECONDS)


_ONLY = word_set("nur bloss lediglich allein einzig only")


def _excepts(sentence: list[Item], i: int) -> bool:
    """ "hab frei nur donnerstag bin ich beim arzt": a time and a verb, where a verb was said already."""
    j = i + 1
    while j < len(sentence) and sentence[j].cat in ("AN", "ART"):
        j += 1
    timed = j + 1 < len(sentence) and sentence[j].cat in TIMES
    return timed and sentence[j + 1].word in VERBS and any(x.word in VERBS for x in sentence[:i])


_REFUSALS = word_set("nicht nich net nein nichts nix kein keine keinen keiner nie")
""" "nur nicht so früh am besten nach zwölf": what is liked best is no part of what is refused."""
_ADVERBS = word_set("da dann danach deshalb daher dafuer ausserdem")
"""Words that begin a clause only behind a mark, or before a verb of being able."""
_SECONDS = word_set(
    "sonst ansonsten notfalls alternativ otherwise alternatively ersatzweise except vorzugsweise"
    " preferably hilfsweise bzw"
)
_BUTS = word_set("aber allerdings jedoch but however doch")


def _turns(sentence: list[Item], i: int) -> bool:
    """ "aber" begins a new statement where times, or a refusal, follow it in its part of the sentence."""
    if i and sentence[i - 1].cat == "COMMA":
        return True
    for item in sentence[i + 1 :]:
        if item.cat == "COMMA":
            return False
        if item.cat in TIMES:
            return any(x.cat in TIMES for x in sentence[:i])
    return False


def _then_can(sentence: list[Item], i: int) -> bool:
    return i + 1 < len(sentence) and (sentence[i + 1].word in ("gern", "gerne") or finite(sentence, i + 1))


def _fresh(sentence: list[Item], i: int) -> bool:
    return i > 0 and sentence[i - 1].cat in ("COMMA", "UND")


VERBS = word_set(
    "habe hab haben hat bin ist sind war geht ginge gehen kann koennen koennte koennten muss "
    "muessen arbeite arbeiten passt passen waere will wollen wuerde wuerden moechte moechten "
    "komme kommen mache machen fahre fahren fliege fliegen brauche brauchen hole klappt soll "
    "sollen bekommen bitte can could would am are is have has works suits was wird werden "
    "bleibt bleiben steht stehen fange faengt findet reise reisen ziehe ziehen sitze sitzen "
    "treffe melde bringe koennt darf duerfen schaffe schaffen"
)
"""Finite verbs that show a new statement has begun."""


def _new_statement(sentence: list[Item], i: int) -> bool:
    """ "Montag geht es nicht, Dienstag habe ich frei": a time after the comma with its own verb and no
    list."""
    listed = False
    j = i + 1
    while j < len(sentence) and (sentence[j].cat in TIMES or sentence[j].cat in _LISTED):
        listed = listed or sentence[j].cat in ("UND", "ODER", "SL", "COMMA")
        j += 1
    if j < len(sentence) and sentence[j].word in _AGAINST and sentence[j - 1].cat in TIMES:
        return True
    while j < len(sentence) and sentence[j].word in _BETWEEN:
        j += 1
    if j == len(sentence):
        return False
    if listed and _until(sentence[i - 1]) and finite(sentence, j):
        return True
    if listed and not _closed_list(sentence, i):
        return _says_already(sentence, i) and (sentence[j].word in _FINITE or sentence[j].word in _POSTPOSED)
    word = sentence[j].word
    return word in VERBS or word in _STARTS or word in _POSTPOSED


def _until(item: Item) -> bool:
    """ "Nachtschicht bis Mittwoch, Donnerstag und Freitag habe ich frei": an end begins no list."""
    return isinstance(item.value, Days) and item.value.shape is Shape.UNTIL


def _says_already(sentence: list[Item], i: int) -> bool:
    """Whether the list before this comma belongs to a verb that stands before it: there is but one in a clause."""
    j = i - 1
    while j >= 0 and (sentence[j].cat in TIMES or sentence[j].cat in _LISTED):
        if sentence[j].cat == "COMMA":
            return False
        j -= 1
    while j >= 0 and sentence[j].cat not in ("COMMA", "LP", "RP"):
        if sentence[j].word in VERBS or sentence[j].word in _ABLE or sentence[j].word in _ALWAYS:
            return True
        j -= 1
    return False


_AGAINST = word_set("aber jedoch hingegen dagegen allerdings")
""" "…, Donnerstag aber auf keinen Fall": the day before is set against those before it."""
_BETWEEN = word_set("aber jedoch hingegen dagegen natuerlich leider allerdings aber grundsaetzlich generell")
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
    while j >= 0 and (sentence[j].cat in TIMES or sentence[j].cat in _LISTED):
        if sentence[j].cat in ("UND", "ODER"):
            return True
        j -= 1
    return False


def _time_beside(sentence: list[Item], i: int, step: int) -> bool:
    j = i + step
    while 0 <= j < len(sentence) and sentence[j].cat in _LISTED and abs(j - i) < 4:
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
_SUBJECTS = word_set("ich wir er sie i we danach haette haetten")
_OPENERS = word_set("bitte nicht kein keine keinen dann da zwar am nur dort auch")


def _joins_clauses(sentence: list[Item], i: int) -> bool:
    """An "und" between clauses rather than between the members of a list of times."""
    if _time_beside(sentence, i, -1) and _time_beside(sentence, i, 1):
        return False
    after = sentence[i + 1].word
    if after in VERBS or after in _SUBJECTS or _second_verb(sentence, i):
        return True
    later = any(x.cat in TIMES for x in sentence[i + 1 :])
    return later and (after in _OPENERS or any(x.cat in TIMES for x in sentence[:i]))
