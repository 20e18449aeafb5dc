"""Hours a week, as an advert states them. They are never turned into a percentage."""

import re
from collections.abc import Iterator

from matcher.facts.document import Document
from models.fact import Fact

_NUMBER = r"\d{1,2}(?:[.,]\d{1,2})?"
_HOURS = re.compile(
    rf"(?P<upto>(?:inntil|opptil|opp til|maks\w*|up to)\s)?(?<![\d.,])(?P<low>{_NUMBER})"
    rf"(?:\s?(?:-|–|til|to)\s?(?P<high>{_NUMBER}))?\s?-?(?:timers?|timar|t\b\.?|hours?|hrs)\s?"
    r"(?:(?:per|pr\.?|i|a|/|hver|kvar|each|every)\s?)?(?:arbeids)?"
    r"(?:uken|uke|uka|uker|veke|veka|vike|week|ukentlig|ukentleg)\b"
)
_MOST = 48


def hours_facts(document: Document) -> Iterator[Fact]:
    """Yield stated hours a week as (lowest, highest) in whole hours."""
    for match in document.find(_HOURS, "time", "timar", "hour", "t/uke", "t/veke"):
        low = int(float(match["low"].replace(",", ".")))
        high = int(float(match["high"].replace(",", "."))) if match["high"] else low
        if match["upto"]:
            low = 0
        if 0 < high <= _MOST and low <= high:
            yield document.fact("hours_week", (low, high), match.start(), match.end())
