"""Whole wishes in the citizens' many ways of saying them, judged by the reading guide.

A case is (reference time, what is fine, what may be taken or left, phrases). Each phrase of a case means
the same.
A rule is written `[day or first..last] [weekdays] [times]`, each part optional: "2026-12-01..2026-12-04
Di,Do 13:00-17:00". Wishes for single days stand in `day_cases`.
"""

from __future__ import annotations

from tests.reading.moments import FRIDAY, MONDAY, SUMMER

Case = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]]

CASES: tuple[Case, ...] = (
    (
        MONDAY,
        ("2026-11-30..2026-12-06 Mo,Mi,Fr",),
        (),
        (
            "Nächste Woche kann ich immer außer dienstags, donnerstags und am Wochenende.",
            "Nächste Woche Montag, Mittwoch oder Freitag.",
            "In der KW 49 passen mir Mo, Mi und Fr.",
            "Kommende Woche am Montag, am Mittwoch oder am Freitag, die Uhrzeit ist egal.",
        ),
    ),
    (
        MONDAY,
        ("2026-11-30..2026-12-06",),
        (),
        (
            "Ich bin nächste Woche flexibel.",
            "Kommende Woche wäre gut.",
            "In der 49. KW hätte ich Zeit.",
            "Zwischen dem 30.11. und dem 6.12. jederzeit.",
            "Diese Woche schaffe ich es leider nicht mehr, aber nächste Woche gern.",
            "Bitte in der Woche vom 30.11. bis 6.12.",
            "Bin vom 30. November bis zum 6. Dezember in Werne und kann jederzeit kommen.",
            "Any time next week is fine.",
            "nächste woche hab ich urlaub, da kann ich immer",
            "In der Woche ab dem 30. November passt es mir.",
        ),
    ),
    (
        MONDAY,
        ("Di 08:00-12:00", "Do 08:00-12:00"),
        ("Di 07:00-08:00", "Do 07:00-08:00"),
        (
            "Dienstags und donnerstags vormittags bin ich frei.",
            "Ich habe immer dienstags und donnerstags am Vormittag Zeit.",
            "Vormittags an einem Dienstag oder Donnerstag würde mir passen.",
            "Dienstag- oder Donnerstagvormittags hätte ich Zeit.",
        ),
    ),
    (
        MONDAY,
        ("Mo,Di,Mi,Do,Fr 16:00-24:00",),
        ("Mo,Di,Mi,Do,Fr 15:45-16:00", "Sa"),
        (
            "Ich arbeite unter der Woche bis 16 Uhr, danach könnte ich.",
            "Unter der Woche geht es bei mir erst ab 16 Uhr.",
            "Werktags nach 16 Uhr bitte.",
            "Mo-Fr ab 16 Uhr.",
            "Von Montag bis Freitag jeweils ab 16 Uhr.",
            "Wochentags nicht vor 16 Uhr.",
            "On weekdays after 4 pm please.",
        ),
    ),
    (
        MONDAY,
        ("08:00-12:00",),
        ("07:00-08:00",),
        (
            "Vormittags wäre mir am liebsten.",
            "Am besten vormittags.",
            "Ich kann nur vormittags.",
            "Der Tag ist egal, Hauptsache vormittags.",
            "Mornings are best.",
        ),
    ),
    (
        MONDAY,
        (),
        (),
        (
            "Wann hätten Sie Zeit für mich?",
            "Mir ist jeder Tag recht.",
            "Ich bin zeitlich völlig flexibel.",
            "Bitte nennen Sie mir einen Termin.",
            "Ich bin am 3.4.1962 geboren und möchte einen neuen Ausweis.",
            "Mein Ausweis ist seit Mai abgelaufen.",
            "Wir sind am 1. November nach Werne gezogen.",
            "Ihr Schreiben vom 12.11. habe ich erhalten.",
            "Ich wohne in der Kamener Straße 12 und bin telefonisch unter 02389 5301-17 erreichbar.",
            "Mir wurde gestern die Geldbörse gestohlen.",
            "Guten Morgen, ich brauche einen Termin. Schönen Abend noch!",
            "Einen Termin bitte. Frohe Weihnachten und einen guten Rutsch!",
            "Meine Tochter wird im Januar 16.",
            "Ich habe den Pass 2016 ausstellen lassen, Nummer C01X00T47.",
            "Wir haben am Samstag geheiratet und brauchen neue Ausweise.",
            "whatever slot you have is fine with me",
            "Die Gebühr von 37 Euro bringe ich bar mit.",
        ),
    ),
    (
        MONDAY,
        ("2026-11-23..2026-12-17",),
        (),
        (
            "Am 18.12. fliegen wir, bis dahin brauche ich den Pass.",
            "Ich fliege am 18. Dezember und brauche ihn vorher.",
            "Das muss vor dem 18.12. erledigt sein.",
            "Unser Flug geht am 18.12., der Pass muss also vorher da sein.",
            "Am 18. Dezember geht es los in den Urlaub, vorher müsste ich den Ausweis haben.",
            "I am flying out on 18 December and need it before then.",
        ),
    ),
    (
        MONDAY,
        ("2026-11-23..2026-12-18",),
        ("2026-12-19..",),
        (
            "Mein Ausweis läuft am 18.12. ab.",
            "Bis zum 18. Dezember brauche ich einen Termin.",
            "Spätestens am 18.12. müsste ich den Termin haben.",
            "Mein Personalausweis ist nur noch bis 18.12. gültig.",
            "Die Frist endet am 18.12.",
            "My ID card expires on 18 December.",
            "Der Pass wird am 18.12. ungültig.",
        ),
    ),
    (
        MONDAY,
        ("..2026-11-29", "2026-12-05.."),
        (),
        (
            "Vom 30.11. bis 4.12. bin ich im Urlaub, sonst geht es immer.",
            "Ich kann jederzeit, nur nicht vom 30.11. bis 4.12.",
            "Zwischen dem 30.11. und 4.12. sind wir verreist, ansonsten flexibel.",
            "Jeder Tag passt, außer 30.11. bis 4.12.",
            "Vom 30. November bis zum 4. Dezember bin ich auf Dienstreise.",
            "I am away from 30 November to 4 December, otherwise any day works.",
        ),
    ),
    (
        MONDAY,
        ("2026-12-07..",),
        (),
        (
            "Ab dem 7.12. hätte ich Zeit.",
            "Erst ab 7. Dezember.",
            "Bis zum 6.12. bin ich im Urlaub, danach jederzeit.",
            "Ich bin noch bis 6. Dezember verreist, danach gern.",
            "Nicht vor dem 7. Dezember bitte.",
            "From 7 December onwards please.",
        ),
    ),
    (
        MONDAY,
        ("2026-12-27..2026-12-31",),
        (),
        (
            "Zwischen den Jahren hätte ich Zeit.",
            "Geht es zwischen den Feiertagen?",
        ),
    ),
    (
        MONDAY,
        ("2027-01-07..",),
        (),
        (
            "Nach den Weihnachtsferien bitte.",
            "Nach den Ferien wäre gut.",
            "Erst wenn die Ferien vorbei sind.",
        ),
    ),
    (
        MONDAY,
        ("2027-01-02..",),
        (),
        (
            "Im neuen Jahr wäre gut.",
            "Dieses Jahr wird das nichts mehr, gern nach Neujahr.",
        ),
    ),
    (
        MONDAY,
        ("2026-12-11..2026-12-20",),
        ("2026-12-08..2026-12-23",),
        (
            "Mitte Dezember wäre gut.",
            "Ich dachte an Mitte Dezember.",
            "in der mitte des dezembers",
        ),
    ),
    (
        MONDAY,
        ("2026-12-01..2026-12-31",),
        (),
        (
            "Irgendwann im Dezember.",
            "Nächsten Monat bitte.",
            "Der Dezember passt mir insgesamt gut.",
        ),
    ),
    (
        MONDAY,
        ("2026-11-23..2026-11-27",),
        ("2026-11-28..2026-11-29",),
        (
            "Noch diese Woche, bitte.",
            "Diese Woche noch?",
            "Bis Freitag bitte.",
            "Ginge es noch im Laufe dieser Woche?",
        ),
    ),
    (
        MONDAY,
        ("Sa",),
        (),
        (
            "Ich kann nur samstags.",
            "Nur an Samstagen, unter der Woche arbeite ich in Köln.",
            "Haben Sie auch samstags auf? Anders geht es bei mir nicht.",
        ),
    ),
    (
        MONDAY,
        ("Mo,Di,Do,Fr,Sa",),
        (),
        (
            "Jeder Tag außer Mittwoch.",
            "Mittwochs kann ich nicht, sonst immer.",
            "Nur mittwochs geht es nicht.",
            "Alle Tage bis auf mittwochs.",
            "Any day except Wednesdays.",
            "mittwochs hab ich training, sonst jeder tag ok",
            "Ich kann immer, bloß mittwochs nicht.",
        ),
    ),
    (
        MONDAY,
        ("2026-11-30..2026-12-06 Mo,Di,Do,Fr,Sa",),
        (),
        (
            "Nächste Woche, aber nicht am Mittwoch.",
            "Nächste Woche jeden Tag außer Mittwoch.",
            "KW 49, Mittwoch geht leider nicht.",
            "Nächste Woche bin ich flexibel, nur am Mittwoch kann ich nicht.",
            "Next week, any day but Wednesday.",
        ),
    ),
    (
        MONDAY,
        ("2026-12-07..2026-12-11",),
        ("2026-12-12..2026-12-13",),
        (
            "Vom 7. bis 11.12. hätte ich Zeit.",
            "7.-11.12.",
            "vom 7.12. bis zum 11.12. jederzeit",
            "zwischen dem 7. und 11. Dezember",
            "between 7 and 11 December",
            "KW 50",
            "In der Woche vom 7. Dezember",
            "übernächste Woche",
        ),
    ),
    (
        MONDAY,
        ("Mo,Di,Mi,Do,Fr 08:00-11:00",),
        ("Mo,Di,Mi,Do,Fr 07:30-11:45", "Sa"),
        (
            "Während die Kinder in der Schule sind, also werktags zwischen 8 und 11:30 Uhr.",
            "Mo bis Fr von 8 bis 11.30 Uhr",
        ),
    ),
    (
        MONDAY,
        ("2026-12-03..2026-12-04",),
        (),
        (
            "Ich bin Mo bis Mi nächster Woche auf Lehrgang, Donnerstag oder Freitag nächster Woche ginge.",
            "Nächste Woche Donnerstag oder Freitag, davor bin ich auf Lehrgang.",
        ),
    ),
    (
        MONDAY,
        ("15:00-24:00",),
        ("14:45-15:00",),
        (
            "Ich habe jeden Tag bis 15 Uhr Schule, danach geht es.",
            "Erst ab 15 Uhr, vorher arbeite ich.",
            "Vor 15 Uhr kann ich leider nicht.",
            "Immer nach 15 Uhr.",
            "Nicht vor 15 Uhr bitte, der Tag ist egal.",
            "I work until 3 pm, any time after that is fine.",
        ),
    ),
    (
        MONDAY,
        ("00:00-11:30",),
        ("11:30-12:15",),
        (
            "Bitte vor 12 Uhr.",
            "Es müsste bis spätestens 12 Uhr sein.",
            "Ab 12 Uhr kann ich nicht mehr.",
            "Nach 12 Uhr geht es bei mir nicht.",
        ),
    ),
    (
        FRIDAY,
        ("2026-11-30..2026-12-01",),
        ("2026-12-02",),
        (
            "Anfang nächster Woche",
            "Anfang der kommenden Woche bitte",
            "Gleich Anfang nächster Woche hätte ich Zeit.",
        ),
    ),
    (
        FRIDAY,
        ("2026-12-03..2026-12-04",),
        ("2026-12-02", "2026-12-05"),
        (
            "Ende nächster Woche",
            "Gegen Ende der nächsten Woche wäre gut.",
        ),
    ),
    (
        SUMMER,
        ("2026-06-03..2026-07-19",),
        (),
        (
            "Vor den Sommerferien bitte.",
            "Noch vor den Ferien!",
            "Bevor die Sommerferien anfangen.",
        ),
    ),
    (
        SUMMER,
        ("2026-07-20..",),
        (),
        (
            "In den Sommerferien haben wir Zeit.",
            "Die Kinder können nur in den Ferien.",
        ),
    ),
    (
        SUMMER,
        ("2026-06-08..2026-06-12 Di,Do 08:00-12:00",),
        ("2026-06-08..2026-06-12 Di,Do 07:00-08:00",),
        (
            "Nächste Woche dienstags oder donnerstags, vormittags.",
            "In der nächsten Woche am Dienstag oder Donnerstag, am liebsten am Vormittag.",
        ),
    ),
)
