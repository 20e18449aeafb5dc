"""`rettjobb team …`: who works here."""

from typing import Annotated

import typer

from api.cli.output import output, services
from models.store.team import list_specialists, save_specialist
from models.team import Role, Specialist

app = typer.Typer(help="Teamet: jobbspesialister og metodeveiledere.", no_args_is_help=True)


@app.command("add")
def add(
    key: Annotated[str, typer.Argument(metavar="ID", help="Kort id, f.eks. S1")],
    name: Annotated[str, typer.Argument(help="Navnet som vises")],
    role: Annotated[Role, typer.Option(help="Rollen i teamet")] = Role.SPECIALIST,
    percent: Annotated[int, typer.Option(help="Stillingsprosent", min=1, max=100)] = 100,
) -> None:
    """Legg noen til i teamet; samme id erstattes."""
    with services().database.transaction() as connection:
        save_specialist(connection, Specialist(key, name, role, percent))
    output.print(f"{key} er lagret.")


@app.command("list")
def list_all() -> None:
    """Vis teamet, i rekkefølge etter id."""
    with services().database.reading() as connection:
        for one in list_specialists(connection):
            output.print(f"{one.id}  {one.name}  {one.role.value}", markup=False)
