"""Whether a clause tells of somebody's own doing: by its finite verb, wherever it stands.

A time in a clause of which the verb neither asks, nor can, nor praises, is not free: "dienstags kickt der
Kleine". The verbs that ask are a closed class; those that do are not.
"""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes import cues
from mailworker.reading.wishes.sentences import TIMES

_FRONT = TIMES | {"UND", "ODER", "COMMA", "SL", "PLUS", "ART", "AN", "IN", "UM", "ZWAR", "DASH", "STAR"}
_PERSONS = word_set("ich wir er man i we they he she")
_ASKING = word_set(
    "kann koennen koennt kannst koennte koennten geht gehts gehen ginge gingen passt passen passe passte wuerde wuerden "
    "waere waeren haette haetten moechte moechten mag will wollen wollte wollten wuensche wuenschen suche "
    "suchen braeuchte braeuchten brauche brauchen braucht benoetige benoetigen bitte bitten nehme nehmen waehle "
    "bevorzuge bevorzugen klappt klappen klappte reicht genuegt eignet bietet kaeme kaemen komme kommen schaue "
    "schauen bleibt bleiben stuende bestuende bestaende gibt gaebe gibts freue freuen hoffe hoffen denke dachte "
    "finde schlage schlagen schaffe schaffen schaffte trifft laesst liesse lasse duerfte duerften darf duerfen "
    "muesste muessten sollte sollten soll erscheine beantrage beantragen melde melden sage danke danken frage "
    "dachten gedacht fragen weiss heisse heisst wohne wohnen bekomme bekommen kriege kriegen erhalte erhielt laeuft laufen "
    "endet enden gilt gelten verliert war waren wurde wurden hatte hatten werde schreibe schreiben lautet "
    "verstehe nutze nutzen hast sehe erwarte erledige erledigen verlaengere verlaengern "
    "fliege fliegen fliegt reise reisen verreise verreisen ziehe ziehen zieht plane planen "
    "could can would will like need want hope prefer works suits am is are was were do does did could've "
    "bin ist sind be am is are sei seien habt haut halten haelt lassen legen dad kan konnen sagen machen mache mach nehm "
    "kommen koenn koennens waers passts reservieren vormerken merken merke packen komm hast schau meld tut taete "
    "faehrt must braeucht brauch erlaube gestatte wird werden stoert bevorzugt eilt draengt werd wuerd moecht haett waer ging ginget gingets gaenge klappts buche buchen storniere verschiebe"
    " sieht siehts gehoert betrifft fehlt fehlen lebe leben lebt traegt vermisse biete entnehme widerspreche"
)
"""Verbs that ask, can, praise or report, and those that say nothing by themselves."""
_NO_VERB = word_set(
    "nein ja falls sofern welche welcher welches welchem welchen jene solche einige manche etliche mehrere saemtliche gern gerne auch nur noch schon leider bitte also dann da wenn weil dass ob oder und aber sonst nicht immer "
    "jetzt mal erst meist meistens fast selbst recht zwischen wegen neben gegen jeden jede jeder beide alle viele "
    "einen eine ein meinen meine mein unser unsere unserer seine ihre ihren keine keinen kein einfach eigentlich "
    "vielleicht eventuell flexibel frei heute wieder bereits statt egal besten liebsten liebste spaeter frueher "
    "moeglichst bald dort hier mit ohne seit bis von fuer zum zur vom beim im am denn oft jeweils direkt "
    "moeglich irgendwann irgendwie gleich lieber besser bestens gut eher etwa ungefaehr circa sowie entweder weder jedoch allerdings "
    "trotzdem deshalb daher dafuer ausserdem danach davor vorher anschliessend dazwischen ansonsten notfalls "
    "komplett ganz ganze ganzen ganztags nett dicht zeit termin termine freie freien ihnen ihr sie uns mir mich "
    "dir dich euch ihn ihm sich es das der die den dem des was wer wo wie als so zu zwei drei vier beiden "
    "andere anderen anderes erste ersten letzte letzten naechste naechsten folgende folgenden kommende kommenden "
    "spaetesten spaetestens fruehestens mindestens hoechstens regelmaessig grundsaetzlich generell gerade "
    "dieses diese diesen dieser jenen fest abends nachts mittags morgens vormittags nachmittags werktags "
    "perfekt optimal super prima schlecht unguenstig angenehm ideal ok okay passend verfuegbar erreichbar "
    "guten hallo moin servus liebe lieber sehr geehrte geehrter geehrten und evtl ca bzw usw incl inkl "
    "nicht nich not the and or for at on to in of with please sent best kind dear thanks"
)
_NEVER_FINITE = _NO_VERB | _PERSONS
_BEING = word_set("bin ist sind bist war waren")
_HAVING = word_set("habe hab haben hat have has")
_FETCH = word_set("hole holen holt hol bringe bringen bringt bring")
_CAN = word_set(
    "kann koennen koennt koennte koennten wuerde wuerden wuerd moechte moechten haette haetten waere ginge gingen "
    "verfuegung liesse duerfte duerften muesste muessten sollte sollten passt passen passte klappt kaeme kaemen could can "
    "would should may might free betracht frage hin vorbei rein rueber her herueber ihnen euch gelegen entgegen infrage"
)
"""Verbs of being able, of which one makes the clause a wish wherever it stands."""
_TOWN = word_set("werne stadt stadthaus rathaus innenstadt buergerbuero city town hier here")
"""Who is there can come."""
_CAN_COME = _CAN | _TOWN
_ENGLISH = word_set("i we they he she the and to")
_LEISURE = word_set(
    "frei zeit luft leerlauf urlaub resturlaub homeoffice pause mittagspause luecke luecken freistunde freistunden "
    "gleittag brueckentag ruhetag spielraum freiraum ueberstundenfrei wunsch wuensche termin termine frage fragen "
    "moeglichkeit gelegenheit interesse ferien elternzeit feierabend ruhe off schluss verstaendnis bedarf "
    "gedacht vor gern gerne lieber wochenende freizeit gleitzeit time dienstfrei schulfrei wochenfrei offen auf"
)
"""What somebody has who is free."""
_ERRANDS = word_set(
    "beantragen verlaengern erneuern anmelden ummelden abmelden umtauschen tauschen aendern abgeben vorlegen melden "
    "haben bezahlen einreichen unterschreiben vorsprechen erscheinen vorbeikommen dran durch ihnen euch fertig "
    "planen termin beantragt abgeholt gemacht erledigen erledigt werden verschieben absagen da dasein warten vorliegen"
)
"""What must be done at the office."""
_KIN = word_set(
    "kind kinder kids tochter toechter sohn soehne kleine kleinen kleiner grosse grossen enkel enkelin enkelkind "
    "enkelkinder enkelsohn jungs maedels maedchen jungen zwillinge mutter vater mama papa oma opa mann frau bruder "
    "schwester nichte neffe sie ihn baby nachwuchs juengste juengsten aelteste aeltesten hund beide"
)
_PASSIVE = word_set("wird werden")
_FINITE = ("e", "t", "n")


