"""What a sentence does about an appointment: tables only. Which of them decide a mail's kind stands in `intent.py`."""

from __future__ import annotations

import re

from mailworker.reading.small import Small

_DE_TERMIN = r"(?:\w+[- ]?)?(?:termin|appointment|slot|buchung|reservierung|booking|randevu\w*|wizyt\w*|запис\w*|programare\w*)"
GIVEN = Small(
    r"\b(?:sie|ihr)\s+(?:hatten|haben|habt|hattet)\s+(?:mir|uns)\b.{0,60}\b(?:gegeben|genannt|bestätigt|zugesagt|zugeteilt|reserviert|eingetragen|gebucht)"
    r"|\bwaren\s+(?:sie\s+)?so\s+(?:freundlich|nett|lieb|gut)\b.{0,120}\bzu\s+(?:reservier|geben|notier|buch)"
    r"|\b(?:bin|sind)\b(?:[^.!?]|(?<=\d)[.]){0,50}(?:\bum\s+\d|\d\s*uhr|\bfür\s+(?:den\s+)?(?:\w+tag|mittwoch|\d|morgen|heute))(?:[^.!?]|(?<=\d)[.]){0,40}\b(?:eingetragen|vorgemerkt|angemeldet|eingeplant|(?:ein)?bestellt|gebucht)"
    r"|\b(?:ich|wir)\s+(?:hatten|haben|habe|hatte)\b(?:[^.!?,]|(?<=\d)[.]){0,40}(?:\d\s*uhr|\bum\s+\w+)(?:[^.!?,]|(?<=\d)[.]){0,30}\b(?:ausgemacht|bekommen|vereinbart|abgemacht|reserviert|gebucht)"
    r"|\bzusage\b(?:[^.!?]|(?<=\d)[.]){0,30}\b(?:von\s+(?:ihnen|euch)|für\s+(?:den|\d|\w+tag))|\b(?:soll|sollte)n?\s+(?:ich|wir)\b(?:[^.!?]|(?<=\d)[.]){0,50}\bbei\s+(?:ihnen|euch)\s+(?:sein|erscheinen)"
    r"|\b(?:ich|wir)\s+hab\w*\b[^!?\n]{0,60}\bbei\s+(?:ihnen|euch)\b(?:[^.!?]|(?<=\d)[.]){0,20}\btermin|\btermin\b(?:[^.!?]|(?<=\d)[.]){0,60}\b(?:verpasst|versäumt|verschwitzt|verschlafen|vergessen|verbummelt)\b",
)
"""An appointment that the office gave, or that was agreed."""
EXISTING = Small(
    r"\b(?:"
    rf"\b(?:mein(?:en|em|es|er)?|unser(?:en|em|e|es|er)?|de[rnms]|diese[rnms]?|ihre[nm]?|my|our|the|that|this|mojej?|mój|moją)\s+(?:(?!ersten?|nächst|freien?|früh|neuen?|spät|ander|zweit|dritt|letzt)\w+\s+){{0,2}}?{_DE_TERMIN}(?:e?s)?\b"
    r"|termin(?<!ein termin)(?<!einen termin)(?<!nen termin)(?<!einem termin)(?<!keinen termin)(?:s|es)?[^\S\n]+(?:am|vom|heute|morgen|um|für\s+(?:den\s+\d|morgen|heute|\d|\w+tag|mittwoch)|von|übermorgen|nächste\w*|kommende\w*|montag|dienstag|mittwoch|donnerstag|freitag|\d)"
    r"|\b(?:hatten|haben|hat|habt)\s+(?:sie|ihr|man)?\s*(?:mir|uns)\b.{0,60}\b(?:gegeben|genannt|bestätigt|zugeteilt|reserviert|eingetragen|gebucht|angeboten)"
    r"|\b(?:hab\w*|haben)\s+(?:ich|wir)\b.{0,90}\b(?:bekommen|gebucht|reserviert|vereinbart|ausgemacht|erhalten)\b|\b(?:(?:ich|wir)\s+(?:ja\s+|eigentlich\s+)?hab\w*|hab\w*\s+(?:ich|wir))\b(?:[^.!?\n]|(?<=\d)[.]){0,60}\b(?:einen|unseren|meinen)\s+(?:\w+\s+)?termin\b|\bgebucht\b|\bdie\s+(?:an|um|ab)meldung\s+am\b|\bmein(?:en|e)?\s+(?:\w+\s+)?(?:um|am)\s+\d|\bi\s+have\s+an\s+appointment|\b(?:we|i)\s+(?:are|am)\s+booked|\bstatt\s+(?:(?:am|um|dem|des|den)\s+)?(?:\d|termin|(?:mon|diens|donners|frei|sams)tag|mittwoch|wie\s+vereinbart|morgen|heute)"
    rf"|{GIVEN.pattern}"
    r")|-termin\b",
)
CHANGE = Small(
    r"\b(?:verschieb\w*|schieb\w*|zieh\w*\b[^.!?]{0,30}\bvor\b|viel\s+eher|verschob\w*|verleg(?:en|t|ung|e|bar)\b|umbuch\w*|umgebucht|umleg\w*|umzulegen|vorverleg\w*|vorzieh\w*|vorzuzieh\w*|vorgezogen|nach\s+(?:hinten|vorne?)\b|terminänderung\w*|terminverschiebung|terminverlegung|terminwechsel|(?:ersatz|ausweich|alternativ)termin\w*"
    r"|(?:ander(?:en|er|e|es|em)|neu(?:en|er|em)?|später(?:en|er)|früher(?:en|er))\s+(?:\w+\s+){0,1}(?:termin|zeitpunkt|uhrzeit|tag)\b|andere\s+uhrzeit|(?:termin|zeit|uhrzeit|datum)\s+(?:\w+\s+){0,4}(?:ändern|tauschen|wechseln|anpassen)|ändern\s+(?:lassen|sie)|statt(?:dessen)?\b|legen\s+sie\s+(?:ihn|das|den)|leg(?:en|t)\b.{0,40}\bauf\b|\bauf\b(?:[^.!?]|(?<=\d)[.]){0,50}\b(?:zu\s+)?legen\b"
    r"|reschedul\w*|postpone\w*|(?:move|change|shift|swap|push)\b.{0,40}\b(?:appointment|slot|it|date|time|booking)|(?:another|different|later|earlier|new)\s+(?:time|day|date|slot|appointment)|bring\s+\w+\s+forward|instead\b|one\s+week\s+later|\b(?:stunden?|minuten|tage?|wochen?|etwas|bisschen|viertelstunde|halbe)\s+(?:später|früher|eher|weiter)\b|später\s+kommen|früher\s+kommen|prze(?:łożyć|sunąć|łożenie)|zmienić\s+termin|inny\s+termin|erteleme\w*|ertelemek|değiştir\w*|перенес\w*|inny\s+dzień|reprogram\w*|muta\s+programarea|amâna\w*)",
)
CANCEL = Small(
    r"\b(?:sag\w*\b(?:[^.!?\n]|(?<=\d)[.]){0,60}\bab(?=\s*(?:[.,;:!?)\n]|$|und\b|oder\b|weil\b|da\b|denn\b|aber\b))|absag\w*|abgesagt|abzusagen|storn\w*|annullier\w*|streich\w*|gestrichen|hinfällig|gegenstandslos|entfällt|entfallen|austragen|trag\w*\b.{0,20}\baus\b|rausnehmen|löschen|gelöscht|lösch\w*|zurückzieh\w*|zieh\w*\b.{0,60}\bzurück|zurücknehmen|nicht\s+mi(?:ch|t\s+(?:mir|uns|ihm|ihr))\s+(?:zu\s+)?rechnen|sausen\b|knicken\b|\bnehm\w*\s+(?:ich|wir)\b[^.!?]{0,30}\bzurück|\btermin\w*\b[^.!?]{0,40}\b(?:kann|könn\w*|darf)\b[^.!?]{0,15}\bweg\b|erübrigt|verzichte\w*|(?:von|aus)\s+der\s+liste|aus\s+(?:ihrem|dem|eurem|der)\s+(?:termin)?(?:kalender|buch|plan|liste|system)|anderweitig\s+(?:vergeben|erledigt)"
    r"|(?:brauch\w*|benötig\w*|nehm\w*)\b[^.!?]{0,80}\bnicht\s+(?:mehr|wahr)|nicht\s+mehr\s+(?:brauch\w*|benötig\w*|nötig|notwendig|erforderlich|gebraucht|wahrnehmen)|nicht\s+wahrnehmen|wahrnehmen\b.{0,20}\bnicht|erledigt\b|freigeben|weitergeben|vergeben\s+sie|(?:weiter|anders|neu|anderweitig)\s*vergeben|jemand(?:em)?\s+anders?|jemand(?:em)?\s+ander\w+|trete\b(?:[^.!?]|(?<=\d)[.]){0,60}\bzurück|geb\w*\b[^.!?]{0,30}\bzurück|zurück(?:zu)?geben|\blass\w*\s+das\b[^.!?]{0,30}\b(?:erst|sein|bleiben)|no\s+need\s+for|könn\w*\s+(?:sie|ihr)\s+(?:\w+\s+)?vergessen|nicht\s+(?:mehr\s+)?frei(?:zu)?halten|nicht\s+(?:mehr\s+)?auf\s+(?:mich|uns)\s+(?:zu\s+)?warten|geben\s+sie\b.{0,40}\b(?:frei|weiter)|wird\s+nicht\s+mehr|doch\s+nicht\b"
    r"|cancel\w*|call\s+off|(?:give|release)\b.{0,30}\b(?:slot|appointment)\b.{0,40}\b(?:to|up|else)|no\s+longer\s+(?:need\w*|require\w*)|(?:won't|don't|do\s+not|will\s+not)\s+(?:be\s+)?(?:need|needing|require)\b.{0,40}|not\s+needed|odwoła\w*|anulować|rezygnuj\w*|iptal|скасу\w*|відміни\w*|отмен\w*|anul\w*|renunț\w*)",
)
CANNOT = Small(
    r"\b(?:\b(?:kann|können|schaff\w*|komm\w*|werde|wird|passt|geht|klappt|haut|möglich)\b[^.!?;]{0,60}\b(?:nicht|nix|nie|niemand)\b|\bnicht\s+(?:kommen|möglich|da\s+sein|schaffen|teilnehmen|erscheinen|einhalten|können)|\b(?:son|daughter|child|i\s+am|i'm)\b[^.!?]{0,10}\bill\b|\bwird\s+(?:das|es|daraus)\b[^.!?]{0,40}\bni(?:chts|x)\b|\bkollidiert|\bkann\s+ich\s+vergessen|\b(?:can't|cannot|won't|unable|not\s+able)\b|\bmake\s+it\b|\bkrank\b)"
    r"|verhindert|dazwischen\s*(?:gekommen|kommt)|dazwischengekommen|überschneidet|fällt\s+(?:bei\s+mir\s+|für\s+mich\s+)?(?:aus|ins\s+wasser|flach|weg)|zu\s+spät\b|zu\s+früh\b|something\s+(?:has\s+)?c[ao]me\s+up|im\s+krankenhaus|nie\s+mog(?:ę|e)|gelemiyorum|не\s+(?:можу|зможу)|nu\s+pot",
)
REQUEST = Small(
    r"\b(?:"
    r"\btermin(?:e|s|wunsch|anfrage|bitte|vereinbarung|vorschlag|vorschläge)?\b[^.!?\n]{0,60}\b(?:bitte|frei|bekommen|haben|vereinbar\w*|buch\w*|mach\w*|möglich|geben|ausmach\w*|reservier\w*|brauch\w*|benötig\w*|nötig|anfrag\w*|erbitt\w*|wünsch\w*|such\w*)"
    r"|\b(?:bitte|bitten|hätt\w*|haett\w*|brauch\w*|bräucht\w*|benötig\w*|möcht\w*|moecht\w*|will|wollen|würd\w*|wünsch\w*|such\w*|gern\w*|kann|könnt\w*|können|gibt|gäbe|hab(?:en|t)\s+(?:sie|ihr)|erbitt\w*|ersuch\w*|wär\w*|vereinbar\w*|geb\w*|anfrage|wegen|um\s+(?:ein|nen)\w*|freien?|schick\w*|senden?)\b[^.!?\n]{0,80}\b\w*termin(?:e|s|wunsch|vorschlag|vorschläge)?\b"
    r"|\b(?:kann|könnt\w*|können|darf|dürf\w*|würd\w*|möcht\w*|will|wollen|soll|wollte|lässt|ließe)\b[^.!?\n]{0,120}\b(?:kommen|vorbei\w*|rein\w*|rüber\w*|herüber\w*|vorsprechen|erscheinen|aufschlagen|reinschauen|anmelden|ummelden|abmelden|beantragen|abholen|erledigen|umtauschen|einrichten|machen|tauschen|holen|mitnehmen|verlängern|sprechen|da\s+sein|abgeben|bringen|unterbringen|ausstellen|eintragen|melden|bekommen|erneuern|haben|lassen)\b"
    r"|\b(?:komm\w*|käm\w*)\b[^.!?\n]{0,60}\b(?:vorbei|rein|rüber|zu\s+ihnen|gern\w*|gerne)\b|\bwann\b[^.!?\n]{0,60}\b(?:kommen|vorbei\w*|zeit|termin\w*|frei|da\s+sein|möglich|passt|abholen|platz|dran|holen)\b|\b(?:hätten|haben|habt|hättet)\s+(?:sie|ihr)\b[^.!?\n]{0,80}\b(?:frei|zeit|was|etwas|termin\w*|platz|luft)\b|\b(?:sagen|schreiben|nennen|geben|teilen|schicken|senden|sagt|schreibt)\s+(?:sie\s+)?(?:mir|uns)\b[^.!?\n]{0,50}\b(?:wann|termin\w*|bescheid|zeit|mit)\b|\b(?:was|etwas|irgendwas)\s+frei\b|\bginge\b|\bpasst\s+(?:das|es|ihnen)\b"
    r"|\b(?:would\s+like|need|want|have\s+to|must|looking|like\s+to|hoping)\b[^.!?\n]{0,80}\b(?:appointment|slot|register\w*|passports?|permit|licence|license|cards?|copies|certificate|cop(?:y|ies)|id|renew\w*|apply|deregister|de-register|sign\s+off|come|certified|changed|exchange\w*|pick|collect|new)\b|\b(?:could|can|may|would)\s+(?:i|we|you)\b[^.!?\n]{0,80}\b(?:appointment|come|see\s+\w+|slot|drop|visit|book|pick|collect|time|get|fit)\b|\b(?:make|book|schedule|arrange|get|have)\s+an?\s+(?:\w+\s+)?appointment|\bany\s+(?:free\s+)?(?:slots?|appointments?)|\bwould\s+\w+\s+(?:\S+\s+){0,6}(?:be\s+possible|work|suit)"
    r"|\b(?:wizyt\w*|umówić|chcia(?:ł|l)\w*|potrzebuj\w*|muszę|czy\s+mog\w*|przyjść)\b|\b(?:randevu\w*|gelebilir\w*|istiyor\w*|almak)\b|\b(?:programare\w*|pot\s+veni|putem\s+veni|doresc|aș\s+dori|vreau)\b|\brendez-vous\b|\bcita\b|\bappuntamento\b"
    r")|(?:запис\w*|прийти|потріб\w*|хочу|хот\w*|можна|чи\s+можу)",
)
NEED = Small(
    r"\b(?:ich|wir|meine?\s+\w+|unsere?\s+\w+|er|sie|mir|uns|man|ihn)\b[^.!?\n]{0,100}\b(?:brauch\w*|bräucht\w*|benötig\w*|möcht\w*|moecht\w*|will|wollen|muss|muß|müss\w*|muess\w*|soll\w*|wünsch\w*|würd\w*|wollte\w*|(?<!liegen )(?<!liegen)(?<!stehen )(?<!hängen )lassen|widerspr\w*|beantragen?\b|hätt\w*)|\b(?:brauch\w*|bräucht\w*|benötig\w*|möcht\w*|moecht\w*|muss|muß|müss\w*|würd\w*|hätt\w*|will)\s+(?:ich|wir|er|sie|man|meine?|unsere?|mal|n(?:eue|en)|noch|dringend|auch)\b|\b(?:es\s+)?geht\s+(?:mir\s+)?um\b|\bbitte\s+um\b|\b(?:verlangt|fordert|will|möchte|braucht)\b|\b(?:beantragen|verlängern|erneuern|umtauschen|abholen|umschreiben|anmelden|ummelden|abmelden)\b|\b(?:i|we)\b[^.!?\n]{0,60}\b(?:need|want|require|would\s+like|have\s+to|must|apply)\b|\bfällig\b|\babgelaufen\b|\bneu\s+(?:gemacht|machen|beantrag\w*)|\bmuss\s+(?:neu|weg|her)",
)
QUESTION = Small(
    r"(?:^|\n|,\s)\W*(?:und\s+)?(?:welche[rnsm]?|wie\s+(?:lange|viel\w*|oft|teuer|schnell|weit|hoch|alt)|wo|woher|wohin|wer|wen|warum|nehmen\s+sie|braucht|ist\s+(?:das|es|der|die)|sind\s+(?:das|die|es)|gelten|dauert|kostet|stimmt)\b[^.!?]*\?|\b(?:was\s+kost\w*|wie\s*viel\s+kost\w*|kosten\b|gebühr\w*|wie\s+teuer|welche\s+(?:unterlagen|dokumente|papiere|nachweise|öffnungszeiten)|was\s+(?:muss|brauch\w*|benötig\w*|soll)\b|öffnungszeiten|geöffnet|(?:auf|offen|zu|dicht)\s*\?|haben\s+sie\s+(?:\w+\s+){0,4}(?:auf|offen|geöffnet)\b|wie\s+lange\s+(?:dauert|gilt|ist)|bearbeitungs\w*|stand\s+(?:meines|der|des)|(?:ist|sind)\s+\w+\s+(?:\w+\s+){0,4}(?:fertig|da|eingetroffen)\b|bin\s+ich\b[^.!?]{0,40}\brichtig|zuständig|kann\s+man|darf\s+(?:ich|er|sie|man|mein\w*)|kann\s+(?:ich|er|sie|mein\w*)|gibt\s+es|vordruck|vollmacht|ohne\s+termin|,?\s+oder\s*\?|(?:muss|müssen|müsste\w*|sollte?n?)\s+(?:ich|man|er|sie|es|wir|da|dafür|dazu|beide|alle|die|der|das|mein\w*|unser\w*)\b|brauche?\s+(?:ich|man|er|sie)\b|reicht\b|genügt\b|stimmt\s+es|gilt\b|wo\s+(?:finde|ist|kann|bekomme)|(?:wird|werden|wurden?|ist|sind)\b[^.!?]{0,80}\b(?:verlangt|benötigt|gebraucht|abgegeben|eingegangen|angekommen|gefunden|eingetroffen|bearbeitet|nötig|notwendig|erforderlich|möglich)\b|(?:brauch|benötig)\w*\s+(?:man|wir)\b|von\s+wann\s+bis\s+wann|wer\s+ist|warum|weshalb|wieso|ob\b|frage\b|fragen\b|wissen\b|auskunft\b|was\s+(?:nehmen|verlangen|berechnen|kassieren)\s+sie\b"
    r"|whether\b|tell\s+(?:me|us)\s+if\b|how\s+(?:much|long|many)|do\s+(?:you|i|we)\b|does\b|is\s+(?:it|there|my)\b|are\s+(?:you|there)\b|what\s+(?:do|documents|are|is|does)|which\s+documents|opening\s+hours|fee\b|fees\b|ile\s+kosztuje|jakie\s+dokumenty|ne\s+kadar|hangi\s+belgeler|скільки|які\s+документи|cât\s+costă|ce\s+acte)",
)
NO_NEW = Small(
    r"\b(?:ersatz\w*|neue[nr]?|andere[nr]?|weitere[nr]?)\b[^.!?]{0,30}\b(?:brauch\w*|benötig\w*|will|wollen|möchte\w*)\b[^.!?]{0,30}\b(?:nicht|nich|net|kein\w*)\b"
    r"|\bkein(?:en)?\s+(?:neuen?|anderen?|ersatz\w*|weiteren?)\b|\bmeld\w*\s+(?:ich\s+|wir\s+)?(?:mich|uns)\b.{0,40}\b(?:wieder|später|irgendwann|dann|nochmal|noch\s+einmal|sobald|wenn)"
    r"|\b(?:brauch\w*|benötig\w*|will|möchte)\b.{0,40}\bkein(?:en)?\b.{0,20}\b(?:termin|mehr)",
)
FITS = Small(
    r"\b(?:wäre?n?|würde|passt|passen|ginge|geht|könnt\w*|kann|können|hätt\w*|lieber|gern\w*|am\s+besten|stattdessen|besser|recht|frei|would|could|any|fine|better|prefer|suit\w*|möglich|wieder)\b",
)
SENTENCE = re.compile(
    r"\s(?:(?<=[!?]\s)\s*|(?<=[^\W\d]{3}\.\s)\s*|(?<=\)\.\s)\s*|(?<=[^\d\s][.!?]\s)\s*(?=[A-ZÄÖÜ])|(?<=\n)\s*\n|(?<=\n)(?=[A-ZÄÖÜ])"
    r"|(?<=\d\.\s)\s*(?=[A-ZÄÖÜ])(?!(?:Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Uhr|Stock|Klasse|Termin|Vorschl|Kalenderw|KW|Geburtstag|Lebensj|Woche|Mal|Etage)\w*))"
)
"""Written from its first space on, which the engine finds fastest."""
CONFIRMED = Small(
    r"termin\s+(?:ist\s+gebucht|im\s+bürgerbüro\s+ist\s+eingetragen|ist\s+eingetragen)|bestätigen\s+(?:wir\s+)?ihren\s+termin|erinnern\s+sie\s+an\s+ihren\s+termin|terminbestätigung|terminerinnerung|ihr\s+termin\s+am|your\s+appointment\s+(?:is|on|has)",
)
RATHER = Small(
    r"\b(?:ginge|geht|wäre|passt|könnt\w*|kann|können|hätt\w*|could|would|can)\b[^.!?]{0,50}\b(?:auch|schon|draus|daraus|stattdessen|lieber|eher|drauf|darauf|danach|später|früher|vorher|instead|rather)\b(?:[^.!?]|(?<=\d)[.])*\?",
)
STRUCK = Small(
    r"\btermin|\bappointment|\bkalender|\bbuchung|\b(?:streichen|löschen|nehmen|tragen)\s+sie\s+(?:mich|uns)|\baus\s+dem\s+buch|\bmich\s+(?:\w+\s+){0,4}(?:streichen|austragen|abmelden)",
)
STRUCK_OFF = re.compile(r"\w*\s*(?:sie\s+)?(?:mich|uns)\b.*", re.IGNORECASE)
"""Who is to be struck off: from the calendar, or, where a service is asked for, from the register."""
SPEAK = Small(
    r"\b(?:sprechen|gespräch|vorsprechen|vorbei\w*|termin\w*|appointment|\bkomm(?:en|e)|come\b|drop\s+by)\b",
)
COMPLAINT = Small(
    r"\b(?:beschwer\w*|unverschämt\w*|frech\w*|saftladen|sauerei|schäm\w*|weggeschickt|abgewimmelt|inkompetent\w*|armutszeugnis|verärgert|wütend|sauer|warteschleife|nie\s+wieder|zumutung|enttäusch\w*|empört|lob\w*|gelobt|skandal|unfreundlich|ärger\w*|katastroph\w*|entschuldigung|amtsleitung|so\s+geht\s+man|zustände|unmöglich!+|presse|dienstaufsicht|complain\w*)\b",
)
COME = Small(
    r"\b(?:termin(?:e|s)?\b(?!\s+(?:nötig|notwendig|erforderlich|vereinbaren))|vorbei\w*|reinkommen|vorsprechen|rüberkommen|appointment|käme[nt]?|komm(?:en|e)|come|drop\s+by)\b",
)
AT_HAND = Small(
    r"\b(?:bin|sind|nur|zeit|da|am|is|are)\b(?![^.!?]{0,80}\b(?:beantragt|bestellt|abgegeben|geschrieben|gewesen)\b)",
)
"""The citizen says when he is at hand."""
ASKS = Small(
    r"\?|\b(?:frage[n]?|wissen|wüsst\w*)\b[^.!?]{0,40}\b(?:ob|wann|wie|was|wo|welche[rsn]?)\b",
)
UNABLE = Small(
    r"\b(?:kann|können|könnte\w*|brauch\w*|benötig\w*|möchte\w*|will|need|can)\b[^.!?]{0,60}\b(?:nicht|noch\s+nicht|kein\w*|not)\b|\bkein\w*\s+termin\b|\btermin\b[^.!?]{0,40}\b(?:nicht|nicht\s+nötig|später)\b|\bcan't\b|\bcannot\b|\bdon't\s+need\b",
)
FETCH = Small(
    r"\b(?:darf|kann|könnte|dürfte|dürfen|können|könnten|could|can|may)\s+(?:ich|wir|i|we)\b[^.!?]{0,60}\b(?:abholen|kommen|vorbei\w*|pick|collect|come)\b",
)
MUST = Small(
    r"\b(?:reicht|genügt|vollmacht|vordruck|muss|müssen|müsste\w*|brauch\w*|benötig\w*|nötig|ohne|wie\s+lange|(?:bekommt|kriegt|braucht|muss)\s+man|need\s+to|have\s+to|nur\s+mit|auch\s+mit|do\s+i\s+need)\b",
)
ANOTHER = re.compile(
    r"\b(?:was|etwas)\s+(?:\w+\s+)?(?:spätes|frühes|späteres|früheres|anderes)\b|\b(?:einen|ein|nen|um|was|etwas|für)\s+(?:neue[nrs]?|andere[nrs]?|spätere[nrs]?|frühere[nrs]?)\b(?!\s+(?-i:[A-ZÄÖÜ]))"
    r"|\b(?:neue[nr]?|andere[nr]?|spätere[nr]?|frühere[nr]?|weitere[nr]?|nächsten|another)\s+(?:termin|slot|day|appointment|vorschl[aä]g|zeitpunkt|tag\b)|\bersatz\b[^.!?]{0,40}\b(?:bitte|gern\w*|dann)|\bersatz-?termin"
    r"|\bneu\s+(?:vereinbaren|ausmachen|buchen|machen)|\b(?:hätten|haben|habt)\s+(?:sie|ihr)\b.{0,60}\b(?:frei|etwas|was|anderes?)|\bwas\s+(?:wäre|ist|hätten\s+sie|haben\s+sie)\b[^.!?]{0,20}\bfrei",
    re.I,
)
"""Another time is asked for without naming it: 'bitte um einen neuen'."""
_AWAY_END = r"\bnicht(?:\s+(?:mehr|zu\s+(?:ihnen|euch)|zum\s+termin|vorbei\w*|kommen|erscheinen|wahrnehmen|teilnehmen|hin)){0,3}\s*(?=[.,;!\n]|$|und\b|oder\b)"
STAYS_AWAY = Small(
    rf"\b(?:ich|wir|er|sie)\s+(?:komm\w*|erschein\w*)\b[^.!?,;]{{0,60}}{_AWAY_END}|\b(?:komm\w*|erschein\w*)\s+(?:ich|wir)\b[^.!?,;]{{0,40}}{_AWAY_END}"
    r"|\b(?:ich|wir)\b[^.!?,;]{0,30}\b(?:werde|werden|kann|können)\b[^.!?,;]{0,50}\bnicht\b[^.!?,;]{0,30}\b(?:kommen|erscheinen|wahrnehmen|teilnehmen)\b"
    r"|\b(?:werde|werden|kann|können)\s+(?:ich|wir)\b[^.!?,;]{0,50}\bnicht\b[^.!?,;]{0,30}\b(?:kommen|erscheinen|wahrnehmen|teilnehmen)\b"
    r"|\b(?:ich|wir)\b[^.!?,;]{0,50}\bnicht\b[^.!?,;]{0,30}\b(?:kommen|erscheinen|wahrnehmen|teilnehmen)\s+(?:werde|kann|könn\w*)\b"
    r"|\bwon't\s+be\s+(?:coming|there|able)|\b(?:will|can)\s*not\s+(?:come|be\s+coming|attend|make\s+it)|\bcan't\s+(?:come|attend|make\s+it)",
)
"""Who says of a day that he will not come gives an appointment up, even where he does not name it."""
CALLS_OFF = Small(
    r"\b(?:absagen|abzusagen|storniere\w*|stornierung|absage|cancel)\b|\bsag(?:e|en)\b(?:[^.!?\n]|(?<=\d)[.]){0,60}\bab(?=\s*(?:[.,;:!?)\n]|$|und\b|oder\b|weil\b|da\b|denn\b|aber\b))|\bhat\s+sich\b[^.!?]{0,40}\b(?:erledigt|geregelt|geklärt|zerschlagen)\b|\bzieh\w*\b.{0,60}\bzurück|\bnicht\s+(?:mehr\s+)?auf\s+(?:mich|uns)\s+(?:zu\s+)?warten|\bjemand(?:em)?\s+ander\w+\s+(?:geben|haben|nehmen)|\bkann\b[^.!?]{0,20}\bjemand\s+ander\w+|\blass\w*\s+das\b[^.!?]{0,30}\b(?:erst|sein|bleiben)|\bdoch\s+kein\w*\b[^.!?]{0,60}\bmehr\b",
)
"""Verbs that need no appointment beside them."""
NOT_OURS = Small(
    r"\b\w*(?:arzt|ärzt\w*|zahn|friseur|tüv|handwerker|gericht\w?|notar|klinik|kranken\w*|physio\w*|therapie|werkstatt|impf|vorstellung\w?|untersuchung\w?|besichtigung\w?)-?termin\w*"
    r"|\btermin\w*\s+(?:beim|bei\s+de[rm]|bei\s+meine\w|im|in\s+der|mit)\b(?!\s+(?:ihnen|euch|bürger|amt|rathaus|stadt))",
)
"""An appointment elsewhere."""
ONES_OWN = Small(
    r"\b(?:mein|unser)(?:e[nrms]?|s)?\s+(?:\w+\s+)?(?:termin|appointment|buchung)|\bmy\s+appointment|\b(?:hab\w*|hätt\w*|have)\b(?:[^.!?\n]|(?<=\d)[.]){0,60}\b(?:einen|meinen|unseren|den|an)\s+(?:termin|appointment)\b|\btermin\b[^.!?]{0,40}\bbestätigt|\bhabe?n?\s+(?:ich|wir)\b[^.!?]{0,50}\bzusage",
)
"""An appointment that the writer calls his own."""
AFTERWARDS = Small(r"^\W*(?:da|weil|dass|denn|wenn|obwohl|since|because|as)\b")
MISSED = Small(r"\b(?:verpasst|versäumt|verschwitzt|verschlafen|vergessen|verbummelt|missed)\b")
WANTS_IN = Small(
    r"\bwann(?<!bis wann)(?<!seit wann)(?<!von wann)(?<!ab wann)\b(?![^.!?]{0,60}\b(?:rechnen|erwarten|geöffnet|offen)\b)[^.!?]{0,60}\b(?:kommen|vorbei\w*|reinkommen|pass(?:t|en)|platz|dran|frei|zeit|zu\s+(?:ihnen|euch)|bei\s+(?:ihnen|euch)|abgeben|bringen|loswerden|(?:ab)?holen|erledigen|beantragen|vorsprechen|erscheinen|ginge|geht\s+(?:das|es|was|etwas)|(?:(?:ein\w*|nen)\s+)?termin\w*\s+(?:bekomm|frei|hab|mach|möglich)\w*)"
    r"|\bwann(?<!bis wann)(?<!ab wann)\s+(?:kann|könn\w*|darf|dürf\w*|soll\w*)\s+(?:ich|wir)\b(?![^.!?]{0,60}\b(?:rechnen|erwarten)\b)|\bwann\s+(?:wäre|ist|ginge|geht)\s+(?:das|es|dies|was)\b|\b(?:sag|schreib|teil|nenn|meld|geb|gib)\w*\s+(?:(?:sie|ihr|mir|uns|bitte|einfach|nur|mal)\s+){1,4}wann\b|\b(?:nur|sagen|wissen),?\s+wann\W*$"
    r"|\b(?:einen|nen|ein|freien|noch|irgendein\w*)\s+(?:\w+\s+){0,2}?termin\w*\b[^.!?]{0,60}\b(?:bekomm\w*|haben|krieg\w*|vereinbar\w*|ausmach\w*|buch\w*|frei|geben|reservier\w*|möglich|anbieten|machen)\b"
    r"|\b(?:bekomm\w*|krieg\w*|haben\s+sie|habt\s+ihr|gibt|gäbe|hätte[nt]?\s+(?:sie|ihr)|vereinbar\w*|mach\w*|buch\w*|komme?)\b[^.!?]{0,40}\b(?:einen|nen|freien|noch|ein|irgendein\w*)\s+(?:\w+\s+)?termin\b"
    r"|\b(?:chance|möglichkeit|möglich\s+wäre|wäre\b[^.!?]{0,40}\bmöglich|ginge\s+es|wondering|possible)\b[^.!?]{0,80}\b(?:termin|appointment|slot|come|vorbei\w*|kommen|zu\s+lassen|zu\s+beantragen|beantragen)\b",
)
"""A question whose answer would be an appointment."""
OBLIGED = Small(
    r"\b(?:muss|müssen|müsste\w*|brauch\w*|benötig\w*|ohne|nötig|need|must)\b[^.!?,]{0,40}$",
)
"""Before `WANTS_IN`: whether an appointment is needed is a question of fact."""
THAT_ONE = Small(r"\b(?:zum|beim|vom|ohne(?:\s+einen)?|dem|des)\s+termin")
SUITS = Small(r"\b(?:pass(?:t|en)|ginge\w*|geht|gehen|klappt|suits?|works?)\b")
RECEIVED = Small(
    r"\b(?:angekommen|eingetroffen|kam(?:en)?|erhalten|bekommen|abgeholt|entgegengenommen|geklappt|gelaufen|war(?:en|st|t)?|wurden?|hing|stand|saß|durfte\w*|gewartet|geholfen|beraten|bedient)\b|\b\w*ge\w+(?:t|en)\s+(?:hat|haben|habe)\b",
)
"""What is told as past."""
THANKED = Small(
    r"\b(?:dank\w*\s+(?:für|dass|an\s|nochmal|noch\s+mal|ihnen|euch)|bedank\w*|dankeschön|danke\b|lob\b|loben|gelobt)",
)
PERFORMS = Small(
    r"\b(?:möcht\w*|woll\w*|will|muss|muß|darf|soll\w*)\b[^.!?]{0,80}\b(?:gelobt|nur\s+sagen|sagen,\s+dass|bedanken|danken|danke\s+sagen|beschweren|loben|mitteilen|losgeworden|loswerden|entschuldigen|bescheid\s+(?:geben|sagen)|informieren)\b",
)
"""'Ich möchte mich beschweren' wishes for nothing."""
SENDS = Small(
    r"^\W*(?:anbei|im\s+anhang|beigefügt|angehängt|hier\s+(?:ist|sind|noch|nun|wie|das|die|der|mein\w*)|wie\s+(?:besprochen|gewünscht|telefonisch))\b",
)
"""Something is handed in."""
ADVERTISES = Small(
    r"\b(?:klicken\s+sie|klick\w*\s+hier|(?:haben|hast)\s+(?:\w+\s+){0,2}gewonnen|gewinnspiel|unverbindlich\w*|festpreis\w*|rabatt\w*|sonderangebot\w*|google-?ranking|seo|bitcoin|rechnung\s+(?:nr|über)|mahnung|überweisen\s+sie|wir\s+bieten\s+(?:ihnen|ihrem))\b",
)
RHETORICAL = Small(
    r"\bmuss\s+(?:denn\s+|sich\s+|hier\s+|da\s+)*(?:immer\s+)?erst\b[^.?]*\?|\bwozu\s+(?:zahl|gibt)\w*\b[^.?]*\?|\bkann\s+(?:das|es)\s+(?:denn\s+)?(?:wirklich\s+)?(?:wahr|sein|angehen)\b[^.?]*\?"
)
"""A question that wants no answer: 'Muss denn erst etwas passieren?'"""
OFFICE = Small(
    r"termin|\bamt|ämter|büro|antrag|ausweis|unterlag|rathaus|\bstadt|schalter|sachbearbeit|gebühr|formular|appointment|office|melde|\bpass\b",
)
"""Words that tell that a question is for an office at all."""
COMES_AS_AGREED = Small(
    r"\b(?:ich|wir)\s+(?:komm\w*|bin|sind|werde[n]?)\b(?![^.!?]*\b(?:nicht|erst|lieber|nur|stattdessen|aber)\b)|\bbis\s+(?:dann|\w+tag|mittwoch|morgen)|\bsehen\s+uns\b",
)
NEEDS_NONE = Small(
    r"\b(?:\b(?:brauch\w*|benötig\w*)\b[^.!?]{0,60}\b(?:kein\w*|nicht\s+mehr|doch\s+nicht)|\bkein\w*\s+(?:\w+\s+)?mehr\b|\berledigt\b|\b(?:streichen|löschen|vergessen|stornier\w*)\b[^.!?]{0,40}\b(?:anfrage|mich|uns|alles|alle))"
    r"|hinfällig|überflüssig|no\s+longer|don't\s+need|zieh\w*\b.{0,60}\bzurück|zurückzieh\w*|nicht\s+mehr\s+(?:nötig|notwendig|erforderlich)|anderweitig",
)
"""No appointment is wanted any more."""
AVAILABLE = Small(
    r"\b(?:ich|wir)\s+(?:\w+\s+){0,3}?(?:hab\w*|hätte\w*|wäre\w*|käme\w*|könnte\w*|kann|können|bin|sind|komme\w*)\b|\b(?:hab\w*|hätte\w*|wäre\w*|käme\w*|könnte\w*|kann|können|bin|sind|komme\w*)\s+(?:ich|wir)\b|\b(?:käme|könnte|würde|pass(?:t|en)|ginge)\w*\b",
)
"""Who says when he is free wants to come, whatever for."""
PRIVATE = Small(r"\b(?:du|dich|dir|dein\w*|ihr\s+lieben|kommst|bringst|hast|bist|kannst)\b")
MOVES_IT = Small(r"\b(?:verschieb\w*|verleg(?:en|ung)|umbuch\w*|terminänderung|reschedul\w*)\b")
PONDERS = Small(r"\b(?:entscheid\w*|überleg\w*|bescheid|abklär\w*|absprech\w*|besprech\w*)\b")
"""Who asks for time to think asks for no other slot."""
