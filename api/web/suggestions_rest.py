"""Where the list goes over to another kind of work than what was wished for.

A list is filled up also where few places in reach have the work that was wished for. It is said
where that begins, so that nobody wonders why the lines stand there.
"""

from api.web.suggestions_lines import Listed
from models.ids import OpportunityId
from models.participant import Participant
from models.ranking import Suggestion, Truth

_OWN = frozenset({"strength", "interest", "employer", "chain"})  # what also brings a line in


def other_work_from(shown: Listed) -> OpportunityId | None:
    """Return the first line after the last that is wished for; None where there is none such."""
    first = None
    for suggestion in reversed(shown.suggestions):
        if is_wished_for(suggestion, shown.known.participant):
            break
        first = suggestion.opportunity
    return first


def is_wished_for(suggestion: Suggestion, participant: Participant) -> bool:
    """Whether it is a kind of work that was wished for, or uses something the person brings.

    Where no kind of work is wished for, nothing is another kind.
    """
    against = {wish.id for wish in participant.wishes if wish.strength.is_against}
    kinds = {wish.id for wish in participant.wishes if wish.is_kind_of_work} - against
    return not kinds or any(
        factor.state is Truth.MET
        and (factor.wish in kinds or (factor.name in _OWN and factor.wish not in against))
        for factor in suggestion.factors
    )
