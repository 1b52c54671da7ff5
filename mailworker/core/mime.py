"""The bytes of a mail taken apart: headers, parts, charsets. Linear in size and total over hostile bytes.

The standard library's parser keeps one predicate per nesting level for every line, and raises on real
headers; so the splitting is done here, by offsets, and only a part's own few MIME headers are given to it.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.policy import compat32

from mailworker.errors import Unreadable

Header = tuple[str, str]
"""A header as it came: its name in lower case, its value unfolded but not decoded."""

MAX_DEPTH = 50
MAX_PARTS = 1000
MAX_HEADER_BYTES = 256 * 1024
MAX_VALUE = 16_000
CUT = " […]"
"""Ends a header's value of which the rest was left out."""
_MAX_MIME_VALUE = 2000  # email's parameter parser is quadratic

_NAME = re.compile(rb"([\x21-\x39\x3b-\x7e]+)[ \t]*:")
_UNSAFE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_ENCODED_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?(.{0,1000}?)\?=")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")
_REFUSED_CODECS = frozenset({"punycode", "idna", "undefined", "unicode-escape", "raw-unicode-escape"})


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf of the mail's tree: what its headers say, and its bytes with the transfer encoding undone.

    `parent` is the content type of the multipart that holds it, '' for the mail itself.
    """

    content_type: str
    parent: str
    charset: str
    filename: str
    attached: bool
    flowed: bool
    delsp: bool
    content: bytes

    @property
    def text(self) -> str:
        """The part's characters, with line ends as LF."""
        return decode_text(self.content, self.charset).replace("\r\n", "\n").replace("\r", "\n")


@dataclass(frozen=True, slots=True)
class Anatomy:
    """A mail taken apart: its headers in order, its own content type, its leaves in order."""

    headers: tuple[Header, ...]
    content_type: str
    report_type: str
    parts: tuple[Part, ...]


def dissect(raw: bytes) -> Anatomy:
    """Take a raw mail apart; raises Unreadable where it is nested too deep or has too many parts."""
    headers, _ = split_headers(raw, 0, len(raw))
    own = _mime(headers, "text/plain")
    parts: list[Part] = []
    for part in _walk(raw, 0, len(raw), "", 0):
        parts.append(part)
        if len(parts) > MAX_PARTS:
            raise Unreadable(f"Die Nachricht hat mehr als {MAX_PARTS} Teile.")
    return Anatomy(
        tuple(headers), own.get_content_type(), _parameter(own, "report-type").lower(), tuple(parts)
    )


def split_headers(raw: bytes, start: int, end: int) -> tuple[list[Header], int]:
    """The headers of `raw[start:end]`, and where its body begins."""
    found: list[tuple[str, list[bytes]]] = []
    position = start
    while position < end:
        if position - start > MAX_HEADER_BYTES:
            raise Unreadable("Die Kopfzeilen der Nachricht sind zu lang.")
        newline = raw.find(b"\n", position, end)
        following = newline + 1 if newline >= 0 else end
        line = raw[position : min(following, position + 2 * MAX_VALUE)].rstrip(b"\r\n")
        if not line:
            position = following
            break
        if line[:1] in b" \t" and found:
            found[-1][1].append(line)
        elif match := _NAME.match(line):
            found.append((match[1].decode("ascii").lower(), [line[match.end() :]]))
        elif not (position == start and line.startswith((b"From ", b">From "))):
            break  # a line that is no header begins the body, as email.parser has it
        position = following
    return [(name, _unfold(lines)) for name, lines in found], position


def first_headers(raw: bytes) -> list[Header]:
    """The headers of a mail as far as they are read at all: for a page that shows even an unreadable one."""
    return split_headers(raw, 0, min(len(raw), MAX_HEADER_BYTES))[0]


def _unfold(lines: list[bytes]) -> str:
    value = b"".join(lines)
    text = decode_text(value[:MAX_VALUE], "").strip(" \t\r")
    return text if len(value) < MAX_VALUE else text + CUT


def _walk(raw: bytes, start: int, end: int, parent: str, depth: int) -> Iterator[Part]:
    if depth > MAX_DEPTH:
        raise Unreadable(f"Die Nachricht ist tiefer als {MAX_DEPTH} Ebenen verschachtelt.")
    headers, body = split_headers(raw, start, end)
    mime = _mime(headers, "message/rfc822" if parent == "multipart/digest" else "text/plain")
    ranges = _children(raw, body, end, mime) if mime.get_content_maintype() == "multipart" else []
    if not ranges:
        yield _leaf(raw[body:end], mime, parent)
    for first, last in ranges:
        yield from _walk(raw, first, last, mime.get_content_type(), depth + 1)


def _children(raw: bytes, start: int, end: int, mime: Message) -> list[tuple[int, int]]:
    """Where the parts between the boundary's lines lie; none where there is no such line."""
    boundary = _parameter(mime, "boundary").rstrip().encode("utf-8", "replace")
    if not boundary:
        return []
    ranges: list[tuple[int, int]] = []
    opened: int | None = None
    for line_start, after, closing in _delimiters(raw, start, end, b"--" + boundary):
        if opened is not None:
            ranges.append((opened, max(opened, _before_line_end(raw, line_start))))
        opened = None if closing else after
        if closing:
            break
        if len(ranges) > MAX_PARTS:
            raise Unreadable(f"Die Nachricht hat mehr als {MAX_PARTS} Teile.")
    if opened is not None:  # the closing line is missing: a cut-off mail is shown as far as it goes
        ranges.append((opened, end))
    return ranges


