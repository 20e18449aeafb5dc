"""Days and clock times as people write them in forms."""

import re
from datetime import date

from models.clock import YEARS

_CLOCK = re.compile(r"(\d{1,2})[.:]?(\d{2})?")
_DAY = 24 * 60


def day_of(text: str) -> date | None:
    """Return the day a date field holds; None for what is no day of our time."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.year in YEARS else None


def clock_of(text: str) -> int | None:
    """Return a clock time as minutes after midnight, up to 24:00, the end of the day; or None.

    9, 930, 9.30 and 09:30 are all known.
    """
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    total = hour * 60 + minute
    return total if minute < 60 and total <= _DAY else None
