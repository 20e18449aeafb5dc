"""Whether words are denied: «ikke nattarbeid», «uten tunge løft», «no weekends»."""

import re

from matcher.facts.document import Document

_DENIAL = re.compile(
    r"\b(?:ikke|ikkje|ingen|inga|uten|utan|slipper|aldri|verken|not|never|without|fri for)\b"
    r"(?! (?:bare|berre|minst|only|nødvendigvis|least|redd|er redd|afraid))[^,;:.!?]{0,28}$"
)
_NO = re.compile(r"\bno (?:\w+ ){0,2}$")  # «no» is «now» in nynorsk, so English only
_LATER = re.compile(
    r"^[^,.;:!?]{0,25}\b(?:dekkes av andre|dekkast av andre|er ikke aktuelt|er ikkje aktuelt"
    r"|inngår ikke|"
    r"inngår ikkje|forekommer ikke|tar daglig leder|tar andre|har du ikke|slipper du|(?:dager"
    r"|dagar|helg\w*) fri\b|not included)"
)
_NEAR = 45


def is_denied(document: Document, start: int, end: int | None = None) -> bool:
    """Return whether the words round [start, end), in the same clause, deny it."""
    before = document.before(start, _NEAR)
    if _DENIAL.search(before) or (document.is_english and _NO.search(before)):
        return True
    return _LATER.match(document.after(start if end is None else end, 60)) is not None
