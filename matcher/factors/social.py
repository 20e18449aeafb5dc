"""Contact with people: customers, colleagues or alone, as adverts and visits state it."""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import MET, Case, Column, turned
from matcher.factors.stated import among, not_stated, source_of, stated
from matcher.factors.usual import lean, usual_words
from models.ranking import Evidence
from models.wish import DIMENSIONS, Wish

FACTS = {"customers": "customers", "colleagues": "team", "alone": "alone"}


@dataclass(frozen=True, slots=True)
class SocialFactor:
    """The factor «contact with people»."""

    name: str = "social"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether all, some or none of the contact that is stated is wished."""
        facts = case.world.facts
        things = [facts.things(FACTS[choice]) for choice in DIMENSIONS[self.name].choices]
        said = sum((t == MET).astype(np.int64) << at for at, t in enumerate(things))
        state = among(np.asarray(said), self.name, wish.named)
        return turned(case.by_facts(state, lean(case, self.name, wish.named)), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words about contact with people."""
        said = [f for n in FACTS.values() for f in stated(case.world.facts.of(number), n)]
        if not said:
            usual = usual_words(case, self.name, wish.named, number)
            return usual or not_stated(case, number, DIMENSIONS[self.name].nb)
        text = ", ".join(list(dict.fromkeys(f"«{f.quote}»" for f in said))[:3])
        return Evidence(text, source_of(said[0]), said[0].quote)
