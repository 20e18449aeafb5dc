"""When and from where each specialist visits employers: the usual week, and single weeks."""

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta

from models.clock import YEARS
from models.errors import InputError
from models.participant import TravelMode
from models.plan import Calendar, Start, TimeBlock
from models.wish import WEEKDAYS, Slot

ISO_WEEK = re.compile(r"(\d{4})-?W(\d{1,2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class UsualWeek:
    """A specialist's usual blocks for employer visits, start place and way of travelling."""

    specialist: str
    postcode: str
    mode: TravelMode
    blocks: tuple[Slot, ...]


@dataclass(frozen=True, slots=True)
class OwnWeek:
    """Blocks of one week in place of the usual ones; none at all is a week away."""

    specialist: str
    monday: date
    blocks: tuple[Slot, ...]


def monday_of(week: str) -> date:
    """Return the Monday of an ISO week such as `2026-W48`; InputError for anything else."""
    found = ISO_WEEK.fullmatch(week.strip())
    if found and int(found[1]) in YEARS:
        with suppress(ValueError):  # a year has 52 or 53 weeks
            return date.fromisocalendar(int(found[1]), int(found[2]), 1)
    raise InputError("uka skal skrives som 2026-W48")


def week_of(day: date) -> str:
    """Return the ISO week of a day, as `2026-W48`."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def calendar(monday: date, usual: Iterable[UsualWeek], own: Iterable[OwnWeek] = ()) -> Calendar:
    """Return the team's week from `monday`: own blocks where a specialist has set them."""
    instead = {week.specialist: week.blocks for week in own if week.monday == monday}
    weeks = sorted(usual, key=lambda week: week.specialist)
    blocks = tuple(
        TimeBlock(week.specialist, monday + timedelta(days=WEEKDAYS.index(b.day)), b.start, b.end)
        for week in weeks
        for b in instead.get(week.specialist, week.blocks)
    )
    starts = tuple(Start(week.specialist, week.postcode, week.mode) for week in weeks)
    return Calendar(monday, tuple(sorted(blocks, key=_when)), starts)


def _when(block: TimeBlock) -> tuple[date, int, str]:
    return block.day, block.start, block.specialist
