"""Items cut into sentences."""

from __future__ import annotations

from mailworker.reading.times.tokens import Item
from mailworker.reading.times.wordset import word_set

TIMES = word_set("D C P X PASTD")
"""Categories of whole time expressions."""


LONGEST = 120
"""Items after which a sentence is cut, so that the work stays linear."""


SHORT_LINE = 48
"""A line shorter than this that ends without a mark was ended on purpose."""


def sentences(found: list[Item]) -> list[tuple[list[Item], bool]]:
    """The sentences in order, each with whether it is a question."""
    out: list[tuple[list[Item], bool]] = []
    current: list[Item] = []
    line_start = 0
    for i, item in enumerate(found):
        if item.cat == "NL":
            if _ends_here(found, i, line_start):
                _close(out, current, False)
                current = []
            line_start = item.end
            continue
        if item.cat == "END":
            if item.raw[0] == ";" or not _inside_abbreviation(found, i):
                _close(out, current, "?" in item.raw)
                current = []
            continue
        current.append(item)
        if len(current) >= LONGEST or _ends_with_date(found, i):
            _close(out, current, False)
            current = []
    _close(out, current, False)
    return out


def _ends_with_date(found: list[Item], i: int) -> bool:
    """ "… bis auf den 24. Am besten morgens": the full stop of a day's number ends the sentence as well."""
    if found[i].cat not in TIMES or found[i].raw[-1:] != "." or i + 1 == len(found):
        return False
    after = found[i + 1]
    return after.raw[:1].isupper() and after.word.split(" ")[0] in _SENTENCE_STARTS


_SENTENCE_STARTS = word_set(
    "am ich wir da dann danach bitte sonst ansonsten vielen danke mit bei wenn falls es das der die mein meine unser "
    "wann passt geht koennte koennten waere gibt haben hat ist sind kann koennen ab um nur alternativ notfalls vorher mehr alles "
    "nichts leider beide beides hauptsache egal auch sollte sollten andere ausserdem der ein eine"
)
"""Words that are no names, which only a sentence's beginning writes large."""


def _close(out: list[tuple[list[Item], bool]], current: list[Item], question: bool) -> None:
    if current:
        out.append((current, question))


def _timetable_lines(found: list[Item], i: int, line_start: int) -> bool:
    """Whether both the line that ends here and the next begin with a day: lines of a timetable."""
    if found[i - 1].cat in ("COMMA", "UND", "ODER") or found[i + 1].cat not in ("D", "X"):
        return False
    first = i - 1
    while first > 0 and found[first - 1].start >= line_start:
        first -= 1
    return found[first].cat in ("D", "X") and found[first].start - line_start < 2


def _inside_abbreviation(found: list[Item], i: int) -> bool:
    """A full stop behind an abbreviation or an initial, with a small letter after it."""
    if i + 1 >= len(found) or i == 0:
        return False
    after, before = found[i + 1], found[i - 1]
    if set(found[i].raw) == {"."} and len(found[i].raw) > 1:
        return after.raw[:1].islower()
    if found[i].raw != ".":
        return False
    if after.cat == "NL" or before.cat in TIMES or before.end != found[i].start:
        return False
    if before.word in _SHORTENED:
        return not (after.raw[:1].isupper() and after.word in _SENTENCE_STARTS)
    return len(before.word) == 1 and before.word.isalpha()


_SHORTENED = word_set(
    "usw bzw ca evtl ggf inkl incl max min vorl biometr pers jew nr tel str dr prof fr hr st "
    "u z d i geb verh led bzgl vorm nachm etc mind ggfs evt eventl vgl sog zzgl gem ev ing "
    "dipl frl hrn ausw mr mrs ms no approx zw vorauss voraussichtl"
)


def _ends_here(found: list[Item], i: int, line_start: int) -> bool:
    item = found[i]
    if item.raw.count("\n") > 1:
        return True
    before = found[i - 1] if i else None
    after = found[i + 1] if i + 1 < len(found) else None
    if before is None or after is None:
        return True
    if before.cat == "COMMA" and item.start - line_start >= SHORT_LINE:
        return False
    if after.cat in ("DASH", "STAR", "PLUS") or _timetable_lines(found, i, line_start):
        return True
    return item.start - line_start < SHORT_LINE and (
        after.raw[:1].isupper() or after.cat in TIMES or after.cat == "ND" or before.cat in ("COMMA", "COLON")
    )
