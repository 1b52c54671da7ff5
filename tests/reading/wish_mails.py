"""Whole invented mails with several statements about time, judged by the reading guide: those that wish for longer stretches, or for no time.

Others by what they wish for: `day_mails`, `week_mails`, `habit_mails`; by what they refuse: `refusal_mails`.

(reference time, what is fine, what may be taken or left, what is liked best, text); rules as in `wish_cases`.
"""

from __future__ import annotations

from tests.reading.moments import MARCH, MONDAY, THURSDAY

Mail = tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...], str]

MAILS: tuple[Mail, ...] = (
    (
        MONDAY,
        ("..2027-01-22 00:00-11:30", "..2027-01-22 14:00-24:00"),
        ("..2027-01-22 11:30-12:15", "..2027-01-22 13:45-14:00"),
        (),
        "Ich brauche einen Pass. Der Kleine schläft von zwölf bis zwei, sonst sind wir immer da.",
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
    (THURSDAY, (), ("2026-09-17", "2026-09-24"), (), "Nächsten Donnerstag hätte ich Zeit."),
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
    (MARCH, ("2027-03-30..",), ("2027-03-29",), (), "Bitte erst nach Ostern."),
    (MARCH, ("2027-03-02..2027-03-25",), (), (), "Geht es noch vor Ostern? Der Tag ist mir gleich."),
    (
        MARCH,
        ("2027-03-03..2027-03-12",),
        ("2027-03-02", "2027-03-13..2027-03-14"),
        (),
        "Zwischen morgen und dem 12.3. habe ich frei und kann immer.",
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
        ("2027-03-02..2027-03-18",),
        (),
        (),
        "Ich habe am 19.3. ein Vorstellungsgespräch und muss das Führungszeugnis vorher beantragt haben.",
    ),
    (
        MONDAY,
        ("2026-11-23..2026-12-11",),
        (),
        (),
        "Am 12. Dezember heirate ich und muss bis dahin den neuen Ausweis beantragt haben.",
    ),
    (
        MONDAY,
        ("2026-12-01..2026-12-10",),
        ("2026-11-28..2026-12-13",),
        (),
        "Meine Eltern ziehen Ende November zu uns. Anfang Dezember würden wir die beiden gerne anmelden.",
    ),
    (
        MONDAY,
        (),
        (),
        (),
        "Ich rufe morgen noch einmal an, falls Sie Fragen haben. Termin ist mir egal.",
    ),
    (
        MONDAY,
        (),
        (),
        (),
        "Unser Sohn kommt am 10. Januar zur Welt, vielleicht auch früher. Was brauchen wir für die "
        "Anmeldung und wann hätten Sie einen Termin?",
    ),
    (
        MONDAY,
        (),
        (),
        (),
        "Meine Frau ist am 14. Oktober verstorben, ich muss einiges ändern lassen.",
    ),
    (
        MONDAY,
        (),
        (),
        (),
        "Ich beziehe mich auf unser Telefonat vom Freitag. Bitte schicken Sie mir einen Terminvorschlag.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-02-17..2027-02-28",),
        (),
        (),
        "Ich brauche den Termin noch im Februar, der Mietvertrag beginnt am 1. März.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-04-05..",),
        (),
        (),
        "Wir sind in den Osterferien auf Sylt, danach würde es passen.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("..2027-03-14 16:00-24:00",),
        ("..2027-03-14 15:45-16:00",),
        (),
        "I'm leaving Germany on 15 March, so I need to deregister before that. I finish work at 4 pm, any "
        "day after that is fine.",
    ),
    (
        "2027-02-17T12:05:00+01:00",
        ("2027-03-01..2027-03-31 Sa",),
        (),
        (),
        "Im März samstags, wenn möglich.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-06-10..2027-07-18",),
        (),
        (),
        "Wir brauchen die Kinderpässe vor den Sommerferien.",
    ),
    (
        "2027-06-10T20:15:00+02:00",
        ("2027-07-01..",),
        (),
        (),
        "Ab Juli arbeite ich nur noch halbtags und habe dann immer Zeit.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("..2026-09-25",),
        ("2026-09-26..",),
        (),
        "Mein Führerschein muss bis spätestens 25. September umgetauscht sein.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-14..2026-09-30",),
        (),
        (),
        "Ich liege noch bis zum 13.9. im Krankenhaus. Danach, aber noch im September, möchte ich meinen "
        "Ausweis verlängern.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        (),
        (),
        (),
        "Mein alter Pass wurde am 15.06.2016 ausgestellt und ist am 14.06.2026 abgelaufen. Ich bitte um "
        "einen Termin.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-01..2026-09-10",),
        (),
        (),
        "Am 11.9. beginnt meine neue Stelle, das Führungszeugnis muss ich vorher beantragt haben.",
    ),
    (
        "2026-09-01T08:00:00+02:00",
        ("2026-09-07..",),
        (),
        (),
        "Ab kommendem Montag bin ich wieder flexibel.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("2027-02-01..2027-02-28",),
        (),
        (),
        "Im Februar habe ich wieder mehr Luft, vorher wird es eng.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("2027-01-11..2027-02-13",),
        (),
        (),
        "Wir fliegen am Valentinstag nach Bali und brauchen bis dahin zwei Reisepässe.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("2027-02-09..",),
        (),
        (),
        "Bitte erst nach Rosenmontag, vorher ist hier Ausnahmezustand.",
    ),
    (
        "2027-01-11T19:30:00+01:00",
        ("..2027-01-29",),
        (),
        (),
        "It has to be done by 29 January at the latest.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-06-01..2026-06-10",),
        ("2026-05-29..2026-06-13",),
        (),
        "Wir ziehen zum 1. Juni um. Anfang Juni würde ich uns gerne ummelden.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-05-26..",),
        (),
        (),
        "Nach Pfingsten gerne, Tag und Uhrzeit sind mir egal.",
    ),
    (
        "2026-05-21T11:00:00+02:00",
        ("2026-05-21..2026-05-31",),
        (),
        (),
        "Bis Ende Mai muss ich mich umgemeldet haben, sonst gibt es ein Bußgeld.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-26..",),
        (),
        (),
        "Wir sind ab Samstag für zwei Wochen auf Kreta, nach unserer Rückkehr am 25. Oktober würde es "
        "jederzeit gehen.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        ("2026-10-08..2026-10-30",),
        ("2026-10-31",),
        (),
        "Ich müsste das bis Monatsende erledigt haben.",
    ),
    (
        "2026-10-08T13:00:00+02:00",
        (),
        (),
        (),
        "Im Anhang mein alter Ausweis (gültig bis 03.02.2025). Mein Mann (geb. 1.1.1980) kommt auch mit. "
        "Wir wohnen seit 2019 in der Stockumer Str. 5.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-05-10..2027-05-21",),
        (
            "2027-05-08..2027-05-09",
            "2027-05-22..2027-05-23",
        ),
        (),
        "Zwischen dem 10. und dem 21. Mai bin ich in der Stadt.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-04-26..2027-05-05",),
        (),
        (),
        "Am 6. Mai (Himmelfahrt) fahren wir weg, wir bräuchten den Ausweis also unbedingt vorher.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("2027-06-01..2027-06-30",),
        (),
        (),
        "Eigentlich reicht auch ein Termin im Juni.",
    ),
    (
        "2027-04-26T08:30:00+02:00",
        ("..2027-05-14",),
        ("2027-05-15..",),
        (),
        "Unsere Pässe verlieren am 14. Mai ihre Gültigkeit.",
    ),
)
