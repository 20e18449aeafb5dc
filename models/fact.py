"""Facts: what an advert, a register or a visit states, with the words and where they stand."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

FactValue = str | bool | int | tuple[int, int] | tuple[str, ...]


class Requirement(StrEnum):
    """How strongly an advert asks for something."""

    REQUIRED = "required"
    ADVANTAGE = "advantage"
    NOT_REQUIRED = "not_required"


@dataclass(frozen=True, slots=True)
class Fact:
    """One stated fact. `quote` stands at [start, end) of `source`.

    `source` is `title`, `text` (the clean text of the vacancy), the name of a feed field, or
    `visit`: what the team has learned on a visit, where `quote` is the note itself.
    """

    name: str
    value: FactValue
    quote: str
    source: str
    start: int
    end: int
    requirement: Requirement | None = None
    confidence: float = 1.0
    position: str = ""  # which of several positions in one advert it belongs to
    day: date | None = None  # when it was learned, for facts from visits
    by: str = ""
