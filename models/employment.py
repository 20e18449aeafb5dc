"""A job that a participant has got: start, support, what was learned, and the end of it.

Kept on the participant's side only; the employer's record never points here. Nobody is closed
when a job begins or ends (domain.md R-01, R-19).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from models.ids import OrgNr, ParticipantId


class EndReason(StrEnum):
    """Why a job ended, in the few words that follow-up needs."""

    FIXED_TERM_OVER = "fixed_term_over"
    NEW_JOB = "new_job"
    EDUCATION = "education"
    PARTICIPANT_LEFT = "participant_left"
    EMPLOYER_ENDED = "employer_ended"
    OTHER = "other"


class SupportKind(StrEnum):
    """The meetings around a job (domain.md 2, item 23)."""

    BEFORE_START = "before_start"  # at most a week before
    AFTER_START = "after_start"  # at most three days after
    WEEKLY = "weekly"  # the first month
    MONTHLY = "monthly"  # as long as it is wanted
    AFTER_END = "after_end"  # at most three days after the job is lost


@dataclass(frozen=True, slots=True)
class SupportMeeting:
    """A meeting of the support plan: when it is due, and when it took place."""

    kind: SupportKind
    due: date
    done: date | None = None


@dataclass(frozen=True, slots=True)
class Employment:
    """One job. `id` is given by the store; None until it is kept."""

    handle: ParticipantId
    orgnr: OrgNr
    employer: str  # its name at the time
    title: str
    start: date
    percent: int | None = None
    styrk08: str = ""  # kind of job, to count how many different ones there are
    contract: str = ""  # a choice of the wish dimension "contract"; empty: not stated
    competitive: bool = True  # ordinary pay and open to anyone
    still_seeks: bool = False  # wants a better matched job besides
    terms_changed: date | None = None  # the latest change of hours or pay
    counselled: date | None = None  # the latest talk about pay and private economy
    support: tuple[SupportMeeting, ...] = ()
    wants_support: bool = True  # the monthly meetings go on until the participant says no
    worked: tuple[str, ...] = ()  # what was good, in the participant's words
    did_not_work: tuple[str, ...] = ()
    end: date | None = None
    end_reason: EndReason | None = None
    end_words: str = ""  # the participant's own words about the end, if any
    id: int | None = None

    def is_current(self, day: date) -> bool:
        """Whether the participant has this job on `day`; the last day counts."""
        return self.start <= day and (self.end is None or day <= self.end)
