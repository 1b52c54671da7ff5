"""What working people and families tell of their week: shifts, school and care, part-time, commuting, tables of days.

As in `own_days`: (what is fine, what may be taken or left, text), all written on Monday 2026-11-23 at ten.
"""

from __future__ import annotations

from tests.reading.own_days import Told

OWN_WEEKS: tuple[Told, ...] = (
    (('2026-11-23..2026-11-27 15:00-24:00', '2026-11-30..2026-12-04 00:00-10:30'), ('Sa,So', '2026-11-23..2026-11-27 14:45-15:00', '2026-11-30..2026-12-04 10:30-11:15'), 'Diese Woche Frühschicht: ab 15 Uhr. Nächste Woche Spätschicht: bis 11 Uhr.'),
    (('2026-11-30..2026-12-04 14:30-24:00', '2026-12-07..2026-12-11 00:00-11:30'), ('Sa,So', '2026-11-30..2026-12-04 14:15-14:30', '2026-12-07..2026-12-11 11:30-12:15'), 'Mein Schichtplan:\nKW 49: Früh - ab 14.30 Uhr\nKW 50: Spät - bis 12 Uhr'),
    (('2026-11-30..2026-12-04 14:00-24:00',), ('Sa,So', '2026-11-30..2026-12-04 13:45-14:00'), 'Nächste Woche hab ich Frühdienst, da bin ich ab 14 Uhr zu haben.'),
    (('2026-11-30..2026-12-04 00:00-11:30',), ('Sa,So', '2026-11-30..2026-12-04 11:30-12:15'), 'nächste woche spät, da ginge es bis zwölf'),
    (('2026-11-23..2026-11-27 15:00-24:00', '2026-11-30..2026-12-04 00:00-09:30'), ('Sa,So', '2026-11-23..2026-11-27 14:45-15:00', '2026-11-30..2026-12-04 09:30-10:15'), 'diese woche früh da kann ich ab drei, nächste woche spät da nur bis zehn'),
    (('2026-11-30..2026-12-04 14:30-24:00',), ('Sa,So', '2026-11-30..2026-12-04 14:00-14:30'), 'Nächste Woche habe ich Frühschicht (6 bis 14 Uhr), ab halb drei kann ich kommen.'),
    (('2026-11-30..2026-12-04 14:15-24:00',), ('Sa,So', '2026-11-30..2026-12-04 13:45-14:15'), 'Ich arbeite nächste Woche in Frühschicht, um 14 Uhr ist Schluss, um Viertel nach zwei wäre ich frühestens bei Ihnen.'),
    (('2026-12-01 13:00-24:00', '2026-12-03 13:00-24:00'), ('2026-12-01 12:45-13:00', '2026-12-03 12:45-13:00'), 'Möglich wäre der 1. oder 3. Dezember, jeweils nach 13 Uhr wegen der Schule.'),
    (('Di,Do 16:00-24:00',), ('Di,Do 15:45-16:00',), 'Dienstags oder donnerstags ab 16 Uhr, wegen meiner Arbeit geht es nicht früher.'),
    (('00:00-11:30',), ('11:30-12:15',), 'Wegen der Spätschicht nur bis 12 Uhr bitte.'),
    (('16:00-24:00',), ('15:45-16:00',), 'Aufgrund meiner Arbeitszeiten geht es erst ab 16 Uhr.'),
    (('Mo,Mi 14:00-24:00',), ('Mo,Mi 13:45-14:00',), 'Montags und mittwochs ab 14 Uhr, wegen der Kita nicht eher.'),
    (('14:30-24:00',), ('14:15-14:30',), 'Da ich in der Schule arbeite, passt es erst ab 14:30 Uhr.'),
    (('16:30-24:00',), ('16:15-16:30',), 'Berufsbedingt erst nach 16:30 Uhr.'),
    (('Mo,Di,Mi,Do 13:30-24:00', 'Fr'), ('Mo,Di,Mi,Do 13:15-13:30', 'Sa'), 'Montag bis Donnerstag habe ich Integrationskurs, an diesen Tagen bitte erst ab 13:30 Uhr. Freitags den ganzen Tag.'),
    (('Mo 12:00-24:00', 'Di,Mi,Do,Fr 15:00-24:00'), ('Mo 11:45-12:00', 'Di,Mi,Do,Fr 14:45-15:00', 'Sa'), 'Montags habe ich nur bis 12 Uhr Dienst, an den anderen Tagen bis 15 Uhr.'),
    (('Di 14:00-24:00', 'Fr'), ('Di 13:45-14:00', 'Sa'), 'Meine Woche:\nMo Arbeit\nDi Arbeit bis 14 Uhr\nMi Arbeit\nDo Arbeit\nFr frei'),
    (('Mo,Mi 14:00-24:00', 'Di,Do 00:00-11:30'), ('Mo,Mi 13:45-14:00', 'Di,Do 11:30-12:15', 'Fr,Sa'), 'Mo + Mi: Frühdienst, frei ab 14 Uhr\nDi + Do: Spätdienst, frei bis 12 Uhr\nFr: ganztags Dienst'),
    (('Mo 16:00-24:00', 'Di 12:00-24:00', 'Fr'), ('Mo 15:45-16:00', 'Di 11:45-12:00', 'Sa'), 'Montag: Arbeit bis 16 Uhr\nDienstag: Arbeit bis 12 Uhr\nMittwoch: Seminar\nDonnerstag: Seminar\nFreitag: frei'),
    (('2026-12-05..',), (), 'Bis zum 4.12. habe ich noch Prüfungen, ab dann bin ich frei.'),
    (('2026-12-19..',), ('2026-12-18',), 'Bis einschließlich 18.12. hab ich Klausuren, danach kann ich immer.'),
    (('2026-12-27..',), ('2026-12-24..2026-12-26',), 'Vor Weihnachten bin ich voll ausgebucht.'),
    (('2026-12-07..',), (), 'Diese und nächste Woche bin ich ausgebucht.'),
    (('2026-12-07..',), ('2026-11-23',), 'Diese Woche arbeite ich durch und nächste Woche bin ich auf Schulung.'),
    (('17:00-24:00',), ('16:45-17:00',), 'Ich pendle nach Köln und bin nie vor 17 Uhr zurück.'),
    (('Mo,Mi', 'Di,Do,Fr 17:00-24:00'), ('Di,Do,Fr 16:45-17:00', 'Sa'), 'Montags und mittwochs arbeite ich von zu Hause und kann jederzeit, an den anderen Tagen bin ich erst um 17 Uhr in Werne.'),
    (('Fr',), (), 'Ich bin unter der Woche in Frankfurt und nur freitags in Werne.'),
    (('Fr 14:00-24:00', 'Sa'), ('Fr 13:45-14:00',), 'Von Montag bis Donnerstag bin ich auf Montage, freitags komme ich gegen 14 Uhr zurück, samstags ginge auch.'),
    (('Mo,Fr',), (), 'Dienstag bis Donnerstag bin ich in Düsseldorf im Büro, Montag und Freitag im Homeoffice, da kann ich.'),
    (('Mo,Mi,Fr',), ('Sa',), 'Ich arbeite dienstags und donnerstags ganztags.'),
    (('Di,Mi,Fr 08:30-11:30',), ('Di,Mi,Fr 08:00-08:30', 'Di,Mi,Fr 11:30-12:15'), 'Die Kleine ist dienstags, mittwochs und freitags von halb neun bis zwölf bei der Tagesmutter, in der Zeit könnte ich kommen.'),
    (('08:00-11:30',), ('07:45-08:00', '11:30-12:15'), 'Zwischen 8 und 12 Uhr ist meine Mutter in der Tagespflege, da komme ich weg.'),
    (('Di,Fr',), (), 'Meine Mutter ist dienstags und freitags in der Tagespflege, nur dann kann ich aus dem Haus.'),
    (('00:00-14:00',), ('13:30-14:15',), 'Mein Sohn kommt um 14 Uhr aus der Schule, bis dahin ginge es.'),
    (('09:00-13:30',), ('08:45-09:00', '13:30-14:15'), 'Der Pflegedienst ist bis 9 Uhr da, um 14 Uhr muss ich wieder zu Hause sein, dazwischen passt es.'),
    (('Mi',), (), 'Ich kann montags und mittwochs, mein Mann mittwochs und freitags, wir müssen ja beide kommen.'),
    (('Do 14:00-16:00',), ('Do 13:45-14:00', 'Do 15:30-16:15'), 'Ich kann donnerstags ab 14 Uhr, meine Frau nur bis 16 Uhr.'),
    (('Di,Do 15:00-24:00',), ('Di,Do 14:45-15:00', 'Di,Do 14:30-15:00'), 'Meine Frau hat dienstags und donnerstags frei, ich bin erst ab 15 Uhr zu Hause.'),
    (('Mo,Di,Do 16:00-24:00',), ('Mo,Di,Do 15:45-16:00', 'Sa,Sa'), 'Mein Mann arbeitet bis 16 Uhr, ich habe mittwochs und freitags Spätdienst. Wir müssen beide kommen.'),
    (('Do 16:00-24:00',), ('Do 15:45-16:00',), 'Donnerstag ab 16 Uhr würde passen, in welcher Woche ist egal.'),
    (('2026-11-24', '2026-11-25'), (), 'Dienstag wäre mir am liebsten, Mittwoch ginge auch. Am Donnerstag haben Sie ja wohl zu.'),
    (('15:00-24:00',), ('14:45-15:00',), "I work the early shift, so I'm free from 3 pm."),
    (('Mo,Mi',), (), 'I only have Mondays and Wednesdays off.'),
    (('2026-12-01 16:30-18:00', '2026-12-02', '2026-12-04'), ('2026-12-01 15:30-16:30',), 'Nächste Woche: Di nach der Arbeit, Mi und Fr habe ich Homeoffice, Mo und Do gar nicht.'),
    (('Mi 13:00-17:00',), ('Mi 12:00-18:00',), 'Mittwochnachmittags habe ich immer frei, sonst bin ich im Laden.'),
    (('Mi 13:00-24:00', 'Sa'), ('Mi 12:00-13:00',), 'Ich habe ein Geschäft, mittwochs ab 13 Uhr ist zu, samstags bin ich auch frei.'),
    (('Mo',), (), 'Montags ist unser Salon geschlossen, da könnte ich kommen.'),
    (('Mo',), (), 'Unser Restaurant hat montags Ruhetag, nur dann kann ich.'),
)  # fmt: skip
