"""What each time expression is for: a wish, taken away, a deadline, or a fact."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.find import Expression
from mailworker.reading.times.values import EARLIEST, LATEST, MIDNIGHT, Clock, Days, Shape, plus
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.clauses import VERBS, Clause

_PARTICIPLE_ENDS = ("t", "en")
_HELPERS = word_set(
    "bin ist sind habe hab haben hat hast habt wurde wurden war waren hatte hatten worden was "
    "were have has had been"
)
_NO_PARTICIPLE = word_set(
    "gerne gern geht gehen gegen genau gebeten gedacht geoeffnet geeignet gewuenscht genommen "
    "gesetzt geplant genug gelegen gestatten geben gesamt geehrte geehrten gesehen geplant "
    "gehandicapt genannt genannten genannte"
)
_PAST_WORDS = word_set(
    "verloren verlegt erhalten bekommen verlaengert beantragt umgezogen eingezogen ausgezogen "
    "abgelaufen vergessen gestohlen geklaut gefunden gezogen gekauft geheiratet geworden "
    "verstorben entwendet zugezogen verzogen angekommen aufgetaucht weggekommen "
    "abhandengekommen eingereicht abgegeben bestellt eingetroffen umgemeldet angemeldet "
    "abgemeldet lost stolen found moved bought received married arrived passed bestanden "
    "erreicht ausgelaufen zurueckgekommen weggeschmissen"
)
_STATES = word_set(
    "verplant verhindert verreist verfuegbar vergeben besetzt belegt ausgebucht gebucht "
    "gesperrt geschlossen gebunden beschaeftigt geblockt blockiert reserviert gefragt "
    "gebraucht"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression in its clause with its role. `rank` 0 is not said. `complement`: negated open ends,
    turned."""

    expression: Expression
    clause: Clause
    role: Role
    days: Days | None
    clock: Clock | None
    rank: int = 0
    restricts: bool = False
    order: int = 0
    alternative: bool = False


def mentions(parts: list[Clause], context: Context) -> list[Mention]:
    """Every expression with its role, in order."""
    out: list[Mention] = []
    for n, clause in enumerate(parts):
        for position, expression in clause.times:
            mention = _continued(_mention(parts, n, position, expression, context), out)
            out.append(replace(mention, order=len(out)))
        if _afterwards(clause):
            _free_after(out, clause, _both_sides(parts, n))
    return _subject_follows(out)


_ABLE = word_set(
    "koennte koennten kann koennen koennt haette haetten waere ginge passt gern gerne "
    "jederzeit could can would"
)
_AFTER = word_set("danach anschliessend hinterher afterwards nachher")


def _afterwards(clause: Clause) -> bool:
    """ "danach wäre ich frei", "nach dem Kurs kann ich kommen"."""
    words = clause.words()
    if any(e.days is not None for _, e in clause.times) or clause.has("NEG", "ABSENT", "TRAVEL"):
        return False
    if clause.has("BUSY") and not words & _ABLE:
        return False
    able = clause.has("FREE") or clause.has("REALLYFREE")
    return able and (bool(words & _AFTER) or _after_that(clause))


def _both_sides(parts: list[Clause], n: int) -> bool:
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


def _free_after(out: list[Mention], clause: Clause, both: bool) -> None:
    """What was said before "danach" ends there: from its end on the citizen is free."""
    if not out or clause.sentence - out[-1].clause.sentence > 1:
        return
    last = out[-1]
    if both:
        out[-1] = replace(last, role=Role.EXCLUDED)
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
    elif clock is None and days is not None and days.last != LATEST and days.shape is not Shape.EVERY:
        out[-1] = replace(
            last, role=Role.WISH, days=Days(((plus(days.last, 1), LATEST),), Shape.SINCE, strict=True)
        )


