"""A mention made a cell, with the tone that its clause gives it: set against, put beside, praised, alone."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.values import Clock
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.cell import OPEN, Cell
from mailworker.reading.wishes.joints import AGAINST
from mailworker.reading.wishes.mention import Mention


def cell(m: Mention, clocks: tuple[Clock, ...] | None = None) -> Cell:
    """A mention's days with its own hours, or with the given ones."""
    own = (m.clock,) if m.clock is not None else ()
    return Cell(
        m.days,
        own if clocks is None else clocks,
        m.rank,
        m.expression.span,
        m.clause.sentence,
        m.order,
        m.expression.when,
        bool(own),
        False,
        contrasts(m),
        _beside(m),
        m.clause.number,
        always=m.clause.has("ANY") and (m.clause.has("FREE") or bool(m.clause.words() & _ALWAYS)),
        added=_added(m),
        only=_only(m),
        soft=m.soft,
        turned=_turned(m),
        praised=_praised(m),
        whole=open_to_all(m) or bool(m.clause.words() & _WHOLE),
    )


def _turned(m: Mention) -> bool:
    said = m.expression.days
    return m.days is not None and said is not None and m.days.shape in OPEN and m.days.shape is not said.shape


def _only(m: Mention) -> bool:
    """ "dort nur am Montag": of a stretch this day alone."""
    before = _before(m)
    return before is not None and before.word in ("nur", "only", "lediglich", "ausschliesslich")


def _before(m: Mention) -> Item | None:
    """The item before it, past prepositions and articles."""
    at = m.place()
    before = [i for i in m.clause.items[max(0, at - 3) : at] if i.cat not in ("AN", "ART", "EIN")]
    return before[-1] if before else None


_IDEAL = word_set("optimal ideal perfekt super top toll prima bestens spitze ideally perfect wunderbar")


def _praised(m: Mention) -> bool:
    first = m.clause.cues.get("FIRST", ())
    return m.rank == 1 and bool(first) and all(m.clause.items[i].word in _IDEAL for i in first)


_ALWAYS = word_set("immer stets grundsaetzlich taeglich always")


_WHOLE = word_set("ganze ganzen ganzer komplett komplette durchgehend durchgaengig jeder jeden all whole")


def _added(m: Mention) -> bool:
    """Whether it is put beside what went before: "oder freitags", "samstags auch"."""
    if m.clause.opener in ("oder", "or", "und", "and") or m.clause.words() & _ALSO:
        return True
    before = _before(m)
    return before is not None and before.cat in ("UND", "ODER")


_ALSO = word_set("auch zusaetzlich ausserdem too also")


def _beside(m: Mention) -> bool:
    """Whether another time stands right before it, as in "Thursday or Friday morning next week"."""
    at = m.place()
    return at > 0 and m.clause.items[at - 1].cat in ("D", "X")


_CONTRAST = AGAINST | {"but", "however"}


def contrasts(m: Mention) -> bool:
    """Whether it is set against what was said before: "aber", "erst"."""
    excepted = m.clause.has("ONLY") and "erst" in m.expression.text.lower().split()
    return excepted or m.clause.opener in _CONTRAST or bool(m.clause.words() & _CONTRAST) or _only_then(m)


def _only_then(m: Mention) -> bool:
    """ "mittwochs erst um elf"; "die Schule fängt erst zur dritten Stunde an" says nothing of our hours."""
    hours = [i for i, e in m.clause.times if e.clock is not None]
    return any(x.word == "erst" and any(i < k <= i + 3 for k in hours) for i, x in enumerate(m.clause.items))


def open_to_all(m: Mention) -> bool:
    """ "nächste Woche ist alles denkbar"."""
    return m.clause.has("ANY") or bool(m.clause.words() & {"alles", "everything"})
