"""The world: every opportunity there is on a day, and nothing about any participant.

Immutable. Opportunities are numbered: vacancies first, then workplaces. What many share is kept
once, on axes: kinds of work (each advert, each workplace somebody met, each mix of
industries), places, and head counts. A wish is judged on an axis and gathered.
"""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import overload

import numpy as np
import numpy.typing as npt

from matcher.understanding.understanding import Understanding
from matcher.world.adverts import Adverts
from matcher.world.axis import Axis, Within
from matcher.world.fact_table import FactTable
from matcher.world.places import Spots
from matcher.world.typical import Typical
from matcher.world.work import Work
from matcher.world.workplaces import NOT_STATED, Workplaces
from models.contact import LearnedFact, Relation, Stage
from models.ids import OpportunityId, OpportunityKind, OrgNr
from models.vacancy import Vacancy
from models.workplace import Workplace


@dataclass(frozen=True, eq=False)
class World:
    """A snapshot of vacancies and workplaces, made ready for judging wishes."""

    id: str
    adverts: Adverts
    workplaces: Workplaces
    relations: Mapping[OrgNr, Relation]
    learned: tuple[LearnedFact, ...]
    kinds: Axis  # of work: adverts, workplaces somebody met, mixes of industries
    trades: Within  # adverts, workplaces somebody met, main industries: what facts are of
    places: Axis
    staff: Axis
    facts: FactTable
    spots: Spots
    place_spots: npt.NDArray[np.int32]  # [places, 3] spots, -1 where there is none
    orgnr: npt.NDArray[np.int32]  # [opportunities], -1 where not known
    parent: npt.NDArray[np.int32]
    without_advert: npt.NDArray[np.bool_]  # all but workplaces that a vacancy is tied to
    sector: npt.NDArray[np.int8]  # [kinds]: 0 not stated, 1 public, 2 private
    chain: npt.NDArray[np.int32]  # [opportunities]: employers with one name, -1 without
    understanding: Understanding
    work: Work
    typical: Typical

    def __len__(self) -> int:
        return len(self.orgnr)

    @property
    def vacancies(self) -> Sequence[Vacancy]:
        """Every advert, read when it is looked at."""
        return _Vacancies(self.adverts)

    def is_vacancy(self, number: int) -> bool:
        """Whether opportunity `number` has an advert of its own."""
        return number < len(self.adverts)

    def vacancy(self, number: int) -> Vacancy | None:
        """Return the advert of opportunity `number`, or None."""
        return self.adverts.vacancy(number) if self.is_vacancy(number) else None

    def workplace(self, number: int) -> Workplace | None:
        """Return the workplace of opportunity `number`; for an advert the one it is tied to."""
        if not self.is_vacancy(number):
            return self.workplaces[number - len(self.adverts)]
        at = int(self.adverts.workplace[number])
        return None if at == NOT_STATED else self.workplaces[at]

    def opportunity(self, number: int) -> OpportunityId:
        """Return the identity of opportunity `number`."""
        if self.is_vacancy(number):
            return OpportunityId(OpportunityKind.VACANCY, self.adverts.uuids[number])
        return OpportunityId(OpportunityKind.WORKPLACE, OrgNr(f"{self.orgnr[number]:09d}"))

    def employer_numbers(self, number: int) -> tuple[OrgNr | None, OrgNr | None]:
        """Return the organisation numbers of the workplace and of its parent, where known."""
        own, parent = int(self.orgnr[number]), int(self.parent[number])
        return (
            OrgNr(f"{own:09d}") if own != NOT_STATED else None,
            OrgNr(f"{parent:09d}") if parent != NOT_STATED else None,
        )

    def employer(self, number: int) -> str:
        """Return the employer's name as it is written."""
        if self.is_vacancy(number):
            return self.adverts.names.texts[number]
        return self.workplaces.names.texts[number - len(self.adverts)]

    def employers_called(self, wanted: Sequence[str]) -> npt.NDArray[np.intp]:
        """Return the numbers of opportunities whose employer goes by one of the names."""
        adverts, workplaces = self.adverts.names, self.workplaces.names
        return np.concatenate(
            [adverts.called(wanted), workplaces.called(wanted) + len(self.adverts)]
        ).astype(np.intp)

    def employers_numbered(
        self, orgnrs: Sequence[str], *, subunits: bool = True
    ) -> npt.NDArray[np.intp]:
        """Return the numbers of opportunities at these employers, and at subunits under them."""
        wanted = np.array([int(o) for o in orgnrs], np.int32)
        adverts = len(self.adverts)
        own = [np.flatnonzero(np.isin(self.orgnr[:adverts], wanted))]
        here = [at for at in map(self.workplaces.position, orgnrs) if at is not None]
        own.append(np.array(here, np.intp) + adverts)
        if subunits:
            start, end = (
                np.searchsorted(self._parents, wanted, side) for side in ("left", "right")
            )
            own += [self._by_parent[a:b] for a, b in zip(start, end, strict=True)]
        return np.unique(np.concatenate(own)).astype(np.intp)

    @cached_property
    def _by_parent(self) -> npt.NDArray[np.intp]:
        """The numbers of opportunities in order of their parent."""
        return np.argsort(self.parent, kind="stable")

    @cached_property
    def _parents(self) -> npt.NDArray[np.int32]:
        """The parents in that order."""
        return self.parent[self._by_parent]

    @property
    def head_counts(self) -> npt.NDArray[np.int32]:
        """Return the number of employees of each row of `staff`, -1 where not known."""
        return np.append(self.workplaces.head_counts, NOT_STATED)

    def stage(self, number: int) -> Stage | None:
        """Return how far the team's relation to the employer has come, None when never met."""
        own = self.employer_numbers(number)[0]
        relation = self.relations.get(own) if own else None
        return relation.stage if relation else None

    def number(self, opportunity: OpportunityId) -> int | None:
        """Return the number of an opportunity, or None when it is not here."""
        if opportunity.kind is OpportunityKind.VACANCY:
            at = bisect_left(self.adverts.uuids, opportunity.key)
            here = at < len(self.adverts) and self.adverts.uuids[at] == opportunity.key
            return at if here else None
        position = self.workplaces.position(opportunity.key)
        return None if position is None else len(self.adverts) + position


class _Vacancies(Sequence[Vacancy]):
    """The adverts of a world as vacancies."""

    def __init__(self, adverts: Adverts) -> None:
        self._adverts = adverts

    def __len__(self) -> int:
        return len(self._adverts)

    @overload
    def __getitem__(self, at: int) -> Vacancy: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Vacancy]: ...
    def __getitem__(self, at: int | slice) -> Vacancy | Sequence[Vacancy]:
        if isinstance(at, slice):
            return [self._adverts.vacancy(i) for i in range(*at.indices(len(self)))]
        return self._adverts.vacancy(range(len(self))[at])
