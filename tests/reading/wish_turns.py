"""More wishes in the citizens' own turns: habits, working hours, days told of, first choices, what points back.

The notation is that of `wish_cases`.
"""

from __future__ import annotations

from tests.reading.moments import MONDAY
from tests.reading.wish_cases import Case

WEDNESDAY = "2026-09-09T10:00:00+02:00"

TURNS: tuple[Case, ...] = (
    (
        WEDNESDAY,
        ("Mo,Mi,Fr 00:00-11:00",),
        (),
        (
            "Ich kann nur montags, mittwochs und freitags, jeweils vor 11 Uhr.",
            "Bei mir gehen nur Montag, Mittwoch und Freitag, immer vor 11 Uhr.",
        ),
    ),
    (
        WEDNESDAY,
        ("2026-09-10",),
        (),
        ("Morgen, egal wann.", "Donnerstag, wann auch immer."),
    ),
    (
        WEDNESDAY,
        ("2026-09-14 15:30-24:00", "2026-09-15 15:30-24:00", "2026-09-10 15:30-24:00"),
        (),
        ("mo di do ab 15:30", "Mo, Di und Do ab 15:30 Uhr"),
    ),
    (
        WEDNESDAY,
        ("Mo,Di,Mi 14:30-24:00", "Do"),
        (),
        ("Montag bis Mittwoch arbeite ich bis 14:30 Uhr, Donnerstag habe ich frei.",),
    ),
    (
        WEDNESDAY,
        ("Mo,Di,Do,Fr,Sa",),
        (),
        (
            "Mittwochs habe ich Chorprobe, sonst ist mir jeder Tag recht.",
            "Mittwochs haben wir immer Kegeln.",
            "Da ich mittwochs unterrichte, ginge jeder andere Tag.",
        ),
    ),
    (
        WEDNESDAY,
        ("2026-09-17 09:45-10:16", "2026-09-18 09:45-10:16"),
        ("2026-09-17 09:30-10:31", "2026-09-18 09:30-10:31"),
        (
            "Am 17. gegen 10 Uhr, sonst am 18. zur selben Zeit.",
            "Am 17.9. so um zehn oder am 18.9. um die gleiche Uhrzeit.",
        ),
    ),
    (
        WEDNESDAY,
        ("2026-09-21..2026-09-25",),
        (),
        (
            "Ich habe vom 21. bis 25. September Urlaub und könnte in dieser Woche jederzeit.",
        ),
    ),
    (
        WEDNESDAY,
        ("2026-10-01..2026-10-15",),
        (),
        ("In der ersten Oktoberhälfte bitte.", "Erste Hälfte Oktober wäre gut."),
    ),
    (
        WEDNESDAY,
        ("2026-09-11 00:00-12:00",),
        (),
        ("Am Freitag muss ich um 12 Uhr beim Zahnarzt sein, davor ginge es.",),
    ),
    (
        WEDNESDAY,
        ("12:00-24:00",),
        (),
        (
            "Ich arbeite von 6 bis 12 Uhr. Danach kann ich jeden Tag kommen.",
            "Um 12 Uhr habe ich Feierabend, dann kann ich kommen.",
        ),
    ),
    (
        WEDNESDAY,
        ("2026-09-16",),
        (),
        (
            "Kann ich den Termin von Montag auf Mittwoch verlegen?",
            "Ich habe am 14.9. einen Termin, den ich auf den 16.9. verlegen möchte.",
            "Bitte verlegen Sie meinen Termin (Montag, 14.9., 8 Uhr) auf den 16.9.",
        ),
    ),
    (
        WEDNESDAY,
        ("2026-09-14..2026-09-20 Mo,Di,Do,Fr,Sa",),
        (),
        (
            "Der Mittwoch fällt leider aus, sonst passt die ganze nächste Woche.",
            "Nächste Woche gern, Mittwoch muss ich allerdings passen.",
        ),
    ),
    (
        WEDNESDAY,
        ("2026-09-12..2026-11-07 Mo,Di,Mi,Do,Sa 12:00-24:00", "2026-09-09..2026-09-10 12:00-24:00"),
        ("Fr 12:00-24:00",),
        ("Ich kann jeden Tag ab 12, am Freitag, dem 11., jedoch nicht.",),
    ),
    (
        WEDNESDAY,
        ("2026-09-22..2026-09-30", "2026-10-01..2026-12-31"),
        ("2026-09-21",),
        (
            "Bin noch bis zum 21.9. am Gardasee, danach passt alles.",
            "Wir sind bis einschließlich 21.9. in Dänemark, danach gern.",
        ),
    ),
    (
        MONDAY,
        ("..2026-12-19",),
        (),
        (
            "Wir brauchen für die Türkei (ab 20. Dezember) neue Pässe.",
            "Am 20.12. ist Abfahrt, den Pass brauchen wir vorher.",
            "Mein Ausweis verliert am 19. Dezember seine Gültigkeit.",
        ),
    ),
    (
        MONDAY,
        ("2026-12-02", "2026-12-03"),
        (),
        (
            "Wir sind umgezogen (1.11.) und könnten am 2. oder 3. Dezember.",
            "Zum 1.1. melde ich ein Gewerbe an, passt Ihnen der 2. oder 3. Dezember?",
        ),
    ),
    (
        MONDAY,
        ("2026-12-07..2026-12-23 Mo,Mi,Do,Fr,Sa",),
        ("2026-12-24..2026-12-26",),
        ("Ab dem 7. Dezember bis Weihnachten, außer dienstags.",),
    ),
)  # fmt: skip

FIRST_CHOICES: tuple[tuple[str, tuple[str, ...], tuple[str, ...], str], ...] = (
    # at, all that is fine, what is liked best, the words
    (
        WEDNESDAY,
        ("2026-09-09..2026-09-30",),
        ("2026-09-21..2026-09-27",),
        "Bis Ende September, am liebsten in der Woche ab dem 21.9.",
    ),
    (WEDNESDAY, ("Do,Fr",), ("2026-09-10..2026-09-11",), "Donnerstags oder freitags, am liebsten diese Woche."),
    (
        WEDNESDAY,
        ("2026-09-15..2026-09-20",),
        ("2026-09-16",),
        "Montag bin ich nicht da, sonst geht die ganze nächste Woche, am liebsten Mittwoch.",
    ),
    (
        WEDNESDAY,
        ("2026-09-14..2026-09-20",),
        ("2026-09-14..2026-09-20 13:00-15:00",),
        "Nächste Woche ist alles denkbar, vorzugsweise am frühen Nachmittag.",
    ),
    (
        WEDNESDAY,
        ("Do,Fr,Sa",),
        ("2026-09-10 09:00-09:01",),
        "Am liebsten Donnerstag um 9, ansonsten jeden Tag außer Mo, Di und Mi.",
    ),
)  # fmt: skip
