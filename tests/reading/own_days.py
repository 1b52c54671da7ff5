"""What people tell of their own day and week, and when they can therefore come; grouped by what is told.

(what is fine, what may be taken or left, text), all written on Monday 2026-11-23 at ten; rules as in `wish_cases`.
"""

from __future__ import annotations

Told = tuple[tuple[str, ...], tuple[str, ...], str]

OWN_DAYS: tuple[Told, ...] = (
    # what comes back every week
    (("Mi,Do,Fr,Sa",), (), "Montags wird gekegelt, dienstags ist Sauna, an den übrigen Tagen gern."),
    (("Mo,Mi,Do,Fr,Sa",), (), "Dienstags hüte ich die Enkel."),
    (("Mo,Di,Mi,Fr,Sa",), (), "Donnerstags fahre ich immer nach Dortmund zu meiner Schwester."),
    (("Mo,Di,Mi,Do,Sa",), (), "Freitags räume ich im Lager auf."),
    (("Mo,Di,Do,Fr,Sa",), (), "mittwochs tanzt meine frau, da hab ich die kinder"),
    (("Mo,Mi,Fr,Sa",), (), "Dienstags und donnerstags kickt der Kleine."),
    (("Di,Mi,Do,Fr,Sa",), (), "Ich gebe montags Nachhilfe."),
    (("Mo,Di,Do,Fr,Sa",), (), "Jeden Mittwoch treffen wir uns zum Stricken."),
    (("Mo,Di,Mi,Do,Sa",), (), "Freitags kommt die Putzhilfe, da muss ich zu Hause sein."),
    (("Mo,Mi,Do,Fr,Sa",), (), "Dienstags bin ich mit dem Verein unterwegs."),
    (("Di,Do,Fr,Sa",), (), "Montags und mittwochs leite ich eine Yogagruppe."),
    (("Mo,Di,Mi,Fr,Sa",), (), "Mein Mann hat donnerstags Dialyse, da brauche ich das Auto selbst."),
    (
        ("..2026-11-25", "2026-11-27.."),
        (),
        "Am Donnerstag backen wir Plätzchen in der Kita, sonst bin ich frei.",
    ),
    (("..2026-12-02", "2026-12-04.."), (), "Am 3.12. heiratet meine Schwester, da geht nichts."),
    (("..2026-12-02", "2026-12-04.."), (), "Am 3.12. haben wir Handwerker im Haus."),
    (("..2026-12-02", "2026-12-04.."), (), "Der 3.12. ist schon verplant."),
    (("Mo,Mi,Do,Fr,Sa",), ("Di",), "Dienstag ist bei uns Markttag."),
    (("Mo,Di,Do,Fr,Sa",), (), "Mittwochs ist immer Training."),
    (("Mo,Mi,Fr,Sa",), (), "Di und Do gehe ich immer reiten."),
    (("Mo,Di,Mi,Do,Sa",), (), "Freitags pilgert die ganze Familie zum Fußball."),
    # working hours
    (("16:00-24:00",), ("00:00-08:00", "Sa"), "Ich arbeite von 8 bis 16 Uhr."),
    (("00:00-09:30",), ("09:30-10:15",), "Ich fange um zehn an zu arbeiten, vorher ginge es."),
    (("00:00-08:30",), ("08:30-09:15",), "Mein Dienst beginnt um neun, davor könnte ich."),
    (("13:00-24:00",), ("12:45-13:00",), "Ich habe bis 13 Uhr Schule, danach passt es."),
    (("13:00-24:00",), ("12:00-13:00", "00:00-08:00"), "Ich arbeite vormittags."),
    (("13:00-17:00",), ("12:00-18:00",), "Ich arbeite nur vormittags, nachmittags passt es immer."),
    (("14:00-24:00",), ("13:45-14:00",), "Ich arbeite nachts und schlafe bis 14 Uhr."),
    ((), (), "Ich habe Gleitzeit und kann jederzeit."),
    (("Di,Do",), (), "Ich arbeite in Teilzeit, dienstags und donnerstags bin ich daheim."),
    (("Mi",), (), "Mittwochs habe ich immer frei."),
    (("Fr 13:00-24:00",), (), "Freitags mache ich um eins Schluss."),
    (("Fr 13:00-24:00",), (), "Freitags bin ich ab 13 Uhr zu Hause."),
    (
        ("Mo,Di,Do,Fr 17:00-24:00", "Mi 12:00-24:00"),
        ("Sa",),
        "Unter der Woche arbeite ich bis 17 Uhr, nur mittwochs bis 12.",
    ),
    (
        ("16:00-24:00",),
        ("15:45-16:00",),
        "Ich muss um halb acht los zur Arbeit und bin um 16 Uhr wieder da, also danach.",
    ),
    (("00:00-09:30",), ("09:30-10:15",), "Der Laden macht um zehn auf, vorher wäre mir recht."),
    (("16:00-24:00",), ("15:45-16:00",), "Ich arbeite bis 16 Uhr."),
    (("00:00-10:30",), ("10:30-11:15",), "Ich fange erst um elf an, davor wäre gut."),
    # school and kindergarten
    (
        ("08:00-11:30",),
        ("07:45-08:00", "11:30-12:15", "08:00-08:30"),
        "Um 8 bringe ich die Kinder zur Kita und um 12 hole ich sie ab, dazwischen hätte ich Zeit.",
    ),
    (
        ("08:00-11:30",),
        ("07:45-08:00", "11:30-12:15"),
        "Die Kinder sind von 8 bis 12 in der Schule, in der Zeit könnte ich kommen.",
    ),
    (("08:00-12:00",), ("07:00-08:00",), "Vormittags sind die Kinder in der Kita, da kann ich."),
    (("00:00-13:30",), ("13:30-14:15",), "Bis 14 Uhr ist der Kleine betreut."),
    (("00:00-14:00",), ("14:00-15:15",), "Ab 15 Uhr muss ich die Kinder abholen."),
    (
        ("00:00-11:30",),
        ("11:30-12:15",),
        "Um 12 muss ich meine Tochter vom Kindergarten abholen, es müsste also vorher sein.",
    ),
    (
        ("13:15-24:00",),
        ("13:00-13:15",),
        "Meine Tochter hat bis 13:15 Uhr Schule, danach könnten wir kommen.",
    ),
    (("00:00-12:00",), ("12:00-13:00", "17:00-24:00"), "Nachmittags habe ich die Kinder."),
    (
        ("08:00-11:30",),
        ("07:45-08:00", "11:30-12:15"),
        "Ich kann erst, wenn die Kinder in der Schule sind, also ab acht, und bis zwölf.",
    ),
    (
        ("2026-12-01 00:00-11:30",),
        ("2026-12-01 11:30-12:15",),
        "Dienstag, 1.12., bis 12 Uhr, danach muss ich den Kleinen abholen.",
    ),
    # shifts
    (
        ("2026-11-23..2026-11-27 14:00-24:00", "2026-11-30..2026-12-04 00:00-13:30"),
        (
            "2026-11-28..2026-11-29",
            "2026-12-05..2026-12-06",
            "2026-11-30..2026-12-04 13:30-14:15",
            "2026-11-23..2026-11-27 13:45-14:00",
        ),
        "Diese Woche habe ich Frühschicht bis 14 Uhr, nächste Woche Spätschicht ab 14 Uhr.",
    ),
    (
        ("2026-11-23..2026-11-27 15:00-24:00", "2026-11-30..2026-12-04 08:00-12:00"),
        ("2026-11-28..2026-11-29", "2026-12-05..2026-12-06", "2026-11-30..2026-12-04 07:00-08:00"),
        "Diese Woche Früh, ich kann nach 15 Uhr; nächste Woche Spät, dann nur vormittags.",
    ),
    (
        ("2026-11-30..2026-12-04 08:00-12:00",),
        ("2026-12-05..2026-12-06", "2026-11-30..2026-12-04 07:00-08:00"),
        "nächste woche hab ich spät, also vormittags",
    ),
    (
        ("2026-11-30..2026-12-04 14:00-24:00",),
        ("2026-12-05..2026-12-06", "2026-11-30..2026-12-04 13:45-14:00"),
        "Ich habe nächste Woche Nachtschicht, bitte nicht vor 14 Uhr.",
    ),
    (
        ("2026-11-30..2026-12-04 15:00-24:00", "2026-12-07..2026-12-11 00:00-11:30"),
        (
            "2026-12-05..2026-12-06",
            "2026-12-12..2026-12-13",
            "2026-11-30..2026-12-04 14:45-15:00",
            "2026-12-07..2026-12-11 11:30-12:15",
        ),
        "Nächste Woche Frühdienst, da kann ich ab 15 Uhr, die Woche darauf Spätdienst, da bis 12 Uhr.",
    ),
    (
        ("2026-11-30..2026-12-04 15:00-24:00", "2026-12-07..2026-12-11 08:00-12:00"),
        (
            "2026-12-05..2026-12-06",
            "2026-12-12..2026-12-13",
            "2026-11-30..2026-12-04 13:30-15:00",
            "2026-12-07..2026-12-11 00:00-13:30",
        ),
        "KW 49 Frühschicht, KW 50 Spätschicht.",
    ),
    (
        ("2026-11-26..2026-11-27",),
        ("2026-11-23..2026-11-25 14:00-24:00", "2026-11-30..2026-12-02 14:00-24:00", "Do,Fr"),
        "Montag bis Mittwoch habe ich Nachtdienst, Donnerstag und Freitag frei.",
    ),
    (
        ("2026-11-23..2026-11-27 15:00-24:00",),
        ("2026-11-28..2026-11-29", "2026-11-23..2026-11-27 13:30-15:00"),
        "Diese Woche habe ich Frühschicht.",
    ),
    # journeys and absence
    (
        ("2026-12-13..",),
        ("2026-12-12", "2026-11-23..2026-11-24"),
        "Ab übermorgen sind wir auf Juist und erst am 12. Dezember wieder zu Hause.",
    ),
    (("..2026-11-27", "2026-12-07.."), (), "Vom 28.11. bis 6.12. fahren wir nach Österreich."),
    (("2026-12-05..",), ("2026-12-04",), "Wir kommen am 4.12. aus dem Urlaub zurück."),
    (("2026-12-01..",), (), "Bis Ende November bin ich auf Montage."),
    (("..2026-11-29", "2026-12-07.."), (), "Nächste Woche bin ich im Harz."),
    (("2026-12-11..",), (), "Bis zum 10.12. sind wir in Spanien."),
    (("..2026-12-01", "2026-12-04.."), (), "Am 2. und 3. Dezember bin ich in Berlin."),
    (
        ("..2026-12-22", "2027-01-07.."),
        ("2026-12-19..2026-12-22",),
        "In den Weihnachtsferien fahren wir weg.",
    ),
    (("..2026-11-29", "2026-12-07.."), (), "Nächste Woche arbeite ich in Hamburg."),
    (("2026-12-07..",), (), "Ich bin erst ab dem 7. Dezember wieder im Lande."),
    (("2026-11-26..",), (), "Wir sind noch bis Mittwoch verreist."),
    (("2026-12-01..",), (), "Ab Dezember bin ich wieder in Deutschland."),
    (("2026-11-30..",), (), "Am Wochenende ziehen wir um, ab Montag passt es."),
    (("2026-12-14..",), (), "Ab 14.12. habe ich Urlaub."),
    (("2026-12-07..2026-12-18",), (), "Ich habe vom 7. bis 18. Dezember Urlaub."),
    (("2026-12-27..2026-12-31",), (), "Zwischen Weihnachten und Neujahr hab ich frei."),
    (
        ("..2026-11-30", "2026-12-13.."),
        (),
        "Vom 1. bis 12. Dezember hat meine Frau das Auto, da komme ich nicht weg.",
    ),
    (
        ("2026-12-05..",),
        ("2026-11-23..2026-11-24",),
        "Ab Mittwoch ist mein Mann mit dem Wagen in Polen, er kommt am 4.12. zurück, danach passt es immer.",
    ),
    # what is past
    ((), (), "Letzte Woche war ich krank, jetzt passt jeder Tag."),
    (
        ("13:00-17:00",),
        ("12:00-18:00",),
        "Bisher habe ich immer nur Termine am Vormittag bekommen, ich brauche aber einen am Nachmittag.",
    ),
    (("2026-11-25",), (), "Am Montag stand ich vor verschlossener Tür, bitte einen Termin am Mittwoch."),
    (
        ("13:00-17:00",),
        ("12:00-18:00",),
        "Beim letzten Mal wurde mir Dienstag um 8 Uhr angeboten. Ich hätte gern etwas am Nachmittag.",
    ),
    (("2026-11-26",), (), "Im Oktober habe ich schon einmal geschrieben. Donnerstag passt."),
    (
        ("Sa 08:00-12:00",),
        ("Sa 07:00-08:00",),
        "Jedes Mal bekomme ich Termine unter der Woche am Vormittag. Bitte samstags am Vormittag.",
    ),
    (("2026-11-24",), (), "Am 9. November habe ich meinen Ausweis verloren. Geht es morgen?"),
    (
        ("2026-11-30..2026-12-04",),
        ("2026-12-05..2026-12-06",),
        "Ende Oktober sind wir eingezogen. Nächste Woche bitte.",
    ),
    ((), (), "Mein Sohn ist am 5. Dezember 2010 geboren und braucht einen Ausweis."),
    (("2026-11-26",), (), "Im Sommer war ich länger krank. Donnerstag passt."),
    # the appointment that there is
    (
        ("15:30-24:00",),
        ("2026-12-03", "15:15-15:30"),
        "Mein Termin am 3.12. um 14 Uhr passt nicht mehr, ich habe da Seminar. Bitte an einem anderen Tag nach 15:30 Uhr.",
    ),
    (
        ("2026-12-01 14:00-24:00",),
        ("2026-12-01 13:45-14:00",),
        "Ich habe am 1. Dezember um 9 einen Termin bei Ihnen. Der Tag kann bleiben, aber bitte ab 14 Uhr.",
    ),
    (
        ("2026-12-01 13:00-17:00",),
        ("2026-12-01 12:00-18:00",),
        "Können wir den Termin am 1.12. um 9 Uhr auf den Nachmittag verlegen?",
    ),
    (
        ("2026-12-08 14:00-24:00",),
        ("2026-12-08 13:45-14:00",),
        "Am 8.12. um neun sitze ich nun im Zug. Der Tag selbst kann bleiben, nur ab 14 Uhr müsste es sein.",
    ),
    # English
    (("Mo,Mi,Do,Fr,Sa",), (), "On Tuesdays I teach, any other day is fine."),
    (("16:00-24:00",), ("15:45-16:00",), "I work until 4 pm, so after that would be good."),
    (("2026-12-11..",), (), "We're in Spain until 10 December."),
    (("2026-12-01..",), (), "I get the keys on 28 November. From 1 December on I could come."),
    (
        ("08:00-12:00",),
        ("07:00-08:00",),
        "I could come, but only in the mornings because our bakery keeps me from noon till late.",
    ),
)
