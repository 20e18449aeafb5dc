"""What a batch of writes did."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """How many rows were new and how many were changed."""

    new: int = 0
    changed: int = 0
