"""Days of which something else is told: other people's, other appointments', other doings."""

from __future__ import annotations

from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Days, Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.cell import SPECIFIC
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.entries import entry
from mailworker.reading.wishes.freed import framed_by_next
from mailworker.reading.wishes.mention import BECAUSE, Mention, exclude, phrase

_HAVE = word_set("habe hab haben hat hatten hatte have has")
_ARE = word_set("ist sind bin is are am")
_OPEN = frozenset((Shape.FROM, Shape.BEFORE))
_PRAISE = word_set(
    "fall mir uns gut guenstig lieb recht angenehm egal ordnung wunsch favorit passend drin moeglich dran "
    "da hier zurueck wieder sowieso eh ohnehin immer besten liebsten besser sinnvoll bereit "
    "sprechstunde offen geoeffnet auf fest vorgesehen willkommen beide alle"
)


def told_day(m: Mention, clause: Clause) -> bool:
    """ "Mittwoch ist Teamtag", "dienstags haben wir Pekip": the day is taken by something else."""
    if m.days is None or m.days.shape not in SPECIFIC or clause.question:
        return False
    if clause.has("FREE", "REALLYFREE", "FIRST", "SECOND", "ASAP", "EXPIRY", "DEADLINE", "EXISTING", "ENDS"):
        return False
    words = clause.words()
    if words & _ARE and clause.items[-1].word in FULL and not any(_noun(i) for i in clause.items):
        return True
    if "mir" in words or clause.items[-1].word in ("haben", "sprechen", "kriegen"):
        return False
    if words & cues.LOCAL or words & _YOURS or words & {"sowieso", "eh", "ohnehin"}:
        return False
    if words & CHOSEN or words & _IDLE:
        return False
    if any(e.days is None and e.clock is not None and e.clock.shape in _OPEN for _, e in clause.times):
        return False
    if words & _HAVE or clause.doing is not None or words & cues.MUST:
        return True
    praised = words & _PRAISE - {"uns"} or ("uns" in words and not phrase(clause, ("bei", "uns")))
    return bool(words & _ARE) and not praised and _thing(clause)


_IDLE = word_set("ruhetag gleittag brueckentag homeoffice betriebsruhe")
"""What a day is that leaves somebody free."""
FULL = word_set(
    "vergeben dicht voll besetzt belegt ausgebucht verplant verbucht zugebucht blockiert geblockt gestrichen vollgepackt "
    "durchgetaktet zugepflastert taken full booked packed"
)
"""What a day is that somebody else has."""
CHOSEN = word_set(
    "notiert vorgemerkt ausgesucht rausgesucht ausgeguckt freigehalten freigeschaufelt freigemacht ueberlegt gedacht "
    "eingeplant vorgestellt vorgenommen angestrichen angekreuzt markiert offengehalten vorgesehen reserviert geblockt"
)
"""What is done with a day that one keeps for the appointment."""
_YOURS = word_set("sie ihr ihnen euch you your termin ihre ihrer eure")


def _noun(item: Item) -> bool:
    return item.cat == "W" and item.raw[:1].isupper()


def _thing(clause: Clause) -> bool:
    """Whether a thing is said to be, "Mittwoch ist Teamtag"."""
    at = next((i for i, x in enumerate(clause.items) if x.word in _ARE), 0)
    return any(x.cat == "W" and x.raw[:1].isupper() for x in clause.items[at + 1 :])


_OWN = word_set("ich wir er sie mein meine meinem unser unsere bei i we my")


def given(clause: Clause) -> bool:
    """ "Da ich dienstags lehre": a reason, and the days in it are the citizen's own."""
    head = [i.word for i in clause.items[:3] if i.cat not in ("COMMA", "LP")]
    opened = clause.opener in ("weil", "denn", "because") or (head and head[0] in BECAUSE)
    return (
        bool(opened)
        and bool(set(head[:2]) & _OWN)
        and not clause.has("REALLYFREE")
        and not clause.has("FIRST")
    )


def own_days(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """The mention taken away where its day is told of, or is a reason; None elsewhere."""
    clause = m.clause
    if m.days is None or m.days.shape not in SPECIFIC | {Shape.WEEK}:
        return None
    if _happens_at(m, position):
        return replace(m, role=Role.FACT)
    if given(clause) and not clause.words() & _ASKS:
        return exclude(m)
    if entry(m, parts) or _office_shut(m):
        return exclude(m)
    if told_day(m, clause) and not framed_by_next(parts, n):
        return exclude(m)
    return None


_HAPPENS = word_set("ist sind findet finden is are steht stehen faellt fallen")
_CHOICES = ("termin", "wunsch", "favorit", "tag", "alternative", "wahl", "zeit", "datum", "vorschlag")


def _happens_at(m: Mention, position: int) -> bool:
    """ "Unsere Trauung ist am 11.12.": the day of a thing, not one for the appointment."""
    clause = m.clause
    if m.days is None or m.days.shape not in (Shape.DATE, Shape.WEEKDAY) or clause.question:
        return False
    if clause.has("FREE", "REALLYFREE", "FIRST", "SECOND", "ANY", "NEG") or position < 2:
        return False
    before = [i for i in clause.items[:position] if i.word not in _ALREADY]
    on = before[-1].cat == "AN" or clause.items[position].word.startswith(("am ", "on "))
    at = len(before) - (2 if before[-1].cat == "AN" else 1)
    if not on or at < 1 or before[at].word not in _HAPPENS:
        return False
    thing = before[at - 1]
    return thing.cat == "W" and thing.raw[:1].isupper() and not thing.word.endswith(_CHOICES)


_ALREADY = word_set("schon erst bereits ja nun doch leider dann auch naemlich")
_ASKS = word_set(
    "koennte koennten kann koennen moechte moechten wuerde wuerden komme passt could can would brauche"
)


def _office_shut(m: Mention) -> bool:
    """ "Rosenmontag haben Sie wohl zu"."""
    words = m.clause.words()
    said = bool(words & {"sie", "ihr", "euch", "rathaus", "buergerbuero", "ihnen"}) and bool(
        words & _HAVE | words & _ARE | words & {"habt"}
    )
    return (
        said
        and bool(words & {"zu", "geschlossen", "dicht"})
        and not m.clause.question
        and m.clause.items[-1].word in _SHUT
    )


_SHUT = word_set("zu geschlossen dicht")


def dated_appointment(
    m: Mention, parts: list[Clause], n: int, position: int, context: Context
) -> Mention | None:
    """ "ich habe am 30.3. einen Termin": the one that there is, where it shall be moved; else another's."""
    clause = m.clause
    words = clause.words()
    if m.days is None or m.days.shape not in (Shape.DATE, Shape.WEEKDAY) or clause.question:
        return None
    if not words & _HAVE or not words & {"termin", "appointment"} or clause.has("NEG"):
        return None
    if words & word_set("gern gerne haette koennte moechte frei zeit wuerde waere auf"):
        return None
    changed = any(p.has("EXISTING", "CANCELS") for p in parts)
    return replace(m, role=Role.FACT) if changed else exclude(m)


def gone_by(m: Mention, context: Context) -> bool:
    """ "letzte Woche", "im Oktober" past: a stretch that is over is told of, never wished."""
    days: Days | None = m.days
    return days is not None and days.last < context.today and days.shape in (Shape.WEEK, Shape.STRETCH)
