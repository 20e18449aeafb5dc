"""What we know of occupations, as examples: a text and the occupations it speaks of.

What people say: job titles, the lay phrases of the occupation profiles (each one occupation),
and the phrases of themes (many occupations, graded). What adverts say: headlines and sentences
of each occupation. Texts of one group stand together and share their label, so that likeness
is summed per group first. The wordings of a theme mean the same, so by meaning they are one
example: their middle.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

import numpy as np
import numpy.typing as npt
from scipy import sparse

from matcher.understanding.encoder import Floats
from models.knowledge import advert_language, occupation_profiles, themes
from models.reference import occupation_index, occupations

EXACT = 3.0  # the grade of an occupation that is exactly what is meant
GRADE_POWER = 1.5  # a grade of 3 counts more than three of 1
TITLE_WEIGHT = 0.3
WORD_WEIGHT = 0.6
THEME_SHARE = 0.5  # of a theme's wordings, when they count as one
Group = tuple[list[str], float, Floats]  # texts, the weight of each, their label
PRIOR_POWER = 0.2  # how much an occupation with many examples is held back


@dataclass(frozen=True)
class Examples:
    """All examples, in groups.

    `labels[g, o]` is the grade of occupation o in group g, 0-1, to the power `GRADE_POWER`.
    """

    texts: tuple[str, ...]
    starts: npt.NDArray[np.intp]  # [groups]: where each group's texts begin
    weights: Floats  # [texts]
    labels: Floats  # [groups, 403]
    prior: Floats  # [403]
    first_theme: int  # the group where themes begin

    @property
    def theme_start(self) -> int:
        """The position of the first theme's first text."""
        starts = np.append(self.starts, len(self.texts))
        return int(starts[self.first_theme])

    def middles(self, vectors: Floats) -> Floats:
        """Return the mean vector of each theme, [themes, size]; `vectors` of all texts."""
        starts = self.starts[self.first_theme :] - self.theme_start
        sizes = np.diff(np.append(self.starts[self.first_theme :], len(self.texts)))
        sums = np.add.reduceat(vectors[self.theme_start :], starts, axis=0)
        return np.asarray(sums / sizes[:, None], np.float32)

    @cached_property
    def votes(self) -> sparse.csr_array:
        """What each group counts for each occupation, [groups, 403].

        Its label, divided by the occupation's own share of the examples to the power
        `PRIOR_POWER`.
        """
        return sparse.csr_array(self.labels / self.prior)

    @cached_property
    def votes_by_middles(self) -> sparse.csr_array:
        """What each text counts where each theme is one text, its middle.

        [texts before the themes + themes, 403]. A theme counts half of its wordings together.
        """
        sizes = np.diff(np.append(self.starts, len(self.texts)))
        own, themed = sizes[: self.first_theme], sizes[self.first_theme :]
        groups = np.append(np.repeat(np.arange(len(own)), own), np.arange(len(own), len(sizes)))
        weights = np.append(self.weights[: self.theme_start], np.float32(THEME_SHARE) * themed)
        counted = self.votes[groups]
        counted.data *= np.repeat(weights, np.diff(counted.indptr))
        return counted.astype(np.float32)

    def own_texts(self, occupation: int) -> npt.NDArray[np.intp]:
        """Return the positions of an occupation's own lay phrases."""
        group = len(occupations()) + 2 * occupation
        return np.arange(self.starts[group], self.starts[group + 1])

    def scores(self, kernel: sparse.csr_matrix) -> Floats:
        """Return the graded, summed similarity per occupation, [queries, 403].

        `kernel` [queries, texts] says how much each example counts.
        """
        counted = kernel.data * self.weights[kernel.indices], self._group_of[kernel.indices]
        by_group = sparse.csr_matrix((*counted, kernel.indptr), (kernel.shape[0], len(self.starts)))
        sums = by_group.toarray()  # adds up what stands in the same group
        return np.asarray(sums @ self.votes, np.float32)

    @cached_property
    def _group_of(self) -> npt.NDArray[np.int32]:
        """The group of each text."""
        sizes = np.diff(np.append(self.starts, len(self.texts)))
        return np.repeat(np.arange(len(self.starts), dtype=np.int32), sizes)


@cache
def examples() -> Examples:
    """Return every example of what people say, made once."""
    return _gathered(_said(), first_theme=3 * len(occupations()))


@cache
def advert_examples() -> Examples:
    """Return every example of what adverts say, made once; without themes."""
    return _gathered(_advertised(), first_theme=len(occupations()))


def _gathered(groups: Iterable[Group], first_theme: int) -> Examples:
    texts: list[str] = []
    starts: list[int] = []
    weights: list[float] = []
    labels: list[Floats] = []
    for group, weight, label in groups:
        starts.append(len(texts))
        texts += group
        weights += [weight] * len(group)
        labels.append(label)
    all_labels = np.stack(labels)
    held = np.asarray(weights, np.float32)
    prior = np.add.reduceat(held, np.asarray(starts)) @ all_labels
    return Examples(
        tuple(texts),
        np.asarray(starts, np.intp),
        held,
        all_labels,
        np.asarray(prior**PRIOR_POWER, np.float32),
        first_theme,
    )


def _advertised() -> Iterator[Group]:
    for number, known in enumerate(advert_language()):
        yield [*known.headlines, *known.sentences], 1.0, _one(number)


def _said() -> Iterator[Group]:
    for number, occupation in enumerate(occupations()):
        titles = dict.fromkeys(t.lower() for t in (occupation.name, *occupation.titles))
        yield list(titles), TITLE_WEIGHT, _one(number)
    for number, profile in enumerate(occupation_profiles()):
        said = dict.fromkeys(x for listed in profile.phrases.values() for x in listed)
        yield list(said), 1.0, _one(number)
        words = dict.fromkeys((*profile.interests, *profile.things, *profile.places))
        yield list(words), WORD_WEIGHT, _one(number)
    for theme in themes():
        label = np.zeros(len(occupations()), np.float32)
        for code, grade in theme.occupations.items():
            label[occupation_index()[code]] = (grade / EXACT) ** GRADE_POWER
        yield [x for listed in theme.phrases.values() for x in listed], 1.0, label


def _one(number: int) -> Floats:
    label = np.zeros(len(occupations()), np.float32)
    label[number] = 1.0
    return label
