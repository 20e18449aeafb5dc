"""The kind of work at every opportunity, and how well a wish fits it.

An advert is known by the shares of occupations its text speaks of and by its lines; a
workplace by the occupations that work in its industries and by what such a place is called.
Fits are computed once per distinct industry and gathered.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

from matcher.understanding.adverts import advert_texts, occupation_shares
from matcher.understanding.encoder import Floats
from matcher.understanding.occupations import best_mean
from matcher.understanding.understanding import Meaning, Understanding
from models.knowledge import industry_profiles, occupation_profiles
from models.ranking import Evidence
from models.reference import industry_names, occupation_index, occupations, same_in_2025
from models.vacancy import Vacancy
from models.workplace import Industry, Workplace

INDUSTRIES_A_WORKPLACE = 3
MAIN_SHARE = 0.25  # an occupation with this share of the staff, or more, is what is done there
STAFF_POWER = 1.5  # how much a half fit of those who work there counts less than half
PLACE = 0.25  # weight of what a place is called, beside who works there
LINE = 0.35  # weight of the nearest lines of an advert, beside its occupations
NEAREST_LINES = 3
REFUSED_LOW, REFUSED_HIGH = 0.1, 0.5  # share of refused occupations: nothing, and all
FIT_LOW, FIT_HIGH = 0.1, 0.7  # what adverts that do not fit, and fit well, reach together
LINE_LOW, LINE_HIGH = 0.1, 0.7  # likeness of lines that counts as nothing and as all
PLACE_LOW, PLACE_HIGH = 0.25, 0.75


@dataclass(frozen=True)
class WorkColumns:
    """The kind of work of the world's opportunities: adverts first, then workplaces."""

    advert_occupations: Floats  # [adverts, 403], the largest of each row is 1
    lines: tuple[str, ...]  # as they stand in the advert: the title, then the lines of the text
    line_vectors: Floats  # [lines, size]
    line_starts: npt.NDArray[np.intp]  # [adverts + 1]: where each advert's lines begin
    industries: tuple[Industry, ...]
    industry_occupations: Floats  # [industries, 403] 0-1
    place_vectors: Floats  # [industries, size]
    industry_of: npt.NDArray[np.int32]  # [workplaces, 3], -1 where there is none

    @cached_property
    def _advert_lines(self) -> npt.NDArray[np.intp]:
        """The lines of each advert, [adverts, most lines]; short adverts repeat their last."""
        longest = int(np.diff(self.line_starts).max())
        counted = self.line_starts[:-1, None] + np.arange(longest)
        return np.asarray(np.minimum(counted, self.line_starts[1:, None] - 1), np.intp)

    @cached_property
    def _advert_directions(self) -> Floats:
        lengths = np.linalg.norm(self.advert_occupations, axis=1, keepdims=True)
        return np.asarray(self.advert_occupations / lengths, np.float32)

    def fits(self, meaning: Meaning) -> Floats:
        """Return how well the wish fits the work at every opportunity, 0-1."""
        return np.concatenate([self._advert_fits(meaning), self._workplace_fits(meaning)])

    def evidence(self, meaning: Meaning, number: int) -> Evidence:
        """Return what the fit of one opportunity rests on: its occupation and words."""
        adverts = len(self.advert_occupations)
        if number < adverts:
            start, end = self.line_starts[number], self.line_starts[number + 1]
            near = (self.line_vectors[start:end] @ meaning.vectors.T).max(axis=1)
            quote = self.lines[start + int(near.argmax())]
            return Evidence(f"{_name(self._best(number, meaning))}: «{quote}»", "annonse", quote)
        rows = [int(r) for r in self.industry_of[number - adverts] if r >= 0]
        if not rows:
            return Evidence("Bransjen er ikke kjent", "Enhetsregisteret")
        fits = self.industry_occupations[rows] * meaning.occupations
        row, best = np.unravel_index(int(fits.argmax()), fits.shape)
        industry = self.industries[rows[int(row)]]
        if not fits[row, best]:
            best = self.industry_occupations[rows[int(row)]].argmax()
        return Evidence(
            f"Bransje «{industry_names().get(industry, industry.code)}», "
            f"der det ofte jobber: {_name(int(best)).lower()}",
            f"Enhetsregisteret ({industry.standard.value} {industry.code})",
        )

    def occupations_of(self, numbers: npt.NDArray[np.intp], wanted: Floats | None) -> list[int]:
        """Return the occupation of each opportunity that answers best; -1 where none is known."""
        adverts = len(self.advert_occupations)
        weights = (
            np.ones(self.industry_occupations.shape[1], np.float32)
            if wanted is None
            else (wanted + np.float32(1e-6))
        )
        by_industry = (self.industry_occupations * weights).argmax(axis=1)
        found = []
        for number in numbers:
            if number < adverts:
                found.append(int((self.advert_occupations[number] * weights).argmax()))
            else:
                industry = self.industry_of[number - adverts, 0]
                found.append(int(by_industry[industry]) if industry >= 0 else -1)
        return found

    def _best(self, number: int, meaning: Meaning) -> int:
        """Return the advert's occupation that answers the wish best, else its main one."""
        shared = self.advert_occupations[number] * meaning.occupations
        return int(shared.argmax() if shared.any() else self.advert_occupations[number].argmax())

    def _advert_fits(self, meaning: Meaning) -> Floats:
        if not len(self.advert_occupations):
            return np.zeros(0, np.float32)
        by_occupation = self._advert_directions @ meaning.direction
        nearest = self._nearest_lines(meaning.vectors)
        by_line = np.clip((nearest - LINE_LOW) / (LINE_HIGH - LINE_LOW), 0, 1)
        refused = (self.advert_occupations * meaning.refused).max(axis=1)
        spared = 1 - np.clip((refused - REFUSED_LOW) / (REFUSED_HIGH - REFUSED_LOW), 0, 1)
        fits = ((1 - LINE) * by_occupation + LINE * by_line) * spared
        if len(meaning.refused_vectors):
            fits -= np.clip(self._nearest_lines(meaning.refused_vectors) - nearest, 0, 1)
        return np.asarray(np.clip((fits - FIT_LOW) / (FIT_HIGH - FIT_LOW), 0, 1), np.float32)

    def _nearest_lines(self, vectors: Floats) -> Floats:
        """Return the mean likeness of the nearest lines of each advert to any of the vectors."""
        near = (self.line_vectors @ vectors.T).max(axis=1)
        return np.asarray(best_mean(near[None, :], self._advert_lines, NEAREST_LINES)[0])

    def _workplace_fits(self, meaning: Meaning) -> Floats:
        fits = meaning.occupations**STAFF_POWER
        by_staff = (self.industry_occupations * fits).max(axis=1, initial=0.0)
        if len(self.industries):
            near = (self.place_vectors @ meaning.vectors.T).max(axis=1)
            place = np.clip((near - PLACE_LOW) / (PLACE_HIGH - PLACE_LOW), 0, 1)
            by_staff = (1 - PLACE) * by_staff + PLACE * place * (by_staff > 0)
        return self._gathered(by_staff)

    def _gathered(self, by_industry: Floats) -> Floats:
        padded = np.append(by_industry, np.float32(0))
        return np.asarray(padded[self.industry_of].max(axis=1, initial=0.0), np.float32)