def _continued(m: Mention, out: list[Mention]) -> Mention:
    """ "apart from Monday mornings (team call) and the whole of the 10th": the list of exceptions goes on."""
    if m.role is not Role.WISH or not out or out[-1].role is not Role.EXCLUDED:
        return m
    last = out[-1].clause
    clause = m.clause
    if (
        clause is last
        or clause.sentence != last.sentence
        or clause.opener not in ("und", "and", "oder", "or", "sowie")
    ):
        return m
    if clause.has("FREE", "BUSY", "ABSENT") or clause.words() & VERBS:
        return m
    return replace(m, role=Role.EXCLUDED) if last.has("EXCEPT", "NEG") else m


def _subject_follows(out: list[Mention]) -> list[Mention]:
    """A day that the subject names has the role that the body gives it."""
    return [
        _like_body(m, out) if m.clause.sentence == 0 and m.role is Role.WISH and m.days is not None else m
        for m in out
    ]


def _like_body(m: Mention, out: list[Mention]) -> Mention:
    for other in out:
        same = (
            other.expression.days is not None
            and m.days is not None
            and other.expression.days.spans == m.days.spans
        )
        if same and other.clause.sentence > 0 and other.role in (Role.FACT, Role.EXCLUDED):
            return replace(m, role=other.role)
    return m


def _mention(parts: list[Clause], n: int, position: int, expression: Expression, context: Context) -> Mention:
    clause = parts[n]
    base = Mention(expression, clause, Role.WISH, expression.days, expression.clock)
    for judge in (_reason, _fact, _existing, _deadline, _taken):
        found = judge(base, parts, n, position, context)
        if found is not None:
            return found
    return base


