"""Invented mails that wish for a week or a few days in a row; as in `wish_mails`."""

from __future__ import annotations

from tests.reading.moments import MARCH, MONDAY, THURSDAY
from tests.reading.wish_mails import Mail

WEEK_MAILS: tuple[Mail, ...] = (
    (
        MONDAY,
        ("2026-11-30..2026-12-01", "2026-12-03..2026-12-04"),
        ("2026-12-05..2026-12-06",),
        (),
        "Ich brauche einen Pass, nächste Woche. Am Mittwoch muss mein Sohn zum Zahnarzt, sonst geht jeder Tag.",
    ),
    (
        MONDAY,
        ("2026-12-01..2026-12-04",),
        ("2026-12-05..2026-12-06",),
        (),
        "Ich brauche einen Personalausweis, und zwar nächste Woche. Am 30. wird meine Tante operiert, die anderen "
        "Tage passen.",
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
        ("2026-12-07..2026-12-13",),
        (),
        (),
        "Können wir den Termin vom 1. Dezember in die Woche danach verschieben? Wann genau, ist mir egal.",
    ),
    (
        MONDAY,
        ("2026-11-24..2026-11-27 16:00-24:00",),
        ("2026-11-23..2026-11-28 15:45-24:00",),
        (),
        "Diese Woche bin ich täglich bis halb vier im Büro, ab 16 Uhr könnte ich bei Ihnen sein.",
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
        ("2026-09-21..2026-09-27", "2026-09-28..2026-10-04"),
        (),
        (),
        "KW 39 oder KW 40 würde bei uns passen.",
    ),
    (
        MARCH,
        ("2027-03-08..2027-03-09 13:00-17:00",),
        ("2027-03-08..2027-03-09 12:00-18:00",),
        (),
        "Anfang nächster Woche, nachmittags, das wäre für mich ideal.",
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
        ("2027-03-08..2027-03-14 Mo,Di,Fr",),
        ("2027-03-08..2027-03-14 Sa",),
        (),
        "nächste woche mo di oder fr, mi und do bin ich in berlin",
    ),
    (
        MONDAY,
        ("2026-11-30..2026-12-06 Mo,Di,Mi",),
        (),
        (),
        "nächste woche mo-mi geht bei mir immer",
    ),
    (
        MONDAY,
        ("2026-12-07..2026-12-11 08:00-12:00",),
        ("2026-12-07..2026-12-13 07:00-12:00",),
        (),
        "In der Woche vom 7. bis 11. Dezember bin ich vormittags zuhause und kann jederzeit kommen.",
    ),
    (
        MONDAY,
        (
            "2026-12-21..2026-12-23",
            "2026-12-28..2026-12-31",
        ),
        (
            "2026-12-24..2026-12-27",
            "2026-12-19..2026-12-20",
            "2027-01-01..2027-01-06",
        ),
        (),
        "Ich habe vom 21. bis 31. Dezember Urlaub und würde den Umtausch gern in der Zeit erledigen.",
    ),
    (
        MONDAY,
        ("2027-01-04..2027-01-08",),
        (
            "2027-01-02..2027-01-10",
            "2027-01-01",
        ),
        (),
        "In der ersten Januarwoche könnte ich kommen.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        (
            "2027-02-22",
            "2027-02-24..2027-02-26",
        ),
        ("2027-02-27..2027-02-28",),
        (),
        "Nächste Woche passt es gut, nur Dienstag bin ich den ganzen Tag in Essen.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-03-01..2027-03-07",),
        (),
        (),
        "Diese und nächste Woche bin ich krankgeschrieben. Übernächste Woche ginge es.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-06-28..2027-07-02",),
        ("2027-07-03..2027-07-04",),
        (),
        "KW 26 wäre ideal, da habe ich Resturlaub.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-06-14..2027-06-18 08:00-12:00",),
        ("2027-06-14..2027-06-20 07:00-12:00",),
        (),
        "Nächste Woche vormittags. Nachmittags bin ich immer mit den Kindern unterwegs.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        (
            "2027-06-11",
            "2027-06-14..2027-06-15",
        ),
        ("2027-06-12..2027-06-13",),
        (),
        "Morgen, Montag oder Dienstag wäre mir recht.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-06-21..2027-06-27",),
        ("2027-06-20",),
        (),
        "In der Woche ab 21.6. bin ich auf Heimaturlaub.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-06-24..2027-06-25",),
        (),
        (),
        "Am 24. oder 25. Juni, am 26. fahren wir in Urlaub.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-07..2026-09-11 07:00-09:30",),
        ("2026-09-07..2026-09-13 07:00-11:00",),
        (),
        "Ich bringe morgens um 7:45 Uhr meinen Sohn zur Schule und könnte nächste Woche gleich im "
        "Anschluss, also früh, bei Ihnen sein.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-28..2026-10-04",),
        (),
        (),
        "Wir kommen erst am 27. September aus dem Urlaub zurück. Die Woche darauf wäre gut.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-21..2026-09-25",),
        ("2026-09-26..2026-09-27",),
        (),
        "Die Woche vom 21.9. wäre perfekt, da habe ich frei.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        (
            "2027-01-12..2027-01-15",
            "2027-01-18..2027-01-22",
        ),
        (
            "2027-01-11",
            "2027-01-16..2027-01-17",
            "2027-01-23..2027-01-24",
        ),
        (),
        "Diese oder nächste Woche wäre toll.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("2027-01-25..2027-01-31",),
        (),
        (),
        "I'm travelling this week and next. The week of 25 January would be perfect.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-06-08..2026-06-12",),
        ("2026-06-13..2026-06-14",),
        (),
        "In der Woche nach Fronleichnam habe ich Urlaub.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-05-26..2026-05-28",),
        (),
        (),
        "nächste woche dienstag bis donnerstag bin ich da",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-19..2026-10-23",),
        ("2026-10-24..2026-10-25",),
        (),
        "Die Kinder haben ab dem 17.10. Ferien. In der ersten Ferienwoche sind wir zu Hause und könnten "
        "jederzeit vorbeikommen, in der zweiten fahren wir weg.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-12..2026-10-16 15:30-24:00",),
        ("2026-10-12..2026-10-18 15:15-24:00",),
        (),
        "nächste woche immer ab halb 4, vorher uni",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        (
            "2026-10-09 08:00-12:00",
            "2026-10-12..2026-10-14 08:00-12:00",
        ),
        (
            "2026-10-09 07:00-08:00",
            "2026-10-12..2026-10-14 07:00-08:00",
        ),
        (),
        "Morgen oder Montag bis Mittwoch, immer vormittags.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-05-03..2027-05-07 13:00-17:00",),
        ("2027-05-03..2027-05-09 12:00-18:00",),
        (),
        "nächste woche nachmittag, welcher tag ist egal",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-04-27..2027-04-30 08:00-12:00",),
        (
            "2027-04-26 08:30-12:00",
            "2027-04-27..2027-05-02 07:00-12:00",
        ),
        (),
        "Diese Woche vormittags wäre super.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-05-11..2027-05-12",),
        (),
        (),
        "Ich habe am 10.5. Prüfung, am 11. und 12. Mai hätte ich Zeit.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-05-24..2027-05-30",),
        (),
        (),
        "KW21",
    ),
)
