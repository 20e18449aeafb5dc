"""`rettjobb employer-text`: a text for one employer, for a human to copy. Nothing is sent."""

from pathlib import Path
from typing import Annotated

import typer

from api.cli.alternatives import opportunity_id
from api.cli.options import Language, Today, day_asked
from api.cli.output import errors, output, services
from api.cli.participants import read_participant
from matcher.openness.for_employer import text_for_employer


def employer_text_command(
    profile: Annotated[Path, typer.Argument(help="Deltakerfil (JSON)")],
    opportunity: Annotated[str, typer.Argument(help="Annonsens uuid eller organisasjonsnummer")],
    language: Language = "nb",
    today: Today = None,
) -> None:
    """Lag en tekst til én arbeidsgiver av det deltakeren har godkjent. Les den før bruk."""
    participant, found = read_participant(profile), services()
    made = text_for_employer(
        participant,
        found.world(),
        day_asked(found, today),
        opportunity_id(opportunity),
        language,
    )
    output.print(made.text, markup=False)
    for stopped in made.stopped:
        errors.print(f"Utelatt: {stopped.reason}", markup=False)
