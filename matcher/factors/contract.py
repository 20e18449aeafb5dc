"""Contract: permanent, cover, season … as the advert's field states it."""

from dataclasses import dataclass

from matcher.factors.column import BROKEN, MET, Case, Column, turned
from models.fact import Fact
from models.ranking import Evidence
from models.wish import Wish


@dataclass(frozen=True, slots=True)
class ContractFactor:
    """The factor «contract»."""

    name: str = "contract"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether the stated contract is among those the wish names."""
        wanted = set(wish.named)
        column = Column.unknown(len(case.world))
        for number, facts in enumerate(case.world.facts):
            stated = {f.value for f in facts if f.name == "contract"}
            if stated:
                column.state[number] = MET if stated & wanted else BROKEN
                column.degree[number] = 1.0
        return turned(column, wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the advert's own word for the contract."""
        facts: tuple[Fact, ...] = ()
        if case.world.is_vacancy(number):
            facts = tuple(f for f in case.world.facts[number] if f.name == "contract")
        if not facts:
            return Evidence("Ansettelsesform er ikke oppgitt", "annonse")
        return Evidence(f"«{facts[0].quote}»", "annonse, feltet ansettelsesform", facts[0].quote)
