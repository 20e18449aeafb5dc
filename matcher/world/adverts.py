"""The adverts of a world, in columns, with what was read out of each.

Reading an advert (its facts, what work it is) costs some milliseconds, so what was read is taken
from the world before where the advert is the same.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache

import numpy as np
import numpy.typing as npt
from joblib import Parallel, cpu_count, delayed

from matcher.facts.read import facts_of
from matcher.ingest.duplicates import one_each
from matcher.names import chain_stem, plain_name
from matcher.understanding.adverts import advert_texts, occupation_shares
from matcher.understanding.understanding import Understanding
from matcher.understanding.vectors import Progress
from matcher.world.fact_table import Facts
from matcher.world.names import NO_NAME, NameIndex, name_index
from matcher.world.places import Place, places_stated
from matcher.world.readings import LINES, OCCUPATIONS, Reading, Readings, in_steps, no_readings
from matcher.world.texts import Records, content_id
from matcher.world.workplaces import NOT_STATED, Workplaces
from models.vacancy import Vacancy

TOGETHER = 4096  # adverts read together: what they say alike is read once
MANY = 400  # adverts worth starting processes for
SHARE_DECIMALS = 4  # so that how many are read at a time changes nothing
SECTORS = {"offentlig": 1, "privat": 2}
_DAY = "datetime64[D]"
_REMEMBERED = 4096


@dataclass(frozen=True, eq=False)
class Adverts:
    """Every advert in order of uuid, one for each opportunity."""

    id: str  # of the content
    uuids: tuple[str, ...]
    workplaces: str  # the id of those they are tied to
    marks: tuple[str, ...]  # of the content: the same mark, the same reading
    vacancies: Records
    readings: Readings
    orgnr: npt.NDArray[np.int32]  # of the workplace, else of the advertiser; -1 not known
    workplace: npt.NDArray[np.int32]  # position of the workplace it is tied to, -1 none
    expires: npt.NDArray[np.datetime64]
    sector: npt.NDArray[np.int8]  # 0 not stated, 1 public, 2 private
    places: tuple[tuple[Place, ...], ...]
    names: NameIndex  # of employers

    def __len__(self) -> int:
        return len(self.uuids)

    def vacancy(self, row: int) -> Vacancy:
        """Return one advert."""
        return self._vacancy(row)

    @cached_property
    def _vacancy(self) -> Callable[[int], Vacancy]:
        return lru_cache(maxsize=_REMEMBERED)(self.vacancies.__getitem__)


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
    known = {mark: row for row, mark in enumerate(before.marks)} if before else {}
    new = {m: v for v, m in zip(listed, marks, strict=True) if m not in known}
    read = before.readings if before else no_readings(understanding.directions)
    known |= {mark: row for row, mark in enumerate(new, len(read))}
    read = read.extended(read_all(list(new.values()), understanding, progress))
    at = [workplaces.position(v.workplace.orgnr) if v.workplace else None for v in listed]
    return Adverts(
        id=content_id(marks, tuple((v.uuid, v.updated, v.workplace) for v in listed)),
        uuids=tuple(v.uuid for v in listed),
        workplaces=workplaces.id,
        marks=marks,
        vacancies=Records.of(listed),
        readings=read.taken(np.array([known[mark] for mark in marks], np.intp)),
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
        names=_employers([v.employer for v in listed], workplaces, before),
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
    every_fact = _all_facts(vacancies)  # in other processes meanwhile
    listed = [advert_texts(v) for v in vacancies]
    vectors = understanding.matcher.recalled([text for one in listed for text in one])
    starts = np.cumsum([0, *(len(one) for one in listed)])
    shares = occupation_shares(
        vacancies, listed, vectors, understanding.matcher, understanding.advertised
    )
    short = in_steps(understanding.shortened(vectors))
    found = []
    for row, (facts, texts) in enumerate(zip(every_fact, listed, strict=True)):
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


def _all_facts(vacancies: Sequence[Vacancy]) -> Iterator[Facts]:
    """Yield the facts of adverts; of many, in processes that begin at once."""
    jobs = cpu_count() if len(vacancies) >= MANY else 1
    run = Parallel(jobs, batch_size=MANY // 4, return_as="generator")
    found: Iterator[Facts] = run(delayed(facts_of)(v) for v in vacancies)
    return found


def _mark(vacancy: Vacancy) -> str:
    content = replace(vacancy, workplace=None, contacts=(), updated="")
    return hashlib.blake2b(repr(content).encode(), digest_size=12).hexdigest()


def _employers(names: Sequence[str], workplaces: Workplaces, before: Adverts | None) -> NameIndex:
    """Return employers by name, each of the chain of workplaces so called, else of its own.

    Chains found before among the same workplaces are not looked for again.
    """
    plains = {name: plain_name(name) for name in names}
    own = int(workplaces.names.chain.max(initial=NO_NAME)) + 1
    found: dict[str, int | None] = {}
    if before and before.workplaces == workplaces.id:
        pairs = zip(before.names.texts, before.names.chain.tolist(), strict=True)
        found = {chain_stem(plain_name(n)): c if c < own else None for n, c in pairs}
    chain_of: dict[str, int] = {"": NO_NAME}
    for stem in map(chain_stem, plains.values()):
        if stem not in chain_of:
            chain = found[stem] if stem in found else workplaces.names.chain_called(stem)
            chain_of[stem] = own + len(chain_of) if chain is None else chain
    return name_index(
        names, [plains[n] for n in names], [chain_of[chain_stem(plains[n])] for n in names]
    )
