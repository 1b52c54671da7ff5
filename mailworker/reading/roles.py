"""Whether a service that a mail names is asked for, or only mentioned: general German and English, no service by name."""

from __future__ import annotations

from enum import StrEnum

from mailworker.reading.small import Small


class Stance(StrEnum):
    """What the citizen says of a service named."""

    ASKED = "asked"
    NAMED = "named"
    MENTIONED = "mentioned"
    DONE = "done"
    REFUSED = "refused"


_BRINGS = Small(
    r"\b(?:bring\w*\b.{0,80}\bmit\b|mit(?:zu)?bring\w*|mitgebracht|(?:hab\w*|hatt\w*|liegt|liegen|sind|ist|war\w*)\b.{0,40}\bdabei\b|hab\w*\b.{0,40}\bbei\s+mir\b|liegt\s+(?:mir\s+)?vor|liegen\s+(?:mir\s+)?vor"
    r"|(?:nehme|nehmen)\b.{0,60}\bmit\b|i(?:'ll|\s+will|\s+can)?\s+(?:also\s+)?bring|bring\s+(?:my|the|our|along)|take\s+\w+\s+with\s+me|wezm(?:ę|e)|mam\s+ze\s+sob(?:ą|a)|принесу|візьму|маю\s+з\s+собою|aduc|yanımda|getir\w+"
    r"|(?:behalte[nt]?|behält|keep)\b|(?:ist|sind|bleibt|bleiben|gilt|gelten)\s+(?:ja\s+|aber\s+)?noch\s+(?:\w+\s+){0,3}(?:gültig|jahre|gut|okay|ok|in\s+ordnung|lange|heil|safe)\b|gilt\s+(?:ja\s+)?noch\b"
    r"|hat\s+(?:er|sie)\s*$|hab(?:e|en)?\s+(?:ich|wir)\s+(?:bereits|schon|noch|da|hier|auch|natürlich|griffbereit)"
    r"|hab\w*\s+(?:ich|wir)\s+(?:\w+\s+){0,2}da\b|hab\w*\s+(?:ich|wir|er|sie)\s*$|(?:urkunden?|unterlagen|fotos?|passbild\w*|lichtbild\w*)\b.{0,50}\b(?:bereit|parat|vor)\b|im\s+anhang|\bdarin\b|\bdrin\b|als\s+anlage|anbei|beigefügt|hängt\s+an)",
)
_PAPERS = Small(
    r"(?:urkunden?|wohnungsgeber\w*|vollmacht\w*|mietvertrag|unterlagen|fotos?|passbild\w*|lichtbild\w*|kopien|papiere)\b.{0,60}\b(?:bereit|parat|vor|zusammen)\b|\b(?:habe|haben)\s+(?:ich|wir)\b.{0,40}\bbereit\b",
)
_REFUSES = Small(
    r"\b(?:(?:brauch\w*|benötig\w*|will|wollen|möcht\w*|need|want)\b(?:(?!\b(?:hab\w*|hat|und|weil|da|aber|damit|dass|ob|wo|kann|könn\w*|bin|sind|geht|passt)\b|,\s*(?:die|der|das)\b).){0,40}\b(?:kein\w*|nicht|no|not)\b|\b(?:kein(?!\w*\s+(?:gültig|aktuell|deutsch|eigen))\w*|no)\b(?:(?!\b(?:und|mehr)\b).){0,60}\b(?:brauch\w*|benötig\w*|nötig|notwendig|will|möchte|needed|necessary)"
    r"|\bweder\b.{1,60}\bnoch\b|nicht\s+(?:nötig|notwendig|erforderlich|vonnöten|gebraucht|gewünscht|needed|necessary)\b"
    r"|geht\s+es\s+(?:mir\s+)?(?:dabei\s+)?nicht|nicht\s+um\b|lass\w*\s+(?:ich|wir)\s+(?:\w+\s+)?(?:so|wie)|bleibt\s+(?:so|wie)|(?:don't|do\s+not|doesn't)\s+need|not\s+about|kein\w*\s+\w*\s*mehr\s+\w*\s*machen"
    r"|will\s+auch\s+kein\w*|\b(?:mach|erledig|regel|beantrag|meld|bestell|hol|klär|übernimm|übernehm|kümmer)\w*\b[^.!?]{0,60}\b(?:beim\s+(?:kreis|straßenverkehrsamt|standesamt|finanzamt|notar|anwalt)|bei\s+der\s+(?:zulassungsstelle|polizei|kreisverwaltung|ausländerbehörde)|woanders|anderswo)\b|(?:mach\w*|brauch\w*|kommt|kümmer\w*|beantrag\w*|hol\w*)\b.{0,20}\b(?:später|ein\s+andermal|irgendwann\s+mal)|muss\s+(?:es|das)\s+(?:gar\s+|ja\s+)?nicht\s+sein|(?:werden?|will|wollen)\s+(?:ich|wir)\s+(?:mich\s+|uns\s+)?nicht|braucht\s+nichts|no\s+need)",
)
_DONE = Small(
    r"\b(?:\w+(?:t|en)\s+(?:bin|sind|ist|habe?|haben|hat)\s+(?:ich|wir|er|sie|es)?\s*(?:\w+\s+){0,2}(?:schon|bereits|längst)|(?:schon|bereits|längst)\s+(?:\w+\s+){0,3}(?:um|an|ab)gemeldet|(?:schon|bereits)\s+(?:\w+\s+){0,3}(?:beantragt|bestellt|gemacht|erledigt|abgeholt|erhalten|bekommen|gemeldet)|(?:beantragt|bestellt|angemeldet|umgemeldet|abgeholt)\s+(?:habe|hab|haben|hatte|hatten|sind\s+wir|bin\s+ich|ist\s+(?:er|sie|es|alles))\b|\bwar(?:en)?\s+(?:ich|wir)\b[^.!?]{0,30}\b(?:wegen|mit|für)\b|\bi\s+(?:have\s+|already\s+)*registered\b|\b(?:ist|sind)\s+(?:\w+\s+){0,3}(?:bestellt|beantragt|in\s+arbeit|unterwegs|in\s+der\s+mache)\b|\bhab\w*\s+(?:ich\s+|wir\s+)?(?:mein|unser|den|die|einen)\w*\s+(?:(?!nicht|nie|noch)\w+\s+){1,5}(?:verlängert|erneuert|beantragt|bestellt|umgetauscht)\s*$|(?:voriges|letztes|vergangenes)\s+jahr\s+(?:\w+\s+){0,2}(?:bekommen|erhalten|gemacht|neu)"
    r"|(?:habe|haben|hat)\s+(?:ich|er|sie|wir)\s+(?:ja\s+)?(?:schon|bereits|erst|letztes|voriges)|already\s+(?:have|got|applied|ordered))",
)
_FETCHED = Small(
    r"\bhab\w*\s+(?:ich|wir)\b[^.!?]{0,50}\babgeholt\b|\b(?:ich|wir)\s+hab\w*\b[^.!?]{0,60}\babgeholt\b",
)
_BY_MEANS = Small(
    r"\b(?:mit|ohne|laut|trotz|statt|anstatt|außer|neben|with|without|instead\s+of|(?:auf|in)\s+(?=dem|mein|sein|ihre))\s*(?:(?:dem|der|den|des|meine[mnr]?|seine[mnr]?|ihre[mnr]?|unsere[mnr]?|eine[mnr]?|einem|my|his|her|the|an?)\s+)?(?:alten\s+|neuen\s+|gültigen\s+|deutschen\s+|german\s+|valid\s+|old\s+)?$",
)
_NEEDS = Small(
    r"\b(?:brauch\w*|bräucht\w*|benötig\w*|möcht\w*|moecht\w*|will|wollen|wollt\w*|würd\w*|wuerd\w*|muss|muß|müss\w*|muess\w*|soll\w*|hätt\w*|haett\w*|beantrag\w*|bitte|bitten|gern\w*|termin\w*|wünsch\w*|suche|besorgen|erledigen|verlänger\w*|erneuer\w*|ausstell\w*|machen\s+lassen|fällig|abgelaufen|läuft|abläuft|ungültig|neu\w*|geht\s+um|wegen|bzgl|bezüglich|betr|anliegen|könnt\w*|kann|können|fehlt|verlangt|fordert|erforderlich|vonnöten|nötig"
    r"|need\w*|want|would|like|require\w*|have\s+to|must|apply|appointment|renew\w*|expired|expires|get|could|can|chcia\w*|potrzebuj\w*|muszę|musze|chcę|prosz\w*|ihtiyac\w*|istiyorum|lazım|gerek\w*|almak|yenile\w*|randevu|потріб\w*|хочу|треба|мушу|прошу|хотіл\w*|vreau|doresc|dori|trebuie|nevoie|programare|нужн\w*)\b",
)


