"""The world: every opportunity there is on a day, and nothing about any participant.

Immutable. Opportunities are numbered: vacancies first, then workplaces. What many share
(places, industries) is kept once and pointed to, so that a wish is judged once per
distinct thing and gathered.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt

from matcher.facts import facts_of
from matcher.ingest.duplicates import one_each
from matcher.understanding.understanding import Understanding
from matcher.understanding.work import WorkColumns, work_columns
from models.contact import Relation
from models.fact import Fact
from models.ids import OpportunityId, OpportunityKind, OrgNr
from models.reference import Spot, spot
from models.vacancy import Vacancy
from models.workplace import Workplace

PLACES_AN_OPPORTUNITY = 3
NOT_STATED = -1


@dataclass(frozen=True, slots=True)
class Spots:
    """The distinct places: arrays [spots] in degrees and km."""

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
    facts: tuple[tuple[Fact, ...], ...]  # per vacancy
    spots: Spots
    spot_of: npt.NDArray[np.int32]  # [opportunities, 3], -1 where there is none
    orgnr: npt.NDArray[np.int32]  # [opportunities], -1 where not known
    parent: npt.NDArray[np.int32]
    has_advert: npt.NDArray[np.bool_]  # workplaces that a vacancy is tied to
    sheltered: npt.NDArray[np.bool_]
    understanding: Understanding
    work: WorkColumns

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

    @cached_property
    def workplace_numbers(self) -> dict[str, int]:
        """Organisation number → position in `workplaces`."""
        return {w.orgnr: i for i, w in enumerate(self.workplaces)}


def build_world(
    vacancies: Iterable[Vacancy],
    workplaces: Iterable[Workplace],
    relations: Mapping[OrgNr, Relation],
    understanding: Understanding,
) -> World:
    """Return the world of these opportunities; the same input gives the same id."""
    adverts = one_each(vacancies)
    units = tuple(sorted(workplaces, key=lambda w: w.orgnr))
    known = {u.orgnr: u for u in units}
    spots, spot_of = _spots(adverts, units, known)
    tied = {v.workplace.orgnr for v in adverts if v.workplace}
    at = [known.get(v.workplace.orgnr) if v.workplace else None for v in adverts]
    return World(
        id=_content_id(adverts, units, relations, understanding),
        vacancies=adverts,
        workplaces=units,
        relations=dict(relations),
        facts=tuple(facts_of(v) for v in adverts),
        spots=spots,
        spot_of=spot_of,
        orgnr=_numbers(
            [(w.orgnr if w else v.orgnr) for v, w in zip(adverts, at, strict=True)]
            + [u.orgnr for u in units]
        ),
        parent=_numbers([w.parent if w else None for w in at] + [u.parent for u in units]),
        has_advert=np.array([False] * len(adverts) + [u.orgnr in tied for u in units], bool),
        sheltered=np.array(
            [bool(w and w.sheltered) for w in at] + [u.sheltered for u in units], bool
        ),
        understanding=understanding,
        work=work_columns(adverts, units, understanding),
    )


def _spots(
    adverts: Sequence[Vacancy], units: Sequence[Workplace], known: Mapping[OrgNr, Workplace]
) -> tuple[Spots, npt.NDArray[np.int32]]:
    numbers: dict[Spot, int] = {}
    spot_of = np.full((len(adverts) + len(units), PLACES_AN_OPPORTUNITY), -1, np.int32)
    cache: dict[tuple[str | None, str | None], int] = {}

    def number(postcode: str | None, municipality: str | None) -> int:
        key = (postcode, municipality)
        if key not in cache:
            place = spot(postcode, municipality)
            cache[key] = numbers.setdefault(place, len(numbers)) if place else -1
        return cache[key]

    for row, vacancy in enumerate(adverts):
        found = [number(p.postcode, p.municipality) for p in vacancy.locations]
        found = list(dict.fromkeys(n for n in found if n >= 0))[:PLACES_AN_OPPORTUNITY]
        if not found and vacancy.workplace and vacancy.workplace.orgnr in known:
            unit = known[vacancy.workplace.orgnr]
            found = [n for n in (number(unit.postcode, unit.municipality),) if n >= 0]
        spot_of[row, : len(found)] = found
    for row, unit in enumerate(units, len(adverts)):
        spot_of[row, 0] = number(unit.postcode, unit.municipality)
    places = list(numbers)
    return (
        Spots(
            np.array([p.lat for p in places], np.float64),
            np.array([p.lon for p in places], np.float64),
            np.array([p.radius_km for p in places], np.float64),
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
