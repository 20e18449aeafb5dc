"""Employers: those the participant thought of, those to avoid, and the team's relations."""

from dataclasses import dataclass

import numpy as np
from rapidfuzz import fuzz

from matcher.factors.column import BROKEN, MET, Case, Column
from matcher.ingest.linking import plain_name
from models.contact import Stage
from models.ids import OrgNr
from models.ranking import Evidence
from models.wish import Wish

LEAST_NAME_SCORE = 90.0
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
        return Column(np.where(hit, BROKEN, MET).astype(np.int8), np.ones(len(world), np.float32))

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return that the participant has said no to this employer."""
        return Evidence("Ikke blant arbeidsgivere du har sagt nei til", "deltaker")


@dataclass(frozen=True, slots=True)
class OwnIdeaFactor:
    """Employers the participant has thought of, by name."""

    name: str = "own_idea"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where the employer's name is one the participant named."""
        wanted = [plain_name(v) for v in wish.named]
        world = case.world
        column = Column.unknown(len(world))
        for number in range(len(world)):
            name = plain_name(_employer(case, number))
            if name and any(_same(w, name) for w in wanted):
                column.state[number] = MET
                column.degree[number] = 1.0
        return column

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return that this employer is the participant's own idea."""
        return Evidence("Du har selv foreslått denne arbeidsgiveren", "deltaker")


@dataclass(frozen=True, slots=True)
class RelationFactor:
    """What the team has built with the employer; secondary to every wish."""

    name: str = "relation"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET, by stage, where the team knows the employer."""
        world = case.world
        column = Column.unknown(len(world))
        if not world.relations:
            return column
        met = np.array([int(o) for o in world.relations], np.int32)
        for number in np.flatnonzero(np.isin(world.orgnr, met)):
            stage = world.relations[OrgNr(f"{world.orgnr[number]:09d}")].stage
            if stage in RELATION_DEGREE:
                column.state[number] = MET
                column.degree[number] = RELATION_DEGREE[stage]
        return column

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return when and by whom the employer was last met."""
        relation = case.world.relations.get(OrgNr(f"{case.world.orgnr[number]:09d}"))
        if relation is None:
            return Evidence("Ingen kontakt ennå", "kontaktlogg")
        day = f"{relation.last:%d.%m.%Y}"
        return Evidence(f"Sist kontakt {day} av {relation.by}", "kontaktlogg")


def _employer(case: Case, number: int) -> str:
    vacancy = case.world.vacancy(number)
    workplace = case.world.workplace(number)
    return vacancy.employer if vacancy else workplace.name if workplace else ""


def _same(wanted: str, name: str) -> bool:
    return bool(wanted) and (
        f" {wanted} " in f" {name} " or fuzz.token_sort_ratio(wanted, name) >= LEAST_NAME_SCORE
    )
