"""Weeks as people write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import InputError
from models.week import monday_of, week_of


@given(st.dates(min_value=date(1900, 1, 8), max_value=date(2200, 1, 1)))
def test_every_day_is_in_the_week_it_says(day: date) -> None:
    """The Monday is at most six days before the day, also around New Year."""
    assert 0 <= (day - monday_of(week_of(day))).days <= 6


@pytest.mark.parametrize(
    "text", ["", "48", "2026-48", "2026-W54", "2027-W53", "W48", "2026-W00", "9999-W52", "0001-W01"]
)
def test_what_is_no_week_is_refused_with_an_example(text: str) -> None:
    """2026 has 53 weeks, 2027 has 52."""
    with pytest.raises(InputError, match="2026-W48"):
        monday_of(text)


def test_a_week_may_be_written_short() -> None:
    """Small letter and no hyphen are understood."""
    assert monday_of("2026w48") == monday_of(" 2026-W48 ") == date(2026, 11, 23)
