"""What was read out of adverts, in columns that a later world takes over as they are."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.understanding.adverts import MOST_SENTENCES
from matcher.understanding.encoder import Floats
from matcher.world.fact_table import Facts, Groups, regrouped
from matcher.world.texts import Records

LINES = MOST_SENTENCES + 1  # of each advert: the title and the sentences
OCCUPATIONS = 24  # kept of each advert: those it speaks most of
STEPS = 127  # of a vector's length: lines are kept in 8 bits, so that all are soon looked through
_REMEMBERED = 4096
Small = npt.NDArray[np.int8]


@dataclass(frozen=True, eq=False)
class Reading:
    """What was read out of one advert."""

    facts: Facts
    lines: tuple[str, ...]  # as they stand in the advert: the title, then the sentences
    vectors: Small  # [LINES, directions]; short adverts repeat their last line
    occupations: npt.NDArray[np.uint16]  # [OCCUPATIONS], the surest first
    shares: Floats  # [OCCUPATIONS], the first is 1


@dataclass(frozen=True, eq=False)
class Readings:
    """What was read out of each of many adverts."""

    records: Records  # (facts, lines)
    groups: Mapping[str, Groups]  # of facts
    vectors: Small  # [LINES, directions, adverts]
    occupations: npt.NDArray[np.uint16]  # [adverts, OCCUPATIONS]
    shares: Floats  # [adverts, OCCUPATIONS]

    def __len__(self) -> int:
        return len(self.records)

    def facts(self, row: int) -> Facts:
        """Return what one advert states."""
        return self._record(row)[0]

    def lines(self, row: int) -> tuple[str, ...]:
        """Return the title and the sentences about the work of one advert."""
        return self._record(row)[1]

    @cached_property
    def _record(self) -> Callable[[int], tuple[Facts, tuple[str, ...]]]:
        return lru_cache(maxsize=_REMEMBERED)(self.records.__getitem__)

    def extended(self, read: Sequence[Reading]) -> "Readings":
        """Return these with more after them."""
        if not read:
            return self
        first, rows = len(self), len(self) + len(read)
        return Readings(
            records=self.records.extended((r.facts, r.lines) for r in read),
            groups=regrouped(self.groups, {first + n: r.facts for n, r in enumerate(read)}, rows),
            vectors=_more(self.vectors, (r.vectors for r in read), -1),
            occupations=_more(self.occupations, (r.occupations for r in read), 0),
            shares=_more(self.shares, (r.shares for r in read), 0),
        )

    def taken(self, rows: npt.NDArray[np.intp]) -> "Readings":
        """Return those of some rows, in their order."""
        groups = {name: g.taken(rows) for name, g in self.groups.items()}
        return Readings(
            records=self.records.taken(rows.tolist()),
            groups={name: g for name, g in groups.items() if g.of.any()},
            vectors=np.take(self.vectors, rows, axis=-1),
            occupations=self.occupations[rows],
            shares=self.shares[rows],
        )


def in_steps(vectors: Floats) -> Small:
    """Return vectors no longer than 1 in steps of 1/`STEPS`."""
    return np.rint(vectors * STEPS).astype(np.int8)


def no_readings(directions: int) -> Readings:
    """Return what was read out of no adverts, with lines in this many directions."""
    return Readings(
        records=Records.of(()),
        groups={},
        vectors=np.zeros((LINES, directions, 0), np.int8),
        occupations=np.zeros((0, OCCUPATIONS), np.uint16),
        shares=np.zeros((0, OCCUPATIONS), np.float32),
    )


def _more(
    before: npt.NDArray[Any], after: Iterable[npt.NDArray[Any]], axis: int
) -> npt.NDArray[Any]:
    added = np.stack([one.astype(before.dtype, copy=False) for one in after], axis=axis)
    return np.concatenate([before, added], axis=axis)
