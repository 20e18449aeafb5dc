"""Contract: permanent, cover, season … as it is stated, text over field."""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import not_stated, source_of
from models.fact import Fact
from models.ranking import Evidence
from models.wish import DIMENSIONS, Wish

CONTRACTS = DIMENSIONS["contract"].choices


@dataclass(frozen=True, slots=True)
class ContractFactor:
    """The factor «contract»."""

    name: str = "contract"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether one of the stated contracts is among those the wish names."""
        facts = case.world.facts
        said = facts.made("contracts", lambda: facts.groups("contract").judged(_mask, np.int64))
        wanted = sum(1 << CONTRACTS.index(c) for c in wish.named if c in CONTRACTS)
        state = np.where(said == 0, UNKNOWN, np.where(said & wanted, MET, BROKEN)).astype(np.int8)
        return turned(case.by_facts(state), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the advert's own word for the contract."""
        facts = surest(case.world.facts.of(number))
        if not facts:
            return not_stated(case, number, DIMENSIONS["contract"].nb)
        return Evidence(f"«{facts[0].quote}»", source_of(facts[0]), facts[0].quote)


def surest(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the contracts stated most surely: the text's own where field and text differ."""
    stated = [f for f in facts if f.name == "contract"]
    best = max((f.confidence for f in stated), default=0.0)
    return tuple(f for f in stated if f.confidence == best)


def _mask(facts: tuple[Fact, ...]) -> int:
    named = {str(f.value) for f in surest(facts)}
    return sum(1 << at for at, contract in enumerate(CONTRACTS) if contract in named)