def doing(items: list[Item]) -> int | None:
    """The place of the finite verb of a clause that tells of a doing; None where it asks, or has no verb."""
    at = finite(items)
    if at is None or (items[at].word in _ASKING and not _goes(items, at)):
        return None
    words = {i.word for i in items}
    if (
        words & _CAN_COME
        or _said_to_the_office(items, at)
        or (words & _ENGLISH and at > 0 and _adverb(items, at))
    ):
        return None
    verb = items[at].word
    if any(x.word in ("mir", "uns", "es") for x in items[at + 1 : at + 3]) and items[at + 1].word != "wir":
        return None
    if any(x.word == "mich" for x in items[at + 1 : at + 2]):
        return None
    if verb in _PASSIVE:
        return at if _passive(items) else None
    if verb in _BEING:
        return at if _placed(items) and not words & (_LEISURE | cues.LOCAL | _SHUT) else None
    if verb in _HAVING:
        return at if not words & _LEISURE and _thing_behind(items, at) else None
    if verb in cues.MUST:
        return at if not words & _ERRANDS and _somebody(items, at) else None
    if verb in _FETCH:
        return at if words & _KIN else None
    return at


def asks(item: Item) -> bool:
    """Whether a word is a verb that asks or can, or no verb at all."""
    return item.word in _ASKING | _NO_VERB | _CAN | _ERRANDS


def _goes(items: list[Item], at: int) -> bool:
    """ "dienstags gehen wir schwimmen", "montags wird gekegelt"."""
    behind = items[at + 1].word if at + 1 < len(items) else ""
    return items[at].word in _PASSIVE | _BEING or (items[at].word == "gehen" and behind == "wir")


def _passive(items: list[Item]) -> bool:
    """ "wird gekegelt"; "wird gebeten" asks."""
    last = items[-1]
    return _participle(last) and last.word not in _REQUESTED


