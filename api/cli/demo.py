"""`rettjobb demo …`: the invented demo county."""

import typer

import fixtures
from api.cli.output import output, services
from api.services import Services
from matcher.ingest import brreg, nav_ads
from matcher.ingest.linking import link_vacancies
from models.store.contacts import add_entries
from models.store.participants import list_participants, save_participant
from models.store.workplaces import count_workplaces

app = typer.Typer(help="Demofylket (oppdiktet).", no_args_is_help=True)


@app.command("load")
def load() -> None:
    """Last demofylket inn i databasen, om det ikke alt er der."""
    output.print("Demofylket er lastet." if load_demo(services()) else "Demofylket var der alt.")


def load_demo(found: Services) -> bool:
    """Load the demo county into a store without workplaces; return whether it was loaded."""
    with found.database.reading() as connection:
        if count_workplaces(connection) or list_participants(connection):
            return False
    brreg.import_units(found.database, fixtures.units_path())
    nav_ads.import_entries(found.database, fixtures.adverts_path())
    link_vacancies(found.database)
    with found.database.transaction() as connection:
        for participant in fixtures.participants():
            save_participant(connection, participant)
        add_entries(connection, fixtures.contacts())
    return True
