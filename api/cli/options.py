"""Options that several commands share."""

from datetime import date, datetime
from typing import Annotated

import typer

from api.services import Services
from models.messages import LANGUAGES


def _known(language: str) -> str:
    if language not in LANGUAGES:
        raise typer.BadParameter("språket må være nb, nn eller en")
    return language


Today = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Dato")]
Language = Annotated[str, typer.Option(callback=_known, help="nb, nn eller en")]
AsJson = Annotated[bool, typer.Option("--json", help="Ett JSON-dokument")]


def day_asked(found: Services, today: datetime | None) -> date:
    """Return the day that is asked about; without one it is today."""
    return today.date() if today else found.today()
