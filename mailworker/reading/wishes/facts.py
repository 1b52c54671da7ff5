"""Times that are told, not wished: birth dates, moves, letters, and hours of the citizen's own day (`own_hours`)."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from mailworker.core.reading import Role
from mailworker.reading.times.cascade import Context
from mailworker.reading.times.find import Expression
from mailworker.reading.times.values import Shape
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.clause import Clause
from mailworker.reading.wishes.mention import Mention
from mailworker.reading.wishes.own_hours import (
    after_work,
    before_work,
    begins_work,
    comes_home,
    ends_work,
    must_go,
    other_business,
    out_at,
)
from mailworker.reading.wishes.told import CHOSEN, FULL, gone_by

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


_PRETERITES = word_set(
    "kam kamen ging lag lagen stand standen rief riefen fiel fielen gab fand fanden nahm nahmen sah sahen "
    "bekam bekamen erhielt erhielten hielt hielten verlor verloren zog zogen starb begann schrieb schrieben "
    "erschien traf trafen liess liessen vergass brach flog fuhr fuhren brachte brachten schickte schickten "
    "sagte sagten teilte meldete meldeten fehlte fehlten landete legte hiess kaufte klaute holte reichte "
    "got came went told called wrote sent received arrived lost found moved forgot took said left"
)
"""Verbs in the simple past; what they tell of has happened."""


_STATES = word_set(
    "verplant verhindert verreist verfuegbar vergeben besetzt belegt ausgebucht gebucht "
    "gesperrt geschlossen gebunden beschaeftigt geblockt blockiert reserviert gefragt "
    "gebraucht"
)


def reason(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """What is said behind "weil", or of a case that may not come, wishes nothing."""
    clause = m.clause
    if _because(clause) and not clause.has("NEG", "BUSY", "ABSENT", "TRAVEL", "REALLYFREE"):
        return replace(m, role=Role.FACT)
    if m.days is not None and _becomes(clause):
        return replace(m, role=Role.FACT)
    if (
        clause.items[0].word in _SUPPOSED
        and _refused_behind(clause, position)
        and not clause.words() & {"dann", "then"}
    ):
        return m if _may_be_full(m) else replace(m, role=Role.FACT)
    if (
        clause.words() & {"wird", "werde", "werden", "turns", "werd", "wirst"}
        and any(i.cat in ("N", "NW", "ND") for i in clause.items)
        and not clause.has("FREE")
    ):
        return replace(m, role=Role.FACT)
    return None


def _because(clause: Clause) -> bool:
    """ "weil er dann schläft", "as the baby sleeps then"."""
    if clause.opener in ("weil", "denn", "because"):
        return True
    head = [i.word for i in clause.items[:2]]
    return head[:1] == ["as"] and bool(set(head[1:]) & _SUBJECTS)


_SUBJECTS = word_set("i we he she they the my our his her their it")
_BECOMING = word_set("werde werd wird werden wirds")
_STATE_ENDS = ("ig", "lich", "isch", "bar", "los", "reif", "alt", "pflichtig")


def _becomes(clause: Clause) -> bool:
    """ "am 13. werd ich volljährig": what happens to somebody."""
    if not clause.words() & _BECOMING or clause.has("FREE", "NEG", "ANY", "ASAP") or clause.question:
        return False
    last = clause.items[-1]
    return last.raw[:1].islower() and last.word.endswith(_STATE_ENDS) and last.word not in _OF_THE_DAY


_OF_THE_DAY = word_set(
    "schwierig wenig moeglich noetig guenstig hektisch stressig fertig richtig lustig ruhig"
)
"""What a day may become; it is not told of a person."""


_SUPPOSED = word_set("wenn falls sofern sollte sollten if")


def _refused_behind(clause: Clause, position: int) -> bool:
    """Whether a refusal, or that no room is left, is said behind the time."""
    if clause.has("NEG") and position < clause.cues["NEG"][-1]:
        return True
    return any(i.word in FULL for i in clause.items[position + 1 :])


def _may_be_full(m: Mention) -> bool:
    """ "wenn am Freitag nichts frei ist, …": that day is the first wish."""
    words = m.clause.words()
    return bool(words & (_HAS_ROOM | FULL)) and not words & {"ich", "wir", "i", "we"}


_HAS_ROOM = word_set("frei freies geht ginge klappt klappen passt passen moeglich free available works work")


def fact_(m: Mention, parts: list[Clause], n: int, position: int, context: Context) -> Mention | None:
    """What is told of other things, or of the citizen's own day, wishes nothing."""
    clause, e = m.clause, m.expression
    if (
        e.past
        or _of_its_own_thing(m, position)
        or out_at(clause, position)
        or _each_time(clause)
        or comes_home(m)
        or (_long_gone(e, context) and (gone_by(m, context) or not _asked(clause)))
    ):
        return replace(m, role=Role.FACT)
    if e.days is not None and e.days.shape is Shape.UNTIL and clause.has("DEADLINE", "NEEDED"):
        return None
    if e.days is not None and e.days.shape is Shape.EVERY and clause.doing is not None:
        return None
    return _of_the_day(m, parts)


