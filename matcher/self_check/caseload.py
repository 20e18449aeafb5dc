"""Participants per full-time specialist, on the last day of the period (fidelity item 1)."""

from collections.abc import Mapping

from matcher.plan.goals import CASELOAD
from matcher.self_check.figure import Figure, Period, share
from models.ids import ParticipantId
from models.team import Role, Specialist


def full_time(specialists: tuple[Specialist, ...]) -> float:
    """Return how many full-time specialists these make up; advisers have no caseload."""
    return sum(s.percent for s in specialists if s.role is Role.SPECIALIST) / 100


def caseload(
    caseloads: Mapping[ParticipantId, str],
    specialists: tuple[Specialist, ...],
    period: Period,
    who: str = "",
) -> Figure:
    """Return participants per full-time specialist, in job search and in work alike."""
    places = full_time(specialists)
    counts = (("participants", len(caseloads)), ("full_time", places))
    return Figure("caseload", share(len(caseloads), places), counts, period, who, CASELOAD)
