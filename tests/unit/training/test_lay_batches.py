"""Batches of lay language, agreeing by grade."""

from random import Random

import numpy as np
import pytest

from matcher.training.lay import Profile, Theme
from matcher.training.lay_batches import Said, agreement, lay_batch, make_pool

PROFILES = (
    Profile(
        "5120",
        ("Kokk",),
        ("stå ved komfyren", "lage middagene"),
        ("gryter",),
        ("Kokk søkes",),
        ("9412",),
    ),
    Profile(
        "7231",
        ("Bilmekaniker",),
        ("skru på biler",),
        ("skiftenøkkel",),
        ("Mekaniker til verksted",),
        (),
    ),
    Profile(
        "9412",
        ("Kjøkkenhjelp",),
        ("ta oppvasken",),
        ("oppvaskmaskin",),
        ("Kjøkkenhjelp søkes",),
        ("5120",),
    ),
)
THEMES = (
    Theme("mat", ("noe med mat",), {"5120": 3.0, "9412": 2.0}),
    Theme("skru", ("fikse ting",), {"7231": 3.0}),
)


@pytest.fixture
def pool():
    return make_pool(PROFILES, THEMES, {"5120": ("kjøkkensjef",)})


def test_a_theme_agrees_with_an_occupation_as_much_as_its_grade(pool):
    """Grade 2 of 3 is an agreement of two thirds."""
    theme = Said("noe med mat", pool.theme_rows[0], "mat")
    alone = np.array([0, 0, 1], dtype=np.float32)
    assert pytest.approx(2 / 3) == agreement([theme], [Said("ta oppvasken", alone, "")])[0, 0]


def test_phrases_of_one_theme_agree_fully_and_foreign_themes_not_at_all(pool):
    """A theme agrees with itself, and not with one that shares no occupation."""
    food = Said("noe med mat", pool.theme_rows[0], "mat")
    tools = Said("fikse ting", pool.theme_rows[1], "skru")
    assert agreement([food], [food, tools]).tolist() == [[1.0, 0.0]]


def test_every_text_has_an_answer_and_shares_sum_to_one(pool):
    """No row of a batch is without an answer."""
    for seed in range(20):
        batch = lay_batch(pool, 6, 0.5, 0.3, Random(seed))
        assert np.allclose(1.0, batch.shares.sum(axis=1))
        assert (np.diag(batch.shares) > 0).all()
        assert not np.diag(batch.silent).any()


def test_what_is_silent_has_no_share(pool):
    """A couple is an answer, wrong, or silent; never two of them."""
    batch = lay_batch(pool, 8, 0.5, 0.0, Random(5))
    assert batch.shares[batch.silent].sum() == 0.0
