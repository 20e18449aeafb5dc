"""Names of employers, found by what people call them, and the chains they belong to.

Each word points to the names that hold it, so that a name is found among a million by looking
only at those that hold its words (misspelt words by rapidfuzz).
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, reduce

import numpy as np
import numpy.typing as npt
from rapidfuzz import fuzz, process

from matcher.names import chain_stem, plain_name
from matcher.world.texts import Texts

LEAST_WORD_SCORE = 85.0
LEAST_NAME_SCORE = 90.0
MOST_LOOKED_AT = 5_000  # names that only share a name's rarest word
NO_NAME = -1

Numbers = npt.NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class NameIndex:
    """Names by position."""

    texts: Texts  # as written
    chain: Numbers  # [names]: the same for names with the same stem, -1 without a name
    words: Texts  # of plain names, each once, in order
    starts: npt.NDArray[np.uint32]  # [words + 1]
    holders: Numbers  # positions of the names that hold each word, ascending

    def called(self, wanted: Sequence[str]) -> Numbers:
        """Return the positions of names that are one of the wanted, ascending.

        A name is the wanted one when it holds it whole, or is nearly the same letter for letter.
        Looked at are those that hold every word of it, spelt nearly so, and (when they are not
        many) those that hold its rarest word.
        """
        found = {
            at
            for name in map(plain_name, wanted)
            for at in self._near(name).tolist()
            if _same(name, plain_name(self.texts[at]))
        }
        return np.array(sorted(found), np.int32)

    def chain_called(self, stem: str) -> int | None:
        """Return the chain with a stem, or None when no name has it."""
        holders = self._holding_all([self._word(w) for w in stem.split()])
        _, one_of_each = np.unique(self.chain[holders], return_index=True)
        for at in holders[one_of_each].tolist():
            if chain_stem(plain_name(self.texts[at])) == stem:
                return int(self.chain[at])
        return None

    def _near(self, name: str) -> Numbers:
        words = name.split()
        spelt = [[self._word(w)] if self._word(w) >= 0 else self._misspelt(w) for w in words]
        holders = [self._holding_any(near) for near in spelt]
        if not holders:
            return np.zeros(0, np.int32)
        every = reduce(np.intersect1d, holders)
        rarest = min((h for h in holders if len(h)), key=len, default=every)
        return np.union1d(every, rarest) if len(rarest) <= MOST_LOOKED_AT else every

    def _holding_all(self, words: Sequence[int]) -> Numbers:
        if not words or min(words) < 0:
            return np.zeros(0, np.int32)
        listed = sorted((self._holders(w) for w in words), key=len)
        return reduce(_both, listed)

    def _holding_any(self, words: Sequence[int]) -> Numbers:
        listed = [self._holders(w) for w in words]
        return np.unique(np.concatenate(listed)) if listed else np.zeros(0, np.int32)

    def _holders(self, word: int) -> Numbers:
        return self.holders[int(self.starts[word]) : int(self.starts[word + 1])]

    def _word(self, word: str) -> int:
        """Return the position of a word, -1 when no name holds it."""
        low, high = 0, len(self.words)
        while low < high:
            middle = (low + high) // 2
            if self.words[middle] < word:
                low = middle + 1
            else:
                high = middle
        return low if low < len(self.words) and self.words[low] == word else -1

    def _misspelt(self, word: str) -> list[int]:
        near = process.extract(
            word, self._listed, scorer=fuzz.ratio, score_cutoff=LEAST_WORD_SCORE, limit=5
        )
        return [at for _, _, at in near]

    @cached_property
    def _listed(self) -> list[str]:
        return list(self.words)


def name_index(names: Sequence[str], plains: Sequence[str], chains: Sequence[int]) -> NameIndex:
    """Return names, with their plain forms and the chain of each, made ready for looking up."""
    numbers: dict[str, int] = {}
    word_of, name_of = array("i"), array("i")
    for at, plain in enumerate(plains):
        for word in set(plain.split()):
            word_of.append(numbers.setdefault(word, len(numbers)))
            name_of.append(at)
    order = sorted(numbers)
    place = np.empty(len(order), np.int32)
    place[[numbers[w] for w in order]] = np.arange(len(order), dtype=np.int32)
    words = place[np.frombuffer(word_of, np.int32)] if len(word_of) else np.zeros(0, np.int32)
    by_word = np.argsort(words, kind="stable")
    return NameIndex(
        texts=Texts.of(names),
        chain=np.array(chains, np.int32),
        words=Texts.of(order),
        starts=np.searchsorted(words[by_word], np.arange(len(order) + 1)).astype(np.uint32),
        holders=np.frombuffer(name_of, np.int32)[by_word] if len(name_of) else words,
    )


def _both(some: Numbers, among: Numbers) -> Numbers:
    """Return what is in both of two ascending lists; quick where the first is short."""
    at = np.searchsorted(among, some)
    found: Numbers = some[among[np.minimum(at, len(among) - 1)] == some]
    return found


def _same(wanted: str, name: str) -> bool:
    return bool(wanted) and (
        f" {wanted} " in f" {name} " or fuzz.token_sort_ratio(wanted, name) >= LEAST_NAME_SCORE
    )
