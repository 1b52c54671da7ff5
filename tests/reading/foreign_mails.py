"""Invented mails in other languages with what they wish, judged by the reading guide.

(what is fine, what may be taken or left, texts that mean the same); all written on `moments.MONDAY`, rules as in `wish_cases`.
"""

from __future__ import annotations

Wish = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]

POLISH: tuple[Wish, ...] = (
    (
        ("2026-12-03 15:00-24:00",),
        ("2026-12-03 14:45-15:00",),
        (
            "Dzień dobry, chciałabym umówić się na wizytę. Mogę przyjść w czwartek 3 grudnia po godzinie 15.",
            "Czy jest wolny termin w przyszłym tygodniu w czwartek, najwcześniej o 15? Do tej pory pracuję.",
            "Proszę o termin na dowód. Pasuje mi 3.12. od 15:00.",
            "W czwartek 3 grudnia kończę pracę o 15, potem mogę przyjechać.",
            "Dzien dobry, potrzebuje nowy paszport, moge przyjsc 3 grudnia po 15.",
        ),
    ),
    (
        ("2026-12-04 09:00-10:30",),
        ("2026-12-04 08:45-09:00", "2026-12-04 10:30-11:15"),
        (
            "Możemy przyjść w piątek 4 grudnia między 9 a 11.",
            "Dla nas najlepiej byłoby 4 grudnia, między godziną dziewiątą a jedenastą.",
            "Chcielibyśmy przyjść 4.12. w godzinach 9-11.",
            "Proszę o termin 4 grudnia od 9 do 11.",
        ),
    ),
    (
        ("Di,Do 08:00-12:00",),
        ("Di,Do 07:00-08:00", "Di,Do 12:00-12:15"),
        (
            "Mogę przychodzić tylko we wtorki i czwartki przed południem, po południu pracuję.",
            "Pasują mi wtorki lub czwartki przed południem.",
            "Wolne mam we wtorki i w czwartki, zawsze do południa.",
        ),
    ),
    (
        ("2026-11-30..2026-12-02 13:00-17:00", "2026-12-04..2026-12-06 13:00-17:00"),
        ("2026-11-30..2026-12-02 12:00-18:00", "2026-12-04..2026-12-06 12:00-18:00"),
        (
            "W przyszłym tygodniu mogę każdego dnia po południu oprócz czwartku.",
            "Najchętniej w przyszłym tygodniu po południu, tylko w czwartek nie mogę.",
        ),
    ),
    (
        ("2026-11-25 09:30-09:31",),
        ("2026-11-25 09:00-10:01",),
        (
            "Czy mogę przyjść pojutrze o wpół do dziesiątej?",
            "Czy byłby możliwy termin w środę o 9:30?",
            "W środę o godz. 9.30 pasowałoby mi idealnie.",
        ),
    ),
    (
        ("2026-12-14..",),
        (),
        (
            "Do 13 grudnia jestem na urlopie, później mogę przyjść w każdy dzień.",
            "Od 14 grudnia mogę przyjść o każdej porze.",
            "Od 23 listopada do 13 grudnia nie ma mnie w Werne, potem pasuje mi każdy dzień.",
        ),
    ),
    (
        ("..2026-12-18 16:00-24:00",),
        ("..2026-12-18 15:45-16:00",),
        ("Pracuję codziennie do 15:30, więc mogę dopiero po 16. Potrzebuję tego najpóźniej do 18 grudnia.",),
    ),
    (
        (),
        (),
        (
            "Potrzebuję nowego dowodu osobistego, termin jest mi obojętny.",
            "Czy mogę dostać termin? Mam czas zawsze.",
        ),
    ),
    (
        ("Mo,Di,Mi,Do,Fr 16:30-18:00",),
        ("15:30-18:00",),
        (
            "Mogę przyjść od poniedziałku do piątku po pracy.",
            "W dni robocze wieczorem, po pracy, jeśli można.",
        ),
    ),
    (
        ("2026-11-24", "2026-11-27"),
        (),
        ("Mogę przyjść jutro albo w piątek.", "Jutro lub w piątek byłoby mi na rękę, o której Państwo chcą."),
    ),
)

