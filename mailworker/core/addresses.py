"""Who wrote: From read strictly, because readers that guess can be led to another person's address."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailworker.core.mime import decode_words


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox, as `name <email>`; `email` is lower-cased in its domain only."""

    email: str
    name: str = ""


_TOKEN = re.compile(
    r'"(?P<quoted>(?:[^"\\]|\\.)*+)"|<(?P<angle>[^<>]*+)>|\((?P<comment>(?:[^()\\]|\\.)*+)\)|(?P<other>[^"<(]++|.)',
    re.DOTALL,
)
_EMAIL = re.compile(
    r"(?P<local>[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*+)"
    r"@(?P<domain>[^\W_](?:[^\W_]|-)*+(?:\.[^\W_](?:[^\W_]|-)*+)*+)"
)
_LONGEST = 254  # RFC 5321, 4.5.3.1


def read_mailbox(value: str) -> Address | str:
    """The one mailbox that a header's undecoded value names, or what is ambiguous about it, in German."""
    quoted, angles, comments, other = _tokens(value)
    if len(angles) > 1:
        return "mehrere Absenderadressen"
    if any("@" in decode_words(comment) for comment in comments):
        return "eine zweite Adresse in Klammern"
    if angles and "@" in other:
        return "zwei verschiedene Absenderangaben"
    if not angles and re.search(r"@[^,;]*[,;][^,;]*@", other):
        return "mehrere Absenderadressen"
    email = _valid(angles[0] if angles else other.strip(" \t,;"))
    if email is None:
        return "keine gültige Absenderadresse" if "@" in value else "keine Absenderadresse"
    return Address(email, _name(quoted, other if angles else "", comments))


def _tokens(value: str) -> tuple[list[str], list[str], list[str], str]:
    quoted: list[str] = []
    angles: list[str] = []
    comments: list[str] = []
    other: list[str] = []
    for match in _TOKEN.finditer(value):
        if match["quoted"] is not None:
            quoted.append(re.sub(r"\\(.)", r"\1", match["quoted"]))
        elif match["angle"] is not None:
            angles.append(match["angle"])
        elif match["comment"] is not None:
            comments.append(match["comment"])
        else:
            other.append(match["other"])
    return quoted, angles, comments, "".join(other)


def _name(quoted: list[str], other: str, comments: list[str]) -> str:
    words = " ".join([*quoted, other.strip()]).strip() or " ".join(comments)
    return decode_words(words)


def _valid(text: str) -> str | None:
    """The address in its one spelling, None where mail could not be sent to it."""
    match = _EMAIL.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if match is None:
        return None
    try:
        domain = match["domain"].lower()
        domain = domain if domain.isascii() else domain.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return f"{match['local']}@{domain}"


def names_other_address(address: Address) -> bool:
    """Whether the shown name looks like an address that is not the sender's."""
    shown = re.search(r"[^\s<>\"'()]+@[^\s<>\"'()]+", address.name)
    return shown is not None and shown[0].lower().strip(".,;") != address.email.lower()


_NO_ANSWERS = re.compile(
    r"(auto-?(reply|confirm)|no[-_.]?reply|do[-_.]?not[-_.]?reply|nobody"
    r"|(bitte[-_.]?)?(nicht|keine)[-_.]?antwort(en)?)([+=-].*)?",
    re.I,
)


def takes_no_answers(address: Address) -> bool:
    """Whether the address says of itself that nobody reads what is sent to it."""
    return _NO_ANSWERS.fullmatch(address.email.rpartition("@")[0]) is not None
