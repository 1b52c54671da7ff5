"""Our own offer as the thread quotes it: the slots it lists, and what the citizen wrote beside or into its lines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from mailworker.reading.cues import leaning
from mailworker.reading.text import Body


def beside_quote(body: Body, offers: Sequence[datetime]) -> int | None:
    """The offer in whose quoted line's wake the citizen wrote a word of taking."""
    starts = [line.start for line in body.quotes]
    if not starts or not offers:
        return None
    for span in body.own:
        before = [line for line in body.quotes if line.end <= span.start]
        after = [line for line in body.quotes if line.start >= span.end]
        said = body.text[span.start : span.end]
        if not before or not after or len(said) > 200 or leaning(re.split(r"[,.;!]\s", said)[0]) < 0:
            continue
        for line in reversed(before[-3:]):
            if not line.text.strip(" >"):
                continue
            named = [i for i, offer in enumerate(offers) if _line_names(line.text, offer)]
            if len(named) == 1:
                return named[0]
            break
    return None


def marked(body: Body, offers: Sequence[datetime]) -> int | None:
    """The one offer whose quoted line the citizen wrote into: a cross, an arrow, 'dieser bitte'."""
    ticked = {
        index
        for line in body.quotes[:400]
        for index, offer in enumerate(offers)
        if _line_names(line.text, offer) and _TICKED.search(line.text)
    }
    return ticked.pop() if len(ticked) == 1 else None


_TICKED = re.compile(
    r"\b(?:uhr|\d{1,2}:\d{2})\s*[-–—=:;,.(>*<←]*\s*(?:x\b|✓|✔|☑|✅|👍|<-+|←|(?:ja|dieser|diesen|den|der|das|hier|bitte|passt|ok|okay|gern\w*|nehme\w*|this|yes)\b)"
    r"|^[\s>|]*(?:x|✓|✔|☑|✅|-+>|→|\[x\]|\(x\))\s*\W*\d|^[\s>|]*\W*\d[.)]\s*\[?\(?x[\])\s]",
    re.I,
)
"""What our own lines never hold."""


def _line_names(text: str, offer: datetime) -> bool:
    day = rf"\b0?{offer.day}\.?\s|\b0?{offer.day}\.0?{offer.month}\."
    return bool(re.search(day, text)) and f"{offer:%H:%M}" in text.replace(".", ":")


_MONTHS = (
    "januar",
    "februar",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
_SLOT = rf"\w+,?\s+(?P<d>\d{{1,2}})\.?\s+(?P<m>{'|'.join(_MONTHS)}|[a-z]+)(?:\s+(?P<y>\d{{4}}))?,?\s+(?:um\s+|at\s+)?(?P<h>\d{{1,2}}):(?P<min>\d{{2}})"
_OFFER_LINE = re.compile(rf"^\W*\d{{1,2}}[.)]\s+{_SLOT}", re.I | re.M)
_BOOKED_LINE = re.compile(rf"^[\s>|]*{_SLOT}", re.I | re.M)
_ENGLISH = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)


def _day(year: str | None, month: int, day: int, at: datetime) -> date:
    """The day of an offer; without a year the next to come, reckoned from the day before `at`."""
    found = date(int(year or at.year), month, day)
    return found if year or found >= at.date() - timedelta(days=1) else found.replace(year=at.year + 1)


def quoted_offers(quoted: str, at: datetime) -> tuple[datetime, ...]:
    """The slots that our own quoted offer lists, in its order."""
    return _slots(_OFFER_LINE, quoted, at)


def quoted_appointment(quoted: str, at: datetime) -> tuple[datetime, ...]:
    """The one slot that our own quoted confirmation names on a line of its own; none where there are more."""
    found = _slots(_BOOKED_LINE, quoted, at)
    return found if len(found) == 1 else ()


def _slots(line: re.Pattern[str], quoted: str, at: datetime) -> tuple[datetime, ...]:
    found: list[datetime] = []
    for match in line.finditer(quoted[:4000]):
        name = match["m"].lower()
        month = (
            _MONTHS.index(name) + 1
            if name in _MONTHS
            else _ENGLISH.index(name) + 1
            if name in _ENGLISH
            else 0
        )
        try:
            day = _day(match["y"], month, int(match["d"]), at)
            found.append(
                datetime(day.year, day.month, day.day, int(match["h"]), int(match["min"]), tzinfo=at.tzinfo)
            )
        except ValueError:
            continue
    return tuple(o for o in found if o > at - timedelta(days=1))
