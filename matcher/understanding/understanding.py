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
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from matcher.understanding.conditions import conditions_in, log_fits
from matcher.understanding.encoder import Floats
from matcher.understanding.occupations import OccupationMatcher
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


class Understanding:
    """Reads words about work."""

    def __init__(
        self, said: OccupationMatcher, advertised: OccupationMatcher, name: str, widest: Floats
    ) -> None:
        """Take who reads, what both are called, and the directions [size, n] lines keep."""
        self.matcher = said
        self.advertised = advertised
        self.name = name
        self._widest = widest
        self._spelling = Spelling(said.examples.texts)
        self.wish = lru_cache(maxsize=4096)(self._wish)

    def _wish(self, words: str) -> Meaning:
        reading = read_wish(words)
        parts = [self._spelling.mended(p) for p in reading.wanted] or [ANYTHING]
        unwanted = [self._spelling.mended(p) for p in reading.unwanted]
        phrases = tuple(dict.fromkeys((". ".join(parts), *parts)))
        vectors = self.matcher.vectors((*phrases, *unwanted))
        wanted, against = vectors[: len(phrases)], vectors[len(phrases) :]
        found = self.matcher.scores(phrases, wanted)
        scores = found[0]
        if len(phrases) > 1:
            scores = (1 - PARTS_SHARE) * scores + PARTS_SHARE * found[1:].mean(axis=0)
        refused = self._refused(unwanted, against, scores / scores.max())
        logs = np.log(scores + 1e-7) - REFUSAL * refused
        logs += CONDITION * log_fits(conditions_in(phrases[0]))
        for part in unwanted:
            logs += REFUSED_CONDITION * log_fits(conditions_in(part), refused=True)
        shares = np.exp(logs - logs.max())
        fits = np.clip(1 - (logs.max() - logs) / FIT_RANGE, 0, 1)
        return Meaning(
            words=words,
            reading=reading,
            order=np.argsort(-logs, kind="stable"),
            scores=scores,
            occupations=np.asarray(fits, np.float32),
            direction=np.asarray(shares / np.linalg.norm(shares), np.float32),
            refused=refused,
            phrases=phrases,
            vectors=wanted,
            refused_vectors=against,
            short_vectors=self.shortened(wanted),
            refused_short=self.shortened(against),
        )

    @property
    def directions(self) -> int:
        """How many directions shortened vectors have."""
        return int(self._widest.shape[1])

    def shortened(self, vectors: Floats) -> Floats:
        """Return vectors in the few directions that tell texts about work most apart."""
        return np.asarray(vectors @ self._widest, np.float32)

    def _refused(self, parts: Sequence[str], vectors: Floats, wanted: Floats) -> Floats:
        if not parts:
            return np.zeros(len(occupations()), np.float32)
        found = self.matcher.scores(parts, vectors)
        relative = found / found.max(axis=1, keepdims=True)
        sure = np.clip((relative - REFUSED_FLOOR) / (1 - REFUSED_FLOOR), 0, 1)
        return np.asarray(np.clip(sure.max(axis=0) - SPARED * wanted, 0, 1), np.float32)
