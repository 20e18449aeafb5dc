"""A specialist's morning as a JSON document, with the sentences the pages say."""

from collections.abc import Mapping
from datetime import date

from pydantic import BaseModel, Field

from api.morning import Today
from matcher.night.due import Due
from matcher.night.morning import News
from matcher.night.words import (
    conflict_words,
    due_words,
    exposure_words,
    joint_words,
    line_words,
    news_words,
    over_words,
    turned_words,
    withdrawn_words,
)
from models.exposure import Exposure
from models.ids import OpportunityId
from models.night import ListChange


class DueOut(BaseModel):
    """Something to do by a day."""

    kind: str
    day: date
    late: bool
    sentence: str
    handle: str | None
    orgnr: str | None


class LineOut(BaseModel):
    """One opportunity of a list."""

    kind: str
    id: str
    sentence: str


class NewsOut(BaseModel):
    """What is new for one participant since the morning before."""

    handle: str
    sentence: str
    has_list: bool
    new: list[LineOut]
    more: int = Field(description="New ones beyond those named")
    changed: list[LineOut]
    gone: int


class WithdrawnOut(LineOut):
    """An opportunity that is no more, and whose answers it had."""

    handles: list[str]


class ConflictOut(LineOut):
    """One vacancy in several lists, own participants named; nobody is put first."""

    handles: list[str]
    specialists: list[str]


class JointStepOut(BaseModel):
    """One employer for several specialists. It names no participant."""

    orgnr: str
    specialists: list[str]
    owner: str | None
    sentence: str


class VisitOut(BaseModel):
    """A visit decided on for today; `start` in minutes after midnight."""

    orgnr: str
    name: str
    start: int | None


class ExposureOut(BaseModel):
    """How much one participant was shown: counts, never points."""

    handle: str
    opportunities: int
    employers: int
    kinds: int
    sentence: str


class MorningOut(BaseModel):
    """One specialist's morning."""

    specialist: str
    day: date
    ran: date | None = Field(description="The newest night that finished")
    since: date = Field(description="The morning the news are counted from")
    due: list[DueOut]
    withdrawn: list[WithdrawnOut]
    news: list[NewsOut]
    conflicts: list[ConflictOut]
    more_conflicts: int
    joint_steps: list[JointStepOut]
    more_joint_steps: int
    visits: list[VisitOut]
    exposure: list[ExposureOut]
    warning: str = Field(description="A caseload above the recommended; else empty")


def morning_document(today: Today, language: str = "nb") -> MorningOut:
    """Return the published form of a morning."""
    m, names = today.morning, today.names
    return MorningOut(
        specialist=m.specialist,
        day=m.day,
        ran=today.ran,
        since=today.since,
        due=[_due(d, m.day, names, language) for d in m.due],
        withdrawn=[
            WithdrawnOut(
                **_id(w.opportunity),
                sentence=withdrawn_words(w, language, names=names),
                handles=list(w.handles),
            )
            for w in m.withdrawn
        ],
        news=[_news(n, language) for n in m.news],
        conflicts=[
            ConflictOut(
                **_id(c.opportunity),
                sentence=conflict_words(c, m.specialist, language, names=names),
                handles=list(c.handles),
                specialists=list(c.specialists),
            )
            for c in m.conflicts
        ],
        more_conflicts=m.more_conflicts,
        joint_steps=[
            JointStepOut(
                orgnr=j.orgnr,
                specialists=list(j.specialists),
                owner=j.owner,
                sentence=joint_words(j, language, names=names),
            )
            for j in m.joint_steps
        ],
        more_joint_steps=m.more_joint_steps,
        visits=[
            VisitOut(orgnr=v.orgnr, name=names.get(v.orgnr, v.orgnr), start=v.start)
            for v in m.visits
        ],
        exposure=[_shown(row, language) for row in today.exposure.rows],
        warning=over_words(m, language),
    )


def _due(due: Due, day: date, names: Mapping[str, str], language: str) -> DueOut:
    return DueOut(
        kind=due.kind.value,
        day=due.day,
        late=due.is_late(day),
        sentence=due_words(due, language, names=names),
        handle=due.handle,
        orgnr=due.orgnr,
    )


def _shown(row: Exposure, language: str) -> ExposureOut:
    return ExposureOut(
        handle=row.handle,
        opportunities=row.opportunities,
        employers=row.employers,
        kinds=row.kinds,
        sentence=exposure_words(row, language),
    )


def _news(news: News, language: str) -> NewsOut:
    return NewsOut(
        handle=news.handle,
        sentence=news_words(news, language),
        has_list=news.has_list,
        new=[_line(change, line_words(change, language)) for change in news.new],
        more=news.more,
        changed=[_line(t.change, turned_words(t, language)) for t in news.changed],
        gone=news.gone,
    )


def _line(change: ListChange, sentence: str) -> LineOut:
    return LineOut(**_id(change.opportunity), sentence=sentence)


def _id(opportunity: OpportunityId) -> dict[str, str]:
    return {"kind": opportunity.kind.value, "id": opportunity.key}
