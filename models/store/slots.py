"""Stretches of the week as they are kept: [weekday, start, end], minutes after midnight."""

from collections.abc import Iterable
from typing import Any

from models.wish import Slot


def to_rows(slots: Iterable[Slot]) -> list[list[Any]]:
    """Return the slots as JSON."""
    return [[slot.day, slot.start, slot.end] for slot in slots]


def from_rows(rows: Iterable[Iterable[Any]]) -> tuple[Slot, ...]:
    """Return the slots that `to_rows` wrote."""
    return tuple(Slot(*row) for row in rows)
