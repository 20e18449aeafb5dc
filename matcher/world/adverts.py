"""The adverts of a world, in columns, with what was read out of each.

Reading an advert (its facts, what work it is) costs some milliseconds, so what was read is taken
from the world before where the advert is the same.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from typing import Any

import numpy as np
import numpy.typing as npt
from joblib import Parallel, cpu_count, delayed

from matcher.facts.read import facts_of
from matcher.ingest.duplicates import one_each
from matcher.names import chain_stem, plain_name
from matcher.understanding.adverts import MOST_SENTENCES, advert_texts, occupation_shares
from matcher.understanding.encoder import Floats
from matcher.understanding.understanding import Understanding
from matcher.understanding.vectors import Progress
from matcher.world.fact_table import Facts, Groups, grouped
from matcher.world.names import NO_NAME, NameIndex, name_index
from matcher.world.places import Place, places_stated
from matcher.world.texts import Records, content_id
from matcher.world.workplaces import NOT_STATED, Workplaces
from models.vacancy import Vacancy

LINES = MOST_SENTENCES + 1  # of each advert: the title and the sentences
TOGETHER = 4096  # adverts read together: what they say alike is read once
MANY = 400  # adverts worth starting processes for
SHARE_DECIMALS = 4  # so that how many are read at a time changes nothing
OCCUPATIONS = 24  # kept of each advert: those it speaks most of
SECTORS = {"offentlig": 1, "privat": 2}
_DAY = "datetime64[D]"
_REMEMBERED = 4096
Record = tuple[Vacancy, Facts, tuple[str, ...]]


@dataclass(frozen=True, eq=False)
class Reading:
    """What was read out of one advert."""

    facts: Facts
    lines: tuple[str, ...]  # as they stand in the advert: the title, then the sentences
    vectors: Floats  # [LINES, directions]; short adverts repeat their last line
    occupations: npt.NDArray[np.uint16]  # [OCCUPATIONS], the surest first
    shares: Floats  # [OCCUPATIONS], the first is 1


@dataclass(frozen=True, eq=False)
class Adverts:
    """Every advert in order of uuid, one for each opportunity."""

    id: str  # of the content
    uuids: tuple[str, ...]
    marks: tuple[str, ...]  # of the content: the same mark, the same reading
    records: Records  # (vacancy, facts, lines)
    orgnr: npt.NDArray[np.int32]  # of the workplace, else of the advertiser; -1 not known
    workplace: npt.NDArray[np.int32]  # position of the workplace it is tied to, -1 none
    expires: npt.NDArray[np.datetime64]
    sector: npt.NDArray[np.int8]  # 0 not stated, 1 public, 2 private
    places: tuple[tuple[Place, ...], ...]
    names: NameIndex  # of employers
    groups: Mapping[str, Groups]  # of facts
    vectors: Floats  # [LINES, directions, adverts]
    occupations: npt.NDArray[np.uint16]  # [adverts, OCCUPATIONS]
    shares: Floats  # [adverts, OCCUPATIONS]

    def __len__(self) -> int:
        return len(self.uuids)

    def vacancy(self, row: int) -> Vacancy:
        """Return one advert."""
        return self._record(row)[0]

    def facts(self, row: int) -> Facts:
        """Return what one advert states."""
        return self._record(row)[1]

    def lines(self, row: int) -> tuple[str, ...]:
        """Return the title and the sentences about the work of one advert."""
        return self._record(row)[2]

    @cached_property
    def _record(self) -> Callable[[int], Record]:
        return lru_cache(maxsize=_REMEMBERED)(self.records.__getitem__)

    def readings(self) -> Mapping[str, int]:
        """Return the row of each mark."""
        return {mark: row for row, mark in enumerate(self.marks)}

    def reading(self, row: int) -> Reading:
        """Return what was read out of one advert."""
        _, facts, lines = self.records[row]
        return Reading(
            facts, lines, self.vectors[:, :, row], self.occupations[row], self.shares[row]
        )


def adverts_of(
    vacancies: Iterable[Vacancy],
    workplaces: Workplaces,
    understanding: Understanding,
    before: Adverts | None = None,
    progress: Progress | None = None,
) -> Adverts:
    """Return adverts in columns; what `before` has read of the same adverts is not read again."""
    listed = one_each(vacancies)
    marks = tuple(_mark(v) for v in listed)
    known = before.readings() if before else {}
    new = [v for v, mark in zip(listed, marks, strict=True) if mark not in known]
    fresh = iter(read_all(new, understanding, progress))
    readings = [
        before.reading(known[mark]) if before and mark in known else next(fresh) for mark in marks
    ]
    at = [workplaces.position(v.workplace.orgnr) if v.workplace else None for v in listed]
    return Adverts(
        id=content_id(marks, tuple((v.uuid, v.updated, v.workplace) for v in listed)),
        uuids=tuple(v.uuid for v in listed),
        marks=marks,
        records=Records.of((v, r.facts, r.lines) for v, r in zip(listed, readings, strict=True)),
        orgnr=np.array(
            [
                int(workplaces.orgnr[a]) if a is not None else int(v.orgnr or NOT_STATED)
                for v, a in zip(listed, at, strict=True)
            ],
            np.int32,
        ),
        workplace=np.array([NOT_STATED if a is None else a for a in at], np.int32),
        expires=np.array([v.expires or date.max for v in listed], _DAY),
        sector=np.array([SECTORS.get(v.sector.strip().lower(), 0) for v in listed], np.int8),
        places=tuple(places_stated(v) for v in listed),
        names=_employers(listed, workplaces.names),
        groups=grouped([r.facts for r in readings]),
        vectors=_stacked([r.vectors for r in readings], (LINES, understanding.directions), -1),
        occupations=_stacked([r.occupations for r in readings], (OCCUPATIONS,), 0, np.uint16),
        shares=_stacked([r.shares for r in readings], (OCCUPATIONS,), 0),
    )


def read_all(
    vacancies: Sequence[Vacancy], understanding: Understanding, progress: Progress | None = None
) -> list[Reading]:
    """Return what is read out of adverts, some thousand at a time; facts on every core."""
    done: list[Reading] = []
    for start in range(0, len(vacancies), TOGETHER):
        done += _read_some(vacancies[start : start + TOGETHER], understanding)
        if progress:
            progress(len(done), len(vacancies))
    return done


def _read_some(vacancies: Sequence[Vacancy], understanding: Understanding) -> list[Reading]:
    listed = [advert_texts(v) for v in vacancies]
    vectors = understanding.matcher.recalled([text for one in listed for text in one])
    starts = np.cumsum([0, *(len(one) for one in listed)])
    shares = occupation_shares(
        vacancies, listed, vectors, understanding.matcher, understanding.advertised
    )
    short = understanding.shortened(vectors)
    found = []
    for row, (facts, texts) in enumerate(zip(_all_facts(vacancies), listed, strict=True)):
        lines = np.minimum(np.arange(LINES), len(texts) - 1) + starts[row]
        best = np.argsort(-shares[row], kind="stable")[:OCCUPATIONS]
        found.append(
            Reading(
                facts=facts,
                lines=(vacancies[row].title, *texts[1:]),
                vectors=short[lines],
                occupations=best.astype(np.uint16),
                shares=np.round(shares[row][best] / shares[row][best[0]], SHARE_DECIMALS),
            )
        )
    return found


def _all_facts(vacancies: Sequence[Vacancy]) -> list[Facts]:
    """Return the facts of adverts; of many, in processes."""
    jobs = cpu_count() if len(vacancies) >= MANY else 1
    run = Parallel(jobs, batch_size=MANY // 4)
    found: list[Facts] = run(delayed(facts_of)(v) for v in vacancies)
    return found


def _mark(vacancy: Vacancy) -> str:
    content = replace(vacancy, workplace=None, contacts=(), updated="")
    return hashlib.blake2b(repr(content).encode(), digest_size=12).hexdigest()


def _employers(listed: Sequence[Vacancy], workplaces: NameIndex) -> NameIndex:
    """Return employers by name, each of the chain of workplaces so called, else of its own."""
    plains = [plain_name(v.employer) for v in listed]
    known: dict[str, int] = {}
    own = int(workplaces.chain.max(initial=NO_NAME)) + 1
    for stem in filter(None, map(chain_stem, dict.fromkeys(plains))):
        if stem not in known:
            chain = workplaces.chain_called(stem)
            known[stem] = own + len(known) if chain is None else chain
    chains = [known[chain_stem(plain)] if plain else NO_NAME for plain in plains]
    return name_index([v.employer for v in listed], plains, chains)


def _stacked(
    arrays: Sequence[npt.NDArray[Any]], shape: tuple[int, ...], axis: int, kind: type = np.float32
) -> npt.NDArray[Any]:
    empty = (*shape, 0) if axis else (0, *shape)
    return np.stack(arrays, axis=axis) if arrays else np.zeros(empty, kind)
