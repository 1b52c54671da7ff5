"""Ways of saying days, hours and stretches, judged by the reading guide.

A case is as in `wish_cases`: (reference time, what is fine, what may be taken or left, phrases).
"""

from __future__ import annotations

from tests.reading.moments import MONDAY, THURSDAY
from tests.reading.wish_cases import Case

SAID: tuple[Case, ...] = (
    (MONDAY, ('2026-11-24 14:30-14:31',), ('2026-11-24 14:00-15:01',), (
        'morgen 14.30', 'morgen um 14.30h', 'morgen um halb 3', 'morgen um ½ 3', 'morgen halb drei',
        'morgen um 14 Uhr 30', 'morgen um 14:30 h', 'morgen, 14,30 Uhr', 'morgen 1430 Uhr',
        'morgen um 14h30', 'morgen um 14 h 30', 'morgen um 14 30 Uhr', 'morgen um 14.30uhr',
        'Di 24.11 14.30', 'Di. 24.11. 14:30', '24.11. 14.30', '24.11 um 14.30', 'tomorrow at 2:30 p.m.',
        'tomorrow at half past 2', 'tomorrow 2.30pm', 'tomorrow at 14:30h',
        'am dienstag um halb drei nachmittags', '24/11 14:30', '24.11.26, 14:30 Uhr',
        'Dienstag 24.11.2026 14 Uhr 30', 'Dienstag d. 24.11. um 14:30',
        'Dienstag dem 24. November um 14:30 Uhr',
        'am Dienstag, den vierundzwanzigsten November um halb drei', 'um halb dreie am Dienstag',
    )),
    (MONDAY, ('2026-11-24 10:15-10:16',), ('2026-11-24 09:45-10:46',), (
        'morgen um viertel elf', 'morgen viertel nach zehn', 'morgen um viertel nach 10',
        'morgen viertel nach 10 Uhr', 'morgen um 10 Uhr 15', 'morgen um ¼ 11', 'morgen um 10.15',
        'morgen um viertel über zehn', 'tomorrow at quarter past ten', 'tomorrow at a quarter past 10',
        'morgen um 10:15Uhr', 'morgen 10 15 Uhr',
    )),
    (MONDAY, ('2026-11-24 10:45-10:46',), ('2026-11-24 10:15-11:16',), (
        'morgen um viertel vor elf', 'morgen um 3/4 11', 'morgen dreiviertel elf', 'morgen um ¾ elf',
        'morgen um dreiviertel 11 Uhr', 'tomorrow at quarter to eleven', 'morgen drei viertel elf',
    )),
    (MONDAY, ('2026-11-24 10:00-11:31',), ('2026-11-24 09:30-12:15',), (
        'morgen zw. 10 u. 12', 'morgen zw 10 und 12 uhr', 'morgen zwischen zehn und zwölf',
        'morgen von 10 - 12', 'morgen 10-12', 'morgen 10–12 Uhr', 'morgen 10.00-12.00', 'morgen 10 bis 12h',
        'morgen von 10 h bis 12 h', 'morgen zwischen 10 und 12', 'morgen 10 Uhr - 12 Uhr',
        'tomorrow between 10 and 12', 'tomorrow from 10 to 12', 'tomorrow 10am-12pm', 'morgen 10/12 Uhr',
        'morgen irgendwann zwischen 10 und 12 Uhr', 'morgen so zwischen 10 und 12', 'morgen 1000-1200 Uhr',
        'morgen in der Zeit von 10 bis 12 Uhr', 'morgen im Zeitraum 10 bis 12 Uhr',
        'morgen im Zeitfenster 10:00 bis 12:00',
    )),
    (MONDAY, ('2026-11-24 13:00-14:31',), ('2026-11-24 12:30-15:15',), (
        'morgen zwischen ein und drei Uhr', 'morgen von eins bis drei',
        'morgen zwischen eins und drei am Nachmittag', 'morgen zwischen 13 und 15 Uhr',
        'tomorrow between 1 and 3 pm', 'morgen 13-15 h',
    )),
    (MONDAY, ('2026-11-24 16:00-24:00',), ('2026-11-24 15:45-16:00',), (
        'morgen ab 16h', 'morgen nach vier', 'morgen ab vier', 'morgen ab 4', 'morgen frühestens 16 Uhr',
        'morgen nicht vor 16 Uhr', 'tomorrow after 4', 'tomorrow after 4pm', 'tomorrow from 4 onwards',
        'tomorrow any time after four', 'morgen 16 Uhr oder später', 'morgen ab 16 Uhr aufwärts',
        'morgen ab 1600', 'morgen ab ca 16 Uhr', 'morgen erst ab sechzehn Uhr', 'morgen ab um 4',
        'morgen ab viere', 'morgen nachmittag ab 4',
    )),
    (MONDAY, ('2026-11-24 07:00-11:30',), ('2026-11-24 11:30-12:15',), (
        'morgen bis 12', 'morgen bis zwölf', 'morgen vor 12 Uhr', 'morgen bis max. 12 Uhr',
        'morgen nur bis 12h', 'morgen bis spätestens 12:00', 'tomorrow before 12', 'tomorrow until noon',
        'tomorrow before noon', 'morgen bis um zwölf', 'morgen bis zwölfe', 'morgen spät. 12 Uhr',
        'morgen bis mittags um 12', 'morgen bis 12 Uhr mittags',
    )),
    (MONDAY, ('2026-11-24 09:45-10:16',), ('2026-11-24 09:30-10:31',), (
        'morgen gegen 10', 'morgen ca. 10 Uhr', 'morgen so um 10', 'morgen um ca 10',
        'morgen so gegen zehn', 'morgen um 10 rum', 'morgen um 10 herum', 'morgen etwa um zehn',
        'morgen so um zehn rum', 'tomorrow around 10', 'tomorrow at about 10', 'morgen ungefähr 10 Uhr',
        'morgen gg. 10 Uhr', 'morgen gegen zehne', 'morgen um zehn Uhr herum', 'morgen ~10 Uhr',
        'morgen circa 10', 'morgen um die 10 Uhr',
    )),
    (THURSDAY, ('2026-09-11 10:00-24:00',), ('2026-09-11 09:45-10:00',), (
        'Mein Sohn braucht so eine Bescheinigung, U-Schein oder so. Morgen nach 10?',
        'Ich hätte gern einen Termin, kurz oder so. Morgen ab 10 ginge es.',
        'ich kann ja sowieso. morgen ab 10 uhr',
    )),
    (MONDAY, ('2026-12-06', '2026-12-10', '2026-12-15', '2026-12-20'), (), (
        'Ich könnte am 6., 10., 15. und 20.', 'frei hab ich am 6., am 10., am 15. und am 20. Dezember',
        'Möglich wären der 6., 10., 15. und 20.12.', '6.12., 10.12., 15.12., 20.12.',
        '06.12. / 10.12. / 15.12. / 20.12.', 'am 6./10./15./20.12.', '6.12, 10.12, 15.12 oder 20.12',
        'am 6ten, 10ten, 15ten und 20ten Dezember', '6. / 10. / 15. / 20. Dezember',
        'am sechsten, zehnten, fünfzehnten oder zwanzigsten Dezember',
    )),
    (MONDAY, ('2026-12-05',), (), (
        'am Fünften', 'Am fünften Dezember', 'am 5ten', 'am 5. des nächsten Monats', 'am 5. im Dezember',
        'am 5. kommenden Monats', '5. Dez', '5.Dez.', '5.Dezember', '05.12', '5.12.26', '5-12-2026',
        '2026-12-05', '5/12/2026', 'am 5,12,', 'dez 5', 'dezember 5.', 'am 5 dezember', 'am 5.12 .',
        'am  5 . 12 .', 'the 5th of December', 'December 5th', '5th Dec',
    )),
    ('2026-09-14T09:00:00+02:00', ('2026-09-20 00:00-24:00', '2026-10-22'), (), (
        '20.09. 22.10.',
    )),
    ('2026-09-14T09:00:00+02:00', ('2026-09-22 10:00-10:01',), ('2026-09-22 09:30-10:31',), (
        '22.09. 10.00', '22.9. 10:00', '22.09 10.00', 'Dienstag 22.09. 10 Uhr', '22.09.2026 10.00 Uhr',
        '22.9 um 10', '22.09.,10h', '22.9. - 10 Uhr', '22.9., 10 Uhr vormittags', 'Di 22.9. 10h',
    )),
    (MONDAY, ('2026-11-26 08:00-12:00',), ('2026-11-26 07:00-08:00',), (
        'Donerstag Vormittag', 'Donnerstg vormittag', 'Donnersag vorm.', 'donnertag vormitags',
        'Donnerstsag vormittag', 'Do. vorm.', 'donnerstag vm', 'Dunnerstag vormittag', 'Donnestag Vormitag',
        'Do vormittags', 'am donnerstag in der früh bis mittag', 'Donnerstag in den Vormittagsstunden',
        'Donnerstag-Vormittag', 'Donnerstagsvormittag', 'am Do. Vormittag', 'am dommerstag vormittag',
    )),
    (MONDAY, ('2026-11-24 13:00-17:00',), ('2026-11-24 12:00-18:00',), (
        'Dienstsag nachmittag', 'Diestag nachmitag', 'Dienstg nachm.', 'am dinstag nachmittag',
        'Dienstach Nachmittag', 'Di nachmittag', 'Di. Nachm.', 'Dienstag nachmitttag',
        'am dienstag den 24 nachmittags', 'di nm', 'Dienstag nach Mittag', 'Dienstag am Nachmittag',
    )),
    (MONDAY, ('2026-11-25',), (), (
        'Mitwoch', 'Mittwch', 'mitwoch', 'Mittowch', 'mittwoc', 'übermorgn', 'übermorgen', 'über morgen',
        'ubermorgen', 'uebermorgen', 'Mittwoh', 'am mi', 'Mi.',
    )),
    (MONDAY, ('2026-11-27',), (), (
        'Freitg', 'freytag', 'Freitach', 'Feitag', 'fraitag', 'Fr.', 'fr 27.11.', 'FREITAG',
        'freitag den 27', 'Frietag',
    )),
    (MONDAY, ('2026-11-28',), (), (
        'Sammstag', 'Samsatg', 'Sonnabend', 'am sa', 'samstach', 'diesen Samstag', 'Sa. 28.11.', 'Sonabend',
    )),
    (MONDAY, ('2026-11-24 10:00-10:01',), ('2026-11-24 09:30-10:31',), (
        'Morgen! Hätten Sie morgen um 10 was frei?', 'Morgen zusammen, morgen um 10 Uhr?',
        'Moin, morgen um 10?', 'morgen, ginge es morgen 10 uhr', 'Guten Morgen morgen um 10 wäre gut',
        'Schönen guten Morgen, ginge es morgen um 10 Uhr?', "'n Morgen, morgen um zehn?",
        'guten morgen ich könnte morgen um 10', 'Morgen liebes Team,\nmorgen um 10 Uhr wäre gut.',
    )),
    (MONDAY, ('2026-11-23..2027-01-20 Di',), (), (
        'Morgen, ich brauche einen Ausweis. Dienstags kann ich.', 'Morgen,\nich könnte immer dienstags.',
        'Guten Morgen! Jeden Dienstag.', 'Morgen Frau Lenz, dienstags passt es mir.',
        'Morgen Zusammen\n\nimmer dienstags bitte',
    )),
    (MONDAY, ('2026-11-24 07:00-09:30',), ('2026-11-24 09:30-11:00',), (
        'morgen früh', 'morgen frueh', 'Dienstag früh', 'am dienstag morgen', 'Dienstagmorgen',
        'Dienstag morgens', 'Di früh', 'morgen in der Früh', 'morgen in aller Frühe', 'morgen ganz früh',
        'am Dienstag in der Frühe', 'Dienstag in der Früh', 'tomorrow early morning', 'morgen Früh',
        'Dienstag am Morgen', 'Dienstag am frühen Morgen', 'Di morgen',
    )),
    (MONDAY, ('2026-11-30 08:00-08:01',), ('2026-11-30 07:30-08:31',), (
        'am montag früh um acht', 'am Montag morgens um 8', 'Montag um 8 in der Früh',
        'montag um 8 uhr morgens', 'Mo früh 8 Uhr', 'Montag 8 Uhr früh', 'Monday at 8 am',
        'Monday 8 in the morning', "Monday at 8 o'clock in the morning",
    )),
    ('2027-05-10T08:00:00+02:00', ('2027-05-28',), (), (
        'Freitag nach Fronleichnam', 'am Freitag nach Fronleichnam', 'den Freitag nach Fronleichnam',
        'am Tag nach Fronleichnam', 'am Brückentag nach Fronleichnam', 'am Brückentag', 'Brückentag 28.5.',
        'einen Tag nach Fronleichnam', 'Freitag (Brückentag)  28.05.', 'the Friday after Corpus Christi',
    )),
    ('2027-05-10T08:00:00+02:00', ('2027-05-18..',), (), (
        'nach Pfingsten', 'nach dem Pfingstwochenende', 'wenn Pfingsten vorbei ist',
        'nach den Pfingsttagen', 'nach Pfingstmontag', 'ab Dienstag nach Pfingsten',
        'nach den Pfingstfeiertagen', 'nach dem langen Pfingstwochenende',
    )),
    ('2027-05-10T08:00:00+02:00', ('2027-05-10..2027-05-15',), ('2027-05-14..2027-05-15',), (
        'bis Pfingsten', 'in der Woche vor Pfingsten',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-03-30..',), (), (
        'nach Ostern', 'nach den Osterfeiertagen', 'nach den Ostertagen', 'nach dem Osterwochenende',
        'nach dem Osterfest', 'wenn Ostern vorbei ist', 'after Easter', 'nach Ostermontag',
        'erst nach Ostern',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-03-02..2027-03-25',), ('2027-03-26..2027-03-29',), (
        'vor Ostern', 'bis Ostern', 'noch vor Ostern', 'vor den Osterfeiertagen', 'vor Karfreitag',
        'bis Gründonnerstag', 'before Easter', 'bis zu den Osterfeiertagen', 'bis zum Osterwochenende',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-04-05..',), (), (
        'nach den Osterferien', 'wenn die Osterferien vorbei sind', 'sobald die Osterferien rum sind',
        'wenn die Schule wieder losgeht', 'nach Ferienende', 'wenn wieder Schule ist', 'nach den Ferien',
        'wenn die Ferien um sind', 'sobald die Schule wieder anfängt',
        'sind die osterferien vorbei, dann gerne', 'erst wenn die Ferien zu Ende sind',
        'nach Ende der Osterferien', 'wenn die Osterferien zuende sind',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-03-22..2027-04-03',), (), (
        'in den Osterferien', 'während der Osterferien', 'in den Ferien', 'in der Ferienzeit',
        'in der Osterferienzeit', 'innerhalb der Osterferien', 'Osterferien', 'während der Schulferien',
        'in den kommenden Ferien', 'in den nächsten Ferien',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-03-15..2027-03-20',), ('2027-03-21..2027-03-21',), (
        'die letzte Woche vor den Osterferien', 'in der letzten Woche vor den Osterferien',
        'in der Woche vor den Osterferien', 'in der letzten Schulwoche vor den Osterferien',
        'die Woche vor den Ferien', 'letzte Schulwoche',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-04-05..2027-04-09',), ('2027-04-10..2027-04-11',), (
        'in der ersten Woche nach den Osterferien', 'die Woche nach den Osterferien',
        'in der ersten Schulwoche nach den Osterferien', 'in der Woche nach den Ferien',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-03-22..2027-03-27',), ('2027-03-28..2027-03-28', '2027-03-20..2027-03-21'), (
        'in der ersten Osterferienwoche', 'in der ersten Ferienwoche', 'erste Woche der Osterferien',
        'erste Woche in den Osterferien', 'in den Osterferien in der ersten Woche', 'in der 1. Ferienwoche',
        'in der ersten Woche der Ferien', 'Osterferien, erste Woche',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-03-29..2027-04-03',), ('2027-03-28..2027-03-28', '2027-04-04..2027-04-04'), (
        'in der letzten Osterferienwoche', 'in der letzten Ferienwoche', 'zweite Woche der Osterferien',
        'in der 2. Ferienwoche', 'in den Osterferien, und zwar in der zweiten Woche',
        'in der zweiten Woche der Ferien', 'die letzte Woche der Osterferien',
    )),
    ('2027-03-02T07:45:00+01:00', ('2027-03-22..2027-03-27', '2027-03-29..2027-04-03'), ('2027-03-28..2027-03-28',), (
        'in der ersten oder letzten Ferienwoche', 'erste oder zweite Ferienwoche',
        'in der 1. oder 2. Osterferienwoche',
    )),
    (MONDAY, ('2026-11-23..2026-12-22',), ('2026-12-23',), (
        'vor Weihnachten', 'vor den Weihnachtsferien', 'bis zu den Weihnachtsferien',
        'noch dieses Jahr vor Weihnachten', 'vor den Weihnachtsfeiertagen',
        'bevor die Weihnachtsferien anfangen', 'bis zum Ferienbeginn', 'bis Ferienbeginn',
    )),
    (MONDAY, ('2026-12-28..',), ('2026-12-27..2026-12-27',), (
        'nach Weihnachten', 'nach den Weihnachtsfeiertagen', 'ab dem 27.12.',
    )),
    (MONDAY, ('2027-01-02..',), (), (
        'im neuen Jahr', 'nach Neujahr', 'ab 2. Januar', 'nach dem Jahreswechsel',
    )),
    (MONDAY, ('2026-12-28..2026-12-31',), ('2026-12-27..2026-12-27',), (
        'zwischen den Jahren', 'zw. den Jahren', 'zwischen Weihnachten und Neujahr',
        'zwischen den Feiertagen', 'between Christmas and New Year',
    )),
    (MONDAY, ('2026-11-30..2026-12-04',), ('2026-12-05..2026-12-06',), (
        'nächste Woche', 'kommende Woche', 'in der nächsten Woche', 'nä. Woche', 'nächste Wo.',
        'in der kommenden Woche', 'nexte woche', 'nächst Woche', 'next week', 'in der 49. KW', 'KW 49',
        'KW49', '49.KW', 'in KW 49', 'kw 49/2026', 'Woche 49', 'in der Kalenderwoche 49',
        'die kommende Woche über', 'im Laufe der nächsten Woche', 'nächste Woche irgendwann',
        'die nächste Woche', 'in der Woche ab dem 30.11.', 'in der Woche vom 30.11. bis 4.12.',
        'Woche vom 30.11.', 'Woche ab 30.11.', '30.11.-4.12.', '30.11. - 04.12.', '30.11.–4.12.2026',
        'vom 30. November bis zum 4. Dezember', '30. Nov bis 4. Dez',
        'von Montag, 30.11. bis Freitag, 4.12.', 'Mo 30.11. - Fr 4.12.', 'von Mo (30.11.) bis Fr (4.12.)',
        'zwischen dem 30.11. und dem 4.12.', '30/11 - 4/12',
    )),
    (MONDAY, ('2026-12-07..2026-12-11',), ('2026-12-12..2026-12-13',), (
        'übernächste Woche', 'die Woche nach der nächsten', 'in der übernächsten Woche',
        'die Woche nach nächster', 'übernächste Wo', 'the week after next', 'in the week of December 7',
        'week after next', 'in der zweiten Dezemberwoche', 'die Woche vom 7.12.', 'die Woche um den 9.12.',
    )),
    (MONDAY, ('2026-12-16..2026-12-31',), ('2026-12-13..2026-12-15',), (
        'zweite Monatshälfte Dezember', 'in der zweiten Dezemberhälfte', 'in der 2. Dezemberhälfte',
        'in der zweiten Hälfte Dezember', 'im Dezember, zweite Hälfte', 'im Dezember, zweite Monatshälfte',
        'the second half of December',
    )),
    (MONDAY, ('2026-12-01..2026-12-10',), ('2026-12-11..2026-12-13', '2026-11-28..2026-11-30'), (
        'Anfang Dezember', 'anfangs Dezember', 'Anfang Dez.', 'zu Beginn des Dezembers', 'early December',
        'beginning of December', 'Anfang des Monats Dezember', 'Anfang nächsten Monats',
        'Anfang des nächsten Monats',
    )),
    (MONDAY, ('2026-12-21..2026-12-31',), ('2026-12-18..2026-12-20', '2027-01-01..2027-01-03'), (
        'Ende Dezember', 'gegen Ende Dezember', 'Ende nächsten Monats', 'late December',
        'at the end of December', 'end of next month',
    )),
    (MONDAY, ('2026-12-03..2026-12-04',), ('2026-12-02..2026-12-06',), (
        'Ende nächster Woche', 'gegen Ende nächster Woche', 'end of next week', 'Ende der nächsten Woche',
    )),
    (MONDAY, ('2026-11-30..2026-12-01',), ('2026-12-02..2026-12-02',), (
        'Anfang nächster Woche', 'Anfang der nächsten Woche', 'Beginn nächster Woche', 'early next week',
        'zu Beginn der kommenden Woche', 'gleich Anfang nächster Woche',
    )),
    (MONDAY, ('2026-11-26..2026-11-27',), ('2026-11-25..2026-11-25', '2026-11-28..2026-11-29'), (
        'Ende der Woche', 'Ende dieser Woche', 'gegen Ende der Woche', 'zum Ende der Woche',
        'end of this week', 'in der zweiten Wochenhälfte', 'zweite Wochenhälfte',
    )),
    (MONDAY, ('2026-12-07',), ('2026-12-04..2026-12-13',), (
        'in zwei Wochen', 'in 14 Tagen', 'heute in zwei Wochen', 'heute in 14 Tagen', 'in vierzehn Tagen',
        'in two weeks',
    )),
    (MONDAY, ('2026-11-23..2026-12-07',), ('2026-12-08..2026-12-13',), (
        'innerhalb der nächsten zwei Wochen', 'binnen 14 Tagen', 'die nächsten 14 Tage',
        'within the next two weeks', 'in den kommenden 14 Tagen',
    )),
    (MONDAY, ('2026-12-07..',), (), (
        'ab dem 7.12.', 'ab dem 7. Dezember', 'vom 7.12. an', 'vom 7. Dezember an', 'frühestens am 7.12.',
        'frühestens ab 7.12.', 'ab übernächster Woche', 'nicht vor dem 7.12.', 'erst ab dem 7.',
        'from 7 December', 'from December 7th on', 'starting December 7', 'ab Montag, 7.12.',
        'ab Mo, 7.12.', 'ab KW 50', 'ab der 50. KW', 'nach dem 6.12.', 'after December 6', 'ab dem 07.',
        'ab dem siebten Dezember', 'ab 7.12 aufwärts', 'vor dem 7. Dezember nicht', '7.12. oder später',
    )),
    (MONDAY, ('2026-11-23..2026-12-11',), ('2026-12-12',), (
        'bis zum 11.12.', 'bis 11.12.', 'bis einschließlich 11.12.', 'bis spätestens 11. Dezember',
        'bis Freitag, 11.12.', 'spätestens am 11.12.', 'bis Fr 11.12.', 'vor dem 12.12.',
        'until 11 December', 'by December 11', 'bis zum elften Dezember', 'bis 11.12. einschl.',
        'bis inkl. 11.12.', 'bis KW 50 einschließlich', 'noch bis 11.12.', 'allerspätestens am 11.12.',
        'längstens bis zum 11.12.',
    )),
    (MONDAY, ('2026-11-26',), (), (
        'in drei Tagen', 'in 3 Tagen', 'in three days', 'heute in drei Tagen',
    )),
    (MONDAY, ('2026-11-23..2027-01-21 Di,Do',), (), (
        'dienstags und donnerstags', 'immer Di und Do', 'jeden Dienstag und Donnerstag',
        'jeweils dienstags oder donnerstags', 'Dienstag- und Donnerstags immer',
        'on Tuesdays and Thursdays', 'Tuesdays or Thursdays', 'an Dienstagen und Donnerstagen',
        'immer dienstags u. donnerstags', 'di, do jede woche', 'jede Woche Dienstag und Donnerstag',
        'every Tuesday or Thursday', 'any Tuesday or Thursday',
    )),
    (MONDAY, ('2026-11-23..2027-01-21 Mo,Di,Mi,Do,Fr 16:00-24:00',), ('2026-11-23..2027-01-21 15:45-24:00',), (
        'any weekday after 4', 'weekdays after 4 pm', 'werktags ab 16 Uhr', 'Mo-Fr ab 16 Uhr',
        'Mo - Fr nach 16h', 'Montag bis Freitag ab 16 Uhr', 'unter der Woche ab vier',
        'Mo bis Fr. ab 16:00', 'montags bis freitags nach 16 Uhr', 'an jedem Werktag ab 16 Uhr',
        'Mondays to Fridays after 4pm', 'Mon-Fri after 4pm', 'an den Wochentagen ab 16 Uhr',
        'Mo. - Fr. ab 16.00 Uhr', 'in der Woche immer ab 16 Uhr', 'wochentags immer erst ab vier',
        'unter der woche erst nach 16 uhr',
    )),
    (MONDAY, ('2026-11-23..2027-01-21 Do 13:00-24:00', '2026-11-23..2027-01-21 Fr'), ('2026-11-23..2027-01-21 Do 12:45-13:00', '2026-11-23..2027-01-21 Sa'), (
        "On Thursdays I am free after 1 pm, on Fridays all day.", 'Thursdays after 1pm, Fridays any time',
        'Thursdays after 1pm and Fridays all day', 'donnerstags ab 13 uhr, freitags den ganzen tag',
    )),
    (MONDAY, ('2026-11-26..2026-11-27',), (), (
        'Donnerstag oder Freitag dieser Woche', 'diese Woche Do oder Fr', 'Do/Fr diese Woche',
        'diese Woche noch Donnerstag oder Freitag', '26. oder 27.', '26./27.11.', 'am 26. und 27. November',
        '26./27. November', 'am 26. bzw. 27.', '26.+27.11.', '26. od. 27.11.',
    )),
)  # fmt: skip
