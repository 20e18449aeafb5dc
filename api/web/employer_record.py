"""All that the team knows of one employer, as its pages show it. No participant is in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from sqlalchemy import Connection

from models.agreement import TeamAgreement
from models.contact import ContactEntry, EmployerContact, LearnedFact, Stage
from models.errors import NotFoundError
from models.ids import OrgNr
from models.store.agreements import find_agreement
from models.store.contacts import list_entries, list_learned, list_people
from models.store.team import list_specialists
from models.store.vacancies import vacancies_at
from models.store.workplaces import find_workplace
from models.vacancy import Vacancy
from models.workplace import Workplace


@dataclass(frozen=True, slots=True)
class EmployerRecord:
    """One employer: what the register and adverts say, and what the team has done and learned.

    `workplace` is None where the register no longer has it. `log` is oldest first.
    """

    orgnr: OrgNr
    workplace: Workplace | None
    adverts: tuple[Vacancy, ...]
    people: tuple[EmployerContact, ...]
    log: tuple[ContactEntry, ...]
    learned: tuple[LearnedFact, ...]
    agreement: TeamAgreement
    team: Mapping[str, str]  # id → name

    @property
    def name(self) -> str:
        """What the employer is called: by the register, else by an advert, else its number."""
        if self.workplace:
            return self.workplace.name
        return self.adverts[0].employer if self.adverts else self.orgnr

    @property
    def stage(self) -> Stage:
        """How far the relation has come."""
        return self.log[-1].stage if self.log else Stage.NOT_CONTACTED

    def active(self, today: date) -> tuple[Vacancy, ...]:
        """Return the adverts that have not run out."""
        return tuple(v for v in self.adverts if v.expires is None or v.expires >= today)


def employer_record(connection: Connection, orgnr: str) -> EmployerRecord:
    """Return what is known of an employer; NotFoundError where nothing is."""
    number = OrgNr.parse(orgnr)
    agreement = find_agreement(connection, number)
    record = EmployerRecord(
        number,
        find_workplace(connection, number),
        vacancies_at(connection, number),
        list_people(connection, number),
        list_entries(connection, number),
        list_learned(connection, number),
        agreement or TeamAgreement(number),
        {s.id: s.name for s in list_specialists(connection)},
    )
    if not (record.workplace or record.adverts or record.log or agreement):
        raise NotFoundError("fant ingen arbeidsplass med dette organisasjonsnummeret")
    return record


def web_address(text: str) -> str:
    """Return an address the user may open, by `https` where it says no way; empty if none."""
    address = text.strip()
    if address and "://" not in address:
        address = f"https://{address}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and "." in parts.netloc else ""