def _delimiters(raw: bytes, start: int, end: int, line: bytes) -> Iterator[tuple[int, int, bool]]:
    """Each delimiter line: where it starts, where the next line starts, whether it closes."""
    at = start if raw.startswith(line, start, end) else raw.find(b"\n" + line, max(start - 1, 0), end) + 1
    while at > 0 or raw.startswith(line, at, end):
        newline = raw.find(b"\n", at, end)
        after = newline + 1 if newline >= 0 else end
        rest = raw[at + len(line) : min(after, at + len(line) + 80)].rstrip()
        if rest in (b"", b"--"):
            yield at, after, rest == b"--"
        at = raw.find(b"\n" + line, max(after - 1, at), end) + 1
        if at == 0:
            return


def _before_line_end(raw: bytes, line_start: int) -> int:
    """The line end before a delimiter belongs to the delimiter (RFC 2046, 5.1.1)."""
    end = line_start - 1
    return end - 1 if end > 0 and raw[end - 1 : end] == b"\r" else end


def _mime(headers: list[Header], default: str) -> Message:
    """The MIME headers alone, for the standard library to read."""
    message = Message(policy=compat32)
    message.set_default_type(default)
    for wanted in ("content-type", "content-disposition", "content-transfer-encoding"):
        for name, value in headers:
            if name == wanted:
                message[wanted] = _UNSAFE.sub(" ", value)[:_MAX_MIME_VALUE]
                break
    return message


def _parameter(mime: Message, name: str, header: str = "content-type") -> str:
    """A parameter's value, '' where it is missing or beyond what email can read."""
    try:
        value = mime.get_param(name, "", header)
        if isinstance(value, tuple):
            return decode_text(value[2].encode("latin-1", "replace"), value[0] or "")
        return str(value or "")
    except Exception:
        return ""


def _leaf(body: bytes, mime: Message, parent: str) -> Part:
    content_type = mime.get_content_type()
    if mime.get_content_maintype() == "multipart":  # no boundary to be found: shown as it is
        content_type = "text/plain"
    filename = _parameter(mime, "filename", "content-disposition") or _parameter(mime, "name")
    return Part(
        content_type=content_type,
        parent=parent,
        charset=_parameter(mime, "charset"),
        filename=decode_words(filename),
        attached=(mime.get_content_disposition() or "") == "attachment",
        flowed=_parameter(mime, "format").lower() == "flowed",
        delsp=_parameter(mime, "delsp").lower() == "yes",
        content=_undo_transfer(body, str(mime.get("content-transfer-encoding", "")).strip().lower()),
    )


def _undo_transfer(body: bytes, encoding: str) -> bytes:
    if encoding == "base64":
        return decode_base64(body)
    if encoding == "quoted-printable":
        return binascii.a2b_qp(body)
    return body


def decode_base64(data: bytes) -> bytes:
    """What can be had of base64 with foreign characters in it, cut off, or badly padded."""
    letters = _NOT_BASE64.sub(b"", data)
    if len(letters) % 4 == 1:
        letters = letters[:-1]
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))


def decode_text(data: bytes, charset: str) -> str:
    """The characters of `data`: by its declared charset, else UTF-8, else Windows-1252.

    What none of them can read becomes U+FFFD, as does NUL, which no database keeps.
    """
    text = _strict(data, _codec(charset, data))
    if text is None:
        text = _strict(data, "utf-8")
    if text is None:
        text = _best_guess(data)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:  # UTF-7 and UTF-16 can smuggle in lone surrogates
        text = text.encode("utf-8", "replace").decode("utf-8")
    return text.replace("\x00", "\ufffd")


def _codec(charset: str, data: bytes) -> str:
    """The Python codec for a declared charset, '' where there is none to be trusted."""
    try:
        name = codecs.lookup(charset.strip().split("*")[0]).name
    except (LookupError, ValueError):
        return ""
    if name in ("iso8859-1", "ascii") and re.search(rb"[\x80-\x9f]", data):
        # Windows programs declare Latin-1 and mean their own code page, quotation marks included
        return "" if name == "ascii" else "cp1252"
    return "" if name.replace("_", "-") in _REFUSED_CODECS else name


def _strict(data: bytes, codec: str) -> str | None:
    if not codec:
        return None
    try:
        return data.decode(codec)
    except (LookupError, ValueError, AssertionError):
        return None


def _best_guess(data: bytes) -> str:
    """Damaged UTF-8 keeps its good characters; text with none of them was Windows-1252."""
    damaged = data.decode("utf-8", "replace")
    faults = damaged.count("\ufffd")
    good = sum(1 for character in damaged if character > "\x7f") - faults
    return damaged if good > faults else data.decode("cp1252", "replace")


def decode_words(value: str) -> str:
    """A header's value with its encoded words decoded (RFC 2047) and its control characters gone."""
    return clean("".join(_decoded_runs(value[:MAX_VALUE])))


def clean(text: str) -> str:
    """One line without control characters, line separators or marks that turn the reading direction."""
    return _BIDI.sub("", _UNSAFE.sub(" ", text)).strip()


def _decoded_runs(value: str) -> Iterator[str]:
    """Adjacent words of one charset are joined before decoding: some programs cut inside a character."""
    position = 0
    charset, pending = "", b""
    for match in _ENCODED_WORD.finditer(value):
        between = value[position : match.start()]
        joined = bool(pending) and (not between or between.isspace())
        if pending and not (joined and match[1].lower() == charset):
            yield decode_text(pending, charset)
            pending = b""
        if not joined:
            yield between
        charset = match[1].lower()
        pending += _word_bytes(match[2], match[3])
        position = match.end()
    yield decode_text(pending, charset)
    yield value[position:]


def _word_bytes(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    return decode_base64(data) if encoding in "bB" else binascii.a2b_qp(data, header=True)
