"""Employers: those the participant thought of, those to avoid, chains, and the team's relations."""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column
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
        avoided = np.array([int(o) for o in wish.named], np.int32)
        world = case.world
        hit = np.isin(world.orgnr, avoided) | np.isin(world.parent, avoided)
        return Column.of(np.where(hit, BROKEN, MET).astype(np.int8))

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
        called = case.world.names.called([n for n in named if not n.isdigit()])
        numbers = np.array([int(n) for n in named if n.isdigit() and len(n) == ORGNR], np.int32)
        called |= np.isin(case.world.orgnr, numbers) | np.isin(case.world.parent, numbers)
        if wish.strength.is_against:
            return Column.of(np.where(called, BROKEN, MET).astype(np.int8))
        return Column.of(np.where(called, MET, UNKNOWN).astype(np.int8))

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the employer's name."""
        vacancy, workplace = case.world.vacancy(number), case.world.workplace(number)
        name = vacancy.employer if vacancy else workplace.name if workplace else ""
        return Evidence(name, "annonse" if vacancy else "Enhetsregisteret")


@dataclass(frozen=True, slots=True)
class RelationFactor:
    """What the team has built with the employer; secondary to every wish."""

    name: str = "relation"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET, by stage, where the team knows the employer."""
        degree = case.world.facts.made("relations", lambda: _degrees(case))
        state = np.where(degree > 0, MET, UNKNOWN).astype(np.int8)
        return Column(state, degree)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return when and by whom the employer was last met."""
        relation = case.world.relations.get(OrgNr(f"{case.world.orgnr[number]:09d}"))
        if relation is None:
            return Evidence("Ingen kontakt ennå", "kontaktlogg")
        day = f"{relation.last:%d.%m.%Y}"
        return Evidence(f"Sist kontakt {day} av {relation.by}", "kontaktlogg")


def _degrees(case: Case) -> np.typing.NDArray[np.float32]:
    """Return how far the relation to each opportunity's employer has come, [n] 0-1."""
    orgnr = case.world.orgnr
    degree = np.zeros(len(orgnr), np.float32)
    known = {int(o): RELATION_DEGREE.get(r.stage, 0.0) for o, r in case.world.relations.items()}
    for number in np.flatnonzero(np.isin(orgnr, np.fromiter(known, np.int32, len(known)))):
        degree[number] = known[int(orgnr[number])]
    return degree
