"""The text about one participant for one employer: which tasks, strengths and hours it names.

Tasks: the kind of work the opportunity is suggested for, and the tasks a wish lists in so many
words. Strengths as the participant lists them. Hours: the wished amount of work. Nothing else
of the profile is looked at; the guard then stops what must not be said.
"""

from datetime import date

import numpy as np

from matcher.explain.wording import value_words
from matcher.factors.column import Case
from matcher.openness.employer_text import EmployerText, compose
from matcher.world import World
from models.errors import NotFoundError
from models.ids import OpportunityId
from models.knowledge import occupation_profiles
from models.participant import Participant
from models.reference import place_name

HOURS = ("percent", "hours_week", "time_of_day")


def text_for_employer(
    participant: Participant, world: World, today: date, opportunity: OpportunityId, language: str
) -> EmployerText:
    """Return the text to copy; NotOpenError without consent, NotFoundError for an unknown id."""
    number = world.number(opportunity)
    if number is None:
        raise NotFoundError(f"fant ikke {opportunity.key} blant stillinger og arbeidsplasser")
    case = Case(participant, world, today)
    kind = case.job_types_of(np.array([number], np.intp))[0]
    tasks = [occupation_profiles()[kind].name[language].lower()] if kind >= 0 else []
    tasks += [
        task
        for wish in participant.wishes
        if wish.dimension == "task" and not wish.strength.is_against
        for task in wish.named
    ]
    hours = [
        value_words(wish, language)
        for wish in participant.wishes
        if wish.dimension in HOURS and not wish.strength.is_against and wish.value
    ]
    own, parent = world.employer_numbers(number)
    openness = participant.openness.towards(own, parent)
    home = participant.home.postcode if participant.home else None
    return compose(
        tuple(dict.fromkeys(tasks)),
        participant.strengths,
        ", ".join(hours),
        openness,
        language,
        own,
        handle=participant.handle,
        place_words=(place_name(home),) if home else (),
    )