_COPY_OF = Small(
    r"\b(?:\w*kopien?|abschrift\w*|fotos?|scan|bild|nummer|rückseite|vorderseite|daten|cop(?:y|ies)|wie|laut|name|gültigkeit)\s+(?:(?:von|vom|of|im|in|auf|aus|de[rsmn]|meine[srm]|unsere[rs]|eines|seines|ihres|seine[rm]|ihre[rm]|my|the|our)\s+)+(?:\w+(?:en|es|er)\s+)?$|\bals\s+(?:legitimation|nachweis|ausweisdokument|dokument)\b.{0,30}$|\bwie\s+(?:im|in\s+\w+)\s+$",
)
"""A copy of a paper, its number, what it says: the paper itself is not wanted."""
_COPIES_ELSEWHERE = Small(
    r"\b(?:eine?|einmal|zwei|drei|\d)\s*(?:x\s+)?(?:vom|von\s+(?:meinem|dem|unserem))\s+$"
)
_COPIED = Small(r"\bkopien?\b|\bcop(?:y|ies)\b|\bbeglaubig")
_OWNS = Small(
    r"\b(?:hab[e']?|haben|hat|besitz\w*|have|has|got|hold)\b[^.!?]{0,30}\b(?:ein\w*|mein\w*|an?|my|his|her)\s+(?:noch\s+)?(?:gültig\w*|valid|deutsch\w*|german|\w+isch\w*|\w+(?:ian|ish|ese|can))\s+$"
    r"|\b(?:hab[e']?|haben|hat|have|has|got)\b[^.!?]{0,50}\b(?:(?:seine?n?|ihre?n?|unsere?n?|meine?n?|his|her|our|my)|(?:nur|bloß|only)\s+(?:einen?|an?|my))\s+$",
)
"""Someone has such a paper: what is wanted of it would follow."""
_PAPERS_ASKED = Small(
    r"\b(?:brauche?|brauchen|muss|müssen|soll|sollen|benötige|reicht|genügt|do\s+(?:i|we)\s+need|should\s+(?:i|we))\b[^.!?]{0,40}\b(?:dafür|dazu|mitbringen|irgendwas|irgendetwas|noch\s+(?:et)?was|anything|bring)\b[^.!?]*\?",
)
_AT_HAND = Small(
    r"^\s*(?:(?:und|sowie|&)\s+\w+\s+)?(?:(?:ist|sind|liegt|liegen|lag|leg\w*|habe?|haben|häng\w*|füg\w*|schick\w*|kann|können)\b.{0,40}\b(?:zur\s+hand|(?:bei|an|vor)(?=\s*$)|angehängt|anbei|dabei|mitgeschickt|beigefügt|beigelegt|vorlegen|vorzeigen|griffbereit)\b|dabei(?:hab|\s+hab)\w*|im\s+anhang|anbei)",
)
_HAD_ALREADY = Small(
    r"^\s*(?:(?:ist|sind|liegt|liegen)\s+(?:noch|weiterhin)\b[^,.;!?]*\b(?:gültig|gut|okay|ok|aktuell)"
    r"|(?:hab\w*|hat|hatt\w*|besitz\w*)\s+(?:ich|wir|er|sie|mein\w*\s+\w+|unser\w*\s+\w+)\b(?:(?!\b(?:nie|nicht|verloren|verlegt)\b)[^,.;!?])*"
    r"\b(?:schon|bereits|dabei|da|ja|neu|(?:ge|be|er|ver|ab|an|um|aus)\w+(?:t|en)|\w+iert|machen\s+lassen))\s*$",
)
"""What follows a paper that someone has, or has had made: 'den Pass hab ich letztes Jahr erst machen lassen'."""
_HAVE_IT = Small(
    r"^\W*(?:(?:ich|wir)\s+hab\w*|hab\w*(?:\s+(?:ich|wir))?)\s+(?:(?:ja|doch|noch|auch|aber|zum\s+glück)\s+)*(?:den|meinen|unseren|einen\s+gültigen)\s+$"
)
"""'Ich habe ja den Pass': a clause of its own, said of what need not be had."""
_LOST_IT = Small(
    r"\b(?:verl\w+|vergessen|gestohlen|geklaut|gezogen|gefunden|gesucht|vermisst|beschädigt|zerstört|zerschnitten|zerrissen|gewaschen|verschl\w+|verschw\w+|verb\w+|nirgends|liegen\w*|gelassen)\s*$"
)
_NONE_OF = Small(r"\b(?:kein\w*|no)\s+(?:\w+e[nrs]?\s+)?$")
_SHORT = 12
_LACKS = Small(r"\b(?:hab\w*|hat|hatt\w*|besitz\w*|gültig\w*|have|has|got|mehr|finde\w*|valid|ohne)\b")
_NOT_ENOUGH = Small(
    r"^[^,.;!?]{0,40}\b(?:reich\w*|genüg\w*|lang(?:t|en)|hilft|nützt)\b[^,.;!?]{0,30}\b(?:nicht|nich|nix|nichts|kaum)\b|^\s*(?:alone\s+)?(?:is\s+not|isn't|won't\s+be)\s+enough"
)
"""A paper that does not suffice is not what is wanted."""
_NO_MORE = Small(
    r"^[^,.;!?]{0,20}\bgibt\s+es\b[^,.;!?]{0,30}\bnicht\s+mehr\b|^\s*(?:wurde\w*\s+)?(?:ja\s+)?abgeschafft"
)
_NOT_THIS = Small(r"\b(?:nicht|not|nie)\s+(?:um\s+)?(?:den|die|das|einen?|einem|the|an?)\s+$")
_NOT_MEANT = Small(r"^\s*değil\b|^\s*(?:ist|sind|wird|werden)\s+(?:davon\s+)?nicht\b|^\s*steht\b")


