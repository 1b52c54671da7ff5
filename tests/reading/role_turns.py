"""What a time is for, by the clause that it stands in: asked for, taken away, a deadline, or told.

A case is as in `wish_cases`: (reference time, what is fine, what may be taken or left, phrases).
"""

from __future__ import annotations

from tests.reading.moments import MONDAY
from tests.reading.wish_cases import Case

JUDGED: tuple[Case, ...] = (
    (MONDAY, ("2026-12-10 09:00-09:01",), ("2026-12-10 08:30-09:31",), (
        'Ich habe mir Donnerstag, den 10. Dezember, um 9 Uhr freigehalten.',
        'Ich habe mir Donnerstag, den 10. Dezember, 9 Uhr, notiert.',
        'Am Donnerstag, dem 10.12., um 9 Uhr, würde ich gern kommen.',
    )),
    (MONDAY, ("2026-11-25 16:00-24:00",), ("2026-11-25 15:45-16:00",), (
        'Mittwoch ab 16 Uhr, vorher Uni.',
        'Mittwoch ab 16 Uhr, vorher hab ich Schule.',
        'Mittwoch ab vier, davor bin ich in der Arbeit.',
        'Mittwoch ab 16 Uhr, vorher schaffe ich es nicht.',
        'mittwoch ab vier wär top, vorher arbeit',
    )),
    (MONDAY, ("..2026-12-09",), (), (
        'Am 10.12. fliege ich, brauche ihn vorher.',
        'Am 10.12. hab ich Prüfung, der Ausweis muss vorher da sein.',
        'Ich heirate am 10.12. und hätte den Pass gern vorher.',
    )),
    (MONDAY, ("Di,Do,Sa 08:00-12:00",), ("Di,Do,Fr,Sa 07:00-12:00",), (
        'Bei mir geht es immer vormittags, montags, mittwochs und freitags bin ich aber nicht da.',
        'Mir passt es vormittags, montags, mittwochs und freitags muss ich arbeiten.',
        'Ich kann immer vormittags, montags, mittwochs und Freitag ausgenommen.',
    )),
    (MONDAY, ("2026-12-01 11:45-12:15",), ("2026-12-01 11:30-12:30",), (
        'Ich arbeite in der Nähe und käme am 1. Dezember gegen zwölf rüber.',
        'Ich wohne am Markt und schaue am Dienstag nächster Woche gegen zwölf bei Ihnen rein.',
    )),
    (MONDAY, ("2026-12-07..2026-12-11",), ("2026-12-12",), (
        'Verlegen Sie meinen Termin bitte in die Woche vom 7. bis 11.12.',
        'Können wir den Termin vom 30.11. in die Woche ab dem 7. bis zum 11. Dezember verschieben?',
    )),
    (MONDAY, ("2026-11-24..2026-11-25",), (), (
        'Morgen oder übermorgen, ich lasse alles stehen und liegen.',
        'Gern morgen oder übermorgen, ich richte mich nach Ihnen.',
    )),
    (MONDAY, ("2026-11-24 11:00-11:01", "2026-11-26 12:00-12:01"), ("2026-11-24 10:30-11:31", "2026-11-26 11:30-12:31"), (
        'Am Dienstag um 11, falls das nicht geht am Donnerstag um zwölf.',
        "Dienstag um elf. Wenn's da nicht klappt dann halt am Donnerstag um zwölf.",
        'Am Dienstag um 11 Uhr, sollte das nicht möglich sein am Donnerstag um 12 Uhr.',
    )),
    (MONDAY, ("..2026-12-09",), (), (
        'Am 10.12. geht es mit dem Chor nach Porto. Vorher brauche ich einen Ausweis.',
        'Am 10. Dezember muss ich zum Notar. Es gibt da wohl ein Papier. Ich muss es vor dem Notartermin haben.',
    )),
    (MONDAY, ("..2026-12-19 Mo,Fr",), (), (
        'Vor dem 20. müsste ich bei Ihnen gewesen sein. Montags und freitags kann ich.',
        'Bis zum 19.12. soll alles beantragt sein. Montags und freitags kann ich.',
    )),
    (MONDAY, ("2026-12-02..",), (), (
        'Nächste Woche bin ich bis Dienstag weg, danach geht es immer. Diese Woche geht es gar nicht.',
    )),
    (MONDAY, ("2026-11-25 17:00-24:00",), ("2026-11-25 16:45-17:00",), (
        'Meiner ist seit gestern abgelaufen 🙈 mittwoch ab 17 uhr, vorher hab ich uni',
    )),
)  # fmt: skip
