"""`rettjobb plan …`: the week plan, as the page Ukeplan shows it."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.markup import escape

from api.cli.options import AsJson, Language
from api.cli.output import output, print_json, services
from api.plan_decisions import TeamWeek, team_week
from api.plans import PlanOut, places_of, plan_document
from matcher.plan.explain import day_words
from matcher.plan.ics import calendar_file
from matcher.plan.seen import seen_by
from models.plan import Plan
from models.store.team import caseloads, find_specialist, list_specialists
from models.week import monday_of, week_of

app = typer.Typer(help="Ukeplanen.", no_args_is_help=True)

Specialist = Annotated[str, typer.Option(help="Hvem planen gjelder; uten: hele teamet")]
Week = Annotated[str, typer.Option(help="Uke, f.eks. 2026-W48; uten: denne uka")]


@app.command("week")
def week_command(
    specialist: Specialist = "",
    week: Week = "",
    quick: Annotated[bool, typer.Option("--quick", help="Svar straks, uten å lete lenger")] = False,
    language: Language = "nb",
    as_json: AsJson = False,
) -> None:
    """Vis ukas besøk med begrunnelse, det som ikke fikk plass, og hvor god planen er."""
    found, plan = _planned(specialist, week, quick=quick)
    with found.found.database.reading() as connection:
        names = {s.id: s.name for s in list_specialists(connection)}
    document = plan_document(plan, found.situation, specialist or None, names, language)
    if as_json:
        print_json(document)
    else:
        _show(document, plan, language)


@app.command("calendar")
def calendar_command(
    file: Annotated[Path, typer.Argument(help="Fila som skrives (.ics)", show_default=False)],
    specialist: Specialist = "",
    week: Week = "",
) -> None:
    """Skriv uka som kalenderfil: hvor og når, og ingenting om deltakere."""
    found, plan = _planned(specialist, week, quick=True)
    text = calendar_file(plan, found.found.clock(), places=places_of(found.situation))
    file.write_text(text, encoding="utf-8", newline="")
    output.print(f"{len(plan.visits)} besøk er skrevet til {file}.", markup=False)


def _planned(specialist: str, week: str, *, quick: bool) -> tuple[TeamWeek, Plan]:
    """Return the team's week and what the specialist sees of its plan."""
    found = services()
    monday = monday_of(week or week_of(found.today()))
    with found.database.reading() as connection:
        if specialist:
            find_specialist(connection, specialist)
        whose = caseloads(connection)
    handles = {h for h, owner in whose.items() if not specialist or owner == specialist}
    with _solver_to_errors():
        planned = team_week(found, monday, improved=not quick)
    return planned, seen_by(planned.plan, planned.situation, handles, specialist or None)


@contextmanager
def _solver_to_errors() -> Iterator[None]:
    """Send what the solver's library itself writes to standard error: a result may be JSON."""
    sys.stdout.flush()
    kept = os.dup(1)
    os.dup2(2, 1)
    try:
        yield
    finally:
        os.dup2(kept, 1)
        os.close(kept)


def _show(document: PlanOut, plan: Plan, language: str) -> None:
    for day in sorted({v.day for v in plan.visits}):
        output.print(f"[bold]{day_words(day, language)}[/bold]")
        for visit in (v for v in document.visits if v.day == day.isoformat()):
            name, place = escape(visit.name), escape(visit.place)
            output.print(f"  {visit.arrive}–{visit.leave} {name} · {place} · {visit.specialist}")
            output.print(f"     {visit.step_words}")
            for words in visit.why:
                output.print(f"     + {words}", markup=False)
    for step in document.own_steps:
        output.print(f"→ {step.words}", markup=False)
    for left in document.unfitted:
        output.print(f"− {left.words}", markup=False)
    for words in document.warnings:
        output.print(f"! {words}", markup=False)
    output.print(document.status, markup=False)
