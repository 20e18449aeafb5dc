"""What words mean for work: the one object that reads wishes and adverts.

Made once from an encoder and our knowledge of occupations; immutable, shared by every
request. A wish is read first (what is wanted, what is not), each part is matched, and what
is refused is taken from what is wanted:

    log score = log(½ whole + ½ mean of parts) − REFUSAL · refused

An occupation is refused as far as it is more what was refused than what was wanted: the
cook is not refused by "lage mat, men ikke oppvask", the kitchen assistant is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from threading import Lock

import numpy as np
import numpy.typing as npt
from cachetools import LRUCache

from matcher.understanding.conditions import conditions_in, log_fits
from matcher.understanding.encoder import Floats, product
from matcher.understanding.occupations import MANY, OccupationMatcher
from matcher.understanding.reading import Reading, read_wish
from matcher.understanding.spelling import Spelling
from models.reference import occupations

ANYTHING = "hva som helst, en helt vanlig jobb"
PARTS_SHARE = 0.5
REFUSAL = 8.0
REFUSED_FLOOR = 0.2  # of the best; under it an occupation is not what was refused
SPARED = 0.5  # how much being wanted spares an occupation from being refused
REFUSED_NAMED = 0.25  # from here an occupation is named as unwanted
CONDITION = 0.5  # power of how well the conditions named fit an occupation
REFUSED_CONDITION = 0.5
DIRECTIONS = 32  # enough for lines of adverts: more changes no measure (docs/quality.md)
REMEMBERED = 4096  # wishes whose meaning is kept
FIT_RANGE = 3.0  # log scores this far under the best are no fit at all


@dataclass(frozen=True)
class Meaning:
    """What a wish is about: fits per occupation, 0-1, and vectors to look for in texts."""

    words: str
    reading: Reading
    order: npt.NDArray[np.intp]  # occupations, best first
    scores: Floats  # [403] shares of the likeness, before refusals
    occupations: Floats  # [403] 0-1: how well each answers the wish
    direction: Floats  # [403] unit length: the same over shares, to compare with adverts
    refused: Floats  # [403] 0-1: how surely each is refused
    phrases: tuple[str, ...]  # the wanted parts, the whole first
    vectors: Floats  # [phrases, size]
    refused_vectors: Floats
    short_vectors: Floats  # [phrases, DIRECTIONS]: to compare with the lines of adverts
    refused_short: Floats

    @property
    def unwanted(self) -> tuple[int, ...]:
        """The occupations that the wish refuses, surest first."""
        ordered = np.argsort(-self.refused, kind="stable")
        return tuple(int(o) for o in ordered if self.refused[o] >= REFUSED_NAMED)


@dataclass(frozen=True)
class _Said:
    """The texts a wish is made of: what is wanted, the whole first, and what is not."""

    reading: Reading
    phrases: tuple[str, ...]
    unwanted: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        return (*self.phrases, *self.unwanted)


class Understanding:
    """Reads words about work."""

    def __init__(
        self, said: OccupationMatcher, advertised: OccupationMatcher, name: str, widest: Floats
    ) -> None:
        """Take who reads, what both are called, and the directions [size, n] lines keep."""
        self.matcher = said
        self.advertised = advertised
        self.name = name
        self._widest = np.ascontiguousarray(widest)
        self._spelling = Spelling(said.examples.texts)
        self._known: LRUCache[str, Meaning] = LRUCache(REMEMBERED)
        self._lock = Lock()

    def wish(self, words: str) -> Meaning:
        """Return what words are about."""
        with self._lock:
            known = self._known.get(words)
        return known or self.wishes([words])[0]

    def wishes(self, listed: Sequence[str]) -> list[Meaning]:
        """Return what each of many words is about; those not known are read together, faster.

        Together or one by one the answers are the same, bit for bit.
        """
        with self._lock:
            found = {words: self._known.get(words) for words in listed}
        new = [words for words, meaning in found.items() if meaning is None]
        read = self._read(new) if new else []
        with self._lock:
            self._known.update(zip(new, read, strict=True))
        found.update(zip(new, read, strict=True))
        return [meaning for words in listed if (meaning := found[words])]

    def forget(self) -> None:
        """Forget the wishes read before, as when they are to be read anew."""
        with self._lock:
            self._known.clear()

    def _read(self, listed: Sequence[str]) -> list[Meaning]:
        said = [self._said(words) for words in listed]
        texts = list(dict.fromkeys(text for one in said for text in one.texts))
        vectors = self.matcher.vectors(texts)
        spans = [slice(at, at + MANY) for at in range(0, len(texts), MANY)]
        scores = np.concatenate([self.matcher.scores(texts[s], vectors[s]) for s in spans])
        short = self.shortened(vectors)
        row_of = {text: row for row, text in enumerate(texts)}
        found = []
        for words, one in zip(listed, said, strict=True):
            wanted, against = ([row_of[t] for t in part] for part in (one.phrases, one.unwanted))
            own = vectors[wanted], vectors[against], short[wanted], short[against]
            found.append(_meaning(words, one, scores[wanted], scores[against], *own))
        return found

    def _said(self, words: str) -> _Said:
        reading = read_wish(words)
        parts = [self._spelling.mended(p) for p in reading.wanted] or [ANYTHING]
        unwanted = tuple(self._spelling.mended(p) for p in reading.unwanted)
        return _Said(reading, tuple(dict.fromkeys((". ".join(parts), *parts))), unwanted)

    @property
    def directions(self) -> int:
        """How many directions shortened vectors have."""
        return int(self._widest.shape[1])

    def shortened(self, vectors: Floats) -> Floats:
        """Return vectors in the few directions that tell texts about work most apart."""
        return product(vectors, self._widest)


def _meaning(
    words: str,
    said: _Said,
    wanted: Floats,
    against: Floats,
    vectors: Floats,
    refused_vectors: Floats,
    short: Floats,
    refused_short: Floats,
) -> Meaning:
    """Return what a wish is about from the scores and vectors of its texts."""
    scores = wanted[0]
    if len(wanted) > 1:
        scores = (1 - PARTS_SHARE) * scores + PARTS_SHARE * wanted[1:].mean(axis=0)
    refused = _refused(against, scores / scores.max())
    logs = np.log(scores + 1e-7) - REFUSAL * refused
    logs += CONDITION * log_fits(conditions_in(said.phrases[0]))
    for part in said.unwanted:
        logs += REFUSED_CONDITION * log_fits(conditions_in(part), refused=True)
    shares = np.exp(logs - logs.max())
    fits = np.clip(1 - (logs.max() - logs) / FIT_RANGE, 0, 1)
    return Meaning(
        words=words,
        reading=said.reading,
        order=np.argsort(-logs, kind="stable"),
        scores=scores,
        occupations=np.asarray(fits, np.float32),
        direction=np.asarray(shares / np.linalg.norm(shares), np.float32),
        refused=refused,
        phrases=said.phrases,
        vectors=vectors,
        refused_vectors=refused_vectors,
        short_vectors=short,
        refused_short=refused_short,
    )


def _refused(found: Floats, wanted: Floats) -> Floats:
    """Return how surely each occupation is refused, by the scores of what is not wanted."""
    if not len(found):
        return np.zeros(len(occupations()), np.float32)
    relative = found / found.max(axis=1, keepdims=True)
    sure = np.clip((relative - REFUSED_FLOOR) / (1 - REFUSED_FLOOR), 0, 1)
    return np.asarray(np.clip(sure.max(axis=0) - SPARED * wanted, 0, 1), np.float32)