def _reason(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """What is said behind "weil", or of a case that may not come, wishes nothing."""
    clause = m.clause
    if clause.opener in ("weil", "denn", "because") and not clause.has(
        "NEG", "BUSY", "ABSENT", "TRAVEL", "REALLYFREE"
    ):
        return replace(m, role=Role.FACT)
    if (
        clause.items[0].word in ("wenn", "falls", "if")
        and clause.has("NEG")
        and not clause.words() & {"dann", "then"}
    ):
        return replace(m, role=Role.FACT)
    if (
        clause.words() & {"wird", "werde", "werden", "turns"}
        and any(i.cat in ("N", "NW") for i in clause.items)
        and not clause.has("FREE")
    ):
        return replace(m, role=Role.FACT)
    return None


# --- facts
# -----------------------------------------------------------------------------------------------------------


def _fact(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    clause, e = m.clause, m.expression
    fact = replace(m, role=Role.FACT)
    if e.past:
        return fact
    if _long_gone(e, context) and not _asked(clause, parts):
        return fact
    if _before(clause, position, ("seit", "since", "geb", "geboren", "born", "gueltig", "datum", "stand")):
        return fact
    opens = (
        e.days is None and e.clock is not None and e.clock.shape in (Shape.FROM, Shape.BEFORE, Shape.RANGE)
    )
    if not opens and _told(clause) and not _future_ask(clause):
        return fact
    if clause.has("FACT") and not _future_ask(clause) and not clause.has("REALLYFREE"):
        return fact
    if _ends_work(clause, position, e):
        return _after_work(m)
    if _other_business(m, parts, n):
        return fact
    if any(p.sentence == clause.sentence and _HOURS & p.words() for p in parts):
        return fact
    return None


_HOURS = word_set("buerozeiten oeffnungszeiten sprechzeiten geschaeftszeiten servicezeiten")
_OWN_DOING = word_set(
    "muss mache fange faengt hole gehe fahre beginnt startet beginne oeffne oeffnet schliesst "
    "schliesse beginnen treffe abholen einsammeln los stehe starte must start begin"
)


def _other_business(m: Mention, parts: list[Clause], n: int) -> bool:
    """ "Ich mache um halb zehn den Laden auf, müsste also spätestens um neun …": an hour of the citizen's
    own day."""
    e, clause = m.expression, m.clause
    if e.days is not None or e.clock is None or e.clock.shape not in (Shape.POINT, Shape.ABOUT):
        return False
    if not clause.words() & _OWN_DOING or clause.has("FREE"):
        return False
    return any(
        other is not e and other.clock is not None
        for p in parts
        if abs(p.sentence - clause.sentence) <= 1
        for _, other in p.times
    )


def _long_gone(e: Expression, context: Context) -> bool:
    return e.days is not None and e.days.last < context.today


def _asked(clause: Clause, parts: list[Clause]) -> bool:
    return clause.has("FREE") and not clause.has("FACT") and not _told(clause)


def _future_ask(clause: Clause) -> bool:
    words = clause.words()
    return bool(
        words
        & word_set(
            "koennte koennten wuerde wuerden moechte moechten ginge kann koennen passt passen waere "
            "could would can lieber haette haetten geht gehts koennt passend passte"
        )
    )


def _told(clause: Clause) -> bool:
    """A past thing is told: a helper verb and a participle, or a verb in the past."""
    words = clause.words()
    if words & {"gestern", "vorgestern", "yesterday"}:
        return True
    if words & _PAST_WORDS and (words & _HELPERS or len(clause.items) < 8):
        return True
    if words & _HELPERS and any(_participle(w) for w in words):
        return not clause.has("REALLYFREE")
    return False


def _participle(word: str) -> bool:
    if word in _NO_PARTICIPLE or word in _STATES or len(word) < 6:
        return False
    if word.startswith(
        ("erw", "verp", "verl", "besch", "entd", "entw", "verst", "verk", "bekam", "erk")
    ) and word.endswith("t"):
        return True
    return (word.startswith("ge") and word.endswith(_PARTICIPLE_ENDS)) or word in _PAST_WORDS


def _before(clause: Clause, position: int, words: tuple[str, ...]) -> bool:
    return any(i.word in words for i in clause.items[max(0, position - 2) : position])


def _ends_work(clause: Clause, position: int, e: Expression) -> bool:
    """ "um 12 Schluss", "bis vier in der Schule": when work ends is no wish for that hour."""
    return (
        e.clock is not None
        and e.clock.shape in (Shape.POINT, Shape.ABOUT)
        and clause.has("ENDS")
        and not clause.has("FREE")
    )


def _after_work(m: Mention) -> Mention:
    if m.days is None:
        return replace(m, role=Role.FACT)
    return replace(m, clock=None)


# --- the appointment that exists
# --------------------------------------------------------------------------------------


def _existing(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    clause = m.clause
    if _the_appointment(clause, position):
        return replace(m, role=Role.FACT)
    if not clause.has("EXISTING"):
        return None
    words = clause.words()
    at = clause.cues["EXISTING"]
    after = [i for i in at if i > position]
    before = [i for i in at if i < position]
    if _before_word(clause, position, ("auf", "nach", "to")):
        return None
    if words & {"statt", "anstatt", "anstelle"} or _phrase(clause, ("instead", "of")):
        return _instead(m, clause, position)
    if m.days is not None and m.days.moved:
        return None
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
    return raw in words or any(i.word in words for i in clause.items[max(0, position - 1) : position])


_MINE = word_set("den der dem meinen mein meinem unseren unser unserem diesen the my our")


def _the_appointment(clause: Clause, position: int) -> bool:
    """ "den Termin heute um 9": the appointment that there is; "ein Termin" is still to come."""
    shown = next((e for i, e in clause.times if i == position), None)
    if shown is None or shown.days is None or shown.days.shape not in (Shape.DATE, Shape.WEEKDAY):
        return False
    before = clause.items[max(0, position - 3) : position]
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


# --- deadlines
# ---------------------------------------------------------------------------------------------------------


def _deadline(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    clause, days = m.clause, m.days
    if days is None or days.shape in (Shape.EVERY,):
        return None
    if clause.has("TRAVEL") and days.shape is Shape.STRETCH and (days.last - days.first).days > 40:
        return replace(m, role=Role.FACT)
    if clause.words() & {"sowieso", "eh", "ohnehin", "anyway"}:
        return None
    if (
        clause.has("EXPIRY")
        and days.shape in (Shape.DATE, Shape.WEEKDAY, Shape.UNTIL, Shape.STRETCH)
        and not clause.has("NEG")
    ):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=False), clock=None)
    if days.shape is Shape.UNTIL and clause.has("DEADLINE", "NEEDED"):
        return replace(m, role=Role.DEADLINE, clock=None)
    if days.shape not in (Shape.DATE, Shape.WEEKDAY) or (len(days.spans) > 1 and not days.loose):
        return None
    point = days.first == days.last or days.loose
    if clause.has("TRAVEL") and point and not _asked_travel(clause):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=True), clock=None)
    if (
        point
        and _later_says_before(parts, n)
        and (clause.has("EVENT", "BUSY", "ABSENT", "TRAVEL", "DEADLINE", "NEEDED") or not clause.has("FREE"))
    ):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=True), clock=None)
    if (
        clause.has("DEADLINE")
        and not clause.words() & {"vorher", "davor", "zuvor"}
        and not clause.has("FREE")
    ):
        return replace(m, role=Role.DEADLINE, days=_until(days, strict=False), clock=None)
    return None


