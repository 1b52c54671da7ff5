"""The day of the appointment that there is: where only its hour shall change, or where it shall be sooner."""

from __future__ import annotations

import re
from dataclasses import replace

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.values import EARLIEST, Days, Shape, day, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import Mention

_STAYS = word_set("bleiben bleibt gut passt ok okay recht prima stimmt behalten egal in ordnung fine")
_HOUR = word_set("uhrzeit stunde uhrzeiten time")
_HOURS_ON = re.compile(r"\b(?:stunden?|minuten?|hours?|minutes?)\b", re.I)
_LATER = word_set("spaeter frueher later earlier hinten vorne")


def same_day(found: list[Mention], parts: list[Clause], context: Context) -> list[Mention]:
    """Hours wished alone put on the day of the appointment, where the day is said to stay."""
    wished = [m for m in found if m.role is Role.WISH and m.clause.sentence >= 0]
    if any(m.days is not None for m in wished) or not wished:
        return found
    kept = _appointment(found, context)
    if kept is None or (
        not any(_stays(clause) for clause in parts) and not any(_hour_moves(m) for m in wished)
    ):
        return found
    return [replace(m, days=kept) if m.role is Role.WISH and m.clock is not None else m for m in found]


def hour_given_up(found: list[Mention]) -> list[Mention]:
    """ "am 20. um 9:15 habe ich einen Termin; geht an dem Tag auch etwas ab 14 Uhr?": the hour goes, not the day."""
    return [replace(m, role=Role.FACT) if _same_day_wished(m, found) else m for m in found]


def _same_day_wished(m: Mention, found: list[Mention]) -> bool:
    if m.role is not Role.EXCLUDED or m.days is None or m.days.shape is not Shape.DATE or not _is_its_day(m):
        return False
    if m.clause.has("NEG", "EXCEPT", "BUSY"):
        return False
    return any(
        o.role is Role.WISH and o.order > m.order and o.days is not None and o.days.spans == m.days.spans
        for o in found
    )


def _stays(clause: Clause) -> bool:
    """ "der Tag kann bleiben", "der Tag passt, die Uhrzeit leider nicht"."""
    words = clause.words()
    if clause.has("NEG"):
        return bool(words & _HOUR) and not words & {"tag", "egal", "rolle"}
    return "tag" in words and bool(words & _STAYS) and not words & {"jeder", "jeden", "egal"}


def _hour_moves(m: Mention) -> bool:
    """ "auf den Nachmittag verlegen", "statt um neun um elf", "am selben Tag, nur später"."""
    if m.clock is not None and _HOURS_ON.search(m.expression.text):
        return True
    return m.clause.has("EXISTING") or bool(m.clause.words() & _LATER and m.clause.words() & {"tag", "am"})


def _appointment(found: list[Mention], context: Context) -> Days | None:
    """The day of the appointment, as told or as quoted."""
    for m in found:
        days = m.expression.days
        if m.role not in (Role.FACT, Role.EXCLUDED) or days is None or days.shape not in _ONE_DAY:
            continue
        if days.first == days.last and days.first >= context.today and _is_its_day(m):
            return days
    return day(context.offered) if context.offered is not None else None


_SOONER = word_set("frueher eher zeitiger vorziehen vorverlegen vorgezogen vorverlegt sooner earlier")
_THAN = word_set("als than")
_DAY_ITSELF = word_set("tag uhr stunde stunden uhrzeit")


def sooner(found: list[Mention], parts: list[Clause], context: Context) -> list[Mention]:
    """ "der Termin ist erst am 25.2., käme gern früher", "früher als am 25.2.": before the one that there is."""
    if any(m.role is Role.WISH and m.days is not None and not _compared(m) for m in found):
        return found
    wanted = any(_asks_sooner(clause) for clause in parts)
    return [_before(m) if _compared(m) or (wanted and _stands(m, context)) else m for m in found]


def _compared(m: Mention) -> bool:
    """ "früher als am 25.2."."""
    at = next((i for i, e in m.clause.times if e is m.expression), 0)
    before = [i for i in m.clause.items[:at] if i.cat not in ("AN", "ART")]
    return bool(before) and before[-1].word in _THAN and bool({i.word for i in before} & _SOONER)


def _asks_sooner(clause: Clause) -> bool:
    words = clause.words()
    if not words & _SOONER or words & _DAY_ITSELF or clause.has("NEG") or clause.times:
        return False
    return clause.has("FREE") or clause.question


def _stands(m: Mention, context: Context) -> bool:
    """Whether it is the day of the appointment, told without its hour."""
    days = m.expression.days
    if m.role is not Role.FACT or days is None or days.shape not in _ONE_DAY or days.first <= context.today:
        return False
    return _is_its_day(m) and (m.expression.clock is None or "erst" in m.clause.words())


def _before(m: Mention) -> Mention:
    if m.expression.days is None:
        return m
    until = Days(((EARLIEST, plus(m.expression.days.first, -1)),), Shape.UNTIL, strict=True)
    return replace(m, role=Role.DEADLINE, days=until, clock=None)


_ONE_DAY = frozenset((Shape.DATE, Shape.WEEKDAY))


def _is_its_day(m: Mention) -> bool:
    booked = m.expression.clock is not None and m.expression.clock.shape in (Shape.POINT, Shape.ABOUT)
    return booked or bool(m.clause.words() & {"termin", "appointment"}) or m.clause.has("EXISTING")
