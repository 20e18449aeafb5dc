"""Vacancies: one job opportunity with an advert, as read from the feed."""

from dataclasses import dataclass
from datetime import date

from models.ids import OrgNr


@dataclass(frozen=True, slots=True)
class WorkLocation:
    """Where an advert says the work is; every part may be missing."""

    postcode: str | None = None
    city: str = ""
    municipality: str | None = None  # municipality number when the name is known


@dataclass(frozen=True, slots=True)
class OccupationCode:
    """An occupation code the feed's classifier gave an advert; `score` 0 means not known."""

    styrk08: str
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class WorkplaceLink:
    """How an advert was tied to a workplace in the register."""

    orgnr: OrgNr
    score: float  # 0-100
    reason: str


@dataclass(frozen=True, slots=True)
class AdvertContact:
    """A contact person in an active advert; removed when the advert is no longer active."""

    name: str
    role: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Vacancy:
    """An active advert. `text` is clean text where list items and headings are lines."""

    uuid: str
    title: str
    text: str
    employer: str
    orgnr: OrgNr | None = None
    locations: tuple[WorkLocation, ...] = ()
    codes: tuple[OccupationCode, ...] = ()
    job_title: str = ""
    extent: str = ""
    engagement: str = ""
    sector: str = ""
    positions: str = "1"
    start: str = ""
    due: str = ""
    published: date | None = None
    expires: date | None = None
    updated: str = ""
    source: str = ""
    link: str = ""
    contacts: tuple[AdvertContact, ...] = ()
    workplace: WorkplaceLink | None = None