def _asked_travel(clause: Clause) -> bool:
    return bool(
        clause.words() & word_set("koennte koennten passt waere ginge kommen termin haette gern gerne luft")
    )


def _later_says_before(parts: list[Clause], n: int) -> bool:
    """ "…, ich brauche ihn vorher": in this sentence or the next."""
    sentence = parts[n].sentence
    for other in parts[n:]:
        if other.sentence > sentence + 1:
            return False
        if any(_phrase(other, (w, p)) for w in ("before", "bevor") for p in ("we", "i", "wir", "ich", "es")):
            return True
        if (
            other.words() & {"vorher", "davor", "zuvor"}
            or _phrase(other, ("bis", "dahin"))
            or _phrase(other, ("before", "that"))
        ):
            return not (other is not parts[n] and _waits(other))
    return False


def _waits(clause: Clause) -> bool:
    return clause.has("BUSY", "ABSENT")


def _phrase(clause: Clause, words: tuple[str, str]) -> bool:
    said = [w for i in clause.items for w in i.word.split(" ")]
    return any(pair == words for pair in zip(said, said[1:], strict=False))


def _until(days: Days, strict: bool) -> Days:
    last = plus(days.spans[0][0], -1) if strict else days.last
    return Days(((EARLIEST, last),), Shape.UNTIL, strict=strict)


# --- taken away
# --------------------------------------------------------------------------------------------------------


