"""One row of what the work asks for or has to do with: how it is said, and what it is not."""

import re
from dataclasses import dataclass

from models.fact import FactValue


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition: how it is said, and the surroundings that make it something else.

    The words are plain lower-case text of which every match holds one.
    """

    name: str
    value: FactValue
    words: tuple[str, ...]
    pattern: re.Pattern[str]
    otherwise: re.Pattern[str] | None = None  # in the same sentence
    offered: bool = True  # whether it counts among what the employer offers
    task: re.Pattern[str] | None = None  # in the same sentence: it is surely part of the work
    slight: re.Pattern[str] | None = None  # a match that alone says little
