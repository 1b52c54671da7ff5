"""What a mail wants of the office, judged on the newest own words only."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailworker.core.reading import Kind
from mailworker.reading.offers import Answer

_DE_TERMIN = r"(?:\w+[- ]?)?(?:termin|appointment|slot|buchung|reservierung|booking|randevu\w*|wizyt\w*|запис\w*|programare\w*)"
EXISTING = re.compile(
    rf"\b(?:mein(?:en|em|es|er)?|unser(?:en|em|e|es|er)?|de[rnms]|diese[rnms]?|ihre[nm]?|my|our|the|that|this|mojej?|mój|moją)\s+(?:(?!ersten?|nächst|freien?|früh|neuen?|spät|ander|zweit|dritt|letzt)\w+\s+){{0,2}}?{_DE_TERMIN}(?:e?s)?\b"
    r"|\btermin(?:s|es)?\s+(?:am|vom|heute|morgen|um|für|von|übermorgen|nächste\w*|kommende\w*|montag|dienstag|mittwoch|donnerstag|freitag|\d)|-termin\b"
    r"|\b(?:hatten|haben|hat|habt)\s+(?:sie|ihr|man)?\s*(?:mir|uns)\b.{0,60}\b(?:gegeben|genannt|bestätigt|zugeteilt|reserviert|eingetragen|gebucht|angeboten)"
    r"|\b(?:hab\w*|haben)\s+(?:ich|wir)\b.{0,90}\b(?:bekommen|gebucht|reserviert|vereinbart|ausgemacht|erhalten)\b|\b(?:(?:ich|wir)\s+(?:ja\s+|eigentlich\s+)?hab\w*|hab\w*\s+(?:ich|wir))\b(?:[^.!?\n]|(?<=\d)[.]){0,60}\b(?:einen|unseren|meinen)\s+(?:\w+\s+)?termin\b|\bgebucht\b|\bdie\s+(?:an|um|ab)meldung\s+am\b|\bmein(?:en|e)?\s+(?:\w+\s+)?(?:um|am)\s+\d|\bi\s+have\s+an\s+appointment|\b(?:we|i)\s+(?:are|am)\s+booked|\bstatt\s+(?:am|des\s+(?:termin|\d)|dem|um|wie\s+vereinbart)\b|\bvereinbarte[nrms]?\b",
    re.I,
)
CHANGE = re.compile(
    r"\b(?:verschieb\w*|schieb\w*|zieh\w*\b[^.!?]{0,30}\bvor\b|viel\s+eher|verschob\w*|verleg(?:en|t|ung|e|bar)\b|umbuch\w*|umgebucht|umleg\w*|umzulegen|vorverleg\w*|vorzieh\w*|vorzuzieh\w*|vorgezogen|nach\s+(?:hinten|vorne?)\b|terminänderung\w*|terminverschiebung|terminverlegung|terminwechsel|(?:ersatz|ausweich|alternativ)termin\w*"
    r"|(?:ander(?:en|er|e|es|em)|neu(?:en|er|em)?|später(?:en|er)|früher(?:en|er))\s+(?:\w+\s+){0,1}(?:termin|zeitpunkt|uhrzeit|tag)\b|andere\s+uhrzeit|(?:termin|zeit|uhrzeit|datum)\s+(?:\w+\s+){0,4}(?:ändern|tauschen|wechseln|anpassen)|ändern\s+(?:lassen|sie)|statt(?:dessen)?\b|legen\s+sie\s+(?:ihn|das|den)|leg(?:en|t)\b.{0,40}\bauf\b"
    r"|reschedul\w*|postpone\w*|(?:move|change|shift|swap|push)\b.{0,40}\b(?:appointment|slot|it|date|time|booking)|(?:another|different|later|earlier|new)\s+(?:time|day|date|slot|appointment)|bring\s+\w+\s+forward|instead\b|one\s+week\s+later|(?:um\s+)?eine\s+woche\s+(?:später|früher)|später\s+kommen|früher\s+kommen|prze(?:łożyć|sunąć|łożenie)|zmienić\s+termin|inny\s+termin|erteleme\w*|ertelemek|değiştir\w*|перенес\w*|inny\s+dzień|reprogram\w*|muta\s+programarea|amâna\w*)",
    re.I,
)
CANCEL = re.compile(
    r"\b(?:sag\w*\b(?:[^.!?\n]|(?<=\d)[.]){0,60}\bab\b|absag\w*|abgesagt|abzusagen|storn\w*|annullier\w*|streich\w*|gestrichen|hinfällig|gegenstandslos|entfällt|entfallen|austragen|trag\w*\b.{0,20}\baus\b|rausnehmen|löschen|gelöscht|lösch\w*|zurückzieh\w*|ziehe\b.{0,40}\bzurück|zurücknehmen|erübrigt|verzichte\w*|(?:von|aus)\s+der\s+liste|aus\s+(?:ihrem|dem)\s+kalender|anderweitig\s+(?:vergeben|erledigt)"
    r"|(?:brauch\w*|benötig\w*|nehm\w*)\b[^.!?]{0,80}\bnicht\s+(?:mehr|wahr)|nicht\s+mehr\s+(?:brauch\w*|benötig\w*|nötig|notwendig|erforderlich|gebraucht|wahrnehmen)|nicht\s+wahrnehmen|wahrnehmen\b.{0,20}\bnicht|erledigt\b|freigeben|weitergeben|vergeben\s+sie|geben\s+sie\b.{0,40}\b(?:frei|weiter)|wird\s+nicht\s+mehr|doch\s+nicht\b"
    r"|cancel\w*|call\s+off|(?:give|release)\b.{0,30}\b(?:slot|appointment)\b.{0,40}\b(?:to|up|else)|no\s+longer\s+(?:need\w*|require\w*)|(?:won't|don't|do\s+not|will\s+not)\s+(?:be\s+)?(?:need|needing|require)\b.{0,40}|not\s+needed|odwoła\w*|anulować|rezygnuj\w*|iptal|скасу\w*|відміни\w*|отмен\w*|anul\w*|renunț\w*)",
    re.I,
)
CANNOT = re.compile(
    r"\b(?:kann|können|schaff\w*|komm\w*|werde|wird|passt|geht|klappt|haut|möglich)\b[^.!?;]{0,60}\b(?:nicht|nix|nie|niemand)\b|\bnicht\s+(?:kommen|möglich|da\s+sein|schaffen|teilnehmen|erscheinen|einhalten|können)|verhindert|dazwischen\s*(?:gekommen|kommt)|dazwischengekommen|\bwird\s+(?:das|es|daraus)\b[^.!?]{0,40}\bni(?:chts|x)\b|\bkollidiert|überschneidet|fällt\s+(?:bei\s+mir\s+|für\s+mich\s+)?(?:aus|ins\s+wasser|flach|weg)|\bkann\s+ich\s+vergessen|zu\s+spät\b|zu\s+früh\b|\b(?:can't|cannot|won't|unable|not\s+able)\b|\bmake\s+it\b|something\s+(?:has\s+)?c[ao]me\s+up|\bkrank\b|im\s+krankenhaus|nie\s+mog(?:ę|e)|gelemiyorum|не\s+(?:можу|зможу)|nu\s+pot",
    re.I,
)
REQUEST = re.compile(
    r"\btermin(?:e|s|wunsch|anfrage|bitte|vereinbarung|vorschlag|vorschläge)?\b[^.!?\n]{0,60}\b(?:bitte|frei|bekommen|haben|vereinbar\w*|buch\w*|mach\w*|möglich|geben|ausmach\w*|reservier\w*|brauch\w*|benötig\w*|nötig|anfrag\w*|erbitt\w*|wünsch\w*|such\w*)"
    r"|\b(?:bitte|bitten|hätt\w*|haett\w*|brauch\w*|bräucht\w*|benötig\w*|möcht\w*|moecht\w*|würd\w*|wünsch\w*|such\w*|gern\w*|kann|könnt\w*|können|gibt|gäbe|hab(?:en|t)\s+(?:sie|ihr)|erbitt\w*|ersuch\w*|wär\w*|vereinbar\w*|geb\w*|anfrage|wegen|um\s+(?:ein|nen)\w*|freien?|schick\w*|senden?)\b[^.!?\n]{0,80}\b\w*termin(?:e|s|wunsch|vorschlag|vorschläge)?\b"
    r"|\b(?:kann|könnt\w*|können|darf|dürf\w*|würd\w*|möcht\w*|will|wollen|soll|wollte|lässt|ließe)\b[^.!?\n]{0,120}\b(?:kommen|vorbei\w*|rein\w*|rüber\w*|herüber\w*|vorsprechen|erscheinen|aufschlagen|reinschauen|anmelden|ummelden|abmelden|beantragen|abholen|erledigen|umtauschen|einrichten|machen|tauschen|holen|mitnehmen|verlängern|sprechen|da\s+sein|abgeben|bringen|unterbringen|ausstellen|eintragen|melden|bekommen|erneuern|haben|lassen)\b"
    r"|\b(?:komm\w*|käm\w*)\b[^.!?\n]{0,60}\b(?:vorbei|rein|rüber|zu\s+ihnen|gern\w*|gerne)\b|\bwann\b[^.!?\n]{0,60}\b(?:kommen|vorbei\w*|zeit|termin\w*|frei|da\s+sein|möglich|passt|abholen|platz|dran|holen)\b|\b(?:hätten|haben|habt|hättet)\s+(?:sie|ihr)\b[^.!?\n]{0,80}\b(?:frei|zeit|was|etwas|termin\w*|platz|luft)\b|\b(?:sagen|schreiben|nennen|geben|teilen|schicken|senden|sagt|schreibt)\s+(?:sie\s+)?(?:mir|uns)\b[^.!?\n]{0,50}\b(?:wann|termin\w*|bescheid|zeit|mit)\b|\b(?:was|etwas|irgendwas)\s+frei\b|\bginge\b|\bpasst\s+(?:das|es|ihnen)\b"
    r"|\b(?:would\s+like|need|want|have\s+to|must|looking|like\s+to|hoping)\b[^.!?\n]{0,80}\b(?:appointment|slot|register\w*|passports?|permit|licence|license|cards?|copies|certificate|cop(?:y|ies)|id|renew\w*|apply|deregister|de-register|sign\s+off|come|certified|changed|exchange\w*|pick|collect|new)\b|\b(?:could|can|may|would)\s+(?:i|we|you)\b[^.!?\n]{0,80}\b(?:appointment|come|see\s+\w+|slot|drop|visit|book|pick|collect|time|get|fit)\b|\b(?:make|book|schedule|arrange|get|have)\s+an?\s+(?:\w+\s+)?appointment|\bany\s+(?:free\s+)?(?:slots?|appointments?)|\bwould\s+\w+\s+(?:\S+\s+){0,6}(?:be\s+possible|work|suit)"
    r"|\b(?:termin\b|wizyt\w*|umówić|chcia(?:ł|l)\w*|potrzebuj\w*|muszę|czy\s+mog\w*|przyjść)\b|\b(?:randevu\w*|gelebilir\w*|istiyor\w*|almak)\b|(?:запис\w*|прийти|потріб\w*|хочу|хот\w*|можна|чи\s+можу)|\b(?:programare\w*|pot\s+veni|putem\s+veni|doresc|aș\s+dori|vreau)\b|\brendez-vous\b|\bcita\b|\bappuntamento\b",
    re.I,
)
NEED = re.compile(
    r"\b(?:ich|wir|meine?\s+\w+|unsere?\s+\w+|er|sie|mir|uns|man|ihn)\b[^.!?\n]{0,100}\b(?:brauch\w*|bräucht\w*|benötig\w*|möcht\w*|moecht\w*|will|wollen|muss|muß|müss\w*|muess\w*|soll\w*|wünsch\w*|würd\w*|wollte\w*|(?<!liegen )(?<!liegen)(?<!stehen )(?<!hängen )lassen|widerspr\w*|beantragen?\b|hätt\w*)|\b(?:brauch\w*|bräucht\w*|benötig\w*|möcht\w*|moecht\w*|muss|muß|müss\w*|würd\w*|hätt\w*|will)\s+(?:ich|wir|er|sie|man|meine?|unsere?|mal|n(?:eue|en)|noch|dringend|auch)\b|\b(?:es\s+)?geht\s+(?:mir\s+)?um\b|\bbitte\s+um\b|\b(?:verlangt|fordert|will|möchte|braucht)\b|\b(?:beantragen|verlängern|erneuern|umtauschen|abholen|umschreiben|anmelden|ummelden|abmelden)\b|\b(?:i|we)\b[^.!?\n]{0,60}\b(?:need|want|require|would\s+like|have\s+to|must|apply)\b|\bfällig\b|\babgelaufen\b|\bneu\s+(?:gemacht|machen|beantrag\w*)|\bmuss\s+(?:neu|weg|her)",
    re.I,
)
QUESTION = re.compile(
    r"\b(?:was\s+kost\w*|wie\s*viel\s+kost\w*|kosten\b|gebühr\w*|wie\s+teuer|welche\s+(?:unterlagen|dokumente|papiere|nachweise|öffnungszeiten)|was\s+(?:muss|brauch\w*|benötig\w*|soll)\b|öffnungszeiten|geöffnet|(?:auf|offen|zu|dicht)\s*\?|haben\s+sie\s+(?:\w+\s+){0,4}(?:auf|offen|geöffnet)\b|wie\s+lange\s+(?:dauert|gilt|ist)|bearbeitungs\w*|stand\s+(?:meines|der|des)|(?:ist|sind)\s+\w+\s+(?:\w+\s+){0,4}(?:fertig|da|eingetroffen)\b|kann\s+man|darf\s+(?:ich|er|sie|man|mein\w*)|kann\s+(?:ich|er|sie|mein\w*)|gibt\s+es|vordruck|vollmacht|ohne\s+termin|,?\s+oder\s*\?|muss\s+(?:ich|man|er|sie|mein\w*)\b|brauche?\s+(?:ich|man|er|sie)\b|reicht\b|genügt\b|stimmt\s+es|gilt\b|wo\s+(?:finde|ist|kann|bekomme)|(?:wird|werden|wurden?|ist|sind)\b[^.!?]{0,80}\b(?:verlangt|benötigt|gebraucht|abgegeben|eingegangen|angekommen|gefunden|eingetroffen|bearbeitet|nötig|notwendig|erforderlich|möglich)\b|(?:brauch|benötig)\w*\s+(?:man|wir)\b|von\s+wann\s+bis\s+wann|wer\s+ist|warum|weshalb|wieso|ob\b|frage\b|fragen\b|wissen\b|auskunft\b"
    r"|how\s+(?:much|long|many)|do\s+(?:you|i|we)\b|does\b|is\s+(?:it|there|my)\b|are\s+(?:you|there)\b|what\s+(?:do|documents|are|is|does)|which\s+documents|opening\s+hours|fee\b|fees\b|ile\s+kosztuje|jakie\s+dokumenty|ne\s+kadar|hangi\s+belgeler|скільки|які\s+документи|cât\s+costă|ce\s+acte)",
    re.I,
)
_NO_NEW = re.compile(
    r"\b(?:ersatz|neuen|anderen)\b[^.!?]{0,30}\b(?:brauch\w*|benötig\w*)\b[^.!?]{0,15}\bnicht\b|\bkein(?:en)?\s+(?:neuen?|anderen?|ersatz\w*|weiteren?)\b|\bmeld\w*\s+(?:ich\s+)?mich\b.{0,40}\b(?:wieder|später|irgendwann|dann)|\b(?:brauch\w*|benötig\w*|will|möchte)\b.{0,40}\bkein(?:en)?\b.{0,20}\b(?:termin|mehr)",
    re.I,
)
_FITS = re.compile(
    r"\b(?:wäre?n?|würde|passt|passen|ginge|geht|könnt\w*|kann|können|hätt\w*|lieber|gern\w*|am\s+besten|stattdessen|besser|recht|frei|would|could|any|fine|better|prefer|suit\w*|möglich|wieder)\b",
    re.I,
)
_SENTENCE = re.compile(
    r"(?<=[!?])\s+|(?<=[^\W\d]{3}\.)\s+|(?<=\)\.)\s+|(?<=[.!?])\s+(?=[A-ZÄÖÜ])|\n\s*\n|\n(?=[A-ZÄÖÜ])"
)
CONFIRMED = re.compile(
    r"termin\s+(?:ist\s+gebucht|im\s+bürgerbüro\s+ist\s+eingetragen|ist\s+eingetragen)|bestätigen\s+(?:wir\s+)?ihren\s+termin|erinnern\s+sie\s+an\s+ihren\s+termin|terminbestätigung|terminerinnerung|ihr\s+termin\s+am|your\s+appointment\s+(?:is|on|has)",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Signs:
    """All that a mail's kind is decided on. `wish_sentences` say when the citizen could come."""

    words: str
    has_topic: bool
    has_foreign: bool
    wishes: int
    confirmed: bool
    offered: bool
    answer: Answer
    wish_text: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A kind and, where another was near, the doubt's name."""

    kind: Kind
    doubt: str = ""


