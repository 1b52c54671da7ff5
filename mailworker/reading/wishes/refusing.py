"""Which words of a clause refuse: not those of a polite question, a condition, or "nicht zu spät"."""

from __future__ import annotations

from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause, note_cue


def settle_negation(clause: Clause) -> None:
    """A "nicht" that belongs to another phrase, or to a polite question, takes nothing away."""
    taken = (
        set(clause.cues.get("NOTNEG", ()))
        | set(clause.cues.get("EXCEPT", ()))
        | {i + 1 for i in clause.cues.get("EXCEPT", ())}
    )
    nothing = [i for i, x in enumerate(clause.items) if x.word in _NOTHING]
    if nothing and (
        len(clause.items) <= 4 or clause.words() & word_set("geht wird klappt werden ginge gehen laeuft drin")
    ):
        clause.cues.setdefault("NEG", []).append(nothing[0])
    left = [i for i in clause.cues.get("NEG", ()) if i not in taken and not _noun(clause, i)]
    left = [i for i in left if not _conditional(clause, i) and not _not_too(clause, i)]
    if left and _merely_supposed(clause, left):
        left = []
        note_cue(clause, "SECOND", 0)
    if clause.question and not clause.has("EXCEPT"):
        left = [i for i in left if not _polite(clause, i)]
    if left:
        clause.cues["NEG"] = left
    else:
        clause.cues.pop("NEG", None)
    hurry = [i for i in clause.cues.get("ASAP", ()) if not clause.has("NOTASAP")]
    if not hurry:
        clause.cues.pop("ASAP", None)


IF = word_set("wenn wenns wenn's falls sofern sollte sollten if")
"""What begins a condition."""


_WORKS = word_set("klappte geht gehen ginge klappt klappen passt passen moeglich funktioniert")


def _conditional(clause: Clause, i: int) -> bool:
    """ "falls das nicht geht am Dienstag": what may not work is not refused."""
    before, after = clause.items[max(0, i - 4) : i], clause.items[i + 1 : i + 3]
    return any(x.word in IF for x in before) and any(x.word in _WORKS for x in after)


def _merely_supposed(clause: Clause, refusals: list[int]) -> bool:
    """ "sollte da nichts mehr frei sein, …": what may not be, and no time before it, leads to the second best."""
    head = next((i.word for i in clause.items if i.cat not in ("UND", "ODER", "ABER", "COMMA")), "")
    return head in IF and all(at > refusals[0] for at, _ in clause.times)


def _not_too(clause: Clause, i: int) -> bool:
    """ "nicht zu spät", "wäre das zu kurzfristig?": no refusal."""
    if clause.items[i].word not in ("zu", "too"):
        return False
    near = {x.word for x in clause.items[max(0, i - 2) : i]}
    return clause.question or bool(near & {"nicht", "not", "nich", "falls", "wenn"})


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
