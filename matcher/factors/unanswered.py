"""A wish that nothing we read can answer yet: not stated, so ask."""

from dataclasses import dataclass

from matcher.factors.column import Case, Column
from models.ranking import Evidence
from models.wish import DIMENSIONS, Wish


@dataclass(frozen=True, slots=True)
class UnansweredFactor:
    """A dimension of the vocabulary whose facts are not read yet."""

    name: str

    def judge(self, wish: Wish, case: Case) -> Column:
        """Return that nothing is known anywhere."""
        return Column.unknown(len(case.world))

    def evidence(self, wish: Wish, case: Case, number: int) -> Evidence:
        """Return that it is not stated."""
        label = DIMENSIONS[self.name].nb
        return Evidence(f"{label.capitalize()} er ikke oppgitt", "annonse eller register")
