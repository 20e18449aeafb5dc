"""`rettjobb db …`: the database's tables."""

import typer

from api.cli.output import output, services
from models.store.contacts import list_relations
from models.store.revisions import newest_revision
from models.store.vacancies import count_vacancies
from models.store.workplaces import count_workplaces

app = typer.Typer(help="Databasen.", no_args_is_help=True)


@app.command("upgrade")
def upgrade() -> None:
    """Bring tabellene opp til nyeste utgave (skjer også av seg selv)."""
    database = services().database
    output.print(f"Databasen er på utgave {database.revision()}.")


@app.command("downgrade")
def downgrade(revision: str) -> None:
    """Ta tabellene tilbake til en eldre utgave; «base» fjerner dem alle."""
    database = services().database
    database.downgrade(revision)
    output.print(f"Databasen er på utgave {database.revision() or 'ingen (tom)'}.")


@app.command("info")
def info() -> None:
    """Vis hva databasen inneholder."""
    database = services().database
    with database.reading() as connection:
        output.print(f"utgave: {database.revision()} (nyeste: {newest_revision()})")
        output.print(f"annonser: {count_vacancies(connection)}")
        output.print(f"arbeidsplasser: {count_workplaces(connection)}")
        output.print(f"arbeidsgivere med kontakt: {len(list_relations(connection))}")
