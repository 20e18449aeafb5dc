"""Meetings around jobs that came in time (item 23)."""

from collections.abc import Iterable

from matcher.self_check.figure import Figure, Period, share
from matcher.support.meetings import is_in_time, support_plan
from models.employment import Employment


def follow_up_in_time(jobs: Iterable[Employment], period: Period, who: str = "") -> Figure:
    """Return the share of meetings due in the period that were held in time."""
    due = [m for job in jobs for m in support_plan(job, period.last) if m.due in period]
    in_time = sum(is_in_time(m) for m in due)
    held = sum(m.done is not None for m in due)
    counts = (
        ("meetings_due", len(due)),
        ("in_time", in_time),
        ("held_otherwise", held - in_time),
        ("not_held", len(due) - held),
    )
    return Figure("follow_up", share(in_time, len(due)), counts, period, who)
