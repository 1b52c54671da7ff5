"""Text from outside made fit for a letter: no control characters, no hidden marks, bounded length."""

from __future__ import annotations

import re
import unicodedata

LINE_LIMIT = 200
BLOCK_LIMIT = 4000

_BREAKS = re.compile("\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def one_line(text: str, limit: int = LINE_LIMIT) -> str:
    """`text` as one line of at most `limit` characters, safe in a subject or a header."""
    return " ".join(_visible(_BREAKS.sub(" ", text)).split())[:limit].rstrip()


def block(text: str, limit: int = BLOCK_LIMIT) -> str:
    """`text` as lines parted by LF, at most `limit` characters, blank lines at both ends taken off."""
    lines = (_visible(line).rstrip() for line in _BREAKS.split(text))
    return "\n".join(lines).strip("\n")[:limit]


def _visible(text: str) -> str:
    """Tabs become spaces; controls, surrogates and invisible marks that reorder text go."""
    return "".join(" " if c == "\t" else c for c in text if c == "\t" or not _hidden(c))


def _hidden(char: str) -> bool:
    # Cf holds the bidirectional overrides that can make an address read backwards; the joiners in it
    # are needed to spell Persian and Indian names.
    return unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Cn"} and char not in "\u200c\u200d"


_WORD = r"[^\W\d_]+(?:['’`´-][^\W\d_]+)*[.]?"
_NAME = re.compile(rf"{_WORD}(?: {_WORD}){{0,7}}")


def greetable(name: str) -> str:
    """The name if it reads like a person's, else ''. "Vogt, Monika" is turned round.

    A name comes from the citizen's mail and is printed by the office's: without this check anyone could have
    the office send a stranger an advertisement or a link.
    """
    family, _, given = one_line(name, 80).partition(", ")
    line = f"{given} {family}".strip()
    plausible = len(line) <= 60 and _NAME.fullmatch(unicodedata.normalize("NFC", line))
    return line if plausible and "www" not in line.lower() else ""
