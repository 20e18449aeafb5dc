"""The adverts of a world, in columns, with what was read out of each.

Reading an advert (its facts, what work it is) costs some milliseconds, so what was read is taken
from the world before where the content is the same. An advert that the store has not touched is
taken over whole.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, cached_property, lru_cache

import numpy as np
import numpy.typing as npt

from matcher.ingest.duplicates import one_each
from matcher.names import chain_stem, plain_name
from matcher.understanding.understanding import Understanding
from matcher.understanding.vectors import Progress
from matcher.world.names import NO_NAME, NameIndex, name_index
from matcher.world.places import Place, places_stated
from matcher.world.readings import Readings, no_readings
from matcher.world.texts import Records, content_id
from matcher.world.workplaces import NOT_STATED, Workplaces
from models.vacancy import Vacancy

SECTORS = {"offentlig": 1, "privat": 2}
_DAY = "datetime64[D]"
_REMEMBERED = 4096


@dataclass(frozen=True, eq=False)
class Adverts:
    """Every advert in order of uuid, one for each opportunity."""

    id: str  # of the content
    uuids: tuple[str, ...]
    workplaces: str  # the id of those they are tied to
    stamps: tuple[str, ...]  # of the store: the same stamp, the same advert; "" where not known
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

    def untouched(self, stamps: Mapping[str, str]) -> dict[str, int]:
        """Return the rows of those that have the same stamp in the store now, by uuid."""
        return {
            uuid: row
            for row, (uuid, stamp) in enumerate(zip(self.uuids, self.stamps, strict=True))
            if stamp and stamps.get(uuid) == stamp
        }

    @cached_property
    def _vacancy(self) -> Callable[[int], Vacancy]:
        return lru_cache(maxsize=_REMEMBERED)(self.vacancies.__getitem__)


def adverts_of(
    vacancies: Iterable[Vacancy],
    workplaces: Workplaces,
    understanding: Understanding,
    before: Adverts | None = None,
    stamps: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> Adverts:
    """Return adverts in columns; what `before` has read of the same adverts is not read again.

    With the store's stamps of all adverts, those untouched since `before` are not needed among
    `vacancies`.
    """
    stamps = stamps or {}
    rows = before.untouched(stamps) if before else {}
    held = before.vacancies if before else Records.of(())
    listed = one_each([*vacancies, *(held[row] for row in rows.values())])
    changed = [v for v in listed if v.uuid not in rows]
    rows |= {v.uuid: row for row, v in enumerate(changed, len(held))}
    known = before.marks if before else ()
    every_mark = (*known, *map(_mark, changed))
    marks = tuple(every_mark[rows[v.uuid]] for v in listed)
    at = [workplaces.position(v.workplace.orgnr) if v.workplace else None for v in listed]
    return Adverts(
        id=content_id(marks, tuple((v.uuid, v.updated, v.workplace) for v in listed)),
        uuids=tuple(v.uuid for v in listed),
        workplaces=workplaces.id,
        stamps=tuple(stamps.get(v.uuid, "") for v in listed),
        marks=marks,
        vacancies=held.extended(changed).taken(rows[v.uuid] for v in listed),
        readings=_readings(listed, marks, understanding, before, progress),
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


def _readings(
    listed: Sequence[Vacancy],
    marks: Sequence[str],
    understanding: Understanding,
    before: Adverts | None,
    progress: Progress | None,
) -> Readings:
    """Return what each advert says; read are those whose mark is new."""
    read = before.readings if before else no_readings(understanding.directions)
    known = {mark: row for row, mark in enumerate(before.marks)} if before else {}
    new = {m: v for v, m in zip(listed, marks, strict=True) if m not in known}
    if new:
        from matcher.world.read import read_all  # its many patterns take a while to load

        known |= {mark: row for row, mark in enumerate(new, len(read))}
        read = read.extended(read_all(list(new.values()), understanding, progress))
    return read.taken(np.array([known[mark] for mark in marks], np.intp))


def _mark(vacancy: Vacancy) -> str:
    content = replace(vacancy, workplace=None, contacts=(), updated="")
    return hashlib.blake2b(repr(content).encode(), digest_size=12).hexdigest()


def _employers(names: Sequence[str], workplaces: Workplaces, before: Adverts | None) -> NameIndex:
    """Return employers by name, each of the chain of workplaces so called, else of its own.

    Chains found before among the same workplaces are not looked for again.
    """
    plain = cache(plain_name)
    stem_of = cache(lambda name: chain_stem(plain(name)))
    own = int(workplaces.names.chain.max(initial=NO_NAME)) + 1
    found: dict[str, int | None] = {}
    if before and before.workplaces == workplaces.id:
        pairs = zip(before.names.texts, before.names.chain.tolist(), strict=True)
        found = {stem_of(n): c if c < own else None for n, c in pairs}
    chain_of: dict[str, int] = {"": NO_NAME}
    for stem in map(stem_of, names):
        if stem not in chain_of:
            chain = found[stem] if stem in found else workplaces.names.chain_called(stem)
            chain_of[stem] = own + len(chain_of) if chain is None else chain
    return name_index(names, [plain(n) for n in names], [chain_of[stem_of(n)] for n in names])
