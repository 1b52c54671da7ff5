"""Whole invented mails with several statements about time, judged by the reading guide.

(reference time, what is fine, what may be taken or left, what is liked best, text); rules as in `wish_cases`.
"""

from __future__ import annotations

MONDAY = "2026-11-23T10:00:00+01:00"
THURSDAY = "2026-09-10T18:20:00+02:00"
MARCH = "2027-03-02T07:45:00+01:00"

Mail = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]

MAILS: tuple[Mail, ...] = (
    (
        MONDAY,
        ("2026-12-01", "2026-12-03"),
        (),
        ("2026-12-01",),
        "Hallo, ich brauche einen neuen Personalausweis. Am liebsten wäre mir der 1.12., notfalls ginge "
        "auch der 3.12.",
    ),
    (
        MONDAY,
        ("2026-11-24 08:00-12:00", "2026-11-26 13:00-17:00"),
        ("2026-11-24 07:00-08:00", "2026-11-26 12:00-18:00"),
        ("2026-11-24 08:00-12:00",),
        "Guten Tag, morgen Vormittag würde mir am besten passen, sonst Donnerstag nachmittags. Gruß Ina "
        "Möller",
    ),
    (
        MONDAY,
        ("2026-11-30..2026-12-06",),
        (),
        ("2026-12-03",),
        "Ich habe nächste Woche Urlaub und könnte jeden Tag, am liebsten Donnerstag.",
    ),
    (
        MONDAY,
        ("2026-11-30..2026-12-04 14:00-24:00",),
        ("2026-11-30..2026-12-04 13:45-14:00", "2026-12-05..2026-12-06"),
        (),
        "Nächste Woche habe ich Frühschicht und bin immer erst um 14 Uhr raus. Ab 14 Uhr könnte ich also "
        "von Montag bis Freitag.",
    ),
    (
        MONDAY,
        ("2026-12-14..",),
        (),
        (),
        "Guten Tag, ich liege bis zum 13. Dezember noch in der Reha in Bad Driburg. Danach würde ich gern "
        "meinen Führerschein umtauschen.",
    ),
    (
        MONDAY,
        ("2026-11-23..2026-12-10 Mi,Fr 08:00-12:00",),
        ("2026-11-23..2026-12-10 Mi,Fr 07:00-08:00",),
        (),
        "Am 11.12. fliegen wir nach Kapstadt, der Pass von unserem Sohn muss vorher da sein. Ich kann "
        "mittwochs und freitags vormittags.",
    ),
    (
        MONDAY,
        ("2026-11-25 09:00-09:01", "2026-11-27 11:00-11:01"),
        ("2026-11-25 08:30-09:31", "2026-11-27 10:30-11:31"),
        (),
        "Mein Vorschlag wäre Mittwoch um 9 Uhr oder Freitag um 11 Uhr. Lassen Sie mich wissen, was passt.",
    ),
    (
        MONDAY,
        ("2026-12-02 13:00-17:00",),
        ("2026-12-02 12:00-18:00",),
        (),
        "Meinen Termin am 30.11. um 9:30 Uhr muss ich leider absagen, mein Kind ist krank. Hätten Sie am "
        "2.12. nachmittags etwas?",
    ),
    (
        MONDAY,
        ("2026-12-07..2026-12-13",),
        (),
        (),
        "Können wir den Termin vom 1. Dezember in die Woche danach verschieben? Wann genau, ist mir egal.",
    ),
    (
        MONDAY,
        ("Mo,Di,Do,Fr,Sa 08:00-12:00",),
        ("Mo,Di,Do,Fr,Sa 07:00-08:00",),
        (),
        "Ich kann grundsätzlich immer vormittags, nur mittwochs nicht, da habe ich Physiotherapie.",
    ),
    (
        MONDAY,
        ("2026-11-24..2026-11-27 16:00-24:00",),
        ("2026-11-23..2026-11-28 15:45-24:00",),
        (),
        "Diese Woche bin ich täglich bis halb vier im Büro, ab 16 Uhr könnte ich bei Ihnen sein.",
    ),
    (
        MONDAY,
        ("2026-12-16 10:30-10:31",),
        ("2026-12-16 10:00-11:01",),
        (),
        "Mein Wunschtermin: Mittwoch, 16. Dezember, halb elf. Geburtsdatum: 12.03.1980, wohnhaft Am Hagen 4.",
    ),
    (
        MONDAY,
        (),
        (),
        (),
        "Sehr geehrte Damen und Herren, zum 1. Februar ziehe ich in die Münsterstraße 15 um. Bitte geben "
        "Sie mir einen Termin zur Ummeldung."
        " Mein jetziger Ausweis ist bis 14.06.2031 gültig, meine Telefonnummer ist 02389 4711-12.",
    ),
    (
        MONDAY,
        ("2026-11-30..2026-12-11 Di,Do",),
        (),
        (),
        "In den nächsten beiden Wochen (KW 49 und 50) geht es bei mir dienstags und donnerstags.",
    ),
    (
        MONDAY,
        ("2026-12-07..2026-12-31",),
        (),
        (),
        "Vor dem 7. Dezember wird es bei mir nichts, aber bis Jahresende sollte es noch klappen.",
    ),
    (
        MONDAY,
        ("2026-11-26 14:00-24:00", "2026-11-27 08:00-12:00"),
        ("2026-11-26 13:45-14:00", "2026-11-27 07:00-08:00"),
        (),
        "Donnerstag ab 14 Uhr oder Freitagvormittag, beides wäre prima. Mo-Mi bin ich auf Dienstreise.",
    ),
    (
        THURSDAY,
        ("2026-09-14..2026-09-18 08:00-10:00",),
        ("2026-09-14..2026-09-20 07:00-11:00",),
        (),
        "Nächste Woche könnte ich jeden Morgen zwischen 8 und 10 Uhr, bevor mein Laden öffnet.",
    ),
    (
        THURSDAY,
        ("2026-10-17..2026-10-31",),
        (),
        (),
        "Ich bin Lehrerin und habe nur in den Herbstferien Zeit für so etwas.",
    ),
    (
        THURSDAY,
        ("2026-09-10..2026-10-16",),
        (),
        (),
        "Es wäre schön, wenn es noch vor den Herbstferien klappen würde.",
    ),
    (
        THURSDAY,
        ("2026-10-01..2026-10-10",),
        ("2026-09-28..2026-10-13",),
        (),
        "Ich bin zurzeit in Kanada und komme erst Ende September zurück. Anfang Oktober würde ich dann "
        "gerne den neuen Pass beantragen.",
    ),
    (
        THURSDAY,
        ("Do 16:00-24:00",),
        ("Do 15:45-16:00",),
        (),
        "Ich arbeite Vollzeit in Münster. Donnerstags mache ich früher Schluss, da könnte ich ab 16 Uhr "
        "bei Ihnen sein.",
    ),
    (
        THURSDAY,
        ("2026-09-14",),
        (),
        (),
        "Montag hätte ich frei. Passt das? Bitte nicht anrufen, ich bin bis 22 Uhr auf Schicht.",
    ),
    (
        THURSDAY,
        ("2026-09-21..2026-09-27", "2026-09-28..2026-10-04"),
        (),
        (),
        "KW 39 oder KW 40 würde bei uns passen.",
    ),
    (
        THURSDAY,
        ("2026-09-15", "2026-09-16", "2026-09-18"),
        (),
        (),
        "Kommende Woche geht Dienstag, Mittwoch und Freitag. Montag hat mein Sohn Fußball und Donnerstag "
        "muss ich zum Zahnarzt.",
    ),
    (THURSDAY, (), ("2026-09-17", "2026-09-24"), (), "Nächsten Donnerstag hätte ich Zeit."),
    (
        THURSDAY,
        ("2026-09-17 09:00-24:00",),
        ("2026-09-17 08:45-09:00",),
        (),
        "Ich könnte am Donnerstag nächster Woche ab 9 Uhr. Meine Frau kommt mit, sie braucht auch einen "
        "neuen Ausweis.",
    ),
    (
        THURSDAY,
        ("..2026-09-20", "2026-10-05.."),
        (),
        (),
        "Vom 21. September bis 4. Oktober sind wir in Portugal, davor und danach können wir jederzeit.",
    ),
    (
        THURSDAY,
        ("2026-09-14..2026-09-25",),
        ("2026-09-26..2026-09-27",),
        (),
        "In den kommenden zwei Wochen bin ich jederzeit verfügbar.",
    ),
    (
        THURSDAY,
        ("2026-09-22 15:00-15:01",),
        ("2026-09-22 14:30-15:31",),
        (),
        "Wie besprochen würde ich am Dienstag, den 22.09., um 15 Uhr kommen, falls das noch frei ist.",
    ),
    (
        MARCH,
        ("2027-04-05..",),
        (),
        (),
        "Nach den Osterferien wäre es mir recht, vorher schaffe ich es nicht.",
    ),
    (MARCH, ("2027-03-30..",), ("2027-03-29",), (), "Bitte erst nach Ostern."),
    (MARCH, ("2027-03-02..2027-03-25",), (), (), "Geht es noch vor Ostern? Der Tag ist mir gleich."),
    (
        MARCH,
        ("2027-03-08..2027-03-09 13:00-17:00",),
        ("2027-03-08..2027-03-09 12:00-18:00",),
        (),
        "Anfang nächster Woche, nachmittags, das wäre für mich ideal.",
    ),
    (
        MARCH,
        ("2027-03-11 08:00-12:00", "2027-03-12 08:00-12:00"),
        ("2027-03-11 07:00-08:00", "2027-03-12 07:00-08:00"),
        (),
        "Could you offer me something on Thursday or Friday morning next week? I moved here on 1 March.",
    ),
    (
        MARCH,
        ("2027-03-03 16:30-18:00", "2027-03-05 16:30-18:00"),
        ("2027-03-03 15:30-16:30", "2027-03-05 15:30-16:30"),
        (),
        "Mi oder Fr abends wäre super, ich komme direkt von der Arbeit.",
    ),
    (
        MARCH,
        ("2027-03-03..2027-03-12",),
        ("2027-03-02", "2027-03-13..2027-03-14"),
        (),
        "Zwischen morgen und dem 12.3. habe ich frei und kann immer.",
    ),
    (
        MARCH,
        ("Mo 13:00-17:00", "Mi 08:00-12:00"),
        ("Mo 12:00-18:00", "Mi 07:00-08:00"),
        (),
        "Montags nachmittags und mittwochs vormittags ist meine Mutter da und passt auf die Kinder auf, "
        "dann könnte ich kommen.",
    ),
    (
        MARCH,
        ("2027-03-09", "2027-03-16"),
        (),
        (),
        "Der 9. oder der 16. würde mir gut passen, Uhrzeit ist egal.",
    ),
    (
        MARCH,
        ("2027-03-15..2027-03-19",),
        ("2027-03-20..2027-03-21",),
        (),
        "Ich bin vom 15. bis zum 19. März auf Heimaturlaub in Werne und könnte in der Zeit vorbeikommen.",
    ),
    (
        MARCH,
        ("..2027-03-05", "2027-03-08..2027-03-12"),
        ("..2027-03-14",),
        (),
        "Mein Ausweis läuft am 12. März ab, deshalb bräuchte ich bis dahin einen Termin.",
    ),
    (
        MARCH,
        ("Mo,Di,Mi,Do,Fr 08:00-12:00",),
        ("Mo,Di,Mi,Do,Fr 07:00-12:15", "Sa"),
        (),
        "Mein Sohn ist von 8 bis 12 im Kindergarten, da könnte ich Montag bis Freitag vorbeischauen.",
    ),
    (
        MARCH,
        ("2027-03-02..2027-03-18",),
        (),
        (),
        "Ich habe am 19.3. ein Vorstellungsgespräch und muss das Führungszeugnis vorher beantragt haben.",
    ),
    (
        MARCH,
        ("2027-03-10 10:00-10:01",),
        ("2027-03-10 09:30-10:31",),
        (),
        "Mein Termin am 8.3. um 10 Uhr: können wir den um zwei Tage nach hinten verschieben?",
    ),
    (
        MARCH,
        ("2027-03-08 13:00-17:00",),
        ("2027-03-08 12:00-18:00",),
        (),
        "Den Tag, also den 8. März, können wir lassen, aber bitte nachmittags statt um 10 Uhr.",
    ),
    (
        MARCH,
        ("Mi 13:00-17:00",),
        ("Mi 12:00-18:00",),
        (),
        "Leider passt keiner der Vorschläge. Ich kann nur mittwochs nachmittags.",
    ),
    (
        MARCH,
        ("2027-03-08..2027-03-14 Mo,Di,Fr",),
        ("2027-03-08..2027-03-14 Sa",),
        (),
        "nächste woche mo di oder fr, mi und do bin ich in berlin",
    ),
    (
        MARCH,
        ("2027-03-04 07:00-09:30",),
        ("2027-03-04 09:30-11:00",),
        (),
        "Donnerstag ganz früh vor der Arbeit, geht das?",
    ),
    (MARCH, ("2027-03-06",), (), (), "Haben Sie diesen Samstag geöffnet? Dann würde ich kommen."),
    (
        MARCH,
        ("2027-03-04", "2027-03-05"),
        (),
        (),
        "Donnerstag oder Freitag passt mir, egal um wie viel Uhr. Am Mittwoch bin ich beim Arzt.",
    ),
)
