""" "danach", "davor und danach": free from where something ends."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mailworker.core.reading import Role
from mailworker.reading.times.values import EARLIEST, LATEST, MIDNIGHT, Clock, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.freed import tied
from mailworker.reading.wishes.mention import ABLE, Mention, phrase

_SOME_TIME = 60
"""Minutes that an appointment elsewhere takes, where nothing is said of its end."""
_AFTER = word_set("danach anschliessend hinterher afterwards nachher")


def afterwards(clause: Clause) -> bool:
    """ "danach wäre ich frei", "nach dem Kurs kann ich kommen"."""
    words = clause.words()
    if any(e.days is not None for _, e in clause.times) or clause.has("NEG", "ABSENT", "TRAVEL"):
        return False
    if tied(clause):
        return False
    if clause.has("BUSY") and not words & ABLE:
        return False
    able = clause.has("FREE", "REALLYFREE", "ANY") or len(clause.items) < 4
    said = any(phrase(clause, pair) for pair in _FROM_THEN)
    return able and (bool(words & _AFTER) or said or _after_that(clause))


_FROM_THEN = (("after", "that"), ("ab", "dann"), ("ab", "da"), ("from", "then"))


_UNTIL_THEN = (("bis", "dahin"), ("bis", "dann"), ("until", "then"), ("before", "that"))
_BEFORE = word_set("vorher davor zuvor beforehand")


def beforehand(clause: Clause) -> bool:
    """ "davor ginge es", "muss also vorher dran sein": free until something begins."""
    words = clause.words()
    until = any(phrase(clause, pair) for pair in _UNTIL_THEN)
    if clause.times or clause.has("NEG", "ABSENT", "TRAVEL") or not (words & _BEFORE or until):
        return False
    return not tied(clause) and (bool(words & (ABLE | _SHALL)) or _but_that(clause))


_SHALL = word_set("dran muesste muessten sollte sollten passend bitte lieber")


def _but_that(clause: Clause) -> bool:
    """ "also bitte vorher": nothing else is said, such as "davor Uni"."""
    return clause.words() <= _BEFORE | _FILLED


_FILLED = word_set(
    "also bitte dann am besten liebsten lieber nur noch schon gern gerne deshalb daher entweder"
)


def free_before(out: list[Mention], clause: Clause, *, told_next: bool = False) -> None:
    """The hour said before "davor": until then the citizen is free; `told_next`: the hours that are meant follow."""
    if not out or clause.sentence - out[-1].clause.sentence > 1:
        return
    last = out[-1]
    clock = last.expression.clock
    if (
        clock is None
        or clock.low is None
        or clock.shape not in (Shape.FROM, Shape.POINT, Shape.ABOUT, Shape.RANGE)
    ):
        return
    if told_next and last.days is None:
        out[-1] = replace(last, role=Role.FACT)
        return
    low = clock.ok[0][0]
    out[-1] = replace(last, role=Role.WISH, clock=Clock(Shape.BEFORE, ((0, low),), None, low))
    before = out[-2] if len(out) > 1 else None
    if (
        last.days is None
        and before is not None
        and before.clause is last.clause
        and before.expression.clock is None
    ):
        out[-2] = replace(before, role=Role.WISH, days=before.expression.days)


def between(clause: Clause) -> bool:
    """ "dazwischen hätte ich Zeit": free from the one hour to the other."""
    if clause.times or clause.has("NEG", "ABSENT", "BUSY") or tied(clause):
        return False
    return bool(
        clause.words() & {"dazwischen", "zwischendurch"} and (clause.words() & ABLE or clause.has("FREE"))
    )


def free_between(out: list[Mention], clause: Clause) -> None:
    """The last two hours said, as the ends of a time that is free."""
    hours = [
        k
        for k in range(len(out))
        if clause.sentence - out[k].clause.sentence <= 1 and out[k].expression.clock is not None
    ][-2:]
    if len(hours) < 2:
        return
    one, other = (out[k].expression.clock for k in hours)
    if one is None or other is None:
        return
    low = one.ok[-1][1] if one.shape in (Shape.BEFORE, Shape.RANGE) else one.ok[0][0]
    high = other.ok[0][0]
    if Shape.PART in (one.shape, other.shape) or not low < high:
        return
    first, last = hours
    role = Role.FACT if out[first].days is None else Role.WISH
    out[first] = replace(out[first], role=role, clock=None)
    out[last] = replace(out[last], role=Role.WISH, clock=Clock(Shape.RANGE, ((low, high),), low, high))


def ended(out: list[Mention]) -> list[Mention]:
    """ "ab Mittwoch sind wir fort, am 12. wieder da": an open absence ends where the return is told."""
    for k, m in enumerate(out):
        if m.role is not Role.EXCLUDED or m.days is None or m.days.shape is not Shape.SINCE or m.clock:
            continue
        for later in out[k + 1 :]:
            if later.clause.sentence - m.clause.sentence > 1 or later.days is None:
                break
            if (
                later.role is Role.WISH
                and later.days.shape is Shape.SINCE
                and later.days.first > m.days.first
            ):
                away = (m.days.first, plus(later.days.first, -1))
                out[k] = replace(m, days=Days((away,), Shape.STRETCH))
                break
    return out


def begun(out: list[Mention]) -> list[Mention]:
    """ "vor Weihnachten schaffe ich es nicht, ab dem 4. Januar wieder": of two beginnings the later counts."""
    opens = [
        k
        for k, m in enumerate(out)
        if m.role is Role.WISH and m.days is not None and m.days.shape is Shape.SINCE and m.clock is None
    ]
    for k, later in pairwise(opens):
        one, other = out[k], out[later]
        turned = one.expression.days is not None and one.expression.days.shape is Shape.UNTIL
        near = other.clause.sentence - one.clause.sentence <= 1
        later_on = one.days is not None and other.days is not None and other.days.first > one.days.first
        if turned and near and later_on:
            out[k] = replace(one, role=Role.FACT)
    return out


def there_between(out: list[Mention]) -> list[Mention]:
    """ "bis zum 5. auf Montage und nur freitags hier": away, but for those days."""
    for k, m in enumerate(out[:-1]):
        away = m.role is Role.EXCLUDED and m.days is not None and m.clock is None and m.clause.has("ABSENT")
        after = out[k + 1]
        if not away or m.days is None or m.days.shape not in (Shape.UNTIL, Shape.STRETCH, Shape.WEEK):
            continue
        if after.clause is m.clause or after.clause.sentence != m.clause.sentence or not _weekly(after):
            continue
        words = after.clause.words()
        only = after.clause.has("ONLY") and bool(words & (cues.LOCAL | _THERE))
        later = any(
            o.role is Role.WISH
            and o.days is not None
            and o.days.shape is Shape.SINCE
            and o.days.first > m.days.last
            for o in out[k + 2 :]
        )
        if only or (later and after.clause.has("FREE") and not words & _AFTER):
            out[k] = replace(m, role=Role.FACT)
    return out


_THERE = word_set("hier da zurueck daheim zuhause hause heim home here")


def _weekly(m: Mention) -> bool:
    return m.role is Role.WISH and m.days is not None and m.days.shape is Shape.EVERY


def until_then(out: list[Mention]) -> list[Mention]:
    """ "ab dem 7. jederzeit, vorher nur dienstags": those weekdays up to the 6th."""
    for k, m in enumerate(out[1:], 1):
        first = out[k - 1]
        if not _weekly(m) or first.role is not Role.WISH or first.days is None or m.days is None:
            continue
        near = m.clause.sentence - first.clause.sentence <= 1 and m.clause is not first.clause
        if near and first.days.shape is Shape.SINCE and m.clause.words() & _BEFORE:
            spans = ((EARLIEST, plus(first.days.first, -1)),)
            out[k] = replace(m, days=replace(m.days, spans=spans))
    return out


def gone_until(out: list[Mention]) -> list[Mention]:
    """ "die Nächte gehen noch bis Sonntag, ab Dienstag hab ich frei": until then one is busy with something."""
    for k, m in enumerate(out[:-1]):
        if (
            m.role is not Role.WISH
            or m.days is None
            or m.days.shape is not Shape.UNTIL
            or m.clock is not None
        ):
            continue
        later = next((o for o in out[k + 1 :] if o.days is not None and o.role is not Role.FACT), None)
        if later is None or later.role is not Role.WISH or later.days is None:
            continue
        near = later.clause.sentence - m.clause.sentence <= 1 and later.clause is not m.clause
        other = later.clause.opener in ("oder", "or", "sonst", "ansonsten") or later.days.shape is Shape.EVERY
        if near and not other and later.days.first > m.days.last and not _asked(m.clause):
            out[k] = replace(m, role=Role.FACT)
    return out


def _asked(clause: Clause) -> bool:
    """Whether a clause asks for its time, or says that it would do."""
    asking = {clause.items[i].word for i in clause.cues.get("FREE", ())} - {"geht", "gehen", "laeuft", "frei"}
    return bool(asking) or clause.question or clause.has("FIRST", "SECOND", "ANY", "REALLYFREE")


def wished_again(out: list[Mention]) -> list[Mention]:
    """ "montags habe ich Spätdienst, würde also montags um halb neun kommen": the wish counts."""
    for k, m in enumerate(out):
        if m.role is not Role.EXCLUDED or m.days is None or m.clock is not None:
            continue
        if not _merely_told(m.clause) and not _hours_of_it(m, out[k + 1 :]):
            continue
        if any(
            o.role is Role.WISH and o.days is not None and _same_days(o.days, m.days) for o in out[k + 1 :]
        ):
            out[k] = replace(m, role=Role.FACT)
    return out


def _hours_of_it(m: Mention, later: list[Mention]) -> bool:
    """ "Montag um vier schaffe ich nicht. Geht Montag vormittag?": other hours of the day that was refused."""
    return any(
        o.role is Role.WISH
        and o.clause is not m.clause
        and o.clock is not None
        and o.expression.days is not None
        and m.days is not None
        and o.days is not None
        and o.days.shape is m.days.shape
        and _same_days(o.days, m.days)
        for o in later
    )


def _merely_told(clause: Clause) -> bool:
    return clause.has("BUSY") and not clause.has("NEG", "EXCEPT", "ABSENT")


def _same_days(wish: Days, told: Days) -> bool:
    weekly = wish.weekdays == told.weekdays or wish.named == told.named
    return wish.spans == told.spans and weekly


def both_sides(parts: list[Clause], n: int) -> bool:
    """ "davor und danach": free on both sides of what was said."""
    near = [p for p in parts[max(0, n - 1) : n + 1] if p.sentence == parts[n].sentence]
    return any(p.words() & {"davor", "vorher", "zuvor", "before"} for p in near)


def _after_that(clause: Clause) -> bool:
    for k, item in enumerate(clause.items[:-2]):
        if item.cat == "NACH" and clause.items[k + 1].cat == "ART" and clause.items[k + 2].cat == "W":
            noun = clause.items[k + 2].word
            return noun.endswith(
                (
                    "kurs",
                    "schule",
                    "schicht",
                    "dienst",
                    "unterricht",
                    "termin",
                    "training",
                    "vorlesung",
                    "urlaub",
                    "reise",
                    "kur",
                    "arzt",
                )
            )
    return False


def free_after(out: list[Mention], clause: Clause, both: bool) -> None:
    """What was said before "danach" ends there: from its end on the citizen is free."""
    if not out or clause.sentence - out[-1].clause.sentence > 1:
        return
    last = out[-1]
    if both:
        out[-1] = replace(last, role=Role.EXCLUDED, days=last.expression.days, clock=last.expression.clock)
        return
    clock, days = last.expression.clock, last.expression.days
    if clock is not None and clock.shape in (Shape.BEFORE, Shape.RANGE) and clock.high is not None:
        high = clock.ok[-1][1]
        out[-1] = replace(last, role=Role.WISH, clock=Clock(Shape.FROM, ((high, MIDNIGHT),), high, None))
        if (
            last.days is None
            and len(out) > 1
            and out[-2].clause is last.clause
            and out[-2].expression.clock is None
        ):
            out[-2] = replace(out[-2], role=Role.WISH)
    elif (
        clock is not None
        and clock.shape in (Shape.POINT, Shape.ABOUT)
        and (last.clause.has("ENDS", "REALLYFREE") or last.clause.words() & {"zurueck", "heim"})
    ):
        low = clock.ok[0][0] if clock.shape is Shape.POINT else clock.ok[0][0] + 15
        out[-1] = replace(last, role=Role.WISH, clock=Clock(Shape.FROM, ((low, MIDNIGHT),), low, None))
    elif (
        clock is not None
        and clock.shape in (Shape.POINT, Shape.ABOUT)
        and last.days is None
        and last.clause.has("BUSY")
    ):
        low = clock.ok[0][0] + (0 if last.clause.items[-1].word == "an" else _SOME_TIME)
        out[-1] = replace(last, role=Role.WISH, clock=Clock(Shape.FROM, ((low, MIDNIGHT),), low, None))
    elif clock is None and days is not None and days.last != LATEST and days.shape is not Shape.EVERY:
        out[-1] = replace(
            last,
            role=Role.WISH,
            days=Days(((plus(days.beyond or days.last, 1), LATEST),), Shape.SINCE, strict=True),
        )
