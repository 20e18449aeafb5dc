"""Who someone is, together with the name of a small place.

Rule (domain N6): where few people live, "hun", a former job or a childhood together with the
place is enough to know who it is. The place of the job alone tells nothing of the person.
"""

import re
from collections.abc import Sequence
from functools import cache

from matcher.openness.patterns import compile_words

_PLACE = re.compile(
    r"\b(?:på|i|fra|frå|ved|in|at|from|on|near|til)\s+(?!I\b|Excel|Word|IT\b|PC\b|HMS)"
    r"(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July)"
    r"(?!August|September|October|November|December|Norwegian|English)[A-ZÆØÅ]\w+"
)
_TELLS = (
    "han", "hun", "ho", "hans", "hennes", "hennar", "henne", "ham", "honom", "he", "she", "his",
    "her", "him", "mann", "kvinne", "kvinna", "jente", "gutt", "gut", "dame", "man", "woman",
    "jobbet", "jobba", "arbeidet", "arbeidde", "arbeidd", "worked", "used to", "tidligere",
    "tidlegare", "formerly", "vokst opp", "vokste opp", "vaks opp", "oppvokst", "oppvaksen",
    "grew up", "bor", "bur", "bodd", "budd", "lives", "lived", "flyttet", "flytta", "moved",
    "familien", "family", "kjenner alle", "kjent av", "kjend av", "eneste", "only one",
)  # fmt: skip


def place_spans(text: str, words: str, place_words: Sequence[str]) -> list[tuple[int, int]]:
    """Return the places named in a text that also tells who someone is; empty otherwise.

    Without `place_words` a place is a capitalised word after "i", "på", "fra" and the like.
    """
    if not _tells().search(words):
        return []
    if place_words:
        wanted = "|".join(re.escape(p) for p in sorted(place_words, key=len, reverse=True))
        return [m.span() for m in re.finditer(rf"\b(?:{wanted})", text, re.IGNORECASE)]
    return [m.span() for m in _PLACE.finditer(text)]


@cache
def _tells() -> re.Pattern[str]:
    return compile_words(_TELLS, strict=True)
