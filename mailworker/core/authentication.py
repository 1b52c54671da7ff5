"""What our own mail server found out about a sender (RFC 8601). Anybody can write such a header: only those
of the configured server count, and only above the line with which our server took the mail in (promise 21).
"""

from __future__ import annotations

import re
from itertools import takewhile

from mailworker.core.mail import Mail

_QUOTED = re.compile(r'"(?:[^"\\]|\\.)*+"')
_COMMENT = re.compile(r"\((?:[^()\\]|\\.)*+\)")
_RESULT = re.compile(r";\s*([a-z][a-z-]*)\s*=\s*([a-z]+)", re.I)


def trusted_results(mail: Mail, authserv_id: str) -> dict[str, str]:
    """Method → result, such as {"spf": "pass", "dmarc": "fail"}; empty where nothing can be trusted.

    A method that our server reports twice passed if one of its results did, as with two DKIM signatures.
    """
    if not authserv_id:
        return {}
    found: dict[str, str] = {}
    for value in _ours_on_top(mail, authserv_id.lower()):
        for method, result in _RESULT.findall(value):
            if found.get(method.lower()) != "pass":
                found[method.lower()] = result.lower()
    return found


def sender_is_proven(mail: Mail, authserv_id: str) -> bool | None:
    """Whether DMARC ties the mail to the domain in From; None where our server says nothing about it."""
    result = trusted_results(mail, authserv_id).get("dmarc")
    return None if result in {None, "none", "temperror", "permerror"} else result == "pass"


def _ours_on_top(mail: Mail, server: str) -> list[str]:
    """The headers of that server above its own Received, or above the first one if none is its own."""
    border = _border(mail, server)
    above = mail.headers[:border]
    values = (_bare(value) for name, value in above if name == "authentication-results")
    return [value for value in values if re.split(r"[\s;]", value.strip(), maxsplit=1)[0].lower() == server]


def _border(mail: Mail, server: str) -> int:
    received = [(place, value) for place, (name, value) in enumerate(mail.headers) if name == "received"]
    by_server = re.compile(rf"\bby\s+{re.escape(server)}(?![\w.-])", re.I)
    foreign = list(takewhile(lambda each: not by_server.search(_bare(each[1])), received))
    if len(foreign) < len(received):
        return received[len(foreign)][0]
    return received[0][0] if received else 0


def _bare(value: str) -> str:
    """Without comments and quoted strings, in which anything can be written."""
    text = _QUOTED.sub('""', value)
    while (shorter := _COMMENT.sub(" ", text)) != text:
        text = shorter
    return text
