"""Romanian words of time, and those that turn one, by their German ones. Data only, written as `glossaries` says."""

from __future__ import annotations

GLOSS = """
montag: luni
dienstag: marți
mittwoch: miercuri
donnerstag: joi
freitag: vineri
samstag: sâmbătă
sonntag: duminică
montags: lunea
dienstags: marțea / marţea
mittwochs: miercurea
donnerstags: joia
freitags: vinerea
januar: ianuarie
februar: februarie
maerz: martie
april: aprilie
juni: iunie
juli: iulie
august: august
september: septembrie
oktober: octombrie
november: noiembrie
dezember: decembrie
heute: azi / astăzi
morgen: mâine
uebermorgen: poimâine
morgens: dimineața / dimineata / de dimineață / dimineaţa
vormittags: înainte de prânz / înainte de amiază / înainte de masă / până la prânz
mittags: la prânz / la amiază
nachmittags: după-amiaza / după amiaza / după-amiază / după amiază / după masa / după masă / după-masa / după prânz
abends: seara / după serviciu / după program / după muncă / după lucru
naechste woche: săptămâna viitoare / săptămâna următoare / săptămâna care vine
diese woche: săptămâna aceasta / săptămâna asta / în această săptămână
in einer woche: peste o săptămână
uebernaechste woche: peste două săptămâni / peste 2 săptămâni
woche: săptămâna / săptămână / săptămânii
naechsten monat: luna viitoare
monatsende: sfârșitul lunii
ende: sfârșitul / finalul
anfang: începutul
mitte: mijlocul / jumătatea
wochenende: weekend / weekendul
werktags: în timpul săptămânii / zilele lucrătoare / în zilele lucrătoare
naechsten: viitor / viitoare / următor / următoare
jeden: fiecare
jeden tag: în fiecare zi / fiecare zi / zilnic / în orice zi / orice zi / oricare zi
jederzeit: oricând / la orice oră / orice oră / mereu
egal: indiferent / nu contează / nu are importanță
weihnachten: crăciun / sărbători
neujahr: anul nou / revelion
ferien: vacanță / vacanța / vacanței
von # bis: de la # până la / de la ora # până la / de la # la / între # la
zwischen: între / între orele / între ora
am: pe / la data de
ab: de la / începând cu / începând de la / din / de la ora / începând cu ora / de pe
bis: până la / până pe / până în / până / până la ora
um: la / ora / orele / la ora
gegen: în jur de / în jurul orei / pe la
nach: după / după ora / după orele
vor: înainte de / înainte de ora / până în ora
fruehestens: cel mai devreme / nu înainte de
spaetestens: cel târziu / cel mai târziu / nu mai târziu de
uhr dreissig: și jumătate
und: și / si / şi
oder: sau / ori
ausser: în afară de / cu excepția / exceptând / mai puțin
nur: doar / numai
aber: dar / însă
sonst: altfel / dacă nu / eventual
danach: după aceea / după aia / apoi / după asta / ulterior
vorher: înainte
am liebsten: de preferat / de preferință / cel mai bine / preferabil
nicht: nu
kann ich nicht: nu pot / nu putem / nu îmi convine / nu-mi convine / nu se poate / nu am timp / nu sunt disponibil / nu sunt disponibilă
kann ich: pot / putem / aș putea / am putea / ne-ar conveni / mi-ar conveni / îmi convine / ne convine / convine / am timp / avem timp / sunt liber / sunt liberă / suntem liberi / se poate / sunt disponibil / sunt disponibilă / ar fi posibil / potrivit / potrivită
arbeite ich: lucrez / lucrăm / muncesc / sunt la muncă / sunt la serviciu / am tură
arbeite ich bis: lucrez până la / lucrez până
im urlaub bin ich: în concediu / în vacanță / plecat / plecată / plecați / în românia / în străinătate / la spital
fliege ich: zbor / zburăm / zbor cu avionul
reise ich ab: plec / plecăm
habe ich gemacht: am pierdut / m-am mutat / ne-am mutat / am primit / am fost
bitte: vă rog / te rog
termin: programare / programarea
so schnell wie moeglich: cât mai repede / cât mai curând / cât mai rapid / urgent / cât se poate de repede
acht uhr: opt
um neun uhr: la nouă / ora nouă
zwischen neun uhr: între nouă / între orele nouă
nach neun uhr: după nouă
zehn uhr: zece
elf uhr: unsprezece
zwoelf uhr: doisprezece / douăsprezece
dreizehn uhr: treisprezece
vierzehn uhr: paisprezece
fuenfzehn uhr: cincisprezece
sechzehn uhr: șaisprezece
siebzehn uhr: șaptesprezece
"""
