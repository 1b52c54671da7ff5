"""HTML that does nothing: a citizen's, and that of our own letters laid into the page."""

from __future__ import annotations

import nh3

LARGEST = 200_000
"""Characters of a citizen's HTML that are cleaned: a sanitiser's tree can cost time beyond its length."""

_TEXT = {
    "a", "abbr", "b", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3",
    "h4", "h5", "h6", "hr", "i", "li", "ol", "p", "pre", "s", "small", "span", "strong", "sub", "sup",
    "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
_GONE = {"script", "style", "title", "head", "template", "noscript", "svg", "math", "iframe", "object"}
_LETTER_CLASSES = {"letter", "card", "when", "small", "code", "foot", "english", "extra"}


def of_citizen(html: str) -> str:
    """The words in their order and shape: no link, no picture, no style, no name, nothing from outside."""
    return nh3.clean(html[:LARGEST], tags=_TEXT, clean_content_tags=_GONE, attributes={}, link_rel=None)


def of_letter(html: str) -> str:
    """A letter of ours without its frame; its headings stand below those of the page."""
    cleaned = nh3.clean(
        html,
        tags=_TEXT | {"time"},
        clean_content_tags=_GONE,
        attributes={"div": {"lang"}, "p": {"lang"}},
        allowed_classes=dict.fromkeys(("div", "p", "span", "strong"), _LETTER_CLASSES),
        link_rel=None,
    )
    for old, new in (("h2", "h4"), ("h1", "h3")):
        cleaned = cleaned.replace(f"<{old}>", f"<{new}>").replace(f"</{old}>", f"</{new}>")
    return cleaned
