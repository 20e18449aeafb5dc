"""The product's list is that of a plain version of the same scoring, written apart from it."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from matcher.understanding.understanding import Understanding
from matcher.world.typical import COLUMNS
from models.participant import Participant
from tests.oracle.agreement import difference
from tests.oracle.country import Country, country_of
from tests.oracle.fits import PlainWork
from tests.oracle.ranking import questions_of

PEOPLE, WORKPLACES, ADVERTS = 20, 500, 100


@pytest.fixture(scope="module")
def country(understanding: Understanding) -> Country:
    return country_of(understanding, WORKPLACES, ADVERTS, PEOPLE, seed=11)


def test_lists_scores_and_removals_are_those_of_the_plain_version(country: Country) -> None:
    """Twenty participants over 600 opportunities: same ids, same order, same scores, exactly."""
    assert [d for d in (difference(country, p) for p in country.people) if d] == []


def test_the_whole_list_is_the_same_not_only_the_first_lines(country: Country) -> None:
    """Also when everything that is left is asked for."""
    found = (difference(country, p, top=WORKPLACES + ADVERTS) for p in country.people[:5])
    assert [d for d in found if d] == []


def test_the_oracle_notices_another_answer(country: Country) -> None:
    """A list for a participant who wants something else is not the same list."""
    one, other = country.people[1:3]
    given = replace(country.given, fits=lambda words: 1 - country.given.fits(words))
    assert difference(replace(country, given=given), one) is not None
    assert difference(country, one) is None
    assert questions_of(one) != questions_of(other)


def test_fits_are_what_their_docstring_says(country: Country) -> None:
    """One opportunity at a time, in double precision, every fit is the same to 1/100,000."""
    plain, rng = PlainWork(country.world), Random(1)
    said = [w.work_words for p in country.people for w in p.wishes if w.is_kind_of_work]
    for words in said[:12]:
        meaning, fits = country.given.meaning(words), country.given.fits(words)
        some = rng.sample(range(len(country.known)), 150)
        expected = [plain.fit(meaning, n) for n in some]
        np.testing.assert_allclose(fits[some], expected, atol=1e-5)


def test_what_is_usual_is_what_its_docstring_says(country: Country) -> None:
    """For adverts by the occupations they speak of, for workplaces by their main industry."""
    plain, some = PlainWork(country.world), Random(2).sample(range(len(country.known)), 150)
    for column in COLUMNS:
        expected = [plain.usual(column, n) for n in some]
        np.testing.assert_allclose(country.given.usual(column)[some], expected, atol=1e-5)


def test_people_of_the_oracle_ask_for_nearly_everything(country: Country) -> None:
    """The random wishes are of most kinds, in every strength."""
    wishes = [w for p in country.people for w in p.wishes]
    assert len({w.dimension for w in wishes}) > 30
    assert len({w.strength for w in wishes}) == 5
    assert isinstance(country.people[0], Participant)
