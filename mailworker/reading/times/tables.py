"""The words of time, German and English, folded (ä is ae, ß is ss, lower case). Data only.

A word has a category, one of the names that the rules' patterns are made of, and a value.
"""

from __future__ import annotations

from mailworker.reading.times.wordset import word_set

WEEKDAYS: tuple[tuple[str, ...], ...] = (
    ("montag", "monday"),
    ("dienstag", "tuesday"),
    ("mittwoch", "wednesday"),
    ("donnerstag", "thursday"),
    ("freitag", "friday"),
    ("samstag", "saturday", "sonnabend"),
    ("sonntag", "sunday"),
)
ABBREVIATED: tuple[str, ...] = (
    "mo mon mont mntg",
    "di tue tues",
    "mi mittw mitw wed weds",
    "do donn donners thu thur thurs",
    "fr frtg fri",
    "sa sam sat",
    "so sun",
)
MONTHS: tuple[str, ...] = (
    "januar jaenner jan january jaenn",
    "februar feb febr february feber",
    "maerz mrz maer mar march",
    "april apr",
    "mai may",
    "juni jun june juno",
    "juli jul july julei",
    "august aug",
    "september sept sep",
    "oktober okt october oct",
    "november nov",
    "dezember dez december dec",
)
UNITS: tuple[str, ...] = (
    "null zero",
    "eins one",
    "zwei zwo two",
    "drei three",
    "vier four",
    "fuenf five",
    "sechs six",
    "sieben seven",
    "acht eight",
    "neun nine",
    "zehn ten",
    "elf eleven",
    "zwoelf twelve",
    "dreizehn thirteen",
    "vierzehn fourteen",
    "fuenfzehn fifteen",
    "sechzehn sixteen",
    "siebzehn seventeen",
    "achtzehn eighteen",
    "neunzehn nineteen",
)
TENS: tuple[tuple[str, int], ...] = (
    ("zwanzig", 20),
    ("dreissig", 30),
    ("vierzig", 40),
    ("fuenfzig", 50),
)
ENGLISH_TENS: tuple[tuple[str, int], ...] = (("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50))
ORDINAL_STEMS: tuple[tuple[str, int], ...] = (
    ("erst", 1),
    ("zweit", 2),
    ("dritt", 3),
    ("viert", 4),
    ("fuenft", 5),
    ("sechst", 6),
    ("siebt", 7),
    ("siebent", 7),
    ("acht", 8),
    ("neunt", 9),
    ("zehnt", 10),
    ("elft", 11),
    ("zwoelft", 12),
)
ENGLISH_ORDINALS: tuple[str, ...] = (
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
)

# Category → words; the value is the word itself unless another table names one.
PLAIN: dict[str, str] = {
    "NEXT": "nae nexte nexten nexter nexste nexsten naexte naexten naechte naechten naechst naechste naechsten naechster naechstes naechstem naechst kommende kommenden kommender kommendes"
    " kommendem next coming upcoming anstehenden bevorstehenden",
    "OVER": "uebernexte uebernexten uebernexter uebernaexte uebernaechste uebernaechsten uebernaechster uebernaechstes uebernaechstem uebernaechst",
    "THIS": "diese diesen dieser dieses diesem this laufende laufenden laufender",
    "PAST": "letzte letzten letzter letztes letztem vergangene vergangenen vergangener vergangenes vorige"
    " vorigen voriger last previous",
    "FOLLOW": "darauffolgende darauffolgenden darauffolgender folgende folgenden folgender folgendes "
    "following",
    "DAYU": "tag tage tagen tages day days werktage werktagen",
    "WEEKU": "woch woche wochen week weeks wo wochn",
    "MONU": "monat monate monaten monats month months",
    "YEARU": "jahr jahre jahren jahres year years",
    "HOURU": "stunde stunden std hour hours",
    "MINU": "minute minuten min minutes",
    "QUARU": "quartal quartals quarter",
    "AB": "ab from fruehestens fruehstens allerfruehestens from starting onwards onward",
    "BIS": "bis until till til by",
    "VOR": "vor before bevor",
    "NACH": "nach after",
    "UM": "um at",
    "CA": "ca circa zirka etwa ungefaehr rund about around approximately roughly cirka so",
    "GEG": "gegen richtung gg gega gegn",
    "VON": "von vom from",
    "DRAUF": "drauf darauf",
    "ZWI": "zwischen between zw zwichen",
    "IN": "in im during waehrend within",
    "AN": "am an on",
    "ZU": "zu zum zur",
    "AUF": "auf",
    "SEIT": "seit since",
    "WITHIN": "innerhalb binnen within",
    "UHR": "uhr uhrzeit uhrr ugr",
    "H": "h hrs std",
    "OCLOCK": "oclock o'clock",
    "HALB": "halb halber halbe hoibe hoib ½",
    "HALF": "half",
    "QUARTER": "viertel quarter vierteln ¼ virtel vierdl",
    "DREIV": "dreiviertel dreivirtel dreivierdl ¾",
    "SHORT": "kurz shortly",
    "UND": "und and u sowie",
    "ODER": "oder or bzw beziehungsweise od o",
    "ABER": "aber but jedoch",
    "ART": "der die das den dem des the dene",
    "EIN": "ein eine einer einem einen eines a",
    "EACH": "jeden jede jeder jedem jedes every each any allen alle",
    "ANF": "anfang anfangs beginn beginning early start",
    "MITTE": "mitte mid middle",
    "ENDE": "ende end ends gegenende late",
    "KW": "kw kalenderwoche kalenderwochen kws cw",
    "WKEND": "wochenende wochenenden weekend weekends wochenend",
    "WKSTART": "wochenanfang wochenbeginn wochenstart",
    "MIDWEEK": "wochenmitte",
    "MONEND": "monatsende",
    "MONSTART": "monatsanfang monatsbeginn",
    "MONMID": "monatsmitte",
    "YEAREND": "jahresende",
    "YEARSTART": "jahresanfang jahresbeginn",
    "WORKD": "werktags wochentags werktaeglich werktag weekdays weekday werktagen",
    "ALLDAY": "ganztags ganztaegig ganztaegige tagsueber",
    "LATEST": "spaetestens latest spaetest allerspaetestens laengstens hoechstens",
    "AROUND": "rum herum drumrum drum",
    "BOTH": "beiden beide",
    "ONTIME": "puenktlich genau punkt exakt schlag exactly sharp",
    "COUPLE": "paar few couple",
    "OF": "of",
    "HALFW": "haelfte",
    "MONHALFW": "monatshaelfte",
    "WKHALF": "wochenhaelfte",
    "PASTW": "past",
    "TOW": "to",
    "FERIEN": "ferien schulferien",
    "SWEEK": "schulwoche schulwochen",
    "SCHOOLD": "schultag schultagen schultage",
    "PUBLIC": "feiertag feiertage feiertagen feiertags",
    "BRIDGE": "brueckentag brueckentage",
    "NIGHT": "nacht naechte",
    "SAME": "selben",
    "NOONW": "noon midday",
    "LATER": "spaeter later",
}
PARTS: dict[str, str] = {
    # part of day → the words for it
    "early": "frueh morgens fruehmorgens fruehs morjens",
    "morning": "vormittach vormittachs vormittag vormittags vormittage vormitag vormitags vorm vormittaglich vormittagszeit mornings"
    " vormittagen morning vm",
    "noon": "mittach mittachs mittag mittags mittagszeit mittagspause lunchtime lunch mittagszeiten",
    "afternoon": "nachmittach nachmittachs nammittag nammittags nammittach nammittachs nachmittag nachmittags nachmittage nachmittagen nachm afternoon afternoons nachmitag"
    " nachmitags nm nachmittagszeit",
    "evening": "abend abends feierabend spaetnachmittag spaetnachmittags evening evenings abendstunden"
    " feierabends arbeitsschluss dienstschluss abenden",
    "late": "spaetabends spaet",
    "night": "nachts",
}
PART_APPOINTMENTS: dict[str, str] = {
    # "ein Vormittagstermin": the part of day that an appointment is named by
    "frueh": "early", "morgen": "early", "vormittags": "morning", "mittags": "noon", "nachmittags": "afternoon",
    "spaetnachmittags": "evening", "abend": "evening", "feierabend": "evening", "spaet": "evening",
}  # fmt: skip
PART_TIMES: dict[str, tuple[int, int, int, int]] = {
    # ok start times as GUIDE.md has them, then the words' own interval, in minutes of day
    "early": (420, 570, 360, 570),
    "morning": (480, 720, 480, 720),
    "noon": (720, 810, 690, 810),
    "afternoon": (780, 1020, 720, 1020),
    "evening": (990, 1080, 1020, 1230),
    "late": (990, 1080, 1080, 1260),
    "late afternoon": (990, 1080, 930, 1080),
    "early afternoon": (780, 900, 780, 900),
    "late morning": (600, 720, 600, 720),
    "early morning": (420, 570, 360, 570),
    "night": (0, 360, 0, 360),
    "lunch after": (780, 1020, 780, 1020),
}
RELATIVE: dict[str, int] = {
    "heute": 0,
    "heut": 0,
    "today": 0,
    "heutigen": 0,
    "morgigen": 1,
    "tomorrow": 1,
    "tomorow": 1,
    "tommorow": 1,
    "uebermorgen": 2,
    "gestern": -1,
    "gestrigen": -1,
    "yesterday": -1,
    "vorgestern": -2,
}
FEAST_WORDS: dict[str, str] = {
    "weihnachten": "weihnachten", "weihnacht": "weihnachten", "weihnachtstag": "weihnachtstag1",
    "christmas": "weihnachten", "xmas": "weihnachten", "festtage": "weihnachten", "festtagen": "weihnachten",
    "heiligabend": "heiligabend",
    "heiligabends": "heiligabend", "silvester": "silvester", "sylvester": "silvester", "neujahr": "neujahr",
    "neujahrstag": "neujahr", "jahreswechsel": "neujahr", "dreikoenigstag": "dreikoenig",
    "valentinstag": "valentinstag", "muttertag": "muttertag", "vatertag": "vatertag",
    "halloween": "reformationstag", "reformationstag": "reformationstag", "allerheiligen": "allerheiligen",
    "allerseelen": "allerseelen", "martinstag": "martinstag", "nikolaus": "nikolaus",
    "nikolaustag": "nikolaus", "himmelfahrt": "himmelfahrt", "himmelfahrtstag": "himmelfahrt",
    "ascension": "himmelfahrt", "aschermittwoch": "aschermittwoch", "aschertag": "aschermittwoch",
    "aschetag": "aschermittwoch", "fronleichnam": "fronleichnam", "ostermontag": "ostermontag",
    "ostersonntag": "ostersonntag", "ostern": "ostern", "easter": "ostern",
    "karfreitag": "karfreitag", "karsamstag": "karsamstag", "karsonnabend": "karsamstag",
    "gruendonnerstag": "gruendonnerstag", "palmdonnerstag": "gruendonnerstag", "palmsonntag": "palmsonntag",
    "pfingsten": "pfingsten", "pentecost": "pfingsten", "whitsun": "pfingsten",
    "pfingstsonntag": "pfingstsonntag", "pfingstmontag": "pfingstmontag", "fastnacht": "fastnacht",
    "fasching": "karneval", "karneval": "karneval", "fastnachtsdienstag": "fastnacht",
    "faschingsdienstag": "fastnacht", "rosenmontag": "rosenmontag", "veilchendienstag": "fastnacht",
    "weiberfastnacht": "weiberfastnacht", "altweiber": "weiberfastnacht",
    "dreifaltigkeitssonntag": "trinitatis", "dreifaltigkeitsfest": "trinitatis", "trinitatis": "trinitatis",
    "totensonntag": "totensonntag", "volkstrauertag": "volkstrauertag", "maifeiertag": "tagderarbeit",
    "ewigkeitssonntag": "totensonntag", "advent": "advent1",
}  # fmt: skip
FEAST_PHRASES: dict[str, str] = {
    "tag der deutschen einheit": "einheit", "tag der arbeit": "tagderarbeit",
    "christi himmelfahrt": "himmelfahrt",
    "corpus christi": "fronleichnam", "stiller freitag": "karfreitag", "hoher freitag": "karfreitag",
    "good friday": "karfreitag", "stiller samstag": "karsamstag", "hoher donnerstag": "gruendonnerstag",
    "heiliger donnerstag": "gruendonnerstag", "weisser donnerstag": "gruendonnerstag",
    "mardi gras": "fastnacht", "goldener sonntag": "trinitatis", "pentecost montag": "pfingstmontag",
    "heilige drei koenige": "dreikoenig", "heiliger abend": "heiligabend", "heilig abend": "heiligabend",
    "christmas eve": "heiligabend", "christmas day": "weihnachtstag1", "boxing day": "weihnachtstag2",
    "new year": "neujahr", "new year's eve": "silvester", "new years eve": "silvester", "new year's day": "neujahr",
    "new years day": "neujahr", "easter monday": "ostermontag", "easter sunday": "ostersonntag",
    "ash wednesday": "aschermittwoch", "whit monday": "pfingstmontag", "ascension day": "himmelfahrt",
    "mother's day": "muttertag", "valentine's day": "valentinstag", "all saints": "allerheiligen",
    "buß- und bettag": "bussundbettag", "buss- und bettag": "bussundbettag",
    "mariä himmelfahrt": "mariaehimmelfahrt", "erster mai": "tagderarbeit",
    "erster weihnachtstag": "weihnachtstag1", "zweiter weihnachtstag": "weihnachtstag2",
    "erster weihnachtsfeiertag": "weihnachtstag1", "zweiter weihnachtsfeiertag": "weihnachtstag2",
    "erster advent": "advent1", "zweiter advent": "advent2", "dritter advent": "advent3",
    "vierter advent": "advent4", "zwischen den jahren": "zwischendenjahren",
    "zwischen den feiertagen": "zwischendenjahren", "zw den jahren": "zwischendenjahren",
    "zwischen den tagen": "zwischendenjahren",
}  # fmt: skip
FEAST_STEMS: dict[str, str] = {
    "oster": "ostern", "pfingst": "pfingsten", "weihnachts": "weihnachten", "karnevals": "karneval", "faschings": "karneval",
}  # fmt: skip
FEAST_ENDINGS = "feiertage feiertagen tage tagen fest wochenende wochenenden"
TERM_ENDINGS: dict[str, str] = {
    "ferien": "FERIEN", "ferien's": "FERIEN", "ferienzeit": "FERIEN", "ferienende": "FERENDE",
    "ferienbeginn": "FERBEGIN", "ferienanfang": "FERBEGIN", "ferienstart": "FERBEGIN",
    "ferienwoche": "FERWEEK", "ferienwochen": "FERWEEK",
}  # fmt: skip
TERM_BREAKS: tuple[tuple[str, str], ...] = (
    # how the word begins → how the holidays' name begins
    ("herbst", "herbst"),
    ("weihnachts", "weihnachts"),
    ("winter", "weihnachts"),
    ("oster", "oster"),
    ("pfingst", "pfingst"),
    ("sommer", "sommer"),
    ("schul", ""),
)
SEASONS: dict[str, tuple[int, int, int, int]] = {
    "fruehling": (3, 21, 6, 20),
    "fruehjahr": (3, 21, 6, 20),
    "spring": (3, 21, 6, 20),
    "sommer": (6, 21, 9, 23),
    "summer": (6, 21, 9, 23),
    "herbst": (9, 23, 12, 20),
    "autumn": (9, 23, 12, 20),
    "winter": (12, 21, 3, 20),
}
GREETING: frozenset[str] = word_set(
    "guten gute guter gutes good schoenen schoene schoenes schoener schoen frohe frohes "
    "froher angenehmen angenehmes n nen wunderschoenen nice happy merry great lovely  "
    "sonnigen sonniges erholsame erholsames besinnliche besinnlichen herzlichen"
)
"""Words after which a part of day or a feast is a greeting: "Guten Morgen", "frohe Ostern"."""
FUZZY: tuple[str, ...] = (
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "sonnabend",
    "montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags",
    "januar", "februar", "august", "september", "oktober", "november", "dezember",
    "vormittag", "vormittags", "nachmittag", "nachmittags", "mittags", "uebermorgen", "uebernaechste",
    "naechste", "naechsten", "kommende", "kommenden", "kalenderwoche", "wochenende", "werktags", "ganztags",
    "spaetestens", "fruehestens", "zwischen", "monday", "tuesday", "wednesday", "thursday", "saturday",
    "tomorrow", "january", "february", "october", "december", "afternoon", "weihnachten", "pfingsten",
    "ganztaegig", "viertel", "dreiviertel",
)  # fmt: skip
"""Words whose misspellings are read; each long enough that nothing else is near."""
NOT_TYPOS: frozenset[str] = word_set(
    "montage montagen montiert monate samstagen mittels kommend kommen kommentar vierteln "
    "augusta sonntagen vorteil vorteile viertes zwischendurch fristags dienstlich dienste "
    "diensten dienst juliane novembers werktag weihnacht freitagen kommender kommendes mittag "
    "spaetesten"
)
