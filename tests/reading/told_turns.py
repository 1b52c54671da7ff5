"""Dates that are told, and days until which something must be had, judged by the reading guide.

A case is as in `wish_cases`: (reference time, what is fine, what may be taken or left, phrases).
"""

from __future__ import annotations

from tests.reading.moments import THURSDAY
from tests.reading.wish_cases import Case

TOLD: tuple[Case, ...] = (
    (THURSDAY, (), (), (
        'Heute kam Ihr Brief, ich brauche einen neuen Ausweis.',
        'Gestern lag Ihre Nachricht im Kasten, ich möchte den Pass abholen.',
        'Am Montag rief mich Ihre Kollegin an, ich bräuchte einen Termin.',
        'Im Frühjahr lag ich im Krankenhaus, nun brauche ich einen neuen Ausweis.',
        'Im Sommer feiern wir Goldhochzeit. Ich hätte gern einen Termin.',
        'Letzte Woche stand ich vor verschlossener Tür. Bitte einen Termin.',
        'Ich fange im Oktober eine Ausbildung an und hätte gern einen Termin.',
        'Ab dem 1. November arbeite ich in Hamm. Bitte um einen Termin für die Meldebescheinigung.',
        'Meine Tochter wird am 3. Oktober 16. Sie braucht einen Ausweis.',
        'Mein Sohn ist am 12. Mai geboren, er braucht einen Pass.',
        'Am 15. September wurde mein Antrag angenommen, ich möchte den Pass abholen.',
        'Seit Montag ist mein Ausweis weg, ich brauche einen neuen.',
        'Meine Frau hat am 2. November Geburtstag, das nur nebenbei. Ich brauche einen Pass.',
        'Ich wohne seit dem 1. August in Werne und muss mich anmelden.',
        'Zum 1.10. übernehme ich die Gaststätte und brauche ein Führungszeugnis.',
        'Der Termin am 3.9. fand nicht statt. Bitte einen neuen.',
        'I got your letter on Monday. I need an appointment for a passport.',
        'I moved here on 1 September and need to register.',
        'My passport was stolen on Saturday, I need a new one.',
        'I start my new job on 1 November and need a certificate of conduct.',
        'Wir heiraten nächsten Sommer und ich brauche einen neuen Pass.',
        'Nächstes Jahr wollen wir nach Kanada, dafür brauchen wir Pässe.',
        'Im März geht es nach Indien, dafür brauche ich einen Reisepass.',
        'Im Dezember 2025 habe ich schon einmal geschrieben. Ich brauche einen Termin.',
        'Mein Führerschein ist von 1987 und muss bis Januar 2033 umgetauscht werden.',
        'Am 2.9. war ich schon da, aber es fehlte das Foto. Kann ich nochmal kommen?',
        'Ihre Mail vom 8.9. hat mich erreicht, ich brauche den Termin weiterhin.',
        'Montag früh ist mir der Ausweis ins Wasser gefallen. Ich brauche einen neuen.',
        'Voriges Jahr im Oktober haben Sie mir schon mal geholfen. Ich brauche wieder einen Termin.',
    )),
    (THURSDAY, ('2026-09-10..2026-10-01',), (), (
        'Am 2. Oktober fliege ich nach Rom und brauche bis dahin einen Pass.',
        'Ich brauche den Pass vor dem 2. Oktober.', 'Wir reisen am 2.10. ab, der Pass muss vorher da sein.',
        'Der Flug geht am 2. Oktober, vorher brauche ich den Ausweis.',
        'Am 2.10. geht es in den Urlaub, da muss der Ausweis fertig sein.',
        'Der Termin müsste vor dem 2. Oktober liegen.',
        "I'm flying on 2 October and need my passport before then.", 'Abflug ist am 2.10.',
        'Es muss noch vor dem 2.10. klappen.',
        'Am 2. Oktober ist meine Prüfung, bis dahin brauche ich den Ausweis.',
        'Am 2.10. habe ich Prüfung, der Ausweis muss vor der Prüfung da sein.',
        'Am 2. Oktober heirate ich und brauche vorher den neuen Ausweis.',
        'Am 2.10. zieht mein Sohn nach Wien, vorher brauchen wir den Pass.',
        'Unsere Reise beginnt am 2. Oktober, bis dahin muss alles fertig sein.',
    )),
    (THURSDAY, ('2026-09-10..2026-10-02',), ('2026-10-03..',), (
        'Mein Ausweis läuft am 2. Oktober ab.', 'Mein Pass ist nur noch bis zum 2.10. gültig.',
        'Die Frist endet am 2. Oktober.', 'Ich muss das bis zum 2.10. erledigt haben.',
        'Das Führungszeugnis muss ich bis 2. Oktober vorlegen.', 'Abgabefrist ist der 2.10.',
        'My ID expires on 2 October.', 'Der Führerschein verliert am 2.10. seine Gültigkeit.',
        'Bis zum 2. Oktober brauche ich den Ausweis.', 'spätestens am 2.10. muss ich das Zeugnis abgeben',
        'Der Ausweis wird am 2.10. ungültig.', 'Meine Karte gilt bis 2.10., ich brauche also eine neue.',
        'Ablaufdatum 2.10.2026',
    )),
    (THURSDAY, ('2026-10-05..',), ('2026-09-10..2026-09-13', '2026-10-03..2026-10-04'), (
        'Vom 14.9. bis 4.10. bin ich in Reha, danach gern.',
        'Ich bin bis zum 4. Oktober in Kur und danach flexibel.',
        'Ich komme am 4. Oktober aus dem Urlaub zurück, danach jederzeit.',
        'Bis 4.10. verreist, danach gern ein Termin.',
    )),
)  # fmt: skip
