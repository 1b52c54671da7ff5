"""From a folded word to its category and value; misspellings of long words included."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from mailworker.reading.times import fixed, tables

Entry = tuple[str, object]
OTHER: Entry = ("W", None)
_FOLD = str.maketrans({
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e", "á": "a", "à": "a", "ą": "a", "ę": "e",
    "ł": "l", "ń": "n", "ó": "o", "ś": "s", "ź": "z", "ż": "z", "ć": "c", "ş": "s", "ș": "s", "ğ": "g",
    "ı": "i", "ç": "c", "ă": "a", "â": "a", "î": "i", "ț": "t", "ţ": "t", "\u0307": "", "\u0308": "e",
    "’": "'", "ʼ": "'",
})  # fmt: skip


def fold(word: str) -> str:
    """The word in lower case, with ä as ae, ß as ss, and other marks taken off."""
    return word.lower().translate(_FOLD)


def _plain() -> Iterator[tuple[str, Entry]]:
    for category, words in tables.PLAIN.items():
        for word in words.split():
            yield word, (category, word)


def _named() -> Iterator[tuple[str, Entry]]:
    for name, words in tables.PARTS.items():
        for word in words.split():
            yield word, ("POD", name)
    for stem, name in tables.PART_APPOINTMENTS.items():
        for ending in ("", "e", "en", "s"):
            yield f"{stem}termin{ending}", ("POD", name)
    for word, days in tables.RELATIVE.items():
        yield word, ("REL", days)
    for word in tables.SEASONS:
        yield word, ("SEASON", word)
    yield from (
        ("morgen", ("MORGEN", None)),
        ("morgn", ("MORGEN", None)),
        ("am", ("AN", "am")),
        ("pm", ("AMPM", "pm")),
    )


def _feasts() -> Iterator[tuple[str, Entry]]:
    for word, feast in tables.FEAST_WORDS.items():
        yield word, ("HOL", feast)
    for stem, feast in tables.FEAST_STEMS.items():
        for ending in tables.FEAST_ENDINGS.split():
            yield stem + ending, ("HOL", feast)


def _months() -> Iterator[tuple[str, Entry]]:
    for n, months in enumerate(tables.MONTHS, 1):
        for word in months.split():
            yield word, ("MON", n)
        for long in {months.split()[0], *(w for w in months.split() if len(w) > 4)}:
            yield f"{long}s", ("MON", n)
            yield f"{long}woche", ("MONWEEK", n)
            yield f"{long}wochen", ("MONWEEK", n)
            yield f"{long}haelfte", ("MONHALF", n)
        full = months.split()[0]
        yield f"anfang{full}", ("MONPART", (n, "ANF"))
        yield f"mitte{full}", ("MONPART", (n, "MITTE"))
        yield f"ende{full}", ("MONPART", (n, "ENDE"))


def _weekdays() -> Iterator[tuple[str, Entry]]:
    for n, words in enumerate(tables.WEEKDAYS):
        for word in words:
            yield word, ("WD", n)
            if word != "montag":
                yield f"{word}e", ("WS", n)
            yield f"{word}en", ("WS", n)
            yield f"{word}s", ("WS", n)
            if word.endswith("tag"):
                yield f"{word[:-1]}ch", ("WD", n)
                yield f"{word[:-1]}chs", ("WS", n)
        for word in words[:1] + words[2:]:
            yield from _compounds(word, n)
    for n, short in enumerate(tables.ABBREVIATED):
        for word in short.split():
            yield word, ("WA", n)


def _compounds(word: str, n: int) -> Iterator[tuple[str, Entry]]:
    for part, names in tables.PARTS.items():
        for name in names.split():
            if name in ("vm", "nm", "lunch", "spaet", "feierabend"):
                continue
            repeated = name.endswith("s") and name[:-1] in names.split()
            yield word + name, ("WPS" if repeated and name != "morgens" else "WP", (n, part))
            yield f"{word}s{name}", ("WPS" if repeated else "WP", (n, part))
    yield f"{word}morgen", ("WP", (n, "early"))
    yield f"{word}morgens", ("WP", (n, "early"))


def _numbers() -> Iterator[tuple[str, Entry]]:
    for n, words in enumerate(tables.UNITS):
        for word in words.split():
            yield word, ("NW", n)
    ones = ["ein", *(w.split()[0] for w in tables.UNITS[2:10])]
    for ten, value in tables.TENS:
        yield ten, ("NW", value)
        for n, one in enumerate(ones, 1):
            yield f"{one}und{ten}", ("NW", value + n)
    for ten, value in tables.ENGLISH_TENS:
        yield ten, ("NW", value)
    for n, words in enumerate(tables.UNITS[2:13], 2):
        if n != 8:  # "achte" is the eighth
            yield f"{words.split()[0]}e", ("NW", n)
    yield from _ordinals(ones)


def _ordinals(ones: list[str]) -> Iterator[tuple[str, Entry]]:
    stems = list(tables.ORDINAL_STEMS)
    stems += [(f"{tables.UNITS[n].split()[0]}t", n) for n in range(13, 20)]
    for ten, value in tables.TENS[:2]:
        stems.append((f"{ten}st", value))
        stems += [(f"{one}und{ten}st", value + n) for n, one in enumerate(ones, 1)]
    for stem, value in stems:
        for ending in ("e", "er", "en", "es", "em"):
            yield stem + ending, ("NO", value)
    for n, word in enumerate(tables.ENGLISH_ORDINALS, 1):
        yield word, ("NO", n)


def _term_breaks() -> Iterator[tuple[str, Entry]]:
    for start, name in tables.TERM_BREAKS:
        for end, kind in tables.TERM_ENDINGS.items():
            yield start + end, (kind, name)
    for end, kind in tables.TERM_ENDINGS.items():
        yield end, (kind, "")
    yield "adventszeit", OTHER


@lru_cache(maxsize=1)
def words() -> dict[str, Entry]:
    """Every known word; a word without its umlauts' dots is known too."""
    known: dict[str, Entry] = {}
    for source in (_plain, _named, _feasts, _months, _weekdays, _numbers, _term_breaks):
        for word, entry in source():
            known[word] = entry
    for bare, dotted in (("mrz", "maerz"), ("marz", "maerz"), ("funf", "fuenf"), ("zwolf", "zwoelf")):
        known[bare] = known[dotted]
    for word, entry in list(known.items()):
        bare = word.replace("ae", "a").replace("ue", "u").replace("oe", "o")
        if len(word) > 5 and bare not in known:
            known[bare] = entry
    return known


