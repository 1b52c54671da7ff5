"""The turns of phrase that tell what a mail wants: tables only, by what they speak for."""

from __future__ import annotations

import re

from mailworker.reading.small import Small


def _any(*parts: str) -> Small:
    return Small(rf"\b(?:{'|'.join(parts)})|[\U0001F44D\U0001F44C\u2705\u2714]")


TAKES = _any(
    r"pas(?:st|sen|ste)\b(?!\s+(?:\w+\s+){0,3}nicht)",
    r"nehm(?:e|en)?\b",
    r"gern(?:e)?\b",
    r"super\b",
    r"perfekt\b",
    r"prima\b",
    r"wunderbar\b",
    r"ideal\b",
    r"bestens\b",
    r"toll\b",
    r"klasse\b",
    r"spitze\b",
    r"(?:sehr\s+)?gut\b",
    r"klapp(?:t|en)\b",
    r"geht\s+(?:klar|in\s+ordnung|gut|bei|prima|es|sich|auch|auf)\b",
    r"geht\b(?!\s+(?:\w+\s+){0,2}(?:nicht|nix|leider|es\s+um|um))",
    r"bestätig\w*",
    r"zusag\w*",
    r"sag\w*\b.{0,50}\bzu\b",
    r"komm(?:e|en)?\b(?!\s+(?:\w+\s+){0,4}nicht)",
    r"bin\b.{0,25}\bd(?:a|abei)\b",
    r"sind\b.{0,25}\bda\b",
    r"da\s+sein",
    r"dabei\b",
    r"reservier\w*",
    r"bucht?e?n?\b",
    r"gebucht\b",
    r"notier\w*",
    r"eintragen\b",
    r"tragen?\b",
    r"eingetragen",
    r"vermerk\w*",
    r"merke\b.{0,20}\b(?:mir|vor)",
    r"einverstanden",
    r"in\s+ordnung",
    r"erschein(?:e|en)\b(?!\s+(?:\w+\s+){0,3}nicht)",
    r"ok(?:ay|e|i)?\b",
    r"alles\s+klar",
    r"gebongt",
    r"geritzt",
    r"fest(?:machen|halten|gemacht|hal\w*)",
    r"(?:mach|halt)\w*\b.{0,20}\bfest",
    r"bleiben\s+(?:wir|es)\b.{0,12}\bbei",
    r"ginge\b(?=\W*$)",
    r"ausgezeichnet",
    r"hervorragend",
    r"freu\w*\b",
    r"bis\s+(?:dann|montag|dienstag|mittwoch|donnerstag|freitag|samstag|morgen|übermorgen|nächste|zum|dahin)",
    r"am\s+(?:besten|liebsten|günstigsten)",
    r"lieb(?:er|sten)?\b(?=\W*$|\s+(?!frau|herr))",
    r"(?:ist|wär\w*|käme?|kommt)\s+(?:mir|uns|für\s+(?:mich|uns)|bei\s+(?:mir|uns))\s+\w",
    r"genehm\b",
    r"gelegen\b",
    r"bevorzug\w*",
    r"(?:an)?genehm\b",
    r"recht\b(?!\s+herzlich)",
    r"wähl\w*",
    r"(?<!für einen davon )entschied\w*",
    r"annehm\w*",
    r"angenommen",
    r"(?<!\w\s)ja\b",
    r"ja\W*$",
    r"jawohl",
    r"dann\s+(?:den|der|bitte)",
    r"bitte\s+(?:den|der|nr|nummer|termin|um|die|am)",
    r"hätt\w*\s+(?:ich\s+|wir\s+)?gern",
    r"würd\w*",
    r"möcht\w*",
    r"bleibt\s+(?:also\s+)?(?:nur|es|der)",
    r"hier\s+(?:wär|bin|pass|gern)",
    r"nichts\s+(?:einzuwenden|dagegen)",
    r"in\s+frage",
    r"(?:zeit|frei)$",
    r"schon$",
    r"spricht\s+nichts",
    r"haut\s+hin",
    r"steht\b",
    r"abgemacht",
    r"top\b",
    r"bin\s+ich\s+da",
    r"nehme?\s+ich",
    r"geben\s+sie\s+mir",
    r"geb(?:t|en)\b.{0,12}\bmir\b",
    r"schaff\w*\b(?!\s+(?:\w+\s+){0,3}nicht)",
    r"works?\b",
    r"fine\b",
    r"great\b",
    r"perfect\b",
    r"take\b",
    r"i'll\b(?!\s+be\s+away)",
    r"suits?\b",
    r"good\b",
    r"confirm\w*",
    r"see\s+you",
    r"will\s+be\s+there",
    r"book\b",
    r"accept\w*",
    r"please\s+(?:book|reserve|put|the)",
    r"please\W*$",
    r"sehen\s+(?:wir\s+)?uns\b",
    r"(?:machen|nehmen|sagen)\s+wir\b",
    r"bitte\W*$",
    r"zufrieden\b",
    r"jo\b",
    r"(?:bekomme|kriege)\b.{0,20}\bhin\b",
    r"richte\b.{0,20}\bein\b",
    r"einrichten\b",
    r"best\b(?!\s+(?:regards|wishes))",
    r"prefer\w*",
    r"sounds\b",
    r"lovely",
    r"happy\s+with",
    r"we\s+will\s+be",
    r"excellent",
    r"go\s+(?:for|with)",
    r"choose",
    r"pasuje",
    r"wybieram",
    r"biorę",
    r"mog(?:ę|e)\s+przy\w+",
    r"gelebil\w+",
    r"(?:можу|зможу|могу|смогу)\s+при\w+",
    r"прийд\w+",
    r"при[дй]у\b",
    r"(?:pot|putem)\s+veni",
    r"подходит",
    r"выбираю",
    r"обираю",
    r"odpowiada",
    r"tak\b",
    r"uygun",
    r"olur\b",
    r"tamam",
    r"підходить",
    r"convine",
    r"potriv\w*",
    r"perfect",
    r"va\s+bene",
    r"perfetto",
    r"ottimo",
    r"d'accord",
    r"convient",
    r"parfait",
    r"oui\b",
    r"sí\b",
    r"sim\b",
    r"pode\s+ser",
    r"perfecto",
    r"de\s+acuerdo",
    r"conviene",
    r"evet\b",
    r"igen\b",
)
"""An answer that takes what it speaks of."""

