"""The same advert under a new uuid: one opportunity."""

from collections.abc import Iterable

from matcher.names import plain_name
from matcher.text import fold
from models.vacancy import Vacancy


def opportunity_key(vacancy: Vacancy) -> tuple[str, str, str]:
    """Return employer, title and place: what makes two adverts the same opportunity."""
    employer = vacancy.orgnr or plain_name(vacancy.employer)
    places = sorted(p.postcode or p.municipality or fold(p.city) for p in vacancy.locations)
    return employer, fold(vacancy.title), " ".join(places)


def one_each(vacancies: Iterable[Vacancy]) -> tuple[Vacancy, ...]:
    """Return the newest advert of each opportunity, in order of uuid.

    An advert without an employer's name is never the same as another.
    """
    newest: dict[tuple[str, str, str], Vacancy] = {}
    for vacancy in vacancies:
        key = opportunity_key(vacancy)
        if not key[0]:
            key = (vacancy.uuid, "", "")
        before = newest.get(key)
        if before is None or (before.updated, before.uuid) < (vacancy.updated, vacancy.uuid):
            newest[key] = vacancy
    return tuple(sorted(newest.values(), key=lambda v: v.uuid))
