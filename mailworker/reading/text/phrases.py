"""How mails open, close and are quoted, by language: the tables that text, people and intent share."""

from __future__ import annotations

import re

from mailworker.reading.small import Small

CLOSINGS = (
    r"(?:mit\s+|es\s+gr(?:ü|ue)(?:ß|ss)t\s+(?:sie\s+)?)?(?:\w+e[nrmst]?\s+(?:und\s+\w+e[nrmst]?\s+)?){0,3}"
    r"gr(?:ü|ue|u)(?:ß|ss)(?:e|en|chen)?(?!\w)(?:\s+(?:und\s+\w+\s+\w+|aus\s+(?:dem\s+)?\w+|von\s+(?:der|dem)\s+\w+"
    r"|an\s+(?:das|alle|die|ihr)\s*\w*|vom\s+\w+|nach\s+\w+|ins?\s+\w+))?",
    r"es\s+gr(?:ü|ue)(?:ß|ss)t\s+(?:sie|euch)?\s*(?:\w+\s*)?",
    r"(?:mit\s+)?(?:freundlichem|bestem|sportlichem|herzlichem|vorz(?:ü|ue)glicher)\s+gru(?:ß|ss)",
    r"hochachtungsvoll", r"m\.?\s?f\.?\s?g\.?", r"l\.?g\.?", r"v\.?l?\.?g\.?", r"b\.?g\.?", r"vlg", r"glg",
    r"herzlichst", r"herzlich", r"petri\s+heil", r"wai?dmannsheil", r"gl(?:ü|ue)ck\s*auf", r"horrido", r"gott\s+befohlen", r"beste\s+empfehlungen", r"alles\s+(?:gute|liebe)", r"ihre?", r"eure?",
    r"(?:with\s+)?(?:(?:kind|best|warm|kindest|many|all\s+the|warmest)\s+)?(?:regards|wishes)", r"all\s+the\s+best",
    r"yours\s+(?:sincerely|faithfully|truly)", r"sincerely(?:\s+yours)?", r"cheers", r"best", r"br", r"rgds",
    r"z\s+powa(?:ż|z)aniem", r"pozdrawiam(?:\s+serdecznie)?", r"pozdrowienia", r"pozdr\.?",
    r"sayg(?:ı|i)lar(?:(?:ı|i)mla)?", r"iyi\s+g(?:ü|u)nler", r"selamlar", r"sevgiler",
    r"з\s+повагою", r"з\s+найкращими\s+побажаннями", r"с\s+уважением",
    r"cu\s+(?:stim(?:ă|a)|respect)", r"toate\s+cele\s+bune", r"o\s+zi\s+bun(?:ă|a)",
    r"cordialement", r"bien\s+cordialement", r"cordiali\s+saluti", r"distinti\s+saluti", r"saludos(?:\s+cordiales)?",
    r"un\s+saludo", r"saluti", r"met\s+vriendelijke\s+groet(?:en)?", r"us(?:ç|c)(?:ü|u)",
    r"gesendet\s+von",
)  # fmt: skip
"""Phrases after which only a signature follows."""

THANKS = (
    r"(?:(?:ganz\s+)?(?:vielen|besten|herzlichen|lieben|tausend|recht\s+herzlichen|sch(?:ö|oe)nen)\s+)?"
    r"dank(?:e|esch(?:ö|oe)n)?(?!\w)(?:\s+(?:euch|ihnen|schon\s*mal|schonmal|im\s+voraus|vorab|sehr|sch(?:ö|oe)n"
    r"|f(?:ü|ue)r\s+(?:\w+\s+){0,4}\w+|und\s+\w+\s+gr(?:ü|ue)(?:ß|ss)e|und\s+gru(?:ß|ss)|und\s+(?:mfg|lg|vg)))*",
    r"(?:many\s+|with\s+)?thanks?(?:\s+(?:you|so\s+much|a\s+lot|again|in\s+advance|very\s+much|and\s+\w+\s+regards))*",
    r"thx", r"thank\s+you(?:\s+(?:very|so)\s+much|\s+in\s+advance)?", r"dzi(?:ę|e)kuj(?:ę|e)(?:\s+\w+)?",
    r"te(?:ş|s)ekk(?:ü|u)rler", r"te(?:ş|s)ekk(?:ü|u)r\s+eder(?:im|iz)", r"mul(?:ț|t|ţ)umesc(?:\s+\w+)?",
    r"дякую", r"спасибо", r"merci", r"grazie", r"gracias",
    r"(?:ein\s+)?(?:sch(?:ö|oe)n(?:e[nrs]?)|gute[ns]?|angenehme[ns]?)\s+"
    r"(?:wochenende|tag|abend|feierabend|woche|restwoche|sonntag|nacht|rutsch|start\s+\w+\s+\w+)(?:\s+noch|\s+(?:ihnen|euch|allen))*",
    r"frohe[sn]?\s+(?:weihnachten|ostern|pfingsten|fest|neues(?:\s+jahr)?)(?:\s+und\s+\w+\s+\w+\s+\w+(?:\s+\w+)?)?",
    r"bis\s+(?:dann|bald|dahin)", r"tsch(?:ü|ue)(?:ß|ss)", r"ciao", r"saludos", r"bleiben\s+sie\s+gesund",
)  # fmt: skip
"""Phrases that close a mail only where nothing but a name follows."""

