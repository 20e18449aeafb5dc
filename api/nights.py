"""The record of a night as a JSON document, and its warnings in words."""

from datetime import date, datetime

from pydantic import BaseModel, Field

from api.night.run import stopped
from models.night import Run

_STOPPED = {
    "feed": "Annonsestrømmen kunne ikke leses. Natta gikk videre med annonsene fra før. "
    "Prøv «rettjobb import nav-ads ADRESSE».",
    "register": "Endringer i Enhetsregisteret kunne ikke leses. "
    "Natta gikk videre med arbeidsplassene fra før.",
}
_NEVER_READ = (
    "Enhetsregisteret er aldri lest inn. Les massefilen først: «rettjobb import brreg ADRESSE»."
)


class RunOut(BaseModel):
    """One night's run."""

    day: date
    state: str = Field(description="running, finished or failed")
    step: str = Field(description="The last step that was ended")
    started: datetime
    finished: datetime | None
    counts: dict[str, int] = Field(description="`step.what`: how many")
    seconds: dict[str, float] = Field(description="By step")
    warnings: list[str]


def run_document(run: Run) -> RunOut:
    """Return the published form of a run."""
    return RunOut(
        day=run.day,
        state=run.state.value,
        step=run.step,
        started=run.started,
        finished=run.finished,
        counts=dict(run.counts),
        seconds=dict(run.seconds),
        warnings=list(warnings(run)),
    )


def warnings(run: Run) -> tuple[str, ...]:
    """Return what a night could not do, and what to do about it."""
    never = "register.never_read" in run.counts
    return tuple(
        _NEVER_READ if step == "register" and never else _STOPPED[step] for step in stopped(run)
    )
