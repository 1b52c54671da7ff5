"""Times at which the citizen is away or busy, and when that ends."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.values import LATEST, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.busy import when_busy
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.freed import framed_by_next, then_able
from mailworker.reading.wishes.mention import ABLE, Mention, exclude, next_clause, turn_round
from mailworker.reading.wishes.own_hours import leaves


def away_then(m: Mention, parts: list[Clause], n: int) -> Mention | None:
    """The mention as a time of absence, or what the end of one leaves free; None where neither is said."""
    clause = m.clause
    if _back(clause) and m.days is not None and m.days.shape in _RETURNS and m.clock is None:
        return replace(m, days=Days(((m.days.first, LATEST),), Shape.SINCE))
    if _back(clause) and m.days is not None and m.days.shape in _RETURNS and _late(m):
        return replace(m, days=Days(((plus(m.days.first, 1), LATEST),), Shape.SINCE), clock=None)
    if _away(clause, m.days is not None):
        frame = _away_until(m)
        if frame is not None:
            return frame
        ours = bool(clause.words() & _OURS) or not any(i.word in _THEIRS for i in clause.items)
        if (clause.has("ABSENT") and ours) or not framed_by_next(parts, n):
            return exclude(m)
    if _held_until(m, parts, n) and m.clock is not None:
        turned = turn_round(m.clock)
        return replace(m, clock=turned) if turned else None
    if not clause.has("BUSY") or _still_free(clause) or (clause.words() & _COMES and m.clock is not None):
        return None
    if m.days is not None and m.clock is None and framed_by_next(parts, n):
        return m
    if m.days is not None and framed_by_next(parts, n) and not then_able(parts, clause):
        return replace(m, clock=None)
    return m if leaves(m) else when_busy(m, parts)


def in_care(m: Mention) -> bool:
    """ "ab neun ist der Große in der Kita": who has no child to mind is free, from when it is there or until it is not."""
    clause, words = m.clause, m.clause.words()
    if m.days is not None or m.clock is None or m.clock.shape not in (Shape.FROM, Shape.BEFORE, Shape.RANGE):
        return False
    if not words & _CARE or words & _MINDERS or not words & _IS_IN or clause.has("NEG", "ENDS"):
        return False
    return not any(e.days is not None for _, e in clause.times)


_CARE = word_set(
    "kita kiga krippe kinderkrippe kindergarten kindertagesstaette tagesmutter tagesvater tagespflege spielgruppe ogs "
    "kinderbetreuung betreuung betreut oma opa grosseltern schwiegereltern daycare nursery kindergarden"
)
_MINDERS = word_set("er sie ich wir muss muessen hole bringe arbeite arbeiten i we bin")
_IS_IN = word_set("ist sind is are geht gehen wird werden betreut passt")
_OURS = word_set("ich wir bin sind i we")
_THEIRS = word_set("kita kindergarten ogs schule tagesmutter betreuung chef firma betrieb")
"""Whose absence leaves somebody free: "die Kita macht Fortbildung, da hab ich Urlaub"."""


def _away_until(m: Mention) -> Mention | None:
    """ "nächste Woche bin ich bis Mittwoch weg": the week stays, less its days up to then."""
    weeks = [e.days for _, e in m.clause.times if e.days is not None and e.days.shape is Shape.WEEK]
    ends = [e.days for _, e in m.clause.times if e.days is not None and e.days.shape is Shape.UNTIL]
    if len(weeks) != 1 or len(ends) != 1 or m.days is None:
        return None
    if m.days.shape is Shape.WEEK:
        return m
    if m.days.shape is not Shape.UNTIL:
        return None
    last = plus(weeks[0].first, ends[0].last.weekday())
    return replace(m, role=Role.EXCLUDED, days=Days(((weeks[0].first, last),), Shape.STRETCH))


def _late(m: Mention) -> bool:
    """ "zurück bin ich am Mittwochabend": free from the day after."""
    clock = m.clock
    return clock is not None and clock.shape is Shape.PART and clock.ok[0][0] >= _EVENING


_EVENING = 16 * 60
_RETURNS = frozenset((Shape.DATE, Shape.STRETCH, Shape.WEEKDAY, Shape.WEEK))


_COMES = word_set("kaeme kaemen")


def _back(clause: Clause) -> bool:
    """ "komme erst Ende September zurück": free from then on."""
    words = clause.words()
    return (
        bool(
            words & {"zurueck", "back", "rueckkehr", "heimkehr"}
            or ("wieder" in words and words & word_set("da hier heim daheim zuhause hause"))
        )
        and not clause.has("NEG")
        and bool(words & word_set("komme kommen bin sind erst kehre kehren nach am be are i'm we're kommt"))
    )


def _held_until(m: Mention, parts: list[Clause], n: int) -> bool:
    """ "bin ich bis halb vier dort, ab vier könnte ich": the first hour is no wish."""
    if m.clock is None or m.clock.shape is not Shape.BEFORE or m.clause.has("FREE", "REALLYFREE"):
        return False
    after = next_clause(parts, n)
    later = after is not None and any(
        e.clock is not None and e.clock.shape is Shape.FROM for _, e in after.times
    )
    return later and bool(m.clause.words() & word_set("bin sind arbeite habe sitze am work ist"))


def _away(clause: Clause, dated: bool) -> bool:
    if clause.words() & {"wieder", "zurueck", "back"} and not clause.has("NEG"):
        return False
    if clause.has("ABSENT"):
        free = clause.has("REALLYFREE") and bool(clause.words() & ABLE)
        return not free and not (
            clause.words() & {"nach", "zurueck", "ohne", "wieder"} and clause.has("FREE")
        )
    return dated and _elsewhere(clause)


def _am(words: set[str]) -> set[str]:
    """The English "am"; the German one stands before a day."""
    return {"am"} & words if "i" in words else set()


def _elsewhere(clause: Clause) -> bool:
    """ "sind wir auf Langeoog": somebody is at a place that is not here."""
    words = clause.words()
    if not words & word_set("bin sind ist weile weilen are i'm we're") | _am(words) or words & cues.LOCAL:
        return False
    ours = (
        bool("bin" in words and "ich" in words)
        or bool(_am(words))
        or {"sind", "wir"} <= words
        or clause.items[0].word == "bin"
    )
    small = not any(i.raw[:1].isupper() for i in clause.items)
    if clause.has("REALLYFREE"):
        return False
    for i, item in enumerate(clause.items[:-1]):
        behind = [x for x in clause.items[i + 1 : i + 3] if x.cat != "ART" or not ours]
        at = ("in", "auf", "an", "bei", "am", "im", "beim") if ours else ("in", "auf", "an", "bei")
        if item.word in at and behind and behind[0].cat == "W":
            place = behind[0]
            if (
                (place.raw[:1].isupper() or (small and item.word == "in" and i + 2 == len(clause.items)))
                and place.word not in cues.LOCAL
                and place.word not in ("meinen", "meinem", "ihnen")
            ):
                return True
    return False


def _still_free(clause: Clause) -> bool:
    words = clause.words()
    return (
        bool(
            words
            & word_set(
                "koennte koennten sowieso eh ohnehin nach vor passt ginge waere gerne after before kann "
                "koennen koennt komme could can wuerde wuerden moechte moechten gern lieber would passen"
            )
        )
        or clause.has("REALLYFREE")
        or (clause.has("ONLY") and "da" in words)
    )