CLOSING_LINE = re.compile(rf"^\W*(?:{'|'.join(CLOSINGS)})\s*[,.!;:)\-–—*]*\s*$", re.I)
THANKS_LINE = re.compile(rf"^\W*(?:{'|'.join(THANKS)})\s*[,.!;:)(\-–—*]*\s*$", re.I)
_GREET_HEAD = (
    r"(?:mit\s+)?(?:(?:freundlich\w*|viele|lieb\w*|beste\w*|herzlich\w*|sch(?:ö|oe)n\w*|sonnig\w*|nett\w*)\s+"
    r"(?:und\s+\w+\s+)?)?gr(?:ü|ue|u)(?:ß|ss)(?:e|en)?|m\.?f\.?g\.?|l\.?g\.?|v\.?g\.?|vlg|hochachtungsvoll|herzlichst"
    r"|herzlich|petri\s+heil|wai?dmannsheil|gl(?:ü|ue)ck\s*auf|(?:(?:kind|best|warm)\s+)?regards|best\s+wishes|cheers|yours|(?:vielen?\s+|herzlichen\s+|lieben\s+|besten\s+)?danke?"
    r"(?:\s+(?:und\s+(?:(?:viele|liebe|beste|schöne)\s+)?gr(?:ü|ue)(?:ß|ss)e?|im\s+voraus|schon\s*mal|euch|ihnen|und\s+(?:lg|vg|mfg)))*"
    r"|(?:many\s+)?thanks|thank\s+you|thx|pozdrawiam|te(?:ş|s)ekk(?:ü|u)rler|mul(?:ț|t)umesc"
    r"|gez\.?|ihre?|euer|eure"
)
INLINE_CLOSING = re.compile(
    rf"(?:^|(?<=[.!?,;:)…]\s)|(?<=[.!?,;]))(?P<greet>{_GREET_HEAD})\b[,!.:]*\s+(?P<rest>\S.*)$", re.I
)
"""A closing with the name behind it on the same line; `rest` must still look like a name."""

SALUTATION = re.compile(
    r"^\W*(?:(?:sch(?:ö|oe)nen?\s+)?guten?\s+(?:tag|morgen|abend|mittag|nachmittag|nacht|tach)|tach|moin(?:[ -]*moin)?"
    r"|morgen(?=[ ]*(?:,|!|\n|frau|herr|zusammen))|tag(?=[ ]*(?:,|!|\n|zusammen))|mahlzeit|hallo(?:chen)?|hall(?:ö|oe)chen|halo|hi|hey|servus"
    r"|gr(?:ü|ue)(?:ß|ss)\s+gott|gr(?:ü|ue)(?:ß|ss)e?\s+(?:sie|euch)|sehr\s+geehrte[rs]?|werte[rs]?|liebe[rs]?|dear|hello"
    r"|good\s+(?:morning|afternoon|evening|day)|petri\s+heil|n'?abend|dzie(?:ń|n)\s+dobry|dobry\s+wiecz(?:ó|o)r|merhaba|iyi\s+g(?:ü|u)nler|bun(?:ă|a)\s+ziua"
    r"|добр\w+\s+\w+|вітаю|bonjour|buongiorno)\b"
    r"(?:[ ,]+(?:ans?[ ](?:das[ ])?team|ins[ ]\w+|in[ ]die[ ]runde|an[ ]alle|die[ ]damen|ihr[ ]lieben|there|all|team|zusammen|liebes?|lieber"
    r"|sir|or|madam|damen|und|herren|b(?:ü|ue)rgerb(?:ü|ue)ro(?:[ -]team)?|b(?:ü|ue)rgeramt|rathaus|stadt[ ]werne|vom|von[ ]der|leute|mitarbeiter\w*"
    r"|kolleg\w+|everyone|officer|(?:sehr[ ])?geehrte[rs]?|(?:herr|frau|mrs?\.?|ms\.?)(?:[ ](?:dr\.[ ])?[A-ZÄÖÜ][\w-]+)?)(?!\w))*[ ]*[,!.:;–-]*",
    re.I,
)
"""How a mail opens; 'Guten Morgen' names no time."""

