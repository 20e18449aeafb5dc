"""What has been read in and when, what was left out, how the night went, which world is shown."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from fastapi import APIRouter, Request
from fastapi.responses import Response

from api.access import Me
from api.night.steps import STEPS
from api.services import OSLO, services
from api.web.form import Texts
from api.web.render import environment, render, texts
from models.clock import short_day
from models.night import Run, RunState
from models.store.nights import list_runs
from models.store.runs import ImportRun, list_imports
from models.store.vacancies import count_vacancies
from models.store.workplaces import count_workplaces

router = APIRouter(include_in_schema=False)
COUNTS = ("read", "new", "changed", "removed", "rejected")
OLD = {"nav-ads": timedelta(days=1), "brreg": timedelta(days=7)}
"""What is read in, and how long ago it may be before it is said to be old."""

STOPPED = timedelta(hours=6)  # a run that has not ended by then has been stopped
NIGHTS_SHOWN = 7
NAMED = frozenset(step.name for step in STEPS)


@dataclass(frozen=True, slots=True)
class Source:
    """One thing that is read in: its latest reads, newest first, and how much there is of it."""

    kind: str
    reads: tuple[ImportRun, ...]
    kept: int
    is_old: bool


@router.get("/status")
def status_page(request: Request, me: Me) -> Response:
    """Show the state of the data; the page renews itself while a run goes on."""
    found = services(request)
    now = found.clock()
    with found.database.reading() as connection:
        kept = {"nav-ads": count_vacancies(connection), "brreg": count_workplaces(connection)}
        sources = [_source(kind, list_imports(connection, kind), kept[kind], now) for kind in OLD]
        nights = list_runs(connection, "nightly", NIGHTS_SHOWN)
    return render(
        request, "status.html", block="state", sources=sources, counts=COUNTS, nights=nights,
        running=bool(nights) and is_running(nights[0], now), now=now,
        world=found.kept_world(), made=found.world_made, is_running=is_running,
        named=partial(step_name, texts(request)),
    )  # fmt: skip


def step_name(t: Texts, step: str) -> str:
    """Return what a step of the night is called; one of an earlier version by its own name."""
    return t(f"status.step_{step}") if step in NAMED else step


def is_running(run: Run, now: datetime) -> bool:
    """Return whether a run goes on; one that never ended was stopped and is taken up again."""
    return run.state is RunState.RUNNING and now - run.started < STOPPED


def moment(at: datetime) -> str:
    """Return a point in time as it is in Norway."""
    there = at.astimezone(OSLO)
    return f"{short_day(there)} {there:%H:%M}"


def _source(kind: str, reads: tuple[ImportRun, ...], kept: int, now: datetime) -> Source:
    is_old = bool(reads) and now - reads[0].finished > OLD[kind]
    return Source(kind, reads, kept, is_old)


environment.filters["moment"] = moment
