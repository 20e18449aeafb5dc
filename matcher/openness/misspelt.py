"""Words that look like a confidential word spelt wrongly.

A word is near another when, doubled letters aside, they begin alike and differ by at most one
letter (long words: two), endings not counted. Only long words take part: a short one has too
many innocent neighbours ("angst", "fangst").
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from rapidfuzz.distance import OSA

_DOUBLED = re.compile(r"(.)\1+")
_SHORTEST = 7
_LONG = 11


def single(word: str) -> str:
    """Return the word with doubled letters written once."""
    return _DOUBLED.sub(r"\1", word)


def is_near(word: str, wanted: str) -> bool:
    """Tell whether `word`, or its beginning, is `wanted` with a slip of the pen."""
    word, wanted = single(word), single(wanted)
    if len(wanted) < _SHORTEST - 1 or len(word) < len(wanted) - 1:
        return False
    allowed = 2 if len(wanted) >= _LONG else 1
    if word[0] != wanted[0] and word[:2] != wanted[1::-1]:
        return False
    lengths = range(len(wanted) - 1, min(len(word), len(wanted) + 1) + 1)
    return any(OSA.distance(word[:n], wanted, score_cutoff=allowed) <= allowed for n in lengths)


def near_words(
    text: str, wanted: Iterable[str], innocent: frozenset[str] = frozenset()
) -> list[tuple[int, int]]:
    """Return the spans of words in a token text that are near a wanted word.

    Two words that stand together are also read as one ("job støtte").
    """
    goals = tuple(wanted)
    long_goals = tuple(goal for goal in goals if len(goal) > _SHORTEST + 1)
    spans = [match.span() for match in re.finditer(r"[^\s.]+", text)]
    found = [span for span in spans if _near(text[slice(*span)], goals, innocent)]
    for (start, middle), (again, end) in pairwise(spans):
        if again == middle + 1 and _near(
            text[start:middle] + text[again:end], long_goals, innocent, whole=True
        ):
            found.append((start, end))
    return found


def _near(
    word: str, goals: tuple[str, ...], innocent: frozenset[str], *, whole: bool = False
) -> bool:
    if len(word) < _SHORTEST - 1 or word in innocent:
        return False
    return any(is_near(word, goal) and not (whole and len(word) > len(goal) + 1) for goal in goals)
