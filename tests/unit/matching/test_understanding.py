"""Understanding words: the same meaning however they are asked about."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from pathlib import Path

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from matcher.understanding.kept import swapped_in
from matcher.understanding.occupations import MANY
from matcher.understanding.understanding import Meaning, Understanding

SAID = (
    "lage mat, men ikke stå i kassa",
    "dyr",
    "noe ute med hendene. helst i skog",
    "no office, I like animals",
    "hva som helst",
    "stå i butikk",
)


def _same(one: Meaning, other: Meaning) -> bool:
    return all(
        np.array_equal(getattr(one, f.name), getattr(other, f.name))
        if isinstance(getattr(one, f.name), np.ndarray)
        else getattr(one, f.name) == getattr(other, f.name)
        for f in fields(Meaning)
    )


@given(listed=st.lists(st.sampled_from(SAID), min_size=1, max_size=9))
@settings(max_examples=15, deadline=None)
def test_words_mean_the_same_alone_and_among_others(
    understanding: Understanding, listed: list[str]
) -> None:
    """To the last bit, in any order and company, also when said twice."""
    understanding.forget()
    alone = [understanding.wish(words) for words in listed]
    understanding.forget()
    together = understanding.wishes(listed)
    assert all(_same(one, other) for one, other in zip(alone, together, strict=True))


def test_words_mean_the_same_among_more_than_a_thousand(understanding: Understanding) -> None:
    """However large a shard of the night is: texts by the thousand are never read another way."""
    listed = [f"dyr {number}" for number in range(MANY + 20)]
    understanding.forget()
    together = understanding.wishes(listed)
    understanding.forget()
    for at in (0, MANY - 1, MANY, MANY + 19):
        assert _same(understanding.wish(listed[at]), together[at])


def test_many_processes_may_keep_the_same_thing_at_once(tmp_path: Path) -> None:
    """Whoever is last, what is kept is whole, and nothing else is left lying."""
    path = tmp_path / "new" / "kept.npy"
    with swapped_in(path) as one, ThreadPoolExecutor(1) as another:
        np.save(one, np.arange(3))
        another.submit(_keep, path).result()
        assert np.load(path).tolist() == [7]
    assert np.load(path).tolist() == [0, 1, 2]
    assert [p.name for p in path.parent.iterdir()] == ["kept.npy"]


def _keep(path: Path) -> None:
    with swapped_in(path) as part:
        np.save(part, np.array([7]))
