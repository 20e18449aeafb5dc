"""`rettjobb demo …`: the invented demo county."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import typer
from sqlalchemy import Connection

import fixtures
from api.cli.output import output, services
from api.services import Services
from matcher.ingest import brreg, nav_ads
from matcher.ingest.linking import link_vacancies
from models.store.agreements import save_agreement
from models.store.answers import save_answer
from models.store.contacts import add_entries, add_learned, add_people
from models.store.employments import save_employment
from models.store.participants import list_participants, save_participant
from models.store.served import add_served, save_served_last
from models.store.team import assign, save_specialist
from models.store.weeks import fix_visit, reject_visit, save_own_week, save_usual_week
from models.store.workplaces import count_workplaces

app = typer.Typer(help="Demofylket (oppdiktet).", no_args_is_help=True)


@app.command("load")
def load() -> None:
    """Last demofylket inn i databasen, om det ikke alt er der."""
    found = services()
    loaded = load_demo(found, found.today())
    output.print("Demofylket er lastet." if loaded else "Demofylket var der alt.")


def load_demo(found: Services, today: date = fixtures.TODAY) -> bool:
    """Load the demo county into a store without workplaces; return whether it was loaded.

    All dates are moved by the whole weeks up to `today`; by default none.
    """
    with found.database.reading() as connection:
        if count_workplaces(connection) or list_participants(connection):
            return False
    days = fixtures.whole_weeks(fixtures.TODAY, today)
    brreg.import_units(found.database, fixtures.units_path())
    with TemporaryDirectory() as folder:
        adverts = Path(folder) / "adverts.jsonl"
        fixtures.write_adverts(adverts, days)
        nav_ads.import_entries(found.database, adverts)
    link_vacancies(found.database)
    with found.database.transaction() as connection:
        _load_team(connection, days)
        _load_employers(connection, days)
        _load_participants(connection, days)
    return True


def _load_team(connection: Connection, days: int) -> None:
    for specialist in fixtures.TEAM:
        save_specialist(connection, specialist)
    for usual in fixtures.usual_weeks():
        save_usual_week(connection, usual)
    for own in fixtures.shifted(fixtures.own_weeks(), days):
        save_own_week(connection, own)
    for visit in fixtures.shifted(fixtures.fixed_visits(), days):
        fix_visit(connection, visit)
    for rejected in fixtures.shifted(fixtures.rejected_visits(), days):
        reject_visit(connection, rejected)


def _load_employers(connection: Connection, days: int) -> None:
    add_entries(connection, fixtures.shifted(fixtures.contacts(), days))
    add_learned(connection, fixtures.shifted(fixtures.learned(), days))
    add_people(connection, fixtures.employer_people())
    for agreement in fixtures.shifted(fixtures.agreements(), days):
        save_agreement(connection, agreement)


def _load_participants(connection: Connection, days: int) -> None:
    for at, participant in fixtures.shifted(fixtures.history(), days):
        by = fixtures.caseload_of(participant.handle)
        save_participant(connection, participant, by=by, at=at)
        assign(connection, participant.handle, by)
    add_served(connection, fixtures.shifted(fixtures.served_contacts(), days))
    for monday, handle in fixtures.shifted(fixtures.served_last(), days):
        save_served_last(connection, monday, [handle], [handle])
    for answer in fixtures.shifted(fixtures.answers(), days):
        save_answer(connection, answer)
    for employment in fixtures.shifted(fixtures.employments(), days):
        save_employment(connection, employment)
