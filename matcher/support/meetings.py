"""The meetings around a job, by the rule of time-unlimited support (domain.md 2, item 23).

Face to face at most a week before the start, at most 3 days after it, weekly the first month,
then monthly for as long as the participant wants, and at most 3 days after a job is lost.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from models.employment import Employment, SupportKind, SupportMeeting

BEFORE_START_DAYS = 7
AFTER_START_DAYS = 3
AFTER_END_DAYS = 3
WEEKS = 4
AHEAD_DAYS = 2  # how long before its day a meeting is reminded of

_FEBRUARY_SAFE = 28
_ANY = 10_000
_NEAR_DAYS = {SupportKind.WEEKLY: 3, SupportKind.MONTHLY: 14}


def support_plan(job: Employment, until: date) -> tuple[SupportMeeting, ...]:
    """Return the meetings of a job due by `until`, and those that took place.

    A kept meeting stands in the place of the nearest one by the rule of its kind, so that what
    was held is not asked for again and a day that people moved stays moved.
    """
    by_rule = list(_by_rule(job, until))
    for meeting in job.support:
        near = [m for m in by_rule if m.kind is meeting.kind and _is_near(m, meeting)]
        if near:
            by_rule.remove(min(near, key=lambda m: abs(m.due - meeting.due)))
    kept = (m for m in job.support if m.done or m.due <= until)
    return tuple(sorted((*kept, *by_rule), key=lambda m: (m.due, m.kind)))


def next_meeting(job: Employment, today: date) -> SupportMeeting | None:
    """Return the meeting that is due now or in the next days, None when there is none.

    Only the latest one counts: a weekly meeting that fell through is not dragged along when the
    next is due. The meeting before the start is reminded of all the week before, the one after
    an end from the same day.
    """
    if today < job.start:
        until = today + timedelta(days=BEFORE_START_DAYS)
        meetings = [m for m in support_plan(job, until) if m.kind is SupportKind.BEFORE_START]
    else:
        is_over = job.end is not None and job.end <= today
        ahead = AFTER_END_DAYS if is_over else AHEAD_DAYS
        meetings = list(support_plan(job, today + timedelta(days=ahead)))
    return meetings[-1] if meetings and not meetings[-1].done else None


def is_in_time(meeting: SupportMeeting) -> bool:
    """Whether a meeting was held by its day; the one before a start at most a week before."""
    if meeting.done is None or meeting.done > meeting.due:
        return False
    earliest = meeting.due - timedelta(days=BEFORE_START_DAYS)
    return meeting.kind is not SupportKind.BEFORE_START or meeting.done >= earliest


def done(job: Employment, meeting: SupportMeeting, day: date) -> Employment:
    """Return the job with a meeting marked as held on `day`."""
    others = tuple(m for m in job.support if (m.kind, m.due) != (meeting.kind, meeting.due))
    held = replace(meeting, done=day)
    return replace(job, support=tuple(sorted((*others, held), key=lambda m: (m.due, m.kind))))


def _by_rule(job: Employment, until: date) -> Iterator[SupportMeeting]:
    """Yield the meetings by the rule, due by `until` and not after the job's end."""
    last = until if job.end is None else min(until, job.end)
    for kind, due in _dates(job):
        if due > last:
            break
        yield SupportMeeting(kind, due)
    if job.end is not None and job.end + timedelta(days=AFTER_END_DAYS) <= until:
        yield SupportMeeting(SupportKind.AFTER_END, job.end + timedelta(days=AFTER_END_DAYS))


def _dates(job: Employment) -> Iterator[tuple[SupportKind, date]]:
    yield SupportKind.BEFORE_START, job.start
    yield SupportKind.AFTER_START, job.start + timedelta(days=AFTER_START_DAYS)
    for week in range(1, WEEKS + 1):
        yield SupportKind.WEEKLY, job.start + timedelta(weeks=week)
    month = 2
    while job.wants_support:
        yield SupportKind.MONTHLY, _months_after(job.start, month)
        month += 1


def _is_near(one: SupportMeeting, other: SupportMeeting) -> bool:
    """Whether two meetings of one kind are the same one, moved by less than half an interval."""
    return abs((one.due - other.due).days) <= _NEAR_DAYS.get(one.kind, _ANY)


def _months_after(day: date, months: int) -> date:
    """Return the same day of a later month; days 29-31 become the 28th."""
    month = day.month - 1 + months
    return date(day.year + month // 12, month % 12 + 1, min(day.day, _FEBRUARY_SAFE))