def work_columns(
    adverts: Sequence[Vacancy], workplaces: Sequence[Workplace], understanding: Understanding
) -> WorkColumns:
    """Return the kind of work of adverts and workplaces."""
    matcher = understanding.matcher
    listed = [advert_texts(a) for a in adverts]
    texts = [text for one in listed for text in one]
    shown = [x for a, one in zip(adverts, listed, strict=True) for x in (a.title, *one[1:])]
    starts = np.cumsum([0, *(len(one) for one in listed)])
    vectors = matcher.recalled(texts) if texts else np.zeros((0, 1), np.float32)
    shares = [
        occupation_shares(
            advert, vectors[starts[i] : starts[i + 1]], matcher, understanding.advertised
        )
        for i, advert in enumerate(adverts)
    ]
    numbers: dict[Industry, int] = {}
    industry_of = np.full((len(workplaces), INDUSTRIES_A_WORKPLACE), -1, np.int32)
    for row, workplace in enumerate(workplaces):
        for column, industry in enumerate(workplace.industries[:INDUSTRIES_A_WORKPLACE]):
            industry_of[row, column] = numbers.setdefault(industry, len(numbers))
    industries = tuple(numbers)
    names = [_place_names(i) for i in industries]
    return WorkColumns(
        advert_occupations=_relative(shares),
        lines=tuple(shown),
        line_vectors=vectors,
        line_starts=np.asarray(starts, np.intp),
        industries=industries,
        industry_occupations=_staff(industries),
        place_vectors=matcher.recalled(names) if names else np.zeros((0, 1), np.float32),
        industry_of=industry_of,
    )


def _relative(shares: Sequence[Floats]) -> Floats:
    if not shares:
        return np.zeros((0, len(occupations())), np.float32)
    stacked = np.stack(shares)
    return np.asarray(stacked / stacked.max(axis=1, keepdims=True), np.float32)


def _staff(industries: Sequence[Industry]) -> Floats:
    """Return how much each occupation is what is done in each industry, 0-1."""
    table = np.zeros((len(industries), len(occupations())), np.float32)
    for row, industry in enumerate(industries):
        profile = industry_profiles().get(same_in_2025(industry) or industry)
        for code, share in profile.occupations.items() if profile else ():
            table[row, occupation_index()[code]] = min(1.0, share / MAIN_SHARE) ** 0.5
    return table


def _place_names(industry: Industry) -> str:
    profile = industry_profiles().get(same_in_2025(industry) or industry)
    return profile.names["nb"] if profile else industry_names().get(industry, industry.code)


def _name(occupation: int) -> str:
    return occupation_profiles()[occupation].name["nb"]