REFUSES = Small(
    r"\b(?:nich\b|nicht\b(?!\s+(?:schlecht|nur|wahr|weit|vergessen))|nix\b|nichts\b(?!\s+(?:einzuwenden|dagegen|im\s+wege))|kein(?:e[rnms]?)?\b(?!\s+(?:scherz|witz|problem|thema|frage|einwände|umstände|akt|ding))|leider\b|zu\s+(?:früh|spät|weit|knapp|kurzfristig)|ungünstig|schlecht\b|schwierig|unmöglich|verhindert|ausgeschlossen|scheid\w*\b.{0,25}\baus|f(?:ä|a)ll(?:t|en)\b.{0,30}\b(?:flach|aus|weg|ins\s+wasser)|ablehn\w*|absag\w*|weder\b|verreist|im\s+urlaub|auf\s+(?:dienstreise|fortbildung|montage|reha|klassenfahrt|lehrgang|seminar|geschäftsreise)|(?:sind|bin)\s+(?:wir|ich)\s+(?:leider\s+)?(?:beim?|in|im|auf|bei|noch|schon|unterwegs|verplant|weg|arbeiten|vergeben)\b|muss\s+ich\s+(?:arbeiten|zur|zum|in|nach)|habe?n?\s+(?:ich|wir)\s+(?:schicht|dienst|schule|kurs|schon|bereits|eine?n?\s+\w*(?:termin|prüfung|op)\b)|arbeite\s+ich|krank\b|inventur|überschneid\w*|kollidier\w*|wird\s+(?:das\s+|es\s+)?(?:so\s+|bei\s+mir\s+)?(?:eng|knapp|nichts|nix)|fehlanzeige|belegt\b|verplant|ander(?:e|en)\s+(?:tage?|zeit|termine?|vorschläge)|ohne\s+mich|freigeben\b|cannot|not\b(?!\s+only)|neither|none\b|unfortunately|afraid\b|unable|too\s+(?:early|late|soon)|impossible|busy\b|away\b|travel(?:l)?ing|on\s+(?:a\s+)?(?:holiday|vacation|business|leave)|at\s+work|niestety|pracuj\w*|çalışıyor\w*|lucrez|працюю|работаю|к\s+сожалению|hiçbiri|uymuyor|gelem\w+|żaden|жоден|nie\b|maalesef|değil|на\s+жаль|не\s+(?:можу|підходить|зможу)|din\s+păcate|nu\s+(?:pot|putem|este))|n't\b",
)
"""An answer that turns down what it speaks of."""

