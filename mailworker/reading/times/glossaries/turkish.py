"""Turkish words of time, and those that turn one, by their German ones. Data only, written as `glossaries` says."""

from __future__ import annotations

GLOSS = """
montag: pazartesi / pazartesiden / pazartesiye
dienstag: salı / salıdan / salıya
mittwoch: çarşamba / çarşambadan / çarşambaya
donnerstag: perşembe / perşembeden / perşembeye
freitag: cuma / cumadan / cumaya
samstag: cumartesi / cumartesiden / cumartesiye
sonntag: pazar günü / pazara
montags: pazartesileri
dienstags: salıları
mittwochs: çarşambaları
donnerstags: perşembeleri
freitags: cumaları
samstags: cumartesileri
januar: ocak / ocakta
februar: şubat / şubatta
maerz: mart / martta
april: nisan / nisanda
mai: mayıs / mayısta
juni: haziran / haziranda
juli: temmuz / temmuzda
august: ağustos / ağustosta
september: eylül / eylülde
oktober: ekim / ekimde
november: kasım / kasımda
dezember: aralık / aralıkta
tag: gün
: günü / günkü / tarihinde / tarihi
<jeden|tage: günleri
heute: bugün
morgen: yarın
uebermorgen: öbür gün / yarından sonra
morgens: sabah / sabahları / sabahleyin / sabahtan
vormittags: öğleden önce / öğleden önceleri / öğlene kadar / öğleye kadar
mittags: öğlen / öğlenleri / öğle arası / öğle arasında / öğle molasında / öğleyin
nachmittags: öğleden sonra / öğleden sonraları / öğleden sonraya / ikindi
abends: akşam / akşamları / akşamüstü / iş çıkışı / işten sonra / iş çıkışında / mesai sonrası / işten çıkınca
naechste woche: haftaya / gelecek hafta / önümüzdeki hafta / sonraki hafta / gelecek haftaya
naechste woche tag: haftanın
diese woche: bu hafta / bu haftaki
uebernaechste woche: öbür hafta / iki hafta sonra / 2 hafta sonra
in einer woche: bir hafta sonra
woche: hafta / haftada / haftanın
naechsten monat: gelecek ay / önümüzdeki ay
monatsende: ay sonu / ay sonunda / ay sonuna / ayın sonuna / ayın sonunda
ende: sonu / sonunda / sonuna
anfang: başı / başında / başına
mitte: ortası / ortasında
wochenende: hafta sonu / hafta sonları / hafta sonunda
werktags: hafta içi / hafta içleri / hafta içinde
naechsten: gelecek / önümüzdeki
jeden: her
jeden tag: her gün / tüm günler / bütün günler
egal: fark etmez / farketmez / hiç fark etmez / önemli değil
jederzeit: her zaman / ne zaman olursa / her saat
neujahr: yılbaşı / yılbaşından / yeni yıl / yeni yıldan
weihnachten: noel / noelden
ferien: tatil / okul tatili
um: saat / saati / saatleri
#: # ün / # nin
uhr dreissig|: buçuk / buçukta / buçuktan / buçuğa
<nach|danach: sonra / sonrası / sonrasında
<vor|vorher: önce / öncesi / öncesinde
<ab|: itibaren / itibarıyla / başlayarak
<bis|: kadar / dek
<zwischen|: arası / arasında / aralığında / arasi / aralarında
<gegen|: civarı / civarında / sularında / gibi
<ausser ,|: hariç / dışında / haricinde
fruehestens: en erken
spaetestens: en geç
danach: ondan sonra / daha sonra / sonrasında da
sonst: onun dışında / yoksa / olmazsa / aksi takdirde
nur: sadece / yalnızca / yalnız / ancak
aber: ama / fakat
oder: veya / ya da / yada / yahut
und: ve / ile
am liebsten: tercihen / en iyisi / tercihim
: de / da / te / ta / den / dan / ten / tan / e / a / ye / ya / i / ı / u / ü / yi / yı / nin / nın / in / ın / un / ün
kann ich: gelebilirim / gelebiliriz / gelebilir miyim / gelebilir miyiz / müsaitim / müsaitiz / uygunum / uygunuz / uygun olur / uygundur / uygun / uyar / olur / olabilir / vaktim var / zamanım var / boşum / gelirim / geliriz / gelsem / gelmek isterim / gelebilirsem / olur mu
kann ich nicht: gelemem / gelemeyiz / gelemiyorum / gelemiyoruz / müsait değilim / müsait değiliz / uygun değilim / uygun değil / uymuyor / uymaz / olmaz / olmuyor / vaktim yok / zamanım yok / mümkün değil
arbeite ich: çalışıyorum / çalışıyoruz / işteyim / iş var / işim var / vardiyam var / dersim var / okulum var / çalışmak zorundayım / mesaim var / vardiyadayım
frei habe ich: boş günüm / boşum
im urlaub bin ich: izindeyim / tatildeyim / tatildeyiz / türkiye'deyim / türkiye'deyiz / yokum / yokuz / seyahatteyim / hastanedeyim / burada değilim / burada olmayacağım / izindeyiz / şehir dışındayım / yurt dışındayım / werne'de değilim / değilim|
fliege ich: uçuyorum / uçuyoruz / uçağımız / uçağım
reise ich ab: gidiyorum / gidiyoruz / gideceğiz / gideceğim / dönüyorum / dönüyoruz
bitte: lütfen / rica
termin: randevu / randevusu / randevum / randevuya
ein: bir
so schnell wie moeglich: en kısa zamanda / en kısa sürede / acil / acilen / bir an önce / mümkün olan en kısa
nicht: değil / değiliz
habe ich gemacht: *dım / *dim / *dum / *düm / *tım / *tum / *dık / *dik / *duk / *dük / *tık / *tuk / *tük
zwei: iki / ikide / ikiden / ikiye
drei: üç / üçte / üçten / üçe
vier: dört / dörtte / dörtten / dörde
fuenf: beş / beşte / beşten / beşe
sechs: altı / altıda / altıdan / altıya
sieben: yedi / yedide / yediden / yediye
acht: sekiz / sekizde / sekizden / sekize
neun: dokuz / dokuzda / dokuzdan / dokuza
zehn: on / onda
elf: on bir / on birde / on birden / on bire / onbir / onbirde / onbire
zwoelf: on iki / on ikide / on ikiden / on ikiye / oniki / onikide / onikiye
"""
