"""A participant's jobs as a JSON document: terms, meetings around them, and what is next."""

from datetime import date, timedelta

from pydantic import BaseModel, Field

from matcher.support.counselling import counselling_due
from matcher.support.meetings import next_meeting, support_plan
from models.employment import Employment, SupportMeeting

AHEAD = timedelta(days=31)


class MeetingOut(BaseModel):
    """A meeting around a job."""

    kind: str
    due: date
    done: date | None


class JobOut(BaseModel):
    """One job; what was learned is in the participant's own words."""

    orgnr: str
    employer: str
    title: str
    start: date
    end: date | None
    end_reason: str | None
    percent: int | None
    still_seeks: bool
    next_meeting: MeetingOut | None = Field(description="Due now or in the next days")
    counselling_due: date | None = Field(description="When a talk about income is due")
    meetings: list[MeetingOut]
    worked: list[str]
    did_not_work: list[str]


def job_document(job: Employment, today: date) -> JobOut:
    """Return the published form of a job as it stands on a day."""
    coming = next_meeting(job, today)
    return JobOut(
        orgnr=job.orgnr,
        employer=job.employer,
        title=job.title,
        start=job.start,
        end=job.end,
        end_reason=job.end_reason.value if job.end_reason else None,
        percent=job.percent,
        still_seeks=job.still_seeks,
        next_meeting=_meeting(coming) if coming else None,
        counselling_due=counselling_due(job, today),
        meetings=[_meeting(m) for m in support_plan(job, today + AHEAD)],
        worked=list(job.worked),
        did_not_work=list(job.did_not_work),
    )


def _meeting(meeting: SupportMeeting) -> MeetingOut:
    return MeetingOut(kind=meeting.kind.value, due=meeting.due, done=meeting.done)
