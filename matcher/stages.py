"""How the relation to an employer can go on from where it stands.

Three visits build it: introduce oneself, learn what the employer needs, and only then speak of
somebody (domain.md 3.3). What happened is logged as it happened, so one may stay, go on, or come
back to what the employer needs; nobody is presented where needs are not learned, unless the
employer has an advert out. Any relation may be set to rest.
"""

from collections.abc import Iterable

from models.contact import Stage

NEXT = {
    Stage.NOT_CONTACTED: (Stage.INTRODUCED, Stage.NEEDS_LEARNED),
    Stage.INTRODUCED: (Stage.INTRODUCED, Stage.NEEDS_LEARNED),
    Stage.NEEDS_LEARNED: (Stage.NEEDS_LEARNED, Stage.CANDIDATE_PRESENTED),
    Stage.CANDIDATE_PRESENTED: (
        Stage.NEEDS_LEARNED, Stage.CANDIDATE_PRESENTED, Stage.INTERVIEW, Stage.HIRED,
    ),
    Stage.INTERVIEW: (
        Stage.NEEDS_LEARNED, Stage.CANDIDATE_PRESENTED, Stage.INTERVIEW, Stage.HIRED,
    ),
    Stage.HIRED: (Stage.HIRED, Stage.FOLLOW_UP),
    Stage.FOLLOW_UP: (Stage.NEEDS_LEARNED, Stage.CANDIDATE_PRESENTED, Stage.FOLLOW_UP),
}  # fmt: skip
"""The stages that may follow each, in the order they come in; the same one where one may stay."""

RESTING = (Stage.NOT_NOW, Stage.DO_NOT_CONTACT)
"""What an employer may ask for at any time. A pause with a date is an agreement of the team."""

EARLY = (Stage.NOT_CONTACTED, Stage.INTRODUCED)


def next_stages(log: Iterable[Stage], *, has_advert: bool = False) -> tuple[Stage, ...]:
    """Return the stages that a contact may end in, after a log of stages, oldest first.

    A relation that rests goes on from where it stood before; after «do not contact» it begins
    anew, as it is the employer who opens it again.
    """
    stages = tuple(log)
    now = stages[-1] if stages else Stage.NOT_CONTACTED
    if now is Stage.DO_NOT_CONTACT:
        return (Stage.INTRODUCED, *RESTING)
    before = next((s for s in reversed(stages) if s in NEXT), Stage.NOT_CONTACTED)
    found = NEXT[before]
    if has_advert and before in EARLY:
        found = (*found, Stage.CANDIDATE_PRESENTED)
    return (*found, *RESTING)
