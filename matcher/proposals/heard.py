"""What a pattern has heard in a clause."""

from dataclasses import dataclass

from models.wish import WishValue


@dataclass(frozen=True, slots=True)
class Heard:
    """One thing that a clause is about, at [start, end) of it.

    `is_bound`: the words hold their own refusal ("ikke mer enn 20 min"), so it is wanted as it
    stands. `turns`: the opposite of the dimension is named ("inne" for outdoors). `asks`: the
    value was estimated. `is_cap`: said as a limit. `only_against`: worth a wish only when refused.
    """

    dimension: str
    value: WishValue
    start: int
    end: int
    is_bound: bool = False
    is_cap: bool = False
    turns: bool = False
    asks: bool = False
    only_against: bool = False
