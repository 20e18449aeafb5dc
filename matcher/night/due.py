"""What is to be done by when, for one team on one day: clocks, promises and support.

A first meeting with an employer within 30 days (shown from day 28), no more than 14 days
without any contact, follow-ups that were promised, the meetings around a job, and the talk
about pay before a start or a change. Who is late is named with the date and no more; nobody is
closed, and nothing counts against a participant.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from matcher.plan.goals import FIRST_CONTACT_DAYS, WAITING_DAYS
from matcher.support.counselling import counselling_due
from matcher.support.meetings import next_meeting
from models.employment import Employment
from models.ids import OrgNr, ParticipantId
from models.plan import Duty, ParticipantNeed, Reason

FIRST_CONTACT_SHOWN = 28  # days since start
PROMISE_AHEAD_DAYS = 2
LAPSED_DAYS = 14  # a promise this old is asked about before it is kept


class DueKind(StrEnum):
    """What is to be done."""

    FIRST_CONTACT = "first_contact"
    START_UNKNOWN = "start_unknown"
    WAITING = "waiting"
    PROMISED = "promised"
    SUPPORT = "support"
    COUNSELLING = "counselling"


@dataclass(frozen=True, slots=True)
class Due:
    """One thing to do by `day`, for whom or where, and by which specialist; "" when not known."""

    kind: DueKind
    day: date
    specialist: str
    reason: Reason
    handle: ParticipantId | None = None
    orgnr: OrgNr | None = None

    def is_late(self, today: date) -> bool:
        """Whether the day has passed."""
        return self.day < today


def due(
    needs: Iterable[ParticipantNeed],
    employments: Iterable[Employment],
    promises: Iterable[Duty],
    today: date,
    *,
    owners: Mapping[OrgNr, str] | None = None,
) -> tuple[Due, ...]:
    """Return everything due, the earliest day first; of one day by kind, handle and workplace."""
    listed = tuple(needs)
    whose = {n.handle: n.specialist for n in listed}
    found = [
        *(d for n in listed for d in _clock(n, today)),
        *(d for e in employments for d in _job(e, whose.get(e.handle, ""), today)),
        *(d for p in promises for d in _promise(p, owners or {}, today)),
    ]
    return tuple(sorted(found, key=lambda d: (d.day, d.kind, d.handle or "", d.orgnr or "")))


def _clock(need: ParticipantNeed, today: date) -> Iterator[Due]:
    if not need.seeks:
        return
    handle = ("handle", need.handle)
    if need.first_contact is None:
        if need.started is None:
            reason = Reason("due.start_unknown", (handle,))
            yield Due(DueKind.START_UNKNOWN, today, need.specialist, reason, need.handle)
            return
        days = (today - need.started).days
        by = need.started + timedelta(days=FIRST_CONTACT_DAYS)
        if days >= FIRST_CONTACT_SHOWN:
            key = "due.first_contact" + ("_late" if days > FIRST_CONTACT_DAYS else "")
            reason = Reason(key, (handle, ("days", days), ("due", by)))
            yield Due(DueKind.FIRST_CONTACT, by, need.specialist, reason, need.handle)
        return
    last = need.last_contact or need.first_contact
    if (today - last).days >= WAITING_DAYS:
        reason = Reason("due.waiting", (handle, ("days", (today - last).days)))
        by = last + timedelta(days=WAITING_DAYS)
        yield Due(DueKind.WAITING, by, need.specialist, reason, need.handle)


def _job(job: Employment, specialist: str, today: date) -> Iterator[Due]:
    handle, employer = ("handle", job.handle), ("employer", job.employer)
    meeting = next_meeting(job, today)
    if meeting:
        key = f"due.support.{meeting.kind.value}"
        reason = Reason(key, (handle, employer, ("due", meeting.due)))
        yield Due(DueKind.SUPPORT, meeting.due, specialist, reason, job.handle)
    day = counselling_due(job, today)
    if day:
        key = "due.counselling." + ("change" if day == job.terms_changed else "start")
        reason = Reason(key, (handle, ("due", day)))
        yield Due(DueKind.COUNSELLING, day, specialist, reason, job.handle)


def _promise(duty: Duty, owners: Mapping[OrgNr, str], today: date) -> Iterator[Due]:
    if duty.day > today + timedelta(days=PROMISE_AHEAD_DAYS):
        return
    days = (today - duty.day).days
    key = "due.promised" + ("_lapsed" if days > LAPSED_DAYS else "_late" if days > 0 else "")
    reason = Reason(key, (("orgnr", duty.orgnr), ("due", duty.day)))
    specialist = owners.get(duty.orgnr) or duty.specialist
    yield Due(DueKind.PROMISED, duty.day, specialist, reason, duty.handle, duty.orgnr)
