"""Invented mails that refuse or except times; as in `wish_mails`."""

from __future__ import annotations

from tests.reading.moments import MARCH, MONDAY, THURSDAY
from tests.reading.wish_mails import Mail

REFUSAL_MAILS: tuple[Mail, ...] = (
    (
        MONDAY,
        ("..2027-01-22 Mo 12:00-24:00", "..2027-01-22 Mi 13:30-24:00"),
        ("..2027-01-22 Mo 11:45-12:00", "..2027-01-22 Mi 13:15-13:30"),
        (),
        "Ich brauche einen Reisepass. Das ist mein Stundenplan:\nMontag ab 12 Uhr frei\nDienstag geht nicht\n"
        "Mittwoch ab 13.30 Uhr\n",
    ),
    (
        MONDAY,
        ("2026-11-27 00:00-11:30",),
        ("2026-11-27 11:30-12:15",),
        (),
        "Nach vier Anrufen ohne Antwort schreibe ich lieber: Ich brauche einen Personalausweis, am Freitag bis "
        "12 Uhr ginge es.",
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
        ("Mo,Di,Do,Fr,Sa 08:00-12:00",),
        ("Mo,Di,Do,Fr,Sa 07:00-08:00",),
        (),
        "Ich kann grundsätzlich immer vormittags, nur mittwochs nicht, da habe ich Physiotherapie.",
    ),
    (
        THURSDAY,
        ("2026-09-14",),
        (),
        (),
        "Montag hätte ich frei. Passt das? Bitte nicht anrufen, ich bin bis 22 Uhr auf Schicht.",
    ),
    (
        MARCH,
        ("2027-04-05..",),
        (),
        (),
        "Nach den Osterferien wäre es mir recht, vorher schaffe ich es nicht.",
    ),
    (
        MARCH,
        ("Mi 13:00-17:00",),
        ("Mi 12:00-18:00",),
        (),
        "Leider passt keiner der Vorschläge. Ich kann nur mittwochs nachmittags.",
    ),
    (
        MONDAY,
        (
            "..2026-11-25",
            "2026-11-27..",
        ),
        (),
        (),
        "Egal wann, nur Donnerstag dieser Woche geht nicht.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        (
            "2027-02-23",
            "2027-02-25",
        ),
        (),
        (),
        "Dienstag oder Donnerstag der nächsten Woche. Der Rest der Woche ist leider voll.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-02-26 13:00-13:01",),
        ("2027-02-26 12:30-13:31",),
        (),
        "Ich könnte am 26.2. um 13.00 Uhr. Falls das nicht geht, melden Sie sich bitte unter 0171 2345678.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        (
            "2027-02-24",
            "2027-02-26",
        ),
        (),
        (),
        "I could do Wednesday or Friday next week, but not Thursday.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        (
            "2027-06-17",
            "2027-06-18",
        ),
        (),
        (),
        "am 16. kann ich doch nicht, 17. oder 18. würde gehen",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("Mo,Di,Mi,Do,Fr 14:00-24:00",),
        (
            "Mo,Di,Mi,Do,Fr 13:45-14:00",
            "Sa",
        ),
        (),
        "Meine Kinder sind bis 13.30 Uhr in der Schule, vor 14 Uhr schaffe ich es daher nicht. Montag bis "
        "Freitag ist egal.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("2027-01-18..2027-01-24",),
        (),
        (),
        "Leider kann ich diese Woche gar nicht. Nächste Woche sieht es besser aus.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        (
            "2027-01-13",
            "2027-01-15",
        ),
        (),
        (),
        "Mittwoch oder Freitag. Donnerstags habe ich keinen Babysitter.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-06-03",),
        (),
        (),
        "Mein Termin am 2. Juni passt leider nicht mehr, könnte ich einen Tag später kommen?",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        (
            "2026-05-28",
            "2026-05-29",
        ),
        (),
        (),
        "Ich nehme Ihre Vorschläge leider nicht an, Mittwoch bin ich nicht da. Donnerstag oder Freitag "
        "nächste Woche?",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("10:00-24:00",),
        ("09:45-10:00",),
        (),
        "Bitte nicht vor 10 Uhr, ich komme aus dem Nachtdienst.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-06-15..2026-06-19 Mo,Mi,Fr",),
        ("2026-06-15..2026-06-21 Sa",),
        (),
        "KW 25, aber Dienstag und Donnerstag geht nicht",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-11-02..",),
        (),
        (),
        "Vor November schaffe ich es leider nicht.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-14 08:00-12:00",),
        ("2026-10-14 07:00-08:00",),
        (),
        "Den Termin am Montag, 12.10., muss ich leider verschieben, weil ich an dem Tag nach Hamburg muss. "
        "Ginge es am Mittwoch vormittag?",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-12..2026-10-18 Mo,Di,Fr,Sa",),
        (),
        (),
        "Nächste Woche außer Mittwoch und Donnerstag.",
    ),
)
