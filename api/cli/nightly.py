"""`rettjobb nightly`: the night's work, for a clock to start."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Annotated

import typer
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from api.cli.options import AsJson, day_asked
from api.cli.output import errors, output, print_json, services
from api.night import nightly
from api.night.night import StepProgress
from api.nights import run_document, warnings
from models.night import Run

WITH_WARNINGS = 3
STEP_WORDS = {
    "feed": "leser annonsestrømmen",
    "register": "leser Enhetsregisteret",
    "expired": "tar ut annonser som har gått ut",
    "link": "knytter annonser til arbeidsplasser",
    "world": "bygger verden",
    "lists": "lager alles lister",
    "compare": "sammenligner med natta før",
    "ended": "finner det som er trukket",
    "conflicts": "finner der flere vil det samme",
    "exposure": "teller hva hver fikk se",
    "dates": "finner frister",
    "clean": "rydder",
}


def nightly_command(
    today: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Dagen natta er før")
    ] = None,
    skip_feed: Annotated[bool, typer.Option("--skip-feed", help="Ikke les annonser")] = False,
    skip_register: Annotated[
        bool, typer.Option("--skip-register", help="Ikke les Enhetsregisteret")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Gjør nattas arbeid: les nytt, lag alles lister, finn det som er nytt, trukket og forfaller.

    Kan kjøres igjen når som helst: en ferdig natt endres ikke, en avbrutt går videre der den
    stoppet. Slutter med 0 når alt er gjort, 3 når noe ikke kunne leses, 1 ved feil.
    """
    found = services()
    skip = {"feed": skip_feed, "register": skip_register}
    began = found.clock()
    with _shown() as show:
        run = nightly(
            found,
            day_asked(found, today),
            skip=frozenset(name for name, is_left_out in skip.items() if is_left_out),
            show=show,
        )
    if as_json:
        print_json(run_document(run))
    elif run.finished and run.finished < began:
        output.print(f"Natta før {run.day} var alt kjørt. Ingenting er endret.")
    else:
        _tell(run)
    for warning in warnings(run):
        errors.print(f"Advarsel: {warning}", markup=False)
    if warnings(run):
        raise typer.Exit(WITH_WARNINGS)


def _tell(run: Run) -> None:
    c = run.counts
    output.print(f"Natta før {run.day} er ferdig på {sum(run.seconds.values()):.1f} s.")
    if "feed.read" in c:
        output.print(
            f"Annonser: {c['feed.new']} nye, {c['feed.changed']} endret, "
            f"{c['feed.removed']} trukket, {c['expired.removed']} gått ut."
        )
    output.print(
        f"{c['lists.participants']} lister over {c['world.adverts']} annonser og "
        f"{c['world.workplaces']} arbeidsplasser: {c['compare.new']} nye forslag, "
        f"{c['compare.changed']} endret, {c['compare.gone']} ute; "
        f"{c['compare.nothing_new']} uten nytt."
    )
    output.print(
        f"Trukket mens noen arbeidet med det: {c['ended.named']}. "
        f"Flere vil det samme: {c['conflicts.conflicts']} stillinger, "
        f"{c['conflicts.joint_steps']} arbeidsgivere. "
        f"Uten forslag som holder kravene: {c['exposure.got_nothing']}."
    )


@contextmanager
def _shown() -> Iterator[StepProgress]:
    """Give a progress function that draws the step and the time left on a terminal."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    seen = errors.is_terminal
    with Progress(*columns, console=errors, transient=True, disable=not seen) as bar:
        task = bar.add_task("")

        def show(step: str, done: int, total: int | None) -> None:
            if done == 0:
                bar.reset(task, description=STEP_WORDS.get(step, step), total=total)
            bar.update(task, completed=done, total=total)

        yield show