TURKISH: tuple[Wish, ...] = (
    (
        ("2026-12-03 14:00-24:00",),
        ("2026-12-03 13:45-14:00",),
        (
            "Merhaba, kimlik için randevu almak istiyorum. 3 Aralık Perşembe günü saat 14'ten sonra gelebilirim.",
            "Gelecek hafta perşembe günü 14:00'ten sonra müsaitim.",
            "Önümüzdeki hafta perşembe en erken saat 14'te gelebilirim.",
            "Haftaya perşembe saat ikiden sonra olur mu?",
            "3.12. tarihinde saat 14.00'den itibaren uygunum.",
        ),
    ),
    (
        ("2026-11-25 09:00-10:30", "2026-11-27 09:00-10:30"),
        ("2026-11-25 08:45-11:15", "2026-11-27 08:45-11:15"),
        (
            "Bu hafta çarşamba veya cuma günü saat 9 ile 11 arasında gelebiliriz.",
            "Çarşamba ya da cuma saat 9-11 arası bize uyar.",
            "25 veya 27 Kasım, saat dokuz ile on bir arası uygun olur.",
        ),
    ),
    (
        ("Mo,Mi 07:00-09:30",),
        ("Mo,Mi 09:30-10:15",),
        (
            "Pazartesi ve çarşamba günleri saat 10'dan önce gelebilirim.",
            "Pazartesi ve çarşambaları saat 10'a kadar vaktim var, sonra işe gidiyorum.",
        ),
    ),
    (
        ("2026-11-30..2026-12-01 13:00-17:00", "2026-12-03..2026-12-06 13:00-17:00"),
        ("2026-11-30..2026-12-01 12:00-18:00", "2026-12-03..2026-12-06 12:00-18:00"),
        (
            "Gelecek hafta çarşamba hariç her gün öğleden sonra gelebilirim.",
            "Haftaya öğleden sonra gelebilirim, sadece çarşamba günü çalışıyorum.",
            "Önümüzdeki hafta öğleden sonraları müsaitim, ama çarşamba günü gelemem.",
        ),
    ),
    (
        ("2026-11-24 09:30-09:31",),
        ("2026-11-24 09:00-10:01",),
        (
            "Yarın saat 9.30'da gelebilir miyim?",
            "Yarın sabah dokuz buçukta gelsem olur mu?",
            "24 Kasım Salı saat 09:30 için randevu rica ediyorum.",
        ),
    ),
    (
        ("2026-12-14..",),
        ("2026-12-13",),
        (
            "13 Aralık'a kadar Türkiye'deyim, ondan sonra her gün gelebilirim.",
            "14 Aralık'tan itibaren her gün müsaitim.",
            "13 Aralık'tan sonra her zaman gelebilirim.",
        ),
    ),
    (
        ("Mo,Di,Mi,Do,Fr 16:30-18:00",),
        ("15:30-18:00",),
        ("Hafta içi her gün iş çıkışı gelebilirim.", "Hafta içi akşamları müsaitim, gündüz çalışıyorum."),
    ),
    (
        ("..2026-11-30", "2026-12-05.."),
        ("2026-12-01", "2026-12-05"),
        ("1 ile 4 Aralık arasında izindeyim ve Werne'de değilim, onun dışında her gün olur.",),
    ),
    (
        (),
        (),
        ("Yeni kimlik için randevu istiyorum, bana her gün uyar.", "Ne zaman gelebilirim? Saat fark etmez."),
    ),
    (
        ("2026-11-30..2026-12-06 07:00-09:30",),
        ("2026-11-30..2026-12-06 09:30-12:00",),
        ("Gelecek hafta sabahları gelebilirim, öğleden sonra çalışıyorum.",),
    ),
)

