"""Whether what follows says that one can come then: "…, da könnten wir", "…, zurück um 16 Uhr"."""

from __future__ import annotations

from itertools import pairwise

from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import ABLE, next_clause

_OTHERWISE = word_set("andere anderen anderer sonst ansonsten other otherwise")


def framed_by_next(parts: list[Clause], n: int) -> bool:
    """ "dienstags hat er bis eins Schule, da könnten wir …": what follows says that one can come then."""
    after = next_clause(parts, n)
    if after is None or after.has("NEG") or after.words() & _OTHERWISE or tied(after):
        return False
    if gets_away(after) or _back_at(after):
        return True
    if after.has("ABSENT"):
        return False
    if "urlaub" in after.words() and not after.words() & {"im", "in"}:
        return True
    able = after.words() & _ABLE_THEN
    then = points_back(after) and any(e.clock is not None for _, e in after.times) and not after.has("BUSY")
    return (bool(able) or then or after.has("REALLYFREE")) and not any(
        e.days is not None for _, e in after.times
    )


def gets_away(clause: Clause) -> bool:
    """ "da komme ich weg", "da kann ich raus": free to leave, not gone."""
    words = clause.words()
    then = clause.opener in ("da", "dann") or bool({"dann", "da"} & words)
    return then and bool(words & _CAN_LEAVE) and bool(words & _OFF) and not clause.times


def _back_at(clause: Clause) -> bool:
    """ "Büro, zurück um 16 Uhr": the hour from which somebody is there again."""
    hours = any(e.clock is not None and e.days is None for _, e in clause.times)
    return hours and bool(clause.words() & _HOMEWARD) and not any(e.days is not None for _, e in clause.times)


_HOMEWARD = word_set("zurueck heim daheim zuhause")


_CAN_LEAVE = word_set("komme kommen kann koennen koennte koennten kaeme kaemen")


_OFF = word_set("weg raus los fort")


_ABLE_THEN = word_set("koennte koennt koennten kann koennen ginge passt geht could can jederzeit waere egal")


def points_back(clause: Clause) -> bool:
    """ "da ab drei", "an diesen Tagen erst ab vier", "bitte diese Tage": of the days just said."""
    said = [w for i in clause.items[:5] for w in i.word.split(" ")]
    if clause.opener in ("da", "dann") or said[:1] in (["da"], ["dann"], ["dort"]):
        return True
    return any(a in _THOSE and b in _STRETCH_WORDS for a, b in pairwise(said))


_THOSE = word_set("diesen diese dieser den beiden denen der solchen these those")


_STRETCH_WORDS = word_set("tagen tage woche wochen zeit days week weeks")


_DONE = word_set("ihnen euch dran durch fertig")


def tied(clause: Clause) -> bool:
    """ "da muss ich zu Hause sein", "da habe ich die Kinder": nobody who says so is free."""
    words = clause.words()
    return clause.doing is not None or (bool(words & cues.MUST) and not words & _DONE)


def then_able(parts: list[Clause], clause: Clause) -> bool:
    """ "von 8 bis 12 ist er im Kindergarten, da könnte ich": the very hours in which one can come."""
    after = parts[clause.number + 1] if clause.number + 1 < len(parts) else None
    if after is None or after.has("NEG") or tied(after) or any(e.clock for _, e in after.times):
        return False
    spoken = [i.word for i in after.items[:4]]
    points = (
        after.opener in ("da", "dann")
        or spoken[:2] == ["nur", "dann"]
        or (set(spoken) & _DURING and "zeit" in spoken)
    )
    near = after.sentence == clause.sentence or (after.sentence == clause.sentence + 1 and "zeit" in spoken)
    able = after.words() & ABLE or after.has("REALLYFREE") or gets_away(after)
    return bool(points) and near and bool(able)


_DURING = word_set("in waehrend")
