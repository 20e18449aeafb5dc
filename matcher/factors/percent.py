"""Amount of work: the advert's share of full time against the wished bounds.

MET when the whole stated range fits; BROKEN when none of it does; a range that fits partly
is a question. Adverts with several positions offer the range of each. "Deltid" alone says
less than 100. A workplace without an advert has nothing stated.
"""

from dataclasses import dataclass

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from models.fact import Fact
from models.ranking import Evidence
from models.vacancy import Vacancy
from models.wish import Bounds, Wish

FULL_TIME_HOURS = 37.5


@dataclass(frozen=True, slots=True)
class PercentFactor:
    """The factor «amount of work»."""

    name: str = "percent"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether the stated amount of work is within the wished bounds."""
        low, high = wished_percent(wish)
        column = Column.unknown(len(case.world))
        for number, vacancy in enumerate(case.world.vacancies):
            offers = offered(vacancy, case.world.facts[number])
            if not offers:
                continue
            met = any(low <= a and b <= high for a, b, _ in offers)
            possible = any(a <= high and low <= b for a, b, _ in offers)
            column.state[number] = MET if met else UNKNOWN if possible else BROKEN
            column.degree[number] = 1.0
        return turned(column, wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words of the advert that say how much work it is."""
        vacancy = case.world.vacancy(number)
        offers = offered(vacancy, case.world.facts[number]) if vacancy else []
        if not offers:
            return Evidence(
                "Stillingsprosent er ikke oppgitt", "annonse" if vacancy else "register"
            )
        low, high = wished_percent(wish)
        fitting = [o for o in offers if o[0] <= high and low <= o[1]] or offers
        fact = fitting[0][2]
        where = {"title": "tittelen", "text": "teksten"}.get(fact.source, "feltet omfang")
        return Evidence(f"«{fact.quote}»", f"annonse, {where}", fact.quote)


def wished_percent(wish: Wish) -> tuple[float, float]:
    """Return the wished bounds in percent of full time (37.5 hours a week)."""
    bounds = wish.value if isinstance(wish.value, Bounds) else Bounds()
    scale = 100 / FULL_TIME_HOURS if wish.dimension == "hours_week" else 1.0
    low = bounds.low * scale if bounds.low is not None else 0.0
    high = bounds.high * scale if bounds.high is not None else 100.0
    return low, high


def offered(vacancy: Vacancy, facts: tuple[Fact, ...]) -> list[tuple[int, int, Fact]]:
    """Return the ranges of full time an advert offers, each with its fact; text over field."""
    found = []
    for fact in facts:
        if fact.name == "percent" and isinstance(fact.value, tuple):
            low, high = fact.value
            found.append((int(low), int(high), fact))
    if not found and vacancy.extent == "Deltid":
        found.append((1, 99, Fact("percent", (1, 99), "Deltid", "extent", 0, 6)))
    return found
