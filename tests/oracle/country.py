"""A small invented country with visits and relations, known to the product and to the oracle."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from fixtures.country import vacancies, workplaces
from matcher.understanding.understanding import Understanding
from matcher.world import World, build_world
from models.contact import LearnedFact, Relation, Stage
from models.fact import FactValue
from models.ids import OrgNr
from models.participant import Participant
from models.workplace import Workplace
from tests.oracle.asking import Given
from tests.oracle.given import given_by
from tests.oracle.known import Known, known_of
from tests.oracle.people import people

TODAY = date(2026, 11, 20)
LEARNED: tuple[tuple[str, FactValue, str], ...] = (
    ("telephone", True, "mye telefon"), ("telephone", False, "aldri telefon"),
    ("busy", ("quiet",), "rolig"), ("busy", ("busy",), "mye folk"),
    ("weekend", False, "stengt i helgene"), ("variation", ("routine",), "faste rutiner"),
    ("structure", ("close_contact",), "tett oppfølging"), ("percent", (40, 60), "40–60 %"),
    ("outdoors", True, "ute"), ("light", True, "sterkt lys"), ("alone", True, "alene"),
)  # fmt: skip
ONE_IN_MET, ONE_IN_VISITED = 50, 40


@dataclass(frozen=True, eq=False)
class Country:
    """The same opportunities for both, and people to rank them for."""

    world: World
    known: Known
    given: Given
    people: tuple[Participant, ...]


def country_of(
    understanding: Understanding, units: int, adverts: int, count: int, seed: int
) -> Country:
    """Return a country of so many workplaces and adverts, and so many participants."""
    rng = Random(seed)
    listed = list(workplaces(units, seed))
    advertised = list(vacancies(adverts, seed, listed, TODAY))
    relations = {
        w.orgnr: Relation(w.orgnr, rng.choice(tuple(Stage)), TODAY, "S1")
        for w in rng.sample(listed, units // ONE_IN_MET)
    }
    learned = [_visit(rng, w) for w in rng.choices(listed, k=units // ONE_IN_VISITED)]
    world = build_world(advertised, listed, relations, understanding, learned)
    known = known_of(advertised, listed, learned)
    some = rng.sample(listed, 40)
    employers: list[OrgNr] = [o for w in some for o in (w.orgnr, w.parent) if o]
    found = tuple(people(count, seed, employers))
    return Country(world, known, given_by(world, known), found)


def _visit(rng: Random, unit: Workplace) -> LearnedFact:
    name, value, words = rng.choice(LEARNED)
    day = TODAY - timedelta(days=rng.randrange(90))
    return LearnedFact(unit.orgnr, name, value, words, day, "S1")