HINDERED = re.compile(
    r"\b(?:arbeite\w*|schaffe\b.{0,20}\bnicht|\w+(?:e|en)\s+(?:ich|wir)\b(?!\s+(?:kommen|gut|gern))|muss\s+(?:ich|er|sie|mein\w*|noch|da)|müssen\s+(?:wir|die)|hab\w*\s+(?:ich|wir|er|sie|mein\w*)|(?:ich|wir)\s+hab\w*|bin\s+ich|sind\s+(?:wir|die)|(?:ich|wir)\s+(?:bin|sind|muss|müssen)"
    r"|ist\s+(?!mir\b|uns\b|es\b|der\b|das\b|notiert|vermerkt|möglich)|i'm\b|we're\b|i\s+(?:am|have)|we\s+(?:are|have))",
    re.I,
)
"""What somebody does at a time, where he does not say that it suits him."""

THEREFORE = re.compile(
    r"\b(?:also|daher|deshalb|deswegen|darum|drum|somit|folglich|demnach|bleibt|so)\b", re.I
)
"""What follows is what is left."""

AGREES = Small(
    r"\bwarum\s+nicht|\bmuss\s+ich\s+(?:\w+\s+){0,3}nicht\b|\bnicht\s+(?:extra\s+)?frei\s*nehmen|\bspricht\b.{0,40}\bnichts|\bnichts\s+(?:einzuwenden|dagegen|im\s+wege)|\b(?:kein|no)\w*\s+(?:problem|einwände)",
)
"""A refusal's words that agree."""

_LEIDER = re.compile(r"\b(?:leider|unfortunately)\b", re.I)
_ONLY = re.compile(
    r"\b(?:geht|ginge|passt|kann|könnte|käme|kommt|bleibt|möglich|klappt|schaffe)\b[^.!?,;]{0,30}\bnur\b|\bnur\b[^.!?,;]{0,30}\b(?:geht|ginge|passt|kann|könnte|käme|kommt|möglich|klappt|schaffe)\b",
    re.I,
)
"""'Leider geht bei mir nur der Donnerstag' takes it."""
_BUT = re.compile(r"^(?:aber|sondern|dafür|but)\s+(?:(?:am|der|den|die|um|on|the)\s+)?[\w.:]+$", re.I)
_CONDITIONS = ("wenn ", "falls ", "sofern ", "if ", "solange ")
NEUTRAL = 0.5
TAKEN = 2.0
HELD_UP = -1.0


def leaning(clause: str) -> float:
    """Above `NEUTRAL` where a clause takes what it names, below zero where it refuses it."""
    if clause.lower().startswith(_CONDITIONS):
        return NEUTRAL
    if AGREES.search(clause):
        return TAKEN
    if REFUSES.search(_LEIDER.sub(" ", clause) if _ONLY.search(clause) else clause):
        return -TAKEN
    if _ONLY.search(clause) or TAKES.search(clause):
        return TAKEN
    if HINDERED.search(clause):
        return HELD_UP
    return TAKEN if THEREFORE.match(clause) or _BUT.match(clause) else NEUTRAL