def decide(signs: Signs) -> Verdict:
    """The kind of a mail by a person. Total: what nothing speaks for is `other`."""
    if not re.search(r"\w", signs.words):
        return Verdict(Kind.OTHER, "empty")
    if signs.offered:
        return _to_an_offer(signs)
    standing = _standing_appointment(signs)
    if standing is not None:
        return standing
    return _fresh(signs)


def _to_an_offer(signs: Signs) -> Verdict:
    answer, words = signs.answer, signs.words
    if (
        CANCEL.search(words)
        and re.search(
            r"\b(?:brauch\w*|benötig\w*)\b.{0,60}\b(?:kein|nicht\s+mehr)|erledigt|hinfällig|no\s+longer|zurückzieh|ziehe\b.{0,40}\bzurück|nicht\s+mehr\s+(?:nötig|notwendig|erforderlich)|anderweitig|überflüssig",
            words,
            re.I,
        )
        and answer.choice is None
        and not signs.wishes
    ):
        return Verdict(Kind.CANCEL)
    if answer.choice is not None:
        return Verdict(Kind.ACCEPT, "" if answer.sure else "choice")
    if "?" in words and not answer.refused and _only_asks(signs):
        return Verdict(Kind.QUESTION)
    if answer.refused:
        return Verdict(Kind.DECLINE, "" if answer.sure else "refusal")
    if "?" in words and QUESTION.search(words) and not signs.wishes:
        return Verdict(Kind.QUESTION, "answer")
    if signs.wishes:
        return Verdict(Kind.DECLINE, "refusal")
    if answer.taken:
        return Verdict(Kind.ACCEPT, "choice")
    return Verdict(Kind.QUESTION if "?" in words else Kind.OTHER, "answer")


