"""Mending misspelt words, by the words that our examples know (rapidfuzz).

A word is changed only where nothing speaks for it (no example has it) and one known word is
very near: same first letter, likeness of `LIKENESS` up. The person's own words stay as they
are in everything that is shown; only the matching reads the mended text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache

from rapidfuzz import fuzz, process

from matcher.understanding.reading import carries

WORD = re.compile(r"[a-zæøåéèêòóôäöü]+", re.IGNORECASE)
LIKENESS = 85.0
SHORTEST = 4
COMMON = 3  # a word seen this often is one to mend towards


class Spelling:
    """The words we know, by first letter."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Take the texts whose words count as known; they are counted on first use."""
        self._texts = texts
        self._nearest = lru_cache(maxsize=4096)(self._find)

    @cached_property
    def _known(self) -> Counter[str]:
        return Counter(WORD.findall("\n".join(self._texts).lower()))

    @cached_property
    def _targets(self) -> dict[str, list[str]]:
        targets: dict[str, list[str]] = {}
        for word, count in self._known.most_common():  # of two as near, the more common one
            if count >= COMMON and len(word) >= SHORTEST:
                targets.setdefault(word[0], []).append(word)
        return targets

    def mended(self, text: str) -> str:
        """Return the text with its unknown words changed to known ones where one is near."""
        return WORD.sub(lambda m: self._nearest(m.group()), text)

    def _find(self, word: str) -> str:
        low = word.lower()
        if len(low) < SHORTEST or low in self._known or not carries(low):
            return word
        near = process.extractOne(
            low, self._targets.get(low[0], ()), scorer=fuzz.ratio, score_cutoff=LIKENESS
        )
        return near[0] if near else word
