"""What a week is worth: a sum of named parts, each a number of points and a stated source.

Every part is added up from the visits alone, so what one visit adds is the plan's value with
it less the value without it. Order of weight follows domain.md 4.2: promises and duties, day
30, long waits, wish fit, upkeep.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from models.contact import Stage
from models.plan import Duty, DutyKind, ParticipantNeed

PARTS = (
    "duties", "first_contact", "waiting", "in_time", "two_weeks", "fairness", "wish_fit",
    "six_contacts", "variety", "relation", "wish_built", "travel",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Weights:
    """Points for each goal. What is served by a wish counts times its fit (0-1)."""

    duty: float = 1000
    """A promise kept or a job start or loss followed up in time (domain.md 4.2 no 1)."""
    duty_late_day: float = 100
    """Taken off for each day late, down to `duty_least`."""
    duty_least: float = 400
    """What a late duty is still worth."""
    duty_lapsed: float = 60
    """What a promise more than 14 days old is worth: to be asked about, no longer first."""
    first_contact: float = 150
    """No employer contact yet (fidelity 15: by day 30)."""
    first_contact_day: float = 10
    """Added for each day since start, up to 45 days."""
    waiting_day: float = 10
    """For each day without contact beyond 7; twice that beyond 14 (nobody waits longer)."""
    waiting_most: float = 400
    """The most that waiting counts."""
    in_time: float = 200
    """A first contact by day 30; when that has passed, on the first day there is."""
    in_time_again: float = 80
    """The same for the 14 days since the last contact."""
    two_weeks: float = 60
    """Somebody not served last week is served this week (every job seeker in two weeks)."""
    fairness: float = 15
    """For each recent week served last or not at all, up to 4."""
    wish_fit: float = 40
    """The best fit visited for a participant; the second best counts half, the rest nothing."""
    six_contacts: float = 100
    """Each face-to-face contact up to the week's target (fidelity 17: 6 or more)."""
    further_contact: float = 80
    """Each contact beyond it: one in ten falls away on the day (own estimate)."""
    job_type: float = 12
    """Each different job type among a specialist's visits (fidelity 19)."""
    employer_family: float = 6
    """Each different employer among a specialist's visits (fidelity 20)."""
    wish_built: float = 150
    """Taken off for each visit that is neither built on a wish nor owed (fidelity 16: 90 %)."""
    relation: float = 1
    """Times the stage's points in `RELATION`; secondary, never above a wish (R-10)."""
    travel_minute: float = 2
    """Taken off for each minute on the road."""


RELATION = {
    Stage.NOT_CONTACTED: 0.0,
    Stage.INTRODUCED: 6.0,
    Stage.NEEDS_LEARNED: 10.0,
    Stage.CANDIDATE_PRESENTED: 14.0,
    Stage.INTERVIEW: 18.0,
    Stage.HIRED: 8.0,
    Stage.FOLLOW_UP: 8.0,
}
"""A relation that is under way is worth going on with."""

WISHLESS_ONE_IN = 10  # fidelity 16: at least 90 % built on wishes
CONTACTS_A_WEEK = 6
FEW_SEEKERS = 3
FIRST_CONTACT_DAYS = 30
WAITING_DAYS = 14
QUIET_DAYS = 7
DUTY_DAYS = 3  # after a job start or loss
DUE_SOON_DAYS = 9  # past Monday: what falls due before next week's round is for this week
CASELOAD = 20


def contact_target(seekers: int) -> int:
    """Return the face-to-face contacts a week: 6, or twice the seekers when fewer than 3."""
    return CONTACTS_A_WEEK if seekers >= FEW_SEEKERS else 2 * seekers


def days_since(then: date | None, now: date) -> int:
    """Return the days from `then`, never below 0; 0 when not known."""
    return max(0, (now - then).days) if then else 0


def first_contact_worth(need: ParticipantNeed, now: date, weights: Weights) -> float:
    """Return the points for a first employer contact; 0 when there has been one."""
    if need.first_contact or not need.seeks:
        return 0.0
    return weights.first_contact + weights.first_contact_day * min(
        45, days_since(need.started, now)
    )


def waiting_worth(need: ParticipantNeed, now: date, weights: Weights) -> float:
    """Return the points for a new contact after some time without one."""
    if not need.first_contact or not need.seeks:
        return 0.0
    days = days_since(need.last_contact or need.first_contact, now)
    steps = max(0, days - QUIET_DAYS) + max(0, days - WAITING_DAYS)
    return min(weights.waiting_most, weights.waiting_day * steps)


def two_weeks_worth(need: ParticipantNeed, monday: date, weights: Weights) -> float:
    """Return the points for serving somebody at all; less when served in the last week."""
    recent = need.last_contact and (monday - need.last_contact).days < QUIET_DAYS
    return weights.two_weeks / 3 if recent or not need.seeks else weights.two_weeks


def fairness_worth(need: ParticipantNeed, weights: Weights) -> float:
    """Return the points for somebody who has been served last."""
    return weights.fairness * min(4, need.times_served_last)


def due_day(need: ParticipantNeed) -> date | None:
    """Return the last day by which a contact is due: day 30, or 14 days after the last."""
    if not need.seeks:
        return None
    if need.first_contact is None:
        return need.started + timedelta(days=FIRST_CONTACT_DAYS) if need.started else None
    return (need.last_contact or need.first_contact) + timedelta(days=WAITING_DAYS)


def in_time_worth(need: ParticipantNeed, weights: Weights) -> float:
    """Return the points for a contact no later than it is due."""
    return weights.in_time_again if need.first_contact else weights.in_time


def duty_worth(duty: Duty, day: date, weights: Weights) -> float:
    """Return the points for doing a duty on `day`; 0 before the event it follows."""
    last = duty.day
    if duty.kind is not DutyKind.PROMISED:
        if day < duty.day:
            return 0.0
        last = duty.day + timedelta(days=DUTY_DAYS)
    late = max(0, (day - last).days)
    if late > WAITING_DAYS:
        return weights.duty_lapsed
    return max(weights.duty_least, weights.duty - weights.duty_late_day * late)
