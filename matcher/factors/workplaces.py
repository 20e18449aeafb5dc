"""What the register says of the workplace: size and sector."""

from dataclasses import dataclass

import numpy as np

from matcher.factors.column import BROKEN, MET, UNKNOWN, Case, Column, turned
from matcher.factors.stated import among, not_stated, source_of
from models.ranking import Evidence
from models.wish import DIMENSIONS, Wish

SMALL_UNDER = 20  # employees; Statistics Norway's group 1-19
LARGE_FROM = 100
SECTORS = ("", "offentlig", "privat")  # as numbered in the world


@dataclass(frozen=True, slots=True)
class SizeFactor:
    """The factor «size»: small under 20 employees, large from 100; between is a question."""

    name: str = "size"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether the number of employees is of the wished kind."""
        employees = case.world.head_counts
        small = (employees >= 0) & (employees < SMALL_UNDER)
        large = employees >= LARGE_FROM
        wanted = np.zeros(len(employees), bool)
        for kind, is_kind in (("small", small), ("large", large)):
            if kind in wish.named:
                wanted |= is_kind
        state = np.where(wanted, MET, np.where(small | large, BROKEN, UNKNOWN)).astype(np.int8)
        return turned(Column.of(case.world.staff, state), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the number of employees."""
        count = int(case.world.head_counts[case.world.staff.row(number)])
        if count < 0:
            return Evidence("Antall ansatte er ikke oppgitt", "Enhetsregisteret")
        return Evidence(f"{count} ansatte", "Enhetsregisteret")


@dataclass(frozen=True, slots=True)
class SectorFactor:
    """The factor «sector»: as the advert says, else public administration by its industry."""

    name: str = "sector"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return whether the sector is the wished one; unknown where it is not stated."""
        said = case.world.sector.astype(np.int64)  # 1 public, 2 private: one bit each
        return turned(Column.of(case.world.kinds, among(said, self.name, wish.named)), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the sector and where it is said."""
        sector = SECTORS[int(case.world.sector[case.world.kinds.row(number)])]
        if not sector:
            return not_stated(case, number, DIMENSIONS["sector"].nb)
        source = "annonse, feltet sektor" if case.world.is_vacancy(number) else "Enhetsregisteret"
        return Evidence(f"{sector} sektor", source)


@dataclass(frozen=True, slots=True)
class AccommodationFactor:
    """The factor «accommodation»: whether the employer says that it adapts the work."""

    name: str = "accommodation"

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return MET where adaptation is offered; what is needed is always worth asking."""
        offered = case.world.facts.things("accommodation") == MET
        return turned(case.by_facts(np.where(offered, MET, UNKNOWN).astype(np.int8)), wish)

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return the words that offer it."""
        for fact in case.world.facts.of(number):
            if fact.name == "accommodation":
                return Evidence(f"«{fact.quote}»", source_of(fact), fact.quote)
        return not_stated(case, number, DIMENSIONS["accommodation"].nb)
