"""Single words of time in Polish, Turkish, Ukrainian and Romanian, folded as in `tables`. Data only."""

from __future__ import annotations

from mailworker.reading.times.wordset import word_set

WEEKDAYS: dict[str, int] = {
    # Polish
    "poniedzialek": 0, "wtorek": 1, "sroda": 2, "srode": 2, "czwartek": 3, "piatek": 4, "sobota": 5,
    "sobote": 5, "niedziela": 6, "niedziele": 6, "poniedzialki": 0, "wtorki": 1, "srody": 2, "czwartki": 3,
    "piatki": 4, "soboty": 5,
    # Turkish
    "pazartesi": 0, "sali": 1, "carsamba": 2, "persembe": 3, "cuma": 4, "cumartesi": 5,
    # Ukrainian and Russian
    "понеділок": 0, "понеділка": 0, "вівторок": 1, "вівторка": 1, "середа": 2, "середу": 2, "середи": 2,
    "четвер": 3, "четверга": 3, "пʼятниця": 4, "пятниця": 4, "п'ятниця": 4, "п'ятницю": 4, "п'ятниці": 4,
    "пʼятницю": 4, "пятницю": 4, "субота": 5,
    "суботу": 5, "неділя": 6, "неділю": 6, "понедельник": 0, "вторник": 1, "среда": 2, "среду": 2,
    "четверг": 3, "пятница": 4, "пятницу": 4, "суббота": 5, "субботу": 5, "воскресенье": 6,
    # Romanian
    "luni": 0, "lunea": 0, "marti": 1, "martea": 1, "miercuri": 2, "miercurea": 2, "joi": 3, "joia": 3,
    "vineri": 4, "vinerea": 4, "sambata": 5, "duminica": 6,
}  # fmt: skip
REPEATED: frozenset[str] = word_set(
    "poniedzialki wtorki srody czwartki piatki soboty lunea martea miercurea joia vinerea"
)
MONTHS: dict[str, int] = {
    "stycznia": 1, "styczen": 1, "lutego": 2, "luty": 2, "marca": 3, "marzec": 3, "kwietnia": 4,
    "kwiecien": 4, "maja": 5, "czerwca": 6, "czerwiec": 6, "lipca": 7, "lipiec": 7, "sierpnia": 8,
    "sierpien": 8, "wrzesnia": 9, "wrzesien": 9, "pazdziernika": 10, "pazdziernik": 10, "listopada": 11,
    "listopad": 11, "grudnia": 12, "grudzien": 12,
    "ocak": 1, "subat": 2, "mart": 3, "nisan": 4, "mayis": 5, "haziran": 6, "temmuz": 7, "ağustos": 8,
    "eylül": 9, "ekim": 10, "kasim": 11, "aralik": 12,
    "січня": 1, "лютого": 2, "березня": 3, "квітня": 4, "травня": 5, "червня": 6, "липня": 7, "серпня": 8,
    "вересня": 9, "жовтня": 10, "листопада": 11, "грудня": 12, "января": 1, "февраля": 2, "марта": 3,
    "апреля": 4, "мая": 5, "июня": 6, "июля": 7, "августа": 8, "сентября": 9, "октября": 10, "ноября": 11,
    "декабря": 12,
    "ianuarie": 1, "februarie": 2, "martie": 3, "aprilie": 4, "iunie": 6, "iulie": 7, "septembrie": 9,
    "octombrie": 10, "noiembrie": 11, "decembrie": 12,
}  # fmt: skip
WORDS: dict[str, tuple[str, str]] = {
    "dzisiaj": ("REL", "0"), "dzis": ("REL", "0"), "jutro": ("REL", "1"), "pojutrze": ("REL", "2"),
    "rano": ("POD", "early"), "popoludniu": ("POD", "afternoon"), "wieczorem": ("POD", "evening"),
    "tydzien": ("WEEKU", ""), "tygodniu": ("WEEKU", ""), "tygodnia": ("WEEKU", ""),
    "przyszlym": ("NEXT", ""), "przyszly": ("NEXT", ""), "nastepnym": ("NEXT", ""), "przed": ("VOR", ""),
    "po": ("NACH", ""), "od": ("AB", ""), "godz": ("UM", ""), "godzinie": ("UM", ""), "godziny": ("UM", ""),
    "lub": ("ODER", ""), "albo": ("ODER", ""), "do": ("", ""),
    "bugün": ("REL", "0"), "yarin": ("REL", "1"), "sabah": ("POD", "early"), "sabahlari": ("POD", "early"),
    "aksam": ("POD", "evening"), "hafta": ("WEEKU", ""), "haftaya": ("NEXTWEEK", ""),
    "gelecek": ("NEXT", ""), "önümüzdeki": ("NEXT", ""), "veya": ("ODER", ""), "ve": ("UND", ""),
    "günü": ("SUFDAY", ""), "günleri": ("SUFDAYS", ""), "saat": ("UM", ""),
    "сьогодні": ("REL", "0"), "завтра": ("REL", "1"), "післязавтра": ("REL", "2"), "сегодня": ("REL", "0"),
    "вранці": ("POD", "early"), "ввечері": ("POD", "evening"), "тижня": ("WEEKU", ""),
    "тижні": ("WEEKU", ""), "наступного": ("NEXT", ""), "наступному": ("NEXT", ""), "після": ("NACH", ""),
    "после": ("NACH", ""), "або": ("ODER", ""), "или": ("ODER", ""), "та": ("UND", ""), "до": ("BIS", ""),
    "з": ("AB", ""), "следующей": ("NEXT", ""), "неделе": ("WEEKU", ""), "о": ("UM", ""),
    "azi": ("REL", "0"), "astazi": ("REL", "0"), "maine": ("REL", "1"), "poimaine": ("REL", "2"),
    "dimineata": ("POD", "early"), "saptamana": ("WEEKU", ""), "viitoare": ("NEXTAFTER", ""),
    "dupa": ("NACH", ""), "sau": ("ODER", ""), "seara": ("POD", "evening"), "ora": ("UM", ""),
    "orele": ("UM", ""),
}  # fmt: skip
PHRASES: dict[str, tuple[str, str]] = {
    "po poludniu": ("POD", "afternoon"), "przed poludniem": ("POD", "morning"),
    "po pracy": ("POD", "evening"), "öğleden sonra": ("POD", "afternoon"),
    "öğleden sonralari": ("POD", "afternoon"), "öğleden once": ("POD", "morning"),
    "sonraki hafta": ("NEXTWEEK", ""), "gelecek hafta": ("NEXTWEEK", ""), "önümüzdeki hafta": ("NEXTWEEK",
    ""),
    "после обеда": ("POD", "afternoon"), "після обіду": ("POD", "afternoon"), "до обіду": ("POD", "morning"),
    "після роботи": ("POD", "evening"), "до обеда": ("POD", "morning"), "dupa amiaza": ("POD", "afternoon"),
    "dupa masa": ("POD", "afternoon"), "saptamana viitoare": ("NEXTWEEK", ""),
    "наступного тижня": ("NEXTWEEK", ""), "w przyszlym tygodniu": ("NEXTWEEK", ""),
    "на наступному тижні": ("NEXTWEEK", ""), "на следующей неделе": ("NEXTWEEK", ""),
    "w nastepnym tygodniu": ("NEXTWEEK", ""),
}  # fmt: skip
BY_LANGUAGE: dict[str, dict[str, tuple[str, object]]] = {
    "pl": {
        "po": ("NACH", "po"), "do": ("BIS", "do"), "od": ("AB", "od"), "o": ("UM", "o"), "maja": ("MON", 5),
        "w": ("AN", "w"), "we": ("AN", "we"), "i": ("UND", "i"), "godz": ("UM", "godz"), "nie": ("W", None),
        "godzinie": ("", ""), "godziny": ("", ""), "godzina": ("", ""),
    },
    "ro": {
        "luni": ("WD", 0), "ora": ("", ""), "orele": ("", ""), "mart": ("MON", 3), "sau": ("ODER", "sau"),
        "pe": ("AN", "pe"), "si": ("UND", "si"), "la": ("UM", "la"), "de": ("", ""), "din": ("AB", "din"),
        "intre": ("ZWI", "intre"), "pana": ("BIS", "pana"),
    },
    "tr": {"mart": ("MON", 3), "ve": ("UND", "ve"), "saat": ("UM", "saat")},
    "uk": {"о": ("UM", "о"), "з": ("AB", "з"), "та": ("UND", "та"), "в": ("AN", "в"), "у": ("AN", "у"),
    "і": ("UND", "і"),
           "и": ("UND", "и"), "с": ("AB", "с"), "від": ("AB", "від"), "до": ("BIS",
           "до"), "включно": ("", "")},
}  # fmt: skip
"""Short words that mean something only in a text of that language; an empty category: passed over."""
MARKS: tuple[tuple[str, str], ...] = (
    ("pl", "ąęłńśźżćó"),
    ("tr", "ışğ"),
    ("ro", "ăâîșțţş"),
    ("uk", "аеиоуі"),
)
"""Letters that tell a language; three of them in a text are enough."""
AMBIGUOUS: frozenset[str] = word_set("do po od о з та ve mart luni ora maja po")
"""Foreign words that mean something else in a German or English sentence, or are too short to trust there."""
