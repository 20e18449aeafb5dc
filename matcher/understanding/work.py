"""The kind of work at every opportunity, and how well a wish fits it.

An advert is known by its occupation codes, its title and its sentences; a workplace by the
occupations that its industries employ. Fits are computed once per distinct industry.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.understanding.encoder import Floats, Index
from matcher.understanding.understanding import Meaning, Understanding
from models.ranking import Evidence
from models.reference import industry_names, occupation_index, occupations
from models.vacancy import Vacancy
from models.workplace import Industry, Workplace

INDUSTRIES_A_WORKPLACE = 3
TITLE_WEIGHT = 0.7
SENTENCE_WEIGHT = 0.3


@dataclass(frozen=True)
class WorkColumns:
    """The kind of work of the world's opportunities: adverts first, then workplaces."""

    advert_occupations: Floats  # [adverts, 403]
    sentences: tuple[str, ...]
    sentence_advert: npt.NDArray[np.int32]  # [sentences]: which advert each is from
    sentence_index: Index | None
    industries: tuple[Industry, ...]
    industry_occupations: Floats  # [industries, 403]
    industry_of: npt.NDArray[np.int32]  # [workplaces, 3], -1 where there is none

    def fits(self, meaning: Meaning) -> Floats:
        """Return how well the wish fits the work at every opportunity, 0-1."""
        return np.concatenate([self._advert_fits(meaning), self._workplace_fits(meaning)])

    def evidence(self, meaning: Meaning, number: int) -> Evidence:
        """Return what the fit of one opportunity rests on: its best occupation and words."""
        adverts = len(self.advert_occupations)
        if number < adverts:
            best = int((self.advert_occupations[number] * meaning.occupations).argmax())
            lines = np.flatnonzero(self.sentence_advert == number)
            quote = self._nearest_line(meaning, lines)
            text = f"{occupations()[best].name}: «{quote}»"
            return Evidence(text, "annonse", quote)
        rows = [int(r) for r in self.industry_of[number - adverts] if r >= 0]
        if not rows:
            return Evidence("Bransjen er ikke kjent", "Enhetsregisteret")
        fits = self.industry_occupations[rows] * meaning.occupations
        row, best = np.unravel_index(int(fits.argmax()), fits.shape)
        industry = self.industries[rows[int(row)]]
        name = industry_names().get(industry, "")
        return Evidence(
            f"Bransje «{name}», der det ofte jobber: {occupations()[int(best)].name.lower()}",
            f"Enhetsregisteret ({industry.standard.value} {industry.code})",
        )

    def _nearest_line(self, meaning: Meaning, lines: npt.NDArray[np.intp]) -> str:
        if self.sentence_index is None or not len(lines):
            return ""
        near = self.sentence_index.scores(meaning.texts).max(axis=0)[lines]
        return self.sentences[int(lines[int(near.argmax())])]

    def _advert_fits(self, meaning: Meaning) -> Floats:
        by_title = (self.advert_occupations * meaning.occupations).max(axis=1, initial=0.0)
        if self.sentence_index is None:
            return by_title
        near = self.sentence_index.scores(meaning.texts).max(axis=0)
        by_sentence = np.zeros(len(by_title), np.float32)
        np.maximum.at(by_sentence, self.sentence_advert, near)
        return np.asarray(TITLE_WEIGHT * by_title + SENTENCE_WEIGHT * by_sentence, np.float32)

    def _workplace_fits(self, meaning: Meaning) -> Floats:
        fits = (self.industry_occupations * meaning.occupations).max(axis=1, initial=0.0)
        padded = np.append(fits, np.float32(0))
        return np.asarray(padded[self.industry_of].max(axis=1, initial=0.0), np.float32)


def work_columns(
    adverts: Sequence[Vacancy], workplaces: Sequence[Workplace], understanding: Understanding
) -> WorkColumns:
    """Return the kind of work of adverts and workplaces."""
    sentences: list[str] = []
    owner: list[int] = []
    for number, advert in enumerate(adverts):
        lines = [advert.title, *advert.text.split("\n")]
        sentences.extend(lines)
        owner.extend([number] * len(lines))
    industries = tuple(dict.fromkeys(i for w in workplaces for i in w.industries))
    numbers = {industry: n for n, industry in enumerate(industries)}
    industry_of = np.full((len(workplaces), INDUSTRIES_A_WORKPLACE), -1, np.int32)
    for row, workplace in enumerate(workplaces):
        found = [numbers[i] for i in workplace.industries[:INDUSTRIES_A_WORKPLACE]]
        industry_of[row, : len(found)] = found
    names = [industry_names().get(i, "") for i in industries]
    return WorkColumns(
        advert_occupations=_advert_occupations(adverts, understanding),
        sentences=tuple(sentences),
        sentence_advert=np.array(owner, np.int32),
        sentence_index=understanding.index(sentences) if sentences else None,
        industries=industries,
        industry_occupations=understanding.advert_occupations(names),
        industry_of=industry_of,
    )


def _advert_occupations(adverts: Sequence[Vacancy], understanding: Understanding) -> Floats:
    """Return how sure we are of each occupation for each advert: title, and code with score."""
    fits = understanding.advert_occupations([a.job_title or a.title for a in adverts])
    if not len(adverts):
        return np.zeros((0, len(occupations())), np.float32)
    for row, advert in enumerate(adverts):
        for code in advert.codes:
            column = occupation_index()[code.styrk08]
            fits[row, column] = max(fits[row, column], code.score)
    return fits
