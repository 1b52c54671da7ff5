"""HTML to plain text, in one pass and in time linear in its length.

A tree parser would be more exact, but the one at hand takes minutes for a megabyte of nested
elements, and anyone may send us that. Mail programs' HTML needs no tree: only lines, quotes,
and what is hidden.
"""

from __future__ import annotations

import re
from html import unescape

_TOKEN = re.compile(r"<!--.*?(?:-->|\Z)|<(/?)([a-zA-Z][a-zA-Z0-9:]*)([^<>]*)>|<![^<>]*>|<\?[^<>]*>", re.S)
_SKIPPED = frozenset({"style", "script", "head", "title", "template", "noscript", "svg", "select", "xml"})
_PARAGRAPHS = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre"})
_BLOCKS = _PARAGRAPHS | {
    "div", "tr", "li", "blockquote", "section", "article", "header", "footer", "hr", "dl", "dt", "dd",
    "center", "address", "form", "fieldset", "body", "html", "tbody", "thead",
}  # fmt: skip
_VOID = frozenset({"br", "hr", "img", "meta", "link", "input", "col", "wbr", "area", "base"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.I)
_QUOTE = re.compile(
    r"type\s*=\s*[\"']?cite|class\s*=\s*[\"'][^\"']*quote|border-left|border:none;border-left", re.I
)
_SPACES = re.compile(r"[ \t\r\n\f]+")


def to_text(html: str) -> str:
    """The text a reader of this HTML sees; lines of quoted blocks begin with '> '."""
    page = _Page()
    place = 0
    for token in _TOKEN.finditer(html):
        page.words(html[place : token.start()])
        place = token.end()
        if token[2]:
            page.tag(token[2].lower(), token[3] or "", closing=bool(token[1]))
    page.words(html[place:])
    return page.text()


class _Page:
    """The lines written so far, and the elements that hide or quote what stands in them."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._line: list[str] = []
        self._hidden: tuple[str, int] | None = None
        self._quotes: list[bool] = []

    def words(self, raw: str) -> None:
        if raw and self._hidden is None:
            said = _SPACES.sub(" ", unescape(raw))
            if said != " " or self._line:
                self._line.append(said)

    def tag(self, name: str, attributes: str, *, closing: bool) -> None:
        if self._hidden is not None:
            self._inside_hidden(name, attributes, closing=closing)
        elif not closing and self._hides(name, attributes):
            self._hidden = (name, 1)
        else:
            self._visible(name, attributes, closing=closing)

    def _inside_hidden(self, name: str, attributes: str, *, closing: bool) -> None:
        outer, depth = self._hidden or ("", 0)
        if name == outer and not attributes.endswith("/"):
            depth += -1 if closing else 1
            self._hidden = (outer, depth) if depth else None
        elif name == "body" and not closing and outer == "head":
            self._hidden = None  # a head that was never closed

    def _hides(self, name: str, attributes: str) -> bool:
        if name in _VOID or attributes.endswith("/"):
            return False
        return name in _SKIPPED or bool(_HIDDEN.search(attributes))

    def _visible(self, name: str, attributes: str, *, closing: bool) -> None:
        if name == "br":
            self._end_line(force=True)
        elif name in ("td", "th"):
            self._line.append(" ")
        elif name in _BLOCKS:
            self._end_line(force=False)
            if name in _PARAGRAPHS and closing and name != "li":
                self._space()
        if name == "li" and not closing:
            self._line.append("- ")
        if name == "blockquote":
            self._quote(attributes, closing=closing)

    def _quote(self, attributes: str, *, closing: bool) -> None:
        if not closing:
            self._quotes.append(bool(_QUOTE.search(attributes)))
        elif self._quotes:
            self._quotes.pop()

    def _end_line(self, *, force: bool) -> None:
        said = "".join(self._line).strip(" ")
        self._line.clear()
        if said or force:
            self._lines.append(("> " + said if any(self._quotes) else said).rstrip(" "))

    def _space(self) -> None:
        if self._lines and self._lines[-1] not in ("", ">"):
            self._lines.append(">" if any(self._quotes) else "")

    def text(self) -> str:
        self._end_line(force=False)
        return "\n".join(self._lines).strip("\n")
