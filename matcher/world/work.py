"""The kind of work at every opportunity, and how well a wish fits it.

An advert is known by the shares of occupations its text speaks of and by its lines; a
workplace by the occupations that work in its industries and by what such a place is called.
Fits are computed for each kind of work: each advert, and each mix of industries once.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import numpy.typing as npt

from matcher.cores import in_parts
from matcher.loops import SPAN, gather_most, nearest_three, weighed
from matcher.understanding.encoder import Floats
from matcher.understanding.understanding import Meaning, Understanding
from matcher.world.readings import STEPS, Readings
from models.knowledge import industry_profiles, occupation_profiles
from models.ranking import Evidence
from models.reference import industry_names, occupation_index, occupations, same_in_2025
from models.workplace import Industry

INDUSTRIES_A_WORKPLACE = 3
MAIN_SHARE = 0.25  # an occupation with this share of the staff, or more, is what is done there
STAFF_POWER = 1.5  # how much a half fit of those who work there counts less than half
PLACE = 0.25  # weight of what a place is called, beside who works there
LINE = 0.35  # weight of the nearest lines of an advert, beside its occupations
REFUSED_LOW, REFUSED_HIGH = 0.1, 0.5  # share of refused occupations: nothing, and all
FIT_LOW, FIT_HIGH = 0.1, 0.7  # what adverts that do not fit, and fit well, reach together
LINE_LOW, LINE_HIGH = 0.1, 0.7  # likeness of lines that counts as nothing and as all
PLACE_LOW, PLACE_HIGH = 0.25, 0.75
BLOCKS = 8  # of adverts worth handing to another core
REMEMBERED = 256  # wishes whose fits are kept for the next question


@dataclass(frozen=True, eq=False)
class Work:
    """The kinds of work in a world: adverts first, then mixes of industries."""

    readings: Readings
    industries: tuple[Industry, ...]
    industry_occupations: Floats  # [industries, 403] 0-1
    place_vectors: Floats  # [industries, size]
    industry_of: npt.NDArray[np.intp]  # [3, mixes], -1 where there is none
    known: dict[str, Floats] = field(default_factory=dict)  # fits of the last wishes, by words

    def fits(self, meaning: Meaning) -> Floats:
        """Return how well the wish fits each kind of work, 0-1."""
        return self.all_fits([meaning])[0]

    def all_fits(self, meanings: Sequence[Meaning]) -> list[Floats]:
        """Return how well each wish fits each kind of work, 0-1; new ones are found together."""
        new = {m.words: m for m in meanings if m.words not in self.known}
        found = dict(zip(new, self._all_fits(list(new.values())), strict=True))
        listed = [found[m.words] if m.words in found else self.known[m.words] for m in meanings]
        if len(self.known) + len(found) > REMEMBERED:
            self.known.clear()
        self.known.update(found)
        return listed

    def evidence(self, meaning: Meaning, row: int) -> Evidence:
        """Return what the fit of one kind of work rests on: its occupation and words."""
        adverts = len(self.readings)
        if row < adverts:
            lines = self.readings.lines(row)
            near = self.readings.vectors[: len(lines), :, row] @ meaning.short_vectors.T
            quote = lines[int(near.argmax()) // near.shape[1]]
            name = _name(self._best(row, meaning))
            return Evidence(f"{name}: «{quote}»", "annonse", quote)
        rows = [r for r in self.industry_of[:, row - adverts].tolist() if r >= 0]
        if not rows:
            return Evidence("Bransjen er ikke kjent", "Enhetsregisteret")
        most, at, best_at = 0.0, rows[0], -1
        for each in rows:
            fits = self.industry_occupations[each] * meaning.occupations
            best = int(fits.argmax())
            if fits[best] > most:
                most, at, best_at = fits[best], each, best
        if best_at < 0:
            best_at = int(self.industry_occupations[at].argmax())
        industry = self.industries[at]
        return Evidence(
            f"Bransje «{industry_names().get(industry, industry.code)}», "
            f"der det ofte jobber: {_name(best_at).lower()}",
            f"Enhetsregisteret ({industry.standard.value} {industry.code})",
        )

    def main_occupations(
        self, rows: npt.NDArray[np.integer], wanted: Floats | None
    ) -> npt.NDArray[np.int32]:
        """Return the occupation of kinds of work that answers best; -1 where none is known.

        `wanted` [403] is how well each occupation answers, None when nothing is asked for.
        """
        size, adverts = self.industry_occupations.shape[1], len(self.readings)
        weights = np.ones(size, np.float32) if wanted is None else wanted + np.float32(1e-6)
        by_industry = np.append((self.industry_occupations * weights).argmax(axis=1), -1)
        main = np.append(self.industry_of[0], -1)  # the last is that of adverts
        found = by_industry[main[np.where(rows < adverts, -1, rows - adverts)]]
        own = np.flatnonzero(rows < adverts)
        listed = self.readings.occupations[rows[own]]
        at = (self.readings.shares[rows[own]] * weights[listed]).argmax(axis=1)
        found[own] = listed[np.arange(len(own)), at]
        return np.asarray(found, np.int32)

    @cached_property
    def _lines(self) -> npt.NDArray[np.int8]:
        """The lines of adverts in blocks that lie together, [blocks, LINES, directions, SPAN]."""
        lines, adverts = self.readings.vectors, len(self.readings)
        blocks = np.zeros((-(-adverts // SPAN), *lines.shape[:2], SPAN), np.int8)
        for number, block in enumerate(blocks):
            some = lines[:, :, number * SPAN : (number + 1) * SPAN]
            block[:, :, : some.shape[2]] = some
        return blocks

    @cached_property
    def _spoken_of(self) -> tuple[npt.NDArray[np.uint16], Floats]:
        """The occupations of each advert and their shares, of unit length; [most, adverts]."""
        shares = self.readings.shares
        lengths = np.linalg.norm(shares, axis=1, keepdims=True)
        alike = np.ascontiguousarray((shares / np.maximum(lengths, 1e-9)).T)
        return np.ascontiguousarray(self.readings.occupations.T), alike

    @cached_property
    def _who_works(self) -> tuple[npt.NDArray[np.intp], Floats]:
        """The occupations of each industry and how much each is what is done, [industries, most].

        Those of fewer are filled up with occupations that nobody has there.
        """
        most = int(np.count_nonzero(self.industry_occupations, axis=1).max(initial=0))
        who = np.argsort(-self.industry_occupations, axis=1, kind="stable")[:, :most]
        return who, np.take_along_axis(self.industry_occupations, who, axis=1)

    def _best(self, row: int, meaning: Meaning) -> int:
        """Return the advert's occupation that answers the wish best, else its main one."""
        rows, shares = self.readings.occupations[row], self.readings.shares[row]
        return int(rows[(shares * (meaning.occupations.take(rows) + np.float32(1e-6))).argmax()])

    def _all_fits(self, meanings: Sequence[Meaning]) -> list[Floats]:
        if not meanings:
            return []
        adverts = len(self.readings)
        fits = np.empty((len(meanings), adverts + self.industry_of.shape[1]), np.float32)
        refusing = [m for m in meanings if len(m.refused_short)]
        sets = [m.short_vectors for m in meanings] + [m.refused_short for m in refusing]
        vectors = np.concatenate(sets) / np.float32(STEPS)
        starts = np.cumsum([0, *map(len, sets)])
        blocks = np.empty((len(sets), len(self._lines), SPAN), np.float32)
        nearest = blocks.reshape(len(sets), -1)[:, :adverts]
        refused = zip(refusing, nearest[len(meanings) :], strict=True)
        against = {meaning.words: near for meaning, near in refused}
        judged = [
            (m, near, against.get(m.words), row)
            for m, near, row in zip(meanings, nearest, fits, strict=False)
        ]

        def adverts_fit(start: int, stop: int) -> None:
            nearest_three(self._lines, vectors, starts, blocks, start, stop)
            for one in judged:
                self._advert_fits(*one, slice(start * SPAN, min(stop * SPAN, adverts)))

        in_parts(len(self._lines), adverts_fit, least=BLOCKS)

        def workplaces_fit(start: int, stop: int) -> None:
            for meaning, row in zip(meanings[start:stop], fits[start:stop], strict=True):
                self._workplace_fits(meaning, row[adverts:])

        in_parts(len(meanings), workplaces_fit, least=1)
        return list(fits)

    def _advert_fits(
        self, meaning: Meaning, nearest: Floats, against: Floats | None, to: Floats, span: slice
    ) -> None:
        """Put the fits of a span of adverts into `to`."""
        occupations, shares = self._spoken_of
        weighed(shares, occupations, (1 - LINE) * meaning.direction, to, span.start, span.stop)
        fits, near = to[span], nearest[span]
        fits += LINE * np.clip((near - LINE_LOW) / (LINE_HIGH - LINE_LOW), 0, 1)
        if against is not None:
            spoken = np.take(meaning.refused, self.readings.occupations[span])
            refused = (self.readings.shares[span] * spoken).max(axis=1, initial=0.0)
            fits *= 1 - np.clip((refused - REFUSED_LOW) / (REFUSED_HIGH - REFUSED_LOW), 0, 1)
            fits -= np.clip(against[span] - near, 0, 1)
        fits -= FIT_LOW
        fits /= FIT_HIGH - FIT_LOW
        np.clip(fits, 0, 1, out=fits)

    def _workplace_fits(self, meaning: Meaning, to: Floats) -> None:
        """Put the fits of mixes of industries into `to`."""
        who, shares = self._who_works
        staff = meaning.occupations**STAFF_POWER
        fits = (shares * staff[who]).max(axis=1, initial=0.0)
        if len(self.industries):
            near = (self.place_vectors @ meaning.vectors.T).max(axis=1)
            place = np.clip((near - PLACE_LOW) / (PLACE_HIGH - PLACE_LOW), 0, 1)
            fits = (1 - PLACE) * fits + PLACE * place * (fits > 0)
        gather_most(np.append(fits, np.float32(0)), self.industry_of, to)


def work_of(
    readings: Readings, mixes: Sequence[tuple[Industry, ...]], understanding: Understanding
) -> Work:
    """Return the kinds of work of adverts and of mixes of industries."""
    numbers: dict[Industry, int] = {}
    industry_of = np.full((INDUSTRIES_A_WORKPLACE, len(mixes)), -1, np.intp)
    for row, mix in enumerate(mixes):
        for column, industry in enumerate(mix[:INDUSTRIES_A_WORKPLACE]):
            industry_of[column, row] = numbers.setdefault(industry, len(numbers))
    industries = tuple(numbers)
    names = [_place_names(i) for i in industries]
    recalled = understanding.matcher.recalled
    return Work(
        readings=readings,
        industries=industries,
        industry_occupations=_staff(industries),
        place_vectors=recalled(names) if names else np.zeros((0, 1), np.float32),
        industry_of=industry_of,
    )


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
