"""Polish words of time, and those that turn one, by their German ones. Data only, written as `glossaries` says."""

from __future__ import annotations

GLOSS = """
montag: poniedziałek / poniedziałku
dienstag: wtorek / wtorku
mittwoch: środa / środę / środzie
donnerstag: czwartek / czwartku
freitag: piątek / piątku
samstag: sobota / sobotę / sobocie
sonntag: niedziela / niedzielę / niedzieli
montags: poniedziałki / poniedziałkami
dienstags: wtorki / wtorkami
mittwochs: środy / środami
donnerstags: czwartki / czwartkami
freitags: piątki / piątkami
samstags: soboty / sobotami
januar: stycznia / styczeń / styczniu
februar: lutego / luty / lutym
maerz: marca / marzec / marcu
april: kwietnia / kwiecień / kwietniu
mai: maja / maj / maju
juni: czerwca / czerwiec / czerwcu
juli: lipca / lipiec / lipcu
august: sierpnia / sierpień / sierpniu
september: września / wrzesień / wrześniu
oktober: października / październik / październiku
november: listopada / listopad / listopadzie
dezember: grudnia / grudzień / grudniu
heute: dzisiaj / dziś
morgen: jutro
uebermorgen: pojutrze
morgens: rano / z rana / rankiem
vormittags: przed południem / do południa / przedpołudniem
mittags: w południe / w porze obiadowej
nachmittags: po południu / popołudniu / popołudniami / popołudnie
abends: wieczorem / wieczorami / po pracy / pod wieczór
naechste woche: w przyszłym tygodniu / w następnym tygodniu / przyszły tydzień / w nadchodzącym tygodniu / następny tydzień
diese woche: w tym tygodniu / ten tydzień
uebernaechste woche: za dwa tygodnie / za 2 tygodnie
woche danach: tydzień później
in einer woche: za tydzień
woche: tydzień / tygodniu / tygodnia / tygodnie
naechsten monat: w przyszłym miesiącu / w następnym miesiącu
monatsende: końca miesiąca / koniec miesiąca
ende: koniec / końca / końcem / końcu
anfang: początku / początkiem / początek
mitte: połowie / połowy
wochenende: weekend / weekendy / weekendu
werktags: w dni robocze / w tygodniu / w dni powszednie
naechsten: przyszły / następny / przyszłą / następną / przyszłym / następnym / najbliższy / najbliższą
jeden: każdy / każdą / każdego / każde
jeden tag: każdego dnia / w każdy dzień / codziennie / każdy dzień / w dowolny dzień / w dowolnym dniu
egal: obojętne / obojętny / obojętna / obojętnie / dowolny / dowolnym / wszystko jedno
jederzeit: zawsze / w każdej chwili / o każdej porze / kiedykolwiek / o dowolnej porze
weihnachten: świętami / świętach / święta / bożym narodzeniem / bożego narodzenia
neujahr: nowym roku / nowego roku
ferien: ferie / feriach / feriami / wakacje / wakacjach / wakacjami
von # bis: od # do / w godzinach od # do / od godziny # do / od godziny # do godziny / od godz # do / między # do
von: w godzinach
zwischen: między / pomiędzy / między godziną / między godzinami / pomiędzy godziną
am: w / we / dnia / dniu
im: w ciągu / w czasie
um: o / godz. / godz / około godz
gegen: około / ok. / koło
uhr|um: godzinie / godziny / godzina / godzinę
ab: od / począwszy od / dopiero od / poczynając od
bis: do / aż do
fruehestens: najwcześniej / nie wcześniej niż / dopiero po / dopiero o
spaetestens: najpóźniej / nie później niż
nach: po / nie przed
vor: przed / wcześniej niż
und: i / oraz
und|: a
oder: lub / albo / bądź
halb #: wpół do #
halb: wpół do
ausser: oprócz / poza / z wyjątkiem / prócz / za wyjątkiem
nur: tylko / wyłącznie / jedynie
aber: ale / lecz / jednak
sonst: w przeciwnym razie / ewentualnie / w ostateczności / albo ewentualnie
danach: potem / później / następnie / po tym
vorher: wcześniej
am liebsten: najchętniej / najlepiej / preferowałbym / preferowałabym / wolałbym / wolałabym
nicht: nie
nicht da: nie ma mnie / nie ma nas / nieobecny / nieobecna
kann ich nicht: nie mogę / nie możemy / nie pasuje / nie pasują / nie dam rady / nie mam czasu / odpada / odpadają
kann ich: mogę / możemy / mógłbym / mogłabym / moglibyśmy / pasuje / pasują / pasowałby / pasowałaby / pasowałoby / odpowiada / odpowiadałby / mam czas / jestem wolny / jestem wolna / jestem do dyspozycji / dam radę / mamy czas / odpowiadają / byłoby / byłby
frei habe ich: mam wolne / wolne mam / mamy wolne
muss ich arbeiten: jadę do pracy / idę do pracy / muszę do pracy / muszę iść do pracy
: po nie / po niego / po nią / po nich / od razu
arbeite ich: pracuję / pracujemy / jestem w pracy / pracuje / jestem na zmianie
arbeite ich bis: kończę pracę o / kończę o / pracuję do / do godz
schicht habe ich: mam zmianę / mam ranną zmianę / mam nocną zmianę / mam drugą zmianę / mam pierwszą zmianę / mam popołudniową zmianę
im urlaub bin ich: jestem na urlopie / na urlopie / mam urlop / wyjeżdżam na urlop / jestem w podróży / jestem na wyjeździe / jestem za granicą / jestem w delegacji / jestem w polsce / jesteśmy w polsce / jestem w szpitalu / jesteśmy na urlopie
fliege ich: lecę / lecimy / wylatuję / wylatujemy
reise ich ab: wracam / wracamy / wyjeżdżam / wyjeżdżamy
vor der abreise: przed wyjazdem / przed wylotem
habe ich gemacht: *łem / *łam / *liśmy / *łyśmy / *ano / *ono
bitte: proszę / poproszę
termin: terminu / wizytę / wizyta / wizyty
so schnell wie moeglich: jak najszybciej / możliwie szybko / pilnie / pilne
gleich: zaraz / od razu
frueh: wcześnie
nach hause: do domu / do pracy / do polski / do niemiec / do werne / do państwa / do szkoły / do urzędu
um zwei uhr: o drugiej
nach zwei uhr: po drugiej
um drei uhr: o trzeciej
nach drei uhr: po trzeciej
um vier uhr: o czwartej
nach vier uhr: po czwartej
um fuenf uhr: o piątej
nach fuenf uhr: po piątej
halb zwei: wpół do drugiej
halb drei: wpół do trzeciej
halb vier: wpół do czwartej
halb fuenf: wpół do piątej
sechs uhr: szóstej
sieben uhr: siódmej / siódmą / siódma
acht uhr: ósmej / ósmą / ósma
neun uhr: dziewiątej / dziewiątą / dziewiąta
zehn uhr: dziesiątej / dziesiątą / dziesiąta
elf uhr: jedenastej / jedenastą / jedenasta
zwoelf uhr: dwunastej / dwunastą / dwunasta
dreizehn uhr: trzynastej / trzynastą / trzynasta
vierzehn uhr: czternastej / czternastą / czternasta
fuenfzehn uhr: piętnastej / piętnastą / piętnasta
sechzehn uhr: szesnastej / szesnastą / szesnasta
siebzehn uhr: siedemnastej / siedemnastą / siedemnasta
achtzehn uhr: osiemnastej / osiemnastą / osiemnasta
"""
