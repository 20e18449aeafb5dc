"""The visits that a job's start or end asks for, at the employers who know of the participant."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from matcher.plan.goals import WAITING_DAYS
from models.employment import Employment, SupportKind
from models.ids import ParticipantId
from models.participant import MayContact, Participant
from models.plan import Duty, DutyKind


def job_duties(
    employments: Iterable[Employment],
    participants: Mapping[ParticipantId, Participant],
    specialists: Mapping[ParticipantId, str],
    monday: date,
) -> tuple[Duty, ...]:
    """Return the starts and ends to follow up in the week from `monday`, in the given order.

    Not where the meeting has been held, where the participant wants no support or has not said
    yes to contact with this employer: then the support is given elsewhere. What is more than 14
    days old before the week begins is no longer a visit.
    """
    first, last = monday - timedelta(days=WAITING_DAYS), monday + timedelta(days=6)
    return tuple(
        Duty(kind, job.orgnr, day, specialists[job.handle], job.handle)
        for job in employments
        if job.handle in specialists and _may_come(job, participants[job.handle])
        for kind, day in _events(job)
        if first <= day <= last
    )


def _may_come(job: Employment, participant: Participant) -> bool:
    is_open = participant.openness.towards(job.orgnr).may_contact is MayContact.YES
    return job.wants_support and is_open


def _events(job: Employment) -> Iterator[tuple[DutyKind, date]]:
    held = {meeting.kind for meeting in job.support if meeting.done}
    if SupportKind.AFTER_START not in held:
        yield DutyKind.JOB_START, job.start
    if job.end is not None and SupportKind.AFTER_END not in held:
        yield DutyKind.JOB_LOSS, job.end
