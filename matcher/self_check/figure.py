"""A figure of the self-check, with everything it was counted from."""

from dataclasses import dataclass
from datetime import date

from models.errors import InputError


@dataclass(frozen=True, slots=True)
class Period:
    """From the first day to the last, both counted; InputError when they are turned round."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise InputError(f"perioden slutter {self.last} før den begynner {self.first}")

    @property
    def days(self) -> int:
        """How many days the period has."""
        return (self.last - self.first).days + 1

    @property
    def weeks(self) -> float:
        """How many weeks the period has; parts count as parts."""
        return self.days / 7

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `value` None: there is nothing to count it from, which is not the same as 0.

    `who` is a specialist's id, empty for the team. `aim` is the aim people work by, where the
    sources name one; whether a figure reaches it is left to people to judge.
    """

    name: str
    value: float | None
    counts: tuple[tuple[str, float], ...]
    period: Period
    who: str = ""
    aim: float | None = None


def share(part: float, whole: float) -> float | None:
    """Return `part` of `whole` between 0 and 1, None of nothing."""
    return part / whole if whole else None