def _standing_appointment(signs: Signs) -> Verdict | None:
    """Change or cancel, where an appointment stands and the mail touches it."""
    words = signs.words
    existing = bool(EXISTING.search(words)) or signs.confirmed
    cancels = CANCEL.search(words)
    if not existing and not (cancels and _STRUCK.search(words)):
        return None
    changes, cannot = CHANGE.search(words), CANNOT.search(words)
    if signs.confirmed and signs.wishes and not cancels and not _only_asks(signs) and _asks_anew(signs):
        return Verdict(Kind.CHANGE, "" if changes or cannot else "cancel")
    if not (cancels or changes or cannot):
        moved = signs.wishes and _HAS_ONE.search(words) and _RATHER.search(words)
        return Verdict(Kind.CHANGE, "cancel") if moved else None
    if _NO_NEW.search(words) and (cancels or cannot):
        return Verdict(Kind.CANCEL)
    if changes and (not cancels or _asks_anew(signs)):
        return Verdict(Kind.CHANGE) if existing and (signs.confirmed or not _fresh_request(signs)) else None
    if _asks_anew(signs):
        return Verdict(Kind.CHANGE) if cancels or (cannot and (signs.confirmed or existing)) else None
    if cancels:
        return Verdict(Kind.CANCEL)
    return (
        Verdict(Kind.CANCEL, "cancel")
        if signs.confirmed
        or (re.search(r"\b(?:nicht|can't|won't|cannot)\b", words) and existing and not _requests(words))
        else None
    )


