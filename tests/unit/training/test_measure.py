"""Measuring how well wishes find occupations."""

import numpy as np
import pytest

from matcher.training.measure import best_mean, centred, gain, is_for_developing, ndcg


def test_the_ideal_order_measures_one():
    """Ranking by the grades themselves cannot be bettered."""
    grades = {"a": 3.0, "b": 2.0, "c": 0.5}
    assert pytest.approx(1.0) == ndcg(grades, grades)


def test_a_worse_order_measures_less():
    """Putting the best occupation last loses."""
    grades = {"a": 3.0, "b": 1.0}
    expected = gain([1.0, 3.0]) / gain([3.0, 1.0])
    assert pytest.approx(expected) == ndcg({"a": 0.1, "b": 0.9}, grades)


def test_no_grades_measure_nothing():
    """A wish without a right answer counts as nought, not as an error."""
    assert ndcg({"a": 1.0}, {}) == 0.0


def test_only_the_best_texts_of_an_occupation_count():
    """An occupation with many texts is not hurt by those that do not fit."""
    likeness = np.array([[0.9, 0.7, 0.0, 0.2]], dtype=np.float32)
    assert np.allclose([[0.8, 0.2]], best_mean(likeness, [[0, 1, 2], [3]], 2))


def test_centred_vectors_have_length_one():
    """What all texts share is taken away and the length restored."""
    vectors = np.array([[2.0, 1.0], [0.0, 1.0]], dtype=np.float32)
    assert np.allclose([[1, 0], [-1, 0]], centred(vectors, vectors.mean(axis=0)))


def test_about_half_of_the_wishes_may_be_looked_at():
    """The developing half is told by the id alone."""
    share = sum(is_for_developing(f"R{at:04}") for at in range(2000)) / 2000
    assert pytest.approx(0.5, abs=0.05) == share
