"""Invented replies, to slots offered and to an appointment that stands, with what they want; written on `AT`, rules as in `wish_cases`."""

from __future__ import annotations

from mailworker.core.reading import Kind

AT = "2026-09-14T09:12:00+02:00"
THREE = ("2026-09-22T10:00", "2026-09-24T14:30", "2026-09-25T08:15")
TWO = ("2026-09-22T09:15", "2026-09-23T11:45")
CONFIRMED = """

Am 07.09.26 um 12:48 schrieb Bürgerbüro Werne:
> Guten Tag,
>
> Ihr Termin im Bürgerbüro ist eingetragen:
>
> Dienstag, 22. September 2026, 10:00 Uhr
> Anliegen: Reisepass beantragen
"""

Taken = int | Kind
"""The place in the list of the slot that is taken, or another kind of mail."""

TO_OFFERS: tuple[tuple[tuple[str, ...], Taken, tuple[str, ...], tuple[str, ...], str], ...] = (
    (THREE, 1, (), (), "Donnerstag ist mir recht, Dienstag haben wir Klassentreffen."),
    (THREE, 1, (), (), "Der Donnerstag wär mir lieb, am Dienstag ist ja Markt."),
    (TWO, 1, (), (), "Mittwoch kommt mir gelegen, dienstags ist immer Singkreis."),
    (TWO, 0, (), (), "Dienstag sagt mir zu. Mittwochs ist Enkeltag."),
    (TWO, 1, (), (), "Den Mittwoch nehme ich mit Kusshand, Dienstag ist Zahnarzt angesagt."),
    (THREE, 2, (), (), "freitag viertel nach acht bin ich da"),
    (THREE, 1, (), (), "Der Nachmittagstermin wäre der einzige, den ich einrichten kann."),
    (THREE, 0, (), (), "22. ok"),
    (THREE, 1, (), (), "14.30 am Do. ist notiert. Danke!"),
    (
        THREE,
        Kind.DECLINE,
        ("16:30-24:00",),
        ("16:15-16:30",),
        "Alle drei Termine liegen in meiner Arbeitszeit. Haben Sie auch etwas ab 16:30?",
    ),
    (
        THREE,
        Kind.DECLINE,
        ("2026-09-28..",),
        ("..2026-09-20", "2026-09-26..2026-09-27"),
        "Leider passt keiner der Termine, in der Woche bin ich auf Fortbildung. Ab dem 28.9. kann ich wieder.",
    ),
    (
        THREE,
        Kind.DECLINE,
        ("Do 17:00-24:00",),
        ("17:00-24:00", "16:45-17:00"),
        "Vielen Dank für die Vorschläge. Da mein Mann mitmuss und erst nach 17 Uhr zu Hause ist, wäre mir ein späterer Termin lieber, am besten donnerstags.",
    ),
    (
        THREE,
        Kind.DECLINE,
        ("2026-09-21 13:00-17:00",),
        ("2026-09-21 12:00-18:00",),
        "Nee, morgens is bei mir ganz schlecht und donnerstag sowieso. montag nachmittag wär super",
    ),
    (
        TWO,
        Kind.DECLINE,
        ("2026-09-28..2026-10-04",),
        (),
        "Unfortunately neither works for me, I'm away until the 27th. Any day the following week would be fine.",
    ),
    (TWO, 1, (), (), "Wednesday 11:45 it is. See you then."),
    (TWO, 1, (), (), "I'd go for Wednesday please, Tuesday I'm working."),
    (TWO, 0, (), (), "The earlier one suits me better, thank you."),
    (THREE, 2, (), (), "The last slot on Friday would be great - the others clash with my lectures."),
    (
        THREE,
        Kind.QUESTION,
        (),
        (),
        "Danke für die Termine. Muss ich da eigentlich ein Foto mitbringen oder kann man das bei Ihnen machen?",
    ),
    (
        THREE,
        Kind.CANCEL,
        (),
        (),
        "Hat sich erledigt, ich habe den Ausweis wiedergefunden. Ich brauche keinen Termin mehr, danke trotzdem!",
    ),
    (TWO, 0, (), (), "Dienstag\n\nGesendet von Outlook für Android"),
    (TWO, 1, (), (), "der mittwoch dann bitte danke"),
    (TWO, 1, (), (), "mi 11 45"),
    (TWO, 1, (), (), "11:45"),
    (TWO, 0, (), (), "Der frühere."),
    (
        TWO,
        Kind.DECLINE,
        ("2026-09-22 10:15-10:16",),
        ("2026-09-22 09:45-11:00",),
        "Geht's auch eine Stunde später am Dienstag?",
    ),
    (
        TWO,
        Kind.DECLINE,
        ("2026-09-23 15:00-24:00",),
        ("2026-09-23 14:45-15:00", "Mi 15:00-24:00"),
        "Mittwoch wäre ok aber nur wenn es nach 15 Uhr geht",
    ),
    (
        TWO,
        Kind.DECLINE,
        ("Do 12:00-24:00",),
        ("Do 11:45-12:00",),
        "Dienstag bin ich zur Dialyse, Mittwoch auf Arbeit. Donnerstags habe ich immer ab 12 frei.",
    ),
    (TWO, 0, (), (), "Wir nehmen den Dienstag. Der Mittwoch ist mein letzter Arbeitstag vor dem Urlaub."),
    (TWO, 1, (), (), "Leider bin ich am 22. nicht da, aber am 23. klappt es."),
    (TWO, 1, (), (), "Wenn es der 23. sein darf, gern."),
    (THREE, 1, (), (), "Option 2 bitte, die beiden anderen kollidieren mit meinem Stundenplan"),
    (THREE, 1, (), (), "Ich würde mich für den mittleren entscheiden"),
    (
        THREE,
        Kind.DECLINE,
        ("..2026-09-20 08:00-12:00", "2026-09-27.. 08:00-12:00"),
        ("07:00-08:00",),
        "Wir sind vom 21. bis 26. in Dänemark, davor oder danach sehr gern, vormittags.",
    ),
    (
        THREE,
        Kind.DECLINE,
        ("2026-10-01..2026-10-31",),
        (),
        "Könnten Sie mir stattdessen einen Termin im Oktober anbieten, egal wann?",
    ),
    (
        THREE,
        Kind.DECLINE,
        ("2026-10-06..2026-10-08",),
        (),
        "Ich hätte doch lieber was in der Woche vom 5. Oktober, dienstags bis donnerstags passt",
    ),
    (
        TWO,
        1,
        (),
        (),
        "Guten Tag Frau Kunze,\nhaben Sie vielen Dank. Ich entscheide mich für den Termin am Mittwoch; am Dienstag hätte ich die Enkel hüten müssen.\nMit freundlichen Grüßen\nOtto Brill",
    ),
    (TWO, 0, (), (), "Passt! Also Dienstag viertel nach neun."),
    (TWO, Kind.DECLINE, (), (), "passt leider nicht"),
    (TWO, Kind.DECLINE, (), (), "nein danke geht beides nich"),
    (THREE, 2, (), (), "Freitag, ganz früh, das passt mir vor der Arbeit am besten."),
    (THREE, 1, (), (), "14:30 klingt gut!!"),
    (THREE, 0, (), (), "Zehn Uhr am Dienstag geht in Ordnung, ich bringe meine Tochter mit."),
    (THREE, 1, (), (), "Tuesday is no good and Friday is too early, so Thursday afternoon please."),
    (THREE, 1, (), (), "Pasuje mi drugi termin, czwartek o 14:30. Dziękuję!"),
    (THREE, 2, (), (), "Cuma saat 8:15 bize uygun, teşekkürler."),
    (THREE, 1, (), (), "Perşembe günü gelebilirim, salı günü çalışıyorum."),
    (
        THREE,
        Kind.DECLINE,
        ("16:30-24:00",),
        ("16:15-16:30",),
        "Niestety żaden z terminów mi nie pasuje, pracuję do 16. Czy można po 16:30?",
    ),
    (
        THREE,
        Kind.DECLINE,
        ("2026-09-21 13:00-17:00",),
        ("2026-09-21 12:00-18:00",),
        "Maalesef hiçbiri uymuyor. Pazartesi öğleden sonra olur mu?",
    ),
    (THREE, 1, (), (), "Підходить четвер о 14:30, дякую."),
    (
        THREE,
        Kind.DECLINE,
        ("2026-09-16 13:00-17:00",),
        ("2026-09-16 12:00-18:00",),
        "На жаль, у ці дні я працюю. Чи можна в середу після обіду?",
    ),
    (THREE, 0, (), (), "Wybieram pierwszy termin, wtorek 22 września o 10."),
    (THREE, 2, (), (), "Ich entscheide mich für Nummer 3. Muss ich ein Foto mitbringen?"),
    (THREE, 1, (), (), "Ich wähle die 2. Was kostet das eigentlich?"),
    (THREE, 1, (), (), "Bleiben wir bei Donnerstag."),
    (THREE, 2, (), (), "Am Dienstag bin ich beim Augenarzt, am Donnerstag bei meiner Nichte, Freitag ginge."),
    (THREE, 1, (), (), "Hello,\nthe 24th works well for us, see you then.\nMara Lund"),
    (THREE, 2, (), (), "Ne convine vineri la 8:15, mulțumim."),
)

