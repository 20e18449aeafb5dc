"""The reminder of economic counselling: before a job starts, and when hours or pay change.

Only that there is to be a talk, and with whom the participant chooses; nothing is computed and
no benefit is stored (domain.md R-15).
"""

from datetime import date, timedelta

from models.employment import Employment

BEFORE_START_DAYS = 14  # how early the talk before the start is reminded of
BEFORE_CHANGE_DAYS = 30  # a talk this long before a change was about that change


def counselling_due(job: Employment, today: date) -> date | None:
    """Return the day the next talk should have taken place by, None when none is needed now."""
    if job.end is not None and job.end < today:
        return None
    if job.terms_changed is not None:
        least = job.terms_changed - timedelta(days=BEFORE_CHANGE_DAYS)
        if job.terms_changed <= today + timedelta(days=BEFORE_START_DAYS) and (
            job.counselled is None or job.counselled < least
        ):
            return job.terms_changed
    if job.counselled is None and job.start <= today + timedelta(days=BEFORE_START_DAYS):
        return job.start
    return None
