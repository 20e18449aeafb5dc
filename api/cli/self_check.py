"""`rettjobb self-check`: what the log can count of a period. No official score."""

from datetime import datetime
from typing import Annotated

import typer

from api.cli.options import AsJson
from api.cli.output import output, print_json, services
from api.self_checks import kept_for_self_check, self_check_document
from matcher.self_check import Period, self_check


def self_check_command(
    first: Annotated[datetime, typer.Option("--from", formats=["%Y-%m-%d"], help="Første dag")],
    last: Annotated[datetime, typer.Option("--to", formats=["%Y-%m-%d"], help="Siste dag")],
    specialist: Annotated[str, typer.Option(help="Én jobbspesialist; ellers hele teamet")] = "",
    as_json: AsJson = False,
) -> None:
    """Vis egenmålingen for en periode: tall med det de er regnet av, og hva de ikke sier."""
    period = Period(first.date(), last.date())
    with services().database.reading() as connection:
        kept = kept_for_self_check(connection, period)
    document = self_check_document(self_check(kept, period, specialist), period, specialist)
    if as_json:
        print_json(document)
        return
    output.print(document.headline, markup=False)
    whose = specialist or "hele teamet"
    output.print(f"{document.first} til {document.last}, {whose}\n", markup=False)
    for figure in document.figures:
        aim = f"  (mål: {figure.aim_shown})" if figure.aim_shown else ""
        output.print(f"{figure.label}: {figure.shown}{aim}", markup=False, style="bold")
        output.print(f"   {figure.counts_shown}", markup=False)
        output.print(f"   {figure.note}", markup=False)
