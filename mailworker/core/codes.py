"""Case codes (Vorgangszeichen): short enough to read out on the phone, too many to guess."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable

RandomBytes = Callable[[int], bytes]
"""Gives that many bytes nobody can foretell, such as `secrets.token_bytes`."""

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""32 signs without I, L, O and U, which are misread or make words: eight of them hold 40 bits."""

_MISREAD = str.maketrans("ILO", "110")
_DASH = "[-\u2010\u2011\u2012\u2013\u2014]\\s?"
_SIGNS = "[0-9A-TV-Za-tv-z]{4}"
_CODE = re.compile(rf"(?<![0-9A-Za-z])([A-Za-z]{{3}}){_DASH}({_SIGNS}){_DASH}({_SIGNS})(?![0-9A-Za-z])")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})


def prefix_of(office_id: str) -> str:
    """The three capital letters that an office's codes begin with: "werne" gives "WER"."""
    letters = re.sub("[^a-z]", "", office_id.lower().translate(_UMLAUTS))
    return letters[:3].ljust(3, "x").upper()


def new_code(prefix: str, source: RandomBytes) -> str:
    """A fresh code such as "WER-7K3M-9Q2X"; its last eight signs hold 40 random bits."""
    number = int.from_bytes(source(5), "big")
    signs = "".join(ALPHABET[number >> shift & 31] for shift in range(35, -1, -5))
    return f"{prefix}-{signs[:4]}-{signs[4:]}"


def new_token(source: RandomBytes) -> str:
    """128 random bits in small letters and digits, for a Message-ID that nobody can guess."""
    return base64.b32encode(source(16)).decode().rstrip("=").lower()


def find_codes(text: str) -> tuple[str, ...]:
    """The codes that stand in a text, each once, in order, in their official spelling.

    Small letters, other dashes, a line broken at a dash, and I, L, O typed for 1, 1, 0 are understood.
    """
    found = (f"{m[1].upper()}-{_signs(m[2])}-{_signs(m[3])}" for m in _CODE.finditer(text))
    return tuple(dict.fromkeys(found))


def _signs(typed: str) -> str:
    return typed.upper().translate(_MISREAD)
