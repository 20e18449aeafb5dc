"""Days as people write them."""

from datetime import date


def short_day(day: date) -> str:
    """Return a day in figures: 17.8.2026."""
    return f"{day.day}.{day.month}.{day.year}"