UKRAINIAN: tuple[Wish, ...] = (
    (
        ("2026-12-03 15:00-24:00",),
        ("2026-12-03 14:45-15:00",),
        (
            "Добрий день! Чи можна записатися на четвер, 3 грудня, після 15:00?",
            "Можу прийти наступного тижня в четвер після п'ятнадцятої години.",
            "Мені підходить 3 грудня, починаючи з 15 години.",
            "Добрый день, хочу записаться на приём. Могу прийти в четверг 3 декабря после 15 часов.",
            "На следующей неделе в четверг, не раньше 15:00, пожалуйста.",
        ),
    ),
    (
        ("2026-12-01 09:00-10:30", "2026-12-04 09:00-10:30"),
        ("2026-12-01 08:45-11:15", "2026-12-04 08:45-11:15"),
        (
            "Ми можемо прийти у вівторок 1 грудня або в п'ятницю 4 грудня з 9 до 11.",
            "Нам було б зручно 1 або 4 грудня між 9 та 11 годиною.",
            "Можем прийти 1 или 4 декабря с 9 до 11 часов.",
            "Нам удобно 1 или 4 декабря, между девятью и одиннадцатью.",
        ),
    ),
    (
        ("Mo,Mi 13:00-17:00",),
        ("Mo,Mi 12:00-18:00",),
        (
            "Я можу щопонеділка та щосереди після обіду, в інші дні я працюю.",
            "Вільна тільки в понеділки та середи після обіду.",
            "Я свободна по понедельникам и средам во второй половине дня.",
        ),
    ),
    (
        ("2026-11-30..2026-12-02 07:00-12:00", "2026-12-04..2026-12-06 07:00-12:00"),
        ("2026-11-30..2026-12-02 12:00-12:45", "2026-12-04..2026-12-06 12:00-12:45"),
        (
            "Наступного тижня можу в будь-який день, крім четверга, але тільки до 12:30.",
            "На следующей неделе до половины первого могу в любой день, кроме четверга.",
        ),
    ),
    (
        ("2026-11-24 09:30-09:31",),
        ("2026-11-24 09:00-10:01",),
        (
            "Чи можу я прийти завтра о 9:30?",
            "Можна завтра о пів на десяту?",
            "Можно ли прийти завтра в половине десятого?",
            "Могу я подойти завтра в 9.30?",
        ),
    ),
    (
        ("2026-12-14..",),
        (),
        (
            "До 13 грудня включно я у відпустці, потім можу прийти в будь-який день.",
            "З 14 грудня мені підходить будь-який час.",
            "До 13 декабря я в отпуске, после этого могу в любое время.",
        ),
    ),
    (
        ("Mo,Di,Mi,Do,Fr 16:30-18:00",),
        ("15:30-18:00",),
        ("У будні можу прийти лише після роботи.", "По будням после работы, если можно."),
    ),
    (
        ("2026-11-25 08:00-12:00", "2026-11-27 08:00-12:00"),
        (
            "2026-11-25 07:00-08:00",
            "2026-11-27 07:00-08:00",
            "2026-11-25 12:00-12:15",
            "2026-11-27 12:00-12:15",
        ),
        ("Післязавтра або в п'ятницю до обіду.", "Послезавтра или в пятницу до обеда, пожалуйста."),
    ),
    ((), (), ("Хочу отримати новий паспорт для сина, коли можна прийти? Мені будь-який час підходить.",)),
)

ROMANIAN: tuple[Wish, ...] = (
    (
        ("2026-12-03 15:00-24:00",),
        ("2026-12-03 14:45-15:00",),
        (
            "Bună ziua, aș dori o programare joi, 3 decembrie, după ora 15.",
            "Săptămâna viitoare joi, cel mai devreme la 15, vă rog.",
            "Pot veni pe 3 decembrie începând cu ora 15:00.",
        ),
    ),
    (
        ("2026-12-01 09:00-10:30", "2026-12-04 09:00-10:30"),
        ("2026-12-01 08:45-11:15", "2026-12-04 08:45-11:15"),
        (
            "Putem veni marți 1 decembrie sau vineri 4 decembrie între 9 și 11.",
            "Ne-ar conveni pe 1 sau 4 decembrie, între orele nouă și unsprezece.",
            "Avem timp pe 1 sau pe 4 decembrie de la 9 până la 11.",
        ),
    ),
    (
        ("Di,Do 08:00-12:00",),
        ("Di,Do 07:00-08:00", "Di,Do 07:00-12:15"),
        (
            "Pot veni numai marțea și joia înainte de prânz, după-amiaza lucrez.",
            "Sunt liberă marțea și joia înainte de amiază.",
        ),
    ),
    (
        ("2026-11-30..2026-12-02 13:00-17:00", "2026-12-04..2026-12-06 13:00-17:00"),
        ("2026-11-30..2026-12-02 12:00-18:00", "2026-12-04..2026-12-06 12:00-18:00"),
        (
            "Săptămâna viitoare pot în fiecare zi după-amiaza, în afară de joi.",
            "Săptămâna viitoare după-amiaza, doar joi nu pot.",
        ),
    ),
    (
        ("2026-11-24 09:30-09:31",),
        ("2026-11-24 09:00-10:01",),
        ("Aș putea veni mâine la nouă și jumătate?", "Se poate mâine la ora 9:30?"),
    ),
    (
        ("2026-12-14..",),
        (),
        (
            "Până pe 13 decembrie sunt în concediu, după aceea pot veni oricând.",
            "Din 14 decembrie pot în orice zi.",
        ),
    ),
)

MAILS: tuple[Wish, ...] = (*POLISH, *TURKISH, *UKRAINIAN, *ROMANIAN)
