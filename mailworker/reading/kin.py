"""Words for people and for how many of them there are, in the languages citizens write."""

from __future__ import annotations

import re
from collections.abc import Mapping

NUMBERS: Mapping[str, int] = {
    **dict.fromkeys(["ein", "eine", "einen", "einem", "einer", "eins", "one", "a"], 1),
    **dict.fromkeys(["zwei", "zweien", "beide", "beiden", "beider", "zwo", "two", "both", "dwa", "dwie", "dwóch", "dwoje", "dwójką", "dwojgiem", "iki", "doi", "două", "двоє", "два", "дві", "двома", "двох"], 2),
    **dict.fromkeys(["drei", "dreien", "three", "trzy", "troje", "trzech", "üç", "trei", "троє", "три", "трьома", "трьох"], 3),
    **dict.fromkeys(["vier", "vieren", "four", "cztery", "czworo", "dört", "patru", "четверо", "чотири"], 4),
    **dict.fromkeys(["fünf", "fünfen", "five", "pięć", "pięcioro", "beş", "cinci"], 5),
    **dict.fromkeys(["sechs", "six"], 6), **dict.fromkeys(["sieben", "seven"], 7), **dict.fromkeys(["acht", "eight"], 8),
    **dict.fromkeys(("zweit", "2x"), 2), **dict.fromkeys(("dritt", "3x"), 3), **dict.fromkeys(("viert", "4x"), 4), **dict.fromkeys(("fünft", "5x"), 5),
}  # fmt: skip
NUM = (
    r"(?:\d{1,2}(?:\s?x)?|"
    + "|".join(sorted((re.escape(n) for n in NUMBERS if n != "a"), key=len, reverse=True))
    + r")"
)
ONE = (
    "frau|mann|ehefrau|ehemann|gattin|gatte|partner(?:in)?|freund(?:in)?|lebensgef(?:ä|ae)hrt(?:e[nr]?|in)|verlobte[rn]?|sohn(?:es)?|tochter|mutter|mama|vater|papa|oma|opa|gro(?:ß|ss)mutter|gro(?:ß|ss)vater"
    "|schwiegermutter|schwiegervater|schwiegertochter|schwiegersohn|bruder|schwester|enkel(?:in)?|enkelkind|baby|kleine[rn]?|gro(?:ß|ss)e[rn]?|junge|m(?:ä|ae)dchen|kind|mitbewohner(?:in)?|kolleg(?:e|in)|kompagnon|geschäftspartner(?:in)?|mitarbeiter(?:in)?|trainer(?:in)?|zwilling|säugling|neugeborene[nrs]?|patenkind|stiefsohn|stieftochter|cousin(?:e)?|schwager|schwägerin|nachbar(?:in)?|mitschwester|mitbruder|nichte|neffe|onkel|tante"
    "|husband|wife|son|daughter|mother|father|mum|mom|dad|partner|girlfriend|boyfriend|fianc(?:é|e)e?|brother|sister|kid|child|mąż|męża|mężem|żona|żonę|żoną|żony|syn|syna|córka|córkę|córki|dziecko|eşim|oğlum|kızım|чоловік|чоловіка|дружина|дружину|син|сина|донька|доньку|soția|soțul|fiul|fiica|copilul|mamă|mama|tata|brat|siostra|annem|babam|kardeşim|kocam|karım|мама|тато|мати|сестра|брат|бабуся"
)
MANY = r"s(?:ö|oe)hnen?|t(?:ö|oe)chtern?|kindern?|jungs|jungen|m(?:ä|ae)dels|m(?:ä|ae)dchen|zwillingen?|eltern|babys|geschwistern?|kids|sons|daughters|children|twins|parents|enkelkindern?|kleinen|erwachsenen?|schwiegereltern|kolleg(?:en|innen)|mitarbeiter(?:n|innen)?|mitbewohnern?|mitbewohnerinnen|mitschwestern|mitbrüdern?|freunden?|freundinnen|brüdern?|schwestern|enkeln|(?<=meine )enkel|(?<=unsere )enkel|(?<=die )enkel|neffen|nichten|nachbarn|bekannten|auszubildenden?|azubis|schülern?|(?<=beiden )(?:gro(?:ß|ss)en|jüngsten|ältesten|mittleren)|mitarbeitenden|betreuer(?=\s)|çocuğum|çocuklarım\w*|jugendlichen?|teenagern?|babies|großeltern|dzieci|çocuklar\w*|діти|дітей|дітьми|дітям|copii|copiii|copiilor|dziećmi"
