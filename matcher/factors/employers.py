"""Employers: those the participant thought of, those to avoid, chains, and the team's relations."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column
from matcher.world.axis import Few
from models.clock import short_day
from models.contact import Stage
from models.ids import OrgNr
from models.ranking import Evidence
from models.wish import Wish

ORGNR = 9  # digits
RELATION_DEGREE = {
    Stage.INTRODUCED: 0.4,
    Stage.NEEDS_LEARNED: 0.8,
    Stage.CANDIDATE_PRESENTED: 0.8,
    Stage.INTERVIEW: 0.8,
    Stage.HIRED: 1.0,
    Stage.FOLLOW_UP: 1.0,
}


@dataclass(frozen=True, slots=True)
class AvoidEmployerFactor:
    """Employers the participant never wants; the reason is not stored."""

    name: str = "avoid_employer"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return a break for the employers to avoid and every subunit under them."""
        return _some(case, case.world.employers_numbered(wish.named), BROKEN, MET)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return that the participant has said no to this employer."""
        return Evidence("Ikke blant arbeidsgivere du har sagt nei til", "deltaker")


@dataclass(frozen=True, slots=True)
class NamedEmployerFactor:
    """Employers or chains by name: the participant's own ideas, or those to be spared."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where the name is one that was named; to be spared, BROKEN there."""
        named = wish.named or ((wish.words,) if wish.words else ())
        names = [n for n in named if not n.isdigit()]
        numbers = [n for n in named if n.isdigit() and len(n) == ORGNR]
        world = case.world
        called = np.union1d(world.employers_called(names), world.employers_numbered(numbers))
        if wish.strength.is_against:
            return _some(case, called, BROKEN, MET)
        return _some(case, called, MET, UNKNOWN)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the employer's name."""
        source = "annonse" if case.world.is_vacancy(number) else "Enhetsregisteret"
        return Evidence(case.world.employer(number), source)


@dataclass(frozen=True, slots=True)
class RelationFactor:
    """What the team has built with the employer; secondary to every wish."""

    name: str = "relation"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET, by stage, where the team knows the employer."""
        degree = case.world.facts.made("relations", lambda: _degrees(case))
        state = np.where(degree > 0, MET, UNKNOWN).astype(np.int8)
        return Column(case.world.trades, state, degree)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return when and by whom the employer was last met."""
        relation = case.world.relations.get(OrgNr(f"{case.world.orgnr[number]:09d}"))
        if relation is None:
            return Evidence("Ingen kontakt ennå", "kontaktlogg")
        day = short_day(relation.last)
        return Evidence(f"Sist kontakt {day} av {relation.by}", "kontaktlogg")


def _degrees(case: Case) -> npt.NDArray[np.float32]:
    """Return how far the relation to the employer of each trade has come, 0-1."""
    world = case.world
    degree = np.zeros(world.trades.size, np.float32)
    for orgnr, relation in world.relations.items():
        numbers = world.employers_numbered([orgnr], subunits=False).tolist()
        rows = [world.trades.row(number) for number in numbers]
        degree[rows] = RELATION_DEGREE.get(relation.stage, 0.0)
    return degree


def _some(case: Case, numbers: npt.NDArray[np.intp], these: np.int8, rest: np.int8) -> Column:
    """Return one truth for some opportunities, and another for the rest."""
    state = np.full(len(numbers) + 1, these, np.int8)
    state[0] = rest
    return Column.of(Few(numbers, len(case.world)), state)
