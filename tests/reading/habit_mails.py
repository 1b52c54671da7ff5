"""Invented mails that wish for weekdays or hours of any week; as in `wish_mails`."""

from __future__ import annotations

from tests.reading.moments import MARCH, MONDAY, THURSDAY
from tests.reading.wish_mails import Mail

HABIT_MAILS: tuple[Mail, ...] = (
    (
        THURSDAY,
        ("Do 16:00-24:00",),
        ("Do 15:45-16:00",),
        (),
        "Ich arbeite Vollzeit in Münster. Donnerstags mache ich früher Schluss, da könnte ich ab 16 Uhr "
        "bei Ihnen sein.",
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
        ("Mo,Di,Mi,Do,Fr 08:00-12:00",),
        ("Mo,Di,Mi,Do,Fr 07:00-12:15", "Sa"),
        (),
        "Mein Sohn ist von 8 bis 12 im Kindergarten, da könnte ich Montag bis Freitag vorbeischauen.",
    ),
    (
        MONDAY,
        ("Fr 12:00-24:00",),
        ("Fr 11:45-12:00",),
        (),
        "Freitags habe ich ab 12 Uhr Feierabend und könnte direkt vorbeikommen.",
    ),
    (
        MONDAY,
        (
            "Di 14:00-18:00",
            "Do 14:00-18:00",
        ),
        (
            "Di 13:45-24:00",
            "Do 13:45-24:00",
        ),
        (),
        "Dienstags und donnerstags haben Sie ja bis 18 Uhr auf, da könnte ich ab 14 Uhr.",
    ),
    (
        MONDAY,
        (
            "Mo,Di,Mi,Do,Fr 17:00-24:00",
            "Sa",
        ),
        ("Mo,Di,Mi,Do,Fr 16:45-17:00",),
        (),
        "Ich bin unter der Woche immer erst gegen 17 Uhr zurück, also ab 17 Uhr oder samstags.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("Mo 08:00-12:00",),
        ("Mo 07:00-08:00",),
        (),
        "Der einzige Tag, an dem ich vormittags Zeit habe, ist montags.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("Mi,Fr 08:00-12:00",),
        ("Mi,Fr 07:00-08:00",),
        (),
        "Ich habe eine Teilzeitstelle und bin mittwochs und freitags vormittags zu Hause.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        (
            "Mo 08:00-12:00",
            "Mi 08:00-12:00",
        ),
        (
            "Mo 07:00-08:00",
            "Mi 07:00-08:00",
        ),
        (),
        "Montags und mittwochs kann ich immer vormittags.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("Di,Mi,Do 08:00-12:00",),
        ("Di,Mi,Do 07:00-08:00",),
        (),
        "dienstags bis donnerstags vormittags bin ich immer zu hause",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("Mo,Di,Mi,Do,Fr 08:00-12:00",),
        (
            "Mo,Di,Mi,Do,Fr 07:00-08:00",
            "Sa 07:00-12:00",
        ),
        (),
        "Wochentags am Vormittag ist es für mich am einfachsten.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("16:00-24:00",),
        ("15:45-16:00",),
        (),
        "i get off work at 3:30 pm so anything from 4 pm works",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("Do 15:00-24:00",),
        ("Do 14:45-15:00",),
        (),
        "Ich kann nur donnerstags ab 15 Uhr, da passt meine Schwiegermutter auf die Kinder auf.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        (
            "Fr 14:00-24:00",
            "Sa",
        ),
        ("Fr 13:45-14:00",),
        (),
        "Wegen meiner Arbeit in Frankfurt bin ich nur freitags ab 14 Uhr oder samstags in Werne.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("Mo,Mi,Fr",),
        (),
        (),
        "Ich kann montags, mittwochs und freitags. An den anderen Tagen arbeite ich in Hamm.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("08:00-12:00",),
        ("07:00-08:00",),
        (),
        "Ich bin Frührentner, vormittags passt immer, nachmittags gehe ich schwimmen.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("12:00-24:00",),
        ("11:45-12:00",),
        (),
        "Ich schlafe lange, also bitte erst ab 12 Uhr mittags.",
    ),
)
