"""The compiled loops, against NumPy's own passes."""

import threading

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.cores import in_parts
from matcher.loops import (
    SPAN,
    add_up,
    gather,
    gather_least,
    gather_most,
    gather_sum,
    nearest_three,
    reaching,
    steps,
    weighed,
)
from matcher.world.axis import Axis, Within

Random = np.random.Generator
seeds = st.builds(np.random.default_rng, st.integers(0, 2**32 - 1))
quick = settings(deadline=None, max_examples=25)


def _eighths(rng: Random, *shape: int) -> npt.NDArray[np.float32]:
    """Return points: whole steps of 1/8, which add up exactly."""
    return (rng.integers(-400, 400, shape) / 8).astype(np.float32)


@given(rng=seeds, size=st.integers(1, 40), count=st.integers(0, 3000))
@quick
def test_gathering_is_that_of_numpy(rng: Random, size: int, count: int) -> None:
    """Plain, added, and the lesser of two, to the last bit."""
    values, rows = _eighths(rng, size), rng.integers(0, size, count).astype(np.uint32)
    spread, total, least = np.empty(count, np.float32), _eighths(rng, count), _eighths(rng, count)
    expected = values[rows], total + values[rows], np.minimum(least, values[rows])
    gather(values, rows, spread)
    gather_sum(values, rows, total)
    gather_least(values, rows, least)
    np.testing.assert_array_equal([spread, total, least], expected)


@given(rng=seeds, size=st.integers(1, 40), count=st.integers(0, 3000))
@quick
def test_the_greatest_of_three_counts_none_as_the_last(rng: Random, size: int, count: int) -> None:
    """A row of -1 is the last value, as in NumPy."""
    values, of = _eighths(rng, size), rng.integers(-1, size, (3, count))
    found = np.empty(count, np.float32)
    gather_most(values, of, found)
    np.testing.assert_array_equal(found, values[of].max(axis=0))


@given(rng=seeds, count=st.integers(0, 3000))
@quick
def test_points_are_whole_steps(rng: Random, count: int) -> None:
    """What a truth is worth times the degree, rounded to eighths."""
    truth, degree = rng.integers(0, 3, count).astype(np.uint8), rng.random(count, np.float32)
    worth, found = np.array([1.5, 48, -30], np.float32), np.empty(count, np.float32)
    steps(truth, degree, worth / np.float32(0.125), np.float32(0.125), found)
    np.testing.assert_array_equal(found, np.rint(worth[truth] / 0.125 * degree) * 0.125)


@given(rng=seeds, count=st.integers(1, 3000))
@quick
def test_what_adds_up_over_two_axes(rng: Random, count: int) -> None:
    """The sum of both points, and the first of the asked that removes."""
    one, other = (rng.integers(0, 30, count).astype(np.uint32) for _ in range(2))
    points, firsts = _eighths(rng, 2, 30), rng.integers(0, 256, (2, 30)).astype(np.uint8)
    total, least = np.empty(count, np.float32), np.empty(count, np.uint8)
    add_up(one, points[0], firsts[0], other, points[1], firsts[1], total, least)
    np.testing.assert_array_equal(total, points[0][one] + points[1][other])
    np.testing.assert_array_equal(least, np.minimum(firsts[0][one], firsts[1][other]))


@given(rng=seeds, count=st.integers(0, 3000))
@quick
def test_those_who_reach_the_least_of_their_group(rng: Random, count: int) -> None:
    """In order, each by the threshold of its own group."""
    scores, groups = _eighths(rng, count), rng.integers(0, 4, count).astype(np.uint8)
    least = np.full(256, np.inf, np.float32)
    least[:3] = 0, 20, -np.inf
    found = np.empty(count, np.int64)
    reached = found[: reaching(scores, groups, least, found)]
    np.testing.assert_array_equal(reached, np.flatnonzero(scores >= least[groups]))


@given(rng=seeds, sizes=st.lists(st.integers(1, 3), min_size=1, max_size=4))
@quick
def test_the_three_nearest_lines(rng: Random, sizes: list[int]) -> None:
    """Each line as near as to the nearest of a set's vectors; the mean of the three nearest."""
    lines = rng.integers(-127, 128, (3, 5, 16, SPAN)).astype(np.int8)
    vectors = rng.normal(size=(sum(sizes), 16)).astype(np.float32)
    starts = np.cumsum([0, *sizes])
    found = np.full((len(sizes), 3, SPAN), np.nan, np.float32)
    nearest_three(lines, vectors, starts, found, 1, 3)
    likeness = np.einsum("bldt,vd->vblt", lines.astype(np.float64), vectors)
    near = np.maximum.reduceat(likeness, starts[:-1], axis=0)
    expected = np.sort(near, axis=2)[:, 1:, -3:].mean(axis=2)
    np.testing.assert_allclose(found[:, 1:], expected, rtol=1e-5, atol=1e-3)
    assert np.isnan(found[:, 0]).all()  # a block that was not asked for


@given(rng=seeds, count=st.integers(1, 500), cut=st.floats(0, 1))
@quick
def test_shares_weighed_in_two_spans(rng: Random, count: int, cut: float) -> None:
    """Each span writes its own part, as if all had been weighed at once."""
    shares = rng.random((4, count), np.float32)
    rows, worth = rng.integers(0, 9, (4, count)).astype(np.uint16), rng.random(9, np.float32)
    found, middle = np.empty(count, np.float32), int(count * cut)
    weighed(shares, rows, worth, found, middle, count)
    weighed(shares, rows, worth, found, 0, middle)
    np.testing.assert_allclose(found, (shares * worth[rows]).sum(axis=0), rtol=1e-6)


@given(rng=seeds, count=st.integers(1, 300))
@quick
def test_an_axis_within_another_is_as_one_of_its_own(rng: Random, count: int) -> None:
    """The same values and rows as if every opportunity had been told its row."""
    outer = Axis(rng.integers(0, 12, count), 12)
    within = Within(outer, rng.integers(0, 5, 12), 5)
    plain, values = Axis(within.of, 5), _eighths(rng, 5)
    np.testing.assert_array_equal(within.spread(values), plain.spread(values))
    assert [within.row(n) for n in range(count)] == [plain.row(n) for n in range(count)]


@given(length=st.integers(0, 5000), least=st.integers(1, 3000))
@quick
def test_every_part_of_a_range_is_run_once(length: int, least: int) -> None:
    """No number twice, none left out."""
    seen, lock = np.zeros(length, int), threading.Lock()

    def loop(start: int, stop: int) -> None:
        with lock:
            seen[start:stop] += 1

    in_parts(length, loop, least)
    assert (seen == 1).all()


def test_what_a_part_raises_is_raised() -> None:
    """Also from the last part, and not before all have ended."""

    def loop(_: int, stop: int) -> None:
        if stop == 1000:
            raise ArithmeticError("the last part")

    with pytest.raises(ArithmeticError, match="the last part"):
        in_parts(1000, loop, 1)
