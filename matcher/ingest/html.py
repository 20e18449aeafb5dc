"""HTML as people read it: clean lines."""

import re
import warnings

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, NavigableString, Tag

_BLOCKS = {
    "address", "article", "aside", "blockquote", "dd", "div", "dl", "dt", "footer", "h1", "h2",
    "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table",
    "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
_UNSEEN = {"script", "style", "head", "template", "noscript"}


def html_to_text(html: str) -> str:
    """Return the visible text: one line for every paragraph, heading and list item.

    List items start with "- ". Runs of blanks become one; empty lines are left out.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        soup = BeautifulSoup(html.replace("\x00", ""), "lxml")
    pieces: list[str] = []
    _collect(soup, pieces)
    lines = (re.sub(r"[ \t\r\f\v\u00a0\u200b\ufeff]+", " ", x) for x in "".join(pieces).split("\n"))
    kept = [line.strip() for line in lines]
    return "\n".join(line for line in kept if line and line != "-")


def _collect(node: Tag, pieces: list[str]) -> None:
    for child in node.children:
        if isinstance(child, Tag):
            if child.name in _UNSEEN:
                continue
            if child.name == "br":
                pieces.append("\n")
                continue
            block = child.name in _BLOCKS
            if block:
                pieces.append("\n- " if child.name == "li" else "\n")
            _collect(child, pieces)
            if block:
                pieces.append("\n")
        elif type(child) is NavigableString:
            pieces.append(child if node.name == "pre" else child.replace("\n", " "))
