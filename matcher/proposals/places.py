"""Post towns and municipalities that a clause names as where the work may be."""

import re
from collections.abc import Iterator
from functools import cache

from matcher.proposals.heard import Heard
from models.reference import municipality_names, post_towns

_NAMED = re.compile(
    r"\b(?:i|på|ved|in|near|rundt|around|eller|og|or)\s+(?P<name>[A-ZÆØÅ][\wæøåÆØÅ-]+)"
)
_LIVES = re.compile(r"\b(?:bor|bur|live|lives|kommer|kjem|fra|frå|from)\b[^,.]*$", re.IGNORECASE)


def places(clause: str) -> Iterator[Heard]:
    """Yield the towns a clause names with a capital letter; where somebody lives is none."""
    for match in _NAMED.finditer(clause):
        if match["name"].upper() in _towns() and not _LIVES.search(clause[: match.start()]):
            yield Heard("place", (match["name"],), match.start(), match.end())


@cache
def _towns() -> frozenset[str]:
    return post_towns() | {part for n in municipality_names().values() for part in n.split(" - ")}
