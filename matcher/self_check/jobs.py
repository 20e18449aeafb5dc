"""The jobs people had in the period: how different, with how many employers, how ordinary.

Items 19-21. A job counts when somebody had it on at least one day of the period.
"""

from collections.abc import Iterable

from matcher.self_check.figure import Figure, Period, share
from models.employment import Employment

DIFFERENT_AIM = 0.85
ORDINARY_AIM = 0.95


def job_kinds(jobs: Iterable[Employment], period: Period, who: str = "") -> Figure:
    """Return the share of jobs that are of different kinds, by four-digit occupation code."""
    held = _held(jobs, period)
    codes = [j.styrk08 for j in held if j.styrk08]
    counts = (
        ("kinds", len(set(codes))),
        ("jobs", len(codes)),
        ("kind_unknown", len(held) - len(codes)),
    )
    return Figure(
        "job_kinds", share(len(set(codes)), len(codes)), counts, period, who, DIFFERENT_AIM
    )


def job_employers(jobs: Iterable[Employment], period: Period, who: str = "") -> Figure:
    """Return the share of jobs that are with different employers, by workplace."""
    held = _held(jobs, period)
    places = len({j.orgnr for j in held})
    counts = (("employers", places), ("jobs", len(held)))
    return Figure("job_employers", share(places, len(held)), counts, period, who, DIFFERENT_AIM)


def ordinary_share(jobs: Iterable[Employment], period: Period, who: str = "") -> Figure:
    """Return the share of jobs with ordinary pay that are open to anyone."""
    held = _held(jobs, period)
    ordinary = sum(j.competitive for j in held)
    counts = (("ordinary", ordinary), ("jobs", len(held)))
    return Figure("ordinary", share(ordinary, len(held)), counts, period, who, ORDINARY_AIM)


def _held(jobs: Iterable[Employment], period: Period) -> list[Employment]:
    return [j for j in jobs if j.start <= period.last and (j.end is None or j.end >= period.first)]
