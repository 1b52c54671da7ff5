"""Text → items: words, numbers, dates and clock times in figures, marks; what only looks like time masked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from mailworker.reading.times import foreign, lexicon, tables
from mailworker.reading.times.item import Item as Item  # the rules take it from here
from mailworker.reading.times.wordset import word_set

READ_AT_MOST = 20_000
"""Characters looked at for time; nobody states a wish behind so many, and the work stays bounded."""
MOST_ITEMS = 3_000

_MASKED = re.compile(
    r"""(?xi)
    (?: https?:// | www\. ) \S{1,300}
  | [\w.+-]{1,64}+ @ [\w-]{1,64} (?:\.[\w-]{1,64}){0,4}
  | \b (?:
      [a-z]{2} \d{2} (?: [ ]? \d{4} ){3,7} (?: [ ]? \d{1,4} )? \b        # IBAN
    | 00 [ ]? \d (?: [ /()-]{0,3} \d ){6,15}                            # phone, abroad
    | 0 [ ]? \d (?: [ ]? \d ){1,4} [ ]? [/()-] [ ]? \d (?: [ /()-]{0,3} \d ){2,11} (?![.:]\d)
    | 0\d{3,5} [ ] \d (?: [ ]{0,2} \d ){3,11} (?! [ ]? [.:] [ ]? \d )
    | 01[5-7]\d{6,12} \b
    | (?: (?: tel | telefon | fon | fax | mobil | mobile | handy | phone | tlf | t ) \b [.:]? [ ]* )
        [+(]? \d (?: [ /()-]{0,3} \d ){4,15}
    | (?: az | aktenzeichen | gz | zeichen | kundennr | kundennummer | vorgangsnr | vorgang | ticket
          | rechnung | nr | no | nummer | hausnr | hausnummer | zimmer | raum | ref | vergabe-nr | id | hrb |
          paragraph
          | konto | plz | blz | ip | version | whg | wohnung | os | ios | iphone | android )
        (?: \b [.:]* | [.:-]* nr \b [.:]* ) [ ]* [#]? (?: (?! \d{1,2} \. \s ) [\w/.-]* \d [\w/.-]* )
    | \d{1,3} (?: [.]\d{3} )* (?: ,\d{1,2} )? [ ]? (?: € | euro\b | eur\b | % | cm\b | kg\b | km\b | qm\b
        | m²| m2\b )
    | \d{1,3} (?: [ ]? - [ ]? \d{1,3} )? [ ]? - (?: jährig | jaehrig | year | fach | mal\b | köpfig ) \w*
    | \d{5} (?= [ ] [A-ZÄÖÜ] [a-zäöü] )                                 # post code
    )
  | \+ [ ]? \d (?: [ /()-]{0,3} \d ){6,15}                              # phone, abroad
  | [#] [ ]? \d [\w/-]*
  | € [ ]? \d+ (?: [.,]\d{1,2} )?
  | \d{6,}                                                             # codes
    """
)
_STREETS = (
    "str", "weg", "platz", "allee", "gasse", "ring", "damm", "ufer", "hof", "markt", "kamp", "busch", "heide", "feld",
    "berg", "wall", "stiege", "brede", "holz", "graben", "siedlung", "pfad", "steg",
)  # fmt: skip
"""How names of streets end; a line without one of them need not be searched."""
_STREET = re.compile(
    rf"(?i)(?:str(?:\.|aße|asse)?|{'|'.join(_STREETS[1:])}|landstr\.)"
    r"[ ]{1,2}\d{1,4}(?:[ ]?[a-h]\b)?(?![.:]?\d|[ ]?uhr|\.\s?(?:jan|feb|mär|apr|mai|jun|jul|aug|sep|okt"
    r"|nov|dez))"
)
_TOKEN = re.compile(
    r"""(?x)
    (?P<W> [^\W\d_]+ (?: ['’ʼ] [^\W\d_]+ )? )
  | (?P<NL> \n [\s]* )
  | (?P<COMMA> , ) | (?P<END> [:;]-?[)(DP](?!\w) | [.!?;]+ | [\u2600-\u27BF\U0001F300-\U0001FAFF\uFE0F]+ ) | (?P<COLON> : )
  | (?P<CA> [~≈] (?=[ ]?\d) ) | (?P<DASH> [-–—−]+ ) | (?P<SL> / ) | (?P<LP> [(\[] ) | (?P<RP> [)\]] ) | (?P<PLUS> [+&] ) | (?P<STAR>
  [*•·†] )
  | (?=\d) (?:
    (?P<ISO> (?<!\d) \d{4} - \d{1,2} - \d{1,2} (?!\d) )
  | (?P<DMY> (?<![\d:]) \d{1,2} [ ]? [.] [ ]? \d{1,2} [ ]? [.,] [ ]? (?: [12]\d{4} | (?:19|20)\d\d | \d{2}
  (?![\d:]|[.]\d|[ ]?(?i:uhr|h\b)|[ ]?[-–][ ]?\d{1,2}[ ]?(?i:uhr|h\b)) ) (?![\d:]) )
  | (?P<DMD> (?<![\d:]) \d{1,2} [.] [ ]? (?: 1[0-2] | 0?[1-9] ) [ ]? [.] (?!\d{3}) )
  | (?P<DSY> (?<!\d) \d{1,2} / \d{1,2} [/ ] (?:\d{4}|\d\d(?=\b(?![ ]?[:h.]|\d))(?<=/\d\d)) (?!\d) )
  | (?P<DHY> (?<!\d) \d{1,2} - \d{1,2} - \d{4} (?!\d) )
  | (?P<CLK> (?<!\d) (?:[01]?\d|2[0-4]) (?: [:]{1,2} | ;(?=\d\d\b) ) [0-5]\d (?: :[0-5]\d )? (?!\d) )
  | (?P<DM> (?<![\d:.]) \d{1,2} (?: [.] | [,](?=\d\d[ ]?(?i:uhr|h\b)) ) [ ]? \d{1,2} (?!\d) )
  | (?P<DS> (?<!\d) \d{1,2} / \d{1,2} (?!\d) )
  | (?P<NT> (?<!\d) \d{1,2} [.]? [ ]? (?: te[nrms]? | st(?:e[nrms]?)? | ten | ter | th | nd | rd ) \b )
  | (?P<ND> (?<!\d) \d{1,2} [.] )
  | (?P<Y> (?<!\d) (?:19|20)\d\d (?!\d) )
  | (?P<H4> (?<!\d) (?:[01]\d|2[0-3])[0-5]\d (?!\d) )
  | (?P<N> \d{1,4} (?!\d) )
  | (?P<NX> \d+ )
    )
    """
)
FIRST = 0xE000
"""Where the characters that stand for categories begin."""


class _Characters(dict[str, str]):
    def __missing__(self, category: str) -> str:
        self[category] = chr(FIRST + len(self))
        return self[category]


_CHARACTERS = _Characters()


def char(category: str) -> str:
    """The one character that stands for a category in the rules' patterns."""
    return _CHARACTERS[category]


_ZERO = re.compile(r"[oO](?<=[\d.:][oO])(?<!\D\D[oO])(?=\s?(?i:uhr|h)\b|\d)")


def masked(text: str) -> str:
    """The text with phone numbers, addresses, prices and codes blanked, at the same length."""
    return _LINE.sub(_masked_line, _ZERO.sub("0", text))


_LINE = re.compile(r"[^\n]+")
_SUSPECT = re.compile(r"[\d@€/]|www")
"""What a line, in small letters, holds in which something is to be masked."""


def _masked_line(line: re.Match[str]) -> str:
    said = line[0]
    lowered = said.lower()
    if not _SUSPECT.search(lowered):
        return said
    left = _MASKED.sub(_blank, said)
    return _STREET.sub(_blank, left) if any(street in lowered for street in _STREETS) else left


def _blank(match: re.Match[str]) -> str:
    return "\x00" * len(match[0])


def items(text: str) -> list[Item]:
    """All items of the text, in order."""
    found = [_item(m) for m in islice(_TOKEN.finditer(masked(text[:READ_AT_MOST])), MOST_ITEMS)]
    return _joined(_abbreviations(foreign.glossed(found, text)))


def _item(m: re.Match[str]) -> Item:
    kind = m.lastgroup or "W"
    raw = m[0]
    if kind != "W":
        return Item(kind, raw, m.start(), m.end(), raw if kind not in ("N", "ND", "NT") else "", raw)
    word, cat, value = _known(raw)
    return Item(cat, value, m.start(), m.end(), word, raw)


@lru_cache(maxsize=16_384)
def _known(raw: str) -> tuple[str, str, object]:
    """A word folded, with its category and value."""
    word = lexicon.fold(raw) if len(raw) <= 40 else "…"
    return word, *lexicon.look_up(word)


@lru_cache(maxsize=1)
def _starts() -> frozenset[str]:
    return frozenset(lexicon.phrases())


def _joined(found: list[Item]) -> list[Item]:
    """Phrases of several words made one item."""
    starts, out, i = _starts(), list[Item](), 0
    while i < len(found):
        item = found[i]
        hit = _phrase(found, i) if item.word in starts else None
        if hit is None:
            out.append(item)
            i += 1
            continue
        length, (category, value) = hit
        if _outrun(found, i, length):
            out.append(item)
            i += 1
            continue
        last = found[i + length - 1]
        words = " ".join(x.word for x in found[i : i + length])
        out.append(Item(category, value, item.start, last.end, words, item.raw))
        i += length
    return out


def _outrun(found: list[Item], i: int, length: int) -> bool:
    """ "erst nach Feierabend": a phrase that begins inside this one and reaches further is the one meant."""
    starts = _starts()
    for k in range(i + 1, i + length):
        hit = _phrase(found, k) if found[k].word in starts else None
        if hit is not None and k + hit[0] > i + length:
            return True
    return False


def _phrase(found: list[Item], i: int) -> tuple[int, lexicon.Entry] | None:
    for words, entry in lexicon.phrases()[found[i].word]:
        length = _matches(found, i, words)
        if length:
            return length, entry
    return None


def _matches(found: list[Item], i: int, words: tuple[str, ...]) -> int:
    """How many items these words take up, a mark between abbreviated ones passed over; 0 where they
    differ."""
    at = i
    for n, word in enumerate(words):
        while n and at < len(found) and found[at].cat in ("DASH", "END") and len(found[at].raw) == 1:
            if found[at].cat == "END" and len(words[n - 1]) > 2:
                return 0
            at += 1
        if at >= len(found) or found[at].word != word:
            return 0
        at += 1
    return at - i


def _abbreviations(found: list[Item]) -> list[Item]:
    """Abbreviated weekdays, months and parts taken with their full stop, or as plain words where they are
    none."""
    out: list[Item] = []
    for i, item in enumerate(found):
        if item.cat == "END" and out and item.raw == "." and _takes_stop(out[-1], item, found, i):
            out[-1].end = item.end
            continue
        out.append(item)
    return out


_STOPPED = word_set(
    "vorm nachm vm nm ca gg nae naechst inkl incl einschl spaet frueh bzw jew std kw zw u mind od o bis max jan feb febr mrz apr "
    "jun jul aug sept sep okt nov dez mon tue wed thu fri sat sun oct dec jaenn min"
)


_EARLY_LATE = word_set("spaet frueh")


def _new_sentence(after: Item | None) -> bool:
    """ "das ist mir zu spät. Geht es eher?": no abbreviation."""
    return after is not None and after.cat == "W" and after.raw[:1].isupper()


def _takes_stop(before: Item, stop: Item, found: list[Item], i: int) -> bool:
    if before.end != stop.start:
        return False
    after = found[i + 1] if i + 1 < len(found) else None
    if before.cat == "WA":
        if before.raw == "so" and (after is None or after.raw[:1].isupper()):
            return False
        before.raw += "."
        return True
    if before.word not in _STOPPED or (before.word in _EARLY_LATE and _new_sentence(after)):
        return False
    if before.word == "spaet":
        before.cat, before.value = "LATEST", before.word
    return after is not None and after.cat != "NL"


def numbers(item: Item) -> Iterator[int]:
    """The figures in an item, in order."""
    for part in re.findall(r"\d+", item.raw):
        yield int(part)


def known_part(name: str) -> tuple[int, int, int, int]:
    """A part of day's ok and own minutes."""
    return tables.PART_TIMES[name]