def _requests(words: str) -> bool:
    """Whether a sentence asks for something that is not the appointment which stands."""
    return any(
        REQUEST.search(s) for s in _SENTENCE.split(words) if not (CANNOT.search(s) or EXISTING.search(s))
    )


_HAS_ONE = re.compile(
    r"\b(?:(?:ich|wir)\s+(?:ja\s+|eigentlich\s+)?(?:hab\w*|hätt\w*)|(?:hab\w*|hätt\w*)\s+(?:ich|wir))\b(?:[^.!?\n]|(?<=\d)[.]){0,60}\b(?:einen|meinen|unseren|den)\s+termin\b|\bmein(?:en)?\s+termin\s+(?:ist|am|um|wäre)\b|\b(?:i|we)\s+have\s+an\s+appointment\b",
    re.I,
)
_RATHER = re.compile(
    r"\b(?:ginge|geht|wäre|passt|könnt\w*|kann|können|hätt\w*|could|would|can)\b[^.!?]{0,50}\b(?:auch|stattdessen|lieber|eher|drauf|darauf|danach|später|früher|vorher|instead|rather)\b(?:[^.!?]|(?<=\d)[.])*\?",
    re.I,
)
_STRUCK = re.compile(
    r"\btermin|\bappointment|\bkalender|\bbuchung|\b(?:streichen|löschen|nehmen|tragen)\s+sie\s+(?:mich|uns)|\bmich\s+(?:\w+\s+){0,4}(?:streichen|austragen|abmelden)",
    re.I,
)


