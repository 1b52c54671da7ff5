"""Wishes for single days in many ways of saying them; as in `wish_cases`."""

from __future__ import annotations

from tests.reading.moments import FRIDAY, MONDAY, SUMMER
from tests.reading.wish_cases import Case

DAY_CASES: tuple[Case, ...] = (
    (
        MONDAY,
        ("2026-11-24 13:00-17:00",),
        ("2026-11-24 12:00-18:00",),
        (
            "Hätten Sie morgen Nachmittag noch etwas frei?",
            "Ich könnte am Dienstag nachmittags vorbeikommen.",
            "Geht es Di nachmittag?",
            "könnt ich dienstagnachmittag kommen?",
            "Could I come tomorrow afternoon?",
            "Am 24.11. am Nachmittag würde es mir passen.",
            "Diesen Dienstag bitte, im Laufe des Nachmittags.",
            "Ich hätte gern einen Termin am Dienstag, den 24. November, nachmittags.",
        ),
    ),
    (
        MONDAY,
        ("2026-12-01",),
        (),
        (
            "Dienstag nächster Woche wäre prima.",
            "Nächste Woche Dienstag bitte.",
            "Mir würde der 1.12. gut passen.",
            "Am 1. Dezember habe ich frei.",
            "Dienstag in einer Woche könnte ich.",
            "Passt Ihnen Dienstag, der 1. Dezember?",
            "Tuesday next week would be great.",
            "Wie wäre es am 01.12.2026?",
            "Ich habe mir den 1. Dezember freigenommen.",
            "ginge der erste dezember",
        ),
    ),
    (
        MONDAY,
        ("2026-11-25 14:00-24:00",),
        ("2026-11-25 13:45-14:00",),
        (
            "Mittwoch ab 14 Uhr",
            "Am Mittwoch kann ich erst ab zwei.",
            "Mittwoch, aber nicht vor 14 Uhr.",
            "Ich kann am Mittwoch nach 14 Uhr.",
            "Mittwoch frühestens um 14.00 Uhr bitte.",
            "Am Mittwoch bin ich bis 14 Uhr in der Schule, danach könnte ich kommen.",
            "Mittwochs ist schlecht, aber diesen Mittwoch ginge es ab 14 Uhr.",
            "übermorgen ab 14h",
            "Wednesday from 2 pm onwards",
            "Am 25. arbeite ich bis 14 Uhr, danach hätte ich Zeit.",
        ),
    ),
    (
        MONDAY,
        ("2026-11-24 10:00-10:01",),
        ("2026-11-24 09:30-10:30",),
        (
            "Morgen um 10 Uhr?",
            "Dienstag um zehn",
            "Passt Ihnen Di 24.11. 10:00?",
            "morgen 10 uhr würde mir passen",
            "Tuesday at 10 am?",
            "Am Dienstag, 24.11.2026, 10.00 Uhr bitte",
        ),
    ),
    (
        MONDAY,
        ("2026-11-26 14:30-14:31",),
        ("2026-11-26 14:00-15:00",),
        (
            "Donnerstag um halb drei",
            "Do 14.30 Uhr",
            "am Donnerstag um 14 Uhr 30",
            "Thursday at half past two",
            "Do., 26.11., 14:30 h",
        ),
    ),
    (
        MONDAY,
        ("2026-11-26 10:15-10:16",),
        ("2026-11-26 09:45-10:46",),
        (
            "Donnerstag viertel nach zehn",
            "donnerstag um viertel elf",
            "Thursday at a quarter past ten",
        ),
    ),
    (
        MONDAY,
        ("2026-11-27 09:00-10:30",),
        ("2026-11-27 08:30-11:15",),
        (
            "Freitag zwischen 9 und 11 Uhr",
            "Freitag von 9 bis 11",
            "Fr 9-11 Uhr",
            "Am 27.11. 9:00-11:00 Uhr",
            "Friday between nine and eleven",
        ),
    ),
    (
        MONDAY,
        ("2026-12-15", "2026-12-17"),
        (),
        (
            "Der 15. oder 17.12. würde passen.",
            "Am 15.12. oder am 17.12.",
            "15. und 17. Dezember gehen.",
            "Dienstag, 15.12., oder Donnerstag, 17.12.",
            "Ich kann am 15.12., am 16. nicht, am 17.12. wieder.",
        ),
    ),
    (
        MONDAY,
        ("2026-11-24 16:30-18:00", "2026-11-26 16:30-18:00"),
        ("2026-11-24 15:30-16:30", "2026-11-26 15:30-16:30"),
        (
            "Dienstag oder Donnerstag nach Feierabend",
            "Di oder Do abends",
            "Am Dienstag oder Donnerstag nach der Arbeit",
        ),
    ),
    (
        MONDAY,
        ("2026-11-30 14:00-24:00", "2026-12-02"),
        ("2026-11-30 13:45-14:00",),
        (
            "Nächste Woche Mo ab 14 Uhr oder Mi ganztags.",
            "30.11. ab 14 Uhr, 2.12. ganztägig",
            "Meine freien Zeiten:\nMo 30.11. ab 14 Uhr\nDi 1.12. gar nicht\nMi 2.12. den ganzen Tag",
        ),
    ),
    (
        MONDAY,
        ("2026-12-07",),
        ("2026-12-04..2026-12-13",),
        (
            "In zwei Wochen bin ich wieder in Werne, ginge es dann?",
            "in 14 Tagen",
            "Heute in zwei Wochen?",
        ),
    ),
    (
        MONDAY,
        ("2026-12-01 08:00-12:00", "2026-12-02 08:00-12:00"),
        ("2026-12-01 07:00-08:00", "2026-12-02 07:00-08:00"),
        (
            "Nächste Woche Dienstag oder Mittwoch, jeweils vormittags.",
            "Am 1. oder 2. Dezember vormittags.",
            "Vormittags am 1.12. oder 2.12.",
            "Dienstag und Mittwoch nächster Woche habe ich frei, vormittags wäre ideal.",
        ),
    ),
    (
        MONDAY,
        ("2026-11-24", "2026-11-26"),
        (),
        (
            "Meinen Termin am Mittwoch kann ich nicht einhalten. Ginge es stattdessen Dienstag oder "
            "Donnerstag?",
            "Können wir den Termin vom Mittwoch auf Dienstag oder Donnerstag verlegen?",
            "Statt am Mittwoch könnte ich am Dienstag oder am Donnerstag.",
            "Mittwoch klappt doch nicht, lieber Dienstag oder Donnerstag.",
        ),
    ),
    (
        FRIDAY,
        ("2026-11-30 09:00-09:01",),
        ("2026-11-30 08:30-09:30",),
        (
            "Montag 9 Uhr?",
            "ginge montag um neun",
            "Kommenden Montag um 9:00 Uhr bitte.",
            "Monday at nine o'clock?",
        ),
    ),
    (
        SUMMER,
        ("2026-06-05",),
        (),
        (
            "Am Brückentag nach Fronleichnam",
            "Der Freitag nach Fronleichnam wäre ideal, da habe ich frei.",
            "Übermorgen, am Brückentag, könnte ich.",
        ),
    ),
)
