"""Handles in sentences made elsewhere: marked, so that they do not print."""

import re
from collections.abc import Iterable

from markupsafe import Markup, escape


def with_persons(sentence: str, handles: Iterable[str]) -> Markup:
    """Return a sentence as HTML with each handle in it as `ui.person` writes one."""
    known = "|".join(re.escape(h) for h in sorted(handles, key=len, reverse=True))
    if not known:
        return escape(sentence)
    parts = re.split(rf"(?<![\w-])({known})(?![\w-])", sentence)
    return Markup("").join(
        Markup('<span class="person">{}</span>').format(part) if number % 2 else escape(part)
        for number, part in enumerate(parts)
    )
