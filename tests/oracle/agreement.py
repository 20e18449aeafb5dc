"""Whether the product's list is the oracle's: the same ids in order, scores and counts."""

from dataclasses import dataclass

from matcher.rank import rank
from models.participant import Participant
from tests.oracle.country import TODAY, Country
from tests.oracle.ranking import Plain, plain_ranking


@dataclass(frozen=True, slots=True)
class Difference:
    """Two answers to one participant that are not the same."""

    participant: str
    product: Plain
    oracle: Plain


def difference(country: Country, person: Participant, top: int = 15) -> Difference | None:
    """Return how the two lists of a participant differ, None where they are the same."""
    found = rank(person, country.world, TODAY, top=top)
    product = Plain(
        tuple((s.opportunity, s.score) for s in found.suggestions),
        tuple((r.factor, r.count) for r in found.removed),
    )
    oracle = plain_ranking(person, country.known, country.given, TODAY, top)
    return None if product == oracle else Difference(person.handle, product, oracle)
