"""Which step comes next at a workplace, and what a participant has opened.

Three visits build a relation: introduce oneself, learn what the employer needs, and only
then speak of somebody (domain.md 3.3, after Swanson, Wood and Flint). A step is never
skipped, advert or not: nobody is presented before needs are learned.
"""

from models.contact import Stage
from models.participant import MayContact
from models.plan import Step

STEP_AT = {
    Stage.NOT_CONTACTED: Step.INTRODUCE,
    Stage.INTRODUCED: Step.LEARN_NEEDS,
    Stage.NEEDS_LEARNED: Step.PRESENT,
    Stage.CANDIDATE_PRESENTED: Step.AFTER_PRESENTING,
    Stage.INTERVIEW: Step.AFTER_INTERVIEW,
    Stage.HIRED: Step.SUPPORT,
    Stage.FOLLOW_UP: Step.SUPPORT,
}
"""The step of each stage; the stages that are not here are not visited."""

MINUTES = {
    Step.INTRODUCE: 20,
    Step.LEARN_NEEDS: 40,
    Step.PRESENT: 30,
    Step.AFTER_PRESENTING: 30,
    Step.AFTER_INTERVIEW: 30,
    Step.SUPPORT: 30,
    Step.KEEP_IN_TOUCH: 20,
}
"""How long each step usually takes at the workplace (own estimate; to be replaced by the log)."""

OPENED = {
    MayContact.YES: frozenset(Step),
    MayContact.NOT_DECIDED: frozenset[Step](),
    MayContact.NO: frozenset[Step](),
}
"""Which steps may be built on a participant's wishes.

Before they have decided nothing is done, as the suggestions tell them; after a no they make
contact themselves, with support in the background (domain.md 4.4 and N5).
"""


def is_opened(step: Step, may_contact: MayContact) -> bool:
    """Whether a visit with this step may be built on the wishes of such a participant."""
    return step in OPENED[may_contact]


def next_step(stage: Stage, *, for_somebody: bool) -> Step | None:
    """Return the step at a stage, or None where nobody is to come.

    `for_somebody` False (no participant has opened it) never gives a step about a person.
    """
    step = STEP_AT.get(stage)
    if step in (Step.PRESENT, Step.AFTER_PRESENTING, Step.AFTER_INTERVIEW) and not for_somebody:
        return Step.KEEP_IN_TOUCH
    return step
