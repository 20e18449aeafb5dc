"""Which days there are, and clock times: minutes after midnight, and as people write them."""

from datetime import date

YEARS = range(1900, 2201)
"""The years a day may be in: one beyond them is a slip of the pen."""


def clock_words(minutes: int) -> str:
    """Return minutes after midnight as a clock time: 09:30; the end of the day is 24:00."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def short_day(day: date) -> str:
    """Return a day in figures: 17.8.2026."""
    return f"{day.day}.{day.month}.{day.year}"
