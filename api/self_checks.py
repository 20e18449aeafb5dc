"""The self-check out of the store, and as a JSON document."""

from datetime import date

from pydantic import BaseModel, Field
from sqlalchemy import Connection

from matcher.self_check import Figure, Kept, Period
from matcher.self_check.words import aim_words, counts, headline, label, note, value_words
from models.store.contacts import list_log
from models.store.employments import list_employments
from models.store.participants import list_participants
from models.store.served import list_served
from models.store.team import caseloads, list_specialists


class FigureOut(BaseModel):
    """One figure with the counts behind it and what it does not say."""

    name: str
    label: str
    value: float | None = Field(description="None: nothing to count, which is not 0")
    shown: str
    aim: float | None
    aim_shown: str
    counts: dict[str, float]
    counts_shown: str
    note: str


class SelfCheckOut(BaseModel):
    """The self-check of a period, for the team (`who` empty) or one specialist."""

    headline: str
    first: date
    last: date
    who: str
    figures: list[FigureOut]


def kept_for_self_check(connection: Connection, period: Period) -> Kept:
    """Return what the self-check counts from."""
    return Kept(
        specialists=list_specialists(connection),
        participants=list_participants(connection),
        caseloads={h: s for h, s in caseloads(connection).items() if s},
        entries=list_log(connection, period.first, period.last),
        served=list_served(connection, last=period.last),
        employments=list_employments(connection),
    )


def self_check_document(
    figures: tuple[Figure, ...], period: Period, who: str, language: str = "nb"
) -> SelfCheckOut:
    """Return the published form."""
    return SelfCheckOut(
        headline=headline(language),
        first=period.first,
        last=period.last,
        who=who,
        figures=[
            FigureOut(
                name=f.name,
                label=label(f, language),
                value=f.value,
                shown=value_words(f, language),
                aim=f.aim,
                aim_shown=aim_words(f, language),
                counts=dict(f.counts),
                counts_shown=counts(f, language),
                note=note(f, language),
            )
            for f in figures
        ],
    )