def _fresh_request(signs: Signs) -> bool:
    """A mail that speaks of changing something, but of no appointment it has."""
    return not re.search(
        r"\btermin|\bappointment|\bslot|\bstatt\b|\bgegeben\b|\bbekommen\b|\binstead\b|\buhr\b",
        signs.words,
        re.I,
    )


def _asks_anew(signs: Signs) -> bool:
    """Whether another time is asked for, in a sentence that does not itself give the old one up."""
    for sentence in _SENTENCE.split(signs.words):
        gives_up = CANCEL.search(sentence)
        if CHANGE.search(sentence) and not gives_up:
            return True
        if re.search(
            r"\bersatz\b[^.!?]{0,40}\b(?:bitte|gern\w*|dann)|\b(?:neuen?|anderen?|ersatz-?|nächsten)\s*termin|\bneu\s+(?:vereinbaren|ausmachen|buchen)|(?:hätten|haben)\s+sie\b.{0,60}\b(?:frei|etwas|was|anderes?)",
            sentence,
            re.I,
        ):
            return True
        if (
            not gives_up
            and ("?" in sentence or not CANNOT.search(sentence))
            and signs.wishes
            and _FITS.search(sentence)
            and _says_when(sentence, signs)
        ):
            return True
    return False


def _says_when(sentence: str, signs: Signs) -> bool:
    return any(wish and wish in sentence for wish in signs.wish_text.split("\x1f"))