def _of_the_day(m: Mention, parts: list[Clause]) -> Mention | None:
    """What is told of the citizen's own hours: when work begins and ends, and other business."""
    clause, e = m.clause, m.expression
    if any(begins_work(clause, other) for _, other in clause.times):
        return before_work(m, parts)
    if _reported(clause, e):
        return replace(m, role=Role.FACT)
    if ends_work(clause, e):
        return after_work(m, parts)
    going = must_go(m, parts)
    if going is not None:
        return going
    if other_business(m, parts) or _plans(m):
        return replace(m, role=Role.FACT)
    if any(p.sentence == clause.sentence and _HOURS & p.words() for p in parts):
        return replace(m, role=Role.FACT)
    return None


def _of_its_own_thing(m: Mention, position: int) -> bool:
    """Whether the words right around the time make it a date of something else."""
    clause = m.clause
    return (
        _before(clause, position, ("seit", "since", "geb", "geboren", "born", "gueltig", "datum", "stand"))
        or _dated_thing(clause, position, m.expression)
        or _as_of(clause, position)
        or _pupils_holidays(clause, position)
        or _legal_time(clause, position)
    )


def _reported(clause: Clause, e: Expression) -> bool:
    """Whether the clause reports something and asks for nothing."""
    if clause.has("NOTFACT") or _future_ask(clause):
        return False
    opens = (
        e.days is None and e.clock is not None and e.clock.shape in (Shape.FROM, Shape.BEFORE, Shape.RANGE)
    )
    return (not opens and _told(clause)) or (clause.has("FACT") and not clause.has("REALLYFREE"))


_GIVEN = word_set("bekomme bekommen bekam kriege kriegen krieg erhalte erhalten erhielt gibt wurde wurden")
_EACH_TIME = word_set("bisher staendig dauernd jedesmal mal male bislang")


def _each_time(clause: Clause) -> bool:
    """ "jedes Mal bekomme ich Termine am Vormittag": told of before, not wished."""
    words = clause.words()
    return bool(words & _GIVEN and words & _EACH_TIME) and not clause.has("NEG")


_BEGINS = (
    "meld", "kuendig", "gruend", "eroeffn", "einstell", "uebernehm", "bezieh", "wechsel", "gilt", "gelt", "eintret",
    "einzieh", "auszieh", "umzieh", "beginn", "anfang", "start", "aender", "schliess",
)  # fmt: skip


def _as_of(clause: Clause, position: int) -> bool:
    """ "zum 1.6. ein Gewerbe anmelden": from when something holds."""
    before = clause.items[position - 1].word if position else ""
    if not clause.items[position].word.startswith("zum ") and before != "zum":
        return False
    return any(root in i.word for i in clause.items if i.cat == "W" for root in _BEGINS)


