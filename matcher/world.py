"""The world: every opportunity there is on a day, and nothing about any participant.

Immutable. Opportunities are numbered: vacancies first, then workplaces. What many share
(places, industries) is kept once and pointed to, so that a wish is judged once per
distinct thing and gathered.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.facts.table import FactTable, fact_table
from matcher.ingest.duplicates import one_each
from matcher.names import NameIndex
from matcher.typical import Typical, typical_of
from matcher.understanding.understanding import Understanding
from matcher.understanding.work import WorkColumns, work_columns
from models.contact import LearnedFact, Relation, Stage
from models.ids import OpportunityId, OpportunityKind, OrgNr
from models.reference import Spot, spot
from models.vacancy import Vacancy
from models.workplace import Workplace

PLACES_AN_OPPORTUNITY = 3
NOT_STATED = -1
_DAY = "datetime64[D]"
PUBLIC_INDUSTRY = "84"  # public administration, in both standards
_SECTORS = {"offentlig": 1, "privat": 2}


@dataclass(frozen=True, slots=True)
class Place:
    """A place as it is stated: a postcode, else a municipality number."""

    postcode: str | None
    municipality: str | None


@dataclass(frozen=True, slots=True)
class Spots:
    """The distinct places: arrays [spots] in degrees and km."""

    places: tuple[Place, ...]
    lat: npt.NDArray[np.float64]
    lon: npt.NDArray[np.float64]
    radius: npt.NDArray[np.float64]


@dataclass(frozen=True)
class World:
    """A snapshot of vacancies and workplaces, made ready for judging wishes."""

    id: str
    vacancies: tuple[Vacancy, ...]
    workplaces: Sequence[Workplace]
    relations: Mapping[OrgNr, Relation]
    facts: FactTable
    spots: Spots
    spot_of: npt.NDArray[np.int32]  # [opportunities, 3], -1 where there is none
    orgnr: npt.NDArray[np.int32]  # [opportunities], -1 where not known
    parent: npt.NDArray[np.int32]
    has_advert: npt.NDArray[np.bool_]  # workplaces that a vacancy is tied to
    sheltered: npt.NDArray[np.bool_]
    expires: npt.NDArray[np.datetime64]  # the last day; far ahead where there is none
    employees: npt.NDArray[np.int32]  # -1 where not known
    sector: npt.NDArray[np.int8]  # 0 not stated, 1 public, 2 private
    names: NameIndex  # of employers
    understanding: Understanding
    work: WorkColumns
    typical: Typical

    def __len__(self) -> int:
        return len(self.vacancies) + len(self.workplaces)

    def is_vacancy(self, number: int) -> bool:
        """Whether opportunity `number` has an advert of its own."""
        return number < len(self.vacancies)

    def vacancy(self, number: int) -> Vacancy | None:
        """Return the advert of opportunity `number`, or None."""
        return self.vacancies[number] if self.is_vacancy(number) else None

    def workplace(self, number: int) -> Workplace | None:
        """Return the workplace of opportunity `number`; for an advert the one it is tied to."""
        if not self.is_vacancy(number):
            return self.workplaces[number - len(self.vacancies)]
        link = self.vacancies[number].workplace
        at = self.workplace_numbers.get(link.orgnr) if link else None
        return None if at is None else self.workplaces[at]

    def opportunity(self, number: int) -> OpportunityId:
        """Return the identity of opportunity `number`."""
        vacancy = self.vacancy(number)
        if vacancy:
            return OpportunityId(OpportunityKind.VACANCY, vacancy.uuid)
        return OpportunityId(
            OpportunityKind.WORKPLACE, self.workplaces[number - len(self.vacancies)].orgnr
        )

    def employer_numbers(self, number: int) -> tuple[OrgNr | None, OrgNr | None]:
        """Return the organisation numbers of the workplace and of its parent, where known."""
        own, parent = int(self.orgnr[number]), int(self.parent[number])
        return (
            OrgNr(f"{own:09d}") if own != NOT_STATED else None,
            OrgNr(f"{parent:09d}") if parent != NOT_STATED else None,
        )

    def stage(self, number: int) -> Stage | None:
        """Return how far the team's relation to the employer has come, None when never met."""
        own = self.employer_numbers(number)[0]
        relation = self.relations.get(own) if own else None
        return relation.stage if relation else None

    def number(self, opportunity: OpportunityId) -> int | None:
        """Return the number of an opportunity, or None when it is not here."""
        if opportunity.kind is OpportunityKind.VACANCY:
            return self._advert_numbers.get(opportunity.key)
        at = self.workplace_numbers.get(opportunity.key)
        return None if at is None else len(self.vacancies) + at

    @cached_property
    def _advert_numbers(self) -> dict[str, int]:
        return {v.uuid: i for i, v in enumerate(self.vacancies)}

    @cached_property
    def workplace_numbers(self) -> dict[str, int]:
        """Organisation number → position in `workplaces`."""
        return {w.orgnr: i for i, w in enumerate(self.workplaces)}


