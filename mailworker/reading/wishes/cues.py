"""The words that say what a time is for, German and English, folded as in the times' tables. Data only.

A cue is a word, a phrase, or with `*` at the end the beginning of a word.
"""

from __future__ import annotations

from mailworker.reading.times.wordset import word_set

CUES: dict[str, str] = {
    # not then
    "NEG": "essig|wird eng|wirds eng|wird es eng|ist eng|is eng|zu eng|sieht schlecht|sieht mau|siehts mau|sieht es mau|mau aus|duester aus|sieht duester|bloed|doof|stressig|suboptimal|haut nicht hin|verplant|ausgebucht|ausgelastet|durchgeplant|durchgetaktet|zugeplant|eingespannt|zu tun|land unter|meiden|vermeiden|umgehen|aussparen|null zeit|zu nix|zu gar nix|zu nichts|zu gar nichts|weder|entfaellt|entfallen|scheidet|scheiden|nicht|nich|net|ned|nit|nie|niemals|kein|keine|keinen|keinem|keiner|keinerlei|keinesfalls|nein"
    "|not|cannot"
    "|can't|cant|don't|doesn't|won't|never|unmoeglich|schlecht|ungern|unguenstig|schwierig|unpassend"
    "|impossible"
    "|ausgeschlossen|tabu|vergessen|faellt weg|faellt aus|faellt flach|fallen weg|fallen aus|faellt bei "
    "mir|faellt leider"
    "|scheidet aus|scheiden aus|ins wasser|no good|no way|won't work|doesn't work|schlechter|verhindert"
    "|zu spaet|zu frueh|zu knapp|zu kurzfristig|zu eng|too late|too early|too soon|unable"
    "|unavailable|nada|no go|nogo|aussen vor|eher nicht|gesperrt|ni|nuescht|keine zeit|unabkoemmlich|nicht "
    "moeglich",
    "EXCEPT": "ausser|mit ausnahme|einer ausnahme|einzige ausnahme|eine ausnahme|ausnahmen|except|except for|apart from|bis auf|other than|bloss nicht|nur nicht"
    "|ausschliesslich nicht|excluding|but not|abgesehen von|aber nicht|aber bitte nicht|aber bitte kein"
    "|nur bitte nicht|bloss kein|bloss keinen|nur kein|nur keinen|aber kein|aber keinen|jedoch nicht"
    "|allerdings nicht|aber nie"
    "|not on",
    "NOTFACT": "wie besprochen|wie abgesprochen|wie vereinbart|wie telefonisch besprochen|wie gesagt|wie angekuendigt",
    "NOTNEG": "nicht frueher|nicht eher|nicht vorher|falls nein|wenn nein|if no|nicht nur|nicht nur am|nicht wahr|nicht mehr lange|not only|nicht zu spaet|nicht zu frueh"
    "|nicht so spaet|wenn nicht"
    "|falls nicht|ob nicht|nicht doch|nicht noch|nicht vielleicht|nicht schon|nicht etwas|nicht auch|gar "
    "nicht mehr so"
    "|nicht unbedingt|nicht zwingend|nicht schlecht|nicht schlimm|kein problem|keine frage|no problem"
    "|nicht verkehrt|nicht lange"
    "|wenn nichts dazwischen|wenn nix dazwischen|sofern nichts|if not|nicht sicher|keine ahnung|keine rolle|nicht wichtig|nicht eilig|keine eile|nicht dringend"
    "|kein stress",
    # away or busy then
    "ABSENT": "krankgeschrieben|erkrankt|im krankenstand|krank|quarantaene|off sick|sick leave|auf "
    "lehrgang|nicht vor ort|ausser landes|im krankenhaus|ans bett gefesselt|auf geschaeftsreise|auf "
    "klassenfahrt|im ferienlager|in elternzeit weg|im urlaub|in urlaub|in den urlaub|in meinem urlaub|in "
    "unserem urlaub|verreist|verreise"
    "|verreisen|dienstreise|geschaeftsreise"
    "|reha|kur|klassenfahrt|lehrgang|seminar|fortbildung|schulung|messe|krankenhaus|op|operiert|operation"
    "|ausland"
    "|montage|abwesend|away|out of town|abroad|on holiday|on vacation|vacation|travelling|traveling"
    "|business trip"
    "|nicht da|nicht im lande|nicht in werne|nicht zu hause|unterwegs|weg|fort|weggefahren|skiurlaub"
    "|kreuzfahrt|hochzeitsreise"
    "|bettlaegerig|stationaer|in quarantaene|auf reisen|wegfahren|im schnee|skifahren|out of the country"
    "|ausser haus|urlaubsreise"
    "|kurlaub|auf tour|auf achse|freizeit|ferienlager|trainingslager|exkursion|praktikum|skifreizeit|am "
    "meer|an der see|im skigebiet"
    "|auf dienstreise|im einsatz|in mallorca|off to|anschlussheilbehandlung|rehaklinik",
    "BUSY": "in der arbeit|bei der arbeit|kernzeit|kernarbeitszeit|arbeitszeit|arbeitszeiten|dienstzeit|dienstzeiten|zu besuch|lehre an|unterrichte"
    "|lehre|termine beim|arzttermine|arbeiten muss|fruehdienste|jobbe|schichte|betreue|praxis|lectures are|arbeite|arbeiten|arbeitet|dienst|dienste|fruehdienst|spaetdienst|nachtdienst|fruehschicht"
    "|spaetschicht|nachtschicht"
    "|schicht|tagschicht|tagdienst|schule|unterricht|training|chorprobe|probe|uni|vorlesung|vorlesungen"
    "|kurs|sprechstunde"
    "|zahnarzt|zahnarzttermin|arzttermin|facharzt|physio|physiotherapie|krankengymnastik|augenarzt"
    "|orthopaede|frauenarzt|kinderarzt|beim arzt|zum arzt"
    "|elternabend|verhandlung|notar|notartermin|besprechung|meeting|meetings|konferenz|zeugniskonferenz"
    "|beerdigung|beisetzung"
    "|dialyse|dialysiert|work|working|at work|klausur|klausuren|pruefung|pruefungen|schlafe|schlaf|koma|im "
    "buero|auf arbeit"
    "|auf der arbeit|schicht|belegt|blockiert|busy|appointment elsewhere|geburtstag"
    "|therapie|chemo|bestrahlung"
    "|feier|hochzeit|inventur|baustelle|berufsschule|kita|kindergarten|turnen|fussball|handwerker"
    "|umgezogen werden|reserviert|enkel"
    "|lecture|lectures|class|classes|school|shift|dentist|doctor|surgery|teaching|betriebsausflug"
    "|schichtdienst|einkauf",
    "BUT": "da|dann",
    # free then
    "FREE": "waeren|koennte|koennten|kann|koennen|koennt|geht|gehts|ginge|gingen|ginget|passt|passen|passe|passend"
    "|passte|moeglich|waer|haett|wuerd|moecht|kaeme|kaemen|kaem|wollt|wollte|wollten|frei|freie|zeit|verfuegbar|gern"
    "|gerne|lieber|liebsten|waere|wuerde|wuerden|vorbeikommen|vorbeischauen|kommen|haette|haetten|moechte"
    "|wuensche|wunsch|wunschtermin"
    "|bitte|termin|termine|could|can|would|possible|available|free|works|suits|suit|prefer|please|like"
    "|fine|okay|ok|recht|machbar"
    "|einrichten|freigenommen|freimachen|luft|zuhause|zu hause|daheim|schaffe|schaffen|klappt|klappen"
    "|klappte|vormerken|bekommen|dachte"
    "|gedacht|erreichbar|anbieten|ideal|optimal|super|prima|toll|perfekt|egal|jederzeit|reinkommen"
    "|rueberkommen|hinkommen|freischaufeln"
    "|abkoemmlich|entbehrlich|vorsprechen|erscheinen|urlaub|resturlaub|homeoffice|home office|hole|abholen"
    "|bringe|schau|schaue|komme|day off"
    "|vorschlag|vorschlagen|wochenfrei|guenstig|guenstiger|angenehm|dranzukommen|drankommen|dran|einplanen"
    "|nehmen|genehm|come|drop|pop",
    "REALLYFREE": "zur verfuegung|frei|freie|freien|freigenommen|zeit|urlaub habe|habe urlaub|resturlaub|ueberstundenfrei"
    "|freier tag|day off|off|frei habe|zuhause|zu hause|daheim"
    "|elternzeit|homeoffice|home office|gleittag|brueckentag|abkoemmlich|verfuegbar|available|luft|zeit "
    "habe|jederzeit|wieder da|wieder zurueck|wieder zu hause|wieder hier|im lande|pause|arbeitspause|back "
    "home",
    # not about the appointment
    "FACT": "ausbildung|lehre|lehrstelle|studium|neuen job|neue stelle|neue arbeitsstelle|auslandssemester"
    "|schuljahr|gebe|kuendige|kuendigen|aufgebe|aufgeben|geb|geboren|geburtsdatum|geburtstag|born|geburt"
    "|schreiben vom|brief vom|bescheid vom|mail vom"
    "|nachricht vom|email vom|antrag vom|rechnung vom"
    "|ihr schreiben|ihre mail vom|datiert|ausgestellt|gesendet|sent|datum|stand|bekanntmachung|mietbeginn"
    "|mietende|mietvertrag|kuendigung"
    "|dienstantritt|ausbildungsbeginn|dienstbeginn|arbeitsbeginn|vertragsbeginn|hochzeitstag|todestag"
    "|verstorben|gestorben|baujahr"
    "|zulassung|erstzulassung|buerozeiten|oeffnungszeiten|oeffnungszeit|sprechzeiten|geschaeftszeiten"
    "|opening hours|office hours|gueltig seit|moved|einzug|auszug|umzug|move in|moving"
    "|moved in|ziehe|ziehen|zieht|umziehe|umziehen|einziehe|einziehen|ausziehe|ausziehen|wandere|wandern"
    "|auswandern|heirate|heiraten|verlege|fange|faengt|beginne|beginnt|startet"
    "|married|wedding|start my|starts|telefonisch|ruecksprache|erreichen sie mich|erreichbar unter|oeffnet"
    "|oeffnen sie|seit|since|inhaber|amtsgericht"
    "|gekuendigt|abgelaufen|ungueltig geworden|expired|was born|erreichen mich|rufen sie|anrufen|call me"
    "|telefonieren|zur welt|auf die welt|entbindung|entbinde|geburtstermin|rufe|melde mich|telefonat"
    "|besprochen|besprachen|erblickte|laut internet|geliefert|lieferzeit|kommt erst|kommt laut|fertig sein "
    "soll",
    "EXISTING": "meinen termin|unseren termin|mein termin|unser termin|der termin am|den termin am|den "
    "termin vom|der termin vom|termin vom|vereinbarten termin|vereinbarter termin|my appointment"
    "|our appointment|the appointment|statt|anstatt|anstelle|instead of|verlegen|verschieben|umbuchen"
    "|absagen|stornieren|reschedule|move my|cancel|postpone"
    "|hatten sie mir|haben sie mir|mir gegeben|gegeben hatten|zugesagt|zugeteilt|urspruenglich|bestaetigt"
    "|gebucht|eingetragen|verschoben|vorverlegen|tauschen"
    "|habt ihr mir|hattet ihr mir|termin bei ihnen|reserviert|wahrnehmen|angeboten|angebotenen|offered"
    "|booked|habe einen termin|habe ich einen termin|haben wir einen termin|hatte einen termin",
    "CANCELS": "absagen|absage|stornieren|cancel|nicht wahrnehmen|nicht einhalten|verhindert|nicht schaffen",
    # something ends, or must be had before
    "EXPIRY": "laeuft ab|ablaeuft|laeuft|ablaufen|laufen|ungueltig|gueltigkeit|gueltig bis|gueltig|gilt "
    "bis|gilt nur|ihr ende|expires|expire|expiring|valid until|verfaellt|verfallen|laufen ab|ablauf"
    "|ablaufdatum|runs out|endet|enden",
    "TRAVEL": "abfahrt|aufbruch|reisebeginn|abreisetag|fliege|fliegen|flieg|flug|flieger|flugzeug|abflug|abreise|abreisen|reise|reisen|verreisen"
    "|losfahren|fahren wir|fahre ich|flight|fly|flying|fliegt|going back|moving back|go back|zieht zurueck"
    "|departure|leaves|leave|trip"
    "|geht es los|geht's los|gehts los|los nach|in den urlaub|urlaubsreise|travel|urlaubsstart"
    "|reiseantritt|abfliegen|losfliegen|starten wir|in die usa|ausreise|kreuzfahrt",
    "EVENT": "faengt an|beginnt|anfang|antritt|antreten|anfangen|eingeschult|einschulung|pruefung"
    "|vorstellungsgespraech|bewerbungsgespraech|hochzeit|heiraten|notar|gericht|anreise|verhandlung|faellig",
    "DEADLINE": "abgabeschluss|frist|bewerbungsfrist|abgabefrist|abgabe|deadline|spaetestens|bis dahin|bis dann|vorher"
    "|davor|zuvor|rechtzeitig|before that|before then|by then|einreichen|vorlegen|fristende|letzter termin"
    "|in haenden halten|vorliegen|vorlage|einreichung|einsendeschluss|anmeldeschluss|abgabetermin|stichtag",
    "NEEDED": "braeuchte|braeuchten|braeucht|brauche|brauchen|braucht|benoetige|benoetigen|muss|muessen|need|must|da sein|fertig sein"
    "|haben|erledigt|durch sein",
    # which first
    "FIRST": "am liebsten|bevorzugt|vorzugsweise|idealerweise|ideal|favorit|erste wahl|1. wahl|optimal|am "
    "besten|preferably|ideally|wunschtermin|first choice|bestenfalls|favorisiert"
    "|praeferiert|prioritaet 1|prio 1|best|lieber|ganz oben|im idealfall|favourite|i'd prefer|would prefer"
    "|wuerde bevorzugen|bevorzuge|bevorzugen|erstens|1. wunsch|1. prioritaet|liebsten|liebster|schoener|praktischer|angenehmer|am schoensten|optimalerweise"
    "|guenstigsten|am allerliebsten|gold wert|1. prio|1. option|1. alternative|1. vorschlag|erste praeferenz|erste prioritaet|wunsch 1|option 1|erstwunsch|erster wunsch|top|moeglichst",
    "SECOND": "falls nein|wenn nein|if no|sollte das nicht|sollte dies nicht|sollte es nicht|sollte da nichts|sollte das nichts|sollte dann nichts"
    "|sollte der nicht|sollte da schon|wenn da nichts|wenn da nix|wenn nichts|wenn nix|falls nichts|falls nix|falls da nix|wenn "
    "dann nichts|wenn alles voll|falls alles voll|wenn das alles|sonst|ansonsten|notfalls|zur not"
    "|alternativ|ersatzweise|zweite wahl|2. wahl|wenn nicht|falls nicht|wenn das nicht|falls das nicht"
    "|falls da nichts|ginge auch|geht auch|gingen auch|ginge aber auch|auch noch|auch okay"
    "|wenn alle stricke|wenn alle straenge|otherwise|alternatively|if not|or else|failing that|second "
    "choice|zweitens|drittens|wunsch 2|wunsch 3|option 2|option 3|2. option|2. alternative|2. vorschlag|3. wunsch|3. wahl|3. prioritaet|3. prio|2. prio|3. option|dritte wahl|dritter wunsch|prio 3|prioritaet 3|2. wunsch|2. prioritaet|zweiter wunsch|ausweichtermin|als ausweich|hilfsweise|im notfall|if need be|at a pinch|at a push|if "
    "necessary|or failing"
    "|wenn es sein muss|wenns sein muss|wenn's sein muss|wuerde auch|wuerde aber auch|waere auch|waere "
    "aber auch|prio 2|prioritaet 2|backup|plan b|zweiter wunsch|zweitwunsch|falls da|falls das|falls alles"
    "|falls es|schlimmstenfalls|if that|if those|if it|wenn gar nichts|gegebenenfalls|ggf|as a fallback"
    "|fallback|wenns nicht anders|wenn es nicht anders|auch moeglich|auch gehen|als alternative|an "
    "alternative",
    "ANY": "egal|gleich|jederzeit|flexibel|einerlei|beliebig|beliebige|wumpe|wurst|schnurz|piepegal|gleichgueltig|wurscht|schnuppe|any time|anytime|whenever|any day"
    "|jeder tag|jeden tag|jedem tag|zu jeder stunde|zu jeder uhrzeit|zu jeder tageszeit|nehme alles|nach ihnen|wann immer|any slot|zu jeder zeit|immer|stets",
    "ONLY": "nur|only|ausschliesslich|lediglich|einzig|bloss",
    "ENDS": "raus|schluss|feierabend|frei|aus|fertig|zurueck|heim|finish|finished|off|los|durch|daheim"
    "|abgeliefert|vorbei|zu ende",
    "SUBJECTIVE": "um die uhr|lange",
    "QUESTION": "was|etwas|noch|doch|vielleicht|schon|auch|auch noch|eventuell|zufaellig",
    "ASAP": "besser heute als morgen|lieber heute als morgen|eher heute als morgen|better today than "
    "tomorrow|so schnell wie|so schnell es|so bald wie|sobald wie|so bald als|schnellstmoeglich"
    "|schnellstmoegliche|schnellstmoeglichen|schnellstens|schnellmoeglichst|baldmoeglichst"
    "|baldmoeglichsten|baldigst|moeglichst bald|moeglichst schnell"
    "|moeglichst zeitnah|zeitnah|zeitnahe|zeitnahen|zeitnaher|dringend|dringende|dringender|dringendst"
    "|dringlich|eilt|eilig|eile|es draengt|draengt|asap|as soon as|urgent|urgently|sofort|umgehend"
    "|kurzfristig|kurzfristigen|kurzfristige|unverzueglich|ganz schnell|bitte schnell|sehr schnell|fix"
    "|schnell einen termin|schnellen termin|naechstmoeglich|naechstmoeglichen|naechstmoegliche"
    "|naechstmoeglicher|fruehestmoeglich|fruehestmoeglichen|fruehestmoegliche|naechster freier|naechsten "
    "freien|fruehesten termin|erstbesten|earliest|soonest|quickly|right away|immediately|ehestmoeglich"
    "|notfall|emergency|schleunigst|auf die schnelle|lieber heute|pressiert|brennt|so frueh wie "
    "moeglich|moeglichst rasch|rasch|schnellstmoegl|eiltermin|flott|hurry|pronto|quick as|soon as|schnell "
    "wie|acil|pilne|pilnie|терміново|срочно|urgenta|urgent",
    "NOTASAP": "ab sofort|keine eile|nicht eilig|eilt nicht|nicht dringend|not urgent|no rush|no hurry|per "
    "sofort|nicht so eilig|hat zeit|keinen eile|nicht so dringend|nicht sofort|eilt aber nicht|pressiert "
    "nicht|brennt nicht|mit hilfe|ohne hilfe|in eile|eilt uns nicht|nicht eilt|keine hilfe|hilfe beim"
    "|hilfe bei|zur hilfe|ihre hilfe|deine hilfe|eure hilfe|um hilfe|fuer ihre",
}  # fmt: skip
"""Cue → phrases, parted by "|"."""
BEGINNINGS: dict[str, tuple[str, ...]] = {
    "TRAVEL": ("flieg", "verreis", "abflieg", "losflieg", "abreis"),
    "EXPIRY": ("ablauf", "ablaeuf", "abgelauf", "ungueltig"),
    "FACT": ("umzug", "umzieh", "einzug", "einzieh", "auszug", "auszieh", "geburt", "gekuendigt", "gezogen"),
    "ABSENT": (
        "dienstreise",
        "geschaeftsreise",
        "fortbild",
        "lehrgang",
        "krankenhaus",
        "montageeinsatz",
        "kreuzfahrt",
    ),
    "BUSY": ("zahnarzt", "unabkoemm", "verhinder", "vorlesung", "pruefung"),
    "EXISTING": ("umbuch", "verschieb", "verleg", "absag", "stornier"),
    "ASAP": ("dringen", "schnellst", "baldmoeglich", "fruehestmoeglich", "naechstmoeglich", "ehestmoeglich"),
    "NEG": ("ausgenommen", "ausnehm", "ausklammer", "streich", "ausgeschloss"),
}
"""Cue → how words begin that speak for it."""
ENDINGS: dict[str, tuple[str, ...]] = {
    "BUSY": ("schicht", "dienst", "kurs", "training", "unterricht", "sitzung", "besprechung", "konferenz",
    "probe", "schule",
             "vorlesung", "seminar", "pruefung", "termin beim", "sprechstunde", "turnier", "klausur",
             "meeting", "versammlung", "gespraech"),
    "ABSENT": ("reise", "freizeit", "lehrgang", "tagung", "fahrt"),
    "FACT": ("feier", "hochzeit"),
}  # fmt: skip
"""What a longer word's beginning or ending says."""
PAIRS: tuple[tuple[frozenset[str], frozenset[str], str], ...] = (
    (word_set("faellt fallen fiele lasse lassen"), word_set("aus weg flach raus"), "NEG"),
    (word_set("muss muessen"), word_set("passen"), "NEG"),
    (word_set("verliert verlieren"), word_set("gueltigkeit"), "EXPIRY"),
    (word_set("bin sind"), word_set("gebunden"), "NEG"),
    (word_set("bin sind"), word_set("dicht"), "NEG"),
    (word_set("bin sind ist sieht"), word_set("voll knallvoll rappelvoll proppenvoll randvoll"), "NEG"),
    (word_set("kommt kam ist was etwas"), word_set("dazwischen"), "BUSY"),
)
"""Two words, the second behind the first in the same clause, and what they say together."""
BREAKS: frozenset[str] = word_set(
    "aber da jedoch allerdings sondern denn weil obwohl waehrend doch deshalb daher but "
    "however because although dafuer ausserdem ausser dann danach"
)
"""Words that begin a new clause even without a comma."""
MUST: frozenset[str] = word_set("muss muessen")
"""Verbs of having to."""
LOCAL: frozenset[str] = word_set(
    "heimaturlaub heimatbesuch besuch werne gegend naehe stadt stadthaus rathaus buero ort haus hause "
    "deutschland nrw "
    "buergerbuero ordnung moeglich amt einwohnermeldeamt gedanken besten liebsten city town area home innenstadt heimat land innenhof"
)
"""Where somebody is who can come."""
