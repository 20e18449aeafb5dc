"""Names of employers: found by what people call them, and chains told by their names.

Every distinct plain name is kept once with the words it holds, so that a name is found among a
million by looking only at those that share a word with it (misspelt words by rapidfuzz).
"""

from collections.abc import Sequence
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from matcher.ingest.linking import plain_name
from matcher.text import fold
from models.reference import municipality_names, post_towns

LEAST_WORD_SCORE = 85.0
LEAST_NAME_SCORE = 90.0
NO_NAME = -1
_BRANCH_WORDS = frozenset(
    "avd avdeling filial butikk butikken senter senteret kjøpesenter sentrum storsenter nord sør "
    "øst vest by byen norge norway norsk as asa sa".split()
)


class NameIndex:
    """Distinct plain names and the words in them."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take every name, as it is written, in order of opportunity."""
        plain = [plain_name(n) for n in names]
        distinct = dict.fromkeys(plain)
        self.names = tuple(distinct)
        number = {name: at for at, name in enumerate(self.names)}
        self.name_of = np.fromiter((number[p] for p in plain), np.int32, len(plain))
        stems: dict[str, int] = {}
        self._chain = np.fromiter(
            (
                stems.setdefault(chain_stem(n) or n, len(stems)) if n else NO_NAME
                for n in self.names
            ),
            np.int32,
            len(self.names),
        )
        self.chains = tuple(stems)

    @cached_property
    def _words(self) -> dict[str, list[int]]:
        """Word → the names that hold it; made when a name is first looked for."""
        words: dict[str, list[int]] = {}
        for at, name in enumerate(self.names):
            for word in set(name.split()):
                words.setdefault(word, []).append(at)
        return words

    @cached_property
    def chain_of(self) -> npt.NDArray[np.int32]:
        """The chain of each opportunity; one without sisters is a chain of its own, -1 no name."""
        return np.asarray(self._chain[self.name_of], np.int32)

    def called(self, wanted: Sequence[str]) -> npt.NDArray[np.bool_]:
        """Return which opportunities go by one of the wanted names."""
        hit = np.zeros(len(self.names), bool)
        for name in map(plain_name, wanted):
            for at in self._near(name):
                hit[at] |= _same(name, self.names[at])
        return np.asarray(hit[self.name_of], bool)

    def _near(self, name: str) -> set[int]:
        """Return the names that share a word with one, spelt nearly the same."""
        found: set[int] = set()
        for word in name.split():
            for near in [word] if word in self._words else self._misspelt(word):
                found.update(self._words[near])
        return found

    def _misspelt(self, word: str) -> list[str]:
        near = process.extract(
            word, self._words.keys(), scorer=fuzz.ratio, score_cutoff=LEAST_WORD_SCORE, limit=5
        )
        return [known for known, _, _ in near]


@cache
def _places() -> frozenset[str]:
    towns = {w for name in post_towns() for w in fold(name).split()}
    return frozenset(towns | {w for n in municipality_names().values() for w in fold(n).split()})


def chain_stem(plain: str) -> str:
    """Return what branches of a chain share: the name up to the first number or place.

    "rema 1000 moa" and "rema 1000 spjelkavik" are both "rema"; empty when nothing is left.
    """
    kept: list[str] = []
    for word in plain.split():
        if word.isdigit() or (kept and (word in _places() or word in _BRANCH_WORDS)):
            break
        kept.append(word)
    return " ".join(kept)


def _same(wanted: str, name: str) -> bool:
    return bool(wanted) and (
        f" {wanted} " in f" {name} " or fuzz.token_sort_ratio(wanted, name) >= LEAST_NAME_SCORE
    )
