"""Which workplace an advert is at: organisation number first, else name and place.

An advert that fits no workplace stays without one and is still shown under its employer's
name. Names are compared with rapidfuzz inside the municipality, the legal form left out.
"""

from collections.abc import Sequence

from rapidfuzz import fuzz, process

from matcher.names import plain_name
from models.ids import OrgNr
from models.store.database import Database
from models.store.vacancies import link_workplace, list_vacancies
from models.store.workplaces import find_workplace, workplace_names, workplaces_of_parent
from models.vacancy import Vacancy, WorkplaceLink

LEAST_NAME_SCORE = 88.0

Candidate = tuple[OrgNr, str, str | None]  # orgnr, name, postcode


def link_vacancies(database: Database) -> int:
    """Tie every advert in the store to its workplace; return how many were tied."""
    tied = 0
    with database.transaction() as connection:
        names: dict[str, list[Candidate]] = {}
        for vacancy in list_vacancies(connection):
            link = None
            if vacancy.orgnr:
                if find_workplace(connection, vacancy.orgnr):
                    link = WorkplaceLink(vacancy.orgnr, 100.0, "organisasjonsnummer i annonsen")
                else:
                    subunits = workplaces_of_parent(connection, vacancy.orgnr)
                    link = link_by_parent(vacancy, subunits)
            for municipality in {p.municipality for p in vacancy.locations if p.municipality}:
                if link:
                    break
                if municipality not in names:
                    names[municipality] = workplace_names(connection, municipality)
                link = link_by_name(vacancy, names[municipality])
            if link != vacancy.workplace:
                link_workplace(connection, vacancy.uuid, link)
            tied += link is not None
    return tied


def link_by_parent(vacancy: Vacancy, subunits: Sequence[tuple[OrgNr, str]]) -> WorkplaceLink | None:
    """Return the only subunit of the advert's legal entity, or the only one at its postcode."""
    if len(subunits) == 1:
        return WorkplaceLink(subunits[0][0], 95.0, "eneste underenhet av annonsens enhet")
    postcodes = {p.postcode for p in vacancy.locations if p.postcode}
    here = [orgnr for orgnr, postcode in subunits if postcode in postcodes]
    if len(here) == 1:
        return WorkplaceLink(here[0], 92.0, "underenhet av annonsens enhet på samme postnummer")
    return None


def link_by_name(vacancy: Vacancy, candidates: Sequence[Candidate]) -> WorkplaceLink | None:
    """Return the workplace whose name is nearest the advert's employer, or None.

    Same postcode adds 4 to the name score; two that are equally near are no answer.
    """
    wanted = plain_name(vacancy.employer)
    if not wanted or not candidates:
        return None
    postcodes = {p.postcode for p in vacancy.locations if p.postcode}
    near = process.extract(
        wanted,
        [plain_name(name) for _, name, _ in candidates],
        scorer=fuzz.token_sort_ratio,
        score_cutoff=LEAST_NAME_SCORE - 4,
        limit=5,
    )
    scored = sorted(
        ((s + 4 * (candidates[i][2] in postcodes), candidates[i][0]) for _, s, i in near),
        reverse=True,
    )
    if not scored or scored[0][0] < LEAST_NAME_SCORE:
        return None
    if len(scored) > 1 and scored[1][0] == scored[0][0]:
        return None
    score, orgnr = scored[0]
    return WorkplaceLink(orgnr, round(min(score, 100.0), 1), "navn og sted ligner")
