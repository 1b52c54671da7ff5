"""How people of a small town say it: no commas, the dialect's words, everyday turns; grouped by what is peculiar.

(what is fine, what may be taken or left, text), all written on Monday 2026-11-23 at ten; rules as in `wish_cases`.
"""

from __future__ import annotations

from tests.reading.own_days import Told

TOWN: tuple[Told, ...] = (
    # clauses that no mark separates
    (
        ("Di,Do 15:00-24:00",),
        ("Di,Do 14:45-15:00",),
        "termin bitte dienstags oder donnerstags nach 15 uhr hab jetzt frühschicht da komm ich vorher nicht raus",
    ),
    (("Mi 16:00-24:00",), ("Mi 15:45-16:00",), "mittwochs ab 4 bin vorher auf arbeit"),
    (("Fr",), (), "geht bei mir nur freitags muss sonst immer arbeiten"),
    (("15:00-24:00",), ("14:45-15:00",), "ab 15 uhr hab bis 14 uhr schule"),
    (
        ("2026-11-28 08:00-12:00",),
        ("Sa 07:00-12:00",),
        "samstag vormittag wär super unter der woche arbeite ich bis 6",
    ),
    (("2026-11-25",), (), "dienstag is schlecht mittwoch is besser"),
    (("2026-11-25",), (), "montag und dienstag hab ich die hütte voll mittwoch passt"),
    (
        ("2026-11-24 13:00-17:00",),
        ("2026-11-24 12:00-18:00",),
        "morgen nachmittag wenns geht muss nämlich vormittags arbeiten",
    ),
    (
        ("2026-11-30", "2026-12-01 12:00-24:00", "2026-12-02..2026-12-06"),
        ("2026-12-01 00:00-08:00",),
        "nächste woche hab ich komplett frei nur dienstag vormittag bin ich beim zahnarzt",
    ),
    # the dialect's words
    (
        ("2026-11-27 09:45-10:15",),
        ("2026-11-27 09:30-10:31",),
        "Ich komm Freitach so gegen zehn rum, dat müsste passen.",
    ),
    (("2026-11-26 13:00-17:00",), ("2026-11-26 12:00-18:00",), "Donnerstach nammittach geht et"),
    (("2026-11-25", "2026-11-26"), (), "Mittwoch wär mir dat am liebsten, Donnerstach ginget auch"),
    (("2026-11-24 08:00-08:01",), ("2026-11-24 07:30-08:31",), "morgn früh um 8 wär top"),
    # how long something lasts
    (("2026-11-27..",), (), "Der Lehrgang zieht sich noch bis Donnerstag, ab Freitag bin ich wieder da."),
    (("2026-11-28..",), (), "Die Nächte gehen noch bis Freitag, danach hab ich frei."),
    # what will not do, without a "nicht"
    (("..2026-11-24", "2026-11-26.."), (), "Mittwoch is bei mir Essig, sonst gern"),
    (("00:00-16:30",), ("16:30-17:15",), "nach 17 Uhr läuft bei mir nix mehr"),
    (
        ("2026-11-26 14:30-24:00",),
        ("2026-11-26 14:15-14:30",),
        "donnerstag ab halb drei vorher krieg ich nicht frei",
    ),
    # reasons
    (("14:00-24:00",), ("13:45-14:00",), "am besten nach 14 uhr wegen schule"),
    (("13:00-24:00",), ("12:45-13:00",), "Ab 13 Uhr wäre schön, wegen der Frühschicht."),
    (("08:00-12:00",), ("07:00-08:00",), "mittags bin ich immer im Garten, also lieber vormittags"),
    (("00:00-10:30",), ("10:30-11:15",), "Ich muss um elf die Kleine abholen, also bitte vorher."),
    (
        ("00:00-12:00",),
        ("12:00-12:45",),
        "Um halb eins kommen die Kinder aus der Schule, bis dahin kann ich jeden Tag",
    ),
    (("Di",), (), "dienstags ist bei uns im Salon Ruhetag"),
    # weekdays of several stretches, and what comes behind them
    (
        ("2026-11-23..2026-12-10 Mo",),
        (),
        "Ich hab nur montags frei, Ende November oder Anfang Dezember würde gut gehen.",
    ),
    (("2027-01-07..",), (), "Vor den Weihnachtsferien schaff ich das nicht mehr, danach aber gern"),
    (
        ("Di ..2026-12-07 16:30-18:00", "Di 2026-12-09.. 16:30-18:00"),
        ("Di ..2026-12-07 15:30-16:30", "Di 2026-12-09.. 15:30-16:30"),
        "Also dienstags nach Feierabend bitte, am 8. aber nicht da ist Weihnachtsfeier",
    ),
    (
        ("Di,Do 13:00-17:00",),
        ("Di,Do 12:00-18:00",),
        "Geht denn nicht auch nachmittags, dienstags oder donnerstags?",
    ),
    # the office's own hours, told or asked
    (
        ("2026-11-26 16:30-18:00",),
        ("2026-11-26 15:30-16:30",),
        "Ihr habt doch donnerstags bis 18 Uhr auf? Dann würd ich diesen Donnerstag nach der Arbeit kommen.",
    ),
    (
        ("2026-11-28 10:00-10:01",),
        ("2026-11-28 09:30-10:31",),
        "Haben Sie samstags auf? Dann käme ich am Samstag um zehn.",
    ),
    (("2026-11-26",), (), "Mittwochnachmittag habt ihr zu, ne? Dann bitte Donnerstag."),
    (
        ("Sa 08:00-12:00",),
        ("Sa 07:00-08:00",),
        "Samstags vormittags hätte ich Zeit. Wenn Sie auf haben, nehm ich irgendeinen Samstag.",
    ),
    (("Sa",), (), "Haben Sie samstags auf?"),
    # an absence that is on, and the day named behind it
    (("2026-12-01..",), (), "Wir sind noch bis Sonntag auf Norderney, ab Dienstag könnte ich."),
    (
        ("2026-11-26", "2026-11-27"),
        (),
        "Hab noch Nachtschicht bis Mittwoch, Donnerstag und Freitag wär ich zu haben.",
    ),
    (("2026-11-30..2026-12-06",), (), "Diese Woche krieg ich nicht mehr hin, nächste aber gern."),
    (("2026-11-30..2026-12-06",), (), "Diese Woche wirds eng, nächste sieht besser aus"),
    (
        ("..2026-12-02", "2026-12-04.."),
        (),
        "Ich kann jederzeit, nur am 3.12. hat meine Tochter Geburtstag.",
    ),
)