def stance(before: str, clause: str, sentence: str, after: str) -> Stance:
    """What a clause says of the service in it.

    `before` is the clause up to the service's first word, `after` what follows its last, `clause` the clause as a whole,
    `sentence` its sentence.
    """
    if refuses(clause) or _refused_across(clause, sentence) or _is_none(before, clause, after):
        return Stance.REFUSED
    if _BRINGS.search(clause) or (_BRINGS.search(sentence) and not _NEEDS.search(sentence)):
        return Stance.MENTIONED
    if _DONE.search(clause):
        return Stance.DONE
    if _is_beside(before, sentence, after):
        return Stance.MENTIONED
    return Stance.ASKED if _NEEDS.search(sentence) else Stance.NAMED


def _is_beside(before: str, sentence: str, after: str) -> bool:
    """Whether the paper named is a means, a proof or a pattern, not what is wanted."""
    return bool(
        _BY_MEANS.search(before)
        or _COPY_OF.search(before)
        or (_HAVE_IT.search(before) and not after.strip(" .!,;)"))
        or (_OWNS.search(before) and not after.strip(" .!,;)"))
        or _PAPERS_ASKED.search(sentence)
        or (_COPIES_ELSEWHERE.search(before) and _COPIED.search(sentence))
        or _AT_HAND.search(after)
        or _NOT_MEANT.search(after)
        or _NOT_ENOUGH.search(after)
        or _NO_MORE.search(after)
        or (_HAD_ALREADY.search(after) and not _LOST_IT.search(after))
        or _NOT_THIS.search(before)
    )


