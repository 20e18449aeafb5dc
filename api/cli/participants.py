"""`rettjobb participant …`: the participant file and the participants kept."""

import json
from pathlib import Path
from typing import Annotated

import typer

from api.cli.output import output, services
from api.services import now_in_oslo
from models.errors import SourceError
from models.participant import Participant
from models.participant_file import parse_participant
from models.participant_parts import participant_schema
from models.store.participants import list_participants, save_participant
from models.store.team import assign

app = typer.Typer(help="Deltakere og deltakerfilen.", no_args_is_help=True)
ProfileFile = Annotated[Path, typer.Argument(help="Deltakerfil (JSON)", show_default=False)]


def read_participant(file: Path) -> Participant:
    """Return the participant in a file; SourceError when the file cannot be read."""
    try:
        content = file.read_bytes()
    except OSError as error:
        raise SourceError(f"kan ikke lese {file}: {error.strerror}") from error
    return parse_participant(content)


@app.command("validate")
def validate(file: ProfileFile) -> None:
    """Sjekk en deltakerfil; sier hvor det er feil og hva som er tillatt."""
    participant = read_participant(file)
    output.print(f"{file.name} er gyldig: {participant.handle}, {len(participant.wishes)} ønsker.")


@app.command("schema")
def schema() -> None:
    """Skriv ut deltakerfilens JSON Schema."""
    print(json.dumps(participant_schema(), ensure_ascii=False, indent=1))  # noqa: T201


@app.command("add")
def add(
    file: ProfileFile,
    specialist: Annotated[str, typer.Option(help="Jobbspesialisten deltakeren hører til")] = "",
) -> None:
    """Legg en deltaker inn i databasen; samme kallenavn erstattes."""
    participant = read_participant(file)
    with services().database.transaction() as connection:
        save_participant(connection, participant, by=specialist, at=now_in_oslo())
        if specialist:
            assign(connection, participant.handle, specialist)
    output.print(f"{participant.handle} er lagret.")


@app.command("list")
def list_all() -> None:
    """Vis kallenavnene, i alfabetisk rekkefølge."""
    with services().database.reading() as connection:
        for participant in list_participants(connection):
            output.print(participant.handle, markup=False)
