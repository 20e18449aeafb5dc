"""An employer for the tests of its pages: a café with an advert, a log and somebody to talk to."""

from datetime import date, timedelta

import fixtures
from api.services import Services
from models.agreement import TeamAgreement
from models.contact import ContactEntry, ContactType, EmployerContact, LearnedFact, Stage
from models.store.agreements import save_agreement
from models.store.contacts import add_entries, add_learned, add_people
from models.store.vacancies import save_vacancies
from models.store.workplaces import save_workplaces
from tests.make import orgnr, vacancy, workplace

TODAY = fixtures.TODAY
CAFE = orgnr(1)
BAKERY = orgnr(2)
PAGE = f"/arbeidsgivere/{CAFE}"
VISIT = {
    "day": TODAY.isoformat(), "type": "first_visit", "how": "field", "category": "job_development",
    "stage": "needs_learned", "wish_built": "yes",
}  # fmt: skip
"""A form for a contact with nothing wrong in it and nothing more than needed."""


def add_employers(services: Services) -> None:
    """Add the café, which S2 has the contact with, and a bakery that nobody has met."""
    met = ContactEntry(
        CAFE, TODAY - timedelta(days=40), "S2", Stage.INTRODUCED, learned="Rolig før klokka ti.",
        next_step="Komme på kaffe", next_date=TODAY - timedelta(days=2), type=ContactType.DROP_IN,
    )  # fmt: skip
    with services.database.transaction() as connection:
        save_workplaces(
            connection,
            [
                workplace(1, "SOLBAKKEN KAFÉ", homepage="www.solbakken.example", employees=4),
                workplace(2, "ÅSEN BAKERI", place="STJØRDAL"),
            ],
        )
        save_vacancies(
            connection,
            [
                vacancy("v1", "Kafémedarbeider", orgnr=CAFE, text="Først.\n<b>Så</b> dette.",
                        link="javascript:alert(1)"),
                vacancy("v2", "Gammel stilling", orgnr=CAFE, expires=date(2026, 1, 1)),
            ],
        )  # fmt: skip
        add_entries(connection, [met])
        add_people(connection, [EmployerContact(CAFE, "Kari Solbakken", "daglig leder")])
        add_learned(
            connection,
            [
                LearnedFact(CAFE, "telephone", True, "Tar imot bord.", met.day, "S2"),
                LearnedFact(CAFE, "telephone", False, "Bare bestilling på nett.", TODAY, "S2"),
            ],
        )
        save_agreement(connection, TeamAgreement(CAFE, "S2", met.day))
