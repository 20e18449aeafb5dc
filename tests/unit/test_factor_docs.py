"""docs/factors.md describes every factor, and gives the points that are used."""

import re
from pathlib import Path

import numpy as np
import pytest

from matcher.factors.catalogue import (
    AVOID,
    BY_DIMENSION,
    INTEREST,
    ORDINARY,
    RELATION,
    REQUIREMENTS,
    STRENGTH,
    Asked,
)
from matcher.factors.column import BROKEN, MET, UNKNOWN
from models.wish import DIMENSIONS, Strength, Wish, WishId

DOC = (Path(__file__).parents[2] / "docs/factors.md").read_text(encoding="utf-8")
EVERY = {f.name for f in (*BY_DIMENSION.values(), AVOID, INTEREST, ORDINARY, RELATION,
                          REQUIREMENTS, STRENGTH)}  # fmt: skip


def test_every_factor_has_a_section_and_every_section_a_factor():
    """A new factor cannot be added without a word on what it does."""
    assert set(re.findall(r"^## (\w+)$", DOC, re.MULTILINE)) == EVERY


def test_every_dimension_of_a_wish_is_answered_by_a_factor():
    """No wish is left without an answer, even if the answer is a question."""
    assert set(BY_DIMENSION) == set(DIMENSIONS)


@pytest.mark.parametrize("strength", list(Strength))
def test_the_points_in_the_table_are_the_points_used(strength: Strength):
    """Met, broken and leaning, for the kind of work and for everything else."""
    row = next(line for line in DOC.splitlines() if f"(`{strength.value}`)" in line)
    numbers = [float(n.replace("−", "-")) for n in re.findall(r"[+−]?\d+(?:\.\d+)?", row)]
    one = np.ones(1, np.float32)

    def points(dimension: str, state: np.int8) -> float:
        item = Asked(BY_DIMENSION[dimension], Wish(WishId("w"), strength, dimension=dimension))
        return float(item.points(np.array([state]), one)[0])

    used = [points(d, s) for d in ("task", "telephone") for s in (MET, BROKEN)]
    assert [*used, points("telephone", UNKNOWN)] == numbers
