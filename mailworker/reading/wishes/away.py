"""Times at which the citizen is away or busy, and when that ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mailworker.core.reading import Role
from mailworker.reading.times.values import LATEST, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import ABLE, Mention, exclude, next_clause, turn_round
from mailworker.reading.wishes.own_hours import leaves


def away_then(m: Mention, parts: list[Clause], n: int) -> Mention | None:
    """The mention as a time of absence, or what the end of one leaves free; None where neither is said."""
    clause = m.clause
    if _back(clause) and m.days is not None and m.days.shape in _RETURNS and m.clock is None:
        return replace(m, days=Days(((m.days.first, LATEST),), Shape.SINCE))
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
    if m.days is not None and framed_by_next(parts, n) and not _then_able(parts, clause):
        return replace(m, clock=None)
    return m if leaves(m) else _busy(m, parts)


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


_RETURNS = frozenset((Shape.DATE, Shape.STRETCH, Shape.WEEKDAY, Shape.WEEK))


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


_COMES = word_set("kaeme kaemen")
_DONE = word_set("ihnen euch dran durch fertig")


def tied(clause: Clause) -> bool:
    """ "da muss ich zu Hause sein", "da habe ich die Kinder": nobody who says so is free."""
    words = clause.words()
    return clause.doing is not None or (bool(words & cues.MUST) and not words & _DONE)


def _then_able(parts: list[Clause], clause: Clause) -> bool:
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


def _dated(clause: Clause) -> bool:
    return any(e.days is not None for _, e in clause.times)


def _told_closer(m: Mention, parts: list[Clause]) -> bool:
    """Whether a day, or hours in figures, stand beside a part of day: "morgens bringe ich ihn, um zehn …"."""
    return _dated(m.clause) or any(
        e.clock is not None and e.clock.shape is not Shape.PART
        for p in parts
        if p.sentence == m.clause.sentence and p.number >= m.clause.number
        for _, e in p.times
    )


def _hours_beside(clause: Clause) -> bool:
    """ "Montag arbeite ich bis 16 Uhr": the hours are taken, not the day."""
    return any(
        e.days is None and e.clock is not None and e.clock.shape in (Shape.BEFORE, Shape.FROM)
        for _, e in clause.times
    )


def _hours_left(clause: Clause) -> bool:
    """Whether those hours leave any: "unter der Woche arbeite ich bis sechs" leaves none."""
    return any(
        e.days is None and e.clock is not None and turn_round(e.clock) is not None for _, e in clause.times
    )


def _long(days: Days) -> bool:
    """ "im Sommer feiern wir": nobody is busy for so long."""
    return (days.last - days.first).days > _LONGEST_DOING


_LONGEST_DOING = 20


_FULL = word_set("ausgebucht verplant belegt blockiert ausgelastet dicht voll booked busy")


def _hours_near(m: Mention, parts: list[Clause]) -> bool:
    """Whether hours are said for a week that work is told of: "nächste Woche habe ich Kurs, da ab 15 Uhr"."""
    for clause in parts[m.clause.number :]:
        if clause.sentence > m.clause.sentence + 1:
            return False
        if clause is not m.clause and any(
            e.days is not None and e.days.shape in (Shape.WEEK, Shape.STRETCH) for _, e in clause.times
        ):
            return False
        if any(e.clock is not None for _, e in clause.times):
            return True
    return False


def _limits_the_wish(m: Mention) -> bool:
    """ "Dienst, nur bis elf": what is said of the wish; "arbeite nur bis elf" is said of the work."""
    text = m.expression.text.lower()
    if text.startswith(("nur", "erst")):
        at = m.clause.doing
        busy = m.clause.cues.get("BUSY", ())
        return at is None or not (any(i != at for i in busy) or m.clause.items[at].word.startswith("arbeit"))
    return text.startswith(("nicht", "frühestens", "not"))


def _busy(m: Mention, parts: list[Clause]) -> Mention | None:
    clock, days = m.clock, m.days
    if clock is not None and _limits_the_wish(m):
        return None
    if clock is not None and days is None and clock.shape in (Shape.BEFORE, Shape.FROM):
        turned = turn_round(clock)
        return replace(m, clock=turned) if turned else replace(m, role=Role.FACT)
    if days is not None and clock is None and _hours_beside(m.clause):
        return m if _hours_left(m.clause) else exclude(m)
    if clock is not None and days is None and clock.shape is Shape.PART and _told_closer(m, parts):
        return replace(m, role=Role.FACT)
    if days is not None and days.shape in (Shape.SINCE,) and clock is None:
        return replace(m, role=Role.FACT)
    if days is not None and days.shape is Shape.STRETCH and _long(days) and not m.clause.words() & _FULL:
        return replace(m, role=Role.FACT)
    if days is not None and days.shape is Shape.WEEK and (m.clause.doing is None or _hours_near(m, parts)):
        return None
    if clock is not None and clock.shape in (Shape.RANGE, Shape.PART) and _then_able(parts, m.clause):
        return m
    if clock is not None and clock.shape in (Shape.POINT, Shape.ABOUT) and days is None:
        return replace(m, role=Role.FACT)
    return exclude(m)