def build_world(
    vacancies: Iterable[Vacancy],
    workplaces: Iterable[Workplace],
    relations: Mapping[OrgNr, Relation],
    understanding: Understanding,
    learned: Iterable[LearnedFact] = (),
) -> World:
    """Return the world of these opportunities; the same input gives the same id.

    `learned` is what the team knows from visits; it speaks for the workplace and for its adverts
    where they do not say it themselves.
    """
    adverts = one_each(vacancies)
    units = tuple(sorted(workplaces, key=lambda w: w.orgnr))
    notes = tuple(sorted(learned, key=lambda f: (f.orgnr, f.day, f.name)))
    known = {u.orgnr: u for u in units}
    spots, spot_of = _spots(adverts, units, known)
    tied = {v.workplace.orgnr for v in adverts if v.workplace}
    at = [known.get(v.workplace.orgnr) if v.workplace else None for v in adverts]
    all_units = (*at, *units)
    work = work_columns(adverts, units, understanding)
    return World(
        id=_content_id(adverts, units, relations, notes, understanding),
        vacancies=adverts,
        workplaces=units,
        relations=dict(relations),
        facts=fact_table(adverts, all_units, notes),
        spots=spots,
        spot_of=spot_of,
        orgnr=_numbers(
            [(w.orgnr if w else v.orgnr) for v, w in zip(adverts, at, strict=True)]
            + [u.orgnr for u in units]
        ),
        parent=_numbers([w.parent if w else None for w in all_units]),
        has_advert=np.array([False] * len(adverts) + [u.orgnr in tied for u in units], bool),
        sheltered=np.array([bool(w and w.sheltered) for w in all_units], bool),
        expires=np.array([v.expires or date.max for v in adverts] + [date.max] * len(units), _DAY),
        employees=np.array(
            [NOT_STATED if w is None or w.employees is None else w.employees for w in all_units],
            np.int32,
        ),
        sector=_sectors(adverts, units),
        names=NameIndex([*(v.employer for v in adverts), *(u.name for u in units)]),
        understanding=understanding,
        work=work,
        typical=typical_of(work.advert_occupations, work.industries, work.industry_of[:, 0]),
    )


def _sectors(adverts: Sequence[Vacancy], units: Sequence[Workplace]) -> npt.NDArray[np.int8]:
    """Return the sector an advert states; for workplaces what public administration is."""
    stated = [_SECTORS.get(v.sector.strip().lower(), 0) for v in adverts]
    public = [any(i.code.startswith(PUBLIC_INDUSTRY) for i in u.industries) for u in units]
    return np.array([*stated, *(int(p) for p in public)], np.int8)


def _spots(
    adverts: Sequence[Vacancy], units: Sequence[Workplace], known: Mapping[OrgNr, Workplace]
) -> tuple[Spots, npt.NDArray[np.int32]]:
    numbers: dict[Place, int] = {}
    found_spots: list[Spot] = []
    spot_of = np.full((len(adverts) + len(units), PLACES_AN_OPPORTUNITY), -1, np.int32)

    def number(postcode: str | None, municipality: str | None) -> int:
        key = Place(postcode, municipality if postcode is None else None)
        if key not in numbers:
            at = spot(postcode, municipality)
            if at is None and postcode is not None:
                return number(None, municipality)
            numbers[key] = -1 if at is None else len(found_spots)
            if at is not None:
                found_spots.append(at)
        return numbers[key]

    for row, vacancy in enumerate(adverts):
        found = [number(p.postcode, p.municipality) for p in vacancy.locations]
        found = list(dict.fromkeys(n for n in found if n >= 0))[:PLACES_AN_OPPORTUNITY]
        if not found and vacancy.workplace and vacancy.workplace.orgnr in known:
            unit = known[vacancy.workplace.orgnr]
            found = [n for n in (number(unit.postcode, unit.municipality),) if n >= 0]
        spot_of[row, : len(found)] = found
    for row, unit in enumerate(units, len(adverts)):
        spot_of[row, 0] = number(unit.postcode, unit.municipality)
    return (
        Spots(
            tuple(place for place, at in numbers.items() if at >= 0),
            np.array([p.lat for p in found_spots], np.float64),
            np.array([p.lon for p in found_spots], np.float64),
            np.array([p.radius_km for p in found_spots], np.float64),
        ),
        spot_of,
    )


def _numbers(orgnrs: Sequence[OrgNr | None]) -> npt.NDArray[np.int32]:
    return np.array([int(o) if o else NOT_STATED for o in orgnrs], np.int32)


def _content_id(*parts: Any) -> str:
    *contents, understanding = parts
    digest = hashlib.blake2b(digest_size=8)
    for part in (*contents, understanding.name):
        items = sorted(part.items()) if isinstance(part, Mapping) else part
        for item in items:
            digest.update(repr(item).encode())
    return digest.hexdigest()
