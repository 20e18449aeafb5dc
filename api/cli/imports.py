"""`rettjobb import …`: job adverts and the business register into the store."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from api.cli.output import errors, output, services
from api.services import Services
from api.sources import http_client, read_feed, read_register_changes
from matcher.ingest import brreg, nav_ads
from matcher.ingest.download import download
from matcher.ingest.linking import link_vacancies
from matcher.ingest.report import ImportReport
from matcher.ingest.report import Progress as Report
from models.errors import FeedError
from models.store.runs import add_run

app = typer.Typer(help="Les inn annonser og arbeidsplasser.", no_args_is_help=True)
Source = Annotated[str, typer.Argument(help="Fil, mappe eller adresse")]
REJECTIONS_SHOWN = 20


@app.command("nav-ads")
def import_nav_ads(source: Source) -> None:
    """Les stillingsannonser fra NAVs strøm (adresse) eller fra filer med annonser."""
    found = services()
    with _shown("annonser") as progress:
        if _is_address(source):
            report = read_feed(found, source, progress)
        else:
            report = nav_ads.import_entries(found.database, Path(source), progress)
    _finish(found, "nav-ads", source, report)


@app.command("brreg")
def import_brreg(source: Source) -> None:
    """Les arbeidsplasser fra Enhetsregisteret: massefil, filer eller endringer (adressen)."""
    found = services()
    with _shown("enheter") as progress:
        if not _is_address(source):
            report = brreg.import_units(found.database, Path(source), progress)
        elif "lastned" in source or source.endswith((".gz", ".json", ".csv")):
            with http_client() as http:
                file = download(http, source, found.settings.var / "download")
            report = brreg.import_units(found.database, file, progress)
        else:
            report = read_register_changes(found, source, progress)
    _finish(found, "brreg", source, report)


def _finish(found: Services, kind: str, source: str, report: ImportReport) -> None:
    tied = link_vacancies(found.database)
    with found.database.transaction() as connection:
        add_run(connection, kind, source, datetime.now(UTC), report.counts)
    output.print(
        f"Lest {report.read}: {report.new} nye, {report.changed} endret, "
        f"{report.unchanged} uendret, {report.removed} fjernet, {len(report.rejected)} avvist. "
        f"{tied} annonser er knyttet til en arbeidsplass."
    )
    for rejection in report.rejected[:REJECTIONS_SHOWN]:
        errors.print(f"Avvist: {rejection.place}: {rejection.reason}", markup=False)
    if len(report.rejected) > REJECTIONS_SHOWN:
        errors.print(f"… og {len(report.rejected) - REJECTIONS_SHOWN} til.")
    if report.stopped:
        raise FeedError(
            f"lesingen stoppet: {report.stopped}. Det som er lest, er lagret; kjør igjen."
        )
    if report.rejected:
        raise typer.Exit(1)


def _is_address(source: str) -> bool:
    return source.startswith(("http://", "https://"))


@contextmanager
def _shown(what: str) -> Iterator[Report]:
    """Give a progress function that draws a bar on a terminal and nothing elsewhere."""
    columns = (SpinnerColumn(), TextColumn("{task.completed} {task.description}"), BarColumn())
    with Progress(*columns, TimeElapsedColumn(), console=errors, transient=True) as bar:
        task = bar.add_task(what, total=None)

        def report(done: int, total: int | None) -> None:
            bar.update(task, completed=done, total=total)

        yield report