@lru_cache(maxsize=1)
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Entry], ...]]:
    """Phrases of several words by their first word, longest first, folded."""
    found: dict[str, list[tuple[tuple[str, ...], Entry]]] = {}
    feasts: dict[str, Entry] = {text: ("HOL", feast) for text, feast in tables.FEAST_PHRASES.items()}
    everything: dict[str, Entry] = {**fixed.PHRASES, **feasts}
    for text, (category, value) in everything.items():
        split = tuple(fold(text).replace("-", " ").split())
        entry: Entry = (category, int(str(value)) if category == "REL" else value)
        found.setdefault(split[0], []).append((split, entry))
    return {first: tuple(sorted(rows, key=lambda r: -len(r[0]))) for first, rows in found.items()}


@lru_cache(maxsize=4096)
def look_up(word: str) -> Entry:
    """Category and value of a folded word, `OTHER` where it says nothing of time."""
    entry = words().get(word)
    if entry is not None:
        return entry
    return _misspelt(word) if 6 <= len(word) <= 16 and word not in tables.NOT_TYPOS else OTHER


def _misspelt(word: str) -> Entry:
    limit = 1 if len(word) < 9 else 2
    hit = process.extractOne(word, tables.FUZZY, scorer=OSA.distance, score_cutoff=limit)
    if hit is None or (word[0] != hit[0][0] and hit[1] > 0 and word[1:] != hit[0][1:]):
        return OTHER
    return words()[hit[0]]
