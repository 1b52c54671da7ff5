"""Times of the appointment that there is, and those it shall be moved to."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import Mention, phrase


def existing(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """The role of the time of an appointment that stands already."""
    clause = m.clause
    if m.days is not None and m.days.moved:
        return None
    if _the_appointment(clause, position) or _moved_from(clause, position) or _was_to_come(m):
        return replace(m, role=Role.FACT)
    if not clause.has("EXISTING"):
        return None
    words = clause.words()
    at = clause.cues["EXISTING"]
    after = [i for i in at if i > position]
    before = [i for i in at if i < position]
    if _before_word(clause, position, ("auf", "nach", "in", "into", "to")) or _into(m, clause, position):
        return None
    if words & {"statt", "anstatt", "anstelle"} or phrase(clause, ("instead", "of")):
        return _instead(m, clause, position)
    moves = [i for i, x in enumerate(clause.items) if x.word in _MOVES]
    if moves and len(moves) == len(at):
        return replace(m, role=Role.FACT) if position < moves[0] else None
    if _to_another(clause, position):
        return None
    if before or after:
        if (
            clause.has("FREE")
            and not clause.has("CANCELS")
            and words & {"verfuegbar", "waere", "koennte", "ginge", "moechte"}
            and not before
        ):
            return None
        return replace(m, role=Role.FACT)
    return None


def _was_to_come(m: Mention) -> bool:
    """ "am 13. um zehn sollte ich bei Ihnen sein", "hatte ich die Ummeldung bei Ihnen"."""
    words = m.clause.words()
    if m.days is None or m.days.shape not in (Shape.DATE, Shape.WEEKDAY) or m.clause.question:
        return False
    ours = bool(words & {"ich", "wir"}) and bool(words & _SHOULD) and "es" not in words
    return ours and bool(words & _AT_OURS) and not m.clause.has("NEG")


_SHOULD = word_set("sollte sollten hatte hatten")
_AT_OURS = word_set("ihnen euch kommen termin anmelden ummelden abholen erscheinen vorsprechen")


def _into(m: Mention, clause: Clause, position: int) -> bool:
    """ "in den August verschieben": where it shall go."""
    stretch = m.days is not None and m.days.shape in (Shape.STRETCH, Shape.WEEK)
    return stretch and _before_word(clause, position, ("in", "into"))


def _moved_from(clause: Clause, position: int) -> bool:
    """ "von Montag auf Mittwoch": the first is given up."""
    before = clause.items[position - 1].word if position else ""
    if before not in ("von", "vom", "from") and not clause.items[position].word.startswith(("von ", "vom ")):
        return False
    behind = clause.items[position + 1 :]
    at = next((k for k, x in enumerate(behind) if x.word in ("auf", "to")), None)
    return at is not None and any(i > position + at for i, _ in clause.times)


_MOVES = word_set("verlegen verschieben umbuchen vorverlegen tauschen reschedule postpone umlegen vorziehen")


def _to_another(clause: Clause, position: int) -> bool:
    """ "from Tuesday to the week after": the second time is where it shall go."""
    earlier = [i for i, _ in clause.times if i < position]
    if not earlier:
        return False
    return any(
        x.word in ("to", "auf", "nach", "in", "into", "lieber", "until")
        for x in clause.items[earlier[0] + 1 : position + 1]
    )


def _before_word(clause: Clause, position: int, words: tuple[str, ...]) -> bool:
    raw = clause.items[position].word.split(" ")[0]
    if _towards(clause, position, words):
        return True
    before = position - 2 if position > 1 and clause.items[position - 1].cat == "ART" else position - 1
    return raw in words or any(i.word in words for i in clause.items[max(0, before) : position])


def _towards(clause: Clause, position: int, words: tuple[str, ...]) -> bool:
    """ "in die Woche vom 7.", "auf einen Tag ab dem 7.": where it shall go is said a little before the time."""
    near = clause.items[max(0, position - 5) : position]
    return any(a.word in words and (b.word in _WHERETO or b.cat == "ART") for a, b in pairwise(near))


_WHERETO = word_set("die den das einen eine ein")
_MINE = word_set("den der dem meinen mein meinem unseren unser unserem diesen the my our")


def _the_appointment(clause: Clause, position: int) -> bool:
    """ "den Termin heute um 9": the appointment that there is; "ein Termin" is still to come."""
    shown = next((e for i, e in clause.times if i == position), None)
    if shown is None or shown.days is None or shown.days.shape not in (Shape.DATE, Shape.WEEKDAY):
        return False
    earlier = max((i + 1 for i, _ in clause.times if i < position), default=0)
    before = clause.items[max(earlier, position - 3) : position]
    if clause.has("REALLYFREE") and clause.has("FREE") and "frei" in clause.words():
        return False
    for k, item in enumerate(before):
        if item.word in ("termin", "appointment") or (
            item.word.endswith("termin") and not item.word.startswith("wunsch")
        ):
            owner = (
                before[k - 1].word
                if k
                else (clause.items[position - 4].word if position > 3 and len(before) == 3 else "")
            )
            if (
                owner in _MINE
                and not any(x.word in ("auf", "fuer", "to") for x in before[k:])
                and clause.items[position].word.split(" ")[0] not in ("auf", "fuer")
            ):
                return True
    return False


def _instead(m: Mention, clause: Clause, position: int) -> Mention | None:
    """ "statt am 25.3. Montag": what stands right behind the word is given up."""
    spots = [
        i
        for i, x in enumerate(clause.items)
        if x.word.split(" ")[0] in ("statt", "anstatt", "anstelle", "instead")
    ]
    first = next((i for i, _ in clause.times if spots and i > spots[0]), None)
    return replace(m, role=Role.FACT) if position == first else None