def _fresh(signs: Signs) -> Verdict:
    words = signs.words
    if _only_asks(signs):
        return Verdict(Kind.QUESTION)
    asks, wants = bool(REQUEST.search(words)), bool(NEED.search(words))
    topic = signs.has_topic or signs.has_foreign
    complaint = bool(_COMPLAINT.search(words)) or (
        bool(_THANKS.search(words)) and not (topic and _says_what_fits(signs))
    )
    complains = complaint and not (
        asks
        and _COME.search(words)
        and "?" in words
        and (wants or _says_what_fits(signs) or not _COMPLAINT.search(words))
    )
    if complaint and not wants and "?" not in words and not signs.wishes:
        return Verdict(Kind.OTHER, "other")
    if asks and (topic or signs.wishes or _COME.search(words)):
        return Verdict(Kind.BOOKING)
    if ((topic and (wants or signs.wishes)) or (signs.wishes and wants)) and not complains:
        return Verdict(Kind.BOOKING, "" if wants and topic else "request")
    if "?" in words:
        return Verdict(Kind.QUESTION, "" if QUESTION.search(words) else "question")
    if (asks and _SPEAK.search(words)) or (topic and not complains):
        return Verdict(Kind.BOOKING, "request")
    return Verdict(Kind.OTHER, "other")