def _pupils_holidays(clause: Clause, position: int) -> bool:
    """ "er hat ja Ferien": no stretch that is asked for; "in den Ferien" is."""
    item = clause.items[position]
    has = bool(clause.words() & {"hat", "haben", "hab", "habe", "sind", "ist"})
    return has and " " not in item.word and item.word.endswith("ferien") and not clause.has("FREE")


def _legal_time(clause: Clause, position: int) -> bool:
    """ "muss mich innerhalb von zwei Wochen anmelden": the law's time, not the citizen's."""
    within = clause.items[position].word.startswith(("innerhalb", "binnen", "within"))
    if "naechsten" in clause.items[position].word:
        return False
    return (
        within
        and bool(clause.words() & {"muss", "muessen", "must", "have", "soll"})
        and not clause.has("FREE")
    )


def _dated_thing(clause: Clause, position: int, e: Expression) -> bool:
    """ "Ihr Brief vom 3.12.", "unser Telefonat vom Freitag": the date of something."""
    if (
        e.days is None
        or e.days.shape not in (Shape.DATE, Shape.WEEKDAY)
        or e.clock is not None
        or position < 2
    ):
        return False
    if clause.items[position - 1].word not in ("vom", "von", "dated", "of") or clause.has("EXCEPT"):
        return False
    thing = clause.items[position - 2]
    return thing.cat == "W" and thing.raw[:1].isupper() and not thing.word.endswith("termin")


_HOURS = word_set("buerozeiten oeffnungszeiten sprechzeiten geschaeftszeiten servicezeiten")


_PLANS = word_set(
    "feiere feiern feiert heirate heiraten heiratet ziehe ziehen zieht beginne beginnt beginnen fange fang faengt "
    "fangen starte startet studiere studiert mache machen macht werde wird eroeffne uebernehme uebernehmen wechsle "
    "arbeite besuchen besuche plane planen geplant start starts starting getting moving marry opening"
)


def _plans(m: Mention) -> bool:
    """ "Im Sommer feiern wir Silberhochzeit": a month or season of which something else is told."""
    days, clause = m.days, m.clause
    if days is None or days.shape is not Shape.STRETCH or days.weekdays or (days.last - days.first).days < 27:
        return False
    asked = clause.has(
        "FREE", "REALLYFREE", "ANY", "FIRST", "NEG", "BUSY", "ABSENT", "DEADLINE", "EXPIRY", "TRAVEL"
    )
    return not clause.question and not asked and bool(clause.words() & _PLANS) and not _future_ask(clause)


def _long_gone(e: Expression, context: Context) -> bool:
    return e.days is not None and e.days.last < context.today


def _asked(clause: Clause) -> bool:
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


_DUTIES = word_set("muss muessen muesste muessten soll sollen sollte must")


def _told(clause: Clause) -> bool:
    """A past thing is told: a helper verb and a participle, or a verb in the past."""
    words = clause.words()
    if words & {"gestern", "vorgestern", "yesterday"}:
        return True
    if words & CHOSEN:
        return False
    if clause.has("REALLYFREE") or words & _DUTIES:
        return False
    if words & _PRETERITES or (words & _PAST_WORDS and (words & _HELPERS or len(clause.items) < 8)):
        return True
    done = {i.word for i in clause.items} - {b.word for a, b in pairwise(clause.items) if a.word == "zu"}
    return bool(words & _HELPERS) and any(_participle(w) for w in done)


def _participle(word: str) -> bool:
    if word in _NO_PARTICIPLE or word in _STATES or len(word) < 6:
        return False
    if word.endswith("iert"):
        return True
    if word.startswith(
        ("erw", "verp", "verl", "besch", "entd", "entw", "verst", "verk", "bekam", "erk")
    ) and word.endswith("t"):
        return True
    return (word.startswith("ge") and word.endswith(_PARTICIPLE_ENDS)) or word in _PAST_WORDS


def _before(clause: Clause, position: int, words: tuple[str, ...]) -> bool:
    return any(i.word in words for i in clause.items[max(0, position - 2) : position])