def _taken(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    clause = m.clause
    if _excepted(clause, position) or clause.opener in ("ausser",) or _but_day(clause, parts, n):
        return _exclude(m, context)
    if clause.has("NEG") and _negates(clause, position):
        return _negated(m, context)
    if _only_must(clause, m):
        timed = any(e.days is None and e.clock is not None for _, e in clause.times)
        return replace(m, role=Role.FACT) if timed else _exclude(m, context)
    excepted = next(
        (e for _, e in clause.times if e.days is not None and _only_must(clause, replace(m, days=e.days))),
        None,
    )
    if (
        m.days is None
        and excepted is not None
        and m.clock is not None
        and m.clock.shape in (Shape.POINT, Shape.ABOUT)
    ):
        return replace(
            m,
            role=Role.EXCLUDED,
            days=excepted.days,
            clock=Clock(Shape.FROM, ((m.clock.ok[0][0] - 60, MIDNIGHT),), m.clock.low, None),
        )
    if (
        _back(clause)
        and m.days is not None
        and m.days.shape in (Shape.DATE, Shape.STRETCH, Shape.WEEKDAY, Shape.WEEK)
        and m.clock is None
    ):
        return replace(m, days=Days(((m.days.first, LATEST),), Shape.SINCE), restricts=True)
    if _away(clause, m.days is not None) and not (not clause.has("ABSENT") and _framed_by_next(parts, n)):
        return _exclude(m, context)
    if _held_until(m, parts, n):
        turned = _turned(m.clock) if m.clock else None
        return replace(m, clock=turned) if turned else None
    if clause.has("BUSY") and not _still_free(clause):
        if m.days is not None and _framed_by_next(parts, n):
            return replace(m, clock=None)
        return _busy(m, parts, context)
    following = _following(parts, n)
    if following is not None and not following.times:
        if _corrects(following) or (_refuses(following) and not clause.has("FREE")):
            return _exclude(m, context)
    return None


def _following(parts: list[Clause], n: int) -> Clause | None:
    """The next clause of the same sentence."""
    after = parts[n + 1] if n + 1 < len(parts) else None
    return after if after is not None and after.sentence == parts[n].sentence else None


def _corrects(clause: Clause) -> bool:
    """ "…, nein, Unsinn, …": what was just said is taken back."""
    return (
        bool(clause.words() & word_set("nein unsinn quatsch falsch stimmt sorry korrektur"))
        and clause.has("NEG")
    ) or bool(clause.words() & {"unsinn", "quatsch"})


def _framed_by_next(parts: list[Clause], n: int) -> bool:
    """ "dienstags hat er bis eins Schule, da könnten wir …": what follows says that one can come then."""
    after = _following(parts, n)
    if after is None or after.has("NEG", "ABSENT"):
        return False
    able = after.words() & word_set(
        "koennte koennten kann koennen koennt ginge passt geht could can jederzeit waere egal"
    )
    return bool(able) and not any(e.days is not None for _, e in after.times)


def _excepted(clause: Clause, position: int) -> bool:
    return any(i < position for i in clause.cues.get("EXCEPT", ()))


def _but_day(clause: Clause, parts: list[Clause], n: int) -> bool:
    """ "any day but Thursday"."""
    if clause.opener != "but" or n == 0:
        return False
    first = clause.items[1] if len(clause.items) > 1 else clause.items[0]
    before = parts[n - 1]
    return first.cat in ("D", "X") and bool(before.words() & {"day", "days", "time", "any"})


def _only_must(clause: Clause, m: Mention) -> bool:
    """ "…, nur am Mittwoch muss ich zum Martinszug": an exception to what went before."""
    head = {i.word for i in clause.items[:2]}
    if m.days is None or m.days.shape not in (Shape.DATE, Shape.WEEKDAY) or clause.number == 0:
        return False
    return (
        bool(head & {"nur", "bloss", "only"})
        and bool(clause.words() & {"muss", "must", "muessen", "have"})
        and not clause.words() & _ABLE
    )


def _negates(clause: Clause, position: int) -> bool:
    """A refusal reaches the expressions of its clause, unless another verb stands between them and it."""
    return True


def _refuses(clause: Clause) -> bool:
    if clause.words() & word_set(
        "dazwischen sonst ansonsten davor danach vorher andere anderen uebrigen otherwise other"
    ):
        return False
    return clause.has("NEG") and (
        clause.has("FREE")
        or clause.has("BUT")
        or bool(clause.words() & word_set("vergessen da das der die ich"))
    )


def _negated(m: Mention, context: Context) -> Mention:
    """Open ends turn round: "vor neun nicht" is from nine on; "montags nicht" takes Mondays away."""
    clock = m.clock
    if m.days is not None and clock is None and _only_hours(m):
        return m
    if clock is not None and m.days is None and clock.shape in (Shape.BEFORE, Shape.FROM):
        turned = _turned(clock)
        if turned is not None:
            return replace(m, clock=turned)
    days = m.days
    if (
        days is not None
        and clock is None
        and days.shape in (Shape.SINCE, Shape.UNTIL)
        and m.clause.has("NEG")
    ):
        if days.shape is Shape.UNTIL:
            return replace(m, days=Days(((plus(days.last, 1), LATEST),), Shape.SINCE), restricts=True)
        return replace(m, days=Days(((EARLIEST, plus(days.first, -1)),), Shape.UNTIL), restricts=True)
    return _exclude(m, context)


def _only_hours(m: Mention) -> bool:
    """ "unter der Woche vor vier nicht": the refusal is of the hours, not of the days beside them."""
    return any(
        e.days is None and e.clock is not None and e.clock.shape in (Shape.BEFORE, Shape.FROM)
        for _, e in m.clause.times
    )


def _then_able(parts: list[Clause], clause: Clause) -> bool:
    """ "von 8 bis 12 ist er im Kindergarten, da könnte ich": the very hours in which one can come."""
    after = next((p for p in parts if p.number > clause.number), None)
    if after is None or after.sentence != clause.sentence or after.has("NEG"):
        return False
    return (
        after.opener in ("da", "dann")
        and bool(after.words() & _ABLE)
        and not any(e.clock for _, e in after.times)
    )


def _turned(clock: Clock) -> Clock | None:
    low, high = clock.ok[0]
    if (clock.shape is Shape.BEFORE and high >= 18 * 60) or (clock.shape is Shape.FROM and low <= 7 * 60):
        return None
    if clock.shape is Shape.BEFORE:
        return Clock(Shape.FROM, ((high, MIDNIGHT),), high, None, clock.sure)
    return Clock(Shape.BEFORE, ((0, low),), None, low, clock.sure) if low > 0 else None


def _exclude(m: Mention, context: Context) -> Mention:
    return replace(m, role=Role.EXCLUDED)


def _back(clause: Clause) -> bool:
    """ "komme erst Ende September zurück": free from then on."""
    words = clause.words()
    return (
        bool(
            words & {"zurueck", "back"}
            or ("wieder" in words and words & word_set("da hier heim daheim zuhause hause"))
        )
        and not clause.has("NEG")
        and bool(words & word_set("komme kommen bin sind erst kehre kehren am be are i'm we're kommt"))
    )


def _held_until(m: Mention, parts: list[Clause], n: int) -> bool:
    """ "bin ich bis halb vier dort, ab vier könnte ich": the first hour is no wish."""
    if m.clock is None or m.clock.shape is not Shape.BEFORE or m.clause.has("FREE", "REALLYFREE"):
        return False
    after = _following(parts, n)
    later = after is not None and any(
        e.clock is not None and e.clock.shape is Shape.FROM for _, e in after.times
    )
    return later and bool(m.clause.words() & word_set("bin sind arbeite habe sitze am work ist"))


def _away(clause: Clause, dated: bool) -> bool:
    if clause.words() & {"wieder", "zurueck", "back"} and not clause.has("NEG"):
        return False
    if clause.has("ABSENT"):
        return not (clause.words() & {"nach", "zurueck", "ohne", "wieder"} and clause.has("FREE"))
    return dated and _elsewhere(clause)


def _elsewhere(clause: Clause) -> bool:
    """ "sind wir auf Langeoog": somebody is at a place that is not here."""
    words = clause.words()
    if not words & word_set("bin sind ist weile weilen am are i'm we're") or words & cues.LOCAL:
        return False
    small = not any(i.raw[:1].isupper() for i in clause.items)
    for i, item in enumerate(clause.items[:-1]):
        if item.word in ("in", "auf", "an", "bei") and clause.items[i + 1].cat == "W":
            place = clause.items[i + 1]
            if (
                (place.raw[:1].isupper() or (small and item.word == "in" and i + 2 == len(clause.items)))
                and place.word not in cues.LOCAL
                and place.word not in ("meinen", "meinem", "ihnen")
            ):
                return True
    return False


def _still_free(clause: Clause) -> bool:
    words = clause.words()
    return bool(
        words
        & word_set(
            "koennte koennten sowieso eh ohnehin nach vor passt ginge waere gerne after before kann "
            "koennen koennt komme could can wuerde wuerden moechte moechten gern lieber would passen"
        )
    ) or clause.has("REALLYFREE")


def _busy(m: Mention, parts: list[Clause], context: Context) -> Mention | None:
    clock, days = m.clock, m.days
    if clock is not None and m.expression.text.lower().startswith(
        ("nicht", "erst", "frühestens", "not", "nur")
    ):
        return None
    if clock is not None and days is None and clock.shape in (Shape.BEFORE, Shape.FROM):
        turned = _turned(clock)
        return replace(m, clock=turned) if turned else replace(m, role=Role.FACT)
    if days is not None and days.shape in (Shape.SINCE,) and clock is None:
        return replace(m, role=Role.FACT)
    if days is not None and days.shape is Shape.WEEK:
        return None
    if clock is not None and clock.shape is Shape.RANGE and days is None and _then_able(parts, m.clause):
        return None
    if clock is not None and clock.shape in (Shape.POINT, Shape.ABOUT) and days is None:
        return replace(m, role=Role.FACT)
    return _exclude(m, context)
