"""Understanding words: the same meaning however they are asked about."""

from dataclasses import fields

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

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
