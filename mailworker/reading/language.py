"""The language of a citizen's own words, among those that citizens write.

A trained model was tried and left out: py3langid needs 130 MB and 0.8 s to load and is no better on
texts of three words. Function words decide well there, because they are what such texts are made of.
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST = 4000

_FUNCTION_WORDS = {
    "de": "ich du er sie es wir ihr mich mir uns ihnen ihren meine meinen mein unser unsere der die das den dem des ein eine einen einem einer und oder aber weil dass wenn ist sind war bin hat habe haben hätte wäre wird werden kann könnte können muss müssen möchte würde nicht kein keine auch noch nur schon mal am im um zu zum zur für mit von vom bei nach auf aus bis ab vor über unter wann wie was wo bitte danke gern gerne termin uhr hallo guten tag morgen grüße grüßen gruß heute passt geht leider mfg lg vg siehe betreff moin montag dienstag mittwoch donnerstag freitag samstag ja nein vielen nehme nehmen dann perso ausweis",
    "en": "i you he she it we they me my our your us the a an and or but because that if is are was am have has had would could can should must will not no also only any some for with from at on in of to as by about after before when how what where please thanks thank hello dear hi need like want appointment regards best kind week monday tuesday wednesday thursday friday morning afternoon this these there been do does don't i'm i've works fine great perfect",
    "pl": "ja ty on ona my wy oni mnie mi się sie nie tak czy jest są był mam mieć jestem na w we z ze do od dla po przed przez o u i oraz lub ale że ze żeby który która jak kiedy gdzie proszę prosze dziękuję dziekuje dzień dobry pozdrawiam chciałbym chciałabym chcę potrzebuję termin moja mój moje mogę można godzinie tygodniu wtorek środa środę czwartek piątek poniedziałek dowód sobota jutro pojutrze dzisiaj moge chcialbym chcialabym potrzebuje dziekuje prosze dzien wtorki czwartki środy",
    "tr": "ben sen biz siz onlar bir bu şu ve veya ama için ile de da mi mı var yok değil gün günü günleri saat sonra önce olur olarak istiyorum merhaba teşekkürler teşekkür ederim randevu almak benim bizim lütfen nasıl ne zaman müsaitim salı çarşamba perşembe cuma pazartesi öğleden haftaya iyi günler kimlik yeni gelecek hafta önümüzdeki itibaren tarihinde uygunum gelebilirim gelebiliriz gelemem saatleri arası sabah akşam yarın kasım aralık ocak şubat nisan mayıs haziran temmuz ağustos eylül ekim",
    "ro": "eu tu el ea noi voi ei mă îmi ne vă se este sunt am ai are avem aveți nu da și sau dar că să pe la în din cu de pentru după când cum unde vreau doresc aș dori bună ziua mulțumesc programare rog săptămâna luni marți miercuri joi vineri ora domiciliu pașaport multumesc buna",
    "fr": "je tu il elle nous vous ils mon ma mes notre votre le la les un une des et ou mais que qui est sont ai avez avons ne pas pour avec dans sur du au aux à merci bonjour rendez-vous s'il plaît voudrais cordialement lundi mardi mercredi jeudi vendredi semaine",
    "it": "io tu lui lei noi voi mi ci il lo la gli le un una e o ma che non è sono ho abbiamo per con di del della nel nella al alla buongiorno grazie appuntamento vorrei saluti lunedì martedì mercoledì giovedì venerdì settimana",
    "es": "yo tú él ella nosotros mi nuestro el la los las un una y o pero que no es son tengo tenemos para con de del en por hola gracias cita quisiera quiero buenos días saludos lunes martes miércoles jueves viernes semana necesito",
    "nl": "ik jij hij zij wij mijn onze het een en of maar dat niet is zijn heb hebben voor met van op naar graag afspraak dank bedankt groeten goedendag maandag dinsdag woensdag donderdag vrijdag week kan kunnen wil",
    "pt": "eu você nós meu minha nosso o os as um uma e ou mas que não é são tenho temos para com do da no na olá obrigado obrigada gostaria marcação segunda terça quarta quinta sexta semana preciso",
    "sq": "unë ti ai ajo ne ju dhe ose por që nuk është jam kam për me nga në të dua takim faleminderit përshëndetje",
    "hr": "ja ti on ona mi vi i ili ali da ne je sam smo imam za s sa od do u na termin molim hvala dobar dan trebam želim pozdrav utorak srijeda četvrtak petak ponedjeljak",
}
_LETTERS = {
    "de": "ß", "pl": "łęąśćńżź", "tr": "ğışİ", "ro": "țșăţ", "fr": "êœ", "es": "ñ¿¡", "pt": "ãõ", "hr": "đčć", "sq": "ë",
}  # fmt: skip
_UKRAINIAN = frozenset("іїєґ")
_FOREIGN_SCRIPT = re.compile("[\u0370-\u06ff]")


@cache
def _weights() -> dict[str, tuple[tuple[str, float], ...]]:
    """For each function word the languages that use it; a word of many languages says less of each."""
    homes: dict[str, list[str]] = {}
    for language, words in _FUNCTION_WORDS.items():
        for word in set(words.split()):
            homes.setdefault(word, []).append(language)
    return {word: tuple((home, 1.0 / len(known)) for home in known) for word, known in homes.items()}


def detect(text: str, default: str = "de") -> str:
    """ISO 639-1 code of the language most of the words are of; `default` where nothing tells."""
    said = text[:_LONGEST].lower()
    script = _script(said)
    if script:
        return script
    scores: dict[str, float] = defaultdict(float)
    weights = _weights()
    for word in _WORD.findall(said):
        for language, weight in weights.get(word, ()):
            scores[language] += weight
    for language, letters in _LETTERS.items():
        scores[language] += min(3, sum(said.count(letter) for letter in letters)) * 0.7
    scores[default] += 0.6
    best, points = max(scores.items(), key=lambda item: (item[1], item[0] == default))
    return best if points > 0.6 else default


def _script(said: str) -> str | None:
    """The language that a script alone gives away, where most letters are of it."""
    if not _FOREIGN_SCRIPT.search(said):
        return None
    letters = [c for c in said if c.isalpha()]
    cyrillic = sum("\u0400" <= c <= "\u04ff" for c in letters)
    if 2 * cyrillic > len(letters):
        return "uk" if _UKRAINIAN & set(letters) else "ru"
    arabic = sum("\u0600" <= c <= "\u06ff" for c in letters)
    if 2 * arabic > len(letters):
        return "fa" if {"پ", "چ", "ژ", "گ"} & set(letters) else "ar"
    greek = sum("\u0370" <= c <= "\u03ff" for c in letters)
    return "el" if 2 * greek > len(letters) else None
