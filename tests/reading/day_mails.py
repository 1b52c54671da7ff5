"""Invented mails that wish for single days; as in `wish_mails`."""

from __future__ import annotations

from tests.reading.moments import MARCH, MONDAY, THURSDAY
from tests.reading.wish_mails import Mail

DAY_MAILS: tuple[Mail, ...] = (
    (
        MONDAY,
        ("2026-11-27",),
        (),
        (),
        "I need a new passport. Do I have to bring the old one? Friday would be fine.",
    ),
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
        ("2026-11-25 09:00-09:01", "2026-11-27 11:00-11:01"),
        ("2026-11-25 08:30-09:31", "2026-11-27 10:30-11:31"),
        (),
        "Mein Vorschlag wäre Mittwoch um 9 Uhr oder Freitag um 11 Uhr. Lassen Sie mich wissen, was passt.",
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
        ("2026-11-26 14:00-24:00", "2026-11-27 08:00-12:00"),
        ("2026-11-26 13:45-14:00", "2026-11-27 07:00-08:00"),
        (),
        "Donnerstag ab 14 Uhr oder Freitagvormittag, beides wäre prima. Mo-Mi bin ich auf Dienstreise.",
    ),
    (
        THURSDAY,
        ("2026-09-15", "2026-09-16", "2026-09-18"),
        (),
        (),
        "Kommende Woche geht Dienstag, Mittwoch und Freitag. Montag hat mein Sohn Fußball und Donnerstag "
        "muss ich zum Zahnarzt.",
    ),
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
        ("2026-09-22 15:00-15:01",),
        ("2026-09-22 14:30-15:31",),
        (),
        "Wie besprochen würde ich am Dienstag, den 22.09., um 15 Uhr kommen, falls das noch frei ist.",
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
        ("2027-03-09", "2027-03-16"),
        (),
        (),
        "Der 9. oder der 16. würde mir gut passen, Uhrzeit ist egal.",
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
    (
        MONDAY,
        ("2026-12-08 08:00-12:00",),
        ("2026-12-08 07:00-08:00",),
        (),
        "Guten Tag, wir haben zwei Kinder und ich bin berufstätig. Am Dienstag, 8. Dezember, habe ich "
        "vormittags frei bekommen, da würde es gut passen. Viele Grüße",
    ),
    (
        MONDAY,
        ("2026-11-25",),
        (),
        (),
        "Übermorgen ist mein freier Tag, da kann ich zu jeder Uhrzeit.",
    ),
    (
        MONDAY,
        ("2026-12-02 15:00-16:30",),
        ("2026-12-02 14:45-17:15",),
        (),
        "Am 2.12. zwischen 15 und 17 Uhr wäre für mich optimal.",
    ),
    (
        MONDAY,
        (
            "2026-12-02 15:00-24:00",
            "2026-12-03",
        ),
        ("2026-12-02 14:45-15:00",),
        (),
        "Mittwoch nächster Woche nach drei oder Donnerstag den ganzen Tag.",
    ),
    (
        MONDAY,
        ("2026-11-26 08:00-12:00",),
        ("2026-11-26 07:00-08:00",),
        (),
        "Am Donnerstag Vormittag hätte ich eine Freistunde. Unterricht habe ich erst wieder um 13 Uhr.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        (
            "2027-02-18 09:00-12:00",
            "2027-02-19 09:00-12:00",
        ),
        (
            "2027-02-18 08:30-12:15",
            "2027-02-19 08:30-12:15",
        ),
        (),
        "Donnerstag oder Freitag zwischen 9 und 12 wäre mir recht. Ab 12 muss ich die Kleine aus dem "
        "Kindergarten holen.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-03-10 11:00-11:01",),
        ("2027-03-10 10:30-11:31",),
        (),
        "Wäre Mittwoch, der 10.3., gegen 11 Uhr noch zu haben?",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-02-24 14:00-24:00",),
        ("2027-02-24 13:45-14:00",),
        (),
        "Mi 24.02. ab 14:00",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        (
            "2027-02-22 08:00-12:00",
            "2027-02-23 08:00-12:00",
        ),
        (
            "2027-02-22 07:00-08:00",
            "2027-02-23 07:00-08:00",
        ),
        (),
        "Bitte am Montag oder Dienstag, jeweils am Vormittag, da ich nachmittags arbeite.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-02-23 10:00-10:01",),
        ("2027-02-23 09:30-10:31",),
        (),
        "Can I come on Tuesday next week at ten?",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-02-18 07:00-09:30",),
        ("2027-02-18 09:30-11:00",),
        (),
        "morgen gleich in der früh",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-06-22 08:00-08:01",),
        ("2027-06-22 07:30-08:31",),
        (),
        "Am 22.06. um 8 Uhr, bitte vor der Schule, mein Sohn schreibt um 10 Uhr eine Klausur.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-06-16 13:00-17:00",),
        ("2027-06-16 12:00-18:00",),
        (),
        "Statt Montag lieber Mittwoch am Nachmittag.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-06-14 09:00-24:00",),
        ("2027-06-14 08:45-09:00",),
        (),
        "Montag nach neun, vorher bringe ich die Kinder weg.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        (
            "2026-09-08",
            "2026-09-10",
        ),
        (),
        (),
        "Moin, kann ich nächste Woche Di oder Do vorbeikommen wegen Ummeldung? bin sonst auf Baustelle",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-04 13:00-17:00",),
        ("2026-09-04 12:00-18:00",),
        (),
        "Freitagnachmittag würde mir gut passen, da habe ich Homeoffice.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        (
            "2026-09-02 15:00-24:00",
            "2026-09-03 15:00-24:00",
        ),
        (
            "2026-09-02 14:45-15:00",
            "2026-09-03 14:45-15:00",
        ),
        (),
        "morgen oder übermorgen ab 15 uhr wäre super",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-16 14:00-14:01",),
        ("2026-09-16 13:30-14:31",),
        (),
        "Ich möchte den 16.09. um 14:00 Uhr nehmen, falls möglich.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-10 10:00-11:30",),
        ("2026-09-10 09:45-12:15",),
        (),
        "Donnerstag nächster Woche zwischen 10 und 12 Uhr, vorher habe ich einen Arzttermin.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        (
            "2027-01-12 10:00-12:00",
            "2027-01-14 13:00-17:00",
        ),
        (
            "2027-01-12 09:45-12:15",
            "2027-01-14 12:00-18:00",
        ),
        (),
        "Dienstag zwischen 10 und 12 Uhr oder Donnerstag am Nachmittag, was Ihnen lieber ist.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("2027-01-20 09:30-09:31",),
        ("2027-01-20 09:00-10:01",),
        (),
        "Mein Wunsch: 20. Januar, 9.30 Uhr. Personen: 2. Anliegen: Reisepass.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("2027-01-19 16:30-18:00",),
        ("2027-01-19 15:30-16:30",),
        (),
        "Dienstag in einer Woche abends?",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("2027-01-22 11:00-11:01",),
        ("2027-01-22 10:30-11:31",),
        (),
        "Please book me in for Friday, January 22 at 11 am.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        (
            "2027-01-18 08:00-12:00",
            "2027-01-20 08:00-12:00",
        ),
        (
            "2027-01-18 07:00-08:00",
            "2027-01-20 07:00-08:00",
        ),
        (),
        "Monday or Wednesday next week, in the morning if possible.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        (
            "2026-05-22 08:00-12:00",
            "2026-05-26 08:00-12:00",
        ),
        (
            "2026-05-22 07:00-08:00",
            "2026-05-26 07:00-08:00",
        ),
        (),
        "Morgen Vormittag oder Dienstagvormittag. Nachmittags arbeite ich.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-05-27 08:00-08:01",),
        ("2026-05-27 07:30-08:31",),
        (),
        "Mi. 27.05. 8 Uhr???",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-05-26 12:00-24:00",),
        ("2026-05-26 11:45-12:00",),
        (),
        "Am kommenden Dienstag arbeite ich bis 12 Uhr, danach könnte ich rüberkommen.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        (
            "2026-10-13 08:00-12:00",
            "2026-10-15 08:00-12:00",
        ),
        (
            "2026-10-13 07:00-08:00",
            "2026-10-15 07:00-08:00",
        ),
        (),
        "Guten Tag, mein Mann und ich brauchen neue Personalausweise. Er arbeitet im Schichtdienst und hat "
        "nächste Woche Spätschicht, deshalb ginge es bei uns nur vormittags, am Dienstag oder am "
        "Donnerstag. Vielen Dank",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        (
            "2026-10-20",
            "2026-10-27",
        ),
        (),
        (),
        "Ich bin immer dienstags in Werne, am 20. oder 27. Oktober könnte ich kommen.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        (
            "2026-10-14 10:00-10:01",
            "2026-10-16 10:00-10:01",
        ),
        (
            "2026-10-14 09:30-10:31",
            "2026-10-16 09:30-10:31",
        ),
        (),
        "Mittwoch oder Freitag nächster Woche, jeweils um 10 Uhr.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-21 11:00-13:00",),
        ("2026-10-21 10:45-13:15",),
        (),
        "Am 21.10. habe ich zwischen zwei Terminen Zeit, und zwar von 11 bis 13 Uhr.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-13 14:00-14:01",),
        ("2026-10-13 13:30-14:31",),
        (),
        "Ich würde gerne am Dienstag um 14 Uhr kommen. Mein Auto steht bis 15 Uhr in der Werkstatt um die "
        "Ecke.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-10",),
        (),
        (),
        "Samstag haben Sie doch offen, da könnte ich am besten.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-05-07",),
        (),
        (),
        "Am Tag nach Himmelfahrt habe ich frei.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-04-29 17:00-24:00",),
        ("2027-04-29 16:45-17:00",),
        (),
        "Am Donnerstag haben Sie ja länger auf, da käme ich nach 17 Uhr.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-04-28 09:00-09:01",),
        ("2027-04-28 08:30-09:31",),
        (),
        "Statt morgen um 9 lieber übermorgen um 9, geht das?",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        (
            "2027-05-04",
            "2027-05-06",
        ),
        (),
        (),
        "Dienstag, den 4., oder Donnerstag, den 6. Mai.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-05-04 10:30-10:31",),
        ("2027-05-04 10:00-11:01",),
        (),
        "4. Mai 10 Uhr 30 wäre gut, meine Handynummer: 0170/1234567",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        (
            "2027-04-28 13:00-17:00",
            "2027-04-30 08:00-12:00",
        ),
        (
            "2027-04-28 12:00-18:00",
            "2027-04-30 07:00-08:00",
        ),
        (),
        "Könnten Sie mir für Mittwoch Nachmittag oder Freitag Vormittag etwas anbieten?",
    ),
)
