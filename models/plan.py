"""The week plan: what goes in (a situation) and what comes out (a plan that explains itself).

A participant is known here by handle, dates and openness only. Handles stand in `serves`,
`own_steps` and reasons, which are internal to the team; nothing here goes to an employer.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from models.contact import Stage
from models.ids import OrgNr, ParticipantId
from models.participant import MayContact, TravelMode
from models.reference import Spot
from models.wish import Slot

Value = str | int | float | date


class Step(StrEnum):
    """What a visit is for (domain.md 3.3); which one follows from the stage and openness."""

    INTRODUCE = "introduce"
    LEARN_NEEDS = "learn_needs"
    PRESENT = "present"
    AFTER_PRESENTING = "after_presenting"
    AFTER_INTERVIEW = "after_interview"
    SUPPORT = "support"
    KEEP_IN_TOUCH = "keep_in_touch"


class OwnStepKind(StrEnum):
    """What is done for a participant in whose name no employer is visited."""

    SUPPORT_OWN_SEARCH = "support_own_search"
    TALK_ABOUT_OPENNESS = "talk_about_openness"


class DutyKind(StrEnum):
    """Why somebody has to come: it was promised, or a job began or ended."""

    PROMISED = "promised"
    JOB_START = "job_start"
    JOB_LOSS = "job_loss"


class FixedKind(StrEnum):
    """How a visit came to be fixed by a person."""

    ACCEPTED = "accepted"
    MOVED = "moved"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class TimeBlock:
    """A stretch of a day set aside for employers; minutes after midnight, travel included."""

    specialist: str
    day: date
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Start:
    """Where a specialist's days begin and end, and how the specialist gets about."""

    specialist: str
    postcode: str
    mode: TravelMode = TravelMode.CAR


@dataclass(frozen=True, slots=True)
class Calendar:
    """One week of the team: Monday's date, the blocks and where each specialist starts."""

    monday: date
    blocks: tuple[TimeBlock, ...]
    starts: tuple[Start, ...]

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return self.monday + timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Duty:
    """Something that must be done at a workplace: on `day`, or within 3 days after an event."""

    kind: DutyKind
    orgnr: OrgNr
    day: date
    specialist: str = ""  # who promised; the workplace's owner goes before
    handle: ParticipantId | None = None


@dataclass(frozen=True, slots=True)
class ParticipantNeed:
    """What the plan knows of a participant. `last_contact` is any contact in their name.

    `times_served_last` counts recent weeks in which they were served last or not at all.
    """

    handle: ParticipantId
    specialist: str
    started: date | None = None
    first_contact: date | None = None  # first face-to-face employer contact
    last_contact: date | None = None
    may_contact: MayContact = MayContact.NOT_DECIDED
    has_job: bool = False
    seeks: bool = True  # also with a job: a better matched one
    times_served_last: int = 0
    avoid_employers: tuple[OrgNr, ...] = ()


@dataclass(frozen=True, slots=True)
class Served:
    """Whose wish a workplace answers: fit 0-1 within that person's own list, and the words."""

    handle: ParticipantId
    fit: float
    wishes: tuple[str, ...] = ()
    may_contact: MayContact = MayContact.YES  # for this employer


@dataclass(frozen=True, slots=True)
class Candidate:
    """A workplace that might be visited. Without a spot its postcode says where it is."""

    orgnr: OrgNr
    name: str
    postcode: str | None = None
    spot: Spot | None = None
    owner: str | None = None
    stage: Stage = Stage.NOT_CONTACTED
    last_contact: date | None = None
    avoid: tuple[Slot, ...] = ()  # busy hours, by weekday
    job_type: str = ""
    employer_family: str = ""  # the parent or chain; empty means its own
    has_advert: bool = False
    serves: tuple[Served, ...] = ()


@dataclass(frozen=True, slots=True)
class FixedVisit:
    """A visit a person has decided on; it stays whatever else changes."""

    specialist: str
    orgnr: OrgNr
    day: date
    kind: FixedKind = FixedKind.ACCEPTED
    start: int | None = None  # minutes after midnight, when agreed
    minutes: int | None = None  # how long, when not the usual for the step


@dataclass(frozen=True, slots=True)
class Rejected:
    """A workplace a person has said no to visiting, with the reason, until a day."""

    orgnr: OrgNr
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class Situation:
    """Everything a week is planned from."""

    calendar: Calendar
    needs: tuple[ParticipantNeed, ...]
    candidates: tuple[Candidate, ...]
    duties: tuple[Duty, ...] = ()
    fixed: tuple[FixedVisit, ...] = ()
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Reason:
    """A key of the plan's message catalogue with the values of its blanks."""

    key: str
    values: tuple[tuple[str, Value], ...] = ()


@dataclass(frozen=True, slots=True)
class Displaced:
    """The best visit that would have stood in a visit's place, worth `less` points less."""

    orgnr: OrgNr
    name: str
    less: float


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit, with what it adds to the plan part by part; `travel_minutes` is to get there."""

    specialist: str
    orgnr: OrgNr
    name: str
    day: date
    order: int
    arrive: int
    leave: int
    travel_minutes: int
    step: Step
    serves: tuple[Served, ...] = ()
    why: tuple[Reason, ...] = ()
    worth: tuple[tuple[str, float], ...] = ()
    displaced: Displaced | None = None
    fixed: FixedKind | None = None


@dataclass(frozen=True, slots=True)
class Round:
    """One block on the road: out, from visit to visit, and back."""

    specialist: str
    day: date
    leave: int
    back: int
    travel_minutes: int
    visits: int


@dataclass(frozen=True, slots=True)
class OwnStep:
    """What to do with a participant in whose name nobody is visited, with ideas for it."""

    handle: ParticipantId
    specialist: str
    kind: OwnStepKind
    ideas: tuple[OrgNr, ...] = ()
    why: tuple[Reason, ...] = ()


class UnfittedKind(StrEnum):
    """What could not be fitted into the week."""

    PARTICIPANT = "participant"
    DUTY = "duty"
    EMPLOYER = "employer"


@dataclass(frozen=True, slots=True)
class Unfitted:
    """Something that found no place this week, and the rule or shortage that kept it out."""

    kind: UnfittedKind
    key: str  # handle or organisation number
    reason: Reason


@dataclass(frozen=True, slots=True)
class Plan:
    """A week. `value` is the sum of `parts`; no plan under the same rules exceeds `bound`."""

    monday: date
    visits: tuple[Visit, ...]
    rounds: tuple[Round, ...] = ()
    own_steps: tuple[OwnStep, ...] = ()
    unfitted: tuple[Unfitted, ...] = ()
    warnings: tuple[Reason, ...] = ()
    parts: tuple[tuple[str, float], ...] = ()
    bound: float | None = None
    seed: int = 0
    stopped: str = "greedy"  # greedy, replanned, optimal, gap, nodes or time
    served_last: tuple[ParticipantId, ...] = field(default=())

    @property
    def value(self) -> float:
        """The sum of the parts."""
        return sum(points for _, points in self.parts)

    @property
    def gap(self) -> float | None:
        """How far from the best there can be, as a share of it; None before the solver."""
        if self.bound is None:
            return None
        return max(0.0, self.bound - self.value) / max(1.0, abs(self.bound))
