"""Clock times as minutes after midnight, and as people write them."""


def clock_words(minutes: int) -> str:
    """Return minutes after midnight as a clock time: 09:30; the end of the day is 24:00."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"
