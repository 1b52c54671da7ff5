"""Days of every month, reasons behind hours, care, carnival, and numbers of days in a week spoken of.

A case is as in `wish_cases`: (reference time, what is fine, what may be taken or left, phrases).
"""

from __future__ import annotations

from tests.reading.moments import MONDAY
from tests.reading.wish_cases import Case

CARNIVAL = "2027-01-25T10:00:00+01:00"
SPRING = "2027-05-03T10:00:00+02:00"

DAY_TURNS: tuple[Case, ...] = (
    (MONDAY, ('2026-12-07', '2026-12-21', '2027-01-04', '2027-01-18'), (), (
        'Ich kann am ersten und dritten Montag im Monat.',
        'Meine Tochter fährt mich, sie hat immer am ersten und am dritten Montag im Monat frei.',
        'jeden ersten und dritten Montag eines Monats', 'Am 1. und 3. Montag im Monat hätte ich Zeit.',
    )),
    (MONDAY, ('2026-11-27 08:00-12:00', '2026-12-25 08:00-12:00'), ('2026-11-27 07:00-12:00', '2026-12-25 07:00-12:00'), (
        'Immer am letzten Freitag im Monat vormittags.', 'jeden letzten Freitag im Monat, vormittags',
    )),
    (MONDAY, ('10:00-24:00',), ('09:30-10:00',), (
        'Bitte nicht vor 10 Uhr, wir brauchen morgens etwas länger.',
        'Bitte erst ab 10 Uhr, morgens brauche ich etwas länger.',
        'Bitte erst ab zehn Uhr, morgens dauert bei uns alles länger.',
        'Nicht vor zehn, morgens komme ich schlecht in die Gänge.',
    )),
    (MONDAY, ('Mi 14:00-24:00',), ('Mi 13:45-14:00',), (
        'Mittwochs ab 14 Uhr, vormittags bin ich in der Werkstatt.',
        'Mittwochs ab 14 Uhr, vormittags hüte ich die Enkel.',
        'Wednesdays after 2 pm please, as the baby usually sleeps in the morning.',
    )),
    (MONDAY, ('2026-11-24 09:00-12:00', '2026-11-26 09:00-12:00'), ('2026-11-24 08:45-12:15', '2026-11-26 08:45-12:15'), (
        'Dienstag oder Donnerstag vormittags hätten wir Zeit, ab neun ist der Kleine in der Kita.',
        'Dienstag oder Donnerstag vormittags, ab neun sind die Kinder im Kindergarten.',
    )),
    (MONDAY, ('00:00-14:00',), ('13:30-14:15',), (
        'Bis 14 Uhr sind die Kinder im Kindergarten.', 'Bis 14 Uhr ist meine Tochter bei der Tagesmutter.',
    )),
    (MONDAY, ('00:00-12:00', '14:00-24:00'), ('11:30-12:15', '13:45-14:00'), (
        'Der Kleine schläft von zwölf bis zwei, davor und danach sind wir flexibel.',
        'Mein Sohn schläft von 12 bis 14 Uhr. Davor und danach geht es.',
        'Von 12 bis 14 Uhr habe ich Mittagsdienst, vorher oder nachher bin ich flexibel.',
    )),
    (MONDAY, ('Mo,Di,Mi,Do,Fr 16:30-18:00', 'Sa'), ('Mo,Di,Mi,Do,Fr 15:30-16:30',), (
        'Ich kann abends oder samstags.', 'Bei mir geht es nur abends oder eben samstags.',
        'Gern nach der Arbeit oder auch mal samstags.', 'abends, oder halt samstags',
    )),
    (MONDAY, ('Sa 08:00-12:00',), ('Sa 07:00-08:00',), (
        'Bin nur am Wochenende hier, samstagvormittags würde gehen.',
        'Ich bin nur am Wochenende zu Hause. Samstags vormittags könnte ich kommen.',
    )),
    (MONDAY, ('..2026-12-05 Fr 15:30-24:00', '2026-12-08..'), ('Fr 15:00-15:30', '2026-12-06..2026-12-07', 'Fr'), (
        'Bis einschließlich 5. Dezember bin ich auf Montage und nur freitags ab halb vier in Werne, ab dem 8.12. dann jederzeit.',
        'Bis zum 5. Dezember bin ich auf Montage, freitags ab halb vier ginge es, und ab dem 8.12. jederzeit.',
    )),
    (MONDAY, ('2026-11-24..2026-12-06 Di', '2026-12-07..'), (), (
        'Ab dem 7.12. jederzeit, davor nur dienstags.', 'Ab dem 7.12. kann ich immer, vorher nur dienstags.',
        'Dienstags, und ab dem 7.12. auch jederzeit.',
    )),
    (MONDAY, ('2027-01-11..2027-01-15',), (), (
        'In der zweiten Januarwoche, also vom 11. bis 15.', 'Die zweite Januarwoche, also zwischen dem 11. und 15.',
    )),
    (MONDAY, ('2027-01-12', '2027-01-14'), (), (
        'Gern in der zweiten Januarwoche, am 12. oder 14.', 'Erste Januarhälfte, zum Beispiel am 12. oder 14.',
    )),
    (MONDAY, ('2026-12-15..2026-12-23',), (), (
        'Nach dem 14. und vor Weihnachten wär nice.', 'Nach dem 14., aber noch vor Weihnachten.',
    )),
    (MONDAY, (), (), (
        'Am 13. werd ich volljährig und brauche dann einen Ausweis.',
        'Am 13. wird mein Sohn volljährig. Er braucht einen Ausweis.',
        'Am 3. Januar werde ich schulpflichtig, schreibt meine Enkelin.',
    )),
    (CARNIVAL, ('2027-02-01..2027-02-03', '2027-02-05..2027-02-06', '2027-02-10..2027-02-28'), (), (
        'Im Februar passt jeder Tag, nur Weiberfastnacht, Rosenmontag und Veilchendienstag bin ich nicht zu gebrauchen.',
        'Im Februar gern, an Weiberfastnacht, Rosenmontag und Veilchendienstag ist mit mir nicht zu rechnen.',
    )),
    (SPRING, ('..2027-05-15',), (), ('Ein Termin vor Pfingsten wäre schön.', 'Gern noch vor Pfingsten.')),
)  # fmt: skip