WISHES = Small(
    r"(?:ein(?:e[nrs]?)?\s+)?(?:sch(?:ö|oe)ne?[nrs]?|frohe[sn]?|gute[nrs]?|gesegnete[sn]?|erholsame[sn]?|besinnliche[sn]?|gesundes|ruhige[sn]?|angenehme[sn]?)\s+"
    r"(?:(?:und\s+)?\w+e[sn]?\s+){0,2}(?:weihnachten|weihnachtstage|weihnachtszeit|ostern|osterfest|ostertage|pfingsten|feiertage|festtage|wochenende|woche|restwoche|feierabend|rutsch"
    r"|abend|sonntag|samstag|jahr|neues|adventszeit|nacht|urlaub|tag)(?:\s+(?:noch|erstmal|allen|ihnen|euch|zusammen|erst\s+mal))*"
    r"(?:\s+und\s+(?:ein(?:en)?\s+)?(?:gute[nrs]?|frohe[sn]?|gesundes|sch(?:ö|oe)nes)\s+(?:rutsch|(?:neues\s+)?(?:neue\s+)?jahr|neues))?(?=\W|$)",
)
"""Good wishes: the days they name are not asked for."""

FOOTER = re.compile(
    r"^\W*(?:gesendet\s+am\s+\d.{0,80}|\[x\].{0,160}|(?:von|aus)\s+(?:meinem|meiner|unterwegs|mobil).{0,60}gesendet|gesendet\s+(?:von|mit|via|aus|über|mittels|per)\b.{0,80}"
    r"|(?:diese\s+(?:e-?mail|nachricht)\s+wurde)\b.{0,120}(?:gesendet|versendet|verschickt|versandt|gepr(?:ü|ue)ft).{0,80}|sent\s+(?:from|with|via)\b.{0,80}|get\s+outlook\s+for.{0,60}"
    r"|outlook\s+f(?:ü|ue)r\s+(?:ios|android).{0,60}|hol(?:en\s+sie\s+sich)?\s+(?:dir\s+)?outlook.{0,60}|verschickt\s+(?:mit|von).{0,80}"
    r"|wys(?:ł|l)ane\s+z.{0,60}|iphone'?(?:umdan|'?imdan)?\s+g(?:ö|o)nderildi.*|trimis\s+(?:de\s+pe|din).{0,60}|надіслано\s+з.{0,60}|отправлено\s+с.{0,60}"
    r"|virenfrei.*|kostenlos\s+.*(?:gmx|web\.de|freemail).*|.*\bavast\b.*|envoy(?:é|e)\s+de\s+mon.*|inviato\s+da.*|enviado\s+desde.*)$",
    re.I,
)
"""What a mail program adds below."""

DISCLAIMER = Small(
    r"(?:dies\w*|der\s+inhalt\s+dieser|this|the\s+(?:content|information))\b.{0,40}\b(?:e-?mails?|nachricht|message|mitteilung)\b.{0,160}\b(?:vertraulich\w*|confidential|privileged|geschützt\w*|legally|intended|bestimmt)"
    r"|nicht\s+der\s+(?:richtige|beabsichtigte|vorgesehene)\s+(?:adressat|empf(?:ä|ae)nger)|unbefugte\s+(?:weitergabe|nutzung)|received\s+(?:this|it)\s+(?:e-?mail\s+)?(?:by\s+mistake|in\s+error)"
    r"|registered\s+office|registergericht|\bamtsgericht\b.{0,30}\bhr|handelsregister(?:\s*:|\s+[ab]\b)|\bhr[ab]\s*\d|gesch(?:ä|ae)ftsf(?:ü|ue)hr(?:er|ung)\w*\s*:|managing\s+director\s*:|ust-?id|steuer-?nr"
    r"|please\s+consider\s+the\s+environment|denken\s+sie\s+an\s+die\s+umwelt|bevor\s+sie\s+diese\s+(?:e-?)?mail\s+ausdrucken|datenschutz(?:hinweise|erkl(?:ä|ae)rung)",
)
"""Company law and confidentiality notices."""

FORM_FIELD = re.compile(
    r"^\s*(?:anrede|vor-?name|nach-?name|familienname|zuname|name|vor-?\s*(?:und|u\.|&)\s*nachname|stra(?:ß|ss)e\b.{0,20}|plz\b.{0,12}|ort|wohnort|adresse|anschrift|telefon\w*|tel\.?|handy|mobil\w*|e-?mail\w*|mail|geburts\w+|geb\.?(?:\s*datum)?|ip|datum|gesendet|referenz|vorgang\w*)\s*[:=]",
    re.I,
)
"""A web form's field that says who writes, not what is wanted."""
