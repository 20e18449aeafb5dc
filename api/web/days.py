"""Days as they stand in tables."""

from datetime import date


def short_day(day: date) -> str:
    """Return a day as people write it: 17.8.2026."""
    return f"{day.day}.{day.month}.{day.year}"
