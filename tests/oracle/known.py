"""What is known of every opportunity, one by one: an array or a list over all of them.

Written for the tests, from the docs and apart from the product's own world: nothing is shared
between opportunities, and nothing is kept from one question to the next.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from matcher.facts.read import facts_of
from matcher.names import chain_stem, plain_name
from matcher.text import fold
from models.contact import LearnedFact, Relation
from models.fact import Fact
from models.ids import OpportunityId, OpportunityKind, OrgNr
from models.reference import municipality_names, municipality_of, place_name, spot
from models.vacancy import Vacancy
from models.workplace import Industry, Workplace

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

NOBODY = -1
PLACES = 3
SECTOR = {"offentlig": 1, "privat": 2}
PUBLIC_ADMINISTRATION = "84"
FAR_AWAY = date.max


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, and everything it can be called."""

    lat: float
    lon: float
    radius: float
    postcode: str
    called: frozenset[str]


@dataclass(frozen=True, eq=False)
class Known:
    """Every opportunity: adverts in order of uuid, then workplaces in order of number."""

    ids: list[OpportunityId]
    names: list[str]
    chains: list[str]  # what the branches of one chain share; empty without a name
    facts: dict[int, tuple[Fact, ...]]  # of those that state anything
    industries: list[tuple[Industry, ...]]  # of workplaces; none for adverts
    adverts: int
    orgnr: Numbers
    parent: Numbers
    expires: npt.NDArray[np.datetime64]
    has_advert: npt.NDArray[np.bool_]
    employees: Numbers
    sector: Numbers
    spots: list[tuple[Spot, ...]]
    lat: Floats  # [opportunities, 3], NaN where there is none; so the next two
    lon: Floats
    radius: Floats

    def __len__(self) -> int:
        return len(self.ids)


def known_of(
    vacancies: Sequence[Vacancy], workplaces: Iterable[Workplace], learned: Iterable[LearnedFact]
) -> Known:
    """Return what is known of adverts (no two alike) and workplaces, with what visits taught."""
    units = sorted(workplaces, key=lambda w: w.orgnr)
    adverts = sorted(vacancies, key=lambda v: v.uuid)
    by_number = {w.orgnr: w for w in units}
    visits = _visits(learned)
    tied = [by_number.get(v.workplace.orgnr) if v.workplace else None for v in adverts]
    facts: dict[int, tuple[Fact, ...]] = {}
    for number, (vacancy, unit) in enumerate(zip(adverts, tied, strict=True)):
        own = facts_of(vacancy)
        said = {f.name for f in own}
        added = visits.get(unit.orgnr, ()) if unit else ()
        facts[number] = (*own, *(f for f in added if f.name not in said))
    for number, unit in enumerate(units, len(adverts)):
        if unit.orgnr in visits:
            facts[number] = visits[unit.orgnr]
    places = [_stated(v) or _address(w) for v, w in zip(adverts, tied, strict=True)]
    places += [_address(w) for w in units]
    at = np.full((len(places), PLACES, 3), np.nan)
    for number, spots in enumerate(places):
        for column, one in enumerate(spots):
            at[number, column] = one.lat, one.lon, one.radius
    with_advert = {w.orgnr for w in tied if w}
    names = [*(v.employer for v in adverts), *(w.name for w in units)]
    return Known(
        ids=[
            *(OpportunityId(OpportunityKind.VACANCY, v.uuid) for v in adverts),
            *(OpportunityId(OpportunityKind.WORKPLACE, w.orgnr) for w in units),
        ],
        names=names,
        chains=[chain_stem(plain_name(n)) for n in names],
        facts=facts,
        industries=[*(() for _ in adverts), *(w.industries for w in units)],
        adverts=len(adverts),
        orgnr=np.array(
            [
                *(int((w.orgnr if w else v.orgnr) or NOBODY)
                  for v, w in zip(adverts, tied, strict=True)),
                *(int(w.orgnr) for w in units),
            ]
        ),
        parent=np.array([int((w.parent if w else None) or NOBODY) for w in (*tied, *units)]),
        expires=np.array(
            [*(v.expires or FAR_AWAY for v in adverts), *(FAR_AWAY for _ in units)],
            "datetime64[D]",
        ),
        has_advert=np.array([*(False for _ in adverts), *(w.orgnr in with_advert for w in units)]),
        employees=np.array(
            [NOBODY if w is None or w.employees is None else w.employees for w in (*tied, *units)]
        ),
        sector=np.array(
            [
                *(SECTOR.get(v.sector.strip().lower(), 0) for v in adverts),
                *(int(any(i.code.startswith(PUBLIC_ADMINISTRATION) for i in w.industries))
                  for w in units),
            ]
        ),
        spots=places,
        lat=at[:, :, 0],
        lon=at[:, :, 1],
        radius=at[:, :, 2],
    )  # fmt: skip


def relation_of(known: Known, relations: Mapping[OrgNr, Relation]) -> list[Relation | None]:
    """Return what the team has built with the employer of each opportunity."""
    return [relations.get(OrgNr(f"{o:09d}")) if o >= 0 else None for o in known.orgnr.tolist()]


def _visits(learned: Iterable[LearnedFact]) -> dict[OrgNr, tuple[Fact, ...]]:
    """Return what was learned of each workplace: of each thing the last that was said."""
    found: dict[OrgNr, dict[str, Fact]] = {}
    for note in sorted(learned, key=lambda n: (n.orgnr, n.day, n.name)):
        fact = Fact(note.name, note.value, note.words, "visit", 0, len(note.words))
        found.setdefault(note.orgnr, {})[note.name] = fact
    return {orgnr: tuple(by_name.values()) for orgnr, by_name in found.items()}


def _stated(vacancy: Vacancy) -> tuple[Spot, ...]:
    found = (_spot(p.postcode, p.municipality) for p in vacancy.locations)
    return tuple(dict.fromkeys(s for s in found if s))[:PLACES]


def _address(unit: Workplace | None) -> tuple[Spot, ...]:
    found = _spot(unit.postcode, unit.municipality) if unit else None
    return (found,) if found else ()


def _spot(postcode: str | None, municipality: str | None) -> Spot | None:
    """Return a postcode that is on the map, else the whole municipality, else None."""
    here = spot(postcode, None)
    if here:
        number, code = municipality_of(postcode) or "", postcode or ""
    else:
        here, number, code = spot(None, municipality), municipality or "", ""
    if here is None:
        return None
    called = {fold(place_name(code)), fold(municipality_names().get(number, "")), number}
    return Spot(here.lat, here.lon, here.radius_km, code, frozenset(called - {""}))
