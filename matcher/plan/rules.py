"""What a plan never breaks. Each rule is one function that names itself when it says no.

No weight can buy any of these: a visit that breaks one is not among the choices.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from matcher.plan.steps import STEP_AT, is_opened, next_step
from models.ids import OrgNr, ParticipantId
from models.participant import MayContact
from models.plan import Candidate, ParticipantNeed, Reason, Rejected, Served, Step, TimeBlock

LEAST_FIT = 0.5  # of one's own best: a visit is not said to serve a wish it hardly touches
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
ALL_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class Rules:
    """What a team may set for itself."""

    cool_down_days: int = 14
    """Days between two contacts at a workplace by anyone in the team (domain.md 4.3)."""


def opened_serves(
    candidate: Candidate, needs: Mapping[ParticipantId, ParticipantNeed]
) -> tuple[tuple[Served, ...], Step | None]:
    """Return whom a visit may be built on, best fit first, and the step that follows.

    Left out: who has not opened the step, in general or for this employer; who has asked to
    avoid the employer (silently, domain.md N12); and who is not in the caseload.
    """
    step = next_step(candidate.stage, for_somebody=True)
    if step is None:
        return (), None
    serves = tuple(
        s
        for s in candidate.serves
        if (need := needs.get(s.handle))
        and s.fit >= LEAST_FIT
        and candidate.orgnr not in need.avoid_employers
        and is_opened(step, need.may_contact)
        and is_opened(step, s.may_contact)
    )
    serves = tuple(sorted(serves, key=lambda s: -s.fit))
    return serves, next_step(candidate.stage, for_somebody=bool(serves))


def closed_reason(
    candidate: Candidate, rejected: Mapping[OrgNr, Rejected], today: date
) -> Reason | None:
    """Return why nobody may come at all this week, or None."""
    if candidate.stage not in STEP_AT:
        return Reason(f"closed.{candidate.stage.value}")
    no = rejected.get(candidate.orgnr)
    if no and no.until >= today:
        return Reason("closed.rejected", (("until", no.until), ("reason", no.reason)))
    return None


def is_cooling(candidate: Candidate, day: date, rules: Rules) -> bool:
    """Whether somebody in the team was there too short a time before `day`."""
    last = candidate.last_contact
    return last is not None and (day - last).days < rules.cool_down_days


def may_go(candidate: Candidate, specialist: str, own: frozenset[str]) -> bool:
    """Whether this specialist may come: the owner only; without one, who has a wish there.

    `own` is who has a participant that the visit would serve; empty lets anyone go.
    """
    if candidate.owner:
        return candidate.owner == specialist
    return not own or specialist in own


def free_windows(candidate: Candidate, block: TimeBlock) -> tuple[tuple[int, int], ...]:
    """Return the stretches of a block outside the workplace's times to avoid."""
    weekday = WEEKDAYS[block.day.weekday()]
    windows = [(block.start, block.end)]
    for slot in candidate.avoid:
        if slot.day == weekday:
            windows = [
                part
                for start, end in windows
                for part in ((start, min(end, slot.start)), (max(start, slot.end), end))
                if part[0] < part[1]
            ]
    return tuple(windows)


def serves_nobody(may_contact: MayContact) -> bool:
    """Whether no visit at all may be built on the wishes of such a participant."""
    return not any(is_opened(step, may_contact) for step in Step)