_SPEAK = re.compile(
    r"\b(?:sprechen|gespräch|vorsprechen|vorbei\w*|termin\w*|appointment|\bkomm(?:en|e)|come\b|drop\s+by)\b",
    re.I,
)
_COMPLAINT = re.compile(
    r"\b(?:beschwer\w*|unverschämt\w*|frechheit|zumutung|enttäusch\w*|empört|lob\w*|gelobt|skandal|unfreundlich|ärger\w*|katastroph\w*|entschuldigung|amtsleitung|so\s+geht\s+man|zustände|unmöglich!+|presse|dienstaufsicht|complain\w*)\b",
    re.I,
)
_THANKS = re.compile(r"\b(?:danke\b|dankeschön|herzlichen\s+dank)", re.I)
_COME = re.compile(
    r"\b(?:termin(?:e|s)?\b(?!\s+(?:nötig|notwendig|erforderlich|vereinbaren))|vorbei\w*|reinkommen|vorsprechen|rüberkommen|appointment|komm(?:en|e)|come|drop\s+by)\b",
    re.I,
)


def _only_asks(signs: Signs) -> bool:
    """A mail all of whose sentences that matter are questions of fact, and which asks for no appointment."""
    sentences = [s for s in _SENTENCE.split(signs.words) if re.search(r"\w{3}", s)]
    asking = [s for s in sentences if _ASKS.search(s)]
    if not asking:
        return False
    rest = " ".join(s for s in sentences if s not in asking)
    if signs.wishes and (
        _FITS.search(rest)
        or any(_AT_HAND.search(s) and _says_when(s, signs) for s in sentences if s not in asking)
    ):
        return False
    rest = " ".join(s for s in sentences if s not in asking and not _UNABLE.search(s))
    if _COME.search(rest) or (NEED.search(rest) and signs.has_topic) or REQUEST.search(rest):
        return False
    return any(QUESTION.search(s) for s in asking) and all(
        (QUESTION.search(s) or not REQUEST.search(s)) and not _wants_to_come(s, signs) for s in asking
    )


def _wants_to_come(sentence: str, signs: Signs) -> bool:
    """Whether a question asks when to come rather than what holds."""
    if _FETCH.search(sentence) and _says_when(sentence, signs):
        return True
    if EXISTING.search(sentence) or _MUST.search(sentence):
        return False
    if re.search(
        r"\b(?:darf|kann|könnte|dürfte|could|can|may)\s+(?:ich|wir|i|we)\b", sentence, re.I
    ) and _says_when(sentence, signs):
        return True
    return bool(_COME.search(sentence))


def _says_what_fits(signs: Signs) -> bool:
    return any(_FITS.search(s) and _says_when(s, signs) for s in _SENTENCE.split(signs.words))


_AT_HAND = re.compile(
    r"\b(?:bin|sind|nur|zeit|da|am|is|are)\b(?![^.!?]{0,80}\b(?:beantragt|bestellt|abgegeben|geschrieben|gewesen)\b)",
    re.I,
)
"""The citizen says when he is at hand."""
_ASKS = re.compile(
    r"\?|\b(?:frage[n]?|wissen|wüsst\w*)\b[^.!?]{0,40}\b(?:ob|wann|wie|was|wo|welche[rsn]?)\b", re.I
)
_UNABLE = re.compile(
    r"\b(?:kann|können|könnte\w*|brauch\w*|benötig\w*|möchte\w*|will|need|can)\b[^.!?]{0,60}\b(?:nicht|noch\s+nicht|kein\w*|not)\b|\bkein\w*\s+termin\b|\btermin\b[^.!?]{0,40}\b(?:nicht|nicht\s+nötig)\b|\bcan't\b|\bcannot\b|\bdon't\s+need\b",
    re.I,
)
_FETCH = re.compile(
    r"\b(?:darf|kann|könnte|dürfte|dürfen|können|könnten|could|can|may)\s+(?:ich|wir|i|we)\b[^.!?]{0,60}\b(?:abholen|kommen|vorbei\w*|pick|collect|come)\b",
    re.I,
)
_MUST = re.compile(
    r"\b(?:reicht|genügt|vollmacht|vordruck|muss|müssen|müsste\w*|brauch\w*|benötig\w*|nötig|ohne|wie\s+lange|(?:bekommt|kriegt|braucht|muss)\s+man|need\s+to|have\s+to|nur\s+mit|auch\s+mit|do\s+i\s+need)\b",
    re.I,
)
