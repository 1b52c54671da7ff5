"""Items → sentences → clauses, each with its time expressions and the cues around them."""

from __future__ import annotations

from functools import lru_cache

from mailworker.reading.times.cascade import Context
from mailworker.reading.times.find import expression
from mailworker.reading.times.lexicon import fold
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.because import at_work, set_reasons_aside
from mailworker.reading.wishes.clause import Clause, note_cue
from mailworker.reading.wishes.cuts import parts
from mailworker.reading.wishes.doings import doing
from mailworker.reading.wishes.refusing import IF, settle_negation
from mailworker.reading.wishes.runon import OWN
from mailworker.reading.wishes.sentences import TIMES, sentences


@lru_cache(maxsize=1)
def _cue_table() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for cue, phrases in cues.CUES.items():
        for phrase in phrases.split("|"):
            words = tuple(fold(phrase).split())
            table.setdefault(words[0], []).append((words, cue))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in table.items()}


@lru_cache(maxsize=4096)
def _stemmed(word: str) -> tuple[str, ...]:
    """Cues of a word by how it begins or ends."""
    hits = [cue for cue, stems in cues.BEGINNINGS.items() if word.startswith(tuple(stems))]
    if len(word) > 6:
        hits += [cue for cue, ends in cues.ENDINGS.items() if word.endswith(tuple(ends))]
    return tuple(hits)


def clauses(found: list[Item], context: Context) -> list[Clause]:
    """All clauses of a text, in order."""
    out: list[Clause] = []
    for number, (sentence, question) in enumerate(sentences(found)):
        for opener, part in parts(sentence):
            clause = Clause(part, number, len(out), opener, question, _is_list_line(sentence))
            _fill(clause, context)
            out.append(clause)
    return _whole(out, context)


FILLER = word_set(
    "also d h heisst naemlich und zwar am in im um an den der die das dem des vielleicht z b "
    "gern gerne jeweils oder bzw ca etwa so spaetestens gleich moeglichst schon erst noch "
    "entweder eventuell evtl i e that is"
)
"""Words that say nothing of a time they stand with."""


_APPOSITION = word_set("also naemlich zwar heisst sprich")


def _whole(parts: list[Clause], context: Context) -> list[Clause]:
    """Mere times set off by commas put back into the clause that says something of them."""
    out: list[Clause] = []
    for clause in reversed(parts):
        after = out[-1] if out else None
        if (
            after is not None
            and after.sentence == clause.sentence
            and _fragment(clause)
            and _goes_with(after)
        ):
            out[-1] = joined(clause, after, context)
        else:
            out.append(clause)
    out.reverse()
    return out


def joined(first: Clause, second: Clause, context: Context) -> Clause:
    """Two clauses of a sentence as one."""
    both = Clause(
        first.items + second.items,
        first.sentence,
        first.number,
        first.opener,
        first.question,
        first.listed,
    )
    _fill(both, context)
    return both


def _fragment(clause: Clause) -> bool:
    return bool(clause.times) and all(
        i.cat in TIMES or i.cat not in ("W",) or i.word in FILLER for i in clause.items
    )


_ELSEWHEN = word_set(
    "dazwischen sonst ansonsten danach davor vorher andere anderen dann da uebrigen otherwise then"
)


BEFORE_OR_AFTER = word_set("bevor ehe nachdem")
"""What opens that before or after which something is."""
_SPEAKERS = word_set("ich wir er sie es mein meine i we my")
"""Who begins a statement of its own."""


def _goes_with(after: Clause) -> bool:
    first = after.items[0].word
    if first in _ELSEWHEN and (after.has("NEG", "BUSY", "ABSENT") or first not in ("da", "dann", "then")):
        return False
    if after.opener in (
        "(",
        "aber",
        "sondern",
        "jedoch",
        "allerdings",
        "sonst",
        "ausser",
        "notfalls",
        "but",
        "otherwise",
    ):
        return False
    if not after.times and (after.items[0].word[:1].isdigit() or after.items[0].word in IF):
        return False
    if not after.times:
        if first in BEFORE_OR_AFTER or (first in OWN and after.has("BUSY", "ABSENT", "NEG")):
            return False
        return not after.opener and after.items[0].word not in _SPEAKERS
    return after.items[0].word in _APPOSITION


def _is_list_line(sentence: list[Item]) -> bool:
    head = [i for i in sentence if i.cat != "NL"][:2]
    return bool(head) and (head[0].cat in ("DASH", "STAR") or head[0].cat in TIMES)


def _fill(clause: Clause, context: Context) -> None:
    table = _cue_table()
    for i, item in enumerate(clause.items):
        if item.cat in TIMES:
            found = expression(item, context)
            if found is not None:
                clause.times.append((i, found))
        if not item.word:
            continue
        for words, cue in table.get(item.word.split(" ")[0], ()):
            if _says(clause.items, i, words) and not (item.word == "weg" and item.raw[:1] == "W"):
                note_cue(clause, cue, i)
        if item.cat == "W":
            for cue in _stemmed(item.word):
                note_cue(clause, cue, i)
    at_work(clause.items, clause.cues, clause.listed)
    _pairs(clause)
    set_reasons_aside(clause.items, clause.cues)
    settle_negation(clause)
    clause.doing = None if clause.question else doing(clause.items)
    if clause.doing is not None:
        _does(clause, clause.doing)


def _does(clause: Clause, at: int) -> None:
    """A clause that tells of a doing is busy; only words of hope make it a wish all the same."""
    hopes = [i for i in clause.cues.pop("FREE", ()) if clause.items[i].word in _HOPES]
    if hopes:
        clause.cues["FREE"] = hopes
    if not clause.has("FREE", "REALLYFREE", "FIRST", "FACT", "EVENT", "TRAVEL", "EXISTING", "EXPIRY"):
        note_cue(clause, "BUSY", at)


_HOPES = word_set(
    "bitte gern gerne frei freie zeit luft egal jederzeit recht moeglich termin please free available fine "
    "vorbeikommen vorbeischauen reinkommen"
)


def _pairs(clause: Clause) -> None:
    """Verbs in two parts: "fällt … aus", "muss … passen"."""
    said = {item.word for item in clause.items}
    for firsts, seconds, cue in cues.PAIRS:
        if said.isdisjoint(firsts) or said.isdisjoint(seconds):
            continue
        at = next((i for i, x in enumerate(clause.items) if x.word in firsts), None)
        if at is not None and any(x.word in seconds for x in clause.items[at + 1 :]):
            note_cue(clause, cue, at)


def _says(items: list[Item], i: int, words: tuple[str, ...]) -> bool:
    if len(words) == 1:
        return items[i].cat not in _NO_WORDS
    at = i
    said: list[str] = []
    while at < len(items) and len(said) < len(words):
        if items[at].cat not in ("COMMA", "DASH"):
            if items[at].cat in TIMES:
                break
            said += items[at].word.split(" ")
        at += 1
    return tuple(said[: len(words)]) == words


_NO_WORDS = TIMES | {"COMMA", "DASH"}