TO_AN_APPOINTMENT: tuple[tuple[Kind, tuple[str, ...], tuple[str, ...], str], ...] = (
    (
        Kind.CHANGE,
        ("2026-09-22 11:00-11:01",),
        ("2026-09-22 10:30-11:31",),
        "Ginge der Termin eine Stunde später?",
    ),
    (
        Kind.CHANGE,
        ("2026-09-22 09:30-09:31",),
        ("2026-09-22 09:00-10:01",),
        "Kann ich am Dienstag auch eine halbe Stunde früher kommen?",
    ),
    (
        Kind.CHANGE,
        ("2026-09-29 10:00-10:01",),
        ("2026-09-29 09:30-10:31",),
        "Können wir den Termin um eine Woche verschieben, gleiche Uhrzeit?",
    ),
    (
        Kind.CANCEL,
        (),
        (),
        "Meinen Termin am Dienstag nehme ich hiermit zurück, ich habe online alles erledigen können.",
    ),
    (Kind.CANCEL, (), (), "Der Termin kann weg, wir ziehen doch nicht um."),
    (Kind.CANCEL, (), (), "Bitte den Termin am 22. rausnehmen, hat sich erledigt"),
    (Kind.CANCEL, (), (), "muss für dienstag absagen liege flach melde mich wenn ich wieder fit bin"),
    (
        Kind.CANCEL,
        (),
        (),
        "Am Dienstag brauchen Sie nicht mit uns zu rechnen, der Pass ist wieder aufgetaucht.",
    ),
    (
        Kind.CANCEL,
        (),
        (),
        "Sie können den Termin anderweitig vergeben, meine Schwester hat das für mich erledigt.",
    ),
    (Kind.CANCEL, (), (), "Ich trete vom Termin am 22.9. zurück."),
    (Kind.CANCEL, (), (), "termin bitte löschen danke"),
    (Kind.CANCEL, (), (), "We no longer need the appointment on the 22nd, sorry for the trouble."),
    (
        Kind.CANCEL,
        (),
        (),
        "I won't make it on Tuesday and have sorted it out elsewhere. Please give the slot to somebody else.",
    ),
    (Kind.CANCEL, (), (), "Den 22. können Sie wieder freigeben, wir haben uns anders entschieden."),
    (
        Kind.CANCEL,
        (),
        (),
        "Den Termin am Dienstag lasse ich sausen, der Urlaub fällt aus und der Pass hat Zeit.",
    ),
    (Kind.CANCEL, (), (), "ich komme dienstag nicht. neuen termin brauche ich erstmal nicht"),
    (
        Kind.CHANGE,
        ("2026-09-23 00:00-11:30", "2026-09-25 00:00-11:30"),
        ("2026-09-23 11:30-12:15", "2026-09-25 11:30-12:15"),
        "Sorry, Tuesday doesn't work after all. Could we do Wednesday or Friday that week instead, any time before noon?",
    ),
    (
        Kind.CHANGE,
        ("..2026-09-19",),
        (),
        "Könnten Sie uns bitte auf einen früheren Termin vorziehen? Wir fliegen schon am 20.",
    ),
    (Kind.OTHER, (), (), "Vielen Dank für die Bestätigung, wir kommen dann am Dienstag um 10 Uhr."),
    (Kind.QUESTION, (), (), "Muss meine Tochter zum Termin am Dienstag mitkommen?"),
    (Kind.QUESTION, (), (), "Eine Frage zum Termin am 22.: reicht die Geburtsurkunde als Kopie?"),
    (
        Kind.CHANGE,
        ("2026-09-23 10:00-10:01",),
        ("2026-09-23",),
        "nie mogę przyjść we wtorek, czy można w środę 23 września o tej samej godzinie?",
    ),
    (Kind.CANCEL, (), (), "Merhaba, salı günkü randevumu iptal etmek istiyorum."),
    (Kind.CANCEL, (), (), "Proszę odwołać moją wizytę we wtorek, już jej nie potrzebuję."),
)
