"""Verbs by what they say of somebody, and the words around them that tell. Data only."""

from __future__ import annotations

from mailworker.reading.times.wordset import word_set
from mailworker.reading.wishes.sentences import TIMES

FRONT = TIMES | {"UND", "ODER", "COMMA", "SL", "PLUS", "ART", "AN", "IN", "UM", "ZWAR", "DASH", "STAR"}
"""Categories of what stands before the verb, in the first place of a clause."""


PERSONS = word_set("ich wir er man i we they he she")
"""Who does something."""


ASKING = word_set(
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


NO_VERB = word_set(
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
"""Small words that look like verbs, or stand between, and are none."""


NEVER_FINITE = NO_VERB | PERSONS
"""What is no finite verb, wherever it stands."""


BEING = word_set("bin ist sind bist war waren")
"""Verbs of being, of which a place tells more."""


HAVING = word_set("habe hab haben hat have has")
"""Verbs of having, of which the thing tells more."""


FETCH = word_set("hole holen holt hol bringe bringen bringt bring")
"""Verbs of fetching and bringing, of which those who are fetched tell more."""


CAN = word_set(
    "kann koennen koennt koennte koennten wuerde wuerden wuerd moechte moechten haette haetten waere ginge gingen "
    "verfuegung liesse duerfte duerften muesste muessten sollte sollten passt passen passte klappt kaeme kaemen could can "
    "would should may might free betracht frage hin vorbei rein rueber her herueber ihnen euch gelegen entgegen infrage"
)
"""Verbs of being able, of which one makes the clause a wish wherever it stands."""


_TOWN = word_set("werne stadt stadthaus rathaus innenstadt buergerbuero city town hier here")
"""Who is there can come."""


CAN_COME = CAN | _TOWN
"""Who can, or is in town, can come."""


ENGLISH = word_set("i we they he she the and to")
"""Words by which a clause is English."""


LEISURE = word_set(
    "frei zeit luft leerlauf urlaub resturlaub homeoffice pause mittagspause luecke luecken freistunde freistunden "
    "gleittag brueckentag ruhetag spielraum freiraum ueberstundenfrei wunsch wuensche termin termine frage fragen "
    "moeglichkeit gelegenheit interesse ferien elternzeit feierabend ruhe off schluss verstaendnis bedarf "
    "gedacht vor gern gerne lieber wochenende freizeit gleitzeit time dienstfrei schulfrei wochenfrei offen auf"
)
"""What somebody has who is free."""


ERRANDS = word_set(
    "beantragen verlaengern erneuern anmelden ummelden abmelden umtauschen tauschen aendern abgeben vorlegen melden "
    "haben bezahlen einreichen unterschreiben vorsprechen erscheinen vorbeikommen dran durch ihnen euch fertig "
    "planen termin beantragt abgeholt gemacht erledigen erledigt werden verschieben absagen da dasein warten vorliegen"
)
"""What must be done at the office."""


KIN = word_set(
    "kind kinder kids tochter toechter sohn soehne kleine kleinen kleiner grosse grossen enkel enkelin enkelkind "
    "enkelkinder enkelsohn jungs maedels maedchen jungen zwillinge mutter vater mama papa oma opa mann frau bruder "
    "schwester nichte neffe sie ihn baby nachwuchs juengste juengsten aelteste aeltesten hund beide"
)
"""Who is looked after, or fetched."""


PASSIVE = word_set("wird werden")
"""Verbs of which the participle tells what is done."""


REQUESTED = word_set(
    "gebeten gewuenscht gesucht gebraucht gewollt geaeussert erbeten benoetigt verlangt bevorzugt erledigt beantragt "
    "verlaengert ausgestellt abgeholt angemeldet umgemeldet abgemeldet umgetauscht beglaubigt verschoben verlegt "
    "vergeben angeboten vereinbart bestaetigt reserviert"
)
"""Participles of what the office does, or of asking."""


SHUT = word_set("zu dicht geschlossen closed bereit")
"""What is closed or ready: nobody is there for it."""


AT = word_set("in im am an auf bei beim im zum zur mit unter ausser ueber")
"""Prepositions of where somebody is."""
