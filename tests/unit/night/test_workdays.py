"""Which morning the news are counted from."""

from datetime import date

import pytest

from matcher.night.workdays import working_day_before


@pytest.mark.parametrize(
    ("day", "before"), [(16, 13), (17, 16), (20, 19), (21, 20), (22, 20), (23, 20)]
)
def test_over_a_weekend_the_news_are_counted_from_friday(day: int, before: int) -> None:
    """On a Monday, and for who looks in on a Saturday or Sunday; else from the day before."""
    assert working_day_before(date(2026, 11, day)) == date(2026, 11, before)
