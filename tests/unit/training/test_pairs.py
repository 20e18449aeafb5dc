"""Batches of job titles."""

from random import Random

import numpy as np

from matcher.training.pairs import title_batch
from matcher.training.titles import Job

JOBS = (
    Job("a", "5120", {"nb": ("kokk",), "en": ("cook",)}),
    Job("b", "5120", {"nb": ("grillkokk",)}),
    Job("c", "7231", {"nb": ("bilmekaniker",), "da": ("automekaniker",)}),
)
NAV = {"5120": Job("nav-5120", "5120", {"nb": ("Kokk (hotell)",)})}


def test_each_title_is_answered_by_its_own_pair_only():
    """The shares are the identity: a title's answer is the title beside it."""
    batch = title_batch(JOBS, NAV, 3, 0.0, Random(1))
    assert np.array_equal(np.eye(3, dtype=np.float32), batch.shares)


def test_jobs_of_the_same_code_are_never_called_wrong():
    """Two jobs with one STYRK-08 code are silent towards each other."""
    batch = title_batch(JOBS, NAV, 3, 0.0, Random(1))
    mechanics = {"bilmekaniker", "automekaniker"}
    cooks = [at for at, text in enumerate(batch.left) if text not in mechanics]
    first, second = cooks
    assert batch.silent[first, second]
    assert batch.silent[second, first]
    assert batch.silent.sum() == 2
