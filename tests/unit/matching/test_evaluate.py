"""The measures, against an independent implementation."""

import random

import ir_measures
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ir_measures import AP, Success, nDCG

from matcher.evaluate import average_precision, bootstrap, hit, ndcg, unwanted

ITEMS = [f"d{n}" for n in range(12)]
GRADES = st.dictionaries(st.sampled_from(ITEMS), st.integers(1, 3), min_size=1)
ORDERS = st.permutations(ITEMS)


@settings(deadline=None)
@given(ORDERS, GRADES)
def test_our_measures_are_those_of_ir_measures(order: list[str], grades: dict[str, int]) -> None:
    """nDCG@10, average precision and success at 1 agree for whole grades."""
    qrels = [ir_measures.Qrel("q", d, g) for d, g in grades.items()]
    run = [ir_measures.ScoredDoc("q", d, float(-r)) for r, d in enumerate(order)]
    theirs = ir_measures.calc_aggregate([nDCG @ 10, AP, Success @ 1], qrels, run)
    relevant = {d: float(g) for d, g in grades.items()}
    assert ndcg(order, relevant) == pytest.approx(theirs[nDCG @ 10], abs=1e-4)
    assert average_precision(order, relevant) == pytest.approx(theirs[AP], abs=1e-4)
    assert hit(order, relevant) == theirs[Success @ 1]


def test_what_is_unwanted_counts_among_the_first_five_only() -> None:
    """Fifth place counts, sixth does not."""
    assert unwanted(["a", "b", "c", "d", "e", "f"], frozenset("e")) == 1
    assert unwanted(["a", "b", "c", "d", "e", "f"], frozenset("f")) == 0


def test_the_interval_holds_the_mean_and_is_the_same_every_time() -> None:
    """A seeded bootstrap around the mean."""
    values = [0.1, 0.5, 0.9, 1.0, 0.4, 0.3]
    low, high = bootstrap(values, random.Random(1))
    assert low <= sum(values) / len(values) <= high
    assert (low, high) == bootstrap(values, random.Random(1))
