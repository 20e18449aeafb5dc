"""Contract: permanent, cover, season … as the advert states it, text over field."""

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
            stated = {f.value for f in surest(facts)}
            if stated:
                column.state[number] = MET if stated & wanted else BROKEN
                column.degree[number] = 1.0
        return turned(column, wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the advert's own word for the contract."""
        facts = surest(case.world.facts[number]) if case.world.is_vacancy(number) else ()
        if not facts:
            return Evidence("Ansettelsesform er ikke oppgitt", "annonse")
        where = {"title": "tittelen", "text": "teksten"}.get(
            facts[0].source, "feltet ansettelsesform"
        )
        return Evidence(f"«{facts[0].quote}»", f"annonse, {where}", facts[0].quote)


def surest(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Return the contracts stated most surely: the text's own where field and text differ."""
    stated = [f for f in facts if f.name == "contract"]
    best = max((f.confidence for f in stated), default=0.0)
    return tuple(f for f in stated if f.confidence == best)
