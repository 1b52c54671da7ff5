"""Items → sentences → clauses, each with its time expressions and the cues around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from mailworker.reading.times.cascade import Context
from mailworker.reading.times.find import Expression, expression
from mailworker.reading.times.lexicon import fold
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues

TIMES = word_set("D C P X PASTD")
_LISTED = word_set("UND ODER COMMA SL ART AN PLUS ZWAR EIN UM")
LONGEST = 120
"""Items after which a sentence is cut, so that the work stays linear."""
SHORT_LINE = 48
"""A line shorter than this that ends without a mark was ended on purpose."""


@dataclass(slots=True)
class Clause:
    """A stretch of one sentence that says one thing. `cues` tells at which of its items each cue stands."""

    items: list[Item]
    sentence: int
    number: int
    opener: str = ""
    question: bool = False
    listed: bool = False
    times: list[tuple[int, Expression]] = field(default_factory=list)
    cues: dict[str, list[int]] = field(default_factory=dict)

    def has(self, *names: str) -> bool:
        return any(name in self.cues for name in names)

    def words(self) -> set[str]:
        return {i.word for i in self.items}


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
    for number, (sentence, question) in enumerate(_sentences(found, context.text)):
        for opener, part in _parts(sentence):
            clause = Clause(part, number, len(out), opener, question, _is_list_line(sentence))
            _fill(clause, context)
            out.append(clause)
    return _whole(out, context)


_FILLER = word_set(
    "also d h heisst naemlich und zwar am in im um an den der die das dem des vielleicht z b "
    "gern gerne jeweils oder bzw ca etwa so spaetestens gleich moeglichst schon erst noch "
    "entweder eventuell evtl i e that is"
)
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
            and _goes_with(clause, after)
        ):
            joined = Clause(
                clause.items + after.items,
                clause.sentence,
                clause.number,
                clause.opener,
                clause.question,
                clause.listed,
            )
            _fill(joined, context)
            out[-1] = joined
        else:
            out.append(clause)
    out.reverse()
    return out


def _fragment(clause: Clause) -> bool:
    return bool(clause.times) and all(
        i.cat in TIMES or i.cat not in ("W",) or i.word in _FILLER for i in clause.items
    )


_ELSEWHEN = word_set(
    "dazwischen sonst ansonsten danach davor vorher andere anderen dann da uebrigen otherwise then"
)


def _goes_with(clause: Clause, after: Clause) -> bool:
    if after.has("NEG", "BUSY", "ABSENT") and after.items[0].word in _ELSEWHEN:
        return False
    if after.opener in (
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
    if not after.times:
        return not after.opener
    return after.items[0].word in _APPOSITION


def _note(clause: Clause, cue: str, i: int) -> None:
    places = clause.cues.setdefault(cue, [])
    if i not in places:
        places.append(i)


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
                _note(clause, cue, i)
        if item.cat == "W":
            for cue in _stemmed(item.word):
                _note(clause, cue, i)
    _settle_negation(clause)


def _says(items: list[Item], i: int, words: tuple[str, ...]) -> bool:
    at = i
    said: list[str] = []
    while at < len(items) and len(said) < len(words):
        if items[at].cat not in ("COMMA", "DASH"):
            if items[at].cat in TIMES:
                break
            said += items[at].word.split(" ")
        at += 1
    return tuple(said[: len(words)]) == words


def _settle_negation(clause: Clause) -> None:
    """A "nicht" that belongs to another phrase, or to a polite question, takes nothing away."""
    taken = (
        set(clause.cues.get("NOTNEG", ()))
        | set(clause.cues.get("EXCEPT", ()))
        | {i + 1 for i in clause.cues.get("EXCEPT", ())}
    )
    nothing = [i for i, x in enumerate(clause.items) if x.word in _NOTHING]
    if nothing and (
        len(clause.items) <= 4 or clause.words() & word_set("geht wird klappt werden ginge gehen")
    ):
        clause.cues.setdefault("NEG", []).append(nothing[0])
    left = [i for i in clause.cues.get("NEG", ()) if i not in taken and not _noun(clause, i)]
    if clause.question and not clause.has("EXCEPT"):
        left = [i for i in left if not _polite(clause, i)]
    if left:
        clause.cues["NEG"] = left
    else:
        clause.cues.pop("NEG", None)
    hurry = [i for i in clause.cues.get("ASAP", ()) if not clause.has("NOTASAP")]
    if not hurry:
        clause.cues.pop("ASAP", None)


def _noun(clause: Clause, i: int) -> bool:
    """ "zur Not" is no "not"."""
    return clause.items[i].word == "not" and (
        clause.items[i].raw[:1] == "N" or (i > 0 and clause.items[i - 1].word in ("zur", "der"))
    )


_NOTHING = word_set("nichts nix nuescht nuex nada ni noe")


def _polite(clause: Clause, i: int) -> bool:
    if clause.items[i].word not in ("nicht", "nich", "not"):
        return False
    after = [x.word for x in clause.items[i + 1 : i + 4]]
    return any(
        w
        in (
            "noch",
            "doch",
            "vielleicht",
            "schon",
            "etwas",
            "was",
            "auch",
            "eventuell",
            "moeglich",
            "ein",
            "einen",
        )
        for w in after
    )


def _sentences(found: list[Item], text: str) -> list[tuple[list[Item], bool]]:
    out: list[tuple[list[Item], bool]] = []
    current: list[Item] = []
    line_start = 0
    for i, item in enumerate(found):
        if item.cat == "NL":
            if _ends_here(found, i, text, line_start):
                _close(out, current, False)
                current = []
            line_start = item.end
            continue
        if item.cat == "END":
            if item.raw[0] == ";" or not _inside_abbreviation(found, i):
                _close(out, current, "?" in item.raw)
                current = []
            continue
        current.append(item)
        if len(current) >= LONGEST:
            _close(out, current, False)
            current = []
    _close(out, current, False)
    return out


def _close(out: list[tuple[list[Item], bool]], current: list[Item], question: bool) -> None:
    if current:
        out.append((current, question))


def _inside_abbreviation(found: list[Item], i: int) -> bool:
    """A full stop behind an abbreviation or an initial, with a small letter after it."""
    if found[i].raw != "." or i + 1 >= len(found) or i == 0:
        return False
    after, before = found[i + 1], found[i - 1]
    if after.cat == "NL" or before.cat in TIMES or before.end != found[i].start:
        return False
    return before.word in _SHORTENED or (len(before.word) == 1 and before.word.isalpha())


_SHORTENED = word_set(
    "usw bzw ca evtl ggf inkl incl max min vorl biometr pers jew nr tel str dr prof fr hr st "
    "u z d i geb verh led bzgl vorm nachm etc mind ggfs evt eventl vgl sog zzgl gem ev ing "
    "dipl frl hrn pass ausw mr mrs ms no approx zw vorauss voraussichtl"
)


def _ends_here(found: list[Item], i: int, text: str, line_start: int) -> bool:
    item = found[i]
    if item.raw.count("\n") > 1:
        return True
    before = found[i - 1] if i else None
    after = found[i + 1] if i + 1 < len(found) else None
    if before is None or after is None:
        return True
    if before.cat == "COMMA" and item.start - line_start >= SHORT_LINE:
        return False
    if after.cat in ("DASH", "STAR", "PLUS"):
        return True
    return item.start - line_start < SHORT_LINE and (
        after.raw[:1].isupper() or after.cat in TIMES or before.cat in ("COMMA", "COLON")
    )


def _parts(sentence: list[Item]) -> list[tuple[str, list[Item]]]:
    """The clauses of a sentence: cut at marks, save within a list of times, and at words that turn the
    sense."""
    out: list[tuple[str, list[Item]]] = []
    current: list[Item] = []
    opener = ""
    for i, item in enumerate(sentence):
        cut = _cut(sentence, i)
        if cut and current:
            out.append((opener, current))
            current = []
            opener = ""
        if cut and item.word in cues.BREAKS:
            opener = item.word
        if item.cat in ("COMMA", "COLON", "LP", "RP") and cut:
            continue
        if not current and not opener and item.cat in ("UND", "ODER"):
            opener = item.word
        current.append(item)
    if current:
        out.append((opener, current))
    return out


def _cut(sentence: list[Item], i: int) -> bool:
    item = sentence[i]
    if item.cat == "COMMA":
        listed = _time_beside(sentence, i, -1) and _time_beside(sentence, i, 1)
        return not listed or _new_statement(sentence, i)
    if item.cat == "COLON":
        return i > 5
    if item.cat in ("LP", "RP"):
        return True
    if item.cat == "DASH":
        return (
            item.start > 0
            and 0 < i < len(sentence) - 1
            and sentence[i - 1].end < item.start < item.end < sentence[i + 1].start
        )
    if item.cat in ("UND", "ODER") and 0 < i < len(sentence) - 1:
        return _joins_clauses(sentence, i)
    if item.word == "but" and i and sentence[i - 1].word in ("day", "days", "time", "anything", "any"):
        return True
    if item.word in ("aber", "allerdings", "jedoch", "but", "however", "doch"):
        return _turns(sentence, i)
    if item.word in cues.BREAKS:
        return (
            item.word not in ("da", "dann", "danach", "doch") or _fresh(sentence, i) or _then_can(sentence, i)
        )
    if item.word == "bis" and i + 1 < len(sentence) and sentence[i + 1].word == "auf":
        return True
    return (
        item.word
        in (
            "sonst",
            "ansonsten",
            "notfalls",
            "alternativ",
            "otherwise",
            "alternatively",
            "ersatzweise",
            "except",
            "vorzugsweise",
            "preferably",
            "hilfsweise",
            "bzw",
        )
        and i > 0
    )


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
    return i + 1 < len(sentence) and sentence[i + 1].word in (
        "koennte",
        "koennt",
        "koennten",
        "kann",
        "waere",
        "ginge",
        "passt",
        "geht",
        "haette",
        "haetten",
        "gern",
        "gerne",
        "bin",
        "habe",
        "hab",
        "koennen",
        "wuerde",
    )


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
    closed = _closed_list(sentence, i)
    j = i + 1
    while j < len(sentence) and (sentence[j].cat in TIMES or sentence[j].cat in _LISTED):
        if sentence[j].cat in ("UND", "ODER", "SL", "COMMA") and not closed:
            return False
        j += 1
    return j < len(sentence) and (
        sentence[j].word in VERBS or sentence[j].word in ("nicht", "leider", "nie", "gar")
    )


def _closed_list(sentence: list[Item], i: int) -> bool:
    """Whether the list before a comma has had its "und" or "oder" already."""
    j = i - 1
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


def _joins_clauses(sentence: list[Item], i: int) -> bool:
    """An "und" between clauses rather than between the members of a list of times."""
    if _time_beside(sentence, i, -1) and _time_beside(sentence, i, 1):
        return False
    after = sentence[i + 1]
    if after.word in (
        "bitte",
        "nicht",
        "kein",
        "keine",
        "keinen",
        "dann",
        "da",
        "zwar",
        "am",
        "ich",
        "wir",
        "nur",
        "dort",
        "danach",
        "auch",
    ):
        return any(x.cat in TIMES for x in sentence[i + 1 :])
    if after.word in VERBS or after.word in (
        "ich",
        "wir",
        "er",
        "sie",
        "i",
        "we",
        "danach",
        "haette",
        "haetten",
    ):
        return True
    return any(x.cat in TIMES for x in sentence[:i]) and any(x.cat in TIMES for x in sentence[i + 1 :])
