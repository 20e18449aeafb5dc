"""`rettjobb employer-text`: a text for one employer, for a human to copy. Nothing is sent."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from api.cli.alternatives import opportunity_id
from api.cli.output import errors, output, services
from api.cli.participants import read_participant
from api.services import today_in_oslo
from matcher.openness.for_employer import text_for_employer


def employer_text_command(
    profile: Annotated[Path, typer.Argument(help="Deltakerfil (JSON)")],
    opportunity: Annotated[str, typer.Argument(help="Annonsens uuid eller organisasjonsnummer")],
    language: Annotated[str, typer.Option(help="nb, nn eller en")] = "nb",
    today: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Dato")] = None,
) -> None:
    """Lag en tekst til én arbeidsgiver av det deltakeren har godkjent. Les den før bruk."""
    if language not in ("nb", "nn", "en"):
        raise typer.BadParameter("språket må være nb, nn eller en", param_hint="--language")
    found = text_for_employer(
        read_participant(profile),
        services().world(),
        today.date() if today else today_in_oslo(),
        opportunity_id(opportunity),
        language,
    )
    output.print(found.text, markup=False)
    for stopped in found.stopped:
        errors.print(f"Utelatt: {stopped.reason}", markup=False)
