"""`rettjobb audit`: who has read what of which participant."""

from datetime import date, datetime
from typing import Annotated

import typer
from pydantic import BaseModel

from api.cli.output import output, print_json, services
from api.services import OSLO
from matcher.self_check import Period
from models.messages import by_page
from models.store.views import views_between
from models.view import View


class ViewOut(BaseModel):
    """One line of the audit log: the first time on a day that somebody read this kind."""

    day: date
    time: str
    specialist: str
    handle: str
    kind: str


def audit_command(
    first: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"], help="Første dag")],
    last: Annotated[datetime, typer.Option("--to", formats=["%Y-%m-%d"], help="Siste dag")],
    as_json: Annotated[bool, typer.Option("--json", help="Ett JSON-dokument")] = False,
) -> None:
    """Vis hvem som har lest hva om hvilken deltaker: én linje per dag, person og slag."""
    period = Period(first.date(), last.date())
    with services().database.reading() as connection:
        views = [view_document(v) for v in views_between(connection, period.first, period.last)]
    if as_json:
        print_json(views)
        return
    words = by_page("api.web", "words").language("nb")
    for v in views:
        line = f"{v.day}  {v.time}  {v.handle}  {v.specialist}  {words[f'profile.seen_{v.kind}']}"
        output.print(line, markup=False)
    output.print(f"Visninger fra {period.first} til {period.last}: {len(views)}", markup=False)


def view_document(view: View) -> ViewOut:
    """Return the published form of a view; its time is Norwegian."""
    return ViewOut(
        day=view.day,
        time=f"{view.at.astimezone(OSLO):%H:%M}",
        specialist=view.specialist,
        handle=view.handle,
        kind=view.kind.value,
    )
