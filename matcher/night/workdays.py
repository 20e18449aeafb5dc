"""The day whose morning a specialist last saw: what has come since is news."""

from datetime import date, timedelta

_FRIDAY = 4


def working_day_before(day: date) -> date:
    """Return the last Monday to Friday before a day; public holidays are days like others."""
    before = day - timedelta(days=1)
    return before - timedelta(days=max(0, before.weekday() - _FRIDAY))