_REQUESTED = word_set(
    "gebeten gewuenscht gesucht gebraucht gewollt geaeussert erbeten benoetigt verlangt bevorzugt erledigt beantragt "
    "verlaengert ausgestellt abgeholt angemeldet umgemeldet abgemeldet umgetauscht beglaubigt verschoben verlegt "
    "vergeben angeboten vereinbart bestaetigt reserviert"
)


def _adverb(items: list[Item], at: int) -> bool:
    return items[at - 1].word not in _PERSONS


def _said_to_the_office(items: list[Item], at: int) -> bool:
    """ "haben Sie", "macht ihr": the office does it."""
    near = items[max(0, at - 1) : at + 2]
    return any((x.word == "sie" and x.raw[:1] == "S") or x.word == "ihr" for x in near)


def _thing_behind(items: list[Item], at: int) -> bool:
    """Whether a thing is had, "habe ich Chor", and nothing has been done, "habe ich verloren"."""
    behind = items[at + 1 :]
    if any(_participle(x) for k, x in enumerate(behind) if k == len(behind) - 1 or not x.raw[:1].isupper()):
        return False
    return any(x.cat == "W" and x.raw[:1].isupper() and x.word not in _KIN for x in behind) or (
        bool({x.word for x in behind} & _KIN)
    )


def _participle(item: Item) -> bool:
    word = item.word
    if item.cat != "W" or item.raw[:1].isupper() or word in _NO_VERB or len(word) < 5:
        return False
    return word.endswith(("t", "en")) and (
        word.startswith(("ge", "be", "ver", "er", "ent", "zer", "miss"))
        or "ge" in word[1:6]
        or word == "lassen"
    )


_SHUT = word_set("zu dicht geschlossen closed bereit")
_AT = word_set("in im am an auf bei beim im zum zur mit unter ausser ueber")


def _placed(items: list[Item]) -> bool:
    """ "bin ich in der Firma": somebody is where one cannot come from."""
    for k, item in enumerate(items[:-1]):
        if item.word in _AT:
            behind = next((x for x in items[k + 1 : k + 4] if x.raw[:1].isupper() or x.cat in TIMES), None)
            if behind is not None and behind.cat == "W" and behind.word not in cues.LOCAL:
                return True
    return False


def _somebody(items: list[Item], at: int) -> bool:
    near = items[max(0, at - 2) : at + 2]
    return any(x.word in _PERSONS | _KIN for x in near) and not any(x.word in ("es", "das") for x in near)


def finite(items: list[Item]) -> int | None:
    """The place of the finite verb: beside its pronoun, behind the time that opens, or behind its noun."""
    for k, item in enumerate(items):
        if item.cat == "W" and _small(item, k) and item.word not in _NEVER_FINITE and _beside(items, k):
            return k
    return _behind_front(items)


def _small(item: Item, k: int) -> bool:
    return item.word.isalpha() and (k == 0 or item.raw[:1].islower())


def _beside(items: list[Item], k: int) -> bool:
    """Whether a person stands right before or behind: "hüte ich", "ich leider hüte"."""
    if k + 1 < len(items) and items[k + 1].word in _PERSONS:
        return True
    j = k - 1
    while j >= 0 and k - j < 3 and items[j].word in _NO_VERB and items[j].word not in _PERSONS:
        j -= 1
    return j >= 0 and items[j].word in _PERSONS


def _behind_front(items: list[Item]) -> int | None:
    timed = named = False
    for k, item in enumerate(items[:12]):
        if item.word in _ASKING or item.word in cues.MUST:
            return k
        if item.cat in _FRONT or (item.cat == "W" and item.word in _NO_VERB):
            timed = timed or item.cat in TIMES
        elif item.cat == "W" and item.raw[:1].isupper() and not timed:
            named = True
        else:
            return k if (timed or named) and k + 1 < len(items) and _verb_like(item, items[k + 1]) else None
    return None


def _verb_like(item: Item, behind: Item) -> bool:
    """ "kickt der Kleine"; "neue Pässe" and "umgetauscht sein" are no verbs that open."""
    word = item.word
    if item.cat != "W" or not item.raw[:1].islower() or not word.isalpha() or len(word) < 3:
        return False
    noun = behind.cat == "W" and behind.raw[:1].isupper()
    done = len(word) > 6 and word.endswith(("t", "en")) and (word.startswith("ge") or "ge" in word[2:6])
    return word.endswith(_FINITE) and not done and not (noun and not word.endswith("t"))
