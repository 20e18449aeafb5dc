"""What a job taught, as wishes that the participant may say yes to.

A lesson is the participant's own words about what worked and what did not. It becomes a wish
only by `accepted`, which is called when the participant has said so, with the strength the
participant means; until then it changes no list.
"""

from dataclasses import dataclass, replace
from datetime import date

from models.employment import Employment
from models.participant import Participant
from models.wish import Strength, Wish, WishId


@dataclass(frozen=True, slots=True)
class ProposedWish:
    """A lesson put as a wish, to ask the participant about; it counts for nothing yet."""

    words: str
    strength: Strength


def proposed_wishes(job: Employment, participant: Participant) -> tuple[ProposedWish, ...]:
    """Return the lessons of a job that are no wish yet: what worked, then what did not.

    The mildest strengths are proposed, never a must or a never: those only people can say.
    """
    known = {w.words.strip().lower() for w in participant.wishes}
    lessons = [(words, Strength.NICE) for words in job.worked]
    lessons += [(words, Strength.AVOID) for words in job.did_not_work]
    return tuple(
        ProposedWish(words.strip(), strength)
        for words, strength in dict.fromkeys(lessons)
        if words.strip() and words.strip().lower() not in known
    )


def accepted(
    participant: Participant,
    proposed: ProposedWish,
    day: date,
    *,
    strength: Strength | None = None,
) -> Participant:
    """Return the participant with a lesson as a wish, as they said yes to it on `day`."""
    taken = {w.id for w in participant.wishes}
    number = len(participant.wishes) + 1
    while WishId(f"w{number}") in taken:
        number += 1
    wish = Wish(WishId(f"w{number}"), strength or proposed.strength, proposed.words, said=day)
    return replace(participant, wishes=(*participant.wishes, wish))