def refuses(clause: str) -> bool:
    """Whether something is said not to be wanted."""
    return bool(_REFUSES.search(clause))


def _is_none(before: str, clause: str, after: str) -> bool:
    """'Nein, keinen Pass!', but not 'ich habe keinen Pass'."""
    return bool(_NONE_OF.search(before)) and len(after) < _SHORT and not _LACKS.search(clause)


def needs(sentence: str) -> bool:
    """Whether a sentence wants something."""
    return bool(_NEEDS.search(sentence))


def _refused_across(clause: str, sentence: str) -> bool:
    """'Einen Pass habe ich nicht und will auch keinen': the refusal stands beside the clause."""
    return bool(_NOR.search(sentence)) and clause in sentence


_NOR = Small(r"\bhab\w*\s+ich\s+(?:\w+\s+)?nicht\b.{0,40}\b(?:will|brauche|möchte)\b.{0,20}\bkein")
_TOLD = Small(r"\b(?:hab\w*|ist|sind|wurden?|hatten?)\b")
_PAST = Small(
    r"\b(?:schon|bereits|längst|inzwischen|erledigt|gestern|vorgestern|neulich|damals|letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?|already)\b",
)
_PARTICIPLE = Small(r"(?:^|an|ab|um|ein|aus)ge\w+(?:t|en)$")


def fetched(clause: str, verb: str) -> bool:
    """'Den Ausweis habe ich letzte Woche abgeholt': told as done, where `verb` is among the service's own words."""
    if verb == "registered" and _REGISTERED.search(clause):
        return True
    if not _PARTICIPLE.search(verb) or not _TOLD.search(clause):
        return False
    return bool(_FETCHED.search(clause) or (_PAST.search(clause) and not _LOST.search(verb)))


_REGISTERED = Small(r"\b(?:i|we)\s+(?:have\s+|already\s+)*registered\b")
_LOST = Small(r"^ge(?:stohlen|klaut|raubt|zogen|funden|legen|macht|druckt)")
"""Participles of what befell someone: a reason to come, not a thing done with."""


def own_papers(clause: str) -> bool:
    """'Urkunden und Ausweise liegen bereit': what the citizen has at home, not what waits at the office."""
    return bool(_PAPERS.search(clause))
